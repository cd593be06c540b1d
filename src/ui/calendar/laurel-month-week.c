/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-week.h"

#include <math.h>

/* Below the numbers; between two lanes; and beside the ends of a bar. */
#define NUMBER_ROOM 11
#define LANE_ROOM 4
#define LANE_GAP 2
#define END_GAP 3
#define BOTTOM 2

/**
 * LaurelMonthWeek:
 *
 * A week of the sheet of a month: seven days, and above them bars in lanes. How
 * many lanes there is room for is known when it gets its place: on days with more
 * the last lane tells of how many.
 *
 * Its bars are kept when it shows another week. One that shows the same as before
 * stays the same widget, so that the focus stays where it is.
 */
struct _LaurelMonthWeek {
  GtkWidget parent_instance;

  const LaurelMonthFrame *frame;
  LaurelDay first;
  GtkWidget *days[LAUREL_MONTH_DAYS];
  GtkWidget *more[LAUREL_MONTH_DAYS];
  GPtrArray *bars; /* (element-type LaurelMonthBar): those in use first */
  GArray *spans;   /* (element-type LaurelMonthSpan): of the bars in use */
};

G_DEFINE_FINAL_TYPE (LaurelMonthWeek, laurel_month_week, GTK_TYPE_WIDGET)

typedef enum {
  FOCUS_MOVED,
} Signal;

static guint signals[FOCUS_MOVED + 1];

static int
get_number_height (int text_height)
{
  return text_height + NUMBER_ROOM;
}

static int
get_lane_height (int text_height)
{
  return text_height + LANE_ROOM;
}

/**
 * laurel_month_week_get_height:
 * @text_height: of a line of text
 * @n_lanes: a number of lanes
 *
 * Returns: how high a week is that has room for so many
 */
int
laurel_month_week_get_height (int text_height, guint n_lanes)
{
  return get_number_height (text_height) +
         (int) n_lanes * (get_lane_height (text_height) + LANE_GAP) + BOTTOM - LANE_GAP;
}

static guint
count_lanes (LaurelMonthWeek *self, int height)
{
  int room = height - get_number_height (self->frame->text_height) - BOTTOM + LANE_GAP;

  return (guint) MAX (room / (get_lane_height (self->frame->text_height) + LANE_GAP), 1);
}

/* ---- where things are -------------------------------------------------------- */

/* Whole pixels, and no seams: a day begins where the one before it ends. */
static int
get_day_x (LaurelMonthWeek *self, int column, int width)
{
  return (int) round ((double) width * column / LAUREL_MONTH_DAYS);
}

static void
allocate_at (LaurelMonthWeek *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, 1), MAX (height, 1) }, -1);
}

static int
get_lane_y (LaurelMonthWeek *self, guint lane)
{
  int text = self->frame->text_height;

  return get_number_height (text) + (int) lane * (get_lane_height (text) + LANE_GAP);
}

static void
allocate_bar (LaurelMonthWeek *self, guint i, int width)
{
  const LaurelMonthSpan *span = &g_array_index (self->spans, LaurelMonthSpan, i);
  LaurelMonthBar *bar = g_ptr_array_index (self->bars, i);
  const LaurelMonthItem *item = laurel_month_bar_get_item (bar);
  int start = get_day_x (self, span->first - self->first, width);
  int end = get_day_x (self, span->last - self->first + 1, width);

  /* What goes on does so over the edge of the week. */
  start += item->first == span->first ? END_GAP : 0;
  end -= item->last == span->last ? END_GAP + 1 : span->last - self->first < 6 ? 1 : 0;
  allocate_at (self, GTK_WIDGET (bar), start, get_lane_y (self, span->lane), end - start,
               get_lane_height (self->frame->text_height));
}

