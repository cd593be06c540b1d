/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-unfinished.h"

#include "store/laurel-opening.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define BEGUN ".laurel-draft-"
#define DONE ".laurel-"
#define RANDOM "XXXXXX"
#define MAX_TRIES 8

/*
 * What is written beside its place has a name of its own until all of it is written, and a lock
 * that ends with the process. So whoever writes there next knows what a process left that did
 * not get so far, and takes it away. What is whole has another name and is never taken away: it
 * may be needed for what was done already.
 */

/* Whether it still stands there: who takes away what is dead may have been quicker. */
static gboolean
is_there (int fd, const char *path)
{
  struct stat open_one, named;

  return fstat (fd, &open_one) == 0 && lstat (path, &named) == 0
         && open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

/* Where the system knows no locks, nobody gets one, and nothing is taken away. */
static gboolean
claim (int fd, const char *path)
{
  while (flock (fd, LOCK_EX) != 0)
    if (errno != EINTR)
      return TRUE;

  return is_there (fd, path);
}

/* ---- taking away ------------------------------------------------------------ */

static gboolean
is_begun (const char *name)
{
  gsize length = strlen (BEGUN) + strlen (RANDOM);

  return g_str_has_prefix (name, BEGUN) && strlen (name) >= length
         && (name[length] == '\0' || name[length] == '.');
}

/* Only files are in it, as they were put there. */
static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_unlink (file);
  }
}

static void
take_away (const char *path)
{
  struct stat info;
  int fd;

  if (!laurel_opening_check (path, NULL))
    return;
  fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return;

  if (fstat (fd, &info) == 0 && info.st_uid == geteuid ()
      && (S_ISREG (info.st_mode) || S_ISDIR (info.st_mode))
      && flock (fd, LOCK_EX | LOCK_NB) == 0 && is_there (fd, path)) {
    if (S_ISDIR (info.st_mode)) {
      empty_folder (path);
      g_rmdir (path);
    } else {
      g_unlink (path);
    }
  }
  close (fd);
}

static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = is_begun (name) ? g_build_filename (folder, name, NULL) : NULL;

    if (path != NULL)
      take_away (path);
  }
}

/* ---- making ----------------------------------------------------------------- */

/**
 * laurel_unfinished_make_file:
 * @folder: where
 * @ending: (nullable): of its name, with the dot
 * @mode: its rights
 * @path: (out) (transfer full): the file
 *
 * Makes a file by a name that nobody else has or can foresee, and takes away what processes that
 * are no more left half written in @folder. It is taken for one that is being written as long as
 * it is open.
 *
 * Returns: its descriptor, or -1 with errno set
 */
int
laurel_unfinished_make_file (const char *folder, const char *ending, int mode, char **path)
{
  sweep (folder);
  *path = NULL;
  for (int i = 0; i < MAX_TRIES; i++) {
    g_autofree char *name = g_strconcat (BEGUN RANDOM, ending, NULL);
    g_autofree char *wish = g_build_filename (folder, name, NULL);
    int fd = g_mkstemp_full (wish, O_RDWR | O_CLOEXEC, mode);

    if (fd < 0)
      return -1;
    if (claim (fd, wish)) {
      *path = g_steal_pointer (&wish);
      return fd;
    }
    close (fd);
  }

  errno = EAGAIN;
  return -1;
}

/**
 * laurel_unfinished_make_folder:
 * @folder: where
 * @path: (out) (transfer full): the folder
 *
 * The same for a folder that files are written into.
 *
 * Returns: its descriptor, or -1 with errno set
 */
int
laurel_unfinished_make_folder (const char *folder, char **path)
{
  sweep (folder);
  *path = NULL;
  for (int i = 0; i < MAX_TRIES; i++) {
    g_autofree char *wish = g_build_filename (folder, BEGUN RANDOM, NULL);
    int fd;

    if (g_mkdtemp (wish) == NULL)
      return -1;
    fd = open (wish, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0 && claim (fd, wish)) {
      *path = g_steal_pointer (&wish);
      return fd;
    }
    if (fd >= 0)
      close (fd);
  }

  errno = EAGAIN;
  return -1;
}

/**
 * laurel_unfinished_finish:
 * @path: (inout): what was made, which is whole and safe on the disk now
 *
 * Gives it a name by which nobody takes it away, even if it never comes to its place.
 *
 * Returns: whether it has one, or else errno is set
 */
gboolean
laurel_unfinished_finish (char **path)
{
  g_autofree char *folder = g_path_get_dirname (*path);
  g_autofree char *name = g_path_get_basename (*path);
  g_autofree char *whole = NULL, *done = NULL;

  g_return_val_if_fail (is_begun (name), FALSE);

  whole = g_strconcat (DONE, name + strlen (BEGUN), NULL);
  done = g_build_filename (folder, whole, NULL);
  if (g_rename (*path, done) != 0)
    return FALSE;

  g_free (*path);
  *path = g_steal_pointer (&done);

  return TRUE;
}
