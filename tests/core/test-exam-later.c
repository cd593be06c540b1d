/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-exam-release-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-obstacle.h"

/* What is changed about an exam when its attempts are in, or its result is released. */

#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define ANOTHER "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"
#define RULE \
  "{\"exam\": {\"attempt\": \"best\", \"pass\": 60, \"organizations\": {\"least\": 1," \
  " \"levels\": [{\"name\": \"Organiser\", \"count\": 1}]}}, \"levels\": [{\"name\": \"First\"," \
  " \"count\": 2}]}"

static gint64
add_exam (Fixture *f)
{
  gint64 contest = add_contest (f);

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Online', {'measure': 'exam'})", contest);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" RULE "')", contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));

  return newest (f, "contest_stage");
}

/* Whoever has seen scores can choose the rules by them. */
static void
test_late_rules_are_told (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f), contest = newest (f, "contest"), section;

  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(2, ',Li,Ti,90,5,\n"
         ",Bo,Qiao,80,,\n')])", stage);
  run_f (f, &LAUREL_RULE_REVISE, "(" X ", '{\"exam\": {\"pass\": \"85\"}}', 'Fairer.')",
         newest (f, "contest_rule"));
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  g_assert_cmpint (number_of (f, "SELECT reason = 'Fairer. Fixed when 2 attempts were in already.'"
                              " FROM contest_rule ORDER BY id DESC LIMIT 1"), ==, 1);

  /* An exam is compared whole: rules of a group are not for it. */
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'group', [('Old', '')])", contest);
  section = newest (f, "contest_section");
  run_f (f, &LAUREL_RULE_PUT, "(" X ", " X ", '{\"combine\": {\"method\": \"mean\"}}')", contest,
         section);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  g_assert_cmpint (number_of (f, "SELECT reason IS NULL FROM contest_rule ORDER BY id DESC"
                              " LIMIT 1"), ==, 1);
}

/* A file that was wrong is taken out so that a corrected result can be counted; until there is one,
 * nobody gets a prize by it. */
static void
test_awards_wait_for_a_file_that_is_gone (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f), contest = newest (f, "contest");
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(xs)", contest, "2025-10-20"));
  g_autoptr (GPtrArray) before = NULL, after = NULL, obstacles = NULL, corrected = NULL;

  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(1, ',Li,Ti,90,5,\n')])", stage);
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" ANOTHER "', 'b.csv', [(1, ',Bo,Qiao,80,,\n')])",
         stage);
  run_f (f, &LAUREL_EXAM_RELEASE, "(" X ", '')", stage);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-09', 'Agreed.')", newest (f, "result"));
  before = ask (f, &LAUREL_AWARDS_OF_CONTEST, args);
  g_assert_cmpuint (before->len, ==, 3);

  do_f (f, &LAUREL_ANSWERS_REMOVE, "(" X ", '" ANOTHER "')", stage);
  after = ask (f, &LAUREL_AWARDS_OF_CONTEST, args);
  g_assert_cmpuint (after->len, ==, 0);
  obstacles = ask (f, &LAUREL_OBSTACLES_OF_AWARDS, args);
  g_assert_cmpuint (obstacles->len, ==, 1);
  g_assert_cmpstr (laurel_obstacle_get_kind (obstacles->pdata[0]), ==, "files");

  run_f (f, &LAUREL_EXAM_RELEASE, "(" X ", 'One file was of another exam.')", stage);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-09', 'Agreed.')", newest (f, "result"));
  corrected = ask (f, &LAUREL_AWARDS_OF_CONTEST, args);
  g_assert_cmpuint (corrected->len, ==, 2);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);

  g_test_add ("/exam-later/rules", Fixture, NULL, set_up, test_late_rules_are_told, tear_down);
  g_test_add ("/exam-later/files", Fixture, NULL, set_up,
              test_awards_wait_for_a_file_that_is_gone, tear_down);

  return g_test_run ();
}
