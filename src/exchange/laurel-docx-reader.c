/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-docx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-blocks.h"
#include "exchange/laurel-markup.h"
#include "exchange/laurel-relations.h"

typedef struct {
  LaurelBlocks *blocks;
  LaurelTable *table; /* the one being read, or NULL */
  GString *text;      /* of the paragraph or cell being read */
  int table_depth;    /* tables within cells are text of the cell */
  int skip_depth;     /* within what is not to be seen */
  int cell_paragraphs;
  int row;
  int column;
  int span;
  gboolean continues; /* the cell is merged with the one above */
  gboolean in_cell;
  gboolean in_text;
} Reader;

static void
reader_clear (Reader *reader)
{
  laurel_blocks_free (reader->blocks);
  g_clear_pointer (&reader->table, laurel_table_free);
  g_string_free (reader->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* What was deleted with changes tracked, and the second version of a drawing
 * for old programs. */
static gboolean
is_skipped (const char *name)
{
  return g_str_equal (name, "del") || g_str_equal (name, "moveFrom") ||
         g_str_equal (name, "Fallback");
}

static void
begin_paragraph (Reader *reader)
{
  if (reader->in_cell) {
    if (reader->cell_paragraphs++ > 0)
      g_string_append_c (reader->text, '\n');
  } else {
    g_string_truncate (reader->text, 0);
  }
}

static void
end_paragraph (Reader *reader)
{
  if (!reader->in_cell && reader->table_depth == 0)
    laurel_blocks_add_paragraph (reader->blocks, reader->text->str);
}

static void
begin_cell (Reader *reader)
{
  reader->in_cell = TRUE;
  reader->cell_paragraphs = 0;
  reader->span = 1;
  reader->continues = FALSE;
  g_string_truncate (reader->text, 0);
}

static void
end_cell (Reader *reader, GError **error)
{
  int above = laurel_table_get_n_rows (reader->table) - 1;
  char *shared = NULL;

  reader->in_cell = FALSE;

  /* The row being filled counts as soon as it has a cell. */
  if (above >= 0 && laurel_table_get_row_number (reader->table, above) == reader->row)
    above--;
  if (reader->continues && above >= 0 &&
      laurel_table_get_row_number (reader->table, above) == reader->row - 1)
    shared = laurel_table_dup_shared (reader->table, above, reader->column);

  if (shared != NULL)
    laurel_table_add_shared (reader->table, reader->column, 0, shared, TRUE, error);
  else
    laurel_table_add_cell (reader->table, reader->column, 0, reader->text->str,
                           reader->text->len, error);
  reader->column += reader->span;
}

static void
begin_table (Reader *reader)
{
  if (reader->table_depth++ > 0)
    return;

  reader->table = laurel_table_new ("Word");
  reader->row = 0;
}

static void
end_table (Reader *reader)
{
  if (--reader->table_depth == 0)
    laurel_blocks_take_table (reader->blocks, g_steal_pointer (&reader->table));
}

static void
begin_in_row (Reader *reader, const char *name, const LaurelMarkupAttributes *attributes)
{
  if (g_str_equal (name, "gridBefore")) {
    reader->column += MIN (laurel_markup_get_number (attributes, "val", 0),
                           LAUREL_TABLE_MAX_COLUMNS);
  } else if (g_str_equal (name, "gridSpan")) {
    reader->span = CLAMP (laurel_markup_get_number (attributes, "val", 1), 1,
                          LAUREL_TABLE_MAX_COLUMNS);
  } else if (g_str_equal (name, "vMerge")) {
    g_autofree char *value = laurel_markup_dup_attribute (attributes, "val");

    reader->continues = g_strcmp0 (value, "restart") != 0;
  }
}

static void
begin_in_text (Reader *reader, const char *name)
{
  if (g_str_equal (name, "p"))
    begin_paragraph (reader);
  else if (g_str_equal (name, "t"))
    reader->in_text = TRUE;
  else if (g_str_equal (name, "br") || g_str_equal (name, "cr"))
    g_string_append_c (reader->text, '\n');
  else if (g_str_equal (name, "tab"))
    g_string_append_c (reader->text, '\t');
  else if (g_str_equal (name, "noBreakHyphen"))
    g_string_append_c (reader->text, '-');
}

static void
on_begin (gpointer                       data,
          const char                    *space,
          const char                    *name,
          const LaurelMarkupAttributes  *attributes,
          GError                       **error)
{
  Reader *reader = data;

  if (reader->skip_depth > 0 || is_skipped (name)) {
    reader->skip_depth++;
    return;
  }
  if (strstr (space, "wordprocessingml") == NULL)
    return;

  if (g_str_equal (name, "tbl")) {
    begin_table (reader);
  } else if (reader->table_depth == 1 && g_str_equal (name, "tr")) {
    reader->column = 0;
    laurel_table_begin_row (reader->table, ++reader->row, 0, error);
  } else if (reader->table_depth == 1 && reader->row > 0 && g_str_equal (name, "tc")) {
    begin_cell (reader);
  } else {
    if (reader->table_depth == 1)
      begin_in_row (reader, name, attributes);
    begin_in_text (reader, name);
  }
}

static void
on_end (gpointer data, const char *space, const char *name, GError **error)
{
  Reader *reader = data;

  if (reader->skip_depth > 0) {
    reader->skip_depth--;
    return;
  }
  if (strstr (space, "wordprocessingml") == NULL)
    return;

  if (g_str_equal (name, "tbl"))
    end_table (reader);
  else if (reader->table_depth == 1 && reader->in_cell && g_str_equal (name, "tc"))
    end_cell (reader, error);
  else if (g_str_equal (name, "p"))
    end_paragraph (reader);
  else if (g_str_equal (name, "t"))
    reader->in_text = FALSE;
}

static void
on_text (gpointer data, const char *text, gsize length, GError **error)
{
  Reader *reader = data;

  if (reader->in_text && reader->skip_depth == 0)
    g_string_append_len (reader->text, text, length);
}

static const LaurelMarkupHandler HANDLER = { on_begin, on_end, on_text };

/**
 * laurel_docx_reader_read:
 * @archive: a .docx
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the table of a Word document that looks most like a plan, with the text
 * around it. Paragraphs and line breaks within a cell become line breaks; text
 * that was deleted with changes tracked is left out.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_docx_reader_read (const LaurelArchive *archive, GCancellable *cancellable, GError **error)
{
  g_auto (Reader) reader = { laurel_blocks_new ("Word"), NULL, g_string_new (NULL) };
  g_autofree char *part = laurel_relations_find_main (archive, "word/document.xml", error);
  GBytes *document;

  if (part == NULL)
    return NULL;

  document = laurel_archive_get (archive, part);
  if (document == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                               _("Save it again in the program it came from."),
                               _("The document has no text in it."));
    return NULL;
  }
  if (!laurel_markup_read_xml (document, &HANDLER, &reader, cancellable, error))
    return NULL;

  return laurel_blocks_choose (reader.blocks, error);
}
