/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mark-grid-private.h"

#include "ui/judging/laurel-mark-text.h"

#include <glib/gi18n-lib.h>

/* How marks are drawn: only what can be seen of them. */

#define PAD 12
#define MOST_TEXTS 1500

/* Of a number that three quarters of a column are wide enough for. */
#define MOST_LETTERS 6

typedef enum {
  STYLE_PLAIN = 'p',
  STYLE_BOLD = 'b',
  STYLE_STRUCK = 's',
  STYLE_SLANTED = 'i',
  STYLE_HEAD = 'h',
} Style;

typedef struct {
  LaurelMarkGrid *self;
  GtkSnapshot *snapshot;
  const LaurelMarkTable *table;
  const LaurelStanding *standing; /* (nullable) */
  const LaurelMarkShape *shape;
  gboolean is_rtl;
  int width, height;
  int x, y;                       /* how far it is scrolled */
  guint from_row, to_row;         /* what can be seen */
  guint from_column, to_column;
  int digits, sum_digits;         /* decimals of all marks, and of what those of a sheet come to */
  GdkRGBA text, dim, faint, line, shade, accent, chosen, amber, ground;
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
  return p->is_rtl ? p->width - x - width : x;
}

static void
fill (Painting *p, const GdkRGBA *colour, int x, int y, int width, int height)
{
  gtk_snapshot_append_color (p->snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) flip (p, x, width), (float) y,
                                                  (float) width, (float) height));
}

static void
push_clip (Painting *p, int x, int y, int width, int height)
{
  gtk_snapshot_push_clip (p->snapshot,
                          &GRAPHENE_RECT_INIT ((float) flip (p, x, width), (float) y,
                                               (float) MAX (width, 0), (float) MAX (height, 0)));
}

static int
get_left (const Painting *p, guint column)
{
  return p->shape->side + (int) column * p->shape->column - p->x;
}

static int
get_above (const Painting *p, guint row)
{
  return p->shape->top + (int) row * p->shape->row - p->y;
}

/* ---- text ------------------------------------------------------------------------ */

static void
style_layout (PangoLayout *layout, Style style)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (style == STYLE_BOLD || style == STYLE_HEAD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (style == STYLE_STRUCK)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  if (style == STYLE_SLANTED)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (style == STYLE_HEAD)
    pango_attr_list_insert (attributes, pango_attr_scale_new (.82));
  pango_layout_set_attributes (layout, attributes);
}

/* A text that was shaped, and what it is painted by in one colour. */
typedef struct {
  GskRenderNode *node; /* (nullable): of nothing */
  GdkRGBA colour;      /* another theme has others */
  int height;
} Shaped;

/* A #GDestroyNotify for the tables of texts. */
void
laurel_mark_grid_free_shaped (gpointer data)
{
  Shaped *self = data;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self);
}

/* There are as many titles as entries, so what was not drawn for long is let go: of two tables of
 * texts the older one is, and whatever is drawn is in the newer one. */
static Shaped *
find_shaped (LaurelMarkGrid *self, const char *key)
{
  Shaped *shaped = g_hash_table_lookup (self->texts, key);
  gpointer old_key, old;

  if (shaped != NULL || !g_hash_table_steal_extended (self->older, key, &old_key, &old))
    return shaped;

  g_hash_table_insert (self->texts, old_key, old);

  return old;
}

static void
keep_shaped (LaurelMarkGrid *self, const char *key, Shaped *shaped)
{
  GHashTable *older = self->older;

  if (g_hash_table_size (self->texts) >= MOST_TEXTS) {
    g_hash_table_remove_all (older);
    self->older = self->texts;
    self->texts = older;
  }
  g_hash_table_insert (self->texts, g_strdup (key), shaped);
}

static Shaped *
shape (Painting *p, const char *text, Style style, const GdkRGBA *colour, int width,
       PangoAlignment alignment)
{
  Shaped *shaped = g_new0 (Shaped, 1);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (p->self), text);

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_height (layout, style == STYLE_HEAD ? -2 : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  style_layout (layout, style);
  pango_layout_get_pixel_size (layout, NULL, &shaped->height);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  shaped->node = gtk_snapshot_free_to_node (snapshot);
  shaped->colour = *colour;

  return shaped;
}

/* By what a text is found again: written for each of some hundred in each frame, so without
 * formatting. The colours of a painting stand one after the other. */
