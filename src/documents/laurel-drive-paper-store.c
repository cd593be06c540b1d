/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-paper-store.h"

#include "documents/laurel-issue-batch.h"

/*
 * All the SQL there is about what givers were issued. A paper of a drive says for which giver it
 * is; one from before that was kept has the title of the drive as the occasion. One that tells the
 * receipts of the collection points acknowledges them, and one that only tells what was given
 * thanks for it. What is void or was replaced counts no more.
 */
#define STANDS \
  " FROM issued LEFT JOIN giver ON giver.id = giver_id WHERE iif (giver_id IS NULL, occasion =" \
  " (SELECT title FROM drive WHERE id = ?1), giver.drive_id = ?1) AND voided_on IS NULL" \
  " AND NOT EXISTS (SELECT 1 FROM issued AS later WHERE later.replaces_id = issued.id)" \
  " AND fields IS NOT NULL AND "

static GHashTable *
list_texts (LaurelReader *reader, const char *sql, gint64 drive, const char *between,
            GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "x", drive);

  while (laurel_statement_next (row)) {
    const char *text = laurel_statement_get_text (row, 0);
    g_auto (GStrv) parts = g_strsplit (text ? text : "", between, -1);

    for (guint i = 0; parts[i] != NULL; i++)
      g_hash_table_add (texts, g_strdup (parts[i]));
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&texts) : NULL;
}

/**
 * laurel_drive_paper_list_receipts:
 * @reader: where to read
 * @drive: the id of a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): the receipts of collection points that are
 *   acknowledged, as a set
 */
GHashTable *
laurel_drive_paper_list_receipts (LaurelReader *reader, gint64 drive, GError **error)
{
  return list_texts (reader, "SELECT json_extract (fields, '$.code')" STANDS
                     "json_extract (fields, '$.code') IS NOT NULL", drive, ", ", error);
}

/**
 * laurel_drive_paper_list_thanked:
 * @reader: where to read
 * @drive: the id of a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): those who have a letter or a certificate, as a set:
 *   %LAUREL_ISSUE_GIVER and their ids, or what they are called
 */
GHashTable *
laurel_drive_paper_list_thanked (LaurelReader *reader, gint64 drive, GError **error)
{
  return list_texts (reader, "SELECT ifnull ('" LAUREL_ISSUE_GIVER "' || giver_id, recipient)"
                     STANDS "recipient IS NOT NULL AND"
                     " json_extract (fields, '$.code') IS NULL AND"
                     " json_extract (fields, '$.gift') IS NOT NULL", drive, "\n", error);
}
