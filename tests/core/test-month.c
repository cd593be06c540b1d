/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-month.h"

#include <string.h>

#define MONDAY 1
#define SUNDAY 7

static const struct {
  const char *words;
  LaurelMonthPlace place;
} PLACES[] = {
  { "9月7日-9日", LAUREL_MONTH_PLACE_DAYS },
  { "9月15日", LAUREL_MONTH_PLACE_DAYS },
  { "9月1日-11月30日", LAUREL_MONTH_PLACE_DAYS },
  { "10月底前", LAUREL_MONTH_PLACE_FLAG },
  { "9月中旬", LAUREL_MONTH_PLACE_SOMETIME },
  { "9月", LAUREL_MONTH_PLACE_SOMETIME },
  { "8月-10月", LAUREL_MONTH_PLACE_RUNNING },
  { "8月中旬-9月中旬", LAUREL_MONTH_PLACE_RUNNING },
  { "9月1日起", LAUREL_MONTH_PLACE_RUNNING },
  { "长期", LAUREL_MONTH_PLACE_RUNNING },
  { "待定", LAUREL_MONTH_PLACE_NONE },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (PLACES[i].words, 2022, NULL);

    g_test_message ("%s", PLACES[i].words);
    g_assert_cmpint (laurel_month_find_place (&reading.window), ==, PLACES[i].place);
  }
}

/* All year on request has days, but they are not its days. */
static void
test_on_demand (void)
{
  g_auto (LaurelDateReading) reading = laurel_date_read ("全年", 2022, NULL);

  reading.window.extent = LAUREL_EXTENT_ON_DEMAND;
  g_assert_cmpint (laurel_month_find_place (&reading.window), ==, LAUREL_MONTH_PLACE_RUNNING);
}

static const struct {
  const char *words;
  const char *day;
  int n;
} STEPS[] = {
  { "9月中旬", "2022-09-11", 0 },
  { "9月中旬", "2022-09-20", 0 },
  { "9月中旬", "2022-09-03", -1 },
  { "9月中旬", "2022-09-21", 1 },
  { "9月中旬", "2022-10-05", 2 },
  { "9月中旬", "2022-08-31", -2 },
  { "9月中下旬", "2022-09-25", 0 },
  { "9月", "2022-09-30", 0 },
  { "9月", "2022-10-01", 1 },
  { "9月", "2022-08-31", -1 },
  { "8月-10月", "2022-11-02", 1 },
  { "9月5日", "2022-09-08", 3 },
  { "9月5日", "2022-09-01", -4 },
  { "9月7日-9日", "2022-09-12", 3 },
  { "9月7日-9日", "2022-09-06", -1 },
  { "10月底前", "2022-11-02", 2 },
};

static void
test_steps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (STEPS[i].words, 2022, NULL);

    g_test_message ("%s to %s", STEPS[i].words, STEPS[i].day);
    g_assert_cmpint (laurel_month_find_step (&reading.window, NULL,
                                             laurel_day_from_iso (STEPS[i].day)), ==, STEPS[i].n);
  }
}

static const struct {
  const char *day;
  int first_weekday;
  const char *corner;
  int weeks;
} SHEETS[] = {
  { "2025-09-02", MONDAY, "2025-09-01", 5 },
  { "2025-09-02", SUNDAY, "2025-08-31", 5 },
  { "2021-02-14", MONDAY, "2021-02-01", 4 },
  { "2021-02-14", SUNDAY, "2021-01-31", 5 },
  { "2025-03-31", MONDAY, "2025-02-24", 6 },
  { "2025-03-31", SUNDAY, "2025-02-23", 6 },
  { "2024-02-29", MONDAY, "2024-01-29", 5 },
  { "2025-11-01", 6, "2025-11-01", 5 }, /* Saturday, as in Egypt */
};

static void
test_sheets (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHEETS); i++) {
    LaurelDay day = laurel_day_from_iso (SHEETS[i].day);
    g_autofree char *corner = laurel_day_dup_iso (
      laurel_month_get_week (laurel_month_get_first (day), SHEETS[i].first_weekday));

    g_test_message ("%s from %d", SHEETS[i].day, SHEETS[i].first_weekday);
    g_assert_cmpstr (corner, ==, SHEETS[i].corner);
    g_assert_cmpint (laurel_month_count_weeks (day, SHEETS[i].first_weekday), ==,
                     SHEETS[i].weeks);
  }
}

/* What is in a week, as "first-last" by its days 1 to 7, the lane of each, what is
 * drawn with room for so many lanes ("x" is not), and what is hidden on each day. */
