/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

/* Experts, judges and conflicts of interest. */

static void
test_experts_come_and_go (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) experts = NULL;
  gint64 expert;

  do_f (f, &LAUREL_EXPERT_ADD, "('Wei Shu', {'organization': 'Qiao Ltd', 'fields': 'brand\nspeech',"
        " 'languages': 'en\nzh', 'region': 'Hexi', 'senior': 'yes', 'since': '2019',"
        " 'phone': '0000-555-0123', 'post': 'Chair'})");
  expert = newest (f, "expert");
  do_f (f, &LAUREL_EXPERT_EDIT, "(" X ", {'region': 'Jibei', 'mail': 'wei@example.org'})", expert);
  do_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Ti Ltd', '2024-12-31')", expert);
  do_f (f, &LAUREL_EXPERT_REMOVE_EMPLOYER, "(" X ", 'Ti Ltd')", expert);
  do_f (f, &LAUREL_EXPERT_ADD_ABSENCE, "(" X ", '2025-10-01', '2025-10-07', 'Abroad')", expert);
  do_f (f, &LAUREL_EXPERT_REMOVE_ABSENCE, "(" X ", '2025-10-01')", expert);
  refuse_f (f, &LAUREL_EXPERT_ADD, LAUREL_RULE_ERROR_REFUSED,
            "('Wei Shu', {'organization': 'Qiao Ltd'})");
  refuse_f (f, &LAUREL_EXPERT_ADD_ABSENCE, LAUREL_RULE_ERROR_CONTRADICTION,
            "(" X ", '2025-10-07', '2025-10-01', '')", expert);

  experts = ask (f, &LAUREL_EXPERTS_ALL, g_variant_new ("()"));
  g_assert_cmpuint (experts->len, ==, 1);
  g_assert_cmpstr (laurel_expert_get_fields (experts->pdata[0]), ==, "brand\nspeech");
  g_assert_cmpstr (laurel_expert_get_region (experts->pdata[0]), ==, "Jibei");
  g_assert_cmpstr (laurel_expert_get_post (experts->pdata[0]), ==, "Chair");
  do_f (f, &LAUREL_EXPERT_REMOVE, "(" X ",)", expert);
}

static void
test_judges_are_seated (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), judge = add_judge (f, contest, "Wei Shu", "Qiao Ltd"), other;
  gint64 entry = add_entry (f, contest, "A crane", "Ti Ltd");
  g_autoptr (GPtrArray) wishes = NULL;

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', '')])", contest);
  run (f, &LAUREL_EXPERT_ADD, "('Qin Lan', {})");
  do_f (f, &LAUREL_JUDGE_SEAT, "(" X ", " X ", " X ", 'chair')", contest, newest (f, "expert"),
        newest (f, "contest_section"));
  other = newest (f, "judge");
  do_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'section': 'Film', 'least': '2', 'most': '4'})", judge);
  do_f (f, &LAUREL_JUDGES_INVITE, "([" X ", " X "], '2025-09-01', '2025-09-10')", judge, other);
  do_f (f, &LAUREL_JUDGES_ANSWER, "([" X "], 'accepted', '2025-09-02', '')", judge);
  do_f (f, &LAUREL_JUDGES_ANSWER, "([" X "], 'declined', '2025-09-03', 'Abroad')", other);
  do_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", true)", judge, other);
  do_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", false)", judge, other);
  refuse_f (f, &LAUREL_JUDGES_APART, LAUREL_RULE_ERROR_NOT_FOUND, "(0, -1, true)");
  refuse_f (f, &LAUREL_JUDGES_APART, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", 7, true)", judge);
  do_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'wish', '1/2')", judge, entry);
  do_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'unwelcome', '')", judge, entry);
  wishes = ask (f, &LAUREL_WISHES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (wishes->len, ==, 1);
  g_assert_cmpint (laurel_noted_wish_get_judge_id (wishes->pdata[0]), ==, judge);
  g_assert_cmpint (laurel_noted_wish_get_entry_id (wishes->pdata[0]), ==, entry);
  g_assert_cmpstr (laurel_noted_wish_get_kind (wishes->pdata[0]), ==, "unwelcome");
  do_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", '', '')", judge, entry);
  do_f (f, &LAUREL_JUDGE_UNSEAT, "(" X ",)", other);

  refuse_f (f, &LAUREL_JUDGE_SEAT, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", 0, 'judge')", contest,
            number_of (f, "SELECT min (id) FROM expert"));
  refuse_f (f, &LAUREL_JUDGE_SEAT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", " X ", 7, 'judge')",
            contest, newest (f, "expert"));
  refuse_f (f, &LAUREL_JUDGE_EDIT, LAUREL_RULE_ERROR_CONTRADICTION,
            "(" X ", {'least': '5', 'most': '4'})", judge);
  refuse_f (f, &LAUREL_JUDGE_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'section': 'Song'})",
            judge);
  refuse_f (f, &LAUREL_JUDGES_INVITE, LAUREL_RULE_ERROR_CONTRADICTION,
            "([" X "], '2025-09-11', '2025-09-10')", judge);
  refuse_f (f, &LAUREL_JUDGE_WISH, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", " X ", 'wish', 'much')", judge, entry);
  refuse_f (f, &LAUREL_EXPERT_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)",
            number_of (f, "SELECT min (id) FROM expert"));
}

