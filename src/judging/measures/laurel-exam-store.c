/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-exam-group.h"
#include "judging/measures/laurel-exam-likeness.h"
#include "judging/measures/laurel-exam-name.h"
#include "judging/measures/laurel-exam-place.h"
#include "judging/measures/laurel-exam-reason.h"
#include "judging/scores/laurel-scope-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about exams, their pages aside. */

static const char *const TABLES[] = { "answer_page", "contest_rule", "contest_stage", "party",
                                      "indicator_value", "entry", NULL };

/* ---- loading ------------------------------------------------------------------------------- */

/**
 * laurel_exam_each_name:
 * @reader: where to read
 * @func: called with each name of an organisation, in the order in which they count
 * @data: for @func
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * What an organisation is called now comes before what it was, or others are, called.
 */
gboolean
laurel_exam_each_name (LaurelReader *reader, LaurelExamNameFunc func, gpointer data, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id, name, name, 0 FROM party WHERE kind = 'organization'"
                         " AND sealed = 0 UNION ALL SELECT party.id, name, value, 1 FROM party,"
                         " json_each (json_array (short_name, english_name))"
                         " WHERE kind = 'organization' AND sealed = 0 AND value NOT NULL"
                         " UNION ALL SELECT party.id, name, json_extract (value, '$.text'), 2"
                         " FROM party, json_each (names) WHERE kind = 'organization'"
                         " AND sealed = 0 ORDER BY 4, 1", "");

  while (laurel_statement_next (rows))
    func (laurel_statement_get_int64 (rows, 0), laurel_statement_get_text (rows, 1),
          laurel_statement_get_text (rows, 2), data);

  return laurel_statement_finish (rows, error);
}

static void
know (gint64 party, const char *name, const char *spelling, gpointer standing)
{
  laurel_exam_standing_know (standing, party, name, spelling);
}

static gboolean
load_head_counts (LaurelReader *reader, gint64 stage, LaurelExamStanding *standing,
                  GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT organization_id, value FROM indicator_value JOIN entry ON"
                         " entry.id = entry_id WHERE stage_id = ?1 AND indicator = 'headcount'"
                         " AND organization_id NOT NULL ORDER BY indicator_value.id", "x", stage);
  LaurelRatio count;

  while (laurel_statement_next (rows))
    if (laurel_ratio_read (laurel_statement_get_text (rows, 1), &count) && count.over > 0)
      laurel_exam_standing_set_head_count (standing, laurel_statement_get_int64 (rows, 0), count);

  return laurel_statement_finish (rows, error);
}

static void
add (const LaurelAttempt *attempt, gpointer data)
{
  laurel_exam_standing_add (data, attempt);
}

static gboolean
load_attempts (LaurelReader *reader, gint64 stage, LaurelExamStanding *standing, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT content FROM answer_page WHERE stage_id = ?1"
                         " ORDER BY position, id", "x", stage);
  guint n;

  while (laurel_statement_next (rows))
    if (!laurel_reader_goes_on (reader, error) ||
        !laurel_attempts_read (laurel_statement_get_text (rows, 0), standing->rule, add, standing,
                               &n, error))
      return FALSE;

  return laurel_statement_finish (rows, error);
}

static gboolean
check_measure (LaurelContestStage *stage, GError **error)
{
  if (g_strcmp0 (laurel_contest_stage_get_measure (stage), "exam") == 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a stage of a contest. */
               _("“%s” is no exam. Let its “measure” be “exam”."),
               laurel_contest_stage_get_title (stage));
  return FALSE;
}

/**
 * laurel_exam_load_rule:
 * @reader: where to read
 * @id: a stage that is an exam
 * @version: (out) (optional): the version of the rules
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what its fixed rules say
 */
