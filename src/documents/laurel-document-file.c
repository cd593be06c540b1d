/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-document-file.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "store/laurel-opening.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER (256 * 1024)

/*
 * A file is written whole beside its place and then put there, so that its
 * place holds either what was there before or all of the new.
 */

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

/* What is written, and how. */
typedef struct {
  LaurelDocumentFunc paint;
  gpointer data;
  GCancellable *cancellable;
} Writing;

/* A template that is wrong, or a library that is, is not the file's fault. */
static gboolean
is_of_file (const GError *error)
{
  return (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_CANCELLED)
         || g_error_matches (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
}

static gboolean
paint_to (const Writing *self, int fd, const char *path, GError **error)
{
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new_sized (file, BUFFER);
  g_autoptr (GError) local = NULL;

  /* Cairo writes a few bytes at a time. */
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (stream), FALSE);
  if (self->paint (stream, self->cancellable, self->data, &local)
      && g_output_stream_flush (stream, self->cancellable, &local))
    return TRUE;

  if (is_of_file (local))
    return set_write_error (path, local->message, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
write_beside (const Writing *self, int fd, const char *path, GError **error)
{
  if (!paint_to (self, fd, path, error))
    return FALSE;

  keep_mode (fd, path);
  return fsync (fd) == 0 || set_system_error (path, error);
}

static gboolean
replace (const Writing *self, const char *path, GError **error)
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

  written = write_beside (self, fd, path, error);
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
write_through (const Writing *self, const char *path, GError **error)
{
  int fd = laurel_opening_check (path, NULL) ? open (path, O_WRONLY | O_CLOEXEC) : -1;
  gboolean written;

  if (fd < 0)
    return set_system_error (path, error);

  written = paint_to (self, fd, path, error);
  if (close (fd) != 0 && written)
    written = set_system_error (path, error);

  return written;
}

/**
 * laurel_document_file_write:
 * @path: a file, which is replaced if it exists; a link stays one
 * @paint: (scope call): what writes the document into a stream
 * @data: for @paint
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Writes a document. When that fails, what was there before is there still, and nothing
 * else is.
 */
gboolean
laurel_document_file_write (const char *path, LaurelDocumentFunc paint, gpointer data,
                            GCancellable *cancellable, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  const char *place = real != NULL ? real : path;
  Writing writing = { paint, data, cancellable };
  GStatBuf info;

  if (g_stat (place, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return write_through (&writing, path, error);

  return replace (&writing, place, error);
}
