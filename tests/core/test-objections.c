/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday-store.h"
#include "judging/scores/laurel-public-period.h"
#include "score-contest.h"

/* How long a result can be objected to, and what comes of it. */

static void
test_a_result_is_objected_to (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) objections = NULL;
  gint64 result, objection;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  result = newest (f, "result");
  refuse_f (f, &LAUREL_OBJECTION_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-09', 'truth', 'The crane is older.', {})", result);
  do_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 5, 'working', 'On our website')", result);
  do_f (f, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-10', 'truth', 'The crane is older.',"
        " {'objector': 'Tao Min', 'entry': '" X "', 'evidence': 'letters/12.pdf'})", result,
        c.entries[0]);
  objection = newest (f, "objection");
  do_f (f, &LAUREL_OBJECTION_EDIT, "(" X ", {'grounds': 'authorship'})", objection);
  do_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'examined', '', '', 0)", objection);
  do_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'rejected', 'It was built in 2025.', '2025-10-14',"
        " 0)", objection);
  objections = ask (f, &LAUREL_OBJECTIONS_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpstr (laurel_objection_get_objector (objections->pdata[0]), ==, "Tao Min");
  g_assert_cmpint (laurel_objection_get_number (objections->pdata[0]), ==, 1);

  refuse_f (f, &LAUREL_OBJECTION_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-16', 'truth', 'Late.', {})", result);
  refuse_f (f, &LAUREL_OBJECTION_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-10', 'truth', ' ', {})", result);
  refuse_f (f, &LAUREL_OBJECTION_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-10', 'truth', 'That one.', {'entry': '7'})", result);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'rejected', '', '2025-10-14', 0)", objection);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'upheld', 'Right.', '2025-10-14', " X ")", objection, result);
}

static void
check_decisions (Fixture *f, gint64 contest, const char *state, const char *outcome,
                 const char *earlier)
{
  g_autoptr (GPtrArray) objections = ask (f, &LAUREL_OBJECTIONS_OF_CONTEST,
                                          g_variant_new ("(x)", contest));
  LaurelObjection *objection = objections->pdata[0];

  g_assert_cmpstr (laurel_objection_get_state (objection), ==, state);
  g_assert_cmpstr (laurel_objection_get_outcome (objection), ==, outcome);
  g_assert_cmpstr (laurel_objection_get_earlier (objection), ==, earlier);
}

/* What the objector was told does not go when it is decided anew. */
static void
test_an_earlier_decision_stays (Fixture *f, gconstpointer data)
{
#define FIRST \
  "{\"state\":\"rejected\",\"outcome\":\"It was built in 2025.\",\"decided\":\"2025-10-14\"," \
  "\"why\":\"Its papers were found.\"}"
#define SECOND \
  "{\"state\":\"upheld\",\"outcome\":\"It is older.\",\"decided\":\"2025-10-15\"," \
  "\"why\":\"The papers are of another one.\"}"
  gint64 result, later, objection;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  result = newest (f, "result");
  run_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 5, 'working', 'On our website')", result);
  run_f (f, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-10', 'truth', 'The crane is older.', {})",
         result);
  objection = newest (f, "objection");
  refuse_f (f, &LAUREL_OBJECTION_DECIDE_ANEW, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'upheld', 'It is older.', '2025-10-15', 0, 'Found.')", objection);
  run_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'rejected', 'It was built in 2025.', '2025-10-14',"
         " 0)", objection);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'upheld', 'It is older.', '2025-10-15', 0)", objection);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'examined', '', '', 0)", objection);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE_ANEW, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'upheld', 'It is older.', '2025-10-15', 0, ' ')", objection);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE_ANEW, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'upheld', 'It is older.', '2025-10-13', 0, 'Found.')", objection);
  do_f (f, &LAUREL_OBJECTION_DECIDE_ANEW, "(" X ", 'upheld', 'It is older.', '2025-10-15', 0,"
        " 'Its papers were found.')", objection);
  check_decisions (f, c.contest, "upheld", "It is older.", "[" FIRST "]");

  /* Which version came of it is no other decision. */
  mark (f, c.sheets[0][0], "1", "1");
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', 'Older')", c.stage);
  later = newest (f, "result");
  do_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'upheld', 'It is older.', '2025-10-15', " X ")",
        objection, later);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'upheld', 'It is older.', '2025-10-15', 0)", objection);
  do_f (f, &LAUREL_OBJECTION_DECIDE_ANEW, "(" X ", 'examined', '', '', 0,"
        " 'The papers are of another one.')", objection);
  check_decisions (f, c.contest, "examined", NULL, "[" FIRST "," SECOND "]");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM earlier_decision WHERE led_to_id NOTNULL"),
                   ==, 1);
  refuse_f (f, &LAUREL_OBJECTION_EDIT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", {'received': '2025-10-15'})", objection);
#undef FIRST
#undef SECOND
}

