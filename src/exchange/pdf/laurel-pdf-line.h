/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-page.h"

G_BEGIN_DECLS

/**
 * LaurelPdfLine:
 * @text: what stands in it, with spaces where words are apart
 * @x1: its left edge
 * @y1: its upper edge
 * @x2: its right edge
 * @y2: its lower edge
 * @first: how wide is what cannot be parted from its beginning
 *
 * A line of text, within a cell or outside of all.
 */
typedef struct {
  char *text;
  double x1;
  double y1;
  double x2;
  double y2;
  double first;
} LaurelPdfLine;

GPtrArray     *laurel_pdf_line_group (const GArray        *chars);
LaurelPdfLine *laurel_pdf_line_new   (const GArray        *chars);
void           laurel_pdf_line_free  (LaurelPdfLine       *line);
double         laurel_pdf_line_em    (const LaurelPdfChar *box);
char          *laurel_pdf_line_join  (const GPtrArray     *lines,
                                      double               width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
