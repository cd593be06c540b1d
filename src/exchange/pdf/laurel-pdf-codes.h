/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-children.h"
#include "exchange/pdf/laurel-pdf-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelPdfScan:
 * @codes: (element-type utf8): what its QR codes say, as they are drawn
 * @words: its text, line by line
 *
 * What one page shows.
 */
typedef struct {
  GPtrArray *codes;
  char *words;
} LaurelPdfScan;

/**
 * LaurelPdfCodes:
 * @keywords: what the file says of itself
 * @pages: (element-type LaurelPdfScan): what can be seen
 *
 * What a PDF of certificates says, in its pictures and beside them.
 */
typedef struct {
  char *keywords;
  GPtrArray *pages;
} LaurelPdfCodes;

GVariant       *laurel_pdf_codes_scan (GBytes            *bytes,
                                       int                from,
                                       LaurelPdfOutcome  *outcome);
LaurelChildren *laurel_pdf_codes_new_children (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean        laurel_pdf_codes_begin (LaurelChildren   *children,
                                       GBytes            *bytes,
                                       GError           **error);
LaurelPdfCodes *laurel_pdf_codes_end  (LaurelChildren    *children,
                                       GBytes            *bytes,
                                       GCancellable      *cancellable,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void            laurel_pdf_codes_free (LaurelPdfCodes    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPdfCodes, laurel_pdf_codes_free)

G_END_DECLS
