/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-plan.h"

/**
 * LaurelMonthPlan:
 *
 * What there is to see in any month: the activities of a plan and their phases,
 * with the days on which each can be seen.
 *
 * It follows the lists, and emits [signal@MonthPlan::changed] when they say
 * something else. The days are worked out when they are asked for next, once for
 * all of it, so that turning a page is only a look through an array.
 */
struct _LaurelMonthPlan {
  GObject parent_instance;

  LaurelTimelineRows *rows;
  GArray *items; /* (element-type LaurelMonthItem): by first day, the longest first */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (LaurelMonthPlan, laurel_month_plan, G_TYPE_OBJECT)

typedef enum {
  CHANGED,
} Signal;

static guint signals[CHANGED + 1];

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const LaurelMonthItem *one = a, *other = b;

  return laurel_month_compare_spans (one->first, one->last, other->first, other->last);
}

static gboolean
is_on_days (const LaurelMonthItem *item)
{
  return item->place == LAUREL_MONTH_PLACE_DAYS || item->place == LAUREL_MONTH_PLACE_FLAG;
}

static void
add_item (LaurelMonthPlan *self, const LaurelTimelineRow *row)
{
  LaurelWindow window = row->phase ? laurel_phase_get_window (row->phase)
                                   : laurel_activity_get_window (row->activity);
  LaurelMonthItem item = { .row = *row, .place = laurel_month_find_place (&window) };

  if (item.place == LAUREL_MONTH_PLACE_NONE)
    return;
  /* While a phase runs its activity does, which stands above the days already. */
  if (row->phase != NULL && item.place == LAUREL_MONTH_PLACE_RUNNING)
    return;

  laurel_month_get_days (&window, &item.first, &item.last);
  g_array_append_val (self->items, item);
}

static void
read_rows (LaurelMonthPlan *self)
{
  if (!self->stale)
    return;

  self->stale = FALSE;
  g_array_set_size (self->items, 0);
  for (guint i = 0; i < laurel_timeline_rows_get_n (self->rows); i++)
    add_item (self, laurel_timeline_rows_get (self->rows, i));
  /* What begins and ends together stays in the plan's order. */
  g_array_sort (self->items, compare_items);
}

static void
on_rows_changed (LaurelMonthPlan *self)
{
  self->stale = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
laurel_month_plan_dispose (GObject *object)
{
  LaurelMonthPlan *self = LAUREL_MONTH_PLAN (object);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, on_rows_changed, self);
  g_clear_object (&self->rows);
  g_array_set_size (self->items, 0);

  G_OBJECT_CLASS (laurel_month_plan_parent_class)->dispose (object);
}

static void
laurel_month_plan_finalize (GObject *object)
{
  g_array_unref (LAUREL_MONTH_PLAN (object)->items);

  G_OBJECT_CLASS (laurel_month_plan_parent_class)->finalize (object);
}

static void
laurel_month_plan_class_init (LaurelMonthPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = laurel_month_plan_dispose;
  object_class->finalize = laurel_month_plan_finalize;

  /**
   * LaurelMonthPlan::changed:
   *
   * There are other things to see, or they say something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
laurel_month_plan_init (LaurelMonthPlan *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (LaurelMonthItem));
  /* What belongs to a series has days of its own. */
  self->rows = laurel_timeline_rows_new_unfolded ();
  g_signal_connect_swapped (self->rows, "changed", G_CALLBACK (on_rows_changed), self);
}

LaurelMonthPlan *
laurel_month_plan_new (void)
{
  return g_object_new (LAUREL_TYPE_MONTH_PLAN, NULL);
}

/**
 * laurel_month_plan_set_lists:
 * @self: a plan
 * @activities: (nullable): a list of #LaurelActivity, in the plan's order
 * @phases: (nullable): a list of #LaurelPhase
 * @conflicts: (nullable): a list of #LaurelConflict
 */
