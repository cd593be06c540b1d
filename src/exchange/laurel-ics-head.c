/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-head.h"

#include "base/laurel-text.h"
#include "exchange/laurel-ics-span.h"
#include "exchange/laurel-plan-number.h"

/* The year of an event's first day, or 0. */
static int
get_year (const LaurelIcsComponent *event)
{
  const LaurelIcsProperty *property = laurel_ics_component_find (event, "DTSTART");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  int year, month, day;
  LaurelDay when;

  if (property == NULL)
    property = laurel_ics_component_find (event, "DUE");
  when = laurel_ics_read_day (property, utc);
  if (when == 0)
    return 0;

  laurel_day_get_ymd (when, &year, &month, &day);
  return year >= 1900 && year <= 2999 ? year : 0;
}

/* The one with most events; the later of equals. What is repeated may have begun
 * long ago, and does not count. */
static int
find_usual_year (const GPtrArray *events)
{
  g_autofree int *counts = g_new0 (int, 3000);
  int best = 0;

  for (guint i = 0; i < events->len; i++)
    if (!laurel_ics_is_series (events->pdata[i]))
      counts[get_year (events->pdata[i])]++;
  counts[0] = 0;
  for (int year = 0; year < 3000; year++)
    if (counts[year] > 0 && counts[year] >= counts[best])
      best = year;

  return best;
}

/* Of what is nothing but repeated: this year, unless it begins later. */
static int
find_later_year (const GPtrArray *events)
{
  int year, month, day;

  laurel_day_get_ymd (laurel_day_today (), &year, &month, &day);
  for (guint i = 0; i < events->len; i++)
    year = MAX (year, get_year (events->pdata[i]));

  return year;
}

static int
find_year (const LaurelIcsComponent *calendar, const char *title, const GPtrArray *events)
{
  guint64 value;
  int year;

  if (g_ascii_string_to_unsigned (laurel_ics_component_get (calendar, "X-LAUREL-YEAR"), 10, 1900,
                                  2999, &value, NULL))
    return (int) value;

  year = title ? laurel_plan_number_find_year (title) : 0;
  if (year == 0)
    year = find_usual_year (events);

  return year != 0 ? year : find_later_year (events);
}

/* As a plan's is found: more Chinese characters than a fifth of all letters. */
static const char *
find_language (const LaurelIcsComponent *calendar, const GPtrArray *events)
{
  const char *own = laurel_ics_component_get (calendar, "X-LAUREL-LANGUAGE");
  int han = 0, all = 0;

  if (g_str_equal (own, "zh"))
    return "zh";
  if (g_str_equal (own, "en"))
    return "en";

  for (guint i = 0; i < events->len && all < 5000; i++) {
    g_autofree char *title = laurel_ics_component_dup_text (events->pdata[i], "SUMMARY");

    for (const char *at = title; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
      gunichar c = g_utf8_get_char (at);

      all += g_unichar_isalpha (c) ? 1 : 0;
      han += laurel_text_is_han (c) ? 1 : 0;
    }
  }

  return han * 5 > all ? "zh" : "en";
}

static char *
dup_line (const LaurelIcsComponent *calendar, const char *name)
{
  g_autofree char *text = laurel_ics_component_dup_text (calendar, name);

  return text ? laurel_text_dup_clean (g_strdelimit (text, "\n\t", ' ')) : NULL;
}

static void
read_parties (const LaurelIcsComponent *calendar, GPtrArray *parties)
{
  for (guint i = 0; i < calendar->properties->len; i++) {
    const LaurelIcsProperty *property = &g_array_index (calendar->properties, LaurelIcsProperty,
                                                        i);
    g_autofree char *role = NULL;
    g_autofree char *kind = NULL;
    g_autofree char *name = NULL;

    if (!g_str_equal (property->name, "X-LAUREL-ROLE"))
      continue;
    role = laurel_ics_property_dup_param (property, "X-ROLE");
    kind = laurel_ics_property_dup_param (property, "X-KIND");
    name = laurel_ics_property_dup_text (property);
    laurel_plan_parties_add (parties, role, kind, name);
  }
}

/**
 * laurel_ics_head_read:
 * @calendar: a calendar
 * @events: (element-type LaurelIcsComponent): its events
 *
 * Returns: (transfer full): what it says as a whole
 */
LaurelPlanHead *
laurel_ics_head_read (const LaurelIcsComponent *calendar, const GPtrArray *events)
{
  LaurelPlanHead *head = laurel_plan_head_new ();

  head->title = dup_line (calendar, "NAME");
  if (head->title == NULL)
    head->title = dup_line (calendar, "X-WR-CALNAME");
  head->uid = dup_line (calendar, "UID");
  head->year = find_year (calendar, head->title, events);
  head->language = find_language (calendar, events);
  head->issuer = laurel_ics_component_dup_text (calendar, "X-LAUREL-ISSUER");
  head->habits = laurel_ics_component_dup_text (calendar, "X-LAUREL-HABITS");
  head->note = laurel_ics_component_dup_text (calendar, "X-LAUREL-NOTE");
  read_parties (calendar, head->parties);

  return head;
}
