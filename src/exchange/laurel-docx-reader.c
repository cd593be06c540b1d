/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-docx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-markup.h"
#include "exchange/laurel-relations.h"

/* A paragraph between tables, or a table. */
typedef struct {
  char *paragraph;
  LaurelTable *table;
} Block;

typedef struct {
  GArray *blocks; /* of Block */
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
clear_block (Block *block)
{
  g_free (block->paragraph);
  g_clear_pointer (&block->table, laurel_table_free);
}

static void
reader_clear (Reader *reader)
{
  g_array_unref (reader->blocks);
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
  if (!reader->in_cell && reader->table_depth == 0) {
    Block block = { g_strdup (reader->text->str), NULL };

    g_array_append_val (reader->blocks, block);
  }
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
  Block block = { NULL, NULL };

  if (--reader->table_depth > 0)
    return;

  block.table = g_steal_pointer (&reader->table);
  g_array_append_val (reader->blocks, block);
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

/* The rows of a table as lines of text, for a table that is not the plan. */
static void
tell_table (const LaurelTable *from, LaurelTable *to, void (*add) (LaurelTable *, const char *))
{
  for (int row = 0; row < laurel_table_get_n_rows (from); row++) {
    g_autoptr (GString) line = g_string_new (NULL);

    for (int column = 0; column <= laurel_table_get_last (from, row); column++) {
      const char *text = laurel_table_get_text (from, row, column);

      if (text[0] != '\0' && !laurel_table_is_merged (from, row, column)) {
        if (line->len > 0)
          g_string_append_c (line, '\t');
        g_string_append (line, text);
      }
    }
    add (to, line->str);
  }
}

/* Appends the rows of a table that goes on after a break, and what stood
 * between the two as a row of one cell. */
static gboolean
append_table (LaurelTable *to, int *row, const LaurelTable *from, GError **error)
{
  for (int i = 0; i < laurel_table_get_n_rows (from); i++) {
    if (!laurel_table_begin_row (to, ++*row, 0, error))
      return FALSE;
    for (int column = 0; column <= laurel_table_get_last (from, i); column++) {
      char *text = laurel_table_dup_shared (from, i, column);

      if (text != NULL &&
          !laurel_table_add_shared (to, column, 0, text, laurel_table_is_merged (from, i, column),
                                    error))
        return FALSE;
    }
  }

  return TRUE;
}

static guint
find_best (const GArray *blocks)
{
  guint best = 0;
  int rating = -1;

  for (guint i = 0; i < blocks->len; i++) {
    const LaurelTable *table = g_array_index (blocks, Block, i).table;

    if (table != NULL && laurel_table_rate (table) > rating) {
      rating = laurel_table_rate (table);
      best = i;
    }
  }

  return best;
}

static gboolean
goes_on (const LaurelTable *table, const LaurelTable *next)
{
  return next != NULL && laurel_table_rate (next) > 1 &&
         laurel_table_get_n_columns (next) == laurel_table_get_n_columns (table);
}

static gboolean
append_paragraph (LaurelTable *to, int *row, const char *paragraph, GError **error)
{
  if (paragraph[strspn (paragraph, " \t\n")] == '\0')
    return TRUE;

  return laurel_table_begin_row (to, ++*row, 0, error) &&
         laurel_table_add_cell (to, 0, 0, paragraph, -1, error);
}

/* The tables from @from to @last as one, and all other text around it. A plan
 * cut into parts is such a row of tables, each with as many columns. */
static LaurelTable *
assemble (const GArray *blocks, guint first, guint last, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new ("Word");
  gboolean left_out = FALSE;
  int row = 0;

  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = &g_array_index (blocks, Block, i);
    gboolean inside = i >= first && i <= last;

    if (inside && block->table != NULL) {
      if (!append_table (table, &row, block->table, error))
        return NULL;
    } else if (inside) {
      if (!append_paragraph (table, &row, block->paragraph, error))
        return NULL;
    } else if (block->table != NULL) {
      left_out = TRUE;
      tell_table (block->table, table,
                  i < first ? laurel_table_add_before : laurel_table_add_after);
    } else if (i < first) {
      laurel_table_add_before (table, block->paragraph);
    } else {
      laurel_table_add_after (table, block->paragraph);
    }
  }
  if (left_out)
    laurel_table_take_fault (table, laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT,
      LAUREL_FAULT_WARNING, NULL,
      _("The document has other tables too; their text is kept as notes.")));

  return g_steal_pointer (&table);
}

static LaurelTable *
choose (const GArray *blocks, GError **error)
{
  guint best = find_best (blocks);
  const LaurelTable *table = blocks->len > 0 ? g_array_index (blocks, Block, best).table : NULL;
  guint first = best, last = best;

  if (table == NULL || laurel_table_get_n_rows (table) == 0) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
                               _("Put the plan into a table, one row for each activity."),
                               _("There is no table in the document."));
    return NULL;
  }

  for (guint i = best; i-- > 0;) {
    const LaurelTable *other = g_array_index (blocks, Block, i).table;

    if (goes_on (table, other))
      first = i;
    else if (other != NULL)
      break;
  }
  for (guint i = best + 1; i < blocks->len; i++) {
    const LaurelTable *other = g_array_index (blocks, Block, i).table;

    if (goes_on (table, other))
      last = i;
    else if (other != NULL)
      break;
  }

  return assemble (blocks, first, last, error);
}

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
  g_auto (Reader) reader = { 0 };
  g_autofree char *part = laurel_relations_find_main (archive, "word/document.xml", error);
  GBytes *document;

  if (part == NULL)
    return NULL;

  reader.blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (reader.blocks, (GDestroyNotify) clear_block);
  reader.text = g_string_new (NULL);

  document = laurel_archive_get (archive, part);
  if (document == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                               _("Save it again in the program it came from."),
                               _("The document has no text in it."));
    return NULL;
  }
  if (!laurel_markup_read_xml (document, &HANDLER, &reader, cancellable, error))
    return NULL;

  return choose (reader.blocks, error);
}
