/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

#include <math.h>

/* Below the last row, so that it can be scrolled above what is said in a toast. */
#define TOAST_ROOM 56
/* Before the words of what has no date. */
#define INDENT 12
/* In heights of a line of text. */
#define LATIN_LINE 1.2
#define COLUMN_SIZE 17.5
#define STACKED_BELOW 28
#define COLUMN_SHARE .36
#define USUAL_TEXT 18.
/* How many bars there are more when the window outgrows them. */
#define BARS_MORE 16

static gboolean
is_mirrored (LaurelTimeline *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * laurel_timeline_flip:
 *
 * The one place in which right-to-left is thought of: everything else counts
 * from the side where reading begins.
 *
 * Returns: the left edge of what is @width wide and begins at @x
 */
double
laurel_timeline_flip (LaurelTimeline *self, double x, double width)
{
  return is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
}

int
laurel_timeline_get_body_width (LaurelTimeline *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->column_width, 1);
}

/**
 * laurel_timeline_get_scroll:
 *
 * The adjustment follows when the timeline is allocated; several steps of a wheel
 * may come before.
 *
 * Returns: how much of the axis has gone behind the titles
 */
double
laurel_timeline_get_scroll (LaurelTimeline *self)
{
  double scroll = round ((self->left_day - self->axis.first) * self->axis.day_width);
  double most = laurel_timeline_axis_get_width (&self->axis) -
                laurel_timeline_get_body_width (self);

  return CLAMP (scroll, 0, MAX (most, 0));
}

/**
 * laurel_timeline_take_scroll:
 *
 * Goes where the adjustment was set to.
 */
void
laurel_timeline_take_scroll (LaurelTimeline *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double scroll = gtk_adjustment_get_value (adjustment);

  if (is_mirrored (self))
    scroll = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) -
             scroll;
  if (scroll != laurel_timeline_get_scroll (self))
    self->left_day = self->axis.first + scroll / self->axis.day_width;
}

/**
 * laurel_timeline_get_top:
 *
 * Returns: how much of the rows has gone behind the months
 */
double
laurel_timeline_get_top (LaurelTimeline *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

double
laurel_timeline_get_row_y (LaurelTimeline *self, guint row)
{
  return self->header_height + LAUREL_TIMELINE_TOP + (double) row * self->row_height -
         laurel_timeline_get_top (self);
}

/**
 * laurel_timeline_get_row_at:
 *
 * Returns: the row at @y, or -1
 */
int
laurel_timeline_get_row_at (LaurelTimeline *self, double y)
{
  double row;

  if (self->row_height == 0 || y < self->header_height)
    return -1;

  row = floor ((y - laurel_timeline_get_row_y (self, 0)) / self->row_height);

  return row >= 0 && row < laurel_timeline_rows_get_n (self->rows) ? (int) row : -1;
}

/**
 * laurel_timeline_get_day_at:
 *
 * Returns: the day at @x, which is a place in the widget
 */
LaurelDay
laurel_timeline_get_day_at (LaurelTimeline *self, double x)
{
  double along = laurel_timeline_flip (self, x, 0) - self->column_width;

  return laurel_timeline_axis_get_day (&self->axis, along + laurel_timeline_get_scroll (self));
}

/* In pixels, whatever font it is in. */
static double
get_text_size (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  return pango_font_description_get_size_is_absolute (font)
         ? size : size * (resolution > 0 ? resolution : 96) / 72;
}

static void
measure_text (LaurelTimeline *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int digit = pango_font_metrics_get_approximate_digit_width (metrics);
  GListModel *activities = laurel_timeline_rows_get_activities (self->rows);
  gint64 longest = 2;

  /* Also what is folded, or the titles would jump when it is unfolded. */
  for (guint i = 0; activities != NULL && i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (activities, i);
    const char *number = laurel_activity_get_number (activity);

    longest = MAX (longest, number ? g_utf8_strlen (number, -1) : 0);
  }
  self->number_width = (int) (PANGO_PIXELS_CEIL (digit) * MIN (longest, 6));
  self->text_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  self->latin_height = MIN ((int) round (get_text_size (context) * LATIN_LINE),
                            self->text_height);
  pango_font_metrics_unref (metrics);
}

/* What depends on the font and on the room, rows in whole pixels. */
void
laurel_timeline_measure_parts (LaurelTimeline *self, int width)
{
  int text = self->text_height;
  int latin = self->latin_height;

  /* The same in each language: as many rows, and as much of their time. */
  self->stacked = width < latin * STACKED_BELOW;
  self->column_width = self->stacked ? 0 : (int) MIN (latin * COLUMN_SIZE, width * COLUMN_SHARE);
  self->bar_height = (int) MAX (round (text * .66), 10);
  self->row_height = self->stacked ? 2 * text + 12 : MAX (MAX (latin + 9, text + 5), 26);
  self->load_height = (int) round (text * .7);
  self->header_height = 2 * text + 14 + self->load_height;
  self->footer_height = text + 9;
  self->axis.day_width =
    laurel_timeline_zoom_get_day_width (self->zoom, MAX (width - self->column_width, 1),
                                        MAX (latin / USUAL_TEXT, 1));
}

static void
configure (LaurelTimeline *self, GtkOrientation orientation, double value, double content,
           double room)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double upper = MAX (content, room);

  if (adjustment == NULL)
    return;

  value = CLAMP (value, 0, upper - room);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_mirrored (self))
    value = upper - room - value;
  gtk_adjustment_configure (adjustment, value, 0, upper, room * .1, room * .9, room);
}

