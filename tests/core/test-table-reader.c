/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "exchange/pdf/laurel-pdf-child.h"

#include "test-table.h"
#include "test-zip.h"

/* Files that are refused, each with a sentence and its remedy. */

#define DOCTYPE "<?xml version=\"1.0\"?><!DOCTYPE d "
#define OLD "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

static const struct {
  const char *about;
  const char *bytes;
  gsize length; /* 0: up to the NUL */
  LaurelExchangeError code;
  int line;
} REFUSED[] = {
  { "empty", "", 0, LAUREL_EXCHANGE_ERROR_EMPTY, 0 },
  { "blank", " \n\t\r\n ", 0, LAUREL_EXCHANGE_ERROR_EMPTY, 0 },
  { "only a mark", "\xef\xbb\xbf", 0, LAUREL_EXCHANGE_ERROR_EMPTY, 0 },
  { "the beginning of a PDF", "%PDF-1.7\n", 0, LAUREL_EXCHANGE_ERROR_DAMAGED, 0 },
  { "RTF", "{\\rtf1 x}", 0, LAUREL_EXCHANGE_ERROR_OLD_FORMAT, 0 },
  { "a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24,
    LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT, 0 },
  { "NUL in a text", "a,b\n1,\0002\n", 9, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT, 0 },
  { "a password", OLD "xxE\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 42,
    LAUREL_EXCHANGE_ERROR_ENCRYPTED, 0 },
  { "old Word", OLD "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 32, LAUREL_EXCHANGE_ERROR_OLD_FORMAT,
    0 },
  { "old Excel", OLD "W\0o\0r\0k\0b\0o\0o\0k\0", 24, LAUREL_EXCHANGE_ERROR_OLD_FORMAT, 0 },
  { "another old file", OLD "P\0P\0", 12, LAUREL_EXCHANGE_ERROR_OLD_FORMAT, 0 },
  { "the beginning of a zip", "PK\003\004\024\0\0\0\010\0", 10, LAUREL_EXCHANGE_ERROR_DAMAGED, 0 },
  { "UTF-8, then not", "a,b\n甲,1\n\xd6\xd0,2\n乙,3\n", 0, LAUREL_EXCHANGE_ERROR_BAD_ENCODING, 3 },
  { "UTF-8 with a mark, then not", "\xef\xbb\xbf" "a,b\n\xff,1\n", 0,
    LAUREL_EXCHANGE_ERROR_BAD_ENCODING, 2 },
  { "UTF-8 cut off", "a,b\n甲,乙\n丙,\xe4\xb8", 0, LAUREL_EXCHANGE_ERROR_BAD_ENCODING, 3 },
  { "GB 18030 with a line of UTF-8", "\xd0\xf2\xba\xc5,\xca\xb1\xbc\xe4\n\xd6\xd0\xb9\xfa,1\n"
    "中国质量,2\n", 0, LAUREL_EXCHANGE_ERROR_BAD_ENCODING, 3 },
  { "half of a pair in UTF-16", "\xff\xfe" "a\0,\0\n\0\0\xd8,\0", 12,
    LAUREL_EXCHANGE_ERROR_BAD_ENCODING, 0 },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    gsize length = REFUSED[i].length > 0 ? REFUSED[i].length : strlen (REFUSED[i].bytes);
    g_autoptr (GBytes) bytes = g_bytes_new (REFUSED[i].bytes, length);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", REFUSED[i].about);
    g_assert_null (laurel_table_read_bytes (bytes, NULL, &error));
    g_assert_error (error, LAUREL_EXCHANGE_ERROR, (int) REFUSED[i].code);
    g_assert_true (g_str_has_suffix (error->message, "."));
    g_assert_nonnull (laurel_exchange_error_get_hint (error));
    if (REFUSED[i].line > 0)
      g_assert_cmpint (laurel_exchange_error_get_line (error), ==, REFUSED[i].line);
  }
}

