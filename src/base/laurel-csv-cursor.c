/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-csv-cursor.h"

#include <string.h>

static gboolean
ends_field (const LaurelCsvCursor *cursor, char c)
{
  return c == cursor->delimiter || c == '\n' || c == '\r' || c == '\0';
}

/* Reads `"a ""b"""`. A quotation mark that does not end at the end of a field
 * was only a character of it, and nothing has been read. */
static gboolean
read_quoted (LaurelCsvCursor *cursor, LaurelCsvField *field)
{
  const char *at = cursor->at + 1;
  int line = cursor->line;

  g_string_truncate (cursor->buffer, 0);
  while (*at != '\0') {
    gsize plain = strcspn (at, "\"");

    for (const char *c = memchr (at, '\n', plain); c != NULL;
         c = memchr (c + 1, '\n', at + plain - c - 1))
      line++;
    g_string_append_len (cursor->buffer, at, plain);
    at += plain;
    if (*at == '\0')
      break;
    if (at[1] != '"') {
      if (!ends_field (cursor, at[1]))
        return FALSE;
      field->text = cursor->buffer->str;
      field->length = cursor->buffer->len;
      cursor->at = at + 1;
      cursor->line = line;
      return TRUE;
    }
    g_string_append_c (cursor->buffer, '"');
    at += 2;
  }
  field->unclosed = TRUE;

  return FALSE;
}

static void
read_plain (LaurelCsvCursor *cursor, LaurelCsvField *field)
{
  const char *end = cursor->at;

  while (!ends_field (cursor, *end))
    end++;
  field->text = cursor->at;
  field->length = end - cursor->at;
  cursor->at = end;
}

/**
 * laurel_csv_cursor_next:
 * @cursor: where the text is read
 * @field: (out): the field
 *
 * Reads the next field and what ends it. Whether there is one more, the text at the cursor
 * tells: it is not at its end.
 */
void
laurel_csv_cursor_next (LaurelCsvCursor *cursor, LaurelCsvField *field)
{
  *field = (LaurelCsvField) { .line = cursor->line };

  if (*cursor->at != '"' || cursor->quotes_are_text || !read_quoted (cursor, field))
    read_plain (cursor, field);

  if (*cursor->at == cursor->delimiter && *cursor->at != '\0') {
    cursor->at++;
    return;
  }

  field->ends_record = TRUE;
  if (cursor->at[0] == '\r' && cursor->at[1] == '\n')
    cursor->at += 2;
  else if (cursor->at[0] != '\0')
    cursor->at++;
  cursor->line++;
}

/**
 * laurel_csv_append:
 * @text: where it goes
 * @field: what is to be a field, or %NULL for an empty one
 *
 * Writes a field as the cursor reads it: in quotation marks where it must be.
 */
void
laurel_csv_append (GString *text, const char *field)
{
  const char *plain = field ? field : "";

  if (plain[strcspn (plain, ",\"\r\n")] == '\0') {
    g_string_append (text, plain);
    return;
  }

  g_string_append_c (text, '"');
  for (const char *at = plain; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (text, '"');
    g_string_append_c (text, *at);
  }
  g_string_append_c (text, '"');
}
