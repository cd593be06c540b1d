/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelCsvCursor:
 * @at: where in the text it is
 * @buffer: for what stands in quotation marks
 * @line: the line of the text, from 1
 * @delimiter: what separates fields
 * @quotes_are_text: whether quotation marks are characters like others
 *
 * Reads CSV field by field, and keeps none of it.
 */
typedef struct {
  const char *at;
  GString *buffer;
  int line;
  char delimiter;
  gboolean quotes_are_text;
} LaurelCsvCursor;

/**
 * LaurelCsvField:
 * @text: what is in it, until the next one is read; it does not end with a NUL
 * @length: of @text, in bytes
 * @line: where it begins
 * @ends_record: whether a record ends with it
 * @unclosed: whether the text ends within its quotation marks
 */
typedef struct {
  const char *text;
  gsize length;
  int line;
  gboolean ends_record;
  gboolean unclosed;
} LaurelCsvField;

void laurel_csv_cursor_next (LaurelCsvCursor *cursor,
                             LaurelCsvField  *field);
void laurel_csv_append      (GString         *text,
                             const char      *field);

G_END_DECLS
