/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/contest/laurel-entry-likeness.h"

#include <string.h>

/* Which entries may be the same, and making two one. */

static gboolean
goes_on (gpointer data)
{
  guint *left = data;

  return left == NULL || (*left)-- > 0;
}

static char *
find (const LaurelLikenessEntry *entries, guint n)
{
  g_autoptr (GArray) found = laurel_entry_likeness_find (entries, n, goes_on, NULL);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    const LaurelLikeness *pair = &g_array_index (found, LaurelLikeness, i);

    g_string_append_printf (all, "%s%u-%u %s", i > 0 ? ", " : "", pair->one, pair->other,
                            laurel_likeness_kind_to_string (pair->kind));
  }

  return g_string_free (all, FALSE);
}

static void
test_what_is_alike (void)
{
  static const struct {
    LaurelLikenessEntry entries[3];
    const char *expected;
  } CASES[] = {
    { { { "A crane", 0, NULL }, { "a  Crane!", 0, NULL }, { "A ladder", 0, NULL } },
      "0-1 same-title" },
    { { { "提高包装线效率", 0, NULL }, { "《提高包装线效率》", 0, NULL }, { "提高", 0, NULL } },
      "0-1 same-title" },
    { { { "吊车", 0, NULL }, { "Diaoche", 0, NULL }, { "Diao", 0, NULL } }, "0-1 same-sound" },
    /* Three quarters the same: of one sender, or one person, and not of others. */
    { { { "提高包装线效率", 7, NULL }, { "提高包装线的效率", 7, NULL },
        { "提高包装线之效率", 8, NULL } }, "0-1 near-title" },
    { { { "提高包装线效率", 0, "李小明\n王一" }, { "提高包装线的效率", 0, "Li Xiaoming" },
        { "提高包装线之效率", 0, "王二" } }, "0-1 near-title" },
    { { { "How we mended the big old crane in the yard", 0, NULL },
        { "How we mended the big old cranes in the yard", 0, NULL }, { "x", 0, NULL } },
      "0-1 near-title" },
    { { { "One", 0, "李小明\n王一" }, { "Two", 0, "王一\n李小明" }, { "Three", 0, "王一" } },
      "0-1 same-persons" },
    /* Parts of a series. */
    { { { "Workshop stories, part 11", 7, NULL }, { "Workshop stories, part 12", 7, NULL },
        { "Workshop story, part 12", 7, NULL } }, "1-2 near-title" },
    { { { "车间故事与经验交流汇编第3期", 7, NULL }, { "车间故事与经验交流汇编第4期", 7, NULL },
        { "车间故事与经验交流汇编第四期", 7, NULL } }, "1-2 near-title" },
    { { { "车间故事与经验交流汇编第二十一期", 7, NULL }, { "车间故事与经验交流汇编第二十二期", 7, NULL },
        { "车间故事和经验交流汇编第二十一期", 7, NULL } }, "0-2 near-title" },
    /* Of three that are the same, each with the one before. */
    { { { "A crane", 0, NULL }, { "A Crane", 0, NULL }, { "a crane.", 0, NULL } },
      "0-1 same-title, 1-2 same-title" },
    { { { "", 0, NULL }, { "", 0, NULL }, { "!", 0, NULL } }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *found = find (CASES[i].entries, 3);

    g_assert_cmpstr (found, ==, CASES[i].expected);
  }
}

/* What the index of rare pairs leaves out, comparing each with each leaves out too. */
static void
test_nothing_is_missed (void)
{
  static const char *const WORDS[] = { "提高", "包装", "效率", "质量", "降低", "成本", "小组", "crane",
                                       "yard", "的" };
  enum { N = 60 };
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  LaurelLikenessEntry entries[N];
  guint n_near = 0;

  for (guint i = 0; i < N; i++) {
    GString *title = g_string_new (NULL);

    for (int k = g_test_rand_int_range (2, 7); k > 0; k--)
      g_string_append (title, WORDS[g_test_rand_int_range (0, G_N_ELEMENTS (WORDS))]);
    g_ptr_array_add (titles, g_string_free (title, FALSE));
    entries[i] = (LaurelLikenessEntry) { titles->pdata[i], 1, NULL };
  }

  for (guint i = 0; i < N; i++)
    for (guint j = i + 1; j < N; j++) {
      LaurelLikenessEntry two[] = { entries[i], entries[j] };
      g_autoptr (GArray) alone = laurel_entry_likeness_find (two, 2, goes_on, NULL);

      n_near += alone->len == 1 && g_array_index (alone, LaurelLikeness, 0).kind ==
                LAUREL_LIKENESS_NEAR_TITLE;
    }
  {
    g_autoptr (GArray) all = laurel_entry_likeness_find (entries, N, goes_on, NULL);
    guint found = 0;

    for (guint i = 0; i < all->len; i++)
      found += g_array_index (all, LaurelLikeness, i).kind == LAUREL_LIKENESS_NEAR_TITLE;
    g_assert_cmpuint (found, ==, n_near);
  }
}

/* 20,000 are looked through while somebody waits. */
static void
test_many_take_no_time (void)
{
  enum { N = 20000 };
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree LaurelLikenessEntry *entries = g_new0 (LaurelLikenessEntry, N);
  g_autoptr (GArray) found = NULL;
  gint64 begun = g_get_monotonic_time ();

  for (guint i = 0; i < N; i++) {
    g_ptr_array_add (titles, g_strdup_printf ("第%u车间降低第%u道工序不良率的做法", i / 2 % 700,
                                              i / 2));
    entries[i] = (LaurelLikenessEntry) { titles->pdata[i], i, NULL };
  }
  found = laurel_entry_likeness_find (entries, N, goes_on, NULL);
  g_test_message ("%u pairs in %.2f s", found->len,
                  (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
  g_assert_cmpuint (found->len, ==, N / 2);
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC, <, 20);
}

/* A contest of photographs, of which most are called “Untitled”; whoever leaves does not wait. */
static void
test_one_title_of_many (void)
{
  enum { N = 20000 };
  g_autofree LaurelLikenessEntry *entries = g_new0 (LaurelLikenessEntry, N);
  g_autoptr (GArray) found = NULL;
  guint asked = 1;
  gint64 begun = g_get_monotonic_time ();

  for (guint i = 0; i < N; i++)
    entries[i] = (LaurelLikenessEntry) { i < 2 ? "提高包装线效率" : i < 4 ? "提高包装线的效率" : "无题",
                                         i < 4 ? 7 + i % 2 : 0, NULL };
  found = laurel_entry_likeness_find (entries, N, goes_on, NULL);
  g_test_message ("%u pairs in %.2f s", found->len,
                  (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
  /* One after the other, and of two titles that are near those of one sender. */
  g_assert_cmpuint (found->len, ==, N - 4 - 1 + 2 + 2);
  g_assert_null (laurel_entry_likeness_find (entries, N, goes_on, &asked));
}

/* ---- in the library -------------------------------------------------------------------------- */

static guint
count_twins (Fixture *f, gint64 contest)
{
  g_autoptr (GPtrArray) twins = ask (f, &LAUREL_ENTRY_TWINS_OF_CONTEST,
                                     g_variant_new ("(x)", contest));

  return twins->len;
}

static void
test_two_are_made_one (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stays = add_entry (f, contest, "A crane", "Qiao Ltd"), goes;
  gint64 stage, judge;
  g_autoptr (LaurelEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  run_f (f, &LAUREL_FIELD_ADD, "(" X ", 'Abstract', 'text', {})", contest);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {})", contest);
  stage = newest (f, "contest_stage");
  judge = add_judge (f, contest, "Wei Shu", "Elsewhere");
  goes = add_entry (f, contest, "A Crane.", "Qiao Ltd");
  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'field/Abstract': 'How it stood', 'note': 'By mail'})",
         goes);
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('A', '', ''), ('B', '', '')])", stays);
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('B', '', ''), ('C', '', '')])", goes);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, goes, judge);
  g_assert_cmpuint (count_twins (f, contest), ==, 1);

  do_f (f, &LAUREL_ENTRY_TELL_APART, "(" X ", " X ")", goes, stays);
  g_assert_cmpuint (count_twins (f, contest), ==, 0);
  do_f (f, &LAUREL_ENTRY_MERGE, "(" X ", " X ")", stays, goes);

  entry = laurel_entry_load (laurel_library_get_reader (f->library), stays, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (laurel_entry_get_persons (entry), ==, "A\nB\nC");
  g_assert_cmpstr (laurel_entry_get_other_numbers (entry), ==, "[\"0002\"]");
  g_assert_cmpstr (laurel_entry_get_note (entry), ==, "By mail");
  g_assert_nonnull (strstr (laurel_entry_get_fields (entry), "How it stood"));
  g_assert_cmpint (laurel_entry_get_judges (entry), ==, 1);

  /* Its number is not given again. */
  g_assert_cmpint (add_entry (f, contest, "A tower", "Ti Ltd"), !=, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry WHERE number = '0003'"), ==, 1);
  refuse_f (f, &LAUREL_ENTRY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ")", stays, stays);
}

/* A sheet that was printed for the one that went is not taken for that of another entry. */
static void
test_a_blind_number_is_given_once (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stays, goes;

  add_entry (f, contest, "A crane", "Qiao Ltd");
  add_entry (f, contest, "A Crane", "Qiao Ltd");
  run_f (f, &LAUREL_ENTRIES_BLIND, "(" X ", '9319./')", contest);
  stays = number_of (f, "SELECT id FROM entry WHERE blind_number = '0001'");
  goes = number_of (f, "SELECT id FROM entry WHERE blind_number = '0002'");
  do_f (f, &LAUREL_ENTRY_MERGE, "(" X ", " X ")", stays, goes);
  add_entry (f, contest, "A tower", "Ti Ltd");
  do_f (f, &LAUREL_ENTRIES_BLIND, "(" X ", '9319./')", contest);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry WHERE blind_number = '0003'"), ==, 1);

  /* Of one that has none it is the number now; and what was merged before goes along. */
  goes = stays;
  stays = add_entry (f, contest, "A crane!", "Qiao Ltd");
  do_f (f, &LAUREL_ENTRY_MERGE, "(" X ", " X ")", stays, goes);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry WHERE blind_number = '0001' AND"
                              " other_blind_numbers = '[\"0002\"]'"), ==, 1);
}

