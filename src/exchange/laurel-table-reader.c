/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-table-reader.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-archive.h"
#include "exchange/laurel-csv-reader.h"
#include "exchange/laurel-docx-reader.h"
#include "exchange/laurel-encoding.h"
#include "exchange/laurel-html-reader.h"
#include "exchange/laurel-ics-parser.h"
#include "exchange/laurel-ics-reader.h"
#include "exchange/laurel-odf-reader.h"
#include "exchange/laurel-json-reader.h"
#include "exchange/laurel-old-format.h"
#include "exchange/laurel-own-table.h"
#include "exchange/laurel-text-reader.h"
#include "exchange/laurel-xlsx-reader.h"
#include "exchange/pdf/laurel-pdf-reader.h"
#include "store/laurel-opening.h"

/* Any kind of file, packed or not. */
#define MAX_FILE LAUREL_ARCHIVE_MAX_SIZE

static gboolean
begins_with (GBytes *bytes, const char *magic, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

static LaurelTable *
refuse_kind (const char *message, GError **error)
{
  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                             _("Open it in its program and save it as .docx or .xlsx, or copy the "
                               "table there and paste it here."), "%s", message);

  return NULL;
}

static LaurelTable *
read_archive (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelArchive) archive = laurel_archive_new (bytes, cancellable, error);

  if (archive == NULL)
    return NULL;
  if (laurel_archive_has (archive, "xl/workbook.bin"))
    return refuse_kind (_("This is a binary Excel file (.xlsb), which is not read."), error);
  if (laurel_archive_has (archive, "xl/workbook.xml"))
    return laurel_xlsx_reader_read (archive, cancellable, error);
  if (laurel_archive_has (archive, "content.xml") ||
      laurel_archive_has (archive, "encrypted-package"))
    return laurel_odf_reader_read (archive, cancellable, error);
  if (laurel_archive_has (archive, "[Content_Types].xml") &&
      !laurel_archive_has (archive, "ppt/presentation.xml"))
    return laurel_docx_reader_read (archive, cancellable, error);

  return refuse_kind (_("This is neither a Word or Excel file nor an OpenDocument one."), error);
}

static LaurelTable *
read_old (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) converted = laurel_old_format_convert (bytes, cancellable, error);

  return converted != NULL ? read_archive (converted, cancellable, error) : NULL;
}

/* What is copied on Windows has a few lines of its own before the page. */
static const char *
skip_clipboard_header (const char *text)
{
  return g_str_has_prefix (text, "Version:") ? text + strcspn (text, "<") : text;
}

