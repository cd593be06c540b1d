/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-measure-lists.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "exchange/laurel-fault.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-survey-rule.h"
#include "judging/measures/laurel-survey-store.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/*
 * Tables whose first row are headings, of what is counted and not marked: what entries have of
 * indicators, whom a survey asks, and what comes back. All that is wrong with one is told at once,
 * each with its cell; only where nothing is, there is something for a command to take.
 */

#define PAGE 10000

static char *
dup_cell (const LaurelContestList *list, int row, int column)
{
  return g_strstrip (g_strdup (column >= 0 ? laurel_table_get_text (list->table, row, column)
                                           : ""));
}

static void
blame (LaurelContestList *list, int row, int column, LaurelFault *fault)
{
  laurel_table_locate (list->table, fault, row, MAX (column, 0));
  g_ptr_array_add (list->faults, fault);
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* Reads a row: what is good of it is added to @taken, what is wrong is told. */
typedef void (*ReadRow) (LaurelContestList *list,
                         int                row,
                         gpointer           data);

/* A row is wrong if anything was told of it. */
static void
read_rows (LaurelContestList *list, ReadRow read_row, LaurelListState state, gpointer data)
{
  for (int row = list->heading + 1; row < laurel_table_get_n_rows (list->table); row++) {
    guint n_faults = list->faults->len;

    if (laurel_table_get_last (list->table, row) < 0)
      continue;
    read_row (list, row, data);
    laurel_contest_list_add_plain (list, row, list->faults->len > n_faults ? LAUREL_LIST_WRONG
                                                                           : state);
  }
}

static void
take (LaurelContestList *list, GVariant *args)
{
  g_variant_ref_sink (args);
  if (laurel_contest_list_count (list, LAUREL_LIST_WRONG) == 0)
    list->taken = args;
  else
    g_variant_unref (args);
}

/* ---- indicators ---------------------------------------------------------------------------- */

typedef struct {
  GHashTable *entries; /* (element-type utf8 gint64): by number */
  GHashTable *listed;  /* (element-type utf8 int): in which row a number stands */
  GVariantBuilder *values;
} Values;

/* Returns: (transfer full) (element-type utf8 gint64) (nullable): entries by number */
static GHashTable *
load_entries (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) rows = laurel_entry_list (reader, contest, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);

    g_hash_table_insert (entries, g_strdup (laurel_entry_get_number (rows->pdata[i])),
                         g_memdup2 (&id, sizeof id));
  }

  return rows ? g_steal_pointer (&entries) : NULL;
}

/* Of two rows of one entry the last would count, and nobody would know. */
static void
find_entry (LaurelContestList *list, int row, int column, const char *number, const Values *self)
{
  int other = GPOINTER_TO_INT (g_hash_table_lookup (self->listed, number));

  if (!g_hash_table_contains (self->entries, number))
    blame (list, row, column,
           laurel_fault_new (LAUREL_EXCHANGE_ERROR_UNKNOWN_ENTRY, LAUREL_FAULT_ERROR,
                             _("Write its number as the contest has it."),
                             /* Translators: %s is the number of an entry. */
                             _("There is no entry “%s”."), number));
  else if (other > 0)
    blame (list, row, column,
           laurel_fault_new (LAUREL_EXCHANGE_ERROR_TWICE, LAUREL_FAULT_ERROR,
                             _("Take one of them out."),
                             /* Translators: %1$s is the number of an entry, %2$d of a row. */
                             _("Entry %1$s stands in row %2$d already."), number,
                             laurel_table_get_row_number (list->table, other)));
  else
    g_hash_table_insert (self->listed, g_strdup (number), GINT_TO_POINTER (row));
}

static void
read_value (LaurelContestList *list, int row, int column, const gint64 *entry, const Values *self)
{
  g_autofree char *indicator = dup_cell (list, list->heading, column);
  g_autofree char *value = laurel_text_narrow (dup_cell (list, row, column));
  LaurelRatio ratio;

  if (*value != '\0' && !laurel_ratio_read (value, &ratio))
    blame (list, row, column,
           laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER, LAUREL_FAULT_ERROR, NULL,
                             /* Translators: what stands there, and the name of an indicator. */
                             _("“%s” is no number for “%s”. Write it as 12.5, or leave it empty."),
                             value, indicator));
  else if (entry != NULL)
    g_variant_builder_add (self->values, "(xss)", *entry, indicator, value);
}

