/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-alarm.h"

#include <libical/ical.h>
#include <string.h>

#include "exchange/laurel-plan-facts.h"

/*
 * Reminders as alarms. An alarm counts from where an event begins or ends, and its end
 * is the day after the last; a task has only the day on which it is due. What has no such
 * day reminds of nothing yet, and is kept in a property of our own.
 */

#define MINUTES_OF_DAY (24 * 60)

/* Whether an alarm can say it, and how many minutes after the midnight it counts from. */
static gboolean
get_offset (const LaurelSeasonReminder *reminder, const LaurelWindow *window, int *minutes)
{
  gboolean is_end = g_str_equal (reminder->anchor, "end");

  *minutes = reminder->days * MINUTES_OF_DAY + reminder->minute;
  /* An event ends with its last day, a task is due on it. */
  if (is_end && window->es != 0)
    *minutes -= MINUTES_OF_DAY;

  return is_end ? window->le != 0 : window->es != 0;
}

static char *
dup_duration (int minutes)
{
  g_autoptr (GString) text = g_string_new (minutes < 0 ? "-P" : "P");
  int rest = ABS (minutes);

  if (rest >= MINUTES_OF_DAY)
    g_string_append_printf (text, "%dD", rest / MINUTES_OF_DAY);
  rest %= MINUTES_OF_DAY;
  if (rest > 0 || minutes == 0)
    g_string_append_c (text, 'T');
  if (rest >= 60)
    g_string_append_printf (text, "%dH", rest / 60);
  if (rest % 60 > 0 || minutes == 0)
    g_string_append_printf (text, "%dM", rest % 60);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * laurel_ics_alarm_waits:
 * @reminder: a reminder
 * @window: when what it is about is
 *
 * Returns: whether it waits for a day, and is a property and no alarm
 */
gboolean
laurel_ics_alarm_waits (const LaurelSeasonReminder *reminder, const LaurelWindow *window)
{
  int minutes;

  return !get_offset (reminder, window, &minutes);
}

/**
 * laurel_ics_alarm_write:
 * @reminder: a reminder
 * @window: when what it is about is
 * @title: what it is about
 * @writer: where to, within an event or a task
 */
void
laurel_ics_alarm_write (const LaurelSeasonReminder *reminder, const LaurelWindow *window,
                        const char *title, LaurelIcsWriter *writer)
{
  gboolean is_end = g_str_equal (reminder->anchor, "end");
  const char *words = reminder->words;
  g_autofree char *duration = NULL;
  int minutes;

  if (!get_offset (reminder, window, &minutes)) {
    g_autofree char *text = g_strdup_printf ("%s\n%d\n%d\n%s\n%s", reminder->anchor,
                                             reminder->days, reminder->minute,
                                             reminder->done ? reminder->done : "",
                                             words ? words : "");

    laurel_ics_writer_add_exact (writer, "X-LAUREL-REMINDER", text);
    return;
  }

  duration = dup_duration (minutes);
  laurel_ics_writer_begin (writer, "VALARM");
  laurel_ics_writer_add (writer, "ACTION", "DISPLAY");
  laurel_ics_writer_add (writer, is_end ? "TRIGGER;RELATED=END" : "TRIGGER", duration);
  laurel_ics_writer_add_text (writer, "DESCRIPTION", words && *words != '\0' ? words : title);
  laurel_ics_writer_add_exact (writer, "X-LAUREL-WORDS", words);
  laurel_ics_writer_add_text (writer, "X-LAUREL-DONE", reminder->done);
  laurel_ics_writer_end (writer, "VALARM");
}

/* Of an alarm that another program has set to an hour of its own, nothing is known. */
static gboolean
read_trigger (const LaurelIcsComponent *event, const LaurelIcsComponent *alarm,
              const char **anchor, int *minutes)
{
  const LaurelIcsProperty *trigger = laurel_ics_component_find (alarm, "TRIGGER");
  gboolean is_event = g_str_equal (event->name, "VEVENT");
  g_autofree char *related = NULL;
  struct icaldurationtype length;
  gint64 total;

  if (trigger == NULL)
    return FALSE;

  length = icaldurationtype_from_string (trigger->value);
  if (icaldurationtype_is_bad_duration (length) || length.weeks > 1000 || length.days > 10000 ||
      length.hours > 100000 || length.minutes > 10000000)
    return FALSE;

  related = laurel_ics_property_dup_param (trigger, "RELATED");
  *anchor = related && g_ascii_strcasecmp (related, "END") == 0 ? "end" : "start";
  total = (gint64) (length.weeks * 7 + length.days) * MINUTES_OF_DAY + length.hours * 60 +
          length.minutes;
  total = length.is_neg ? -total : total;
  if (is_event && g_str_equal (*anchor, "end"))
    total += MINUTES_OF_DAY;
  *minutes = (int) CLAMP (total, -G_MAXINT / 2, G_MAXINT / 2);

  return laurel_ics_component_find (event, g_str_equal (*anchor, "start") ? "DTSTART"
                                           : is_event ? "DTEND" : "DUE") != NULL;
}

static void
read_alarm (const LaurelIcsComponent *event, const LaurelIcsComponent *alarm,
            GPtrArray *reminders)
{
  g_autofree char *words = laurel_ics_component_dup_text (alarm, "X-LAUREL-WORDS");
  g_autofree char *done = laurel_ics_component_dup_text (alarm, "X-LAUREL-DONE");
  const char *anchor;
  int minutes, days;

  if (!read_trigger (event, alarm, &anchor, &minutes))
    return;

  days = minutes / MINUTES_OF_DAY - (minutes % MINUTES_OF_DAY < 0 ? 1 : 0);
  laurel_plan_reminders_add (reminders, anchor, days, minutes - days * MINUTES_OF_DAY, words,
                             done);
}

/* What waits for a day: five lines, the last of which may be several. */
static void
read_waiting (const LaurelIcsProperty *property, GPtrArray *reminders)
{
  g_autofree char *text = laurel_ics_property_dup_text (property);
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", 5);
  gint64 days, minute;

  if (g_strv_length (lines) != 5 ||
      !g_ascii_string_to_signed (lines[1], 10, G_MININT32, G_MAXINT32, &days, NULL) ||
      !g_ascii_string_to_signed (lines[2], 10, 0, MINUTES_OF_DAY - 1, &minute, NULL))
    return;

  laurel_plan_reminders_add (reminders, lines[0], (int) days, (int) minute, lines[4], lines[3]);
}

/**
 * laurel_ics_alarms_read:
 * @event: an event or a task, written by Laurel
 * @reminders: (element-type LaurelPlanReminder): where to
 *
 * Reads what it reminds of, in the order of the file.
 */
void
laurel_ics_alarms_read (const LaurelIcsComponent *event, GPtrArray *reminders)
{
  for (guint i = 0; i < event->properties->len; i++) {
    const LaurelIcsProperty *property = &g_array_index (event->properties, LaurelIcsProperty, i);

    if (g_str_equal (property->name, "X-LAUREL-REMINDER"))
      read_waiting (property, reminders);
  }
  for (guint i = 0; i < event->components->len; i++) {
    const LaurelIcsComponent *alarm = event->components->pdata[i];

    if (g_str_equal (alarm->name, "VALARM"))
      read_alarm (event, alarm, reminders);
  }
}
