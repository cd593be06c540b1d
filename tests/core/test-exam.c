/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"
#include "ranking-case.h"

#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-exam-facts.h"
#include "judging/measures/laurel-exam-likeness.h"
#include "judging/measures/laurel-exam-reason.h"
#include "judging/measures/laurel-exam-release-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-obstacle.h"
#include "judging/scores/laurel-result-change-store.h"
#include "judging/scores/laurel-result-change.h"
#include "judging/scores/laurel-result-scope-store.h"
#include "judging/scores/laurel-result-scope.h"
#include "judging/scores/laurel-result-store.h"
#include "people/laurel-party-field-store.h"
#include "people/laurel-party-forget-store.h"

/* From the attempts of a great many to who gets an award, and whose firm does. */

static LaurelExamStanding *
stand (const char *words, const char *rows)
{
  g_autoptr (GError) error = NULL;
  LaurelRule *rule = ranking_case_read_rule (words, &error);
  LaurelExamStanding *standing;
  g_auto (GStrv) lines = g_strsplit (rows, ";", -1);

  g_assert_no_error (error);
  standing = laurel_exam_standing_new (rule);
  laurel_exam_standing_know (standing, 7, "Nanting Ti Ltd", "Nanting Ti Ltd");
  laurel_exam_standing_know (standing, 7, "Nanting Ti Ltd", "Ti");
  laurel_exam_standing_know (standing, 7, "Nanting Ti Ltd", "南汀梯子有限公司");
  laurel_exam_standing_set_head_count (standing, 7, laurel_ratio_new (8, 1));
  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) fields = g_strsplit (g_strstrip (*line), ",", -1);
    LaurelAttemptField wrong;
    LaurelAttempt attempt;

    g_assert_cmpint (g_strv_length (fields), ==, LAUREL_N_ATTEMPT_FIELDS);
    g_assert_true (laurel_attempt_read (&attempt, rule, fields, &wrong, &error));
    laurel_exam_standing_add (standing, &attempt);
  }
  g_assert_true (laurel_exam_standing_settle (standing, &error));

  return standing;
}

static char *
dup_persons (const LaurelExamStanding *standing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < standing->persons->len; i++) {
    const LaurelExamPerson *person = standing->persons->pdata[i];
    g_autofree char *score = laurel_ratio_dup_exact (person->score);

    g_string_append_printf (text, "%s%u%s %s%s %s%s%s", i > 0 ? "; " : "", person->place,
                            person->is_tied ? "=" : "", person->name, person->code, score,
                            person->level ? " " : "", person->level ? person->level : "");
  }

  return g_string_free (text, FALSE);
}

static char *
dup_organizations (const LaurelExamStanding *standing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < standing->order->len; i++) {
    const LaurelExamOrganization *one = standing->order->pdata[i];
    g_autofree char *measure = laurel_ratio_dup_exact (one->measure);

    g_string_append_printf (text, "%s%u%s %s %u/%u %s%s%s", i > 0 ? "; " : "", one->place,
                            one->is_tied ? "=" : "", one->name, one->participants, one->attempts,
                            measure, one->level ? " " : "", one->level ? one->level : "");
  }

  return g_string_free (text, FALSE);
}

/* Li Na of Ti three times, and another Li Na of Ti; one of them in a firm of her own. */
#define ATTEMPTS \
  ",Li Na,Ti,80,300,2025-09-02 10:00; ,Li Na,Nanting Ti Ltd.,95,400,2025-09-01 10:00;" \
  ",Li Na,TI,90,100,2025-09-03 10:00; 4711,Li Na,Ti,70,60,2025-09-01;" \
  ",Bo,南汀梯子有限公司,95,380,2025-09-01; ,Cy,Qiao,95,380,2025-09-05; ,Cy,Qiao,10,1,2025-09-06;" \
  ",Di,,60,,"