static void
write_key (Painting *p, GString *key, const char *text, Style style, const GdkRGBA *colour,
           int width, PangoAlignment alignment)
{
  char head[] = { (char) style, (char) ('0' + (colour - &p->text)), (char) ('0' + (int) alignment),
                  (char) (1 + (width & 0x7e) / 2), (char) (1 + (width >> 7 & 0x7f)),
                  (char) ('0' + (width & 1)) };

  g_string_truncate (key, 0);
  g_string_append_len (key, head, sizeof head);
  g_string_append (key, text);
}

/* Shaped once: the same few marks are drawn again and again. */
static const Shaped *
get_shaped (Painting *p, const char *text, Style style, const GdkRGBA *colour, int width,
            PangoAlignment alignment)
{
  GString *key = p->self->key;
  Shaped *shaped;

  write_key (p, key, text, style, colour, width, alignment);
  shaped = find_shaped (p->self, key->str);
  if (shaped != NULL && gdk_rgba_equal (&shaped->colour, colour))
    return shaped;

  shaped = shape (p, text, style, colour, width, alignment);
  keep_shaped (p->self, key->str, shaped);

  return shaped;
}

static void
draw_text (Painting *p, const char *text, Style style, const GdkRGBA *colour, int x, int y,
           int width, int height, PangoAlignment alignment)
{
  const Shaped *shaped = get_shaped (p, text, style, colour, width, alignment);

  if (shaped->node == NULL)
    return;

  gtk_snapshot_save (p->snapshot);
  gtk_snapshot_translate (p->snapshot,
                          &GRAPHENE_POINT_INIT ((float) flip (p, x, width),
                                                (float) (y + (height - shaped->height) / 2)));
  gtk_snapshot_append_node (p->snapshot, shaped->node);
  gtk_snapshot_restore (p->snapshot);
}

static void
draw_figure (Painting *p, const char *text, Style style, const GdkRGBA *colour, int x, int y,
             int width)
{
  draw_text (p, text, style, colour, x, y, width, p->shape->row, PANGO_ALIGN_CENTER);
}

/* Numbers of a column stand with their decimals below each other, near its middle. */
static void
draw_number (Painting *p, const char *text, Style style, const GdkRGBA *colour, int x, int y,
             int width)
{
  if (strlen (text) > MOST_LETTERS)
    draw_figure (p, text, style, colour, x, y, width);
  else
    draw_text (p, text, style, colour, x, y, width - width / 4, p->shape->row, PANGO_ALIGN_RIGHT);
}

/* ---- marks ----------------------------------------------------------------------- */

/* Whoever types a second time sees nothing of the first. */
static const LaurelStandingSheet *
find_counted (Painting *p, const LaurelBookSheet *sheet, guint part)
{
  return p->standing != NULL && p->self->typing == LAUREL_TYPING_FIRST
           ? laurel_standing_find_sheet (p->standing, sheet->entry, sheet->judge, part) : NULL;
}

static void
draw_mark (Painting *p, guint sheet, const LaurelMarkColumn *column, int x, int y)
{
  const LaurelBookSheet *on = laurel_score_book_get_sheet (p->table->book, sheet);
  const LaurelBookMark *mark = laurel_score_book_get_mark (p->table->book, p->self->typing, sheet,
                                                           column->field);
  const LaurelStandingSheet *counted = find_counted (p, on, column->part);
  gboolean is_dropped = counted != NULL && counted->is_dropped;
  g_autofree char *text = mark->state == LAUREL_BOOK_MARKED
                            ? laurel_mark_text_dup_even (mark->value, p->digits) : NULL;

  if (laurel_score_book_differs (p->table->book, sheet, column->field))
    fill (p, &p->amber, x + 3, y + 3, p->shape->column - 6, p->shape->row - 7);
  if (mark->state == LAUREL_BOOK_EMPTY)
    draw_figure (p, "–", STYLE_PLAIN, &p->faint, x, y, p->shape->column);
  else if (mark->state == LAUREL_BOOK_ABSTAINED)
    draw_figure (p, laurel_mark_text_of_abstained (), STYLE_SLANTED, &p->dim, x, y,
                 p->shape->column);
  else
    draw_number (p, text, is_dropped ? STYLE_STRUCK : STYLE_PLAIN,
                 is_dropped ? &p->dim : &p->text, x, y, p->shape->column);
}

