/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-programme.h"

#include "base/laurel-error.h"
#include "calendar/laurel-history-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* "2022/13", where no season is called that. */
static LaurelProgramme *
find_season_of (LaurelReader *reader, const char *name, const char **number, GError **error)
{
  g_autoptr (GError) unknown = NULL;
  LaurelProgramme *programme = laurel_tool_find_programme (reader, name, &unknown);
  const char *slash = name ? strrchr (name, '/') : NULL;
  g_autofree char *season = slash ? g_strndup (name, slash - name) : NULL;

  if (programme != NULL)
    return programme;

  if (slash == NULL || !g_error_matches (unknown, LAUREL_RULE_ERROR,
                                         LAUREL_RULE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&unknown));
    return NULL;
  }

  *number = slash + 1;
  return laurel_plan_find_programme (reader, season, error);
}

/**
 * laurel_tool_find_history:
 * @reader: where to read
 * @name: (nullable): a season, or an activity such as 2022/13
 * @number: (nullable): the number of an activity of the season, now or once
 * @programme: (out): the season
 * @activity: (out): the activity, or 0 where none is named
 * @error: return location for an error
 *
 * Finds whose history is asked for.
 */
gboolean
laurel_tool_find_history (LaurelReader *reader, const char *name, const char *number,
                          LaurelProgramme **programme, gint64 *activity, GError **error)
{
  *activity = 0;
  *programme = number ? laurel_tool_find_programme (reader, name, error)
                      : find_season_of (reader, name, &number, error);
  if (*programme == NULL)
    return FALSE;
  if (number == NULL)
    return TRUE;

  *activity = laurel_history_find_activity (reader, laurel_row_get_id (LAUREL_ROW (*programme)),
                                            number, error);
  return *activity != 0;
}
