/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-document.h"

G_BEGIN_DECLS

/**
 * LaurelPdfChild:
 *
 * The process in which a PDF is read. It is the program itself, started again
 * with an argument that nobody types: a file that takes it over finds a process
 * that can write nothing but its answer, has no network, and little time. Every
 * program that reads PDFs asks at its very beginning whether it is that one.
 */

/* What it can be asked for: the table in it; or what its QR codes say, from a page on. */
#define LAUREL_PDF_CHILD_TABLE "--read-pdf-for-parent"
#define LAUREL_PDF_CHILD_CODES "--read-codes-for-parent"

gboolean laurel_pdf_child_is_meant (int      argc,
                                    char   **argv);
int      laurel_pdf_child_main     (void);
gboolean laurel_pdf_child_can_be   (void);

G_END_DECLS
