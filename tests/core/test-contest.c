/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "calendar/laurel-activity-removal-store.h"
#include "judging/scores/laurel-advance-store.h"

/* Contests, their rules and their entries: what commands do is undone without a trace, and
 * what a rule forbids is refused with nothing changed. */

/* By where they stand: what is taken out leaves a gap between their positions. */
static void
check_stages_are_reordered (Fixture *f, gint64 contest)
{
  static const char *const TITLES[] = { "One", "Two", "Three" };
  gint64 stages[3];

  for (gsize i = 0; i < 3; i++) {
    run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', '%s', {})", contest, TITLES[i]);
    stages[i] = newest (f, "contest_stage");
  }
  run_f (f, &LAUREL_STAGE_REMOVE, "(" X ",)", stages[0]);
  /* Form check, Two, Three: the last comes to the middle. */
  do_f (f, &LAUREL_STAGE_REORDER, "(" X ", 1)", stages[2]);
  g_assert_cmpint (number_of (f, "SELECT id FROM contest_stage ORDER BY position LIMIT 1 OFFSET 1"),
                   ==, stages[2]);
  do_f (f, &LAUREL_STAGE_REORDER, "(" X ", 2)", stages[2]);
  g_assert_cmpint (number_of (f, "SELECT id FROM contest_stage ORDER BY position LIMIT 1 OFFSET 2"),
                   ==, stages[2]);
  run_f (f, &LAUREL_STAGE_REMOVE, "(" X ",)", stages[1]);
  run_f (f, &LAUREL_STAGE_REMOVE, "(" X ",)", stages[2]);
}

static void
test_a_contest_is_set_up (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), activity = newest (f, "activity");

  do_f (f, &LAUREL_CONTEST_ADD, "(" X ", 'Second', {'blind': 'yes', 'opens': '2025-07-01'})",
        activity);
  do_f (f, &LAUREL_CONTEST_EDIT, "(" X ", {'title': 'Third', 'pattern': 'S{year}-{n:3}'})",
        newest (f, "contest"));
  do_f (f, &LAUREL_CONTEST_REMOVE, "(" X ",)", newest (f, "contest"));
  do_f (f, &LAUREL_CONTEST_COLUMNS, "(" X ", '{\"exam/points\": \"score\"}')", contest);
  do_f (f, &LAUREL_CONTEST_CALL, "(" X ", 'open', '')", contest);
  do_f (f, &LAUREL_CONTEST_CALL, "(" X ", 'extended', '2025-10-15')", contest);
  do_f (f, &LAUREL_CONTEST_CALL, "(" X ", 'closed', '')", contest);

  do_f (f, &LAUREL_STAGE_ADD, "(" X ", 'form-check', 'Form check', {})", contest);
  do_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '2', 'most': '9'})", contest);
  do_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'seniors': '1', 'quota': '{\"seats\": 3}'})",
        newest (f, "contest_stage"));
  do_f (f, &LAUREL_STAGE_REORDER, "(" X ", 0)", newest (f, "contest_stage"));
  do_f (f, &LAUREL_STAGE_REMOVE, "(" X ",)", newest (f, "contest_stage"));
  check_stages_are_reordered (f, contest);

  do_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'division', [('Hexi', 'HX'), ('Jibei', 'JB')])", contest);
  do_f (f, &LAUREL_SECTION_EDIT, "(" X ", {'host': 'Hexi branch', 'quota': '4', 'code': 'H'})",
        newest (f, "contest_section"));
  do_f (f, &LAUREL_SECTION_REMOVE, "(" X ",)", newest (f, "contest_section"));

  do_f (f, &LAUREL_FIELD_ADD, "(" X ", 'Abstract', 'text', {'required': 'yes'})", contest);
  do_f (f, &LAUREL_FIELD_EDIT, "(" X ", {'kind': 'choice', 'choices': 'One\nTwo'})",
        newest (f, "contest_field"));
  do_f (f, &LAUREL_FIELD_REMOVE, "(" X ",)", newest (f, "contest_field"));
}

