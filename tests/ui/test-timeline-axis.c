/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-axis.h"
#include "ui/calendar/laurel-timeline-rows.h"

static LaurelDay
day (const char *iso)
{
  return laurel_day_from_iso (iso);
}

static const struct {
  LaurelZoom zoom;
  double room;
  double scale;
  double width;
} WIDTHS[] = {
  { LAUREL_ZOOM_YEAR, 560, 1, 4 },      /* too little room for a year: readable */
  { LAUREL_ZOOM_YEAR, 3660, 1, 10 },    /* all of it fits */
  { LAUREL_ZOOM_QUARTER, 920, 1, 10 },
  { LAUREL_ZOOM_QUARTER, 300, 1, 7 },
  { LAUREL_ZOOM_MONTH, 930, 1, 30 },
  { LAUREL_ZOOM_MONTH, 100, 1, 16 },
  { LAUREL_ZOOM_WEEK, 1400, 1, 100 },
  { LAUREL_ZOOM_WEEK, 360, 1, 40 },
  { LAUREL_ZOOM_WEEK, 360, 1.5, 60 }, /* large text needs large days */
};

static void
test_day_width (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
    g_assert_cmpfloat (laurel_timeline_zoom_get_day_width (WIDTHS[i].zoom, WIDTHS[i].room,
                                                           WIDTHS[i].scale),
                       ==, WIDTHS[i].width);
}

/* Each day is found again anywhere on itself, at every zoom. */
static void
test_day_and_x (void)
{
  for (int zoom = LAUREL_ZOOM_YEAR; zoom <= LAUREL_ZOOM_WEEK; zoom++) {
    LaurelTimelineAxis axis = { day ("2024-01-01"), day ("2024-12-31"), 0 };

    axis.day_width = laurel_timeline_zoom_get_day_width (zoom, 555, 1);
    g_assert_cmpfloat (laurel_timeline_axis_get_width (&axis), ==, 366 * axis.day_width);
    for (LaurelDay at = axis.first; at <= axis.last; at++) {
      double x = laurel_timeline_axis_get_x (&axis, at);

      g_assert_cmpint (laurel_timeline_axis_get_day (&axis, x + .001), ==, at);
      g_assert_cmpint (laurel_timeline_axis_get_day (&axis, x + axis.day_width - .001), ==, at);
    }
    g_assert_cmpint (laurel_timeline_axis_get_day (&axis, -5), ==, axis.first);
    g_assert_cmpint (laurel_timeline_axis_get_day (&axis, 1e9), ==, axis.last);
  }
}

static const struct {
  LaurelTimelineUnit unit;
  const char *day;
  const char *start;
  const char *next;
} UNITS[] = {
  { LAUREL_TIMELINE_UNIT_DAY, "2022-09-15", "2022-09-15", "2022-09-16" },
  { LAUREL_TIMELINE_UNIT_WEEK, "2022-09-15", "2022-09-12", "2022-09-19" },
  { LAUREL_TIMELINE_UNIT_WEEK, "2022-09-12", "2022-09-12", "2022-09-19" },
  { LAUREL_TIMELINE_UNIT_WEEK, "2023-01-01", "2022-12-26", "2023-01-02" },
  { LAUREL_TIMELINE_UNIT_THIRD, "2022-09-10", "2022-09-01", "2022-09-11" },
  { LAUREL_TIMELINE_UNIT_THIRD, "2022-09-11", "2022-09-11", "2022-09-21" },
  { LAUREL_TIMELINE_UNIT_THIRD, "2022-08-31", "2022-08-21", "2022-09-01" },
  { LAUREL_TIMELINE_UNIT_THIRD, "2022-02-28", "2022-02-21", "2022-03-01" },
  { LAUREL_TIMELINE_UNIT_THIRD, "2024-02-29", "2024-02-21", "2024-03-01" },
  { LAUREL_TIMELINE_UNIT_MONTH, "2022-12-31", "2022-12-01", "2023-01-01" },
  { LAUREL_TIMELINE_UNIT_MONTH, "2024-02-01", "2024-02-01", "2024-03-01" },
};

