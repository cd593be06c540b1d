/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-strips.h"

#include <string.h>

#include "exchange/laurel-plan-number.h"
#include "exchange/pdf/laurel-pdf-rows.h"

/* A table without lines, made of strips: what stands on one line across the
 * page, divided among the columns. Rows are found by what is between the strips,
 * and by the numbers they begin with. */

/* In sizes of the font: what more than the usual is left between two rows. */
#define ROW_GAP 0.3
/* And the most between a row and what still belongs to it. */
#define NEAR_GAP 1.0
/* And the least between two columns: a text that runs through them has none, or
 * a space. */
#define COLUMN_GAP 0.2
#define SPACE_GAP 0.33

typedef struct {
  const LaurelPdfBand *band;
  GArray *cells;      /* of GArray of LaurelPdfChar, or NULL, for each column */
  int n_cells;
  double em;
  double gap;         /* above it, in sizes of the font; less than none where cells
                         of different heights stand beside each other */
  gboolean is_across; /* it does not keep to the columns */
  gboolean has_number;
  gboolean begins_page;
  gboolean begins_block;
  gboolean begins_row;
} Strip;

typedef struct {
  GArray *strips; /* of Strip */
  GArray *edges;  /* of double */
  GArray *lefts;  /* of double: the outermost that is written in each column */
  GArray *rights; /* of double */
  guint first;    /* of the table */
  guint end;
} Strips;

static void
clear_strip (Strip *strip)
{
  for (guint i = 0; i < strip->cells->len; i++) {
    GArray *chars = g_array_index (strip->cells, GArray *, i);

    g_clear_pointer (&chars, g_array_unref);
  }
  g_array_unref (strip->cells);
}

static void
strips_clear (Strips *self)
{
  g_array_unref (self->strips);
  g_array_unref (self->edges);
  g_array_unref (self->lefts);
  g_array_unref (self->rights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Strips, strips_clear)

static guint
get_columns (const Strips *self)
{
  return MAX (self->edges->len, 2) - 1;
}

static Strip *
get_strip (const Strips *self, guint at)
{
  return &g_array_index (self->strips, Strip, at);
}

static GArray *
get_cell (const Strip *strip, guint column)
{
  return g_array_index (strip->cells, GArray *, column);
}

static guint
find_column (const Strips *self, const LaurelPdfChar *box)
{
  double middle = (box->x1 + box->x2) / 2;
  guint column = 0;

  while (column + 1 < get_columns (self) &&
         middle >= g_array_index (self->edges, double, column + 1))
    column++;

  return column;
}

static void
widen (Strips *self, guint column, const LaurelPdfChar *box)
{
  double *left = &g_array_index (self->lefts, double, column);
  double *right = &g_array_index (self->rights, double, column);

  *left = MIN (*left, box->x1);
  *right = MAX (*right, box->x2);
}

static void
divide (Strips *self, Strip *strip)
{
  const GArray *chars = strip->band->chars;
  double least = laurel_pdf_band_has_cells (strip->band) ? COLUMN_GAP : SPACE_GAP;
  guint last = 0;

  for (guint i = 0; i < chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (chars, LaurelPdfChar, i);
    guint column = find_column (self, box);
    GArray **cell = &g_array_index (strip->cells, GArray *, column);

    if (*cell == NULL) {
      *cell = g_array_new (FALSE, FALSE, sizeof (LaurelPdfChar));
      strip->n_cells++;
    }
    g_array_append_val (*cell, *box);
    if (i > 0 && column != last && !laurel_pdf_band_parts (chars, i, least))
      strip->is_across = TRUE;
    last = column;
  }
}

static gboolean
has_number (const Strip *strip)
{
  const GArray *chars = get_cell (strip, 0);
  LaurelPdfLine *line = chars != NULL ? laurel_pdf_line_new (chars) : NULL;
  g_autofree char *number = line != NULL ? laurel_plan_number_read (line->text) : NULL;

  g_clear_pointer (&line, laurel_pdf_line_free);

  return number != NULL;
}

static void
add_strip (Strips *self, const LaurelPdfBand *band)
{
  Strip strip = { .band = band };

  strip.cells = g_array_new (FALSE, TRUE, sizeof (GArray *));
  g_array_set_size (strip.cells, get_columns (self));
  strip.em = laurel_pdf_line_em (&g_array_index (band->chars, LaurelPdfChar, 0));
  divide (self, &strip);
  strip.has_number = !strip.is_across && has_number (&strip);
  g_array_append_val (self->strips, strip);
}

static gboolean
is_table_row (const Strip *strip)
{
  return !strip->is_across && strip->n_cells > 1;
}

/* What stands below the table's last row belongs to it, if it goes on with a
 * cell; a note begins at the left. */
static gboolean
belongs_to (const Strip *strip, const Strip *before)
{
  return !strip->is_across && get_cell (strip, 0) == NULL &&
         (strip->band->page != before->band->page ||
          strip->band->y1 - before->band->y2 < NEAR_GAP * strip->em);
}

static gboolean
find_table (Strips *self)
{
  guint last = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < self->strips->len; i++) {
    if (is_table_row (get_strip (self, i))) {
      self->first = found ? self->first : i;
      last = i;
      found = TRUE;
    }
  }
  if (!found)
    return FALSE;

  self->end = last + 1;
  while (self->end < self->strips->len &&
         belongs_to (get_strip (self, self->end), get_strip (self, self->end - 1)))
    self->end++;

  for (guint i = self->first; i < self->end; i++) {
    const Strip *strip = get_strip (self, i);

    for (guint column = 0; !strip->is_across && column < get_columns (self); column++) {
      const GArray *chars = get_cell (strip, column);

      for (guint k = 0; chars != NULL && k < chars->len; k++)
        widen (self, column, &g_array_index (chars, LaurelPdfChar, k));
    }
  }

  return TRUE;
}

