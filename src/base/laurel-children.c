/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-children.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/laurel-child-private.h"
#include "base/laurel-confinement.h"

#define MAX_DETAIL 64

/* Of a mother whose copy has said all that it has to say. */
#define PATIENCE_SECONDS 30

struct _LaurelChildren {
  char *word;
  GSubprocess *mother; /* (nullable): not started yet, or has ended */
  int socket;          /* to her, or -1 */
  GInputStream *answer; /* (nullable): of the one that was begun */
};

/* What the mother says of a copy that has ended. */
typedef struct {
  int status;
  int signal;
} End;

/* Two files go along with what is to be done: what is read, and where the answer goes. */
typedef union {
  char bytes[CMSG_SPACE (2 * sizeof (int))];
  struct cmsghdr align;
} Luggage;

/* ---- in the mother ---------------------------------------------------------- */

static gboolean
receive (int fds[2], char detail[MAX_DETAIL + 1])
{
  Luggage luggage = { 0 };
  struct iovec text = { detail, MAX_DETAIL };
  struct msghdr message = { .msg_iov = &text, .msg_iovlen = 1, .msg_control = luggage.bytes,
                            .msg_controllen = sizeof luggage.bytes };
  struct cmsghdr *header;
  gssize size;

  do
    size = recvmsg (STDIN_FILENO, &message, MSG_CMSG_CLOEXEC);
  while (size < 0 && errno == EINTR);

  header = size > 0 ? CMSG_FIRSTHDR (&message) : NULL;
  if (header == NULL || header->cmsg_type != SCM_RIGHTS
      || header->cmsg_len != CMSG_LEN (2 * sizeof (int)))
    return FALSE;

  memcpy (fds, CMSG_DATA (header), 2 * sizeof (int));
  detail[size] = '\0';

  return TRUE;
}

/* In the copy. What the mother hears with is closed first: nothing can be said in her name. */
static int
read_file (const int fds[2], const char *detail, LaurelChildFunc read)
{
  if (dup2 (fds[0], STDIN_FILENO) < 0 || dup2 (fds[1], STDOUT_FILENO) < 0)
    return EXIT_FAILURE;
  close (fds[0]);
  close (fds[1]);

  return prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && laurel_child_limit ()
           ? read (detail) : EXIT_FAILURE;
}

static gboolean
tell_end (pid_t copy)
{
  End end = { 0 };
  int status = 0;
  pid_t ended;

  do
    ended = waitpid (copy, &status, 0);
  while (ended < 0 && errno == EINTR);

  if (ended < 0)
    end.status = EXIT_FAILURE;
  else if (WIFSIGNALED (status))
    end.signal = WTERMSIG (status);
  else
    end.status = WEXITSTATUS (status);

  return send (STDIN_FILENO, &end, sizeof end, MSG_NOSIGNAL) == sizeof end;
}

/**
 * laurel_children_serve:
 * @read: what each copy does
 *
 * In the process that was started: reads as many files as it is asked to, each in a copy of
 * this process. None can look into it. (But the sanitizer can: it looks for leaks so.)
 *
 * Returns: the exit status, in each copy and, when no more are to come, in this process
 */
int
laurel_children_serve (LaurelChildFunc read)
{
  char detail[MAX_DETAIL + 1];
  int fds[2];

  if (!laurel_confinement_enter () || !laurel_confinement_close ()
      || (!LAUREL_CONFINEMENT_HAS_SHADOW && prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0))
    return EXIT_FAILURE;

  while (receive (fds, detail)) {
    pid_t copy = fork ();

    if (copy == 0)
      return read_file (fds, detail, read);
    close (fds[0]);
    close (fds[1]);
    if (!tell_end (copy))
      break;
  }

  return EXIT_SUCCESS;
}

/* ---- in the parent ---------------------------------------------------------- */

/**
 * laurel_children_new:
 * @word: with what the program is started, so that it serves
 *
 * Returns: (transfer full): children, none of which is there yet
 */
LaurelChildren *
laurel_children_new (const char *word)
{
  LaurelChildren *self = g_new0 (LaurelChildren, 1);

  self->word = g_strdup (word);
  self->socket = -1;

  return self;
}

/* Who has nobody to ask starts anew. */
static void
end_mother (LaurelChildren *self)
{
  if (self->socket >= 0)
    close (self->socket);
  self->socket = -1;
  if (self->mother != NULL) {
    g_subprocess_force_exit (self->mother);
    g_subprocess_wait (self->mother, NULL, NULL);
  }
  g_clear_object (&self->mother);
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror (errno));

  return FALSE;
}

