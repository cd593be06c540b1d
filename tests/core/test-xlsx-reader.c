/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-reading.h"
#include "exchange/laurel-xlsx-format.h"

#include "test-table.h"
#include "test-zip.h"

#define DATES "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"58\"/></cellXfs>"

static const struct {
  const char *about;
  const char *sheet;
  const char *strings;
  const char *table;
} CASES[] = {
  { "shared texts, with runs and without how to pronounce them",
    "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>0</v></c></row>"
    "</sheetData>",
    "<si><t>九月</t><rPh><t>jiǔ</t></rPh></si><si><r><t>No</t></r><r><t>.</t></r></si>",
    "2|No.||九月\n" },
  { "texts in place, results of formulas, yes and no",
    "<sheetData><row><c t=\"inlineStr\"><is><t>a_x000D_\nb</t></is></c>"
    "<c t=\"str\"><f>A1</f><v>c_x0041_</v></c><c t=\"b\"><v>1</v></c></row></sheetData>",
    "", "1|a⏎b|cA|TRUE\n" },
  { "numbers", "<sheetData><row><c><v>1</v></c><c><v>1.0</v></c><c><v>0.1</v></c><c><v>1e2</v></c>"
    "<c><v>0.30000000000000004</v></c></row></sheetData>", "", "1|1|1|0.1|100|0.3\n" },
  { "days by style",
    "<sheetData><row><c s=\"1\"><v>45901</v></c><c s=\"2\"><v>45901</v></c><c s=\"0\"><v>45901</v></c>"
    "</row></sheetData>", "", "1|2025-09-01|9月1日|45901\n" },
  { "merged cells",
    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>"
    "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"/></row>"
    "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:XFD1048576\"/></mergeCells>",
    "<si><t>May</t></si>", "1|1|May\n2|2|^May\n3|3\n" },
  { "a million empty rows below",
    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
    "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row></sheetData>", "", "1|1|2\n" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) bytes = test_zip_new_excel (CASES[i].sheet, CASES[i].strings, DATES);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
    g_autofree char *dump = NULL;

    g_test_message ("%s", CASES[i].about);
    g_assert_no_error (error);
    dump = test_table_dump (table);
    g_assert_cmpstr (dump, ==, CASES[i].table);
    g_assert_cmpstr (laurel_table_get_name (table), ==, "Plan & more");
  }
}

static const struct {
  const char *code;
  const char *value;
  gboolean from_1904;
  const char *text;
} FORMATS[] = {
  { "yyyy-mm-dd", "45901", FALSE, "2025-09-01" },
  { "m\"月\"d\"日\"", "45901", FALSE, "9月1日" },
  { "yyyy\"年\"m\"月\"", "45901", FALSE, "2025年9月" },
  { "[$-804]m\"月\"", "45901", FALSE, "9月" },
  { "d mmmm", "45901", FALSE, "1 September" },
  { "mmm-yy", "45901", FALSE, "September 2025" },
  { "yyyy/m/d h:mm", "45901.5", FALSE, "2025-09-01 12:00" },
  { "h:mm", "0.75", FALSE, "18:00" },
  { "mm:ss", "0.5", FALSE, "12:00" },
  { "h:mm AM/PM", "0.5", FALSE, "12:00" },
  { "General", "45901", FALSE, "45901" },
  { "0.00", "45901", FALSE, "45901" },
  { "#,##0\" d\"", "12", FALSE, "12" },
  { "[Red]0;\"m\"", "12", FALSE, "12" },
  { "yyyy-mm-dd", "1", FALSE, "1900-01-01" },
  { "yyyy-mm-dd", "59", FALSE, "1900-02-28" },
  { "yyyy-mm-dd", "61", FALSE, "1900-03-01" },
  { "yyyy-mm-dd", "0", TRUE, "1904-01-01" },
  { "yyyy-mm-dd", "44439", TRUE, "2025-09-01" },
  { "yyyy-mm-dd", "2958465", FALSE, "9999-12-31" },
  { "yyyy-mm-dd", "2958466", FALSE, "2958466" },
  { "yyyy-mm-dd", "-1", FALSE, "-1" },
  { "yyyy-mm-dd", "May", FALSE, "May" },
};

static void
test_formats (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++) {
    g_autofree char *text = laurel_xlsx_format_apply (laurel_xlsx_format_read (FORMATS[i].code),
                                                      FORMATS[i].value, FORMATS[i].from_1904);

    g_assert_cmpstr (text, ==, FORMATS[i].text);
  }
}

