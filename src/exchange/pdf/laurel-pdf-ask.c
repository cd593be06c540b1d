/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memfd_create () */

#include "exchange/pdf/laurel-pdf-ask.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "exchange/laurel-exchange-error.h"
#include "exchange/pdf/laurel-pdf-child.h"

/* How the process that reads a PDF is started and listened to: see #LaurelPdfChild. */

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
start (GBytes *bytes, const char *task, const char *detail, GError **error)
{
  const char *const command[] = { "/proc/self/exe", task, detail, NULL };
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

/**
 * laurel_pdf_ask:
 * @pdf: a PDF
 * @task: what the child is to do with it
 * @detail: (nullable): and what of it
 * @cancellable: (nullable): to stop it
 * @reply: (out): what came of it
 * @error: return location for an error
 *
 * Returns: whether it was asked, and has come to an end
 */
gboolean
laurel_pdf_ask (GBytes *pdf, const char *task, const char *detail, GCancellable *cancellable,
                LaurelPdfReply *reply, GError **error)
{
  g_autoptr (GSubprocess) child = NULL;

  *reply = (LaurelPdfReply) { 0 };
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!laurel_pdf_child_can_be ())
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                                      _("Open the PDF, copy the table and paste it here."),
                                      _("This program does not read PDF files."));

  child = start (pdf, task, detail, error);
  if (child == NULL)
    return FALSE;
  reply->answer = listen_to (child, cancellable, error);
  if (reply->answer == NULL)
    g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  if (g_subprocess_get_if_signaled (child))
    reply->signal = g_subprocess_get_term_sig (child);
  else
    reply->status = g_subprocess_get_exit_status (child);

  return reply->answer != NULL;
}

void
laurel_pdf_reply_clear (LaurelPdfReply *self)
{
  g_clear_pointer (&self->answer, g_bytes_unref);
}