static void
draw_total (Painting *p, guint sheet, guint part, int x, int y, int width)
{
  const LaurelBookSheet *on = laurel_score_book_get_sheet (p->table->book, sheet);
  const LaurelStandingSheet *counted = find_counted (p, on, part);
  g_autofree char *text = counted ? laurel_mark_text_dup_even (counted->total, p->sum_digits)
                                  : NULL;

  if (counted != NULL)
    draw_number (p, text, counted->is_dropped ? STYLE_STRUCK : STYLE_PLAIN,
                 counted->is_dropped ? &p->dim : &p->text, x, y, width);
  else
    draw_figure (p, laurel_score_book_count (p->table->book, p->self->typing, sheet) > 0 ? "…"
                                                                                         : "–",
                 STYLE_PLAIN, &p->faint, x, y, width);
}

static void
draw_factor (Painting *p, guint entry, guint field, int x, int y)
{
  const LaurelBookMark *factor = laurel_score_book_get_mark (p->table->book, LAUREL_TYPING_FACTORS,
                                                             entry, field);
  g_autofree char *text = laurel_mark_text_dup (factor);

  if (factor->state == LAUREL_BOOK_EMPTY)
    draw_figure (p, "–", STYLE_PLAIN, &p->faint, x, y, p->shape->column);
  else
    draw_figure (p, text, STYLE_PLAIN, &p->text, x, y, p->shape->column);
}

static void
draw_cell (Painting *p, guint row, guint column)
{
  const LaurelMarkColumn *at = laurel_mark_table_get_column (p->table, column);
  int x = get_left (p, column), y = get_above (p, row);
  guint sheet;

  if (!laurel_mark_table_get_sheet (p->table, row, column, &sheet))
    fill (p, &p->shade, x, y, p->shape->column, p->shape->row - 1);
  else if (p->table->view == LAUREL_MARK_VIEW_FACTORS)
    draw_factor (p, sheet, at->field, x, y);
  else if (at->field == LAUREL_MARK_NO_FIELD)
    draw_total (p, sheet, at->part, x, y, p->shape->column);
  else
    draw_mark (p, sheet, at, x, y);
}

static void
draw_frame (Painting *p)
{
  GtkWidget *widget = GTK_WIDGET (p->self);
  gboolean has_keys = gtk_widget_has_focus (widget) || p->self->edits;
  float widths[4] = { 2, 2, 2, 2 };
  GdkRGBA ring[4];
  GdkRectangle place;
  GskRoundedRect box;

  laurel_mark_grid_place (p->self, p->self->row, p->self->column, &place);
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT ((float) place.x + 2,
                                                              (float) place.y + 2,
                                                              (float) place.width - 4,
                                                              (float) place.height - 5), 6);
  for (int i = 0; i < 4; i++)
    ring[i] = has_keys ? p->accent : p->faint;
  if (p->self->edits) {
    gtk_snapshot_push_rounded_clip (p->snapshot, &box);
    gtk_snapshot_append_color (p->snapshot, &p->ground, &box.bounds);
    gtk_snapshot_pop (p->snapshot);
  }
  gtk_snapshot_append_border (p->snapshot, &box, widths, ring);
}

static void
draw_cells (Painting *p)
{
  push_clip (p, p->shape->side, p->shape->top, p->width - p->shape->side - p->shape->right,
             p->height - p->shape->top);
  for (guint row = p->from_row; row < p->to_row; row++)
    for (guint column = p->from_column; column < p->to_column; column++)
      draw_cell (p, row, column);
  draw_frame (p);
  if (p->self->edits)
    gtk_widget_snapshot_child (GTK_WIDGET (p->self), p->self->text, p->snapshot);
  gtk_snapshot_pop (p->snapshot);
}

/* ---- results --------------------------------------------------------------------- */

static gboolean
is_complete (Painting *p, guint entry)
{
  const LaurelBookEntry *from = laurel_score_book_get_entry (p->table->book, entry);

  for (guint i = from->first; i < from->first + from->n; i++)
    if (laurel_score_book_count (p->table->book, LAUREL_TYPING_FIRST, i) <
        p->table->book->n_fields)
      return FALSE;

  return TRUE;
}

