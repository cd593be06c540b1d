/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-strips.h"

#include <string.h>

#include "exchange/laurel-plan-number.h"
#include "exchange/pdf/laurel-pdf-rows.h"
#include "exchange/pdf/laurel-pdf-strips-private.h"

/* A table without lines, made of strips: what stands on one line across the
 * page, divided among the columns. Rows are found by what is between the strips,
 * and by the numbers they begin with. */

/* In sizes of the font: the most between a row and what still belongs to it. */
#define NEAR_GAP 1.0
/* And the least between two columns: a text that runs through them has none, or
 * a space. */
#define COLUMN_GAP 0.2
#define SPACE_GAP 0.33

static void
clear_strip (LaurelPdfStrip *strip)
{
  for (guint i = 0; i < strip->cells->len; i++) {
    GArray *chars = g_array_index (strip->cells, GArray *, i);

    g_clear_pointer (&chars, g_array_unref);
  }
  g_array_unref (strip->cells);
}

static void
strips_clear (LaurelPdfStrips *self)
{
  g_array_unref (self->strips);
  g_array_unref (self->edges);
  g_array_unref (self->lefts);
  g_array_unref (self->rights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelPdfStrips, strips_clear)

static guint
find_column (const LaurelPdfStrips *self, const LaurelPdfChar *box)
{
  double middle = (box->x1 + box->x2) / 2;
  guint column = 0;

  while (column + 1 < laurel_pdf_strips_get_columns (self) &&
         middle >= g_array_index (self->edges, double, column + 1))
    column++;

  return column;
}

static void
widen (LaurelPdfStrips *self, guint column, const LaurelPdfChar *box)
{
  double *left = &g_array_index (self->lefts, double, column);
  double *right = &g_array_index (self->rights, double, column);

  *left = MIN (*left, box->x1);
  *right = MAX (*right, box->x2);
}

static void
divide (LaurelPdfStrips *self, LaurelPdfStrip *strip)
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
has_number (const LaurelPdfStrip *strip)
{
  const GArray *chars = laurel_pdf_strip_get_cell (strip, 0);
  LaurelPdfLine *line = chars != NULL ? laurel_pdf_line_new (chars) : NULL;
  g_autofree char *number = line != NULL ? laurel_plan_number_read (line->text) : NULL;

  g_clear_pointer (&line, laurel_pdf_line_free);

  return number != NULL;
}

static void
add_strip (LaurelPdfStrips *self, const LaurelPdfBand *band)
{
  LaurelPdfStrip strip = { .band = band };

  strip.cells = g_array_new (FALSE, TRUE, sizeof (GArray *));
  g_array_set_size (strip.cells, laurel_pdf_strips_get_columns (self));
  strip.em = laurel_pdf_line_em (&g_array_index (band->chars, LaurelPdfChar, 0));
  divide (self, &strip);
  strip.has_number = !strip.is_across && has_number (&strip);
  g_array_append_val (self->strips, strip);
}

static gboolean
is_table_row (const LaurelPdfStrip *strip)
{
  return !strip->is_across && strip->n_cells > 1;
}

/* What stands below the table's last row belongs to it, if it goes on with a
 * cell; a note begins at the left. */
static gboolean
belongs_to (const LaurelPdfStrip *strip, const LaurelPdfStrip *before)
{
  return !strip->is_across && laurel_pdf_strip_get_cell (strip, 0) == NULL &&
         (strip->band->page != before->band->page ||
          strip->band->y1 - before->band->y2 < NEAR_GAP * strip->em);
}

static gboolean
find_table (LaurelPdfStrips *self)
{
  guint last = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < self->strips->len; i++) {
    if (is_table_row (laurel_pdf_strips_get (self, i))) {
      self->first = found ? self->first : i;
      last = i;
      found = TRUE;
    }
  }
  if (!found)
    return FALSE;

  self->end = last + 1;
  while (self->end < self->strips->len &&
         belongs_to (laurel_pdf_strips_get (self, self->end),
                     laurel_pdf_strips_get (self, self->end - 1)))
    self->end++;

  for (guint i = self->first; i < self->end; i++) {
    const LaurelPdfStrip *strip = laurel_pdf_strips_get (self, i);

    for (guint column = 0;
         !strip->is_across && column < laurel_pdf_strips_get_columns (self); column++) {
      const GArray *chars = laurel_pdf_strip_get_cell (strip, column);

      for (guint k = 0; chars != NULL && k < chars->len; k++)
        widen (self, column, &g_array_index (chars, LaurelPdfChar, k));
    }
  }

  return TRUE;
}

static void
fill_row (const LaurelPdfStrips *self, GPtrArray *row, const LaurelPdfStrip *strip)
{
  if (strip->is_across) {
    LaurelPdfCell *cell = laurel_pdf_row_add_cell (row, 0, 1, 0);

    g_ptr_array_add (cell->lines, laurel_pdf_line_new (strip->band->chars));
    return;
  }

  for (guint column = 0; column < laurel_pdf_strips_get_columns (self); column++) {
    LaurelPdfCell *cell = laurel_pdf_row_get_cell (row, column);
    const GArray *chars = laurel_pdf_strip_get_cell (strip, column);
    double width = g_array_index (self->rights, double, column) -
                   g_array_index (self->lefts, double, column);

    if (cell == NULL)
      cell = laurel_pdf_row_add_cell (row, column, 1, width);
    if (chars != NULL)
      g_ptr_array_add (cell->lines, laurel_pdf_line_new (chars));
  }
}

static LaurelPdfRows *
build_rows (const LaurelPdfStrips *self)
{
  LaurelPdfRows *all = NULL, *page = NULL;
  GPtrArray *row = NULL;

  for (guint i = self->first; i < self->end; i++) {
    const LaurelPdfStrip *strip = laurel_pdf_strips_get (self, i);

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
add_paragraphs (const LaurelPdfStrips *self, guint first, guint end, LaurelBlocks *blocks)
{
  for (guint i = first; i < end; i++) {
    LaurelPdfLine *line = laurel_pdf_line_new (laurel_pdf_strips_get (self, i)->band->chars);

    laurel_blocks_add_paragraph (blocks, line->text);
    laurel_pdf_line_free (line);
  }
}

static gboolean
add_table (const LaurelPdfStrips *self, LaurelBlocks *blocks, GError **error)
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
  g_auto (LaurelPdfStrips) self = {
    g_array_new (FALSE, FALSE, sizeof (LaurelPdfStrip)), laurel_pdf_columns_find (bands),
    g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)), 0, 0,
  };
  const double least = -G_MAXDOUBLE, most = G_MAXDOUBLE;

  g_array_set_clear_func (self.strips, (GDestroyNotify) clear_strip);
  for (guint i = 0; i < laurel_pdf_strips_get_columns (&self); i++) {
    g_array_append_val (self.lefts, most);
    g_array_append_val (self.rights, least);
  }
  for (guint i = 0; i < bands->len; i++)
    add_strip (&self, bands->pdata[i]);
  if (!find_table (&self)) {
    add_paragraphs (&self, 0, self.strips->len, blocks);
    return TRUE;
  }

  laurel_pdf_strips_find_rows (&self);
  add_paragraphs (&self, 0, self.first, blocks);
  if (!add_table (&self, blocks, error))
    return FALSE;
  add_paragraphs (&self, self.end, self.strips->len, blocks);

  return TRUE;
}
