/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-lock.h"

#include "base/laurel-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/*
 * Who writes to a library: a small file beside it that says host, process and
 * since when, and that is locked as long as the process lives.
 *
 * The kernel drops the lock of a process that dies, so what such a one left
 * behind means nothing. But locks of another computer on a shared folder may
 * not reach us: a file that names another host is believed, and only the user
 * can say that it is stale.
 */
struct _LaurelLock {
  char *path;
  int fd;
};

typedef struct {
  char host[256];
  long pid;
  gint64 since; /* seconds since 1970 */
} Holder;

/* FALSE when nobody has signed, or not legibly. */
static gboolean
read_holder (int fd, Holder *holder)
{
  char text[512] = { 0 };
  long long since = 0;

  if (pread (fd, text, sizeof text - 1, 0) <= 0 ||
      sscanf (text, "%255s %ld %lld", holder->host, &holder->pid, &since) != 3)
    return FALSE;

  holder->since = since;
  return TRUE;
}

static gboolean
sign (int fd)
{
  g_autofree char *text = g_strdup_printf ("%s %ld %" G_GINT64_FORMAT "\n", g_get_host_name (),
                                           (long) getpid (), g_get_real_time () / G_USEC_PER_SEC);
  gssize length = (gssize) strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == length;
}

static void
refuse (const Holder *holder, GError **error)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (holder->since);
  /* What stands there may be no time at all. */
  g_autofree char *when = since ? g_date_time_format (since, "%Y-%m-%d %H:%M") : g_strdup ("?");

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY,
               /* Translators: the %s are a computer's name and a time, %ld a process number. */
               _("The library is open for writing on %s (process %ld) since %s. "
                 "Close it there to change it here."),
               holder->host, holder->pid, when);
}

static void
fail (const char *path, GError **error)
{
  int code = errno;

  if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL,
                 /* Translators: %s is a file. */
                 _("There is no room left on the disk for the lock “%s”. Until there is, the "
                   "library can only be read."), path);
  else
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                 /* Translators: the first %s is a file, the second why, in the system's words. */
                 _("The lock “%s” cannot be written: %s."), path, g_strerror (code));
}

#define TRIES 6

/* Who only asks whether somebody has it, has it for a moment. */
static gboolean
get (int fd)
{
  for (int i = 1; flock (fd, LOCK_EX | LOCK_NB) != 0; i++) {
    if (i == TRIES || (errno != EWOULDBLOCK && errno != EINTR))
      return FALSE;
    g_usleep (10 * 1000);
  }

  return TRUE;
}

/* FALSE with @error set when somebody else has it. */
static gboolean
claim (LaurelLock *self, gboolean force, GError **error)
{
  Holder holder = { .host = "?" };
  gboolean signed_by = read_holder (self->fd, &holder);

  if (!get (self->fd)) {
    if (errno == EWOULDBLOCK)
      refuse (&holder, error);
    else
      fail (self->path, error);
    return FALSE;
  }

  if (signed_by && !force && strcmp (holder.host, g_get_host_name ()) != 0) {
    refuse (&holder, error);
    return FALSE;
  }

  if (!sign (self->fd)) {
    fail (self->path, error);
    unlink (self->path); /* nobody else has it */
    return FALSE;
  }

  return TRUE;
}

/* Whether the file we locked is still the one at its path: whoever released the
 * lock just before us has removed it. */
static gboolean
is_current (const LaurelLock *self)
{
  struct stat ours, there;

  return fstat (self->fd, &ours) == 0 && stat (self->path, &there) == 0 &&
         ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

static void
lock_free (LaurelLock *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * laurel_lock_take:
 * @library: a library's path
 * @force: take it from another host, which the user says is gone
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): the right to write, until it is released
 */
LaurelLock *
laurel_lock_take (const char *library, gboolean force, GError **error)
{
  for (;;) {
    LaurelLock *self = g_new0 (LaurelLock, 1);

    self->path = g_strconcat (library, ".lock", NULL);
    self->fd = open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (self->fd < 0)
      fail (self->path, error);
    if (self->fd < 0 || !claim (self, force, error)) {
      lock_free (self);
      return NULL;
    }
    if (is_current (self))
      return self;
    lock_free (self);
  }
}

void
laurel_lock_release (LaurelLock *self)
{
  unlink (self->path);
  lock_free (self);
}

/**
 * laurel_lock_is_elsewhere:
 * @library: a library's path
 *
 * Returns: whether another process has the right to write, here or, if it says so, on another
 *   host
 */
gboolean
laurel_lock_is_elsewhere (const char *library)
{
  g_autofree char *path = g_strconcat (library, ".lock", NULL);
  Holder holder = { .host = "?" };
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean signed_by, here, is_free;

  if (fd < 0)
    return FALSE;

  signed_by = read_holder (fd, &holder);
  here = strcmp (holder.host, g_get_host_name ()) == 0;
  is_free = flock (fd, LOCK_SH | LOCK_NB) == 0;
  close (fd);

  return is_free ? signed_by && !here : !here || holder.pid != getpid ();
}

/**
 * laurel_lock_wait:
 * @path: a file that is there for nothing else; its folder is made
 *
 * Waits for whoever has it, in any process and any thread, which is never for long: while a
 * small file beside it is read, changed and written again.
 *
 * Returns: a descriptor, and who closes it lets go; or -1 with `errno` set
 */
int
laurel_lock_wait (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd, code;

  g_mkdir_with_parents (folder, 0700);
  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  while (fd >= 0 && flock (fd, LOCK_EX) != 0)
    if (errno != EINTR) {
      code = errno;
      close (fd);
      errno = code;
      fd = -1;
    }

  return fd;
}