LaurelRule *
laurel_exam_load_rule (LaurelReader *reader, gint64 id, LaurelContestRule **version,
                       GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, id, error);
  g_autoptr (LaurelContestRule) fixed = NULL;
  g_autoptr (LaurelRule) rule = NULL;
  LaurelScope scope = { .stage = id };

  if (stage == NULL || !check_measure (stage, error))
    return NULL;
  fixed = laurel_scope_load_rule (reader, &scope, error);
  rule = fixed ? laurel_contest_rule_read (fixed, error) : NULL;
  if (rule != NULL && rule->exam == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The rules say nothing of an exam. Add \"exam\": {\"attempt\": "
                           "\"best\"}."));
    return NULL;
  }

  if (version != NULL)
    *version = g_steal_pointer (&fixed);
  return g_steal_pointer (&rule);
}

/**
 * laurel_exam_load:
 * @reader: where to read
 * @stage: a stage that is an exam
 * @version: (out) (optional): the version of the rules
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): who stands where, settled
 */
LaurelExamStanding *
laurel_exam_load (LaurelReader *reader, gint64 stage, LaurelContestRule **version, GError **error)
{
  LaurelRule *rule = laurel_exam_load_rule (reader, stage, version, error);
  g_autoptr (LaurelExamStanding) self = rule ? laurel_exam_standing_new (rule) : NULL;

  return self != NULL && laurel_exam_each_name (reader, know, self, error) &&
         load_head_counts (reader, stage, self, error) &&
         load_attempts (reader, stage, self, error) && laurel_exam_standing_settle (self, error)
           ? g_steal_pointer (&self) : NULL;
}

/* ---- as rows ------------------------------------------------------------------------------- */

static gboolean
add_row (GPtrArray *rows, GType type, LaurelStatement *row, GError **error)
{
  if (laurel_statement_next (row))
    g_ptr_array_add (rows, laurel_row_new_read (type, row));

  return laurel_statement_finish (row, error);
}

static gboolean
make_place (LaurelReader *reader, const LaurelExamStanding *standing, guint i, GPtrArray *rows,
            GError **error)
{
  const LaurelExamPerson *person = standing->persons->pdata[i];
  const LaurelExamOrganization *organization =
    laurel_exam_standing_get_organization (standing, person);
  g_autofree char *score = laurel_ratio_format (person->score, standing->rule->digits,
                                                standing->rule->rounding);
  g_autofree char *exact = laurel_ratio_dup_exact (person->score);
  g_autofree char *seconds =
    person->seconds != LAUREL_ATTEMPT_NO_TIME
      ? g_strdup_printf ("%" G_GINT64_FORMAT, person->seconds) : NULL;
  g_autofree char *reason = laurel_exam_reason_dup_person (standing->rule->exam, person);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, nullif (?5, ''), nullif (?6, ''),"
                         " nullif (?7, 0), ?8, ?9, ?10, nullif (?11, ''), ?12, ?13, ?14, ?15",
                         "iiisssxssssiiss", (int) i + 1, (int) person->place, person->is_tied,
                         person->name, person->code, organization->name, organization->party,
                         score, exact, seconds, person->at, (int) person->n, person->has_passed,
                         person->level, reason);

  return add_row (rows, LAUREL_TYPE_EXAM_PLACE, row, error);
}

static GPtrArray *
list_persons (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelExamStanding) standing = NULL;
  gint64 stage;
  int most;

  g_variant_get (args, "(xi)", &stage, &most);
  standing = laurel_exam_load (reader, stage, NULL, error);
  if (standing == NULL)
    return NULL;

  for (guint i = 0; i < standing->persons->len && (most <= 0 || i < (guint) most); i++)
    if (!make_place (reader, standing, i, rows, error))
      return NULL;

  return g_steal_pointer (&rows);
}

const LaurelQuery LAUREL_EXAM_PERSONS = {
  .name = "exam.persons",
  .summary = N_("Where persons stand in an exam, the best first: stage, the most to tell, or 0"),
  .tables = TABLES,
  .args = "(xi)",
  .row_type = laurel_exam_place_get_type,
  .run = list_persons,
};

