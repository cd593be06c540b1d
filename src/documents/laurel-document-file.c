/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-document-file.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "documents/laurel-unfinished.h"
#include "store/laurel-opening.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER (256 * 1024)
#define MAX_ENDING 8 /* bytes of a file's name, with the dot */

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

/**
 * laurel_document_file_sync_folder:
 * @folder: where files took their places
 *
 * Waits until the disk knows of them. Where that cannot be done they are there nevertheless.
 */
void
laurel_document_file_sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    g_info ("The folder of a written file could not be synced: %s", g_strerror (errno));
  if (fd >= 0)
    close (fd);
}

/* A new file has the rights of any new file; a replaced one keeps its own. */
static void
keep_mode (int fd, const char *path)
{
  GStatBuf old;

  if (g_stat (path, &old) == 0 && fchmod (fd, old.st_mode & 07777) != 0)
    g_info ("The rights of a replaced file could not be kept: %s", g_strerror (errno));
}

/* A template that is wrong, or a library that is, is not the file's fault. */
static gboolean
is_of_file (const GError *error)
{
  return (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_CANCELLED)
         || g_error_matches (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE);
}

/* What the system said to a stream, as in errno; 0: it has no words of ours. */
static int
get_number (const GError *error)
{
  switch (error->domain == G_IO_ERROR ? error->code : -1) {
  case G_IO_ERROR_NO_SPACE:
    return ENOSPC;
  case G_IO_ERROR_PERMISSION_DENIED:
    return EACCES;
  case G_IO_ERROR_READ_ONLY:
    return EROFS;
  default:
    return 0;
  }
}

