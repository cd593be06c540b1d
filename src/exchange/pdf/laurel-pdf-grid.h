/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-page.h"
#include "exchange/pdf/laurel-pdf-rows.h"

G_BEGIN_DECLS

/**
 * LaurelPdfGrid:
 * @rows: its rows
 * @top: its upper edge
 * @bottom: its lower edge
 * @left: its left edge
 * @right: its right edge
 *
 * A table that is drawn with lines.
 */
typedef struct {
  LaurelPdfRows *rows;
  double top;
  double bottom;
  double left;
  double right;
} LaurelPdfGrid;

GPtrArray *laurel_pdf_grid_find (const LaurelPdfPage *page);

G_END_DECLS
