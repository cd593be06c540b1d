/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "base/laurel-error.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-window-shift.h"
#include "window-text.h"

static LaurelWindow
make (const char *es, const char *ls, const char *ee, const char *le, int min_days)
{
  return (LaurelWindow) {
    .es = laurel_day_from_iso (es), .ls = laurel_day_from_iso (ls),
    .ee = laurel_day_from_iso (ee), .le = laurel_day_from_iso (le),
    .min_days = min_days,
  };
}

static void
test_from_units (void)
{
  LaurelDay first = laurel_day_from_iso ("2022-09-11"), last = laurel_day_from_iso ("2022-09-20");
  LaurelDay later = laurel_day_from_iso ("2022-10-01"), latest = laurel_day_from_iso ("2022-10-31");
  LaurelWindow window;
  g_autoptr (GError) error = NULL;
  g_autofree char *single = NULL, *several = NULL, *range = NULL;

  g_assert_true (laurel_window_from_units (first, last, first, last, 1, &window, NULL));
  single = window_to_text (&window, 2022);
  g_assert_cmpstr (single, ==, "w 09-11 09-20 09-11 09-20");

  g_assert_true (laurel_window_from_units (first, last, first, last, 4, &window, NULL));
  several = window_to_text (&window, 2022);
  g_assert_cmpstr (several, ==, "w 09-11 09-17 09-14 09-20 ×4");
  g_assert_true (laurel_window_is_one_stretch (&window));

  g_assert_true (laurel_window_from_units (first, last, later, latest, 1, &window, NULL));
  range = window_to_text (&window, 2022);
  g_assert_cmpstr (range, ==, "t 09-11 09-20 10-01 10-31");
  g_assert_false (laurel_window_is_one_stretch (&window));

  g_assert_true (laurel_window_from_units (first, last, first, last, 10, &window, NULL));
  g_assert_true (laurel_window_is_exact (&window));
  g_assert_false (laurel_window_from_units (first, last, first, last, 11, &window, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION);
}

static const struct {
  const char *days[4];
  int min_days;
  gboolean open_start, open_end;
  gboolean holds;
} CHECKS[] = {
  { { "2022-09-11", "2022-09-20", "2022-09-11", "2022-09-20" }, 1, FALSE, FALSE, TRUE },
  { { NULL, NULL, NULL, "2022-10-31" }, 1, FALSE, FALSE, TRUE },
  { { NULL, NULL, NULL, "2022-10-31" }, 1, TRUE, FALSE, TRUE },
  { { "2022-09-01", "2022-09-30", NULL, NULL }, 1, FALSE, TRUE, TRUE },
  { { NULL, NULL, NULL, NULL }, 1, FALSE, FALSE, TRUE },
  { { "2022-09-20", "2022-09-11", "2022-09-20", "2022-09-20" }, 1, FALSE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-20", "2022-09-20", "2022-09-11" }, 1, FALSE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-11", "2022-09-10", "2022-09-20" }, 1, FALSE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-25", "2022-09-11", "2022-09-20" }, 1, FALSE, FALSE, FALSE },
  { { "2022-09-11", NULL, NULL, "2022-09-10" }, 1, FALSE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-20", "2022-09-11", "2022-09-20" }, 0, FALSE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-20", "2022-09-11", "2022-09-20" }, 11, FALSE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-20", "2022-09-11", "2022-09-20" }, 1, TRUE, FALSE, FALSE },
  { { "2022-09-11", "2022-09-20", "2022-09-11", "2022-09-20" }, 1, FALSE, TRUE, FALSE },
  /* However long it takes, it ends in the calendar. */
  { { "9999-12-02", NULL, NULL, NULL }, 30, FALSE, TRUE, TRUE },
  { { "9999-12-02", NULL, NULL, NULL }, 31, FALSE, TRUE, FALSE },
  { { "2022-09-11", "2022-09-20", NULL, NULL }, G_MAXINT, FALSE, FALSE, FALSE },
  { { NULL, NULL, NULL, "2022-10-31" }, G_MAXINT, FALSE, FALSE, FALSE },
  { { NULL, NULL, NULL, NULL }, G_MAXINT, FALSE, FALSE, FALSE },
};

static void
test_check (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHECKS); i++) {
    const char *const *days = CHECKS[i].days;
    LaurelWindow window = make (days[0], days[1], days[2], days[3], CHECKS[i].min_days);
    g_autoptr (GError) error = NULL;

    window.open_start = CHECKS[i].open_start;
    window.open_end = CHECKS[i].open_end;
    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_cmpint (laurel_window_check (&window, &error), ==, CHECKS[i].holds);
    if (CHECKS[i].holds)
      g_assert_no_error (error);
    else
      g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION);
  }
}