static void
allocate_more (LaurelMonthWeek *self, int column, guint room, int width)
{
  const LaurelMonthSpan *spans = (const LaurelMonthSpan *) (gpointer) self->spans->data;
  int start = get_day_x (self, column, width), end = get_day_x (self, column + 1, width);
  guint n = laurel_month_count_hidden (spans, self->spans->len, room, self->first + column);

  gtk_widget_set_child_visible (self->more[column], n > 0);
  if (n == 0)
    return;

  laurel_month_bar_set_more (LAUREL_MONTH_BAR (self->more[column]), self->first + column, n);
  allocate_at (self, self->more[column], start + END_GAP, get_lane_y (self, room - 1),
               end - start - 2 * END_GAP, get_lane_height (self->frame->text_height));
}

static void
laurel_month_week_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelMonthWeek *self = LAUREL_MONTH_WEEK (widget);
  guint room = count_lanes (self, height);

  for (int i = 0; i < LAUREL_MONTH_DAYS; i++) {
    int start = get_day_x (self, i, width);

    allocate_at (self, self->days[i], start, 0, get_day_x (self, i + 1, width) - start, height);
    allocate_more (self, i, room, width);
  }
  for (guint i = 0; i < self->bars->len; i++) {
    gboolean shown =
      i < self->spans->len &&
      laurel_month_is_lane_shown ((const LaurelMonthSpan *) (gpointer) self->spans->data,
                                  self->spans->len, i, room);

    gtk_widget_set_child_visible (g_ptr_array_index (self->bars, i), shown);
    if (shown)
      allocate_bar (self, i, width);
  }
}

static void
laurel_month_week_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  LaurelMonthWeek *self = LAUREL_MONTH_WEEK (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                          ? LAUREL_MONTH_DAYS * 24
                          : laurel_month_week_get_height (self->frame->text_height, 2);
}

/* ---- what it shows ------------------------------------------------------------ */

static LaurelMonthSpan
clip (LaurelMonthWeek *self, const LaurelMonthItem *item)
{
  return (LaurelMonthSpan) {
    .first = MAX (item->first, self->first),
    .last = MIN (item->last, self->first + LAUREL_MONTH_DAYS - 1),
  };
}

/* A bar that shows @item already goes to its place among those in use. */
static LaurelMonthBar *
take_bar (LaurelMonthWeek *self, guint place, const LaurelMonthItem *item)
{
  gpointer *bars = self->bars->pdata;

  for (guint i = place; i < self->bars->len; i++)
    if (laurel_month_bar_shows (bars[i], &item->row)) {
      gpointer bar = bars[i];

      bars[i] = bars[place];
      bars[place] = bar;
      break;
    }

  return bars[place];
}

static void
grow (LaurelMonthWeek *self, guint n)
{
  while (self->bars->len < n) {
    GtkWidget *bar = laurel_month_bar_new (&self->frame->palette, LAUREL_MONTH_BAR_SEGMENT);

    gtk_widget_set_child_visible (bar, FALSE);
    gtk_widget_set_parent (bar, GTK_WIDGET (self));
    g_ptr_array_add (self->bars, bar);
  }
}

static guint
count_on (LaurelMonthWeek *self, LaurelDay day)
{
  guint n = 0;

  for (guint i = 0; i < self->spans->len; i++) {
    const LaurelMonthSpan *span = &g_array_index (self->spans, LaurelMonthSpan, i);

    n += span->first <= day && day <= span->last;
  }

  return n;
}

/**
 * laurel_month_week_show:
 * @self: a week
 * @first: its first day from now on
 * @items: (element-type LaurelMonthItem): what may be on its days, in the order in
 *   which lanes are given out
 */
