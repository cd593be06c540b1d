/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-span.h"

#include <libical/ical.h>
#include <string.h>

/* So many times of a series are counted; a year has fewer days. */
#define MAX_TIMES 1000

/* What is repeated is followed for fifty years at most. */
#define MAX_FOLLOWED 18300

/* A rule that is never met is looked for by libical through centuries, day by day. */
#define NEVER_MET 1000000

/* Longer than any plan: a length in days that is more is no length. */
#define MAX_DAYS 20000

typedef struct {
  LaurelDay day;
  gboolean has_time;
  gboolean is_midnight;
} When;

/* GLib opens what is called so, also by a path from the root or through "..". */
static gboolean
is_zone_name (const char *name)
{
  return *name != '\0' && *name != '/' &&
         name[strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-/")] == '\0';
}

/**
 * laurel_ics_find_zone:
 * @calendar: a calendar
 *
 * Returns: (transfer full): where times in UTC are told in: where the calendar
 *   says that it is, or else here
 */
GTimeZone *
laurel_ics_find_zone (const LaurelIcsComponent *calendar)
{
  const char *name = laurel_ics_component_get (calendar, "X-WR-TIMEZONE");
  GTimeZone *zone = is_zone_name (name) ? g_time_zone_new_identifier (name) : NULL;

  return zone ? zone : g_time_zone_new_local ();
}

static gboolean
read_digits (const char *text, int n, int *value)
{
  *value = 0;
  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    *value = *value * 10 + text[i] - '0';
  }

  return TRUE;
}

static gboolean
to_zone (When *when, int hour, int minute, int second, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  int year, month, day;

  laurel_day_get_ymd (when->day, &year, &month, &day);
  utc = g_date_time_new_utc (year, month, day, hour, minute, second);
  local = utc ? g_date_time_to_timezone (utc, zone) : NULL;
  if (local == NULL)
    return FALSE;

  when->day = laurel_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                              g_date_time_get_day_of_month (local));
  when->is_midnight = g_date_time_get_hour (local) == 0 && g_date_time_get_minute (local) == 0 &&
                      g_date_time_get_second (local) == 0;

  return when->day != 0;
}

/* A time with a zone of its own, or with none, is on the day that it says: where
 * it takes place, it is that day. Only one in UTC has to be told in a zone. */