static void
test_persons_stand_by_what_counts (void)
{
  static const struct {
    const char *exam;
    const char *expected;
  } CASES[] = {
    { "{}", "1= Bo 95; 1= Cy 95; 3 Li Na 95; 4 Li Na4711 70; 5 Di 60" },
    { "{\"ties\": \"share\"}", "1= Bo 95; 1= Cy 95; 1= Li Na 95; 4 Li Na4711 70; 5 Di 60" },
    { "{\"attempt\": \"first\"}", "1= Bo 95; 1= Cy 95; 3 Li Na 95; 4 Li Na4711 70; 5 Di 60" },
    { "{\"attempt\": \"last\"}", "1 Bo 95; 2 Li Na 90; 3 Li Na4711 70; 4 Di 60; 5 Cy 10" },
    { "{\"attempt\": \"mean\"}", "1 Bo 95; 2 Li Na 265/3; 3 Li Na4711 70; 4 Di 60; 5 Cy 105/2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = g_strdup_printf ("{\"exam\": %s}", CASES[i].exam);
    g_autoptr (LaurelExamStanding) standing = stand (words, ATTEMPTS);
    g_autofree char *persons = dup_persons (standing);

    g_assert_cmpstr (persons, ==, CASES[i].expected);
  }
}

static void
test_awards_go_to_those_who_passed (void)
{
  g_autoptr (LaurelExamStanding) standing =
    stand ("{\"exam\": {\"pass\": 70, \"ties\": \"share\"}, \"levels\": [{\"name\": \"A\","
           " \"count\": 3}, {\"name\": \"B\", \"share\": \"2/5\"}]}", ATTEMPTS);
  g_autofree char *persons = dup_persons (standing);

  g_assert_cmpstr (persons, ==, "1= Bo 95 A; 1= Cy 95 A; 1= Li Na 95 A; 4 Li Na4711 70 B; 5 Di 60");
}

/* Ti: 95, 70 and 95; Qiao: 95. Of “” nothing can be said. */
static void
test_organizations_stand_by_what_is_asked (void)
{
  static const struct {
    const char *words;
    const char *expected;
  } CASES[] = {
    { "{}", "1 Qiao 1/2 95; 2 Nanting Ti Ltd 3/5 260/3; 0  1/1 60" },
    { "{\"least\": 2}", "1 Nanting Ti Ltd 3/5 260/3; 0 Qiao 1/2 95; 0  1/1 60" },
    { "{\"by\": \"participants\", \"levels\": [{\"name\": \"Best\", \"count\": 1}]}",
      "1 Nanting Ti Ltd 3/5 3 Best; 2 Qiao 1/2 1; 0  1/1 1" },
    { "{\"by\": \"participation\"}", "1 Nanting Ti Ltd 3/5 3/8; 0  1/1 0; 0 Qiao 1/2 0" },
    { "{\"by\": \"passed\"}", "1 Qiao 1/2 1; 2 Nanting Ti Ltd 3/5 2/3; 0  1/1 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words =
      g_strdup_printf ("{\"exam\": {\"pass\": 80, \"organizations\": %s}}", CASES[i].words);
    g_autoptr (LaurelExamStanding) standing = stand (words, ATTEMPTS);
    g_autofree char *organizations = dup_organizations (standing);

    g_assert_cmpstr (organizations, ==, CASES[i].expected);
  }
}

/* Each tells what parts it from others, or nothing where its score does. */
static void
test_places_tell_why (void)
{
  static const struct {
    const char *exam;
    const char *told[8]; /* of persons, and of organisations */
  } CASES[] = {
    { "{\"pass\": 65}",
      { "1 other has the same score: who was faster comes first, here with 6:20. 1 other has the"
        " same score and time: they share the place.",
        "The best of 2 attempts counts. 1 other has the same score: who was faster comes first,"
        " here with 6:20. 1 other has the same score and time: they share the place.",
        "The best of 3 attempts counts. 2 others have the same score: who was faster comes first,"
        " here with 6:40.",
        "", "It takes 65 to pass.", "By the score of 1 who took part.",
        "By the mean score of 3 who took part.", "Whoever names no organisation stands for none." } },
    { "{\"ties\": \"share\", \"attempt\": \"first\", \"organizations\": {\"by\": \"participation\"}}",
      { "2 others have the same score: they share the place.",
        "The first of 2 attempts counts. 2 others have the same score: they share the place.",
        "The first of 3 attempts counts. 2 others have the same score: they share the place.",
        "", "", "By what share took part: 3 of 8.", "Whoever names no organisation stands for none.",
        "Nobody has said how many people it has." } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = g_strdup_printf ("{\"exam\": %s}", CASES[i].exam);
    g_autoptr (LaurelExamStanding) standing = stand (words, ATTEMPTS);
    const LaurelExamRule *exam = standing->rule->exam;

    for (guint k = 0; k < 8; k++) {
      g_autofree char *why =
        k < 5 ? laurel_exam_reason_dup_person (exam, standing->persons->pdata[k])
              : laurel_exam_reason_dup_organization (exam, standing->order->pdata[k - 5]);

      g_assert_cmpstr (why, ==, CASES[i].told[k]);
    }
  }
}

static void
test_what_is_no_attempt_is_refused (void)
{
  static const struct {
    const char *row;
    int wrong;
    const char *words;
  } CASES[] = {
    { ",,Ti,80,,", LAUREL_ATTEMPT_PERSON, "whose attempt" },
    { ",Li,Ti,,,", LAUREL_ATTEMPT_SCORE, "“” is no score" },
    { ",Li,Ti,eighty,,", LAUREL_ATTEMPT_SCORE, "“eighty” is no score" },
    { ",Li,Ti,101,,", LAUREL_ATTEMPT_SCORE, "101" },
    { ",Li,Ti,80,1:75,", LAUREL_ATTEMPT_SECONDS, "“1:75” is no time" },
    { ",Li,Ti,80,-4,", LAUREL_ATTEMPT_SECONDS, "“-4” is no time" },
    { ",Li,Ti,80,,2025-02-30", LAUREL_ATTEMPT_AT, "no day and time" },
    { ",Li,Ti,80,,2025-02-03 25:00", LAUREL_ATTEMPT_AT, "no day and time" },
  };
  g_autoptr (LaurelRule) rule =
    ranking_case_read_rule ("{\"exam\": {}, \"marks\": {\"min\": 0, \"max\": 100}}", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (GStrv) fields = g_strsplit (CASES[i].row, ",", -1);
    g_autoptr (GError) error = NULL;
    LaurelAttemptField wrong;
    LaurelAttempt attempt;

    g_assert_false (laurel_attempt_read (&attempt, rule, fields, &wrong, &error));
    g_assert_cmpint (wrong, ==, CASES[i].wrong);
    g_assert_nonnull (strstr (error->message, CASES[i].words));
  }
}

static void
test_times_are_read (void)
{
  static const struct {
    const char *seconds;
    gint64 expected;
    const char *at;
    const char *moment;
  } CASES[] = {
    { "754", 754, "2025-09-01", "2025-09-01T00:00:00" },
    { "12:34", 754, "2025/9/1 8:05", "2025-09-01T08:05:00" },
    { "1:00:01", 3601, "2025-09-01T08:05:30Z", "2025-09-01T08:05:30" },
    { "12.5", 12, "2025-09-01 08:05:30.123", "2025-09-01T08:05:30" },
    { "", LAUREL_ATTEMPT_NO_TIME, "", "" },
  };
  g_autoptr (LaurelRule) rule = ranking_case_read_rule ("{\"exam\": {}}", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    char *fields[] = { "", "Li", "", "1/3", (char *) CASES[i].seconds, (char *) CASES[i].at };
    LaurelAttemptField wrong;
    LaurelAttempt attempt;

    g_assert_true (laurel_attempt_read (&attempt, rule, fields, &wrong, NULL));
    g_assert_cmpint (attempt.seconds, ==, CASES[i].expected);
    g_assert_cmpstr (attempt.at, ==, CASES[i].moment);
  }
}

/* ---- in a library ----------------------------------------------------------------------- */

#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define ANOTHER "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"
#define RULE \
  "{\"exam\": {\"attempt\": \"best\", \"pass\": 60, \"organizations\": {\"least\": 1," \
  " \"levels\": [{\"name\": \"Organiser\", \"count\": 1}]}}, \"levels\": [{\"name\": \"First\"," \
  " \"count\": 2}]}"

static gint64
add_exam (Fixture *f)
{
  gint64 contest = add_contest (f);

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Online', {'measure': 'exam'})", contest);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" RULE "')", contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));

  return newest (f, "contest_stage");
}

static void
test_attempts_come_in_once (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f);
  g_autoptr (GPtrArray) persons = NULL;
  g_autofree char *name = NULL, *level = NULL, *before = NULL, *after = NULL;
  int place;

  do_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(2, ',Li,Ti,80,,\n,Bo,Ti,90,,\n')])",
        stage);
  before = dump (f);
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(2, ',Li,Ti,80,,\n,Bo,Ti,90,,\n')])",
         stage);
  after = dump (f);
  g_assert_cmpstr (before, ==, after);

  persons = ask (f, &LAUREL_EXAM_PERSONS, g_variant_new ("(xi)", stage, 1));
  g_assert_cmpint (persons->len, ==, 1);
  g_object_get (persons->pdata[0], "name", &name, "place", &place, "level", &level, NULL);
  g_assert_cmpstr (name, ==, "Bo");
  g_assert_cmpint (place, ==, 1);
  g_assert_cmpstr (level, ==, "First");
  do_f (f, &LAUREL_ANSWERS_REMOVE, "(" X ", '" SHA "')", stage);

  refuse_f (f, &LAUREL_EXAM_IMPORT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", '" SHA "', 'a.csv', [(1, ',Li,Ti,80\n')])", stage);
  refuse_f (f, &LAUREL_EXAM_IMPORT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
            "(" X ", 'a digest', 'a.csv', [(1, ',Li,Ti,80,,\n')])", stage);
  refuse_f (f, &LAUREL_EXAM_IMPORT, LAUREL_RULE_ERROR_REFUSED, "(" X ", '" SHA "', 'a.csv',"
            " @a(us) [])", stage);
  run_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'measure': 'marks'})", stage);
  refuse_f (f, &LAUREL_EXAM_IMPORT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", '" SHA "', 'a.csv', [(1, ',Li,Ti,80,,\n')])", stage);
}

