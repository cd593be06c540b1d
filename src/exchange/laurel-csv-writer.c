/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-csv-writer.h"

#include <string.h>

#include "exchange/laurel-csv-guard.h"

struct _LaurelCsvWriter {
  GString *text;
  gboolean in_row;
  gboolean bom;
  gboolean raw;
};

/**
 * laurel_csv_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
LaurelCsvWriter *
laurel_csv_writer_new (void)
{
  LaurelCsvWriter *self = g_new0 (LaurelCsvWriter, 1);

  self->text = g_string_new (NULL);

  return self;
}

void
laurel_csv_writer_free (LaurelCsvWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * laurel_csv_writer_set_bom:
 *
 * Begins the file with a mark of UTF-8, by which old Excel knows it.
 */
void
laurel_csv_writer_set_bom (LaurelCsvWriter *self)
{
  self->bom = TRUE;
}

/**
 * laurel_csv_writer_set_raw:
 *
 * Writes texts as they are, for a program that is no spreadsheet.
 */
void
laurel_csv_writer_set_raw (LaurelCsvWriter *self)
{
  self->raw = TRUE;
}

static void
begin_cell (LaurelCsvWriter *self)
{
  if (self->in_row)
    g_string_append_c (self->text, ',');
  self->in_row = TRUE;
}

/* White space around a cell is quoted too: many readers take it off. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, ",;\t\"\r\n") != NULL ||
         (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

/**
 * laurel_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): a text
 *
 * Writes the next cell of the row.
 */
void
laurel_csv_writer_add_text (LaurelCsvWriter *self, const char *text)
{
  const char *guard = "";

  begin_cell (self);
  if (text == NULL)
    return;

  if (!self->raw && laurel_csv_guard_needs (text, strlen (text)))
    guard = "'";
  if (!needs_quotes (text)) {
    g_string_append_printf (self->text, "%s%s", guard, text);
    return;
  }

  g_string_append_printf (self->text, "\"%s", guard);
  for (; *text != '\0'; text++) {
    if (*text == '"')
      g_string_append_c (self->text, '"');
    g_string_append_c (self->text, *text);
  }
  g_string_append_c (self->text, '"');
}

/**
 * laurel_csv_writer_add_number:
 * @self: a writer
 * @number: (nullable): a number or an ISO day, written by us
 *
 * Writes the next cell of the row as it is.
 */
void
laurel_csv_writer_add_number (LaurelCsvWriter *self, const char *number)
{
  begin_cell (self);
  if (number != NULL)
    g_string_append (self->text, number);
}

/**
 * laurel_csv_writer_end_row:
 * @self: a writer
 *
 * Ends the row.
 */
void
laurel_csv_writer_end_row (LaurelCsvWriter *self)
{
  g_string_append (self->text, "\r\n");
  self->in_row = FALSE;
}

/**
 * laurel_csv_writer_finish:
 * @self: a writer, which is empty again
 *
 * Returns: (transfer full): the file
 */
GBytes *
laurel_csv_writer_finish (LaurelCsvWriter *self)
{
  GString *text = self->text;

  self->text = g_string_new (NULL);
  if (self->bom)
    g_string_prepend (text, "\xef\xbb\xbf");

  return g_string_free_to_bytes (text);
}
