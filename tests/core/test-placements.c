/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/jury/laurel-sheet-code.h"

/* Who judges what: by hand, as it is computed, and what stands on the sheets. */

static const char *const NAMES[] = { "An", "Bai", "Cai", "Dai" };

static LaurelAssignment *
solve (Fixture *f, gint64 stage, gint64 *entry)
{
  LaurelReader *reader = laurel_library_get_reader (f->library);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelContestStage) row = laurel_contest_stage_load (reader, stage, &error);
  g_autoptr (LaurelPanelProblem) problem =
    laurel_panel_problem_load (reader, row, laurel_day_new (2025, 10, 1), &error);
  LaurelAssignment *answer;

  g_assert_no_error (error);
  answer = laurel_assignment_solve (problem->problem, NULL, &error);
  g_assert_no_error (error);
  *entry = laurel_test_run (f->library, &LAUREL_PLACEMENTS_TAKE,
                            laurel_panel_problem_build (problem, row, answer));

  return answer;
}

static void
test_assignments_are_taken (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, by_hand, judges[3], entries[4];
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (LaurelAssignment) answer = NULL;
  g_autoptr (LaurelAssignment) again = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '2'})", contest);
  stage = newest (f, "contest_stage");
  for (gsize i = 0; i < 3; i++)
    judges[i] = add_judge (f, contest, NAMES[i], NAMES[i]);
  for (gsize i = 0; i < 4; i++)
    entries[i] = add_entry (f, contest, NAMES[i], i == 0 ? NAMES[0] : "Elsewhere");
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, entries[1], judges[2]);
  by_hand = newest (f, "placement");

  before = dump (f);
  answer = solve (f, stage, &entry);
  g_assert_cmpuint (answer->pairs->len, ==, 8);
  rows = ask (f, &LAUREL_PLACEMENTS_OF_STAGE, g_variant_new ("(x)", stage));
  g_assert_cmpuint (rows->len, ==, 8);
  for (guint i = 0; i < rows->len; i++)
    g_assert_false (laurel_placement_get_entry_id (rows->pdata[i]) == entries[0] &&
                    laurel_placement_get_judge_id (rows->pdata[i]) == judges[0]);
  laurel_test_revert (f->library, entry);
  undone = dump (f);
  g_assert_cmpstr (before, ==, undone);
  laurel_test_revert (f->library, laurel_library_get_redo (f->library));

  /* What was done by hand, and what is the same, stays the same row. */
  again = solve (f, stage, &entry);
  g_assert_cmpint (entry, ==, 0);
  g_assert_cmpint (number_of (f, "SELECT id FROM placement WHERE by_hand"), ==, by_hand);

  do_f (f, &LAUREL_PLACEMENTS_CODE, "(" X ",)", stage);
  sheets = ask (f, &LAUREL_PLACEMENTS_OF_STAGE, g_variant_new ("(x)", stage));
  for (guint i = 0; i < sheets->len; i++) {
    const char *code = laurel_placement_get_code (sheets->pdata[i]);
    g_autoptr (GPtrArray) found = ask (f, &LAUREL_PLACEMENTS_BY_CODE, g_variant_new ("(s)", code));

    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpint (laurel_row_get_id (found->pdata[0]), ==,
                     laurel_row_get_id (sheets->pdata[i]));
  }

  refuse_f (f, &LAUREL_STAGE_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", stage);
  refuse_f (f, &LAUREL_JUDGES_ANSWER, LAUREL_RULE_ERROR_REFUSED,
            "([" X "], 'declined', '2025-10-01', '')", judges[0]);
}

static void
test_judges_of_a_section_judge_it (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, judge;
  g_autoptr (LaurelAssignment) answer = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', ''), ('Essay', '')])", contest);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  stage = newest (f, "contest_stage");
  judge = add_judge (f, contest, "An", "A");
  run_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'section': 'Film'})", judge);
  run_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'One', {'category': 'Film', 'received': '2025-09-01'})",
         contest);
  run_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'Two', {'category': 'Essay', 'received': '2025-09-01'})",
         contest);
  answer = solve (f, stage, &entry);
  g_assert_cmpuint (answer->pairs->len, ==, 1);
  g_assert_cmpuint (g_array_index (answer->missing, guint, 1), ==, 1);
  rows = ask (f, &LAUREL_PLACEMENTS_OF_STAGE, g_variant_new ("(x)", stage));
  g_assert_cmpstr (laurel_placement_get_entry_title (rows->pdata[0]), ==, "One");
}

