/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-measure-lists.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "base/laurel-title-likeness.h"
#include "exchange/laurel-exchange-error.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/*
 * Tables whose first row are headings, of what is counted and not marked: what entries have of
 * indicators, whom a survey asks, and what comes back.
 */

#define PAGE 10000

typedef enum {
  ENTRY,
  STRATUM,
  CODE,
  NAME,
  MAIL,
  N_COLUMNS,
} Column;

/* The first is what it is called in messages; the others are folded. */
static const char *const HEADINGS[N_COLUMNS][10] = {
  [ENTRY] = { "entry", "number", "entrynumber", "编号", "作品编号", "参评编号", "序号", NULL },
  [STRATUM] = { "stratum", "layer", "层", "分层", "所属层", "类型", NULL },
  [CODE] = { "code", "id", "number", "编号", "编码", "代码", "问卷编号", NULL },
  [NAME] = { "name", "organization", "organisation", "名称", "单位", "单位名称", "姓名", NULL },
  [MAIL] = { "mail", "email", "emailaddress", "邮箱", "电子邮件", "电子邮箱", NULL },
};

static char *
dup_cell (const LaurelTable *table, int row, int column)
{
  const char *text = column >= 0 ? laurel_table_get_text (table, row, column) : NULL;

  return g_strstrip (g_strdup (text ? text : ""));
}

static gboolean
fail (GError **error, const LaurelTable *table, int row, int column, const char *hint,
      const char *text)
{
  g_autofree char *cell = laurel_table_dup_cell_name (table, row, column);
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, hint, "%s", text);
  laurel_exchange_error_set_position (fault, laurel_table_get_line (table, row, column), column + 1,
                                      cell);
  g_propagate_error (error, fault);

  return FALSE;
}

/* What a heading is called first comes before what else it may be called. */
static int
find_column (const LaurelTable *table, Column wanted)
{
  for (guint i = 0; HEADINGS[wanted][i] != NULL; i++)
    for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
      g_autofree char *heading = dup_cell (table, 0, column);
      g_autofree char *folded = laurel_title_likeness_fold (heading);

      if (g_str_equal (folded, HEADINGS[wanted][i]))
        return column;
    }

  return -1;
}

static gboolean
need_column (const LaurelTable *table, Column wanted, const char *all, int *column, GError **error)
{
  g_autofree char *text = NULL;

  *column = find_column (table, wanted);
  if (*column >= 0)
    return TRUE;

  /* Translators: the name of a column, and a list of names. */
  text = g_strdup_printf (_("There is no column “%s”. The first row must have the names of the "
                            "columns: %s."), HEADINGS[wanted][0], all);
  return fail (error, table, 0, 0, NULL, text);
}

/* ---- indicators ---------------------------------------------------------------------------- */

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

static gboolean
add_values (const LaurelTable *table, GHashTable *entries, int row, int key,
            GVariantBuilder *values, GError **error)
{
  g_autofree char *number = dup_cell (table, row, key);
  const gint64 *entry = g_hash_table_lookup (entries, number);

  if (entry == NULL) {
    /* Translators: %s is the number of an entry. */
    g_autofree char *text = g_strdup_printf (_("There is no entry “%s”."), number);

    return fail (error, table, row, key, _("Write its number as the contest has it."), text);
  }
  for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
    g_autofree char *indicator = dup_cell (table, 0, column);
    g_autofree char *value = laurel_text_narrow (dup_cell (table, row, column));
    LaurelRatio ratio;

    if (column == key || *indicator == '\0')
      continue;
    if (*value != '\0' && !laurel_ratio_read (value, &ratio)) {
      g_autofree char *text =
        /* Translators: what stands there, and the name of an indicator. */
        g_strdup_printf (_("“%s” is no number for “%s”. Write it as 12.5, or leave it empty."),
                         value, indicator);

      return fail (error, table, row, column, NULL, text);
    }
    g_variant_builder_add (values, "(xss)", *entry, indicator, value);
  }

  return TRUE;
}

/**
 * laurel_measure_lists_read_values:
 * @table: what was read from a file
 * @reader: where the entries are
 * @stage: a stage that is an index
 * @error: return location for an error
 *
 * Returns: (transfer floating) (nullable): the arguments of values.put
 */
