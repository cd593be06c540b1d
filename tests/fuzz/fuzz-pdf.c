/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-answer.h"
#include "exchange/pdf/laurel-pdf-document.h"

#include "fuzz-table.h"

/* A whole PDF, read in this process: what is looked for are faults of ours, in
 * putting tables together. What is read must come through to the other side. */
static void
fuzz_document (GBytes *bytes)
{
  LaurelPdfOutcome outcome;
  gboolean has_timetable;
  g_autoptr (LaurelTable) table = laurel_pdf_document_read (bytes, &has_timetable, &outcome);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GBytes) told = NULL;
  g_autoptr (LaurelTable) again = NULL;

  g_assert ((table != NULL) == (outcome == LAUREL_PDF_OUTCOME_READ));
  if (table == NULL)
    return;

  answer = g_variant_ref_sink (laurel_pdf_answer_write (table, has_timetable));
  told = g_variant_get_data_as_bytes (answer);
  again = laurel_pdf_answer_read (told, NULL);
  g_assert_nonnull (again);
  g_assert_cmpint (laurel_table_get_n_rows (again), ==, laurel_table_get_n_rows (table));
}

/* And any bytes as what a process says that was taken over. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (LaurelTable) answer = laurel_pdf_answer_read (bytes, NULL);

  if (size >= 4 && memcmp (data, "%PDF", 4) == 0)
    fuzz_document (bytes);

  return 0;
}
