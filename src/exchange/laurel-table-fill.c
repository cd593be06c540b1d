/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-table-private.h"

static void
clear_cell (LaurelTableCell *cell)
{
  g_ref_string_release (cell->text);
}

static void
clear_row (LaurelTableRow *row)
{
  g_array_unref (row->cells);
}

/**
 * laurel_table_new:
 * @format: what the file is, as the user calls it: "Word", "CSV"
 *
 * Returns: (transfer full): an empty table
 */
LaurelTable *
laurel_table_new (const char *format)
{
  LaurelTable *table = g_new0 (LaurelTable, 1);

  table->rows = g_array_new (FALSE, FALSE, sizeof (LaurelTableRow));
  g_array_set_clear_func (table->rows, (GDestroyNotify) clear_row);
  table->before = g_ptr_array_new_with_free_func (g_free);
  table->after = g_ptr_array_new_with_free_func (g_free);
  table->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  table->format = g_strdup (format);

  return table;
}

void
laurel_table_free (LaurelTable *table)
{
  g_array_unref (table->rows);
  g_ptr_array_unref (table->before);
  g_ptr_array_unref (table->after);
  g_ptr_array_unref (table->faults);
  g_free (table->format);
  g_free (table->encoding);
  g_free (table->name);
  g_clear_pointer (&table->facts, g_hash_table_unref);
  g_clear_pointer (&table->head, laurel_plan_head_unref);
  g_free (table);
}

static gboolean
refuse_too_large (const LaurelTableRow  *row,
                  int                    column,
                  int                    line,
                  const char            *message,
                  GError               **error)
{
  g_autofree char *cell = laurel_table_name_cell (column, row->number);
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                             _("Keep only the plan in the file, and try again."), "%s", message);
  laurel_exchange_error_set_position (fault, line, line > 0 ? column + 1 : 0, cell);
  g_propagate_error (error, fault);

  return FALSE;
}

/**
 * laurel_table_begin_row:
 * @table: a table
 * @number: the row's number in the file, from 1, greater than any before
 * @line: the line it begins in, or 0 where there are no lines
 * @error: return location for an error
 *
 * Begins the next row. A row that gets no cell is forgotten again.
 *
 * Returns: whether there was room for one
 */
gboolean
laurel_table_begin_row (LaurelTable *table, int number, int line, GError **error)
{
  LaurelTableRow *last = laurel_table_get_last_row (table);
  LaurelTableRow row = { NULL, number, line };

  g_return_val_if_fail (last == NULL || number > last->number, FALSE);

  if (last != NULL && last->cells->len == 0) {
    last->number = number;
    last->line = line;
  } else {
    row.cells = g_array_new (FALSE, FALSE, sizeof (LaurelTableCell));
    g_array_set_clear_func (row.cells, (GDestroyNotify) clear_cell);
    g_array_append_val (table->rows, row);
  }

  if (number > LAUREL_TABLE_MAX_ROWS)
    return refuse_too_large (laurel_table_get_last_row (table), 0, line,
                             _("The table has more than 1,048,576 rows."), error);

  return TRUE;
}

/* Everything that goes in is weighed, also a text that is there already: what
 * reads the table may take a copy of each cell. */
static gboolean
put (LaurelTable *table, LaurelTableRow *row, const LaurelTableCell *cell, GError **error)
{
  gsize length = g_ref_string_length (cell->text);
  gboolean found;
  guint index;

  if (cell->column >= LAUREL_TABLE_MAX_COLUMNS)
    return refuse_too_large (row, cell->column, cell->line,
                             _("The table has more than 1,024 columns."), error);
  if (length > LAUREL_TABLE_MAX_TEXT &&
      g_utf8_strlen (cell->text, length) > LAUREL_TABLE_MAX_TEXT)
    return refuse_too_large (row, cell->column, cell->line,
                             _("A cell has more than 100,000 characters."), error);

  table->size += length + sizeof (LaurelTableCell);
  if (table->size > LAUREL_TABLE_MAX_SIZE)
    return refuse_too_large (row, cell->column, cell->line,
                             _("The table has more than 256 MB of text."), error);

  index = laurel_table_find_cell (row, cell->column, &found);
  if (found)
    return TRUE;

  g_array_insert_val (row->cells, index, *cell);
  g_ref_string_acquire (cell->text);
  table->n_columns = MAX (table->n_columns, cell->column + 1);

  return TRUE;
}

