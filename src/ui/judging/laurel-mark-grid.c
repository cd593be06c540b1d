/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mark-grid-private.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMarkGrid:
 *
 * Marks in rows and columns, and what they come to beside them. One widget draws it, and only
 * what can be seen of it; where a mark is typed, an entry comes up in its cell.
 *
 * It is one stop of Tab. Arrows go from cell to cell. Whoever begins to type a mark types it into
 * the cell; Enter stores it and goes on to the next, Tab likewise, and so do Up and Down. Escape
 * takes back what was typed. A mark that the rules do not allow stays as it was typed, and what is
 * wrong with it is told below. A says that the judge abstained, Delete that nothing was marked.
 * After Enter at the last cell nothing is typed there before the keys come back to it, or F2.
 *
 * What stands in the cell that the keys are at is told by its name, and by `says`.
 *
 * ## Signals
 *
 * - `opened` (sheet): somebody asks for the marks of a sheet of which only the total is shown
 * - `moved`: the keys are at another cell
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LaurelMarkGrid, laurel_mark_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum {
  PROP_SAYS = 1,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} Prop;

static GParamSpec *props[PROP_SAYS + 1];

enum {
  OPENED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Narrower than that, titles and levels give way to the marks. In digits of the text. */
#define NARROW 62

/* ---- where everything is --------------------------------------------------------- */

guint
laurel_mark_grid_get_n (LaurelMarkGrid *self, GtkOrientation orientation)
{
  if (self->table == NULL)
    return 0;

  return orientation == GTK_ORIENTATION_HORIZONTAL ? self->table->columns->len
                                                   : self->table->rows->len;
}

static gboolean
has_cells (LaurelMarkGrid *self)
{
  return laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL) > 0 &&
         laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL) > 0;
}

/* All of it grows with the text; titles take what is left. */
static void
shape (LaurelMarkGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int digit = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_digit_width (metrics));
  int high = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean is_narrow = width < NARROW * digit;
  guint n_columns = laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL);
  LaurelMarkShape *to = &self->shape;
  gboolean is_entry = self->table != NULL && self->table->view == LAUREL_MARK_VIEW_ENTRY;

  pango_font_metrics_unref (metrics);
  *to = (LaurelMarkShape) { .row = high + 20, .top = 2 * high + 6, .column = 6 * digit + 14 };
  to->results[LAUREL_MARK_RESULT_SCORE] = (is_narrow ? 6 : 7) * digit + 10;
  to->results[LAUREL_MARK_RESULT_TOTAL] = is_narrow && !is_entry ? 0 : 7 * digit + 10;
  to->results[LAUREL_MARK_RESULT_PLACE] =
    is_narrow && to->column * (int) n_columns > width / 3 ? 0 : 4 * digit + 10;
  to->results[LAUREL_MARK_RESULT_LEVEL] = is_narrow ? 0 : 11 * digit + 10;
  for (guint i = 0; self->table != NULL && i < self->table->results->len; i++)
    to->right += to->results[g_array_index (self->table->results, LaurelMarkResult, i)];
  to->number = (is_narrow ? 7 : 8) * digit + (is_narrow ? 14 : 20);
  to->side = is_entry ? 11 * digit + 20 : to->number;
  if (!is_narrow)
    to->side = MAX (width - to->right - (int) n_columns * to->column, 24 * digit + to->number);
  if (is_entry)
    to->number = to->side - 1;
}

