/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-table.h"
#include "test-zip.h"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define TC(text) "<w:tc>" P (text) "</w:tc>"
#define TR2(a, b) "<w:tr>" TC (a) TC (b) "</w:tr>"
#define MERGED(how, text) "<w:tc><w:tcPr><w:vMerge" how "/></w:tcPr>" P (text) "</w:tc>"
#define HEAD TR2 ("No.", "When")

static const struct {
  const char *about;
  const char *body;
  const char *table;
} CASES[] = {
  { "text around", P ("Title") "<w:tbl>" HEAD TR2 ("1", "May") "</w:tbl>" P ("") P ("Note: x"),
    "before|Title\n1|No.|When\n2|1|May\nafter|Note: x\n" },
  { "runs, breaks and paragraphs",
    "<w:tbl>" HEAD "<w:tr>" TC ("1")
    "<w:tc><w:p><w:r><w:t>9</w:t></w:r><w:r><w:t>月中旬，</w:t><w:br/><w:t>山港</w:t></w:r></w:p>"
    P ("x") "</w:tc></w:tr></w:tbl>",
    "1|No.|When\n2|1|9月中旬，⏎山港⏎x\n" },
  { "merged downwards",
    "<w:tbl>" HEAD "<w:tr>" TC ("1") MERGED (" w:val=\"restart\"", "May") "</w:tr>"
    "<w:tr>" TC ("2") MERGED ("", "") "</w:tr>"
    "<w:tr>" TC ("3") MERGED (" w:val=\"continue\"", "") "</w:tr></w:tbl>",
    "1|No.|When\n2|1|May\n3|2|^May\n4|3|^May\n" },
  { "merged to the right",
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P ("Part one") "</w:tc>"
    TC ("x") "</w:tr>" "<w:tr>" TC ("1") TC ("May") TC ("y") "</w:tr></w:tbl>",
    "1|Part one||x\n2|1|May|y\n" },
  { "cells left out before a row",
    "<w:tbl>" HEAD "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" TC ("May") "</w:tr></w:tbl>",
    "1|No.|When\n2||May\n" },
  { "changes tracked: what goes is gone, what comes is there",
    "<w:tbl>" HEAD "<w:tr>" TC ("1") "<w:tc><w:p><w:del><w:r><w:delText>May</w:delText></w:r>"
    "</w:del><w:moveFrom><w:r><w:t>April</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>June</w:t>"
    "</w:r></w:ins></w:p></w:tc></w:tr></w:tbl>",
    "1|No.|When\n2|1|June\n" },
  { "a drawing's second version is not read twice",
    "<w:tbl>" HEAD "<w:tr>" TC ("1") "<w:tc><w:p><w:r><mc:AlternateContent><mc:Choice>"
    "<w:t>May</w:t></mc:Choice><mc:Fallback><w:t>May</w:t></mc:Fallback></mc:AlternateContent>"
    "</w:r></w:p></w:tc></w:tr></w:tbl>",
    "1|No.|When\n2|1|May\n" },
  { "a table within a cell is its text",
    "<w:tbl>" HEAD "<w:tr>" TC ("1") "<w:tc>" P ("May") "<w:tbl>" TR2 ("a", "b") "</w:tbl>" P ("")
    "</w:tc></w:tr></w:tbl>",
    "1|No.|When\n2|1|May⏎a⏎b⏎\n" },
  { "a plan cut into two tables",
    "<w:tbl>" HEAD TR2 ("1", "May") "</w:tbl>" P ("Part two") "<w:tbl>" HEAD TR2 ("2", "June")
    "</w:tbl>" P ("End"),
    "1|No.|When\n2|1|May\n3|Part two\n4|No.|When\n5|2|June\nafter|End\n" },
  { "another table is kept as text",
    "<w:tbl><w:tr>" TC ("Phone") TC ("12") TC ("34") "</w:tr></w:tbl>" P ("Plan")
    "<w:tbl>" HEAD TR2 ("1", "May") "</w:tbl>",
    "before|Phone\t12\t34\nbefore|Plan\n1|No.|When\n2|1|May\n" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) bytes = test_zip_new_word (CASES[i].body);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
    g_autofree char *dump = NULL;

    g_test_message ("%s", CASES[i].about);
    g_assert_no_error (error);
    dump = test_table_dump (table);
    g_assert_cmpstr (dump, ==, CASES[i].table);
  }
}

static void
test_the_document_may_have_another_name (void)
{
  TestZip zip;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTable) table = NULL;

  test_zip_begin (&zip, 1 << 16);
  test_zip_add (&zip, "[Content_Types].xml", "<Types/>");
  test_zip_add (&zip, "_rels/.rels", "<Relationships><Relationship Id=\"r1\" Target=\"/word/d2.xml\""
                " Type=\"http://x/officeDocument\"/></Relationships>");
  test_zip_add (&zip, "word/d2.xml", TEST_WORD_BEGIN "<w:tbl>" HEAD "</w:tbl>" TEST_WORD_END);
  bytes = test_zip_end (&zip);
  table = laurel_table_read_bytes (bytes, NULL, NULL);

  g_assert_cmpint (laurel_table_get_n_rows (table), ==, 1);
}

static void
test_no_table_is_told (void)
{
  g_autoptr (GBytes) bytes = test_zip_new_word (P ("Only text"));

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, 0);
}

static void
test_a_cell_has_a_name (void)
{
  g_autoptr (GBytes) bytes = test_zip_new_word ("<w:tbl>" HEAD TR2 ("1", "May") "</w:tbl>");
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, NULL);
  g_autofree char *name = laurel_table_dup_cell_name (table, 1, 1);

  g_assert_cmpstr (name, ==, "B2");
  g_assert_cmpint (laurel_table_get_line (table, 1, 1), ==, 0);
  g_assert_cmpstr (laurel_table_get_format (table), ==, "Word");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/docx/cases", test_cases);
  g_test_add_func ("/exchange/docx/other-name", test_the_document_may_have_another_name);
  g_test_add_func ("/exchange/docx/no-table", test_no_table_is_told);
  g_test_add_func ("/exchange/docx/cell-name", test_a_cell_has_a_name);

  return g_test_run ();
}
