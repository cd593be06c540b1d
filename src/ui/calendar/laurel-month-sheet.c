/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-sheet.h"

#include "ui/calendar/laurel-month-words.h"

/* Where the names of the weekdays are cut to a letter. */
#define NARROW 480
#define HEAD_SCALE .84

/**
 * LaurelMonthSheet:
 *
 * The weeks of a month, one below the other, under the names of the weekdays. Tab
 * comes to one place in it; from there the arrow keys go from day to day, and down
 * and up through what is on each. At its edges they turn the page.
 *
 * It shows what it is given; which month that is, is its view's business. The weeks
 * are made when it is shown for the first time.
 *
 * ## Actions
 *
 * - `sheet.go` (`(ii)`): goes on by days, or up and down
 */
struct _LaurelMonthSheet {
  GtkWidget parent_instance;

  const LaurelMonthFrame *frame; /* (nullable): its view's; not shown yet */
  GtkWidget *weeks[LAUREL_MONTH_WEEKS];
  int n_weeks;
  LaurelDay first;
  LaurelDay cursor; /* the day that has, or will get, the focus */
  gint64 cursor_activity; /* or what is on it; 0 for the day itself */
  gint64 cursor_phase;
  PangoLayout *heads[LAUREL_MONTH_DAYS]; /* each nullable */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (LaurelMonthSheet, laurel_month_sheet, GTK_TYPE_WIDGET)

/* ---- where things are -------------------------------------------------------- */

static int
get_text_height (LaurelMonthSheet *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);

  return height;
}

static int
get_head_height (LaurelMonthSheet *self)
{
  return get_text_height (self) + 12;
}

static void
clear_heads (LaurelMonthSheet *self)
{
  for (int i = 0; i < LAUREL_MONTH_DAYS; i++)
    g_clear_object (&self->heads[i]);
}

static void
laurel_month_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  LaurelMonthSheet *self = LAUREL_MONTH_SHEET (widget);
  int text = get_text_height (self), weeks = MAX (self->n_weeks, 5);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LAUREL_MONTH_DAYS * 2 * text;
    *natural = 860;
  } else {
    *minimum = get_head_height (self) + weeks * laurel_month_week_get_height (text, 2);
    *natural = get_head_height (self) + weeks * laurel_month_week_get_height (text, 3);
  }
}

static void
laurel_month_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelMonthSheet *self = LAUREL_MONTH_SHEET (widget);
  int top = get_head_height (self), room = height - top;

  if (self->narrow != (width < NARROW)) {
    self->narrow = width < NARROW;
    clear_heads (self);
  }
  for (int i = 0; i < self->n_weeks; i++) {
    int y = top + room * i / self->n_weeks, end = top + room * (i + 1) / self->n_weeks;

    gtk_widget_measure (self->weeks[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (self->weeks[i], &(GtkAllocation) { 0, y, width, end - y }, -1);
  }
}

static void
paint_heads (LaurelMonthSheet *self, GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) / (double) LAUREL_MONTH_DAYS;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < LAUREL_MONTH_DAYS; i++) {
    int column = mirrored ? LAUREL_MONTH_DAYS - 1 - i : i;
    int text_width, text_height;

    if (self->heads[i] == NULL) {
      g_autofree char *name = laurel_month_dup_weekday (self->first + i, self->narrow);
      PangoAttrList *attrs = pango_attr_list_new ();

      pango_attr_list_insert (attrs, pango_attr_scale_new (HEAD_SCALE));
      pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      self->heads[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
      pango_layout_set_attributes (self->heads[i], attrs);
      pango_attr_list_unref (attrs);
    }
    pango_layout_get_pixel_size (self->heads[i], &text_width, &text_height);
    laurel_timeline_paint_text (snapshot, self->heads[i], &self->frame->palette.dim,
                                column * width + (width - text_width) / 2,
                                (get_head_height (self) - text_height) / 2.);
  }
}

static void
laurel_month_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelMonthSheet *self = LAUREL_MONTH_SHEET (widget);

  if (self->frame == NULL)
    return;

  paint_heads (self, snapshot);
  GTK_WIDGET_CLASS (laurel_month_sheet_parent_class)->snapshot (widget, snapshot);
}

static void
laurel_month_sheet_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_month_sheet_parent_class)->css_changed (widget, change);

  clear_heads (LAUREL_MONTH_SHEET (widget));
}

/* ---- the focus ------------------------------------------------------------------ */

static LaurelMonthWeek *
find_week (LaurelMonthSheet *self, LaurelDay day)
{
  int week = (day - self->first) / LAUREL_MONTH_DAYS;

  if (day < self->first || week >= self->n_weeks)
    return NULL;

  return LAUREL_MONTH_WEEK (self->weeks[week]);
}

