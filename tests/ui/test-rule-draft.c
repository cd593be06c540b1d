/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-words.h"

/* Rules of a contest as the form has them. */

#define RULES \
  "{\"marks\":{\"min\":\"0\",\"max\":\"10\",\"step\":\"0.5\"},\"criteria\":[{\"name\":" \
  "\"Content\",\"weight\":\"40\",\"criteria\":[{\"name\":\"Idea\",\"weight\":\"15\"}," \
  "{\"name\":\"Proof\",\"weight\":\"25\"}]},{\"name\":\"Delivery\",\"weight\":\"60\"}]," \
  "\"judge_total\":\"weighted-mean\",\"combine\":{\"method\":\"mean\",\"drop_high\":1," \
  "\"drop_low\":1},\"factor\":\"difficulty\",\"scale\":\"3/5\",\"parts\":{\"combine\":" \
  "\"best:3\",\"order\":[\"Heat 1\",\"Heat 2\"],\"weights\":{\"Heat 2\":\"2\"}}," \
  "\"round\":{\"digits\":2,\"mode\":\"half-up\"}," \
  "\"ties\":[\"with-dropped\",\"criterion:Delivery\",\"highest-marks\",\"share\"]," \
  "\"levels\":[{\"name\":\"Gold\",\"share\":\"1/10\"},{\"name\":\"Silver\",\"count\":3," \
  "\"from\":\"7.5\"},{\"name\":\"Bronze\",\"from\":\"6\"}],\"boundary\":\"all-in\"}"

static const struct {
  const char *field;
  const char *value;
} FIELDS[] = {
  { "min", "0" },
  { "max", "10" },
  { "step", "0.5" },
  { "criteria", "Content 40\n  Idea 15\n  Proof 25\nDelivery 60" },
  { "total", "weighted-mean" },
  { "lower", "no" },
  { "method", "mean" },
  { "drop-high", "1" },
  { "drop-low", "1" },
  { "digits", "2" },
  { "mode", "half-up" },
  { "factor", "difficulty" },
  { "scale", "3/5" },
  { "parts", "Heat 1\nHeat 2 × 2" },
  { "parts-combine", "best" },
  { "parts-best", "3" },
  { "ties-end", "share" },
  { "level:0:name", "Gold" },
  { "level:0:share", "10%" },
  { "level:1:count", "3" },
  { "level:1:from", "7.5" },
  { "boundary", "all-in" },
};

/* What stands in a field is read out of the rules, and written back leaves them as they are. */
static void
test_reads_each_field (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++) {
    g_autofree char *value = laurel_rule_draft_dup_field (RULES, FIELDS[i].field);
    g_autofree char *again = laurel_rule_draft_dup_with (RULES, FIELDS[i].field, value);

    g_assert_cmpstr (value, ==, FIELDS[i].value);
    for (gsize k = 0; k < G_N_ELEMENTS (FIELDS); k++) {
      g_autofree char *same = laurel_rule_draft_dup_field (again, FIELDS[k].field);

      g_assert_cmpstr (same, ==, FIELDS[k].value);
    }
  }
}

/* What the form does not show stays. */
static void
test_keeps_the_rest (void)
{
  g_autofree char *other = laurel_rule_draft_dup_with (RULES, "max", "20");

  g_assert_nonnull (strstr (other, "\"order\":[\"Heat 1\",\"Heat 2\"]"));
  g_assert_nonnull (strstr (other, "\"max\":\"20\""));
}

static void
test_writes_criteria (void)
{
  g_autofree char *other =
    laurel_rule_draft_dup_with (RULES, "criteria", "One thing 30\n\tpart 1\n\nOther");
  g_autofree char *criteria = laurel_rule_draft_dup_field (other, "criteria");
  g_autofree char *none = laurel_rule_draft_dup_with (RULES, "criteria", " ");

  g_assert_cmpstr (criteria, ==, "One thing 30\n  part 1\nOther 1");
  g_assert_null (strstr (none, "criteria\":["));
}

/* Several fields, one after the other: "field=text". */
static char *
dup_with (const char *const *fields)
{
  char *content = g_strdup (RULES);

  for (; *fields != NULL; fields++) {
    g_auto (GStrv) halves = g_strsplit (*fields, "=", 2);
    g_autofree char *old = content;

    content = laurel_rule_draft_dup_with (old, halves[0], halves[1]);
  }

  return content;
}

static void
check_written (const char *const *fields, const char *part)
{
  g_autofree char *content = dup_with (fields);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = laurel_rule_words_dup (content, &error);

  g_test_message ("%s", content);
  g_assert_no_error (error);
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (content, part));
}

