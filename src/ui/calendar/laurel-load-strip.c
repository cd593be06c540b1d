/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-load-strip.h"

#include "calendar/laurel-load.h"
#include "calendar/laurel-load-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From here on a day is wide enough to have a column of its own; else it is weeks. */
#define DAYS_FROM 14
#define CERTAIN_ALPHA .55f
#define POSSIBLE_ALPHA .2f

/**
 * LaurelLoadStrip:
 *
 * Below the head of a timeline: how much there is to do, by weeks, or by days where
 * they are wide enough. A column is as high as what may be going on, and darker as
 * far as it certainly is.
 *
 * It counts when the plan has changed, and only looks it up when it is scrolled. A
 * click activates `timeline.go-to-week` (`i`).
 */
struct _LaurelLoadStrip {
  GtkWidget parent_instance;

  const LaurelTimelinePalette *palette;
  LaurelTimelineAxis axis;
  double scroll;
  LaurelDay first;
  GArray *loads; /* (element-type LaurelLoad): from @first on, a day each */
  int most;
};

G_DEFINE_FINAL_TYPE (LaurelLoadStrip, laurel_load_strip, GTK_TYPE_WIDGET)

static LaurelTimelineUnit
get_unit (LaurelLoadStrip *self)
{
  return self->axis.day_width >= DAYS_FROM ? LAUREL_TIMELINE_UNIT_DAY : LAUREL_TIMELINE_UNIT_WEEK;
}

/* The most there is on one of the days of a unit. */
static LaurelLoad
find_most (LaurelLoadStrip *self, LaurelTimelineUnit unit, LaurelDay day)
{
  LaurelDay next = laurel_timeline_unit_get_next (unit, day);
  LaurelLoad most = { 0, 0 };

  for (LaurelDay at = laurel_timeline_unit_get_start (unit, day); at < next; at++) {
    const LaurelLoad *load;

    if (at < self->first || at >= self->first + (LaurelDay) self->loads->len)
      continue;
    load = &g_array_index (self->loads, LaurelLoad, at - self->first);
    most.possible = MAX (most.possible, load->possible);
    most.certain = MAX (most.certain, load->certain);
  }

  return most;
}

static void
paint_column (LaurelLoadStrip *self, GtkSnapshot *snapshot, double start, double end, int n,
              float alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double room = gtk_widget_get_height (widget);
  double height = ceil (room * n / MAX (self->most, 1));
  double width = MAX (end - start - 1, 1);
  GdkRGBA colour = self->palette->core;

  if (n == 0)
    return;

  colour.alpha *= alpha;
  gtk_snapshot_append_color (
    snapshot, &colour,
    &GRAPHENE_RECT_INIT ((float) (mirrored ? gtk_widget_get_width (widget) - start - width : start),
                         (float) (room - height), (float) width, (float) height));
}

static void
laurel_load_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelLoadStrip *self = LAUREL_LOAD_STRIP (widget);
  LaurelTimelineUnit unit = get_unit (self);
  LaurelDay day, last;

  if (self->loads->len == 0 || self->axis.day_width <= 0)
    return;

  day = laurel_timeline_unit_get_start (
    unit, laurel_timeline_axis_get_day (&self->axis, self->scroll));
  last = laurel_timeline_axis_get_day (&self->axis, self->scroll + gtk_widget_get_width (widget));
  while (day <= last) {
    LaurelDay next = laurel_timeline_unit_get_next (unit, day);
    LaurelLoad load = find_most (self, unit, day);
    double start = round (laurel_timeline_axis_get_x (&self->axis, day) - self->scroll);
    double end = round (laurel_timeline_axis_get_x (&self->axis, next) - self->scroll);

    paint_column (self, snapshot, start, end, load.possible, POSSIBLE_ALPHA);
    paint_column (self, snapshot, start, end, load.certain, CERTAIN_ALPHA);
    day = next;
  }
}

/**
 * laurel_load_strip_dup_words:
 * @self: a strip
 * @day: a day
 *
 * Returns: (transfer full): how much there is to do on it, or in its week
 */
