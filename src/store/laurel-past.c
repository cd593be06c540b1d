/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-past.h"

/*
 * The journal's entries, as far as the next one must know of them.
 */

static gboolean
can_revert (LaurelRooms rooms, const char *name, gboolean has_changeset, gboolean same_schema)
{
  const LaurelCommand *command = laurel_rooms_find_command (rooms, name);

  return has_changeset && same_schema && (command == NULL || !command->final);
}

/**
 * laurel_past_read:
 * @reader: where to read
 * @rooms: whose commands there are
 * @schema: the schema's version; what older ones did can no longer be undone
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): what there is
 */
LaurelPast *
laurel_past_read (LaurelReader *reader, LaurelRooms rooms, int schema, GError **error)
{
  g_autoptr (LaurelPast) self = g_new0 (LaurelPast, 1);
  g_autoptr (LaurelStatement) row = NULL;

  self->undo = laurel_undo_new ();
  row = laurel_reader_query (reader,
                             "SELECT id, command, reverts, changeset IS NOT NULL, schema, digest"
                             " FROM journal ORDER BY id", "");
  while (laurel_statement_next (row)) {
    gboolean revertible = can_revert (rooms, laurel_statement_get_text (row, 1),
                                      laurel_statement_get_int (row, 3),
                                      laurel_statement_get_int (row, 4) == schema);

    self->last_id = laurel_statement_get_int64 (row, 0);
    laurel_undo_add (self->undo, self->last_id, laurel_statement_get_int64 (row, 2), revertible);
    g_clear_pointer (&self->last_digest, g_bytes_unref);
    self->last_digest = laurel_statement_dup_bytes (row, 5);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&self) : NULL;
}

/* For when what is done next comes to nothing. */
LaurelPast *
laurel_past_copy (const LaurelPast *self)
{
  LaurelPast *copy = g_new0 (LaurelPast, 1);

  copy->undo = laurel_undo_copy (self->undo);
  copy->last_id = self->last_id;
  copy->last_digest = self->last_digest ? g_bytes_ref (self->last_digest) : NULL;

  return copy;
}

void
laurel_past_free (LaurelPast *self)
{
  g_clear_pointer (&self->undo, laurel_undo_free);
  g_clear_pointer (&self->last_digest, g_bytes_unref);
  g_free (self);
}

/**
 * laurel_past_add:
 * @self: the past
 * @reverts: the entry that the next entry reverts, or 0
 * @revertible: whether it could be reverted itself
 * @digest: its digest
 *
 * Takes note of one more entry.
 */
void
laurel_past_add (LaurelPast *self, gint64 reverts, gboolean revertible, GBytes *digest)
{
  self->last_id++;
  laurel_undo_add (self->undo, self->last_id, reverts, revertible);
  g_bytes_ref (digest);
  g_clear_pointer (&self->last_digest, g_bytes_unref);
  self->last_digest = digest;
}
