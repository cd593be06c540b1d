/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-document.h"

#include <math.h>
#include <poppler.h>

#include "exchange/laurel-blocks.h"
#include "exchange/pdf/laurel-pdf-grid.h"
#include "exchange/pdf/laurel-pdf-margins.h"
#include "exchange/pdf/laurel-pdf-strips.h"
#include "exchange/pdf/laurel-pdf-timetable.h"

#define MAX_PAGES 200

/* How far the middle of a gap between columns may move, in points. */
#define MAX_SHIFT 15.0

/* Each by pages; what stands outside of all grids is there twice, since only the
 * end shows whether the grids are the table. */
typedef struct {
  GPtrArray *grids;   /* of GPtrArray of LaurelPdfGrid */
  GPtrArray *bands;   /* of GPtrArray of LaurelPdfBand */
  GPtrArray *outside; /* likewise */
  guint n_chars;
  guint n_unknown;
  gboolean has_timetable; /* which was left out */
} Document;

static void
document_clear (Document *self)
{
  g_ptr_array_unref (self->grids);
  g_ptr_array_unref (self->bands);
  g_ptr_array_unref (self->outside);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static gboolean
is_in_grid (const GPtrArray *grids, const LaurelPdfChar *box)
{
  double x = (box->x1 + box->x2) / 2, y = (box->y1 + box->y2) / 2;

  for (guint i = 0; i < grids->len; i++) {
    const LaurelPdfGrid *grid = grids->pdata[i];

    if (x >= grid->left && x <= grid->right && y >= grid->top && y <= grid->bottom)
      return TRUE;
  }

  return FALSE;
}

static GPtrArray *
read_bands (const GArray *chars, int page)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_pdf_band_free);
  g_autoptr (GPtrArray) lines = laurel_pdf_line_group (chars);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (bands, laurel_pdf_band_new (lines->pdata[i], page));

  return bands;
}

static void
add_page (Document *self, const LaurelPdfPage *page, int number)
{
  g_autoptr (GArray) outside = g_array_new (FALSE, FALSE, sizeof (LaurelPdfChar));
  GPtrArray *grids = laurel_pdf_grid_find (page);

  for (guint i = 0; i < page->chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (page->chars, LaurelPdfChar, i);

    if (!is_in_grid (grids, box))
      g_array_append_val (outside, *box);
  }
  self->n_chars += page->chars->len;
  self->n_unknown += page->n_unknown;
  g_ptr_array_add (self->grids, grids);
  g_ptr_array_add (self->bands, read_bands (page->chars, number));
  g_ptr_array_add (self->outside, read_bands (outside, number));
}

static void
read_pages (Document *self, PopplerDocument *source)
{
  gboolean may_be = laurel_pdf_timetable_may_be (source), within = FALSE;

  for (int i = 0; i < poppler_document_get_n_pages (source); i++) {
    PopplerPage *page = poppler_document_get_page (source, i);
    g_autoptr (LaurelPdfPage) read = page != NULL ? laurel_pdf_page_read (page) : NULL;

    if (page == NULL)
      continue;

    /* One that stands alone is all there is. */
    within = may_be && self->bands->len > 0 && laurel_pdf_timetable_lies (page) &&
             (within || laurel_pdf_timetable_begins (read));
    if (within)
      self->has_timetable = TRUE;
    else
      add_page (self, read, i);
    g_object_unref (page);
  }
  laurel_pdf_margins_drop (self->bands);
  laurel_pdf_margins_drop (self->outside);
}

/* ---- tables with lines -------------------------------------------------------- */

typedef struct {
  LaurelBlocks *blocks;
  LaurelPdfRows *open; /* (nullable): the table that may go on */
} Assembly;

static gboolean
close_table (Assembly *self, GError **error)
{
  LaurelTable *table;

  if (self->open == NULL)
    return TRUE;

  table = laurel_pdf_rows_to_table (self->open, error);
  g_clear_pointer (&self->open, laurel_pdf_rows_free);
  if (table != NULL)
    laurel_blocks_take_table (self->blocks, table);

  return table != NULL;
}

static gboolean
take_grid (Assembly *self, LaurelPdfGrid *grid, GError **error)
{
  LaurelPdfRows *rows = g_steal_pointer (&grid->rows);

  if (self->open != NULL && laurel_pdf_rows_goes_on (self->open, rows)) {
    laurel_pdf_rows_take (self->open, rows);
    return TRUE;
  }
  if (!close_table (self, error)) {
    laurel_pdf_rows_free (rows);
    return FALSE;
  }
  self->open = rows;

  return TRUE;
}

static gboolean
take_band (Assembly *self, const LaurelPdfBand *band, GError **error)
{
  LaurelPdfLine *line;

  if (!close_table (self, error))
    return FALSE;

  line = laurel_pdf_line_new (band->chars);
  laurel_blocks_add_paragraph (self->blocks, line->text);
  laurel_pdf_line_free (line);

  return TRUE;
}

static gboolean
assemble_page (Assembly *self, const GPtrArray *grids, const GPtrArray *bands, GError **error)
{
  guint grid = 0, band = 0;

  while (grid < grids->len || band < bands->len) {
    gboolean grid_is_next =
      grid < grids->len &&
      (band == bands->len || ((const LaurelPdfGrid *) grids->pdata[grid])->top <
                               ((const LaurelPdfBand *) bands->pdata[band])->y1);

    if (!(grid_is_next ? take_grid (self, grids->pdata[grid++], error)
                       : take_band (self, bands->pdata[band++], error)))
      return FALSE;
  }

  return TRUE;
}