typedef struct {
  gint64 contest, stage, judge, other, stays, goes;
} Two;

/* Two entries, two judges; the first has one of the entries by what was computed. */
static Two
add_two (Fixture *f, gboolean has_first)
{
  Two two = { .contest = add_contest (f) };

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {})", two.contest);
  two.stage = newest (f, "contest_stage");
  two.judge = add_judge (f, two.contest, "Wei Shu", "Elsewhere");
  two.other = add_judge (f, two.contest, "Qin Lan", "Far Ltd");
  two.stays = add_entry (f, two.contest, "A crane", "Qiao Ltd");
  two.goes = add_entry (f, two.contest, "A Crane", "Qiao Ltd");
  run_f (f, &LAUREL_PLACEMENTS_TAKE, "(" X ", [(" X ", " X ")])", two.stage,
         has_first ? two.stays : two.goes, two.judge);

  return two;
}

/* What was computed goes; what somebody decided or printed is refused, and nothing changes. */
static void
check_closed (Fixture *f, const Two *two, gboolean has_first)
{
  gint64 entry = has_first ? two->stays : two->goes;
  gint64 done = run_f (f, &LAUREL_ENTRY_MERGE, "(" X ", " X ")", two->stays, two->goes);

  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement WHERE judge_id ="
                              " (SELECT min (id) FROM judge)"), ==, 0);
  laurel_test_revert (f->library, done);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement"), >, 0);

  done = run_f (f, &LAUREL_PLACEMENTS_CODE, "(" X ",)", two->stage);
  refuse_f (f, &LAUREL_ENTRY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ")", two->stays,
            two->goes);
  laurel_test_revert (f->library, done);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", two->stage, entry, two->judge);
  refuse_f (f, &LAUREL_ENTRY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ")", two->stays,
            two->goes);
}