/* One firm in five spellings, and two that only look like it. */
static void
test_a_firm_is_one_however_it_is_spelt (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f);
  gint64 firm = add (f, "organization", "Nanting Ladder Works", "{'english-name': 'NLW'}");
  g_autoptr (GPtrArray) groups = NULL, names = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  int participants;

  run_f (f, &LAUREL_PARTY_RENAME, "(" X ", '南汀梯子厂', '2020')", firm);
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(8, '"
         ",A,南汀梯子厂,80,,\n,B,Nanting Ladder Works,80,,\n,C,nanting ladder works.,80,,\n"
         ",D,nlw,80,,\n,E,南汀 梯子厂,80,,\n"
         ",F,南汀梯子分厂,80,,\n"
         "1,G,NLW,80,,\n2,G,NLW,70,,\n')])", stage);
  groups = ask (f, &LAUREL_EXAM_ORGANIZATIONS, g_variant_new ("(x)", stage));
  g_assert_cmpint (groups->len, ==, 2);
  names = ask (f, &LAUREL_EXAM_NAMES, g_variant_new ("(x)", stage));
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *kind = NULL, *name = NULL, *other = NULL;

    g_object_get (names->pdata[i], "kind", &kind, "name", &name, "other", &other, NULL);
    g_string_append_printf (told, "%s %s/%s; ", kind, name, other);
  }
  g_assert_cmpstr (told->str, ==, "joined 南汀梯子厂/Nanting Ladder Works; "
                   "joined 南汀梯子厂/nanting ladder works.; joined 南汀梯子厂/nlw; "
                   "joined 南汀梯子厂/南汀 梯子厂; joined 南汀梯子厂/NLW; "
                   "alike 南汀梯子厂/南汀梯子分厂; namesake G/1, 2; ");
  g_object_get (groups->pdata[0], "participants", &participants, NULL);
  g_assert_cmpint (participants, ==, 1);
  g_object_get (groups->pdata[1], "participants", &participants, NULL);
  g_assert_cmpint (participants, ==, 7);
}