static gboolean
make_group (LaurelReader *reader, const LaurelExamStanding *standing, guint i, GPtrArray *rows,
            GError **error)
{
  const LaurelExamOrganization *organization = standing->order->pdata[i];
  LaurelRatio share = laurel_ratio_new (organization->participants, 1);
  g_autofree char *mean = laurel_ratio_format (organization->mean, standing->rule->digits,
                                               standing->rule->rounding);
  g_autofree char *exact = laurel_ratio_dup_exact (organization->mean);
  g_autofree char *heads = organization->has_head_count
                             ? laurel_ratio_dup_short (organization->head_count) : NULL;
  g_autofree char *reason =
    laurel_exam_reason_dup_organization (standing->rule->exam, organization);
  g_autofree char *participation = NULL;
  g_autoptr (LaurelStatement) row = NULL;

  if (organization->has_head_count)
    participation = laurel_ratio_dup_exact (laurel_ratio_divide (share, organization->head_count));
  row = laurel_reader_query (reader, "SELECT ?1, nullif (?2, 0), ?3, nullif (?4, ''),"
                             " nullif (?5, 0), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14",
                             "iiisxiiissssss",
                             (int) i + 1, (int) organization->place, organization->is_tied,
                             organization->name, organization->party,
                             (int) organization->participants, (int) organization->attempts,
                             (int) organization->passed, heads, participation, mean, exact,
                             organization->level, reason);

  return add_row (rows, LAUREL_TYPE_EXAM_GROUP, row, error);
}

static GPtrArray *
list_organizations (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelExamStanding) standing = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  standing = laurel_exam_load (reader, stage, NULL, error);
  if (standing == NULL)
    return NULL;

  for (guint i = 0; i < standing->order->len; i++)
    if (!make_group (reader, standing, i, rows, error))
      return NULL;

  return g_steal_pointer (&rows);
}

const LaurelQuery LAUREL_EXAM_ORGANIZATIONS = {
  .name = "exam.organizations",
  .summary = N_("Where organisations stand in an exam (its stage), the best first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_exam_group_get_type,
  .run = list_organizations,
};

/* ---- names --------------------------------------------------------------------------------- */

static gboolean
make_name (LaurelReader *reader, const char *kind, const char *name, const char *other,
           const char *organization, GPtrArray *rows, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, nullif (?5, '')", "issss",
                         (int) rows->len + 1, kind, name, other, organization);

  return add_row (rows, LAUREL_TYPE_EXAM_NAME, row, error);
}

static gboolean
list_joined (LaurelReader *reader, const LaurelExamStanding *standing, guint most,
             GPtrArray *rows, GError **error)
{
  for (guint i = 0; i < standing->order->len; i++) {
    const LaurelExamOrganization *organization = standing->order->pdata[i];

    for (guint s = 0; s < organization->spellings->len && rows->len < most; s++)
      if (!make_name (reader, "joined", organization->name, organization->spellings->pdata[s], NULL,
                      rows, error))
        return FALSE;
  }

  return TRUE;
}

static gboolean
list_alike (LaurelReader *reader, const LaurelExamStanding *standing, guint most,
            GPtrArray *rows, GError **error)
{
  g_autoptr (GArray) found = laurel_exam_likeness_list (standing);

  for (guint i = 0; i < found->len && rows->len < most; i++) {
    const LaurelExamLikeness *likeness = &g_array_index (found, LaurelExamLikeness, i);

    if (!make_name (reader, "alike", likeness->one->name, likeness->other->name, NULL, rows, error))
      return FALSE;
  }

  return TRUE;
}

/* Two of one name in one organisation: a code tells them apart, or nothing did. */
static gboolean
list_namesakes (LaurelReader *reader, const LaurelExamStanding *standing, guint most,
                GPtrArray *rows, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < standing->persons->len && rows->len < most; i++) {
    const LaurelExamPerson *person = standing->persons->pdata[i];
    char *key = g_strdup_printf ("%u\n%s", person->organization, person->name);
    const LaurelExamPerson *before = g_hash_table_lookup (seen, key);
    const char *organization = laurel_exam_standing_get_organization (standing, person)->name;
    g_autofree char *codes = before ? g_strdup_printf ("%s, %s", before->code, person->code) : NULL;

    g_hash_table_insert (seen, key, (gpointer) person);
    if (before != NULL &&
        !make_name (reader, "namesake", person->name, codes, organization, rows, error))
      return FALSE;
  }

  return TRUE;
}

