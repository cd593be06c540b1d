/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-rows.h"
#include "ui/calendar/laurel-timeline-shape.h"

/* The days from 1 September 2022 on, ten pixels each: 1 September is 0–10. */
static const struct {
  const char *words;
  const char *parts;
} CASES[] = {
  /* Exact: solid. */
  { "9月7日-9日", "core 60+30" },
  { "9月7日", "core 60+10" },
  { "9 September", "core 80+10" },
  /* Some day of these: a capsule, and a bead of a day in its middle. */
  { "9月中旬", "capsule 100+100 bead 145+10" },
  { "9月中下旬", "capsule 100+200 bead 195+10" },
  { "9月", "capsule 0+300 bead 145+10" },
  { "late September", "capsule 200+100 bead 245+10" },
  /* From one stretch to another: solid in the middle, hatched on both sides. */
  { "9月中旬-10月中旬", "tail 100+90 core 190+220 tail 410+90" },
  { "9月-10月", "tail 0+290 core 290+20 tail 310+300" },
  { "8月-9月", "tail -310+300 core -10+20 tail 10+290" },
  { "9月7日-9月下旬", "core 60+150 tail 210+90" },
  { "9月上旬-9月30日", "tail 0+90 core 90+210" },
  /* All the year, and on request. */
  { "全年", "core -2430+3650" },
  { "全年，预约", "line -2430+3650" },
  /* A last day only: a flag. */
  { "10月底前", "flag 600+11" },
  { "by 20 September", "flag 190+11" },
  /* A start only: solid to the end of the axis. */
  { "9月7日起", "core 60+1160" },
  { "9月中旬起", "tail 100+90 core 190+1030" },
  /* Always; and not known. */
  { "长期", "line -2430+3650" },
  { "待定", "" },
  { "", "" },
};

static const char *const KINDS[] = {
  [LAUREL_TIMELINE_PART_CORE] = "core", [LAUREL_TIMELINE_PART_TAIL] = "tail",
  [LAUREL_TIMELINE_PART_CAPSULE] = "capsule", [LAUREL_TIMELINE_PART_BEAD] = "bead",
  [LAUREL_TIMELINE_PART_LINE] = "line", [LAUREL_TIMELINE_PART_FLAG] = "flag",
  [LAUREL_TIMELINE_PART_FADE] = "fade",
};

/* 2022 from end to end, counted from September. */
static double
count_from_september (const LaurelTimelineAxis *axis, double x)
{
  return x - laurel_timeline_axis_get_x (axis, laurel_day_new (2022, 9, 1));
}

static char *
write_shape (const LaurelWindow *window)
{
  LaurelTimelineAxis axis = { laurel_day_new (2022, 1, 1), laurel_day_new (2022, 12, 31), 10 };
  g_autoptr (GString) text = g_string_new (NULL);
  LaurelTimelineShape shape;

  laurel_timeline_shape_init (&shape, window, &axis);
  for (guint i = 0; i < shape.n_parts; i++)
    g_string_append_printf (text, "%s%s %g+%g", i == 0 ? "" : " ", KINDS[shape.parts[i].kind],
                            count_from_september (&axis, shape.parts[i].x),
                            shape.parts[i].width);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelWindow window = test_read_window (CASES[i].words, 2022);
    g_autofree char *shape = NULL;

    /* What is asked for at any time is on demand, as the import says of it. */
    if (g_str_has_suffix (CASES[i].words, "预约"))
      window.extent = LAUREL_EXTENT_ON_DEMAND;
    shape = write_shape (&window);
    if (g_strcmp0 (shape, CASES[i].parts) != 0)
      g_test_message ("%s: %s instead of %s", CASES[i].words, shape, CASES[i].parts);
    g_assert_cmpstr (shape, ==, CASES[i].parts);
  }
}

/* Windows that no words make, but four days set by hand do. */
static const struct {
  LaurelWindow window; /* in days of September */
  const char *parts;
} BY_HAND[] = {
  { { .es = 11, .ls = 18, .ee = 13, .le = 20, .min_days = 3 }, "capsule 100+100 bead 135+30" },
  { { .es = 1, .ls = 30, .ee = 1, .le = 30, .extent = LAUREL_EXTENT_THROUGH, .min_days = 1 },
    "tail 0+300" }, /* no day is certain */
  { { .es = 5, .extent = LAUREL_EXTENT_THROUGH, .min_days = 1 }, "tail 40+10 fade 50+36" },
  { { .es = 5, .ls = 8, .min_days = 1 }, "tail 40+30 core 70+10 fade 80+36" },
  { { .es = 5, .le = 9, .extent = LAUREL_EXTENT_THROUGH, .min_days = 1 }, "tail 40+50" },
  { { .le = 9, .open_start = TRUE, .min_days = 1 }, "core -2430+2520" },
  { { .ee = 7, .le = 9, .open_start = TRUE, .min_days = 1 }, "core -2430+2500 tail 70+20" },
  { { .ls = 9, .min_days = 1 }, "flag 80+11" },
};

static void
test_by_hand (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BY_HAND); i++) {
    LaurelDay august = laurel_day_new (2022, 8, 31);
    LaurelWindow window = BY_HAND[i].window;
    g_autofree char *shape = NULL;

    window.es += window.es ? august : 0;
    window.ls += window.ls ? august : 0;
    window.ee += window.ee ? august : 0;
    window.le += window.le ? august : 0;
    shape = write_shape (&window);
    g_assert_cmpstr (shape, ==, BY_HAND[i].parts);
  }
}

/* A day is never too thin to be seen. */
static void
test_least_width (void)
{
  LaurelTimelineAxis axis = { laurel_day_new (2022, 1, 1), laurel_day_new (2022, 12, 31), 1.5 };
  LaurelWindow window = test_read_window ("9月7日", 2022);
  LaurelTimelineShape shape;

  laurel_timeline_shape_init (&shape, &window, &axis);
  g_assert_cmpuint (shape.n_parts, ==, 1);
  g_assert_cmpfloat (shape.parts[0].width, ==, LAUREL_TIMELINE_LEAST_WIDTH);
  g_assert_cmpfloat (shape.end - shape.start, ==, LAUREL_TIMELINE_LEAST_WIDTH);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-shape/cases", test_cases);
  g_test_add_func ("/timeline-shape/by-hand", test_by_hand);
  g_test_add_func ("/timeline-shape/least-width", test_least_width);

  return g_test_run ();
}
