/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-block.h"

#include "documents/laurel-text.h"

static const char *const KINDS[] = {
  "heading", "paragraph", "list", "table", "attachment", "signature", "break",
};

LaurelNoticeBlock *
laurel_notice_block_new (const char *name, LaurelNoticeKind kind, int level)
{
  LaurelNoticeBlock *self = g_new0 (LaurelNoticeBlock, 1);

  self->name = g_strdup (name);
  self->kind = kind;
  self->level = level;

  return self;
}

LaurelNoticeBlock *
laurel_notice_block_copy (const LaurelNoticeBlock *self)
{
  LaurelNoticeBlock *copy = laurel_notice_block_new (self->name, self->kind, self->level);

  copy->source = g_strdup (self->source);
  copy->own = g_strdup (self->own);
  copy->gone = self->gone;
  copy->text = g_strdup (self->text);
  copy->number = g_strdup (self->number);

  return copy;
}

void
laurel_notice_block_free (LaurelNoticeBlock *self)
{
  g_free (self->name);
  g_free (self->source);
  g_free (self->own);
  g_free (self->text);
  g_free (self->number);
  g_free (self);
}

/**
 * laurel_notice_block_dup_written:
 * @self: a block
 *
 * Returns: (transfer full) (nullable): what it would be written by: what was written, or else what
 *   the data say, of which nothing is a field
 */
char *
laurel_notice_block_dup_written (const LaurelNoticeBlock *self)
{
  if (self->own != NULL)
    return g_strdup (self->own);

  return self->text ? laurel_expander_escape (self->text) : NULL;
}

/* Returns: (transfer full) (element-type LaurelNoticeBlock): none yet */
GPtrArray *
laurel_notice_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_notice_block_free);
}

/**
 * laurel_notice_blocks_find:
 * @blocks: (element-type LaurelNoticeBlock): the blocks of a notice
 * @name: the name of one
 *
 * Returns: (transfer none) (nullable): that block
 */
LaurelNoticeBlock *
laurel_notice_blocks_find (GPtrArray *blocks, const char *name)
{
  for (guint i = 0; i < blocks->len; i++) {
    LaurelNoticeBlock *block = g_ptr_array_index (blocks, i);

    if (g_str_equal (block->name, name))
      return block;
  }

  return NULL;
}

/* What a library and a template call it. */
const char *
laurel_notice_kind_get_name (LaurelNoticeKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (KINDS), NULL);

  return KINDS[kind];
}

gboolean
laurel_notice_kind_read (const char *name, LaurelNoticeKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_strcmp0 (name, KINDS[i]) == 0) {
      *kind = (LaurelNoticeKind) i;
      return TRUE;
    }

  return FALSE;
}

static GStrv
split_row (const char *line)
{
  return g_strsplit (line, "\t", LAUREL_NOTICE_MOST_COLUMNS);
}

/* A row that is too short gets empty cells. */
static GStrv
fill_row (char **cells, guint n)
{
  GStrv row = g_new0 (char *, n + 1);
  guint had = g_strv_length (cells);

  for (guint i = 0; i < n; i++)
    row[i] = g_strdup (i < had ? cells[i] : "");

  return row;
}

/**
 * laurel_notice_cells_read:
 * @text: the text of a table: a row a line, tabs between its cells
 *
 * Empty lines are no rows, unless nothing else is there. What stands behind the last column that
 * there may be is in that one's cell.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, all equally long; none of an empty
 *   text
 */
GPtrArray *
laurel_notice_cells_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 1;

  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) cells = split_row (*line);

    n = MAX (n, g_strv_length (cells));
  }
  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) cells = split_row (*line);

    if (**line != '\0' || (line[1] == NULL && rows->len == 0))
      g_ptr_array_add (rows, fill_row (cells, n));
  }

  return rows;
}

/**
 * laurel_notice_cells_write:
 * @rows: (element-type GStrv): the rows
 *
 * What would end a cell or a row becomes a space.
 *
 * Returns: (transfer full): the text of a table
 */
char *
laurel_notice_cells_write (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    char **cells = g_ptr_array_index (rows, i);

    g_string_append (text, i > 0 ? "\n" : "");
    for (guint j = 0; cells[j] != NULL; j++) {
      g_autofree char *cell = g_strdelimit (g_strdup (cells[j]), "\t\r\n", ' ');

      g_string_append_printf (text, "%s%s", j > 0 ? "\t" : "", cell);
    }
  }

  return g_string_free (text, FALSE);
}
