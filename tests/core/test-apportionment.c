/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-apportionment.h"

#include "base/laurel-error.h"
#include "judging/laurel-quota.h"

#define LR LAUREL_APPORTIONMENT_LARGEST_REMAINDER
#define SL LAUREL_APPORTIONMENT_SAINTE_LAGUE
#define DH LAUREL_APPORTIONMENT_DHONDT

typedef struct {
  LaurelApportionmentMethod method;
  gint64 total;
  gint64 floor;
  gint64 cap;
  const char *sizes;
  const char *caps; /* (nullable): one for each */
  const char *given;
} Case;

static guint
read_shares (const Case *test, LaurelShare *shares)
{
  g_auto (GStrv) sizes = g_strsplit (test->sizes, " ", -1);
  g_auto (GStrv) caps = g_strsplit (test->caps ? test->caps : "", " ", -1);
  guint n = g_strv_length (sizes);

  for (guint i = 0; i < n; i++) {
    shares[i] = (LaurelShare) { .size = g_ascii_strtoll (sizes[i], NULL, 10),
                                .floor = test->floor, .cap = test->cap };
    if (test->caps)
      shares[i].cap = g_ascii_strtoll (caps[i], NULL, 10);
  }

  return n;
}

static void
test_shares_are_as_published (void)
{
  static const Case CASES[] = {
    { LR, 500, 0, -1, "38 52 27 61 45 19 33 74 28 23", NULL, "48 65 34 76 56 24 41 92 35 29" },
    { LR, 50, 0, -1, "38 38 31 47", "21 20 6 16", "14 14 6 16" },
    { LR, 100, 20, -1, "90 10", NULL, "80 20" },
    { LR, 60, 6, 25, "50 30 15 5", NULL, "25 19 10 6" },
    { LR, 10, 0, -1, "6 6 2", NULL, "4 4 2" },
    { LR, 11, 0, -1, "6 6 2", NULL, "5 5 1" },
    { SL, 12, 0, -1, "6 6 2", NULL, "5 5 2" },
    { SL, 7, 0, -1, "53 24 23", NULL, "3 2 2" },
    { DH, 8, 0, -1, "100 80 30 20", NULL, "4 3 1 0" },
    { SL, 8, 0, -1, "100 80 30 20", NULL, "3 3 1 1" },
    { DH, 8, 1, -1, "100 80 30 20", NULL, "3 3 1 1" },
    { DH, 8, 0, 3, "100 80 30 20", NULL, "3 3 1 1" },
    { LR, 5, 0, 1, "3 2", NULL, "1 1" },    /* three stay */
    { SL, 5, 0, 1, "3 2", NULL, "1 1" },
    { LR, 0, 0, -1, "3 2", NULL, "0 0" },
    { LR, 3, 0, -1, "0 0", NULL, "0 0" },   /* nobody to give them to */
    { LR, 3, 1, -1, "0 5", NULL, "1 2" },
    { SL, 3, 1, -1, "0 5", NULL, "1 2" },
    { LR, 7, 0, -1, "1 1 1", NULL, "3 2 2" },
    { LR, 1000000, 0, -1, "999999999 1", NULL, "1000000 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GString) given = g_string_new (NULL);
    LaurelShare shares[16];
    guint n = read_shares (&CASES[i], shares), which;

    laurel_apportionment_share (CASES[i].method, CASES[i].total, shares, n, &which, &error);
    g_assert_no_error (error);
    for (guint j = 0; j < n; j++)
      g_string_append_printf (given, "%s%" G_GINT64_FORMAT, j > 0 ? " " : "", shares[j].given);
    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_cmpstr (given->str, ==, CASES[i].given);
  }
}

static void
test_what_contradicts_itself_is_refused (void)
{
  static const struct {
    Case test;
    guint which;
  } WRONG[] = {
    { { LR, 10, 6, -1, "1 1", NULL, NULL }, 2 }, /* twelve of ten */
    { { LR, 10, 3, 2, "1 1", NULL, NULL }, 0 },
    { { DH, 10, 1, -1, "1 1", "1 0", NULL }, 1 },
    { { LR, -1, 0, -1, "1 1", NULL, NULL }, 2 },
    { { LR, 1000001, 0, -1, "1 1", NULL, NULL }, 2 },
    { { LR, 1, 0, -1, "1 -1", NULL, NULL }, 1 },
    { { LR, 1, -1, -1, "1 1", NULL, NULL }, 0 },
    { { LR, 1, 0, -1, "1 9999999999", NULL, NULL }, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;
    LaurelShare shares[16];
    guint n = read_shares (&WRONG[i].test, shares), which = 99;

    g_assert_false (laurel_apportionment_share (WRONG[i].test.method, WRONG[i].test.total, shares,
                                                n, &which, &error));
    g_assert_true (error->domain == LAUREL_RULE_ERROR);
    g_assert_cmpint (which, ==, WRONG[i].which);
  }
}

/* Whatever the numbers: all is given that may be, within the bounds, and no two of one size and
 * the same bounds differ by more than one. */
static void
test_what_holds_for_all (void)
{
  for (int round = 0; round < 3000; round++) {
    LaurelApportionmentMethod method = (LaurelApportionmentMethod) (round % 3);
    LaurelShare shares[8];
    guint n = (guint) g_test_rand_int_range (1, 9), which;
    gint64 floors = 0, most = 0, given = 0, total;

    for (guint i = 0; i < n; i++) {
      shares[i] = (LaurelShare) { .size = g_test_rand_int_range (0, 5),
                                  .floor = g_test_rand_int_range (0, 3), .cap = -1 };
      if (g_test_rand_bit ())
        shares[i].cap = shares[i].floor + g_test_rand_int_range (0, 4);
      floors += shares[i].floor;
      most += shares[i].size == 0 ? shares[i].floor : shares[i].cap < 0 ? 1000 : shares[i].cap;
    }
    total = floors + g_test_rand_int_range (0, 30);
    g_assert_true (laurel_apportionment_share (method, total, shares, n, &which, NULL));
    for (guint i = 0; i < n; i++) {
      given += shares[i].given;
      g_assert_cmpint (shares[i].given, >=, shares[i].floor);
      g_assert_true (shares[i].cap < 0 || shares[i].given <= shares[i].cap);
      for (guint j = 0; j < n; j++)
        if (shares[i].size == shares[j].size && shares[i].floor == shares[j].floor &&
            shares[i].cap == shares[j].cap)
          g_assert_cmpint (ABS (shares[i].given - shares[j].given), <=, 1);
    }
    g_assert_cmpint (given, ==, MIN (total, most));
  }
}

static void
test_a_share_tells_why (void)
{
  LaurelShare shares[] = { { .size = 50, .floor = 6, .cap = 25 }, { .size = 30, .floor = 6, .cap = 25 },
                           { .size = 15, .floor = 6, .cap = 25 }, { .size = 5, .floor = 6, .cap = 25 } };
  g_autofree char *quota = NULL;
  guint which;

  g_assert_true (laurel_apportionment_share (LR, 60, shares, 4, &which, NULL));
  quota = laurel_ratio_dup_exact (shares[1].quota);
  g_assert_cmpstr (quota, ==, "58/3");
  g_assert_cmpint (shares[0].reason, ==, LAUREL_SHARE_AT_CAP);
  g_assert_cmpint (shares[1].reason, ==, LAUREL_SHARE_ROUNDED_DOWN);
  g_assert_cmpint (shares[2].reason, ==, LAUREL_SHARE_ROUNDED_UP);
  g_assert_cmpint (shares[3].reason, ==, LAUREL_SHARE_AT_FLOOR);
}

/* The last quotient that counts, and the first that does not, can be divided by hand. */
static void
test_quotients_are_told (void)
{
  static const struct {
    LaurelApportionmentMethod method;
    const char *first, *last;
  } TOLD[] = {
    { LAUREL_APPORTIONMENT_DHONDT,
      "Share 3.00; the quotient 6 ÷ 4 = 1.500 is still among the largest, 6 ÷ 5 = 1.200 is not",
      "Share 0.50; its first quotient 1 ÷ 1 = 1.000 is not among the largest" },
    { LAUREL_APPORTIONMENT_SAINTE_LAGUE,
      "Share 3.00; the quotient 6 ÷ 5 = 1.200 is still among the largest, 6 ÷ 7 = 0.857 is not",
      "Share 0.50; its first quotient 1 ÷ 1 = 1.000 is not among the largest: it equals that of "
      "others, who stand above in the list" },
    { LAUREL_APPORTIONMENT_LARGEST_REMAINDER, "Share 3.00, exactly",
      "Share 0.50; its fraction 0.500 is not among the largest: it equals that of others, who stand "
      "above in the list" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TOLD); i++) {
    LaurelQuota quota = { .seats = 4, .method = TOLD[i].method, .cap = -1 };
    LaurelShare shares[] = { { .size = 6, .cap = -1 }, { .size = 1, .cap = -1 },
                             { .size = 1, .cap = -1 } };
    g_autofree char *first = NULL, *last = NULL;
    guint which;

    g_assert_true (laurel_apportionment_share (quota.method, 4, shares, 3, &which, NULL));
    first = laurel_quota_dup_reason (&quota, shares, 3, 0);
    last = laurel_quota_dup_reason (&quota, shares, 3, 2);
    g_test_message ("%s; %s", first, last);
    g_assert_cmpstr (first, ==, TOLD[i].first);
    g_assert_cmpstr (last, ==, TOLD[i].last);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/apportionment/published", test_shares_are_as_published);
  g_test_add_func ("/base/apportionment/refused", test_what_contradicts_itself_is_refused);
  g_test_add_func ("/base/apportionment/all", test_what_holds_for_all);
  g_test_add_func ("/base/apportionment/why", test_a_share_tells_why);
  g_test_add_func ("/base/apportionment/quotients", test_quotients_are_told);

  return g_test_run ();
}
