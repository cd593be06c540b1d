/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-csv-writer.h"

#include "exchange/laurel-csv-reader.h"
#include "exchange/laurel-sheet.h"

#include "test-table.h"

static const struct {
  const char *text;
  const char *written;
} TEXTS[] = {
  { "plain", "plain" },
  { "", "" },
  { NULL, "" },
  { "a,b", "\"a,b\"" },
  { "a\nb", "\"a\nb\"" },
  { "say \"yes\"", "\"say \"\"yes\"\"\"" },
  { " a", "\" a\"" },
  { "=1+1", "'=1+1" },
  { "+49", "'+49" },
  { "-1", "'-1" },
  { "@home", "'@home" },
  { "\tx", "\"'\tx\"" },
  { "\rx", "\"'\rx\"" },
  { "＝1", "'＝1" },
  { "＠x", "'＠x" },
  { "'=1", "''=1" },
  { "''-1", "'''-1" },
  { "'tis", "'tis" },
  { "'", "'" },
  { "a=1", "a=1" },
  { "=a,\"b\"", "\"'=a,\"\"b\"\"\"" },
};

static char *
write_one (const char *text, gboolean raw)
{
  g_autoptr (LaurelCsvWriter) writer = laurel_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  if (raw)
    laurel_csv_writer_set_raw (writer);
  laurel_csv_writer_add_text (writer, text);
  bytes = laurel_csv_writer_finish (writer);
  data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autofree char *written = write_one (TEXTS[i].text, FALSE);

    g_assert_cmpstr (written, ==, TEXTS[i].written);
  }
}

static void
test_what_is_written_is_read_again (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autofree char *written = write_one (TEXTS[i].text, FALSE);
    g_autoptr (LaurelTable) table = laurel_csv_reader_read (written, ',', NULL, NULL);

    if (written[0] == '\0')
      g_assert_cmpint (laurel_table_get_n_rows (table), ==, 0);
    else
      g_assert_cmpstr (laurel_table_get_text (table, 0, 0), ==, TEXTS[i].text);
  }
}

static void
test_raw_is_raw (void)
{
  g_autofree char *written = write_one ("=1+1", TRUE);

  g_assert_cmpstr (written, ==, "=1+1");
}

static void
test_rows_numbers_and_mark (void)
{
  g_autoptr (LaurelCsvWriter) writer = laurel_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  laurel_csv_writer_set_bom (writer);
  laurel_csv_writer_add_text (writer, "a");
  laurel_csv_writer_add_number (writer, "-1.50");
  laurel_csv_writer_end_row (writer);
  laurel_csv_writer_add_text (writer, NULL);
  laurel_csv_writer_add_number (writer, NULL);
  laurel_csv_writer_end_row (writer);
  bytes = laurel_csv_writer_finish (writer);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "\xef\xbb\xbf" "a,-1.50\r\n,\r\n", 15);
}

/* Numbers below nothing are no formulas: whoever compares them finds them as they are. */
static void
test_numbers_in_a_sheet_have_no_guard (void)
{
  static const char *const CELLS[] = { "-50.00", "-100/3", "-1+cmd", "+1", "=1" };
  g_autoptr (LaurelSheet) sheet = laurel_sheet_new ("a");
  g_autoptr (GBytes) bytes = NULL;
  const char *wanted = "score\r\n-50.00\r\n-100/3\r\n'-1+cmd\r\n'+1\r\n'=1\r\n";

  laurel_sheet_add_column (sheet, "score", LAUREL_SHEET_TEXT, 12);
  for (gsize i = 0; i < G_N_ELEMENTS (CELLS); i++)
    laurel_sheet_add (sheet, CELLS[i]);
  bytes = laurel_sheet_write_csv (sheet, FALSE, FALSE);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), wanted,
                   strlen (wanted));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-writer/texts", test_texts);
  g_test_add_func ("/exchange/csv-writer/round", test_what_is_written_is_read_again);
  g_test_add_func ("/exchange/csv-writer/raw", test_raw_is_raw);
  g_test_add_func ("/exchange/csv-writer/rows", test_rows_numbers_and_mark);
  g_test_add_func ("/exchange/csv-writer/sheet", test_numbers_in_a_sheet_have_no_guard);

  return g_test_run ();
}
