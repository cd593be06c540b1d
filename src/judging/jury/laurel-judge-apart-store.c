/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-judge-apart-store.h"

/* All the SQL there is about who never shares an entry with whom: for whom that was said, and who
 * works for one employer on the day ?2, be it the first of them or a further one. */
#define EMPLOYERS(which) \
  "(SELECT judge.id AS judge_id, organization_id FROM judge" \
  " JOIN expert ON expert.id = judge.expert_id JOIN party ON party.id = expert.party_id" \
  " WHERE " which " AND organization_id IS NOT NULL" \
  " UNION SELECT judge.id, w.organization_id FROM judge" \
  " JOIN expert_employer AS w ON w.expert_id = judge.expert_id" \
  " WHERE " which " AND (until IS NULL OR until >= ?2))"
#define OF_CONTEST "judge.contest_id = ?1"
#define SELECT_APART \
  "SELECT one, other, max (said) FROM (" \
  "SELECT v.judge_id AS one, w.judge_id AS other, 0 AS said FROM " EMPLOYERS (OF_CONTEST) " AS v" \
  " JOIN " EMPLOYERS (OF_CONTEST) " AS w ON w.organization_id = v.organization_id" \
  " AND v.judge_id < w.judge_id" \
  " UNION SELECT judge_id, other_id, 1 FROM judge_apart JOIN judge ON judge.id = judge_id" \
  " WHERE " OF_CONTEST ") GROUP BY one, other ORDER BY one, other"
#define WITH_ENTRY \
  "judge.id IN (SELECT judge_id FROM placement WHERE stage_id = ?3 AND entry_id = ?4)"
#define SELECT_COLLEAGUE \
  "SELECT w.judge_id FROM " EMPLOYERS ("judge.id = ?1") " AS v" \
  " JOIN " EMPLOYERS (WITH_ENTRY) " AS w ON w.organization_id = v.organization_id" \
  " AND w.judge_id <> v.judge_id ORDER BY 1 LIMIT 1"

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
                              laurel_statement_get_int64 (rows, 1),
                              laurel_statement_get_int (rows, 2) != 0 };

    g_array_append_val (pairs, pair);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&pairs) : NULL;
}

/**
 * laurel_judge_apart_find:
 * @reader: where to read
 * @stage: a stage of a contest
 * @day: on which day employers count
 * @entry: an entry of it
 * @judge: a judge of it
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: the first judge who has the entry in the stage and works for an employer of
 *   @judge; 0 if there is none, or -1 on an error
 */
gint64
laurel_judge_apart_find (LaurelReader *reader, gint64 stage, LaurelDay day, gint64 entry,
                         gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_COLLEAGUE, "xDxx", judge, day, stage, entry);
  gint64 found = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? found : -1;
}
