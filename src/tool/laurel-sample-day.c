/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-day.h"

#include "base/laurel-day.h"

/* During office hours in Europe as in China, wherever the sample is looked at. */
#define HOUR 8

/**
 * laurel_sample_set_day:
 * @library: a library that is new
 * @day: (nullable): a day, as YYYY-MM-DD; %NULL or "" for today, by the clock
 *
 * What is entered from now on took place on that day.
 */
void
laurel_sample_set_day (LaurelLibrary *library, const char *day)
{
  int year, month, of_month;
  LaurelDay number = day ? laurel_day_from_iso (day) : 0;
  g_autoptr (GDateTime) moment = NULL;

  if (number != 0) {
    laurel_day_get_ymd (number, &year, &month, &of_month);
    moment = g_date_time_new_utc (year, month, of_month, HOUR, 0, 0);
  }

  laurel_library_set_now (library, moment ? g_date_time_to_unix (moment) : 0);
}
