/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-summary.h"

#include "judging/contest/laurel-contest-rule.h"
#include "judging/jury/laurel-judge.h"

#include <glib/gi18n-lib.h>

/*
 * What is told of an assignment in a line: what there is of it, and what it rests on that may
 * still change.
 */

/* Returns: how many entries of the contest nobody judges in the stage yet: they wait for their form
 *   check, or did not come so far */
static guint
count_outside (LaurelContest *contest, LaurelAssignmentGrid *grid)
{
  guint n = contest ? (guint) laurel_contest_get_entries (contest) : 0;
  guint inside = laurel_assignment_grid_get_n_entries (grid);

  return n > inside ? n - inside : 0;
}

static guint
count_unanswered (GListModel *judges)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (judges); i++) {
    g_autoptr (LaurelJudge) judge = g_list_model_get_item (judges, i);
    const char *state = laurel_judge_get_state (judge);

    n += g_str_equal (state, "seated") || g_str_equal (state, "invited");
  }

  return n;
}

static gboolean
has_fixed (GListModel *rules)
{
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++) {
    g_autoptr (LaurelContestRule) rule = g_list_model_get_item (rules, i);

    if (laurel_contest_rule_get_fixed (rule) != 0)
      return TRUE;
  }

  return FALSE;
}

static void
add (GString *all, char *part)
{
  g_string_append_printf (all, " · %s", part);
  g_free (part);
}

/**
 * laurel_assignment_summary_dup:
 * @grid: who judges what in a stage
 * @contest: (nullable): of what
 * @placements: its score sheets
 * @judges: the judges of the contest
 * @rules: the rules of the contest
 *
 * Returns: (transfer full): what there is, what is lacking, and what may still change
 */
char *
laurel_assignment_summary_dup (LaurelAssignmentGrid *grid, LaurelContest *contest,
                               GListModel *placements, GListModel *judges, GListModel *rules)
{
  guint n = g_list_model_get_n_items (placements);
  guint lacking = laurel_assignment_grid_get_lacking (grid);
  guint outside = count_outside (contest, grid), unanswered = count_unanswered (judges);
  g_autoptr (GString) all = g_string_new (NULL);

  /* Translators: %u counts score sheets. */
  g_string_append_printf (all, g_dngettext (GETTEXT_PACKAGE, "%u score sheet", "%u score sheets",
                                            n), n);
  if (lacking > 0)
    /* Translators: %u counts entries. */
    add (all, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry lacks judges",
                                            "%u entries lack judges", lacking), lacking));
  else
    add (all, g_strdup (_("no entry lacks judges")));
  if (outside > 0)
    /* Translators: %u counts entries that wait for their form check, or did not come so far. */
    add (all, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is not in this stage yet",
                                            "%u are not in this stage yet", outside), outside));
  if (unanswered > 0)
    /* Translators: %u counts judges. */
    add (all, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u judge has not answered",
                                            "%u judges have not answered", unanswered),
                               unanswered));
  if (!has_fixed (rules))
    add (all, g_strdup (_("the rules are not fixed")));

  return g_string_free (g_steal_pointer (&all), FALSE);
}
