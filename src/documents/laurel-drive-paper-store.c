/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-paper-store.h"

#include <glib/gi18n-lib.h>

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

/* When the first of those was issued that the last one replaces. */
#define FIRST_ISSUED \
  "(WITH RECURSIVE was (id, at) AS (SELECT issued.id, issued.issued_at UNION ALL SELECT older.id," \
  " older.issued_at FROM was JOIN issued AS newer ON newer.id = was.id JOIN issued AS older" \
  " ON older.id = newer.replaces_id) SELECT min (at) FROM was)"

/* Adds what stands in the first column before each part of the second. */
static gboolean
add_texts (GHashTable *texts, LaurelReader *reader, const char *sql, gint64 drive, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "x", drive);

  while (laurel_statement_next (row)) {
    const char *text = laurel_statement_get_text (row, 1);
    g_auto (GStrv) parts = g_strsplit (text ? text : "", ", ", -1);

    for (guint i = 0; parts[i] != NULL; i++)
      g_hash_table_add (texts, g_strconcat (laurel_statement_get_text (row, 0), parts[i], NULL));
  }

  return laurel_statement_finish (row, error);
}

static GHashTable *
new_texts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * laurel_drive_paper_list_receipts:
 * @reader: where to read
 * @drive: the id of a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Points number their receipts each for itself: one is of the giver who has it.
 *
 * Returns: (transfer full) (element-type utf8): the receipts of collection points that are
 *   acknowledged, as a set, by laurel_drive_paper_dup_receipt_key()
 */
GHashTable *
laurel_drive_paper_list_receipts (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GHashTable) texts = new_texts ();

  return add_texts (texts, reader, "SELECT 'receipt:' || ifnull (giver_id, 0) || ':',"
                    " json_extract (fields, '$.code')" STANDS
                    "json_extract (fields, '$.code') IS NOT NULL", drive, error)
         ? g_steal_pointer (&texts) : NULL;
}

/**
 * laurel_drive_paper_list_thanked:
 * @reader: where to read
 * @drive: the id of a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Whoever gives again after a letter is thanked again, for what came since.
 *
 * Returns: (transfer full) (element-type utf8): the gift lines for which a letter or a certificate
 *   thanks, as a set, by laurel_drive_paper_dup_gift_key(); of papers that do not say for which
 *   giver they are, "name:" and whom they are for
 */
GHashTable *
laurel_drive_paper_list_thanked (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GHashTable) texts = new_texts ();
  const char *names = "SELECT 'name:' || recipient, ''" STANDS "issued.giver_id IS NULL AND"
                      " recipient IS NOT NULL AND json_extract (fields, '$.code') IS NULL AND"
                      " json_extract (fields, '$.gift') IS NOT NULL";
  const char *gifts = "SELECT 'gift:', gift.id FROM gift WHERE gift.drive_id = ?1 AND EXISTS"
                      " (SELECT 1" STANDS "issued.giver_id = gift.giver_id"
                      " AND json_extract (fields, '$.code') IS NULL"
                      " AND json_extract (fields, '$.gift') IS NOT NULL AND " FIRST_ISSUED
                      " >= (SELECT min (entered) FROM gift_move WHERE gift_id = gift.id AND"
                      " from_place = 'giver'))";

  return add_texts (texts, reader, names, drive, error) &&
         add_texts (texts, reader, gifts, drive, error) ? g_steal_pointer (&texts) : NULL;
}

/* Returns: (transfer full): the key of a giver's receipt; @giver is 0 for a paper that does not say
 *   for whom it is */
char *
laurel_drive_paper_dup_receipt_key (gint64 giver, const char *receipt)
{
  return g_strdup_printf ("receipt:%" G_GINT64_FORMAT ":%s", giver, receipt);
}

/* Returns: (transfer full): the key of a gift line */
char *
laurel_drive_paper_dup_gift_key (gint64 gift)
{
  return g_strdup_printf ("gift:%" G_GINT64_FORMAT, gift);
}

/* ---- what may not be undone ------------------------------------------------------------------ */

static const char *const GUARDED[] = { "gift", "gift_move", NULL };

/* Of each receipt that holds, how many pieces came by the receipts of the points on it. */
const LaurelGuard LAUREL_RECEIPT_GUARD = {
  .tables = GUARDED,
  .settled = "SELECT issued.id, (SELECT json_group_array (json_array (gift.id, -quantity)) FROM"
             " gift JOIN gift_balance AS b ON b.gift_id = gift.id AND place = 'giver' WHERE"
             " gift.giver_id = issued.giver_id AND EXISTS (SELECT 1 FROM gift_move AS m WHERE"
             " m.gift_id = gift.id AND from_place = 'giver' AND instr (', ' ||"
             " json_extract (fields, '$.code') || ',', ', ' || document || ',') > 0)) FROM issued"
             " WHERE giver_id IS NOT NULL AND voided_on IS NULL AND json_extract (fields, '$.code')"
             " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM issued AS later WHERE later.replaces_id ="
             " issued.id)",
  .why = N_("A receipt was issued for it, and would acknowledge what never came: declare that void "
            "in the register first."),
};