static void
test_what_cannot_be_is_refused (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), activity = newest (f, "activity");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {})", contest);
  before = dump (f);
  refuse_f (f, &LAUREL_CONTEST_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", ' ', {})", activity);
  refuse_f (f, &LAUREL_CONTEST_ADD, LAUREL_RULE_ERROR_NOT_FOUND, "(7, 'Nowhere', {})");
  refuse_f (f, &LAUREL_CONTEST_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Story contest', {})",
            activity);
  refuse_f (f, &LAUREL_CONTEST_EDIT, LAUREL_RULE_ERROR_CONTRADICTION,
            "(" X ", {'opens': '2025-10-01'})", contest);
  refuse_f (f, &LAUREL_CONTEST_EDIT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", {'pattern': 'S{year}'})", contest);
  refuse_f (f, &LAUREL_CONTEST_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'colour': 'red'})",
            contest);
  refuse_f (f, &LAUREL_CONTEST_COLUMNS, LAUREL_RULE_ERROR_NOT_FOUND, "(7, '{}')");
  refuse_f (f, &LAUREL_CONTEST_CALL, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'ajar', '')", contest);
  refuse_f (f, &LAUREL_CONTEST_CALL, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'extended', '2025-09-30')", contest);
  refuse_f (f, &LAUREL_STAGE_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'dance', 'Dance', {})",
            contest);
  refuse_f (f, &LAUREL_STAGE_ADD, LAUREL_RULE_ERROR_CONTRADICTION,
            "(" X ", 'review', 'Review', {'least': '9', 'most': '8'})", contest);
  refuse_f (f, &LAUREL_STAGE_ADD, LAUREL_RULE_ERROR_CONTRADICTION,
            "(" X ", 'review', 'Review', {'needs': '1', 'seniors': '2'})", contest);
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'phase': '999'})",
            newest (f, "contest_stage"));
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'phase': 'First'})",
            newest (f, "contest_stage"));
  refuse_f (f, &LAUREL_SECTIONS_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'category', [('Film', ''), ('Film', '')])", contest);
  refuse_f (f, &LAUREL_SECTIONS_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'category', [('Film', '{n}')])", contest);
  refuse_f (f, &LAUREL_FIELD_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Age', 'years', {})",
            contest);

  after = dump (f);
  g_assert_cmpstr (before, ==, after);
}

static gint64
find_stage (Fixture *f, gint64 contest, const char *name, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelContestStage) stage =
    laurel_contest_stage_find (laurel_library_get_reader (f->library), contest, name, &error);

  if (code != 0)
    g_assert_error (error, LAUREL_RULE_ERROR, code);
  else
    g_assert_no_error (error);

  return stage ? laurel_row_get_id (LAUREL_ROW (stage)) : 0;
}

/* Who means one of two says which. */
static void
test_names_that_two_have_are_not_guessed (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), judge = add_judge (f, contest, "Wei Shu", ""), first, group;
  g_autofree char *id = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {})", contest);
  first = newest (f, "contest_stage");
  g_assert_cmpint (find_stage (f, contest, "Review", 0), ==, first);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {})", contest);
  find_stage (f, contest, "Review", LAUREL_RULE_ERROR_CONTRADICTION);
  find_stage (f, contest, "Final", LAUREL_RULE_ERROR_NOT_FOUND);
  id = g_strdup_printf (X, newest (f, "contest_stage"));
  g_assert_cmpint (find_stage (f, contest, id, 0), ==, newest (f, "contest_stage"));
  g_assert_cmpint (find_stage (f, contest, NULL, 0), ==, first);

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', ''), ('Song', '')])", contest);
  do_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'section': 'Film'})", judge);
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'group', [('Film', '')])", contest);
  group = newest (f, "contest_section");
  refuse_f (f, &LAUREL_JUDGE_EDIT, LAUREL_RULE_ERROR_CONTRADICTION, "(" X ", {'section': 'Film'})",
            judge);
  do_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'section': '" X "'})", judge, group);
  do_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'section': ''})", judge);
}

