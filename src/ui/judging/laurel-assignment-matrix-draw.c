/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-matrix-private.h"

#include "base/laurel-text.h"

/* How the matrix is drawn: only what can be seen of it. */

#define HATCH_STEP 6.f
#define HATCH_STRIPE 1.5f
#define ROUND 5
#define PAD 5

/* ---- from where it is seen ---------------------------------------------------- */

/* Returns: whether the first judge stands at the right */
gboolean
laurel_assignment_matrix_is_mirrored (LaurelAssignmentMatrix *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Returns: how far the first cell is out of sight; an adjustment counts from the left, whatever
 * the direction */
double
laurel_assignment_matrix_get_scrolled (LaurelAssignmentMatrix *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value = gtk_adjustment_get_value (adjustment);

  if (orientation == GTK_ORIENTATION_VERTICAL || !laurel_assignment_matrix_is_mirrored (self))
    return value;

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;
}

/* ---- what is drawn ------------------------------------------------------------ */

typedef struct {
  LaurelAssignmentMatrix *self;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  gboolean is_mirrored;      /* what is at the left stands at the right */
  int side, top;             /* where the cells begin */
  int width, height;
  int x, y;                  /* how far it is scrolled */
  guint from_row, to_row;    /* what can be seen */
  guint from_column, to_column;
  GdkRGBA text, dim, line, shade, accent, on_accent, alarm, ground;
} Painting;

static GdkRGBA
look_up (GtkWidget *widget, const char *name, float alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  /* Another theme may lack the name; then the text's colour will do. */
  if (!gtk_style_context_lookup_color (style, name, &colour))
    gtk_style_context_get_color (style, &colour);
  colour.alpha *= alpha;

  return colour;
}

static int
flip (const Painting *p, int x, int width)
{
  return p->is_mirrored ? p->width - x - width : x;
}

static graphene_rect_t
get_area (const Painting *p, int x, int y, int width, int height)
{
  return GRAPHENE_RECT_INIT ((float) flip (p, x, width), (float) y, (float) width, (float) height);
}

static void
fill (Painting *p, const GdkRGBA *colour, int x, int y, int width, int height)
{
  graphene_rect_t area = get_area (p, x, y, width, height);

  gtk_snapshot_append_color (p->snapshot, colour, &area);
}

static void
push_clip (Painting *p, int x, int y, int width, int height)
{
  graphene_rect_t area = get_area (p, x, y, MAX (width, 0), MAX (height, 0));

  gtk_snapshot_push_clip (p->snapshot, &area);
}

static int
get_left (Painting *p, guint column)
{
  return p->side + (int) column * LAUREL_MATRIX_CELL - p->x;
}

static int
get_above (Painting *p, guint row)
{
  return p->top + (int) row * LAUREL_MATRIX_CELL - p->y;
}

/* ---- cells ------------------------------------------------------------------ */

static void
hatch (Painting *p, int x, int y)
{
  graphene_rect_t area = get_area (p, x, y, LAUREL_MATRIX_CELL, LAUREL_MATRIX_CELL);
  GdkRGBA clear = p->alarm;
  GskColorStop stops[4];

  clear.alpha = 0;
  stops[0] = (GskColorStop) { 0, p->alarm };
  stops[1] = (GskColorStop) { HATCH_STRIPE / HATCH_STEP, p->alarm };
  stops[2] = (GskColorStop) { HATCH_STRIPE / HATCH_STEP, clear };
  stops[3] = (GskColorStop) { 1, clear };
  gtk_snapshot_append_repeating_linear_gradient (
    p->snapshot, &area, &area.origin,
    &GRAPHENE_POINT_INIT (area.origin.x + HATCH_STEP * .7f, area.origin.y + HATCH_STEP * .7f),
    stops, 4);
}

/* What is decided by hand has a frame besides: it stays when all is assigned anew. */
static void
draw_assigned (Painting *p, int x, int y, gboolean by_hand)
{
  GskRoundedRect box;
  float widths[4] = { 2, 2, 2, 2 };
  GdkRGBA frame[4] = { p->text, p->text, p->text, p->text };
  graphene_rect_t area = get_area (p, x + PAD, y + PAD, LAUREL_MATRIX_CELL - 2 * PAD,
                                   LAUREL_MATRIX_CELL - 2 * PAD);

  gsk_rounded_rect_init_from_rect (&box, &area, ROUND);
  gtk_snapshot_push_rounded_clip (p->snapshot, &box);
  gtk_snapshot_append_color (p->snapshot, &p->accent, &box.bounds);
  gtk_snapshot_pop (p->snapshot);
  if (by_hand)
    gtk_snapshot_append_border (p->snapshot, &box, widths, frame);
}

/* What the judge thinks of the entry, in the corner: plus, minus, or a bar above a bar. */
static void
draw_wish (Painting *p, LaurelCellFlags flags, int x, int y)
{
  const GdkRGBA *ink = flags & LAUREL_CELL_ASSIGNED ? &p->on_accent : &p->text;
  int left = x + LAUREL_MATRIX_CELL - PAD - 10, middle = y + PAD + 6;

  if (flags & (LAUREL_CELL_WISH | LAUREL_CELL_UNWELCOME))
    fill (p, ink, left, middle - 1, 8, 2);
  if (flags & LAUREL_CELL_WISH)
    fill (p, ink, left + 3, middle - 4, 2, 8);
  if (flags & LAUREL_CELL_FORBIDDEN) {
    fill (p, ink, left, middle - 3, 8, 2);
    fill (p, ink, left, middle + 1, 8, 2);
  }
}

static void
draw_cell (Painting *p, guint row, guint column)
{
  LaurelCellFlags flags = laurel_assignment_grid_get_cell (p->self->grid, row, column);
  int x = get_left (p, column), y = get_above (p, row);

  if (flags & (LAUREL_CELL_CLOSED | LAUREL_CELL_APART))
    fill (p, &p->shade, x, y, LAUREL_MATRIX_CELL, LAUREL_MATRIX_CELL);
  if (flags & LAUREL_CELL_CONFLICT)
    hatch (p, x, y);
  if (flags & LAUREL_CELL_ASSIGNED)
    draw_assigned (p, x, y, (flags & LAUREL_CELL_BY_HAND) != 0);
  if (flags & (LAUREL_CELL_WISH | LAUREL_CELL_UNWELCOME | LAUREL_CELL_FORBIDDEN))
    draw_wish (p, flags, x, y);
}

/* What would change is shaded; a cell that cannot be assigned keeps its hatching. */
static void
draw_range (Painting *p)
{
  GdkRGBA shade = p->accent;
  LaurelMatrixRange range;
  int x, y;

  if (!laurel_assignment_matrix_has_range (p->self))
    return;

  laurel_assignment_matrix_get_range (p->self, &range);
  x = get_left (p, range.from_column);
  y = get_above (p, range.from_row);
  shade.alpha = .25f;
  fill (p, &shade, x, y, get_left (p, range.to_column + 1) - x,
        get_above (p, range.to_row + 1) - y);
}

static void
draw_focus (Painting *p)
{
  float widths[4] = { 2, 2, 2, 2 };
  GdkRGBA ring[4] = { p->accent, p->accent, p->accent, p->accent };
  graphene_rect_t area = get_area (p, get_left (p, p->self->column), get_above (p, p->self->row),
                                   LAUREL_MATRIX_CELL, LAUREL_MATRIX_CELL);
  GskRoundedRect box;

  if (!gtk_widget_has_focus (GTK_WIDGET (p->self)))
    return;

  gsk_rounded_rect_init_from_rect (&box, &area, 3);
  gtk_snapshot_append_border (p->snapshot, &box, widths, ring);
}

static void
draw_cells (Painting *p)
{
  int right = get_left (p, p->to_column), bottom = get_above (p, p->to_row);

  push_clip (p, p->side, p->top, p->width - p->side, p->height - p->top);
  for (guint row = p->from_row; row < p->to_row; row++) {
    for (guint column = p->from_column; column < p->to_column; column++)
      draw_cell (p, row, column);
    fill (p, &p->line, p->side, get_above (p, row + 1) - 1, right - p->side, 1);
  }
  for (guint column = p->from_column; column < p->to_column; column++)
    fill (p, &p->line, get_left (p, column + 1) - 1, p->top, 1, bottom - p->top);
  draw_range (p);
  draw_focus (p);
  gtk_snapshot_pop (p->snapshot);
}

/* ---- the edges --------------------------------------------------------------- */

/* Where text stands in its room, whatever its own direction. */
typedef enum {
  TEXT_LEFT,
  TEXT_CENTER,
  TEXT_RIGHT,
} TextSide;

static void
draw_text (Painting *p, const char *text, const GdkRGBA *colour, int x, int y, int width,
           TextSide side)
{
  PangoRectangle logical;
  int rest;

  pango_layout_set_text (p->layout, text, -1);
  pango_layout_set_width (p->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_extents (p->layout, NULL, &logical);
  rest = width - logical.width;
  x += (side == TEXT_LEFT ? 0 : side == TEXT_RIGHT ? rest : rest / 2) - logical.x;
  y += (LAUREL_MATRIX_CELL - logical.height) / 2;
  gtk_snapshot_save (p->snapshot);
  gtk_snapshot_translate (p->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (p->snapshot, p->layout, colour);
  gtk_snapshot_restore (p->snapshot);
}

static void
draw_entry (Painting *p, guint row)
{
  LaurelEntry *entry = laurel_assignment_grid_get_entry (p->self->grid, row);
  guint count = laurel_assignment_grid_get_count (p->self->grid, row);
  guint needs = laurel_assignment_grid_get_needs (p->self->grid);
  int y = get_above (p, row), room = p->side - LAUREL_MATRIX_COUNT - 18;
  g_autofree char *name = NULL;
  g_autofree char *counts = g_strdup_printf ("%u/%u", count, needs);
  const char *words = laurel_entry_get_number (entry);

  if (p->side > LAUREL_MATRIX_NUMBER + LAUREL_MATRIX_COUNT)
    words = name = g_strdup_printf ("%s  %s", laurel_entry_get_number (entry),
                                    laurel_entry_get_title (entry));
  draw_text (p, words, &p->text, flip (p, 12, room), y, room,
             p->is_mirrored ? TEXT_RIGHT : TEXT_LEFT);
  draw_text (p, counts, count < needs ? &p->alarm : &p->dim,
             flip (p, p->side - LAUREL_MATRIX_COUNT - 6, LAUREL_MATRIX_COUNT), y,
             LAUREL_MATRIX_COUNT, p->is_mirrored ? TEXT_LEFT : TEXT_RIGHT);
}

/* How far one character stands below the other. */
#define HAN_STEP 18

/* Chinese stands upright, one below the other, down to where @bottom is.
 *
 * Returns: whether it does: it is all Chinese, and short enough */
static gboolean
draw_stacked (Painting *p, const char *name, int x, int bottom)
{
  long n = g_utf8_strlen (name, -1);
  int y = bottom - (int) n * HAN_STEP;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (!laurel_text_is_han (g_utf8_get_char (at)) && g_utf8_get_char (at) != 0xb7 /* · */)
      return FALSE;
  if (y < 0)
    return FALSE;

  /* A text stands in the middle of a cell, which is higher than a step. */
  y -= (LAUREL_MATRIX_CELL - HAN_STEP) / 2;
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at), y += HAN_STEP) {
    g_autofree char *one = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));

    draw_text (p, one, &p->text, x, y, LAUREL_MATRIX_CELL, TEXT_CENTER);
  }

  return TRUE;
}

