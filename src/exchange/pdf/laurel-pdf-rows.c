/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-rows.h"

#include <math.h>

#include "exchange/laurel-plan-number.h"

/* How far the columns of one table may be apart on two pages. */
#define NEAR 6.0

static void
free_cell (LaurelPdfCell *cell)
{
  g_ptr_array_unref (cell->lines);
  g_free (cell);
}

/**
 * laurel_pdf_rows_new:
 *
 * Returns: (transfer full): a table without rows
 */
LaurelPdfRows *
laurel_pdf_rows_new (void)
{
  LaurelPdfRows *rows = g_new0 (LaurelPdfRows, 1);

  rows->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  rows->edges = g_array_new (FALSE, FALSE, sizeof (double));

  return rows;
}

void
laurel_pdf_rows_free (LaurelPdfRows *rows)
{
  g_ptr_array_unref (rows->rows);
  g_array_unref (rows->edges);
  g_free (rows);
}

/**
 * laurel_pdf_rows_add_row:
 * @rows: a table
 *
 * Returns: (transfer none) (element-type LaurelPdfCell): its next row
 */
GPtrArray *
laurel_pdf_rows_add_row (LaurelPdfRows *rows)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell);

  g_ptr_array_add (rows->rows, row);

  return row;
}

/**
 * laurel_pdf_row_add_cell:
 * @row: a row
 * @column: the first column of the cell
 * @n_rows: how many rows it covers
 * @width: how wide a line in it can be
 *
 * Returns: (transfer none): the next cell of the row
 */
LaurelPdfCell *
laurel_pdf_row_add_cell (GPtrArray *row, int column, int n_rows, double width)
{
  LaurelPdfCell *cell = g_new0 (LaurelPdfCell, 1);

  *cell = (LaurelPdfCell) { NULL, column, n_rows, width };
  cell->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_pdf_line_free);
  g_ptr_array_add (row, cell);

  return cell;
}

/**
 * laurel_pdf_row_get_cell:
 *
 * Returns: (transfer none) (nullable): the cell that begins in that column
 */
LaurelPdfCell *
laurel_pdf_row_get_cell (const GPtrArray *row, int column)
{
  for (guint i = 0; i < row->len; i++) {
    LaurelPdfCell *cell = row->pdata[i];

    if (cell->column == column)
      return cell;
  }

  return NULL;
}

static gboolean
has_text (const GPtrArray *row, int column)
{
  const LaurelPdfCell *cell = laurel_pdf_row_get_cell (row, column);

  return cell != NULL && cell->lines->len > 0;
}

static int
count_filled (const GPtrArray *row)
{
  int filled = 0;

  for (guint i = 0; i < row->len; i++)
    filled += ((const LaurelPdfCell *) row->pdata[i])->lines->len > 0 ? 1 : 0;

  return filled;
}

static gboolean
is_same_row (const GPtrArray *row, const GPtrArray *other)
{
  if (row->len != other->len)
    return FALSE;

  for (guint i = 0; i < row->len; i++) {
    const LaurelPdfCell *cell = row->pdata[i], *second = other->pdata[i];
    g_autofree char *text = laurel_pdf_line_join (cell->lines, cell->width);
    g_autofree char *again = laurel_pdf_line_join (second->lines, second->width);

    if (cell->column != second->column || g_strcmp0 (text, again) != 0)
      return FALSE;
  }

  return count_filled (row) > 1;
}

/* Whether nearly every row begins with something: a number, as a rule. */
static gboolean
is_numbered (const LaurelPdfRows *rows)
{
  guint begun = 0;

  for (guint i = 0; i < rows->rows->len; i++)
    begun += has_text (rows->rows->pdata[i], 0) ? 1 : 0;

  return begun * 10 >= rows->rows->len * 7;
}

static gboolean
covers_rows (const GPtrArray *row)
{
  const LaurelPdfCell *cell = laurel_pdf_row_get_cell (row, 0);

  return cell == NULL || cell->n_rows > 1;
}

/* The number a row begins with, or -1. */
static gint64
read_number (const GPtrArray *row)
{
  const LaurelPdfCell *cell = laurel_pdf_row_get_cell (row, 0);
  g_autofree char *text = cell != NULL ? laurel_pdf_line_join (cell->lines, cell->width) : NULL;
  g_autofree char *number = text != NULL ? laurel_plan_number_read (text) : NULL;

  return number != NULL ? g_ascii_strtoll (number, NULL, 10) : -1;
}