/* ---- rules ------------------------------------------------------------------------------ */

#define GOOD "'{\"criteria\": [{\"name\": \"a\", \"weight\": \"40\"}, {\"name\": \"b\", \"weight\": \"60\"}]," \
  " \"combine\": {\"method\": \"mean\"}}'"
#define OTHER "'{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"1\"}," \
  " \"combine\": {\"method\": \"sum\"}}'"

/* What lies on top cannot be undone, for what came after it. */
static void
refuse_undo (Fixture *f, const char *after)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (laurel_library_revert (f->library, laurel_library_get_undo (f->library), "tester",
                                         &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  g_assert_nonnull (strstr (error->message, after));
}

static void
test_fixed_rules_are_only_revised (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), rule;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  g_autofree char *digest = NULL;
  gint64 entry;

  do_f (f, &LAUREL_RULE_PUT, "(" X ", 0, " GOOD ")", contest);
  do_f (f, &LAUREL_RULE_PUT, "(" X ", 0, " OTHER ")", contest);
  rule = newest (f, "contest_rule");
  refuse_f (f, &LAUREL_RULE_PUT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, "(" X ", 0, 'no JSON')",
            contest);
  refuse_f (f, &LAUREL_RULE_PUT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 0, '{\"marks\": {\"min\": \"9\", \"max\": \"1\"}}')", contest);
  refuse_f (f, &LAUREL_RULE_REVISE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " GOOD ", 'Why')", rule);

  entry = run_f (f, &LAUREL_RULE_FIX, "(" X ",)", rule);
  g_assert_false (laurel_library_revert (f->library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  g_assert_cmpint (run_f (f, &LAUREL_RULE_FIX, "(" X ",)", rule), ==, 0);
  refuse_f (f, &LAUREL_RULE_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, " GOOD ")", contest);
  refuse_f (f, &LAUREL_RULE_REVISE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " GOOD ", '')", rule);
  refuse_f (f, &LAUREL_CONTEST_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", contest);
  do_f (f, &LAUREL_RULE_REVISE, "(" X ", " GOOD ", 'A criterion was missing.')", rule);
  refuse_f (f, &LAUREL_RULE_REVISE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " GOOD ", 'Again')", rule);

  rules = ask (f, &LAUREL_RULES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (rules->len, ==, 2);
  g_assert_cmpint (laurel_contest_rule_get_version (rules->pdata[0]), ==, 2);
  g_assert_cmpstr (laurel_contest_rule_get_reason (rules->pdata[0]), ==,
                   "A criterion was missing.");
  g_assert_cmpint (laurel_contest_rule_get_fixed (rules->pdata[1]), >, 0);
  digest = laurel_contest_rule_dup_digest (laurel_contest_rule_get_content (rules->pdata[1]));
  g_assert_cmpstr (laurel_contest_rule_get_digest (rules->pdata[1]), ==, digest);
}

/* What could give no result is not fixed. */
static void
test_rules_drop_fewer_than_there_are (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, rule;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '3'})", contest);
  stage = newest (f, "contest_stage");
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '{\"combine\": {\"method\": \"mean\", \"drop_high\": 2,"
         " \"drop_low\": 1}}')", contest);
  rule = newest (f, "contest_rule");
  refuse_f (f, &LAUREL_RULE_FIX, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", rule);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'needs': '4'})", stage);
  g_assert_cmpint (run_f (f, &LAUREL_RULE_FIX, "(" X ",)", rule), !=, 0);
}

/* What was written before they were fixed stays; what was done before that can still be undone. */
static void
test_fixed_rules_are_not_undone (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), rule;
  g_autoptr (LaurelContestRule) fixed = NULL;
  gint64 before = run_f (f, &LAUREL_CONTEST_EDIT, "(" X ", {'note': 'Kept'})", contest);
  gint64 first = run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, " OTHER ")", contest);
  gint64 second = run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, " GOOD ")", contest);

  rule = newest (f, "contest_rule");
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", rule);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, second);
  refuse_undo (f, "Fix rules");
  fixed = laurel_contest_rule_load (laurel_library_get_reader (f->library), rule, NULL);
  g_assert_nonnull (strstr (laurel_contest_rule_get_content (fixed), "weight"));
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, first);
  refuse_undo (f, "Fix rules");
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, before);
}