static GBytes *
make_workbook (const char *sheets)
{
  g_autofree char *workbook = g_strconcat ("<workbook " TEST_SHEET_SPACE " xmlns:r=\"r\"><sheets>",
                                           sheets, "</sheets></workbook>", NULL);
  TestZip zip;

  test_zip_begin (&zip, 1 << 16);
  test_zip_add (&zip, "xl/workbook.xml", workbook);
  test_zip_add (&zip, "xl/_rels/workbook.xml.rels", "<Relationships>"
                "<Relationship Id=\"r1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                "<Relationship Id=\"r2\" Type=\"worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                "</Relationships>");
  test_zip_add (&zip, "xl/worksheets/sheet1.xml", "<worksheet " TEST_SHEET_SPACE "><sheetData><row>"
                "<c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>");
  test_zip_add (&zip, "xl/worksheets/sheet2.xml", "<worksheet " TEST_SHEET_SPACE "><sheetData><row>"
                "<c><v>7</v></c><c t=\"str\"><v>9月中旬</v></c></row></sheetData></worksheet>");

  return test_zip_end (&zip);
}

static void
test_the_sheet_like_a_plan_is_read (void)
{
  g_autoptr (GBytes) bytes = make_workbook ("<sheet name=\"a\" r:id=\"r1\"/>"
                                            "<sheet name=\"b\" r:id=\"r2\"/>");
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, NULL);

  g_assert_cmpstr (laurel_table_get_name (table), ==, "b");
  test_table_assert_faults (table, "left-out@0:0");
}

static void
test_a_hidden_sheet_is_left_out_and_told (void)
{
  g_autoptr (GBytes) bytes = make_workbook ("<sheet name=\"a\" r:id=\"r1\"/>"
                                            "<sheet name=\"b\" r:id=\"r2\" state=\"veryHidden\"/>");
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, NULL);

  g_assert_cmpstr (laurel_table_get_name (table), ==, "a");
  test_table_assert_faults (table, "left-out@0:0");
}

static const struct {
  const char *about;
  const char *sheet;
  LaurelExchangeError code;
} REFUSED[] = {
  { "rows out of order", "<sheetData><row r=\"2\"/><row r=\"2\"/></sheetData>",
    LAUREL_EXCHANGE_ERROR_DAMAGED },
  { "cells out of order", "<sheetData><row><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>",
    LAUREL_EXCHANGE_ERROR_DAMAGED },
  { "a cell of another row", "<sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData>",
    LAUREL_EXCHANGE_ERROR_DAMAGED },
  { "a text that is not there", "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>",
    LAUREL_EXCHANGE_ERROR_DAMAGED },
  { "a row beyond the last", "<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>",
    LAUREL_EXCHANGE_ERROR_TOO_LARGE },
  { "a column beyond the last", "<sheetData><row><c r=\"AMK1\"><v>1</v></c></row></sheetData>",
    LAUREL_EXCHANGE_ERROR_TOO_LARGE },
  { "nothing", "<sheetData/>", LAUREL_EXCHANGE_ERROR_NOT_A_TABLE },
  { "cut off", "<sheetData><row>", LAUREL_EXCHANGE_ERROR_DAMAGED },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autoptr (GBytes) bytes = test_zip_new_excel (REFUSED[i].sheet, "<si><t>x</t></si>", "");

    g_test_message ("%s", REFUSED[i].about);
    test_table_assert_refused (bytes, REFUSED[i].code, 0);
  }
}

/* 44819 is 15 September 2022; style 2 does not show the year. */
#define DAY_CELL(style, value) "<c s=\"" style "\"><v>" value "</v></c>"
#define TEXT_CELL(text) "<c t=\"str\"><v>" text "</v></c>"
#define ROW(...) "<row>" __VA_ARGS__ "</row>"

