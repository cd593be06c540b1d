/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"
#include "ranking-case.h"

#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-index-score.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"

/* Indices out of indicators, and points that are taken off. */

static LaurelIndexScore *
compute (const LaurelRule *rule, const char *rows, GError **error)
{
  static const char *const NAMES[] = { "A", "B", "C", "D", NULL };
  g_auto (GStrv) lines = g_strsplit (rows, "; ", -1);
  g_autoptr (LaurelIndexScore) index = laurel_index_score_new (rule->index, g_strv_length (lines));

  for (guint e = 0; lines[e] != NULL; e++) {
    g_auto (GStrv) cells = g_strsplit (lines[e], " ", -1);
    guint leaf = 0;

    for (guint i = 0; i < rule->index->indicators->len; i++) {
      const LaurelIndicator *what = laurel_index_model_get (rule->index, i);

      if (what->has_parts)
        continue;
      if (!g_str_equal (cells[leaf], "-"))
        g_assert_true (laurel_index_score_set (index, e, what->name, cells[leaf], error));
      leaf++;
    }
  }

  return laurel_index_score_compute (index, NAMES, error) ? g_steal_pointer (&index) : NULL;
}

/* How entry A comes to what it has, in words. */
static char *
dup_steps (const LaurelIndexScore *index)
{
  g_autoptr (GPtrArray) steps = laurel_index_score_list_reasons (index, 0);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < steps->len; i++)
    g_strv_builder_add (words, steps->pdata[i]);
  lines = g_strv_builder_end (words);

  return g_strjoinv (" | ", lines);
}

static char *
dup_totals (const LaurelIndexScore *index)
{
  GString *text = g_string_new (NULL);

  for (guint e = 0; e < index->n; e++) {
    g_autofree char *total = index->totals[e].is_there
                               ? laurel_ratio_format (index->totals[e].number, 4,
                                                      LAUREL_ROUNDING_HALF_UP)
                               : g_strdup ("-");

    g_string_append_printf (text, "%s%s", e > 0 ? " " : "", total);
  }

  return g_string_free (text, FALSE);
}

#define ACSI(w1, w2, w3) \
  "{\"indicators\": [{\"name\": \"overall\", \"normalise\": \"min-max\", \"min\": 1, \"max\": 10" w1 \
  "}, {\"name\": \"expected\", \"normalise\": \"min-max\", \"min\": 1, \"max\": 10" w2 \
  "}, {\"name\": \"ideal\", \"normalise\": \"min-max\", \"min\": 1, \"max\": 10" w3 "}]}"
#define ONE(more) "{\"indicators\": [{\"name\": \"x\"" more "}], \"scale\": 1}"
#define TWO(more) "{\"indicators\": [{\"name\": \"x\"" more "}, {\"name\": \"y\"}], \"scale\": 1}"

