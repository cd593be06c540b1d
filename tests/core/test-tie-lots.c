/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/measures/laurel-deduction-store.h"
#include "score-contest.h"

/* Where the lots come from that part equals, and that they are drawn once. */

/* All are equal, and only lots part them. */
static void
fill_equal (Fixture *f, Contest *c)
{
  fill (f, c);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '{\"combine\": {\"method\": \"mean\"},"
         " \"ties\": [\"draw\"]}')", c->contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  for (int e = 0; e < 3; e++)
    for (int j = 0; j < 2; j++)
      run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '7')])", c->sheets[e][j]);
}

#define RELEASE_BY "(" X ", 0, 0, 0, '%s', '%s')"

/* Equals that only lots part need a key, and then it is kept for what comes later. */
static void
test_lots_need_a_key (Fixture *f, gconstpointer data)
{
  Contest c;

  fill_equal (f, &c);
  check_obstacles (f, &c, "undeclared");
  check_told (f, &LAUREL_WARNINGS_OF_RESULT, &c, "nobody has said yet where");
  run_f (f, &LAUREL_RULE_REVISE, "(" X ", '{\"combine\": {\"method\": \"mean\"},"
         " \"ties\": [\"draw\"], \"lots\": \"Lottery of 20 October\"}', 'Said before.')",
         newest (f, "contest_rule"));
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  check_told (f, &LAUREL_OBSTACLES_OF_RESULT, &c, "Lottery of 20 October");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 0, 0, '', '')",
            c.stage);
  run_f (f, &LAUREL_RESULT_RELEASE, RELEASE_BY, c.stage, "7.9.", "");
  check_obstacles (f, &c, "same");

  /* A correction is drawn by the same numbers, and by no others. */
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '8')])", c.sheets[0][0]);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, RELEASE_BY, c.stage, "7.8.",
            "Misread");
  run_f (f, &LAUREL_RESULT_RELEASE, RELEASE_BY, c.stage, "", "Misread");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM result WHERE key = '7.9./'"), ==, 2);
}

static void
check_said (Fixture *f, const char *sql)
{
  g_assert_cmpint (number_of (f, sql), ==, 1);
}

/* What multiplies or is deducted tells as much as marks of who is equal, and of which rules do. */
static void
test_what_is_deducted_is_seen_too (Fixture *f, gconstpointer data)
{
  Contest c;

  fill_equal (f, &c);
  run_f (f, &LAUREL_DEDUCTION_ADD, "(" X ", " X ", '1', 'It came late.', '2025-10-08')", c.stage,
         c.entries[0]);
  run_f (f, &LAUREL_LOTS_DECLARE, "(" X ", ['Lottery'], '')", c.stage);
  check_said (f, "SELECT count (*) FROM lot_draw WHERE reason ="
              " 'Declared when 7 marks, factors and deductions were in already.'");
  run_f (f, &LAUREL_RULE_REVISE, "(" X ", '{\"combine\": {\"method\": \"median\"},"
         " \"ties\": [\"draw\"]}', 'Fairer.')", newest (f, "contest_rule"));
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  check_said (f, "SELECT count (*) FROM contest_rule WHERE reason = 'Fairer."
              " Fixed when 7 marks, factors and deductions were in already.'");
}

/* Where the rules do not say where lots come from, it is declared before their numbers are given,
 * as for the draw of a jury. */
static void
test_lots_are_declared_before (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL, draws = NULL;
  Contest c;

  fill_equal (f, &c);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, RELEASE_BY, c.stage, "7.9./",
            "");
  refuse_f (f, &LAUREL_LOTS_DECLARE, LAUREL_RULE_ERROR_REFUSED, "(" X ", @as [], '')", c.stage);
  run_f (f, &LAUREL_LOTS_DECLARE, "(" X ", ['Lottery', 'Index'], '')", c.stage);
  g_assert_true (LAUREL_LOTS_DECLARE.final);
  none = ask (f, &LAUREL_WARNINGS_OF_RESULT, scope_of (&c));
  g_assert_cmpuint (none->len, ==, 0);
  check_obstacles (f, &c, "lots");
  check_told (f, &LAUREL_OBSTACLES_OF_RESULT, &c, "Lottery; Index");
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, RELEASE_BY, c.stage, "7.9./",
            "");
  refuse_f (f, &LAUREL_LOTS_DECLARE, LAUREL_RULE_ERROR_REFUSED, "(" X ", ['Dice'], '')", c.stage);
  run_f (f, &LAUREL_RESULT_RELEASE, RELEASE_BY, c.stage, "9.7/3", "");
  check_obstacles (f, &c, "same");
  draws = ask (f, &LAUREL_LOT_DRAWS_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpuint (draws->len, ==, 1);
  g_assert_cmpstr (laurel_lot_draw_get_key (draws->pdata[0]), ==, "7.9./3./");
  g_assert_cmpstr (laurel_lot_draw_get_reason (draws->pdata[0]), ==,
                   "Declared when 6 marks were in already.");

  /* Its numbers are taken once; others need another declaration, with a reason. */
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '8')])", c.sheets[0][0]);
  refuse_f (f, &LAUREL_RESULT_RELEASE, LAUREL_RULE_ERROR_REFUSED, RELEASE_BY, c.stage, "1./2./",
            "Misread");
  run_f (f, &LAUREL_LOTS_DECLARE, "(" X ", ['Dice'], 'The lottery was annulled.')", c.stage);
  run_f (f, &LAUREL_RESULT_RELEASE, RELEASE_BY, c.stage, "4", "Misread");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM result WHERE key = '4./'"), ==, 1);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/tie-lots/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("key", test_lots_need_a_key);
  ADD ("declared", test_lots_are_declared_before);
  ADD ("deductions", test_what_is_deducted_is_seen_too);
#undef ADD

  return g_test_run ();
}