/* ---- conflicts of interest ------------------------------------------------------------------ */

static guint
count_pairs (Fixture *f, gint64 contest, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pairs = laurel_interest_list_pairs (laurel_library_get_reader (f->library),
                                                         contest, laurel_day_from_iso (day),
                                                         &error);

  g_assert_no_error (error);
  return pairs->len;
}

static void
test_conflicts_keep_apart (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), judge = add_judge (f, contest, "Wei Shu", "Qiao Ltd");
  gint64 expert = newest (f, "expert"), crane = add_entry (f, contest, "A crane", "Qiao Ltd");
  gint64 ladder = add_entry (f, contest, "A ladder", "Ti Ltd"), stage;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  stage = newest (f, "contest_stage");

  /* Works where it comes from. */
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 1);
  refuse_f (f, &LAUREL_PLACEMENT_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", " X ")", stage,
            crane, judge);
  do_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'employer', 'Another firm of that name')",
        expert, crane);
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 0);
  do_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, crane, judge);
  do_f (f, &LAUREL_PLACEMENT_FREE, "(" X ", " X ", " X ")", stage, crane, judge);

  /* Told, until a day. */
  do_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'kin', 'judge', '2025-09-01', '2025-12-31',"
        " 'A brother')", expert, ladder);
  g_assert_cmpuint (count_pairs (f, contest, "2025-12-31"), ==, 1);
  g_assert_cmpuint (count_pairs (f, contest, "2026-01-01"), ==, 0);
  do_f (f, &LAUREL_INTEREST_EDIT, "(" X ", {'expires': '', 'kind': 'adviser'})",
        newest (f, "interest"));
  g_assert_cmpuint (count_pairs (f, contest, "2026-01-01"), ==, 1);
  do_f (f, &LAUREL_INTEREST_REMOVE, "(" X ",)", newest (f, "interest"));

  /* In whatever comes from somewhere. */
  do_f (f, &LAUREL_INTEREST_ADD, "(" X ", 0, " X ", 'investment', 'records', '', '', '')", expert,
        laurel_test_find_party (f->library, "Ti Ltd"));
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 1);

  /* Who made it, whatever people dismiss of the employer. */
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei Shu', '', '')])", crane);
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 2);

  refuse_f (f, &LAUREL_INTEREST_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 0, 0, 'kin', 'judge', '', '', '')", expert);
  refuse_f (f, &LAUREL_INTEREST_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", " X ", 0, 'friend', 'judge', '', '', '')", expert, crane);
  refuse_f (f, &LAUREL_INTEREST_DISMISS, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", " X ", 'employer', '')", expert, crane);
}

/* Somebody looked at one entry of a party that a conflict was told of. */
static void
test_dismissed_for_one_entry_of_many (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), judge = add_judge (f, contest, "Wei Shu", "Qiao Ltd");
  gint64 expert = newest (f, "expert"), sent = add_entry (f, contest, "A crane", "Ti Ltd");
  gint64 made = add_entry (f, contest, "A ladder", "Far Ltd");
  gint64 recommended = add_entry (f, contest, "A kite", "Near Ltd");
  const gint64 entries[] = { sent, made, recommended };
  const char *parties[] = { "Ti Ltd", "Qin Lan", "Guild" };

  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Qin Lan', '', '')])", made);
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'recommender': 'Guild'})", recommended);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    run_f (f, &LAUREL_INTEREST_ADD, "(" X ", 0, " X ", 'kin', 'judge', '', '', '')", expert,
           laurel_test_find_party (f->library, parties[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 3 - i);
    run_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'other', 'Another kind')", expert,
           entries[i]);
    g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 3 - i);
    do_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'kin', 'Of that name only')", expert,
          entries[i]);
  }
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 0);
  g_assert_cmpint (judge, !=, 0);
}

