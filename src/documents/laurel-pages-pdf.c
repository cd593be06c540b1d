/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-document-file.h"
#include "documents/laurel-painter-private.h"

/* Pages as a PDF: all of them or one, in memory or in a file. */

static gboolean
paint_pages (GOutputStream *stream, GCancellable *cancellable, gpointer pages, GError **error)
{
  return laurel_painter_paint (pages, 0, laurel_pages_get_n_pages (pages), stream, cancellable,
                               error);
}

static GBytes *
dup_pdf (LaurelPages *self, guint from, guint to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!laurel_painter_paint (self, from, to, stream, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * laurel_pages_dup_pdf:
 * @self: the pages
 *
 * Returns: (transfer full): the PDF that laurel_pages_write_pdf() writes
 */
GBytes *
laurel_pages_dup_pdf (LaurelPages *self, GCancellable *cancellable, GError **error)
{
  return dup_pdf (self, 0, self->sheets->len, cancellable, error);
}

/**
 * laurel_pages_dup_page_pdf:
 * @self: the pages
 * @page: one of them, from 0
 *
 * Returns: (transfer full): a PDF of that page alone, which looks as it does among the others
 */
GBytes *
laurel_pages_dup_page_pdf (LaurelPages *self, guint page, GError **error)
{
  g_return_val_if_fail (page < self->sheets->len, NULL);

  return dup_pdf (self, page, page + 1, NULL, error);
}

/**
 * laurel_pages_write_new_pdf:
 * @self: the pages
 * @path: a file that is not there yet
 * @place: where it will be in the end
 *
 * Writes the pages as a draft, as laurel_document_file_write_new() does.
 */
gboolean
laurel_pages_write_new_pdf (LaurelPages *self, const char *path, const char *place, GError **error)
{
  return laurel_document_file_write_new (path, place, paint_pages, self, NULL, error);
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
  return laurel_document_file_write (path, paint_pages, NULL, self, cancellable, error);
}