/* Where a cell is drawn, the edge above it and beside it taken into account. */
void
laurel_mark_grid_place (LaurelMarkGrid *self, guint row, guint column, GdkRectangle *place)
{
  int x = self->shape.side + (int) column * self->shape.column -
          (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  int y = self->shape.top + (int) row * self->shape.row -
          (int) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - self->shape.column;
  *place = (GdkRectangle) { x, y, self->shape.column, self->shape.row };
}

/* Finds the cell at a point of the widget; beside the marks, the one in the column of the keys.
 * Returns: whether there is one */
gboolean
laurel_mark_grid_find_cell (LaurelMarkGrid *self, double x, double y, guint *row, guint *column)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double at = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
  double across = at - self->shape.side + gtk_adjustment_get_value (self->adjustments[0]);
  double down = y - self->shape.top + gtk_adjustment_get_value (self->adjustments[1]);
  guint n = laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL);

  if (y < self->shape.top || n == 0)
    return FALSE;

  /* Beside the marks the row is chosen, and the cell stays in its column. */
  *row = (guint) (down / self->shape.row);
  *column = at < self->shape.side || at >= width - self->shape.right
              ? self->column : MIN ((guint) (across / self->shape.column), n - 1);

  return *row < laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL);
}

/* ---- scrolling ------------------------------------------------------------------- */

static void
configure (LaurelMarkGrid *self, GtkOrientation orientation, int page, int cell)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double room = MAX (page, 0);
  double all = MAX (laurel_mark_grid_get_n (self, orientation) * (double) cell, room);

  gtk_adjustment_configure (adjustment, MIN (gtk_adjustment_get_value (adjustment), all - room), 0,
                            all, cell, room * .9, room);
}

static void
configure_both (LaurelMarkGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  shape (self);
  configure (self, GTK_ORIENTATION_HORIZONTAL, gtk_widget_get_width (widget) - self->shape.side -
             self->shape.right, self->shape.column);
  configure (self, GTK_ORIENTATION_VERTICAL, gtk_widget_get_height (widget) - self->shape.top,
             self->shape.row);
}

static void
set_adjustment (LaurelMarkGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
place_text (LaurelMarkGrid *self)
{
  GdkRectangle place;
  int high;

  laurel_mark_grid_place (self, self->row, self->column, &place);
  gtk_widget_measure (self->text, GTK_ORIENTATION_VERTICAL, -1, NULL, &high, NULL, NULL);
  place.x += 8;
  place.width -= 16;
  place.y += (place.height - high) / 2;
  place.height = high;
  gtk_widget_size_allocate (self->text, &place, -1);
}

/* Below the cell, or above it where there is no room. */
static void
place_wrong (LaurelMarkGrid *self, int width, int height)
{
  GdkRectangle cell, place;

  laurel_mark_grid_place (self, self->row, self->column, &cell);
  gtk_widget_measure (self->wrong, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  place.width = MIN (place.width, width);
  gtk_widget_measure (self->wrong, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                      NULL);
  place.x = CLAMP (cell.x + (cell.width - place.width) / 2, 0, width - place.width);
  place.y = cell.y + cell.height + 3;
  if (place.y + place.height > height)
    place.y = cell.y - place.height - 3;
  gtk_widget_size_allocate (self->wrong, &place, -1);
}

static void
laurel_mark_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelMarkGrid *self = LAUREL_MARK_GRID (widget);

  configure_both (self);
  if (self->edits)
    place_text (self);
  if (gtk_widget_get_visible (self->wrong))
    place_wrong (self, width, height);
}

static void
laurel_mark_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
}

static void
reveal (LaurelMarkGrid *self)
{
  double across = self->column * (double) self->shape.column;
  double down = self->row * (double) self->shape.row;

  gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_HORIZONTAL], across,
                             across + self->shape.column);
  gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL], down,
                             down + self->shape.row);
}

/* ---- the cell -------------------------------------------------------------------- */

/* Tells what stands in the cell that the keys are at. */
void
laurel_mark_grid_tell (LaurelMarkGrid *self)
{
  g_autofree char *says =
    has_cells (self) ? laurel_mark_table_dup_words (self->table,
                                                    laurel_score_desk_get_standing (self->desk),
                                                    self->typing, self->row, self->column) : NULL;

  if (g_strcmp0 (says, self->says) == 0 && says != NULL)
    return;

  g_free (self->says);
  self->says = g_steal_pointer (&says);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->says ? self->says : _("Marks"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->says ? self->says : _("Marks"), -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAYS]);
}