static void
test_units (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (UNITS); i++) {
    LaurelDay at = day (UNITS[i].day);
    g_autofree char *start =
      laurel_day_dup_iso (laurel_timeline_unit_get_start (UNITS[i].unit, at));
    g_autofree char *next = laurel_day_dup_iso (laurel_timeline_unit_get_next (UNITS[i].unit, at));

    g_assert_cmpstr (start, ==, UNITS[i].start);
    g_assert_cmpstr (next, ==, UNITS[i].next);
  }
}

/* Ticks lie without gap or overlap, and each is one unit after the one before. */
static void
test_ticks (void)
{
  for (int unit = LAUREL_TIMELINE_UNIT_DAY; unit <= LAUREL_TIMELINE_UNIT_MONTH; unit++) {
    LaurelDay first = laurel_timeline_unit_get_start (unit, day ("2023-12-01"));
    int n = 0;

    for (LaurelDay at = first; at < day ("2025-02-01");) {
      LaurelDay next = laurel_timeline_unit_get_next (unit, at);

      g_assert_cmpint (next, >, at);
      for (LaurelDay inner = at; inner < next; inner++) {
        g_assert_cmpint (laurel_timeline_unit_get_start (unit, inner), ==, at);
        g_assert_cmpint (laurel_timeline_unit_get_next (unit, inner), ==, next);
        g_assert_cmpint (laurel_timeline_unit_count (unit, first, inner), ==, n);
        g_assert_cmpint (laurel_timeline_unit_count (unit, inner, first), ==, -n);
      }
      at = next;
      n++;
    }
  }
}

static void
test_cover (void)
{
  LaurelTimelineAxis axis = { 0 };

  laurel_timeline_axis_cover (&axis, 0);
  g_assert_cmpint (axis.first, ==, 0);
  laurel_timeline_axis_cover (&axis, day ("2022-09-15"));
  g_assert_cmpint (axis.first, ==, day ("2022-01-01"));
  g_assert_cmpint (axis.last, ==, day ("2022-12-31"));
  laurel_timeline_axis_cover (&axis, day ("2023-01-01"));
  g_assert_cmpint (axis.first, ==, day ("2022-01-01"));
  g_assert_cmpint (axis.last, ==, day ("2023-12-31"));
}

static const struct {
  guint n_rows;
  double offset;
  double room;
  guint first;
  guint n;
} RANGES[] = {
  { 0, 0, 600, 0, 0 },
  { 5, 0, 600, 0, 5 },
  { 2000, 0, 600, 0, 25 },         /* 23 and a bit in sight, and one below */
  { 2000, 26, 598, 0, 25 },        /* one above as well */
  { 2000, 260, 600, 9, 26 },
  { 2000, 51400, 600, 1975, 25 }, /* the end: nothing below it */
  { 2000, -6, 26, 0, 2 },          /* the gap above the first row */
  { 10, 9999, 600, 10, 0 },        /* rows went while it was scrolled */
};

static void
test_rows_in_sight (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (RANGES); i++) {
    guint first, n;

    laurel_timeline_rows_get_visible (RANGES[i].n_rows, 26, RANGES[i].offset, RANGES[i].room,
                                      &first, &n);
    g_assert_cmpuint (first, ==, RANGES[i].first);
    g_assert_cmpuint (n, ==, RANGES[i].n);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-axis/day-width", test_day_width);
  g_test_add_func ("/timeline-axis/day-and-x", test_day_and_x);
  g_test_add_func ("/timeline-axis/units", test_units);
  g_test_add_func ("/timeline-axis/ticks", test_ticks);
  g_test_add_func ("/timeline-axis/cover", test_cover);
  g_test_add_func ("/timeline-axis/rows-in-sight", test_rows_in_sight);

  return g_test_run ();
}
