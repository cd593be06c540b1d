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
  LaurelPages *pages; /* (nullable): of what is not written as a PDF before it is asked for */
  GMutex at_press;    /* whoever has a press */
  GBytes *bytes;      /* (nullable): not asked for yet */
  LaurelPress *press; /* (nullable): likewise */
  LaurelPress **alone; /* (nullable): until then, of each page that was, a PDF of that page */
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

static LaurelPaperPdf *
pdf_new (guint n_pages)
{
  LaurelPaperPdf *self = g_new0 (LaurelPaperPdf, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->at_press);
  g_mutex_init (&self->at_sizes);
  self->n_pages = n_pages;
  self->sizes = g_new0 (PageSize, n_pages);

  return self;
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

  self = pdf_new (laurel_press_get_n_pages (press));
  self->bytes = g_bytes_ref (bytes);
  self->press = press;

  return self;
}

static void
forget_alone (LaurelPaperPdf *self)
{
  for (guint i = 0; self->alone != NULL && i < self->n_pages; i++)
    g_clear_pointer (&self->alone[i], laurel_press_free);
  g_clear_pointer (&self->alone, g_free);
}

/* By who has the press. */
static gboolean
make_whole (LaurelPaperPdf *self, GError **error)
{
  if (self->press != NULL)
    return TRUE;

  if (self->bytes == NULL)
    self->bytes = laurel_pages_dup_pdf (self->pages, NULL, error);
  if (self->bytes != NULL)
    self->press = laurel_press_new (self->bytes, error);
  if (self->press != NULL)
    forget_alone (self);

  return self->press != NULL;
}

/* By who has the press. The only page there is is all of it. */
static gboolean
make_alone (LaurelPaperPdf *self, guint page, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->n_pages == 1)
    return make_whole (self, error);
  if (self->alone[page] != NULL)
    return TRUE;

  bytes = laurel_pages_dup_page_pdf (self->pages, page, error);
  if (bytes != NULL)
    self->alone[page] = laurel_press_new (bytes, error);

  return self->alone[page] != NULL;
}

/**
 * laurel_paper_pdf_new_of:
 * @pages: what is looked at
 * @error: return location for an error
 *
 * Makes a PDF of which each page is made when it is looked at, and the whole when it is wanted:
 * nobody waits for all of them while one is changed. Only drawings, of which the last may be the
 * faulty one, are all put into it before one is shown. On any thread but the main one.
 *
 * Returns: (transfer full): the PDF, or %NULL
 */
LaurelPaperPdf *
laurel_paper_pdf_new_of (LaurelPages *pages, GError **error)
{
  guint n_pages = laurel_pages_get_n_pages (pages);
  g_autoptr (LaurelPaperPdf) self = pdf_new (n_pages);

  self->pages = laurel_pages_ref (pages);
  self->alone = g_new0 (LaurelPress *, n_pages);
  for (guint i = 0; i < n_pages; i++)
    laurel_pages_get_size (pages, i, &self->sizes[i].width, &self->sizes[i].height);
  if (laurel_pages_has_drawings (pages) && !make_whole (self, error))
    return NULL;

  return g_steal_pointer (&self);
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

  forget_alone (self);
  g_clear_pointer (&self->press, laurel_press_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->pages, laurel_pages_unref);
  g_free (self->sizes);
  g_mutex_clear (&self->at_press);
  g_mutex_clear (&self->at_sizes);
  g_free (self);
}

/**
 * laurel_paper_pdf_dup_bytes:
 * @error: return location for an error
 *
 * On any thread but the main one.
 *
 * Returns: (transfer full): the file, with all its pages, or %NULL
 */
GBytes *
laurel_paper_pdf_dup_bytes (LaurelPaperPdf *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->at_press);

  return make_whole (self, error) ? g_bytes_ref (self->bytes) : NULL;
}

/**
 * laurel_paper_pdf_sketch:
 * @page: from 0
 * @scale: picture elements for a point
 *
 * On the worker that paints.
 *
 * Returns: (transfer full) (nullable): a picture of a page as its PDF will look, of which there
 *   is none yet
 */
LaurelPicture *
laurel_paper_pdf_sketch (LaurelPaperPdf *self, guint page, double scale)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->at_press);

  if (self->press != NULL || self->alone[page] != NULL)
    return NULL;

  return laurel_pages_draw (self->pages, page, scale, NULL);
}

/**
 * laurel_paper_pdf_take_press:
 * @page: the page that is asked for, from 0
 * @at: (out): where the press has it
 * @error: return location for an error
 *
 * On the worker that paints.
 *
 * Returns: (nullable): a press that has this page, and that nobody else has until
 *   laurel_paper_pdf_give_press()
 */
LaurelPress *
laurel_paper_pdf_take_press (LaurelPaperPdf *self, guint page, guint *at, GError **error)
{
  g_mutex_lock (&self->at_press);
  *at = 0;
  if (self->press == NULL && make_alone (self, page, error) && self->press == NULL)
    return self->alone[page];
  if (self->press != NULL) {
    *at = page;
    return self->press;
  }

  g_mutex_unlock (&self->at_press);
  return NULL;
}

/**
 * laurel_paper_pdf_take_whole:
 * @error: return location for an error
 *
 * On the worker that paints.
 *
 * Returns: (nullable): a press that has all pages, and that nobody else has until
 *   laurel_paper_pdf_give_press()
 */
LaurelPress *
laurel_paper_pdf_take_whole (LaurelPaperPdf *self, GError **error)
{
  g_mutex_lock (&self->at_press);
  if (make_whole (self, error))
    return self->press;

  g_mutex_unlock (&self->at_press);
  return NULL;
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
 * A page of a file is measured when it is first asked for: a thousand of them take longer than
 * to paint one. Who asks then waits for what is being painted, as the page asked for would.
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
