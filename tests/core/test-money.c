/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-money.h"

static void
test_amounts_are_written_in_capitals (void)
{
  static const struct {
    gint64 fen;
    const char *capitals;
  } CASES[] = {
    { 140950, "壹仟肆佰零玖元伍角" },
    { 600714, "陆仟零柒元壹角肆分" },
    { 168032, "壹仟陆佰捌拾元零叁角贰分" },
    { 10700053, "壹拾万柒仟元零伍角叁分" },
    { 1640902, "壹万陆仟肆佰零玖元零贰分" },
    { 50, "伍角" },
    { 5, "伍分" },
    { 55, "伍角伍分" },
    { 0, "零元整" },
    { 100, "壹元整" },
    { 1005, "壹拾元零伍分" },
    { 1050, "壹拾元零伍角" },
    { 100500000, "壹佰万零伍仟元整" },
    { 100050000, "壹佰万零伍佰元整" },
    { 1000000000, "壹仟万元整" },
    { 10000000000, "壹亿元整" },
    { 10000500000, "壹亿零伍仟元整" },
    { 1000000000000, "壹佰亿元整" },
    { 105000000000, "壹拾亿伍仟万元整" },
    { 100005000000, "壹拾亿零伍万元整" },
    { LAUREL_MONEY_MOST, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *capitals = laurel_money_dup_capitals (CASES[i].fen);

    g_assert_cmpstr (capitals, ==, CASES[i].capitals);
  }
}

static void
test_amounts_are_read (void)
{
  static const struct {
    const char *text;
    gint64 fen;
  } CASES[] = {
    { "1409.50", 140950 }, { "1,409.5", 140950 }, { " ￥1409.50 ", 140950 }, { "１４０９．５", 140950 },
    { "1409元", 140900 }, { "0.05", 5 }, { "0", 0 }, { "3.100", 310 },
    { "12,345,678.9", 1234567890 }, { "123，456", 12345600 },
    { "999999999999.99", LAUREL_MONEY_MOST },
  };
  static const char *const WRONG[] = {
    "", "-1", "1.005", "1e3", "1..2", ".5", "5.", "1,", "twelve", "1000000000000", "￥", "元", "1 2",
    "1,5", "1,50", "12,34", "1,5000", "1234,567", "1,234,5", "1,,234", ",123", "1,234.5,6",
    "99999999999999999999",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *figures = NULL;
    gint64 fen, again;

    g_test_message ("%s", CASES[i].text);
    g_assert_true (laurel_money_read (CASES[i].text, &fen));
    g_assert_cmpint (fen, ==, CASES[i].fen);
    figures = laurel_money_dup_figures (fen);
    g_assert_true (laurel_money_read (figures, &again));
    g_assert_cmpint (again, ==, fen);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    gint64 fen;

    g_test_message ("%s", WRONG[i]);
    g_assert_false (laurel_money_read (WRONG[i], &fen));
  }
}

static void
test_costs_of_parts_add_up (void)
{
  g_assert_cmpint (laurel_money_get_cost (499999, 50, 120), ==, 208332);
  g_assert_cmpint (laurel_money_get_cost (499999, 120, 120), ==, 499999);
  g_assert_cmpint (laurel_money_get_cost (499999, 0, 120), ==, 0);
  g_assert_cmpint (laurel_money_get_cost (LAUREL_MONEY_MOST, 999999999, 1000000000), ==,
                   G_GINT64_CONSTANT (99999999899999));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logistics/money/capitals", test_amounts_are_written_in_capitals);
  g_test_add_func ("/logistics/money/read", test_amounts_are_read);
  g_test_add_func ("/logistics/money/cost", test_costs_of_parts_add_up);

  return g_test_run ();
}
