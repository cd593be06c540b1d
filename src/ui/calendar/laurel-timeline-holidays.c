/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday-rule.h"
#include "ui/calendar/laurel-timeline-private.h"

/* The days off behind the bars: looked up for each day that is painted. */

static void
on_changed (LaurelTimeline *self)
{
  guint n = self->holidays ? g_list_model_get_n_items (self->holidays) : 0;

  g_hash_table_remove_all (self->marks);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelHoliday) holiday = g_list_model_get_item (self->holidays, i);

    g_hash_table_insert (self->marks, GINT_TO_POINTER (laurel_holiday_get_day (holiday)),
                         GINT_TO_POINTER (laurel_holiday_is_off (holiday)
                                          ? LAUREL_TIMELINE_MARK_OFF
                                          : LAUREL_TIMELINE_MARK_WORKED));
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * laurel_timeline_set_holidays:
 * @self: the timeline
 * @holidays: (nullable) (element-type LaurelHoliday): the days off, and the
 *   weekends that are worked
 */
void
laurel_timeline_set_holidays (LaurelTimeline *self, GListModel *holidays)
{
  if (self->holidays == holidays)
    return;

  if (self->holidays != NULL)
    g_signal_handlers_disconnect_by_func (self->holidays, on_changed, self);
  g_set_object (&self->holidays, holidays);
  if (holidays != NULL)
    g_signal_connect_swapped (holidays, "items-changed", G_CALLBACK (on_changed), self);
  on_changed (self);
}

/**
 * laurel_timeline_get_mark:
 * @self: the timeline
 * @day: a day
 *
 * Returns: what is special about it
 */
LaurelTimelineMark
laurel_timeline_get_mark (LaurelTimeline *self, LaurelDay day)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->marks, GINT_TO_POINTER (day)));
}