/* Latin names are turned, so that a column is no wider than a cell. */
static void
draw_judge (Painting *p, guint column)
{
  LaurelJudge *judge = laurel_assignment_grid_get_judge (p->self->grid, column);
  g_autofree char *load = g_strdup_printf ("%u", laurel_assignment_grid_get_load (p->self->grid,
                                                                                  column));
  int x = flip (p, get_left (p, column), LAUREL_MATRIX_CELL);

  draw_text (p, load, &p->dim, x, p->top - LAUREL_MATRIX_CELL + 2, LAUREL_MATRIX_CELL,
             TEXT_CENTER);
  if (draw_stacked (p, laurel_judge_get_name (judge), x, p->top - LAUREL_MATRIX_CELL))
    return;

  gtk_snapshot_save (p->snapshot);
  gtk_snapshot_translate (p->snapshot, &GRAPHENE_POINT_INIT ((float) x,
                                                             (float) p->top -
                                                             LAUREL_MATRIX_CELL + 4));
  gtk_snapshot_rotate (p->snapshot, -90);
  draw_text (p, laurel_judge_get_name (judge), &p->text, 0, 0,
             p->top - LAUREL_MATRIX_CELL - 8, TEXT_LEFT);
  gtk_snapshot_restore (p->snapshot);
}