void
laurel_month_week_show (LaurelMonthWeek *self, LaurelDay first, GArray *items)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (LaurelMonthItem));

  g_return_if_fail (LAUREL_IS_MONTH_WEEK (self));

  self->first = first;
  g_array_set_size (self->spans, 0);
  for (guint i = 0; i < items->len; i++) {
    const LaurelMonthItem *item = &g_array_index (items, LaurelMonthItem, i);
    LaurelMonthSpan span = clip (self, item);

    if (span.first > span.last)
      continue;
    g_array_append_val (own, *item);
    g_array_append_val (self->spans, span);
  }
  laurel_month_assign_lanes ((LaurelMonthSpan *) (gpointer) self->spans->data, self->spans->len);

  grow (self, own->len);
  for (guint i = 0; i < own->len; i++) {
    const LaurelMonthItem *item = &g_array_index (own, LaurelMonthItem, i);
    const LaurelMonthSpan *span = &g_array_index (self->spans, LaurelMonthSpan, i);

    laurel_month_bar_bind (take_bar (self, i, item), item, span->first, span->last);
  }
  for (guint i = own->len; i < self->bars->len; i++)
    laurel_month_bar_unbind (g_ptr_array_index (self->bars, i));
  for (int i = 0; i < LAUREL_MONTH_DAYS; i++)
    laurel_month_day_show (LAUREL_MONTH_DAY (self->days[i]), first + i,
                           count_on (self, first + i));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * laurel_month_week_select:
 * @self: a week
 * @activity: (nullable): the one that is selected
 */
void
laurel_month_week_select (LaurelMonthWeek *self, LaurelActivity *activity)
{
  g_return_if_fail (LAUREL_IS_MONTH_WEEK (self));

  for (guint i = 0; i < self->bars->len; i++)
    laurel_month_bar_set_selected (g_ptr_array_index (self->bars, i), activity);
}

/* (transfer none) (nullable): the cell of a day */
GtkWidget *
laurel_month_week_get_day (LaurelMonthWeek *self, LaurelDay day)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_WEEK (self), NULL);

  return day >= self->first && day < self->first + LAUREL_MONTH_DAYS
           ? self->days[day - self->first] : NULL;
}

/**
 * laurel_month_week_find_bar:
 * @self: a week
 * @activity: an activity's id
 * @phase: a phase's, or 0 for the activity itself
 *
 * Returns: (transfer none) (nullable): its bar; also one that has no room
 */
GtkWidget *
laurel_month_week_find_bar (LaurelMonthWeek *self, gint64 activity, gint64 phase)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_WEEK (self), NULL);

  for (guint i = 0; i < self->spans->len; i++) {
    const LaurelMonthItem *item = laurel_month_bar_get_item (g_ptr_array_index (self->bars, i));
    gint64 own = item->row.phase ? laurel_row_get_id (LAUREL_ROW (item->row.phase)) : 0;

    if (laurel_row_get_id (LAUREL_ROW (item->row.activity)) == activity && own == phase)
      return g_ptr_array_index (self->bars, i);
  }

  return NULL;
}

/**
 * laurel_month_week_has_room:
 * @self: a week
 * @bar: a bar of it
 *
 * Returns: whether the bar can be seen, as high as the week is
 */
gboolean
laurel_month_week_has_room (LaurelMonthWeek *self, GtkWidget *bar)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  guint i;

  g_return_val_if_fail (LAUREL_IS_MONTH_WEEK (self), FALSE);

  return height == 0 || !g_ptr_array_find (self->bars, bar, &i) || i >= self->spans->len ||
         laurel_month_is_lane_shown ((const LaurelMonthSpan *) (gpointer) self->spans->data,
                                     self->spans->len, i, count_lanes (self, height));
}

static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  graphene_rect_t one, other;
  GtkWidget *left = *(GtkWidget *const *) a, *right = *(GtkWidget *const *) b;

  if (!gtk_widget_compute_bounds (left, gtk_widget_get_parent (left), &one) ||
      !gtk_widget_compute_bounds (right, gtk_widget_get_parent (right), &other))
    return 0;

  return (one.origin.y > other.origin.y) - (one.origin.y < other.origin.y);
}

/**
 * laurel_month_week_list_column:
 * @self: a week
 * @day: a day of it
 *
 * Returns: (transfer full) (element-type GtkWidget): what the focus comes to on that
 *   day, from above: the day, its bars, and what tells of more
 */