static const struct {
  const char *about;
  const char *title;
  const char *rows;
  int year;         /* that the user says, or 0 */
  const char *plan; /* the year of the plan, then of each row the words and the days */
  int n_doubts;     /* that a cell has another year */
} HIDDEN[] = {
  { "the plan says none", "计划",
    ROW (TEXT_CELL ("名称") TEXT_CELL ("时间"))
    ROW (TEXT_CELL ("甲") DAY_CELL ("2", "44819"))
    ROW (TEXT_CELL ("乙") TEXT_CELL ("9月中旬")), 0,
    "2022\n9月15日 2022-09-15 2022-09-15\n9月中旬 2022-09-11 2022-09-20\n", 0 },
  { "the plan says another", "2023年计划",
    ROW (TEXT_CELL ("名称") TEXT_CELL ("时间"))
    ROW (TEXT_CELL ("甲") DAY_CELL ("2", "44819"))
    ROW (TEXT_CELL ("乙") DAY_CELL ("2", "44819"))
    ROW (TEXT_CELL ("丙") TEXT_CELL ("9月15日")), 0,
    "2023\n9月15日 2022-09-15 2022-09-15\n9月15日 2022-09-15 2022-09-15\n"
    "9月15日 2023-09-15 2023-09-15\n", 2 },
  { "the user says another", "2023年计划",
    ROW (TEXT_CELL ("名称") TEXT_CELL ("时间"))
    ROW (TEXT_CELL ("甲") DAY_CELL ("2", "44819")), 2024,
    "2024\n9月15日 2024-09-15 2024-09-15\n", 0 },
  { "from one year into the next", "计划",
    ROW (TEXT_CELL ("名称") TEXT_CELL ("开始日期") TEXT_CELL ("结束日期"))
    ROW (TEXT_CELL ("甲") DAY_CELL ("2", "44923") DAY_CELL ("2", "44936"))
    ROW (TEXT_CELL ("乙") DAY_CELL ("2", "44819") DAY_CELL ("2", "44821")), 0,
    "2022\n2022年12月28日至2023年1月10日 2022-12-28 2023-01-10\n"
    "9月15日至9月17日 2022-09-15 2022-09-17\n", 0 },
  { "a year that is shown counts", "计划",
    ROW (TEXT_CELL ("名称") TEXT_CELL ("时间"))
    ROW (TEXT_CELL ("甲") DAY_CELL ("1", "45901"))
    ROW (TEXT_CELL ("乙") DAY_CELL ("2", "44819")), 0,
    "2025\n2025-09-01 2025-09-01 2025-09-01\n9月15日 2022-09-15 2022-09-15\n", 1 },
};

static char *
dump_days (const LaurelPlanDraft *draft, int *n_doubts)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d\n", draft->year);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];
    g_autofree char *first = laurel_day_dup_iso (row->reading.window.es);
    g_autofree char *last = laurel_day_dup_iso (row->reading.window.le);

    g_string_append_printf (text, "%s %s %s\n", row->raw, first, last);
    for (guint doubt = 0; doubt < row->doubts->len; doubt++)
      *n_doubts += strstr (((LaurelFault *) row->doubts->pdata[doubt])->message,
                           "which it does not show") != NULL;
  }

  return g_string_free (text, FALSE);
}

static void
test_a_cell_knows_the_year_that_it_does_not_show (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (HIDDEN); i++) {
    g_autofree char *sheet = g_strconcat ("<sheetData><row>", TEXT_CELL (""), "<c t=\"str\"><v>",
                                          HIDDEN[i].title, "</v></c></row>", HIDDEN[i].rows,
                                          "</sheetData>", NULL);
    g_autoptr (GBytes) bytes = test_zip_new_excel (sheet, "", DATES);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
    const LaurelPlanOptions options = { .year = HIDDEN[i].year, .fallback_year = 2031 };
    g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, &options, &error);
    g_autofree char *dump = NULL;
    int n_doubts = 0;

    g_test_message ("%s", HIDDEN[i].about);
    g_assert_no_error (error);
    dump = dump_days (draft, &n_doubts);
    g_assert_cmpstr (dump, ==, HIDDEN[i].plan);
    g_assert_cmpint (n_doubts, ==, HIDDEN[i].n_doubts);
    g_assert_false (draft->year_open);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/xlsx/cases", test_cases);
  g_test_add_func ("/exchange/xlsx/formats", test_formats);
  g_test_add_func ("/exchange/xlsx/sheet-like-a-plan", test_the_sheet_like_a_plan_is_read);
  g_test_add_func ("/exchange/xlsx/hidden-sheet", test_a_hidden_sheet_is_left_out_and_told);
  g_test_add_func ("/exchange/xlsx/refused", test_refused);
  g_test_add_func ("/exchange/xlsx/hidden-year",
                   test_a_cell_knows_the_year_that_it_does_not_show);

  return g_test_run ();
}