static GPtrArray *
list_names (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelExamStanding) standing = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  standing = laurel_exam_load (reader, stage, NULL, error);

  return standing != NULL && list_joined (reader, standing, G_MAXUINT, rows, error) &&
         list_alike (reader, standing, G_MAXUINT, rows, error) &&
         list_namesakes (reader, standing, G_MAXUINT, rows, error) ? g_steal_pointer (&rows) : NULL;
}

const LaurelQuery LAUREL_EXAM_NAMES = {
  .name = "exam.names",
  .summary = N_("Names of an exam (its stage): spellings that were joined, organisations that look "
                "alike and were not, persons of one name in one organisation"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_exam_name_get_type,
  .run = list_names,
};

/* ---- all of it at once --------------------------------------------------------------------- */

void
laurel_exam_tables_free (LaurelExamTables *self)
{
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * laurel_exam_tables_load:
 * @reader: where to read
 * @stage: a stage that is an exam
 * @most: how many persons to tell at most, how many organisations, and how many names
 * @error: return location for an error
 *
 * Counts it once, for who looks at all of it.
 *
 * Returns: (transfer full) (nullable): who stands where
 */
LaurelExamTables *
laurel_exam_tables_load (LaurelReader *reader, gint64 stage, guint most, GError **error)
{
  g_autoptr (LaurelExamStanding) standing = laurel_exam_load (reader, stage, NULL, error);
  g_autoptr (LaurelExamTables) self = NULL;

  if (standing == NULL)
    return NULL;

  self = g_new0 (LaurelExamTables, 1);
  self->persons = g_ptr_array_new_with_free_func (g_object_unref);
  self->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_attempts = standing->n_attempts;
  self->n_persons = standing->persons->len;
  for (guint i = 0; i < standing->persons->len && i < most; i++)
    if (!make_place (reader, standing, i, self->persons, error))
      return NULL;
  self->n_organizations = standing->order->len;
  for (guint i = 0; i < standing->order->len && i < most; i++)
    if (!make_group (reader, standing, i, self->organizations, error))
      return NULL;

  return list_joined (reader, standing, most, self->names, error) &&
         list_alike (reader, standing, most, self->names, error) &&
         list_namesakes (reader, standing, most, self->names, error)
           ? g_steal_pointer (&self) : NULL;
}

/* ---- taking attempts in -------------------------------------------------------------------- */

static gboolean
import (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (LaurelAnswerPages) pages = NULL;
  g_autoptr (GVariantIter) iter = NULL;
  const char *source, *file, *content;
  gint64 stage;
  guint32 count;

  g_variant_get (args, "(x&s&sa(us))", &stage, &source, &file, &iter);
  rule = laurel_exam_load_rule (&txn->reader, stage, NULL, error);
  pages = rule ? laurel_answer_pages_new (txn, stage, source, LAUREL_ATTEMPT_COLUMNS, error) : NULL;
  if (pages == NULL)
    return FALSE;

  while (!laurel_answer_pages_is_known (pages) &&
         g_variant_iter_next (iter, "(u&s)", &count, &content)) {
    guint n;

    if (!laurel_reader_goes_on (&txn->reader, error) ||
        !laurel_attempts_read (content, rule, NULL, NULL, &n, error) ||
        !laurel_answer_pages_add (pages, n, content, error))
      return FALSE;
  }

  return laurel_answer_pages_finish (pages, file, error);
}

/* The rows are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) pages = NULL;
  const char *source, *file;
  gint64 stage;

  g_variant_get (args, "(x&s&s@a(us))", &stage, &source, &file, &pages);

  return g_variant_new ("(xsst)", stage, source, file, (guint64) g_variant_n_children (pages));
}

const LaurelCommand LAUREL_EXAM_IMPORT = {
  .name = "exam.import",
  .label = N_("Import attempts"),
  .summary = N_("Takes attempts at an exam in, all or none: stage, SHA-256 and name of the file, "
                "and of each page how many rows and their CSV: code, person, organisation, score, "
                "seconds, time"),
  .args = "(xssa(us))",
  .apply = import,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};