static const struct {
  const char *spans;
  const char *lanes;
  guint room;
  const char *drawn;
  const char *hidden;
} WEEKS[] = {
  { "", "", 2, "", "0000000" },
  { "1-7", "0", 1, "0", "0000000" },
  { "1-3 4-5 6-7", "000", 1, "000", "0000000" },
  { "1-3 3-5 4-6", "010", 2, "010", "0000000" },
  { "1-7 1-1 2-2 2-4 3-3", "01121", 3, "01121", "0000000" },
  { "1-7 1-1 2-2 2-4 3-3", "01121", 2, "01xxx", "0221000" },
  { "1-7 2-3", "01", 1, "xx", "1221111" },
  { "2-2 2-2 2-2 2-2", "0123", 2, "0xxx", "0300000" },
  { "2-2 2-2 2-2 2-2", "0123", 4, "0123", "0000000" },
  /* The gap below the longest is filled again. */
  { "1-7 1-2 1-2 3-4 4-6 6-6", "012121", 3, "012121", "0000000" },
  { "1-1 2-7 2-6 3-3 7-7", "00121", 2, "00xx1", "0121110" },
};

static guint
read_spans (const char *text, LaurelMonthSpan *spans)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    spans[n++] = (LaurelMonthSpan) { .first = words[i][0] - '0', .last = words[i][2] - '0' };

  return n;
}

static void
test_lanes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WEEKS); i++) {
    LaurelMonthSpan spans[8];
    guint n = read_spans (WEEKS[i].spans, spans);

    g_test_message ("%s in %u", WEEKS[i].spans, WEEKS[i].room);
    laurel_month_assign_lanes (spans, n);
    for (guint s = 0; s < n; s++) {
      gboolean shown = laurel_month_is_lane_shown (spans, n, s, WEEKS[i].room);

      g_assert_cmpuint (spans[s].lane, ==, (guint) (WEEKS[i].lanes[s] - '0'));
      g_assert_cmpint (shown, ==, WEEKS[i].drawn[s] != 'x');
    }
    for (LaurelDay day = 1; day <= 7; day++)
      g_assert_cmpuint (laurel_month_count_hidden (spans, n, WEEKS[i].room, day), ==,
                        (guint) (WEEKS[i].hidden[day - 1] - '0'));
  }
}

/* However much there is: no two overlap in a lane, and each day's bars and its "+n"
 * are all that is on it. */
static void
test_many (void)
{
  LaurelMonthSpan spans[200];
  const guint n = G_N_ELEMENTS (spans), room = 4;

  for (guint i = 0; i < n; i++) {
    spans[i].first = (LaurelDay) (1 + i * 7 / n);
    spans[i].last = g_test_rand_int_range (spans[i].first, 8);
  }
  laurel_month_assign_lanes (spans, n);
  for (LaurelDay day = 1; day <= 7; day++) {
    guint here = 0, drawn = 0, lanes = 0;

    for (guint i = 0; i < n; i++) {
      if (spans[i].first > day || spans[i].last < day)
        continue;
      here++;
      if (laurel_month_is_lane_shown (spans, n, i, room)) {
        g_assert_cmpuint (lanes & (1u << spans[i].lane), ==, 0);
        lanes |= 1u << spans[i].lane;
        drawn++;
      }
    }
    g_assert_cmpuint (drawn + laurel_month_count_hidden (spans, n, room, day), ==, here);
    if (drawn < here)
      g_assert_cmpuint (drawn, <, room);
  }
}

static void
test_order (void)
{
  g_assert_cmpint (laurel_month_compare_spans (1, 2, 2, 9), <, 0);
  g_assert_cmpint (laurel_month_compare_spans (2, 9, 1, 2), >, 0);
  g_assert_cmpint (laurel_month_compare_spans (1, 9, 1, 2), <, 0);
  g_assert_cmpint (laurel_month_compare_spans (1, 2, 1, 9), >, 0);
  g_assert_cmpint (laurel_month_compare_spans (3, 4, 3, 4), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/month/places", test_places);
  g_test_add_func ("/calendar/month/on-demand", test_on_demand);
  g_test_add_func ("/calendar/month/steps", test_steps);
  g_test_add_func ("/calendar/month/sheets", test_sheets);
  g_test_add_func ("/calendar/month/lanes", test_lanes);
  g_test_add_func ("/calendar/month/many", test_many);
  g_test_add_func ("/calendar/month/order", test_order);

  return g_test_run ();
}
