/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-text-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line, without its end. */
typedef struct {
  const char *text;
  gsize length;
  int number;
} Line;

typedef struct {
  guint first;
  guint count;
} Block;

typedef struct {
  LaurelTable *table;
  GCancellable *cancellable;
  GArray *pending; /* of Line: not in a row; what they are is seen later */
  GString *cell;
  int cell_line;
  int row;
  int column; /* -1 outside of a row */
} Reader;

/* Between any two of some lines of many. */
static gboolean
is_cancelled (const Reader *reader, guint line, GError **error)
{
  return line % 256 == 0 && g_cancellable_set_error_if_cancelled (reader->cancellable, error);
}

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  int number = 1;

  while (*text != '\0') {
    gsize length = strcspn (text, "\r\n");
    const Line line = { text, length, number++ };

    g_array_append_val (lines, line);
    text += length;
    if (text[0] == '\r' && text[1] == '\n')
      text++;
    if (*text != '\0')
      text++;
  }

  return lines;
}

static gboolean
is_blank (const Line *line)
{
  for (gsize i = 0; i < line->length; i++) {
    if (line->text[i] != ' ')
      return FALSE;
  }

  return TRUE;
}

static gboolean
end_cell (Reader *reader, GError **error)
{
  if (reader->column < 0)
    return TRUE;

  return laurel_table_add_cell (reader->table, reader->column, reader->cell_line,
                                reader->cell->str, reader->cell->len, error);
}

static gboolean
end_row (Reader *reader, GError **error)
{
  gboolean ok = end_cell (reader, error);

  reader->column = -1;

  return ok;
}

/* Lines between rows are rows of one cell, as a heading above a group is; lines
 * above the first row are titles. */
static gboolean
settle_pending (Reader *reader, GError **error)
{
  for (guint i = 0; i < reader->pending->len; i++) {
    const Line *line = &g_array_index (reader->pending, Line, i);

    if (reader->row == 0) {
      g_autofree char *text = g_strndup (line->text, line->length);

      laurel_table_add_before (reader->table, text);
    } else if (!laurel_table_begin_row (reader->table, ++reader->row, line->number, error) ||
               !laurel_table_add_cell (reader->table, 0, line->number, line->text, line->length,
                                       error)) {
      return FALSE;
    }
  }
  g_array_set_size (reader->pending, 0);

  return TRUE;
}

static gboolean
begin_cell (Reader *reader, const Line *line, gsize indent, GError **error)
{
  if (reader->column < 0) {
    if (!settle_pending (reader, error) ||
        !laurel_table_begin_row (reader->table, ++reader->row, line->number, error))
      return FALSE;
  } else if (!end_cell (reader, error)) {
    return FALSE;
  }

  reader->column++;
  reader->cell_line = line->number;
  g_string_truncate (reader->cell, 0);
  g_string_append_len (reader->cell, line->text + indent, line->length - indent);

  return TRUE;
}

static void
settle_rest (Reader *reader)
{
  for (guint i = 0; i < reader->pending->len; i++) {
    const Line *line = &g_array_index (reader->pending, Line, i);
    g_autofree char *text = g_strndup (line->text, line->length);

    laurel_table_add_after (reader->table, text);
  }
}

/* A tab begins a cell, a blank line ends a row; a line without a tab within a
 * row goes on with the cell. */
static gboolean
read_indented (Reader *reader, const GArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    gboolean ok = TRUE;

    if (is_cancelled (reader, i, error))
      return FALSE;
    if (line->length > 0 && line->text[0] == '\t') {
      ok = begin_cell (reader, line, 1, error);
    } else if (is_blank (line)) {
      ok = end_row (reader, error);
    } else if (reader->column >= 0) {
      g_string_append_c (reader->cell, '\n');
      g_string_append_len (reader->cell, line->text, line->length);
    } else {
      g_array_append_val (reader->pending, *line);
    }
    if (!ok)
      return FALSE;
  }

  return end_row (reader, error);
}

static GArray *
split_blocks (const GArray *lines)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  Block block = { 0, 0 };

  for (guint i = 0; i <= lines->len; i++) {
    if (i < lines->len && !is_blank (&g_array_index (lines, Line, i))) {
      if (block.count++ == 0)
        block.first = i;
    } else if (block.count > 0) {
      g_array_append_val (blocks, block);
      block.count = 0;
    }
  }

  return blocks;
}

/* How many lines most blocks of two lines and more have. */
static guint
find_usual (const GArray *blocks, guint *n_usual)
{
  guint histogram[64] = { 0 };
  guint usual = 0;

  for (guint i = 0; i < blocks->len; i++) {
    guint count = MIN (g_array_index (blocks, Block, i).count, G_N_ELEMENTS (histogram) - 1);

    if (count >= 2 && (++histogram[count] > histogram[usual] || usual == 0))
      usual = count;
  }
  *n_usual = histogram[usual];

  return usual;
}

static void
tell_ragged (Reader *reader, const Line *line, guint count, guint usual)
{
  LaurelFault *fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_RAGGED_ROW, LAUREL_FAULT_WARNING,
    _("Look whether a line is missing, or a blank line."),
    /* Translators: %1$u and %2$u are numbers of cells. */
    _("This row has %1$u cells, most others have %2$u."), count, usual);

  laurel_fault_set_position (fault, line->number, 0, NULL);
  laurel_table_take_fault (reader->table, fault);
}

/* Every line is a cell, a blank line ends a row. Blocks above the first and
 * below the last row of the usual size are titles and notes. */
static gboolean
read_blocks (Reader *reader, const GArray *lines, const GArray *blocks, guint usual, GError **error)
{
  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = &g_array_index (blocks, Block, i);
    const Line *first = &g_array_index (lines, Line, block->first);

    if (is_cancelled (reader, i, error))
      return FALSE;
    if (block->count == 1 || (reader->row == 0 && block->count != usual)) {
      g_array_append_vals (reader->pending, first, block->count);
      continue;
    }
    if (block->count != usual)
      tell_ragged (reader, first, block->count, usual);
    for (guint line = 0; line < block->count; line++) {
      if (!begin_cell (reader, first + line, 0, error))
        return FALSE;
    }
    if (!end_row (reader, error))
      return FALSE;
  }

  return TRUE;
}

static guint
count_indented (const GArray *lines)
{
  guint count = 0;

  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    if (line->length > 1 && line->text[0] == '\t' &&
        memchr (line->text + 1, '\t', line->length - 1) == NULL)
      count++;
  }

  return count;
}

/**
 * laurel_text_reader_read:
 * @text: a text, valid UTF-8
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads a table written with one cell a line and blank lines between the rows,
 * as a table that was copied out of a document is. Where the lines of cells
 * begin with a tab, one without goes on with the cell above it. What stands
 * above and below is kept.
 *
 * Returns: (transfer full) (nullable): the table; %NULL when the text is no such
 *   table
 */
LaurelTable *
laurel_text_reader_read (const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new (C_("kind of file", "Text"));
  g_autoptr (GArray) lines = split_lines (text);
  g_autoptr (GArray) blocks = split_blocks (lines);
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GString) cell = g_string_new (NULL);
  Reader reader = { table, cancellable, pending, cell, .column = -1 };
  guint n_usual, usual = find_usual (blocks, &n_usual);
  gboolean ok;

  laurel_table_set_has_lines (table);
  if (count_indented (lines) >= 2)
    ok = read_indented (&reader, lines, error);
  else if (n_usual >= 2)
    ok = read_blocks (&reader, lines, blocks, usual, error);
  else
    return NULL;

  settle_rest (&reader);

  return ok ? g_steal_pointer (&table) : NULL;
}
