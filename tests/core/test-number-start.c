/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-number-start-store.h"
#include "register-library.h"
#include "store/laurel-check.h"

/*
 * A series goes on with a number later than the next one, since those before were given
 * by hand: from there on the register has no gap, and that it begins there is no gap either.
 */

static void
go_on (Register *r, const char *number)
{
  g_assert_cmpint (laurel_test_run (r->library.library, &LAUREL_NUMBER_SERIES_CONTINUE,
                                    g_variant_new ("(xs)", r->series, number)), !=, 0);
}

static void
refuse_going_on (Register *r, const char *number)
{
  refuse (&r->library, &LAUREL_NUMBER_SERIES_CONTINUE, g_variant_new ("(xs)", r->series, number),
          LAUREL_RULE_ERROR_REFUSED);
}

static void
test_numbers_given_by_hand_are_left_out (Register *r, gconstpointer data)
{
  go_on (r, "QM-2022-00418");
  issue (r, "2022-09-06", "张宁,李小明");
  issue (r, "2023-01-01", "王五");
  issue (r, "2022-09-07", "赵六");
  assert_register (r, "QM-2022-00418 张宁 valid 1\n"
                      "QM-2022-00419 李小明 valid 1\n"
                      "QM-2023-00001 王五 valid 1\n"
                      "QM-2022-00420 赵六 valid 1\n");
  assert_sound (r, NULL);
}

/* Somebody went on by hand for a while. */
static void
test_a_series_can_leave_out_some_later (Register *r, gconstpointer data)
{
  issue (r, "2022-09-06", "张宁,李小明");
  go_on (r, " QM-2022-00010 ");
  issue (r, "2022-09-07", "王五");
  go_on (r, "QM-2022-00020");
  issue (r, "2022-09-08", "赵六");
  assert_register (r, "QM-2022-00001 张宁 valid 1\n"
                      "QM-2022-00002 李小明 valid 1\n"
                      "QM-2022-00010 王五 valid 1\n"
                      "QM-2022-00020 赵六 valid 1\n");
  assert_sound (r, NULL);
}

static void
test_a_number_that_was_given_does_not_come_again (Register *r, gconstpointer data)
{
  issue (r, "2022-09-06", "张宁,李小明");
  refuse_going_on (r, "QM-2022-00001");
  refuse_going_on (r, "QM-2022-00002");
  refuse_going_on (r, "QM-2022-0418");
  refuse_going_on (r, "QM-2022-00000");
  refuse_going_on (r, "0");
  refuse_going_on (r, "");
  refuse_going_on (r, "418 or so");
  refuse_going_on (r, "QM-2022-1000000000");
  go_on (r, "QM-2022-999999999");
}

/* The one that would come anyway changes nothing; another year is counted by itself. */
static void
test_the_next_one_is_no_change (Register *r, gconstpointer data)
{
  issue (r, "2022-09-06", "张宁");
  g_assert_cmpint (laurel_test_run (r->library.library, &LAUREL_NUMBER_SERIES_CONTINUE,
                                    g_variant_new ("(xs)", r->series, "QM-2022-00002")), ==, 0);
  go_on (r, "QM-2023-00002");
}

/* Digits alone are of this year, or of all years. */
static void
test_the_running_number_is_enough (Register *r, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *expected = NULL;
  int year, month, day;

  laurel_day_get_ymd (laurel_day_today (), &year, &month, &day);
  expected = g_strdup_printf ("QM-%04d-00418", year);
  go_on (r, "418");
  all = ask (&r->library, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"));
  g_assert_cmpstr (laurel_number_series_get_next (all->pdata[0]), ==, expected);
}

static void
test_it_is_undone_until_something_was_issued (Register *r, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 entry;

  do_undo_redo (&r->library, &LAUREL_NUMBER_SERIES_CONTINUE,
                g_variant_new ("(xs)", r->series, "QM-2022-00500"));
  do_undo_redo (&r->library, &LAUREL_NUMBER_SERIES_CONTINUE,
                g_variant_new ("(xs)", r->series, "QM-2022-00418"));
  entry = laurel_library_get_undo (r->library.library);
  issue (r, "2022-09-06", "张宁");
  g_assert_false (laurel_library_revert (r->library.library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  assert_register (r, "QM-2022-00418 张宁 valid 1\n");
  assert_sound (r, NULL);
}

/* One that was only declared is no obstacle to one before it. */
static void
test_what_was_not_used_is_set_anew (Register *r, gconstpointer data)
{
  go_on (r, "QM-2022-00500");
  go_on (r, "QM-2022-00100");
  go_on (r, "QM-2022-00001");
  issue (r, "2022-09-06", "张宁");
  assert_register (r, "QM-2022-00001 张宁 valid 1\n");
  assert_sound (r, NULL);
}

static void
test_a_series_is_set_up_in_one_step (Register *r, gconstpointer data)
{
  do_undo_redo (&r->library, &LAUREL_NUMBER_SERIES_SET,
                g_variant_new ("(xssss)", (gint64) 0, "Letters", "L{n}", "", "L12"));
  refuse (&r->library, &LAUREL_NUMBER_SERIES_SET,
          g_variant_new ("(xssss)", (gint64) 0, "Others", "M{n}", "", "L12"),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (&r->library, &LAUREL_NUMBER_SERIES_SET,
          g_variant_new ("(xssss)", (gint64) 7, "Others", "M{n}", "", "M12"),
          LAUREL_RULE_ERROR_NOT_FOUND);
  do_undo_redo (&r->library, &LAUREL_NUMBER_SERIES_SET,
                g_variant_new ("(xssss)", r->series, "Quality", "Q{year}-{n}", "", "Q2022-30"));
  issue (r, "2022-09-06", "张宁");
  assert_register (r, "Q2022-30 张宁 valid 1\n");
}

static void
test_gaps_are_found_beside_a_start (Register *r, gconstpointer data)
{
  static const char *const FAULTS[] = {
    "DELETE FROM issued WHERE n = 2",
    "DELETE FROM issued WHERE n = 11",
    "DELETE FROM issued WHERE n = 10",
    "UPDATE issued SET n = 11 WHERE n = 12",
    "UPDATE issued SET start_id = NULL; DELETE FROM number_start",
    "UPDATE number_start SET first = 11",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    Register own = { 0 };

    set_up_register (&own, data);
    issue (&own, "2022-09-06", "张宁,李小明");
    go_on (&own, "QM-2022-00010");
    issue (&own, "2022-09-07", "王五,赵六,孙七");
    assert_sound (&own, NULL);
    g_test_message ("%s", FAULTS[i]);
    laurel_test_exec (own.library.library, FAULTS[i]);
    assert_sound (&own, "register");
    tear_down_register (&own, data);
  }
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Register *, gconstpointer);
  } TESTS[] = {
    { "/number-start/by-hand", test_numbers_given_by_hand_are_left_out },
    { "/number-start/later", test_a_series_can_leave_out_some_later },
    { "/number-start/given", test_a_number_that_was_given_does_not_come_again },
    { "/number-start/no-change", test_the_next_one_is_no_change },
    { "/number-start/digits", test_the_running_number_is_enough },
    { "/number-start/undone", test_it_is_undone_until_something_was_issued },
    { "/number-start/anew", test_what_was_not_used_is_set_anew },
    { "/number-start/set-up", test_a_series_is_set_up_in_one_step },
    { "/number-start/gaps", test_gaps_are_found_beside_a_start },
  };

  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Register, NULL, set_up_register, TESTS[i].test,
                tear_down_register);

  return g_test_run ();
}
