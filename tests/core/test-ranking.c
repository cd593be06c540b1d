/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ranking-case.h"

#include "judging/laurel-explanation.h"
#include "judging/laurel-score-order.h"

#define TENTHS "\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.1\"}, "
#define HALVES "\"marks\": {\"min\": \"0\", \"max\": \"20\", \"step\": \"0.5\"}, "
#define FOUR "\"criteria\": [{\"name\": \"a\", \"weight\": 40}, {\"name\": \"b\", \"weight\": 30}, " \
             "{\"name\": \"c\", \"weight\": 20}, {\"name\": \"d\", \"weight\": 10}], "
#define TREE "\"criteria\": [{\"name\": \"A\", \"weight\": 40, \"criteria\": [" \
             "{\"name\": \"a\", \"weight\": 10}, {\"name\": \"b\", \"weight\": 30}]}, " \
             "{\"name\": \"c\", \"weight\": 60}], "
#define THIRDS "\"criteria\": [{\"name\": \"A\", \"criteria\": [{\"name\": \"a\"}, {\"name\": " \
               "\"b\"}, {\"name\": \"c\"}]}, {\"name\": \"d\", \"weight\": 2}], "
#define PLACES "\"lower_is_better\": true, "
#define SUM "\"combine\": {\"method\": \"sum\"}"
#define MEAN "\"combine\": {\"method\": \"mean\"}"
#define SKATING PLACES "\"combine\": {\"method\": \"majority\"}"
#define TRIMMED "\"combine\": {\"method\": \"mean\", \"drop_high\": 1, \"drop_low\": 1}"
#define NINE "A 2 6 5 3 2 5 2 2 4; B 3 3 1 6 4 1 6 7 6; C 9 8 7 9 9 7 9 9 9; D 7 5 4 4 5 4 3 1 5; " \
             "E 5 9 8 7 3 8 5 3 8; F 6 1 2 1 8 2 7 8 2; G 1 2 3 2 1 3 4 4 1; H 8 4 6 8 6 6 8 5 7; " \
             "I 4 7 9 5 7 9 1 6 3"
#define TEST_Z "E1 90 80 -; E2 80 78 66; E3 70 - 60; E4 - 76 75"
#define CATALYST "E1 73 74 - 71; E2 - 75 67 72; E3 73 75 68 -; E4 75 - 72 75"
/* Rule 10: the placings of four dances, each by one judge. */
#define DANCES "101,J,,1,1 101,J,,2,6 101,J,,3,4 101,J,,4,1 102,J,,1,6 102,J,,2,2 102,J,,3,2 " \
               "102,J,,4,2 103,J,,1,2 103,J,,2,1 103,J,,3,6 103,J,,4,3 104,J,,1,3 104,J,,2,4 " \
               "104,J,,3,1 104,J,,4,4 105,J,,1,5 105,J,,2,3 105,J,,3,5 105,J,,4,5 106,J,,1,4 " \
               "106,J,,2,5 106,J,,3,3 106,J,,4,6"

