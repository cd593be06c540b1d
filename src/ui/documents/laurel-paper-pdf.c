/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-pdf.h"

typedef struct {
  double width;
  double height;
} PageSize;

struct _LaurelPaperPdf {
  gatomicrefcount refs;
  GBytes *bytes;
  LaurelPress *press;
  GArray *sizes; /* (element-type PageSize) */
};

/**
 * laurel_paper_pdf_new:
 * @bytes: the file
 * @error: return location for an error
 *
 * Opens a PDF and measures its pages. On any thread.
 *
 * Returns: (transfer full): the PDF, or %NULL
 */
LaurelPaperPdf *
laurel_paper_pdf_new (GBytes *bytes, GError **error)
{
  g_autoptr (LaurelPress) press = laurel_press_new (bytes, error);
  LaurelPaperPdf *self;

  if (press == NULL)
    return NULL;

  self = g_new0 (LaurelPaperPdf, 1);
  g_atomic_ref_count_init (&self->refs);
  self->bytes = g_bytes_ref (bytes);
  self->sizes = g_array_new (FALSE, TRUE, sizeof (PageSize));
  for (guint i = 0; i < laurel_press_get_n_pages (press); i++) {
    PageSize size;

    laurel_press_get_page_size (press, i, &size.width, &size.height);
    g_array_append_val (self->sizes, size);
  }
  self->press = g_steal_pointer (&press);

  return self;
}

LaurelPaperPdf *
laurel_paper_pdf_ref (LaurelPaperPdf *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_paper_pdf_unref (LaurelPaperPdf *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  laurel_press_free (self->press);
  g_bytes_unref (self->bytes);
  g_array_unref (self->sizes);
  g_free (self);
}

GBytes *
laurel_paper_pdf_get_bytes (LaurelPaperPdf *self)
{
  return self->bytes;
}

/* On the worker that paints, and while it does. */
LaurelPress *
laurel_paper_pdf_get_press (LaurelPaperPdf *self)
{
  return self->press;
}

guint
laurel_paper_pdf_get_n_pages (LaurelPaperPdf *self)
{
  return self->sizes->len;
}

/**
 * laurel_paper_pdf_get_size:
 * @page: the page, from 0
 * @width: (out): in points
 * @height: (out): in points
 */
void
laurel_paper_pdf_get_size (LaurelPaperPdf *self, guint page, double *width, double *height)
{
  const PageSize *size;

  g_return_if_fail (page < self->sizes->len);

  size = &g_array_index (self->sizes, PageSize, page);
  *width = size->width;
  *height = size->height;
}
