/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/laurel-draw.h"

/* How judges are drawn: what was declared stays, and anybody can compute it again. */

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

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/draw/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("draw", test_a_draw_can_be_computed_again);
  ADD ("of several seats", test_seats_are_drawn_one_after_another);
  ADD ("as it was declared", test_what_was_declared_can_be_drawn);
  ADD ("declared once", test_what_was_declared_stays);
  ADD ("pool", test_pools_are_made_by_rule);
  ADD ("years-off", test_nobody_serves_two_years_running);
#undef ADD

  return g_test_run ();
}