static char *
dup_awards (Fixture *f)
{
  g_autoptr (GPtrArray) places = ask (f, &LAUREL_PLACES_OF_RESULT,
                                      g_variant_new ("(x)", newest (f, "result")));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    LaurelResultPlace *place = places->pdata[i];
    const char *works = laurel_result_place_get_organization (place);

    g_string_append_printf (text, "%s%d%s %s/%s %s %s", i > 0 ? "; " : "",
                            laurel_result_place_get_place (place),
                            laurel_result_place_get_tied (place) ? "=" : "",
                            laurel_result_place_get_title (place), works ? works : "–",
                            laurel_result_place_get_score (place),
                            laurel_result_place_get_level (place));
  }

  return g_string_free (text, FALSE);
}

/* Why each place of a result is what it is, in the order of its places. */
static char *
dup_reasons_of (Fixture *f, gint64 result)
{
  g_autoptr (GPtrArray) places = ask (f, &LAUREL_PLACES_OF_RESULT, g_variant_new ("(x)", result));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    gint64 id = laurel_result_place_get_subject (places->pdata[i]);
    g_autoptr (GPtrArray) reasons = ask (f, &LAUREL_REASONS_OF_RESULT,
                                         g_variant_new ("(xx)", result, id));
    g_autofree char *all = laurel_reason_dup_all (reasons);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", all);
  }

  return g_string_free (text, FALSE);
}