/* @done: whether all marks of the entry are there */
static void
draw_result (Painting *p, LaurelMarkResult result, guint row, gboolean done, int x, int y)
{
  guint entry = laurel_mark_table_get_entry (p->table, row), sheet;
  const LaurelStandingPlace *place =
    p->standing && p->standing->trouble == NULL && p->self->typing != LAUREL_TYPING_SECOND
      ? &g_array_index (p->standing->places, LaurelStandingPlace, entry) : NULL;
  int width = p->shape->results[result];
  g_autofree char *text = NULL;

  if (result == LAUREL_MARK_RESULT_TOTAL) {
    if (laurel_mark_table_get_sheet (p->table, row, 0, &sheet))
      draw_total (p, sheet, 0, x, y, width);
    return;
  }
  if (place == NULL || place->place == 0) {
    if (result == LAUREL_MARK_RESULT_SCORE)
      draw_figure (p, place != NULL && place->n > 0 ? "…" : "–", STYLE_PLAIN, &p->faint, x, y,
                   width);
    return;
  }

  if (result == LAUREL_MARK_RESULT_SCORE)
    text = laurel_standing_dup_score (p->standing, entry);
  else if (result == LAUREL_MARK_RESULT_PLACE)
    text = g_strdup_printf ("%u%s", place->place, place->is_tied ? "=" : "");
  else
    text = g_strdup (place->level ? place->level : "");
  draw_figure (p, text, result == LAUREL_MARK_RESULT_SCORE && done ? STYLE_BOLD : STYLE_PLAIN,
               done ? &p->text : &p->dim, x, y, width);
}

static const char *
get_result_title (LaurelMarkResult result)
{
  switch (result) {
  case LAUREL_MARK_RESULT_TOTAL:
    /* Translators: the heading of what the marks of one judge come to. */
    return C_("marks", "Total");
  case LAUREL_MARK_RESULT_SCORE:
    /* Translators: the heading of what an entry came to. */
    return C_("marks", "Score");
  case LAUREL_MARK_RESULT_PLACE:
    /* Translators: the heading of the place that an entry got. */
    return C_("marks", "Place");
  case LAUREL_MARK_RESULT_LEVEL:
  case LAUREL_N_MARK_RESULTS:
  default:
    /* Translators: the heading of the level of awards that an entry got. */
    return C_("marks", "Level");
  }
}

static void
draw_result_head (Painting *p)
{
  int x = p->width - p->shape->right;

  push_clip (p, x, 0, p->shape->right, p->shape->top);
  for (guint i = 0; i < p->table->results->len; i++) {
    LaurelMarkResult result = g_array_index (p->table->results, LaurelMarkResult, i);
    int width = p->shape->results[result];

    if (width > 0)
      draw_text (p, get_result_title (result), STYLE_HEAD, &p->dim, x + 2, 0, width - 4,
                 p->shape->top, PANGO_ALIGN_CENTER);
    x += width;
  }
  gtk_snapshot_pop (p->snapshot);
}

static void
draw_results (Painting *p)
{
  int left = p->width - p->shape->right;

  draw_result_head (p);
  push_clip (p, left, p->shape->top, p->shape->right, p->height - p->shape->top);
  for (guint row = p->from_row; row < p->to_row; row++) {
    gboolean done = is_complete (p, laurel_mark_table_get_entry (p->table, row));
    int x = left;

    for (guint i = 0; i < p->table->results->len; i++) {
      LaurelMarkResult result = g_array_index (p->table->results, LaurelMarkResult, i);

      if (p->shape->results[result] > 0)
        draw_result (p, result, row, done, x, get_above (p, row));
      x += p->shape->results[result];
    }
  }
  gtk_snapshot_pop (p->snapshot);
}

/* ---- the edges ------------------------------------------------------------------- */

static void
draw_side (Painting *p)
{
  gboolean has_title = p->shape->side > p->shape->number;
  gboolean has_number = p->table->view != LAUREL_MARK_VIEW_ENTRY;
  int title = has_number ? p->shape->number : PAD;

  push_clip (p, 0, p->shape->top, p->shape->side, p->height - p->shape->top);
  for (guint row = p->from_row; row < p->to_row; row++) {
    int y = get_above (p, row);

    if (has_number)
      draw_text (p, laurel_mark_table_get_number (p->table, row), STYLE_PLAIN,
                 has_title ? &p->dim : &p->text, PAD, y, p->shape->number - PAD - 6, p->shape->row,
                 PANGO_ALIGN_LEFT);
    if (has_title)
      draw_text (p, laurel_mark_table_get_title (p->table, row), STYLE_PLAIN, &p->text, title, y,
                 p->shape->side - title - 6, p->shape->row, PANGO_ALIGN_LEFT);
  }
  gtk_snapshot_pop (p->snapshot);
}

