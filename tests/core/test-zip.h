/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <string.h>

/* Office files for tests, made where the test says what is in them. */

typedef struct {
  struct archive *archive;
  char *buffer;
  size_t used;
  size_t size;
} TestZip;

static inline void
test_zip_begin (TestZip *zip, size_t size)
{
  zip->buffer = g_malloc (size);
  zip->size = size;
  zip->archive = archive_write_new ();
  archive_write_set_format_zip (zip->archive);
  g_assert_cmpint (archive_write_open_memory (zip->archive, zip->buffer, size, &zip->used), ==, 0);
}

static inline void
test_zip_add_repeated (TestZip *zip, const char *name, const char *text, int times)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, strlen (text) * times);
  g_assert_cmpint (archive_write_header (zip->archive, entry), ==, ARCHIVE_OK);
  for (int i = 0; i < times; i++)
    g_assert_cmpint (archive_write_data (zip->archive, text, strlen (text)), ==, strlen (text));
  archive_entry_free (entry);
}

static inline void
test_zip_add (TestZip *zip, const char *name, const char *text)
{
  test_zip_add_repeated (zip, name, text, 1);
}

static inline GBytes *
test_zip_end (TestZip *zip)
{
  g_assert_cmpint (archive_write_close (zip->archive), ==, ARCHIVE_OK);
  archive_write_free (zip->archive);

  return g_bytes_new_take (zip->buffer, zip->used);
}

#define TEST_WORD_BEGIN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" \
  "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
#define TEST_WORD_END "</w:body></w:document>"

/* A .docx with that body. */
static inline GBytes *
test_zip_new_word (const char *body)
{
  g_autofree char *document = g_strconcat (TEST_WORD_BEGIN, body, TEST_WORD_END, NULL);
  TestZip zip;

  test_zip_begin (&zip, 1 << 20);
  test_zip_add (&zip, "[Content_Types].xml", "<Types/>");
  test_zip_add (&zip, "word/document.xml", document);

  return test_zip_end (&zip);
}

#define TEST_SHEET_SPACE "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

/* An .xlsx with one sheet of that content, and these shared strings and styles. */
static inline GBytes *
test_zip_new_excel (const char *sheet, const char *strings, const char *styles)
{
  g_autofree char *data = g_strconcat ("<worksheet " TEST_SHEET_SPACE ">", sheet, "</worksheet>",
                                       NULL);
  g_autofree char *shared = g_strconcat ("<sst " TEST_SHEET_SPACE ">", strings, "</sst>", NULL);
  g_autofree char *style = g_strconcat ("<styleSheet " TEST_SHEET_SPACE ">", styles,
                                        "</styleSheet>", NULL);
  TestZip zip;

  test_zip_begin (&zip, 1 << 20);
  test_zip_add (&zip, "xl/workbook.xml",
                "<workbook " TEST_SHEET_SPACE " xmlns:r=\"r\"><sheets>"
                "<sheet name=\"Plan &amp; more\" sheetId=\"1\" r:id=\"rId1\"/>"
                "</sheets></workbook>");
  test_zip_add (&zip, "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
                "Target=\"worksheets/sheet1.xml\"/></Relationships>");
  test_zip_add (&zip, "xl/worksheets/sheet1.xml", data);
  test_zip_add (&zip, "xl/sharedStrings.xml", shared);
  test_zip_add (&zip, "xl/styles.xml", style);

  return test_zip_end (&zip);
}
