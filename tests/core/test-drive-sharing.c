/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-sharing-sample.h"

/* How gifts were shared out, as the paper tells it: from what it says, anybody gets to the same. */

static void
assert_field (LaurelFields *fields, const char *name, const char *expected)
{
  g_test_message ("%s", name);
  g_assert_cmpstr (laurel_fields_get (fields, name), ==, expected);
}

static char *
dup_column (LaurelFields *kind, const char *column)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < laurel_fields_get_n_rows (kind, "shares"); i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "",
                            laurel_fields_get (laurel_fields_get_row (kind, "shares", i), column));

  return g_string_free (all, FALSE);
}

/* 500 among 400 children: four whole pieces are left, the fourth goes to the first of two equals. */
static void
test_remainders (void)
{
  static const gint64 SIZES[] = { 38, 52, 27, 61, 45, 19, 33, 74, 28, 23 };
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autofree char *quotas = NULL, *computed = NULL, *rests = NULL;
  LaurelFields *kind;

  laurel_drive_sharing_declare (fields);
  kind = sample_share_out (fields, "Books", "largest-remainder", 500, SIZES, G_N_ELEMENTS (SIZES),
                           0, NULL);
  assert_field (kind, "lambda", "1 1/4");
  assert_field (kind, "wholes", "496");
  assert_field (kind, "spare", "4");
  assert_field (kind, "by_remainder", "1");
  assert_field (kind, "by_hand", "");
  quotas = dup_column (kind, "quota");
  rests = dup_column (kind, "remainder");
  computed = dup_column (kind, "computed");
  g_assert_cmpstr (quotas, ==, "47 1/2 65 33 3/4 76 1/4 56 1/4 23 3/4 41 1/4 92 1/2 35 28 3/4");
  g_assert_cmpstr (rests, ==, "0.5000  0.7500 0.2500 0.2500 0.7500 0.2500 0.5000  0.7500");
  g_assert_cmpstr (computed, ==, "48 65 34 76 56 24 41 92 35 29");
}

/* What is held at a bound does not say by what sizes are multiplied. */
static void
test_bounds (void)
{
  static const gint64 SIZES[] = { 50, 30, 15, 5 }, NEEDS[] = { 25, 25, 25, 25 };
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autofree char *computed = NULL, *why = NULL;
  LaurelFields *kind;

  laurel_drive_sharing_declare (fields);
  kind = sample_share_out (fields, "Books", "largest-remainder", 60, SIZES, G_N_ELEMENTS (SIZES),
                           6, NEEDS);
  computed = dup_column (kind, "computed");
  why = dup_column (kind, "why");
  g_assert_cmpstr (computed, ==, "25 19 10 6");
  g_assert_cmpstr (why, ==, "at-need rounded-down rounded-up at-floor");
  assert_field (kind, "lambda", "29/45"); /* 60 - 25 - 6 among 45 */
  assert_field (kind, "spare", "1");
}

/* No next quotient is above any last one: that is the proof. */
static void
test_quotients (void)
{
  static const gint64 SIZES[] = { 6, 6, 2 };
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autofree char *computed = NULL, *last = NULL, *next = NULL;
  LaurelFields *kind;

  laurel_drive_sharing_declare (fields);
  kind = sample_share_out (fields, "Books", "sainte-lague", 10, SIZES, G_N_ELEMENTS (SIZES), 0,
                           NULL);
  computed = dup_column (kind, "computed");
  last = dup_column (kind, "last");
  next = dup_column (kind, "next");
  g_assert_cmpstr (computed, ==, "5 4 1"); /* the tenth piece: three are equal, the first has it */
  g_assert_cmpstr (last, ==, "0.6667 0.8571 2.0000");
  g_assert_cmpstr (next, ==, "0.5455 0.6667 0.6667");
  assert_field (kind, "by_quotients", "1");
}

/* Why another number was chosen stands beside what the rule gave. */
static void
test_by_hand (void)
{
  const LaurelSharingLine lines[] = {
    { "A", 10, 0, -1, laurel_ratio_new (5, 1), 5, 4, "exact", "half are away" },
    { "B", 10, 0, -1, laurel_ratio_new (5, 1), 5, 5, "exact", "was changed, and back" },
  };
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  LaurelFields *kind;

  laurel_drive_sharing_declare (fields);
  kind = laurel_drive_sharing_add_kind (fields, "Books", "largest-remainder", 10, lines, 2);
  assert_field (kind, "computed_all", "10");
  assert_field (kind, "given_all", "9");
  assert_field (kind, "by_hand", "1");
  assert_field (laurel_fields_get_row (kind, "shares", 0), "reason", "half are away");
  assert_field (laurel_fields_get_row (kind, "shares", 1), "reason", "");
}

/* What was packed before is a part of what there is, and raises what its receiver gets at the
 * least. */
static void
test_packed_before (void)
{
  const LaurelSharingLine lines[] = {
    { "A", 10, 2, -1, laurel_ratio_new (2, 1), 2, 2, "at-floor", NULL, 0 },
    { "B", 10, 8, -1, laurel_ratio_new (8, 1), 8, 8, "at-floor", NULL, 8 },
  };
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  LaurelFields *kind;

  laurel_drive_sharing_declare (fields);
  kind = laurel_drive_sharing_add_kind (fields, "Books", "largest-remainder", 10, lines, 2);
  assert_field (kind, "has_packed", "1");
  assert_field (laurel_fields_get_row (kind, "shares", 0), "packed", "");
  assert_field (laurel_fields_get_row (kind, "shares", 0), "why", "at-floor");
  assert_field (laurel_fields_get_row (kind, "shares", 1), "packed", "8");
  assert_field (laurel_fields_get_row (kind, "shares", 1), "why", "at-packed");

  kind = laurel_drive_sharing_add_kind (fields, "Books", "largest-remainder", 2, lines, 1);
  assert_field (kind, "has_packed", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drive-sharing/remainders", test_remainders);
  g_test_add_func ("/drive-sharing/bounds", test_bounds);
  g_test_add_func ("/drive-sharing/quotients", test_quotients);
  g_test_add_func ("/drive-sharing/by-hand", test_by_hand);
  g_test_add_func ("/drive-sharing/packed-before", test_packed_before);

  return g_test_run ();
}
