/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "score-contest.h"

#include "judging/scores/laurel-rule-trial.h"
#include "judging/scores/laurel-scope-state-store.h"

/* From marks to a released result, and who goes on. */

static void
check_board (Fixture *f, const Contest *c, const char *expected)
{
  g_autoptr (GPtrArray) places = ask (f, &LAUREL_SCOREBOARD_OF_SCOPE,
                                      g_variant_new ("(xxxx)", c->stage, (gint64) 0, (gint64) 0,
                                                     (gint64) 0));
  g_autofree char *text = dup_places (places);

  g_assert_cmpstr (text, ==, expected);
}

/* 40/60: A crane (8.4 + 8.3) / 2 = 8.35, A bridge (8.5 + 9) / 2 = 8.75, A loom (6 + 5.8) / 2. */
#define STANDING \
  "1 A bridge 8.75 First; 2 A crane 8.35 Second; 3 A loom 5.90 –"

static void
test_marks_are_given (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', '', '9')])",
            c.sheets[0][0]);
  fix_rules (f, &c);
  do_f (f, &LAUREL_MARKS_PUT, "(" X ", [('content', '', '9'), ('delivery', '', '8')])",
        c.sheets[0][0]);
  do_f (f, &LAUREL_MARKS_PUT, "(" X ", [('content', '', ''), ('delivery', '', 'abstained')])",
        c.sheets[0][0]);
  do_f (f, &LAUREL_MARKS_IMPORT, "(" X ", [(" X ", 'content', '', '7.5')])", c.stage,
        c.sheets[0][0]);

  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', '', '10.5')])",
            c.sheets[0][0]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', '', '7.2')])",
            c.sheets[0][0]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', '', 'ten')])",
            c.sheets[0][0]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('style', '', '7')])",
            c.sheets[0][0]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', 'final', '7')])",
            c.sheets[0][0]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_NOT_FOUND, "(7, [('content', '', '7')])");
  refuse_f (f, &LAUREL_MARKS_IMPORT, LAUREL_RULE_ERROR_NOT_FOUND,
            "(" X ", [(0, 'content', '', '7')])", c.stage);
  refuse_f (f, &LAUREL_MARKS_IMPORT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [(" X ", 'content', '', '8'), (" X ", 'content', '', '80')])", c.stage,
            c.sheets[0][0], c.sheets[0][1]);
  refuse_f (f, &LAUREL_FACTORS_PUT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", [(" X ", '', '-1')])", c.stage, c.entries[0]);
  refuse_f (f, &LAUREL_PLACEMENT_FREE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", " X ")", c.stage,
            c.entries[0], c.judges[0]);
  refuse_f (f, &LAUREL_ENTRY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ")", c.entries[1],
            c.entries[0]);
  /* Nor where they were typed a second time only. */
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '8')])", c.sheets[0][1]);
  refuse_f (f, &LAUREL_PLACEMENT_FREE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", " X ")", c.stage,
            c.entries[0], c.judges[1]);
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '')])", c.sheets[0][1]);
  do_f (f, &LAUREL_PLACEMENT_FREE, "(" X ", " X ", " X ")", c.stage, c.entries[0], c.judges[1]);
  run_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'Not ours')", c.entries[1]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', '', '7')])",
            c.sheets[1][0]);
}

static void
check_undo (Fixture *f, const char *expected)
{
  g_autofree char *label = laurel_library_describe (f->library,
                                                    laurel_library_get_undo (f->library));

  g_assert_cmpstr (label, ==, expected);
}

/* Of several marks on a sheet each is undone by itself, and told by whose it is and what for. */
static void
test_an_undo_tells_which_mark (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('content', '', '9')])", c.sheets[0][0]);
  check_undo (f, "Mark entry 0001: Wei Shu, content");
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('delivery', '', '8')])", c.sheets[0][1]);
  check_undo (f, "Mark entry 0001: Qin Lan, delivery");
  mark (f, c.sheets[1][0], "9", "8");
  check_undo (f, "Mark entry 0002: Wei Shu");
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('delivery', '', '8')])", c.sheets[0][1]);
  check_undo (f, "Type sheet of entry 0001 again: Qin Lan, delivery");
  do_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '8'), ('delivery', '', '')])",
        c.sheets[0][1]);
  check_undo (f, "Type sheet of entry 0001 again: Qin Lan");
}