/* The steps of a chain move, go and come; what ends it stays at its end. */
static void
test_writes_ties (void)
{
  g_auto (GStrv) more = laurel_rule_draft_list_ties (RULES);
  g_autofree char *all = g_strjoinv (" ", more);

  g_assert_cmpuint (laurel_rule_draft_count (RULES, "tie"), ==, 3);
  g_assert_cmpstr (all, ==, "criterion:Content criterion:Idea criterion:Proof part:Heat 1 "
                            "part:Heat 2");
  check_written ((const char *const []) { "tie:0:remove=", "tie:add=criterion:Idea",
                                          "tie:2:up=", "ties-end=draw", NULL },
                 "[\"criterion:Delivery\",\"criterion:Idea\",\"highest-marks\",\"draw\"]");
  check_written ((const char *const []) { "tie:0:down=", "tie:2:down=", "tie:0:up=", NULL },
                 "[\"criterion:Delivery\",\"with-dropped\",\"highest-marks\",\"share\"]");
  check_written ((const char *const []) { "tie:2:remove=", "tie:1:remove=", "tie:0:remove=", NULL },
                 "\"ties\":[\"share\"]");
}

/* A level says how many or what share; the best stands first. */
static void
test_writes_levels (void)
{
  check_written ((const char *const []) { "level:add=Fourth", "level:3:from=5", "level:3:count=",
                                          "level:2:count=4", NULL },
                 "{\"name\":\"Bronze\",\"from\":\"6\",\"count\":\"4\"},"
                 "{\"name\":\"Fourth\",\"from\":\"5\"}]");
  check_written ((const char *const []) { "level:1:share=12.5 %", NULL }, "\"share\":\"1/8\"");
  check_written ((const char *const []) { "level:0:count=2", NULL },
                 "{\"name\":\"Gold\",\"count\":\"2\"}");
  check_written ((const char *const []) { "level:1:up=", "level:2:remove=", NULL },
                 "\"levels\":[{\"name\":\"Silver\",\"count\":3,\"from\":\"7.5\"},"
                 "{\"name\":\"Gold\",\"share\":\"1/10\"}]");
}

/* Each method can be chosen whatever was chosen before. */
static void
test_writes_methods (void)
{
  for (gsize i = 0; LAUREL_RULE_METHODS[i] != NULL; i++)
    for (gsize k = 0; LAUREL_RULE_METHODS[k] != NULL; k++) {
      g_autofree char *first = g_strconcat ("method=", LAUREL_RULE_METHODS[i], NULL);
      g_autofree char *then = g_strconcat ("method=", LAUREL_RULE_METHODS[k], NULL);

      check_written ((const char *const []) { first, then, NULL }, LAUREL_RULE_METHODS[k]);
    }

  check_written ((const char *const []) { "method=points", "points=12，10, 8", NULL },
                 "\"points\":[\"12\",\"10\",\"8\"]");
  check_written ((const char *const []) { "method=z-score", "min-marks=3", NULL },
                 "\"min_marks\":3");
  check_written ((const char *const []) { "method=severity", "prior=4, 9, 1", NULL },
                 "{\"alpha_f\":\"4\",\"alpha_b\":\"9\",\"sigma2\":\"1\"}");
  g_assert_false (laurel_rule_draft_uses (RULES, "points"));
  g_assert_true (laurel_rule_draft_uses (RULES, "drop-high"));
}

/* Rules are told in sentences, or why they do not hold. */
static void
test_tells_them (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = laurel_rule_words_dup (RULES, &error);
  g_autofree char *wrong = laurel_rule_draft_dup_with (RULES, "criteria", "One 50\nTwo 40");
  g_autofree char *plain = laurel_rule_draft_dup_plain ();
  g_autofree char *usual = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (words, "Marks go from 0 to 10 by steps of 0.5."));
  g_assert_nonnull (strstr (words, "the 1 highest and the 1 lowest do not count"));
  g_assert_nonnull (strstr (words, "“Delivery” alone"));
  g_assert_nonnull (strstr (words, "mean of: Content 40 (Idea 15, Proof 25), Delivery 60."));
  g_assert_nonnull (strstr (words, "The parts, in their order: Heat 1, Heat 2."));
  g_assert_nonnull (strstr (words, "more or less than once: Heat 2 × 2."));
  g_assert_nonnull (strstr (words, "the sum of the best 3 parts"));
  g_assert_nonnull (strstr (words, "“difficulty” of the entry.\nThe result is multiplied by 0.6."));
  g_assert_nonnull (strstr (words, "Award “Gold”: at most 10% of the entries.\n"
                                   "Award “Silver”: at most 3 entries, from a score of 7.5 up.\n"
                                   "Award “Bronze”: from a score of 6 up.\n"
                                   "When a level has no room for all equals, all of them "
                                   "get it."));
  usual = laurel_rule_words_dup (plain, &error);
  g_assert_no_error (error);
  g_assert_nonnull (usual);
  g_assert_null (laurel_rule_words_dup (wrong, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "90"));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/judging/rule-draft/reads-each-field", test_reads_each_field);
  g_test_add_func ("/judging/rule-draft/keeps-the-rest", test_keeps_the_rest);
  g_test_add_func ("/judging/rule-draft/writes-criteria", test_writes_criteria);
  g_test_add_func ("/judging/rule-draft/writes-ties", test_writes_ties);
  g_test_add_func ("/judging/rule-draft/writes-levels", test_writes_levels);
  g_test_add_func ("/judging/rule-draft/writes-methods", test_writes_methods);
  g_test_add_func ("/judging/rule-draft/tells-them", test_tells_them);

  return g_test_run ();
}
