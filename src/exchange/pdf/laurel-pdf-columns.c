/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-columns.h"

#include <math.h>
#include <string.h>

/* In sizes of the font: between two cells, and the space that is left between
 * two columns from the first row to the last. */
#define CELL_GAP 0.7
#define COLUMN_GAP 0.4

/* Of a hundred lines with several cells, so many may stand across a gap. */
#define MAX_ACROSS 5

#define MAX_WIDTH 20000

/**
 * laurel_pdf_band_new:
 * @chars: (element-type LaurelPdfChar): what stands on the line
 * @page: the page
 *
 * Returns: (transfer full): the line
 */
LaurelPdfBand *
laurel_pdf_band_new (GArray *chars, int page)
{
  LaurelPdfBand *band = g_new0 (LaurelPdfBand, 1);

  *band = (LaurelPdfBand) { g_array_ref (chars), page, G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (chars, LaurelPdfChar, i);

    band->y1 = MIN (band->y1, box->y1);
    band->y2 = MAX (band->y2, box->y2);
  }

  return band;
}

void
laurel_pdf_band_free (LaurelPdfBand *band)
{
  g_array_unref (band->chars);
  g_free (band);
}

/**
 * laurel_pdf_band_parts:
 * @chars: (element-type LaurelPdfChar): from the left
 * @at: one of them, not the first
 * @least: in sizes of the font
 *
 * Returns: whether it stands so far from the one before it
 */
gboolean
laurel_pdf_band_parts (const GArray *chars, guint at, double least)
{
  const LaurelPdfChar *before = &g_array_index (chars, LaurelPdfChar, at - 1);
  const LaurelPdfChar *after = &g_array_index (chars, LaurelPdfChar, at);

  return after->x1 - before->x2 >=
         least * MAX (laurel_pdf_line_em (before), laurel_pdf_line_em (after));
}

/**
 * laurel_pdf_band_has_cells:
 * @band: a line
 *
 * Returns: whether something in it stands so far apart as only cells do
 */
gboolean
laurel_pdf_band_has_cells (const LaurelPdfBand *band)
{
  for (guint i = 1; i < band->chars->len; i++) {
    if (laurel_pdf_band_parts (band->chars, i, CELL_GAP))
      return TRUE;
  }

  return FALSE;
}

/* Words and the spaces between them cover the page, point by point. */
static void
cover (const LaurelPdfBand *band, guint *covered)
{
  int done = -1;

  for (guint i = 0; i < band->chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (band->chars, LaurelPdfChar, i);
    int from = CLAMP ((int) floor (box->x1 + 0.3), 0, MAX_WIDTH - 1);
    int to = CLAMP ((int) ceil (box->x2 - 0.3), from, MAX_WIDTH);

    if (i > 0 && !laurel_pdf_band_parts (band->chars, i, COLUMN_GAP))
      from = MIN (from, MAX (done, 0));
    for (int x = MAX (from, done); x < to; x++)
      covered[x]++;
    done = MAX (done, to);
  }
}

static int
compare_double (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
find_usual_em (const GPtrArray *bands)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < bands->len; i++) {
    const LaurelPdfBand *band = bands->pdata[i];
    double em = laurel_pdf_line_em (&g_array_index (band->chars, LaurelPdfChar, 0));

    g_array_append_val (sizes, em);
  }
  g_array_sort (sizes, compare_double);

  return sizes->len > 0 ? g_array_index (sizes, double, sizes->len / 2) : 10;
}

static GArray *
find_edges (const guint *covered, guint tolerated, double least)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));
  int begin = 0, end = MAX_WIDTH, free_from = -1;

  while (begin < end && covered[begin] <= tolerated)
    begin++;
  while (end > begin && covered[end - 1] <= tolerated)
    end--;
  if (begin == end)
    return edges;

  g_array_append_val (edges, (double) { begin });
  for (int x = begin; x < end; x++) {
    if (covered[x] <= tolerated) {
      free_from = free_from < 0 ? x : free_from;
    } else if (free_from >= 0) {
      const double middle = (free_from + x) / 2.0;

      if (x - free_from >= least)
        g_array_append_val (edges, middle);
      free_from = -1;
    }
  }
  g_array_append_val (edges, (double) { end });

  return edges;
}

/**
 * laurel_pdf_columns_find:
 * @bands: (element-type LaurelPdfBand): all lines of a document
 *
 * Finds the columns of a table that has no lines: where, from the first line
 * that has several cells to the last one, hardly anything is ever written.
 *
 * Returns: (transfer full) (element-type double): where the columns begin, and
 *   the last one ends; nothing if there are none
 */
GArray *
laurel_pdf_columns_find (const GPtrArray *bands)
{
  g_autofree guint *covered = g_new0 (guint, MAX_WIDTH);
  guint n_cells = 0;

  for (guint i = 0; i < bands->len; i++) {
    if (laurel_pdf_band_has_cells (bands->pdata[i])) {
      cover (bands->pdata[i], covered);
      n_cells++;
    }
  }

  return find_edges (covered, n_cells * MAX_ACROSS / 100, find_usual_em (bands) * COLUMN_GAP);
}
