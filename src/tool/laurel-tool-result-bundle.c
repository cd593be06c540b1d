/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-result-bundle.h"
#include "tool/laurel-tool-output.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>

/* laurel judge bundle. */

static char *output_option;
static char *stage_option;
static char *section_option;

static const GOptionEntry OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.zip") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_option,
    N_("Of this category, group or division, where they are kept apart"), N_("NAME") },
  { NULL },
};

static gboolean
pack (LaurelToolContext *context, GError **error)
{
  const LaurelToolScope scope = { context->words[0], stage_option, section_option, TRUE, NULL };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LaurelReader *reader;
  gint64 result;

  if (output_option == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say where to write it with -o."));
    return FALSE;
  }

  library = laurel_tool_open (context, FALSE, error);
  if (library == NULL || !laurel_tool_check_output (context, library, output_option, error))
    return FALSE;
  reader = laurel_library_get_reader (library);
  result = laurel_tool_scope_find_result (&scope, reader, error);
  bytes = result != 0 ? laurel_result_bundle_pack (reader, result, names, error) : NULL;
  if (bytes == NULL || !laurel_tool_write_output (output_option, bytes, error))
    return FALSE;

  laurel_tool_tell_files (context, output_option, names);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_RESULT_BUNDLE[] = {
  { "judge bundle", N_("CONTEST"),
    N_("A released result with all that it takes to compute it again"), 1, 1, OPTIONS, pack },
  { NULL },
};
