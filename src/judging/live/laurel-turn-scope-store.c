/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/live/laurel-turn-scope-store.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-stage-entries-store.h"

/* All the SQL there is that finds where somebody is on stage. */
#define IS_ON " called IS NOT NULL AND ended IS NULL ORDER BY called DESC, turn.id LIMIT 1"

/**
 * laurel_turn_find_contest:
 * @reader: where to read
 * @programme: a season
 * @since: when the entrant was called up at the earliest, in seconds since 1970
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: the contest of it in which somebody is on stage, or 0
 */
gint64
laurel_turn_find_contest (LaurelReader *reader, gint64 programme, gint64 since, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT contest.id FROM turn JOIN contest_stage ON"
                         " contest_stage.id = stage_id JOIN contest ON contest.id = contest_id"
                         " JOIN activity ON activity.id = activity_id WHERE programme_id = ?1"
                         " AND called >= ?2 AND" IS_ON, "xx", programme, since);
  gint64 contest = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? contest : 0;
}

static gboolean
find_entry (LaurelReader *reader, gint64 contest, gint64 *stage, LaurelStageEntry *entry,
            GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT stage_id, ifnull (category_id, 0), ifnull (group_id, 0),"
                         " ifnull (division_id, 0) FROM turn JOIN contest_stage ON"
                         " contest_stage.id = stage_id JOIN entry ON entry.id = entry_id"
                         " WHERE contest_stage.contest_id = ?1 AND" IS_ON, "x", contest);
  gboolean found = laurel_statement_next (row);

  *stage = found ? laurel_statement_get_int64 (row, 0) : 0;
  for (int i = 0; found && i < LAUREL_N_SECTION_KINDS; i++)
    entry->sections[i] = laurel_statement_get_int64 (row, 1 + i);

  return laurel_statement_finish (row, error) && found;
}

/**
 * laurel_turn_find_scope:
 * @reader: where to read
 * @contest: a contest
 * @scope: (out): whose entries that of who is on stage is compared with
 * @error: return location for an error
 *
 * Returns: whether anybody is on stage there; without an error, nobody is
 */
gboolean
laurel_turn_find_scope (LaurelReader *reader, gint64 contest, LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GArray) scopes = NULL;
  LaurelStageEntry entry = { 0 };
  gint64 id;

  if (!find_entry (reader, contest, &id, &entry, error))
    return FALSE;

  stage = laurel_contest_stage_load (reader, id, error);
  scopes = stage ? laurel_scope_list (reader, stage, error) : NULL;
  for (guint i = 0; scopes != NULL && i < scopes->len; i++) {
    *scope = g_array_index (scopes, LaurelScope, i);
    if (laurel_scope_has (scope, &entry))
      return TRUE;
  }

  return FALSE;
}