static void
draw_edges (Painting *p)
{
  push_clip (p, 0, p->top, p->side, p->height - p->top);
  for (guint row = p->from_row; row < p->to_row; row++)
    draw_entry (p, row);
  gtk_snapshot_pop (p->snapshot);
  push_clip (p, p->side, 0, p->width - p->side, p->top);
  for (guint column = p->from_column; column < p->to_column; column++)
    draw_judge (p, column);
  gtk_snapshot_pop (p->snapshot);
  fill (p, &p->line, 0, p->top - 1, p->width, 1);
  fill (p, &p->line, p->side - 1, 0, 1, p->height);
}

/* ---- all of it --------------------------------------------------------------- */

static void
look_up_colours (Painting *p)
{
  GtkWidget *widget = GTK_WIDGET (p->self);

  p->text = look_up (widget, "view_fg_color", 1);
  p->dim = look_up (widget, "view_fg_color", .6f);
  p->line = look_up (widget, "view_fg_color", .12f);
  p->shade = look_up (widget, "view_fg_color", .07f);
  p->accent = look_up (widget, "accent_bg_color", 1);
  p->on_accent = look_up (widget, "accent_fg_color", 1);
  p->alarm = look_up (widget, "error_color", 1);
  p->ground = look_up (widget, "view_bg_color", 1);
}

