/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-line.h"

G_BEGIN_DECLS

/**
 * LaurelPdfBand:
 * @chars: (element-type LaurelPdfChar): from the left
 * @page: the page, from 0
 * @y1: the upper edge
 * @y2: the lower edge
 *
 * What stands on one line across a page.
 */
typedef struct {
  GArray *chars;
  int page;
  double y1;
  double y2;
} LaurelPdfBand;

LaurelPdfBand *laurel_pdf_band_new       (GArray              *chars,
                                          int                  page);
void           laurel_pdf_band_free      (LaurelPdfBand       *band);
gboolean       laurel_pdf_band_has_cells (const LaurelPdfBand *band);
gboolean       laurel_pdf_band_parts     (const GArray        *chars,
                                          guint                at,
                                          double               least);

GArray        *laurel_pdf_columns_find   (const GPtrArray     *bands);

G_END_DECLS