/* Whether a row was cut in two by the end of the page. Its number stands in one
 * of the halves only; and no number is missing, or not all of its cells go on. */
static gboolean
is_cut (const LaurelPdfRows *rows, const GPtrArray *last, const GPtrArray *from)
{
  const GPtrArray *next = from->pdata[0];
  int columns = (int) rows->edges->len - 1;

  if (!is_numbered (rows) || covers_rows (last) || covers_rows (next) || columns < 2)
    return FALSE;
  if (has_text (next, 0))
    return rows->rows->len > 1 && !has_text (last, 0) && count_filled (last) > 0;
  if (count_filled (next) == 0)
    return FALSE;

  return count_filled (next) < columns - 1 || from->len == 1 ||
         read_number (from->pdata[1]) == read_number (last) + 1;
}

static void
join_rows (GPtrArray *last, GPtrArray *next)
{
  for (guint i = 0; i < next->len; i++) {
    LaurelPdfCell *cell = next->pdata[i];
    LaurelPdfCell *to = laurel_pdf_row_get_cell (last, cell->column);

    if (to == NULL)
      to = laurel_pdf_row_add_cell (last, cell->column, 1, cell->width);
    g_ptr_array_extend_and_steal (to->lines, g_ptr_array_ref (cell->lines));
  }
}

/**
 * laurel_pdf_rows_goes_on:
 * @rows: a table at the end of a page
 * @next: one at the beginning of the next
 *
 * Returns: whether the two have the same columns
 */
gboolean
laurel_pdf_rows_goes_on (const LaurelPdfRows *rows, const LaurelPdfRows *next)
{
  if (rows->edges->len != next->edges->len)
    return FALSE;

  for (guint i = 0; i < rows->edges->len; i++) {
    if (fabs (g_array_index (rows->edges, double, i) - g_array_index (next->edges, double, i)) >
        NEAR)
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_pdf_rows_take:
 * @rows: a table
 * @next: (transfer full): its rows on the next page
 *
 * Adds what stands on the next page: without the headings, when they are there
 * again, and with a row that was cut in two made whole.
 */
void
laurel_pdf_rows_take (LaurelPdfRows *rows, LaurelPdfRows *next)
{
  GPtrArray *to = rows->rows, *from = next->rows;

  if (to->len > 0 && from->len > 0 && is_same_row (to->pdata[0], from->pdata[0]))
    g_ptr_array_remove_index (from, 0);
  if (to->len > 0 && from->len > 0 && is_cut (rows, to->pdata[to->len - 1], from)) {
    join_rows (to->pdata[to->len - 1], from->pdata[0]);
    g_ptr_array_remove_index (from, 0);
  }
  g_ptr_array_extend_and_steal (to, g_ptr_array_ref (from));
  laurel_pdf_rows_free (next);
}

static gboolean
add_row (LaurelTable *table, const GPtrArray *row, int number, GError **error)
{
  if (!laurel_table_begin_row (table, number, 0, error))
    return FALSE;

  for (guint i = 0; i < row->len; i++) {
    const LaurelPdfCell *cell = row->pdata[i];
    g_autofree char *text = laurel_pdf_line_join (cell->lines, cell->width);

    if (!laurel_table_add_cell (table, cell->column, 0, text, -1, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
merge_row (LaurelTable *table, const GPtrArray *row, int number, GError **error)
{
  for (guint i = 0; i < row->len; i++) {
    const LaurelPdfCell *cell = row->pdata[i];

    if (cell->n_rows > 1 && !laurel_table_merge_down (table, cell->column, number,
                                                      number + cell->n_rows - 1, error))
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_pdf_rows_to_table:
 * @rows: a whole table
 * @error: return location for an error
 *
 * Returns: (transfer full): the same as text, or %NULL
 */
LaurelTable *
laurel_pdf_rows_to_table (const LaurelPdfRows *rows, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new ("PDF");
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < rows->rows->len; i++)
    ok = add_row (table, rows->rows->pdata[i], (int) i + 1, error);
  for (guint i = 0; ok && i < rows->rows->len; i++)
    ok = merge_row (table, rows->rows->pdata[i], (int) i + 1, error);

  return ok ? g_steal_pointer (&table) : NULL;
}