static const struct {
  const char *about;
  const char *document;
} DOCTYPES[] = {
  { "entities that grow",
    DOCTYPE "[<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><d a=\"&c;&c;&c;\">&c;</d>" },
  { "an entity out of a file", DOCTYPE "[<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>" },
  { "a DTD from elsewhere", DOCTYPE "SYSTEM \"http://127.0.0.1:9/d.dtd\"><d/>" },
  { "an empty DTD", DOCTYPE "[]><d/>" },
};

static void
test_a_dtd_is_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DOCTYPES); i++) {
    g_autoptr (GBytes) bytes = NULL;
    TestZip zip;

    g_test_message ("%s", DOCTYPES[i].about);
    test_zip_begin (&zip, 1 << 16);
    test_zip_add (&zip, "[Content_Types].xml", "<Types/>");
    test_zip_add (&zip, "word/document.xml", DOCTYPES[i].document);
    bytes = test_zip_end (&zip);
    test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_UNSAFE, 0);
  }
}

static const char *const UNSAFE_NAMES[] = {
  "/etc/passwd", "../../x", "word/../../x", "C:\\x", "..\\x", "\\\\host\\x",
};

static void
test_names_that_lead_out_are_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (UNSAFE_NAMES); i++) {
    g_autoptr (GBytes) bytes = NULL;
    TestZip zip;

    g_test_message ("%s", UNSAFE_NAMES[i]);
    test_zip_begin (&zip, 1 << 16);
    test_zip_add (&zip, "word/document.xml", "<d/>");
    test_zip_add (&zip, UNSAFE_NAMES[i], "x");
    bytes = test_zip_end (&zip);
    test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_UNSAFE, 0);
  }
}

static void
test_two_parts_of_one_name_are_refused (void)
{
  g_autoptr (GBytes) bytes = NULL;
  TestZip zip;

  test_zip_begin (&zip, 1 << 16);
  test_zip_add (&zip, "word/document.xml", "<d/>");
  test_zip_add (&zip, "word/document.xml", "<e/>");
  bytes = test_zip_end (&zip);

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_UNSAFE, 0);
}

static void
test_a_bomb_is_refused (void)
{
  g_autofree char *zeros = g_strnfill (1 << 20, ' ');
  g_autoptr (GBytes) bytes = NULL;
  TestZip zip;

  test_zip_begin (&zip, 4 << 20);
  test_zip_add (&zip, "[Content_Types].xml", "<Types/>");
  test_zip_add_repeated (&zip, "word/document.xml", zeros, 64);
  bytes = test_zip_end (&zip);
  g_assert_cmpint (g_bytes_get_size (bytes), <, 1 << 20);

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_TOO_LARGE, 0);
}

static void
test_a_large_part_that_is_not_read_does_not_matter (void)
{
  g_autofree char *zeros = g_strnfill (1 << 20, ' ');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTable) table = NULL;
  TestZip zip;

  test_zip_begin (&zip, 4 << 20);
  test_zip_add (&zip, "[Content_Types].xml", "<Types/>");
  test_zip_add_repeated (&zip, "word/media/image1.png", zeros, 64);
  test_zip_add (&zip, "word/document.xml", TEST_WORD_BEGIN "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a"
                "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" TEST_WORD_END);
  bytes = test_zip_end (&zip);
  table = laurel_table_read_bytes (bytes, NULL, NULL);

  g_assert_nonnull (table);
}

static void
test_too_many_parts_are_refused (void)
{
  g_autoptr (GBytes) bytes = NULL;
  TestZip zip;

  test_zip_begin (&zip, 1 << 20);
  for (int i = 0; i <= 2000; i++) {
    g_autofree char *name = g_strdup_printf ("word/media/%d.png", i);

    test_zip_add (&zip, name, "x");
  }
  bytes = test_zip_end (&zip);

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_TOO_LARGE, 0);
}

static void
test_deep_nesting_is_refused (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (body, "<w:sdt>");
  bytes = test_zip_new_word (body->str);

  test_table_assert_refused (bytes, LAUREL_EXCHANGE_ERROR_TOO_LARGE, 0);
}

