/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-load.h"
#include "calendar/laurel-state.h"

/* The times of a real plan. */
static const char *const PLAN[] = {
  "9月1日-11月30日", "7月-10月", "7月-10月", "8月下旬", "8月-9月", "8月中旬-9月中旬", "8月-10月",
  "8月-10月", "8月-11月", "9月7日-9日", "9月16日-18日", "9月中下旬", "9月中旬", "9月中旬", "9月中旬",
  "9月下旬", "9月", "9月", "9月-10月", "9月-10月", "9月-12月", "全年",
};

/* Others, of which not all is known. */
static const char *const HALF_KNOWN[] = {
  "10月底前", "10月底前均可", "9月起", "9月开始", "长期", "待定", "9月中旬，为期3天",
};

static GArray *
read_windows (void)
{
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));

  for (gsize i = 0; i < G_N_ELEMENTS (PLAN) + G_N_ELEMENTS (HALF_KNOWN); i++) {
    g_auto (LaurelDateReading) reading =
      laurel_date_read (i < G_N_ELEMENTS (PLAN) ? PLAN[i] : HALF_KNOWN[i - G_N_ELEMENTS (PLAN)],
                        2022, NULL);

    g_array_append_val (windows, reading.window);
  }

  return windows;
}

static void
test_plan (void)
{
  static const struct {
    const char *day;
    int possible;
    int certain;
  } cases[] = {
    { "2022-01-01", 1, 1 },
    { "2022-07-15", 3, 1 },
    { "2022-08-31", 9, 8 },
    { "2022-09-15", 18, 7 },
    { "2022-09-16", 19, 8 },
    { "2022-10-31", 10, 4 },
    { "2022-12-31", 2, 1 },
    { "2023-01-01", 0, 0 },
  };
  g_autoptr (GArray) windows = read_windows ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    LaurelLoad load;

    laurel_load_count ((const LaurelWindow *) (gpointer) windows->data, G_N_ELEMENTS (PLAN),
                       laurel_day_from_iso (cases[i].day), &load, 1);
    g_test_message ("%s", cases[i].day);
    g_assert_cmpint (load.possible, ==, cases[i].possible);
    g_assert_cmpint (load.certain, ==, cases[i].certain);
  }
}

/* Over a span, each day counts what is in a state in which it may be, or is, going on. */
static void
test_as_the_states_say (void)
{
  g_autoptr (GArray) windows = read_windows ();
  LaurelDay first = laurel_day_new (2021, 12, 1);
  LaurelLoad days[500];

  laurel_load_count ((const LaurelWindow *) (gpointer) windows->data, windows->len, first, days,
                     G_N_ELEMENTS (days));
  for (gsize day = 0; day < G_N_ELEMENTS (days); day++) {
    LaurelLoad load = { 0, 0 };

    for (guint i = 0; i < windows->len; i++) {
      LaurelState state = laurel_window_get_state (&g_array_index (windows, LaurelWindow, i),
                                                   first + (LaurelDay) day);

      load.certain += state == LAUREL_STATE_UNDER_WAY;
      load.possible += state == LAUREL_STATE_UNDER_WAY || state == LAUREL_STATE_MAY_BE_NOW ||
                       state == LAUREL_STATE_MAY_HAVE_BEGUN ||
                       state == LAUREL_STATE_MAY_HAVE_ENDED;
    }
    g_test_message ("day %" G_GSIZE_FORMAT, day);
    g_assert_cmpint (days[day].possible, ==, load.possible);
    g_assert_cmpint (days[day].certain, ==, load.certain);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/load/plan", test_plan);
  g_test_add_func ("/calendar/load/states", test_as_the_states_say);

  return g_test_run ();
}
