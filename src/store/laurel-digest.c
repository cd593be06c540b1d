/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-digest.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

/*
 * The chain of digests over the journal:
 *
 *   digest(n) = SHA-256 (digest(n−1) ‖ id ‖ at ‖ S(command) ‖ reverts ‖
 *                        M(actor) ‖ M(args) ‖ M(changeset))
 *   M(x) = SHA-256 (salt ‖ x)      S(x) = length ‖ UTF-8
 *
 * with all numbers big-endian, 8 bytes (a length: 4), and digest(0) = 32 zeros.
 * The parts that can hold a person go in as salted hashes, so that they can be
 * forgotten: the hashes stay, the chain still checks, and without the salt
 * nobody can find out by trying what was there.
 */

#define SALT_SIZE 16

/* Returns: (transfer full): 16 random bytes */
GBytes *
laurel_digest_new_salt (void)
{
  guint8 salt[SALT_SIZE];
  gssize got;

  do
    got = getrandom (salt, sizeof salt, 0);
  while (got < 0 && errno == EINTR);
  g_assert (got == sizeof salt);

  return g_bytes_new (salt, sizeof salt);
}

static void
add_bytes (GChecksum *sum, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > 0)
    g_checksum_update (sum, data, size);
}

static void
add_int64 (GChecksum *sum, gint64 value)
{
  guint64 big = GUINT64_TO_BE ((guint64) value);

  g_checksum_update (sum, (const guint8 *) &big, sizeof big);
}

static void
add_string (GChecksum *sum, const char *text)
{
  gsize length = strlen (text);
  guint32 big = GUINT32_TO_BE ((guint32) length);

  g_checksum_update (sum, (const guint8 *) &big, sizeof big);
  g_checksum_update (sum, (const guint8 *) text, length);
}

static void
take_digest (GChecksum *sum, guint8 digest[LAUREL_DIGEST_SIZE])
{
  gsize size = LAUREL_DIGEST_SIZE;

  g_checksum_get_digest (sum, digest, &size);
}

static void
mask (GBytes *salt, gconstpointer data, gsize size, guint8 digest[LAUREL_DIGEST_SIZE])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_bytes (sum, salt);
  if (size > 0)
    g_checksum_update (sum, data, size);
  take_digest (sum, digest);
}

/**
 * laurel_digest_dup_kept:
 * @entry: an entry
 *
 * Returns: (transfer full): the hashes M of actor, args and changeset, which
 *   are all that stays of an entry that is forgotten
 */
GBytes *
laurel_digest_dup_kept (const LaurelJournalEntry *entry)
{
  guint8 kept[3 * LAUREL_DIGEST_SIZE];
  gconstpointer changeset;
  gsize size;

  if (entry->kept != NULL)
    return g_bytes_ref (entry->kept);

  changeset = g_bytes_get_data (entry->changeset, &size);
  mask (entry->salt, entry->actor, strlen (entry->actor), kept);
  mask (entry->salt, entry->args, strlen (entry->args), kept + LAUREL_DIGEST_SIZE);
  mask (entry->salt, changeset, size, kept + 2 * LAUREL_DIGEST_SIZE);

  return g_bytes_new (kept, sizeof kept);
}

/**
 * laurel_digest_dup_chain:
 * @previous: (nullable): the digest of the entry before; %NULL for the first
 * @entry: an entry
 *
 * Returns: (transfer full): the entry's digest
 */
GBytes *
laurel_digest_dup_chain (GBytes *previous, const LaurelJournalEntry *entry)
{
  static const guint8 zeros[LAUREL_DIGEST_SIZE];
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GBytes) kept = laurel_digest_dup_kept (entry);
  guint8 digest[LAUREL_DIGEST_SIZE];

  if (previous != NULL)
    add_bytes (sum, previous);
  else
    g_checksum_update (sum, zeros, sizeof zeros);
  add_int64 (sum, entry->id);
  add_int64 (sum, entry->at);
  add_string (sum, entry->command);
  add_int64 (sum, entry->reverts);
  add_bytes (sum, kept);
  take_digest (sum, digest);

  return g_bytes_new (digest, sizeof digest);
}
