/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-step-store.h"

#include "base/laurel-day.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/measures/laurel-measure-step-store.h"
#include "judging/scores/laurel-result-step-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about how far a contest has come. */

static const char *const TABLES[] = { "contest", "contest_rule", "contest_stage", "entry", "judge",
                                      "placement", "mark", "mark_check", "result", "result_place",
                                      "publicity", "objection", "advance", "contest_section",
                                      "answer_page", "survey_unit", "indicator_value", "interest",
                                      "expert", "expert_employer", "entry_person", "party", NULL };

typedef struct {
  LaurelReader *reader;
  LaurelContest *contest;
  LaurelMeasureStep measures;
  GPtrArray *steps;
} Telling;

/* @done: whether nothing is left of it; @told and @blocks: (transfer full) */
static gboolean
add (Telling *self, const char *name, gboolean done, char *told, char *blocks, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, "SELECT ?1, ?2, ?3, ?4, ?5, ?6", "ixsiss",
                         (int) self->steps->len + 1,
                         laurel_row_get_id (LAUREL_ROW (self->contest)), name, done, told, blocks);

  g_free (told);
  g_free (blocks);
  if (laurel_statement_next (row))
    g_ptr_array_add (self->steps, laurel_row_new_read (LAUREL_TYPE_CONTEST_STEP, row));

  return laurel_statement_finish (row, error);
}

static gint64
count (Telling *self, const char *sql)
{
  return laurel_reader_read_int (self->reader, sql,
                                 laurel_row_get_id (LAUREL_ROW (self->contest)));
}

/* Where nobody judges, the steps of judges are done; a survey has neither rules nor a result. */
static gboolean
tell_not_needed (Telling *self, const char *name, GError **error)
{
  return add (self, name, TRUE, g_strdup (_("Not needed")), NULL, error);
}

static gboolean
is_survey (const Telling *self)
{
  return self->measures.has_none_judged && !self->measures.has_rules;
}

static gboolean
tell_rules (Telling *self, GError **error)
{
  int rules = laurel_contest_get_rules (self->contest);
  int fixed = laurel_contest_get_fixed (self->contest);
  gint64 open = count (self, "SELECT count (*) FROM contest_rule WHERE contest_id = ?1"
                       " AND fixed IS NULL");

  if (is_survey (self) && rules == 0)
    return tell_not_needed (self, "rules", error);

  return add (self, "rules", rules > 0 && open == 0,
              rules == 0 ? g_strdup (_("No rules yet"))
              : open > 0 ? g_strdup (_("Written, not fixed"))
                         /* Translators: %d counts versions of rules. */
                         : g_strdup_printf (ngettext ("%d version, fixed", "%d versions, fixed",
                                                      (gulong) fixed), fixed),
              rules == 0 ? g_strdup (_("Write the rules."))
              : open > 0 ? g_strdup (_("Fix the rules before the first mark is seen.")) : NULL,
              error);
}

static gboolean
tell_entries (Telling *self, GError **error)
{
  int entries = laurel_contest_get_entries (self->contest);
  int waiting = laurel_contest_get_waiting (self->contest);
  gboolean checks = count (self, "SELECT count (*) FROM contest_stage WHERE contest_id = ?1"
                           " AND kind = 'form-check'") > 0;
  gboolean closed = g_str_equal (laurel_contest_get_call (self->contest), "closed");
  char *blocks = NULL;

  if (self->measures.has_none_judged && !self->measures.has_entries)
    blocks = NULL;
  else if (entries == 0)
    blocks = g_strdup (_("Take entries in."));
  else if (checks && waiting > 0)
    /* Translators: %d counts entries. */
    blocks = g_strdup_printf (ngettext ("%d entry waits for its form check.",
                                        "%d entries wait for their form check.", (gulong) waiting),
                              waiting);
  else if (!closed)
    blocks = g_strdup (_("The call is still open."));

  return add (self, "entries", blocks == NULL,
              /* Translators: %d counts entries. */
              g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) entries), entries),
              blocks, error);
}

