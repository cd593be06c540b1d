/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-compat.h"
#include "testlib/laurel-test-library.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-sums.h"
#include "ui/judging/laurel-rule-tree.h"
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
  { "ballots", "no" },
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
  /* A band ends once. */
  check_written ((const char *const []) { "level:2:to=7", "level:2:below=7.5", NULL },
                 "{\"name\":\"Bronze\",\"from\":\"6\",\"below\":\"7.5\"}");
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

/* Places instead of marks are for methods that look at nothing else, and have no range. */
static void
test_writes_ballots (void)
{
  g_autofree char *schulze = dup_with ((const char *const []) { "method=schulze", NULL });
  g_autofree char *ballots = dup_with ((const char *const []) {
    "method=schulze", "criteria=", "tie:1:remove=", "ballots=yes", NULL });
  g_autofree char *words = laurel_rule_words_dup (ballots, NULL);
  g_autofree char *marks = laurel_rule_draft_dup_with (ballots, "ballots", "no");
  g_autofree char *mean = laurel_rule_draft_dup_with (ballots, "method", "mean");
  g_autofree char *several = laurel_rule_draft_dup_with (schulze, "ballots", "yes");
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_rule_draft_uses (schulze, "ballots"));
  g_assert_true (laurel_rule_draft_uses (schulze, "max"));
  g_assert_false (laurel_rule_draft_uses (RULES, "ballots"));
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, "what a ballot leaves out comes last."));
  g_assert_null (strstr (words, "The lower the better"));
  g_assert_null (strstr (words, "one mark"));
  g_assert_null (strstr (ballots, "\"marks\""));
  g_assert_false (laurel_rule_draft_uses (ballots, "max"));
  g_assert_false (laurel_rule_draft_uses (ballots, "criteria"));
  g_assert_null (strstr (marks, "\"ballots\""));
  g_assert_null (strstr (mean, "\"ballots\""));
  /* Of several criteria there is no one place. */
  g_assert_null (laurel_rule_words_dup (several, &error));
  g_assert_nonnull (strstr (error->message, "one place for each entry"));
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

/* ---- criteria as lines of a tree ------------------------------------------------- */

static void
assert_lines (GPtrArray *nodes, const char *expected)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++) {
    LaurelRuleNode *node = nodes->pdata[i];

    g_string_append_printf (lines, "%s%s%s %s", i > 0 ? ", " : "", node->is_part ? "-" : "",
                            node->name, node->weight);
  }
  g_assert_cmpstr (lines->str, ==, expected);
}

/* A criterion takes its parts along, and a part stays with it. */
static void
test_moves_criteria (void)
{
  g_autoptr (GPtrArray) nodes = laurel_rule_tree_read (RULES);

  assert_lines (nodes, "Content 40, -Idea 15, -Proof 25, Delivery 60");
  g_assert_false (laurel_rule_tree_can_move (nodes, 0, -1));
  g_assert_false (laurel_rule_tree_can_move (nodes, 1, -1));
  g_assert_false (laurel_rule_tree_can_move (nodes, 2, 1));
  g_assert_false (laurel_rule_tree_can_move (nodes, 3, 1));
  g_assert_cmpuint (laurel_rule_tree_move (nodes, 0, 1), ==, 1);
  assert_lines (nodes, "Delivery 60, Content 40, -Idea 15, -Proof 25");
  g_assert_cmpuint (laurel_rule_tree_move (nodes, 3, -1), ==, 2);
  assert_lines (nodes, "Delivery 60, Content 40, -Proof 25, -Idea 15");
  g_assert_cmpuint (laurel_rule_tree_move (nodes, 1, -1), ==, 0);
  g_assert_cmpuint (laurel_rule_tree_move (nodes, 1, 1), ==, 2);
  assert_lines (nodes, "Content 40, -Idea 15, -Proof 25, Delivery 60");
  laurel_rule_tree_remove (nodes, 0);
  assert_lines (nodes, "Delivery 60");
}

/* What is new gets the weight that is missing; what would make the sum look right by chance gets
 * so little that it is seen. */
static void
test_adds_criteria (void)
{
  g_autoptr (GPtrArray) nodes = laurel_rule_tree_parse ("[]");

  laurel_rule_tree_add (nodes, "One");
  ((LaurelRuleNode *) nodes->pdata[0])->weight[0] = '7';
  laurel_rule_tree_add (nodes, "Two");
  assert_lines (nodes, "One 7, Two 1");
  laurel_set_str (&((LaurelRuleNode *) nodes->pdata[0])->weight, "70");
  laurel_rule_tree_remove (nodes, 1);
  g_assert_cmpuint (laurel_rule_tree_add (nodes, "Two"), ==, 1);
  assert_lines (nodes, "One 70, Two 30");
  g_assert_cmpuint (laurel_rule_tree_add_part (nodes, 0), ==, 1);
  laurel_set_str (&((LaurelRuleNode *) nodes->pdata[1])->weight, "45.5");
  g_assert_cmpuint (laurel_rule_tree_add_part (nodes, 0), ==, 2);
  laurel_rule_tree_add (nodes, "Three");
  assert_lines (nodes, "One 70, - 45.5, - 24.5, Two 30, Three 1");
}

