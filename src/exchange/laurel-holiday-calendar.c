/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-holiday-calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "calendar/laurel-holiday-list.h"
#include "exchange/laurel-exchange-error.h"

/*
 * Days off out of a calendar file (iCalendar): each event is a day or some days
 * in a row, and may come again every year.
 */

/* No list of days off is larger, and no event of one longer. */
#define MAX_SIZE (8 << 20)
#define MAX_DAYS 62
#define MAX_TIMES 100
#define MAX_ALL 20000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

static LaurelDay
day_of (struct icaltimetype time)
{
  return icaltime_is_null_time (time) ? 0 : laurel_day_new (time.year, time.month, time.day);
}

/* Days end before the day that is named; a time at midnight does too. */
static int
count_days (icalcomponent *event, LaurelDay first)
{
  struct icaltimetype end = icalcomponent_get_dtend (event);
  LaurelDay last = day_of (end);

  if (last == 0)
    return 1;
  if (end.is_date || (end.hour == 0 && end.minute == 0 && end.second == 0))
    last--;

  return CLAMP (last - first + 1, 1, MAX_DAYS);
}

/* Lists that tell worked weekends say so in the name, or as telephones do. */
static gboolean
is_worked (icalcomponent *event, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_X_PROPERTY);
       property != NULL; property = icalcomponent_get_next_property (event, ICAL_X_PROPERTY))
    if (g_strcmp0 (icalproperty_get_x_name (property), "X-APPLE-SPECIAL-DAY") == 0)
      return g_strcmp0 (icalproperty_get_x (property), "ALTERNATE-WORKDAY") == 0;

  return strstr (name, "班") != NULL || strstr (folded, "workday") != NULL ||
         strstr (folded, "working day") != NULL;
}

/* "国庆节(休)" is called 国庆节. */
static char *
dup_name (icalcomponent *event)
{
  static const char *const ENDINGS[] = { "(休)", "(班)", "（休）", "（班）" };
  const char *summary = icalcomponent_get_summary (event);
  char *name = g_utf8_make_valid (summary ? summary : "", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (name, ENDINGS[i]) && strlen (name) > strlen (ENDINGS[i]))
      name[strlen (name) - strlen (ENDINGS[i])] = '\0';

  return g_strstrip (name);
}

static void
add_days (GArray *list, LaurelDay first, int n_days, const char *name, gboolean worked)
{
  for (int i = 0; i < n_days && list->len <= MAX_ALL; i++)
    laurel_holiday_list_add (list, first + i, name, worked);
}

/* Each time an event comes again, as long as anybody plans. Rules that count
 * hours or seconds are for no day off, and could be counted for hours. */
static void
add_again (GArray *list, icalproperty *rule, struct icaltimetype start, int n_days,
           const char *name, gboolean worked)
{
  struct icalrecurrencetype recurrence = icalproperty_get_rrule (rule);
  icalrecur_iterator *iterator = NULL;

  if (recurrence.freq >= ICAL_DAILY_RECURRENCE && recurrence.freq <= ICAL_YEARLY_RECURRENCE)
    iterator = icalrecur_iterator_new (recurrence, start);
  for (int i = 0; iterator != NULL && i < MAX_TIMES; i++) {
    LaurelDay first = day_of (icalrecur_iterator_next (iterator));

    if (first == 0)
      break;
    add_days (list, first, n_days, name, worked);
  }
  g_clear_pointer (&iterator, icalrecur_iterator_free);
}

static void
add_event (GArray *list, icalcomponent *event)
{
  struct icaltimetype start = icalcomponent_get_dtstart (event);
  icalproperty *rule = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
  g_autofree char *whole = dup_name (event);
  const char *summary = icalcomponent_get_summary (event);
  gboolean worked = is_worked (event, summary && g_utf8_validate (summary, -1, NULL) ? summary
                                                                                     : whole);
  LaurelDay first = day_of (start);

  if (first == 0 || *whole == '\0')
    return;

  if (rule != NULL)
    add_again (list, rule, start, count_days (event, first), whole, worked);
  else
    add_days (list, first, count_days (event, first), whole, worked);
}

static void
add_events (GArray *list, icalcomponent *component)
{
  for (icalcomponent *event = icalcomponent_get_first_component (component, ICAL_VEVENT_COMPONENT);
       event != NULL;
       event = icalcomponent_get_next_component (component, ICAL_VEVENT_COMPONENT))
    add_event (list, event);
}

/* One calendar, or several in one file. */
static void
add_calendars (GArray *list, icalcomponent *root)
{
  add_events (list, root);
  for (icalcomponent *calendar = icalcomponent_get_first_component (root,
                                                                    ICAL_VCALENDAR_COMPONENT);
       calendar != NULL;
       calendar = icalcomponent_get_next_component (root, ICAL_VCALENDAR_COMPONENT))
    add_events (list, calendar);
}

static gboolean
check_size (gsize n, gsize most, GError **error)
{
  if (n <= most)
    return TRUE;

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                             _("Choose a list of days off, and not a whole calendar."),
                             _("There is more in this file than in any list of days off."));
  return FALSE;
}

/**
 * laurel_holiday_read_calendar:
 * @bytes: a calendar file
 * @error: return location for a `LAUREL_EXCHANGE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelHolidayEntry): its days, or %NULL
 */
GArray *
laurel_holiday_read_calendar (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  g_autoptr (icalcomponent) root = NULL;
  g_autoptr (GArray) list = laurel_holiday_list_new ();

  if (!check_size (size, MAX_SIZE, error))
    return NULL;

  root = icalparser_parse_string (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text);
  if (root != NULL)
    add_calendars (list, root);
  if (list->len > 0)
    return check_size (list->len, MAX_ALL, error) ? g_steal_pointer (&list) : NULL;

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_EMPTY,
                             _("Choose a calendar whose events are days off."),
                             _("There are no days in this calendar."));
  return NULL;
}
