/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ranking-case.h"

#define MEAN "\"combine\": {\"method\": \"mean\"}"

static void
test_what_is_left_out_is_plain (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{" MEAN "}", &error);

  g_assert_no_error (error);
  g_assert_cmpint (rule->criteria->len, ==, 1);
  g_assert_true (rule->is_weighted_mean);
  g_assert_cmpint (rule->scale.over, ==, 1);
  g_assert_cmpint (rule->parts, ==, LAUREL_PARTS_SUM);
  g_assert_cmpint (rule->digits, ==, 2);
  g_assert_cmpint (rule->rounding, ==, LAUREL_ROUNDING_HALF_UP);
  g_assert_cmpint (rule->ties->len, ==, 1);
  g_assert_cmpint (g_array_index (rule->ties, LaurelTieStep, 0).kind, ==, LAUREL_TIE_SHARE);
  g_assert_false (rule->has_min || rule->has_max || rule->has_step || rule->lower_is_better);
}

static void
test_all_that_can_be_said_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelRule) rule = ranking_case_read_rule (
    "{\"marks\": {\"min\": \"0\", \"max\": 10, \"step\": 0.5}, \"criteria\": [{\"name\": "
    "\"content\", \"weight\": \"40\"}, {\"name\": \"delivery\", \"weight\": \"60\"}], "
    "\"judge_total\": \"weighted-mean\", \"combine\": {\"method\": \"mean\", \"drop_high\": 1, "
    "\"drop_low\": 1}, \"factor\": \"difficulty\", \"scale\": \"3/5\", \"parts\": {\"combine\": "
    "\"best:3\", \"weights\": {\"final\": \"2\"}}, \"lower_is_better\": false, \"round\": "
    "{\"digits\": 2, \"mode\": \"half-even\"}, \"ties\": [\"with-dropped\", "
    "\"criterion:content\", \"part:final\", \"highest-marks\", \"draw\"]}", &error);

  g_assert_no_error (error);
  g_assert_cmpint (laurel_ratio_compare (rule->step, laurel_ratio_new (1, 2)), ==, 0);
  g_assert_cmpint (rule->n_best, ==, 3);
  g_assert_cmpint (laurel_rule_get_part_weight (rule, "final").over, ==, 2);
  g_assert_cmpint (laurel_rule_get_part_weight (rule, "heat").over, ==, 1);
  g_assert_cmpint (rule->ties->len, ==, 5);
  g_assert_cmpstr (g_array_index (rule->ties, LaurelTieStep, 2).name, ==, "final");
  g_assert_cmpint (rule->rounding, ==, LAUREL_ROUNDING_HALF_EVEN);
}