/* Who may not judge an entry any more does not mark it either. */
/* What multiplies nothing, or in a part that there is not, would keep the result from being counted
 * later. */
static void
test_factors_are_of_the_rules (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  do_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", 'one', '2.8')])", c.stage, c.entries[0]);
  run_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", 'one', '')])", c.stage, c.entries[0]);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '{\"parts\": {\"order\": [\"one\", \"two\"],"
         " \"combine\": \"sum\"}, \"factor\": \"difficulty\","
         " \"combine\": {\"method\": \"mean\"}}')", c.contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  do_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", 'one', '2.8')])", c.stage, c.entries[0]);
  do_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", 'one', '')])", c.stage, c.entries[0]);
  run_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", 'two', '2.8')])", c.stage, c.entries[0]);
  check_undo (f, "Write factor of entry 0001");
  refuse_f (f, &LAUREL_FACTORS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [(" X ", 'three', '2')])",
            c.stage, c.entries[0]);
  /* Marks and factors come in together, or none of them does. */
  do_f (f, &LAUREL_MARKS_IMPORT_WITH_FACTORS,
        "(" X ", [(" X ", '', 'one', '7')], [(" X ", 'one', '3.1')])", c.stage, c.sheets[0][0],
        c.entries[0]);
  refuse_f (f, &LAUREL_MARKS_IMPORT_WITH_FACTORS, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", [(" X ", '', 'one', '7')], [(" X ", 'one', '-1')])", c.stage, c.sheets[0][0],
            c.entries[0]);

  run_f (f, &LAUREL_RULE_REVISE, "(" X ", '{\"combine\": {\"method\": \"mean\"}}', 'None')",
         newest (f, "contest_rule"));
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  refuse_f (f, &LAUREL_FACTORS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [(" X ", '', '2')])",
            c.stage, c.entries[0]);
}

/* Other rules may be right when marks are in, and then it is told that they were. */
static void
test_rules_tell_that_marks_were_in (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  g_assert_cmpint (number_of (f, "SELECT count (reason) FROM contest_rule"), ==, 0);
  mark_all (f, &c);
  run_f (f, &LAUREL_RULE_REVISE, "(" X ", '" RULE "', 'Fairer.')", newest (f, "contest_rule"));
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM contest_rule WHERE reason = 'Fairer. Fixed"
                              " when 12 marks were in already.'"), ==, 1);
}

static void
test_an_interest_keeps_marks_out (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'adviser', 'judge', '', '', '')",
         number_of (f, "SELECT min (expert_id) FROM judge"), c.entries[0]);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('content', '', '9')])",
            c.sheets[0][0]);
  refuse_f (f, &LAUREL_MARKS_IMPORT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [(" X ", 'content', '', '8'), (" X ", 'content', '', '9')])", c.stage,
            c.sheets[0][1], c.sheets[0][0]);
  mark (f, c.sheets[0][1], "9", "8");
}

/* Nor does one that is noted later let them count, until somebody decides. */
static void
test_an_interest_noted_late_keeps_marks_out (Fixture *f, gconstpointer data)
{
  Contest c;
  gint64 expert;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  expert = number_of (f, "SELECT min (expert_id) FROM judge");
  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'adviser', 'judge', '', '', '')", expert,
         c.entries[0]);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage);
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [('content', '', 'abstained'), ('delivery', '', '9')])", c.sheets[0][0]);
  do_f (f, &LAUREL_MARKS_PUT, "(" X ", [('content', '', 'abstained'), ('delivery', '',"
        " 'abstained')])", c.sheets[0][0]);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);

  /* Of a correction, too; and it may be that there is none. */
  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'adviser', 'judge', '', '', '')", expert,
         c.entries[1]);
  mark (f, c.sheets[2][0], "1", "1");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 0, 0, 0, '', 'Misread')", c.stage);
  run_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'adviser', 'Of another one.')", expert,
         c.entries[1]);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', 'Misread')", c.stage);
}

