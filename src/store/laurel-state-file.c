/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-state-file.h"

#include "base/laurel-error.h"
#include "store/laurel-lock.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * Small files beside the libraries, in the folder of the user's state: what belongs to a desk and
 * is no part of the work.
 *
 * Several processes change one: whoever does has a lock meanwhile, and whoever only reads it finds
 * the old or the new one. Only where there is none it is empty: one that cannot be read now may be
 * read later, and must not be written over until then.
 */

static char *
dup_path (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_build_filename (g_get_user_state_dir (), "laurel", file, NULL);
}

/* What is no such file for good is of no use to anybody, but for what stands before the fault. */
static gboolean
load (LaurelStateFile *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = NULL;
  gsize length;

  self->keys = g_key_file_new ();
  if (g_file_get_contents (self->path, &text, &length, &problem))
    self->damaged = length > 0 && !g_key_file_load_from_data (self->keys, text, length,
                                                              G_KEY_FILE_NONE, NULL);
  else if (!g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return TRUE;
}

/**
 * laurel_state_file_open:
 * @name: of the file, without its suffix
 * @error: return location for a `LAUREL_STORE_ERROR`, or one of a file
 *
 * Waits for whoever else has it.
 *
 * Returns: (transfer full): the file, to be changed and closed soon
 */
LaurelStateFile *
laurel_state_file_open (const char *name, GError **error)
{
  g_autoptr (LaurelStateFile) self = g_new0 (LaurelStateFile, 1);
  g_autofree char *lock = dup_path (name, ".lock");

  self->path = dup_path (name, ".ini");
  self->lock = laurel_lock_wait (lock);
  if (self->lock < 0) {
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                         g_strerror (errno));
    return NULL;
  }

  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_state_file_save:
 * @self: a file
 * @error: return location for an error of a file
 *
 * All of it is on the disk then, or what was there before.
 */
gboolean
laurel_state_file_save (const LaurelStateFile *self, GError **error)
{
  gsize length;
  g_autofree char *text = g_key_file_to_data (self->keys, &length, NULL);

  return g_file_set_contents_full (self->path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

void
laurel_state_file_close (LaurelStateFile *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_clear_pointer (&self->keys, g_key_file_unref);
  g_free (self->path);
  g_free (self);
}

/**
 * laurel_state_file_read:
 * @name: of the file, without its suffix
 *
 * Returns: (transfer full): what stands in it, for who changes nothing and waits for nobody; empty
 *   where there is none, or none that can be read now
 */
GKeyFile *
laurel_state_file_read (const char *name)
{
  g_autofree char *path = dup_path (name, ".ini");
  GKeyFile *keys = g_key_file_new ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);

  return keys;
}

/* Whether there is one, or nobody knows. */
gboolean
laurel_state_file_is_there (const char *name)
{
  g_autofree char *path = dup_path (name, ".ini");
  GStatBuf there;

  return g_lstat (path, &there) == 0 || (errno != ENOENT && errno != ENOTDIR);
}
