/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-season-cell.h"

#include "calendar/laurel-plan-cell.h"
#include "calendar/laurel-plan-words.h"

static gboolean
is_its_place (const char *name, gpointer place)
{
  return g_strcmp0 (name, place) == 0;
}

static gboolean
is_same (const char *a, const char *b)
{
  return g_strcmp0 (a ? a : "", b ? b : "") == 0;
}

/* Whether whoever reads the cell understands what the plan says. */
static gboolean
means (const LaurelSeason *season, const LaurelSeasonActivity *activity, const char *cell)
{
  LaurelProgramme *programme = season->programme;
  g_auto (LaurelPlanCell) reading =
    laurel_plan_cell_read (cell, laurel_programme_get_year (programme),
                           laurel_programme_get_habits (programme), is_its_place,
                           (gpointer) activity->place);

  /* How the days are filled stands in a column of its own. */
  reading.window.extent = activity->window.extent;

  return laurel_window_equal (&reading.window, &activity->window) &&
         (laurel_window_is_known (&activity->window) ||
          is_same (reading.words, activity->words)) &&
         g_strcmp0 (laurel_place_status_to_string (reading.place_status),
                    activity->place_status) == 0 &&
         is_same (reading.place, activity->place) && is_same (reading.modality, activity->modality);
}

static void
append (GString *cell, const char *separator, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (cell, "%s%s", cell->len > 0 ? separator : "", text);
}

/**
 * laurel_season_dup_cell:
 * @season: a season
 * @activity: one of its activities
 *
 * Returns: (transfer full): date and place in one cell, as plans have them: the
 *   cell that was imported, where it still says what is valid
 */
char *
laurel_season_dup_cell (const LaurelSeason *season, const LaurelSeasonActivity *activity)
{
  const char *language = laurel_programme_get_language (season->programme);
  gboolean chinese = g_strcmp0 (language, "zh") == 0;
  const char *comma = chinese ? "，" : ", ";
  g_autofree char *place = laurel_place_dup_words (activity->place, activity->place_status,
                                                   language);
  g_autoptr (GString) apart = g_string_new (activity->words);
  g_autoptr (GString) joined = g_string_new (activity->words);

  if (activity->raw != NULL && means (season, activity, activity->raw))
    return g_strdup (activity->raw);

  append (apart, comma, place);
  append (apart, comma, activity->modality);
  if (means (season, activity, apart->str))
    return g_string_free (g_steal_pointer (&apart), FALSE);

  /* "在线答题", "answered online" */
  append (joined, comma, chinese ? place : activity->modality);
  append (joined, chinese ? "" : " ", chinese ? activity->modality : place);

  return g_string_free (means (season, activity, joined->str) ? g_steal_pointer (&joined)
                                                              : g_steal_pointer (&apart), FALSE);
}