static void
test_what_is_wrong_is_refused_with_its_place (void)
{
  static const struct {
    const char *rule; /* without its braces */
    const char *words;
  } WRONG[] = {
    { "", "how marks become one" }, { "\"combine\": {}", "how marks become one" },
    { MEAN ", \"tie\": []", "“tie” is not known here" },
    { "\"combine\": {\"method\": \"average\"}", "combine: “average” is nothing for “method”" },
    { "\"combine\": {\"method\": \"mean\", \"drop\": 1}", "combine: “drop” is not known" },
    { "\"combine\": {\"method\": \"mean\", \"drop_low\": -1}", "combine: “drop_low” must be" },
    { "\"combine\": {\"method\": \"severity\", \"drop_low\": 1}", "take out “drop_high”" },
    { "\"combine\": {\"method\": \"points\"}", "combine: “points” needs a list" },
    { "\"combine\": {\"method\": \"points\", \"points\": []}", "combine: “points” needs a list" },
    { "\"combine\": {\"method\": \"points\", \"points\": [1, 2]}", "from the first place on" },
    { "\"combine\": {\"method\": \"points\", \"points\": [\"x\"]}", "a list of numbers" },
    { "\"combine\": {\"method\": \"mean\", \"points\": [3]}", "Only the method “points”" },
    { "\"combine\": {\"method\": \"mean\", \"min_marks\": 3}", "Only the method “z-score”" },
    { "\"combine\": {\"method\": \"z-score\", \"min_marks\": 1}", "2 or more" },
    { "\"combine\": {\"method\": \"mean\", \"prior\": {}}", "Only the method “severity”" },
    { "\"combine\": {\"method\": \"severity\", \"prior\": {\"alpha_f\": 1}}", "combine/prior: " },
    { MEAN ", \"marks\": {\"min\": 0, \"max\": 10, \"step\": 0}", "marks: The “step” must be" },
    { MEAN ", \"marks\": {\"min\": 0, \"max\": 10, \"step\": \"0.3\"}", "steps do not come to" },
    { MEAN ", \"marks\": {\"min\": 10, \"max\": 0}", "“max” must be above" },
    { MEAN ", \"marks\": {\"minimum\": 0}", "marks: “minimum” is not known" },
    { MEAN ", \"criteria\": []", "“criteria” is empty" },
    { MEAN ", \"criteria\": [{\"weight\": 1}]", "criteria/1: The criterion has no “name”" },
    { MEAN ", \"criteria\": [{\"name\": \"a\"}, {\"name\": \"a\"}]", "criteria/2: There are two" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"weight\": 0}]", "criteria/1: A “weight” must" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"weight\": 40}, {\"name\": \"b\", \"weight\": 50}]",
      "come to 90, not to 100" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"weight\": \"0.4\"}, {\"name\": \"b\", \"weight\": "
      "\"0.5\"}]", "come to 0.9, not to 1" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"weight\": 40, \"criteria\": [{\"name\": \"b\", "
      "\"weight\": 60}, {\"name\": \"c\", \"weight\": 30}]}]",
      "criteria/1: The weights come to 90" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"criteria\": [{\"name\": \"b\"}, {\"name\": "
      "\"a\"}]}]", "criteria/1/criteria/2: There are two" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"criteria\": [{\"name\": \"b\", \"criteria\": []}]}"
      "]", "criteria/1/criteria/1: “criteria” is not known" },
    { MEAN ", \"criteria\": [{\"name\": \"a\", \"criteria\": []}]", "criteria/1: The list" },
    { MEAN ", \"judge_total\": \"sum\"", "“sum” is nothing for “judge_total”" },
    { MEAN ", \"scale\": 0", "“scale” must be above 0" },
    { MEAN ", \"exam\": {}, \"lower_is_better\": true", "Of attempts the highest" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"count\": 1, \"boundary\": \"some\"}]",
      "levels/1: “some” is nothing for “boundary”" },
    { MEAN ", \"parts\": {\"combine\": \"best:0\"}", "parts: “best:0” is no way" },
    { MEAN ", \"parts\": {\"combine\": \"worst\"}", "parts: “worst” is no way" },
    { MEAN ", \"parts\": {\"weights\": {\"f\": 0}}", "parts/weights: The weight of “f”" },
    { MEAN ", \"parts\": {\"order\": [\"f\", \"f\"]}", "names “f” twice" },
    { MEAN ", \"round\": {\"digits\": 10}", "round: “digits” must be" },
    { MEAN ", \"round\": {\"mode\": \"off\"}", "round: “off” is nothing" },
    { MEAN ", \"ties\": []", "“ties” is empty" },
    { MEAN ", \"ties\": [\"with-dropped\"]", "ties/1: The last step" },
    { MEAN ", \"ties\": [\"share\", \"draw\"]", "ties/1: Nothing can come after" },
    { MEAN ", \"ties\": [\"criterion:x\", \"share\"]", "ties/1: There is no criterion “x”" },
    { MEAN ", \"ties\": [\"criterion:\", \"share\"]", "ties/1: There is no criterion “”" },
    { MEAN ", \"ties\": [\"toss\", \"share\"]", "ties/1: “toss” parts no equals" },
    { MEAN ", \"ties\": \"share\"", "“ties” must be a list" },
    { "\"combine\": {\"method\": \"majority\"}, \"factor\": \"d\"", "nothing multiplies" },
    { "\"combine\": {\"method\": \"schulze\"}, \"scale\": 2", "nothing multiplies" },
    { "\"combine\": {\"method\": \"majority\"}, \"parts\": {\"combine\": \"best\"}",
      "rules of its own" },
    { MEAN ", \"levels\": [{\"count\": 1}]", "levels/1: The level has no name" },
    { MEAN ", \"levels\": [{\"name\": \"a\"}]", "levels/1: A level needs" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"place\": 1}]", "levels/1: “place” is not known" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"share\": 2}]", "levels/1: A share is" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"share\": 0.1, \"count\": 3}]",
      "levels/1: It says both" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"count\": 1}, {\"name\": \"a\", \"count\": 2}]",
      "levels/2: There are two levels “a”" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"share\": \"2/3\"}, {\"name\": \"b\", "
      "\"share\": \"1/2\"}]", "levels/2: With this level the shares come to 7/6" },
    { MEAN ", \"levels\": [{\"name\": \"a\", \"from\": 80}, {\"name\": \"b\", \"from\": 90}]",
      "levels/2: Nobody could get it" },
    { MEAN ", \"lower_is_better\": true, \"levels\": [{\"name\": \"a\", \"from\": 90}, {\"name\": "
      "\"b\", \"from\": 80}]", "Let it begin at a higher one" },
    { MEAN ", \"boundary\": \"in\"", "“in” is nothing for “boundary”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autofree char *json = g_strdup_printf ("{%s}", WRONG[i].rule);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (json, &error);

    g_test_message ("%s: %s", json, error ? error->message : "taken");
    g_assert_null (rule);
    g_assert_nonnull (strstr (error->message, WRONG[i].words));
  }
}

static void
test_weights_count_by_their_proportion (void)
{
  static const char *const RIGHT[] = {
    "{\"name\": \"a\", \"weight\": 3}, {\"name\": \"b\", \"weight\": 2}",
    "{\"name\": \"a\", \"weight\": \"0.4\"}, {\"name\": \"b\", \"weight\": \"0.6\"}",
    "{\"name\": \"a\", \"weight\": \".3885\"}, {\"name\": \"b\", \"weight\": \".3190\"}, "
    "{\"name\": \"c\", \"weight\": \".2925\"}",
    "{\"name\": \"a\", \"weight\": \"1/3\"}, {\"name\": \"b\", \"weight\": \"2/3\"}",
    "{\"name\": \"a\", \"weight\": 600}, {\"name\": \"b\", \"weight\": 400}",
    "{\"name\": \"A\", \"weight\": 60, \"criteria\": [{\"name\": \"a\", \"weight\": 25}, "
    "{\"name\": \"b\", \"weight\": 35}]}, {\"name\": \"c\", \"weight\": 40}",
    "{\"name\": \"A\", \"weight\": 60, \"criteria\": [{\"name\": \"a\", \"weight\": 30}, "
    "{\"name\": \"b\", \"weight\": 70}]}, {\"name\": \"c\", \"weight\": 40}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (RIGHT); i++) {
    g_autofree char *json = g_strdup_printf ("{\"criteria\": [%s], " MEAN "}", RIGHT[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (json, &error);

    g_test_message ("%s", json);
    g_assert_no_error (error);
    g_assert_nonnull (rule);
  }
}

/* A twelfth of 100 is 8 and a third; a level may be bounded by a score besides. */
static void
test_levels_are_cut_out_of_what_there_is (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelRule) rule = ranking_case_read_rule (
    "{" MEAN ", \"levels\": [{\"name\": \"gold\", \"share\": \"1/12\", \"from\": \"8.5\"}, "
    "{\"name\": \"silver\", \"count\": 3, \"boundary\": \"all-out\"}, {\"name\": \"bronze\", \"from\": 6}], "
    "\"boundary\": \"nearest\"}", &error);
  LaurelLevel gold, silver, bronze;

  g_assert_no_error (error);
  g_assert_cmpint (rule->levels->len, ==, 3);
  g_assert_cmpint (rule->boundary, ==, LAUREL_LEVEL_NEAREST);
  gold = laurel_rule_level_get (&g_array_index (rule->levels, LaurelRuleLevel, 0), rule->boundary,
                                100);
  silver = laurel_rule_level_get (&g_array_index (rule->levels, LaurelRuleLevel, 1),
                                  rule->boundary, 100);
  bronze = laurel_rule_level_get (&g_array_index (rule->levels, LaurelRuleLevel, 2),
                                  rule->boundary, 100);
  g_assert_cmpint (laurel_ratio_compare (gold.limit, laurel_ratio_new (25, 3)), ==, 0);
  g_assert_true (gold.is_limited && gold.has_from);
  g_assert_cmpint (laurel_ratio_compare (gold.from, laurel_ratio_new (17, 2)), ==, 0);
  g_assert_true (silver.is_limited && !silver.has_from);
  g_assert_cmpint (laurel_ratio_compare (silver.limit, laurel_ratio_new (3, 1)), ==, 0);
  g_assert_true (!bronze.is_limited && bronze.has_from);
  g_assert_cmpint (gold.boundary, ==, LAUREL_LEVEL_NEAREST);
  g_assert_cmpint (silver.boundary, ==, LAUREL_LEVEL_ALL_OUT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/rule/plain", test_what_is_left_out_is_plain);
  g_test_add_func ("/judging/rule/whole", test_all_that_can_be_said_is_read);
  g_test_add_func ("/judging/rule/wrong", test_what_is_wrong_is_refused_with_its_place);
  g_test_add_func ("/judging/rule/levels", test_levels_are_cut_out_of_what_there_is);
  g_test_add_func ("/judging/rule/weights", test_weights_count_by_their_proportion);

  return g_test_run ();
}
