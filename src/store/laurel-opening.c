/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-opening.h"

#include "base/laurel-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/*
 * Which files this process has open as libraries, whatever they are called.
 *
 * Whoever reads such a file past SQLite's locks, to copy it, to compute its sum or to take it for
 * a table, may read pages that are half written, and lacks what is in the log; and whoever puts
 * another file in its place leaves those who have it open with one that nobody finds any more.
 *
 * Where a file cannot be opened again by its descriptor, the locks belong to the process (see
 * laurel-steady-locks.c): whoever closes it there drops them, and another program may write in
 * between. So a file is taken here before it is touched, and nobody else in the process touches it
 * until it is given back.
 */
struct _LaurelOpening {
  char *key; /* (nullable): there was no file */
};

static GMutex mutex;
static GHashTable *taken; /* (nullable) (element-type utf8) */

/* (nullable): what the file is, by any of its names. */
static char *
dup_key (const char *path)
{
  GStatBuf there;

  if (path == NULL || g_stat (path, &there) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GINT64_MODIFIER "x:%" G_GINT64_MODIFIER "x",
                          (guint64) there.st_dev, (guint64) there.st_ino);
}

static void
refuse (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY,
               /* Translators: %s is a file's name. */
               _("“%s” is open in this program already. Go on there, or close it first."), name);
}

/**
 * laurel_opening_take:
 * @path: a file, or where there is none
 * @error: return location for a `LAUREL_STORE_ERROR_BUSY`
 *
 * Returns: (transfer full): the right to open the file, which nobody else in
 *   this process has until it is freed
 */
LaurelOpening *
laurel_opening_take (const char *path, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *key = dup_key (path);
  LaurelOpening *self;

  if (key != NULL && taken == NULL)
    taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (key != NULL && !g_hash_table_add (taken, g_strdup (key))) {
    refuse (path, error);
    return NULL;
  }

  self = g_new0 (LaurelOpening, 1);
  self->key = g_steal_pointer (&key);

  return self;
}

void
laurel_opening_free (LaurelOpening *self)
{
  g_mutex_lock (&mutex);
  if (self->key != NULL && g_hash_table_remove (taken, self->key) &&
      g_hash_table_size (taken) == 0)
    g_clear_pointer (&taken, g_hash_table_unref);
  g_mutex_unlock (&mutex);

  g_free (self->key);
  g_free (self);
}

/**
 * laurel_opening_check:
 * @path: (nullable): a file that is to be read, or replaced, and closed again
 * @error: return location for a `LAUREL_STORE_ERROR_BUSY`
 *
 * Returns: whether that harms no library which is open
 */
gboolean
laurel_opening_check (const char *path, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *key = dup_key (path);

  if (key == NULL || taken == NULL || !g_hash_table_contains (taken, key))
    return TRUE;

  refuse (path, error);
  return FALSE;
}
