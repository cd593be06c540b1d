/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-protocol.h"

#include "judging/votes/laurel-vote-choice.h"

#include <glib/gi18n-lib.h>

/* What is kept of a vote, in words. */

static const char *
tell_majority (const LaurelVoteRule *rule)
{
  if (rule->kind == LAUREL_VOTE_RANKED)
    return _("Ballots put them in order; the order of all is that of Schulze, by winning votes.");

  switch (rule->majority) {
  case LAUREL_MAJORITY_ABSOLUTE:
    return _("It takes a yes from more than half of all members.");
  case LAUREL_MAJORITY_TWO_THIRDS:
    return _("It takes a yes from two thirds or more of those who took part.");
  case LAUREL_MAJORITY_SIMPLE:
  default:
    return _("It takes more yes than no.");
  }
}

static const char *
tell_outcome (LaurelVoteChoice *choice)
{
  const char *outcome = laurel_vote_choice_get_outcome (choice);

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

static void
tell_choice (GString *text, const LaurelVoteRule *rule, LaurelVoteChoice *choice)
{
  g_string_append_printf (text, "\n%s  %s: ", laurel_vote_choice_get_number (choice),
                          laurel_vote_choice_get_title (choice));
  if (rule->kind == LAUREL_VOTE_RANKED)
    /* Translators: a place, how many ballots name it, and what came of it, as “carried”. */
    g_string_append_printf (text, _("place %1$d, ranked by %2$d; %3$s"),
                            laurel_vote_choice_get_place (choice),
                            laurel_vote_choice_get_yes (choice), tell_outcome (choice));
  else
    /* Translators: three numbers of votes, and what came of them, as “carried”. */
    g_string_append_printf (text, _("yes %1$d, no %2$d, abstentions %3$d; %4$s"),
                            laurel_vote_choice_get_yes (choice),
                            laurel_vote_choice_get_no (choice),
                            laurel_vote_choice_get_abstentions (choice), tell_outcome (choice));
}

/**
 * laurel_vote_protocol_dup:
 * @vote: a vote
 * @rule: how it is decided
 * @choices: (element-type LaurelVoteChoice): what came of it
 *
 * Returns: (transfer full): its protocol, as text with lines
 */
char *
laurel_vote_protocol_dup (LaurelVote *vote, const LaurelVoteRule *rule, GPtrArray *choices)
{
  g_autoptr (GString) text = g_string_new (laurel_vote_get_title (vote));
  guint n_present = (guint) laurel_vote_get_present (vote);

  g_string_append_c (text, '\n');
  g_string_append (text, laurel_vote_get_secret (vote) ? _("Secret ballot.") : _("Open ballot."));
  g_string_append_c (text, '\n');
  g_string_append (text, tell_majority (rule));
  if (rule->seats > 0) {
    g_string_append_c (text, '\n');
    /* Translators: %u counts seats. */
    g_string_append_printf (text, ngettext ("There is %u seat.", "There are %u seats.",
                                            rule->seats), rule->seats);
  }
  g_string_append_c (text, '\n');
  g_string_append_printf (text, laurel_vote_rule_has_quorum (rule, n_present)
                                  /* Translators: how many took part, how many members there are,
                                   * and a share of them, as 2/3. */
                                  ? _("%1$u of %2$u members took part; the quorum of %3$s is "
                                      "reached.")
                                  /* Translators: how many took part, how many members there are,
                                   * and a share of them, as 2/3. */
                                  : _("%1$u of %2$u members took part; the quorum of %3$s is not "
                                      "reached."), n_present, rule->members,
                          laurel_vote_get_quorum (vote));
  for (guint i = 0; i < choices->len; i++)
    tell_choice (text, rule, choices->pdata[i]);

  return g_strdup (text->str);
}
