/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-line.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>

#define SOFT_HYPHEN "\xc2\xad"

/* A box is higher than the size of its font. */
#define BOX_HEIGHT 1.25

/* Gaps between characters, in sizes of the font. */
#define WORD_GAP 0.12   /* between letters: a space */
#define HAN_GAP 0.15   /* between Han characters: likewise, unless all stand so */
#define MIXED_GAP 0.6   /* between the two: less is what programs put in by themselves */

void
laurel_pdf_line_free (LaurelPdfLine *line)
{
  g_free (line->text);
  g_free (line);
}

/**
 * laurel_pdf_line_em:
 * @box: a character
 *
 * Returns: about the size of its font: a Han character is as wide as that
 */
double
laurel_pdf_line_em (const LaurelPdfChar *box)
{
  double height = (box->y2 - box->y1) / BOX_HEIGHT;

  return MAX (g_unichar_iswide (box->c) ? MIN (box->x2 - box->x1, height) : height, 1.0);
}

static double
get_middle (const LaurelPdfChar *box)
{
  return (box->y1 + box->y2) / 2;
}

static int
compare_height (gconstpointer a, gconstpointer b)
{
  double first = get_middle (a), second = get_middle (b);

  return (first > second) - (first < second);
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const LaurelPdfChar *first = a, *second = b;

  return (first->x1 > second->x1) - (first->x1 < second->x1);
}

static gboolean
is_beside (const LaurelPdfChar *box, const LaurelPdfChar *other)
{
  double height = MIN (box->y2 - box->y1, other->y2 - other->y1);

  return fabs (get_middle (box) - get_middle (other)) < height / 2;
}

/**
 * laurel_pdf_line_group:
 * @chars: (element-type LaurelPdfChar): characters in any order
 *
 * Returns: (transfer full) (element-type GArray): the characters of each line
 *   across, from the left; the lines from above
 */
GPtrArray *
laurel_pdf_line_group (const GArray *chars)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) chars);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *line = NULL;

  g_array_sort (sorted, compare_height);
  for (guint i = 0; i < sorted->len; i++) {
    const LaurelPdfChar *box = &g_array_index (sorted, LaurelPdfChar, i);

    if (line == NULL || !is_beside (&g_array_index (line, LaurelPdfChar, 0), box)) {
      line = g_array_new (FALSE, FALSE, sizeof (LaurelPdfChar));
      g_ptr_array_add (lines, line);
    }
    g_array_append_val (line, *box);
  }
  for (guint i = 0; i < lines->len; i++)
    g_array_sort (lines->pdata[i], compare_left);

  return lines;
}

/* Quotes, dashes and dots are used in both scripts, and are neither. */
static gboolean
is_shared (gunichar c)
{
  return g_utf8_strchr ("‘’“”—…·", -1, c) != NULL;
}

static gboolean
is_han (gunichar c)
{
  return g_unichar_iswide (c) || is_shared (c);
}

static double
get_gap (const GArray *chars, guint at)
{
  return g_array_index (chars, LaurelPdfChar, at).x1 -
         g_array_index (chars, LaurelPdfChar, at - 1).x2;
}

static int
compare_double (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* How far Han characters stand apart in lines that were stretched to the edge. */
static double
find_stretch (const GArray *chars)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < chars->len; i++) {
    double gap = get_gap (chars, i);

    if (g_unichar_iswide (g_array_index (chars, LaurelPdfChar, i).c) &&
        g_unichar_iswide (g_array_index (chars, LaurelPdfChar, i - 1).c))
      g_array_append_val (gaps, gap);
  }
  g_array_sort (gaps, compare_double);

  return gaps->len >= 3 ? MAX (g_array_index (gaps, double, gaps->len / 2), 0) : 0;
}

static gboolean
is_space (const GArray *chars, guint at, double stretch)
{
  const LaurelPdfChar *before = &g_array_index (chars, LaurelPdfChar, at - 1);
  const LaurelPdfChar *after = &g_array_index (chars, LaurelPdfChar, at);
  double gap = get_gap (chars, at) / MAX (laurel_pdf_line_em (before), laurel_pdf_line_em (after));
  gboolean han_before = is_han (before->c), han_after = is_han (after->c);

  if (han_before && han_after)
    return gap > HAN_GAP && gap > 2.5 * stretch / laurel_pdf_line_em (after);
  if ((han_before && !is_shared (before->c)) || (han_after && !is_shared (after->c)))
    return gap > MIXED_GAP;

  return gap > WORD_GAP;
}

