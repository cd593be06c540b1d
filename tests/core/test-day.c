/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-day.h"

static const struct {
  const char *text;
  const char *read; /* NULL: no day */
} ISO[] = {
  { "2022-09-15", "2022-09-15" },
  { "2024-02-29", "2024-02-29" },
  { "2022-02-29", NULL },
  { "2022-13-01", NULL },
  { "2022-9-15", NULL },
  { "2022-09-15x", NULL },
  { "20220915", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_iso (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ISO); i++) {
    g_autofree char *back = laurel_day_dup_iso (laurel_day_from_iso (ISO[i].text));

    g_assert_cmpstr (back, ==, ISO[i].read);
  }
}

static const struct {
  const char *day;
  int months;
  const char *then;
} MONTHS[] = {
  { "2022-09-15", 1, "2022-10-15" },
  { "2022-12-15", 1, "2023-01-15" },
  { "2022-01-15", -1, "2021-12-15" },
  { "2022-08-31", 1, "2022-09-30" },
  { "2022-09-30", 1, "2022-10-31" },
  { "2024-01-30", 1, "2024-02-29" },
  { "2022-02-28", -12, "2021-02-28" },
};

static void
test_months (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MONTHS); i++) {
    LaurelDay day = laurel_day_from_iso (MONTHS[i].day);
    g_autofree char *then = laurel_day_dup_iso (laurel_day_add_months (day, MONTHS[i].months));

    g_assert_cmpstr (then, ==, MONTHS[i].then);
  }
}

static void
test_weekday (void)
{
  g_assert_cmpint (laurel_day_get_weekday (laurel_day_from_iso ("2022-09-12")), ==, 1);
  g_assert_cmpint (laurel_day_get_weekday (laurel_day_from_iso ("2022-09-18")), ==, 7);
}

/* As papers write days in figures; what is no day of the calendar is still one in figures. */
static void
test_figures (void)
{
  static const struct {
    const char *text;
    gboolean in_figures;
    const char *iso; /* (nullable): no such day */
  } CASES[] = {
    { "2025-10-26", TRUE, "2025-10-26" }, { "2025/1/2", TRUE, "2025-01-02" },
    { "2025.10.26", TRUE, "2025-10-26" }, { "2025年10月26日", TRUE, "2025-10-26" },
    { "2025-13-40", TRUE, NULL },         { "2025年2月30日", TRUE, NULL },
    { "2025年10月", FALSE, NULL },        { "2025-10-26 or so", FALSE, NULL },
    { "26 October 2025", FALSE, NULL },   { "autumn", FALSE, NULL },
    { "", FALSE, NULL },                  { "-025-10-26", FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelDay day;
    g_autofree char *iso = NULL;

    g_assert_cmpint (laurel_day_read_figures (CASES[i].text, &day), ==, CASES[i].in_figures);
    iso = laurel_day_dup_iso (day);
    g_assert_cmpstr (iso, ==, CASES[i].iso);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/day/iso", test_iso);
  g_test_add_func ("/base/day/figures", test_figures);
  g_test_add_func ("/base/day/months", test_months);
  g_test_add_func ("/base/day/weekday", test_weekday);

  return g_test_run ();
}
