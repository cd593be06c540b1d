/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-verb.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_tool_run_verb:
 * @context: what was asked for
 * @verbs: (array length=n_verbs): what the command can do
 * @n_verbs: how many
 * @known: (out): whether the first word is one of them
 * @error: return location for an error, which is not set when it is none
 *
 * Does what the first word says.
 */
gboolean
laurel_tool_run_verb (LaurelToolContext *context, const LaurelToolVerb *verbs, gsize n_verbs,
                      gboolean *known, GError **error)
{
  *known = TRUE;
  for (gsize i = 0; i < n_verbs; i++) {
    if (!g_str_equal (verbs[i].name, context->words[0]))
      continue;
    if (verbs[i].most < 0 || context->n_words <= verbs[i].most)
      return verbs[i].run (context, error);

    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("There are too many arguments."));
    return FALSE;
  }

  *known = FALSE;
  return FALSE;
}
