/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-reader.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

#include "exchange/pdf/laurel-pdf-answer.h"
#include "exchange/pdf/laurel-pdf-ask.h"
#include "exchange/pdf/laurel-pdf-child.h"

static gboolean
refuse_outcome (LaurelPdfOutcome outcome, GError **error)
{
  switch (outcome) {
  case LAUREL_PDF_OUTCOME_ENCRYPTED:
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_ENCRYPTED,
                                      _("Open it with its password, and print it into a new PDF "
                                        "file."),
                                      _("The file is protected by a password."));
  case LAUREL_PDF_OUTCOME_NO_TEXT:
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
                                      _("Ask for the file it was made from, or have the text "
                                        "recognised by a program for scanned pages."),
                                      _("The PDF has no text, only pictures: it was scanned."));
  case LAUREL_PDF_OUTCOME_NO_MEANING:
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_BAD_ENCODING,
                                      _("Ask for the file it was made from, or have the text "
                                        "recognised by a program for scanned pages."),
                                      _("The PDF draws its characters without saying which they "
                                        "are."));
  case LAUREL_PDF_OUTCOME_NO_TABLE:
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
                                      _("Open the PDF, copy the rows into a table and import "
                                        "that."),
                                      _("There is no table in the PDF."));
  case LAUREL_PDF_OUTCOME_TOO_LARGE:
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                      _("Print the pages with the plan into a new PDF file."),
                                      _("The PDF has more than 200 pages, or a table larger than "
                                        "a plan."));
  case LAUREL_PDF_OUTCOME_READ:
  case LAUREL_PDF_OUTCOME_DAMAGED:
  default:
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                      _("Fetch or copy the file again, or print it into a new PDF "
                                        "file."),
                                      _("The PDF is cut off or damaged."));
  }
}

/* It was stopped by one of its limits, or fell over what it read. */
static gboolean
refuse_signal (int signal_number, GError **error)
{
  if (signal_number == SIGXCPU || signal_number == SIGKILL)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                      _("Print the pages with the plan into a new PDF file."),
                                      _("Reading the PDF took longer than ten seconds."));

  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                    _("Open the PDF, and print it into a new PDF file; if that "
                                      "does not help, ask whoever sent it."),
                                    _("Reading the PDF failed: it is damaged, needs more than a "
                                      "gigabyte of memory, or is meant to do harm."));
}

static LaurelTable *
judge (const LaurelChildReply *reply, GError **error)
{
  if (reply->signal != 0)
    refuse_signal (reply->signal, error);
  else if (reply->status != LAUREL_PDF_OUTCOME_READ)
    refuse_outcome ((LaurelPdfOutcome) reply->status, error);
  else
    return laurel_pdf_answer_read (reply->answer, error);

  return NULL;
}

/**
 * laurel_pdf_reader_read:
 * @bytes: a PDF
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the table of a PDF that looks most like a plan, with the text around it,
 * in a process of its own: see #LaurelPdfChild.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_pdf_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_auto (LaurelChildReply) reply = { 0 };

  return laurel_pdf_ask (bytes, LAUREL_PDF_CHILD_TABLE, cancellable, &reply, error)
           ? judge (&reply, error) : NULL;
}
