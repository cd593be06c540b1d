/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

#include <math.h>

/* How wide a day is before its kind of line or shade helps more than it hurts. */
#define DAY_LINES_FROM 24
#define WEEKENDS_FROM 7
#define INDENT 6
#define SIDE 12

typedef enum {
  LABEL_HEAD,
  LABEL_SMALL,
  LABEL_PILL,
  LABEL_PLAIN,
} LabelStyle;

static PangoLayout *
get_label (LaurelTimeline *self, LabelStyle style, const char *text)
{
  static const double SCALES[] = { [LABEL_HEAD] = .92, [LABEL_SMALL] = .84, [LABEL_PILL] = .8,
                                   [LABEL_PLAIN] = 1 };
  g_autofree char *key = g_strdup_printf ("%d%s", style, text);
  PangoLayout *layout = g_hash_table_lookup (self->labels, key);
  PangoAttrList *attrs;

  if (layout)
    return layout;

  attrs = pango_attr_list_new ();
  pango_attr_list_insert (attrs, pango_attr_scale_new (SCALES[style]));
  if (style == LABEL_HEAD || style == LABEL_PILL)
    pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_attributes (layout, attrs);
  pango_attr_list_unref (attrs);
  g_hash_table_insert (self->labels, g_steal_pointer (&key), layout);

  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  *width = w;
  *height = h;
}

/* Counted from where reading begins. */
static void
paint_rect (LaurelTimeline *self, GtkSnapshot *snapshot, const GdkRGBA *colour, double x,
            double y, double width, double height)
{
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) laurel_timeline_flip (self, x, width),
                                                  (float) y, (float) width, (float) height));
}

static void
paint_text (LaurelTimeline *self, GtkSnapshot *snapshot, PangoLayout *layout,
            const GdkRGBA *colour, double x, double y)
{
  double width, height;

  get_size (layout, &width, &height);
  laurel_timeline_paint_text (snapshot, layout, colour,
                              laurel_timeline_flip (self, x, width), y);
}

static double
get_day_x (LaurelTimeline *self, LaurelDay day)
{
  return self->column_width + round (laurel_timeline_axis_get_x (&self->axis, day) -
                                     laurel_timeline_get_scroll (self));
}

/* The days in sight, both inclusive. */
static void
get_days (LaurelTimeline *self, LaurelDay *first, LaurelDay *last)
{
  double scroll = laurel_timeline_get_scroll (self);

  *first = laurel_timeline_axis_get_day (&self->axis, scroll);
  *last = laurel_timeline_axis_get_day (&self->axis,
                                        scroll + laurel_timeline_get_body_width (self));
}

static void
paint_lines (LaurelTimeline *self, GtkSnapshot *snapshot, LaurelTimelineUnit unit,
             const GdkRGBA *colour, double top)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - top;
  LaurelDay first, last;

  get_days (self, &first, &last);
  for (LaurelDay day = laurel_timeline_unit_get_start (unit, first); day <= last;
       day = laurel_timeline_unit_get_next (unit, day))
    paint_rect (self, snapshot, colour, get_day_x (self, day), top, 1, height);
}

/* Weekends are days off where they are wide enough to be seen, and not worked. */
static gboolean
is_off (LaurelTimeline *self, LaurelDay day)
{
  return laurel_holiday_index_is_off (self->holidays, day) &&
         (self->axis.day_width >= WEEKENDS_FROM ||
          laurel_holiday_index_find (self->holidays, day) != NULL);
}

/* Days off in a row are one shade. */
static void
paint_days_off (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;
  LaurelDay first, last;

  get_days (self, &first, &last);
  for (LaurelDay day = first; day <= last; day++) {
    LaurelDay begun = day;

    while (day <= last && is_off (self, day))
      day++;
    if (day > begun)
      paint_rect (self, snapshot, &self->palette.shade, get_day_x (self, begun),
                  self->header_height, get_day_x (self, day) - get_day_x (self, begun), height);
  }
}

static void
paint_grid (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  double day = self->axis.day_width;

  paint_days_off (self, snapshot);
  if (day >= DAY_LINES_FROM)
    paint_lines (self, snapshot, LAUREL_TIMELINE_UNIT_DAY, &self->palette.faint_line,
                 self->header_height);
  else
    paint_lines (self, snapshot, LAUREL_TIMELINE_UNIT_THIRD, &self->palette.faint_line,
                 self->header_height);
  paint_lines (self, snapshot, LAUREL_TIMELINE_UNIT_MONTH, &self->palette.line, 0);
}