static void
check_step (Fixture *f, const Contest *c, const char *told, const char *blocks)
{
  g_autoptr (GPtrArray) steps = ask (f, &LAUREL_STEPS_OF_CONTEST,
                                     g_variant_new ("(x)", c->contest));
  LaurelContestStep *step = steps->pdata[4];

  g_assert_cmpstr (laurel_contest_step_get_name (step), ==, "scores");
  g_assert_cmpstr (laurel_contest_step_get_told (step), ==, told);
  g_assert_cmpstr (laurel_contest_step_get_blocks (step), ==, blocks);
  g_assert_cmpint (laurel_contest_step_is_done (step), ==, blocks == NULL);
}

static void
check_mismatches (Fixture *f, const Contest *c, int n)
{
  g_autoptr (GPtrArray) listed = ask (f, &LAUREL_MARK_MISMATCHES_OF_STAGE,
                                      g_variant_new ("(x)", c->stage));
  g_autoptr (GPtrArray) scopes = ask (f, &LAUREL_SCOPES_OF_STAGE, g_variant_new ("(x)", c->stage));

  g_assert_cmpint (listed->len, ==, n);
  g_assert_cmpint (laurel_scope_state_get_mismatches (scopes->pdata[0]), ==, n);
}

static gboolean
type_as (Fixture *f, const LaurelCommand *command, gint64 sheet, const char *actor,
         const char *told)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  gboolean done =
    laurel_library_run (f->library, command, g_variant_new ("(x@a(sss))", sheet,
                        g_variant_new_parsed ("[('content', '', '9')]")), actor, &outcome, NULL);

  g_assert_cmpstr (outcome.told, ==, told);
  return done;
}

/* Whoever is known by name does not compare with what he or she typed. */
static void
test_two_people_type_a_sheet (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  g_assert_true (type_as (f, &LAUREL_MARKS_PUT, c.sheets[0][0], "Wei Shu", NULL));
  g_assert_false (type_as (f, &LAUREL_MARKS_CHECK, c.sheets[0][0], "Wei Shu", NULL));
  g_assert_true (type_as (f, &LAUREL_MARKS_CHECK, c.sheets[0][0], "Qin Lan", NULL));
  g_assert_true (type_as (f, &LAUREL_MARKS_PUT, c.sheets[0][1], "desk", NULL));
  g_assert_true (type_as (f, &LAUREL_MARKS_CHECK, c.sheets[0][1], "desk",
                          "“desk” typed this sheet the first time, too"));
}

static void
test_sheets_are_typed_twice (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) mismatches = NULL;
  Contest c;

  fill (f, &c);
  check_step (f, &c, "0 of 6 score sheets", "Fix the rules before the first mark is seen.");
  fix_rules (f, &c);
  check_step (f, &c, "0 of 6 score sheets", "6 score sheets are not complete.");
  mark_all (f, &c);
  check_step (f, &c, "6 of 6 score sheets", NULL);
  do_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '9'), ('delivery', '', '8')])",
        c.sheets[0][0]);
  do_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '8'), ('delivery', '', '9.5')])",
        c.sheets[0][1]);
  mismatches = ask (f, &LAUREL_MARK_MISMATCHES_OF_STAGE, g_variant_new ("(x)", c.stage));
  g_assert_cmpuint (mismatches->len, ==, 1);
  g_assert_cmpstr (laurel_mark_mismatch_get_first (mismatches->pdata[0]), ==, "17/2");
  check_step (f, &c, "6 of 6 score sheets", "1 mark differs between two typings.");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage);

  /* What one of two fields lacks is one, too, wherever they are counted; of what takes no part any
   * more nothing could be put right. */
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('delivery', '', '')])", c.sheets[0][1]);
  check_mismatches (f, &c, 1);
  check_step (f, &c, "6 of 6 score sheets", "1 mark differs between two typings.");
  run_f (f, &LAUREL_ENTRY_DISQUALIFY, "(" X ", 'Copied')", c.entries[0]);
  check_mismatches (f, &c, 0);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
}