static const struct {
  const char *rule; /* without its braces */
  const char *marks;
  const char *factors;
  const char *places;
} CASES[] = {
  /* What judges give: criteria, weights, and who finished. */
  { FOUR MEAN, "x,J,a,,9 x,J,b,,8 x,J,c,,7 x,J,d,,6", NULL, "x 1 8.00" },
  { "\"criteria\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}, {\"name\": \"d\"}], "
    MEAN, "x,1,a,,9 x,1,b,,8 x,1,c,,7 x,1,d,,8 x,2,a,,8 x,2,b,,9 x,2,c,,8 x,2,d,,9 x,3,a,,10 "
    "x,3,b,,9 x,3,c,,8 x,3,d,,8", NULL, "x 1 8.42" },
  { "\"judge_total\": \"weighted-sum\", \"criteria\": [{\"name\": \"a\", \"weight\": 2}, "
    "{\"name\": \"b\", \"weight\": \"0.5\"}], " MEAN, "x,J,a,,9 x,J,b,,8", NULL, "x 1 22.00" },
  { TREE MEAN, "x,J,a,,8 x,J,b,,4 x,J,c,,10", NULL, "x 1 8.00" },
  /* (22/3 + 2·9)/3 and (28/3 + 2·8)/3 are both 76/9, exactly. */
  { THIRDS MEAN, "x,J,a,,8 x,J,b,,7 x,J,c,,7 x,J,d,,9 y,J,a,,9 y,J,b,,9 y,J,c,,10 y,J,d,,8", NULL,
    "x 1= 8.44, y 1= 8.44" },
  { FOUR MEAN, "x,J,a,,9 x,J,b,,8 x,J,c,,7 x,J,d,,6 x,K,a,,1 x,K,b,,1 y,K,a,,9", NULL,
    "x 1 8.00, y 0 -" },
  { MEAN, "a 9.3 - 9.4; b - - -; c 9.3", NULL, "a 1 9.35, c 2 9.30, b 0 -" },
  { "\"round\": {\"digits\": 1}, " MEAN, "a 9.2 9.3 9.4; b 9.4 9.2 9.3", NULL,
    "a 1= 9.3, b 1= 9.3" },
  /* What is dropped. */
  { "\"factor\": \"difficulty\", \"round\": {\"digits\": 1}, \"combine\": {\"method\": \"sum\", "
    "\"drop_high\": 2, \"drop_low\": 2}", "x 6.5 7 7 7.5 7.5 8 8", "x=2.8", "x 1 61.6" },
  { HALVES "\"round\": {\"digits\": 1}, \"combine\": {\"method\": \"sum\", \"drop_high\": 1, "
    "\"drop_low\": 1}", "x 17 18 18.5 20 19", NULL, "x 1 55.5" },
  { "\"scale\": \"3/5\", \"factor\": \"d\", " SUM, "x 8 8.5 9 8.5 8", "x=3", "x 1 75.60" },
  { "\"combine\": {\"method\": \"median\"}", "a 1 9 8 2; b 4 4 9", NULL, "a 1 5.00, b 2 4.00" },
  { TENTHS TRIMMED ", \"ties\": [\"with-dropped\", \"share\"]",
    "a 9.1 9.3 9.4 9.2 9.6 9.0 9.3; b 9.2 9.3 9.3 9.2 9.5 9.2 9.3", NULL,
    "b 1 9.26, a 2 9.26" },
  { TENTHS TRIMMED ", \"ties\": [\"share\"]",
    "a 9.1 9.3 9.4 9.2 9.6 9.0 9.3; b 9.2 9.3 9.3 9.2 9.5 9.2 9.3", NULL,
    "a 1= 9.26, b 1= 9.26" },
  /* How judges differ. */
  { "\"round\": {\"digits\": 4}, \"combine\": {\"method\": \"robust-mean\"}",
    "x 4.5 4.9 5.6 4.2 6.2 5.2 9.9; y 3 3 3 3 9 1", NULL, "x 1 5.3865, y 2 3.0000" },
  { "\"round\": {\"digits\": 3}, \"combine\": {\"method\": \"severity\"}", CATALYST, NULL,
    "E4 1 75.000, E3 2 72.000, E2 3 71.625, E1 4 71.375" },
  { "\"round\": {\"digits\": 4}, \"combine\": {\"method\": \"severity\", \"prior\": "
    "{\"alpha_f\": 4, \"alpha_b\": 9, \"sigma2\": 1}}", CATALYST, NULL,
    "E4 1 74.7500, E3 2 72.0427, E2 3 71.6890, E1 4 71.5183" },
  { "\"round\": {\"digits\": 3}, " MEAN, CATALYST, NULL,
    "E4 1 74.000, E1 2 72.667, E3 3 72.000, E2 4 71.333" },
  { "\"round\": {\"digits\": 3}, \"combine\": {\"method\": \"z-score\", \"min_marks\": 2}",
    TEST_Z, NULL, "E1 1 85.132, E4 2 75.302, E2 3 74.553, E3 4 65.237" },
  /* Parts have scales of their own. */
  { "\"round\": {\"digits\": 3}, \"parts\": {\"combine\": \"sum\"}, \"combine\": {\"method\": "
    "\"z-score\", \"min_marks\": 2}", "a,J,,1,5 a,K,,1,6 b,J,,1,7 b,K,,1,8 a,J,,2,50 b,J,,2,90",
    NULL, "b 1 97.618, a 2 55.382" },
  /* What floating point makes of it is no reason to put one before the other. */
  { "\"combine\": {\"method\": \"robust-mean\"}", "a 0.1 0.2 0.3; b 0.3 0.1 0.2; c 0.2 0.2 0.2",
    NULL, "a 1= 0.20, b 1= 0.20, c 1= 0.20" },
  { "\"combine\": {\"method\": \"severity\"}", "a 0.1 0.7 1.3; b 1.3 0.1 0.7; c 0.7 1.3 0.1",
    NULL, "a 1= 0.70, b 1= 0.70, c 1= 0.70" },
  { "\"combine\": {\"method\": \"z-score\", \"min_marks\": 3}, \"ties\": [\"highest-marks\", "
    "\"share\"]", "a 1 4 9; b 4 9 1; c 9 1 4; d 1 1 1", NULL,
    "a 1= 4.67, b 1= 4.67, c 1= 4.67, d 4 1.00" },
  /* Judges as an order. */
  { PLACES "\"round\": {\"digits\": 0}, \"combine\": {\"method\": \"rank-sum\"}", NINE, NULL,
    "G 1 21, A 2 31, B 3= 37, F 3= 37, D 5 38, I 6 51, E 7 56, H 8 58, C 9 76" },
  { "\"combine\": {\"method\": \"rank-sum\"}", "a 9 8; b 9 7; c 1 2", NULL,
    "a 1 2.50, b 2 3.50, c 3 6.00" },
  { "\"combine\": {\"method\": \"points\", \"points\": [12, 10, 8]}",
    "a 9 8 1; b 9 7 2; c 1 2 3; d 0 0 -", NULL, "a 1= 31.00, b 1= 31.00, c 3 28.00, d 4 0.00" },
  { SKATING, "61 1 1 2 1 4 2 1; 62 6 2 1 5 2 1 2; 63 2 4 3 3 6 3 3; 64 3 3 5 2 1 5 4; "
    "65 4 5 6 4 3 6 5; 66 5 6 4 6 5 4 6", NULL,
    "61 1 1.00, 62 2 2.00, 63 3 3.00, 64 4 4.00, 65 5 5.00, 66 6 6.00" },
  { SKATING, "71 3 1 6 1 1 2 1; 72 2 2 1 5 3 1 3; 73 1 5 4 2 2 6 2; 74 5 4 2 4 6 5 4; "
    "75 4 6 3 3 5 4 6; 76 6 3 5 6 4 3 5", NULL,
    "71 1 1.00, 72 2 2.00, 73 3 3.00, 74 4 4.00, 75 5 5.00, 76 6 6.00" },
  { SKATING, DANCES, NULL,
    "101 1 12.00, 102 2 12.00, 103 3 12.00, 104 4 12.00, 105 5 18.00, 106 6 18.00" },
  { SKATING, "a 1 2 3; b 2 3 1; c 3 1 2; d 4 4 4", NULL,
    "a 1= 2.00, b 1= 2.00, c 1= 2.00, d 4 4.00" },
  { "\"combine\": {\"method\": \"majority\"}", "a 9 8 9; b 8 9 7; c 1 1 8", NULL,
    "a 1 1.00, b 2 2.00, c 3 3.00" },
  { "\"combine\": {\"method\": \"schulze\"}", "a 9 8 9; b 8 9 8; c 8 9 8; d 1 1 1", NULL,
    "a 1 3.00, b 2= 2.00, c 2= 2.00, d 4 0.00" },
  /* Parts. */
  { SUM ", \"parts\": {\"weights\": {\"f\": \"2\"}}", "x,J,,h,7 x,J,,f,8 y,J,,h,9 y,J,,f,7", NULL,
    "x 1= 23.00, y 1= 23.00" },
  { SUM ", \"parts\": {\"combine\": \"mean\", \"weights\": {\"f\": \"2\"}}",
    "x,J,,h,7 x,J,,f,8 y,J,,h,9 y,J,,f,6", NULL, "x 1 7.67, y 2 7.00" },
  { SUM ", \"parts\": {\"combine\": \"best\"}", "x,J,,1,7 x,J,,2,8 y,J,,1,9", NULL,
    "y 1 9.00, x 2 8.00" },
  { PLACES SUM ", \"parts\": {\"combine\": \"best:2\"}",
    "x,J,,1,7 x,J,,2,8 x,J,,3,1 y,J,,1,5 y,J,,2,5 y,J,,3,9", NULL, "x 1 8.00, y 2 10.00" },
  { SUM ", \"parts\": {\"combine\": \"last\"}", "x,J,,10,7 x,J,,9,8 y,J,,10,9 y,J,,9,1", NULL,
    "y 1 9.00, x 2 7.00" },
  { SUM ", \"parts\": {\"combine\": \"last\", \"order\": [\"h\", \"f\"]}",
    "x,J,,f,7 x,J,,h,8", NULL, "x 1 7.00" },
  /* Who came farther is before who did not, whatever their scores are. */
  { SUM ", \"parts\": {\"combine\": \"last\", \"order\": [\"h\", \"f\"]}",
    "x,J,,h,7 x,J,,f,6 y,J,,h,9 z,J,,h,8 z,J,,f,6 w,J,,h,9.5", NULL,
    "x 1= 6.00, z 1= 6.00, w 3 9.50, y 4 9.00" },
  { SUM ", \"factor\": \"d\"", "x,J,,1,7 x,J,,2,8 y,J,,1,9 y,J,,2,1", "x/1=2 x/2=3 y/1=3 y/2=4",
    "x 1 38.00, y 2 31.00" },
  { SUM ", \"factor\": \"d\"", "x,J,,1,7 x,J,,2,8", "x/1=2 x/2=3 x=0.5", "x 1 19.00" },
  /* What parts equals. */
  { FOUR MEAN ", \"ties\": [\"criterion:b\", \"share\"]",
    "x,J,a,,9 x,J,b,,5 x,J,c,,7 x,J,d,,6 y,J,a,,6 y,J,b,,9 y,J,c,,7 y,J,d,,6 "
    "z,J,a,,6 z,J,b,,9 z,J,c,,7 z,J,d,,6", NULL, "y 1= 7.10, z 1= 7.10, x 3 7.10" },
  { TREE MEAN ", \"ties\": [\"criterion:A\", \"share\"]",
    "x,J,a,,8 x,J,b,,4 x,J,c,,10 y,J,a,,8 y,J,b,,8 y,J,c,,8", NULL, "y 1 8.00, x 2 8.00" },
  { SUM ", \"ties\": [\"part:f\", \"share\"]", "x,J,,h,7 x,J,,f,8 y,J,,h,8 y,J,,f,7 z,J,,h,15",
    NULL, "x 1 15.00, y 2 15.00, z 3 15.00" },
  { PLACES SUM ", \"ties\": [\"part:f\", \"share\"]",
    "x,J,,h,7 x,J,,f,8 y,J,,h,8 y,J,,f,7 z,J,,h,15", NULL,
    "y 1 15.00, x 2 15.00, z 3 15.00" },
  { TRIMMED ", \"ties\": [\"highest-marks\", \"share\"]", "a 1 5 5 9; b 2 5 5 8; c 1 4 6 9; "
    "d 1 5 5 9", NULL, "c 1 5.00, a 2= 5.00, d 2= 5.00, b 4 5.00" },
  { PLACES TRIMMED ", \"ties\": [\"highest-marks\", \"share\"]", "a 1 5 5 9; b 2 5 5 8", NULL,
    "a 1 5.00, b 2 5.00" },
};