/* ---- rows --------------------------------------------------------------------- */

static int
compare_double (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
measure_gaps (Strips *self)
{
  double bottom = 0;

  for (guint i = self->first; i < self->end; i++) {
    Strip *strip = get_strip (self, i);

    strip->begins_page = i == self->first ||
                         strip->band->page != get_strip (self, i - 1)->band->page;
    strip->gap = strip->begins_page ? 0 : (strip->band->y1 - bottom) / strip->em;
    bottom = strip->begins_page ? strip->band->y2 : MAX (bottom, strip->band->y2);
  }
}

/* How much is left between the lines of one cell, in sizes of the font. */
static double
find_usual_gap (const Strips *self)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = self->first; i < self->end; i++) {
    const Strip *strip = get_strip (self, i);

    if (!strip->begins_page)
      g_array_append_val (gaps, strip->gap);
  }
  g_array_sort (gaps, compare_double);

  return gaps->len > 0 ? MAX (g_array_index (gaps, double, gaps->len / 5), 0) : 0;
}

static void
find_blocks (Strips *self)
{
  double least = find_usual_gap (self) + ROW_GAP;

  for (guint i = self->first; i < self->end; i++) {
    Strip *strip = get_strip (self, i);

    strip->begins_block = strip->begins_page || strip->is_across || strip->gap > least ||
                          get_strip (self, i - 1)->is_across;
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
count (const Strips *self)
{
  Census census = { 0 };
  guint numbers = 0;

  for (guint i = self->first; i <= self->end; i++) {
    const Strip *strip = i < self->end ? get_strip (self, i) : NULL;

    if (strip == NULL || strip->begins_block) {
      census.with_one += numbers == 1 ? 1 : 0;
      census.with_more += numbers > 1 ? 1 : 0;
      census.blocks++;
      numbers = 0;
    }
    if (strip != NULL) {
      numbers += strip->has_number ? 1 : 0;
      census.numbers += strip->has_number ? 1 : 0;
      census.begun += get_cell (strip, 0) != NULL ? 1 : 0;
    }
  }

  return census;
}

/* Where each block has one number, or none has any and they are of several
 * lines, blocks are rows. Where there are numbers, each begins one. Else a row
 * begins with something in its first column. */
static void
find_rows (Strips *self)
{
  const Census census = count (self);
  gboolean by_block = census.numbers > 1 ? census.with_more * 10 <= census.with_one
                                         : census.begun > census.blocks;
  gboolean by_number = !by_block && census.numbers > 1 && census.numbers * 10 > census.begun * 6;
  gboolean numbered = FALSE;

  for (guint i = self->first; i < self->end; i++) {
    Strip *strip = get_strip (self, i);

    numbered |= strip->has_number;
    if (by_block || (by_number && !numbered))
      strip->begins_row = strip->begins_block;
    else if (by_number)
      strip->begins_row = strip->has_number || strip->is_across ||
                          (strip->begins_block && get_cell (strip, 0) != NULL);
    else
      strip->begins_row = get_cell (strip, 0) != NULL || strip->is_across;
  }
}

static void
fill_row (const Strips *self, GPtrArray *row, const Strip *strip)
{
  if (strip->is_across) {
    LaurelPdfCell *cell = laurel_pdf_row_add_cell (row, 0, 1, 0);

    g_ptr_array_add (cell->lines, laurel_pdf_line_new (strip->band->chars));
    return;
  }

  for (guint column = 0; column < get_columns (self); column++) {
    LaurelPdfCell *cell = laurel_pdf_row_get_cell (row, column);
    double width = g_array_index (self->rights, double, column) -
                   g_array_index (self->lefts, double, column);

    if (cell == NULL)
      cell = laurel_pdf_row_add_cell (row, column, 1, width);
    if (get_cell (strip, column) != NULL)
      g_ptr_array_add (cell->lines, laurel_pdf_line_new (get_cell (strip, column)));
  }
}

static LaurelPdfRows *
build_rows (const Strips *self)
{
  LaurelPdfRows *all = NULL, *page = NULL;
  GPtrArray *row = NULL;

  for (guint i = self->first; i < self->end; i++) {
    const Strip *strip = get_strip (self, i);

    if (strip->begins_page) {
      if (all == NULL)
        all = page;
      else
        laurel_pdf_rows_take (all, page);
      page = laurel_pdf_rows_new ();
      g_array_append_vals (page->edges, self->edges->data, self->edges->len);
      row = NULL;
    }
    if (row == NULL || strip->begins_row)
      row = laurel_pdf_rows_add_row (page);
    fill_row (self, row, strip);
  }
  if (all == NULL)
    return page;
  laurel_pdf_rows_take (all, page);

  return all;
}

static void
add_paragraphs (const Strips *self, guint first, guint end, LaurelBlocks *blocks)
{
  for (guint i = first; i < end; i++) {
    LaurelPdfLine *line = laurel_pdf_line_new (get_strip (self, i)->band->chars);

    laurel_blocks_add_paragraph (blocks, line->text);
    laurel_pdf_line_free (line);
  }
}

static gboolean
add_table (const Strips *self, LaurelBlocks *blocks, GError **error)
{
  g_autoptr (LaurelPdfRows) rows = build_rows (self);
  LaurelTable *table = laurel_pdf_rows_to_table (rows, error);

  if (table == NULL)
    return FALSE;
  laurel_blocks_take_table (blocks, table);

  return TRUE;
}

/**
 * laurel_pdf_strips_read:
 * @bands: (element-type LaurelPdfBand): all lines of a document, from above
 * @blocks: a document to add to
 * @error: return location for an error
 *
 * Reads a table that has no lines, and what stands above and below it. Where
 * there is none, only that.
 *
 * Returns: whether there was room for it
 */
gboolean
laurel_pdf_strips_read (const GPtrArray *bands, LaurelBlocks *blocks, GError **error)
{
  g_auto (Strips) self = {
    g_array_new (FALSE, FALSE, sizeof (Strip)), laurel_pdf_columns_find (bands),
    g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)), 0, 0,
  };
  const double least = -G_MAXDOUBLE, most = G_MAXDOUBLE;

  g_array_set_clear_func (self.strips, (GDestroyNotify) clear_strip);
  for (guint i = 0; i < get_columns (&self); i++) {
    g_array_append_val (self.lefts, most);
    g_array_append_val (self.rights, least);
  }
  for (guint i = 0; i < bands->len; i++)
    add_strip (&self, bands->pdata[i]);
  if (!find_table (&self)) {
    add_paragraphs (&self, 0, self.strips->len, blocks);
    return TRUE;
  }

  measure_gaps (&self);
  find_blocks (&self);
  find_rows (&self);
  add_paragraphs (&self, 0, self.first, blocks);
  if (!add_table (&self, blocks, error))
    return FALSE;
  add_paragraphs (&self, self.end, self.strips->len, blocks);

  return TRUE;
}
