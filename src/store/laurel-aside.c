/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-aside.h"

#include "base/laurel-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/*
 * A copy of a library in a folder of its own, for as long as it is looked at.
 *
 * A library whose write-ahead log is filled cannot be opened where nothing can
 * be written; and opened without its log, it would silently be an old one. So
 * both are copied, and the copy is opened.
 */
struct _LaurelAside {
  char *folder;
  char *path;
};

static const char *const PARTS[] = { "", "-wal", "-shm", "-journal" };

static gboolean
copy_part (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error);
}

/**
 * laurel_aside_new:
 * @path: a library that was taken (laurel_opening_take()): who had it open could write meanwhile
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): a copy of it, with its write-ahead log if it has one
 */
LaurelAside *
laurel_aside_new (const char *path, GError **error)
{
  g_autoptr (LaurelAside) self = g_new0 (LaurelAside, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *log_copy = NULL;
  g_autoptr (GError) why = NULL;

  self->folder = g_dir_make_tmp ("laurel-XXXXXX", &why);
  if (self->folder != NULL) {
    self->path = g_build_filename (self->folder, name, NULL);
    log_copy = g_strconcat (self->path, "-wal", NULL);
    if (copy_part (path, self->path, &why) &&
        (!g_file_test (log, G_FILE_TEST_EXISTS) || copy_part (log, log_copy, &why)))
      return g_steal_pointer (&self);
  }

  g_set_error (error, LAUREL_STORE_ERROR,
               g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
               ? LAUREL_STORE_ERROR_FULL : LAUREL_STORE_ERROR_FAILED,
               /* Translators: the first %s is a file's name, the second why. */
               _("“%s” cannot be copied to be read: %s"), name, why->message);
  return NULL;
}

/* With the copy, nothing may have it open any more. */
void
laurel_aside_free (LaurelAside *self)
{
  for (gsize i = 0; self->path != NULL && i < G_N_ELEMENTS (PARTS); i++) {
    g_autofree char *part = g_strconcat (self->path, PARTS[i], NULL);

    g_unlink (part);
  }
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

const char *
laurel_aside_get_path (LaurelAside *self)
{
  return self->path;
}
