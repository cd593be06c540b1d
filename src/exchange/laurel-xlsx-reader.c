/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-markup.h"
#include "exchange/laurel-sheets.h"
#include "exchange/laurel-xlsx-book.h"

/* Where many merges overlap, filling them would take for ever. */
#define MAX_MERGES 65536

typedef struct {
  int column;
  int first;
  int last;
} Merge;

typedef struct {
  const LaurelXlsxBook *book;
  LaurelTable *table;
  GArray *merges; /* of Merge */
  GString *text;
  char *type; /* (nullable): of the cell */
  int row;
  int column;
  int style;
  gboolean in_value;
  gboolean in_phonetic;
} Reader;

/* Reads "AB12", either part of which may be missing. */
static gboolean
read_reference (const char *text, int *column, int *row, const char **end)
{
  int letters = 0, number = 0;

  while (g_ascii_isupper (*text)) {
    if (letters > LAUREL_TABLE_MAX_ROWS)
      return FALSE;
    letters = letters * 26 + (*text++ - 'A' + 1);
  }
  while (g_ascii_isdigit (*text)) {
    if (number > LAUREL_TABLE_MAX_ROWS)
      return FALSE;
    number = number * 10 + (*text++ - '0');
  }
  *column = letters - 1;
  *row = number;
  *end = text;

  return letters > 0 && number > 0;
}

static gboolean
refuse_damaged (GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                    _("Open it in a spreadsheet program and save it again."),
                                    _("The cells of the sheet are not in order."));
}

static void
begin_row (Reader *reader, const LaurelMarkupAttributes *attributes, GError **error)
{
  int number = laurel_markup_get_number (attributes, "r", reader->row + 1);

  if (number <= reader->row) {
    refuse_damaged (error);
    return;
  }
  reader->row = number;
  reader->column = -1;
  laurel_table_begin_row (reader->table, number, 0, error);
}

static void
begin_cell (Reader *reader, const LaurelMarkupAttributes *attributes, GError **error)
{
  g_autofree char *reference = laurel_markup_dup_attribute (attributes, "r");
  int column = reader->column + 1, row = reader->row;
  const char *end;

  if (reader->row == 0 ||
      (reference != NULL && (!read_reference (reference, &column, &row, &end) || *end != '\0')) ||
      row != reader->row || column <= reader->column) {
    refuse_damaged (error);
    return;
  }
  reader->column = column;
  reader->style = laurel_markup_get_number (attributes, "s", 0);
  g_free (reader->type);
  reader->type = laurel_markup_dup_attribute (attributes, "t");
  g_string_truncate (reader->text, 0);
}

static void
add_merge (Reader *reader, const LaurelMarkupAttributes *attributes)
{
  g_autofree char *reference = laurel_markup_dup_attribute (attributes, "ref");
  int column, row, last_column, last_row;
  const char *end;

  if (reference != NULL && reader->merges->len < MAX_MERGES &&
      read_reference (reference, &column, &row, &end) && *end == ':' &&
      read_reference (end + 1, &last_column, &last_row, &end) && last_row > row) {
    const Merge merge = { column, row, last_row };

    g_array_append_val (reader->merges, merge);
  }
}

static void
on_begin (gpointer                       data,
          const char                    *space,
          const char                    *name,
          const LaurelMarkupAttributes  *attributes,
          GError                       **error)
{
  Reader *reader = data;

  if (strstr (space, "spreadsheetml") == NULL)
    return;

  if (g_str_equal (name, "c"))
    begin_cell (reader, attributes, error);
  else if (g_str_equal (name, "row"))
    begin_row (reader, attributes, error);
  else if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    reader->in_value = TRUE;
  else if (g_str_equal (name, "rPh"))
    reader->in_phonetic = TRUE;
  else if (g_str_equal (name, "mergeCell"))
    add_merge (reader, attributes);
}

static void
add_number (Reader *reader, GError **error)
{
  const GArray *formats = reader->book->formats;
  LaurelXlsxFormat format = (guint) reader->style < formats->len
                          ? g_array_index (formats, LaurelXlsxFormat, reader->style)
                          : LAUREL_XLSX_FORMAT_PLAIN;
  g_autofree char *text = laurel_xlsx_format_apply (format, reader->text->str,
                                                    reader->book->from_1904);

  if (laurel_table_add_cell (reader->table, reader->column, 0, text, -1, error))
    laurel_table_set_hidden_year (reader->table, reader->column,
                                  laurel_xlsx_format_get_hidden_year (format, reader->text->str,
                                                                      reader->book->from_1904));
}