/* What is on the sheet and has the focus, or something in it has. */
static GtkWidget *
get_focused (LaurelMonthSheet *self)
{
  GtkWidget *week = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return week ? gtk_widget_get_focus_child (week) : NULL;
}

static void
note_cursor (LaurelMonthSheet *self, GtkWidget *widget, LaurelDay day)
{
  const LaurelMonthItem *item =
    LAUREL_IS_MONTH_BAR (widget) ? laurel_month_bar_get_item (LAUREL_MONTH_BAR (widget)) : NULL;

  self->cursor = day;
  self->cursor_activity = item ? laurel_row_get_id (LAUREL_ROW (item->row.activity)) : 0;
  self->cursor_phase = item && item->row.phase ? laurel_row_get_id (LAUREL_ROW (item->row.phase))
                                               : 0;
}

static void
grab (LaurelMonthSheet *self, GtkWidget *widget, LaurelDay day)
{
  note_cursor (self, widget, day);
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_grab_focus (widget);
}

static gboolean
focus_day (LaurelMonthSheet *self, LaurelDay day)
{
  LaurelMonthWeek *week = find_week (self, day);

  if (week == NULL)
    return FALSE;

  grab (self, laurel_month_week_get_day (week, day), day);

  return TRUE;
}

/**
 * laurel_month_sheet_focus_bar:
 * @self: the sheet
 * @activity: an activity's id
 * @phase: a phase's id, or 0
 * @near: a day of the week in which it is looked for first
 *
 * Where it has no room, it is its day that gets the focus.
 *
 * Returns: whether the focus went there
 */
gboolean
laurel_month_sheet_focus_bar (LaurelMonthSheet *self, gint64 activity, gint64 phase,
                              LaurelDay near)
{
  LaurelMonthWeek *first = find_week (self, near);
  GtkWidget *bar = first ? laurel_month_week_find_bar (first, activity, phase) : NULL;
  LaurelDay begin, end;

  for (int i = 0; bar == NULL && i < self->n_weeks; i++)
    bar = laurel_month_week_find_bar (LAUREL_MONTH_WEEK (self->weeks[i]), activity, phase);
  if (bar == NULL)
    return FALSE;

  laurel_month_bar_get_days (LAUREL_MONTH_BAR (bar), &begin, &end);
  near = CLAMP (near, begin, end);
  first = LAUREL_MONTH_WEEK (gtk_widget_get_parent (bar));
  grab (self, laurel_month_week_has_room (first, bar) ? bar
                                                      : laurel_month_week_get_day (first, near),
        near);

  return TRUE;
}

/* Where the focus is to go from @widget, which is on @day of @week; 0 rows up or
 * down is the day itself. */
static gboolean
go_along (LaurelMonthSheet *self, GtkWidget *widget, LaurelDay day, int by)
{
  LaurelDay first = day, last = day;

  if (LAUREL_IS_MONTH_BAR (widget))
    laurel_month_bar_get_days (LAUREL_MONTH_BAR (widget), &first, &last);
  day = by > 0 ? last + by : first + by;
  if (focus_day (self, day))
    return TRUE;

  gtk_widget_activate_action (GTK_WIDGET (self), "month.go-to", "i", day);

  return TRUE;
}

static void
go_down (LaurelMonthSheet *self, GtkWidget *widget, LaurelDay day, int by)
{
  LaurelMonthWeek *week = find_week (self, day);
  g_autoptr (GPtrArray) column = laurel_month_week_list_column (week, day);
  guint at = 0;

  g_ptr_array_find (column, widget, &at);
  if (by > 0 ? at + 1 < column->len : at > 0) {
    grab (self, g_ptr_array_index (column, (int) at + by), day);
    return;
  }

  /* On to the next week: its day, or the last thing on it. */
  day += by * LAUREL_MONTH_DAYS;
  week = find_week (self, day);
  if (week == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "month.go-to", "i", day);
  } else if (by > 0) {
    focus_day (self, day);
  } else {
    g_autoptr (GPtrArray) above = laurel_month_week_list_column (week, day);

    grab (self, g_ptr_array_index (above, above->len - 1), day);
  }
}

static void
go (GtkWidget *sheet, const char *name, GVariant *parameter)
{
  LaurelMonthSheet *self = LAUREL_MONTH_SHEET (sheet);
  gboolean mirrored = gtk_widget_get_direction (sheet) == GTK_TEXT_DIR_RTL;
  GtkWidget *widget = get_focused (self);
  int along, down;

  g_variant_get (parameter, "(ii)", &along, &down);
  if (widget == NULL || find_week (self, self->cursor) == NULL)
    focus_day (self, self->cursor);
  else if (along != 0)
    go_along (self, widget, self->cursor, mirrored ? -along : along);
  else
    go_down (self, widget, self->cursor, down);
}