static void
test_an_index_is_counted (void)
{
  static const struct {
    const char *index;
    const char *rows;
    const char *expected;
    gboolean is_exact;
  } CASES[] = {
    { ACSI (", \"weight\": \"0.3885\"", ", \"weight\": \"0.3190\"", ", \"weight\": \"0.2925\""),
      "8 7 9", "77.4833", TRUE },
    { ACSI ("", "", ""), "8 7 9", "77.7778", TRUE },
    { ONE (""), "3; 1/3", "3.0000 0.3333", TRUE },
    { ONE (", \"normalise\": \"min-max\""), "3; 7; 5", "0.0000 1.0000 0.5000", TRUE },
    { ONE (", \"normalise\": \"min-max\", \"lower_is_better\": true"), "3; 7; 4",
      "1.0000 0.0000 0.7500", TRUE },
    { ONE (", \"normalise\": \"target\", \"target\": 8"), "4; 8; 12", "0.5000 1.0000 1.0000", TRUE },
    { ONE (", \"normalise\": \"target\", \"target\": 8, \"lower_is_better\": true"), "16; 4; 0",
      "0.5000 1.0000 1.0000", TRUE },
    /* Of 2 4 4 6 the mean is 4, the deviation of all of them √2. */
    { ONE (", \"normalise\": \"z\""), "2; 4; 4; 6", "-1.4142 0.0000 0.0000 1.4142", FALSE },
    { TWO (", \"missing\": \"zero\""), "- 3; 4 1", "1.5000 2.5000", TRUE },
    { TWO (", \"missing\": \"mean\""), "- 3; 4 1; 1 1", "2.7500 2.5000 1.0000", TRUE },
    { TWO (", \"missing\": \"skip\""), "- 3; 4 1", "3.0000 2.5000", TRUE },
    { ONE (", \"missing\": \"skip\""), "-; 4", "- 4.0000", TRUE },
    /* A quarter and three quarters of a half, and a half. */
    { "{\"scale\": 1, \"indicators\": [{\"name\": \"g\", \"weight\": 50, \"indicators\": [{\"name\": "
      "\"a\", \"weight\": 25}, {\"name\": \"b\", \"weight\": 75}]}, {\"name\": \"c\", \"weight\": 50}"
      "]}", "4 8 1", "4.0000", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = g_strdup_printf ("{\"index\": %s}", CASES[i].index);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (words, &error);
    g_autoptr (LaurelIndexScore) index = NULL;
    g_autofree char *totals = NULL;

    g_assert_no_error (error);
    index = compute (rule, CASES[i].rows, &error);
    g_assert_no_error (error);
    totals = dup_totals (index);
    g_assert_cmpstr (totals, ==, CASES[i].expected);
    g_assert_cmpint (index->is_exact, ==, CASES[i].is_exact);
  }
}

/* What was left out is told, be it one number, all numbers of a group, or all there are. */
static void
test_what_is_left_out_is_told (void)
{
  static const struct {
    const char *index;
    const char *rows;
    const char *expected; /* of the first entry */
  } CASES[] = {
    { TWO (", \"missing\": \"skip\""), "- 3; 4 1",
      "x: missing, left out | y: 3, weight 1 | The weighted mean × 1: 3" },
    { ONE (", \"missing\": \"skip\", \"normalise\": \"z\""), "-; 4; 5", "x: missing, left out" },
    { ONE (", \"missing\": \"skip\", \"normalise\": \"target\", \"target\": 2"), "-; 4",
      "x: missing, left out" },
    { "{\"scale\": 1, \"indicators\": [{\"name\": \"g\", \"indicators\": [{\"name\": \"a\","
      " \"missing\": \"skip\"}]}, {\"name\": \"b\"}]}", "- 3; 4 1",
      "g: missing, left out | a: missing, left out | b: 3, weight 1 | The weighted mean × 1: 3" },
    { TWO (", \"missing\": \"zero\""), "- 3; 4 1",
      "x: missing, counts as 0, weight 1 | y: 3, weight 1 | The weighted mean × 1: 1.5000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = g_strdup_printf ("{\"index\": %s}", CASES[i].index);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (words, &error);
    g_autoptr (LaurelIndexScore) index = NULL;
    g_autofree char *steps = NULL;

    g_assert_no_error (error);
    index = compute (rule, CASES[i].rows, &error);
    g_assert_no_error (error);
    steps = dup_steps (index);
    g_assert_cmpstr (steps, ==, CASES[i].expected);
  }
}

/* Sixty indicators with ranges that have nothing in common: too long for exact fractions. */
static void
test_what_is_too_long_is_counted_in_billionths (void)
{
  g_autoptr (GString) words = g_string_new ("{\"index\": {\"scale\": 1, \"indicators\": [");
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (LaurelIndexScore) index = NULL;
  g_autofree char *totals = NULL;

  for (int i = 0; i < 60; i++)
    g_string_append_printf (words, "%s{\"name\": \"i%d\", \"normalise\": \"min-max\"}",
                            i > 0 ? ", " : "", i);
  g_string_append (words, "]}}");
  for (int e = 0; e < 3; e++)
    for (int i = 0; i < 60; i++)
      g_string_append_printf (rows, "%s%d", i > 0 ? " " : e > 0 ? "; " : "",
                              e == 0 ? 0 : e == 1 ? 100003 + 2 * i : 50000);
  rule = ranking_case_read_rule (words->str, &error);
  g_assert_no_error (error);
  index = compute (rule, rows->str, &error);
  g_assert_no_error (error);
  g_assert_false (index->is_exact);
  totals = dup_totals (index);
  g_assert_cmpstr (totals, ==, "0.0000 1.0000 0.4997");
}

static void
test_what_has_no_index_is_refused (void)
{
  static const struct {
    const char *index;
    const char *rows;
    const char *words;
  } CASES[] = {
    { TWO (""), "- 3; 4 1", "“x (A)” is missing" },
    { ONE (", \"normalise\": \"min-max\""), "3; 3", "All have the same of “x”" },
    { ONE (", \"normalise\": \"min-max\", \"min\": 1, \"max\": 10"), "3; 11", "“x (B)” is not between" },
    { ONE (", \"normalise\": \"z\""), "3; 3", "no deviation" },
    { ONE (", \"normalise\": \"target\", \"target\": 1"), "-3", "“x (A)” is below 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = g_strdup_printf ("{\"index\": %s}", CASES[i].index);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (words, NULL);
    g_autoptr (LaurelIndexScore) index = compute (rule, CASES[i].rows, &error);

    g_assert_null (index);
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
    g_assert_nonnull (strstr (error->message, CASES[i].words));
  }
}

static void
test_wrong_rules_are_refused (void)
{
  static const struct {
    const char *rule; /* without its braces */
    const char *words;
  } WRONG[] = {
    { "\"index\": {}", "The list of indicators is empty" },
    { "\"index\": {\"indicators\": [{}]}", "index/indicators/1: The indicator has no “name”" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}",
      "index/indicators/2: There are two" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"weight\": 40}, {\"name\": \"b\", \"weight\": "
      "50}]}", "come to 90" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"weight\": 40}, {\"name\": \"b\"}]}",
      "say it of each" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"weight\": 0}]}", "must be above 0" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"normalise\": \"rank\"}]}", "is nothing for" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"min\": 0}]}", "Only “min-max”" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"normalise\": \"min-max\", \"min\": 2, "
      "\"max\": 2}]}", "“max” must be above" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"normalise\": \"target\"}]}", "needs a “target”" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"target\": 2}]}", "Only “target”" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"missing\": \"zero\", \"indicators\": [{"
      "\"name\": \"b\"}]}]}", "no numbers of its own" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"missing\": \"zero\", \"lower_is_better\": "
      "true}]}", "would be the best" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\", \"indicators\": []}]}", "list of indicators is" },
    { "\"index\": {\"indicators\": [{\"name\": \"a\"}]}, \"marks\": {\"min\": 0}", "made of indicators" },
    { "\"exam\": {\"attempt\": \"worst\"}", "exam: “worst” is nothing" },
    { "\"exam\": {\"organizations\": {\"by\": \"passed\"}}", "Who passed is not known" },
    { "\"exam\": {\"passes\": 1}", "“passes” is not known" },
    { "\"exam\": {}, \"criteria\": [{\"name\": \"a\"}, {\"name\": \"b\"}]", "Attempts have one score" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autofree char *words = g_strdup_printf ("{%s}", WRONG[i].rule);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (words, &error);

    g_assert_null (rule);
    g_assert_nonnull (strstr (error->message, WRONG[i].words));
  }
}

/* 5A 950 and more, 4A 901–950, 3A 851–900, as a society of the real world once wrote it. */
static void
test_bands_have_no_gap (void)
{
  static const struct {
    const char *levels;
    const char *words;
  } CASES[] = {
    { "{\"name\": \"5A\", \"from\": 950}, {\"name\": \"4A\", \"from\": 901, \"to\": 950}",
      "950 is in two bands, “5A” and “4A”" },
    { "{\"name\": \"4A\", \"from\": 901}, {\"name\": \"3A\", \"from\": 851, \"to\": 900}",
      "900.5 is in no band, between “4A” and “3A”" },
    { "{\"name\": \"4A\", \"from\": 901}, {\"name\": \"3A\", \"from\": 851, \"below\": 900}",
      "900.5 is in no band" },
    { "{\"name\": \"4A\", \"from\": 901}, {\"name\": \"3A\", \"from\": 851, \"below\": 910}",
      "901 is in two bands" },
    { "{\"name\": \"4A\", \"from\": 901}, {\"name\": \"3A\", \"from\": 851, \"below\": 850}",
      "levels/2: The band ends before" },
    { "{\"name\": \"4A\", \"count\": 3, \"to\": 900}", "A band that ends must begin" },
    { "{\"name\": \"4A\", \"from\": 3, \"to\": 9, \"below\": 9}", "both “to” and “below”" },
    { "{\"name\": \"5A\", \"from\": 950, \"to\": 1000}, {\"name\": \"4A\", \"from\": 901, \"below\": "
      "950}, {\"name\": \"3A\", \"from\": 851, \"below\": 901}", NULL },
    { "{\"name\": \"5A\", \"from\": 950}, {\"name\": \"4A\", \"from\": 901}", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words =
      g_strdup_printf ("{\"combine\": {\"method\": \"mean\"}, \"levels\": [%s]}", CASES[i].levels);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (words, &error);

    if (CASES[i].words == NULL)
      g_assert_no_error (error);
    else
      g_assert_nonnull (strstr (error->message, CASES[i].words));
    g_assert_cmpint (rule != NULL, ==, CASES[i].words == NULL);
  }
}

/* ---- in a library ----------------------------------------------------------------------- */

static char *
dup_board (Fixture *f, gint64 stage)
{
  g_autoptr (GPtrArray) places = ask (f, &LAUREL_SCOREBOARD_OF_SCOPE,
                                      g_variant_new ("(xxxx)", stage, (gint64) 0, (gint64) 0,
                                                     (gint64) 0));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    LaurelResultPlace *place = places->pdata[i];
    const char *level = laurel_result_place_get_level (place);

    g_string_append_printf (text, "%s%d %s %s %s", i > 0 ? "; " : "",
                            laurel_result_place_get_place (place),
                            laurel_result_place_get_title (place),
                            laurel_result_place_get_score (place), level ? level : "–");
  }

  return g_string_free (text, FALSE);
}

static char *
dup_reasons (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GPtrArray) rows = ask (f, query, args);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *words = NULL;

    g_object_get (rows->pdata[i], "text", &words, NULL);
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", words);
  }

  return g_string_free (text, FALSE);
}

#define STARS \
  "{\"combine\": {\"method\": \"mean\"}, \"levels\": [{\"name\": \"5 stars\", \"from\": 90}," \
  " {\"name\": \"4 stars\", \"from\": 80, \"below\": 90}]}"

static void
test_points_are_taken_off (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, other, judge;
  g_autofree char *before = NULL, *after = NULL, *reasons = NULL, *kept = NULL;
  g_autofree char *number = NULL, *points = NULL, *reason = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  gint64 result;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  stage = newest (f, "contest_stage");
  entry = add_entry (f, contest, "A crane", "Ti Ltd");
  other = add_entry (f, contest, "A loom", "Qiao Ltd");
  judge = add_judge (f, contest, "Wei Shu", "He Ltd");
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" STARS "')", contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, entry, judge);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '92')])", newest (f, "placement"));
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, other, judge);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '90')])", newest (f, "placement"));
  before = dup_board (f, stage);
  g_assert_cmpstr (before, ==, "1 A crane 92.00 5 stars; 2 A loom 90.00 5 stars");

  do_f (f, &LAUREL_DEDUCTION_ADD, "(" X ", " X ", '2.5', 'No fire door', '2025-10-08')", stage,
        entry);
  taken = ask (f, &LAUREL_DEDUCTIONS_OF_STAGE, g_variant_new ("(x)", stage));
  g_assert_cmpuint (taken->len, ==, 1);
  g_object_get (taken->pdata[0], "number", &number, "points", &points, "reason", &reason, NULL);
  g_assert_cmpstr (number, ==, "0001");
  g_assert_cmpstr (points, ==, "5/2");
  g_assert_cmpstr (reason, ==, "No fire door");
  after = dup_board (f, stage);
  g_assert_cmpstr (after, ==, "1 A loom 90.00 5 stars; 2 A crane 89.50 4 stars");
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", stage);
  result = newest (f, "result");
  do_f (f, &LAUREL_DEDUCTION_REMOVE, "(" X ",)", newest (f, "deduction"));

  /* What was released knows what it was computed from. */
  reasons = dup_reasons (f, &LAUREL_REASONS_OF_RESULT, g_variant_new ("(xx)", result, entry));
  g_assert_nonnull (strstr (reasons, "Taken off: 2.5 (No fire door) | What is left: 89.5"));
  kept = dup_reasons (f, &LAUREL_REASONS_OF_RESULT, g_variant_new ("(xx)", result, other));
  g_assert_null (strstr (kept, "Taken off"));

  refuse_f (f, &LAUREL_DEDUCTION_ADD, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", " X ", '-2', 'Why', '')", stage, entry);
  refuse_f (f, &LAUREL_DEDUCTION_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", '2', ' ', '')",
            stage, entry);
  refuse_f (f, &LAUREL_DEDUCTION_ADD, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", 7, '2', 'Why', '')",
            stage);
  refuse_f (f, &LAUREL_DEDUCTION_REMOVE, LAUREL_RULE_ERROR_NOT_FOUND, "(7,)");
}

