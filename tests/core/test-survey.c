/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-survey-store.h"

/* Whom a survey asks, who answered, and what they stand for. */

#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static gint64
add_survey (Fixture *f)
{
  gint64 contest = add_contest (f), stage;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Survey', {'measure': 'survey'})", contest);
  stage = newest (f, "contest_stage");
  do_f (f, &LAUREL_SURVEY_FRAME, "(" X ", [('North', 'a', 'Ti', 'a@example.org'), ('North', 'b', '',"
        " ''), ('North', 'c', '', ''), ('South', 'd', '', ''), ('South', 'e', '', '')])", stage);
  do_f (f, &LAUREL_SURVEY_STRATA, "(" X ", [('South', 50), ('North', 200)])", stage);
  refuse_f (f, &LAUREL_CONTEST_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", contest);

  return stage;
}

/* The named properties of each row. */
static char *
dup_rows (Fixture *f, const LaurelQuery *query, GVariant *args, const char *names)
{
  g_autoptr (GPtrArray) rows = ask (f, query, args);
  g_auto (GStrv) fields = g_strsplit (names, " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    for (int n = 0; fields[n] != NULL; n++) {
      g_auto (GValue) value = G_VALUE_INIT, words = G_VALUE_INIT;

      g_object_get_property (rows->pdata[i], fields[n], &value);
      g_value_init (&words, G_TYPE_STRING);
      g_value_transform (&value, &words);
      g_string_append_printf (text, "%s%s", n > 0 ? " " : i > 0 ? "; " : "",
                              g_value_get_string (&words) ? g_value_get_string (&words) : "–");
    }

  return g_string_free (text, FALSE);
}

static void
check_rows (Fixture *f, const LaurelQuery *query, GVariant *args, const char *names,
            const char *expected)
{
  g_autofree char *text = dup_rows (f, query, args, names);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_who_answered_is_known (Fixture *f, gconstpointer data)
{
  gint64 stage = add_survey (f);

  do_f (f, &LAUREL_SURVEY_ASK, "(" X ", '2025-06-01')", stage);
  do_f (f, &LAUREL_SURVEY_TAKE, "(" X ", '" SHA "', 'a.csv', '[\"code\", \"q1\", \"q2\"]',"
        " '2025-06-10', [(4, 'a,yes,1\nb,no,2\nd,yes,2\n,yes,10\n')])", stage);
  check_rows (f, &LAUREL_SURVEY_WAITING, g_variant_new ("(xs)", stage, "2025-06-10"), "code", "c; e");
  check_rows (f, &LAUREL_SURVEY_WAITING, g_variant_new ("(xs)", stage, "2025-06-09"), "code",
              "a; b; c; d; e");
  check_rows (f, &LAUREL_SURVEY_WAITING, g_variant_new ("(xs)", stage, "2025-05-31"), "code", "");
  do_f (f, &LAUREL_SURVEY_REMIND, "(" X ", '2025-06-15')", stage);
  check_rows (f, &LAUREL_RESPONSE_OF_SURVEY, g_variant_new ("(x)", stage),
              "stratum population frame asked reminded answered rate exact weight",
              "South 50 2 2 1 1 50.0 1/2 50; North 200 3 3 1 2 66.7 2/3 100");
}

/* North: two of 200 answered, so each stands for 100; South: one of 50. */
static void
test_tables_are_weighted (Fixture *f, gconstpointer data)
{
  gint64 stage = add_survey (f);

  run_f (f, &LAUREL_SURVEY_TAKE, "(" X ", '" SHA "', 'a.csv', '[\"code\", \"q1\", \"q2\"]',"
         " '2025-06-10', [(5, 'a,yes,10\nb,no,2\nd,yes,2\n,yes,10\ne,,2\n')])", stage);
  check_rows (f, &LAUREL_SURVEY_TABLE, g_variant_new ("(xss)", stage, "q1", ""),
              "answer count anonymous exact share",
              " 1 0 25 –; no 1 0 100 44.4; yes 2 1 125 55.6");
  check_rows (f, &LAUREL_SURVEY_TABLE, g_variant_new ("(xss)", stage, "q1", "q2"),
              "by answer count weighted share",
              "2  1 25.0 –; 2 no 1 100.0 80.0; 2 yes 1 25.0 20.0; 10 yes 1 100.0 100.0");

  run_f (f, &LAUREL_SURVEY_STRATA, "(" X ", @a(sx) [])", stage);
  check_rows (f, &LAUREL_SURVEY_TABLE, g_variant_new ("(xss)", stage, "q1", ""),
              "answer count exact share", " 1 1 –; no 1 1 33.3; yes 2 2 66.7");
}

static void
test_what_is_wrong_is_refused (Fixture *f, gconstpointer data)
{
  gint64 stage = add_survey (f);

  run_f (f, &LAUREL_SURVEY_TAKE, "(" X ", '" SHA "', 'a.csv', '[\"code\", \"q1\"]', '10 June',"
         " [(1, 'a,yes\n')])", stage);
#define TAKE(columns, rows) \
  "(" X ", 'f" "123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'b.csv', '" columns \
  "', '2025-06-11', [(1, '" rows "')])", stage
  refuse_f (f, &LAUREL_SURVEY_TAKE, LAUREL_RULE_ERROR_REFUSED,
            TAKE ("[\"code\", \"q1\"]", "a,no\n"));
  refuse_f (f, &LAUREL_SURVEY_TAKE, LAUREL_RULE_ERROR_REFUSED,
            TAKE ("[\"code\", \"q1\"]", "b,no\nb,yes\n"));
  refuse_f (f, &LAUREL_SURVEY_TAKE, LAUREL_RULE_ERROR_REFUSED,
            TAKE ("[\"code\", \"q1\"]", "nobody,no\n"));
  refuse_f (f, &LAUREL_SURVEY_TAKE, LAUREL_RULE_ERROR_REFUSED, TAKE ("[\"q1\"]", "no\n"));
  refuse_f (f, &LAUREL_SURVEY_TAKE, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            TAKE ("[\"code\", \"q1\"]", "b\n"));
#undef TAKE
  refuse_f (f, &LAUREL_SURVEY_FRAME, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [('North', 'a', '', '')])", stage);
  refuse_f (f, &LAUREL_SURVEY_FRAME, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('', 'x', '', '')])",
            stage);
  refuse_f (f, &LAUREL_SURVEY_FRAME, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('North', ' ', '', '')])",
            stage);
  refuse_f (f, &LAUREL_SURVEY_STRATA, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('North', 0)])", stage);
  refuse_f (f, &LAUREL_SURVEY_STRATA, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [('North', 1), ('South', 1), ('North', 2)])", stage);
  refuse_f (f, &LAUREL_ANSWERS_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '" SHA "')", stage);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'measure': 'marks'})", stage);
  refuse_f (f, &LAUREL_SURVEY_ASK, LAUREL_RULE_ERROR_REFUSED, "(" X ", '2025-06-01')", stage);
}

