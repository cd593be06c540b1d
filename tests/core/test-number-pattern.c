/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "base/laurel-number-pattern.h"

#include <string.h>

static const struct {
  const char *pattern;
  int n;
  int year;
  const char *number;
} NUMBERS[] = {
  { "QM-{year}-{n:5}", 1, 2022, "QM-2022-00001" },
  { "QM-{year}-{n:5}", 99999, 2022, "QM-2022-99999" },
  { "QM-{year}-{n:5}", 100000, 2022, "QM-2022-100000" },
  { "{n}", 7, 2022, "7" },
  { "{n:9}", 7, 2022, "000000007" },
  { "{n}/{year}", 12, 987, "12/0987" },
  { "{year}{n:2}", 3, 2022, "202203" },
  { "{n}{year}", 312, 2022, "3122022" },
  { "{n}5", 5, 2022, "55" },
  { "宁工会〔{year}〕{n}号", 28, 2022, "宁工会〔2022〕28号" },
  { "a|b% {n:3}", 28, 2022, "a|b% 028" },
};

static void
test_numbers_are_written_and_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *number = NULL;
    gboolean has_year = laurel_number_pattern_has_year (NUMBERS[i].pattern);
    int n = 0, year = -1;

    g_assert_true (laurel_number_pattern_check (NUMBERS[i].pattern, &error));
    g_assert_no_error (error);
    number = laurel_number_pattern_format (NUMBERS[i].pattern, NUMBERS[i].n, NUMBERS[i].year);
    g_assert_cmpstr (number, ==, NUMBERS[i].number);
    g_assert_true (laurel_number_pattern_read (NUMBERS[i].pattern, number, &n, &year));
    g_assert_cmpint (n, ==, NUMBERS[i].n);
    g_assert_cmpint (year, ==, has_year ? NUMBERS[i].year : 0);
  }
}

static void
test_what_it_does_not_write_is_not_read (void)
{
  static const struct {
    const char *pattern;
    const char *number;
  } WRONG[] = {
    { "QM-{year}-{n:5}", "" }, { "QM-{year}-{n:5}", "QM-2022-" },
    { "QM-{year}-{n:5}", "QM-2022-1" }, { "QM-{year}-{n:5}", "QM-2022-00000" },
    { "QM-{year}-{n:5}", "QM-2022-0000a" }, { "QM-{year}-{n:5}", "QM-22-00001" },
    { "QM-{year}-{n:5}", "QM-2022-000001" }, { "QM-{year}-{n:5}", "QN-2022-00001" },
    { "QM-{year}-{n:5}", "QM-2022-00001 " }, { "QM-{year}-{n:5}", "QM-２０２２-00001" },
    { "{n}", "0" }, { "{n}", "01" }, { "{n}", "-1" }, { "{n}", "99999999999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    int n, year;

    g_test_message ("%s", WRONG[i].number);
    g_assert_false (laurel_number_pattern_read (WRONG[i].pattern, WRONG[i].number, &n, &year));
  }
}

static void
test_what_is_wrong_is_told_with_its_place (void)
{
  static const struct {
    const char *pattern;
    const char *told;
  } WRONG[] = {
    { "", "does not say where" },
    { "QM-{year}", "does not say where" },
    { "QM-{yaer}-{n}", "at character 4, “{yaer}” is no field" },
    { "编号{n:0}", "at character 3, “{n:0}” is no field" },
    { "{n:10}", "at character 1, “{n:10}” is no field" },
    { "{n:a}", "at character 1, “{n:a}” is no field" },
    { "{n}-{n:5}", "at character 5, “{n:5}” stands for the second time" },
    { "{year}{year}{n}", "at character 7, “{year}” stands for the second time" },
    { "{n}-{", "at character 5, “{” is no field" },
    { "a}{n}", "at character 2, “}” is no field" },
    { "{{n}}", "at character 1, “{{n}” is no field" },
    { "a\n{n}", "character 2 cannot be seen" },
    { "a\xe2\x80\x8b{n}", "character 2 cannot be seen" },
    { " {n}", "begins or ends with a space" },
    { "{n} ", "begins or ends with a space" },
    { "1234567890123456789012345678901234567890123456789012345678{n}", "longer than 60" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", WRONG[i].pattern);
    g_assert_false (laurel_number_pattern_check (WRONG[i].pattern, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, WRONG[i].told));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-pattern/written-and-read", test_numbers_are_written_and_read);
  g_test_add_func ("/number-pattern/not-read", test_what_it_does_not_write_is_not_read);
  g_test_add_func ("/number-pattern/place", test_what_is_wrong_is_told_with_its_place);

  return g_test_run ();
}