void
laurel_month_plan_set_lists (LaurelMonthPlan *self, GListModel *activities, GListModel *phases,
                             GListModel *conflicts)
{
  g_return_if_fail (LAUREL_IS_MONTH_PLAN (self));

  laurel_timeline_rows_set_conflicts (self->rows, conflicts);
  laurel_timeline_rows_set_phases (self->rows, phases);
  laurel_timeline_rows_set_activities (self->rows, activities);
}

/**
 * laurel_month_plan_list_days:
 * @self: a plan
 * @first: a day
 * @last: a later one
 *
 * Returns: (transfer full) (element-type LaurelMonthItem): what is on days between
 *   them, in the order in which lanes are given out
 */
GArray *
laurel_month_plan_list_days (LaurelMonthPlan *self, LaurelDay first, LaurelDay last)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (LaurelMonthItem));

  read_rows (self);
  for (guint i = 0; i < self->items->len; i++) {
    LaurelMonthItem *item = &g_array_index (self->items, LaurelMonthItem, i);

    if (item->first > last)
      break;
    if (item->last >= first && is_on_days (item))
      g_array_append_val (found, *item);
  }

  return found;
}

/* What has to be settled first, first; else as in the plan. Steps on the way come after what they
 * lead to. */
static int
compare_above (gconstpointer a, gconstpointer b)
{
  const LaurelMonthItem *one = a, *other = b;

  if ((one->row.phase == NULL) != (other->row.phase == NULL))
    return one->row.phase == NULL ? -1 : 1;
  if (one->last != other->last)
    return one->last < other->last ? -1 : 1;

  return laurel_activity_get_position (one->row.activity) -
         laurel_activity_get_position (other->row.activity);
}

/**
 * laurel_month_plan_list_above:
 * @self: a plan
 * @place: %LAUREL_MONTH_PLACE_SOMETIME or %LAUREL_MONTH_PLACE_RUNNING
 * @first: the first day of a month
 * @last: its last
 *
 * Returns: (transfer full) (element-type LaurelMonthItem): what stands there above
 *   the days of the month
 */
GArray *
laurel_month_plan_list_above (LaurelMonthPlan *self, LaurelMonthPlace place, LaurelDay first,
                              LaurelDay last)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (LaurelMonthItem));

  read_rows (self);
  for (guint i = 0; i < self->items->len; i++) {
    LaurelMonthItem *item = &g_array_index (self->items, LaurelMonthItem, i);

    if (item->first > last)
      break;
    if (item->last >= first && item->place == place)
      g_array_append_val (found, *item);
  }
  g_array_sort (found, compare_above);

  return found;
}

/* The first day of anything, or 0; "all year" says little about that. */
LaurelDay
laurel_month_plan_get_start (LaurelMonthPlan *self)
{
  LaurelDay start = 0;

  g_return_val_if_fail (LAUREL_IS_MONTH_PLAN (self), 0);

  read_rows (self);
  for (guint i = 0; i < self->items->len && start == 0; i++) {
    LaurelMonthItem *item = &g_array_index (self->items, LaurelMonthItem, i);

    if (item->first > 1 && (is_on_days (item) || item->place == LAUREL_MONTH_PLACE_SOMETIME))
      start = item->first;
  }

  return start;
}

/**
 * laurel_month_plan_find:
 * @self: a plan
 * @activity: an activity's id
 * @phase: a phase's id, or 0 for the activity itself
 *
 * Returns: (transfer none) (nullable): it, until the plan changes
 */
const LaurelMonthItem *
laurel_month_plan_find (LaurelMonthPlan *self, gint64 activity, gint64 phase)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_PLAN (self), NULL);

  read_rows (self);
  for (guint i = 0; i < self->items->len; i++) {
    LaurelMonthItem *item = &g_array_index (self->items, LaurelMonthItem, i);
    gint64 item_phase = item->row.phase ? laurel_row_get_id (LAUREL_ROW (item->row.phase)) : 0;

    if (laurel_row_get_id (LAUREL_ROW (item->row.activity)) == activity && item_phase == phase)
      return item;
  }

  return NULL;
}
