/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-odf-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-blocks.h"
#include "exchange/laurel-odf-table.h"
#include "exchange/laurel-sheets.h"

/* More spaces in a row than a line has room for are not meant. */
#define MAX_SPACES 100

typedef struct {
  LaurelOdfStyles *styles;
  LaurelBlocks *blocks;
  LaurelSheets *sheets;
  LaurelOdfTable *table; /* (nullable): the one being read */
  GCancellable *cancellable;
  GString *line;         /* the paragraph outside of tables */
  GString *cell;
  char *sheet;           /* (nullable): the name of the table being read */
  int table_depth;       /* tables within cells are text of the cell */
  int skip_depth;        /* within what is not to be seen */
  int paragraph_depth;
  gboolean in_body;
  gboolean in_cell;
  gboolean is_workbook;
  gboolean hidden;       /* the table being read */
  gboolean after_space;
} Reader;

static void
reader_clear (Reader *reader)
{
  laurel_odf_styles_free (reader->styles);
  laurel_blocks_free (reader->blocks);
  laurel_sheets_free (reader->sheets);
  g_clear_pointer (&reader->table, laurel_odf_table_free);
  g_string_free (reader->line, TRUE);
  g_string_free (reader->cell, TRUE);
  g_free (reader->sheet);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Comments, footnotes, what was deleted with changes tracked, what is said over
 * other characters, and what pictures are called. */
static gboolean
is_skipped (const char *name)
{
  static const char *const NAMES[] = {
    "annotation", "desc", "forms", "note", "ruby-text", "shapes", "title", "tracked-changes", NULL,
  };

  return g_strv_contains (NAMES, name);
}

static GString *
get_text (const Reader *reader)
{
  if (reader->in_cell)
    return reader->cell;

  return reader->table_depth == 0 ? reader->line : NULL;
}

static void
begin_paragraph (Reader *reader)
{
  GString *text = get_text (reader);

  reader->after_space = TRUE;
  if (reader->paragraph_depth++ == 0 && !reader->in_cell)
    g_string_truncate (reader->line, 0);
  else if (text != NULL && text->len > 0)
    g_string_append_c (text, '\n');
}

static void
end_paragraph (Reader *reader)
{
  if (reader->paragraph_depth > 0 && --reader->paragraph_depth == 0 && reader->table_depth == 0)
    laurel_blocks_add_paragraph (reader->blocks, reader->line->str);
}

static void
begin_table (Reader *reader, const LaurelMarkupAttributes *attributes)
{
  g_autofree char *style = NULL;

  if (reader->table_depth++ > 0)
    return;

  style = laurel_markup_dup_attribute (attributes, "style-name");
  reader->hidden = reader->is_workbook && laurel_odf_styles_is_hidden (reader->styles, style);
  g_free (reader->sheet);
  reader->sheet = laurel_markup_dup_attribute (attributes, "name");
  reader->table = laurel_odf_table_new (reader->is_workbook ? "OpenDocument Calc"
                                                            : "OpenDocument Writer",
                                        reader->styles);
}

static void
end_table (Reader *reader, GError **error)
{
  LaurelTable *table;

  if (reader->table_depth == 0 || --reader->table_depth > 0)
    return;

  table = laurel_odf_table_finish (reader->table, reader->cancellable, error);
  g_clear_pointer (&reader->table, laurel_odf_table_free);
  if (table == NULL)
    return;

  if (!reader->is_workbook) {
    laurel_blocks_take_table (reader->blocks, table);
  } else if (reader->hidden) {
    laurel_sheets_add_hidden (reader->sheets, reader->sheet != NULL ? reader->sheet : "");
    laurel_table_free (table);
  } else {
    laurel_sheets_take (reader->sheets, reader->sheet, table);
  }
}

static void
begin_cell (Reader *reader, const LaurelMarkupAttributes *attributes)
{
  if (laurel_odf_table_begin_cell (reader->table, attributes)) {
    reader->in_cell = TRUE;
    g_string_truncate (reader->cell, 0);
  }
}

static void
end_cell (Reader *reader, GError **error)
{
  if (reader->in_cell) {
    reader->in_cell = FALSE;
    laurel_odf_table_end_cell (reader->table, reader->cell->str, error);
  }
}

static void
append_spaces (Reader *reader, GString *text, const LaurelMarkupAttributes *attributes)
{
  int count = CLAMP (laurel_markup_get_number (attributes, "c", 1), 1, MAX_SPACES);

  for (int i = 0; i < count; i++)
    g_string_append_c (text, ' ');
  reader->after_space = FALSE;
}

static void
begin_in_text (Reader *reader, const char *name, const LaurelMarkupAttributes *attributes)
{
  GString *text = reader->paragraph_depth > 0 ? get_text (reader) : NULL;

  if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    begin_paragraph (reader);
  else if (text == NULL)
    return;
  else if (g_str_equal (name, "line-break"))
    g_string_append_c (text, '\n');
  else if (g_str_equal (name, "tab"))
    g_string_append_c (text, '\t');
  else if (g_str_equal (name, "s"))
    append_spaces (reader, text, attributes);
}

static gboolean
is_cell (const char *name)
{
  return g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell");
}

static void
begin_in_table (Reader                       *reader,
                const char                   *name,
                const LaurelMarkupAttributes *attributes,
                GError                      **error)
{
  if (g_str_equal (name, "table"))
    begin_table (reader, attributes);
  else if (reader->table_depth != 1)
    return;
  else if (g_str_equal (name, "table-row"))
    laurel_odf_table_begin_row (reader->table, attributes, error);
  else if (is_cell (name))
    begin_cell (reader, attributes);
}

static void
end_in_table (Reader *reader, const char *name, GError **error)
{
  if (g_str_equal (name, "table"))
    end_table (reader, error);
  else if (reader->table_depth != 1)
    return;
  else if (g_str_equal (name, "table-row"))
    laurel_odf_table_end_row (reader->table, reader->cancellable, error);
  else if (is_cell (name))
    end_cell (reader, error);
}

static void
on_begin (gpointer                       data,
          const char                    *space,
          const char                    *name,
          const LaurelMarkupAttributes  *attributes,
          GError                       **error)
{
  Reader *reader = data;

  if (reader->skip_depth > 0 || (reader->in_body && is_skipped (name))) {
    reader->skip_depth++;
  } else if (!reader->in_body) {
    reader->in_body = g_str_equal (name, "body");
    laurel_odf_styles_begin (reader->styles, name, attributes);
  } else if (g_str_has_suffix (space, ":office:1.0")) {
    reader->is_workbook |= g_str_equal (name, "spreadsheet");
  } else if (g_str_has_suffix (space, ":table:1.0")) {
    begin_in_table (reader, name, attributes, error);
  } else if (g_str_has_suffix (space, ":text:1.0")) {
    begin_in_text (reader, name, attributes);
  }
}

static void
on_end (gpointer data, const char *space, const char *name, GError **error)
{
  Reader *reader = data;

  if (reader->skip_depth > 0)
    reader->skip_depth--;
  else if (!reader->in_body)
    laurel_odf_styles_end (reader->styles, name);
  else if (g_str_has_suffix (space, ":table:1.0"))
    end_in_table (reader, name, error);
  else if (g_str_has_suffix (space, ":text:1.0") &&
           (g_str_equal (name, "p") || g_str_equal (name, "h")))
    end_paragraph (reader);
}

/* White space of the source is one space, and none where a line begins: more
 * are written as elements. */
static void
on_text (gpointer data, const char *text, gsize length, GError **error)
{
  Reader *reader = data;
  GString *to = reader->paragraph_depth > 0 && reader->skip_depth == 0 ? get_text (reader) : NULL;

  for (gsize i = 0; to != NULL && i < length; i++) {
    gboolean is_space = strchr (" \t\r\n", text[i]) != NULL && text[i] != '\0';

    if (!is_space)
      g_string_append_c (to, text[i]);
    else if (!reader->after_space)
      g_string_append_c (to, ' ');
    reader->after_space = is_space;
  }
}

static const LaurelMarkupHandler HANDLER = { on_begin, on_end, on_text };

/* Everything else of an encrypted file looks like a damaged one. */
static gboolean
is_encrypted (const LaurelArchive *archive)
{
  GBytes *manifest = laurel_archive_get (archive, "META-INF/manifest.xml");
  gsize size;
  const char *text = manifest != NULL ? g_bytes_get_data (manifest, &size) : NULL;

  return laurel_archive_has (archive, "encrypted-package") ||
         (text != NULL && g_strstr_len (text, size, "encryption-data") != NULL);
}

static GBytes *
find_content (const LaurelArchive *archive, GError **error)
{
  GBytes *content = laurel_archive_get (archive, "content.xml");

  if (is_encrypted (archive)) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_ENCRYPTED,
                               _("Open it, remove the password and save it again."),
                               _("The file is protected by a password."));
    return NULL;
  }
  if (content == NULL)
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                               _("Save it again in the program it came from."),
                               _("The document has no text in it."));

  return content;
}

/**
 * laurel_odf_reader_read:
 * @archive: an .odt or .ods
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the table of an OpenDocument text, or the sheet of a workbook, that
 * looks most like a plan. A day that is a value is written as one.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_odf_reader_read (const LaurelArchive *archive, GCancellable *cancellable, GError **error)
{
  g_auto (Reader) reader = {
    .styles = laurel_odf_styles_new (),
    .blocks = laurel_blocks_new ("OpenDocument Writer"),
    .sheets = laurel_sheets_new (),
    .cancellable = cancellable,
    .line = g_string_new (NULL),
    .cell = g_string_new (NULL),
  };
  GBytes *content = find_content (archive, error);
  GBytes *styles = laurel_archive_get (archive, "styles.xml");

  if (content == NULL ||
      (styles != NULL && !laurel_odf_styles_read (reader.styles, styles, cancellable, error)) ||
      !laurel_markup_read_xml (content, &HANDLER, &reader, cancellable, error))
    return NULL;

  return reader.is_workbook ? laurel_sheets_choose (reader.sheets, error)
                            : laurel_blocks_choose (reader.blocks, error);
}