static void
configure_rows (LaurelTimeline *self, int height)
{
  configure (self, GTK_ORIENTATION_VERTICAL, laurel_timeline_get_top (self),
             self->header_height + LAUREL_TIMELINE_TOP +
               (double) laurel_timeline_rows_get_n (self->rows) * self->row_height +
               self->footer_height + TOAST_ROOM,
             height);
}

/**
 * laurel_timeline_count_rows:
 * @self: the timeline, whose rows changed
 *
 * Makes room for them. Not while allocating: a scrollbar that comes or goes then
 * leaves all its ancestors without an allocation.
 */
void
laurel_timeline_count_rows (LaurelTimeline *self)
{
  if (self->row_height == 0)
    return;

  self->configuring = TRUE;
  configure_rows (self, gtk_widget_get_height (GTK_WIDGET (self)));
  self->configuring = FALSE;
}

static void
configure_adjustments (LaurelTimeline *self, int width, int height)
{
  gboolean first = self->left_day <= 0 && laurel_timeline_rows_get_n (self->rows) > 0;

  if (first)
    self->left_day = laurel_timeline_find_left_day (self, MAX (width - self->column_width, 1));

  self->configuring = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             laurel_timeline_get_scroll (self),
             self->column_width + laurel_timeline_axis_get_width (&self->axis), width);
  configure_rows (self, height);
  if (first)
    laurel_timeline_scroll_down_to_row (self, self->cursor);
  self->configuring = FALSE;
}

static void
swap_bars (gpointer *a, gpointer *b)
{
  gpointer bar = *a;

  *a = *b;
  *b = bar;
}

/* The bar with the focus goes with its row, also out of sight. */
static void
keep_focus (LaurelTimeline *self, guint first, guint n)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gpointer *from = &self->parked;
  gpointer *to = &self->parked;
  guint at;

  if (focus == NULL)
    return;

  if (g_ptr_array_find (self->bars, focus, &at))
    from = &g_ptr_array_index (self->bars, at);
  if (self->cursor >= first && self->cursor < first + n)
    to = &g_ptr_array_index (self->bars, self->cursor % self->bars->len);
  swap_bars (from, to);
}

/**
 * laurel_timeline_add_bars:
 * @self: the timeline
 * @n: how many bars there are to be
 *
 * Makes the pool larger. Not while allocating: a child that is new then leaves
 * all its ancestors without an allocation.
 */
void
laurel_timeline_add_bars (LaurelTimeline *self, guint n)
{
  while (self->bars->len < n) {
    GtkWidget *bar = laurel_activity_bar_new (&self->palette);

    gtk_widget_set_child_visible (bar, FALSE);
    gtk_widget_set_parent (bar, GTK_WIDGET (self));
    if (self->parked == NULL)
      self->parked = bar;
    else
      g_ptr_array_add (self->bars, bar);
  }
}

static gboolean
grow (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  self->grow_id = 0;
  laurel_timeline_add_bars (self, self->bars->len + BARS_MORE);

  return G_SOURCE_REMOVE;
}

static void
bind_bar (LaurelTimeline *self, LaurelActivityBar *bar, guint row)
{
  const LaurelTimelineRow *at = laurel_timeline_rows_get (self->rows, row);
  gint64 id = laurel_row_get_id (LAUREL_ROW (at->activity));

  if (self->stale || !laurel_activity_bar_shows (bar, at))
    laurel_activity_bar_bind (bar, at, laurel_timeline_rows_get_phases (self->rows, id),
                              laurel_timeline_rows_get_expanded (self->rows, id));
  laurel_activity_bar_set_axis (bar, &self->axis, self->bar_height);
  laurel_activity_bar_set_selected (bar, at->activity == self->activity && at->phase == NULL);
}

static gboolean
is_row_in_sight (LaurelTimeline *self, guint row)
{
  double y = laurel_timeline_get_row_y (self, row);

  return y + self->row_height > self->header_height &&
         y < gtk_widget_get_height (GTK_WIDGET (self));
}

/**
 * laurel_timeline_sync_bars:
 *
 * Gives every row in sight, and one on either side, a bar.
 */
