/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-reason.h"

#include <glib/gi18n-lib.h>

/* How a vote came out, in words with all the numbers that it takes. */

/**
 * laurel_vote_reason_get_outcome:
 * @rule: how it is decided
 * @outcome: what came of a choice
 * @n_present: how many took part
 *
 * Returns: “carried”, “not-carried”, “no-quorum”, “no-seat”, or “tied-out” where only equals kept
 *   it out
 */
const char *
laurel_vote_reason_get_outcome (const LaurelVoteRule *rule, const LaurelVoteOutcome *outcome,
                                guint n_present)
{
  return !laurel_vote_rule_has_quorum (rule, n_present) ? "no-quorum"
         : outcome->is_carried ? "carried"
         : outcome->is_tied_out ? "tied-out"
         : outcome->has_majority ? "no-seat" : "not-carried";
}

/* @outcome: as laurel_vote_reason_get_outcome() calls it */
const char *
laurel_vote_reason_tell_outcome (const char *outcome)
{
  if (g_str_equal (outcome, "carried"))
    return _("carried");
  if (g_str_equal (outcome, "tied-out"))
    return _("equal to others, for whom there are too few seats: not carried");
  if (g_str_equal (outcome, "no-seat"))
    return _("has the majority, but no seat is left");
  if (g_str_equal (outcome, "no-quorum"))
    return _("not decided: no quorum");

  return _("not carried");
}

/* ---- a choice ------------------------------------------------------------------------------- */

static char *
dup_motion (const LaurelVoteOutcome *outcome, guint needed, const char *told)
{
  if (needed == 0)
    /* Translators: three numbers of votes, and what came of them, as “carried”. */
    return g_strdup_printf (_("yes %1$d, no %2$d, abstentions %3$d; %4$s"), (int) outcome->yes,
                            (int) outcome->no, (int) outcome->abstentions, told);

  /* Translators: three numbers of votes, how many of yes it takes, and what came of them, as
   * “carried”. */
  return g_strdup_printf (_("yes %1$d, no %2$d, abstentions %3$d; it takes %4$d; %5$s"),
                          (int) outcome->yes, (int) outcome->no, (int) outcome->abstentions,
                          (int) needed, told);
}

static char *
dup_approval (const LaurelVoteOutcome *outcome, guint needed, guint n_present, const char *told)
{
  if (needed == 0)
    /* Translators: how many ballots name it, of how many, its place, and what came of that, as
     * “carried”. */
    return g_strdup_printf (_("named by %1$d of %2$d, place %3$d; %4$s"), (int) outcome->yes,
                            (int) n_present, (int) outcome->place, told);

  /* Translators: how many ballots name it, of how many, its place, how many must name it, and what
   * came of that, as “carried”. */
  return g_strdup_printf (_("named by %1$d of %2$d, place %3$d; it takes %4$d; %5$s"),
                          (int) outcome->yes, (int) n_present, (int) outcome->place, (int) needed,
                          told);
}

/**
 * laurel_vote_reason_dup:
 * @rule: how it is decided
 * @outcome: what came of a choice
 * @n_present: how many took part
 *
 * Returns: (transfer full): the arithmetic of it, and what came of it
 */
char *
laurel_vote_reason_dup (const LaurelVoteRule *rule, const LaurelVoteOutcome *outcome,
                        guint n_present)
{
  const char *told =
    laurel_vote_reason_tell_outcome (laurel_vote_reason_get_outcome (rule, outcome, n_present));
  guint needed = laurel_vote_rule_count_needed (rule, n_present);

  switch (rule->kind) {
  case LAUREL_VOTE_RANKED:
    /* Translators: a place, how many ballots name it, and what came of it, as “carried”. */
    return g_strdup_printf (_("place %1$d, ranked by %2$d; %3$s"), (int) outcome->place,
                            (int) outcome->yes, told);
  case LAUREL_VOTE_APPROVAL:
    return dup_approval (outcome, needed, n_present, told);
  case LAUREL_VOTE_MOTION:
  default:
    return dup_motion (outcome, needed, told);
  }
}

/* Whom a ballot leaves out, it puts behind all others. */
static gboolean
is_before (const int *ballot, guint one, guint other)
{
  return ballot[one] > 0 && (ballot[other] <= 0 || ballot[one] < ballot[other]);
}

/**
 * laurel_vote_reason_dup_duels:
 * @ballots: places, as laurel_vote_count() takes them
 * @n_ballots: how many ballots
 * @n_choices: how many choices
 * @which: one of them
 * @numbers: (array length=n_choices): what they are called
 *
 * Returns: (transfer full): on how many ballots it stands before each other one, and behind it
 */
char *
laurel_vote_reason_dup_duels (const int *ballots, guint n_ballots, guint n_choices, guint which,
                              const char *const *numbers)
{
  g_autoptr (GString) duels = g_string_new (NULL);

  for (guint c = 0; c < n_choices; c++) {
    guint before = 0, behind = 0;

    for (guint b = 0; b < n_ballots && c != which; b++) {
      before += is_before (ballots + b * n_choices, which, c);
      behind += is_before (ballots + b * n_choices, c, which);
    }
    if (c != which)
      g_string_append_printf (duels, "%s%s %u : %u", duels->len > 0 ? ", " : "", numbers[c], before,
                              behind);
  }

  /* Translators: %s lists others, each with two numbers of ballots: those that put this one
   * first, and those that put the other one first. */
  return g_strdup_printf (_("Against %s"), duels->str);
}

/* ---- the vote ------------------------------------------------------------------------------- */

/**
 * laurel_vote_reason_dup_rule:
 * @rule: how it is decided
 *
 * Returns: (transfer full): what it takes to be carried
 */
char *
laurel_vote_reason_dup_rule (const LaurelVoteRule *rule)
{
  if (rule->kind == LAUREL_VOTE_RANKED)
    return g_strdup (_("Ballots put them in order; the order of all is that of Schulze, by winning "
                       "votes."));

  switch (rule->majority) {
  case LAUREL_MAJORITY_ABSOLUTE:
    return g_strdup (_("It takes a yes from more than half of all members."));
  case LAUREL_MAJORITY_TWO_THIRDS:
    return g_strdup (_("It takes a yes from two thirds or more of those who took part."));
  case LAUREL_MAJORITY_SIMPLE:
  default:
    return g_strdup (rule->kind == LAUREL_VOTE_APPROVAL ? _("Those whom most ballots name are "
                                                            "chosen.")
                                                        : _("It takes more yes than no."));
  }
}

/**
 * laurel_vote_reason_dup_quorum:
 * @rule: how it is decided
 * @n_present: how many took part
 *
 * Returns: (transfer full): whether these are enough
 */
char *
laurel_vote_reason_dup_quorum (const LaurelVoteRule *rule, guint n_present)
{
  g_autofree char *share = laurel_ratio_dup_exact (rule->quorum);

  return g_strdup_printf (laurel_vote_rule_has_quorum (rule, n_present)
                            /* Translators: how many took part, how many members there are, a share
                             * of them, as 2/3, and how many that is. */
                            ? _("%1$u of %2$u members took part; the quorum of %3$s, which is "
                                "%4$u, is reached.")
                            /* Translators: how many took part, how many members there are, a share
                             * of them, as 2/3, and how many that is. */
                            : _("%1$u of %2$u members took part; the quorum of %3$s, which is "
                                "%4$u, is not reached."), n_present, rule->members, share,
                          laurel_vote_rule_count_quorum (rule));
}