static const char *const ENTRIES[] = { "E2", "E10", "x", "a", "E1", "b", "c" };

/* Marks of all entries by five judges in two parts, the rows in another order for each @seed. */
static LaurelMarks *
read_shuffled (const LaurelRule *rule, int seed)
{
  LaurelMarks *marks = laurel_marks_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) seed);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < 70; i++)
    g_array_insert_val (order, (guint) g_rand_int_range (random, 0, i + 1), i);
  for (int i = 0; i < 70; i++) {
    int at = g_array_index (order, int, i), entry = at / 10, judge = at % 5, part = at / 5 % 2;
    g_autofree char *name = g_strdup_printf ("J%d", judge);
    g_autofree char *mark = g_strdup_printf ("%d", 1 + (entry * 7 + judge * judge * 3 + part) % 5);
    const char *fields[] = { ENTRIES[entry], name, "", part ? "2" : "1", mark };

    ranking_case_add (marks, rule, fields, i);
  }

  return marks;
}

/* The places with all that is said of them. */
static char *
dup_whole (const LaurelRule *rule, const LaurelMarks *marks, const LaurelRanking *ranking)
{
  GString *text = g_string_new (NULL);
  g_autofree char *places = ranking_case_dup_places (rule, marks, ranking);

  g_string_append (text, places);
  for (guint i = 0; i < ranking->places->len; i++) {
    g_autoptr (GPtrArray) steps =
      laurel_explanation_list (rule, marks, ranking,
                               &g_array_index (ranking->places, LaurelRankedEntry, i));

    for (guint k = 0; k < steps->len; k++)
      g_string_append_printf (text, "\n%s", (const char *) steps->pdata[k]);
  }

  return g_string_free (text, FALSE);
}

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *json = g_strdup_printf ("{%s}", CASES[i].rule);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (json, &error);
    g_autoptr (LaurelMarks) marks = NULL;
    g_autoptr (LaurelRanking) ranking = NULL;
    g_autofree char *places = NULL;
    int row;

    g_test_message ("%s", json);
    g_assert_no_error (error);
    marks = ranking_case_read_marks (rule, CASES[i].marks, FALSE);
    ranking_case_add_factors (marks, CASES[i].factors);
    laurel_marks_settle (marks, rule, &row, &error);
    g_assert_no_error (error);
    ranking = laurel_ranking_new (rule, marks, NULL, &error);
    g_assert_no_error (error);
    places = ranking_case_dup_places (rule, marks, ranking);
    g_assert_cmpstr (places, ==, CASES[i].places);
  }
}

