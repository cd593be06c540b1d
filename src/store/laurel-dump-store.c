/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-dump-store.h"

#include "store/laurel-check-rows.h"

/*
 * A library read out table by table, as the schema has them, so that nothing of
 * it is ever locked in. Of the journal only what a reader can make sense of is
 * given: not the changesets, whose old and new values are in no form but ours.
 */

typedef struct {
  char *name;
  gboolean is_number;
} Column;

static void
column_free (Column *column)
{
  g_free (column->name);
  g_free (column);
}

/* Bytes are no text: they are left out. */
static GPtrArray *
list_columns (LaurelReader *reader, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT name, type <> 'TEXT' FROM pragma_table_info (?1)"
                         " WHERE type <> 'BLOB' ORDER BY cid", "s", table);

  while (laurel_statement_next (row)) {
    Column *column = g_new0 (Column, 1);

    column->name = g_strdup (laurel_statement_get_text (row, 0));
    column->is_number = laurel_statement_get_int (row, 1);
    g_ptr_array_add (columns, column);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&columns) : NULL;
}

/* The names are those of the schema, which has been compared with ours. What is hidden from whoever
 * reads is not there: a view stands before its table. */
static char *
build_query (const char *table, GPtrArray *columns)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < columns->len; i++) {
    const Column *column = columns->pdata[i];

    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", column->name);
  }
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", table);

  return g_string_free (sql, FALSE);
}

/**
 * laurel_dump_list_tables:
 * @reader: a library
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): the tables that hold the work,
 *   and the journal
 */
GPtrArray *
laurel_dump_list_tables (LaurelReader *reader, GError **error)
{
  GPtrArray *tables = laurel_check_list_tables (reader, error);

  if (tables != NULL)
    g_ptr_array_add (tables, g_strdup ("journal"));

  return tables;
}

/**
 * laurel_dump_table:
 * @reader: a library
 * @table: one of its tables
 * @visitor: what gets it
 * @data: for @visitor
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_dump_table (LaurelReader *reader, const char *table, const LaurelDumpVisitor *visitor,
                   gpointer data, GError **error)
{
  g_autoptr (GPtrArray) columns = list_columns (reader, table, error);
  g_autofree char *sql = columns ? build_query (table, columns) : NULL;
  g_autoptr (LaurelStatement) row = NULL;

  if (columns == NULL)
    return FALSE;

  for (guint i = 0; i < columns->len; i++)
    visitor->cell (((Column *) columns->pdata[i])->name, FALSE, data);
  visitor->end_row (data);

  row = laurel_reader_query (reader, g_intern_string (sql), "");
  while (laurel_statement_next (row)) {
    for (guint i = 0; i < columns->len; i++)
      visitor->cell (laurel_statement_get_text (row, (int) i),
                     ((Column *) columns->pdata[i])->is_number, data);
    visitor->end_row (data);
  }

  return laurel_statement_finish (row, error);
}
