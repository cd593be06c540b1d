/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-odf-table.h"

#include <stdlib.h>
#include <string.h>

/* Where many merges overlap, filling them would take for ever. */
#define MAX_MERGES 65536

typedef struct {
  int column;
  int first;
  int last;
} Merge;

/* The cell being read. */
typedef struct {
  char *style; /* (nullable) */
  char *value; /* (nullable): of a day, or a text that is not written out */
  gboolean is_day;
  int repeated;
  int rows;
} Cell;

struct _LaurelOdfTable {
  LaurelTable *table;
  const LaurelOdfStyles *styles;
  GArray *merges; /* of Merge */
  Cell cell;
  int row;
  int rows_repeated;
  int column;
  gboolean in_row;
  gboolean in_cell;
};

static void
clear_cell (Cell *cell)
{
  g_free (cell->style);
  g_free (cell->value);
  *cell = (Cell) { 0 };
}

/**
 * laurel_odf_table_new:
 * @format: what the file is, as the user calls it
 * @styles: its styles
 *
 * Returns: (transfer full): a table that begins
 */
LaurelOdfTable *
laurel_odf_table_new (const char *format, const LaurelOdfStyles *styles)
{
  LaurelOdfTable *self = g_new0 (LaurelOdfTable, 1);

  self->table = laurel_table_new (format);
  self->styles = styles;
  self->merges = g_array_new (FALSE, FALSE, sizeof (Merge));

  return self;
}

void
laurel_odf_table_free (LaurelOdfTable *self)
{
  g_clear_pointer (&self->table, laurel_table_free);
  g_array_unref (self->merges);
  clear_cell (&self->cell);
  g_free (self);
}

/**
 * laurel_odf_table_begin_row:
 * @table: a table
 * @attributes: of the row that begins
 * @error: return location for an error
 *
 * Returns: whether there was room for it
 */
gboolean
laurel_odf_table_begin_row (LaurelOdfTable                *self,
                            const LaurelMarkupAttributes  *attributes,
                            GError                       **error)
{
  self->rows_repeated = MAX (1, laurel_markup_get_number (attributes, "number-rows-repeated", 1));
  self->in_row = TRUE;
  self->column = 0;
  if (self->row > LAUREL_TABLE_MAX_ROWS)
    self->row = LAUREL_TABLE_MAX_ROWS;

  return laurel_table_begin_row (self->table, ++self->row, 0, error);
}

/* The row begun last, if anything is in it. */
static int
find_filled_row (const LaurelOdfTable *self)
{
  int last = laurel_table_get_n_rows (self->table) - 1;

  return last >= 0 && laurel_table_get_row_number (self->table, last) == self->row ? last : -1;
}

static gboolean
copy_row (LaurelOdfTable *self, int from, GError **error)
{
  if (!laurel_table_begin_row (self->table, ++self->row, 0, error))
    return FALSE;

  for (int column = 0; column <= laurel_table_get_last (self->table, from); column++) {
    char *text = laurel_table_dup_shared (self->table, from, column);

    if (text == NULL)
      continue;
    if (!laurel_table_add_shared (self->table, column, 0, text, FALSE, error))
      return FALSE;
    laurel_table_set_hidden_year (self->table, column,
                                  laurel_table_get_hidden_year (self->table, from, column));
  }

  return TRUE;
}

/**
 * laurel_odf_table_end_row:
 * @table: a table
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Ends a row, and repeats it as often as it says. A million blank ones, as
 * sheets end with, are only counted.
 *
 * Returns: whether there was room for them
 */
gboolean
laurel_odf_table_end_row (LaurelOdfTable *self, GCancellable *cancellable, GError **error)
{
  int filled = find_filled_row (self);

  if (!self->in_row)
    return TRUE;

  self->in_row = FALSE;
  if (filled < 0) {
    self->row += MIN (self->rows_repeated - 1, LAUREL_TABLE_MAX_ROWS);
    return TRUE;
  }
  for (int i = 1; i < self->rows_repeated; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !copy_row (self, filled, error))
      return FALSE;
  }

  return TRUE;
}

