/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-child.h"

#include <stdlib.h>
#include <string.h>

#include "base/laurel-child.h"
#include "exchange/pdf/laurel-pdf-answer.h"
#include "exchange/pdf/laurel-pdf-codes.h"

/* From which page on codes are read, or 0 when the table is. */
static int codes_from;

/**
 * laurel_pdf_child_is_meant:
 * @argc: how many
 * @argv: the program's arguments
 *
 * Returns: whether this process is to read a PDF, and to do nothing else
 */
gboolean
laurel_pdf_child_is_meant (int argc, char **argv)
{
  laurel_child_set_able ();
  codes_from = argc == 3 && strcmp (argv[1], LAUREL_PDF_CHILD_CODES) == 0 ? atoi (argv[2]) : 0;

  return codes_from > 0 || (argc == 2 && strcmp (argv[1], LAUREL_PDF_CHILD_TABLE) == 0);
}

static GVariant *
read_table (GBytes *bytes, LaurelPdfOutcome *outcome)
{
  gboolean has_timetable;
  g_autoptr (LaurelTable) table = laurel_pdf_document_read (bytes, &has_timetable, outcome);

  return table != NULL ? laurel_pdf_answer_write (table, has_timetable) : NULL;
}

/**
 * laurel_pdf_child_main:
 *
 * Reads the PDF on standard input, and writes what was asked for to standard output.
 *
 * Returns: the exit status, a #LaurelPdfOutcome
 */
int
laurel_pdf_child_main (void)
{
  g_autoptr (GBytes) bytes = laurel_child_read_input ();
  g_autoptr (GVariant) answer = NULL;
  LaurelPdfOutcome outcome = LAUREL_PDF_OUTCOME_READ;

  if (bytes == NULL || !laurel_child_confine ())
    return LAUREL_PDF_OUTCOME_DAMAGED;

  answer = codes_from > 0 ? laurel_pdf_codes_scan (bytes, codes_from, &outcome)
                          : read_table (bytes, &outcome);
  if (answer == NULL)
    return outcome;

  g_variant_ref_sink (answer);
  if (!laurel_child_answer (g_variant_get_data (answer), g_variant_get_size (answer)))
    return LAUREL_PDF_OUTCOME_DAMAGED;

  return LAUREL_PDF_OUTCOME_READ;
}