static gboolean
read_when (const char *value, GTimeZone *zone, When *when)
{
  int year, month, day, hour, minute, second;

  if (!read_digits (value, 4, &year) || !read_digits (value + 4, 2, &month) ||
      !read_digits (value + 6, 2, &day) || year < 1 || year > 9998 ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;

  when->day = laurel_day_new (year, month, day);
  when->has_time = value[8] == 'T';
  when->is_midnight = FALSE;
  if (!when->has_time)
    return value[8] == '\0';
  if (!read_digits (value + 9, 2, &hour) || !read_digits (value + 11, 2, &minute) ||
      !read_digits (value + 13, 2, &second) || hour > 24 || minute > 59 || second > 60)
    return FALSE;

  when->is_midnight = hour % 24 == 0 && minute == 0 && second == 0;

  return value[15] == 'Z' ? to_zone (when, hour % 24, minute, MIN (second, 59), zone) : TRUE;
}

/**
 * laurel_ics_read_day:
 * @property: (nullable): a property with a day or a time
 * @zone: where times in UTC are told in
 *
 * Returns: the day, or 0
 */
LaurelDay
laurel_ics_read_day (const LaurelIcsProperty *property, GTimeZone *zone)
{
  When when;

  return property != NULL && read_when (property->value, zone, &when) ? when.day : 0;
}

/* Whether it is repeated; a change of one of its times is none. */
gboolean
laurel_ics_is_series (const LaurelIcsComponent *event)
{
  return laurel_ics_component_find (event, "RECURRENCE-ID") == NULL &&
         (laurel_ics_component_find (event, "RRULE") != NULL ||
          laurel_ics_component_find (event, "RDATE") != NULL);
}

/* What has no end lasts for its day; with a length, until the day before the one
 * on which it is over at midnight. */
static LaurelDay
add_length (const When *start, const char *value, gboolean *odd)
{
  struct icaldurationtype length = icaldurationtype_from_string (value);
  gint64 days, seconds;

  if (icaldurationtype_is_bad_duration (length) || length.is_neg || length.weeks > MAX_DAYS / 7 ||
      length.days > MAX_DAYS) {
    *odd = TRUE;
    return start->day;
  }

  days = (gint64) length.weeks * 7 + length.days;
  seconds = (gint64) length.hours * 3600 + (gint64) length.minutes * 60 + length.seconds;
  days += seconds / 86400;
  if (days > 0 && seconds % 86400 == 0 && (!start->has_time || start->is_midnight))
    days--;

  return start->day + (LaurelDay) MIN (days, MAX_DAYS);
}

/* The day of the end is not among them, unless something lasts into it. */
static LaurelDay
read_last (const LaurelIcsComponent *event, const When *start, GTimeZone *zone, gboolean *odd)
{
  const LaurelIcsProperty *end = laurel_ics_component_find (event, "DTEND");
  const char *length = laurel_ics_component_get (event, "DURATION");
  When when;

  if (end == NULL)
    return *length != '\0' ? add_length (start, length, odd) : start->day;
  if (!read_when (end->value, zone, &when)) {
    *odd = TRUE;
    return start->day;
  }
  if (when.day < start->day)
    *odd = TRUE;
  if ((!when.has_time || when.is_midnight) && when.day > start->day)
    when.day--;

  return MAX (when.day, start->day);
}

/* A task is due on a day, which is among its days. */
static void
read_task (const LaurelIcsComponent *task, GTimeZone *zone, LaurelIcsSpan *span)
{
  const LaurelIcsProperty *start = laurel_ics_component_find (task, "DTSTART");
  When when;

  span->last = laurel_ics_read_day (laurel_ics_component_find (task, "DUE"), zone);
  if (start == NULL || !read_when (start->value, zone, &when))
    return;

  if (span->last != 0 && span->last < when.day) {
    span->odd = TRUE;
    span->last = when.day;
  }
  span->first = when.day;
  if (span->last == 0 && laurel_ics_component_find (task, "DURATION") != NULL)
    span->last = read_last (task, &when, zone, &span->odd);
}

/* ---- what is repeated ------------------------------------------------------- */

typedef struct {
  LaurelDay from;
  LaurelDay to;
  LaurelDay first;
  LaurelDay last;
  int times;
  gboolean cut;        /* whether there may be more of them */
  GHashTable *without; /* (element-type LaurelDay): the days that are left out */
} Hull;

static void
take_time (Hull *hull, LaurelDay day)
{
  if (day < hull->from || day > hull->to ||
      g_hash_table_contains (hull->without, GINT_TO_POINTER (day)))
    return;

  hull->first = hull->times == 0 ? day : MIN (hull->first, day);
  hull->last = MAX (hull->last, day);
  hull->times++;
}

static void
take_listed (Hull *hull, const LaurelIcsComponent *event, const char *name, GTimeZone *zone)
{
  for (guint i = 0; i < event->properties->len; i++) {
    const LaurelIcsProperty *property = &g_array_index (event->properties, LaurelIcsProperty, i);
    g_auto (GStrv) values = NULL;

    if (!g_str_equal (property->name, name))
      continue;
    values = g_strsplit (property->value, ",", MAX_TIMES + 1);
    hull->cut |= g_strv_length (values) > MAX_TIMES;
    for (char **value = values; *value != NULL; value++) {
      When when;

      /* A period begins as a time does. */
      (*value)[strcspn (*value, "/")] = '\0';
      if (!read_when (*value, zone, &when))
        continue;
      if (g_str_equal (name, "EXDATE"))
        g_hash_table_add (hull->without, GINT_TO_POINTER (when.day));
      else
        take_time (hull, when.day);
    }
  }
}

static LaurelDay
day_of (struct icaltimetype time)
{
  return icaltime_is_null_time (time) || time.year < 1 || time.year > 9998
         ? 0 : laurel_day_new (time.year, time.month, time.day);
}

static struct icaltimetype
time_of (LaurelDay day)
{
  struct icaltimetype time = { .is_date = 1 };

  laurel_day_get_ymd (day, &time.year, &time.month, &time.day);
  return time;
}

/* It is given an end, which it cannot have beside a number of times: these are
 * counted by who asked. */
static icalrecur_iterator *
start_iterator (const Hull *hull, struct icalrecurrencetype *rule, LaurelDay start, LaurelDay *end)
{
  icalrecur_iterator *iterator;

  *end = MIN (hull->to, start + MAX_FOLLOWED);
  if (!icaltime_is_null_time (rule->until) && day_of (rule->until) != 0)
    *end = MIN (*end, day_of (rule->until));
  rule->until = time_of (*end);
  rule->count = 0;

  iterator = icalrecur_iterator_new (*rule, time_of (start));
  if (iterator != NULL && hull->from > start)
    icalrecur_iterator_set_start (iterator, time_of (hull->from));

  return iterator;
}

/* Rules that count hours or seconds are for no plan, and could be counted for
 * hours. @patience is how many days of the file may still be looked at. */
static gboolean
take_rule (Hull *hull, const char *value, LaurelDay start, int *patience)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (value);
  int most = rule.count > 0 ? rule.count : G_MAXINT, met = 0;
  LaurelDay end, day;
  icalrecur_iterator *iterator;

  if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE || *patience <= 0)
    return FALSE;

  *patience -= NEVER_MET;
  iterator = start_iterator (hull, &rule, start, &end);
  if (iterator == NULL)
    return FALSE;

  while ((day = day_of (icalrecur_iterator_next (iterator))) != 0) {
    take_time (hull, day);
    if (++met == most || hull->times == MAX_TIMES)
      break;
  }
  icalrecur_iterator_free (iterator);

  hull->cut |= hull->times == MAX_TIMES || (day == 0 && end == start + MAX_FOLLOWED);
  if (met > 0)
    *patience += NEVER_MET - ((day != 0 ? day : end) - MAX (start, hull->from) + 1);

  return TRUE;
}