/* Numbers within the row make the cells pack badly enough for the ratio. */
static void
test_millions_of_empty_cells_cost_nothing (void)
{
  g_autoptr (GString) sheet = g_string_new ("<sheetData>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTable) table = NULL;
  guint32 random = 1;
  TestZip zip;

  for (int row = 1; row <= 20000; row++) {
    g_string_append_printf (sheet, "<row r=\"%d\">", row);
    for (int column = 0; column < 100; column++) {
      random = random * 1664525 + 1013904223;
      g_string_append_printf (sheet, "<c s=\"%u\"/>", random >> 16);
    }
    g_string_append (sheet, "</row>");
  }
  g_string_append (sheet, "<row><c t=\"str\"><v>x</v></c></row></sheetData></worksheet>");
  g_string_prepend (sheet, "<worksheet " TEST_SHEET_SPACE ">");

  test_zip_begin (&zip, 64 << 20);
  test_zip_add (&zip, "xl/workbook.xml", "<workbook " TEST_SHEET_SPACE " xmlns:r=\"r\"><sheets>"
                "<sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
  test_zip_add (&zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" "
                "Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
  test_zip_add (&zip, "xl/worksheets/sheet1.xml", sheet->str);
  bytes = test_zip_end (&zip);
  table = laurel_table_read_bytes (bytes, NULL, NULL);

  g_assert_cmpint (laurel_table_get_n_rows (table), ==, 1);
  g_assert_cmpint (laurel_table_get_row_number (table, 0), ==, 20001);
}

static GBytes *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "plans", "zh",
                                            "good-work-2025.docx", NULL);
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));

  return g_bytes_new_take (data, size);
}

/* Cut anywhere, an office file is an error or, cut behind the last part that is
 * read, nothing else. */
static void
test_cut_off_anywhere (void)
{
  g_autoptr (GBytes) whole = load_sample ();

  for (gsize length = 0; length < g_bytes_get_size (whole); length += 7) {
    g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, length);
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);

    g_assert_true ((table != NULL) != (error != NULL));
    g_assert_true (error == NULL || error->domain == LAUREL_EXCHANGE_ERROR);
  }
}

static void
test_flipped_anywhere (void)
{
  g_autoptr (GBytes) whole = load_sample ();
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (gsize bit = 0; bit < 8 * size; bit += 23) {
    g_autofree guint8 *copy = g_memdup2 (data, size);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = NULL;

    copy[bit / 8] ^= 1 << bit % 8;
    bytes = g_bytes_new (copy, size);
    table = laurel_table_read_bytes (bytes, NULL, &error);
    g_assert_true ((table != NULL) != (error != NULL));
  }
}

static const char *const ENCODINGS[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" };

static void
test_encodings_are_found (void)
{
  static const char TEXT[] = "序号,活动名称,时间\n1,良作讲堂,9月中旬，山港\n2,故事大赛,7月-10月\n";

  for (gsize i = 0; i < G_N_ELEMENTS (ENCODINGS); i++) {
    for (int mark = 0; mark <= (i < 3 ? 1 : 0); mark++) {
      g_autofree char *text = g_strconcat (mark ? "\xef\xbb\xbf" : "", TEXT, NULL);
      gsize length;
      g_autofree char *encoded = g_convert (text, -1, ENCODINGS[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LaurelTable) table = test_table_read (encoded, length, &error);

      g_test_message ("%s, mark %d", ENCODINGS[i], mark);
      g_assert_no_error (error);
      g_assert_cmpstr (laurel_table_get_encoding (table), ==, ENCODINGS[i]);
      g_assert_cmpstr (laurel_table_get_text (table, 1, 2), ==, "9月中旬，山港");
      g_assert_cmpint (laurel_table_list_faults (table)->len, ==, 0);
    }
  }
}

static void
test_another_encoding_is_guessed_and_told (void)
{
  static const char TEXT[] = "番号,題名,日付\n1,これは伝統工芸についての講演です,九月中旬に文化センターで\n"
                             "2,物語のコンテストと展示会がひらかれます,七月から十月まで\n";
  gsize length;
  g_autofree char *encoded = g_convert (TEXT, -1, "SHIFT_JIS", "UTF-8", NULL, &length, NULL);
  g_autoptr (LaurelTable) table = test_table_read (encoded, length, NULL);

  g_assert_cmpstr (laurel_table_get_text (table, 1, 2), ==, "九月中旬に文化センターで");
  test_table_assert_faults (table, "bad-encoding@0:0");
}

static void
test_a_missing_file_is_told (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_table_read_file ("nowhere/plan.csv", NULL, &error));
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_MISSING_FILE);
  g_assert_cmpstr (laurel_exchange_error_get_file (error), ==, "nowhere/plan.csv");
}

