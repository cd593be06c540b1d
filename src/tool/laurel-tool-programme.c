/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-programme.h"

#include "base/laurel-error.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_tool_find_programme:
 * @reader: where to read
 * @name: (nullable): what --programme says
 * @error: return location for an error
 *
 * Returns: (transfer full): the programme that is named, or else the only one
 */
LaurelProgramme *
laurel_tool_find_programme (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("()"));
  g_autoptr (GPtrArray) all = NULL;

  if (name != NULL)
    return laurel_plan_find_programme (reader, name, error);

  all = LAUREL_PROGRAMMES_ALL.run (reader, none, error);
  if (all == NULL)
    return NULL;
  if (all->len == 1)
    return g_object_ref (all->pdata[0]);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       all->len == 0
                       ? _("There is no season yet. Import a plan first.")
                       : _("There are several seasons. Say which one with --programme."));
  return NULL;
}

/**
 * laurel_tool_read_release:
 * @word: (nullable): what was typed
 * @number: (out): the number of a release; 0 when nothing was typed
 * @error: return location for a `G_OPTION_ERROR`
 */
gboolean
laurel_tool_read_release (const char *word, int *number, GError **error)
{
  guint64 value;

  *number = 0;
  if (word == NULL)
    return TRUE;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT32, &value, NULL)) {
    *number = (int) value;
    return TRUE;
  }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed. */
               _("“%s” is no number of a release: they count 1, 2, 3 …"), word);
  return FALSE;
}