/* Tab comes to the cursor, and leaves from anywhere. */
static gboolean
laurel_month_sheet_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LaurelMonthSheet *self = LAUREL_MONTH_SHEET (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->n_weeks == 0)
    return FALSE;

  if (self->cursor_activity != 0 &&
      laurel_month_sheet_focus_bar (self, self->cursor_activity, self->cursor_phase, self->cursor))
    return TRUE;

  return focus_day (self, self->cursor) || focus_day (self, self->first);
}

static gboolean
laurel_month_sheet_grab_focus (GtkWidget *widget)
{
  return laurel_month_sheet_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* The focus may come by other ways than ours: by a click. */
static void
on_focus_moved (LaurelMonthWeek *week, GtkWidget *widget, LaurelMonthSheet *self)
{
  LaurelDay first, last;

  if (LAUREL_IS_MONTH_DAY (widget)) {
    note_cursor (self, widget, laurel_month_day_get_day (LAUREL_MONTH_DAY (widget)));
  } else if (LAUREL_IS_MONTH_BAR (widget)) {
    laurel_month_bar_get_days (LAUREL_MONTH_BAR (widget), &first, &last);
    note_cursor (self, widget, CLAMP (self->cursor, first, last));
  }
}

/* ---- the object ------------------------------------------------------------------- */

static const struct {
  guint key;
  int along;
  int down;
} KEYS[] = {
  { GDK_KEY_Left, -1, 0 }, { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
  { GDK_KEY_KP_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_KP_Up, 0, -1 },
  { GDK_KEY_Down, 0, 1 }, { GDK_KEY_KP_Down, 0, 1 },
};

static void
laurel_month_sheet_dispose (GObject *object)
{
  LaurelMonthSheet *self = LAUREL_MONTH_SHEET (object);

  clear_heads (self);
  self->n_weeks = 0;
  for (int i = 0; i < LAUREL_MONTH_WEEKS; i++)
    g_clear_pointer (&self->weeks[i], gtk_widget_unparent);

  G_OBJECT_CLASS (laurel_month_sheet_parent_class)->dispose (object);
}

static void
laurel_month_sheet_class_init (LaurelMonthSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_month_sheet_dispose;
  widget_class->css_changed = laurel_month_sheet_css_changed;
  widget_class->focus = laurel_month_sheet_focus;
  widget_class->grab_focus = laurel_month_sheet_grab_focus;
  widget_class->measure = laurel_month_sheet_measure;
  widget_class->size_allocate = laurel_month_sheet_size_allocate;
  widget_class->snapshot = laurel_month_sheet_snapshot;

  gtk_widget_class_install_action (widget_class, "sheet.go", "(ii)", go);
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding_action (widget_class, KEYS[i].key, 0, "sheet.go", "(ii)",
                                         KEYS[i].along, KEYS[i].down);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "monthsheet");
}

static void
laurel_month_sheet_init (LaurelMonthSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
}

static void
make_weeks (LaurelMonthSheet *self, const LaurelMonthFrame *frame)
{
  for (int i = 0; self->frame == NULL && i < LAUREL_MONTH_WEEKS; i++) {
    self->weeks[i] = laurel_month_week_new (frame);
    g_signal_connect (self->weeks[i], "focus-moved", G_CALLBACK (on_focus_moved), self);
    gtk_widget_set_parent (self->weeks[i], GTK_WIDGET (self));
  }
  self->frame = frame;
}

/* The focus goes on to where the cursor is now. */
static void
keep_focus (LaurelMonthSheet *self)
{
  if (self->cursor_activity != 0 &&
      laurel_month_sheet_focus_bar (self, self->cursor_activity, self->cursor_phase, self->cursor))
    return;

  focus_day (self, self->cursor);
}

/**
 * laurel_month_sheet_show:
 * @self: the sheet
 * @plan: what there is to see
 * @frame: what all days have in common; it outlives the sheet
 * @first_weekday: the weekday with which weeks begin
 *
 * Shows the month of @frame.
 */
void
laurel_month_sheet_show (LaurelMonthSheet *self, LaurelMonthPlan *plan,
                         const LaurelMonthFrame *frame, int first_weekday)
{
  LaurelDay first = laurel_month_get_week (laurel_month_get_first (frame->month), first_weekday);
  int n_weeks = laurel_month_count_weeks (frame->month, first_weekday);
  gboolean focused = get_focused (self) != NULL;
  g_autoptr (GArray) items = NULL;

  make_weeks (self, frame);
  if ((first - self->first) % LAUREL_MONTH_DAYS != 0)
    clear_heads (self);
  if (n_weeks != self->n_weeks)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->first = first;
  self->n_weeks = n_weeks;

  items = laurel_month_plan_list_days (plan, first, first + n_weeks * LAUREL_MONTH_DAYS - 1);
  for (int i = 0; i < LAUREL_MONTH_WEEKS; i++) {
    gtk_widget_set_child_visible (self->weeks[i], i < n_weeks);
    if (i < n_weeks)
      laurel_month_week_show (LAUREL_MONTH_WEEK (self->weeks[i]), first + i * LAUREL_MONTH_DAYS,
                              items);
  }
  if (find_week (self, self->cursor) == NULL)
    self->cursor = find_week (self, frame->today) ? frame->today
                                                  : laurel_month_get_first (frame->month);
  if (focused)
    keep_focus (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shows which activity is selected; none when it is %NULL. */
void
laurel_month_sheet_select (LaurelMonthSheet *self, LaurelActivity *activity)
{
  g_return_if_fail (LAUREL_IS_MONTH_SHEET (self));

  for (int i = 0; i < self->n_weeks; i++)
    laurel_month_week_select (LAUREL_MONTH_WEEK (self->weeks[i]), activity);
}

/**
 * laurel_month_sheet_get_days:
 * @self: the sheet
 * @first: (out): the first day on it
 * @last: (out): the last one; before @first when there is none yet
 */
void
laurel_month_sheet_get_days (LaurelMonthSheet *self, LaurelDay *first, LaurelDay *last)
{
  g_return_if_fail (LAUREL_IS_MONTH_SHEET (self));

  *first = self->first;
  *last = self->first + self->n_weeks * LAUREL_MONTH_DAYS - 1;
}

/**
 * laurel_month_sheet_get_day_at:
 * @self: the sheet
 * @x: a place in it
 * @y: likewise
 *
 * Returns: the day there, or 0
 */
LaurelDay
laurel_month_sheet_get_day_at (LaurelMonthSheet *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget), top = get_head_height (self);
  double height = gtk_widget_get_height (widget) - top;
  int column, week;

  g_return_val_if_fail (LAUREL_IS_MONTH_SHEET (self), 0);

  if (x < 0 || x >= width || y < top || y >= top + height || self->n_weeks == 0)
    return 0;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - x;
  column = MIN ((int) (x * LAUREL_MONTH_DAYS / width), LAUREL_MONTH_DAYS - 1);
  week = MIN ((int) ((y - top) * self->n_weeks / height), self->n_weeks - 1);

  return self->first + week * LAUREL_MONTH_DAYS + column;
}

/* Shows on which days something would be; 0 and 0 for none. */
void
laurel_month_sheet_set_target (LaurelMonthSheet *self, LaurelDay first, LaurelDay last)
{
  g_return_if_fail (LAUREL_IS_MONTH_SHEET (self));

  for (LaurelDay day = self->first; day < self->first + self->n_weeks * LAUREL_MONTH_DAYS; day++)
    laurel_month_day_set_target (
      LAUREL_MONTH_DAY (laurel_month_week_get_day (find_week (self, day), day)),
      first <= day && day <= last);
}

/* The day that Tab comes to from now on; what has the focus loses it to the day. */
void
laurel_month_sheet_set_cursor (LaurelMonthSheet *self, LaurelDay day)
{
  g_return_if_fail (LAUREL_IS_MONTH_SHEET (self));

  self->cursor = day;
  self->cursor_activity = self->cursor_phase = 0;
}

LaurelDay
laurel_month_sheet_get_cursor (LaurelMonthSheet *self)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_SHEET (self), 0);

  return self->cursor;
}

/**
 * laurel_month_sheet_get_focused:
 * @self: the sheet
 * @activity: (out): the activity of the bar that has the focus
 * @phase: (out): its phase, or 0
 *
 * Returns: whether a bar has the focus
 */
gboolean
laurel_month_sheet_get_focused (LaurelMonthSheet *self, gint64 *activity, gint64 *phase)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_SHEET (self), FALSE);

  *activity = self->cursor_activity;
  *phase = self->cursor_phase;

  return self->cursor_activity != 0 && get_focused (self) != NULL;
}

/* (transfer none) (nullable): what tells of more on a day */
GtkWidget *
laurel_month_sheet_find_more (LaurelMonthSheet *self, LaurelDay day)
{
  LaurelMonthWeek *week = find_week (self, day);
  g_autoptr (GPtrArray) column = week ? laurel_month_week_list_column (week, day) : NULL;

  return column ? g_ptr_array_index (column, column->len - 1) : NULL;
}