#define INDEX \
  "{\"index\": {\"indicators\": [{\"name\": \"sales\", \"weight\": 60, \"normalise\": \"min-max\"}," \
  " {\"name\": \"complaints\", \"weight\": 40, \"normalise\": \"min-max\", \"lower_is_better\": true," \
  " \"missing\": \"zero\"}]}, \"levels\": [{\"name\": \"AAA\", \"from\": 75}, {\"name\": \"AA\"," \
  " \"from\": 50, \"below\": 75}]}"

/* A reason may name somebody: who is forgotten is not named there any more, nor in what was
 * released; the points stay. */
static void
test_a_reason_forgets_its_person (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entry, judge;
  gint64 person = add (f, "person", "Qin Lan", "{}");
  g_autofree char *all = NULL, *reasons = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", contest);
  stage = newest (f, "contest_stage");
  entry = add_entry (f, contest, "A crane", "Ti Ltd");
  judge = add_judge (f, contest, "Wei Shu", "He Ltd");
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" STARS "')", contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, entry, judge);
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '92')])", newest (f, "placement"));
  run_f (f, &LAUREL_DEDUCTION_ADD, "(" X ", " X ", '2.5', 'Qin Lan saw no fire door', '')", stage,
         entry);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", stage);
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", person);
  all = dump (f);
  g_assert_null (strstr (all, "Qin Lan"));
  reasons = dup_reasons (f, &LAUREL_REASONS_OF_RESULT,
                         g_variant_new ("(xx)", newest (f, "result"), entry));
  g_assert_nonnull (strstr (reasons, "Taken off: 2.5 ((forgotten) saw no fire door)"));
}

