/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-seen.h"

#include "store/laurel-state-file.h"

/*
 * What this computer has seen of each library: the last entry of its journal,
 * and that entry's digest, kept outside the file.
 *
 * A log that got lost, a copy that was put back, a disk that lied: each gives a
 * library that is whole and yet old, and nothing in it can say so.
 * It is a help, not a part of the work.
 */

#define FILE_NAME "seen"
#define ENTRY "entry"
#define DIGEST "digest"

static char *
dup_hex (GBytes *bytes)
{
  GString *hex = g_string_new (NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);

  return g_string_free (hex, FALSE);
}

/* The last entry that was seen of a library, or 0. */
gint64
laurel_seen_get_entry (const char *file_id)
{
  g_autoptr (GKeyFile) file = laurel_state_file_read (FILE_NAME);

  return g_key_file_get_int64 (file, file_id, ENTRY, NULL);
}

/**
 * laurel_seen_count_missing:
 * @file_id: which library
 * @entry: the last entry of its journal now
 * @digest_there: (nullable): the digest of the entry that was seen last, if the
 *   library still has an entry of this number
 *
 * Returns: how many entries, at the least, were seen and are not there
 */
gint64
laurel_seen_count_missing (const char *file_id, gint64 entry, GBytes *digest_there)
{
  g_autoptr (GKeyFile) file = laurel_state_file_read (FILE_NAME);
  gint64 seen = g_key_file_get_int64 (file, file_id, ENTRY, NULL);
  g_autofree char *digest = g_key_file_get_string (file, file_id, DIGEST, NULL);
  g_autofree char *there = digest_there ? dup_hex (digest_there) : NULL;

  if (seen > entry)
    return seen - entry;

  return seen > 0 && g_strcmp0 (digest, there) != 0 ? 1 : 0;
}

/**
 * laurel_seen_note:
 * @file_id: which library
 * @entry: the last entry of its journal
 * @digest: that entry's digest
 * @error: return location for an error
 */
gboolean
laurel_seen_note (const char *file_id, gint64 entry, GBytes *digest, GError **error)
{
  g_autoptr (LaurelStateFile) file = laurel_state_file_open (FILE_NAME, error);
  g_autofree char *hex = dup_hex (digest);

  if (file == NULL)
    return FALSE;

  g_key_file_set_int64 (file->keys, file_id, ENTRY, entry);
  g_key_file_set_string (file->keys, file_id, DIGEST, hex);

  return laurel_state_file_save (file, error);
}
