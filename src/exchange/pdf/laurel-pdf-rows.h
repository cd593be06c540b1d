/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"
#include "exchange/pdf/laurel-pdf-line.h"

G_BEGIN_DECLS

/**
 * LaurelPdfCell:
 * @lines: (element-type LaurelPdfLine): what stands in it
 * @column: its first column
 * @n_rows: how many rows it covers
 * @width: how wide a line in it can be
 */
typedef struct {
  GPtrArray *lines;
  int column;
  int n_rows;
  double width;
} LaurelPdfCell;

/**
 * LaurelPdfRows:
 * @rows: (element-type GPtrArray): rows of #LaurelPdfCell, by column
 * @edges: (element-type double): where its columns begin, and the last one ends
 *
 * The rows of a table while it is put together, page by page.
 */
typedef struct {
  GPtrArray *rows;
  GArray *edges;
} LaurelPdfRows;

LaurelPdfRows *laurel_pdf_rows_new      (void);
void           laurel_pdf_rows_free     (LaurelPdfRows       *rows);
GPtrArray     *laurel_pdf_rows_add_row  (LaurelPdfRows       *rows);
LaurelPdfCell *laurel_pdf_row_add_cell  (GPtrArray           *row,
                                         int                  column,
                                         int                  n_rows,
                                         double               width);
LaurelPdfCell *laurel_pdf_row_get_cell  (const GPtrArray     *row,
                                         int                  column);
gboolean       laurel_pdf_rows_goes_on  (const LaurelPdfRows *rows,
                                         const LaurelPdfRows *next);
void           laurel_pdf_rows_take     (LaurelPdfRows       *rows,
                                         LaurelPdfRows       *next);
void           laurel_pdf_rows_split    (LaurelPdfRows       *rows);
LaurelTable   *laurel_pdf_rows_to_table (const LaurelPdfRows *rows,
                                         GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPdfRows, laurel_pdf_rows_free)

G_END_DECLS