/* That one person typed both is no obstacle, where one person is all there is; it is told. */
static void
test_who_typed_twice_is_told (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) told = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('content', '', '9'), ('delivery', '', '8')])",
         c.sheets[0][0]);
  g_assert_true (laurel_library_run (f->library, &LAUREL_MARKS_CHECK,
                                     g_variant_new ("(x@a(sss))", c.sheets[1][0],
                                                    g_variant_new_parsed (
                                                      "[('content', '', '7'),"
                                                      " ('delivery', '', '9.5')]")),
                                     "other", &outcome, NULL));
  told = ask (f, &LAUREL_WARNINGS_OF_RESULT, scope_of (&c));
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (laurel_obstacle_get_kind (told->pdata[0]), ==, "typed");
  g_assert_nonnull (strstr (laurel_obstacle_get_text (told->pdata[0]), "“tester”: 0001."));
  check_obstacles (f, &c, "");
}

/* ---- results ------------------------------------------------------------------------------ */

static void
test_a_result_is_released (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) scopes = NULL, results = NULL, places = NULL, reasons = NULL;
  g_autofree char *text = NULL;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  check_board (f, &c, STANDING);
  scopes = ask (f, &LAUREL_SCOPES_OF_STAGE, g_variant_new ("(x)", c.stage));
  g_assert_cmpuint (scopes->len, ==, 1);
  g_assert_cmpint (laurel_scope_state_get_full (scopes->pdata[0]), ==, 6);
  g_assert_cmpint (laurel_scope_state_get_sheets (scopes->pdata[0]), ==, 6);

  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('content', '', '')])", c.sheets[2][1]);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage);
  mark (f, c.sheets[2][1], "7", "5");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", 7, 0, 0, '', '')",
            c.stage);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', 'Again')",
            c.stage);

  /* What was released stays, whatever happens to the marks; a correction is a later version. */
  mark (f, c.sheets[0][0], "10", "10");
  check_board (f, &c, "1 A crane 9.15 First; 2 A bridge 8.75 Second; 3 A loom 5.90 –");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage);
  results = ask (f, &LAUREL_RESULTS_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpuint (results->len, ==, 1);
  places = ask (f, &LAUREL_PLACES_OF_RESULT,
                g_variant_new ("(x)", laurel_row_get_id (results->pdata[0])));
  text = dup_places (places);
  g_assert_cmpstr (text, ==, STANDING);
  g_assert_cmpstr (laurel_result_place_get_counted (places->pdata[1]), ==, "8.3 8.4");
  reasons = ask (f, &LAUREL_REASONS_OF_RESULT,
                 g_variant_new ("(xx)", laurel_row_get_id (results->pdata[0]), c.entries[0]));
  g_assert_cmpuint (reasons->len, >, 0);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', 'A mark was misread.')", c.stage);
  g_assert_cmpint (number_of (f, "SELECT max (version) FROM result"), ==, 2);
}

