/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-timetable.h"

#include "exchange/pdf/laurel-pdf-line.h"

/*
 * A year plan that Laurel made has its activities twice: in a table, and in a drawing
 * on pages that lie. Only the table says what they are about, and a drawing looks like
 * a table to whoever sees characters and strokes.
 */

/* A long title takes several lines. */
#define MAX_LINES 4

/* How the heading of the drawing ends, without white space, as the templates have it. */
static const char *const ENDINGS[] = { ":timetable", "：时间表" };

/**
 * laurel_pdf_timetable_may_be:
 * @source: a document
 *
 * Returns: whether Laurel made it
 */
gboolean
laurel_pdf_timetable_may_be (PopplerDocument *source)
{
  g_autofree char *creator = poppler_document_get_creator (source);

  return creator != NULL && g_str_has_prefix (creator, "Laurel ");
}

/**
 * laurel_pdf_timetable_lies:
 * @source: a page
 *
 * Returns: whether it is wider than high, as those of the drawing are
 */
gboolean
laurel_pdf_timetable_lies (PopplerPage *source)
{
  double width, height;

  poppler_page_get_size (source, &width, &height);

  return width > height;
}

static gboolean
ends_a_heading (const GArray *chars)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chars->len; i++)
    g_string_append_unichar (text, g_array_index (chars, LaurelPdfChar, i).c);
  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (text->str, ENDINGS[i]))
      return TRUE;

  return FALSE;
}

/**
 * laurel_pdf_timetable_begins:
 * @page: a page that lies, of a document that Laurel made
 *
 * Returns: whether it is the first of the drawing
 */
gboolean
laurel_pdf_timetable_begins (const LaurelPdfPage *page)
{
  g_autoptr (GPtrArray) lines = laurel_pdf_line_group (page->chars);

  for (guint i = 0; i < MIN (lines->len, MAX_LINES); i++)
    if (ends_a_heading (lines->pdata[i]))
      return TRUE;

  return FALSE;
}
