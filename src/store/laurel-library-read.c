/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-library-private.h"

#include "store/laurel-label.h"
#include "store/laurel-veil.h"

/*
 * The half of a library that reads: a second connection for a thread of its own,
 * questions, and what the journal's entries are called.
 */

/**
 * laurel_library_open_reader:
 * @self: an open library
 * @cancellable: (nullable): cancelled, in any thread, it stops what is being read
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): a second connection, which only reads; it is closed
 *   before the library
 */
LaurelReader *
laurel_library_open_reader (LaurelLibrary *self, GCancellable *cancellable, GError **error)
{
  LaurelConnectionKind kind = self->kind == LAUREL_CONNECTION_IMMUTABLE
                              ? LAUREL_CONNECTION_IMMUTABLE : LAUREL_CONNECTION_READER;
  sqlite3 *db = laurel_connection_open (self->opened, kind, error);
  LaurelReader *reader;

  if (db == NULL)
    return NULL;

  reader = g_new0 (LaurelReader, 1);
  laurel_reader_init (reader, db);
  laurel_reader_watch (reader, cancellable);

  return reader;
}

void
laurel_library_close_reader (LaurelReader *reader)
{
  laurel_reader_clear (reader);
  laurel_connection_close (reader->db);
  g_free (reader);
}

/**
 * laurel_library_set_viewers:
 * @self: an open library
 * @viewers: (element-type gint64): the persons for whom it is read from now on
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * What one of them may not see, laurel_library_get_reader() and the labels of entries of the
 * journal do not have any more. What is written is not concerned.
 */
gboolean
laurel_library_set_viewers (LaurelLibrary *self, GArray *viewers, GError **error)
{
  if (self->veiled == NULL && viewers->len == 0)
    return TRUE;
  if (self->veiled == NULL)
    self->veiled = laurel_library_open_reader (self, self->cancellable, error);

  return self->veiled != NULL && laurel_veil_hang (self->veiled, self->rooms, viewers, error);
}

/**
 * laurel_library_ask:
 * @reader: where to read
 * @query: what to ask
 * @args: (transfer floating): about what
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelRow): the answer
 */
GPtrArray *
laurel_library_ask (LaurelReader *reader, const LaurelQuery *query, GVariant *args, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);

  g_return_val_if_fail (g_variant_is_of_type (owned, G_VARIANT_TYPE (query->args)), NULL);

  return query->run (reader, owned, error);
}

/**
 * laurel_library_describe:
 * @self: a library
 * @entry: an entry of the journal
 *
 * Returns: (transfer full) (nullable): what it did, for the user
 */
char *
laurel_library_describe (LaurelLibrary *self, gint64 entry)
{
  return laurel_label_dup (laurel_library_get_reader (self), self->rooms, entry);
}

/**
 * laurel_library_describe_told:
 * @self: a library
 * @entry: an entry of the journal
 *
 * Returns: (transfer full) (nullable): what it did, and of a revert that something was
 *   undone, or done again
 */
char *
laurel_library_describe_told (LaurelLibrary *self, gint64 entry)
{
  return laurel_label_dup_told (laurel_library_get_reader (self), self->rooms, entry);
}
