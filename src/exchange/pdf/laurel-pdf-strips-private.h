/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-columns.h"

G_BEGIN_DECLS

/* What laurel-pdf-strips.c and laurel-pdf-strip-rows.c both need. */

typedef struct {
  const LaurelPdfBand *band;
  GArray *cells;      /* of GArray of LaurelPdfChar, or NULL, for each column */
  int n_cells;
  double em;
  double gap;         /* above it, in sizes of the font; less than none where cells
                         of different heights stand beside each other */
  gboolean is_across; /* it does not keep to the columns */
  gboolean has_number;
  gboolean begins_page;
  gboolean begins_block;
  gboolean begins_row;
} LaurelPdfStrip;

typedef struct {
  GArray *strips; /* of LaurelPdfStrip */
  GArray *edges;  /* of double */
  GArray *lefts;  /* of double: the outermost that is written in each column */
  GArray *rights; /* of double */
  guint first;    /* of the table */
  guint end;
} LaurelPdfStrips;

static inline guint
laurel_pdf_strips_get_columns (const LaurelPdfStrips *self)
{
  return MAX (self->edges->len, 2) - 1;
}

static inline LaurelPdfStrip *
laurel_pdf_strips_get (const LaurelPdfStrips *self, guint at)
{
  return &g_array_index (self->strips, LaurelPdfStrip, at);
}

static inline GArray *
laurel_pdf_strip_get_cell (const LaurelPdfStrip *strip, guint column)
{
  return g_array_index (strip->cells, GArray *, column);
}

void laurel_pdf_strips_find_rows (LaurelPdfStrips *self);

G_END_DECLS