GVariant *
laurel_measure_lists_read_values (const LaurelTable *table, LaurelReader *reader,
                                  LaurelContestStage *stage, GError **error)
{
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xss)"));
  g_autoptr (GHashTable) entries = NULL;
  int key;

  if (!need_column (table, ENTRY, "entry", &key, error))
    return NULL;
  entries = load_entries (reader, laurel_contest_stage_get_contest_id (stage), error);
  for (int row = 1; entries != NULL && row < laurel_table_get_n_rows (table); row++)
    if (!add_values (table, entries, row, key, &values, error))
      return NULL;

  return entries ? g_variant_new ("(xa(xss))", laurel_row_get_id (LAUREL_ROW (stage)), &values)
                 : NULL;
}

/* ---- surveys ------------------------------------------------------------------------------ */

/**
 * laurel_measure_lists_read_frame:
 * @table: what was read from a file
 * @stage: a stage that is a survey
 * @error: return location for an error
 *
 * Returns: (transfer floating) (nullable): the arguments of survey.frame
 */
GVariant *
laurel_measure_lists_read_frame (const LaurelTable *table, LaurelContestStage *stage,
                                 GError **error)
{
  static const char ALL[] = "stratum, code, name, mail";
  g_auto (GVariantBuilder) units = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssss)"));
  int columns[N_COLUMNS];

  if (!need_column (table, STRATUM, ALL, &columns[STRATUM], error) ||
      !need_column (table, CODE, ALL, &columns[CODE], error))
    return NULL;

  columns[NAME] = find_column (table, NAME);
  columns[MAIL] = find_column (table, MAIL);
  for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
    g_autofree char *stratum = dup_cell (table, row, columns[STRATUM]);
    g_autofree char *code = dup_cell (table, row, columns[CODE]);
    g_autofree char *name = dup_cell (table, row, columns[NAME]);
    g_autofree char *mail = dup_cell (table, row, columns[MAIL]);

    g_variant_builder_add (&units, "(ssss)", stratum, code, name, mail);
  }

  return g_variant_new ("(xa(ssss))", laurel_row_get_id (LAUREL_ROW (stage)), &units);
}

/* The code first, and then the questions as their columns are called. */
static char *
dup_columns (const LaurelTable *table, int key)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "code");
  for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
    g_autofree char *question = dup_cell (table, 0, column);

    if (column != key)
      json_builder_add_string_value (builder, question);
  }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
append_row (const LaurelTable *table, int row, int key, GString *page)
{
  g_autofree char *code = dup_cell (table, row, key);

  laurel_csv_append (page, code);
  for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
    g_autofree char *answer = dup_cell (table, row, column);

    if (column == key)
      continue;
    g_string_append_c (page, ',');
    laurel_csv_append (page, answer);
  }
  g_string_append_c (page, '\n');
}

/**
 * laurel_measure_lists_read_returns:
 * @table: what was read from a file
 * @stage: a stage that is a survey
 * @digest: the SHA-256 of the file
 * @name: what it is called
 * @day: when they came, as 2025-09-01
 * @error: return location for an error
 *
 * Returns: (transfer floating) (nullable): the arguments of survey.take
 */
GVariant *
laurel_measure_lists_read_returns (const LaurelTable *table, LaurelContestStage *stage,
                                   const char *digest, const char *name, const char *day,
                                   GError **error)
{
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));
  int n_rows = laurel_table_get_n_rows (table);
  g_autofree char *columns = NULL;
  int key;

  if (!need_column (table, CODE, "code", &key, error))
    return NULL;

  columns = dup_columns (table, key);
  for (int first = 1; first < n_rows; first += PAGE) {
    g_autoptr (GString) page = g_string_new (NULL);
    int end = MIN (n_rows, first + PAGE);

    for (int row = first; row < end; row++)
      append_row (table, row, key, page);
    g_variant_builder_add (&pages, "(us)", (guint32) (end - first), page->str);
  }

  return g_variant_new ("(xssssa(us))", laurel_row_get_id (LAUREL_ROW (stage)), digest, name,
                        columns, day, &pages);
}