/* What is there already is not written again: that would empty the redo pile for nothing. */
static void
test_said_twice_is_said_once (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), one = add_judge (f, contest, "Wei Shu", "Qiao Ltd");
  gint64 expert = newest (f, "expert"), other = add_judge (f, contest, "Qin Lan", "");
  gint64 entry = add_entry (f, contest, "A crane", "Qiao Ltd");

  for (int i = 0; i < 2; i++) {
    gint64 first = run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'wish', '2')", one, entry);

    run_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", true)", other, one);
    run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Ti Ltd', '2026-12-31')", expert);
    run_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'employer', 'Another firm')", expert,
           entry);
    g_assert_cmpint (first == 0, ==, i == 1);
  }
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM journal WHERE command IN ('judge.wish',"
                              " 'judges.apart', 'expert.add-employer', 'interest.dismiss')"), ==,
                   4);

  /* What is said otherwise takes its place. */
  do_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'wish', '3')", one, entry);
  do_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'unwelcome', '')", one, entry);
  do_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Ti Ltd', '')", expert);
  do_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'employer', 'Asked them')", expert, entry);
  g_assert_cmpint (number_of (f, "SELECT (SELECT count (*) FROM wish) + (SELECT count (*) FROM"
                              " interest) + (SELECT count (*) FROM expert_employer)"), ==, 3);
}

static char *
dup_hints (Fixture *f, gint64 contest)
{
  g_autoptr (GPtrArray) hints = ask (f, &LAUREL_INTEREST_HINTS_OF_CONTEST,
                                     g_variant_new ("(x)", contest));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < hints->len; i++)
    g_string_append_printf (all, "%s %s %s (%s)\n", laurel_interest_hint_get_expert (hints->pdata[i]),
                            laurel_interest_hint_get_entry (hints->pdata[i]),
                            laurel_interest_hint_get_kind (hints->pdata[i]),
                            laurel_interest_hint_get_evidence (hints->pdata[i]));

  return g_string_free (all, FALSE);
}

static void
test_records_suggest_conflicts (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), expert, first, second, third, fourth;
  g_autofree char *hints = NULL;
  g_autofree char *later = NULL;

  add_judge (f, contest, "Wei Shu", "Qiao Ltd");
  expert = newest (f, "expert");
  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Ti Ltd', '2020-12-31')", expert);
  run_f (f, &LAUREL_PARTY_ADD_NAME, "(" X ", 'Qiao & Sons', 'former', '', '2001')",
         laurel_test_find_party (f->library, "Qiao Ltd"));

  first = add_entry (f, contest, "By a former employer", "Ti Ltd");
  second = add_entry (f, contest, "By a former name", "Qiao & Sons");
  third = add_entry (f, contest, "By somebody of that name", "Far Ltd");
  fourth = add_entry (f, contest, "Recommended", "Near Ltd");
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei Shu', '', '')])", third);
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'recommender': 'Qiao Ltd'})", fourth);

  hints = dup_hints (f, contest);
  g_assert_cmpstr (hints, ==,
                   "Wei Shu 0001 employer (Ti Ltd – Ti Ltd)\n"
                   "Wei Shu 0002 employer (Qiao Ltd – Qiao & Sons)\n"
                   "Wei Shu 0003 entrant (Wei Shu)\n"
                   "Wei Shu 0004 recommender (Qiao Ltd)\n");
  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'employer', 'records', '', '', '')", expert,
         second);
  run_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'employer', 'Long ago')", expert, first);
  later = dup_hints (f, contest);
  g_assert_cmpstr (later, ==, "Wei Shu 0003 entrant (Wei Shu)\n"
                   "Wei Shu 0004 recommender (Qiao Ltd)\n");
}

/* ---- people ------------------------------------------------------------------------------------- */