static gboolean
paint_to (int fd, const char *path, LaurelDocumentFunc paint, gpointer data,
          GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new_sized (file, BUFFER);
  g_autoptr (GError) local = NULL;

  /* Cairo writes a few bytes at a time. */
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (stream), FALSE);
  if (paint (stream, cancellable, data, &local)
      && g_output_stream_flush (stream, cancellable, &local))
    return TRUE;

  errno = get_number (local);
  if (errno != 0)
    return set_system_error (path, error);
  if (is_of_file (local))
    return set_write_error (path, local->message, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * laurel_document_file_keep:
 * @draft: a document that could not take its place
 * @error: (inout): why
 *
 * Says where the document is, which is kept: what it needed has been done already, or may
 * have been.
 */
void
laurel_document_file_keep (const char *draft, GError **error)
{
  g_autofree char *name = g_filename_display_name (draft);
  g_autofree char *message = NULL;

  if (error == NULL || *error == NULL)
    return;

  /* Translators: a sentence that says what went wrong, and a file. */
  message = g_strdup_printf (_("%s The pages were kept as “%s”."), (*error)->message, name);
  g_free ((*error)->message);
  (*error)->message = g_steal_pointer (&message);
}

/* ---- beside its place ------------------------------------------------------- */

struct _LaurelDocumentDraft {
  char *place; /* where it is to be, through links */
  char *path;
  int fd;      /* -1: it is written, or failed */
};

/* Found out before anything is done that cannot be undone. */
static gboolean
check_place (const char *path, GError **error)
{
  GStatBuf info;

  if (!laurel_opening_check (path, error))
    return FALSE;
  if (g_stat (path, &info) != 0 || S_ISREG (info.st_mode))
    return TRUE;

  errno = S_ISDIR (info.st_mode) ? EISDIR : EINVAL;
  return set_system_error (path, error);
}

/* It opens like the document itself. What replaces a file that others may not read is never one
 * that they may. */
static int
make_beside (const char *place, char **path)
{
  g_autofree char *folder = g_path_get_dirname (place);
  g_autofree char *name = g_path_get_basename (place);
  const char *ending = strrchr (name, '.');

  if (ending == name || (ending != NULL && strlen (ending) > MAX_ENDING))
    ending = NULL;

  return laurel_unfinished_make_file (folder, ending, g_file_test (place, G_FILE_TEST_EXISTS)
                                                      ? 0600 : 0666, path);
}

/**
 * laurel_document_draft_begin:
 * @path: a file, which is to be replaced if it exists; a link stays one
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Begins a document in a file beside its place.
 *
 * Returns: (transfer full) (nullable): for laurel_document_draft_write(), and then
 *   laurel_document_draft_place() or laurel_document_draft_drop()
 */
LaurelDocumentDraft *
laurel_document_draft_begin (const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  const char *place = real != NULL ? real : path;
  g_autofree char *beside = NULL;
  LaurelDocumentDraft *self;
  int fd;

  if (!check_place (place, error))
    return NULL;
  fd = make_beside (place, &beside);
  if (fd < 0) {
    set_system_error (place, error);
    return NULL;
  }

  self = g_new (LaurelDocumentDraft, 1);
  self->place = g_strdup (place);
  self->path = g_steal_pointer (&beside);
  self->fd = fd;

  return self;
}

/* Returns: (transfer none): the file beside its place */
const char *
laurel_document_draft_get_path (const LaurelDocumentDraft *self)
{
  return self->path;
}

/**
 * laurel_document_draft_write:
 * @self: a draft that nothing was written into yet
 * @paint: (scope call): what writes the document into a stream
 * @data: its own
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Writes the document, safe on the disk; and looks whether its place is one still.
 */
gboolean
laurel_document_draft_write (LaurelDocumentDraft *self, LaurelDocumentFunc paint, gpointer data,
                             GCancellable *cancellable, GError **error)
{
  int fd = self->fd;
  gboolean written = paint_to (fd, self->place, paint, data, cancellable, error);

  if (written) {
    keep_mode (fd, self->place);
    written = (fsync (fd) == 0 && laurel_unfinished_finish (&self->path))
              || set_system_error (self->place, error);
  }
  self->fd = -1;
  if (close (fd) != 0 && written)
    written = set_system_error (self->place, error);

  return written && check_place (self->place, error);
}

/**
 * laurel_document_draft_place:
 * @self: a draft that was written
 * @why: (out) (transfer full): a sentence that says why it could not
 *
 * Puts the document in its place, safe on the disk. When that fails, it is kept beside it, and
 * what was there before is there still.
 */
gboolean
laurel_document_draft_place (LaurelDocumentDraft *self, char **why)
{
  g_autofree char *folder = g_path_get_dirname (self->place);
  g_autoptr (GError) open = NULL;
  gboolean placed = laurel_opening_check (self->place, &open) &&
                    g_rename (self->path, self->place) == 0;

  *why = NULL;
  if (!placed)
    *why = open != NULL ? g_strdup (open->message)
                        : laurel_write_fault_dup_words (self->place,
                                                        g_file_error_from_errno (errno));
  laurel_document_file_sync_folder (folder);

  return placed;
}

/* Forgets a draft. Its file, if it took no place, stays. */
void
laurel_document_draft_free (LaurelDocumentDraft *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->place);
  g_free (self->path);
  g_free (self);
}

/* Forgets a draft, and takes its file away: all is as it was before. */
void
laurel_document_draft_drop (LaurelDocumentDraft *self)
{
  g_unlink (self->path);
  laurel_document_draft_free (self);
}

/* ---- at once ---------------------------------------------------------------- */

/* The document is safe in @draft. What may have been done for it is not undone: then it
 * stays. */