/* Whoever was asked and answered is told by nothing that was imported; the answers still count. */
static void
test_who_was_asked_is_forgotten (Fixture *f, gconstpointer data)
{
  gint64 stage = add_survey (f);
  gint64 person = add (f, "person", "Qin Lan", "{'mail': 'qin@example.org'}");
  g_autofree char *all = NULL;

  run_f (f, &LAUREL_SURVEY_FRAME, "(" X ", [('North', 'q', 'Qin Lan', 'qin@example.org')])", stage);
  run_f (f, &LAUREL_SURVEY_TAKE, "(" X ", '" SHA "', 'a.csv', '[\"code\", \"who\"]', '2025-06-10',"
         " [(2, 'q,Qin Lan\na,Bo\n')])", stage);
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", person);
  all = dump (f);
  g_assert_null (strstr (all, "Qin Lan"));
  g_assert_null (strstr (all, "qin@example.org"));
  check_rows (f, &LAUREL_SURVEY_TABLE, g_variant_new ("(xss)", stage, "who", ""), "answer count",
              "(forgotten) 1; Bo 1");
}

/* In the order in which the columns of all files stand. */
static void
test_questions_are_those_of_all_files (Fixture *f, gconstpointer data)
{
  gint64 stage = add_survey (f);

  run_f (f, &LAUREL_SURVEY_TAKE, "(" X ", '" SHA "', 'a.csv', '[\"code\", \"q2\", \"q1\"]',"
         " '2025-06-10', [(1, 'a,1,2\n')])", stage);
  run_f (f, &LAUREL_SURVEY_TAKE, "(" X ", 'f123456789abcdef0123456789abcdef0123456789abcdef0123456789"
         "abcdef', 'b.csv', '[\"code\", \"q1\", \"q3\"]', '2025-06-11', [(1, 'b,1,2\n')])", stage);
  check_rows (f, &LAUREL_SURVEY_QUESTIONS, g_variant_new ("(x)", stage), "text", "q2; q1; q3");
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/survey/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("answered", test_who_answered_is_known);
  ADD ("tables", test_tables_are_weighted);
  ADD ("refused", test_what_is_wrong_is_refused);
  ADD ("forget", test_who_was_asked_is_forgotten);
  ADD ("questions", test_questions_are_those_of_all_files);
#undef ADD

  return g_test_run ();
}
