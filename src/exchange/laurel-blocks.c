/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-blocks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A paragraph between tables, or a table. */
typedef struct {
  char *paragraph;
  LaurelTable *table;
} Block;

struct _LaurelBlocks {
  GArray *blocks; /* of Block */
  char *format;
};

static void
clear_block (Block *block)
{
  g_free (block->paragraph);
  g_clear_pointer (&block->table, laurel_table_free);
}

/**
 * laurel_blocks_new:
 * @format: what the file is, as the user calls it
 *
 * Returns: (transfer full): an empty document
 */
LaurelBlocks *
laurel_blocks_new (const char *format)
{
  LaurelBlocks *self = g_new0 (LaurelBlocks, 1);

  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, (GDestroyNotify) clear_block);
  self->format = g_strdup (format);

  return self;
}

void
laurel_blocks_free (LaurelBlocks *self)
{
  g_array_unref (self->blocks);
  g_free (self->format);
  g_free (self);
}

void
laurel_blocks_add_paragraph (LaurelBlocks *self, const char *paragraph)
{
  const Block block = { g_strdup (paragraph), NULL };

  g_array_append_val (self->blocks, block);
}

/**
 * laurel_blocks_take_table:
 * @blocks: a document
 * @table: (transfer full): its next table
 */
void
laurel_blocks_take_table (LaurelBlocks *self, LaurelTable *table)
{
  const Block block = { NULL, table };

  g_array_append_val (self->blocks, block);
}

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
assemble (const LaurelBlocks *self, guint first, guint last, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new (self->format);
  gboolean left_out = FALSE;
  int row = 0;

  for (guint i = 0; i < self->blocks->len; i++) {
    const Block *block = &g_array_index (self->blocks, Block, i);
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

/**
 * laurel_blocks_choose:
 * @blocks: a whole document
 * @error: return location for an error
 *
 * Finds the table that looks most like a plan, with its parts when it was cut
 * into several. All other text is kept above and below it.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_blocks_choose (LaurelBlocks *self, GError **error)
{
  const GArray *blocks = self->blocks;
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

  return assemble (self, first, last, error);
}
