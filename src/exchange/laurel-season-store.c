/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-season-store.h"

/**
 * laurel_season_read_origin:
 * @reader: a library
 * @file_id: (out) (transfer full): which library it is
 * @at: (out): when it was changed last, in µs since 1970, UTC; 0 for never
 * @error: return location for an error
 *
 * What a file that goes out says of the library it comes from. The time is that
 * of the last change, not of the writing: the same library is the same file.
 */
gboolean
laurel_season_read_origin (LaurelReader *reader, char **file_id, gint64 *at, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT file_id, ifnull ((SELECT at FROM journal ORDER BY id DESC"
                         " LIMIT 1), 0) FROM library", "");

  *file_id = NULL;
  *at = 0;
  if (laurel_statement_next (row)) {
    *file_id = g_strdup (laurel_statement_get_text (row, 0));
    *at = laurel_statement_get_int64 (row, 1);
  }
  if (laurel_statement_finish (row, error))
    return TRUE;

  g_clear_pointer (file_id, g_free);
  return FALSE;
}

/**
 * laurel_season_read_file_id:
 * @reader: a library
 * @args: (nullable): nothing
 * @error: return location for an error
 *
 * For laurel_store_read_async().
 *
 * Returns: (transfer full) (type utf8): which library it is
 */
gpointer
laurel_season_read_file_id (LaurelReader *reader, GVariant *args, GError **error)
{
  char *file_id;
  gint64 at;

  return laurel_season_read_origin (reader, &file_id, &at, error) ? file_id : NULL;
}
