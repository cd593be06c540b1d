/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout-private.h"

/*
 * A table: open, with a strong rule above and below, a thin one under its head
 * and hairlines between its rows. A row is one slab, so that it stays whole;
 * one that is too high for that is a slab for each line. Readers who do not see
 * it are told of rows and cells; a table that goes over pages is one on each.
 */

#define STRONG 1.0
#define THIN 0.6
#define HAIR 0.3
#define MAX_PART 0.5 /* of a page, for a row that stays whole */

static const char TABLE[] = "Table", ROW[] = "TR", HEAD[] = "TH", CELL[] = "TD";

static const LaurelColour GREY = { 0.55, 0.55, 0.55 };
static const LaurelColour BLACK = { 0, 0, 0 };

typedef struct {
  LaurelLayout *layout;
  const LaurelBlock *block;
  GPtrArray *columns; /* (element-type LaurelColumn): those that are shown */
  double *x;     /* of each column, from the page's edge */
  double *width;
  LaurelSlab *header;
} Table;

/* Whether something of it is said of any row, or it need not be. */
static gboolean
has_column (LaurelFields *fields, const LaurelBlock *block, const LaurelColumn *column,
            gboolean *present, GError **error)
{
  guint n = laurel_fields_get_n_rows (fields, block->table);

  *present = column->when == NULL;
  for (guint i = 0; i < n && !*present; i++) {
    LaurelFields *row = laurel_fields_get_row (fields, block->table, i);

    if (!laurel_fields_check (row, column->when, error))
      return FALSE;
    *present = *laurel_fields_get (row, column->when) != '\0';
  }

  return TRUE;
}

static GPtrArray *
list_columns (LaurelFields *fields, const LaurelBlock *block, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  gboolean present;

  for (guint i = 0; i < block->columns->len; i++) {
    if (!has_column (fields, block, block->columns->pdata[i], &present, error))
      return NULL;
    if (present)
      g_ptr_array_add (columns, block->columns->pdata[i]);
  }

  return g_steal_pointer (&columns);
}

static void
place_columns (Table *table)
{
  guint n = table->columns->len;
  double left = laurel_layout_get_width (table->layout) - (n - 1) * LAUREL_LAYOUT_GUTTER;
  double x = table->layout->section->frame.left;
  double parts = 0;

  for (guint i = 0; i < n; i++) {
    LaurelColumn *column = g_ptr_array_index (table->columns, i);

    if (column->width > 0)
      left -= column->width;
    else
      parts -= column->width;
  }

  for (guint i = 0; i < n; i++) {
    LaurelColumn *column = g_ptr_array_index (table->columns, i);

    table->x[i] = x;
    table->width[i] = column->width > 0 ? column->width : -column->width / parts * left;
    x += table->width[i] + LAUREL_LAYOUT_GUTTER;
  }
}

static const LaurelStyle *
get_style (const Table *table, guint i, LaurelFields *row)
{
  LaurelColumn *column = g_ptr_array_index (table->columns, i);

  return row != NULL ? column->style : table->block->head;
}

/* What belongs to the row above it stands further in, with all its lines. */
static void
indent (const LaurelColumn *column, LaurelFields *row, LaurelStyle *style)
{
  const char *value = row && column->indent ? laurel_fields_get (row, column->indent) : NULL;

  if (value == NULL || value[0] == '\0')
    return;

  style->indent += 1;
  style->hang += 1;
}

/* The lines of each cell; of the head, when there is no row. */
static GPtrArray *
set_cells (const Table *table, LaurelFields *row, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < table->columns->len; i++) {
    LaurelColumn *column = g_ptr_array_index (table->columns, i);
    LaurelStyle style = *get_style (table, i, row);
    GPtrArray *lines;

    if (row == NULL)
      style.align = column->style->align == LAUREL_ALIGN_JUSTIFY ? LAUREL_ALIGN_LEFT
                                                                 : column->style->align;
    indent (column, row, &style);
    lines = laurel_layout_set_lines (table->layout, table->block,
                                     row ? column->text : column->title,
                                     row ? row : table->layout->fields, &style, table->width[i],
                                     error);
    if (lines == NULL)
      return NULL;
    g_ptr_array_add (cells, lines);
  }

  return g_steal_pointer (&cells);
}

static guint
count_lines (GPtrArray *cells)
{
  guint n = 1;

  for (guint i = 0; i < cells->len; i++)
    n = MAX (n, ((GPtrArray *) g_ptr_array_index (cells, i))->len);

  return n;
}

static double
get_leading (const Table *table, LaurelFields *row)
{
  double leading = 0;

  for (guint i = 0; i < table->columns->len; i++)
    leading = MAX (leading, get_style (table, i, row)->leading);

  return leading;
}

