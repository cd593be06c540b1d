/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-grid.h"

#define NEAR 3.0        /* lines that meet, and places that are one */
#define PADDING 2.0     /* of a cell, at least */
#define MAX_RULES 3000  /* of a page */
#define MAX_COLUMNS 200
#define MAX_ROWS 1000

/* One table, with its lines: where they stand, and the squares between them. */
typedef struct {
  const LaurelPdfPage *page;
  GArray *xs;     /* of double */
  GArray *ys;     /* of double */
  GArray *owners; /* of int: for each square, the first one of its cell */
  GArray *chars;  /* of GArray of LaurelPdfChar, for each square */
} Grid;

static int
get_columns (const Grid *grid)
{
  return (int) grid->xs->len - 1;
}

static int
get_rows (const Grid *grid)
{
  return (int) grid->ys->len - 1;
}

static double
get_place (const GArray *places, guint at)
{
  return g_array_index (places, double, at);
}

/* ---- which lines belong together ---------------------------------------------- */

static int
find_root (GArray *parents, int at)
{
  while (g_array_index (parents, int, at) != at)
    at = g_array_index (parents, int, at) = g_array_index (parents, int,
                                                           g_array_index (parents, int, at));

  return at;
}

static void
unite (GArray *parents, int a, int b)
{
  int first = find_root (parents, a), second = find_root (parents, b);

  if (first < second)
    g_array_index (parents, int, second) = first;
  else
    g_array_index (parents, int, first) = second;
}

static GArray *
new_parents (int count)
{
  GArray *parents = g_array_sized_new (FALSE, FALSE, sizeof (int), count);

  for (int i = 0; i < count; i++)
    g_array_append_val (parents, i);

  return parents;
}

static gboolean
meet (const LaurelPdfRule *across, const LaurelPdfRule *down)
{
  return across->at >= down->from - NEAR && across->at <= down->to + NEAR &&
         down->at >= across->from - NEAR && down->at <= across->to + NEAR;
}

/* Lines across come first, then those that go down. */
static GArray *
connect_rules (const LaurelPdfPage *page)
{
  int n_across = (int) page->across->len, n_down = (int) page->down->len;
  GArray *parents = new_parents (n_across + n_down);

  for (int i = 0; i < n_across; i++) {
    for (int k = 0; k < n_down; k++) {
      if (meet (&g_array_index (page->across, LaurelPdfRule, i),
                &g_array_index (page->down, LaurelPdfRule, k)))
        unite (parents, i, n_across + k);
    }
  }

  return parents;
}

/* ---- the places where lines stand --------------------------------------------- */