void
laurel_mark_grid_move (LaurelMarkGrid *self, guint row, guint column)
{
  laurel_mark_grid_come_back (self);
  self->row = row;
  self->column = column;
  reveal (self);
  laurel_mark_grid_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

/* Asks for the marks of the sheet that the keys are at. */
void
laurel_mark_grid_open (LaurelMarkGrid *self)
{
  guint sheet;

  if (laurel_mark_grid_get_sheet (self, &sheet))
    g_signal_emit (self, signals[OPENED], 0, sheet);
}

/**
 * laurel_mark_grid_go_to:
 * @self: a grid
 * @sheet: a sheet
 * @field: one of its fields
 *
 * Goes to a mark, if it is shown.
 *
 * Returns: whether it is
 */
gboolean
laurel_mark_grid_go_to (LaurelMarkGrid *self, guint sheet, guint field)
{
  guint row, column;

  g_return_val_if_fail (LAUREL_IS_MARK_GRID (self), FALSE);

  if (self->table == NULL || !laurel_mark_grid_leave (self) ||
      !laurel_mark_table_find (self->table, sheet, field, &row, &column))
    return FALSE;

  configure_both (self);
  laurel_mark_grid_move (self, row, column);
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return TRUE;
}

/* Returns: of which entry the cell is that the keys are at, or %G_MAXUINT */
guint
laurel_mark_grid_get_entry (LaurelMarkGrid *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_GRID (self), G_MAXUINT);

  return has_cells (self) ? laurel_mark_table_get_entry (self->table, self->row) : G_MAXUINT;
}

/**
 * laurel_mark_grid_get_sheet:
 * @self: a grid
 * @sheet: (out): of which sheet the cell is that the keys are at
 *
 * Returns: whether it is of one
 */
gboolean
laurel_mark_grid_get_sheet (LaurelMarkGrid *self, guint *sheet)
{
  g_return_val_if_fail (LAUREL_IS_MARK_GRID (self), FALSE);

  return laurel_mark_grid_get_place (self, sheet) &&
         self->table->view != LAUREL_MARK_VIEW_FACTORS;
}

/**
 * laurel_mark_grid_leave:
 * @self: a grid
 *
 * Stores what is being typed.
 *
 * Returns: whether nothing is being typed any more: what is wrong stays until it is corrected
 */
gboolean
laurel_mark_grid_leave (LaurelMarkGrid *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_GRID (self), TRUE);

  return !self->edits || laurel_mark_grid_commit (self);
}

/* The keys begin where there is a sheet. */
static void
settle (LaurelMarkGrid *self)
{
  guint n = laurel_mark_grid_get_n (self, GTK_ORIENTATION_HORIZONTAL), sheet;

  self->row = MIN (self->row, MAX (laurel_mark_grid_get_n (self, GTK_ORIENTATION_VERTICAL), 1) - 1);
  self->column = MIN (self->column, MAX (n, 1) - 1);
  if (!has_cells (self) || laurel_mark_grid_get_place (self, &sheet))
    return;

  for (guint column = 0; column < n; column++)
    if (laurel_mark_table_get_sheet (self->table, self->row, column, &sheet)) {
      self->column = column;
      return;
    }
}

/* ---- what is shown --------------------------------------------------------------- */

/**
 * laurel_mark_grid_show:
 * @self: a grid
 * @desk: (nullable): where marks go
 * @table: (transfer full) (nullable): what is shown of them
 * @typing: what is typed
 *
 * Shows it; the keys stay at the cell they are at, if that is still there.
 */