/* Where a code stands at two names in one firm, nobody can tell whose prizes these are; in two
 * firms it says nothing. */
static void
test_a_code_is_one_person (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f);

  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(2, '7,Ann Smith,Ti,90,5,\n"
         "7,Ann Smyth,Ti,89,5,\n')])", stage);
  refuse_f (f, &LAUREL_EXAM_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", stage);
  run_f (f, &LAUREL_ANSWERS_REMOVE, "(" X ", '" SHA "')", stage);
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(2, '7,Ann Smith,Ti,90,5,\n"
         "7,Ann Smyth,Qiao,89,5,\n')])", stage);
  run_f (f, &LAUREL_EXAM_RELEASE, "(" X ", '')", stage);
}

/* Two Li of one firm are two persons, and the same two when the result is corrected. */
static void
test_only_the_awarded_become_persons (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f);
  g_autofree char *first = NULL, *second = NULL, *why = NULL, *then = NULL, *none = NULL;
  gint64 parties, result;

  refuse_f (f, &LAUREL_EXAM_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", stage);
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(5, '1,Li,Ti,90,5,\n2,Li,Ti,90,5,\n"
         ",Bo,Qiao,80,,\n,Cy,Qiao,50,,\n,Di,He,40,,\n')])", stage);
  run_f (f, &LAUREL_EXAM_RELEASE, "(" X ", '')", stage);
  first = dup_awards (f);
  g_assert_cmpstr (first, ==, "1= Li/Ti 90.00 First; 1= Li/Ti 90.00 First; 1 Ti/– 90.00 Organiser");
  result = newest (f, "result");
  why = dup_reasons_of (f, result);
  g_assert_true (g_str_has_prefix (why, "1 other has the same score and time: they share the "));
  g_assert_true (g_str_has_suffix (why, "\nBy the mean score of 2 who took part."));
  g_assert_cmpint (number_of (f, "SELECT count (DISTINCT party_id) FROM result_place"), ==, 3);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name IN ('Bo', 'Qiao', 'He')"),
                   ==, 0);
  g_assert_cmpint (number_of (f, "SELECT evidence LIKE '%Li%' FROM result"), ==, 0);
  refuse_f (f, &LAUREL_EXAM_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Again')", stage);
  parties = number_of (f, "SELECT count (*) FROM party");
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" ANOTHER "', 'b.csv', [(1, '1,Li,Ti,95,5,\n')])", stage);
  refuse_f (f, &LAUREL_EXAM_RELEASE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", stage);
  run_f (f, &LAUREL_EXAM_RELEASE, "(" X ", 'One came late')", stage);
  second = dup_awards (f);
  g_assert_cmpstr (second, ==, "1 Li/Ti 95.00 First; 2 Li/Ti 90.00 First; 1 Ti/– 92.50 Organiser");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party"), ==, parties);

  /* What was released tells of then, whatever came since. */
  then = dup_reasons_of (f, result);
  g_assert_cmpstr (then, ==, why);
  g_clear_pointer (&then, g_free);
  then = dup_reasons_of (f, newest (f, "result"));
  g_assert_cmpstr (then, ==, "The best of 2 attempts counts.\n"
                   "Nobody else has this score: it alone decides the place.\n"
                   "By the mean score of 2 who took part.");
  none = laurel_exam_facts_dup_reason (NULL, NULL);
  g_assert_true (g_str_has_prefix (none, "When this was released"));
}

/* Persons and organisations get their awards as entries do, once nobody can object any more. */
static void
test_the_awarded_get_awards (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f), contest = newest (f, "contest");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) awards = NULL, obstacles = NULL;

  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(2, ',Li,Ti,90,5,\n"
         ",Bo,Qiao,80,,\n')])", stage);
  obstacles = ask (f, &LAUREL_OBSTACLES_OF_AWARDS, g_variant_new ("(xs)", contest, "2025-10-20"));
  g_assert_cmpuint (obstacles->len, ==, 1);
  g_assert_cmpstr (laurel_obstacle_get_kind (obstacles->pdata[0]), ==, "result");
  run_f (f, &LAUREL_EXAM_RELEASE, "(" X ", '')", stage);
  run_f (f, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-09', 'Agreed.')", newest (f, "result"));
  awards = ask (f, &LAUREL_AWARDS_OF_CONTEST, g_variant_new ("(xs)", contest, "2025-10-20"));
  for (guint i = 0; i < awards->len; i++)
    g_string_append_printf (text, "%s/%s %s; ", laurel_award_get_names (awards->pdata[i]),
                            laurel_award_get_organization (awards->pdata[i]),
                            laurel_award_get_level (awards->pdata[i]));
  g_assert_cmpstr (text->str, ==, "Li/Ti First; Bo/Qiao First; (null)/Ti Organiser; ");
}