/* Names do not say in which order they came, and neither do rows. */
static void
test_order_of_rows_changes_nothing (void)
{
  static const char *const RULES[] = {
    TRIMMED ", \"ties\": [\"with-dropped\", \"highest-marks\", \"draw\"]",
    "\"combine\": {\"method\": \"median\"}, \"ties\": [\"part:2\", \"share\"]",
    "\"combine\": {\"method\": \"robust-mean\"}", "\"combine\": {\"method\": \"severity\"}",
    "\"combine\": {\"method\": \"z-score\"}", "\"combine\": {\"method\": \"rank-sum\"}",
    "\"combine\": {\"method\": \"majority\"}",
    "\"combine\": {\"method\": \"points\", \"points\": [3, 2, 1]}",
    SUM ", \"parts\": {\"combine\": \"last\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (RULES); i++) {
    g_autofree char *json = g_strdup_printf ("{%s}", RULES[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (json, &error);
    g_autofree char *first = NULL;

    g_assert_no_error (error);
    for (int n = 0; n < 8; n++) {
      g_autoptr (LaurelMarks) marks = read_shuffled (rule, n);
      g_autoptr (LaurelRanking) ranking = NULL;
      g_autofree char *places = NULL;
      int row;

      g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
      ranking = laurel_ranking_new (rule, marks, "4.8./", &error);
      g_assert_no_error (error);
      places = dup_whole (rule, marks, ranking);
      if (first == NULL)
        first = g_steal_pointer (&places);
      else
        g_assert_cmpstr (places, ==, first);
    }
  }
}

/* Which judge gave a mark does not matter, if the result is not about judges. */
static void
test_names_of_judges_change_nothing (void)
{
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{" TRIMMED ", \"ties\": ["
                                                        "\"with-dropped\", \"share\"]}", NULL);
  static const char *const MARKS[] = {
    "a 1 5 5 9; b 2 5 5 8; c 1 4 6 9", "a 9 5 5 1; b 5 8 2 5; c 6 1 9 4",
    "c 6 9 1 4; b 8 5 5 2; a 5 1 9 5",
  };
  g_autofree char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++) {
    g_autoptr (LaurelMarks) marks = ranking_case_read_marks (rule, MARKS[i], FALSE);
    g_autoptr (LaurelRanking) ranking = NULL;
    g_autofree char *places = NULL;
    int row;

    g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
    ranking = laurel_ranking_new (rule, marks, NULL, NULL);
    places = ranking_case_dup_places (rule, marks, ranking);
    if (first == NULL)
      first = g_steal_pointer (&places);
    else
      g_assert_cmpstr (places, ==, first);
  }
}

/* What was dropped is told, and what each step compared. */
static void
test_a_place_is_explained (void)
{
  static const char *const WANTED =
    "Counted: J2 9.3, J3 9.3, J4 9.2, J6 9.2, J7 9.3|Dropped as too high or too low: J1 9.2, "
    "J5 9.5|Mean of 5: 9.26|Printed as 9.26|Nothing dropped: b 9.285714, a 9.271429";
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{" TRIMMED ", \"ties\": ["
                                                        "\"with-dropped\", \"share\"]}", NULL);
  g_autoptr (LaurelMarks) marks =
    ranking_case_read_marks (rule, "a 9.1 9.3 9.4 9.2 9.6 9.0 9.3; b 9.2 9.3 9.3 9.2 9.5 9.2 9.3",
                             FALSE);
  g_autoptr (LaurelRanking) ranking = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;
  int row;

  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
  ranking = laurel_ranking_new (rule, marks, NULL, NULL);
  steps = laurel_explanation_list (rule, marks, ranking,
                                   &g_array_index (ranking->places, LaurelRankedEntry, 0));
  g_ptr_array_add (steps, NULL);
  text = g_strjoinv ("|", (char **) steps->pdata);
  g_assert_cmpstr (text, ==, WANTED);
}

static void
test_what_cannot_be_ranked_is_refused (void)
{
  static const struct {
    const char *rule;
    const char *marks;
    const char *words;
  } REFUSED[] = {
    { TRIMMED, "a 1 2 3; b 1 2", "“b” has the marks of 2 judges, and the rule drops 2" },
    { "\"combine\": {\"method\": \"severity\"}", "a 1 2 - -; b 3 4 - -; c - - 5 6",
      "2 groups that share no entry: J1, J2 (a, b); J3, J4 (c)" },
    { "\"combine\": {\"method\": \"z-score\"}", TEST_Z, "“J1” marked only 3" },
    { "\"combine\": {\"method\": \"z-score\", \"min_marks\": 2}", "a 1 5; b 2 5; c 3 5",
      "“J2” gave the same mark to all" },
    { "\"combine\": {\"method\": \"rank-sum\"}", "a 1 5; b 2 -; c 3 5",
      "“b” has no finished marks of “J2”" },
    { SKATING, "a,J,,x,1 b,J,,x,2 a,J,,y,1", "“b” has no finished marks in “y”" },
    { "\"combine\": {\"method\": \"schulze\"}", "a,J,,x,1 a,J,,y,2", "ranks one part" },
    { "\"combine\": {\"method\": \"robust-mean\"}", "a 1 2 3; b 1 2", "“b” has the marks of 2" },
    { "\"combine\": {\"method\": \"severity\"}", "a 1; b 2", "there is only one" },
    { SUM ", \"ties\": [\"refuse\"]", "a 1; b 1; c 2", "For place 2, nothing parts “a”, “b”" },
    { SUM ", \"ties\": [\"draw\"]", "a 1; b 1", "--key" },
    { SUM ", \"factor\": \"d\"", "a 1; b 1", NULL },
    { SUM, "a 5000000000000000000 5000000000000000000", "too large" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autofree char *json = g_strdup_printf ("{%s}", REFUSED[i].rule);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (json, &error);
    g_autoptr (LaurelMarks) marks = NULL;
    g_autoptr (LaurelRanking) ranking = NULL;
    int row;

    g_test_message ("%s", json);
    g_assert_no_error (error);
    marks = ranking_case_read_marks (rule, REFUSED[i].marks, FALSE);
    if (REFUSED[i].words == NULL)
      ranking_case_add_factors (marks, "a=2");
    g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
    ranking = laurel_ranking_new (rule, marks, NULL, &error);
    g_assert_null (ranking);
    g_assert_nonnull (strstr (error->message,
                              REFUSED[i].words ? REFUSED[i].words : "“b” has no “d”"));
  }
}

/* Which part is the last is no matter of the order of rows. */
static void
test_the_last_part_is_named (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelRule) rule =
    ranking_case_read_rule ("{" SUM ", \"parts\": {\"combine\": \"last\"}}", &error);
  g_autoptr (LaurelMarks) marks = NULL;
  int row;

  g_assert_no_error (error);
  marks = ranking_case_read_marks (rule, "a,J,,semi,7 a,J,,final,8", FALSE);
  g_assert_false (laurel_marks_settle (marks, rule, &row, &error));
  g_assert_nonnull (strstr (error->message, "nothing says where “semi” is"));
  g_clear_error (&error);

  g_clear_pointer (&marks, laurel_marks_free);
  marks = ranking_case_read_marks (rule, "a,J,,r10,7 a,J,,r9,8", FALSE);
  g_assert_true (laurel_marks_settle (marks, rule, &row, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, 1), ==, "r10");
}

static void
test_marks_are_refused_where_they_are_wrong (void)
{
  static const struct {
    const char *fields[5];
    LaurelMarkField wrong;
  } WRONG[] = {
    { { "a", "J", "", "", "9.35" }, LAUREL_MARK_MARK }, { { "a", "J", "", "", "10.1" },
                                                          LAUREL_MARK_MARK },
    { { "a", "J", "", "", "-0.1" }, LAUREL_MARK_MARK }, { { "a", "J", "", "", "x" },
                                                          LAUREL_MARK_MARK },
    { { "", "J", "", "", "9" }, LAUREL_MARK_ENTRY }, { { "a", "", "", "", "9" },
                                                       LAUREL_MARK_JUDGE },
    { { "a", "J", "form", "", "9" }, LAUREL_MARK_CRITERION },
  };
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{" TENTHS MEAN "}", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (LaurelMarks) marks = laurel_marks_new ();
    g_autoptr (GError) error = NULL;
    LaurelMarkField wrong;

    g_assert_false (laurel_marks_add (marks, rule, WRONG[i].fields, 1, &wrong, &error));
    g_assert_cmpint (wrong, ==, WRONG[i].wrong);
    g_assert_nonnull (error);
  }
}