void
laurel_mark_grid_show (LaurelMarkGrid *self, LaurelScoreDesk *desk, LaurelMarkTable *table,
                       LaurelTyping typing)
{
  g_return_if_fail (LAUREL_IS_MARK_GRID (self));

  laurel_mark_grid_cancel (self);
  laurel_mark_grid_come_back (self);
  g_set_object (&self->desk, desk);
  g_clear_pointer (&self->table, laurel_mark_table_free);
  self->table = table;
  self->typing = typing;
  settle (self);
  configure_both (self);
  laurel_mark_grid_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Marks or places changed. */
void
laurel_mark_grid_repaint (LaurelMarkGrid *self)
{
  g_return_if_fail (LAUREL_IS_MARK_GRID (self));

  laurel_mark_grid_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
laurel_mark_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  laurel_mark_grid_draw (LAUREL_MARK_GRID (widget), snapshot);
}

static gboolean
laurel_mark_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                GtkTooltip *tooltip)
{
  LaurelMarkGrid *self = LAUREL_MARK_GRID (widget);
  g_autofree char *words = NULL;
  guint row = self->row, column = self->column;

  if (!has_cells (self) || self->edits ||
      (!keyboard && !laurel_mark_grid_find_cell (self, x, y, &row, &column)))
    return FALSE;

  words = laurel_mark_table_dup_words (self->table, laurel_score_desk_get_standing (self->desk),
                                       self->typing, row, column);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

/* ---- the object ------------------------------------------------------------------ */

static void
forget_texts (LaurelMarkGrid *self)
{
  g_hash_table_remove_all (self->texts);
  g_hash_table_remove_all (self->older);
}

static void
laurel_mark_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_mark_grid_parent_class)->css_changed (widget, change);

  forget_texts (LAUREL_MARK_GRID (widget));
  gtk_widget_queue_allocate (widget);
}

static void
laurel_mark_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (laurel_mark_grid_parent_class)->system_setting_changed (widget, setting);

  forget_texts (LAUREL_MARK_GRID (widget));
  gtk_widget_queue_allocate (widget);
}

static void
laurel_mark_grid_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelMarkGrid *self = LAUREL_MARK_GRID (object);

  switch ((Prop) prop_id) {
  case PROP_SAYS:
    g_value_set_string (value, self->says);
    break;
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
    g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_mark_grid_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelMarkGrid *self = LAUREL_MARK_GRID (object);

  switch ((Prop) prop_id) {
  case PROP_HADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
    break;
  case PROP_VSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
    break;
  case PROP_SAYS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_mark_grid_dispose (GObject *object)
{
  LaurelMarkGrid *self = LAUREL_MARK_GRID (object);

  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
  g_clear_pointer (&self->table, laurel_mark_table_free);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->wrong, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);

  G_OBJECT_CLASS (laurel_mark_grid_parent_class)->dispose (object);
}

static void
laurel_mark_grid_finalize (GObject *object)
{
  LaurelMarkGrid *self = LAUREL_MARK_GRID (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->older);
  g_string_free (self->key, TRUE);
  g_free (self->says);

  G_OBJECT_CLASS (laurel_mark_grid_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /* What stands in the cell that the keys are at. */
  props[PROP_SAYS] = g_param_spec_string ("says", NULL, NULL, NULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
laurel_mark_grid_class_init (LaurelMarkGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_mark_grid_get_property;
  object_class->set_property = laurel_mark_grid_set_property;
  object_class->dispose = laurel_mark_grid_dispose;
  object_class->finalize = laurel_mark_grid_finalize;
  widget_class->css_changed = laurel_mark_grid_css_changed;
  widget_class->measure = laurel_mark_grid_measure;
  widget_class->query_tooltip = laurel_mark_grid_query_tooltip;
  widget_class->size_allocate = laurel_mark_grid_size_allocate;
  widget_class->snapshot = laurel_mark_grid_snapshot;
  widget_class->system_setting_changed = laurel_mark_grid_system_setting_changed;
  install_properties (object_class);

  signals[OPENED] = g_signal_new ("opened", LAUREL_TYPE_MARK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MOVED] = g_signal_new ("moved", LAUREL_TYPE_MARK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "markgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
laurel_mark_grid_init (LaurelMarkGrid *self)
{
  self->key = g_string_new (NULL);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       laurel_mark_grid_free_shaped);
  self->older = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       laurel_mark_grid_free_shaped);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  laurel_mark_grid_listen (self);
  laurel_mark_grid_tell (self);
}