/* The time is that which was told to all: not before the release, and not cut short. */
static void
test_the_time_for_objections_is_kept (Fixture *f, gconstpointer data)
{
  gint64 result, objection;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'publicity': '{\"days\": 5, \"unit\": \"natural\","
         " \"start\": \"next-day\"}'})", c.stage);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  result = newest (f, "result");
  refuse_f (f, &LAUREL_RESULT_PUBLISH, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '1999-01-01', 5, 'working', '')", result);
  refuse_f (f, &LAUREL_RESULT_PUBLISH, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-08', 5, 'natural', '')", result);
  run_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-10', 9, 'natural', '')", result);
  run_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 5, 'natural', '')", result);
  g_assert_cmpint (number_of (f, "SELECT last = '2025-10-14' FROM publicity"), ==, 1);
  refuse_f (f, &LAUREL_RESULT_PUBLISH, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-09', 4, 'natural', '')", result);
  refuse_f (f, &LAUREL_RESULT_PUBLISH, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '2025-10-10', 9, 'natural', '')", result);
  refuse_f (f, &LAUREL_RESULT_WAIVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '2025-10-09', 'Agreed.')",
            result);

  run_f (f, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-10', 'truth', 'No crane.', {})", result);
  objection = newest (f, "objection");
  refuse_f (f, &LAUREL_OBJECTION_EDIT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", {'received': '2025-12-10'})", objection);
  refuse_f (f, &LAUREL_OBJECTION_DECIDE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'rejected', 'It is.', '2025-10-09', 0)", objection);
  run_f (f, &LAUREL_OBJECTION_DECIDE, "(" X ", 'rejected', 'It is.', '2025-10-11', 0)", objection);
  refuse_f (f, &LAUREL_OBJECTION_EDIT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", {'received': '2025-10-12'})", objection);
  do_f (f, &LAUREL_OBJECTION_EDIT, "(" X ", {'received': '2025-10-11'})", objection);
  do_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 6, 'natural', '')", result);
}

/* Today it can be taken back, as if nobody had seen it; later it was seen. */
static void
test_a_time_that_runs_is_not_undone (Fixture *f, gconstpointer data)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 result, entry;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  result = newest (f, "result");
  do_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 10, 'natural', '')", result);
  entry = newest (f, "journal");
  g_setenv ("LAUREL_TODAY", "2025-10-10", TRUE);
  g_assert_false (laurel_library_revert (f->library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  g_clear_error (&error);

  /* Nor is it made shorter by taking back that it was made longer. */
  entry = run_f (f, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 12, 'natural', 'At the door')",
                 result);
  g_assert_false (laurel_library_revert (f->library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  g_assert_cmpint (number_of (f, "SELECT last = '2025-10-20' FROM publicity"), ==, 1);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);
}

/* ---- days ----------------------------------------------------------------------------------- */

/* 1 October 2025 is a Wednesday; 1–8 October are off in this list, and 11 October, a Saturday, is
 * worked instead. */
static const struct {
  const char *first;
  int days;
  gboolean only_working;
  const char *last;
} PERIODS[] = {
  { "2025-10-01", 7, FALSE, "2025-10-07" }, { "2025-09-29", 1, TRUE, "2025-09-29" },
  { "2025-09-29", 3, TRUE, "2025-10-09" },  { "2025-10-10", 2, TRUE, "2025-10-11" },
  { "2025-10-11", 2, TRUE, "2025-10-13" },  { "2025-10-18", 1, TRUE, "2025-10-20" },
};

static void
test_working_days_are_counted (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) holidays = NULL;

  run (f, &LAUREL_HOLIDAYS_IMPORT, "('Test', [('2025-10-01', 'Holiday', 'off'),"
       " ('2025-10-02', 'Holiday', 'off'), ('2025-10-03', 'Holiday', 'off'),"
       " ('2025-10-04', 'Holiday', 'off'), ('2025-10-05', 'Holiday', 'off'),"
       " ('2025-10-06', 'Holiday', 'off'), ('2025-10-07', 'Holiday', 'off'),"
       " ('2025-10-08', 'Holiday', 'off'), ('2025-10-11', 'Worked', 'worked')])");
  holidays = laurel_holiday_load_between (laurel_library_get_reader (f->library), 0,
                                          laurel_day_from_iso ("2025-01-01"),
                                          laurel_day_from_iso ("2025-12-31"), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (PERIODS); i++) {
    LaurelDay last = laurel_public_period_end (laurel_day_from_iso (PERIODS[i].first),
                                               PERIODS[i].days, PERIODS[i].only_working, holidays);
    g_autofree char *iso = laurel_day_dup_iso (last);

    g_assert_cmpstr (iso, ==, PERIODS[i].last);
  }

  /* Without a list of 2026, its holidays would count. */
  g_assert_cmpint (laurel_public_period_find_unknown (laurel_day_from_iso ("2025-12-30"),
                                                      laurel_day_from_iso ("2025-12-31"),
                                                      holidays), ==, 0);
  g_assert_cmpint (laurel_public_period_find_unknown (laurel_day_from_iso ("2025-12-30"),
                                                      laurel_day_from_iso ("2026-01-01"),
                                                      holidays), ==, 2026);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);

#define ADD(name, function) \
  g_test_add ("/objections/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("taken", test_a_result_is_objected_to);
  ADD ("anew", test_an_earlier_decision_stays);
  ADD ("time", test_the_time_for_objections_is_kept);
  ADD ("runs", test_a_time_that_runs_is_not_undone);
  ADD ("working-days", test_working_days_are_counted);
#undef ADD

  return g_test_run ();
}
