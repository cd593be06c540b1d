/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-steady-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Locks on a library that stay until they are let go of.
 *
 * SQLite's are POSIX record locks, which belong to a file and a process: the system drops all of
 * them when the process closes the file anywhere, and a toolkit's dialog opens and closes each file
 * of the folder that it shows. Another process then takes the library for one that nobody uses,
 * removes its log and cuts off the memory it is read through, of which this one dies.
 *
 * Locks of an open file description (fcntl(2), F_OFD_SETLK) stay, and keep out whoever takes the
 * others. They belong to a description, while SQLite sets and drops the locks of a file through any
 * of the descriptors it has: so each file gets one description of its own that holds them all,
 * until SQLite has closed its last one.
 */

typedef struct {
  dev_t device;
  ino_t inode;
  int fd;          /* what holds the locks */
  GArray *lockers; /* (element-type int): SQLite's descriptors that have locked it */
} Hold;

static GMutex mutex;
static GPtrArray *holds; /* (element-type Hold) */
static int (*close_really) (int fd);

static void
hold_free (gpointer data)
{
  Hold *hold = data;

  close (hold->fd);
  g_array_unref (hold->lockers);
  g_free (hold);
}

static gboolean
find_locker (const Hold *hold, int fd, guint *index)
{
  for (guint i = 0; i < hold->lockers->len; i++)
    if (g_array_index (hold->lockers, int, i) == fd) {
      *index = i;
      return TRUE;
    }

  return FALSE;
}

/* A description of its own is what opening a file gives, and this file may have lost its name. */
static int
open_again (int fd)
{
  char path[32];
  int again;

  g_snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  again = open (path, O_RDWR | O_CLOEXEC);
  if (again < 0 && (errno == EACCES || errno == EROFS || errno == EPERM))
    again = open (path, O_RDONLY | O_CLOEXEC);

  return again;
}

static Hold *
add_hold (int fd, const struct stat *file)
{
  int again = open_again (fd);
  Hold *hold;

  if (again < 0)
    return NULL;

  hold = g_new (Hold, 1);
  *hold = (Hold) { file->st_dev, file->st_ino, again, g_array_new (FALSE, FALSE, sizeof (int)) };
  g_ptr_array_add (holds, hold);

  return hold;
}

/* NULL with `errno` set when there can be none. */
static Hold *
ensure_hold (int fd)
{
  Hold *hold = NULL;
  struct stat file;
  guint index;

  for (guint i = 0; i < holds->len; i++)
    if (find_locker (g_ptr_array_index (holds, i), fd, &index))
      return g_ptr_array_index (holds, i);

  if (fstat (fd, &file) != 0)
    return NULL;
  for (guint i = 0; i < holds->len && hold == NULL; i++) {
    Hold *other = g_ptr_array_index (holds, i);

    if (other->device == file.st_dev && other->inode == file.st_ino)
      hold = other;
  }
  if (hold == NULL)
    hold = add_hold (fd, &file);
  if (hold != NULL)
    g_array_append_val (hold->lockers, fd);

  return hold;
}

static int
lock_file (int fd, int command, struct flock *range)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  Hold *hold = ensure_hold (fd);

  if (hold == NULL)
    return -1;

  range->l_pid = 0;
  return fcntl (hold->fd, command == F_SETLK ? F_OFD_SETLK : F_OFD_GETLK, range);
}

static int
control_file (int fd, int command, ...)
{
  va_list args;
  void *argument;

  va_start (args, command);
  argument = va_arg (args, void *);
  va_end (args);

  return command == F_SETLK || command == F_GETLK ? lock_file (fd, command, argument)
                                                  : fcntl (fd, command, argument);
}

static int
close_file (int fd)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  guint index;

  for (guint i = 0; i < holds->len; i++) {
    Hold *hold = g_ptr_array_index (holds, i);

    if (find_locker (hold, fd, &index)) {
      g_array_remove_index_fast (hold->lockers, index);
      if (hold->lockers->len == 0)
        g_ptr_array_remove_index_fast (holds, i);
      break;
    }
  }

  return close_really (fd);
}

/**
 * laurel_steady_locks_install:
 *
 * From now on SQLite's locks in this process are not dropped by what else it opens and closes.
 * To be called once, while no library is open. Where the system cannot open a file again by its
 * descriptor, SQLite's locks stay what they are.
 */
void
laurel_steady_locks_install (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

  if (vfs == NULL || vfs->iVersion < 3 || access ("/proc/self/fd", X_OK) != 0)
    return;

  holds = g_ptr_array_new_with_free_func (hold_free);
  close_really = (int (*) (int)) vfs->xGetSystemCall (vfs, "close");
  vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) control_file);
  vfs->xSetSystemCall (vfs, "close", (sqlite3_syscall_ptr) close_file);
}
