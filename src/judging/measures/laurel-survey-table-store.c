/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/measures/laurel-answer-rows.h"
#include "judging/measures/laurel-survey-cell.h"
#include "judging/measures/laurel-survey-response.h"
#include "judging/measures/laurel-survey-table.h"
#include "judging/scores/laurel-reason.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what came of a survey. */

static const char *const TABLES[] = { "survey_unit", "survey_stratum", "answer_page", NULL };

#define SELECT_STRATA \
  "SELECT h.name, population, count (u.id), count (u.asked), count (u.reminded)," \
  " count (u.answered) FROM (SELECT name, population, position FROM survey_stratum" \
  "  WHERE stage_id = ?1 UNION ALL SELECT DISTINCT stratum, NULL, 1000000 FROM survey_unit" \
  "  WHERE stage_id = ?1 AND stratum NOT IN (SELECT name FROM survey_stratum" \
  "  WHERE stage_id = ?1)) AS h LEFT JOIN survey_unit AS u ON u.stage_id = ?1" \
  " AND u.stratum = h.name" \
  " GROUP BY h.name ORDER BY position, h.name"

static gboolean
add_row (GPtrArray *rows, GType type, LaurelStatement *row, GError **error)
{
  if (laurel_statement_next (row))
    g_ptr_array_add (rows, laurel_row_new_read (type, row));

  return laurel_statement_finish (row, error);
}

/* ---- by stratum ---------------------------------------------------------------------------- */

static gboolean
make_response (LaurelReader *reader, LaurelStatement *stratum, GPtrArray *rows, GError **error)
{
  int asked = laurel_statement_get_int (stratum, 3);
  int answered = laurel_statement_get_int (stratum, 5);
  LaurelRatio rate = asked > 0 ? laurel_ratio_new (answered, asked) : LAUREL_RATIO_ZERO;
  LaurelRatio percent = laurel_ratio_multiply (rate, laurel_ratio_new (100, 1));
  g_autofree char *printed = laurel_ratio_format (percent, 1, LAUREL_ROUNDING_HALF_UP);
  g_autofree char *exact = laurel_ratio_dup_exact (rate);
  g_autofree char *weight = NULL;
  g_autoptr (LaurelStatement) row = NULL;

  if (answered > 0 && !laurel_statement_is_null (stratum, 1))
    weight = laurel_ratio_dup_exact (laurel_ratio_new (laurel_statement_get_int64 (stratum, 1),
                                                       answered));
  row = laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, iif (?5 > 0, ?8, NULL),"
                             " iif (?5 > 0, ?9, NULL), ?10", "issiiiisss", (int) rows->len + 1,
                             laurel_statement_get_text (stratum, 0),
                             laurel_statement_get_text (stratum, 1),
                             laurel_statement_get_int (stratum, 2), asked,
                             laurel_statement_get_int (stratum, 4), answered, printed, exact,
                             weight);

  return add_row (rows, LAUREL_TYPE_SURVEY_RESPONSE, row, error);
}

static GPtrArray *
list_response (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelStatement) strata = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  strata = laurel_reader_query (reader, SELECT_STRATA, "x", stage);
  while (laurel_statement_next (strata))
    if (!make_response (reader, strata, rows, error))
      return NULL;

  return laurel_statement_finish (strata, error) ? g_steal_pointer (&rows) : NULL;
}

const LaurelQuery LAUREL_RESPONSE_OF_SURVEY = {
  .name = "survey.response",
  .summary = N_("How many of each stratum of a survey (its stage) answered, and for how many each "
                "of them stands"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_survey_response_get_type,
  .run = list_response,
};

/* ---- tables -------------------------------------------------------------------------------- */

typedef struct {
  LaurelReader *reader;
  gint64 stage;
  const char *question;
  const char *by;
  GHashTable *weights; /* (element-type utf8 LaurelRatio): by code */
  LaurelSurveyTable *table;
  int column;
  int other;
  gboolean is_known;
} Tabling;

/* Where no stratum has a number of all, each who answered stands for one. */
static gboolean
load_weights (Tabling *self, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT code, stratum, (SELECT population FROM"
                         " survey_stratum AS s WHERE s.stage_id = ?1 AND name = stratum),"
                         " count (*) OVER (PARTITION BY stratum),"
                         " EXISTS (SELECT 1 FROM survey_stratum AS s"
                         " WHERE s.stage_id = ?1) FROM survey_unit WHERE stage_id = ?1"
                         " AND answered NOT NULL", "x", self->stage);

  while (laurel_statement_next (rows)) {
    LaurelRatio weight = LAUREL_RATIO_ONE;

    if (laurel_statement_get_int (rows, 4) && laurel_statement_is_null (rows, 2)) {
      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                   /* Translators: %s is a stratum of a survey. */
                   _("How many there are of “%s” is not known, though it is of others. Write it, "
                     "or take the others out."), laurel_statement_get_text (rows, 1));
      return FALSE;
    }
    if (!laurel_statement_is_null (rows, 2))
      weight = laurel_ratio_new (laurel_statement_get_int64 (rows, 2),
                                 laurel_statement_get_int64 (rows, 3));
    g_hash_table_insert (self->weights, g_strdup (laurel_statement_get_text (rows, 0)),
                         g_memdup2 (&weight, sizeof weight));
  }

  return laurel_statement_finish (rows, error);
}