static gboolean
start_mother (LaurelChildren *self, GError **error)
{
  const char *const words[] = { self->word, NULL };
  const struct timeval patience = { .tv_sec = PATIENCE_SECONDS };
  int ends[2];

  if (self->mother != NULL)
    return TRUE;

  if (socketpair (AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    return fail (error);
  setsockopt (ends[0], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  self->socket = ends[0];
  self->mother = laurel_child_start (ends[1], G_SUBPROCESS_FLAGS_STDOUT_SILENCE, words, error);
  if (self->mother == NULL)
    end_mother (self);

  return self->mother != NULL;
}

static gboolean
send_file (LaurelChildren *self, const char *detail, const int fds[2])
{
  Luggage luggage = { 0 };
  struct iovec text = { (char *) detail, MIN (strlen (detail), MAX_DETAIL) };
  struct msghdr message = { .msg_iov = &text, .msg_iovlen = 1, .msg_control = luggage.bytes,
                            .msg_controllen = sizeof luggage.bytes };
  struct cmsghdr *header = CMSG_FIRSTHDR (&message);

  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN (2 * sizeof (int));
  memcpy (CMSG_DATA (header), fds, 2 * sizeof (int));

  return sendmsg (self->socket, &message, MSG_NOSIGNAL) >= 0;
}

/* Hands the file over, and gets from where to hear of it. A mother who has ended meanwhile, as
 * any process may, is missed only now, and there is another then. */
static GInputStream *
hand_over (LaurelChildren *self, GBytes *input, const char *detail, GError **error)
{
  int ends[2], fds[2] = { laurel_child_open_memory (input, error) };
  gboolean sent = FALSE;

  if (fds[0] < 0)
    return NULL;
  if (pipe2 (ends, O_CLOEXEC) != 0) {
    close (fds[0]);
    fail (error);
    return NULL;
  }

  fds[1] = ends[1];
  if (start_mother (self, error)) {
    sent = send_file (self, detail, fds);
    if (!sent) {
      end_mother (self);
      sent = start_mother (self, error) && (send_file (self, detail, fds) || fail (error));
    }
  }
  close (fds[0]);
  close (fds[1]);
  if (sent)
    return g_unix_input_stream_new (ends[0], TRUE);

  close (ends[0]);
  return NULL;
}

/**
 * laurel_children_begin:
 * @input: a stranger's file
 * @detail: what is to be done with it
 * @error: return location for an error, as of laurel_child_ask ()
 *
 * Lets a child begin, and waits for nothing: laurel_children_end () comes next.
 *
 * Returns: whether there is a child that was asked
 */
gboolean
laurel_children_begin (LaurelChildren *self, GBytes *input, const char *detail, GError **error)
{
  g_return_val_if_fail (self->answer == NULL, FALSE);

  self->answer = laurel_child_check_able (error) ? hand_over (self, input, detail, error) : NULL;

  return self->answer != NULL;
}

/**
 * laurel_children_end:
 * @max_answer: no answer is longer
 * @cancellable: (nullable): to stop it
 * @reply: (out): what came of it
 * @error: return location for an error, as of laurel_child_ask ()
 *
 * Waits for the child that was asked by laurel_children_begin ().
 *
 * Returns: whether it has come to an end by itself
 */
gboolean
laurel_children_end (LaurelChildren *self, gsize max_answer, GCancellable *cancellable,
                     LaurelChildReply *reply, GError **error)
{
  g_autoptr (GInputStream) stream = g_steal_pointer (&self->answer);
  g_autoptr (GError) why = NULL;
  End end = { .signal = SIGKILL };

  g_return_val_if_fail (stream != NULL, FALSE);

  reply->answer = laurel_child_listen (stream, max_answer, cancellable, &why);
  if (reply->answer == NULL || recv (self->socket, &end, sizeof end, 0) != sizeof end)
    end_mother (self);
  reply->status = end.status;
  reply->signal = end.signal;

  return laurel_child_settle (reply, g_steal_pointer (&why), error);
}

/* What was begun comes to no end. */
void
laurel_children_free (LaurelChildren *self)
{
  end_mother (self);
  g_clear_object (&self->answer);
  g_free (self->word);
  g_free (self);
}