/**
 * laurel_table_add_shared:
 * @table: a table with a row begun
 * @column: the column, from 0
 * @line: the line the cell begins in, or 0
 * @text: a #GRefString, valid UTF-8
 * @merged: whether it repeats the cell above
 * @error: return location for an error
 *
 * Adds a cell to the row begun last, unless it is blank. Where a file gives
 * one cell twice, the first counts.
 *
 * Returns: whether there was room for it
 */
gboolean
laurel_table_add_shared (LaurelTable  *table,
                         int           column,
                         int           line,
                         char         *text,
                         gboolean      merged,
                         GError      **error)
{
  const LaurelTableCell cell = { text, column, line, .merged = merged };
  LaurelTableRow *row = laurel_table_get_last_row (table);

  g_return_val_if_fail (row != NULL && column >= 0, FALSE);

  if (text[0] == '\0')
    return TRUE;

  return put (table, row, &cell, error);
}

/**
 * laurel_table_add_cell:
 * @table: a table with a row begun
 * @column: the column, from 0
 * @line: the line the cell begins in, or 0
 * @text: its text, valid UTF-8
 * @length: the length of @text, or -1
 * @error: return location for an error
 *
 * Adds a cell to the row begun last, unless it is empty.
 *
 * Returns: whether there was room for it
 */
gboolean
laurel_table_add_cell (LaurelTable  *table,
                       int           column,
                       int           line,
                       const char   *text,
                       gssize        length,
                       GError      **error)
{
  char *shared = g_ref_string_new_len (text, length);
  gboolean ok = laurel_table_add_shared (table, column, line, shared, FALSE, error);

  g_ref_string_release (shared);

  return ok;
}

/* The first row with that number, or one after it. */
static guint
find_row (const LaurelTable *table, int number)
{
  guint low = 0, high = table->rows->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (laurel_table_get_row (table, middle)->number < number)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}

/**
 * laurel_table_merge_down:
 * @table: a filled table
 * @column: the column, from 0
 * @first: the number of the row that has the text
 * @last: the number of the last row it covers
 * @error: return location for an error
 *
 * Repeats a cell in the rows it is merged with, as far as they are there.
 *
 * Returns: whether there was room for it
 */
gboolean
laurel_table_merge_down (LaurelTable *table, int column, int first, int last, GError **error)
{
  guint row = find_row (table, first);
  const LaurelTableCell *top;
  LaurelTableCell cell;

  if (row >= table->rows->len || laurel_table_get_row (table, row)->number != first)
    return TRUE;
  top = laurel_table_get_cell (table, row, column);
  if (top == NULL)
    return TRUE;

  cell = *top;
  cell.merged = TRUE;
  for (row++; row < table->rows->len && laurel_table_get_row (table, row)->number <= last; row++) {
    if (!put (table, laurel_table_get_row (table, row), &cell, error))
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_table_add_before:
 * @table: a table
 * @line: a line of text above the table; blank ones are left out
 */
void
laurel_table_add_before (LaurelTable *table, const char *line)
{
  if (line[strspn (line, " \t\r\n")] != '\0')
    g_ptr_array_add (table->before, g_strdup (line));
}

/**
 * laurel_table_add_after:
 * @table: a table
 * @line: a line of text below the table; blank ones are left out
 */
void
laurel_table_add_after (LaurelTable *table, const char *line)
{
  if (line[strspn (line, " \t\r\n")] != '\0')
    g_ptr_array_add (table->after, g_strdup (line));
}

/**
 * laurel_table_take_fault:
 * @table: a table
 * @fault: (transfer full): something to tell of it
 */
void
laurel_table_take_fault (LaurelTable *table, LaurelFault *fault)
{
  g_ptr_array_add (table->faults, fault);
}

void
laurel_table_set_format (LaurelTable *table, const char *format)
{
  g_free (table->format);
  table->format = g_strdup (format);
}

void
laurel_table_set_encoding (LaurelTable *table, const char *encoding)
{
  g_free (table->encoding);
  table->encoding = g_strdup (encoding);
}

void
laurel_table_set_name (LaurelTable *table, const char *name)
{
  g_free (table->name);
  table->name = g_strdup (name);
}

/**
 * laurel_table_set_has_lines:
 * @table: a table of a file made of lines, whose faults are told by line and
 *   field as well as by cell
 */
void
laurel_table_set_has_lines (LaurelTable *table)
{
  table->has_lines = TRUE;
}