static gboolean
add_answer (char *const *fields, gpointer data, GError **error)
{
  Tabling *self = data;

  laurel_survey_table_add (self->table, fields[self->column],
                           self->other > 0 ? fields[self->other] : "",
                           *fields[0] ? g_hash_table_lookup (self->weights, fields[0]) : NULL);

  return TRUE;
}

static int
find_column (const char *const *columns, const char *name)
{
  for (int i = 1; columns[0] != NULL && columns[i] != NULL; i++)
    if (g_str_equal (columns[i], name))
      return i;

  return -1;
}

/* A file that does not have the question has no answers to it. */
static gboolean
add_page (Tabling *self, LaurelStatement *page, GError **error)
{
  g_auto (GStrv) columns = laurel_json_dup_words (laurel_statement_get_text (page, 0));
  guint n;

  if (columns == NULL)
    return TRUE;
  self->column = find_column ((const char *const *) columns, self->question);
  self->other = *self->by ? find_column ((const char *const *) columns, self->by) : 0;
  if (self->column < 0 || self->other < 0)
    return TRUE;

  self->is_known = TRUE;
  return laurel_answer_rows_read (laurel_statement_get_text (page, 1), g_strv_length (columns),
                                  add_answer, self, &n, error);
}

static gboolean
add_pages (Tabling *self, GError **error)
{
  g_autoptr (LaurelStatement) pages =
    laurel_reader_query (self->reader, "SELECT columns, content FROM answer_page"
                         " WHERE stage_id = ?1 ORDER BY position, id", "x", self->stage);

  while (laurel_statement_next (pages))
    if (!add_page (self, pages, error))
      return FALSE;
  if (!laurel_statement_finish (pages, error))
    return FALSE;
  if (!self->is_known)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a question of a survey. */
                 _("No returns have a question “%s”. It is called as the heading of its column."),
                 self->question);

  return self->is_known && laurel_survey_table_settle (self->table, error);
}

/* In the order in which they came. */
static GPtrArray *
list_questions (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, "SELECT row_number () OVER (ORDER BY min (position *"
                              " 1000000 + q.key)), q.value FROM answer_page, json_each (columns) AS"
                              " q WHERE stage_id = ?1 AND q.key > 0 GROUP BY q.value ORDER BY 1",
                              "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_REASON, rows, error);
}

const LaurelQuery LAUREL_SURVEY_QUESTIONS = {
  .name = "survey.questions",
  .summary = N_("The questions of a survey (its stage), as its returns call them"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_reason_get_type,
  .run = list_questions,
};

static gboolean
make_cell (LaurelReader *reader, const LaurelSurveyCount *count, GPtrArray *rows, GError **error)
{
  LaurelRatio percent = laurel_ratio_multiply (count->share, laurel_ratio_new (100, 1));
  g_autofree char *weighted = laurel_ratio_format (count->weighted, 1, LAUREL_ROUNDING_HALF_UP);
  g_autofree char *exact = laurel_ratio_dup_exact (count->weighted);
  g_autofree char *share = *count->answer
                             ? laurel_ratio_format (percent, 1, LAUREL_ROUNDING_HALF_UP) : NULL;
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8", "issiisss",
                         (int) rows->len + 1, count->answer, count->by, (int) count->count,
                         (int) count->anonymous, weighted, exact, share);

  return add_row (rows, LAUREL_TYPE_SURVEY_CELL, row, error);
}

static GPtrArray *
list_table (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LaurelSurveyTable) table = laurel_survey_table_new ();
  Tabling self = { .reader = reader, .weights = weights, .table = table };

  g_variant_get (args, "(x&s&s)", &self.stage, &self.question, &self.by);
  if (!load_weights (&self, error) || !add_pages (&self, error))
    return NULL;

  for (guint i = 0; i < laurel_survey_table_count (table); i++)
    if (!make_cell (reader, laurel_survey_table_get (table, i), rows, error))
      return NULL;

  return g_steal_pointer (&rows);
}

const LaurelQuery LAUREL_SURVEY_TABLE = {
  .name = "survey.table",
  .summary = N_("How a question of a survey was answered, with weights: stage, question, another "
                "one that it is crossed with, or nothing"),
  .tables = TABLES,
  .args = "(xss)",
  .row_type = laurel_survey_cell_get_type,
  .run = list_table,
};
