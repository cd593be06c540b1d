/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "calendar/laurel-date-unit.h"
#include "exchange/laurel-ics-parser.h"

G_BEGIN_DECLS

/**
 * LaurelIcsSeason:
 * @zone: where times in UTC are told in
 * @language: what the plan is written in
 * @year: its year
 * @habits: (nullable): how long the parts of its months are
 * @patience: how many days of what is repeated may still be looked at
 *
 * What the events of a calendar are read for.
 */
typedef struct {
  GTimeZone *zone;
  const char *language;
  int year;
  const LaurelDateHabits *habits;
  int patience;
} LaurelIcsSeason;

/* 10,000 events that are repeated all the year; or four by rules that are never met,
 * at which libical looks as long. */
#define LAUREL_ICS_PATIENCE 4000000

/**
 * LaurelIcsSpan:
 * @first: the first day, or 0 where only the last is known
 * @last: the last day, or 0 where there is none
 * @times: how often it is repeated, for what is a series; else 0
 * @odd: whether the end stood before the beginning, a rule was not understood, or
 *   not followed to its end
 *
 * On which days an event stands, both ends among them.
 */
typedef struct {
  LaurelDay first;
  LaurelDay last;
  int times;
  gboolean odd;
} LaurelIcsSpan;

GTimeZone *laurel_ics_find_zone (const LaurelIcsComponent *calendar) G_GNUC_WARN_UNUSED_RESULT;
LaurelDay  laurel_ics_read_day  (const LaurelIcsProperty  *property,
                                 GTimeZone                *zone);
gboolean   laurel_ics_is_series (const LaurelIcsComponent *event);
void       laurel_ics_span_read (const LaurelIcsComponent *event,
                                 LaurelIcsSeason          *season,
                                 LaurelIcsSpan            *span);

G_END_DECLS
