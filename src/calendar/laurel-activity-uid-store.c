/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-uid-store.h"

#include <string.h>

/* What of this very library goes out by that name, "activity-12@…", or 0. */
static gint64
find_own (const char *lead, const char *uid, const char *file_id)
{
  char *at;
  gint64 id;

  if (!g_str_has_prefix (uid, lead))
    return 0;

  id = g_ascii_strtoll (uid + strlen (lead), &at, 10);

  return *at == '@' && g_str_equal (at + 1, file_id) ? id : 0;
}

static char *
dup_file_id (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT file_id FROM library",
                                                         "");
  g_autofree char *file_id = laurel_statement_next (row)
                             ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;

  return laurel_statement_finish (row, error) ? g_strdup (file_id ? file_id : "") : NULL;
}

/**
 * laurel_activity_set_uid:
 * @txn: a transaction
 * @id: a new activity
 * @uid: what the calendar calls it that it comes from, or ""
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Keeps that name, unless another activity goes by it: of two that are one thing to a
 * calendar program, it would show one only.
 */
gboolean
laurel_activity_set_uid (LaurelTxn *txn, gint64 id, const char *uid, GError **error)
{
  g_autofree char *file_id = *uid != '\0' ? dup_file_id (&txn->reader, error) : NULL;

  if (*uid == '\0' || file_id == NULL)
    return *uid == '\0';

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET uid = ?2 WHERE id = ?1 AND NOT EXISTS"
                          " (SELECT 1 FROM activity WHERE uid = ?2) AND NOT EXISTS"
                          " (SELECT 1 FROM activity WHERE id = ?3)", "xsx", id, uid,
                          find_own ("activity-", uid, file_id));
}

/**
 * laurel_season_find_by_uid:
 * @reader: where to read
 * @uid: what a calendar calls itself, or one of its activities
 * @programme: (out): the season that is it, or that has that activity, or 0
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * A season has no name of its own that came from elsewhere: those of its activities
 * tell which it is.
 */
gboolean
laurel_season_find_by_uid (LaurelReader *reader, const char *uid, gint64 *programme,
                           GError **error)
{
  g_autofree char *file_id = dup_file_id (reader, error);
  g_autoptr (LaurelStatement) row = NULL;

  *programme = 0;
  if (file_id == NULL)
    return FALSE;

  row = laurel_reader_query (reader,
                             "SELECT id FROM programme WHERE id = ?1 UNION ALL"
                             " SELECT programme_id FROM activity WHERE id = ?2 UNION ALL"
                             " SELECT programme_id FROM activity WHERE uid = ?3 LIMIT 1", "xxs",
                             find_own ("season-", uid, file_id),
                             find_own ("activity-", uid, file_id), uid);
  if (laurel_statement_next (row))
    *programme = laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error);
}
