/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "store/laurel-backup.h"
#include "store/laurel-check.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* What keeps a library safe: check, backup and restore. */

static gboolean
add_results (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *results)
{
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < results->len; i++) {
    LaurelCheckResult *result = results->pdata[i];

    laurel_tool_begin (builder);
    laurel_tool_set_string (builder, "name", result->name);
    json_builder_set_member_name (builder, "ok");
    json_builder_add_boolean_value (builder, result->fault == NULL);
    laurel_tool_set_string (builder, "fault", result->fault);
    json_builder_end_object (builder);
    if (!context->json)
      /* Translators: a line of a list: what was checked, and what was found. */
      laurel_print (_("%s: %s\n"), result->label, result->fault ? result->fault : _("ok"));
  }
  json_builder_end_array (builder);

  return laurel_check_is_clean (results);
}

static gboolean
check (LaurelToolContext *context, GError **error)
{
  g_autofree char *path = context->n_words > 0 ? g_strdup (context->words[0])
                                               : laurel_tool_dup_path (context);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) results = laurel_check_file (path, LAUREL_ROOMS, error);
  gboolean clean;

  if (results == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  clean = add_results (context, builder, results);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, clean);
  if (!clean)
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                         /* A file of another kind has but one line. */
                         results->len > 1
                         ? _("The library is damaged. Restore a backup with “laurel restore”, or "
                             "save what can be read with “laurel salvage”.")
                         : _("This is no library, or its beginning is damaged."));
  if (clean && context->json)
    laurel_tool_print_json (context, builder);
  else if (!clean)
    laurel_tool_take_answer (context, builder);

  return clean;
}

static gboolean
tell_file (LaurelToolContext *context, const char *sentence, const char *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    laurel_print ("%s\n", sentence);
    return TRUE;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", file);
  laurel_tool_print_json (context, builder);
  return TRUE;
}

static gboolean
backup (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autofree char *made = NULL;
  g_autofree char *sentence = NULL;
  gboolean done;

  if (library == NULL)
    return FALSE;

  if (context->n_words > 0) {
    made = g_strdup (context->words[0]);
    done = laurel_tool_check_free (made, error) && laurel_library_save_copy (library, made, error);
  } else {
    done = laurel_library_backup (library, LAUREL_BACKUP_ASKED, &made, error);
  }
  if (!done)
    return FALSE;

  /* Translators: %s is a file. */
  sentence = laurel_quote (_("Backed up as “%s”."), made);

  return tell_file (context, sentence, made);
}

static gboolean
restore (LaurelToolContext *context, GError **error)
{
  const char *to = context->words[1];
  /* Translators: %s is a file. */
  g_autofree char *sentence = laurel_quote (_("Restored as “%s”."), to);

  return laurel_tool_check_free (to, error) &&
         laurel_backup_restore (context->words[0], to, error) &&
         tell_file (context, sentence, to);
}

const LaurelToolCommand LAUREL_TOOL_SAFETY[] = {
  { "check", N_("[FILE]"), N_("Whether everything in a library is as it should be"), 0, 1, NULL,
    check },
  { "backup", N_("[TO]"), N_("Backs a library up"), 0, 1, NULL, backup },
  { "restore", N_("BACKUP TO"), N_("Makes a new library of a backup"), 2, 2, NULL, restore },
  { NULL },
};
