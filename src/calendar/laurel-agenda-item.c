/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-agenda-item.h"

#include "calendar/laurel-date-writer.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelAgendaItem:
 *
 * A line of an agenda: an activity, one of its phases, a reminder of it, or the head of a section,
 * which has a head and no activity.
 */
struct _LaurelAgendaItem {
  LaurelRow parent_instance;

  int section;
  char *head;
  gint64 activity_id;
  char *activity;
  char *number;
  char *title;
  char *when;
  char *place;
  char *place_status;
  char *status;
  gboolean first; /* below its head */
  gboolean last;
  gboolean reminder;
  gint64 reminder_id;
};

G_DEFINE_FINAL_TYPE (LaurelAgendaItem, laurel_agenda_item, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelAgendaItem, member) }

static const LaurelField FIELDS[] = {
  FIELD ("section", INT, section),
  FIELD ("head", TEXT, head),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("activity", TEXT, activity),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("when", TEXT, when),
  FIELD ("place", TEXT, place),
  FIELD ("place-status", TEXT, place_status),
  FIELD ("status", TEXT, status),
  FIELD ("first", FLAG, first),
  FIELD ("last", FLAG, last),
  FIELD ("reminder", FLAG, reminder),
  FIELD ("reminder-id", ID, reminder_id),
};

#undef FIELD

static void
laurel_agenda_item_class_init (LaurelAgendaItemClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_agenda_item_init (LaurelAgendaItem *self)
{
}

/**
 * laurel_agenda_item_new_head:
 * @section: what is below it
 *
 * Returns: (transfer full): the head of a section
 */
LaurelAgendaItem *
laurel_agenda_item_new_head (LaurelAgendaSection section)
{
  /* Keys of rows are greater than these. */
  LaurelAgendaItem *self = g_object_new (LAUREL_TYPE_AGENDA_ITEM, "id", (gint64) section + 1, NULL);

  self->section = (int) section;
  self->head = g_strdup (laurel_agenda_get_label (section));

  return self;
}

static char *
dup_when (LaurelActivity *activity, const LaurelWindow *window)
{
  if (!laurel_window_is_known (window))
    return g_strdup (laurel_activity_get_words (activity));

  return laurel_date_describe (window, laurel_activity_get_language (activity),
                               laurel_activity_get_year (activity), LAUREL_DATE_STYLE_SHORT);
}

/**
 * laurel_agenda_item_new:
 * @activity: an activity
 * @phase: (nullable): the phase of it that the line is about
 * @section: the section it stands in
 * @first: whether it is the first there
 * @last: whether it is the last there
 *
 * Returns: (transfer full): its line
 */
LaurelAgendaItem *
laurel_agenda_item_new (LaurelActivity *activity, LaurelPhase *phase, LaurelAgendaSection section,
                        gboolean first, gboolean last)
{
  /* Phases and activities count for themselves, so their keys may be the same;
   * neither ever counts so far. */
  gint64 id = phase ? laurel_row_get_id (LAUREL_ROW (phase)) | G_GINT64_CONSTANT (0x80000000)
                    : laurel_row_get_id (LAUREL_ROW (activity));
  LaurelAgendaItem *self = g_object_new (LAUREL_TYPE_AGENDA_ITEM, "id", id, NULL);
  LaurelWindow window = phase ? laurel_phase_get_window (phase)
                              : laurel_activity_get_window (activity);

  self->section = (int) section;
  self->activity_id = laurel_row_get_id (LAUREL_ROW (activity));
  self->activity = laurel_activity_dup_name (activity);
  self->number = g_strdup (laurel_activity_get_number (activity));
  self->title = phase ? laurel_phase_dup_name (phase, activity)
                      : g_strdup (laurel_activity_get_title (activity));
  self->when = dup_when (activity, &window);
  self->place = g_strdup (phase ? laurel_phase_get_place (phase)
                                : laurel_activity_get_place (activity));
  self->place_status = g_strdup (phase ? "none" : laurel_activity_get_place_status (activity));
  self->status = g_strdup (laurel_activity_get_status (activity));
  self->first = first;
  self->last = last;

  return self;
}

/* At what time, if it is of today, or else of which day. */
static char *
dup_since (LaurelReminder *reminder, LaurelActivity *activity, LaurelDay today)
{
  LaurelDay day = laurel_reminder_get_day (reminder);
  const LaurelWindow window = { .es = day, .ls = day, .ee = day, .le = day };

  if (day == today)
    return laurel_minute_dup_text (laurel_reminder_get_minute (reminder));

  return laurel_date_describe (&window, laurel_activity_get_language (activity),
                               laurel_activity_get_year (activity), LAUREL_DATE_STYLE_SHORT);
}

/**
 * laurel_agenda_item_new_reminder:
 * @reminder: a reminder that has a day
 * @activity: of which it reminds
 * @today: the day of the agenda, in whose first section it stands
 * @first: whether it is the first there
 * @last: whether it is the last there
 *
 * Returns: (transfer full): its line
 */
LaurelAgendaItem *
laurel_agenda_item_new_reminder (LaurelReminder *reminder, LaurelActivity *activity,
                                 LaurelDay today, gboolean first, gboolean last)
{
  /* As for phases: another bit that is beyond what is counted. */
  gint64 id = laurel_row_get_id (LAUREL_ROW (reminder)) | G_GINT64_CONSTANT (0x40000000);
  LaurelAgendaItem *self = g_object_new (LAUREL_TYPE_AGENDA_ITEM, "id", id, NULL);
  g_autofree char *since = dup_since (reminder, activity, today);
  g_autofree char *says = laurel_reminder_dup_body (reminder);

  self->section = (int) LAUREL_AGENDA_TODAY;
  self->activity_id = laurel_row_get_id (LAUREL_ROW (activity));
  self->activity = laurel_activity_dup_name (activity);
  self->number = g_strdup (laurel_activity_get_number (activity));
  self->title = g_strdup (laurel_activity_get_title (activity));
  /* Translators: the time or the day of a reminder, and what it says. */
  self->when = g_strdup_printf (_("%1$s · %2$s"), since, says);
  self->place_status = g_strdup ("none");
  self->status = g_strdup (laurel_activity_get_status (activity));
  self->first = first;
  self->last = last;
  self->reminder = TRUE;
  self->reminder_id = laurel_row_get_id (LAUREL_ROW (reminder));

  return self;
}

gboolean
laurel_agenda_item_is_reminder (LaurelAgendaItem *self)
{
  g_return_val_if_fail (LAUREL_IS_AGENDA_ITEM (self), FALSE);

  return self->reminder;
}

/* 0 unless it is one. */
gint64
laurel_agenda_item_get_reminder_id (LaurelAgendaItem *self)
{
  g_return_val_if_fail (LAUREL_IS_AGENDA_ITEM (self), 0);

  return self->reminder_id;
}

/* 0 for the head of a section. */
gint64
laurel_agenda_item_get_activity_id (LaurelAgendaItem *self)
{
  g_return_val_if_fail (LAUREL_IS_AGENDA_ITEM (self), 0);

  return self->activity_id;
}
