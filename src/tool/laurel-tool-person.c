/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-person.h"

#include "base/laurel-error.h"
#include "base/laurel-locale.h"
#include "documents/laurel-person-record.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "tool/laurel-tool-commands.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* Which person is meant, and all that is kept about one. */

static char *output_option;

static const GOptionEntry EXPORT_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it: a .json or .pdf file"), N_("FILE") },
  { NULL },
};

/**
 * laurel_tool_find_person:
 * @reader: where to read
 * @name: a name, as listed where there are several of it, or an id
 * @id: (out): the person's id
 * @error: return location for an error
 */
gboolean
laurel_tool_find_person (LaurelReader *reader, const char *name, gint64 *id, GError **error)
{
  g_autoptr (GPtrArray) parties = laurel_library_ask (reader, &LAUREL_PARTIES_ALL,
                                                      g_variant_new ("()"), error);
  guint count = 0;

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    gint64 candidate = laurel_row_get_id (parties->pdata[i]);
    g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, candidate);
    g_autofree char *label = laurel_party_dup_label (parties->pdata[i]);

    if (!g_str_equal (laurel_party_get_kind (parties->pdata[i]), "person") ||
        (!g_str_equal (laurel_party_get_name (parties->pdata[i]), name) &&
         !g_str_equal (text, name) && !g_str_equal (label, name)))
      continue;
    *id = candidate;
    count++;
  }

  if (parties != NULL && count != 1)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a name. */
                 count == 0 ? _("There is no person “%s”.")
                            : _("There are several persons “%s”. Use the id that “laurel ask "
                                "parties.all” gives."), name);

  return parties != NULL && count == 1;
}

static gboolean
check_option (GError **error)
{
  if (output_option != NULL && (g_str_has_suffix (output_option, ".json") ||
                                g_str_has_suffix (output_option, ".pdf")))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("Say where to write it with -o: a .json or .pdf file."));
  return FALSE;
}

static gboolean
export_person (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GBytes) bytes = NULL;
  LaurelReader *reader;
  gint64 id = 0;

  if (!check_option (error))
    return FALSE;
  library = laurel_tool_open (context, FALSE, error);
  if (library == NULL || !laurel_tool_check_output (context, library, output_option, error))
    return FALSE;

  reader = laurel_library_get_reader (library);
  if (!laurel_tool_find_person (reader, context->words[0], &id, error))
    return FALSE;

  bytes = laurel_person_record_write (reader, id, output_option, laurel_locale_get_language (),
                                      error);
  if (bytes == NULL || !laurel_tool_write_output (output_option, bytes, error))
    return FALSE;

  if (!context->json) {
    /* Translators: %s is a file. */
    laurel_print (_("Wrote “%s”.\n"), output_option);
    return TRUE;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", output_option);
  laurel_tool_print_json (context, builder);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_PERSON[] = {
  { "person export", N_("PERSON"), N_("All that is kept about a person, as JSON or PDF"), 1, 1,
    EXPORT_OPTIONS, export_person },
  { NULL },
};
