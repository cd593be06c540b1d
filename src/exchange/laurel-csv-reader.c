/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-csv-reader.h"

#include "base/laurel-csv-cursor.h"
#include "exchange/laurel-csv-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many records tell what separates the fields. */
#define SAMPLE 200

static const char DELIMITERS[] = { '\t', ';', ',' };

/* How many of the first records have the number of fields that most have, if
 * that is two or more. */
static int
rate_delimiter (const char *text, char delimiter, gboolean quotes_are_text, int *n_records,
                int *n_fields)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  LaurelCsvCursor cursor = { text, buffer, 1, delimiter, quotes_are_text };
  int histogram[64] = { 0 };
  int best = 0;

  for (*n_records = 0; *cursor.at != '\0' && *n_records < SAMPLE;) {
    gboolean blank = TRUE;
    int fields = 0;
    LaurelCsvField field;

    do {
      laurel_csv_cursor_next (&cursor, &field);
      blank = blank && field.length == 0;
      fields++;
      if (field.unclosed)
        return 0;
    } while (!field.ends_record);

    if (!blank) {
      (*n_records)++;
      histogram[MIN (fields, (int) G_N_ELEMENTS (histogram) - 1)]++;
    }
  }

  for (int i = 2; i < (int) G_N_ELEMENTS (histogram); i++) {
    if (histogram[i] > histogram[best] || best == 0)
      best = i;
  }
  *n_fields = best;

  return histogram[best];
}

static char
find_best (const char *text, gboolean quotes_are_text)
{
  char best = '\0';
  int best_rating = 0, best_fields = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (DELIMITERS); i++) {
    int n_records, n_fields = 0;
    int rating = rate_delimiter (text, DELIMITERS[i], quotes_are_text, &n_records, &n_fields);

    if (rating * 2 >= n_records &&
        (rating > best_rating || (rating == best_rating && n_fields > best_fields))) {
      best = DELIMITERS[i];
      best_rating = rating;
      best_fields = n_fields;
    }
  }

  return best_rating > 0 ? best : '\0';
}

/**
 * laurel_csv_reader_find_delimiter:
 * @text: a text
 *
 * Finds what separates the fields: the tab, semicolon or comma by which the most
 * of its records have one number of fields.
 *
 * Returns: the delimiter, or NUL when less than half of the records agree
 */
char
laurel_csv_reader_find_delimiter (const char *text)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] != '\0' &&
      strchr ("\r\n", text[5]) != NULL)
    return text[4];

  return find_best (text, FALSE);
}

/**
 * laurel_csv_reader_find_unclosed:
 * @text: a text that is no other table
 *
 * Finds what separates the fields of a text which would be a table but for a
 * quotation mark that is never closed: reading it says where that is.
 *
 * Returns: the delimiter, or NUL
 */
char
laurel_csv_reader_find_unclosed (const char *text)
{
  char delimiter = find_best (text, TRUE);
  g_autoptr (GString) buffer = g_string_new (NULL);
  LaurelCsvCursor cursor = { text, buffer, 1, delimiter };
  LaurelCsvField field;

  while (delimiter != '\0' && *cursor.at != '\0') {
    laurel_csv_cursor_next (&cursor, &field);
    if (field.unclosed)
      return delimiter;
  }

  return '\0';
}

/* Counts the fields of a record, and its longest in bytes. */
static int
measure_record (LaurelCsvCursor *cursor, gsize *longest)
{
  int fields = 0;
  LaurelCsvField field;

  *longest = 0;
  do {
    laurel_csv_cursor_next (cursor, &field);
    *longest = MAX (*longest, field.length);
    fields++;
  } while (!field.ends_record);

  return fields;
}

/**
 * laurel_csv_reader_find_ragged:
 * @text: a text that is no other table
 *
 * Finds the first record that has not as many fields as the first one, where that looks
 * like headings: what seems to be no table at all is rather one with something missing.
 *
 * Returns: (transfer full) (nullable): what is wrong with it, and where
 */
