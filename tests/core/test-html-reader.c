/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-table.h"

static const struct {
  const char *about;
  const char *text;
  const char *table;
} CASES[] = {
  { "a web page",
    "<!DOCTYPE html><html><head><title>t</title><style>td{}</style></head><body><h1>Plan</h1>"
    "<table><tr><th>No.<th>When<tr><td>1<td>May &ndash;\n  June</table><p>Note",
    "before|Plan\n1|No.|When\n2|1|May – June\nafter|Note\n" },
  { "from Word",
    "<html xmlns:o=\"urn:x\"><body><!--StartFragment--><table class=MsoTable><tr><td><p>1<o:p></o:p>"
    "</p></td><td><p>9月中旬，</p><p>山港</p></td></tr></table><!--EndFragment--></body></html>",
    "1|1|9月中旬，⏎山港\n" },
  { "from Excel", "<table><tr><td>1</td><td>May<br style='mso-data-placement:same-cell;'>\r\n  Hexi"
    "</td><td>&nbsp;</td></tr></table>", "1|1|May⏎Hexi\n" },
  { "with the lines of Windows", "Version:0.9\r\nStartHTML:00\r\n<html><table><tr><td>1<td>May"
    "</table>", "1|1|May\n" },
  { "merged",
    "<table><tr><td rowspan=2>1</td><td colspan=2>May</td><td>x</td></tr><tr><td>a</td><td>b</td>"
    "<td rowspan=3>y</td></tr><tr><td>2</td><td>c</td><td>d</td></tr></table>",
    "1|1|May||x\n2|^1|a|b|y\n3|2|c|d|^y\n" },
  { "tables to lay out with",
    "<table><tr><td>Menu</td><td><table><tr><td>1</td><td>9月</td></tr><tr><td>2</td><td>10月</td>"
    "</tr></table></td></tr></table>", "1|1|9月\n2|2|10月\n" },
  { "white space alone is nothing", "<table>\n <tr>\n <td> </td> <td> a  b </td>\n</tr></table>",
    "1||a b\n" },
  { "a reach for ever", "<table><tr><td rowspan=99999999>1</td><td colspan=99999999>a</td></tr>"
    "<tr><td>b</td></tr></table>", "1|1|a\n2|^1|b\n" },
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
test_long_pages_keep_their_characters (void)
{
  g_autoptr (GString) text = g_string_new ("<table><tr><td>1</td><td>");
  g_autoptr (LaurelTable) table = NULL;

  /* Three bytes a character: some are cut by any chunk that is a power of two. */
  for (int i = 0; i < 60000; i++)
    g_string_append (text, "良");
  g_string_append (text, "</td></tr></table>");
  table = test_table_read (text->str, text->len, NULL);

  g_assert_nonnull (table);
  g_assert_cmpint (g_utf8_strlen (laurel_table_get_text (table, 0, 1), -1), ==, 60000);
}

static void
test_a_thousand_nested_tables_end (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTable) table = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "<table><tr><td>");
  bytes = g_bytes_new (text->str, text->len);
  table = laurel_table_read_bytes (bytes, NULL, NULL);

  g_assert_null (table);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/html/cases", test_cases);
  g_test_add_func ("/exchange/html/long", test_long_pages_keep_their_characters);
  g_test_add_func ("/exchange/html/nested", test_a_thousand_nested_tables_end);

  return g_test_run ();
}