static void
read_values_row (LaurelContestList *list, int row, gpointer data)
{
  const Values *self = data;
  int key = laurel_measure_columns_find (list, "entry");
  g_autofree char *number = dup_cell (list, row, key);

  find_entry (list, row, key, number, self);
  for (guint i = 0; i < list->fields->len; i++)
    if (g_strcmp0 (list->fields->pdata[i], "indicator") == 0)
      read_value (list, row, (int) i, g_hash_table_lookup (self->entries, number), self);
}

/**
 * laurel_measure_lists_read_values:
 * @table: what was read from a file, which the list does not outlive
 * @reader: where the entries are
 * @stage: a stage that is an index
 * @told: (nullable) (element-type utf8 utf8): a folded heading → what somebody tells that it holds;
 *   without it, a column that is needed has to be there
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the list in it; what it takes are the arguments of
 *   values.put, and nothing where anything is wrong
 */
LaurelContestList *
laurel_measure_lists_read_values (const LaurelTable *table, LaurelReader *reader,
                                  LaurelContestStage *stage, GHashTable *told, GError **error)
{
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xss)"));
  g_autoptr (LaurelContestList) list =
    laurel_measure_columns_read (table, reader, stage, LAUREL_MEASURE_LIST_VALUES, told, error);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) entries =
    list ? load_entries (reader, laurel_contest_stage_get_contest_id (stage), error) : NULL;
  Values self = { entries, listed, &values };

  if (entries == NULL)
    return NULL;
  if (!list->is_complete)
    return g_steal_pointer (&list);

  read_rows (list, read_values_row, LAUREL_LIST_NEW, &self);
  take (list, g_variant_new ("(xa(xss))", laurel_row_get_id (LAUREL_ROW (stage)), &values));

  return g_steal_pointer (&list);
}

/* ---- surveys ------------------------------------------------------------------------------ */

typedef struct {
  GHashTable *codes; /* those whom it asks */
  const char *day;
  gboolean is_known; /* the very file came in already */
  GVariantBuilder *units;
} Survey;

/* What a column of it is called, in the order of LaurelSurveyField. */
static const char *const UNIT[LAUREL_SURVEY_N_FIELDS] = { "stratum", "code", "name", "mail" };

static LaurelFault *
new_fault (LaurelExchangeError code, const GError *error)
{
  return laurel_fault_new (code, LAUREL_FAULT_ERROR, NULL, "%s", error->message);
}

static void
read_unit (LaurelContestList *list, int row, gpointer data)
{
  const Survey *self = data;
  g_auto (GStrv) words = g_new0 (char *, LAUREL_SURVEY_N_FIELDS + 1);
  g_autoptr (GError) error = NULL;
  LaurelSurveyField wrong;

  for (int i = 0; i < LAUREL_SURVEY_N_FIELDS; i++) {
    g_autofree char *cell = dup_cell (list, row, laurel_measure_columns_find (list, UNIT[i]));
    char *line = laurel_text_dup_line (cell);

    words[i] = line ? line : g_strdup ("");
  }
  if (laurel_survey_check_unit (self->codes, words, &wrong, &error))
    g_variant_builder_add (self->units, "(ssss)", words[LAUREL_SURVEY_STRATUM],
                           words[LAUREL_SURVEY_CODE], words[LAUREL_SURVEY_NAME],
                           words[LAUREL_SURVEY_MAIL]);
  else
    blame (list, row, laurel_measure_columns_find (list, UNIT[wrong]),
           new_fault (*words[LAUREL_SURVEY_CODE] == '\0' ? LAUREL_EXCHANGE_ERROR_MISSING_NUMBER
                      : wrong == LAUREL_SURVEY_CODE ? LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER
                      : LAUREL_EXCHANGE_ERROR_UNKNOWN_SECTION, error));
}

/**
 * laurel_measure_lists_read_frame:
 * @table: what was read from a file, which the list does not outlive
 * @reader: where those are whom it asks already
 * @stage: a stage that is a survey
 * @told: (nullable) (element-type utf8 utf8): as laurel_measure_lists_read_values()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the list in it; what it takes are the arguments of
 *   survey.frame, and nothing where anything is wrong
 */
