/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-child.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "exchange/laurel-confinement.h"
#include "exchange/pdf/laurel-pdf-answer.h"
#include "exchange/pdf/laurel-pdf-codes.h"

#define MAX_MEMORY (1024UL * 1024 * 1024)
#define MAX_SECONDS 10

/* AddressSanitizer maps more than any limit, and does so first. */
#if defined (__SANITIZE_ADDRESS__)
#define HAS_SHADOW TRUE
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
#define HAS_SHADOW TRUE
#endif
#endif
#ifndef HAS_SHADOW
#define HAS_SHADOW FALSE
#endif

static gboolean can_be_child;

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
  can_be_child = TRUE;
  codes_from = argc == 3 && strcmp (argv[1], LAUREL_PDF_CHILD_CODES) == 0 ? atoi (argv[2]) : 0;

  return codes_from > 0 || (argc == 2 && strcmp (argv[1], LAUREL_PDF_CHILD_TABLE) == 0);
}

/**
 * laurel_pdf_child_can_be:
 *
 * Returns: whether this program, started again, would know what to do
 */
gboolean
laurel_pdf_child_can_be (void)
{
  return can_be_child;
}

static gboolean
limit (int resource, rlim_t value)
{
  const struct rlimit limits = { value, value };

  return setrlimit (resource, &limits) == 0;
}

static gboolean
confine (void)
{
  return laurel_confinement_enter () && (HAS_SHADOW || limit (RLIMIT_AS, MAX_MEMORY)) &&
         limit (RLIMIT_CPU, MAX_SECONDS);
}

static gboolean
write_all (const char *data, gsize size)
{
  while (size > 0) {
    gssize written = write (STDOUT_FILENO, data, size);

    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return FALSE;
    data += written;
    size -= (gsize) written;
  }

  return TRUE;
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
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (GVariant) answer = NULL;
  LaurelPdfOutcome outcome = LAUREL_PDF_OUTCOME_READ;

  if (bytes == NULL || !confine ())
    return LAUREL_PDF_OUTCOME_DAMAGED;

  answer = codes_from > 0 ? laurel_pdf_codes_scan (bytes, codes_from, &outcome)
                          : read_table (bytes, &outcome);
  if (answer == NULL)
    return outcome;

  g_variant_ref_sink (answer);
  if (!write_all (g_variant_get_data (answer), g_variant_get_size (answer)))
    return LAUREL_PDF_OUTCOME_DAMAGED;

  return LAUREL_PDF_OUTCOME_READ;
}