static void
add_shared (Reader *reader, GError **error)
{
  const GPtrArray *strings = reader->book->strings;
  guint64 index;

  if (strings->len == 0 ||
      !g_ascii_string_to_unsigned (reader->text->str, 10, 0, strings->len - 1, &index, NULL)) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                               _("Open it in a spreadsheet program and save it again."),
                               _("The text of a cell is missing from the file."));
    return;
  }
  laurel_table_add_shared (reader->table, reader->column, 0, strings->pdata[index], FALSE, error);
}

static void
end_cell (Reader *reader, GError **error)
{
  const char *type = reader->type != NULL ? reader->type : "n";

  if (reader->text->len == 0)
    return;

  if (g_str_equal (type, "s")) {
    add_shared (reader, error);
  } else if (g_str_equal (type, "n")) {
    add_number (reader, error);
  } else {
    if (g_str_equal (type, "inlineStr") || g_str_equal (type, "str"))
      laurel_xlsx_book_unquote (reader->text);
    else if (g_str_equal (type, "b"))
      g_string_assign (reader->text, g_str_equal (reader->text->str, "1") ? "TRUE" : "FALSE");
    laurel_table_add_cell (reader->table, reader->column, 0, reader->text->str,
                           reader->text->len, error);
  }
}

static void
on_end (gpointer data, const char *space, const char *name, GError **error)
{
  Reader *reader = data;

  if (strstr (space, "spreadsheetml") == NULL)
    return;

  if (g_str_equal (name, "c") && reader->column >= 0)
    end_cell (reader, error);
  else if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    reader->in_value = FALSE;
  else if (g_str_equal (name, "rPh"))
    reader->in_phonetic = FALSE;
}

static void
on_text (gpointer data, const char *text, gsize length, GError **error)
{
  Reader *reader = data;

  if (reader->in_value && !reader->in_phonetic)
    g_string_append_len (reader->text, text, length);
}

static const LaurelMarkupHandler HANDLER = { on_begin, on_end, on_text };

static LaurelTable *
read_sheet (const LaurelXlsxBook  *book,
            GBytes                *bytes,
            GCancellable          *cancellable,
            GError               **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new ("Excel");
  g_autoptr (GArray) merges = g_array_new (FALSE, FALSE, sizeof (Merge));
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { book, table, merges, text, .column = -1 };
  gboolean ok = laurel_markup_read_xml (bytes, &HANDLER, &reader, cancellable, error);

  g_free (reader.type);
  for (guint i = 0; ok && i < merges->len; i++) {
    const Merge *merge = &g_array_index (merges, Merge, i);

    ok = !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         laurel_table_merge_down (table, merge->column, merge->first, merge->last, error);
  }

  return ok ? g_steal_pointer (&table) : NULL;
}

static gboolean
choose_sheet (const LaurelXlsxBook  *book,
              const LaurelArchive   *archive,
              LaurelSheets          *sheets,
              GCancellable          *cancellable,
              GError               **error)
{
  for (guint i = 0; i < book->sheets->len; i++) {
    const LaurelXlsxSheet *sheet = book->sheets->pdata[i];
    GBytes *bytes = sheet->part != NULL ? laurel_archive_get (archive, sheet->part) : NULL;
    LaurelTable *table;

    if (sheet->hidden) {
      laurel_sheets_add_hidden (sheets, sheet->name);
    } else if (bytes != NULL) {
      table = read_sheet (book, bytes, cancellable, error);
      if (table == NULL)
        return FALSE;
      laurel_sheets_take (sheets, sheet->name, table);
    }
  }

  return TRUE;
}

/**
 * laurel_xlsx_reader_read:
 * @archive: an .xlsx
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the sheet of a workbook that looks most like a plan, with the values
 * that formulas had when it was saved. Hidden sheets are not looked at. What is
 * left out is told.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_xlsx_reader_read (const LaurelArchive *archive, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelXlsxBook) book = laurel_xlsx_book_read (archive, cancellable, error);
  g_autoptr (LaurelSheets) sheets = laurel_sheets_new ();

  if (book == NULL || !choose_sheet (book, archive, sheets, cancellable, error))
    return NULL;

  return laurel_sheets_choose (sheets, error);
}