GPtrArray *
laurel_month_week_list_column (LaurelMonthWeek *self, LaurelDay day)
{
  GPtrArray *column = g_ptr_array_new ();
  int at = CLAMP (day - self->first, 0, LAUREL_MONTH_DAYS - 1);

  for (guint i = 0; i < self->spans->len; i++) {
    const LaurelMonthSpan *span = &g_array_index (self->spans, LaurelMonthSpan, i);

    if (span->first <= day && day <= span->last &&
        gtk_widget_get_child_visible (g_ptr_array_index (self->bars, i)))
      g_ptr_array_add (column, g_ptr_array_index (self->bars, i));
  }
  g_ptr_array_sort (column, compare_lanes);
  g_ptr_array_insert (column, 0, self->days[at]);
  if (gtk_widget_get_child_visible (self->more[at]))
    g_ptr_array_add (column, self->more[at]);

  return column;
}

static void
laurel_month_week_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (laurel_month_week_parent_class)->set_focus_child (widget, child);

  if (child != NULL)
    g_signal_emit (widget, signals[FOCUS_MOVED], 0, child);
}

static void
unparent_bar (gpointer bar)
{
  gtk_widget_unparent (bar);
}

static void
laurel_month_week_dispose (GObject *object)
{
  LaurelMonthWeek *self = LAUREL_MONTH_WEEK (object);

  g_array_set_size (self->spans, 0);
  g_ptr_array_set_size (self->bars, 0);
  for (int i = 0; i < LAUREL_MONTH_DAYS; i++) {
    g_clear_pointer (&self->days[i], gtk_widget_unparent);
    g_clear_pointer (&self->more[i], gtk_widget_unparent);
  }

  G_OBJECT_CLASS (laurel_month_week_parent_class)->dispose (object);
}

static void
laurel_month_week_finalize (GObject *object)
{
  LaurelMonthWeek *self = LAUREL_MONTH_WEEK (object);

  g_array_unref (self->spans);
  g_ptr_array_unref (self->bars);

  G_OBJECT_CLASS (laurel_month_week_parent_class)->finalize (object);
}

static void
laurel_month_week_class_init (LaurelMonthWeekClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_month_week_dispose;
  object_class->finalize = laurel_month_week_finalize;
  widget_class->measure = laurel_month_week_measure;
  widget_class->set_focus_child = laurel_month_week_set_focus_child;
  widget_class->size_allocate = laurel_month_week_size_allocate;

  /**
   * LaurelMonthWeek::focus-moved:
   * @self: a week
   * @child: a day or a bar
   *
   * Something in it has the focus now.
   */
  signals[FOCUS_MOVED] = g_signal_new ("focus-moved", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       GTK_TYPE_WIDGET);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_widget_class_set_css_name (widget_class, "monthweek");
}

static void
laurel_month_week_init (LaurelMonthWeek *self)
{
  self->bars = g_ptr_array_new_with_free_func (unparent_bar);
  self->spans = g_array_new (FALSE, TRUE, sizeof (LaurelMonthSpan));
}

/**
 * laurel_month_week_new:
 * @frame: what it has in common with others
 */
GtkWidget *
laurel_month_week_new (const LaurelMonthFrame *frame)
{
  LaurelMonthWeek *self = g_object_new (LAUREL_TYPE_MONTH_WEEK, NULL);

  self->frame = frame;
  for (int i = 0; i < LAUREL_MONTH_DAYS; i++) {
    self->days[i] = laurel_month_day_new (frame);
    gtk_widget_set_parent (self->days[i], GTK_WIDGET (self));
  }
  for (int i = 0; i < LAUREL_MONTH_DAYS; i++) {
    self->more[i] = laurel_month_bar_new (&frame->palette, LAUREL_MONTH_BAR_MORE);
    gtk_widget_set_child_visible (self->more[i], FALSE);
    gtk_widget_set_parent (self->more[i], GTK_WIDGET (self));
  }

  return GTK_WIDGET (self);
}
