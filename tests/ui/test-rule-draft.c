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
  "\"drop_low\":1},\"factor\":\"difficulty\",\"round\":{\"digits\":2,\"mode\":\"half-up\"}," \
  "\"ties\":[\"with-dropped\",\"criterion:Delivery\",\"highest-marks\",\"share\"]}"

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
  { "ties-dropped", "yes" },
  { "ties-criteria", "Delivery" },
  { "ties-highest", "yes" },
  { "ties-end", "share" },
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

  g_assert_nonnull (strstr (other, "\"factor\":\"difficulty\""));
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

static void
test_writes_ties (void)
{
  g_autofree char *one = laurel_rule_draft_dup_with (RULES, "ties-dropped", "no");
  g_autofree char *two = laurel_rule_draft_dup_with (one, "ties-criteria", "Content，Delivery");
  g_autofree char *three = laurel_rule_draft_dup_with (two, "ties-end", "draw");

  g_assert_nonnull (strstr (three, "[\"criterion:Content\",\"criterion:Delivery\","
                                   "\"highest-marks\",\"draw\"]"));
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
  g_test_add_func ("/judging/rule-draft/tells-them", test_tells_them);

  return g_test_run ();
}
