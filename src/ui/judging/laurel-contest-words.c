/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-words.h"

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

/**
 * laurel_contest_words_dup_about:
 * @contest: a contest
 *
 * Returns: (transfer full): its activity, and how many entries and judges it has
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

  return g_strdup_printf ("%s · %s · %s", laurel_contest_get_activity_title (contest), entries,
                          judges);
}
