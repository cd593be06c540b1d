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
  GMutex at_press; /* whoever has the press */
  LaurelPress *press;
  GMutex at_sizes;
  PageSize *sizes; /* of a page that was not measured yet, nothing */
  guint n_pages;
};

static gboolean
find_size (LaurelPaperPdf *self, guint page, PageSize *size)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->at_sizes);

  *size = self->sizes[page];

  return size->width > 0;
}

/* By who has the press. */
static PageSize
measure (LaurelPaperPdf *self, guint page)
{
  PageSize size;

  if (!find_size (self, page, &size)) {
    g_autoptr (GMutexLocker) locker = NULL;

    laurel_press_get_page_size (self->press, page, &size.width, &size.height);
    locker = g_mutex_locker_new (&self->at_sizes);
    self->sizes[page] = size;
  }

  return size;
}

/**
 * laurel_paper_pdf_new:
 * @bytes: the file
 * @error: return location for an error
 *
 * Opens a PDF. On any thread.
 *
 * Returns: (transfer full): the PDF, or %NULL
 */
LaurelPaperPdf *
laurel_paper_pdf_new (GBytes *bytes, GError **error)
{
  LaurelPress *press = laurel_press_new (bytes, error);
  LaurelPaperPdf *self;

  if (press == NULL)
    return NULL;

  self = g_new0 (LaurelPaperPdf, 1);
  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->at_press);
  g_mutex_init (&self->at_sizes);
  self->bytes = g_bytes_ref (bytes);
  self->press = press;
  self->n_pages = laurel_press_get_n_pages (press);
  self->sizes = g_new0 (PageSize, self->n_pages);

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
  g_free (self->sizes);
  g_mutex_clear (&self->at_press);
  g_mutex_clear (&self->at_sizes);
  g_free (self);
}

GBytes *
laurel_paper_pdf_get_bytes (LaurelPaperPdf *self)
{
  return self->bytes;
}

/**
 * laurel_paper_pdf_take_press:
 *
 * On the worker that paints.
 *
 * Returns: the press, which nobody else has until laurel_paper_pdf_give_press()
 */
LaurelPress *
laurel_paper_pdf_take_press (LaurelPaperPdf *self)
{
  g_mutex_lock (&self->at_press);

  return self->press;
}

/* Gives it back. */
void
laurel_paper_pdf_give_press (LaurelPaperPdf *self)
{
  g_mutex_unlock (&self->at_press);
}

guint
laurel_paper_pdf_get_n_pages (LaurelPaperPdf *self)
{
  return self->n_pages;
}

/**
 * laurel_paper_pdf_get_size:
 * @page: the page, from 0
 * @width: (out): in points
 * @height: (out): in points
 *
 * A page is measured when it is first asked for: a thousand of them take longer than to paint
 * one. Who asks then waits for what is being painted, as the page asked for would.
 */
void
laurel_paper_pdf_get_size (LaurelPaperPdf *self, guint page, double *width, double *height)
{
  PageSize size;

  g_return_if_fail (page < self->n_pages);

  if (!find_size (self, page, &size)) {
    g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->at_press);

    size = measure (self, page);
  }
  *width = size.width;
  *height = size.height;
}