static gboolean
tell_jury (Telling *self, GError **error)
{
  int judges = laurel_contest_get_judges (self->contest);
  int accepted = laurel_contest_get_accepted (self->contest);
  char *blocks = NULL;

  if (self->measures.has_none_judged)
    return tell_not_needed (self, "jury", error);
  if (judges == 0)
    blocks = g_strdup (_("Draw or seat judges."));
  else if (accepted < judges)
    /* Translators: %d counts judges. */
    blocks = g_strdup_printf (ngettext ("%d judge has not accepted yet.",
                                        "%d judges have not accepted yet.",
                                        (gulong) (judges - accepted)), judges - accepted);

  return add (self, "jury", blocks == NULL,
              /* Translators: two numbers of judges. */
              g_strdup_printf (ngettext ("%1$d judge, %2$d accepted", "%1$d judges, %2$d accepted",
                                         (gulong) judges), judges, accepted), blocks, error);
}

/* Returns: how many entries lack judges in the first stage where some do; -1 with @error set. Of
 * what is counted there are no sheets, and of a vote there are ballots. */
static gint64
count_lacking (Telling *self, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->contest))));
  g_autoptr (GPtrArray) stages = LAUREL_STAGES_OF_CONTEST.run (self->reader, args, error);
  gint64 lacking = stages ? 0 : -1;

  for (guint i = 0; lacking == 0 && i < stages->len; i++) {
    const char *kind = laurel_contest_stage_get_kind (stages->pdata[i]);

    if (!g_str_equal (kind, "form-check") && !g_str_equal (kind, "vote") &&
        g_str_equal (laurel_contest_stage_get_measure (stages->pdata[i]), "marks"))
      lacking = laurel_stage_entries_count_lacking (self->reader, stages->pdata[i], error);
  }

  return lacking;
}

static gboolean
tell_assignment (Telling *self, GError **error)
{
  int assigned = laurel_contest_get_assigned (self->contest);
  gint64 lacking = count_lacking (self, error), conflicts;
  char *blocks = NULL;

  if (lacking < 0)
    return FALSE;
  conflicts = laurel_interest_count_sheets (self->reader,
                                            laurel_row_get_id (LAUREL_ROW (self->contest)),
                                            laurel_day_today (), error);
  if (conflicts < 0)
    return FALSE;

  if (self->measures.has_none_judged)
    return tell_not_needed (self, "assignment", error);
  if (assigned == 0)
    blocks = g_strdup (_("Assign judges to entries."));
  else if (conflicts > 0)
    /* Translators: %d counts score sheets. */
    blocks = g_strdup_printf (ngettext ("%d score sheet is with a judge who has a conflict of "
                                        "interest.",
                                        "%d score sheets are with judges who have a conflict of "
                                        "interest.", (gulong) conflicts), (int) conflicts);
  else if (lacking > 0)
    /* Translators: %d counts entries. */
    blocks = g_strdup_printf (ngettext ("%d entry lacks judges.", "%d entries lack judges.",
                                        (gulong) lacking), (int) lacking);

  return add (self, "assignment", blocks == NULL,
              /* Translators: %d counts score sheets. */
              g_strdup_printf (ngettext ("%d score sheet", "%d score sheets", (gulong) assigned),
                               assigned), blocks, error);
}

/* How many marks a sheet has when it is full; 0 where there are no fixed rules. Where a section
 * has rules of its own, these ask for as much, or the scores themselves tell. */
static gint64
count_fields (Telling *self, GError **error)
{
  g_autoptr (GPtrArray) rules =
    laurel_contest_rule_list_fixed (self->reader, laurel_row_get_id (LAUREL_ROW (self->contest)),
                                    error);
  g_autoptr (LaurelRule) rule = NULL;

  for (guint i = 0; rules != NULL && i < rules->len && rule == NULL && *error == NULL; i++)
    if (laurel_contest_rule_get_section_id (rules->pdata[i]) == 0 || rules->len == 1)
      rule = laurel_contest_rule_read (rules->pdata[i], error);

  return rule ? (gint64) rule->criteria->len * MAX (rule->part_order->len, 1) : 0;
}

/* Of entries that take part; what was refused or withdrawn, or does not go on any more, is not
 * marked. */
#define SHEETS \
  " FROM placement JOIN entry ON entry.id = entry_id WHERE contest_id = ?1" \
  " AND state IN ('waiting', 'complete') AND " LAUREL_ENTRY_CAME_TO ("placement.stage_id")

static gint64
count_full (Telling *self, gint64 fields, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, "SELECT count (*) FROM (SELECT 1 FROM mark JOIN (SELECT"
                         " placement.id AS sheet" SHEETS ") ON sheet = placement_id GROUP BY sheet"
                         " HAVING count (*) >= ?2)", "xx",
                         laurel_row_get_id (LAUREL_ROW (self->contest)), fields);
  gint64 n = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? n : -1;
}