/* Up to the first place where the line may be broken. */
static long
find_break (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  UBreakIterator *breaks = ubrk_open (UBRK_LINE, "zh", (const UChar *) wide, -1, &status);
  long units = 0;
  g_autofree char *head = NULL;

  if (U_FAILURE (status))
    return 1;

  ubrk_first (breaks);
  units = MAX (ubrk_next (breaks), 1);
  ubrk_close (breaks);
  head = g_utf16_to_utf8 (wide, units, NULL, NULL, NULL);
  if (head == NULL)
    return 1;

  return g_utf8_strlen (g_strchomp (head), -1);
}

/**
 * laurel_pdf_line_new:
 * @chars: (element-type LaurelPdfChar): the characters of a line, or a part of
 *   them, from the left
 *
 * Returns: (transfer full): the line
 */
LaurelPdfLine *
laurel_pdf_line_new (const GArray *chars)
{
  const LaurelPdfChar *first = &g_array_index (chars, LaurelPdfChar, 0);
  LaurelPdfLine *line = g_new0 (LaurelPdfLine, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *joined = NULL;
  double stretch = find_stretch (chars);
  long unbroken;

  *line = (LaurelPdfLine) { NULL, first->x1, first->y1, first->x2, first->y2, 0 };
  for (guint i = 0; i < chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (chars, LaurelPdfChar, i);

    if (i > 0 && is_space (chars, i, stretch))
      g_string_append_c (text, ' ');
    g_string_append_unichar (text, box->c);
    line->y1 = MIN (line->y1, box->y1);
    line->x2 = MAX (line->x2, box->x2);
    line->y2 = MAX (line->y2, box->y2);
  }
  line->text = g_strdup (text->str);
  unbroken = MIN (find_break (line->text), (long) chars->len);
  line->first = g_array_index (chars, LaurelPdfChar, unbroken - 1).x2 - line->x1;

  return line;
}

/* Whether the line was broken because the next word had no room, and not because
 * somebody meant it to end. */
static gboolean
is_wrapped (const LaurelPdfLine *line, const LaurelPdfLine *next, double width)
{
  double slack = (next->y2 - next->y1) / BOX_HEIGHT / 4;

  return line->x2 - line->x1 + next->first > width - slack;
}

/* A quote or a dash is what its neighbour is. */
static gboolean
is_han_with (gunichar c, gunichar neighbour)
{
  return g_unichar_iswide (c) || (is_shared (c) && g_unichar_iswide (neighbour));
}

/* A dash that stands close to a word, as in "10306—2022", stays close to it. */
static gboolean
is_close_dash (gunichar dash, gunichar beside)
{
  return g_utf8_strchr ("-/–—", -1, dash) != NULL && beside != ' ' && beside != 0;
}

static gboolean
needs_space (const GString *text, const char *next)
{
  const char *end = g_utf8_find_prev_char (text->str, text->str + text->len);
  const char *before = end != NULL ? g_utf8_find_prev_char (text->str, end) : NULL;
  gunichar last = end != NULL ? g_utf8_get_char (end) : 0;
  gunichar last_but_one = before != NULL ? g_utf8_get_char (before) : 0;
  gunichar first = g_utf8_get_char (next), second = g_utf8_get_char (g_utf8_next_char (next));

  return last != 0 && !is_close_dash (last, last_but_one) && !is_close_dash (first, second) &&
         !is_han_with (last, last_but_one) && !is_han_with (first, second);
}

static void
append_wrapped (GString *text, const char *next)
{
  if (g_str_has_suffix (text->str, SOFT_HYPHEN))
    g_string_truncate (text, text->len - strlen (SOFT_HYPHEN));
  else if (needs_space (text, next))
    g_string_append_c (text, ' ');
}

/**
 * laurel_pdf_line_join:
 * @lines: (element-type LaurelPdfLine): the lines of a cell
 * @width: how wide the cell is
 *
 * Puts a text together again that was broken into lines. Where the next word
 * would still have had room, somebody broke the line, and it stays broken.
 *
 * Returns: (transfer full): the text
 */
char *
laurel_pdf_line_join (const GPtrArray *lines, double width)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const LaurelPdfLine *line = lines->pdata[i];

    if (i > 0 && !is_wrapped (lines->pdata[i - 1], line, width))
      g_string_append_c (text, '\n');
    else if (i > 0)
      append_wrapped (text, line->text);
    g_string_append (text, line->text);
  }
  g_string_replace (text, SOFT_HYPHEN, "", 0);

  return g_string_free (text, FALSE);
}
