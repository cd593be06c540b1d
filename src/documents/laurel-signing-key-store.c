/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-signing-key-store.h"

#include "base/laurel-error.h"
#include "documents/laurel-key-file.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about keys: which public ones the library knows. */

/**
 * laurel_signing_key_list:
 * @reader: where to read
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type LaurelSigningKey): all that are known
 */
GPtrArray *
laurel_signing_key_list (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) keys =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_signing_key_free);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT issuer, public_key FROM signing_key ORDER BY id", "");

  while (laurel_statement_next (rows)) {
    g_autoptr (GBytes) bytes = laurel_statement_dup_bytes (rows, 1);
    gsize size = 0;
    const guint8 *public_key = bytes ? g_bytes_get_data (bytes, &size) : NULL;

    if (size == LAUREL_PUBLIC_KEY_SIZE)
      g_ptr_array_add (keys, laurel_signing_key_new_public (laurel_statement_get_text (rows, 0),
                                                            public_key));
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&keys) : NULL;
}

/**
 * laurel_signing_key_enter:
 * @txn: the transaction
 * @key: a key, of which only the public one is written down
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: the row of the key, which may have been there, or 0
 */
gint64
laurel_signing_key_enter (LaurelTxn *txn, const LaurelSigningKey *key, GError **error)
{
  g_autoptr (GBytes) public_key = g_bytes_new (key->public_key, sizeof key->public_key);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT id FROM signing_key WHERE public_key = ?1", "b",
                         public_key);

  if (laurel_statement_next (row))
    return laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error)
           ? laurel_txn_insert (txn, error, "signing_key",
                                "INSERT INTO signing_key (id, key, issuer, public_key)"
                                " VALUES (?1, ?2, ?3, ?4)", "ssb", key->id, key->issuer,
                                public_key)
           : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelSigningKey) key = NULL;
  const char *text;

  g_variant_get (args, "(&s)", &text);
  key = laurel_key_file_read_public (text, error);

  return key != NULL && laurel_signing_key_enter (txn, key, error) != 0;
}

const LaurelCommand LAUREL_SIGNING_KEY_ADD = {
  .name = "signing-key.add",
  .label = N_("Add public key"),
  .summary = N_("Makes a public key known: what its file says"),
  .args = "(s)",
  .apply = add,
};