static void
test_merging_people_merges_in_contests (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), entry = add_entry (f, contest, "A crane", "Qiao Ltd");
  gint64 stays, goes;

  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'recommender': 'Qiao & Co'})", entry);
  add_judge (f, contest, "Wei Shu", "Qiao & Co");
  do_f (f, &LAUREL_PARTY_MERGE, "(" X ", " X ")", laurel_test_find_party (f->library, "Qiao Ltd"),
        laurel_test_find_party (f->library, "Qiao & Co"));
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 1);

  run (f, &LAUREL_EXPERT_ADD, "('Wei S.', {'organization': 'Elsewhere', 'fields': 'film'})");
  stays = laurel_test_find_party (f->library, "Wei Shu");
  goes = laurel_test_find_party (f->library, "Wei S.");
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei S.', '', 'Elsewhere')])", entry);
  do_f (f, &LAUREL_PARTY_MERGE, "(" X ", " X ")", stays, goes);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM expert"), ==, 1);
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 2);

  /* Whoever is printed by a former name stays the one, and a line that says nothing new writes
   * nothing. */
  do_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Bai', '', ''), ('Wei S.', 'author', 'Qiao Ltd')])",
        entry);
  g_assert_cmpuint (count_pairs (f, contest, "2025-10-01"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = 'Wei S.'"), ==, 0);
  g_assert_cmpint (run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Bai', '', ''), ('Wei S.',"
                          " 'author', '')])", entry), ==, 0);

  add_judge (f, contest, "Other", "");
  refuse_f (f, &LAUREL_PARTY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ")", stays,
            laurel_test_find_party (f->library, "Other"));
}

static void
test_forgotten_people_leave_contests_whole (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), entry = add_entry (f, contest, "A crane", "Qiao Ltd");
  g_autoptr (GPtrArray) judges = NULL;
  g_autoptr (GPtrArray) persons = NULL;

  add_judge (f, contest, "Wei Shu", "Ti Ltd");
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Qin Lan', '', ''), ('Bai', '', '')])", entry);
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", laurel_test_find_party (f->library, "Wei Shu"));
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", laurel_test_find_party (f->library, "Qin Lan"));
  judges = ask (f, &LAUREL_JUDGES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (judges->len, ==, 1);
  g_assert_null (laurel_judge_get_name (judges->pdata[0]));
  persons = ask (f, &LAUREL_PERSONS_OF_ENTRY, g_variant_new ("(x)", entry));
  g_assert_cmpstr (laurel_entry_person_get_name (persons->pdata[0]), ==, "(forgotten)");
  g_assert_cmpstr (laurel_entry_person_get_name (persons->pdata[1]), ==, "Bai");

  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('(forgotten)', '', ''), ('Bai', 'author', '')])",
         entry);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = '(forgotten)'"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry_person WHERE party_id IS NULL"), ==,
                   1);
}

/* Two of one name are told apart by what they did, and by where they work. */
static void
test_two_of_one_name_stay_two (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), entry = add_entry (f, contest, "A crane", "Qiao Ltd"), first;

  do_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei', 'author', 'Qiao Ltd'), ('Wei', 'adviser',"
        " 'Ti Ltd'), ('Bai', '', '')])", entry);
  first = number_of (f, "SELECT party_id FROM entry_person WHERE role = 'author'");
  do_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Bai', '', ''), ('Wei', 'adviser', ''), ('Wei',"
        " 'author', '')])", entry);
  g_assert_cmpint (number_of (f, "SELECT party_id FROM entry_person WHERE role = 'author'"), ==,
                   first);
  do_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei', '', 'Ti Ltd'), ('Wei', '', 'Qiao Ltd')])",
        entry);
  g_assert_cmpint (number_of (f, "SELECT party_id FROM entry_person ORDER BY position DESC"), ==,
                   first);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = 'Wei'"), ==, 2);
  /* Elsewhere it is somebody else. */
  do_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei', '', 'Ti Ltd'), ('Wei', '', 'Far Ltd')])",
        entry);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = 'Wei'"), ==, 3);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/jury/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("experts", test_experts_come_and_go);
  ADD ("judges", test_judges_are_seated);
  ADD ("conflicts", test_conflicts_keep_apart);
  ADD ("dismissed", test_dismissed_for_one_entry_of_many);
  ADD ("said twice", test_said_twice_is_said_once);
  ADD ("suggested", test_records_suggest_conflicts);
  ADD ("merge", test_merging_people_merges_in_contests);
  ADD ("forget", test_forgotten_people_leave_contests_whole);
  ADD ("one-name", test_two_of_one_name_stay_two);
#undef ADD

  return g_test_run ();
}
