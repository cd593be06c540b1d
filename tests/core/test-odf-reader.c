/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-table.h"
#include "test-zip.h"

#define OPEN(name) " xmlns:" name "=\"urn:oasis:names:tc:opendocument:xmlns:" name ":1.0\""
#define HEAD "<?xml version=\"1.0\"?><office:document-content" OPEN ("office") OPEN ("style") \
             OPEN ("table") OPEN ("text") OPEN ("number") ">"
#define TEXT(body) HEAD "<office:body><office:text>" body "</office:text></office:body>" \
                   "</office:document-content>"
#define SHEETS(styles, body) HEAD "<office:automatic-styles>" styles "</office:automatic-styles>" \
                             "<office:body><office:spreadsheet>" body "</office:spreadsheet>" \
                             "</office:body></office:document-content>"
#define TABLE(rows) "<table:table>" rows "</table:table>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define CELL(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"
#define COVERED "<table:covered-table-cell/>"
#define DATE_STYLE(name, parts) \
  "<number:date-style style:name=\"N" name "\">" parts "</number:date-style>" \
  "<style:style style:name=\"ce" name "\" style:data-style-name=\"N" name "\"/>"
#define DAY(style, value) \
  "<table:table-cell table:style-name=\"" style "\" office:value-type=\"date\" " \
  "office:date-value=\"" value "\"><text:p>01/09/25</text:p></table:table-cell>"

static GBytes *
pack (const char *content, const char *manifest)
{
  TestZip zip;

  test_zip_begin (&zip, 1 << 20);
  test_zip_add (&zip, "mimetype", "application/vnd.oasis.opendocument.text");
  test_zip_add (&zip, "content.xml", content);
  if (manifest != NULL)
    test_zip_add (&zip, "META-INF/manifest.xml", manifest);

  return test_zip_end (&zip);
}

static const struct {
  const char *about;
  const char *content;
  const char *table;
  const char *faults;
} CASES[] = {
  { "text with a table",
    TEXT ("<text:h>Plan</text:h>" TABLE (ROW (CELL ("1") CELL ("May"))) "<text:p>Note</text:p>"),
    "before|Plan\n1|1|May\nafter|Note\n", "" },
  { "line breaks, tabs and spaces",
    TEXT (TABLE (ROW (CELL ("a<text:line-break/>b<text:tab/>c<text:s text:c=\"2\"/>d")
                      "<table:table-cell><text:p>x\n  y</text:p><text:p>z</text:p>"
                      "</table:table-cell>"))), "1|a⏎b\tc  d|x y⏎z\n", "" },
  { "spans, links and lists",
    TEXT (TABLE (ROW (CELL ("<text:span>a</text:span><text:a>b</text:a>") "<table:table-cell>"
                      "<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>"
                      "</table:table-cell>"))), "1|ab|c\n", "" },
  { "comments, footnotes and what was deleted",
    TEXT ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
          TABLE (ROW (CELL ("a<office:annotation><text:p>no</text:p></office:annotation>"
                            "<text:note><text:note-body><text:p>no</text:p></text:note-body>"
                            "</text:note>") CELL ("b")))), "1|a|b\n", "" },
  { "repeated headings and page breaks",
    TEXT (TABLE ("<table:table-header-rows>" ROW (CELL ("No.") CELL ("Date"))
                 "</table:table-header-rows><text:soft-page-break/>" ROW (CELL ("1") CELL ("May")))),
    "1|No.|Date\n2|1|May\n", "" },
  { "merged",
    TEXT (TABLE (ROW ("<table:table-cell table:number-rows-spanned=\"2\"><text:p>a</text:p>"
                      "</table:table-cell><table:table-cell table:number-columns-spanned=\"2\">"
                      "<text:p>b</text:p></table:table-cell>" COVERED CELL ("c"))
                 ROW (COVERED CELL ("d") CELL ("e") CELL ("f")))),
    "1|a|b||c\n2|^a|d|e|f\n", "" },
  { "a table in a cell",
    TEXT (TABLE (ROW ("<table:table-cell><text:p>a</text:p>" TABLE (ROW (CELL ("b") CELL ("c")))
                      "</table:table-cell>" CELL ("d")))), "1|a⏎b⏎c|d\n", "" },
  { "parts of a plan, and another table",
    TEXT (TABLE (ROW (CELL ("Lin") CELL ("1") CELL ("2"))) "<text:p>One</text:p>"
          TABLE (ROW (CELL ("1") CELL ("May")) ROW (CELL ("2") CELL ("June")))
          "<text:p>Two</text:p>" TABLE (ROW (CELL ("3") CELL ("July")))),
    "before|Lin\t1\t2\nbefore|One\n1|1|May\n2|2|June\n3|Two\n4|3|July\n", "left-out@0:0" },
  { "sheets",
    SHEETS ("<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/>"
            "</style:style>",
            "<table:table table:name=\"Old\" table:style-name=\"ta2\">" ROW (CELL ("May"))
            "</table:table><table:table table:name=\"Who\">" ROW (CELL ("Lin") CELL ("x"))
            "</table:table><table:table table:name=\"Plan\">" ROW (CELL ("1") CELL ("May"))
            ROW (CELL ("2") CELL ("June")) "</table:table>"),
    "1|1|May\n2|2|June\n", "left-out@0:0 left-out@0:0" },
  { "repeated rows and columns",
    SHEETS ("", TABLE ("<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>"
                       "</table:table-row><table:table-row table:number-rows-repeated=\"2\">"
                       "<table:table-cell table:number-columns-repeated=\"2\"/>"
                       "<table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p>"
                       "</table:table-cell></table:table-row>"
                       "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell "
                       "table:number-columns-repeated=\"16384\"/></table:table-row>")),
    "4|||a|a\n5|||a|a\n", "" },
  { "days are values",
    SHEETS (DATE_STYLE ("1", "<number:year/>-<number:month/>-<number:day/>")
            DATE_STYLE ("2", "<number:month/><number:day/>")
            DATE_STYLE ("3", "<number:day/><number:month number:textual=\"true\"/><number:year/>")
            DATE_STYLE ("4", "<number:year/><number:month/><number:day/><number:hours/>")
            "<style:style style:name=\"ce5\" style:parent-style-name=\"ce2\"/>",
            TABLE (ROW (DAY ("ce1", "2025-09-01") DAY ("ce2", "2025-09-01")
                        DAY ("ce3", "2025-09-01") DAY ("ce4", "2025-09-01T13:30:00")
                        DAY ("ce5", "2025-10-12") DAY ("none", "2025-12-31")))),
    "1|2025-09-01|9月1日|1 September 2025|2025-09-01 13:30|10月12日|2025-12-31\n", "" },
  { "a day that is none is what is shown",
    SHEETS ("", TABLE (ROW (DAY ("x", "2025-02-30") DAY ("x", "soon") CELL ("a")))),
    "1|01/09/25|01/09/25|a\n", "" },
  { "values that are not written out",
    SHEETS ("", TABLE (ROW ("<table:table-cell office:value-type=\"float\" office:value=\"7\"/>"
                            "<table:table-cell office:string-value=\"x\"/>"))), "1|7|x\n", "" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) bytes = pack (CASES[i].content, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
    g_autofree char *dump = NULL;

    g_test_message ("%s", CASES[i].about);
    g_assert_no_error (error);
    dump = test_table_dump (table);
    g_assert_cmpstr (dump, ==, CASES[i].table);
    test_table_assert_faults (table, CASES[i].faults);
  }
}

