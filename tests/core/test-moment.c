/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-moment.h"

/*
 * What the clock shows. This one stands in for that of the computer: each time that
 * somebody looks at it, a second has gone by.
 */

static gint64 second;

GDateTime *
g_date_time_new_now_local (void)
{
  return g_date_time_new_from_unix_utc (second++);
}

/* The day and the minute are of one look at the clock. */
static void
test_midnight (void)
{
  g_autoptr (GDateTime) night = g_date_time_new_utc (2025, 9, 2, 23, 59, 59);
  g_autofree char *now = NULL;

  g_unsetenv ("LAUREL_TODAY");
  g_unsetenv ("LAUREL_TIME");
  second = g_date_time_to_unix (night);
  now = laurel_moment_dup_iso (laurel_moment_now ());
  g_assert_cmpstr (now, ==, "2025-09-02T23:59");
}

/* What is set for it holds, each by itself. */
static void
test_what_is_set (void)
{
  static const struct {
    const char *today;
    const char *time;
    const char *now;
  } cases[] = {
    { "2025-09-15", "09:30", "2025-09-15T09:30" },
    { "2025-09-15", "", "2025-09-15T12:00" },
    { "", "09:30", "2025-09-02T09:30" },
    { "", "", "2025-09-02T12:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GDateTime) noon = g_date_time_new_utc (2025, 9, 2, 12, 0, 0);
    g_autofree char *now = NULL;

    g_setenv ("LAUREL_TODAY", cases[i].today, TRUE);
    g_setenv ("LAUREL_TIME", cases[i].time, TRUE);
    second = g_date_time_to_unix (noon);
    now = laurel_moment_dup_iso (laurel_moment_now ());
    g_assert_cmpstr (now, ==, cases[i].now);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/moment/midnight", test_midnight);
  g_test_add_func ("/base/moment/set", test_what_is_set);

  return g_test_run ();
}
