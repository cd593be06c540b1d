/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-claim.h"

#include "base/laurel-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/*
 * What was told at this desk of rows of a library, as of what to remind, and when,
 * by the clock on the wall. It is no part of the work, and not to be undone with
 * it; another desk tells its own people; and a library can be read by one process
 * while another writes it. So it stands outside, behind a lock of its own.
 */

/* What was told so long ago is not kept; a reminder is due for ten years at most. */
#define KEPT_DAYS 4000

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "laurel", name, NULL);
}

/* Empty when there is none, or none that can be read. */
static GKeyFile *
load (void)
{
  g_autofree char *path = dup_path ("claims.ini");
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);

  return file;
}

static LaurelMoment
get_taken (GKeyFile *file, const char *file_id, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, file_id, key, NULL);

  return laurel_moment_from_iso (text);
}

static void
drop_old (GKeyFile *file, const char *file_id, LaurelMoment now)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, file_id, NULL, NULL);

  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    if (get_taken (file, file_id, keys[i]) < now - KEPT_DAYS * LAUREL_MINUTES_A_DAY)
      g_key_file_remove_key (file, file_id, keys[i], NULL);
}

/* On the disk before anything is told: rather not at all than twice. */
static gboolean
save (GKeyFile *file, GError **error)
{
  g_autofree char *path = dup_path ("claims.ini");
  g_autofree char *text = NULL;
  gsize length;

  text = g_key_file_to_data (file, &length, NULL);

  return g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/* Waits for whoever has it, which is never for long. */
static int
take_lock (GError **error)
{
  g_autofree char *path = dup_path ("claims.lock");
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

  if (fd < 0)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                 /* Translators: %s is why, in the system's words. */
                 _("What was told cannot be noted: %s."), g_strerror (errno));
  return fd;
}

static gboolean
claim (const char *file_id, const char *key, LaurelMoment due, LaurelMoment now,
       gboolean *claimed, GError **error)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *text = laurel_moment_dup_iso (now);

  *claimed = get_taken (file, file_id, key) < due;
  if (!*claimed)
    return TRUE;

  g_key_file_set_string (file, file_id, key, text);
  drop_old (file, file_id, now);
  *claimed = save (file, error);

  return *claimed;
}

/**
 * laurel_claim_take:
 * @file_id: which library
 * @row: a row of it that is due to be told of
 * @due: since when
 * @now: now
 * @claimed: (out): whether the caller tells it, and nobody else
 * @error: return location for an error
 *
 * What was told is not told again, unless it has moved, so that it is due at a
 * moment after the one at which it was told.
 */
gboolean
laurel_claim_take (const char *file_id, gint64 row, LaurelMoment due, LaurelMoment now,
                   gboolean *claimed, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, row);
  gboolean done;
  int lock;

  *claimed = FALSE;
  lock = take_lock (error);
  if (lock < 0)
    return FALSE;

  done = claim (file_id, key, due, now, claimed, error);
  close (lock);

  return done;
}

/* When it was told at this desk, or 0. */
LaurelMoment
laurel_claim_get_taken (const char *file_id, gint64 row)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, row);

  return get_taken (file, file_id, key);
}