static void
test_kinds (void)
{
  LaurelWindow exact = make ("2022-09-07", "2022-09-07", "2022-09-09", "2022-09-09", 1);
  LaurelWindow fuzzy = make ("2022-09-11", "2022-09-20", "2022-09-11", "2022-09-20", 1);
  LaurelWindow deadline = make (NULL, NULL, NULL, "2022-10-31", 1);
  LaurelWindow unknown = LAUREL_WINDOW_UNKNOWN;

  g_assert_true (laurel_window_is_exact (&exact));
  g_assert_false (laurel_window_is_exact (&fuzzy));
  g_assert_false (laurel_window_is_exact (&deadline));
  g_assert_false (laurel_window_is_exact (&unknown));
  g_assert_true (laurel_window_is_deadline (&deadline));
  g_assert_false (laurel_window_is_deadline (&fuzzy));
  g_assert_true (laurel_window_is_known (&deadline));
  g_assert_false (laurel_window_is_known (&unknown));
  g_assert_true (laurel_window_equal (&exact, &exact));
  g_assert_false (laurel_window_equal (&exact, &fuzzy));
  g_assert_cmpint (laurel_window_compare (&exact, &fuzzy), <, 0);
  g_assert_cmpint (laurel_window_compare (&deadline, &fuzzy), >, 0);
  g_assert_cmpint (laurel_window_compare (&unknown, &deadline), >, 0);
  g_assert_cmpint (laurel_window_compare (&exact, &exact), ==, 0);
}

static void
test_extents (void)
{
  LaurelExtent extent;

  for (int i = LAUREL_EXTENT_WITHIN; i <= LAUREL_EXTENT_ON_DEMAND; i++) {
    g_assert_true (laurel_extent_from_string (laurel_extent_to_string (i), &extent));
    g_assert_cmpint (extent, ==, i);
  }
  g_assert_false (laurel_extent_from_string ("sometimes", &extent));
  g_assert_false (laurel_extent_from_string (NULL, &extent));
}