static void
test_a_merge_makes_no_conflict_told (Fixture *f, gconstpointer data)
{
  Two two = add_two (f, FALSE);

  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'kin', 'judge', '', '', '')",
         number_of (f, "SELECT expert_id FROM judge ORDER BY id"), two.stays);
  check_closed (f, &two, FALSE);
}

static void
test_a_merge_makes_no_conflict_of_who_made_it (Fixture *f, gconstpointer data)
{
  Two two = add_two (f, TRUE);

  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Wei Shu', '', 'Elsewhere')])", two.goes);
  check_closed (f, &two, TRUE);
}

static void
test_a_merge_keeps_what_is_forbidden (Fixture *f, gconstpointer data)
{
  Two two = add_two (f, FALSE);

  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'forbidden', '')", two.judge, two.stays);
  check_closed (f, &two, FALSE);
}

static void
test_a_merge_keeps_judges_apart (Fixture *f, gconstpointer data)
{
  Two two = add_two (f, FALSE);

  run_f (f, &LAUREL_JUDGES_APART, "(" X ", " X ", true)", two.judge, two.other);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", two.stage, two.stays, two.other);
  check_closed (f, &two, FALSE);
}

/* Whoever has a printed sheet of the one, and was to get one of the other, has that sheet. */
static void
test_a_merge_keeps_the_printed_sheet (Fixture *f, gconstpointer data)
{
  Two two = add_two (f, FALSE);

  run_f (f, &LAUREL_PLACEMENTS_CODE, "(" X ",)", two.stage);
  run_f (f, &LAUREL_PLACEMENTS_TAKE, "(" X ", [(" X ", " X "), (" X ", " X ")])", two.stage,
         two.goes, two.judge, two.stays, two.judge);
  do_f (f, &LAUREL_ENTRY_MERGE, "(" X ", " X ")", two.stays, two.goes);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement"), ==, 1);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM placement WHERE code IS NOT NULL"), ==, 1);
}