/* Returns: (transfer full): what keeps its result back */
static char *
dup_obstacles (Fixture *f, gint64 stage)
{
  gint64 none = 0;
  g_autoptr (GPtrArray) obstacles =
    ask (f, &LAUREL_OBSTACLES_OF_RESULT, g_variant_new ("(xxxx)", stage, none, none, none));
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < obstacles->len; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "",
                            laurel_obstacle_get_kind (obstacles->pdata[i]));

  return g_string_free (kinds, FALSE);
}

static void
check_obstacles (Fixture *f, gint64 stage, const char *expected)
{
  g_autofree char *kinds = dup_obstacles (f, stage);

  g_assert_cmpstr (kinds, ==, expected);
}

/* An exam is one result, though no entry takes part, and is released as any other is. */
static void
test_its_result_is_like_any_other (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f), contest = newest (f, "contest"), first;
  g_autoptr (GPtrArray) scopes = NULL, changes = NULL, steps = NULL;

  check_obstacles (f, stage, "marks");
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(3, ',Li,Ti,90,5,\n,Bo,Qiao,80,,\n"
         ",Cy,Qiao,70,,\n')])", stage);
  check_obstacles (f, stage, "");
  scopes = ask (f, &LAUREL_RESULT_SCOPES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_assert_cmpuint (scopes->len, ==, 1);
  g_assert_cmpint (laurel_result_scope_get_result_id (scopes->pdata[0]), ==, 0);

  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", stage);
  first = newest (f, "result");
  check_obstacles (f, stage, "same");
  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" ANOTHER "', 'b.csv', [(1, ',Cy,Qiao,85,,\n')])", stage);
  check_obstacles (f, stage, "");
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', 'One came late')", stage);
  changes = ask (f, &LAUREL_CHANGES_OF_RESULT,
                 g_variant_new ("(xx)", first, newest (f, "result")));
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (laurel_result_change_get_title (changes->pdata[0]), ==, "Cy");
  g_assert_cmpstr (laurel_result_change_get_kind (changes->pdata[0]), ==, "new");
  g_assert_cmpstr (laurel_result_change_get_organization (changes->pdata[0]), ==, "Qiao");
  g_assert_cmpstr (laurel_result_change_get_title (changes->pdata[1]), ==, "Bo");
  g_assert_cmpstr (laurel_result_change_get_kind (changes->pdata[1]), ==, "gone");

  /* Where nobody judges, jury and assignment are no steps to take. */
  steps = ask (f, &LAUREL_STEPS_OF_CONTEST, g_variant_new ("(x)", contest));
  for (guint i = 0; i < steps->len; i++) {
    g_autofree char *name = NULL, *told = NULL;

    g_object_get (steps->pdata[i], "name", &name, "told", &told, NULL);
    if (g_str_equal (name, "jury") || g_str_equal (name, "assignment"))
      g_assert_cmpstr (told, ==, "Not needed");
    if (g_str_equal (name, "scores"))
      g_assert_cmpstr (told, ==, "4 attempts");
  }
}

