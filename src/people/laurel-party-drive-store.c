/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-drive-store.h"

#include "base/laurel-text.h"

/* All the SQL there is about what becomes of drives when two parties are made one, or a person is
 * forgotten. What was given stays in the books. */

/**
 * laurel_party_drive_merge:
 * @txn: a transaction
 * @stays: who stays
 * @goes: who is the same
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * What one gave or was given, the other did.
 */
gboolean
laurel_party_drive_merge (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  static const char *const MOVES[] = {
    "UPDATE giver SET party_id = ?1 WHERE party_id = ?2",
    "UPDATE receiver SET party_id = ?1 WHERE party_id = ?2",
    "UPDATE party SET sealed = 0 WHERE id = ?1 AND sealed = 1 AND (SELECT sealed FROM party "
    "WHERE id"
    " = ?2) = 0",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (MOVES); i++)
    if (!laurel_txn_exec (txn, error, MOVES[i], "xx", stays, goes))
      return FALSE;

  return TRUE;
}

/* Whoever is forgotten gave all the same: nobody knows who it was. */
gboolean
laurel_party_drive_forget (LaurelTxn *txn, gint64 party, GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE giver SET party_id = NULL, naming = 'unknown'"
                          " WHERE party_id = ?1", "x", party);
}

/* Whether a party gives in a drive and is known for nothing else: whatever it is listed as, it may
 * be a person. */
gboolean
laurel_party_drive_only_gives (LaurelReader *reader, gint64 party)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 WHERE " LAUREL_PARTY_ONLY_GIVES, "x", party);

  return laurel_statement_next (row);
}

/**
 * laurel_party_drive_list_givers:
 * @reader: where to read
 * @called: a name, as written, or the id of a giver of a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Whoever gives without a name is in no list, and can be forgotten all the same.
 *
 * Returns: (transfer full) (element-type gint64): the parties that give so
 */
GArray *
laurel_party_drive_list_givers (LaurelReader *reader, const char *called, GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (called);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT DISTINCT party.id FROM party JOIN giver ON giver.party_id"
                         " = party.id WHERE ?1 IN (party.name, CAST (giver.id AS TEXT))"
                         " ORDER BY party.id", "s", clean);

  return laurel_statement_read_ids (rows, error);
}