/* Two divisions, each with rules of its own, are two results. */
static void
test_what_is_kept_apart_is_not_compared (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) scopes = NULL;
  gint64 north, south;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'division', [('North', ''), ('South', '')])", c.contest);
  south = newest (f, "contest_section");
  north = number_of (f, "SELECT min (id) FROM contest_section");
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'North'})", c.entries[0]);
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'South'})", c.entries[1]);
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'division': 'South'})", c.entries[2]);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", " X ", '{\"combine\": {\"method\": \"sum\"}}')", c.contest,
         south);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));

  /* South counts otherwise, so it cannot be compared with the others. */
  g_assert_null (laurel_library_ask (laurel_library_get_reader (f->library),
                                     &LAUREL_SCOREBOARD_OF_SCOPE,
                                     g_variant_new ("(xxxx)", c.stage, (gint64) 0, (gint64) 0,
                                                    (gint64) 0), NULL));
  do_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'apart': '[\"division\"]'})", c.stage);
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", {'apart': '[\"colour\"]'})", c.stage);
  scopes = ask (f, &LAUREL_SCOPES_OF_STAGE, g_variant_new ("(x)", c.stage));
  g_assert_cmpuint (scopes->len, ==, 2);
  g_assert_cmpstr (laurel_scope_state_get_name (scopes->pdata[0]), ==, "North");
  g_assert_cmpint (laurel_scope_state_get_entries (scopes->pdata[1]), ==, 2);

  for (int e = 1; e < 3; e++)
    for (int j = 0; j < 2; j++)
      run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '%d')])", c.sheets[e][j], e + j);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, " X ", '', '')", c.stage, south);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, " X ", '', '')",
            c.stage, north);
}

/* ---- after it ------------------------------------------------------------------------------- */

/* As the tool counts ballots out of a file: places without gaps, and what one leaves out comes
 * last. */
static void
test_places_are_ballots (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autofree char *text = NULL;
  Contest c;

  fill (f, &c);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '{\"ballots\": true,"
         " \"combine\": {\"method\": \"schulze\"}, \"ties\": [\"share\"]}')", c.contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  refuse_f (f, &LAUREL_MARKS_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [('', '', '1.5')])",
            c.sheets[0][0]);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '1')])", c.sheets[0][0]);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage); /* the second judge has none */
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '3')])", c.sheets[1][0]);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '1')])", c.sheets[0][1]);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage); /* there is no second place */
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '2')])", c.sheets[1][0]);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '2')])", c.sheets[2][1]);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  places = ask (f, &LAUREL_PLACES_OF_RESULT, g_variant_new ("(x)", newest (f, "result")));
  text = dup_places (places);
  g_assert_true (g_str_has_prefix (text, "1 A crane"));
  g_assert_true (strstr (text, "; 2= A bridge") != NULL && strstr (text, "; 2= A loom") != NULL);
}

static void
test_the_best_go_on (Fixture *f, gconstpointer data)
{
  gint64 result, final;
  Contest c;

  fill (f, &c);
  fix_rules (f, &c);
  mark_all (f, &c);
  mark (f, c.sheets[2][0], "9", "8");
  mark (f, c.sheets[2][1], "8", "8.5");
  check_board (f, &c, "1 A bridge 8.75 First; 2= A crane 8.35 –; 2= A loom 8.35 –");
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", c.stage);
  result = newest (f, "result");
  refuse_f (f, &LAUREL_ENTRIES_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 2, true)", result);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", c.contest);
  final = newest (f, "contest_stage");
  do_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 2, true)", result);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance"), ==, 3);
  do_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 2, false)", result);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance"), ==, 1);
  do_f (f, &LAUREL_ENTRY_ADVANCE, "(" X ", " X ", true, 'Won last year')", final, c.entries[2]);
  do_f (f, &LAUREL_ENTRY_ADVANCE, "(" X ", " X ", false, '')", final, c.entries[2]);
  refuse_f (f, &LAUREL_ENTRY_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", true, '')", final,
            c.entries[2]);

  /* What is marked there stays there. */
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", final, c.entries[1], c.judges[0]);
  mark (f, newest (f, "placement"), "9", "9");
  refuse_f (f, &LAUREL_ENTRIES_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, true)", result);
  refuse_f (f, &LAUREL_ENTRY_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", false, '')", final,
            c.entries[1]);
  do_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 2, true)", result);
  run_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'Sold')", c.entries[1]);
  do_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 0, true)", result);

  /* Nor does it take a seat from the next any more. */
  do_f (f, &LAUREL_ENTRIES_ADVANCE, "(" X ", 2, false)", result);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance JOIN entry ON entry.id = entry_id"
                              " WHERE state = 'withdrawn'"), ==, 0);
  refuse_f (f, &LAUREL_ENTRIES_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ", -1, false)", result);
}

