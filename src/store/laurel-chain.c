/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-chain.h"

#include <string.h>

/* What an entry may look like, besides its digest: either all of it is there,
 * or it was forgotten, and then only the hashes are. */
static gboolean
is_sound (const LaurelJournalEntry *entry)
{
  if (entry->command == NULL || entry->id <= 0)
    return FALSE;
  if (entry->kept != NULL)
    return entry->args == NULL && entry->changeset == NULL && entry->salt == NULL &&
           g_bytes_get_size (entry->kept) == 3 * LAUREL_DIGEST_SIZE;

  return entry->actor != NULL && entry->args != NULL && entry->changeset != NULL &&
         entry->salt != NULL;
}

static gboolean
check_entry (LaurelStatement *row, GBytes **previous, LaurelChainFunc func, gpointer data,
             gint64 *broken, GError **error)
{
  g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, 6);
  g_autoptr (GBytes) salt = laurel_statement_dup_bytes (row, 7);
  g_autoptr (GBytes) kept = laurel_statement_dup_bytes (row, 8);
  g_autoptr (GBytes) stored = laurel_statement_dup_bytes (row, 9);
  g_autoptr (GBytes) digest = NULL;
  LaurelJournalEntry entry = {
    .id = laurel_statement_get_int64 (row, 0),
    .at = laurel_statement_get_int64 (row, 1),
    .actor = laurel_statement_get_text (row, 2),
    .command = laurel_statement_get_text (row, 3),
    .args = laurel_statement_get_text (row, 4),
    .reverts = laurel_statement_get_int64 (row, 5),
    .changeset = changeset,
    .salt = salt,
    .kept = kept,
  };

  if (is_sound (&entry))
    digest = laurel_digest_dup_chain (*previous, &entry);
  if (digest == NULL || stored == NULL || !g_bytes_equal (digest, stored)) {
    *broken = MAX (entry.id, 1);
    return FALSE;
  }

  g_clear_pointer (previous, g_bytes_unref);
  *previous = g_bytes_ref (digest);

  return func == NULL || func (&entry, digest, laurel_statement_get_int (row, 10), data, error);
}

/**
 * laurel_chain_walk:
 * @reader: where to read
 * @func: (nullable) (scope call): what to do with each entry that is in order
 * @data: what to give it
 * @broken: (out): the first entry whose digest is not what it should be, or 0
 * @error: return location for an error
 *
 * Goes through the journal, computing each digest anew, up to the first that
 * differs from the one that is stored.
 *
 * Returns: whether all that could be asked was; a broken chain is not an error
 */
gboolean
laurel_chain_walk (LaurelReader *reader, LaurelChainFunc func, gpointer data, gint64 *broken,
                   GError **error)
{
  g_autoptr (GBytes) previous = NULL;
  g_autoptr (LaurelStatement) row = NULL;
  GError *failed = NULL;

  *broken = 0;
  row = laurel_reader_query (reader,
                             "SELECT id, at, actor, command, args, coalesce (reverts, 0),"
                             " changeset, salt, kept, digest, schema"
                             " FROM journal ORDER BY id", "");
  while (laurel_statement_next (row))
    if (!check_entry (row, &previous, func, data, broken, &failed))
      break;

  if (failed != NULL) {
    g_propagate_error (error, failed);
    return FALSE;
  }

  return laurel_statement_finish (row, error);
}
