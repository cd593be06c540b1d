/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-scope-store.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-scope-state.h"
#include "judging/scores/laurel-scope-state-store.h"
#include "judging/scores/laurel-scoreboard-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about all that is compared in a contest. */
#define SELECT_SCOPE \
  "SELECT ?1, ?2, ?3, ?4, ?5, stage.title, ?6, ?7, ?8, ?9, r.id, ifnull (r.version, 0)," \
  " ifnull (r.released, 0), (SELECT count (*) FROM result_place WHERE result_id = r.id)," \
  " (SELECT count (level) FROM result_place WHERE result_id = r.id)," \
  " (SELECT count (*) FROM objection WHERE result_id = r.id)," \
  " (SELECT count (*) FROM objection WHERE result_id = r.id" \
  "  AND state IN ('received', 'examined'))," \
  " p.first, p.last, p.days, p.note, stage.publicity, stage.quota, (SELECT next.title FROM" \
  "  contest_stage AS next WHERE next.contest_id = stage.contest_id AND next.kind <> 'form-check'" \
  "  AND (next.position, next.id) > (stage.position, stage.id) ORDER BY next.position, next.id" \
  "  LIMIT 1), p.unit FROM contest_stage AS stage LEFT JOIN result AS r ON r.id = nullif (?10, 0)" \
  " LEFT JOIN publicity AS p ON p.result_id = r.id WHERE stage.id = ?2"

static const char *const TABLES[] = { "mark", "mark_check", "placement", "entry", "result",
                                      "result_place", "publicity", "objection", "contest_rule",
                                      "contest_stage", "contest_section", "advance", NULL };

static gboolean
add (LaurelReader *reader, GPtrArray *scopes, LaurelScopeState *state, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_SCOPE, "ixxxxsiiix", (int) scopes->len + 1,
                         laurel_scope_state_get_stage_id (state),
                         laurel_scope_state_get_category_id (state),
                         laurel_scope_state_get_group_id (state),
                         laurel_scope_state_get_division_id (state),
                         laurel_scope_state_get_name (state),
                         laurel_scope_state_get_entries (state),
                         laurel_scope_state_get_sheets (state),
                         laurel_scope_state_get_full (state),
                         laurel_scope_state_get_result_id (state));

  if (laurel_statement_next (row))
    g_ptr_array_add (scopes, laurel_row_new_read (LAUREL_TYPE_RESULT_SCOPE, row));

  return laurel_statement_finish (row, error);
}

static gboolean
add_stage (LaurelReader *reader, GPtrArray *scopes, gint64 stage, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", stage));
  g_autoptr (GPtrArray) states = LAUREL_SCOPES_OF_STAGE.run (reader, args, error);

  for (guint i = 0; states != NULL && i < states->len; i++)
    if (!add (reader, scopes, states->pdata[i], error))
      return FALSE;

  return states != NULL;
}

/* What is only voted on comes to no result by marks. */
static GPtrArray *
list_scopes (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, "SELECT id FROM contest_stage WHERE contest_id = ?1"
                              " AND kind <> 'form-check' AND (kind <> 'vote' OR EXISTS (SELECT 1"
                              " FROM placement WHERE stage_id = contest_stage.id) OR EXISTS"
                              " (SELECT 1 FROM result WHERE stage_id = contest_stage.id))"
                              " ORDER BY position, id", "x", contest);
  while (laurel_statement_next (rows))
    if (!add_stage (reader, scopes, laurel_statement_get_int64 (rows, 0), error))
      return NULL;

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&scopes) : NULL;
}

const LaurelQuery LAUREL_RESULT_SCOPES_OF_CONTEST = {
  .name = "result.scopes",
  .summary = N_("What the stages of a contest (its id) compare, and how far each result has come"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_result_scope_get_type,
  .run = list_scopes,
};