static gboolean
is_html (const char *text)
{
  static const char *const BEGINNINGS[] = { "<html", "<!doctype html", "<head", "<body", "<meta",
                                            "<!--", "<?xml", "<p>", "<p ", "<div>", "<div ",
                                            "<h1", "<section", "<article", "<main" };
  const char *begin = text + strspn (text, " \t\r\n");

  if (*begin != '<')
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
    if (g_ascii_strncasecmp (begin, BEGINNINGS[i], strlen (BEGINNINGS[i])) == 0)
      return TRUE;

  for (const char *at = strchr (text, '<'); at != NULL; at = strchr (at + 1, '<')) {
    if (g_ascii_strncasecmp (at, "<table", 6) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_one_cell_a_line (const char *text)
{
  /* A tab at the beginning of lines and nowhere else; with a tab after it, the
   * first cell of a row is empty. */
  const char *text_end = text + strlen (text);
  int leading = 0, inner = 0;

  for (const char *line = text; line < text_end;) {
    const char *end = memchr (line, '\n', text_end - line);
    gsize length = (end != NULL ? end : text_end) - line;

    if (length > 1 && memchr (line + 1, '\t', length - 1) != NULL)
      inner++;
    else if (line[0] == '\t')
      leading++;
    line += length + 1;
  }

  return leading >= 2 && leading > inner;
}

/* A piece of a page, as "<p>…</p>" is one. */
static gboolean
is_markup (const char *text)
{
  const char *begin = text + strspn (text, " \t\r\n");

  return begin[0] == '<' && g_ascii_isalpha (begin[1]) && strstr (begin, "</") != NULL;
}

static LaurelTable *
read_text_table (const char *text, GCancellable *cancellable, GError **error)
{
  char delimiter = '\0';
  GError *local = NULL;
  LaurelTable *table;

  text = skip_clipboard_header (text);
  if (is_html (text))
    return laurel_html_reader_read (text, cancellable, error);
  if (laurel_json_reader_is_meant (text))
    return laurel_json_reader_read (text, cancellable, error);
  if (!is_one_cell_a_line (text))
    delimiter = laurel_csv_reader_find_delimiter (text);
  if (delimiter != '\0')
    return laurel_csv_reader_read (text, delimiter, cancellable, error);

  table = laurel_text_reader_read (text, cancellable, &local);
  if (table == NULL && local == NULL) {
    delimiter = laurel_csv_reader_find_unclosed (text);
    if (delimiter != '\0')
      return laurel_csv_reader_read (text, delimiter, cancellable, error);
    if (is_markup (text))
      return laurel_html_reader_read (text, cancellable, error);
    local = laurel_csv_reader_find_ragged (text);
  }
  if (table == NULL && local == NULL)
    laurel_exchange_error_set (&local, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
                               _("Separate the cells by tabs or commas, or write one cell a line "
                                 "with a blank line after each row."),
                               _("There is no table in the text."));
  if (local != NULL)
    g_propagate_error (error, local);

  return table;
}

static LaurelTable *
read_text (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *encoding;
  gboolean guessed;
  g_autofree char *text = laurel_encoding_decode (bytes, &encoding, &guessed, error);
  g_autofree char *format = NULL;
  LaurelTable *table;

  if (text == NULL)
    return NULL;
  /* In UTF-16, say: no calendar may be, and some are. */
  if (g_ascii_strncasecmp (text, "BEGIN:VCALENDAR", 15) == 0) {
    g_autoptr (GBytes) again = g_bytes_new (text, strlen (text));

    return laurel_ics_reader_read (again, cancellable, error);
  }
  if (text[strspn (text, " \t\r\n")] == '\0') {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_EMPTY,
                               _("Choose a file with something in it."), _("The file is empty."));
    return NULL;
  }

  table = read_text_table (text, cancellable, error);
  if (table == NULL)
    return NULL;

  if (laurel_table_get_head (table) == NULL)
    laurel_own_table_recognize (table);
  /* Translators: a kind of file and an encoding: CSV (UTF-8). */
  format = g_strdup_printf (_("%1$s (%2$s)"), laurel_table_get_format (table), encoding);
  laurel_table_set_format (table, format);
  laurel_table_set_encoding (table, encoding);
  if (guessed)
    laurel_table_take_fault (table, laurel_fault_new (LAUREL_EXCHANGE_ERROR_BAD_ENCODING,
      LAUREL_FAULT_WARNING, _("If characters are wrong, save the file as UTF-8 and try again."),
      /* Translators: %s is the name of an encoding, such as "Big5". */
      _("The encoding is not certain; the text was read as %s."), encoding));

  return table;
}

/**
 * laurel_table_read_bytes:
 * @bytes: a file, or what was pasted or dropped
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads a table out of anything that can hold one: .docx, .xlsx, .odt, .ods, PDF,
 * iCalendar, CSV, JSON that Laurel wrote, text or HTML, and with LibreOffice older kinds.
 * Which it is, is told by what is in it, never by a name.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_table_read_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  if (g_bytes_get_size (bytes) > MAX_FILE) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                               _("Copy the table into a new file, and try that one."),
                               _("The file is larger than 256 MB."));
    return NULL;
  }
  if (begins_with (bytes, "PK\003\004", 4) || begins_with (bytes, "PK\005\006", 4))
    return read_archive (bytes, cancellable, error);
  if (laurel_old_format_is_meant (bytes))
    return read_old (bytes, cancellable, error);
  if (begins_with (bytes, "%PDF", 4))
    return laurel_pdf_reader_read (bytes, cancellable, error);
  if (laurel_ics_is_meant (bytes))
    return laurel_ics_reader_read (bytes, cancellable, error);

  return read_text (bytes, cancellable, error);
}

/**
 * laurel_table_read_list:
 * @bytes: as for laurel_table_read_bytes()
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * As that, where a list of one column is wanted as well: a text that nothing separates has one
 * cell a line.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_table_read_list (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  LaurelTable *table = laurel_table_read_bytes (bytes, cancellable, &local);
  g_autofree char *text = NULL;
  const char *encoding;
  gboolean guessed;

  if (table != NULL)
    return table;

  if (g_error_matches (local, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE))
    text = laurel_encoding_decode (bytes, &encoding, &guessed, NULL);
  if (text != NULL && strchr (text, '\n') != NULL)
    return laurel_csv_reader_read (text, '\t', cancellable, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static GBytes *
load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) stream = laurel_opening_check (g_file_peek_path (file), &local)
                                        ? g_file_read (file, cancellable, &local) : NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  gsize done = 0;

  /* A device or a pipe has no size to ask for: the limit is kept while reading. */
  while (stream != NULL && local == NULL && done <= MAX_FILE) {
    g_autoptr (GBytes) block = g_input_stream_read_bytes (G_INPUT_STREAM (stream), 1 << 20,
                                                          cancellable, &local);

    if (block == NULL || g_bytes_get_size (block) == 0)
      break;
    done += g_bytes_get_size (block);
    g_output_stream_write_all (memory, g_bytes_get_data (block, NULL), g_bytes_get_size (block),
                               NULL, NULL, &local);
  }
  if (local == NULL) {
    g_output_stream_close (memory, NULL, NULL);
    return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  }

  if (local->domain == LAUREL_STORE_ERROR ||
      g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_MISSING_FILE,
                               _("Look whether the name is right."), _("There is no such file."));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                               _("Choose a file in it."), _("This is a folder."));
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                               _("Ask its owner, or copy it to a folder of your own."),
                               _("The file may not be read."));
  else
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                               _("Look whether you may read it, or copy it to another folder."),
                               /* Translators: %s is what the system says, a sentence. */
                               _("The file cannot be read: %s."), local->message);

  return NULL;
}

/**
 * laurel_table_load_file:
 * @path: a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): what is in the file, or %NULL
 */
GBytes *
laurel_table_load_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return load (file, cancellable, error);
}

/**
 * laurel_table_read_elsewhere:
 * @file: a file that only the desktop can reach, over a network
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * As laurel_table_read_file(), of a file that has no path.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_table_read_elsewhere (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = load (file, cancellable, error);

  return bytes ? laurel_table_read_bytes (bytes, cancellable, error) : NULL;
}

/**
 * laurel_table_read_file:
 * @path: a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * As laurel_table_read_bytes(); an error carries the name of the file.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_table_read_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  LaurelTable *table = NULL;
  GError *local = NULL;

  bytes = laurel_table_load_file (path, cancellable, &local);
  if (bytes != NULL)
    table = laurel_table_read_bytes (bytes, cancellable, &local);
  if (local != NULL) {
    laurel_exchange_error_set_file (local, path);
    g_propagate_error (error, local);
  }

  return table;
}
