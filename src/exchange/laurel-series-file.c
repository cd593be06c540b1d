/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-series-file.h"

#include "base/laurel-text.h"
#include "exchange/laurel-encoding.h"
#include "exchange/laurel-table-reader.h"

#include <string.h>

/* A list of what a series is made of is typed as text, or it is the table of a
 * file, which then is told as the same text: a row a line, tabs between. */

static gboolean
begins_with (GBytes *bytes, const char *start)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= strlen (start) && memcmp (data, start, strlen (start)) == 0;
}

static guint
count_in_line (const char *line, const char *end, char mark)
{
  guint n = 0;

  for (const char *at = line; at < end && *at != '\n'; at++)
    n += *at == mark;

  return n;
}

/* Whether each line has as many of a mark as the one before, and more than one has it. */
static gboolean
is_parted_by (const char *data, gsize size, char mark)
{
  const char *end = data + size;
  guint n = count_in_line (data, end, mark), n_lines = 0;

  for (const char *line = data; line < end && n > 0; n_lines++) {
    const char *next = memchr (line, '\n', (gsize) (end - line));

    if (count_in_line (line, end, mark) != n)
      return FALSE;
    line = next ? next + 1 : end;
  }

  return n_lines > 1;
}

/* What is quoted is a table too: a mark within quotes parts nothing. So are lines that
 * are all parted alike. */
static gboolean
is_table (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return begins_with (bytes, "PK") || begins_with (bytes, "%PDF") ||
         begins_with (bytes, "\xd0\xcf\x11\xe0") || begins_with (bytes, "<") ||
         (size > 0 && (memchr (data, '"', size) != NULL || is_parted_by (data, size, ',') ||
                       is_parted_by (data, size, ';')));
}

static char *
tell_table (LaurelTable *table)
{
  GString *text = g_string_new (NULL);

  for (int row = 0; row < laurel_table_get_n_rows (table); row++) {
    for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
      g_autofree char *cell = laurel_text_dup_clean (laurel_table_get_text (table, row, column));

      if (cell != NULL)
        g_string_append_printf (text, "%s\t", g_strdelimit (cell, "\n", ' '));
    }
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

/**
 * laurel_series_file_read:
 * @bytes: a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the list in it, one activity a line
 */
char *
laurel_series_file_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *encoding;
  gboolean guessed;
  LaurelTable *table;
  char *text;

  if (!is_table (bytes))
    return laurel_encoding_decode (bytes, &encoding, &guessed, error);

  table = laurel_table_read_bytes (bytes, cancellable, error);
  if (table == NULL)
    return NULL;

  text = tell_table (table);
  laurel_table_free (table);
  return text;
}

/* A file that only the desktop can reach is read as a table, whatever it is. */
static char *
load_elsewhere (GFile *file, GCancellable *cancellable, GError **error)
{
  LaurelTable *table = laurel_table_read_elsewhere (file, cancellable, error);
  char *text;

  if (table == NULL)
    return NULL;

  text = tell_table (table);
  laurel_table_free (table);
  return text;
}

/**
 * laurel_series_file_load:
 * @file: where it is
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): the list in it, one activity a line
 */
char *
laurel_series_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL)
    return load_elsewhere (file, cancellable, error);

  bytes = laurel_table_load_file (path, cancellable, error);

  return bytes ? laurel_series_file_read (bytes, cancellable, error) : NULL;
}
