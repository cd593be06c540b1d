/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-translate.h"
#include "testlib/laurel-test-library.h"

enum {
  YEAR = 2025,
};

static const struct {
  const char *language;
  const char *typed;
  const char *stored;
} CASES[] = {
  { "zh", "mid-September", "9月中旬" },
  { "zh", "late August to mid-September", "8月下旬-9月中旬" },
  { "zh", "by the end of October", "10月底前" },
  { "zh", "15 September", "9月15日" },
  { "zh", "8–10 September", "9月8日-10日" },
  { "zh", "all year", "全年" },
  { "zh", "September 2026", "2026年9月" },
  { "zh", "9月中旬", "9月中旬" },
  { "zh", "2025-09-15", "2025-09-15" },
  { "zh", "15 September, or so", "15 September, or so" },
  { "zh", "31 February", "31 February" },
  { "zh", "whenever", "whenever" },
  { "zh", "", "" },
  { "en", "9月中旬", "mid-September" },
  { "en", "8月下旬至9月中旬", "late August to mid-September" },
  { "en", "10月底前", "by the end of October" },
  { "en", "9月15日", "15 September" },
  { "en", "9月8日—10日", "8–10 September" },
  { "en", "全年", "all year" },
  { "en", "九月上旬", "early September" },
  { "en", "2026年9月", "September 2026" },
  { "en", "mid-September", "mid-September" },
  { "en", "15.9.", "15.9." },
  { "en", "9月15日，或者前后", "9月15日，或者前后" },
  { "en", "2月31日", "2月31日" },
  { "en", "看情况", "看情况" },
};

static void
test_a_plan_keeps_its_language (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *stored =
      laurel_date_translate (CASES[i].typed, CASES[i].language, YEAR, NULL);

    if (!g_str_equal (stored, CASES[i].stored)) {
      g_test_message ("“%s” becomes “%s”, not “%s”", CASES[i].typed, stored, CASES[i].stored);
      g_test_fail ();
    }
  }
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/calendar/date-translate", test_a_plan_keeps_its_language);

  return g_test_run ();
}
