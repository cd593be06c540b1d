/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-margins.h"

#include <math.h>
#include <string.h>

/* Two lines of two pages that stand in the same place. */
#define NEAR 6.0

/* Between the text and a number at the foot, in heights of a line. */
#define FOOT_GAP 1.5
#define MAX_NUMBER 16

/* A line without its digits and spaces: "Page 2 of 7" is the same on each page. */
static char *
dup_key (const LaurelPdfBand *band)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < band->chars->len; i++) {
    gunichar c = g_array_index (band->chars, LaurelPdfChar, i).c;

    if (!g_unichar_isdigit (c))
      g_string_append_unichar (key, c);
  }

  return g_string_free (key, FALSE);
}

/* The numbers in a line, one after the other. */
static GArray *
list_numbers (const LaurelPdfBand *band)
{
  GArray *numbers = g_array_new (FALSE, TRUE, sizeof (gint64));
  gboolean within = FALSE;

  for (guint i = 0; i < band->chars->len; i++) {
    int digit = g_unichar_digit_value (g_array_index (band->chars, LaurelPdfChar, i).c);
    gint64 *last;

    if (digit >= 0 && !within)
      g_array_set_size (numbers, numbers->len + 1);
    within = digit >= 0;
    if (!within)
      continue;
    last = &g_array_index (numbers, gint64, numbers->len - 1);
    *last = MIN (*last, G_MAXINT) * 10 + digit;
  }

  return numbers;
}

/* Pages count by one. Rows of a table may also be alike but for their numbers. */
static gboolean
count_on (const LaurelPdfBand *band, const LaurelPdfBand *next)
{
  g_autoptr (GArray) numbers = list_numbers (band);
  g_autoptr (GArray) after = list_numbers (next);

  if (numbers->len != after->len)
    return FALSE;
  for (guint i = 0; i < numbers->len; i++) {
    gint64 step = g_array_index (after, gint64, i) - g_array_index (numbers, gint64, i);

    if (step != 0 && step != 1)
      return FALSE;
  }

  return TRUE;
}

/* Whether a line of a page stands on the next one too. */
static gboolean
is_repeated (const LaurelPdfBand *band, const LaurelPdfBand *next)
{
  g_autofree char *key = dup_key (band);
  g_autofree char *again = dup_key (next);

  return fabs (band->y1 - next->y1) <= NEAR && strcmp (key, again) == 0 && count_on (band, next);
}

static LaurelPdfBand *
get_band (GPtrArray *pages, guint page, guint at, gboolean from_below)
{
  const GPtrArray *bands = page < pages->len ? pages->pdata[page] : NULL;

  if (bands == NULL || at >= bands->len)
    return NULL;

  return bands->pdata[from_below ? bands->len - 1 - at : at];
}

/* How many lines at the top are those of the page before; at the foot, of the
 * page before or the next. */
static guint
count_repeated (GPtrArray *pages, guint page, gboolean from_below)
{
  for (guint at = 0;; at++) {
    const LaurelPdfBand *band = get_band (pages, page, at, from_below);
    const LaurelPdfBand *before = page > 0 ? get_band (pages, page - 1, at, from_below) : NULL;
    const LaurelPdfBand *after = from_below ? get_band (pages, page + 1, at, TRUE) : NULL;

    if (band == NULL || !((before != NULL && is_repeated (before, band)) ||
                          (after != NULL && is_repeated (band, after))))
      return at;
  }
}

/* The number of the only page, or of one whose neighbours have none. */
static gboolean
is_page_number (const LaurelPdfBand *band, const LaurelPdfBand *above)
{
  g_autofree char *key = dup_key (band);

  return above != NULL && band->chars->len <= MAX_NUMBER &&
         band->y1 - above->y2 > FOOT_GAP * (band->y2 - band->y1) &&
         key[strspn (key, "-–—/·")] == '\0';
}

/**
 * laurel_pdf_margins_drop:
 * @pages: (element-type GPtrArray): the lines of each page, from above
 *
 * Takes away what stands at the top or the foot of the page, and not in the
 * text: running titles, from their second page on, and numbers of pages.
 */
void
laurel_pdf_margins_drop (GPtrArray *pages)
{
  g_autofree guint *tops = g_new0 (guint, pages->len + 1);
  g_autofree guint *feet = g_new0 (guint, pages->len + 1);

  for (guint page = 0; page < pages->len; page++) {
    const LaurelPdfBand *last = get_band (pages, page, 0, TRUE);

    tops[page] = count_repeated (pages, page, FALSE);
    feet[page] = count_repeated (pages, page, TRUE);
    if (feet[page] == 0 && last != NULL && is_page_number (last, get_band (pages, page, 1, TRUE)))
      feet[page] = 1;
  }
  for (guint page = 0; page < pages->len; page++) {
    GPtrArray *bands = pages->pdata[page];
    guint top = MIN (tops[page], bands->len);

    g_ptr_array_remove_range (bands, 0, top);
    g_ptr_array_set_size (bands, (int) (bands->len - MIN (feet[page], bands->len)));
  }
}