static void
see (Painting *p)
{
  guint n_rows = laurel_assignment_grid_get_n_entries (p->self->grid);
  guint n_columns = laurel_assignment_grid_get_n_judges (p->self->grid);
  int rows = MAX (p->height - p->top, 0), columns = MAX (p->width - p->side, 0);

  p->from_row = MIN ((guint) (p->y / LAUREL_MATRIX_CELL), n_rows);
  p->to_row = MIN ((guint) ((p->y + rows) / LAUREL_MATRIX_CELL + 1), n_rows);
  p->from_column = MIN ((guint) (p->x / LAUREL_MATRIX_CELL), n_columns);
  p->to_column = MIN ((guint) ((p->x + columns) / LAUREL_MATRIX_CELL + 1), n_columns);
}

/* Draws what can be seen of it. */
void
laurel_assignment_matrix_draw (LaurelAssignmentMatrix *self, GtkSnapshot *snapshot)
{
  Painting p = {
    .self = self, .snapshot = snapshot, .side = laurel_assignment_matrix_get_side (self),
    .is_mirrored = laurel_assignment_matrix_is_mirrored (self),
    .top = LAUREL_MATRIX_TOP, .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  if (self->grid == NULL)
    return;

  p.layout = layout;
  p.x = (int) laurel_assignment_matrix_get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  p.y = (int) laurel_assignment_matrix_get_scrolled (self, GTK_ORIENTATION_VERTICAL);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  look_up_colours (&p);
  see (&p);
  fill (&p, &p.ground, 0, 0, p.width, p.height);
  draw_cells (&p);
  draw_edges (&p);
}
