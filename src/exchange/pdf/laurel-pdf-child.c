/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-child.h"

#include <stdlib.h>
#include <string.h>

#include "base/laurel-children.h"
#include "exchange/pdf/laurel-pdf-answer.h"
#include "exchange/pdf/laurel-pdf-codes.h"

static gboolean reads_codes;

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
  reads_codes = argc == 2 && strcmp (argv[1], LAUREL_PDF_CHILD_CODES) == 0;

  return reads_codes || (argc == 2 && strcmp (argv[1], LAUREL_PDF_CHILD_TABLE) == 0);
}

static GVariant *
read_table (GBytes *bytes, LaurelPdfOutcome *outcome)
{
  gboolean has_timetable;
  g_autoptr (LaurelTable) table = laurel_pdf_document_read (bytes, &has_timetable, outcome);

  return table != NULL ? laurel_pdf_answer_write (table, has_timetable) : NULL;
}

/* @answer: (transfer floating) (nullable): what was read */
static int
give (GVariant *answer, LaurelPdfOutcome outcome)
{
  g_autoptr (GVariant) given = answer ? g_variant_ref_sink (answer) : NULL;

  if (given != NULL
      && !laurel_child_answer (g_variant_get_data (given), g_variant_get_size (given)))
    return LAUREL_PDF_OUTCOME_DAMAGED;

  return outcome;
}

/* In a copy that is confined already. @detail is the first page. */
static int
read_codes (const char *detail)
{
  g_autoptr (GBytes) bytes = laurel_child_read_input ();
  LaurelPdfOutcome outcome = LAUREL_PDF_OUTCOME_DAMAGED;
  GVariant *answer = bytes ? laurel_pdf_codes_scan (bytes, MAX (atoi (detail), 1), &outcome) : NULL;

  return give (answer, outcome);
}

/**
 * laurel_pdf_child_main:
 *
 * Reads the PDF on standard input, and writes what was asked for to standard output; or one
 * after another, for their codes.
 *
 * Returns: the exit status, a #LaurelPdfOutcome
 */
int
laurel_pdf_child_main (void)
{
  g_autoptr (GBytes) bytes = NULL;
  LaurelPdfOutcome outcome = LAUREL_PDF_OUTCOME_READ;
  GVariant *answer;

  if (reads_codes)
    return laurel_children_serve (read_codes);

  bytes = laurel_child_read_input ();
  if (bytes == NULL || !laurel_child_confine ())
    return LAUREL_PDF_OUTCOME_DAMAGED;

  answer = read_table (bytes, &outcome);

  return give (answer, outcome);
}
