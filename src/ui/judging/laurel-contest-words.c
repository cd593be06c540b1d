/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-words.h"

#include "judging/contest/laurel-contest-day-store.h"

#include <glib/gi18n-lib.h>

/* What the window says of a contest. */

/* Returns: how its call stands */
const char *
laurel_contest_words_of_call (LaurelContest *contest)
{
  const char *call = laurel_contest_get_call (contest);

  if (g_strcmp0 (call, "open") == 0)
    return _("Call open");
  if (g_strcmp0 (call, "extended") == 0)
    return _("Call extended");
  if (g_strcmp0 (call, "closed") == 0)
    return _("Call closed");

  return _("Not called yet");
}

/* Returns: how far it has come, in a word or two */
const char *
laurel_contest_words_of_state (LaurelContest *contest)
{
  const char *outcome = laurel_contest_get_outcome (contest);

  if (g_strcmp0 (outcome, "objected") == 0)
    return C_("contest", "Objected to");
  if (g_strcmp0 (outcome, "released") == 0)
    return C_("contest", "Released");
  if (laurel_contest_get_assigned (contest) > 0)
    return C_("contest", "Being judged");

  return laurel_contest_words_of_call (contest);
}

/**
 * laurel_contest_words_dup_about:
 * @contest: a contest
 *
 * Returns: (transfer full): its activity, and how many entries and judges it has, if any: an exam
 *   has none
 */
char *
laurel_contest_words_dup_about (LaurelContest *contest)
{
  int n_entries = laurel_contest_get_entries (contest);
  int n_judges = laurel_contest_get_judges (contest);
  /* Translators: %d counts entries. */
  g_autofree char *entries = g_strdup_printf (ngettext ("%d entry", "%d entries",
                                                        (gulong) n_entries), n_entries);
  /* Translators: %d counts judges. */
  g_autofree char *judges = g_strdup_printf (ngettext ("%d judge", "%d judges",
                                                       (gulong) n_judges), n_judges);

  return g_strconcat (laurel_contest_get_activity_title (contest),
                      n_entries > 0 ? " · " : "", n_entries > 0 ? entries : "",
                      n_judges > 0 ? " · " : "", n_judges > 0 ? judges : "", NULL);
}

/**
 * laurel_contest_words_read_day:
 * @session: a session
 * @words: a day as somebody types it, while it is typed
 *
 * Returns: the day, in the year of the season if they do not say theirs; 0 where they are no day
 */
LaurelDay
laurel_contest_words_read_day (LaurelSession *session, const char *words)
{
  LaurelProgramme *programme = session ? laurel_session_get_programme (session) : NULL;
  LaurelDay day = 0;
  int year = 0, month, day_of_month;

  if (programme != NULL)
    year = laurel_programme_get_year (programme);
  else
    laurel_day_get_ymd (laurel_day_today (), &year, &month, &day_of_month);

  return laurel_contest_read_words (words, year, &day, NULL) ? day : 0;
}
