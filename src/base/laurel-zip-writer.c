/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-zip-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

struct _LaurelZipWriter {
  struct archive *zip;
  GByteArray *bytes;
};

typedef struct archive_entry ZipEntry;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipEntry, archive_entry_free)

static gboolean
check (LaurelZipWriter *self, int status, GError **error)
{
  if (status == ARCHIVE_OK)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is a technical detail in English. */
               _("The archive could not be written: %s."), archive_error_string (self->zip));
  return FALSE;
}

static la_ssize_t
on_write (struct archive *zip, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);

  return (la_ssize_t) length;
}

/**
 * laurel_zip_writer_new:
 * @error: return location for a %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): an archive without members
 */
LaurelZipWriter *
laurel_zip_writer_new (GError **error)
{
  g_autoptr (LaurelZipWriter) self = g_new0 (LaurelZipWriter, 1);

  self->zip = archive_write_new ();
  self->bytes = g_byte_array_new ();

  return check (self, archive_write_set_format_zip (self->zip), error) &&
         check (self, archive_write_set_bytes_in_last_block (self->zip, 1), error) &&
         check (self, archive_write_open (self->zip, self->bytes, NULL, on_write, NULL), error)
           ? g_steal_pointer (&self) : NULL;
}

void
laurel_zip_writer_free (LaurelZipWriter *self)
{
  archive_write_free (self->zip);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_free (self);
}

/**
 * laurel_zip_writer_add:
 * @self: an archive
 * @name: the name of a file
 * @content: what is in it
 * @error: return location for a %G_IO_ERROR
 *
 * It is always of the same day.
 */
gboolean
laurel_zip_writer_add (LaurelZipWriter *self, const char *name, GBytes *content, GError **error)
{
  g_autoptr (ZipEntry) entry = archive_entry_new ();
  gsize size;
  const void *data = g_bytes_get_data (content, &size);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, 315532800, 0); /* 1980, where the time of zip begins */
  archive_entry_set_size (entry, (la_int64_t) size);

  if (!check (self, archive_write_header (self->zip, entry), error))
    return FALSE;

  return archive_write_data (self->zip, data, size) == (la_ssize_t) size ||
         check (self, ARCHIVE_FATAL, error);
}

/**
 * laurel_zip_writer_finish:
 * @self: an archive, to which nothing is added after that
 * @error: return location for a %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the bytes of it
 */
GBytes *
laurel_zip_writer_finish (LaurelZipWriter *self, GError **error)
{
  return check (self, archive_write_close (self->zip), error)
           ? g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes)) : NULL;
}