/* ---- entries ---------------------------------------------------------------------------- */

static LaurelEntry *
dup_entry (Fixture *f, gint64 id)
{
  g_autoptr (GError) error = NULL;
  LaurelEntry *entry = laurel_entry_load (laurel_library_get_reader (f->library), id, &error);

  g_assert_no_error (error);
  return entry;
}

static void
test_entries_are_numbered_and_kept (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), field, entry;
  g_autoptr (LaurelEntry) read = NULL;
  g_autoptr (LaurelEntry) second = NULL;

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', 'F'), ('Essay', 'E')])", contest);
  run_f (f, &LAUREL_CONTEST_EDIT, "(" X ", {'pattern': '{code}{year}-{n:3}'})", contest);
  run_f (f, &LAUREL_FIELD_ADD, "(" X ", 'Length', 'number', {})", contest);
  field = newest (f, "contest_field");

  do_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'A crane', {'category': 'Film', 'organization': 'Qiao Ltd',"
        " 'received': '2025-09-30', 'field/Length': '12.5', 'links': 'a.pdf\nb.pdf'})", contest);
  entry = newest (f, "entry");
  do_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'A ladder', {'category': 'Essay',"
        " 'received': '2025-10-02', 'late-reason': 'The post was late.'})", contest);
  do_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'A tower', {'category': 'Film', 'number': 'F2025-007',"
        " 'received': '2025-09-01'})", contest);
  do_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'A bridge', {'category': 'Film',"
        " 'received': '2025-09-01'})", contest);
  do_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'title': 'A big crane', 'recommender': 'Hexi branch',"
        " 'field/" X "': '13'})", entry, field);
  do_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('李小明', 'author', ''), ('Zoë', '', 'Other')])",
        entry);
  do_f (f, &LAUREL_ENTRIES_BLIND, "(" X ", '9319./')", contest);

  read = dup_entry (f, entry);
  g_assert_cmpstr (laurel_entry_get_number (read), ==, "F2025-001");
  g_assert_cmpstr (laurel_entry_get_title (read), ==, "A big crane");
  g_assert_cmpstr (laurel_entry_get_persons (read), ==, "李小明\nZoë");
  g_assert_cmpstr (laurel_entry_get_organization (read), ==, "Qiao Ltd");
  g_assert_nonnull (strstr (laurel_entry_get_fields (read), "\"13\""));
  g_assert_nonnull (laurel_entry_get_blind_number (read));
  second = dup_entry (f, newest (f, "entry"));
  g_assert_cmpstr (laurel_entry_get_number (second), ==, "F2025-008");
  g_assert_cmpint (number_of (f, "SELECT count (DISTINCT blind_number) FROM entry"), ==, 4);

  refuse_f (f, &LAUREL_ENTRY_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'Late', {'received': '2025-10-01'})", contest);
  refuse_f (f, &LAUREL_ENTRY_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'Again', {'number': 'F2025-007', 'received': '2025-09-01'})", contest);
  refuse_f (f, &LAUREL_ENTRY_ADD, LAUREL_RULE_ERROR_NOT_FOUND,
            "(" X ", 'Song', {'category': 'Song', 'received': '2025-09-01'})", contest);
  refuse_f (f, &LAUREL_ENTRY_EDIT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", {'field/Length': 'long'})", entry);
  refuse_f (f, &LAUREL_SECTION_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)",
            number_of (f, "SELECT id FROM contest_section WHERE name = 'Film'"));
  do_f (f, &LAUREL_FIELD_REMOVE, "(" X ",)", field);
}

