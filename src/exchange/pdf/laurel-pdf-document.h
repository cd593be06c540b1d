/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/**
 * LaurelPdfOutcome:
 * @LAUREL_PDF_OUTCOME_READ: there is a table
 * @LAUREL_PDF_OUTCOME_DAMAGED: it is no whole PDF
 * @LAUREL_PDF_OUTCOME_ENCRYPTED: a password protects it
 * @LAUREL_PDF_OUTCOME_NO_TEXT: its pages are pictures
 * @LAUREL_PDF_OUTCOME_NO_MEANING: it does not say which characters it draws
 * @LAUREL_PDF_OUTCOME_NO_TABLE: there is text, but no table
 * @LAUREL_PDF_OUTCOME_TOO_LARGE: it has more pages, or a larger table, than a plan
 *
 * What came of reading a PDF.
 */
typedef enum {
  LAUREL_PDF_OUTCOME_READ,
  LAUREL_PDF_OUTCOME_DAMAGED,
  LAUREL_PDF_OUTCOME_ENCRYPTED,
  LAUREL_PDF_OUTCOME_NO_TEXT,
  LAUREL_PDF_OUTCOME_NO_MEANING,
  LAUREL_PDF_OUTCOME_NO_TABLE,
  LAUREL_PDF_OUTCOME_TOO_LARGE,
} LaurelPdfOutcome;

LaurelTable *laurel_pdf_document_read (GBytes           *bytes,
                                       gboolean         *has_timetable,
                                       LaurelPdfOutcome *outcome);

G_END_DECLS
