/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-strips-private.h"

/* In sizes of the font: what more than the usual is left between two rows. */
#define ROW_GAP 0.3

static int
compare_double (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
measure_gaps (LaurelPdfStrips *self)
{
  double bottom = 0;

  for (guint i = self->first; i < self->end; i++) {
    LaurelPdfStrip *strip = laurel_pdf_strips_get (self, i);

    strip->begins_page = i == self->first ||
                         strip->band->page != laurel_pdf_strips_get (self, i - 1)->band->page;
    strip->gap = strip->begins_page ? 0 : (strip->band->y1 - bottom) / strip->em;
    bottom = strip->begins_page ? strip->band->y2 : MAX (bottom, strip->band->y2);
  }
}

/* How much is left between the lines of one cell, in sizes of the font. */
static double
find_usual_gap (const LaurelPdfStrips *self)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = self->first; i < self->end; i++) {
    const LaurelPdfStrip *strip = laurel_pdf_strips_get (self, i);

    if (!strip->begins_page)
      g_array_append_val (gaps, strip->gap);
  }
  g_array_sort (gaps, compare_double);

  return gaps->len > 0 ? MAX (g_array_index (gaps, double, gaps->len / 5), 0) : 0;
}

static void
find_blocks (LaurelPdfStrips *self)
{
  double least = find_usual_gap (self) + ROW_GAP;

  for (guint i = self->first; i < self->end; i++) {
    LaurelPdfStrip *strip = laurel_pdf_strips_get (self, i);

    strip->begins_block = strip->begins_page || strip->is_across || strip->gap > least ||
                          laurel_pdf_strips_get (self, i - 1)->is_across;
  }
}

typedef struct {
  guint blocks;
  guint numbers;
  guint with_one;
  guint with_more;
  guint begun; /* strips with something in the first column */
} Census;

static Census
count (const LaurelPdfStrips *self)
{
  Census census = { 0 };
  guint numbers = 0;

  for (guint i = self->first; i <= self->end; i++) {
    const LaurelPdfStrip *strip = i < self->end ? laurel_pdf_strips_get (self, i) : NULL;

    if (strip == NULL || strip->begins_block) {
      census.with_one += numbers == 1 ? 1 : 0;
      census.with_more += numbers > 1 ? 1 : 0;
      census.blocks++;
      numbers = 0;
    }
    if (strip != NULL) {
      numbers += strip->has_number ? 1 : 0;
      census.numbers += strip->has_number ? 1 : 0;
      census.begun += laurel_pdf_strip_get_cell (strip, 0) != NULL ? 1 : 0;
    }
  }

  return census;
}

/* Where each block has one number, or none has any and they are of several
 * lines, blocks are rows. Where there are numbers, each begins one. Else a row
 * begins with something in its first column. */
static void
begin_rows (LaurelPdfStrips *self)
{
  const Census census = count (self);
  gboolean by_block = census.numbers > 1 ? census.with_more * 10 <= census.with_one
                                         : census.begun > census.blocks;
  gboolean by_number = !by_block && census.numbers > 1 && census.numbers * 10 > census.begun * 6;
  gboolean numbered = FALSE;

  for (guint i = self->first; i < self->end; i++) {
    LaurelPdfStrip *strip = laurel_pdf_strips_get (self, i);

    numbered |= strip->has_number;
    if (by_block || (by_number && !numbered))
      strip->begins_row = strip->begins_block;
    else if (by_number)
      strip->begins_row = strip->has_number || strip->is_across ||
                          (strip->begins_block && laurel_pdf_strip_get_cell (strip, 0) != NULL);
    else
      strip->begins_row = laurel_pdf_strip_get_cell (strip, 0) != NULL || strip->is_across;
  }
}

/**
 * laurel_pdf_strips_find_rows:
 * @self: the strips of a table
 *
 * Marks the strips with which a row begins.
 */
void
laurel_pdf_strips_find_rows (LaurelPdfStrips *self)
{
  measure_gaps (self);
  find_blocks (self);
  begin_rows (self);
}
