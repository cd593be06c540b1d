/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-judge-apart-store.h"

/* All the SQL there is about who never shares an entry with whom: for whom that was said, and who
 * works for one employer on the day ?2, be it the first of them or a further one. */
#define EMPLOYERS \
  "(SELECT judge.id AS judge_id, organization_id FROM judge" \
  " JOIN expert ON expert.id = judge.expert_id JOIN party ON party.id = expert.party_id" \
  " WHERE judge.contest_id = ?1 AND organization_id IS NOT NULL" \
  " UNION SELECT judge.id, w.organization_id FROM judge" \
  " JOIN expert_employer AS w ON w.expert_id = judge.expert_id" \
  " WHERE judge.contest_id = ?1 AND (until IS NULL OR until >= ?2))"
#define SELECT_APART \
  "SELECT v.judge_id, w.judge_id FROM " EMPLOYERS " AS v JOIN " EMPLOYERS " AS w" \
  " ON w.organization_id = v.organization_id AND v.judge_id < w.judge_id" \
  " UNION SELECT judge_id, other_id FROM judge_apart JOIN judge ON judge.id = judge_id" \
  " WHERE judge.contest_id = ?1 ORDER BY 1, 2"

/**
 * laurel_judge_apart_list:
 * @reader: where to read
 * @contest: a contest
 * @day: on which day employers count
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelJudgeApart): which two judges of it never
 *   share an entry, each two once
 */
GArray *
laurel_judge_apart_list (LaurelReader *reader, gint64 contest, LaurelDay day, GError **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (LaurelJudgeApart));
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_APART, "xD", contest, day);

  while (laurel_statement_next (rows)) {
    LaurelJudgeApart pair = { laurel_statement_get_int64 (rows, 0),
                              laurel_statement_get_int64 (rows, 1) };

    g_array_append_val (pairs, pair);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&pairs) : NULL;
}