char *
laurel_load_strip_dup_words (LaurelLoadStrip *self, LaurelDay day)
{
  g_autofree char *name = NULL;
  LaurelTimelineUnit unit;
  LaurelLoad load;

  g_return_val_if_fail (LAUREL_IS_LOAD_STRIP (self), NULL);

  unit = get_unit (self);
  load = find_most (self, unit, day);
  name = g_strstrip (laurel_timeline_dup_day (laurel_timeline_unit_get_start (unit, day)));
  if (unit == LAUREL_TIMELINE_UNIT_DAY)
    /* Translators: how much is going on; %1$s is a day, %2$d all of it, %3$d what is sure. */
    return g_strdup_printf (_("%1$s: %2$d at once, %3$d of them for certain"), name,
                            load.possible, load.certain);

  /* Translators: how much is going on; %1$s is a Monday, %2$d all of it, %3$d what is sure. */
  return g_strdup_printf (_("Week of %1$s: up to %2$d at once, %3$d of them for certain"), name,
                          load.possible, load.certain);
}

static LaurelDay
get_day_at (LaurelLoadStrip *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x;

  return laurel_timeline_axis_get_day (&self->axis, x + self->scroll);
}

static gboolean
on_query_tooltip (LaurelLoadStrip *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;

  if (self->loads->len == 0 || self->axis.day_width <= 0)
    return FALSE;

  words = laurel_load_strip_dup_words (self, get_day_at (self, x));
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, LaurelLoadStrip *self)
{
  if (self->axis.day_width > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "timeline.go-to-week", "i",
                                get_day_at (self, x));
}

static void
laurel_load_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
laurel_load_strip_finalize (GObject *object)
{
  g_array_unref (LAUREL_LOAD_STRIP (object)->loads);

  G_OBJECT_CLASS (laurel_load_strip_parent_class)->finalize (object);
}

static void
laurel_load_strip_class_init (LaurelLoadStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_load_strip_finalize;
  widget_class->measure = laurel_load_strip_measure;
  widget_class->snapshot = laurel_load_strip_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "loadstrip");
}

static void
laurel_load_strip_init (LaurelLoadStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->loads = g_array_new (FALSE, TRUE, sizeof (LaurelLoad));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How much there is to do"), -1);
}

/**
 * laurel_load_strip_new:
 * @palette: the colours; they outlive it
 */
GtkWidget *
laurel_load_strip_new (const LaurelTimelinePalette *palette)
{
  LaurelLoadStrip *self = g_object_new (LAUREL_TYPE_LOAD_STRIP, NULL);

  self->palette = palette;

  return GTK_WIDGET (self);
}

/* When there is most to do, for those who hear it. */
static void
describe (LaurelLoadStrip *self)
{
  LaurelDay busiest = self->first;
  g_autofree char *words = NULL;

  self->most = 0;
  for (guint i = 0; i < self->loads->len; i++) {
    int possible = g_array_index (self->loads, LaurelLoad, i).possible;

    if (possible > self->most) {
      self->most = possible;
      busiest = self->first + (LaurelDay) i;
    }
  }

  words = laurel_load_strip_dup_words (self, busiest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

/* What is folded is work, too. */
static GArray *
list_windows (LaurelTimelineRows *rows)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *activities = laurel_timeline_rows_get_activities (rows);
  guint n = activities ? g_list_model_get_n_items (activities) : 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (activities, i));

  return laurel_load_list_windows (all);
}

/**
 * laurel_load_strip_count:
 * @self: a strip
 * @rows: what there is to do
 * @axis: on which days
 *
 * Counts anew.
 */
void
laurel_load_strip_count (LaurelLoadStrip *self, LaurelTimelineRows *rows,
                         const LaurelTimelineAxis *axis)
{
  g_autoptr (GArray) windows = NULL;

  g_return_if_fail (LAUREL_IS_LOAD_STRIP (self));

  self->axis = *axis;
  self->first = axis->first;
  g_array_set_size (self->loads, 0);
  if (axis->first <= 0)
    return;

  windows = list_windows (rows);
  g_array_set_size (self->loads, (guint) (axis->last - axis->first + 1));
  laurel_load_count ((const LaurelWindow *) (gpointer) windows->data, windows->len, axis->first,
                     (LaurelLoad *) (gpointer) self->loads->data, self->loads->len);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * laurel_load_strip_scroll:
 * @self: a strip
 * @axis: where days are
 * @scroll: how much of it has gone behind the titles
 */
void
laurel_load_strip_scroll (LaurelLoadStrip *self, const LaurelTimelineAxis *axis, double scroll)
{
  g_return_if_fail (LAUREL_IS_LOAD_STRIP (self));

  if (self->scroll != scroll || self->axis.day_width != axis->day_width ||
      self->axis.first != axis->first)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->axis = *axis;
  self->scroll = scroll;
}