/* How far the step has come in which entries get their numbers. */
static void
check_numbers (Fixture *f, gint64 contest, const char *expected)
{
  g_autoptr (GPtrArray) steps = ask (f, &LAUREL_STEPS_OF_CONTEST, g_variant_new ("(x)", contest));

  for (guint i = 0; i < steps->len; i++) {
    g_autofree char *name = NULL, *told = NULL;

    g_object_get (steps->pdata[i], "name", &name, "told", &told, NULL);
    if (g_str_equal (name, "scores"))
      g_assert_cmpstr (told, ==, expected);
  }
}

static void
test_a_list_is_ranked (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), stage, entries[3];
  g_autofree char *board = NULL, *reasons = NULL, *later = NULL;
  g_autoptr (GPtrArray) obstacles = NULL;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Index', {'measure': 'index'})", contest);
  stage = newest (f, "contest_stage");
  entries[0] = add_entry (f, contest, "Ti", "Ti Ltd");
  entries[1] = add_entry (f, contest, "Qiao", "Qiao Ltd");
  entries[2] = add_entry (f, contest, "He", "He Ltd");
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" INDEX "')", contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  do_f (f, &LAUREL_VALUES_PUT, "(" X ", [(" X ", 'sales', '10'), (" X ", 'complaints', '4'),"
        " (" X ", 'sales', '30'), (" X ", 'complaints', '2'), (" X ", 'sales', '20')])", stage,
        entries[0], entries[0], entries[1], entries[1], entries[2]);
  board = dup_board (f, stage);
  g_assert_cmpstr (board, ==, "1 Qiao 100.00 AAA; 2 He 30.00 –; 3 Ti 0.00 –");
  reasons = dup_reasons (f, &LAUREL_REASONS_OF_SCOREBOARD,
                         g_variant_new ("(xxxxx)", stage, (gint64) 0, (gint64) 0, (gint64) 0,
                                        entries[2]));
  g_assert_cmpstr (reasons, ==, "sales: 20, comparable as 0.5000, weight 60 | complaints: missing, "
                   "counts as 0, weight 40 | The weighted mean × 100: 30 | Printed as 30.00");

  obstacles = ask (f, &LAUREL_OBSTACLES_OF_RESULT,
                   g_variant_new ("(xxxx)", stage, (gint64) 0, (gint64) 0, (gint64) 0));
  g_assert_cmpuint (obstacles->len, ==, 0);
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", stage);
  do_f (f, &LAUREL_VALUES_PUT, "(" X ", [(" X ", 'sales', ''), (" X ", 'sales', '60')])", stage,
        entries[0], entries[2]);
  later = dup_reasons (f, &LAUREL_REASONS_OF_RESULT,
                       g_variant_new ("(xx)", newest (f, "result"), entries[2]));
  g_assert_cmpstr (later, ==, reasons);

  check_numbers (f, contest, "3 of 3 with numbers");
  run_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'A wish.')", entries[2]);
  check_numbers (f, contest, "2 of 2 with numbers");

  refuse_f (f, &LAUREL_VALUES_PUT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", [(" X ", 'sales', 'many')])", stage, entries[0]);
  refuse_f (f, &LAUREL_VALUES_PUT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [(" X ", '', '3')])", stage,
            entries[0]);
  refuse_f (f, &LAUREL_VALUES_PUT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", [(7, 'sales', '3')])",
            stage);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/index/counted", test_an_index_is_counted);
  g_test_add_func ("/index/left-out", test_what_is_left_out_is_told);
  g_test_add_func ("/index/billionths", test_what_is_too_long_is_counted_in_billionths);
  g_test_add_func ("/index/none", test_what_has_no_index_is_refused);
  g_test_add_func ("/index/wrong-rules", test_wrong_rules_are_refused);
  g_test_add_func ("/index/bands", test_bands_have_no_gap);
#define ADD(name, function) g_test_add ("/index/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("deductions", test_points_are_taken_off);
  ADD ("forget", test_a_reason_forgets_its_person);
  ADD ("list", test_a_list_is_ranked);
#undef ADD

  return g_test_run ();
}
