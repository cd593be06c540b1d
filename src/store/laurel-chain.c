/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-chain.h"

#include "store/laurel-migration.h"

typedef struct {
  LaurelChainFunc func;
  gpointer data;
  GBytes *previous; /* (nullable): the digest of the entry before */
  int schema;       /* of the entry before */
  gint64 broken;    /* or 0 */
} Walk;

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

/* The schema is not in the digest; but it never goes back, nor beyond ours. */
static gboolean
fits (Walk *self, const LaurelJournalEntry *entry, GBytes *stored, int schema)
{
  g_autoptr (GBytes) digest = NULL;

  if (!is_sound (entry) || stored == NULL ||
      schema < self->schema || schema > laurel_migration_get_latest ())
    return FALSE;

  digest = laurel_digest_dup_chain (self->previous, entry);
  return g_bytes_equal (digest, stored);
}

static gboolean
check_entry (Walk *self, LaurelStatement *row, GError **error)
{
  g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, 6);
  g_autoptr (GBytes) salt = laurel_statement_dup_bytes (row, 7);
  g_autoptr (GBytes) kept = laurel_statement_dup_bytes (row, 8);
  g_autoptr (GBytes) stored = laurel_statement_dup_bytes (row, 9);
  int schema = laurel_statement_get_int (row, 10);
  LaurelJournalEntry entry = {
    .id = laurel_statement_get_int64 (row, 0),
    .at = laurel_statement_get_int64 (row, 1),
    .actor = laurel_statement_get_raw (row, 2),
    .command = laurel_statement_get_raw (row, 3),
    .args = laurel_statement_get_raw (row, 4),
    .reverts = laurel_statement_get_int64 (row, 5),
    .changeset = changeset,
    .salt = salt,
    .kept = kept,
  };

  if (!fits (self, &entry, stored, schema)) {
    self->broken = MAX (entry.id, 1);
    return FALSE;
  }

  g_clear_pointer (&self->previous, g_bytes_unref);
  self->previous = g_bytes_ref (stored);
  self->schema = schema;

  return self->func == NULL || self->func (&entry, stored, schema, self->data, error);
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
  Walk self = { .func = func, .data = data, .schema = 0 };
  g_autoptr (LaurelStatement) row = NULL;
  GError *failed = NULL;

  row = laurel_reader_query (reader,
                             "SELECT id, at, actor, command, args, coalesce (reverts, 0),"
                             " changeset, salt, kept, digest, schema"
                             " FROM journal ORDER BY id", "");
  while (laurel_statement_next (row))
    if (!check_entry (&self, row, &failed))
      break;
  g_clear_pointer (&self.previous, g_bytes_unref);
  *broken = self.broken;

  if (failed != NULL) {
    g_propagate_error (error, failed);
    return FALSE;
  }

  return laurel_statement_finish (row, error);
}