/* A name stays in sight as long as its time does. Returns whether it has room there. */
static gboolean
paint_name (LaurelTimeline *self, GtkSnapshot *snapshot, PangoLayout *layout,
            const GdkRGBA *colour, LaurelDay day, LaurelDay next, double y)
{
  double width, height;
  double edge = MAX (get_day_x (self, day), self->column_width);
  double end = get_day_x (self, next) - 2;
  double start;

  get_size (layout, &width, &height);
  start = MIN (edge + INDENT, end - width);
  if (start < edge)
    return FALSE;

  paint_text (self, snapshot, layout, colour, start, y);
  return TRUE;
}

static gboolean
paint_month (LaurelTimeline *self, GtkSnapshot *snapshot, LaurelDay day, LaurelDay next,
             gboolean with_year)
{
  g_autofree char *name = laurel_timeline_dup_month (day, with_year);

  return paint_name (self, snapshot, get_label (self, LABEL_HEAD, name), &self->palette.text, day,
                     next, 5);
}

/* The year stands where it begins, and with the first month in sight that has room for it. */
static void
paint_months (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  LaurelDay first, last;
  LaurelDay start, next;
  gboolean said = FALSE;

  get_days (self, &first, &last);
  start = laurel_timeline_unit_get_start (LAUREL_TIMELINE_UNIT_MONTH, first);
  for (LaurelDay day = start; day <= last; day = next) {
    int year, month, day_of_month;

    next = laurel_timeline_unit_get_next (LAUREL_TIMELINE_UNIT_MONTH, day);
    laurel_day_get_ymd (day, &year, &month, &day_of_month);
    if ((!said || month == 1) && paint_month (self, snapshot, day, next, TRUE))
      said = TRUE;
    else
      paint_month (self, snapshot, day, next, FALSE);
  }
}

static void
paint_thirds (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  LaurelDay first, last, next;

  get_days (self, &first, &last);
  for (LaurelDay day = laurel_timeline_unit_get_start (LAUREL_TIMELINE_UNIT_THIRD, first);
       day <= last; day = next) {
    PangoLayout *name = get_label (self, LABEL_SMALL, laurel_timeline_get_third (day));

    next = laurel_timeline_unit_get_next (LAUREL_TIMELINE_UNIT_THIRD, day);
    paint_name (self, snapshot, name, &self->palette.dim, day, next, self->text_height + 7);
  }
}

/* Where two weeks fill the window there is room for the weekday too. */
static char *
dup_day_name (LaurelTimeline *self, LaurelDay day)
{
  int year, month, day_of_month;

  if (self->zoom == LAUREL_ZOOM_WEEK)
    return laurel_timeline_dup_weekday (day);

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%d", day_of_month);
}

/* A number needs room to be told from the next. */
static gboolean
has_room_for_days (LaurelTimeline *self)
{
  double width, height;

  get_size (get_label (self, LABEL_SMALL, "28"), &width, &height);

  return self->axis.day_width >= width + 3;
}

static void
paint_days (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  LaurelDay first, last;

  get_days (self, &first, &last);
  for (LaurelDay day = first; day <= last; day++) {
    g_autofree char *name = dup_day_name (self, day);
    PangoLayout *label = get_label (self, LABEL_SMALL, name);
    double width, height;
    double room = get_day_x (self, day + 1) - get_day_x (self, day);

    get_size (label, &width, &height);
    paint_text (self, snapshot, label,
                day == self->today ? &self->palette.missing
                : laurel_day_get_weekday (day) > 5 ? &self->palette.dim : &self->palette.text,
                get_day_x (self, day) + (room - width) / 2, self->text_height + 7);
  }
}

static void
paint_header (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  double width = laurel_timeline_get_body_width (self);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (
                            (float) laurel_timeline_flip (self, self->column_width, width), 0,
                            (float) width, (float) self->header_height));
  paint_months (self, snapshot);
  if (self->zoom == LAUREL_ZOOM_WEEK ||
      (self->zoom == LAUREL_ZOOM_MONTH && has_room_for_days (self)))
    paint_days (self, snapshot);
  else
    paint_thirds (self, snapshot);
  gtk_snapshot_pop (snapshot);

  paint_rect (self, snapshot, &self->palette.line, 0, self->header_height - 1,
              gtk_widget_get_width (GTK_WIDGET (self)), 1);
}

static void
paint_bands (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  for (guint row = self->first_row; row < self->first_row + self->n_shown; row++) {
    const LaurelTimelineRow *at = laurel_timeline_rows_get (self->rows, row);
    double y = laurel_timeline_get_row_y (self, row);

    if (at->activity == self->activity)
      paint_rect (self, snapshot, &self->palette.band, 0, y, width, self->row_height);
    else if ((int) row == self->hovered || (focused && row == self->cursor))
      paint_rect (self, snapshot, &self->palette.hover, 0, y, width, self->row_height);
  }
}