/* Puts the lines @first to @last of each cell on @slab, the first at @y. */
static void
put_lines (const Table *table, LaurelSlab *slab, LaurelFields *row, GPtrArray *cells, guint first,
           guint last, double y)
{
  double leading = get_leading (table, row);

  table->layout->within[1].id = first == 0 ? ++table->layout->group : table->layout->within[1].id;
  table->layout->leaf = row ? CELL : HEAD;
  for (guint i = 0; i < cells->len; i++) {
    GPtrArray *lines = g_ptr_array_index (cells, i);

    table->layout->group++;
    for (guint j = first; j <= last && j < lines->len; j++) {
      const LaurelLine *line = g_ptr_array_index (lines, j);

      if (line->text[0] != '\0')
        laurel_layout_add_line (table->layout, slab->items, line, get_style (table, i, row),
                                table->x[i], y + (j - first) * leading);
    }
  }
}

static void
put_rule (const Table *table, LaurelSlab *slab, double y, double thickness, LaurelColour colour)
{
  laurel_layout_add_rule (slab->items, table->layout->section->frame.left, y,
                          laurel_layout_get_width (table->layout), thickness, colour);
}

static gboolean
add_head (Table *table, GError **error)
{
  g_autoptr (GPtrArray) cells = set_cells (table, NULL, error);
  guint n = cells ? count_lines (cells) : 0;
  LaurelSlab *slab;

  if (cells == NULL)
    return FALSE;

  slab = laurel_flow_add (table->layout->flow,
                          n * get_leading (table, NULL) + 2 * table->block->padding);
  slab->before += table->block->top;
  slab->keep = TRUE;
  put_rule (table, slab, 0, STRONG, BLACK);
  put_lines (table, slab, NULL, cells, 0, n - 1, table->block->padding);
  put_rule (table, slab, slab->height, THIN, BLACK);
  table->header = slab;

  return TRUE;
}

/* A row's line below it is its own: so a page that ends here ends with one. */
static void
add_row_lines (Table *table, LaurelFields *row, GPtrArray *cells, guint first, guint last,
               gboolean keep, gboolean end_of_table)
{
  guint n = count_lines (cells);
  double above = first == 0 ? table->block->padding : 0;
  double below = last + 1 == n ? table->block->padding : 0;
  double height = (last - first + 1) * get_leading (table, row) + above + below;
  LaurelSlab *slab = laurel_flow_add (table->layout->flow, height);

  slab->header = table->header;
  slab->keep = keep;
  put_lines (table, slab, row, cells, first, last, above);
  if (last + 1 == n)
    put_rule (table, slab, height, end_of_table ? STRONG : HAIR, end_of_table ? BLACK : GREY);
}

static gboolean
add_row (Table *table, guint index, guint n_rows, GError **error)
{
  const LaurelFrame *frame = &table->layout->section->frame;
  LaurelFields *row = laurel_fields_get_row (table->layout->fields, table->block->table, index);
  g_autoptr (GPtrArray) cells = set_cells (table, row, error);
  gboolean last = index + 1 == n_rows;
  guint n;

  if (cells == NULL)
    return FALSE;

  n = count_lines (cells);
  if (n * get_leading (table, row) < MAX_PART * (frame->height - frame->top - frame->bottom)) {
    /* The first row stays with the second, the last with the one before. */
    gboolean keep = (index == 0 && n_rows > 1) || index + 2 == n_rows;

    add_row_lines (table, row, cells, 0, n - 1, keep, last);
    return TRUE;
  }

  for (guint i = 0; i < n; i++)
    add_row_lines (table, row, cells, i, i, i == 0 || i + 2 == n, last);

  return TRUE;
}

static gboolean
add_rows (Table *table, guint n, GError **error)
{
  if (!add_head (table, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!add_row (table, i, n, error))
      return FALSE;

  return TRUE;
}

/**
 * laurel_layout_add_table:
 * @self: the layout
 * @block: a table
 *
 * Puts a table into the flow; its head is repeated on each page.
 */
gboolean
laurel_layout_add_table (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  g_autofree double *x = g_new0 (double, block->columns->len);
  g_autofree double *width = g_new0 (double, block->columns->len);
  g_autoptr (GPtrArray) columns = NULL;
  Table table = { self, block, NULL, x, width, NULL };
  guint n = laurel_fields_get_n_rows (self->fields, block->table);
  gboolean added;

  if (laurel_fields_check (self->fields, block->table, error))
    table.columns = columns = list_columns (self->fields, block, error);
  if (columns == NULL) {
    g_prefix_error (error, "%s: ", block->name);
    return FALSE;
  }

  place_columns (&table);
  self->within[0] = (LaurelElement) { TABLE, ++self->group };
  self->within[1] = (LaurelElement) { ROW, 0 };
  added = add_rows (&table, n, error);
  memset (self->within, 0, sizeof self->within);
  self->leaf = NULL;
  if (!added)
    return FALSE;
  laurel_flow_add_after (self->flow, block->height);

  return TRUE;
}