void
laurel_timeline_sync_bars (LaurelTimeline *self)
{
  double room = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;
  guint n_rows = laurel_timeline_rows_get_n (self->rows);
  guint first, n;

  laurel_timeline_rows_get_visible (n_rows, MAX (self->row_height, 1),
                                    laurel_timeline_get_top (self) - LAUREL_TIMELINE_TOP, room,
                                    &first, &n);
  if (n > self->bars->len && self->grow_id == 0)
    self->grow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow, NULL, NULL);
  n = MIN (n, self->bars->len);
  self->first_row = first;
  self->n_shown = n;
  if (n > 0)
    keep_focus (self, first, n);
  for (guint i = 0; i < self->bars->len; i++) {
    guint row = first + i;
    LaurelActivityBar *bar = g_ptr_array_index (self->bars, row % self->bars->len);

    if (i < n)
      bind_bar (self, bar, row);
    gtk_widget_set_child_visible (GTK_WIDGET (bar), i < n && is_row_in_sight (self, row));
  }
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != self->parked)
    gtk_widget_set_child_visible (self->parked, FALSE);
  else if (n_rows > 0)
    bind_bar (self, self->parked, self->cursor);
  self->stale = FALSE;
}

/**
 * laurel_timeline_get_bar:
 *
 * Returns: (transfer none) (nullable): the bar of @row, if it has one
 */
LaurelActivityBar *
laurel_timeline_get_bar (LaurelTimeline *self, guint row)
{
  if (row < self->first_row || row >= self->first_row + self->n_shown)
    return NULL;

  return g_ptr_array_index (self->bars, row % self->bars->len);
}

static void
allocate_bar (LaurelTimeline *self, LaurelActivityBar *bar, guint row)
{
  int above = self->stacked ? self->text_height + 2 : 0;
  int width = (int) laurel_activity_bar_get_width (bar);
  double x = self->column_width + INDENT;
  GskTransform *transform;

  if (laurel_activity_bar_is_dated (bar))
    x = self->column_width + floor (laurel_activity_bar_get_start (bar)) -
        laurel_timeline_get_scroll (self);
  transform = gsk_transform_translate (
    NULL, &GRAPHENE_POINT_INIT ((float) laurel_timeline_flip (self, x, width),
                                (float) (laurel_timeline_get_row_y (self, row) + above)));
  laurel_activity_bar_set_room (bar, gtk_widget_get_width (GTK_WIDGET (self)) - x);
  gtk_widget_measure (GTK_WIDGET (bar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (bar), width, self->row_height - above, -1, transform);
}

static void
allocate_load (LaurelTimeline *self)
{
  int width = laurel_timeline_get_body_width (self);
  int x = (int) laurel_timeline_flip (self, self->column_width, width);

  gtk_widget_measure (self->load, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->load,
                            &(GtkAllocation) { x, self->header_height - self->load_height - 1,
                                               width, self->load_height }, -1);
  laurel_load_strip_scroll (LAUREL_LOAD_STRIP (self->load), &self->axis,
                            laurel_timeline_get_scroll (self));
}

/* What was selected before it had a row, or before there was room to scroll to it. */
static void
show_wanted (LaurelTimeline *self)
{
  guint row;

  if (self->wanted == 0 || !laurel_timeline_rows_find (self->rows, self->wanted, 0, &row))
    return;

  self->wanted = 0;
  self->configuring = TRUE;
  laurel_timeline_scroll_down_to_row (self, row);
  self->configuring = FALSE;
}

static void
laurel_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  gboolean in_sight = width < self->width && laurel_timeline_is_selected_in_sight (self);

  if (self->stale || self->text_height == 0) {
    measure_text (self);
    laurel_timeline_cover (self);
    laurel_load_strip_count (LAUREL_LOAD_STRIP (self->load), self->rows, &self->axis);
  }
  laurel_timeline_measure_parts (self, width);
  self->width = width;
  if (in_sight)
    laurel_timeline_keep_selected_in_sight (self);
  configure_adjustments (self, width, height);
  show_wanted (self);
  laurel_timeline_sync_bars (self);
  allocate_load (self);

  for (guint i = 0; i < self->n_shown; i++)
    if (gtk_widget_get_child_visible (
          GTK_WIDGET (laurel_timeline_get_bar (self, self->first_row + i))))
      allocate_bar (self, laurel_timeline_get_bar (self, self->first_row + i),
                    self->first_row + i);
  if (gtk_widget_get_child_visible (self->parked) &&
      laurel_timeline_rows_get_n (self->rows) > 0)
    allocate_bar (self, self->parked, self->cursor);
  gtk_widget_queue_draw (widget);
}

static void
laurel_timeline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 860 : 640;
}

static void
laurel_timeline_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);

  GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->css_changed (widget, change);

  laurel_timeline_palette_init (&self->palette, widget);
  g_hash_table_remove_all (self->labels);
  self->stale = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
laurel_timeline_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  gtk_widget_queue_resize (widget);
}

void
laurel_timeline_init_layout (GtkWidgetClass *klass)
{
  klass->measure = laurel_timeline_measure;
  klass->size_allocate = laurel_timeline_size_allocate;
  klass->css_changed = laurel_timeline_css_changed;
  klass->direction_changed = laurel_timeline_direction_changed;
}
