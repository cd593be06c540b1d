/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-drive-store.h"

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
