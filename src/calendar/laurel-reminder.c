/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-reminder.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReminder:
 *
 * A reminder of an activity, or of one of its phases, and on which day it is as
 * the plan stands.
 */
struct _LaurelReminder {
  LaurelRow parent_instance;

  gint64 activity_id;
  gint64 programme_id;
  char *activity;
  char *title;
  gint64 phase_id;
  char *phase;
  char *anchor;
  int days;
  int minute;
  char *words;
  char *status;
  char *date_words;
  LaurelDay anchor_day;
  gboolean deadline;
  LaurelDay done; /* of which of its days */
  LaurelDay day;  /* counted from the anchor */
  char *when;     /* "start-1w" */
  char *time;     /* "09:00" */
};

G_DEFINE_FINAL_TYPE (LaurelReminder, laurel_reminder, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelReminder, member) }

/* In the order of the columns of SELECT_REMINDER; the last three come out of them. */
static const LaurelField FIELDS[] = {
  FIELD ("activity-id", ID, activity_id),
  FIELD ("programme-id", ID, programme_id),
  FIELD ("activity", TEXT, activity),
  FIELD ("title", TEXT, title),
  FIELD ("phase-id", ID, phase_id),
  FIELD ("phase", TEXT, phase),
  FIELD ("anchor", TEXT, anchor),
  FIELD ("days", INT, days),
  FIELD ("minute", INT, minute),
  FIELD ("words", TEXT, words),
  FIELD ("status", TEXT, status),
  FIELD ("date-words", TEXT, date_words),
  FIELD ("anchor-day", DAY, anchor_day),
  FIELD ("deadline", FLAG, deadline),
  FIELD ("done", DAY, done),
  FIELD ("day", DAY, day),
  FIELD ("when", TEXT, when),
  FIELD ("time", TEXT, time),
};

#undef FIELD

static void
laurel_reminder_class_init (LaurelReminderClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_reminder_init (LaurelReminder *self)
{
}

/**
 * laurel_reminder_new_read:
 * @row: a row of SELECT_REMINDER
 *
 * Returns: (transfer full): the reminder
 */
LaurelReminder *
laurel_reminder_new_read (LaurelStatement *row)
{
  LaurelReminder *self = LAUREL_REMINDER (laurel_row_new_read (LAUREL_TYPE_REMINDER, row));
  LaurelReminderWhen when = laurel_reminder_get_when (self);

  self->day = laurel_reminder_when_get_day (&when, self->anchor_day);
  self->when = laurel_reminder_when_dup_text (&when);
  self->time = laurel_minute_dup_text (self->minute);

  return self;
}

gint64
laurel_reminder_get_activity_id (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->activity_id;
}

gint64
laurel_reminder_get_programme_id (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->programme_id;
}

/* Its year and number: "2025/13". */
const char *
laurel_reminder_get_activity (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), NULL);

  return self->activity;
}

/* Of the activity. */
const char *
laurel_reminder_get_title (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), NULL);

  return self->title;
}

/* 0 when it is about the whole activity. */
gint64
laurel_reminder_get_phase_id (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->phase_id;
}

/* (nullable): the title of the phase */
const char *
laurel_reminder_get_phase (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), NULL);

  return self->phase;
}

LaurelReminderWhen
laurel_reminder_get_when (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), (LaurelReminderWhen) { 0 });

  return (LaurelReminderWhen) { laurel_reminder_anchor_from_string (self->anchor), self->days };
}

int
laurel_reminder_get_minute (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->minute;
}

/* (nullable): what is to be done */
const char *
laurel_reminder_get_words (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), NULL);

  return self->words;
}

/* (nullable): when what it is about is, in the plan's words */
const char *
laurel_reminder_get_date_words (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), NULL);

  return self->date_words;
}

/* 0 while it waits for a date. */
LaurelDay
laurel_reminder_get_day (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->day;
}

/* 0 while it waits for a date. */
LaurelMoment
laurel_reminder_get_moment (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->day != 0 ? laurel_moment_new (self->day, self->minute) : 0;
}

/* 0 unless it was done on the day that it has, or on a later one that it had. */
LaurelDay
laurel_reminder_get_done (LaurelReminder *self)
{
  g_return_val_if_fail (LAUREL_IS_REMINDER (self), 0);

  return self->day != 0 && self->day <= self->done ? self->done : 0;
}

/**
 * laurel_reminder_get_state:
 * @self: a reminder
 * @now: now
 *
 * Returns: how it stands, whoever was reminded already
 */
LaurelReminderState
laurel_reminder_get_state (LaurelReminder *self, LaurelMoment now)
{
  LaurelReminderWhen when;

  g_return_val_if_fail (LAUREL_IS_REMINDER (self), LAUREL_REMINDER_WAITING);

  when = laurel_reminder_get_when (self);

  return laurel_reminder_find_state (&when, self->anchor_day, self->minute, self->done,
                                     self->status, now);
}

/**
 * laurel_reminder_describe:
 * @self: a reminder
 *
 * Returns: (transfer full): when it reminds, and of which phase: "1 week before it
 *   starts", "Final: on its last day"
 */
char *
laurel_reminder_describe (LaurelReminder *self)
{
  LaurelReminderWhen when = laurel_reminder_get_when (self);
  g_autofree char *words = laurel_reminder_when_describe (&when, self->deadline);

  if (self->phase == NULL)
    return g_steal_pointer (&words);

  /* Translators: %1$s is a phase of an activity, %2$s when to remind of it: 1 week before it
   * starts. */
  return g_strdup_printf (_("%1$s · %2$s"), self->phase, words);
}

/**
 * laurel_reminder_dup_body:
 * @self: a reminder
 *
 * Returns: (transfer full): what it says below the title of the activity: its
 *   words, or when it reminds; and when what it is about is
 */
char *
laurel_reminder_dup_body (LaurelReminder *self)
{
  g_autofree char *says = self->words ? g_strdup (self->words) : laurel_reminder_describe (self);

  if (self->date_words == NULL || *self->date_words == '\0')
    return g_steal_pointer (&says);

  /* Translators: %1$s is what a reminder says, %2$s when what it is about takes place. */
  return g_strdup_printf (_("%1$s · %2$s"), says, self->date_words);
}
