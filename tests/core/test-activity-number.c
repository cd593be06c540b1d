/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "calendar/laurel-activity-number.h"

#include <string.h>

static void
test_what_counts_is_a_number (void)
{
  static const char *const NUMBERS[] = {
    "1", "13", "10", "007", "3.2", "3.2.10", "4-1", "4–1", "A12", "A-4", "3a", "13(1)", "13（1）",
    "（一）", "十三", "二十二", "甲", "乙3", "附1", "第3项", "①", "１３", "Ⅳ", "A", "赛1", "20250001",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", NUMBERS[i]);
    g_assert_true (laurel_activity_number_check (NUMBERS[i], &error));
    g_assert_no_error (error);
  }
}

static void
test_what_does_not_is_none (void)
{
  static const char *const WORDS[] = {
    NULL, "-1", "+1", "abc", "soon", "尽快", "13/14", "13 14", "1\n2", "13.", ".5", "-", "()", "(", ")1",
    "1(", "13,14", "13?", "99999999999999999999", "1234567890", "1.2.3.4.5.6.7", "🎉", "1🎉",
    "1\xe2\x80\xae", "=1", "1%", "0", "00", "０", "零",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", WORDS[i] ? WORDS[i] : "nothing");
    g_assert_false (laurel_activity_number_check (WORDS[i], &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
    g_assert_true (WORDS[i] == NULL || strstr (error->message, WORDS[i]) != NULL);
  }
}

/* What a file calls a number may be none that counts, or none after which one more would be. */
static void
test_next (void)
{
  static const struct {
    const char *numbers[4];
    const char *series;
    int last;
    const char *next[2];
  } CASES[] = {
    { { NULL }, NULL, -1, { "1", "2" } },
    { { "13", "7.2" }, NULL, -1, { "14", "15" } },
    { { "7.2", "A12", "十三" }, NULL, -1, { "8", "9" } },
    { { "-5" }, NULL, -1, { "1", "2" } },
    { { "12", "999999999", "99999999999999999999" }, NULL, -1, { "13", "14" } },
    { { "1", "3" }, NULL, 1, { "2", "4" } },
    { { "13" }, "13", 0, { "13.1", "13.2" } },
    { { "13", "13.1", "13.3" }, "13", 1, { "13.2", "13.4" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    int last = CASES[i].last;

    for (guint k = 0; k < 4 && CASES[i].numbers[k] != NULL; k++)
      g_hash_table_add (numbers, g_strdup (CASES[i].numbers[k]));
    if (last < 0)
      last = laurel_activity_number_find_last (numbers);
    for (guint k = 0; k < 2; k++) {
      g_autofree char *next = laurel_activity_number_dup_next (numbers, CASES[i].series, &last);

      g_assert_cmpstr (next, ==, CASES[i].next[k]);
      g_assert_true (g_hash_table_contains (numbers, next));
      g_assert_true (laurel_activity_number_check (next, NULL));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/activity-number/counts", test_what_counts_is_a_number);
  g_test_add_func ("/calendar/activity-number/does-not", test_what_does_not_is_none);
  g_test_add_func ("/calendar/activity-number/next", test_next);

  return g_test_run ();
}