/* The arrow that unfolds the parts of a row, or nothing. */
static double
paint_arrow (LaurelTimeline *self, GtkSnapshot *snapshot, guint row, double y, double end)
{
  const LaurelTimelineRow *at = laurel_timeline_rows_get (self->rows, row);
  gint64 id = laurel_row_get_id (LAUREL_ROW (at->activity));
  gboolean expanded = laurel_timeline_rows_get_expanded (self->rows, id);
  double size = self->text_height * .45, x = end - size - 2;
  double left = laurel_timeline_flip (self, x, size);
  double sign = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  graphene_rect_t area;
  cairo_t *cr;

  if (at->phase != NULL ||
      (at->n_members == 0 && laurel_timeline_rows_get_phases (self->rows, id) == NULL))
    return end;

  area = GRAPHENE_RECT_INIT ((float) left - 1, (float) y, (float) size + 2,
                             (float) self->text_height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, &self->palette.dim);
  cairo_set_line_width (cr, 1.5);
  cairo_translate (cr, left + size / 2, y + self->text_height / 2.);
  cairo_scale (cr, sign, 1);
  if (expanded)
    cairo_rotate (cr, G_PI / 2);
  cairo_move_to (cr, -size / 4, -size / 2);
  cairo_line_to (cr, size / 4, 0);
  cairo_line_to (cr, -size / 4, size / 2);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return x - 6;
}

static double
paint_fault (LaurelTimeline *self, GtkSnapshot *snapshot, LaurelActivityBar *bar, double y,
             double end)
{
  PangoLayout *mark;
  GdkRGBA ground = self->palette.missing;
  double width, height, x;

  if (laurel_activity_bar_get_fault (bar) == NULL)
    return end;

  mark = get_label (self, LABEL_PILL, "!");
  get_size (mark, &width, &height);
  x = end - width - 16;
  ground.alpha *= .14f;
  laurel_timeline_paint_pill (snapshot,
                              &GRAPHENE_RECT_INIT (
                                (float) laurel_timeline_flip (self, x, width + 16),
                                (float) (y + floor ((self->text_height - height) / 2) - 1),
                                (float) width + 16, (float) height + 2),
                              height / 2 + 1, &ground);
  paint_text (self, snapshot, mark, &self->palette.missing, x + 8,
              y + floor ((self->text_height - height) / 2));

  return x - 6;
}

/* Above the bars, the lines of the grid would go through the words. */
static void
paint_ground (LaurelTimeline *self, GtkSnapshot *snapshot, guint row, double end, double y)
{
  gboolean selected = laurel_timeline_rows_get (self->rows, row)->activity == self->activity;

  paint_rect (self, snapshot, &self->palette.ground, 0, y, end, self->text_height);
  if (selected)
    paint_rect (self, snapshot, &self->palette.band, 0, y, end, self->text_height);
}

static void
paint_title (LaurelTimeline *self, GtkSnapshot *snapshot, guint row)
{
  LaurelActivityBar *bar = laurel_timeline_get_bar (self, row);
  PangoLayout *number = laurel_activity_bar_get_number (bar);
  PangoLayout *title = laurel_activity_bar_get_title (bar);
  const LaurelTimelineRow *at = laurel_timeline_rows_get (self->rows, row);
  gboolean is_phase = at->phase != NULL;
  int depth = is_phase + (laurel_activity_get_series_id (at->activity) != 0);
  double top = laurel_timeline_get_row_y (self, row);
  double start = SIDE + self->number_width + 10 + depth * SIDE;
  double end = (self->stacked ? gtk_widget_get_width (GTK_WIDGET (self)) : self->column_width) -
               SIDE;
  double y = self->stacked ? top + 4 : top + floor ((self->row_height - self->text_height) / 2.);
  double width, height;

  end = paint_arrow (self, snapshot, row, y, end);
  end = paint_fault (self, snapshot, bar, y, end);
  laurel_timeline_fit_title (self, title, row, (int) MAX (end - start, 0) * PANGO_SCALE);
  get_size (title, &width, &height);
  if (self->stacked)
    paint_ground (self, snapshot, row, start + width + 4, y);
  paint_text (self, snapshot, title, is_phase ? &self->palette.dim : &self->palette.text, start,
              y + floor ((self->text_height - height) / 2));
  get_size (number, &width, &height);
  paint_text (self, snapshot, number, &self->palette.dim, SIDE + self->number_width - width,
              y + floor ((self->text_height - height) / 2));
}