static void
check_sums (const char *outline, const char *expected)
{
  g_autofree char *content = laurel_rule_draft_dup_with (RULES, "criteria", outline);
  g_autoptr (GPtrArray) nodes = laurel_rule_tree_read (content);
  gboolean add_up;
  g_autofree char *sums = laurel_rule_sums_dup (nodes, TRUE, &add_up);

  g_assert_true (add_up == (sums == NULL || (strstr (sums, "missing") == NULL &&
                                             strstr (sums, "too much") == NULL)));
  g_assert_cmpstr (sums, ==, expected);
}

/* Whether it says that something is missing and whether the rules hold are the same question. */
static void
test_sums_criteria (void)
{
  check_sums ("One 50\nTwo 40", "The weights come to 90 of 100: 10 missing.");
  check_sums ("One 70\nTwo 40.5", "The weights come to 110.5 of 100: 10.5 too much.");
  check_sums ("One 60\n  a 20\n  b 40\nTwo 40", "The weights come to 100 of 100.");
  check_sums ("One 3\nTwo 2", "The weights come to 5; only their proportion counts.");
  check_sums ("One 0.5\nTwo 0.4", "The weights come to 0.9 of 1: 0.1 missing.");
  check_sums ("One 60\n  a 20\n  b 41\nTwo 40", "The weights come to 100 of 100.\n“One”: "
              "The weights come to 61 of 100: 39 missing.");
  check_sums ("One 40\n  a 2\n  b 1\nTwo 60", "The weights come to 100 of 100.\n“One”: "
              "The weights come to 3; only their proportion counts.");
  check_sums ("One 40\nTwo 1/0", NULL);
  check_sums ("One 40", NULL);
  check_sums ("One 40\n  a 60\n  b 30", "“One”: The weights come to 90 of 100: 10 missing.");
  check_sums ("", NULL);
}

/* What parts equals by a criterion follows it under another name, and goes with it. */
static void
test_renames_criteria (void)
{
  g_autoptr (GPtrArray) nodes = laurel_rule_tree_read (RULES);
  LaurelRuleNode *delivery = nodes->pdata[3];
  g_autofree char *same = NULL, *other = NULL, *gone = NULL;
  g_autofree char *untouched = laurel_rule_tree_dup_lines (nodes);

  same = laurel_rule_draft_dup_with (RULES, "criteria-lines", untouched);
  g_assert_nonnull (strstr (same, "\"criterion:Delivery\""));
  laurel_set_str (&delivery->name, " Voice, ‘loud’ ");
  laurel_rule_tree_move (nodes, 3, -1);
  g_free (untouched);
  untouched = laurel_rule_tree_dup_lines (nodes);
  other = laurel_rule_draft_dup_with (RULES, "criteria-lines", untouched);
  g_assert_nonnull (strstr (other, "\"criterion:Voice, ‘loud’\""));
  g_assert_null (strstr (other, "Delivery"));
  laurel_rule_tree_remove (nodes, 0);
  g_free (untouched);
  untouched = laurel_rule_tree_dup_lines (nodes);
  gone = laurel_rule_draft_dup_with (RULES, "criteria-lines", untouched);
  g_assert_null (strstr (gone, "\"criterion:"));
  g_assert_nonnull (strstr (gone, "\"ties\":[\"with-dropped\",\"highest-marks\""));
}

/* ---- what is counted and not marked --------------------------------------------------------- */

static void
check_field (const char *content, const char *field, const char *expected)
{
  g_autofree char *value = laurel_rule_draft_dup_field (content, field);

  g_assert_cmpstr (value, ==, expected);
}

/* (transfer full): the rules with that, which hold */
static char *
set_field (const char *content, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *other = laurel_rule_draft_dup_with (content, field, text);
  g_autofree char *words = laurel_rule_words_dup (other, &error);

  g_assert_no_error (error);
  return other;
}

