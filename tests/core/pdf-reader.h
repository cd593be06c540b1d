/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages.h"

#include <poppler.h>

/* A document read back as a stranger would: from its PDF, through poppler. */

static inline void
pdf_unref (gpointer place)
{
  g_clear_object ((GObject **) place);
}

/* Poppler got g_autoptr() only after 22.12. */
#define pdf_auto __attribute__ ((cleanup (pdf_unref)))

static inline PopplerDocument *
pdf_open (LaurelPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = laurel_pages_dup_pdf (pages, NULL, &error);
  PopplerDocument *document;

  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static inline char *
pdf_dup_text (PopplerDocument *document, int index)
{
  pdf_auto PopplerPage *page = poppler_document_get_page (document, index);

  return poppler_page_get_text (page);
}

/* The box of the first place where @text stands, from the upper left corner. */
static inline PopplerRectangle
pdf_find (PopplerDocument *document, int index, const char *text)
{
  pdf_auto PopplerPage *page = poppler_document_get_page (document, index);
  GList *found = poppler_page_find_text (page, text);
  PopplerRectangle box;
  double height;

  g_assert_nonnull (found);
  box = *(PopplerRectangle *) found->data;
  g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
  poppler_page_get_size (page, NULL, &height);
  box.y1 = height - box.y1;
  box.y2 = height - box.y2;

  return box;
}