static void
assert_lacks (Fixture *f, gint64 entry, const char *expected)
{
  g_autoptr (GPtrArray) lacks = ask (f, &LAUREL_ENTRY_LACKS, g_variant_new ("(x)", entry));
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < lacks->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "",
                            laurel_entry_lack_get_text (lacks->pdata[i]));
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_the_form_is_checked (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), entry;

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', 'F')])", contest);
  run_f (f, &LAUREL_FIELD_ADD, "(" X ", 'Abstract', 'text', {'required': 'yes'})", contest);
  run_f (f, &LAUREL_ENTRY_ADD, "(" X ", 'A crane', {'received': '2025-09-30'})", contest);
  entry = newest (f, "entry");
  assert_lacks (f, entry, "It is in no category. Nobody is named who made it or sent it."
                " “Abstract” is not answered.");
  do_f (f, &LAUREL_ENTRIES_CHECK, "([" X "], 'to-complete', 'The abstract', '2025-10-10')", entry);
  do_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'category': 'Film', 'organization': 'Qiao',"
        " 'field/Abstract': 'How it stood.'})", entry);
  assert_lacks (f, entry, "");
  do_f (f, &LAUREL_ENTRIES_CHECK, "([" X "], 'complete', '', '')", entry);
  do_f (f, &LAUREL_ENTRIES_CHECK, "([" X "], 'refused', 'Not of this year', '')", entry);
  do_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'By letter')", entry);
  do_f (f, &LAUREL_ENTRY_DISQUALIFY, "(" X ", 'Copied')", entry);

  /* Whoever was shut out comes back for a reason only. */
  refuse_f (f, &LAUREL_ENTRIES_CHECK, LAUREL_RULE_ERROR_REFUSED, "([" X "], 'complete', ' ', '')",
            entry);
  do_f (f, &LAUREL_ENTRIES_CHECK, "([" X "], 'complete', 'It was the original.', '')", entry);
  run_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'By letter')", entry);
  refuse_f (f, &LAUREL_ENTRIES_CHECK, LAUREL_RULE_ERROR_REFUSED, "([" X "], 'waiting', '', '')",
            entry);
  refuse_f (f, &LAUREL_ENTRY_WITHDRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", ' ')", entry);
  refuse_f (f, &LAUREL_ENTRIES_CHECK, LAUREL_RULE_ERROR_REFUSED, "([" X "], 'to-complete', 'x', '')",
            entry);
  refuse_f (f, &LAUREL_ENTRIES_CHECK, LAUREL_RULE_ERROR_REFUSED,
            "([" X "], 'complete', '', '2025-10-10')", entry);
}

static void
test_entries_are_found (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), crane = add_entry (f, contest, "A crane", "Qiao Ltd");
  g_autoptr (GPtrArray) by_title = NULL;
  g_autoptr (GPtrArray) by_person = NULL;
  g_autoptr (GPtrArray) by_sender = NULL;
  gint64 bridge = add_entry (f, contest, "青山红日", "Qi Ltd");

  add_entry (f, contest, "A ladder", "Ti Ltd");
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('李小明', '', '')])", crane);
  by_title = ask (f, &LAUREL_ENTRIES_MATCHING, g_variant_new ("(xs)", contest, "ladder"));
  g_assert_cmpuint (by_title->len, ==, 1);
  by_person = ask (f, &LAUREL_ENTRIES_MATCHING, g_variant_new ("(xs)", contest, "lixiaoming"));
  g_assert_cmpuint (by_person->len, ==, 1);
  g_assert_cmpint (laurel_row_get_id (by_person->pdata[0]), ==, crane);
  g_ptr_array_unref (by_person);
  by_person = ask (f, &LAUREL_ENTRIES_MATCHING, g_variant_new ("(xs)", contest, "qingshanhongri"));
  g_assert_cmpuint (by_person->len, ==, 1);
  g_assert_cmpint (laurel_row_get_id (by_person->pdata[0]), ==, bridge);
  by_sender = ask (f, &LAUREL_ENTRIES_MATCHING, g_variant_new ("(xs)", G_GINT64_CONSTANT (0),
                                                               "qiao"));
  g_assert_cmpuint (by_sender->len, ==, 1);
}

