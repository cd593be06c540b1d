/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/laurel-draw.h"

/* Experts, judges, draws and conflicts of interest. */

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

/* ---- drawing ------------------------------------------------------------------------------ */

static const char *const NAMES[] = { "An", "Bai", "Cai", "Dai", "E", "Fang", "Gan", "Hai" };

/* What the protocol says anybody can compute: the same names, by nothing but the key. */
static void
test_a_draw_can_be_computed_again (Fixture *f, gconstpointer data)
{
  const char *sources[] = { "9319", "2, 5, 12, 8, 10", NULL };
  g_autofree char *key = laurel_draw_make_key (sources);
  gint64 contest = add_contest (f), draw, entry;
  g_autoptr (GPtrArray) drawn = laurel_draw_take (G_N_ELEMENTS (NAMES) - 1, 4, key,
                                                  LAUREL_DRAW_SHA256);
  g_autoptr (GPtrArray) judges = NULL;
  g_autoptr (GPtrArray) draws = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    run_f (f, &LAUREL_EXPERT_ADD, "('%s', {'fields': 'brand'})", NAMES[i]);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{}', '[{\"count\": 8, \"alternates\": 1}]', @a(xss) [], ['Lottery'], '')",
            contest);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{}', '[{\"count\": 3}]', @a(xss) [], @as [], '')", contest);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{\"colour\": 1}', '[{\"count\": 3}]', @a(xss) [], ['Lottery'], '')", contest);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{}', '[{\"count\": 3}]', [(" X ", ' ', '')], ['Lottery'], '')", contest,
            newest (f, "expert"));
  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{\"fields\": [\"brand\"]}',"
         " '[{\"field\": \"brand\", \"count\": 3, \"alternates\": 1}]',"
         " [(" X ", 'Wrote the rules', '2026-01-01')], ['Lottery of 3 October', 'Index'], '')",
         contest, newest (f, "expert"));
  draw = newest (f, "draw");
  refuse_f (f, &LAUREL_DRAW_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", ['9319'])", draw);
  entry = run_f (f, &LAUREL_DRAW_TAKE, "(" X ", ['9319', '2, 5, 12, 8, 10'])", draw);
  g_assert_false (laurel_library_revert (f->library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);

  judges = ask (f, &LAUREL_JUDGES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (judges->len, ==, 4);
  for (guint i = 0; i < judges->len; i++) {
    g_assert_cmpstr (laurel_judge_get_name (judges->pdata[i]), ==,
                     NAMES[((LaurelDrawn *) drawn->pdata[i])->item]);
    g_assert_cmpstr (laurel_judge_get_role (judges->pdata[i]), ==, i < 3 ? "judge" : "alternate");
  }
  draws = ask (f, &LAUREL_DRAWS_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpstr (laurel_panel_draw_get_key (draws->pdata[0]), ==, key);
  g_assert_nonnull (strstr (laurel_panel_draw_get_protocol (draws->pdata[0]),
                            ((LaurelDrawn *) drawn->pdata[0])->digest));
  g_assert_null (strstr (laurel_panel_draw_get_pool (draws->pdata[0]), "\"Hai\""));

  refuse_f (f, &LAUREL_DRAW_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", ['1', '2'])", draw);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{}', '[{\"count\": 1}]', @a(xss) [], ['Lottery'], '')", contest);
  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{}', '[{\"count\": 1}]', @a(xss) [], ['Lottery'],"
         " 'One declined, and so did the alternate.')", contest);
  refuse_f (f, &LAUREL_JUDGE_UNSEAT, LAUREL_RULE_ERROR_REFUSED, "(" X ",)",
            laurel_row_get_id (judges->pdata[0]));
}

/* Those of the seats before are not drawn again, and each has a key of its own. */
static void
test_seats_are_drawn_one_after_another (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), section, draw, both;
  g_autoptr (GPtrArray) judges = NULL;
  g_autoptr (GPtrArray) draws = NULL;
  g_autoptr (GPtrArray) first = laurel_draw_take (6, 4, "7./1./", LAUREL_DRAW_SHA256);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = NULL;
  gboolean taken[6] = { FALSE };
  const char *protocol;

  /* The first six know about brands; from the third on, they know about lean work. */
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    run_f (f, &LAUREL_EXPERT_ADD, "('%s', {'fields': '%s%s'})", NAMES[i],
           i < 6 ? "brand\n" : "", i > 1 ? "lean" : "");
  both = number_of (f, "SELECT id FROM expert ORDER BY id LIMIT 1 OFFSET 6");
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'group', [('Shop floor', '')])", contest);
  section = newest (f, "contest_section");
  /* Four of brand may all know about lean work: then two of six are left. */
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{}', '[{\"field\": \"brand\", \"count\": 3, \"alternates\": 1},"
            " {\"field\": \"lean\", \"count\": 3}]', @a(xss) [], ['Lottery'], '')", contest);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_NOT_FOUND,
            "(" X ", '{}', '[{\"count\": 3, \"section\": \"7\"}]', @a(xss) [], ['Lottery'], '')",
            contest);
  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{}', '[{\"field\": \"brand\", \"count\": 3,"
         " \"alternates\": 1, \"section\": \"" X "\"}, {\"field\": \"lean\", \"count\": 1}]',"
         " [(" X ", 'Works for the sponsor', '2026-01-01')], ['Lottery'], '')", contest, section,
         both);
  draw = newest (f, "draw");
  run_f (f, &LAUREL_DRAW_TAKE, "(" X ", ['7'])", draw);

  for (guint i = 0; i < 4; i++)
    taken[((LaurelDrawn *) first->pdata[i])->item] = TRUE;
  for (guint i = 2; i < G_N_ELEMENTS (NAMES); i++)
    if (i != 6 && (i == 7 || !taken[i]))
      g_ptr_array_add (left, (gpointer) NAMES[i]);
  second = laurel_draw_take (left->len, 1, "7./2./", LAUREL_DRAW_SHA256);
  judges = ask (f, &LAUREL_JUDGES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (judges->len, ==, 5);
  for (guint i = 0; i < 4; i++) {
    g_assert_cmpstr (laurel_judge_get_name (judges->pdata[i]), ==,
                     NAMES[((LaurelDrawn *) first->pdata[i])->item]);
    g_assert_cmpint (laurel_judge_get_section_id (judges->pdata[i]), ==, section);
  }
  g_assert_cmpstr (laurel_judge_get_name (judges->pdata[4]), ==,
                   left->pdata[((LaurelDrawn *) second->pdata[0])->item]);
  g_assert_cmpint (laurel_judge_get_section_id (judges->pdata[4]), ==, 0);

  draws = ask (f, &LAUREL_DRAWS_OF_CONTEST, g_variant_new ("(x)", contest));
  protocol = laurel_panel_draw_get_protocol (draws->pdata[0]);
  g_assert_nonnull (strstr (protocol, "Left out: Gan, Works for the sponsor, until 2026-01-01"));
  g_assert_nonnull (strstr (protocol, "7./1./"));
  g_assert_nonnull (strstr (protocol, "7./2./"));
}

/* Whoever could be drawn is not seated or taken out by hand before the numbers are known, and
 * seats that were announced stay. What happens to them all the same is told, and how to go on. */
static void
test_what_was_declared_can_be_drawn (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), experts[3], first, second, section;

  for (gsize i = 0; i < 3; i++) {
    run_f (f, &LAUREL_EXPERT_ADD, "('%s', {'fields': 'brand'})", NAMES[i]);
    experts[i] = newest (f, "expert");
  }
  run (f, &LAUREL_EXPERT_ADD, "('Outside', {'fields': 'film'})");
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', '')])", contest);
  section = newest (f, "contest_section");
  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{\"fields\": [\"brand\"]}', '[{\"count\": 1,"
         " \"section\": \"" X "\"}]', @a(xss) [], ['Lottery'], '')", contest, section);
  first = newest (f, "draw");
  refuse_f (f, &LAUREL_JUDGE_SEAT, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", 0, 'chair')", contest,
            experts[0]);
  refuse_f (f, &LAUREL_EXPERT_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", experts[0]);
  refuse_f (f, &LAUREL_SECTION_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", section);
  do_f (f, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'chair')", contest, newest (f, "expert"));

  /* Of two drafts only the latter can be drawn: else whoever knows the numbers could choose. */
  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{\"fields\": [\"brand\"]}', '[{\"count\": 1}]',"
         " [(" X ", 'Takes the chair', '')], ['Lottery'], 'An takes the chair.')", contest,
         experts[0]);
  second = newest (f, "draw");
  refuse_f (f, &LAUREL_DRAW_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", ['7'])", first);
  do_f (f, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'chair')", contest, experts[0]);
  do_f (f, &LAUREL_SECTION_REMOVE, "(" X ",)", section);

  /* Two of one person: nobody is drawn who is not there, whatever the numbers are. */
  run_f (f, &LAUREL_PARTY_MERGE, "(" X ", " X ")", laurel_test_find_party (f->library, "Outside"),
         laurel_test_find_party (f->library, NAMES[2]));
  refuse_f (f, &LAUREL_DRAW_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", ['7'])", second);
  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{\"fields\": [\"brand\"]}', '[{\"count\": 1}]',"
         " @a(xss) [], ['Lottery'], 'Two experts are one.')", contest);
  run_f (f, &LAUREL_DRAW_TAKE, "(" X ", ['7'])", newest (f, "draw"));
  g_assert_cmpint (number_of (f, "SELECT expert_id FROM judge WHERE draw_id IS NOT NULL"), ==,
                   experts[1]);
  refuse_f (f, &LAUREL_CONTEST_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", contest);
}

/* Else whoever knows the numbers declares as often as it takes, and nothing tells of it. */
static void
test_what_was_declared_stays (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), entry;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  run (f, &LAUREL_EXPERT_ADD, "('An', {})");
  run (f, &LAUREL_EXPERT_ADD, "('Bai', {})");
  entry = run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '{}', '[{\"count\": 1}]', @a(xss) [],"
                 " ['Lottery'], '')", contest);
  refuse_f (f, &LAUREL_CONTEST_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", contest);
  g_assert_false (laurel_library_revert (f->library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  refuse_f (f, &LAUREL_DRAW_DECLARE, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '{}', '[{\"count\": 1}]', [(" X ", 'Abroad', '')], ['Lottery'], '')", contest,
            newest (f, "expert"));
}

static guint
count_pool (Fixture *f, gint64 contest, const char *conditions)
{
  g_autoptr (GPtrArray) draws = NULL;
  guint count = 0;

  run_f (f, &LAUREL_DRAW_DECLARE, "(" X ", '%s', '[{\"count\": 1}]', @a(xss) [], ['Lottery'],"
         " 'Trial')", contest, conditions);
  draws = ask (f, &LAUREL_DRAWS_OF_CONTEST, g_variant_new ("(x)", contest));
  for (const char *at = laurel_panel_draw_get_pool (draws->pdata[0]);
       (at = strstr (at, "\"expert\"")) != NULL; at++)
    count++;

  return count;
}

static void
test_pools_are_made_by_rule (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f);

  run (f, &LAUREL_EXPERT_ADD, "('An', {'fields': 'brand', 'region': 'Hexi', 'senior': 'yes'})");
  run_f (f, &LAUREL_EXPERT_ADD_ABSENCE, "(" X ", '2025-10-01', '2025-10-07', '')",
         newest (f, "expert"));
  run (f, &LAUREL_EXPERT_ADD, "('Bai', {'fields': 'brand\nspeech', 'languages': 'en\nzh'})");
  run (f, &LAUREL_EXPERT_ADD, "('Cai', {'fields': 'film', 'region': 'Jibei'})");
  g_assert_cmpuint (count_pool (f, contest, "{}"), ==, 3);
  g_assert_cmpuint (count_pool (f, contest, "{\"fields\": [\"brand\"]}"), ==, 2);
  g_assert_cmpuint (count_pool (f, contest, "{\"fields\": [\"film\", \"speech\"]}"), ==, 2);
  g_assert_cmpuint (count_pool (f, contest, "{\"not_regions\": [\"Hexi\"]}"), ==, 2);
  g_assert_cmpuint (count_pool (f, contest, "{\"regions\": [\"Jibei\"]}"), ==, 1);
  g_assert_cmpuint (count_pool (f, contest, "{\"senior\": true}"), ==, 1);
  g_assert_cmpuint (count_pool (f, contest, "{\"languages\": [\"en\", \"zh\"]}"), ==, 1);
  g_assert_cmpuint (count_pool (f, contest, "{\"free\": [\"2025-10-07\", \"2025-10-09\"]}"), ==, 2);
  g_assert_cmpuint (count_pool (f, contest, "{\"free\": [\"2025-10-08\"]}"), ==, 3);
}

/* An was a judge, Bai an alternate whom nobody needed, Cai one who judged; Dai never answered. */
static void
test_nobody_serves_two_years_running (Fixture *f, gconstpointer data)
{
  gint64 first = add_contest (f), second, judges[4];

  for (gsize i = 0; i < 4; i++)
    judges[i] = add_judge (f, first, NAMES[i], "");
  for (gsize i = 1; i < 3; i++)
    run_f (f, &LAUREL_JUDGE_EDIT, "(" X ", {'role': 'alternate'})", judges[i]);
  for (gsize i = 0; i < 3; i++)
    run_f (f, &LAUREL_JUDGES_ANSWER, "([" X "], 'accepted', '2025-09-11', '')", judges[i]);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", first);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", newest (f, "contest_stage"),
         add_entry (f, first, "A crane", "Ti Ltd"), judges[2]);
  run (f, &LAUREL_PROGRAMME_ADD, "('Next', 2026, 'en', '')");
  run_f (f, &LAUREL_ACTIVITY_ADD, "(" X ", {'title': 'Stories'})", newest (f, "programme"));
  run_f (f, &LAUREL_CONTEST_ADD, "(" X ", 'Again', {})", newest (f, "activity"));
  second = newest (f, "contest");
  g_assert_cmpuint (count_pool (f, second, "{}"), ==, 4);
  g_assert_cmpuint (count_pool (f, second, "{\"years_off\": 1}"), ==, 2);
  g_assert_cmpuint (count_pool (f, second, "{\"years_off\": 2}"), ==, 4);
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
  ADD ("draw", test_a_draw_can_be_computed_again);
  ADD ("draw of several seats", test_seats_are_drawn_one_after_another);
  ADD ("draw as it was declared", test_what_was_declared_can_be_drawn);
  ADD ("draw declared once", test_what_was_declared_stays);
  ADD ("pool", test_pools_are_made_by_rule);
  ADD ("years-off", test_nobody_serves_two_years_running);
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
