/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-protocol.h"

#include "judging/votes/laurel-vote-choice.h"
#include "judging/votes/laurel-vote-reason.h"

#include <glib/gi18n-lib.h>

/* What is kept of a vote, in words. */

static void
tell_choice (GString *text, LaurelVoteChoice *choice)
{
  g_string_append_printf (text, "\n%s  %s: %s", laurel_vote_choice_get_number (choice),
                          laurel_vote_choice_get_title (choice),
                          laurel_vote_choice_get_reason (choice));
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
  g_autofree char *needed = laurel_vote_reason_dup_rule (rule);
  g_autofree char *quorum =
    laurel_vote_reason_dup_quorum (rule, (guint) laurel_vote_get_present (vote));

  g_string_append_printf (text, "\n%s\n%s", laurel_vote_get_secret (vote) ? _("Secret ballot.")
                                                                          : _("Open ballot."),
                          needed);
  if (rule->seats > 0) {
    g_string_append_c (text, '\n');
    /* Translators: %u counts seats. */
    g_string_append_printf (text, ngettext ("There is %u seat.", "There are %u seats.",
                                            rule->seats), rule->seats);
  }
  g_string_append_printf (text, "\n%s", quorum);
  for (guint i = 0; i < choices->len; i++)
    tell_choice (text, choices->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
