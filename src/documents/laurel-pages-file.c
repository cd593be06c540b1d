/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-pages-private.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "documents/laurel-painter.h"
#include "store/laurel-opening.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * A file is written whole beside its place and then put there, so that its
 * place holds either what was there before or all of the new.
 */

/**
 * laurel_pages_dup_pdf:
 * @self: the pages
 *
 * Returns: (transfer full): the PDF that laurel_pages_write_pdf() writes
 */
GBytes *
laurel_pages_dup_pdf (LaurelPages *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!laurel_painter_paint (self, stream, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
set_write_error (const char *path, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
               /* Translators: a file's name, and a technical reason. */
               _("“%s” could not be written (%s). What was there before is unchanged."), name, why);
  return FALSE;
}

/* What the system said in errno. */
static gboolean
set_system_error (const char *path, GError **error)
{
  g_autofree char *words = laurel_write_fault_dup_words (path, g_file_error_from_errno (errno));
  g_autofree char *folder = g_path_get_dirname (path);

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
               g_file_test (folder, G_FILE_TEST_IS_DIR)
               /* Translators: %s is a whole sentence that says why a file was not written. */
               ? _("%s What was there before is unchanged. Choose another place.")
               /* Translators: %s is a whole sentence: There is no folder “…”. */
               : _("%s Make it first, or choose another place."), words);
  return FALSE;
}

static gboolean
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return synced;
}

/* A new file has the rights of any new file; a replaced one keeps its own. */
static void
keep_mode (int fd, const char *path)
{
  GStatBuf old;

  if (g_stat (path, &old) == 0 && fchmod (fd, old.st_mode & 07777) != 0)
    g_info ("The rights of a replaced file could not be kept: %s", g_strerror (errno));
}

static gboolean
paint_to (LaurelPages *self, int fd, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GError) local = NULL;

  if (laurel_painter_paint (self, stream, cancellable, &local))
    return TRUE;

  if (!g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return set_write_error (path, local->message, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
write_beside (LaurelPages *self, int fd, const char *path, GCancellable *cancellable,
              GError **error)
{
  if (!paint_to (self, fd, path, cancellable, error))
    return FALSE;

  keep_mode (fd, path);
  return fsync (fd) == 0 || set_system_error (path, error);
}

static gboolean
replace (LaurelPages *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, ".laurel-XXXXXX", NULL);
  gboolean written;
  int fd;

  if (!laurel_opening_check (path, error))
    return FALSE;
  fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return set_system_error (path, error);

  written = write_beside (self, fd, path, cancellable, error);
  if (close (fd) != 0 && written)
    written = set_system_error (path, error);
  if (written && g_rename (beside, path) != 0)
    written = set_system_error (path, error);
  if (!written)
    g_unlink (beside);
  else if (!sync_folder (folder))
    g_info ("The folder of a written file could not be synced: %s", g_strerror (errno));

  return written;
}

/* A pipe or a device is written to; it must not become a file. */
static gboolean
write_through (LaurelPages *self, const char *path, GCancellable *cancellable, GError **error)
{
  int fd = laurel_opening_check (path, NULL) ? open (path, O_WRONLY | O_CLOEXEC) : -1;
  gboolean written;

  if (fd < 0)
    return set_system_error (path, error);

  written = paint_to (self, fd, path, cancellable, error);
  if (close (fd) != 0 && written)
    written = set_system_error (path, error);

  return written;
}

/**
 * laurel_pages_write_pdf:
 * @self: the pages
 * @path: a file, which is replaced if it exists; a link stays one
 *
 * Writes the pages as a PDF. When that fails, what was there before is there
 * still, and nothing else is.
 */
gboolean
laurel_pages_write_pdf (LaurelPages *self, const char *path, GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  const char *place = real != NULL ? real : path;
  GStatBuf info;

  if (g_stat (place, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return write_through (self, path, cancellable, error);

  return replace (self, place, cancellable, error);
}
