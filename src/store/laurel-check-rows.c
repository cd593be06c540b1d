/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-check-rows.h"

#include <glib/gi18n-lib.h>

/*
 * Compares rows with what the journal says of them, once laurel_replay_run() has
 * said it. A damaged page, a flipped bit, a row changed by another program: none
 * of them is in the journal.
 */

/**
 * laurel_check_list_tables:
 * @reader: a library
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): the tables that hold the work,
 *   parents before children as far as the schema has them in that order
 */
GPtrArray *
laurel_check_list_tables (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
                         " AND name NOT IN ('library', 'counter', 'journal')"
                         " AND name NOT GLOB 'search_*' AND name NOT GLOB 'sqlite_*'"
                         " ORDER BY rowid", "");

  while (laurel_statement_next (row))
    g_ptr_array_add (tables, g_strdup (laurel_statement_get_text (row, 0)));

  return laurel_statement_finish (row, error) ? g_steal_pointer (&tables) : NULL;
}

/* The first row that @sql gives is the fault. */
static gboolean
ask (LaurelReader *reader, const char *sql, const char *table, const char *sentence, char **fault,
     GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, g_intern_string (sql), "s",
                                                         table);

  if (laurel_statement_next (row))
    *fault = g_strdup_printf (sentence, table, (long long) laurel_statement_get_int64 (row, 0));

  return laurel_statement_finish (row, error);
}

static gboolean
check_presence (LaurelReader *reader, const char *table, char **fault, GError **error)
{
  g_autofree char *gone = g_strdup_printf (
    "SELECT id FROM temp.fate WHERE tbl = ?1 AND present"
    " AND id NOT IN (SELECT id FROM main.\"%s\" NOT INDEXED)", table);
  g_autofree char *more = g_strdup_printf (
    "SELECT id FROM main.\"%s\" AS t NOT INDEXED WHERE"
    " NOT coalesce ((SELECT present FROM temp.fate WHERE tbl = ?1 AND fate.id = t.id),"
    " EXISTS (SELECT 1 FROM temp.dropped AS d WHERE d.tbl = ?1"
    " AND t.id BETWEEN d.first AND d.first + d.n - 1))", table);

  /* Translators: %s is a table, %lld a row of it. */
  return ask (reader, gone, table, _("%s %lld is not there"), fault, error) && *fault == NULL &&
         /* Translators: %s is a table, %lld a row of it. */
         ask (reader, more, table, _("%s %lld was never made"), fault, error);
}

static GPtrArray *
list_columns (LaurelReader *reader, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT name FROM pragma_table_info (?1) ORDER BY cid", "s",
                         table);

  while (laurel_statement_next (row))
    g_ptr_array_add (columns, g_strdup (laurel_statement_get_text (row, 0)));

  return laurel_statement_finish (row, error) ? g_steal_pointer (&columns) : NULL;
}

static gboolean
check_values (LaurelReader *reader, const char *table, char **fault, GError **error)
{
  g_autoptr (GPtrArray) columns = list_columns (reader, table, error);
  g_autoptr (GString) sql = g_string_new (NULL);

  if (columns == NULL)
    return FALSE;

  g_string_printf (sql, "SELECT t.id FROM temp.known AS k JOIN main.\"%s\" AS t NOT INDEXED"
                   " ON t.id = k.id WHERE k.tbl = ?1 AND CASE k.col", table);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, " WHEN %u THEN k.value IS NOT t.\"%s\""
                            " OR typeof (k.value) <> typeof (t.\"%s\")", i,
                            (char *) columns->pdata[i], (char *) columns->pdata[i]);
  g_string_append (sql, " ELSE 1 END");

  /* Translators: %s is a table, %lld a row of it. */
  return ask (reader, sql->str, table, _("%s %lld is not what was last recorded"), fault, error);
}

/**
 * laurel_check_rows:
 * @reader: a library whose journal was replayed
 * @fault: (inout) (transfer full): the first row that is not as the journal says
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_check_rows (LaurelReader *reader, char **fault, GError **error)
{
  g_autoptr (GPtrArray) tables = laurel_check_list_tables (reader, error);

  if (tables == NULL)
    return FALSE;

  for (guint i = 0; *fault == NULL && i < tables->len; i++) {
    GError *why = NULL;

    if ((!check_presence (reader, tables->pdata[i], fault, &why) && *fault == NULL) ||
        (*fault == NULL && !check_values (reader, tables->pdata[i], fault, &why))) {
      g_propagate_error (error, why);
      return FALSE;
    }
  }

  return TRUE;
}

/**
 * laurel_check_counters:
 * @reader: a library whose journal was replayed
 * @fault: (inout) (transfer full): the first counter that would give an id again
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_check_counters (LaurelReader *reader, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT tbl, max (id & 0xffffffff) AS used FROM temp.fate"
                         " WHERE id >> 32 = (SELECT desk FROM main.library)"
                         " GROUP BY tbl HAVING used >="
                         " coalesce ((SELECT next FROM main.counter WHERE name = tbl), 1)", "");

  if (laurel_statement_next (row))
    /* Translators: %s is a table. */
    *fault = g_strdup_printf (_("%s would give a number a second time"),
                              laurel_statement_get_text (row, 0));

  return laurel_statement_finish (row, error);
}