/* The titles beside the bars; or above them, where there is no room. */
static void
paint_titles (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  double width = self->stacked ? gtk_widget_get_width (GTK_WIDGET (self)) : self->column_width;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) laurel_timeline_flip (self, 0, width),
                                               (float) self->header_height, (float) width,
                                               (float) height));
  for (guint i = 0; i < self->n_shown; i++)
    paint_title (self, snapshot, self->first_row + i);
  gtk_snapshot_pop (snapshot);

  if (!self->stacked)
    paint_rect (self, snapshot, &self->palette.line, self->column_width - 1, 0, 1,
                gtk_widget_get_height (GTK_WIDGET (self)));
}

static gboolean
is_today_in_sight (LaurelTimeline *self)
{
  LaurelDay first, last;

  get_days (self, &first, &last);

  return first <= self->today && self->today <= last;
}

static double
get_today_x (LaurelTimeline *self)
{
  return get_day_x (self, self->today) + floor (self->axis.day_width / 2);
}

static void
paint_today (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;

  if (is_today_in_sight (self))
    paint_rect (self, snapshot, &self->palette.alarm, get_today_x (self) - 1,
                self->header_height, 2, height);
}

/* Below the rows, where today is named: a row that goes under it is not seen through it. */
static void
paint_footer (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double y = gtk_widget_get_height (GTK_WIDGET (self)) - self->footer_height;

  if (!is_today_in_sight (self))
    return;

  paint_rect (self, snapshot, &self->palette.ground, 0, y, width, self->footer_height);
  paint_rect (self, snapshot, &self->palette.line, 0, y, width, 1);
}

static void
paint_today_label (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  g_autofree char *name = NULL;
  PangoLayout *label;
  double width, height, x, y;

  if (!is_today_in_sight (self))
    return;

  name = laurel_timeline_dup_day (self->today);
  label = get_label (self, LABEL_PILL, g_strstrip (name));
  get_size (label, &width, &height);
  x = CLAMP (get_today_x (self) - width / 2, self->column_width + 8,
             gtk_widget_get_width (GTK_WIDGET (self)) - width - 8);
  y = gtk_widget_get_height (GTK_WIDGET (self)) - height - 5;
  laurel_timeline_paint_pill (
    snapshot,
    &GRAPHENE_RECT_INIT ((float) floor (laurel_timeline_flip (self, x - 6, width + 12)), (float) y,
                         (float) width + 12, (float) height),
    height / 2, &self->palette.alarm);
  paint_text (self, snapshot, label, &self->palette.alarm_text, x, y);
}

/* What a bar that is being dragged would say. */
static void
paint_drag (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  LaurelTimelineDrag *drag = &self->drag;
  double width, height, x, y;
  guint row;

  if (drag->words == NULL ||
      !laurel_timeline_rows_find (self->rows,
                                  laurel_row_get_id (LAUREL_ROW (drag->row.activity)), 0, &row))
    return;

  get_size (drag->words, &width, &height);
  x = CLAMP (laurel_timeline_flip (self, drag->x, 0) - width / 2, self->column_width + 12,
             MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - 20,
                  self->column_width + 12));
  y = laurel_timeline_get_row_y (self, row) - height - 12;
  if (y < self->header_height)
    y = laurel_timeline_get_row_y (self, row) + self->row_height + 4;
  laurel_timeline_paint_pill (
    snapshot,
    &GRAPHENE_RECT_INIT ((float) laurel_timeline_flip (self, x - 10, width + 20), (float) y,
                         (float) width + 20, (float) height + 10),
    8, drag->refused ? &self->palette.alarm : &self->palette.text);
  paint_text (self, snapshot, drag->words,
              drag->refused ? &self->palette.alarm_text : &self->palette.ground, x, y + 5);
}

static void
paint_bars (LaurelTimeline *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->bars->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->bars, i), snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->parked, snapshot);
}

static void
laurel_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelTimeline *self = LAUREL_TIMELINE (widget);
  double width = laurel_timeline_get_body_width (self);
  double height = gtk_widget_get_height (widget);
  double left = laurel_timeline_flip (self, self->column_width, width);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) left, 0, (float) width,
                                                         (float) height));
  paint_grid (self, snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) self->header_height,
                                               gtk_widget_get_width (widget), (float) height));
  paint_bands (self, snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) left,
                                                         (float) self->header_height,
                                                         (float) width, (float) height));
  paint_bars (self, snapshot);
  paint_today (self, snapshot);
  gtk_snapshot_pop (snapshot);

  paint_titles (self, snapshot);
  paint_header (self, snapshot);
  gtk_widget_snapshot_child (widget, self->load, snapshot);
  paint_footer (self, snapshot);
  paint_today_label (self, snapshot);
  paint_drag (self, snapshot);
}

void
laurel_timeline_init_drawing (GtkWidgetClass *klass)
{
  klass->snapshot = laurel_timeline_snapshot;
}