/* From the first to the last time; of what goes on for ever, within the year. */
static void
take_series (const LaurelIcsComponent *event, LaurelIcsSeason *season, LaurelIcsSpan *span)
{
  g_autoptr (GHashTable) without = g_hash_table_new (NULL, NULL);
  const char *rule = laurel_ics_component_get (event, "RRULE");
  gboolean endless = *rule != '\0' && strstr (rule, "UNTIL=") == NULL &&
                     strstr (rule, "COUNT=") == NULL;
  Hull hull = { 0, G_MAXINT / 2, .without = without };
  int length = span->last - span->first;

  if (endless) {
    hull.from = MAX (span->first, laurel_day_new (season->year, 1, 1));
    hull.to = MAX (laurel_day_new (season->year, 12, 31), span->first);
  }
  take_listed (&hull, event, "EXDATE", season->zone);
  if (*rule == '\0')
    take_time (&hull, span->first);
  else if (!take_rule (&hull, rule, span->first, &season->patience))
    span->odd = TRUE;
  take_listed (&hull, event, "RDATE", season->zone);

  span->odd |= hull.cut;
  span->times = MAX (hull.times, 1);
  if (hull.times == 0)
    return;
  span->first = hull.first;
  span->last = hull.last + length;
}

/**
 * laurel_ics_span_read:
 * @event: an event or a task
 * @season: what it is read for: of what is repeated for ever, its year
 * @span: (out): when it is
 */
void
laurel_ics_span_read (const LaurelIcsComponent *event, LaurelIcsSeason *season,
                      LaurelIcsSpan *span)
{
  GTimeZone *zone = season->zone;
  const LaurelIcsProperty *start = laurel_ics_component_find (event, "DTSTART");
  When when;

  memset (span, 0, sizeof *span);
  if (g_str_equal (event->name, "VTODO")) {
    read_task (event, zone, span);
  } else if (start == NULL || !read_when (start->value, zone, &when)) {
    span->odd = start != NULL;
    return;
  } else {
    span->first = when.day;
    span->last = read_last (event, &when, zone, &span->odd);
  }
  if (span->first != 0 && span->last != 0 && laurel_ics_is_series (event))
    take_series (event, season, span);
}