static char *
dup_value (const LaurelMarkupAttributes *attributes, gboolean *is_day)
{
  char *value = laurel_markup_dup_attribute (attributes, "date-value");

  *is_day = value != NULL;
  if (value == NULL)
    value = laurel_markup_dup_attribute (attributes, "string-value");

  return value != NULL ? value : laurel_markup_dup_attribute (attributes, "value");
}

/**
 * laurel_odf_table_begin_cell:
 * @table: a table
 * @attributes: of the cell that begins
 *
 * Returns: whether it stands in a row
 */
gboolean
laurel_odf_table_begin_cell (LaurelOdfTable *self, const LaurelMarkupAttributes *attributes)
{
  Cell *cell = &self->cell;

  if (!self->in_row || self->in_cell)
    return FALSE;

  clear_cell (cell);
  cell->style = laurel_markup_dup_attribute (attributes, "style-name");
  cell->value = dup_value (attributes, &cell->is_day);
  cell->repeated = CLAMP (laurel_markup_get_number (attributes, "number-columns-repeated", 1), 1,
                          2 * LAUREL_TABLE_MAX_COLUMNS);
  cell->rows = CLAMP (laurel_markup_get_number (attributes, "number-rows-spanned", 1), 1,
                      LAUREL_TABLE_MAX_ROWS);
  self->in_cell = TRUE;

  return TRUE;
}

/* A cell may only have a value; a day is told as it is shown, in full. */
static char *
tell_cell (const LaurelOdfTable *self, const char *text)
{
  const Cell *cell = &self->cell;
  char *day = cell->is_day ? laurel_odf_styles_tell_day (self->styles, cell->style, cell->value)
                           : NULL;

  if (day != NULL)
    return day;

  return g_strdup (text[0] == '\0' && cell->value != NULL ? cell->value : text);
}

/* Of a day that is shown without it, or 0. */
static int
find_hidden_year (const LaurelOdfTable *self, const char *told)
{
  g_autofree char *year = self->cell.is_day ? g_strndup (self->cell.value, 4) : NULL;

  return year != NULL && strstr (told, year) == NULL ? atoi (year) : 0;
}

static void
add_merge (LaurelOdfTable *self)
{
  const Merge merge = { self->column, self->row,
                        MIN (self->row + self->cell.rows - 1, LAUREL_TABLE_MAX_ROWS) };

  if (self->cell.rows > 1 && self->merges->len < MAX_MERGES)
    g_array_append_val (self->merges, merge);
}

/**
 * laurel_odf_table_end_cell:
 * @table: a table
 * @text: what was written in the cell
 * @error: return location for an error
 *
 * Returns: whether there was room for it
 */
gboolean
laurel_odf_table_end_cell (LaurelOdfTable *self, const char *text, GError **error)
{
  g_autofree char *told = tell_cell (self, text);
  char *shared = g_ref_string_new (told);
  int year = find_hidden_year (self, told);
  gboolean ok = TRUE;

  self->in_cell = FALSE;
  add_merge (self);
  if (shared[0] == '\0') {
    self->column += self->cell.repeated;
    self->cell.repeated = 0;
  }
  for (int i = 0; ok && i < self->cell.repeated; i++, self->column++) {
    ok = laurel_table_add_shared (self->table, self->column, 0, shared, FALSE, error);
    if (ok)
      laurel_table_set_hidden_year (self->table, self->column, year);
  }
  g_ref_string_release (shared);

  return ok;
}

/**
 * laurel_odf_table_finish:
 * @table: a table that was read to its end
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): what is in it, or %NULL
 */
LaurelTable *
laurel_odf_table_finish (LaurelOdfTable *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->merges->len; i++) {
    const Merge *merge = &g_array_index (self->merges, Merge, i);

    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !laurel_table_merge_down (self->table, merge->column, merge->first, merge->last, error))
      return NULL;
  }

  return g_steal_pointer (&self->table);
}