/* However much of that name there is elsewhere. */
static void
test_entries_are_found_among_others (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), other;
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) made = NULL;

  for (int i = 0; i < 210; i++)
    g_string_append_printf (rows, "%s(int64 0, 'Ladder', {'received': '2025-09-01'}, %s [('Lin %d',"
                            " '', '')])", i > 0 ? ", " : "", i > 0 ? "" : "@a(sss)", i);
  run_f (f, &LAUREL_CONTEST_ADD, "(" X ", 'Other', {})", newest (f, "activity"));
  other = newest (f, "contest");
  run_f (f, &LAUREL_ENTRIES_IMPORT, "(" X ", 'list.csv', '', [%s])", other, rows->str);
  add_entry (f, contest, "The long way down from the roof without a ladder", "Ti Ltd");
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Lin of the long and winding valley', '', '')])",
         newest (f, "entry"));
  found = ask (f, &LAUREL_ENTRIES_MATCHING, g_variant_new ("(xs)", contest, "ladder"));
  g_assert_cmpuint (found->len, ==, 1);
  made = ask (f, &LAUREL_ENTRIES_MATCHING, g_variant_new ("(xs)", contest, "lin"));
  g_assert_cmpuint (made->len, ==, 1);
}

static void
test_steps_tell_what_blocks (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) later = NULL;

  steps = ask (f, &LAUREL_STEPS_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (steps->len, ==, 7);
  g_assert_cmpstr (laurel_contest_step_get_blocks (steps->pdata[0]), ==, "Write the rules.");
  g_assert_cmpstr (laurel_contest_step_get_told (steps->pdata[1]), ==, "0 entries");
  g_assert_cmpstr (laurel_contest_step_get_told (steps->pdata[5]), ==, "Not released");
  g_assert_cmpstr (laurel_contest_step_get_told (steps->pdata[6]), ==, "Not settled");

  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, " GOOD ")", contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  add_entry (f, contest, "A crane", "Qiao Ltd");
  run_f (f, &LAUREL_CONTEST_CALL, "(" X ", 'closed', '')", contest);
  add_judge (f, contest, "Wei Shu", "Elsewhere");
  later = ask (f, &LAUREL_STEPS_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_true (laurel_contest_step_is_done (later->pdata[0]));
  g_assert_cmpstr (laurel_contest_step_get_told (later->pdata[0]), ==, "1 version, fixed");
  g_assert_true (laurel_contest_step_is_done (later->pdata[1]));
  g_assert_cmpstr (laurel_contest_step_get_blocks (later->pdata[2]), ==,
                   "1 judge has not accepted yet.");
}

static char *
dup_numbers (Fixture *f, gint64 stage)
{
  g_autoptr (GPtrArray) entries = ask (f, &LAUREL_ENTRIES_OF_STAGE, g_variant_new ("(x)", stage));
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (numbers, "%s;", laurel_entry_get_number (entries->pdata[i]));

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

/* What waits for its form check lacks no judges, and nobody is behind with it. */
static void
test_only_what_takes_part_is_judged (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), judge = add_judge (f, contest, "Wei Shu", "Elsewhere");
  gint64 first = add_entry (f, contest, "A crane", "Qiao Ltd"), review, later;
  g_autofree char *numbers = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  add_entry (f, contest, "A kiln", "Qiao Ltd");
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'form-check', 'Form check', {})", contest);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  review = newest (f, "contest_stage");
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Final', {'needs': '1'})", contest);
  later = newest (f, "contest_stage");
  run_f (f, &LAUREL_ENTRIES_CHECK, "([" X "], 'complete', '', '')", first);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", review, first, judge);
  numbers = dup_numbers (f, review);
  g_assert_cmpstr (numbers, ==, "0001;");
  steps = ask (f, &LAUREL_STEPS_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_true (laurel_contest_step_is_done (steps->pdata[3]));
  none = dup_numbers (f, later);
  g_assert_cmpstr (none, ==, "");

  /* Whoever has it on the desk is still seen when it goes back. */
  run_f (f, &LAUREL_ENTRIES_CHECK, "([" X "], 'to-complete', 'No photo', '2025-10-10')", first);
  kept = dup_numbers (f, review);
  g_assert_cmpstr (kept, ==, "0001;");
}