static void
test_a_folder_is_told (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_table_read_file (g_get_tmp_dir (), NULL, &error));
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_UNREADABLE);
}

static void
test_an_endless_file_ends (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/zero", G_FILE_TEST_EXISTS)) {
    g_test_skip ("there is no /dev/zero");
    return;
  }
  g_assert_null (laurel_table_read_file ("/dev/zero", NULL, &error));
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_it_can_be_cancelled (void)
{
  static const char *const TEXTS[] = {
    "No.,Title\n1,Talk\n2,Race\n", "\tNo.\n\tTitle\n\n\t1\n\tTalk\n", "1\nTalk\n\n2\nRace\n",
    "<table><tr><td>1</td><td>Talk</td></tr></table>",
  };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) sample = load_sample ();

  g_cancellable_cancel (cancellable);

  for (gsize i = 0; i <= G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GBytes) bytes = i < G_N_ELEMENTS (TEXTS)
                               ? g_bytes_new_static (TEXTS[i], strlen (TEXTS[i]))
                               : g_bytes_ref (sample);
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_table_read_bytes (bytes, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static void
test_an_error_keeps_everything_when_copied (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  laurel_exchange_error_set (&error, LAUREL_EXCHANGE_ERROR_NO_SUCH_DAY, "Mend it.", "No %d.", 7);
  laurel_exchange_error_set_file (error, "plan.csv");
  laurel_exchange_error_set_position (error, 7, 3, "C7");
  copy = g_error_copy (error);
  g_clear_error (&error);

  g_assert_cmpstr (copy->message, ==, "No 7.");
  g_assert_cmpstr (laurel_exchange_error_get_file (copy), ==, "plan.csv");
  g_assert_cmpint (laurel_exchange_error_get_line (copy), ==, 7);
  g_assert_cmpint (laurel_exchange_error_get_column (copy), ==, 3);
  g_assert_cmpstr (laurel_exchange_error_get_cell (copy), ==, "C7");
  g_assert_cmpstr (laurel_exchange_error_get_hint (copy), ==, "Mend it.");
  g_assert_cmpstr (laurel_exchange_error_get_name (copy->code), ==, "no-such-day");
}

int
main (int argc, char *argv[])
{
  if (laurel_pdf_child_is_meant (argc, argv))
    return laurel_pdf_child_main ();

  /* Whether LibreOffice is installed here is no matter. */
  g_setenv ("PATH", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add_func ("/exchange/table/" path, function)
  ADD ("refused", test_refused);
  ADD ("dtd", test_a_dtd_is_refused);
  ADD ("unsafe-names", test_names_that_lead_out_are_refused);
  ADD ("double-names", test_two_parts_of_one_name_are_refused);
  ADD ("bomb", test_a_bomb_is_refused);
  ADD ("large-picture", test_a_large_part_that_is_not_read_does_not_matter);
  ADD ("many-parts", test_too_many_parts_are_refused);
  ADD ("deep", test_deep_nesting_is_refused);
  ADD ("empty-cells", test_millions_of_empty_cells_cost_nothing);
  ADD ("cut-off", test_cut_off_anywhere);
  ADD ("flipped", test_flipped_anywhere);
  ADD ("encodings", test_encodings_are_found);
  ADD ("guessed-encoding", test_another_encoding_is_guessed_and_told);
  ADD ("missing", test_a_missing_file_is_told);
  ADD ("folder", test_a_folder_is_told);
  ADD ("endless", test_an_endless_file_ends);
  ADD ("cancelled", test_it_can_be_cancelled);
  ADD ("error-copy", test_an_error_keeps_everything_when_copied);

  return g_test_run ();
}