/* What people decide is more than the section of a seat, what an entry needs and what a judge may
 * take; what must not be is refused where somebody does it, so that the rest can be computed. */
static void
test_hands_do_not_stop_the_rest (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, judges[2], entries[2];
  g_autoptr (LaurelAssignment) answer = NULL;

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', ''), ('Essay', '')])", contest);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  stage = newest (f, "contest_stage");
  for (gsize i = 0; i < 2; i++)
    judges[i] = add_judge (f, contest, NAMES[i], NAMES[i]);
  run_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'section': 'Film', 'most': '1'})", judges[0]);
  for (gsize i = 0; i < 2; i++)
    entries[i] = add_entry (f, contest, NAMES[i], "Elsewhere");
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'category': 'Film'})", entries[0]);
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'category': 'Essay'})", entries[1]);

  do_f (f, &LAUREL_PLACEMENTS_PUT, "(" X ", [(" X ", " X "), (" X ", " X "), (" X ", " X ")])",
        stage, entries[0], judges[0], entries[1], judges[0], entries[0], judges[1]);
  run_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", true)", judges[0], judges[1]);
  refuse_f (f, &LAUREL_PLACEMENT_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", " X ")", stage,
            entries[1], judges[1]);
  run_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", false)", judges[0], judges[1]);
  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'forbidden', '')", judges[1], entries[1]);
  refuse_f (f, &LAUREL_PLACEMENT_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", " X ")", stage,
            entries[1], judges[1]);
  /* What is there already is not undone by what is said of it later. */
  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'forbidden', '')", judges[0], entries[1]);
  run_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", true)", judges[0], judges[1]);

  answer = solve (f, stage, &entry);
  g_assert_cmpuint (answer->pairs->len, ==, 3);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement WHERE by_hand"), ==, 3);
}

/* Two who work for one employer never share an entry, be it the first of them or a further one, and
 * as long as they work there. */
static void
test_colleagues_of_any_employer (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, experts[3];
  g_autoptr (LaurelAssignment) answer = NULL;
  g_autoptr (LaurelAssignment) later = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '3'})", contest);
  stage = newest (f, "contest_stage");
  for (gsize i = 0; i < 3; i++) {
    add_judge (f, contest, NAMES[i], NAMES[i]);
    experts[i] = newest (f, "expert");
  }
  add_entry (f, contest, "A crane", "Elsewhere");
  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Institute', '')", experts[0]);
  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Institute', '2025-10-01')", experts[1]);
  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", '%s', '')", experts[2], NAMES[1]);
  answer = solve (f, stage, &entry);
  g_assert_cmpuint (answer->pairs->len, ==, 2);

  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Institute', '2025-09-30')", experts[1]);
  run_f (f, &LAUREL_EXPERT_REMOVE_EMPLOYER, "(" X ", '%s')", experts[2], NAMES[1]);
  later = solve (f, stage, &entry);
  g_assert_cmpuint (later->pairs->len, ==, 3);
}

/* Whoever gives an entry to two of one employer by hand meant that, and is told of it; the rest is
 * computed as ever, and no third of them gets it. */
static void
test_colleagues_by_hand (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, judges[3], entries[2];
  g_autoptr (LaurelAssignment) answer = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '3'})", contest);
  stage = newest (f, "contest_stage");
  for (gsize i = 0; i < 3; i++)
    judges[i] = add_judge (f, contest, NAMES[i], "Qiao Ltd");
  for (gsize i = 0; i < 2; i++)
    entries[i] = add_entry (f, contest, NAMES[i], "Elsewhere");
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, entries[0], judges[0]);
  laurel_library_run (f->library, &LAUREL_PLACEMENT_PUT,
                      g_variant_new ("(xxx)", stage, entries[0], judges[1]), "", &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (outcome.told, ==, "Gave entry 0001 to “Bai”, though “An”, who works for the same "
                                     "organisation, has it");

  answer = solve (f, stage, &entry);
  g_assert_cmpuint (answer->pairs->len, ==, 3);
  g_assert_cmpuint (g_array_index (answer->missing, guint, 0), ==, 1);
}