static void
draw_head (Painting *p)
{
  gboolean is_entry = p->table->view == LAUREL_MARK_VIEW_ENTRY;

  draw_text (p, is_entry ? _("Judge") : _("Entry"), STYLE_HEAD, &p->dim, PAD, 0,
             p->shape->number - PAD - 6, p->shape->top, PANGO_ALIGN_LEFT);
  if (!is_entry && p->shape->side > p->shape->number)
    draw_text (p, _("Title"), STYLE_HEAD, &p->dim, p->shape->number, 0,
               p->shape->side - p->shape->number - 6, p->shape->top, PANGO_ALIGN_LEFT);
  push_clip (p, p->shape->side, 0, p->width - p->shape->side - p->shape->right, p->shape->top);
  for (guint column = p->from_column; column < p->to_column; column++)
    draw_text (p, laurel_mark_table_get_column (p->table, column)->title, STYLE_HEAD, &p->dim,
               get_left (p, column) + 2, 0, p->shape->column - 4, p->shape->top,
               PANGO_ALIGN_CENTER);
  gtk_snapshot_pop (p->snapshot);
  fill (p, &p->line, 0, p->shape->top - 1, p->width, 1);
  fill (p, &p->line, p->width - p->shape->right - 1, 0, 1, p->height);
}

static void
draw_rows (Painting *p)
{
  int height = p->height - p->shape->top;

  push_clip (p, 0, p->shape->top, p->width, height);
  for (guint row = p->from_row; row < p->to_row; row++) {
    if (row == p->self->row)
      fill (p, &p->chosen, 0, get_above (p, row), p->width, p->shape->row - 1);
    fill (p, &p->line, 0, get_above (p, row + 1) - 1, p->width, 1);
  }
  gtk_snapshot_pop (p->snapshot);
}

/* ---- all of it ------------------------------------------------------------------- */

static void
look_up_colours (Painting *p)
{
  GtkWidget *widget = GTK_WIDGET (p->self);

  p->text = look_up (widget, "view_fg_color", 1);
  p->dim = look_up (widget, "view_fg_color", .6f);
  p->faint = look_up (widget, "view_fg_color", .4f);
  p->line = look_up (widget, "view_fg_color", .12f);
  p->shade = look_up (widget, "view_fg_color", .05f);
  p->accent = look_up (widget, "accent_bg_color", 1);
  p->chosen = look_up (widget, "accent_bg_color", .1f);
  p->amber = look_up (widget, "warning_bg_color", .45f);
  p->ground = look_up (widget, "view_bg_color", 1);
}

static void
see (Painting *p)
{
  int rows = MAX (p->height - p->shape->top, 0);
  int columns = MAX (p->width - p->shape->side - p->shape->right, 0);
  guint n_rows = p->table->rows->len, n_columns = p->table->columns->len;

  p->from_row = MIN ((guint) (p->y / p->shape->row), n_rows);
  p->to_row = MIN ((guint) ((p->y + rows) / p->shape->row + 1), n_rows);
  p->from_column = MIN ((guint) (p->x / p->shape->column), n_columns);
  p->to_column = MIN ((guint) ((p->x + columns) / p->shape->column + 1), n_columns);
}

/* Draws what can be seen of it. */
void
laurel_mark_grid_draw (LaurelMarkGrid *self, GtkSnapshot *snapshot)
{
  Painting p = {
    .self = self, .snapshot = snapshot, .table = self->table, .shape = &self->shape,
    .is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };

  if (self->table == NULL || self->desk == NULL)
    return;

  p.standing = laurel_score_desk_get_standing (self->desk);
  p.digits = laurel_mark_text_count_digits (self->table->book->rule);
  p.sum_digits = laurel_mark_text_count_sum_digits (self->table->book->rule);
  p.x = (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  p.y = (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  look_up_colours (&p);
  see (&p);
  fill (&p, &p.ground, 0, 0, p.width, p.height);
  draw_rows (&p);
  draw_cells (&p);
  draw_side (&p);
  draw_results (&p);
  draw_head (&p);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->wrong, snapshot);
}