static void
test_lists_come_in_whole (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f);

  do_f (f, &LAUREL_ENTRIES_IMPORT, "(" X ", 'list.csv', '', [(0, 'A crane', {'organization': 'Qiao',"
        " 'received': '2025-09-01'}, [('A', 'author', ''), ('B', '', '')]), (0, 'A ladder',"
        " {'received': '2025-09-01'}, @a(sss) [])])", contest);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry"), ==, 2);
  refuse_f (f, &LAUREL_ENTRIES_IMPORT, LAUREL_RULE_ERROR_NOT_FOUND,
            "(" X ", 'list.csv', '', [(0, 'Good', {'received': '2025-09-01'}, @a(sss) []),"
            " (0, 'Bad', {'category': 'Film', 'received': '2025-09-01'}, [])])", contest);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry"), ==, 2);
}

/* Rows go in many at a time: what one says of a person, the next ones know, wherever they stand. */
static void
test_a_long_list_knows_whom_it_named (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f);
  g_autoptr (GString) rows = g_string_new (NULL);

  run_f (f, &LAUREL_PARTY_ADD, "('person', 'Known', @a{ss} {})");
  for (int i = 0; i < 50; i++)
    g_string_append_printf (rows, "%s(0, 'Work %d', {'received': '2025-09-01'%s}, [('P%d', 'author',"
                            " ''), ('Known', '', '%s'), ('Two', '', '%s')%s])", i > 0 ? ", " : "", i,
                            i == 20 ? ", 'number': '0030'" : "", i / 2,
                            i > 30 ? "Qiao" : "", i % 2 ? "Qiao" : "Ti",
                            i == 33 ? ", ('New', '', '')" : i == 34 ? ", ('New', '', 'Ti')" : "");
  do_f (f, &LAUREL_ENTRIES_IMPORT, "(" X ", 'list.csv', '', [%s])", contest, rows->str);

  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry"), ==, 50);
  g_assert_cmpint (number_of (f, "SELECT count (DISTINCT number) FROM entry"), ==, 50);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry_person"), ==, 152);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name GLOB 'P[0-9]*'"), ==, 25);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = 'Two'"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE kind = 'organization'"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party JOIN party AS o ON o.id ="
                              " party.organization_id WHERE party.name = 'Known'"
                              " AND o.name = 'Qiao'"), ==, 1);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = 'Known'"), ==, 1);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party JOIN party AS o ON o.id ="
                              " party.organization_id WHERE party.name = 'New'"
                              " AND o.name = 'Ti'"), ==, 1);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry_person JOIN entry ON entry.id ="
                              " entry_id WHERE title = 'Work 49' AND position = 1"
                              " AND entry_person.name = 'Known'"), ==, 1);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/twins/cases", test_what_is_alike);
  g_test_add_func ("/twins/brute-force", test_nothing_is_missed);
  g_test_add_func ("/twins/many", test_many_take_no_time);
  g_test_add_func ("/twins/one-title", test_one_title_of_many);
  g_test_add ("/twins/merge", Fixture, NULL, set_up, test_two_are_made_one, tear_down);
  g_test_add ("/twins/blind", Fixture, NULL, set_up, test_a_blind_number_is_given_once, tear_down);
  g_test_add ("/twins/merge-told", Fixture, NULL, set_up, test_a_merge_makes_no_conflict_told,
              tear_down);
  g_test_add ("/twins/merge-made", Fixture, NULL, set_up,
              test_a_merge_makes_no_conflict_of_who_made_it, tear_down);
  g_test_add ("/twins/merge-forbidden", Fixture, NULL, set_up,
              test_a_merge_keeps_what_is_forbidden, tear_down);
  g_test_add ("/twins/merge-apart", Fixture, NULL, set_up, test_a_merge_keeps_judges_apart,
              tear_down);
  g_test_add ("/twins/merge-printed", Fixture, NULL, set_up, test_a_merge_keeps_the_printed_sheet,
              tear_down);
  g_test_add ("/twins/import", Fixture, NULL, set_up, test_lists_come_in_whole, tear_down);
  g_test_add ("/twins/import-many", Fixture, NULL, set_up, test_a_long_list_knows_whom_it_named,
              tear_down);

  return g_test_run ();
}
