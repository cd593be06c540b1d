/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-voter-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who can vote. Of a secret vote no ballot has a judge, so none is
 * found here. */
#define SELECT_VOTER \
  "SELECT judge.id, vote.id, party.name, o.name, judge.role, EXISTS (SELECT 1 FROM vote_turnout" \
  " WHERE vote_id = vote.id AND judge_id = judge.id) AS voted, (SELECT content FROM ballot" \
  " WHERE vote_id = vote.id AND judge_id = judge.id) FROM vote JOIN contest_stage ON" \
  " contest_stage.id = vote.stage_id JOIN judge ON judge.contest_id = contest_stage.contest_id" \
  " JOIN expert ON expert.id = judge.expert_id LEFT JOIN party ON party.id = expert.party_id" \
  " LEFT JOIN party AS o ON o.id = party.organization_id"

static const char *const TABLES[] = { "vote", "vote_turnout", "ballot", "contest_stage", "judge",
                                      "expert", "party", NULL };

/* Alternates stand behind those in whose place they come. */
static GPtrArray *
list_of_vote (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 vote;

  g_variant_get (args, "(x)", &vote);
  rows = laurel_reader_query (reader, SELECT_VOTER " WHERE vote.id = ?1 AND (judge.state <>"
                              " 'declined' OR voted) ORDER BY judge.role = 'alternate',"
                              " judge.position, judge.id", "x", vote);

  return laurel_row_read_all (LAUREL_TYPE_VOTER, rows, error);
}

const LaurelQuery LAUREL_VOTERS_OF_VOTE = {
  .name = "voters.of-vote",
  .summary = N_("Who can vote in a vote (its id), who did, and how, where it is open"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_voter_get_type,
  .run = list_of_vote,
};