static void
test_a_mark_that_was_given_twice_is_refused (void)
{
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{" MEAN "}", NULL);
  g_autoptr (LaurelMarks) marks = ranking_case_read_marks (rule, "a,J,,,9 b,J,,,9 a,J,,,", FALSE);
  g_autoptr (GError) error = NULL;
  int row;

  g_assert_false (laurel_marks_settle (marks, rule, &row, &error));
  g_assert_cmpint (row, ==, 3);
  g_assert_nonnull (strstr (error->message, "row 1"));
}

/* Below nothing, above everything, and with a difference that no floating point has. */
static void
test_keys_of_all_sizes_are_in_order (void)
{
  const LaurelScore keys[] = {
    laurel_score_new_exact (laurel_ratio_new (-1, 4)), { 0 },
    laurel_score_new_rough (1e300), laurel_score_new_exact (laurel_ratio_new (-3, 2)),
    laurel_score_new_exact (laurel_ratio_new (G_MAXINT64, 2)),
    laurel_score_new_exact (laurel_ratio_new (G_MAXINT64 - 1, 2)),
    laurel_score_new_exact (LAUREL_RATIO_ZERO), laurel_score_new_rough (-0.0),
    laurel_score_new_rough (-1e300),
  };
  static const guint LOW[] = { 8, 3, 0, 6, 7, 5, 4, 2, 1 }, HIGH[] = { 2, 4, 5, 6, 7, 0, 3, 8, 1 };

  for (int low = 0; low < 2; low++) {
    const LaurelScoreOrder order = { keys, low, 0 };
    guint list[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8 };
    g_autoptr (GArray) ends = laurel_score_order_sort (&order, list, G_N_ELEMENTS (list));

    g_assert_cmpmem (list, sizeof list, low ? LOW : HIGH, sizeof LOW);
    g_assert_cmpuint (ends->len, ==, 8);
  }
}

