/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-sheet.h"

#include "base/laurel-ratio.h"
#include "exchange/laurel-csv-writer.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *heading;
  LaurelSheetKind kind;
  int width;
} Column;

struct _LaurelSheet {
  char *name;
  char *title; /* (nullable) */
  GArray *columns;    /* (element-type Column) */
  GPtrArray *cells;   /* (element-type utf8): row by row */
  GHashTable *struck; /* the numbers of rows that are struck out */
};

static void
clear_column (gpointer column)
{
  g_free (((Column *) column)->heading);
}

/**
 * laurel_sheet_new:
 * @name: what it is called
 *
 * Returns: (transfer full): a table without columns
 */
LaurelSheet *
laurel_sheet_new (const char *name)
{
  LaurelSheet *self = g_new0 (LaurelSheet, 1);

  self->name = g_strdup (name);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->struck = g_hash_table_new (NULL, NULL);

  return self;
}

/**
 * laurel_sheet_new_with:
 * @name: what it is called
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Returns: (transfer full): a table with columns
 */
LaurelSheet *
laurel_sheet_new_with (const char *name, const LaurelSheetColumn *columns, gsize n_columns)
{
  LaurelSheet *self = laurel_sheet_new (name);

  for (gsize i = 0; i < n_columns; i++)
    laurel_sheet_add_column (self, _(columns[i].heading), columns[i].kind, columns[i].width);

  return self;
}

void
laurel_sheet_free (LaurelSheet *self)
{
  g_free (self->name);
  g_free (self->title);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_hash_table_unref (self->struck);
  g_free (self);
}

/**
 * laurel_sheet_set_title:
 * @self: a table
 * @title: what stands above it in a workbook; CSV has room for none
 */
void
laurel_sheet_set_title (LaurelSheet *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * laurel_sheet_add_column:
 * @self: a table without rows
 * @heading: what stands above it
 * @kind: what its cells hold
 * @width: in characters
 */
void
laurel_sheet_add_column (LaurelSheet *self, const char *heading, LaurelSheetKind kind, int width)
{
  Column column = { g_strdup (heading), kind, width };

  g_assert (self->cells->len == 0);
  g_array_append_val (self->columns, column);
}

/**
 * laurel_sheet_add:
 * @self: a table
 * @text: (nullable): the next cell; the first after the last of a row begins one
 */
void
laurel_sheet_add (LaurelSheet *self, const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text));
}

/**
 * laurel_sheet_take:
 * @self: a table
 * @text: (nullable) (transfer full): the next cell
 */
void
laurel_sheet_take (LaurelSheet *self, char *text)
{
  g_ptr_array_add (self->cells, text);
}

/* Strikes out the row that was begun last. */
void
laurel_sheet_strike (LaurelSheet *self)
{
  guint row = (self->cells->len - 1) / self->columns->len;

  g_hash_table_add (self->struck, GUINT_TO_POINTER (row));
}

/* (nullable) */
const char *
laurel_sheet_get_title (const LaurelSheet *self)
{
  return self->title;
}

const char *
laurel_sheet_get_name (const LaurelSheet *self)
{
  return self->name;
}

guint
laurel_sheet_get_n_columns (const LaurelSheet *self)
{
  return self->columns->len;
}

guint
laurel_sheet_get_n_rows (const LaurelSheet *self)
{
  return self->cells->len / self->columns->len;
}

const char *
laurel_sheet_get_heading (const LaurelSheet *self, guint column)
{
  return g_array_index (self->columns, Column, column).heading;
}

LaurelSheetKind
laurel_sheet_get_kind (const LaurelSheet *self, guint column)
{
  return g_array_index (self->columns, Column, column).kind;
}

int
laurel_sheet_get_width (const LaurelSheet *self, guint column)
{
  return g_array_index (self->columns, Column, column).width;
}

/* (nullable) */
const char *
laurel_sheet_get_text (const LaurelSheet *self, guint row, guint column)
{
  return self->cells->pdata[row * self->columns->len + column];
}

/**
 * laurel_sheet_is_number:
 *
 * Returns: whether the cell is a whole number, written as a program would: "7",
 *   but neither "07" nor "7-1"
 */
gboolean
laurel_sheet_is_number (const LaurelSheet *self, guint row, guint column)
{
  const char *text = laurel_sheet_get_text (self, row, column);
  guint64 value;

  return laurel_sheet_get_kind (self, column) == LAUREL_SHEET_NUMBER && text != NULL &&
         (text[0] != '0' || text[1] == '\0') &&
         g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &value, NULL);
}

gboolean
laurel_sheet_is_struck (const LaurelSheet *self, guint row)
{
  return g_hash_table_contains (self->struck, GUINT_TO_POINTER (row));
}

/* No spreadsheet runs a number, and whoever compares numbers wants no apostrophe before them. */
static gboolean
is_below_nothing (const char *text)
{
  LaurelRatio ratio;

  return text != NULL && text[0] == '-' && laurel_ratio_read (text, &ratio);
}

static void
write_cell (const LaurelSheet *self, LaurelCsvWriter *writer, guint row, guint column)
{
  const char *text = laurel_sheet_get_text (self, row, column);

  if (laurel_sheet_get_kind (self, column) == LAUREL_SHEET_DAY ||
      laurel_sheet_is_number (self, row, column) || is_below_nothing (text))
    laurel_csv_writer_add_number (writer, text);
  else
    laurel_csv_writer_add_text (writer, text);
}

/**
 * laurel_sheet_write_csv:
 * @self: a table
 * @bom: whether it begins with a mark of UTF-8
 * @raw: whether texts that a spreadsheet would run stay as they are
 *
 * Returns: (transfer full): the table as CSV
 */
GBytes *
laurel_sheet_write_csv (const LaurelSheet *self, gboolean bom, gboolean raw)
{
  g_autoptr (LaurelCsvWriter) writer = laurel_csv_writer_new ();

  if (bom)
    laurel_csv_writer_set_bom (writer);
  if (raw)
    laurel_csv_writer_set_raw (writer);
  for (guint column = 0; column < self->columns->len; column++)
    laurel_csv_writer_add_text (writer, laurel_sheet_get_heading (self, column));
  laurel_csv_writer_end_row (writer);

  for (guint row = 0; row < laurel_sheet_get_n_rows (self); row++) {
    for (guint column = 0; column < self->columns->len; column++)
      write_cell (self, writer, row, column);
    laurel_csv_writer_end_row (writer);
  }

  return laurel_csv_writer_finish (writer);
}