static int
compare_place (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
settle_places (GArray *places)
{
  guint kept = 0;

  g_array_sort (places, compare_place);
  for (guint i = 0; i < places->len; i++) {
    double place = get_place (places, i);

    if (kept == 0 || place > get_place (places, kept - 1) + NEAR)
      g_array_index (places, double, kept++) = place;
  }
  g_array_set_size (places, kept);
}

static void
add_places (GArray    *at,
            GArray    *ends,
            GArray    *rules,
            GArray    *parents,
            int        offset,
            int        root)
{
  double from = G_MAXDOUBLE, to = -G_MAXDOUBLE;

  for (guint i = 0; i < rules->len; i++) {
    const LaurelPdfRule *rule = &g_array_index (rules, LaurelPdfRule, i);

    if (find_root (parents, offset + (int) i) != root)
      continue;
    g_array_append_val (at, rule->at);
    from = MIN (from, rule->from);
    to = MAX (to, rule->to);
  }
  if (to > from) {
    /* Where no line closes the side, the others end at it. */
    g_array_append_val (ends, from);
    g_array_append_val (ends, to);
  }
}

static void
find_places (Grid *grid, GArray *parents, int root)
{
  const LaurelPdfPage *page = grid->page;

  add_places (grid->ys, grid->xs, page->across, parents, 0, root);
  add_places (grid->xs, grid->ys, page->down, parents, (int) page->across->len, root);
  settle_places (grid->xs);
  settle_places (grid->ys);
}

/* ---- cells -------------------------------------------------------------------- */

/* Whether a line stands there along most of the way. */
static gboolean
is_wall (const GArray *rules, double at, double from, double to)
{
  for (guint i = 0; i < rules->len; i++) {
    const LaurelPdfRule *rule = &g_array_index (rules, LaurelPdfRule, i);

    if (rule->at >= at - NEAR && rule->at <= at + NEAR + 1 &&
        MIN (rule->to, to) - MAX (rule->from, from) > (to - from) / 2)
      return TRUE;
  }

  return FALSE;
}

static void
unite_squares (Grid *grid)
{
  int columns = get_columns (grid);

  for (int row = 0; row < get_rows (grid); row++) {
    double top = get_place (grid->ys, row), bottom = get_place (grid->ys, row + 1);

    for (int column = 0; column < columns; column++) {
      double left = get_place (grid->xs, column), right = get_place (grid->xs, column + 1);
      int square = row * columns + column;

      if (column + 1 < columns && !is_wall (grid->page->down, right, top, bottom))
        unite (grid->owners, square, square + 1);
      if (row + 1 < get_rows (grid) && !is_wall (grid->page->across, bottom, left, right))
        unite (grid->owners, square, square + columns);
    }
  }
}

static int
find_interval (const GArray *places, double at)
{
  for (guint i = 0; i + 1 < places->len; i++) {
    if (at >= get_place (places, i) && at < get_place (places, i + 1))
      return (int) i;
  }

  return -1;
}

static void
fill (Grid *grid)
{
  for (guint i = 0; i < grid->page->chars->len; i++) {
    const LaurelPdfChar *box = &g_array_index (grid->page->chars, LaurelPdfChar, i);
    int column = find_interval (grid->xs, (box->x1 + box->x2) / 2);
    int row = find_interval (grid->ys, (box->y1 + box->y2) / 2);

    if (column >= 0 && row >= 0) {
      int owner = find_root (grid->owners, row * get_columns (grid) + column);

      g_array_append_val (g_array_index (grid->chars, GArray *, owner), *box);
    }
  }
}

/* The squares of a cell are a rectangle, or are taken for one. */
static void
measure (const Grid *grid, int owner, int *n_rows, int *n_columns)
{
  int columns = get_columns (grid), squares = columns * get_rows (grid);
  int row = owner / columns, column = owner % columns;

  *n_rows = *n_columns = 1;
  while (column + *n_columns < columns &&
         find_root (grid->owners, owner + *n_columns) == owner)
    ++*n_columns;
  while (owner + *n_rows * columns < squares && row + *n_rows < get_rows (grid) &&
         find_root (grid->owners, owner + *n_rows * columns) == owner)
    ++*n_rows;
}

static void
add_cell (const Grid *grid, GPtrArray *row, int owner)
{
  const GArray *chars = g_array_index (grid->chars, GArray *, owner);
  g_autoptr (GPtrArray) lines = laurel_pdf_line_group (chars);
  int column = owner % get_columns (grid), n_rows, n_columns;
  LaurelPdfCell *cell;

  measure (grid, owner, &n_rows, &n_columns);
  cell = laurel_pdf_row_add_cell (row, column, n_rows,
                                  get_place (grid->xs, column + n_columns) -
                                    get_place (grid->xs, column) - 2 * PADDING);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (cell->lines, laurel_pdf_line_new (lines->pdata[i]));
}

/* ---- whole tables ------------------------------------------------------------- */

static LaurelPdfRows *
read_rows (Grid *grid)
{
  LaurelPdfRows *rows = laurel_pdf_rows_new ();
  int columns = get_columns (grid), squares = columns * get_rows (grid);

  grid->owners = new_parents (squares);
  grid->chars = g_array_new (FALSE, FALSE, sizeof (GArray *));
  for (int i = 0; i < squares; i++) {
    GArray *chars = g_array_new (FALSE, FALSE, sizeof (LaurelPdfChar));

    g_array_append_val (grid->chars, chars);
  }
  unite_squares (grid);
  fill (grid);

  g_array_append_vals (rows->edges, grid->xs->data, grid->xs->len);
  for (int row = 0; row < get_rows (grid); row++) {
    GPtrArray *to = laurel_pdf_rows_add_row (rows);

    for (int column = 0; column < columns; column++) {
      int square = row * columns + column;

      if (find_root (grid->owners, square) == square)
        add_cell (grid, to, square);
    }
  }
  laurel_pdf_rows_split (rows);

  for (guint i = 0; i < grid->chars->len; i++)
    g_array_unref (g_array_index (grid->chars, GArray *, i));
  g_clear_pointer (&grid->owners, g_array_unref);
  g_clear_pointer (&grid->chars, g_array_unref);

  return rows;
}

static void
free_found (LaurelPdfGrid *found)
{
  g_clear_pointer (&found->rows, laurel_pdf_rows_free);
  g_free (found);
}

static void
add_grid (GPtrArray *found, const LaurelPdfPage *page, GArray *parents, int root)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (double));
  Grid grid = { page, xs, ys, NULL, NULL };
  LaurelPdfGrid *result;

  find_places (&grid, parents, root);
  if (xs->len < 3 || ys->len < 2 || xs->len > MAX_COLUMNS || ys->len > MAX_ROWS)
    return;

  result = g_new0 (LaurelPdfGrid, 1);
  *result = (LaurelPdfGrid) { read_rows (&grid), get_place (ys, 0), get_place (ys, ys->len - 1),
                              get_place (xs, 0), get_place (xs, xs->len - 1) };
  g_ptr_array_add (found, result);
}

static int
compare_grids (gconstpointer a, gconstpointer b)
{
  const LaurelPdfGrid *first = *(const LaurelPdfGrid *const *) a;
  const LaurelPdfGrid *second = *(const LaurelPdfGrid *const *) b;

  return (first->top > second->top) - (first->top < second->top);
}

/**
 * laurel_pdf_grid_find:
 * @page: a page
 *
 * Returns: (transfer full) (element-type LaurelPdfGrid): the tables that are
 *   drawn with lines, from above
 */
GPtrArray *
laurel_pdf_grid_find (const LaurelPdfPage *page)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) free_found);
  g_autoptr (GArray) parents = NULL;

  if (page->across->len > MAX_RULES || page->down->len > MAX_RULES)
    return found;

  parents = connect_rules (page);
  for (int i = 0; i < (int) page->across->len; i++) {
    if (find_root (parents, i) == i)
      add_grid (found, page, parents, i);
  }
  g_ptr_array_sort (found, compare_grids);

  return found;
}
