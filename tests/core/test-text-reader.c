/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-table.h"

static const struct {
  const char *about;
  const char *text;
  const char *table;
} CASES[] = {
  { "one cell a line, with tabs",
    "附件\n2025年安排\n\t序号\n\t时间\n\n\t1\n\t9月，\n山港\n\n\t2\n\t10月\n\n注：略。\n",
    "before|附件\nbefore|2025年安排\n1|序号|时间\n2|1|9月，⏎山港\n3|2|10月\nafter|注：略。\n" },
  { "one cell a line, without tabs",
    "Plan 2025\n\nNo.\nWhen\n\n1\nMay\n\n2\nJune\n\nNote: x\n",
    "before|Plan 2025\n1|No.|When\n2|1|May\n3|2|June\nafter|Note: x\n" },
  { "a heading between rows", "\tNo.\n\tWhen\n\n\t1\n\tMay\n\nPart two\n\n\t2\n\tJune\n",
    "1|No.|When\n2|1|May\n3|Part two\n4|2|June\n" },
  { "an empty cell", "\tNo.\n\tWhen\n\tWhere\n\n\t1\n\t\n\tHall\n",
    "1|No.|When|Where\n2|1||Hall\n" },
  { "Windows", "\tNo.\r\n\tWhen\r\n\r\n\t1\r\n\tMay\r\n", "1|No.|When\n2|1|May\n" },
  { "pasted from a spreadsheet", "No.\tWhen\n1\t\"May,\nHexi\"\n", "1|No.|When\n2|1|May,⏎Hexi\n" },
  { "pasted, the first cell empty", "\tMay\tHexi\n\tJune\tJibei\n", "1||May|Hexi\n2||June|Jibei\n" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = test_table_read (CASES[i].text, -1, &error);
    g_autofree char *dump = NULL;

    g_test_message ("%s", CASES[i].about);
    g_assert_no_error (error);
    dump = test_table_dump (table);
    g_assert_cmpstr (dump, ==, CASES[i].table);
  }
}

static void
test_a_row_of_another_length_is_told (void)
{
  g_autoptr (LaurelTable) table = test_table_read ("a\nb\nc\n\n1\n2\n3\n\n4\n5\n\n6\n7\n8\n", -1,
                                                   NULL);
  g_autofree char *dump = test_table_dump (table);

  g_assert_cmpstr (dump, ==, "1|a|b|c\n2|1|2|3\n3|4|5\n4|6|7|8\n");
  test_table_assert_faults (table, "ragged-row@9:0");
}

static const char *const NO_TABLES[] = { "Only a sentence.", "Two lines\nof prose.\n" };

static void
test_prose_is_no_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NO_TABLES); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (NO_TABLES[i], strlen (NO_TABLES[i]));

    test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/text/cases", test_cases);
  g_test_add_func ("/exchange/text/ragged", test_a_row_of_another_length_is_told);
  g_test_add_func ("/exchange/text/prose", test_prose_is_no_table);

  return g_test_run ();
}
