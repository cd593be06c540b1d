/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-answer-rows.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* Returns: how many fields the record has */
static guint
read_record (LaurelCsvCursor *cursor, GString **texts, char **fields, guint n_fields)
{
  LaurelCsvField field;
  guint n = 0;

  do {
    laurel_csv_cursor_next (cursor, &field);
    if (n < n_fields) {
      g_string_truncate (texts[n], 0);
      g_string_append_len (texts[n], field.text, (gssize) field.length);
      fields[n] = texts[n]->str;
    }
    n++;
  } while (!field.ends_record);

  return n;
}

/**
 * laurel_answer_rows_read:
 * @page: rows of CSV
 * @n_fields: how many columns there are
 * @func: called with each, in order
 * @data: for @func
 * @count: (out): how many there are
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether all were read
 */
gboolean
laurel_answer_rows_read (const char *page, guint n_fields, LaurelAnswerFunc func, gpointer data,
                         guint *count, GError **error)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autofree GString **texts = g_new0 (GString *, n_fields + 1);
  g_autofree char **fields = g_new0 (char *, n_fields + 1);
  LaurelCsvCursor cursor = { page, buffer, 1, ',', FALSE };
  gboolean is_good = TRUE;

  for (guint i = 0; i < n_fields; i++)
    texts[i] = g_string_new (NULL);
  for (*count = 0; is_good && *cursor.at != '\0'; (*count)++) {
    is_good = read_record (&cursor, texts, fields, n_fields) == n_fields;
    if (!is_good)
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                           _("A row of this page has too many or too few fields."));
    is_good = is_good && func (fields, data, error);
  }
  for (guint i = 0; i < n_fields; i++)
    g_string_free (texts[i], TRUE);

  return is_good;
}
