/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-text.h"

static const struct {
  const char *typed;
  const char *clean;
} TYPED[] = {
  { "  Opening\n", "Opening" },
  { "第一届\t大会\n在北苑", "第一届\t大会\n在北苑" },
  { "Open\x07ing\x1b[31m", "Opening[31m" },
  { "invoice\u202efdp.exe", "invoicefdp.exe" },
  { "\u2066Opening\u2069", "Opening" },
  { "a\u200db", "a\u200db" }, /* joins letters and pictures */
  { "مهرجان", "مهرجان" },
  { "\u202e \x01", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++) {
    g_autofree char *clean = laurel_text_dup_clean (TYPED[i].typed);

    g_assert_cmpstr (clean, ==, TYPED[i].clean);
  }
}

static const struct {
  const char *text;
  const char *spread;
} SPREAD[] = {
  { "质量月", " 质  量  月 " },
  { "第3届 Q", " 第 3 届  Q" },
  { "", "" },
};

static void
test_spread (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SPREAD); i++) {
    g_autofree char *spread = laurel_text_spread_han (SPREAD[i].text);

    g_assert_cmpstr (spread, ==, SPREAD[i].spread);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/spread", test_spread);

  return g_test_run ();
}
