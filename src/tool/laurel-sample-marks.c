/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-marks.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/scores/laurel-mark-writer.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "tool/laurel-sample-table.h"

/* What judges of the sample season have given so far. */

typedef struct {
  GPtrArray *placements; /* (element-type LaurelPlacement): by entry, and in the order of judges */
  LaurelRule *rule;
  GVariantBuilder marks;
} Marking;

/* Who judges what is computed, so a judge is told by his or her turn among those of an entry. */
static gint64
find_sheet (const Marking *self, const char *entry, int turn)
{
  for (guint i = 0; i < self->placements->len; i++)
    if (g_str_equal (laurel_placement_get_entry (self->placements->pdata[i]), entry) &&
        --turn == 0)
      return laurel_row_get_id (self->placements->pdata[i]);

  return 0;
}

/* A mark for each criterion, with semicolons between; a dash is an abstention. */
static void
add_sheet (Marking *self, LaurelSampleTable *table, int row)
{
  g_auto (GStrv) marks = g_strsplit (laurel_sample_table_get (table, row, "marks"), ";", -1);
  gint64 sheet = find_sheet (self, laurel_sample_table_get (table, row, "entry"),
                             atoi (laurel_sample_table_get (table, row, "judge")));

  for (guint i = 0; sheet != 0 && marks[i] != NULL && i < self->rule->criteria->len; i++) {
    const char *mark = g_strstrip (marks[i]);

    g_variant_builder_add (&self->marks, "(xsss)", sheet,
                           laurel_rule_get_criterion (self->rule, i)->name, "",
                           g_str_equal (mark, "–") ? LAUREL_MARK_ABSTAINED : mark);
  }
}

static LaurelRule *
load_rule (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) rules = laurel_contest_rule_list_fixed (reader, contest, error);

  return rules != NULL && rules->len > 0 ? laurel_contest_rule_read (rules->pdata[0], error) : NULL;
}

static gboolean
has_marks (LaurelSampleTable *table, const char *key)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++)
    if (g_str_equal (laurel_sample_table_get (table, i, "contest"), key))
      return TRUE;

  return FALSE;
}

static gboolean
mark (Marking *self, LaurelSampleTable *table, const char *key, LaurelLibrary *library,
      const char *actor, gint64 stage, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  g_variant_builder_init (&self->marks, G_VARIANT_TYPE ("a(xsss)"));
  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++)
    if (g_str_equal (laurel_sample_table_get (table, i, "contest"), key))
      add_sheet (self, table, i);

  return laurel_library_run (library, &LAUREL_MARKS_IMPORT,
                             g_variant_new ("(xa(xsss))", stage, &self->marks), actor, &outcome,
                             error);
}

/**
 * laurel_sample_add_marks:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @key: what the rows call the contest
 * @contest: its id
 * @error: return location for an error
 *
 * Enters what its judges gave in its first stage with judges, if there are rows of it.
 */
gboolean
laurel_sample_add_marks (LaurelLibrary *library, const char *language, const char *actor,
                         const char *key, gint64 contest, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (library);
  g_autoptr (LaurelSampleTable) table = laurel_sample_table_load (language, "marks", error);
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GPtrArray) placements = NULL;
  g_autoptr (LaurelRule) rule = NULL;
  gint64 id;

  if (table == NULL || !has_marks (table, key))
    return table != NULL;

  stage = laurel_contest_stage_find (reader, contest, NULL, error);
  if (stage == NULL)
    return FALSE;
  id = laurel_row_get_id (LAUREL_ROW (stage));
  placements = laurel_placement_list (reader, id, error);
  rule = placements ? load_rule (reader, contest, error) : NULL;

  return rule != NULL && mark (&(Marking) { .placements = placements, .rule = rule }, table, key,
                               library, actor, id, error);
}
