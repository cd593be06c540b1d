/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-document.h"

G_BEGIN_DECLS

/**
 * LaurelPdfChild:
 *
 * The #LaurelChild that reads a PDF.
 */

/* What it can be asked for: the table in it; or what its QR codes say, from a page on. */
#define LAUREL_PDF_CHILD_TABLE "--read-pdf-for-parent"
#define LAUREL_PDF_CHILD_CODES "--read-codes-for-parent"

gboolean laurel_pdf_child_is_meant (int      argc,
                                    char   **argv);
int      laurel_pdf_child_main     (void);

G_END_DECLS