LaurelContestList *
laurel_measure_lists_read_frame (const LaurelTable *table, LaurelReader *reader,
                                 LaurelContestStage *stage, GHashTable *told, GError **error)
{
  g_auto (GVariantBuilder) units = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssss)"));
  gint64 id = laurel_row_get_id (LAUREL_ROW (stage));
  g_autoptr (LaurelContestList) list =
    laurel_measure_columns_read (table, reader, stage, LAUREL_MEASURE_LIST_FRAME, told, error);
  g_autoptr (GHashTable) codes = list ? laurel_survey_load_codes (reader, id, error) : NULL;
  Survey self = { .codes = codes, .units = &units };

  if (codes == NULL)
    return NULL;
  if (!list->is_complete)
    return g_steal_pointer (&list);

  read_rows (list, read_unit, LAUREL_LIST_NEW, &self);
  take (list, g_variant_new ("(xa(ssss))", id, &units));

  return g_steal_pointer (&list);
}

/* The code first, and then the questions as their columns are called. */
static char *
dup_columns (const LaurelContestList *list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "code");
  for (guint i = 0; i < list->fields->len; i++) {
    g_autofree char *question = dup_cell (list, list->heading, (int) i);

    if (g_strcmp0 (list->fields->pdata[i], "question") == 0)
      json_builder_add_string_value (builder, question);
  }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
append_row (const LaurelContestList *list, int row, GString *page)
{
  g_autofree char *code = dup_cell (list, row, laurel_measure_columns_find (list, "code"));

  laurel_csv_append (page, code);
  for (guint i = 0; i < list->fields->len; i++) {
    g_autofree char *answer = dup_cell (list, row, (int) i);

    if (g_strcmp0 (list->fields->pdata[i], "question") != 0)
      continue;
    g_string_append_c (page, ',');
    laurel_csv_append (page, answer);
  }
  g_string_append_c (page, '\n');
}

static GVariant *
build_pages (const LaurelContestList *list)
{
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));

  for (guint first = 0; first < list->rows->len; first += PAGE) {
    g_autoptr (GString) page = g_string_new (NULL);
    guint end = MIN (list->rows->len, first + PAGE);

    for (guint i = first; i < end; i++)
      append_row (list, ((const LaurelListRow *) list->rows->pdata[i])->row, page);
    g_variant_builder_add (&pages, "(us)", (guint32) (end - first), page->str);
  }

  return g_variant_builder_end (&pages);
}

static void
read_return (LaurelContestList *list, int row, gpointer data)
{
  const Survey *self = data;
  int column = laurel_measure_columns_find (list, "code");
  g_autofree char *code = dup_cell (list, row, column);
  g_autoptr (GError) error = NULL;

  if (!self->is_known && !laurel_survey_check_return (self->codes, code, self->day, &error))
    blame (list, row, column,
           new_fault (g_hash_table_contains (self->codes, code) ? LAUREL_EXCHANGE_ERROR_TWICE
                                                                : LAUREL_EXCHANGE_ERROR_UNKNOWN_ROW,
                      error));
}

/**
 * laurel_measure_lists_read_returns:
 * @table: what was read from a file, which the list does not outlive
 * @reader: where those are whom it asks
 * @stage: a stage that is a survey
 * @told: (nullable) (element-type utf8 utf8): as laurel_measure_lists_read_values()
 * @source: the file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the list in it; what it takes are the arguments of
 *   survey.take, and nothing where anything is wrong
 */
LaurelContestList *
laurel_measure_lists_read_returns (const LaurelTable *table, LaurelReader *reader,
                                   LaurelContestStage *stage, GHashTable *told,
                                   const LaurelMeasureSource *source, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (stage));
  g_autoptr (LaurelContestList) list =
    laurel_measure_columns_read (table, reader, stage, LAUREL_MEASURE_LIST_RETURNS, told, error);
  g_autoptr (GHashTable) codes = list ? laurel_survey_load_codes (reader, id, error) : NULL;
  Survey self = { .codes = codes, .day = source->day };
  g_autofree char *columns = NULL;

  if (codes == NULL ||
      !laurel_answer_source_load_known (reader, id, source->digest, &self.is_known, error))
    return NULL;
  if (!list->is_complete)
    return g_steal_pointer (&list);

  read_rows (list, read_return, self.is_known ? LAUREL_LIST_SAME : LAUREL_LIST_NEW, &self);
  columns = dup_columns (list);
  take (list, g_variant_new ("(xssss@a(us))", id, source->digest, source->name, columns,
                             source->day, build_pages (list)));

  return g_steal_pointer (&list);
}