static char *
dup_assignment_block (Fixture *f, gint64 contest)
{
  g_autoptr (GPtrArray) steps = ask (f, &LAUREL_STEPS_OF_CONTEST, g_variant_new ("(x)", contest));

  return g_strdup (laurel_contest_step_get_blocks (steps->pdata[3]));
}

#define ASSERT_BLOCK(f, contest, words) \
  G_STMT_START { \
    g_autofree char *block = dup_assignment_block (f, contest); \
    g_assert_cmpstr (block, ==, words); \
  } G_STMT_END

/* In each stage where judges mark; and nobody judges what a conflict was told of since. */
static void
test_the_assignment_is_done_in_every_stage (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), judge = add_judge (f, contest, "Wei Shu", "Elsewhere");
  gint64 expert = newest (f, "expert"), entry = add_entry (f, contest, "A crane", "Qiao Ltd");
  gint64 final;

  ASSERT_BLOCK (f, contest, "Assign judges to entries.");
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", newest (f, "contest_stage"), entry,
         judge);
  ASSERT_BLOCK (f, contest, NULL);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {'needs': '1'})", contest);
  final = newest (f, "contest_stage");
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'vote', 'Vote', {})", contest);
  ASSERT_BLOCK (f, contest, NULL);
  run_f (f, &LAUREL_ENTRY_ADVANCE, "(" X ", " X ", true, 'By name')", newest (f, "contest_stage"),
         entry);
  ASSERT_BLOCK (f, contest, NULL);
  run_f (f, &LAUREL_ENTRY_ADVANCE, "(" X ", " X ", true, 'By name')", final, entry);
  ASSERT_BLOCK (f, contest, "1 entry lacks judges.");
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", final, entry, judge);
  ASSERT_BLOCK (f, contest, NULL);

  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'kin', 'judge', '', '', '')", expert, entry);
  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Qiao Ltd', '')", expert);
  ASSERT_BLOCK (f, contest, "2 score sheets are with judges who have a conflict of "
                "interest.");
  run_f (f, &LAUREL_PLACEMENT_FREE, "(" X ", " X ", " X ")", final, entry, judge);
  ASSERT_BLOCK (f, contest, "1 score sheet is with a judge who has a conflict of interest.");
}

static void
test_an_activity_with_a_contest_stays (Fixture *f, gconstpointer data)
{
  add_contest (f);
  refuse_f (f, &LAUREL_ACTIVITY_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)",
            newest (f, "activity"));
  run_f (f, &LAUREL_CONTEST_REMOVE, "(" X ",)", newest (f, "contest"));
  do_f (f, &LAUREL_ACTIVITY_REMOVE, "(" X ",)", newest (f, "activity"));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/contest/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("set-up", test_a_contest_is_set_up);
  ADD ("refused", test_what_cannot_be_is_refused);
  ADD ("names", test_names_that_two_have_are_not_guessed);
  ADD ("rules", test_fixed_rules_are_only_revised);
  ADD ("rules-drop", test_rules_drop_fewer_than_there_are);
  ADD ("fixed-rules-stay", test_fixed_rules_are_not_undone);
  ADD ("entries", test_entries_are_numbered_and_kept);
  ADD ("form-check", test_the_form_is_checked);
  ADD ("found", test_entries_are_found);
  ADD ("found among others", test_entries_are_found_among_others);
  ADD ("steps", test_steps_tell_what_blocks);
  ADD ("stage", test_only_what_takes_part_is_judged);
  ADD ("assignment", test_the_assignment_is_done_in_every_stage);
  ADD ("activity", test_an_activity_with_a_contest_stays);
#undef ADD

  return g_test_run ();
}