/* As “marks.mismatches” tells them. */
static gint64
count_mismatches (Telling *self)
{
  return count (self, "SELECT count (*) FROM (SELECT placement.id AS sheet" SHEETS
                " AND EXISTS (SELECT 1 FROM mark WHERE placement_id = placement.id)"
                " AND EXISTS (SELECT 1 FROM mark_check WHERE placement_id = placement.id))"
                " JOIN (SELECT placement_id, criterion, part FROM mark UNION SELECT placement_id,"
                "  criterion, part FROM mark_check) AS s ON s.placement_id = sheet"
                " LEFT JOIN mark AS m ON m.placement_id = sheet AND m.criterion = s.criterion"
                "  AND m.part = s.part"
                " LEFT JOIN mark_check AS c ON c.placement_id = sheet AND c.criterion = s.criterion"
                "  AND c.part = s.part"
                " WHERE (m.id IS NULL) <> (c.id IS NULL) OR m.value IS NOT c.value");
}

static char *
dup_scores_block (gint64 fields, gint64 left, gint64 mismatches)
{
  if (fields == 0)
    return g_strdup (_("Fix the rules before the first mark is seen."));
  if (mismatches > 0)
    /* Translators: %d counts marks. */
    return g_strdup_printf (ngettext ("%d mark differs between two typings.",
                                      "%d marks differ between two typings.", (gulong) mismatches),
                            (int) mismatches);
  if (left > 0)
    /* Translators: %d counts score sheets. */
    return g_strdup_printf (ngettext ("%d score sheet is not complete.",
                                      "%d score sheets are not complete.", (gulong) left),
                            (int) left);

  return NULL;
}

static gboolean
tell_scores (Telling *self, GError **error)
{
  gint64 sheets = count (self, "SELECT count (*)" SHEETS);
  g_autoptr (GError) unread = NULL;
  gint64 fields = count_fields (self, &unread);
  gint64 full = fields > 0 ? count_full (self, fields, error) : 0;
  char *blocks;

  if (full < 0)
    return FALSE;
  if (self->measures.has_none_judged && self->measures.told != NULL)
    return add (self, "scores", self->measures.blocks == NULL, g_strdup (self->measures.told),
                g_strdup (self->measures.blocks), error);
  blocks = sheets == 0 ? g_strdup (_("Assign judges to entries."))
                       : dup_scores_block (fields, sheets - full, count_mismatches (self));

  return add (self, "scores", blocks == NULL,
              sheets == 0 ? g_strdup (_("No score sheets yet"))
              /* Translators: two numbers of score sheets. */
              : g_strdup_printf (_("%1$d of %2$d score sheets"), (int) full, (int) sheets),
              blocks, error);
}

static gboolean
tell_results (Telling *self, GError **error)
{
  LaurelResultStep result, awards;

  if (is_survey (self))
    return tell_not_needed (self, "result", error) && tell_not_needed (self, "awards", error);
  if (!laurel_result_step_read (self->reader, laurel_row_get_id (LAUREL_ROW (self->contest)),
                                &result, &awards, error))
    return FALSE;
  if (add (self, "result", result.done, result.told, result.blocks, error))
    return add (self, "awards", awards.done, awards.told, awards.blocks, error);

  g_free (awards.told);
  g_free (awards.blocks);
  return FALSE;
}

static GPtrArray *
list_steps (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelContest) contest = NULL;
  Telling self = { .reader = reader, .steps = steps };
  gboolean is_told;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  self.contest = contest = laurel_contest_load (reader, id, error);
  if (contest == NULL || !laurel_measure_step_read (reader, id, &self.measures, error))
    return NULL;

  is_told = tell_rules (&self, error) && tell_entries (&self, error) && tell_jury (&self, error) &&
            tell_assignment (&self, error) && tell_scores (&self, error) &&
            tell_results (&self, error);
  laurel_measure_step_clear (&self.measures);

  return is_told ? g_steal_pointer (&steps) : NULL;
}

const LaurelQuery LAUREL_STEPS_OF_CONTEST = {
  .name = "contest.steps",
  .summary = N_("The steps of a contest (its id): what is done, and what blocks the next"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_step_get_type,
  .run = list_steps,
};