static gboolean
take_place (LaurelDocumentDraft *draft, LaurelDocumentReady ready, gpointer data, gboolean *kept,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *why = NULL;

  *kept = FALSE;
  if (ready != NULL && !ready (data, &local)) {
    *kept = g_error_matches (local, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_IN_DOUBT);
  } else {
    *kept = ready != NULL;
    if (laurel_document_draft_place (draft, &why))
      return TRUE;
    g_set_error (&local, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                 /* Translators: %s is a whole sentence that says why a file was not written. */
                 _("%s What was there before is unchanged. Choose another place."), why);
  }

  if (*kept)
    laurel_document_file_keep (draft->path, &local);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* A pipe or a device is written to; it must not become a file. What went through it cannot be taken
 * back, so nothing does that is still to be refused or not. */
static gboolean
write_through (const char *path, LaurelDocumentFunc paint, LaurelDocumentReady ready, gpointer data,
               GCancellable *cancellable, GError **error)
{
  gboolean written;
  int fd;

  if (!laurel_opening_check (path, error))
    return FALSE;
  errno = EINVAL;
  fd = ready == NULL ? open (path, O_WRONLY | O_CLOEXEC) : -1;
  if (fd < 0)
    return set_system_error (path, error);

  written = paint_to (fd, path, paint, data, cancellable, error);
  if (close (fd) != 0 && written)
    written = set_system_error (path, error);

  return written;
}

/**
 * laurel_document_file_write:
 * @path: a file, which is replaced if it exists; a link stays one
 * @paint: (scope call): what writes the document into a stream
 * @ready: (nullable) (scope call): done once all of it is safe, before it takes its place;
 *   when that fails, so does the writing. When it has been done, the document is kept even
 *   if its place is lost. A pipe or a device keeps nothing safe, and is refused
 * @data: for both
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Writes a document. When that fails, what was there before is there still, and nothing
 * else is.
 */
gboolean
laurel_document_file_write (const char *path, LaurelDocumentFunc paint,
                            LaurelDocumentReady ready, gpointer data, GCancellable *cancellable,
                            GError **error)
{
  LaurelDocumentDraft *draft;
  gboolean written, kept = FALSE;
  GStatBuf info;

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return write_through (path, paint, ready, data, cancellable, error);

  draft = laurel_document_draft_begin (path, error);
  if (draft == NULL)
    return FALSE;

  written = laurel_document_draft_write (draft, paint, data, cancellable, error)
            && take_place (draft, ready, data, &kept, error);
  if (written || kept)
    laurel_document_draft_free (draft);
  else
    laurel_document_draft_drop (draft);

  return written;
}

/**
 * laurel_document_file_write_new:
 * @path: a file that is not there yet, in a folder that nobody else looks into
 * @place: where it will be in the end, to be named when it fails
 * @paint: (scope call): what writes the document into a stream
 * @data: its own
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or `G_IO_ERROR_CANCELLED`
 *
 * Writes one of many drafts plainly. It is safe on the disk after laurel_document_file_sync().
 */
gboolean
laurel_document_file_write_new (const char *path, const char *place, LaurelDocumentFunc paint,
                                gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean written;
  int fd;

  if (!laurel_opening_check (path, error))
    return FALSE;
  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd < 0)
    return set_system_error (place, error);

  written = paint_to (fd, place, paint, data, cancellable, error);
  if (close (fd) != 0 && written)
    written = set_system_error (place, error);

  return written;
}

/**
 * laurel_document_file_sync:
 * @path: a file that was written
 * @place: where it will be in the end, to be named when it fails
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Waits until the disk has it.
 */
gboolean
laurel_document_file_sync (const char *path, const char *place, GError **error)
{
  gboolean synced;
  int fd;

  if (!laurel_opening_check (path, error))
    return FALSE;
  fd = open (path, O_RDONLY | O_CLOEXEC);
  synced = fd >= 0 && fsync (fd) == 0;
  if (!synced)
    set_system_error (place, error);
  if (fd >= 0)
    close (fd);

  return synced;
}

/* A `LaurelDocumentFunc` whose data are a GBytes: writes them. */
gboolean
laurel_document_file_paint_bytes (GOutputStream *stream, GCancellable *cancellable, gpointer data,
                                  GError **error)
{
  gsize size;
  const void *bytes = g_bytes_get_data (data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

/**
 * laurel_document_file_write_bytes:
 * @path: a file, which is replaced if it exists; a link stays one
 * @bytes: what is in it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Writes what there is already, as laurel_document_file_write() does.
 */
gboolean
laurel_document_file_write_bytes (const char *path, GBytes *bytes, GError **error)
{
  return laurel_document_file_write (path, laurel_document_file_paint_bytes, NULL, bytes, NULL,
                                     error);
}