/* What is damaged in a library is told, and is not counted. */
static void
test_damaged_evidence_is_refused (void)
{
  static const char *const WRONG[] = {
    "", "[]", "{}", "{\"entries\": [], \"judges\": [], \"marks\": [[0, 0, \"\", \"\", \"1\"]],"
    " \"factors\": []}",
    "{\"entries\": [[\"1\", \"S-1\"]], \"judges\": [\"x\"], \"marks\": [], \"factors\": []}",
    "{\"entries\": [[1, \"S-1\"]], \"judges\": [], \"marks\": [], \"factors\": []}",
    "{\"entries\": [[\"1\", \"S-1\"]], \"judges\": [\"2\"], \"marks\": [[0, -1, \"\", \"\","
    " \"1\"]], \"factors\": []}",
  };
  const char *right = "{\"entries\":[[\"1\",\"S-1\"]],\"judges\":[\"2\"],\"marks\":[[0,0,\"\",\"\","
                      "\"1\"],[0,0,\"\",\"2\",null]],\"factors\":[[0,\"\",\"2.5\"]]}";
  g_autoptr (LaurelEvidence) evidence = laurel_evidence_read (right, NULL);
  g_autofree char *again = laurel_evidence_dup_json (evidence);

  g_assert_cmpstr (again, ==, right);
  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_evidence_read (WRONG[i], &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  }
}

#define MEDIAN "{\"criteria\": [{\"name\": \"content\"}, {\"name\": \"delivery\"}]," \
  " \"combine\": {\"method\": \"median\"}}"

static void
check_trial (Fixture *f, const Contest *c, const char *expected)
{
  const LaurelRuleTrial trial = { 0, { c->stage, { 0 } }, { NULL, MEDIAN } };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelComparison) comparison =
    laurel_rule_trial_run (&trial, laurel_library_get_reader (f->library), &error);

  g_assert_true ((comparison != NULL) == (error == NULL));
  if (expected == NULL)
    g_assert_no_error (error);
  else {
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
    g_assert_true (g_str_has_prefix (error->message, expected));
  }
}

/* Whoever sees what a draft comes to on the contest's own marks could choose it by that. */
static void
test_own_marks_are_no_ground_for_drafts (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  check_trial (f, &c, "The rules are not fixed yet.");
  fix_rules (f, &c);
  mark_all (f, &c);
  check_trial (f, &c, NULL);
  run_f (f, &LAUREL_RULE_REVISE, "(" X ", '" MEDIAN "', 'A wish.')", newest (f, "contest_rule"));
  check_trial (f, &c, "A version of these rules is not fixed yet.");
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  check_trial (f, &c, NULL);

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', '')])", c.contest);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", " X ", '" MEDIAN "')", c.contest,
         newest (f, "contest_section"));
  check_trial (f, &c, NULL);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);

#define ADD(name, function) g_test_add ("/scores/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("undo", test_an_undo_tells_which_mark);
  ADD ("marks", test_marks_are_given);
  ADD ("late-rules", test_rules_tell_that_marks_were_in);
  ADD ("factors", test_factors_are_of_the_rules);
  ADD ("interest", test_an_interest_keeps_marks_out);
  ADD ("late-interest", test_an_interest_noted_late_keeps_marks_out);
  ADD ("two-people", test_two_people_type_a_sheet);
  ADD ("typed-by-one", test_who_typed_twice_is_told);
  ADD ("twice", test_sheets_are_typed_twice);
  ADD ("release", test_a_result_is_released);
  ADD ("apart", test_what_is_kept_apart_is_not_compared);
  ADD ("ballots", test_places_are_ballots);
  ADD ("advance", test_the_best_go_on);
  ADD ("trial", test_own_marks_are_no_ground_for_drafts);
#undef ADD
  g_test_add_func ("/scores/evidence", test_damaged_evidence_is_refused);

  return g_test_run ();
}
