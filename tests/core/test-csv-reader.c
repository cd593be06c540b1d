/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-csv-reader.h"

#include "test-table.h"

static const struct {
  const char *about;
  const char *text;
  const char *table;
} CASES[] = {
  { "comma", "a,b\n1,2\n", "1|a|b\n2|1|2\n" },
  { "semicolon", "a;b,c\n1;2\n", "1|a|b,c\n2|1|2\n" },
  { "tab", "a\tb, c\n1\t2\n", "1|a|b, c\n2|1|2\n" },
  { "no end of the last line", "a,b\n1,2", "1|a|b\n2|1|2\n" },
  { "CRLF", "a,b\r\n1,2\r\n", "1|a|b\n2|1|2\n" },
  { "CR alone", "a,b\r1,2\r", "1|a|b\n2|1|2\n" },
  { "quotes", "\"a,b\",\"c \"\"d\"\"\"\n1,2\n", "1|a,b|c \"d\"\n2|1|2\n" },
  { "line break in a cell", "a,b\n1,\"x\ny\"\n2,z\n", "1|a|b\n2|1|x⏎y\n3|2|z\n" },
  { "a quotation mark that is text", "\"Good\" work,b\n1,2\n", "1|\"Good\" work|b\n2|1|2\n" },
  { "blank lines have numbers", "a,b\n\n\n1,2\n", "1|a|b\n4|1|2\n" },
  { "cells without text are none", "a,,c\n,,\n1,2,\n", "1|a||c\n3|1|2\n" },
  { "title and note", "Title,,\na,b,c\n1,2,3\nNote\n", "1|Title\n2|a|b|c\n3|1|2|3\n4|Note\n" },
  { "Excel's own line", "sep=;\na;b\n1;2\n", "2|a|b\n3|1|2\n" },
  { "spaces stay", "a, b \n1,2\n", "1|a| b \n2|1|2\n" },
  { "guard off", "a,'=b\n''-1,'tis\n", "1|a|=b\n2|'-1|'tis\n" },
  { "full-width guard off", "a,'＝b\n1,2\n", "1|a|＝b\n2|1|2\n" },
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

/* What is another table, or none, has no mark that is left open. */
static void
test_what_would_be_a_table_but_for_a_mark (void)
{
  static const struct {
    const char *text;
    char delimiter;
  } TEXTS[] = {
    { "1,A,\"x, y\n2,B,z\n", ',' }, { "1;A;\"x\n2;B;z\n", ';' },
    { "1,A\n2,\"B\n3,C\n", ',' },   { "1,A,\"x, y\"\n2,B,z\n", '\0' },
    { "A letter.\n\"Good work\n", '\0' }, { "", '\0' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_assert_cmpint (laurel_csv_reader_find_unclosed (TEXTS[i].text), ==, TEXTS[i].delimiter);
}

static void
test_lines_and_cells (void)
{
  g_autoptr (LaurelTable) table = test_table_read ("a,b\n1,\"x\ny\"\n2,z\n", -1, NULL);
  g_autofree char *cell = laurel_table_dup_cell_name (table, 2, 1);

  /* The third record begins in the fourth line. */
  g_assert_cmpint (laurel_table_get_line (table, 2, 1), ==, 4);
  g_assert_cmpstr (cell, ==, "B3");
}

static void
test_ragged_rows_are_kept_and_told (void)
{
  g_autoptr (LaurelTable) table = test_table_read ("a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n", -1, NULL);
  g_autofree char *dump = test_table_dump (table);

  g_assert_cmpstr (dump, ==, "1|a|b|c\n2|1|2|3\n3|4|5\n4|6|7|8|9\n5|1|2|3\n");
  test_table_assert_faults (table, "ragged-row@3:2 ragged-row@4:4");
}

static void
test_an_unclosed_quotation_mark_is_named (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_csv_reader_read ("a,b\n1,2\n3,\"x\n4,5\n", ',', NULL,
                                                          &error);

  g_assert_null (table);
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_DAMAGED);
  g_assert_cmpint (laurel_exchange_error_get_line (error), ==, 3);
  g_assert_cmpint (laurel_exchange_error_get_column (error), ==, 2);
}

static void
test_a_huge_cell_is_refused_with_its_line (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n1,2\n3,");
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append (text, "很长");
  bytes = g_bytes_new (text->str, text->len);

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_TOO_LARGE, 3);
}

static void
test_too_many_columns_are_refused (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 1025; i++)
    g_string_append (text, "x,");
  bytes = g_bytes_new (text->str, text->len);

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_TOO_LARGE, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv/cases", test_cases);
  g_test_add_func ("/exchange/csv/lines-and-cells", test_lines_and_cells);
  g_test_add_func ("/exchange/csv/ragged", test_ragged_rows_are_kept_and_told);
  g_test_add_func ("/exchange/csv/but-for-a-mark", test_what_would_be_a_table_but_for_a_mark);
  g_test_add_func ("/exchange/csv/unclosed", test_an_unclosed_quotation_mark_is_named);
  g_test_add_func ("/exchange/csv/huge-cell", test_a_huge_cell_is_refused_with_its_line);
  g_test_add_func ("/exchange/csv/many-columns", test_too_many_columns_are_refused);

  return g_test_run ();
}
