/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-rows.h"

#include "exchange/laurel-plan-number.h"

/* A line of text may begin a little above its number. */
#define NEAR 3.0

/* The lines of a cell that are numbers, in their order. */
static GPtrArray *
list_numbers (const LaurelPdfCell *cell)
{
  GPtrArray *numbers = g_ptr_array_new ();

  for (guint i = 0; cell != NULL && i < cell->lines->len; i++) {
    LaurelPdfLine *line = cell->lines->pdata[i];
    g_autofree char *number = laurel_plan_number_read (line->text);

    if (number != NULL)
      g_ptr_array_add (numbers, line);
  }

  return numbers;
}

/* Takes the lines that begin within a strip out of the cells of a row. */
static void
take_strip (LaurelPdfRows *rows, const GPtrArray *row, double top, double bottom)
{
  GPtrArray *to = laurel_pdf_rows_add_row (rows);

  for (guint i = 0; i < row->len; i++) {
    LaurelPdfCell *from = row->pdata[i];
    LaurelPdfCell *cell = laurel_pdf_row_add_cell (to, from->column, 1, from->width);

    for (guint k = 0; k < from->lines->len;) {
      const LaurelPdfLine *line = from->lines->pdata[k];

      if (line->y1 >= top && line->y1 < bottom)
        g_ptr_array_add (cell->lines, g_ptr_array_steal_index (from->lines, k));
      else
        k++;
    }
  }
}

/* Each number begins a row, which has what stands beside and below it; above the
 * first there may be headings. */
static void
split_row (LaurelPdfRows *rows, const GPtrArray *row, const GPtrArray *numbers)
{
  const LaurelPdfLine *first = numbers->pdata[0];
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_val (tops, (double) { -G_MAXDOUBLE });
  for (guint i = 0; i < numbers->len; i++) {
    const LaurelPdfLine *number = numbers->pdata[i];
    double top = number->y1 - NEAR;

    if (i > 0 || first != laurel_pdf_row_get_cell (row, 0)->lines->pdata[0])
      g_array_append_val (tops, top);
  }
  for (guint i = 0; i < tops->len; i++)
    take_strip (rows, row, g_array_index (tops, double, i),
                i + 1 < tops->len ? g_array_index (tops, double, i + 1) : G_MAXDOUBLE);
}

/**
 * laurel_pdf_rows_split:
 * @rows: a table
 *
 * Parts the rows that have no line between them: where a row has several numbers,
 * it is as many rows.
 */
void
laurel_pdf_rows_split (LaurelPdfRows *rows)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&rows->rows);

  rows->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < before->len; i++) {
    GPtrArray *row = before->pdata[i];
    const LaurelPdfCell *cell = laurel_pdf_row_get_cell (row, 0);
    g_autoptr (GPtrArray) numbers = list_numbers (cell);

    if (numbers->len > 1 && numbers->len * 10 > cell->lines->len * 6)
      split_row (rows, row, numbers);
    else
      g_ptr_array_add (rows->rows, g_ptr_array_ref (row));
  }
}