static LaurelTable *
read_ruled (const Document *self, GError **error)
{
  g_autoptr (LaurelBlocks) blocks = laurel_blocks_new ("PDF");
  Assembly assembly = { blocks, NULL };
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < self->grids->len; i++)
    ok = assemble_page (&assembly, self->grids->pdata[i], self->outside->pdata[i], error);
  ok = ok && close_table (&assembly, error);
  g_clear_pointer (&assembly.open, laurel_pdf_rows_free);

  return ok ? laurel_blocks_choose (blocks, error) : NULL;
}

/* ---- tables without ----------------------------------------------------------- */

/* Between columns: the outer edges are only as far as somebody wrote. */
static gboolean
has_edge (const GArray *edges, double edge)
{
  for (guint i = 1; i + 1 < edges->len; i++) {
    if (fabs (g_array_index (edges, double, i) - edge) <= MAX_SHIFT)
      return TRUE;
  }

  return FALSE;
}

/* A page goes on with the table of those before it if the gaps between columns
 * are still there when all are laid on top of each other. */
static gboolean
fits (const GPtrArray *group, const GPtrArray *page)
{
  g_autoptr (GPtrArray) both = g_ptr_array_copy ((GPtrArray *) group, NULL, NULL);
  g_autoptr (GArray) before = laurel_pdf_columns_find (group);
  g_autoptr (GArray) here = laurel_pdf_columns_find (page);
  g_autoptr (GArray) shared = NULL;
  const GArray *fewer = here->len < before->len ? here : before;

  if (before->len == 0 || here->len == 0)
    return TRUE;

  g_ptr_array_extend (both, (GPtrArray *) page, NULL, NULL);
  shared = laurel_pdf_columns_find (both);
  for (guint i = 1; i + 1 < fewer->len; i++) {
    if (!has_edge (shared, g_array_index (fewer, double, i)))
      return FALSE;
  }

  return TRUE;
}

static LaurelTable *
read_unruled (const Document *self, GError **error)
{
  g_autoptr (LaurelBlocks) blocks = laurel_blocks_new ("PDF");
  g_autoptr (GPtrArray) group = g_ptr_array_new ();

  for (guint i = 0; i <= self->bands->len; i++) {
    GPtrArray *page = i < self->bands->len ? self->bands->pdata[i] : NULL;

    if (page == NULL || !fits (group, page)) {
      if (!laurel_pdf_strips_read (group, blocks, error))
        return NULL;
      g_ptr_array_set_size (group, 0);
    }
    if (page != NULL)
      g_ptr_array_extend (group, page, NULL, NULL);
  }

  return laurel_blocks_choose (blocks, error);
}

/* Lines are surer than gaps, but may only frame something else. */
static LaurelTable *
choose (const Document *self, GError **error)
{
  LaurelTable *ruled = read_ruled (self, error), *unruled;

  if (ruled == NULL && !g_error_matches (*error, LAUREL_EXCHANGE_ERROR,
                                         LAUREL_EXCHANGE_ERROR_NOT_A_TABLE))
    return NULL;

  g_clear_error (error);
  unruled = read_unruled (self, error);
  if (ruled == NULL)
    return unruled;
  g_clear_error (error);
  if (unruled == NULL)
    return ruled;
  if (2 * laurel_table_rate (ruled) >= laurel_table_rate (unruled)) {
    laurel_table_free (unruled);
    return ruled;
  }
  laurel_table_free (ruled);

  return unruled;
}

static LaurelPdfOutcome
judge (const Document *self, const LaurelTable *table, const GError *error)
{
  if (self->n_unknown > self->n_chars)
    return LAUREL_PDF_OUTCOME_NO_MEANING;
  if (self->n_chars == 0)
    return LAUREL_PDF_OUTCOME_NO_TEXT;
  if (table != NULL)
    return LAUREL_PDF_OUTCOME_READ;

  return g_error_matches (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_TOO_LARGE)
         ? LAUREL_PDF_OUTCOME_TOO_LARGE : LAUREL_PDF_OUTCOME_NO_TABLE;
}

static PopplerDocument *
open_source (GBytes *bytes, LaurelPdfOutcome *outcome)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *source = poppler_document_new_from_bytes (bytes, NULL, &error);

  *outcome = g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
             ? LAUREL_PDF_OUTCOME_ENCRYPTED : LAUREL_PDF_OUTCOME_DAMAGED;
  if (source != NULL && poppler_document_get_n_pages (source) > MAX_PAGES) {
    *outcome = LAUREL_PDF_OUTCOME_TOO_LARGE;
    g_clear_object (&source);
  }

  return source;
}

/**
 * laurel_pdf_document_read:
 * @bytes: a PDF
 * @has_timetable: (out): whether Laurel made it, and it has a timetable that was left out
 * @outcome: (out): what came of it
 *
 * Puts the table of a PDF together again that looks most like a plan, from where
 * its characters stand and what lines are between them. It trusts poppler, and
 * so belongs into a process of its own: see #LaurelPdfChild.
 *
 * Returns: (transfer full) (nullable): the table
 */
LaurelTable *
laurel_pdf_document_read (GBytes *bytes, gboolean *has_timetable, LaurelPdfOutcome *outcome)
{
  PopplerDocument *source = open_source (bytes, outcome);
  g_auto (Document) self = { 0 };
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (GError) error = NULL;

  self.grids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self.bands = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self.outside = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  *has_timetable = FALSE;
  if (source == NULL)
    return NULL;

  read_pages (&self, source);
  *has_timetable = self.has_timetable;
  g_object_unref (source);
  table = choose (&self, &error);
  *outcome = judge (&self, table, error);

  return *outcome == LAUREL_PDF_OUTCOME_READ ? g_steal_pointer (&table) : NULL;
}
