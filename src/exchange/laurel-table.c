/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-table-private.h"

#include "exchange/laurel-date-likeness.h"

LaurelTableRow *
laurel_table_get_row (const LaurelTable *table, int row)
{
  g_assert (row >= 0 && (guint) row < table->rows->len);

  return &g_array_index (table->rows, LaurelTableRow, row);
}

/* The row being filled, or NULL. */
LaurelTableRow *
laurel_table_get_last_row (const LaurelTable *table)
{
  return table->rows->len > 0 ? laurel_table_get_row (table, table->rows->len - 1) : NULL;
}

/* Where in the row's cells the column is, or would be put. */
guint
laurel_table_find_cell (const LaurelTableRow *row, int column, gboolean *found)
{
  guint low = 0, high = row->cells->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (row->cells, LaurelTableCell, middle).column < column)
      low = middle + 1;
    else
      high = middle;
  }
  *found = low < row->cells->len &&
           g_array_index (row->cells, LaurelTableCell, low).column == column;

  return low;
}

const LaurelTableCell *
laurel_table_get_cell (const LaurelTable *table, int row, int column)
{
  const LaurelTableRow *in = laurel_table_get_row (table, row);
  gboolean found;
  guint index = laurel_table_find_cell (in, column, &found);

  return found ? &g_array_index (in->cells, LaurelTableCell, index) : NULL;
}

char *
laurel_table_name_cell (int column, int number)
{
  char letters[8];
  int at = sizeof letters - 1;

  letters[at] = '\0';
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--at] = 'A' + (rest - 1) % 26;

  return g_strdup_printf ("%s%d", letters + at, number);
}

/**
 * laurel_table_get_n_rows:
 *
 * Returns: the number of rows that have a cell
 */
int
laurel_table_get_n_rows (const LaurelTable *table)
{
  const LaurelTableRow *last = laurel_table_get_last_row (table);

  return table->rows->len - (last != NULL && last->cells->len == 0 ? 1 : 0);
}

int
laurel_table_get_n_columns (const LaurelTable *table)
{
  return table->n_columns;
}

/**
 * laurel_table_get_row_number:
 *
 * Returns: the number of the row in the file, from 1
 */
int
laurel_table_get_row_number (const LaurelTable *table, int row)
{
  return laurel_table_get_row (table, row)->number;
}

/**
 * laurel_table_get_n_cells:
 *
 * Returns: how many cells of the row have a text
 */
int
laurel_table_get_n_cells (const LaurelTable *table, int row)
{
  return laurel_table_get_row (table, row)->cells->len;
}

/**
 * laurel_table_get_last:
 *
 * Returns: the last column of the row that has a text
 */
int
laurel_table_get_last (const LaurelTable *table, int row)
{
  const GArray *cells = laurel_table_get_row (table, row)->cells;

  return cells->len > 0 ? g_array_index (cells, LaurelTableCell, cells->len - 1).column : -1;
}

/**
 * laurel_table_get_text:
 *
 * Returns: the cell's text as it stands in the file, or ""
 */
const char *
laurel_table_get_text (const LaurelTable *table, int row, int column)
{
  const LaurelTableCell *cell = laurel_table_get_cell (table, row, column);

  return cell != NULL ? cell->text : "";
}

/**
 * laurel_table_dup_shared:
 *
 * Returns: (nullable): the cell's text as the #GRefString it is
 */
char *
laurel_table_dup_shared (const LaurelTable *table, int row, int column)
{
  const LaurelTableCell *cell = laurel_table_get_cell (table, row, column);

  return cell != NULL ? cell->text : NULL;
}

/**
 * laurel_table_is_merged:
 *
 * Returns: whether the cell repeats the one above, because they are merged
 */
gboolean
laurel_table_is_merged (const LaurelTable *table, int row, int column)
{
  const LaurelTableCell *cell = laurel_table_get_cell (table, row, column);

  return cell != NULL && cell->merged;
}

/**
 * laurel_table_get_line:
 *
 * Returns: the line the cell begins in, from 1, or 0
 */
int
laurel_table_get_line (const LaurelTable *table, int row, int column)
{
  const LaurelTableCell *cell = laurel_table_get_cell (table, row, column);

  return cell != NULL ? cell->line : laurel_table_get_row (table, row)->line;
}

/**
 * laurel_table_dup_cell_name:
 *
 * Returns: (transfer full): the cell as spreadsheets name it: "C7"
 */
char *
laurel_table_dup_cell_name (const LaurelTable *table, int row, int column)
{
  return laurel_table_name_cell (column, laurel_table_get_row (table, row)->number);
}

/**
 * laurel_table_locate:
 * @table: a table
 * @fault: a fault found in it
 * @row: the row
 * @column: the column
 *
 * Tells a fault its place in the file.
 */
void
laurel_table_locate (const LaurelTable *table, LaurelFault *fault, int row, int column)
{
  g_autofree char *cell = laurel_table_dup_cell_name (table, row, column);

  laurel_fault_set_position (fault, laurel_table_get_line (table, row, column),
                             table->has_lines ? column + 1 : 0, cell);
}

/**
 * laurel_table_list_before:
 *
 * Returns: (element-type utf8) (transfer none): the lines above the table
 */
GPtrArray *
laurel_table_list_before (const LaurelTable *table)
{
  return table->before;
}

/**
 * laurel_table_list_after:
 *
 * Returns: (element-type utf8) (transfer none): the lines below the table
 */
GPtrArray *
laurel_table_list_after (const LaurelTable *table)
{
  return table->after;
}

/**
 * laurel_table_list_faults:
 *
 * Returns: (element-type LaurelFault) (transfer none): what is to tell of it
 */
GPtrArray *
laurel_table_list_faults (const LaurelTable *table)
{
  return table->faults;
}

const char *
laurel_table_get_format (const LaurelTable *table)
{
  return table->format;
}

/**
 * laurel_table_get_encoding:
 *
 * Returns: (nullable): the encoding of a file of text, such as "GB18030"
 */
const char *
laurel_table_get_encoding (const LaurelTable *table)
{
  return table->encoding;
}

/**
 * laurel_table_get_name:
 *
 * Returns: (nullable): the name of the sheet
 */
const char *
laurel_table_get_name (const LaurelTable *table)
{
  return table->name;
}

/**
 * laurel_table_rate:
 *
 * How much of a plan a table looks to be. Where a file has several tables, the
 * one that rates highest is read; the first of equals.
 *
 * Returns: the rows of two and more cells, and ten more for each of them that
 *   has a date in the column where most have one
 */
int
laurel_table_rate (const LaurelTable *table)
{
  int dated[LAUREL_TABLE_MAX_COLUMNS] = { 0 };
  int rating = 0, most = 0;

  for (int row = 0; row < laurel_table_get_n_rows (table); row++) {
    const GArray *cells = laurel_table_get_row (table, row)->cells;

    if (cells->len < 2)
      continue;
    rating++;
    for (guint i = 0; i < cells->len; i++) {
      const LaurelTableCell *cell = &g_array_index (cells, LaurelTableCell, i);

      if (laurel_date_likeness_begins (cell->text))
        most = MAX (most, ++dated[cell->column]);
    }
  }

  return rating + 10 * most;
}
