/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-count.h"

#include "judging/laurel-schulze.h"

#include <stdlib.h>

/* How a committee decides, from its ballots alone. */

/**
 * laurel_vote_rule_has_quorum:
 * @rule: a rule
 * @n_present: how many took part
 *
 * Returns: whether enough did
 */
gboolean
laurel_vote_rule_has_quorum (const LaurelVoteRule *rule, guint n_present)
{
  LaurelRatio needed = laurel_ratio_multiply (rule->quorum, laurel_ratio_new (rule->members, 1));

  return laurel_ratio_compare (laurel_ratio_new (n_present, 1), needed) >= 0;
}

/**
 * laurel_vote_rule_count_quorum:
 * @rule: a rule
 *
 * Returns: how many must take part
 */
guint
laurel_vote_rule_count_quorum (const LaurelVoteRule *rule)
{
  LaurelRatio needed = laurel_ratio_multiply (rule->quorum, laurel_ratio_new (rule->members, 1));
  gint64 whole = laurel_ratio_floor (needed);

  return (guint) (whole + (laurel_ratio_compare (laurel_ratio_new (whole, 1), needed) < 0));
}

/**
 * laurel_vote_rule_count_needed:
 * @rule: a rule
 * @n_present: how many took part
 *
 * Returns: how many must say yes, or 0 where it takes no certain number
 */
guint
laurel_vote_rule_count_needed (const LaurelVoteRule *rule, guint n_present)
{
  switch (rule->majority) {
  case LAUREL_MAJORITY_ABSOLUTE:
    return rule->members / 2 + 1;
  case LAUREL_MAJORITY_TWO_THIRDS:
    return MAX ((2 * n_present + 2) / 3, 1);
  case LAUREL_MAJORITY_SIMPLE:
  default:
    return 0;
  }
}

static gboolean
has_majority (const LaurelVoteRule *rule, const LaurelVoteOutcome *outcome, guint n_present)
{
  guint needed = laurel_vote_rule_count_needed (rule, n_present);

  return needed > 0 ? outcome->yes >= needed : outcome->yes > outcome->no;
}

static void
count_words (const int *ballots, guint n_ballots, guint n_choices, guint n_present,
             gboolean are_places, LaurelVoteOutcome *outcomes)
{
  for (guint c = 0; c < n_choices; c++) {
    LaurelVoteOutcome *outcome = &outcomes[c];

    for (guint b = 0; b < n_ballots; b++) {
      int word = ballots[b * n_choices + c];

      outcome->yes += are_places ? word > 0 : word == LAUREL_VOTE_YES;
      outcome->no += word == LAUREL_VOTE_NO;
    }
    outcome->abstentions = n_present - MIN (n_present, outcome->yes + outcome->no);
  }
}

/* ---- order ----------------------------------------------------------------------------- */

/* How many choices come before each: by how many approve, or by the strongest paths. */
static guint *
count_before (const int *ballots, guint n_ballots, guint n_choices, gboolean is_ranked,
              const LaurelVoteOutcome *outcomes)
{
  guint *before = g_new0 (guint, n_choices + 1);
  g_autofree guint *votes = NULL;
  g_autofree int *places = NULL;

  if (!is_ranked) {
    for (guint c = 0; c < n_choices; c++)
      for (guint d = 0; d < n_choices; d++)
        before[c] += outcomes[d].yes > outcomes[c].yes;
    return before;
  }

  /* Whom a ballot leaves out, it puts behind all others. */
  votes = g_new0 (guint, n_choices * n_choices + 1);
  places = g_new (int, (gsize) n_ballots * n_choices + 1);
  for (gsize i = 0; i < (gsize) n_ballots * n_choices; i++)
    places[i] = ballots[i] > 0 ? ballots[i] : G_MAXINT;
  laurel_schulze_count_votes (places, n_ballots, n_choices, votes);
  laurel_schulze_count (votes, n_choices, before);

  return before;
}

/* Seats are given from the best on; equals for whom there are too few of them get none. */
static void
give_seats (const LaurelVoteRule *rule, guint n_choices, LaurelVoteOutcome *outcomes)
{
  for (guint c = 0; c < n_choices; c++) {
    LaurelVoteOutcome *outcome = &outcomes[c];
    guint before = 0, equals = 0;

    for (guint d = 0; d < n_choices; d++)
      if (outcomes[d].has_majority) {
        before += outcomes[d].place < outcome->place;
        equals += outcomes[d].place == outcome->place;
      }
    outcome->is_carried = outcome->has_majority &&
                          (rule->seats == 0 || before + equals <= rule->seats);
    outcome->is_tied_out = outcome->has_majority && !outcome->is_carried && before < rule->seats;
  }
}

/**
 * laurel_vote_count:
 * @rule: how it is decided
 * @ballots: what each ballot says of each choice, one after the other: #LaurelVoteWord, or places
 *   in a ranked vote
 * @n_ballots: how many ballots
 * @n_choices: how many choices
 * @n_present: how many took part, also with an empty ballot
 * @outcomes: (out caller-allocates) (array length=n_choices): what comes of each choice
 *
 * Without a quorum nothing is carried. In a ranked vote the order is that of Schulze (winning
 * votes), and everybody whom somebody ranks has a majority.
 */
void
laurel_vote_count (const LaurelVoteRule *rule, const int *ballots, guint n_ballots,
                   guint n_choices, guint n_present, LaurelVoteOutcome *outcomes)
{
  gboolean is_ranked = rule->kind == LAUREL_VOTE_RANKED;
  gboolean has_quorum = laurel_vote_rule_has_quorum (rule, n_present);
  g_autofree guint *before = NULL;

  for (guint c = 0; c < n_choices; c++)
    outcomes[c] = (LaurelVoteOutcome) { 0 };
  count_words (ballots, n_ballots, n_choices, n_present, is_ranked, outcomes);
  before = count_before (ballots, n_ballots, n_choices, is_ranked, outcomes);
  for (guint c = 0; c < n_choices; c++) {
    outcomes[c].place = before[c] + 1;
    outcomes[c].has_majority = has_quorum && (is_ranked ? outcomes[c].yes > 0
                                                        : has_majority (rule, &outcomes[c],
                                                                        n_present));
  }
  give_seats (rule, n_choices, outcomes);
}