static const struct {
  const char *words;
  LaurelShift by;
  int n;
  gboolean end_only;
  const char *shifted; /* NULL: refused */
} SHIFTS[] = {
  /* What is made of units stays made of units. */
  { "9月中旬", LAUREL_SHIFT_THIRDS, 1, FALSE, "9月下旬" },
  { "9月中旬", LAUREL_SHIFT_THIRDS, 2, FALSE, "10月上旬" },
  { "9月中旬", LAUREL_SHIFT_THIRDS, -2, FALSE, "8月下旬" },
  { "9月中旬", LAUREL_SHIFT_DAYS, 1, FALSE, "9月下旬" },
  { "9月中旬", LAUREL_SHIFT_WEEKS, -1, FALSE, "9月上旬" },
  { "1月下旬", LAUREL_SHIFT_MONTHS, 1, FALSE, "2月下旬" },
  { "12月中旬", LAUREL_SHIFT_MONTHS, 1, FALSE, "2023年1月中旬" },
  { "9月中旬", LAUREL_SHIFT_YEARS, 1, FALSE, "2023年9月中旬" },
  { "9月中下旬", LAUREL_SHIFT_THIRDS, 1, FALSE, "10月上中旬" },
  { "9月初", LAUREL_SHIFT_THIRDS, 2, FALSE, "9月底" },
  { "9月", LAUREL_SHIFT_WEEKS, 1, FALSE, "10月" },
  { "12月", LAUREL_SHIFT_MONTHS, 1, FALSE, "2023年1月" },
  { "1月", LAUREL_SHIFT_MONTHS, -1, FALSE, "2021年12月" },
  { "7月-10月", LAUREL_SHIFT_MONTHS, 1, FALSE, "8月-11月" },
  { "8月中旬-9月中旬", LAUREL_SHIFT_THIRDS, 1, FALSE, "8月下旬-9月下旬" },
  { "8月中旬-9月", LAUREL_SHIFT_THIRDS, 1, FALSE, "9月中旬-10月" },
  { "三季度", LAUREL_SHIFT_MONTHS, 1, FALSE, "四季度" },
  { "四季度", LAUREL_SHIFT_QUARTERS, 1, FALSE, "2023年一季度" },
  { "上半年", LAUREL_SHIFT_MONTHS, 1, FALSE, "下半年" },
  { "全年", LAUREL_SHIFT_MONTHS, 1, FALSE, "2023年全年" },
  { "9月中旬，为期3天", LAUREL_SHIFT_THIRDS, 1, FALSE, "9月下旬，为期3天" },
  { "约9月中旬", LAUREL_SHIFT_THIRDS, 1, FALSE, "约9月下旬" },
  /* Days move by days, and stay as many. */
  { "9月7日", LAUREL_SHIFT_DAYS, 1, FALSE, "9月8日" },
  { "9月7日-9日", LAUREL_SHIFT_DAYS, -7, FALSE, "8月31日-9月2日" },
  { "9月7日-9日", LAUREL_SHIFT_WEEKS, 1, FALSE, "9月14日-16日" },
  { "9月7日-9日", LAUREL_SHIFT_THIRDS, 1, FALSE, "9月17日-19日" },
  { "9月7日-9日", LAUREL_SHIFT_MONTHS, 1, FALSE, "10月7日-9日" },
  { "9月28日-10月3日", LAUREL_SHIFT_MONTHS, 1, FALSE, "10月28日-11月2日" },
  { "9月30日", LAUREL_SHIFT_MONTHS, 1, FALSE, "10月30日" },
  { "1月29日-31日", LAUREL_SHIFT_MONTHS, 1, FALSE, "2月28日-3月2日" },
  { "9月1日-11月30日", LAUREL_SHIFT_MONTHS, 1, FALSE, "10月1日-12月31日" },
  { "9月7日-9日", LAUREL_SHIFT_YEARS, 1, FALSE, "2023年9月7日-9日" },
  { "9月12日-17日内某日", LAUREL_SHIFT_DAYS, 2, FALSE, "9月14日-19日内某日" },
  { "9月3日-10月", LAUREL_SHIFT_DAYS, 1, FALSE, "10月3日-11月" },
  /* The end alone. */
  { "9月7日-9日", LAUREL_SHIFT_DAYS, 1, TRUE, "9月7日-10日" },
  { "9月7日", LAUREL_SHIFT_DAYS, 2, TRUE, "9月7日-9日" },
  { "9月7日-9日", LAUREL_SHIFT_DAYS, -3, TRUE, NULL },
  /* What is some day within stays that, and does not come to fill its window. */
  { "9月中旬", LAUREL_SHIFT_THIRDS, 1, TRUE, "9月中下旬" },
  { "9月中下旬", LAUREL_SHIFT_THIRDS, -1, TRUE, "9月中旬" },
  { "9月", LAUREL_SHIFT_WEEKS, 1, TRUE, "9月-10月内某日" },
  { "9月中旬，为期3天", LAUREL_SHIFT_THIRDS, 1, TRUE, "9月中下旬，为期3天" },
  { "9月12日-17日内某日", LAUREL_SHIFT_DAYS, 2, TRUE, "9月12日-19日内某日" },
  { "9月12日-17日内某日", LAUREL_SHIFT_DAYS, -4, TRUE, "9月12日-13日内某日" },
  { "9月12日-17日内某日", LAUREL_SHIFT_DAYS, -5, TRUE, NULL },
  { "9月中旬-9月下旬", LAUREL_SHIFT_THIRDS, -1, TRUE, "9月中旬" },
  { "9月中旬", LAUREL_SHIFT_THIRDS, -1, TRUE, NULL },
  { "7月-10月", LAUREL_SHIFT_WEEKS, 1, TRUE, "7月-11月" },
  { "7月-10月", LAUREL_SHIFT_MONTHS, -4, TRUE, NULL },
  { "9月1日-11月30日", LAUREL_SHIFT_MONTHS, 1, TRUE, "9月1日-12月31日" },
  { "全年", LAUREL_SHIFT_MONTHS, -1, TRUE, "1月1日-11月30日" },
  { "9月中下旬", LAUREL_SHIFT_THIRDS, 1, TRUE, "9月11日-10月10日内某日" },
  { "9月11日-10月10日内某日", LAUREL_SHIFT_THIRDS, 2, TRUE, "9月11日-10月31日内某日" },
  { "9月11日-10月31日内某日", LAUREL_SHIFT_THIRDS, -2, TRUE, "9月11日-10月10日内某日" },
  { "9月11日-10月8日内某日", LAUREL_SHIFT_THIRDS, 1, TRUE, "9月11日-10月18日内某日" },
  { "9月11日-10月31日内某日", LAUREL_SHIFT_MONTHS, 1, TRUE, "9月11日-11月30日内某日" },
  { "9月11日-11月30日内某日", LAUREL_SHIFT_MONTHS, -1, TRUE, "9月11日-10月31日内某日" },
  { "9月11日-11月30日", LAUREL_SHIFT_MONTHS, -1, TRUE, "9月11日-10月31日" },
  { "9月11日-11月28日", LAUREL_SHIFT_MONTHS, -1, TRUE, "9月11日-10月28日" },
  { "9月11日-10月30日内某日", LAUREL_SHIFT_WEEKS, 1, TRUE, "9月11日-11月6日内某日" },
  /* Deadlines, open ends. */
  { "10月底前", LAUREL_SHIFT_MONTHS, 1, FALSE, "11月底前" },
  { "10月底前", LAUREL_SHIFT_DAYS, 1, TRUE, "11月1日前" },
  { "9月起", LAUREL_SHIFT_MONTHS, 1, FALSE, "10月起" },
  { "9月起", LAUREL_SHIFT_MONTHS, 1, TRUE, NULL },
  { "待定", LAUREL_SHIFT_MONTHS, 1, FALSE, NULL },
  { "9999年12月", LAUREL_SHIFT_MONTHS, 1, FALSE, NULL },
  { "9月7日", LAUREL_SHIFT_DAYS, G_MAXINT, FALSE, NULL },
  { "9月", LAUREL_SHIFT_YEARS, G_MININT, FALSE, NULL },
};

