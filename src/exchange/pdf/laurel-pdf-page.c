/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-page.h"

#include "exchange/pdf/laurel-pdf-rules.h"

/* Characters of a page; a page of the densest book has some ten thousand. */
#define MAX_CHARS 200000

void
laurel_pdf_page_free (LaurelPdfPage *page)
{
  g_clear_pointer (&page->chars, g_array_unref);
  g_clear_pointer (&page->across, g_array_unref);
  g_clear_pointer (&page->down, g_array_unref);
  g_free (page);
}

/* Many programs write the radical in place of the character that looks the
 * same: radicals are in pairs with their characters. */
static const char RADICALS[] =
  "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻨麦⻩黄⻬齐⻰龙⻳龟";

static gunichar
find_radical (gunichar c)
{
  for (const char *at = RADICALS; *at != '\0';) {
    gunichar radical = g_utf8_get_char (at);

    at = g_utf8_next_char (at);
    if (radical == c)
      return g_utf8_get_char (at);
    at = g_utf8_next_char (at);
  }

  return c;
}

/* Drawn as another character than is meant: radicals, ligatures, forms kept for
 * old encodings. */
static gboolean
is_stand_in (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x2fdf) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0xfb00 && c <= 0xfb06);
}

static void
add_stand_in (GArray *chars, const LaurelPdfChar *box)
{
  gunichar meant[8];
  gsize length = g_unichar_fully_decompose (find_radical (box->c), TRUE, meant,
                                            G_N_ELEMENTS (meant));
  double step = (box->x2 - box->x1) / MAX (length, 1);

  for (gsize i = 0; i < length; i++) {
    const LaurelPdfChar part = { meant[i], box->x1 + i * step, box->y1,
                                 box->x1 + (i + 1) * step, box->y2 };

    g_array_append_val (chars, part);
  }
}

static gboolean
is_unknown (gunichar c)
{
  return c == 0xfffd || g_unichar_type (c) == G_UNICODE_PRIVATE_USE ||
         g_unichar_type (c) == G_UNICODE_UNASSIGNED || (c < ' ' && !g_unichar_isspace (c));
}

static gboolean
is_invisible (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) ||
         (g_unichar_type (c) == G_UNICODE_FORMAT && c != 0xad);
}

/**
 * laurel_pdf_page_read_chars:
 * @source: a page
 * @text: (nullable): what poppler_page_get_text() says of it
 * @n_unknown: (out): how many characters it draws without saying what they are
 *
 * Returns: (transfer full) (element-type LaurelPdfChar): what can be seen of its text
 */
GArray *
laurel_pdf_page_read_chars (PopplerPage *source, const char *text, guint *n_unknown)
{
  GArray *chars = g_array_new (FALSE, FALSE, sizeof (LaurelPdfChar));
  g_autofree PopplerRectangle *boxes = NULL;
  const char *at = text;
  guint n_boxes = 0;

  *n_unknown = 0;
  if (text == NULL || !poppler_page_get_text_layout (source, &boxes, &n_boxes))
    return chars;

  for (guint i = 0; i < n_boxes && *at != '\0' && chars->len < MAX_CHARS; i++) {
    const LaurelPdfChar box = { g_utf8_get_char (at), boxes[i].x1, boxes[i].y1, boxes[i].x2,
                                boxes[i].y2 };

    at = g_utf8_next_char (at);
    if (is_unknown (box.c))
      (*n_unknown)++;
    else if (is_invisible (box.c) || !(box.y2 > box.y1) || !(box.x2 >= box.x1))
      continue;
    else if (is_stand_in (box.c))
      add_stand_in (chars, &box);
    else
      g_array_append_val (chars, box);
  }

  return chars;
}

/**
 * laurel_pdf_page_read:
 * @source: a page
 *
 * Returns: (transfer full): its characters and lines
 */
LaurelPdfPage *
laurel_pdf_page_read (PopplerPage *source)
{
  g_autofree char *text = poppler_page_get_text (source);
  LaurelPdfPage *page = g_new0 (LaurelPdfPage, 1);

  page->chars = laurel_pdf_page_read_chars (source, text, &page->n_unknown);
  page->across = g_array_new (FALSE, FALSE, sizeof (LaurelPdfRule));
  page->down = g_array_new (FALSE, FALSE, sizeof (LaurelPdfRule));
  if (page->chars->len > 0)
    laurel_pdf_rules_find (page, source);

  return page;
}