/* Who was told by a name, a code and an address is told by none of them, also in what can be
 * undone; who else took part stays. */
static void
test_who_took_part_is_forgotten (Fixture *f, gconstpointer data)
{
  gint64 stage = add_exam (f);
  gint64 person = add (f, "person", "Qin Lan", "{'phone': '13812345678'}");
  g_autofree char *all = NULL;
  g_autoptr (GPtrArray) persons = NULL;

  run_f (f, &LAUREL_EXAM_IMPORT, "(" X ", '" SHA "', 'a.csv', [(3, '"
         "13812345678,Qin Lan,Ti,90,5,\n,Bo,Ti,80,,\n,Qin Lanfen,Ti,70,,\n')])", stage);
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", person);
  g_assert_cmpint (number_of (f, "SELECT total (instr (content, 'Qin Lan,') + instr (content,"
                              " '13812345678')) FROM answer_page"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT total (instr (content, 'Qin Lanfen')) FROM answer_page"),
                   >, 0);
  all = dump (f);
  g_assert_null (strstr (all, "13812345678"));
  persons = ask (f, &LAUREL_EXAM_PERSONS, g_variant_new ("(xi)", stage, 0));
  g_assert_cmpuint (persons->len, ==, 3);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/exam/persons", test_persons_stand_by_what_counts);
  g_test_add_func ("/exam/awards", test_awards_go_to_those_who_passed);
  g_test_add_func ("/exam/organizations", test_organizations_stand_by_what_is_asked);
  g_test_add_func ("/exam/reasons", test_places_tell_why);
  g_test_add_func ("/exam/no-attempt", test_what_is_no_attempt_is_refused);
  g_test_add_func ("/exam/times", test_times_are_read);
#define ADD(name, function) g_test_add ("/exam/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("once", test_attempts_come_in_once);
  ADD ("spellings", test_a_firm_is_one_however_it_is_spelt);
  ADD ("codes", test_a_code_is_one_person);
  ADD ("release", test_only_the_awarded_become_persons);
  ADD ("prizes", test_the_awarded_get_awards);
  ADD ("result", test_its_result_is_like_any_other);
  ADD ("forget", test_who_took_part_is_forgotten);
#undef ADD

  return g_test_run ();
}
