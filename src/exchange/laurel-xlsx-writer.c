/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-xlsx-writer.h"

#include "base/laurel-day.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <xlsxwriter.h>

/* What one cell of Excel can hold. */
#define MOST_CHARACTERS 32767

typedef struct {
  lxw_workbook *book;
  lxw_format *title;
  lxw_format *heading;
  lxw_format *text[2]; /* as they are, and struck out */
  lxw_format *day[2];
  lxw_error failed; /* the first thing that could not be written */
} Book;

static void
note (Book *self, lxw_error error)
{
  if (self->failed == LXW_NO_ERROR)
    self->failed = error;
}

static void
make_formats (Book *self)
{
  self->title = workbook_add_format (self->book);
  format_set_bold (self->title);
  format_set_font_size (self->title, 14);
  self->heading = workbook_add_format (self->book);
  format_set_bold (self->heading);
  format_set_text_wrap (self->heading);
  format_set_align (self->heading, LXW_ALIGN_VERTICAL_TOP);
  format_set_bottom (self->heading, LXW_BORDER_THIN);

  for (int struck = 0; struck < 2; struck++) {
    self->text[struck] = workbook_add_format (self->book);
    self->day[struck] = workbook_add_format (self->book);
    format_set_text_wrap (self->text[struck]);
    format_set_align (self->text[struck], LXW_ALIGN_VERTICAL_TOP);
    format_set_align (self->text[struck], LXW_ALIGN_LEFT);
    format_set_align (self->day[struck], LXW_ALIGN_VERTICAL_TOP);
    format_set_align (self->day[struck], LXW_ALIGN_LEFT);
    format_set_num_format (self->day[struck], "yyyy-mm-dd");
    if (struck) {
      format_set_font_strikeout (self->text[struck]);
      format_set_font_strikeout (self->day[struck]);
    }
  }
}

/* The day as a date of Excel, whose calendar begins in 1900. */
static gboolean
write_day (lxw_worksheet *sheet, guint row, guint column, const char *text, lxw_format *format)
{
  lxw_datetime date = { 0 };
  int year, month, day;
  LaurelDay value = text ? laurel_day_from_iso (text) : 0;

  if (value == 0)
    return FALSE;

  laurel_day_get_ymd (value, &year, &month, &day);
  date.year = year;
  date.month = month;
  date.day = day;

  return year >= 1900 &&
         worksheet_write_datetime (sheet, row, (lxw_col_t) column, &date, format) == LXW_NO_ERROR;
}

/* As a string, so that nothing in it is ever run. */
static void
write_text (Book *self, lxw_worksheet *sheet, guint row, guint column, const char *text,
            lxw_format *format)
{
  g_autofree char *cut = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (g_utf8_strlen (text, -1) > MOST_CHARACTERS)
    cut = g_utf8_substring (text, 0, MOST_CHARACTERS);

  note (self, worksheet_write_string (sheet, row, (lxw_col_t) column, cut ? cut : text, format));
}

static void
write_cell (Book *self, lxw_worksheet *to, guint to_row, const LaurelSheet *from, guint row,
            guint column)
{
  const char *text = laurel_sheet_get_text (from, row, column);
  gboolean struck = laurel_sheet_is_struck (from, row);

  if (laurel_sheet_get_kind (from, column) == LAUREL_SHEET_DAY &&
      write_day (to, to_row, column, text, self->day[struck]))
    return;

  if (laurel_sheet_is_number (from, row, column))
    note (self, worksheet_write_number (to, to_row, (lxw_col_t) column,
                                        g_ascii_strtod (text, NULL), self->text[struck]));
  else
    write_text (self, to, to_row, column, text, self->text[struck]);
}

static void
write_sheet (Book *self, const LaurelSheet *from)
{
  lxw_worksheet *to = workbook_add_worksheet (self->book, laurel_sheet_get_name (from));
  guint n_columns = laurel_sheet_get_n_columns (from);
  guint above = laurel_sheet_get_title (from) != NULL ? 1 : 0;

  if (to == NULL) {
    note (self, LXW_ERROR_PARAMETER_VALIDATION);
    return;
  }

  if (above > 0)
    write_text (self, to, 0, 0, laurel_sheet_get_title (from), self->title);

  for (guint column = 0; column < n_columns; column++) {
    note (self, worksheet_set_column (to, (lxw_col_t) column, (lxw_col_t) column,
                                      laurel_sheet_get_width (from, column), NULL));
    write_text (self, to, above, column, laurel_sheet_get_heading (from, column), self->heading);
  }
  worksheet_freeze_panes (to, above + 1, 0);
  note (self, worksheet_repeat_rows (to, 0, above));
  worksheet_set_landscape (to);
  worksheet_set_paper (to, 9); /* A4 */
  worksheet_fit_to_pages (to, 1, 0);

  for (guint row = 0; row < laurel_sheet_get_n_rows (from); row++)
    for (guint column = 0; column < n_columns; column++)
      write_cell (self, to, row + above + 1, from, row, column);
}

/* The time is given, so that the same sheets are the same bytes. */
static lxw_error
write_book (const char *path, const LaurelSheet *const *sheets, const char *title, gint64 at)
{
  Book self = { .book = workbook_new (path) };
  lxw_doc_properties properties = { .title = (char *) title, .created = at / G_USEC_PER_SEC };

  if (self.book == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;

  make_formats (&self);
  note (&self, workbook_set_properties (self.book, &properties));
  for (; *sheets != NULL; sheets++)
    write_sheet (&self, *sheets);
  note (&self, workbook_close (self.book));

  return self.failed;
}

/**
 * laurel_xlsx_writer_write:
 * @sheets: (array zero-terminated=1): the sheets
 * @title: what the file is called inside
 * @at: when it was made, in µs since 1970, UTC
 * @error: return location for an error
 *
 * Returns: (transfer full): an Excel file, or %NULL
 */
GBytes *
laurel_xlsx_writer_write (const LaurelSheet *const *sheets, const char *title, gint64 at,
                          GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("laurel-XXXXXX", error);
  g_autofree char *path = folder ? g_build_filename (folder, "book.xlsx", NULL) : NULL;
  GBytes *bytes = NULL;
  lxw_error failed;

  if (folder == NULL)
    return NULL;

  failed = write_book (path, sheets, title, at);
  if (failed != LXW_NO_ERROR)
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRITE, _("Make room and try again."),
                               /* Translators: %s is a technical detail in English. */
                               _("The Excel file could not be written: %s."),
                               lxw_strerror (failed));
  else
    bytes = laurel_table_load_file (path, NULL, error);
  g_unlink (path);
  g_rmdir (folder);

  return bytes;
}