/* Between computing and taking, somebody may tell why two must not meet. */
static void
test_what_is_told_meanwhile_counts (Fixture *f, gconstpointer data)
{
  LaurelReader *reader = laurel_library_get_reader (f->library);
  gint64 contest = add_contest (f), stage, judge, expert, entry;
  g_autoptr (LaurelContestStage) row = NULL;
  g_autoptr (LaurelPanelProblem) problem = NULL;
  g_autoptr (LaurelAssignment) answer = NULL;
  g_autoptr (GVariant) args = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  stage = newest (f, "contest_stage");
  judge = add_judge (f, contest, "Wei Shu", "Qiao Ltd");
  expert = newest (f, "expert");
  entry = add_entry (f, contest, "A crane", "Ti Ltd");
  row = laurel_contest_stage_load (reader, stage, &error);
  problem = laurel_panel_problem_load (reader, row, laurel_day_today (), &error);
  answer = laurel_assignment_solve (problem->problem, NULL, &error);
  g_assert_no_error (error);
  args = g_variant_ref_sink (laurel_panel_problem_build (problem, row, answer));
  text = g_variant_print (args, TRUE);

  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'kin', 'judge', '', '', 'A brother')", expert,
         entry);
  refuse (f, &LAUREL_PLACEMENTS_TAKE, LAUREL_RULE_ERROR_REFUSED, text);
  run_f (f, &LAUREL_INTEREST_REMOVE, "(" X ",)", newest (f, "interest"));
  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'forbidden', '')", judge, entry);
  refuse (f, &LAUREL_PLACEMENTS_TAKE, LAUREL_RULE_ERROR_REFUSED, text);
  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", '', '')", judge, entry);
  run (f, &LAUREL_PLACEMENTS_TAKE, text);
  /* It was computed before, too; that does not make it right. */
  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'forbidden', '')", judge, entry);
  refuse (f, &LAUREL_PLACEMENTS_TAKE, LAUREL_RULE_ERROR_REFUSED, text);
}

/* Any sign that is wrong is found, and any two that changed places. */
static void
test_slips_in_codes_are_found (void)
{
  g_autofree char *code = laurel_sheet_code_dup (G_GINT64_CONSTANT (4294967297));

  g_assert_true (laurel_sheet_code_check (code));
  for (gsize i = 0; i < strlen (code); i++)
    for (const char *sign = "0123456789ACDEFGHJKLMNPRTUVWXYZ"; *sign != '\0'; sign++) {
      g_autofree char *wrong = g_strdup (code);

      wrong[i] = *sign;
      g_assert_true (laurel_sheet_code_check (wrong) == (*sign == code[i]));
    }
  for (gsize i = 0; i + 1 < strlen (code) - 1; i++) {
    g_autofree char *wrong = g_strdup (code);

    wrong[i] = code[i + 1];
    wrong[i + 1] = code[i];
    g_assert_true (laurel_sheet_code_check (wrong) == (code[i] == code[i + 1]));
  }
  g_assert_false (laurel_sheet_code_check (""));
  g_assert_false (laurel_sheet_code_check ("lowercase"));
}

/* Several at once are one step: placements.put and placements.free do all of it or nothing. */
static void
test_ranges (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, judges[3], entries[3];

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '2'})", contest);
  stage = newest (f, "contest_stage");
  for (gsize i = 0; i < 3; i++)
    judges[i] = add_judge (f, contest, NAMES[i], NAMES[i]);
  for (gsize i = 0; i < 3; i++)
    entries[i] = add_entry (f, contest, NAMES[i], i == 0 ? NAMES[0] : "Elsewhere");

  do_f (f, &LAUREL_PLACEMENTS_PUT, "(" X ", [(" X ", " X "), (" X ", " X "), (" X ", " X ")])",
        stage, entries[0], judges[1], entries[1], judges[1], entries[1], judges[2]);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement WHERE by_hand"), ==, 3);
  /* The last of them works where the entry comes from. */
  refuse_f (f, &LAUREL_PLACEMENTS_PUT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [(" X ", " X "), (" X ", " X ")])", stage, entries[2], judges[0], entries[0],
            judges[0]);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement"), ==, 3);
  do_f (f, &LAUREL_PLACEMENTS_FREE, "(" X ", [(" X ", " X "), (" X ", " X ")])", stage,
        entries[0], judges[1], entries[1], judges[2]);
  g_assert_cmpint (number_of (f, "SELECT judge_id FROM placement"), ==, judges[1]);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/placements/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("assignment", test_assignments_are_taken);
  ADD ("sections", test_judges_of_a_section_judge_it);
  ADD ("hands", test_hands_do_not_stop_the_rest);
  ADD ("colleagues", test_colleagues_of_any_employer);
  ADD ("colleagues-by-hand", test_colleagues_by_hand);
  ADD ("meanwhile", test_what_is_told_meanwhile_counts);
  ADD ("ranges", test_ranges);
#undef ADD
  g_test_add_func ("/placements/codes", test_slips_in_codes_are_found);

  return g_test_run ();
}
