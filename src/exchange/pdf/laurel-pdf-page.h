/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <poppler.h>

G_BEGIN_DECLS

/**
 * LaurelPdfChar:
 *
 * A character, and the box it stands in: points from the page's upper left.
 */
typedef struct {
  gunichar c;
  double x1;
  double y1;
  double x2;
  double y2;
} LaurelPdfChar;

/**
 * LaurelPdfRule:
 * @at: where it stands: its y when it goes across, its x when it goes down
 * @from: where it begins
 * @to: where it ends
 *
 * A straight line of a table, or the edge of something shaded.
 */
typedef struct {
  double at;
  double from;
  double to;
} LaurelPdfRule;

/**
 * LaurelPdfPage:
 * @chars: (element-type LaurelPdfChar): all but white space
 * @across: (element-type LaurelPdfRule): lines that go across, from above
 * @down: (element-type LaurelPdfRule): lines that go down, from the left
 * @n_unknown: characters that the file draws without saying what they are
 *
 * What a page of a PDF has that can make up a table.
 */
typedef struct {
  GArray *chars;
  GArray *across;
  GArray *down;
  guint n_unknown;
} LaurelPdfPage;

LaurelPdfPage *laurel_pdf_page_read       (PopplerPage   *source);
GArray        *laurel_pdf_page_read_chars (PopplerPage   *source,
                                           const char    *text,
                                           guint         *n_unknown) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_pdf_page_free       (LaurelPdfPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPdfPage, laurel_pdf_page_free)

G_END_DECLS
