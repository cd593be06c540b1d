/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-child-private.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/laurel-confinement.h"

#define MAX_MEMORY (1024UL * 1024 * 1024)
#define MAX_WORDS 4

static gboolean is_able;

/* Who computes is stopped after ten seconds of a processor, which may be a minute on a machine that
 * does much else; who waits for something is not. */
static int patience = 60;
static rlim_t max_seconds = 10;

/* How many seconds a child is listened to, and how many of a processor it may use: for tests, which
 * would wait for those that never end. */
void
laurel_child_set_patience (int seconds, int of_a_processor)
{
  patience = seconds;
  max_seconds = (rlim_t) of_a_processor;
}

/* This program asks at its beginning whether it is a child. */
void
laurel_child_set_able (void)
{
  is_able = TRUE;
}

gboolean
laurel_child_check_able (GError **error)
{
  if (!is_able)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no child");

  return is_able;
}

/* ---- in the child ----------------------------------------------------------- */

static gboolean
limit (int resource, rlim_t value)
{
  const struct rlimit limits = { value, value };

  return setrlimit (resource, &limits) == 0;
}

/* In the child, and in what it is a copy of: for one file there is so much, and no more. */
gboolean
laurel_child_limit (void)
{
  signal (SIGXFSZ, SIG_IGN);

  return (LAUREL_CONFINEMENT_HAS_SHADOW || limit (RLIMIT_AS, MAX_MEMORY))
         && limit (RLIMIT_CPU, max_seconds)
         && limit (RLIMIT_FSIZE, 0);
}

/**
 * laurel_child_confine:
 *
 * Gives up what is not needed to read a file that is open: see #LaurelChild. A library that
 * wants to write a file all the same is told that it cannot.
 *
 * Returns: whether it was given up
 */
gboolean
laurel_child_confine (void)
{
  return laurel_confinement_enter () && laurel_confinement_close () && laurel_child_limit ();
}

/**
 * laurel_child_read_input:
 *
 * Returns: (transfer full) (nullable): what the parent hands over
 */
GBytes *
laurel_child_read_input (void)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);

  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

/* Says something to the parent. */
gboolean
laurel_child_answer (const char *data, gsize size)
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

/* ---- in the parent ---------------------------------------------------------- */

static int
refuse_start (const char *message, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, message);
  return -1;
}

/* The file lies in memory, and the child sees it as a file of its own. */
int
laurel_child_open_memory (GBytes *bytes, GError **error)
{
  int fd = memfd_create ("laurel-child", MFD_CLOEXEC);
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
    return refuse_start (g_strerror (errno), error);

  return fd;
}

/* @input: (transfer full): what it has as standard input, or -1 */
GSubprocess *
laurel_child_start (int input, GSubprocessFlags flags, const char *const *words, GError **error)
{
  const char *command[MAX_WORDS + 2] = { "/proc/self/exe" };
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (flags | G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  if (input < 0)
    return NULL;

  for (int i = 0; i < MAX_WORDS && words[i] != NULL; i++)
    command[i + 1] = words[i];
  g_subprocess_launcher_take_stdin_fd (launcher, input);

  return g_subprocess_launcher_spawnv (launcher, command, error);
}

/* FALSE with @error set when nothing is to be heard until @end, by the monotonic clock. */
static gboolean
await (GInputStream *stream, gint64 end, GCancellable *cancellable, GError **error)
{
  GPollFD what[2] = { { g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream)), G_IO_IN, 0 } };
  gboolean stoppable = g_cancellable_make_pollfd (cancellable, &what[1]);
  gint64 left = (end - g_get_monotonic_time ()) / 1000;
  int heard;

  do
    heard = g_poll (what, stoppable ? 2 : 1, (int) MAX (left, 0));
  while (heard < 0 && errno == EINTR);
  if (stoppable)
    g_cancellable_release_fd (cancellable);
  if (heard == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "no answer");

  return heard != 0;
}

/* What it says, up to a limit: it may have been made to speak without end, or to be silent, which
 * is a %G_IO_ERROR_TIMED_OUT. */
GBytes *
laurel_child_listen (GInputStream *stream, gsize max_answer, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  gint64 end = g_get_monotonic_time () + patience * G_TIME_SPAN_SECOND;

  while (TRUE) {
    g_autoptr (GBytes) block = NULL;

    if (await (stream, end, cancellable, error))
      block = g_input_stream_read_bytes (stream, 65536, cancellable, error);
    if (block == NULL)
      return NULL;
    if (g_bytes_get_size (block) == 0)
      return g_byte_array_free_to_bytes (g_steal_pointer (&answer));
    g_byte_array_append (answer, g_bytes_get_data (block, NULL), g_bytes_get_size (block));
    if (answer->len > max_answer) {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large");
      return NULL;
    }
  }
}

/* @why: (transfer full) (nullable): why there is no answer
 *
 * Who was silent for too long is one that was stopped, as who computed for too long is. */
gboolean
laurel_child_settle (LaurelChildReply *reply, GError *why, GError **error)
{
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)) {
    reply->answer = g_bytes_new (NULL, 0);
    reply->signal = SIGKILL;
    g_error_free (why);
  } else if (why != NULL) {
    g_propagate_error (error, why);
  }

  return reply->answer != NULL;
}

/**
 * laurel_child_ask:
 * @input: a stranger's file
 * @words: what the child is to do with it
 * @max_answer: no answer is longer
 * @cancellable: (nullable): to stop it
 * @reply: (out): what came of it
 * @error: return location for an error: %G_IO_ERROR_NOT_SUPPORTED when this program can be
 *   no child, %G_IO_ERROR_MESSAGE_TOO_LARGE, %G_IO_ERROR_CANCELLED, or what the system says
 *
 * Returns: whether it was asked, and has come to an end
 */
gboolean
laurel_child_ask (GBytes *input, const char *const *words, gsize max_answer,
                  GCancellable *cancellable, LaurelChildReply *reply, GError **error)
{
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) why = NULL;

  *reply = (LaurelChildReply) { 0 };
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !laurel_child_check_able (error))
    return FALSE;

  child = laurel_child_start (laurel_child_open_memory (input, error),
                              G_SUBPROCESS_FLAGS_STDOUT_PIPE, words, error);
  if (child == NULL)
    return FALSE;
  reply->answer = laurel_child_listen (g_subprocess_get_stdout_pipe (child), max_answer,
                                       cancellable, &why);
  if (reply->answer == NULL)
    g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  if (g_subprocess_get_if_signaled (child))
    reply->signal = g_subprocess_get_term_sig (child);
  else
    reply->status = g_subprocess_get_exit_status (child);

  return laurel_child_settle (reply, g_steal_pointer (&why), error);
}

void
laurel_child_reply_clear (LaurelChildReply *self)
{
  g_clear_pointer (&self->answer, g_bytes_unref);
}
