/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-kept.h"

#include "tool/laurel-rooms.h"

#include <glib/gstdio.h>

/* As which file a library was opened; where what is written later would not be seen,
 * also as what it was then. */
typedef struct {
  guint64 device;
  guint64 inode;
  gint64 size;
  gint64 log_size;
  gint64 changed; /* in ns */
  gint64 log_changed;
} Stamp;

struct _LaurelKept {
  char *path;             /* (nullable): nothing is kept */
  Stamp stamp;
  LaurelLibrary *library; /* (nullable): it could not be opened */
  GError *why;            /* (nullable): why not */
};

static gint64
get_change (const GStatBuf *there)
{
  return (gint64) there->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + there->st_mtim.tv_nsec;
}

static Stamp
make_stamp (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf file = { 0 }, log_file = { 0 };

  g_stat (path, &file);
  g_stat (log, &log_file);

  return (Stamp) { .device = file.st_dev, .inode = file.st_ino, .size = file.st_size,
                   .log_size = log_file.st_size, .changed = get_change (&file),
                   .log_changed = get_change (&log_file) };
}

static gboolean
is_same (LaurelKept *self, const char *path)
{
  Stamp now;

  if (g_strcmp0 (self->path, path) != 0)
    return FALSE;

  now = make_stamp (path);
  if (self->stamp.device != now.device || self->stamp.inode != now.inode)
    return FALSE;

  return (self->library != NULL && laurel_library_is_live (self->library)) ||
         (self->stamp.size == now.size && self->stamp.changed == now.changed &&
          self->stamp.log_size == now.log_size && self->stamp.log_changed == now.log_changed);
}

LaurelKept *
laurel_kept_new (void)
{
  return g_new0 (LaurelKept, 1);
}

/**
 * laurel_kept_open:
 * @self: what is kept
 * @path: a library that is not open in this process otherwise
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the library, to be read; opened only now, if it
 *   is another one, or another file by now
 */
LaurelLibrary *
laurel_kept_open (LaurelKept *self, const char *path, GError **error)
{
  if (!is_same (self, path)) {
    laurel_kept_close (self);
    self->path = g_strdup (path);
    self->stamp = make_stamp (path);
    self->library = laurel_library_open (path, LAUREL_ROOMS, LAUREL_LIBRARY_READ_ONLY |
                                         LAUREL_LIBRARY_AS_IT_IS, &self->why);
  }
  if (self->library == NULL)
    g_propagate_error (error, g_error_copy (self->why));

  return self->library;
}

void
laurel_kept_close (LaurelKept *self)
{
  g_clear_pointer (&self->library, laurel_library_close);
  g_clear_pointer (&self->path, g_free);
  g_clear_error (&self->why);
}

void
laurel_kept_free (LaurelKept *self)
{
  laurel_kept_close (self);
  g_free (self);
}
