/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-seen.h"

#include "base/laurel-error.h"
#include "store/laurel-lock.h"

#include <errno.h>
#include <unistd.h>

/*
 * What this computer has seen of each library: the last entry of its journal,
 * and that entry's digest, kept outside the file.
 *
 * A log that got lost, a copy that was put back, a disk that lied: each gives a
 * library that is whole and yet old, and nothing in it can say so.
 *
 * Several processes note what they saw of different libraries in one file: whoever
 * changes it has a lock meanwhile, and whoever reads it finds the old or the new one.
 */

#define ENTRY "entry"
#define DIGEST "digest"

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "laurel", name, NULL);
}

/* Empty when there is none, or none that can be read: what was seen is a help,
 * not a part of the work. */
static GKeyFile *
load (void)
{
  g_autofree char *path = dup_path ("seen.ini");
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);

  return file;
}

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
  g_autoptr (GKeyFile) file = load ();

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
  g_autoptr (GKeyFile) file = load ();
  gint64 seen = g_key_file_get_int64 (file, file_id, ENTRY, NULL);
  g_autofree char *digest = g_key_file_get_string (file, file_id, DIGEST, NULL);
  g_autofree char *there = digest_there ? dup_hex (digest_there) : NULL;

  if (seen > entry)
    return seen - entry;

  return seen > 0 && g_strcmp0 (digest, there) != 0 ? 1 : 0;
}

/* With the lock. */
static gboolean
note (const char *file_id, gint64 entry, GBytes *digest, GError **error)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *path = dup_path ("seen.ini");
  g_autofree char *hex = dup_hex (digest);

  g_key_file_set_int64 (file, file_id, ENTRY, entry);
  g_key_file_set_string (file, file_id, DIGEST, hex);

  return g_key_file_save_to_file (file, path, error); /* written aside, and renamed */
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
  g_autofree char *path = dup_path ("seen.lock");
  int lock = laurel_lock_wait (path);
  gboolean noted;

  if (lock < 0) {
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                         g_strerror (errno));
    return FALSE;
  }

  noted = note (file_id, entry, digest, error);
  close (lock);

  return noted;
}