/* What becomes of equals for whom an award has not room enough is told with the award. */
static void
test_the_end_of_an_award_is_told (void)
{
  static const struct {
    const char *boundary;
    const char *marks;
    guint place;
    const char *last;
  } ENDS[] = {
    { "all-in", "a 9; b 8; c 8; d 7", 1, "“First” has room for 1 of these 2 equals: as was fixed, "
      "all of them get it" },
    { "all-out", "a 9; b 8; c 8; d 7", 2, "“First” has room for 1 of these 2 equals: as was fixed, "
      "none of them gets it" },
    { "nearest", "a 9; b 9; c 9; d 7", 0, "“First” has room for 2 of these 3 equals: all of them "
      "get it, which is nearest to the number that was fixed" },
    { "all-in", "a 9; b 8; c 8; d 7", 0, "Printed as 9.00" },
    { "all-in", "a 9; b 9; c 8; d 7", 1, "Nothing parts it from others: they share place 1" },
    { "all-out", "a 9; b 9; c 9; d 9", 3, "“First” has room for 2 of these 4 equals: as was fixed, "
      "none of them gets it" },
    { "all-in", "a 9; b 8; c 7; d 7", 3, "“Second” has room for 1 of these 2 equals: as was fixed, "
      "all of them get it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ENDS); i++) {
    g_autofree char *json =
      g_strdup_printf ("{\"combine\": {\"method\": \"mean\"}, \"levels\": [{\"name\": \"First\","
                       " \"count\": 2}, {\"name\": \"Second\", \"count\": 1}],"
                       " \"boundary\": \"%s\"}", ENDS[i].boundary);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelRule) rule = ranking_case_read_rule (json, &error);
    g_autoptr (LaurelMarks) marks = ranking_case_read_marks (rule, ENDS[i].marks, FALSE);
    g_autoptr (LaurelRanking) ranking = laurel_ranking_new (rule, marks, NULL, &error);
    g_autoptr (GPtrArray) steps = NULL;

    g_assert_no_error (error);
    steps = laurel_explanation_list (rule, marks, ranking,
                                     &g_array_index (ranking->places, LaurelRankedEntry,
                                                     ENDS[i].place));
    g_assert_cmpstr (steps->pdata[steps->len - 1], ==, ENDS[i].last);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/ranking/level-end", test_the_end_of_an_award_is_told);
  g_test_add_func ("/judging/ranking/places", test_places);
  g_test_add_func ("/judging/ranking/order", test_keys_of_all_sizes_are_in_order);
  g_test_add_func ("/judging/ranking/rows", test_order_of_rows_changes_nothing);
  g_test_add_func ("/judging/ranking/judges", test_names_of_judges_change_nothing);
  g_test_add_func ("/judging/ranking/explained", test_a_place_is_explained);
  g_test_add_func ("/judging/ranking/refused", test_what_cannot_be_ranked_is_refused);
  g_test_add_func ("/judging/ranking/last-part", test_the_last_part_is_named);
  g_test_add_func ("/judging/ranking/marks", test_marks_are_refused_where_they_are_wrong);
  g_test_add_func ("/judging/ranking/twice", test_a_mark_that_was_given_twice_is_refused);

  return g_test_run ();
}