static const struct {
  const char *about;
  const char *content;
  const char *manifest;
  LaurelExchangeError code;
} REFUSED[] = {
  { "a password", "\x7f\x12", "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/>"
    "</m:file-entry></m:manifest>", LAUREL_EXCHANGE_ERROR_ENCRYPTED },
  { "no table", TEXT ("<text:p>Prose.</text:p>"), NULL, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE },
  { "an empty workbook", SHEETS ("", TABLE (ROW (""))), NULL, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE },
  { "cut off", HEAD "<office:body>", NULL, LAUREL_EXCHANGE_ERROR_DAMAGED },
  { "no XML", "Hello", NULL, LAUREL_EXCHANGE_ERROR_DAMAGED },
  { "entities", "<!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>", NULL, LAUREL_EXCHANGE_ERROR_UNSAFE },
  { "a row a thousand million times",
    SHEETS ("", TABLE ("<table:table-row table:number-rows-repeated=\"1000000000\">" CELL ("a")
                       "</table:table-row>")), NULL, LAUREL_EXCHANGE_ERROR_TOO_LARGE },
  { "a cell a thousand million times",
    SHEETS ("", TABLE (ROW ("<table:table-cell table:number-columns-repeated=\"1000000000\">"
                            "<text:p>a</text:p></table:table-cell>"))), NULL,
    LAUREL_EXCHANGE_ERROR_TOO_LARGE },
  { "a row below the last one",
    SHEETS ("", TABLE ("<table:table-row table:number-rows-repeated=\"2000000000\">"
                       "<table:table-cell/></table:table-row>" ROW (CELL ("a") CELL ("b")))), NULL,
    LAUREL_EXCHANGE_ERROR_TOO_LARGE },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autoptr (GBytes) bytes = pack (REFUSED[i].content, REFUSED[i].manifest);

    g_test_message ("%s", REFUSED[i].about);
    test_table_assert_refused (bytes, REFUSED[i].code, 0);
  }
}

/* Rows that end without having begun, cells outside of rows: nothing comes of
 * them, and nothing breaks. */
static void
test_what_stands_in_no_place_is_left_out (void)
{
  g_autoptr (GBytes) bytes = pack (
    TEXT (CELL ("a") ROW (CELL ("b")) "<table:table>" CELL ("c") ROW (CELL ("d") ROW (CELL ("e"))
          CELL ("f")) "</table:table>"), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (laurel_table_get_n_rows (table), >, 0);
}

/* In rows that are repeated too. */
static void
test_a_cell_knows_the_year_that_it_does_not_show (void)
{
  g_autofree char *content = g_strconcat (
    SHEETS (DATE_STYLE ("1", "<number:year/>-<number:month/>-<number:day/>")
            DATE_STYLE ("2", "<number:month/><number:day/>"),
            TABLE ("<table:table-row table:number-rows-repeated=\"2\">" CELL ("a")
                   DAY ("ce2", "2022-09-15") DAY ("ce1", "2022-09-15") "</table:table-row>")), NULL);
  g_autoptr (GBytes) bytes = pack (content, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (laurel_table_get_n_rows (table), ==, 2);
  for (int row = 0; row < 2; row++) {
    g_assert_cmpstr (laurel_table_get_text (table, row, 1), ==, "9月15日");
    g_assert_cmpint (laurel_table_get_hidden_year (table, row, 0), ==, 0);
    g_assert_cmpint (laurel_table_get_hidden_year (table, row, 1), ==, 2022);
    g_assert_cmpint (laurel_table_get_hidden_year (table, row, 2), ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/odf/cases", test_cases);
  g_test_add_func ("/exchange/odf/refused", test_refused);
  g_test_add_func ("/exchange/odf/hidden-year",
                   test_a_cell_knows_the_year_that_it_does_not_show);
  g_test_add_func ("/exchange/odf/places", test_what_stands_in_no_place_is_left_out);

  return g_test_run ();
}
