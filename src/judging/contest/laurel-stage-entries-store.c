/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-stage-entries-store.h"

/* All the SQL there is about which entries take part in a stage.
 *
 * In the first stage that is no form check these are all, unless they were refused,
 * withdrawn or shut out; what has not been checked yet waits where the contest has a form
 * check. In later ones they are those that came so far. */
#define SELECT_ENTRIES \
  "SELECT id, number, ifnull (category_id, 0), ifnull (group_id, 0), ifnull (division_id, 0)" \
  " FROM entry WHERE contest_id = ?1 AND (state = 'complete' OR (state = 'waiting' AND NOT EXISTS" \
  " (SELECT 1 FROM contest_stage WHERE contest_id = ?1 AND kind = 'form-check')))" \
  " AND (NOT EXISTS (SELECT 1 FROM contest_stage AS earlier JOIN contest_stage AS this" \
  " ON this.id = ?2 WHERE earlier.contest_id = ?1 AND earlier.kind <> 'form-check'" \
  " AND (earlier.position, earlier.id) < (this.position, this.id))" \
  " OR id IN (SELECT entry_id FROM advance WHERE stage_id = ?2)) ORDER BY number, id"

static void
stage_entry_clear (gpointer data)
{
  g_free (((LaurelStageEntry *) data)->number);
}

/**
 * laurel_stage_entries_list:
 * @reader: where to read
 * @stage: a stage of a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelStageEntry) (nullable): the entries that take
 *   part in it, by number
 */
GArray *
laurel_stage_entries_list (LaurelReader *reader, LaurelContestStage *stage, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (LaurelStageEntry));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ENTRIES, "xx", laurel_contest_stage_get_contest_id (stage),
                         laurel_row_get_id (LAUREL_ROW (stage)));

  g_array_set_clear_func (entries, stage_entry_clear);
  while (laurel_statement_next (rows)) {
    LaurelStageEntry entry = { laurel_statement_get_int64 (rows, 0),
                               g_strdup (laurel_statement_get_text (rows, 1)) };

    for (int i = 0; i < LAUREL_N_SECTION_KINDS; i++)
      entry.sections[i] = laurel_statement_get_int64 (rows, 2 + i);
    g_array_append_val (entries, entry);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&entries) : NULL;
}
