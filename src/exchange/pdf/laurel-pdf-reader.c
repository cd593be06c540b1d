/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memfd_create () */

#include "exchange/pdf/laurel-pdf-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "exchange/pdf/laurel-pdf-answer.h"
#include "exchange/pdf/laurel-pdf-child.h"

#define MAX_ANSWER (64 * 1048576)

static gboolean
refuse_start (const char *message, GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                                    _("Open the PDF, copy the table and paste it here."),
                                    /* Translators: %s is what the system says. */
                                    _("The process that reads PDF files cannot be started: %s."),
                                    message);
}

/* The file lies in memory, and the child sees it as a file of its own. */
static int
open_memory (GBytes *bytes, GError **error)
{
  int fd = memfd_create ("laurel-pdf", MFD_CLOEXEC);
  gsize size, done = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  while (fd >= 0 && done < size) {
    gssize written = write (fd, data + done, size - done);

    if (written < 0 && errno != EINTR) {
      close (fd);
      fd = -1;
    } else if (written > 0) {
      done += (gsize) written;
    }
  }
  if (fd < 0 || lseek (fd, 0, SEEK_SET) != 0)
    refuse_start (g_strerror (errno), error);

  return fd;
}

static GSubprocess *
start (GBytes *bytes, GError **error)
{
  const char *const command[] = { "/proc/self/exe", laurel_pdf_child_get_name (), NULL };
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) local = NULL;
  GSubprocess *child;
  int fd = open_memory (bytes, error);

  if (fd < 0)
    return NULL;

  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  child = g_subprocess_launcher_spawnv (launcher, command, &local);
  if (child == NULL)
    refuse_start (local->message, error);

  return child;
}

/* What it says, up to a limit: it may have been made to speak without end. */
static GBytes *
listen_to (GSubprocess *child, GCancellable *cancellable, GError **error)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (child);
  g_autoptr (GByteArray) answer = g_byte_array_new ();

  while (TRUE) {
    g_autoptr (GBytes) block = g_input_stream_read_bytes (stream, 65536, cancellable, error);

    if (block == NULL)
      return NULL;
    if (g_bytes_get_size (block) == 0)
      return g_byte_array_free_to_bytes (g_steal_pointer (&answer));
    g_byte_array_append (answer, g_bytes_get_data (block, NULL), g_bytes_get_size (block));
    if (answer->len > MAX_ANSWER) {
      laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                 _("Keep only the plan in the file, and try again."),
                                 _("The table in the PDF is too large."));
      return NULL;
    }
  }
}

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
judge (GSubprocess *child, GBytes *answer, GError **error)
{
  if (g_subprocess_get_if_signaled (child))
    refuse_signal (g_subprocess_get_term_sig (child), error);
  else if (g_subprocess_get_exit_status (child) != LAUREL_PDF_OUTCOME_READ)
    refuse_outcome ((LaurelPdfOutcome) g_subprocess_get_exit_status (child), error);
  else
    return laurel_pdf_answer_read (answer, error);

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
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GBytes) answer = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!laurel_pdf_child_can_be ()) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                               _("Open the PDF, copy the table and paste it here."),
                               _("This program does not read PDF files."));
    return NULL;
  }

  child = start (bytes, error);
  if (child == NULL)
    return NULL;
  answer = listen_to (child, cancellable, error);
  if (answer == NULL)
    g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);

  return answer != NULL ? judge (child, answer, error) : NULL;
}