static void
test_shift (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHIFTS); i++) {
    g_auto (LaurelDateReading) from = laurel_date_read (SHIFTS[i].words, 2022, NULL);
    LaurelWindow shifted = LAUREL_WINDOW_UNKNOWN;
    g_autoptr (GError) error = NULL;
    gboolean done = laurel_window_shift (&from.window, SHIFTS[i].by, SHIFTS[i].n,
                                         SHIFTS[i].end_only, NULL, &shifted, &error);

    g_test_message ("%s %d", SHIFTS[i].words, SHIFTS[i].n);
    if (SHIFTS[i].shifted == NULL) {
      g_assert_false (done);
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, LAUREL_RULE_ERROR);
    } else {
      g_auto (LaurelDateReading) to = laurel_date_read (SHIFTS[i].shifted, 2022, NULL);
      g_autofree char *is = window_to_text (&shifted, 2022);
      g_autofree char *expected = window_to_text (&to.window, 2022);

      g_assert_no_error (error);
      g_assert_true (done);
      /* "Through" stays when the end comes back to the start. */
      g_assert_cmpstr (is + 1, ==, expected + 1);
    }
  }
}

/* There and back again, for all that is not clipped by a shorter month. */
static void
test_shift_back (void)
{
  static const char *const words[] = {
    "9月中旬", "9月", "7月-10月", "8月中旬-9月中旬", "9月7日-9日", "全年", "三季度", "10月15日前", "9月起",
    "9月12日-17日内某日", "9月中下旬",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (LaurelShift by = LAUREL_SHIFT_DAYS; by <= LAUREL_SHIFT_YEARS; by++) {
      g_auto (LaurelDateReading) reading = laurel_date_read (words[i], 2022, NULL);
      LaurelWindow there, back;

      g_assert_true (laurel_window_shift (&reading.window, by, 5, FALSE, NULL, &there, NULL));
      g_assert_true (laurel_window_shift (&there, by, -5, FALSE, NULL, &back, NULL));
      g_assert_true (laurel_window_equal (&back, &reading.window));
      g_assert_cmpint (laurel_window_is_exact (&there), ==,
                       laurel_window_is_exact (&reading.window));
    }
}

/* Two keys to the right and two to the left leave the end where it was, by what a year is seen in. */
static void
test_end_there_and_back (void)
{
  static const char *const words[] = {
    "9月中旬", "9月中下旬", "7月-10月", "8月中旬-9月中旬", "9月11日-30日", "9月11日-30日内某日",
    "9月11日-20日", "9月1日-11月30日", "1月20日-1月31日内某日",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (LaurelShift by = LAUREL_SHIFT_THIRDS; by <= LAUREL_SHIFT_YEARS; by++) {
      g_auto (LaurelDateReading) reading = laurel_date_read (words[i], 2022, NULL);
      LaurelWindow window = reading.window;

      g_test_message ("%s by %d", words[i], by);
      for (int step = 0; step < 4; step++)
        g_assert_true (laurel_window_shift (&window, by, step < 2 ? 1 : -1, TRUE, NULL, &window,
                                            NULL));
      g_assert_cmpint (window.le, ==, reading.window.le);
      g_assert_cmpint (window.es, ==, reading.window.es);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/window/from-units", test_from_units);
  g_test_add_func ("/calendar/window/check", test_check);
  g_test_add_func ("/calendar/window/kinds", test_kinds);
  g_test_add_func ("/calendar/window/extents", test_extents);
  g_test_add_func ("/calendar/window/shift", test_shift);
  g_test_add_func ("/calendar/window/shift-back", test_shift_back);
  g_test_add_func ("/calendar/window/end-there-and-back", test_end_there_and_back);

  return g_test_run ();
}