/* What is usual holds at once, whatever it is changed to, and back. */
static void
test_changes_what_it_is_decided_by (void)
{
  g_autofree char *plain = laurel_rule_draft_dup_plain ();
  g_autofree char *exam = set_field (plain, "measure", "exam");
  g_autofree char *index = set_field (exam, "measure", "index");
  g_autofree char *marks = set_field (index, "measure", "marks");

  check_field (plain, "measure", "marks");
  check_field (exam, "measure", "exam");
  check_field (index, "measure", "index");
  check_field (marks, "measure", "marks");
  check_field (exam, "max", "100");
  g_assert_true (laurel_rule_draft_uses (exam, "max"));
  g_assert_false (laurel_rule_draft_uses (exam, "method"));
  g_assert_false (laurel_rule_draft_uses (index, "max"));
  g_assert_true (laurel_rule_draft_uses (index, "indicators"));
  g_assert_false (laurel_rule_draft_uses (plain, "exam-attempt"));
  g_assert_true (laurel_rule_draft_uses (marks, "method"));
}

static void
test_writes_an_exam (void)
{
  static const char *const SET[][2] = {
    { "exam-attempt", "first" }, { "exam-pass", "60" }, { "exam-ties", "share" },
    { "exam-by", "passed" }, { "exam-least", "20" }, { "exam-boundary", "all-in" },
    { "exam-levels", "Best organiser 3\nGood organiser 10%\nThanked 50% from 80" },
  };
  g_autofree char *plain = laurel_rule_draft_dup_plain ();
  g_autofree char *content = set_field (plain, "measure", "exam");

  for (gsize i = 0; i < G_N_ELEMENTS (SET); i++) {
    g_autofree char *before = g_steal_pointer (&content);

    content = set_field (before, SET[i][0], SET[i][1]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (SET); i++)
    check_field (content, SET[i][0], SET[i][1]);
}

/* The outline is the tree; what it does not say of an indicator stays with its name. */
static void
test_writes_indicators (void)
{
#define OUTLINE "Market 60\n  Sales 70\n  Exports 30\nComplaints 40"
  g_autofree char *plain = laurel_rule_draft_dup_plain ();
  g_autofree char *index = set_field (plain, "measure", "index");
  g_autofree char *tree = set_field (index, "indicators", OUTLINE);
  g_autofree char *compared = set_field (tree, "indicator:3:normalise", "min-max");
  g_autofree char *lower = set_field (compared, "indicator:3:lower_is_better", "yes");
  g_autofree char *target = set_field (lower, "indicator:2:normalise", "target");
  g_autofree char *moved =
    set_field (target, "indicators", "Complaints 40\nMarket 60\n  Sales 50\n  Exports 50");
  g_autofree char *again = NULL;

  check_field (tree, "indicators", OUTLINE);
  check_field (target, "indicator:2:target", "100");
  check_field (moved, "indicator:0:normalise", "min-max");
  check_field (moved, "indicator:0:lower_is_better", "yes");
  check_field (moved, "indicator:3:normalise", "target");
  again = set_field (moved, "indicator:3:normalise", "z");
  check_field (again, "indicator:3:target", NULL);
  check_field (again, "indicator:2:missing", "refuse");
#undef OUTLINE
}

/* Who fills in a form reads what its rows are called, not the names of a file. */
static void
test_refuses_in_the_words_of_the_form (void)
{
  g_autofree char *max = laurel_rule_draft_dup_with (RULES, "max", "abc");
  g_autofree char *drop = laurel_rule_draft_dup_with (RULES, "drop-high", "x");
  g_autofree char *told = NULL;
  g_autofree char *dropped = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_rule_words_dup (max, &error));
  told = laurel_rule_words_dup_refusal (error->message, "max", "Highest mark");
  g_assert_cmpstr (told, ==, "“Highest mark” must be a number, as \"0.5\" or \"3/5\".");
  g_clear_error (&error);
  g_assert_null (laurel_rule_words_dup (drop, &error));
  dropped = laurel_rule_words_dup_refusal (error->message, "drop-high", "Highest");
  g_assert_true (g_str_has_prefix (dropped, "“Highest” must be "));
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
  g_test_add_func ("/judging/rule-draft/writes-ballots", test_writes_ballots);
  g_test_add_func ("/judging/rule-draft/tells-them", test_tells_them);
  g_test_add_func ("/judging/rule-draft/measure", test_changes_what_it_is_decided_by);
  g_test_add_func ("/judging/rule-draft/writes-an-exam", test_writes_an_exam);
  g_test_add_func ("/judging/rule-draft/writes-indicators", test_writes_indicators);
  g_test_add_func ("/judging/rule-draft/moves-criteria", test_moves_criteria);
  g_test_add_func ("/judging/rule-draft/adds-criteria", test_adds_criteria);
  g_test_add_func ("/judging/rule-draft/sums-criteria", test_sums_criteria);
  g_test_add_func ("/judging/rule-draft/refuses", test_refuses_in_the_words_of_the_form);
  g_test_add_func ("/judging/rule-draft/renames-criteria", test_renames_criteria);

  return g_test_run ();
}