GError *
laurel_csv_reader_find_ragged (const char *text)
{
  g_autoptr (GString) buffer = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (DELIMITERS); i++) {
    LaurelCsvCursor cursor = { text, buffer, 1, DELIMITERS[i] };
    gsize longest;
    int line, fields, first = measure_record (&cursor, &longest);
    GError *fault = NULL;

    if (first < 3 || longest > 60)
      continue;
    do {
      line = cursor.line;
      fields = *cursor.at != '\0' ? measure_record (&cursor, &longest) : first;
    } while (*cursor.at != '\0' && (fields == first || longest == 0));
    if (fields == first)
      continue;

    laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_RAGGED_ROW,
                               _("Look whether a comma or a quotation mark is missing; an empty "
                                 "cell has its comma, too."),
                               /* Translators: %1$d and %2$d are numbers of cells. */
                               _("This row has %1$d cells, but line 1 has %2$d."), fields, first);
    laurel_exchange_error_set_position (fault, line, MIN (fields, first), NULL);
    return fault;
  }

  return NULL;
}

static gboolean
refuse_unclosed (int line, int column, GError **error)
{
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, LAUREL_EXCHANGE_ERROR_DAMAGED,
                             _("Close it, or write it twice if it belongs to the text."),
                             _("A quotation mark is opened here and never closed."));
  laurel_exchange_error_set_position (fault, line, column, NULL);
  g_propagate_error (error, fault);

  return FALSE;
}

static gboolean
add_field (LaurelTable *table, int column, const LaurelCsvField *field, GError **error)
{
  gsize guard = laurel_csv_guard_measure (field->text, field->length);

  /* A lone field of more than a cell can hold may be a gigabyte: it is refused
   * before it is copied. */
  return laurel_table_add_cell (table, column, field->line, field->text + guard,
                                MIN (field->length - guard, 4 * LAUREL_TABLE_MAX_TEXT + 4),
                                error);
}

/* Reads a record and says how many fields it has, or 0 on failure. */
static int
read_record (LaurelTable *table, LaurelCsvCursor *cursor, int number, GError **error)
{
  int column = 0;
  LaurelCsvField field;

  if (!laurel_table_begin_row (table, number, cursor->line, error))
    return 0;

  do {
    laurel_csv_cursor_next (cursor, &field);
    if (field.unclosed) {
      refuse_unclosed (field.line, column + 1, error);
      return 0;
    }
    if (!add_field (table, column++, &field, error))
      return 0;
  } while (!field.ends_record);

  return column;
}

static int
find_usual (const GArray *counts)
{
  g_autofree int *histogram = g_new0 (int, LAUREL_TABLE_MAX_COLUMNS + 1);
  int usual = 0;

  for (guint i = 0; i < counts->len; i++) {
    int count = MIN (g_array_index (counts, int, i), LAUREL_TABLE_MAX_COLUMNS);

    if (++histogram[count] > histogram[usual] || usual < 2)
      usual = count >= 2 ? count : usual;
  }

  return usual;
}

/* A record of one field is a title or a note, and no ragged row. */
static void
tell_ragged (LaurelTable *table, const GArray *counts)
{
  int usual = find_usual (counts);

  for (int row = 0; row < laurel_table_get_n_rows (table); row++) {
    int count = g_array_index (counts, int, laurel_table_get_row_number (table, row) - 1);
    LaurelFault *fault;

    if (count < 2 || count == usual || laurel_table_get_n_cells (table, row) < 2)
      continue;
    fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_RAGGED_ROW, LAUREL_FAULT_WARNING,
                              _("Look whether a comma or a quotation mark is missing."),
                              /* Translators: %1$d and %2$d are numbers of cells. */
                              _("This row has %1$d cells, most others have %2$d."), count, usual);
    laurel_table_locate (table, fault, row, count - 1);
    laurel_table_take_fault (table, fault);
  }
}

/**
 * laurel_csv_reader_read:
 * @text: the text, valid UTF-8
 * @delimiter: what separates the fields
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads CSV as RFC 4180 has it: a field in quotation marks may hold delimiters,
 * line breaks and, twice, quotation marks. Rows need not have equally many
 * fields; those that do not are told.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_csv_reader_read (const char    *text,
                        char           delimiter,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (LaurelTable) table = laurel_table_new (delimiter == '\t' ? "TSV" : "CSV");
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) buffer = g_string_new (NULL);
  LaurelCsvCursor cursor = { text, buffer, 1, delimiter };

  laurel_table_set_has_lines (table);
  if (g_ascii_strncasecmp (text, "sep=", 4) == 0)
    cursor.at += strcspn (text, "\r\n");

  for (int number = 1; *cursor.at != '\0'; number++) {
    int count;

    if (number % 256 == 1 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    count = read_record (table, &cursor, number, error);
    if (count == 0)
      return NULL;
    g_array_append_val (counts, count);
  }
  tell_ragged (table, counts);

  return g_steal_pointer (&table);
}
