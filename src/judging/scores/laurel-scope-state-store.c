/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-scope-state-store.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/scores/laurel-scope-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"

#include <glib/gi18n-lib.h>

/* How far the marks of each scope of a stage have come. */

static const char *const STATE_TABLES[] = { "mark", "mark_check", "placement", "entry", "result",
                                            "contest_rule", "contest_stage", "contest_section",
                                            "advance", NULL };

/* What a stage is, read once for all of its scopes. */
typedef struct {
  LaurelReader *reader;
  GArray *entries;    /* (element-type LaurelStageEntry) */
  GPtrArray *rules;   /* (element-type LaurelContestRule): those that are fixed */
  GArray *sheets;     /* (element-type LaurelSectionCount): by how many marks stand on them */
  GArray *mismatches; /* (element-type LaurelSectionCount) */
} Counting;

static void
counting_clear (Counting *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->mismatches, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counting, counting_clear)

static gboolean
read_stage (Counting *self, LaurelContestStage *stage, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (stage));

  return (self->entries = laurel_stage_entries_list (self->reader, stage, error)) != NULL &&
         (self->rules =
            laurel_contest_rule_list_fixed (self->reader,
                                            laurel_contest_stage_get_contest_id (stage),
                                            error)) != NULL &&
         (self->sheets = laurel_sheet_mark_count_sheets (self->reader, id, error)) != NULL &&
         (self->mismatches = laurel_sheet_mark_count_all_mismatches (self->reader, id,
                                                                     error)) != NULL;
}

/* How many marks a sheet has when it is full; 0 where there are no fixed rules. */
static int
count_marks (const Counting *self, const LaurelScope *scope)
{
  LaurelContestRule *version = laurel_scope_find_rule (scope, self->entries, self->rules, NULL);
  g_autoptr (LaurelRule) rule = version ? laurel_contest_rule_read (version, NULL) : NULL;

  return rule ? (int) (rule->criteria->len * MAX (rule->part_order->len, 1)) : 0;
}

/* @least: of sheets: how many marks they have at least */
static int
count (const GArray *counts, const LaurelScope *scope, int least)
{
  int n = 0;

  for (guint i = 0; i < counts->len; i++) {
    const LaurelSectionCount *count = &g_array_index (counts, LaurelSectionCount, i);
    gboolean has = count->marks >= least;

    for (int kind = 0; kind < LAUREL_N_SECTION_KINDS; kind++)
      has &= scope->sections[kind] == 0 || scope->sections[kind] == count->sections[kind];
    n += has ? count->n : 0;
  }

  return n;
}

static LaurelRow *
make_state (const Counting *self, const LaurelScope *scope, int id, GError **error)
{
  g_autofree char *name = laurel_scope_dup_name (self->reader, scope, error);
  int entries = 0, marks = count_marks (self, scope);
  g_autoptr (LaurelStatement) row = NULL;
  LaurelRow *made;

  if (name == NULL)
    return NULL;

  for (guint i = 0; i < self->entries->len; i++)
    entries += laurel_scope_has (scope, &g_array_index (self->entries, LaurelStageEntry, i));
  row = laurel_reader_query (
    self->reader,
    "SELECT ?5, ?1, ?2, ?3, ?4, ?6, ?7, ?8, ?9, ?10, ?11, (SELECT id FROM result"
    "  WHERE stage_id = ?1 AND category_id IS nullif (?2, 0) AND group_id IS nullif (?3, 0)"
    "  AND division_id IS nullif (?4, 0) ORDER BY version DESC LIMIT 1), (SELECT max (version)"
    "  FROM result WHERE stage_id = ?1 AND category_id IS nullif (?2, 0) AND group_id IS"
    "  nullif (?3, 0) AND division_id IS nullif (?4, 0))", "xxxxisiiiii", scope->stage,
    scope->sections[0], scope->sections[1], scope->sections[2], id, name, entries,
    count (self->sheets, scope, 0), marks > 0 ? count (self->sheets, scope, marks) : 0,
    count (self->sheets, scope, 1), count (self->mismatches, scope, 0));
  made = laurel_statement_next (row) ? laurel_row_new_read (LAUREL_TYPE_SCOPE_STATE, row) : NULL;
  if (laurel_statement_finish (row, error))
    return made;

  g_clear_object (&made);
  return NULL;
}

static GPtrArray *
list_scopes (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (Counting) counting = { .reader = reader };
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GArray) scopes = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  stage = laurel_contest_stage_load (reader, id, error);
  scopes = stage ? laurel_scope_list (reader, stage, error) : NULL;
  if (scopes == NULL || !read_stage (&counting, stage, error))
    return NULL;

  for (guint i = 0; i < scopes->len; i++) {
    LaurelRow *state = make_state (&counting, &g_array_index (scopes, LaurelScope, i),
                                   (int) i + 1, error);

    if (state == NULL)
      return NULL;
    g_ptr_array_add (states, state);
  }

  return g_steal_pointer (&states);
}

const LaurelQuery LAUREL_SCOPES_OF_STAGE = {
  .name = "scopes.of-stage",
  .summary = N_("Whose entries a stage (its id) compares with each other, and how far they have "
                "come"),
  .tables = STATE_TABLES,
  .args = "(x)",
  .row_type = laurel_scope_state_get_type,
  .run = list_scopes,
};
