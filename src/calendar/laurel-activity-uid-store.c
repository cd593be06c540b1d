/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-uid-store.h"

#include <string.h>

/* The activity of this very library that goes out by that name, or 0. */
static gint64
find_own (const char *uid, const char *file_id)
{
  static const char LEAD[] = "activity-";
  char *at;
  gint64 id;

  if (!g_str_has_prefix (uid, LEAD))
    return 0;

  id = g_ascii_strtoll (uid + strlen (LEAD), &at, 10);

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
                          find_own (uid, file_id));
}
