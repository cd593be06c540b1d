/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "exchange/laurel-ics-parser.h"

G_BEGIN_DECLS

/**
 * LaurelIcsSpan:
 * @first: the first day, or 0 where only the last is known
 * @last: the last day, or 0 where there is none
 * @times: how often it is repeated, for what is a series; else 0
 * @odd: whether the end stood before the beginning, or a rule was not understood
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
                                 GTimeZone                *zone,
                                 int                       year,
                                 LaurelIcsSpan            *span);

G_END_DECLS
