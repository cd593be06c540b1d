/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-locale.h"
#include "documents/laurel-explanation.h"
#include "tool/laurel-tool-key.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>

/* laurel documents explain: a page for others, on how to check what was issued. */

static char *output_option;
static char *key_option;
static char *language_option;

static const GOptionEntry OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &key_option, N_("The id of the key that is on the page"),
    N_("ID") },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language_option,
    N_("“zh” or “en”; else the language of this command"), N_("LANGUAGE") },
  { NULL },
};

static const char *
get_language (void)
{
  return language_option != NULL ? language_option : laurel_locale_get_language ();
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return FALSE;
}

static void
tell (LaurelToolContext *context, const LaurelSigningKey *key)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (g_str_equal (output_option, "-"))
    return;
  if (!context->json) {
    /* Translators: %s is a file. */
    laurel_print (_("Wrote “%s”.\n"), output_option);
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", output_option);
  laurel_tool_set_string (builder, "key", key->id);
  laurel_tool_set_string (builder, "issuer", key->issuer);
  laurel_tool_print_json (context, builder);
}

static gboolean
explain (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelSigningKey) key = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (output_option == NULL)
    return refuse (error, _("Say where to write it with -o."));
  if (!g_str_equal (get_language (), "zh") && !g_str_equal (get_language (), "en"))
    return refuse (error, _("The language is “zh” or “en”."));
  if (!laurel_tool_open_if_there (context, &library, error) ||
      !laurel_tool_check_output (context, library, output_option, error))
    return FALSE;

  key = laurel_tool_find_key (context, library ? laurel_library_get_reader (library) : NULL,
                              key_option, error);
  bytes = key ? laurel_explanation_make (key, get_language (), context->cancellable, error) : NULL;
  if (bytes == NULL || !laurel_tool_write_output (output_option, bytes, error))
    return FALSE;

  tell (context, key);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_EXPLAIN[] = {
  { "documents explain", NULL, N_("A page for others: how to check what was issued"), 0, 0,
    OPTIONS, explain },
  { NULL },
};
