/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct archive Zip;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Zip, archive_read_free)

struct _LaurelArchive {
  GHashTable *members; /* name → GBytes, empty for what is not read */
  gsize packed;
  gsize unpacked;
};

/* What of an office file can say anything about a table. */
static const char *const PARTS[] = {
  "META-INF/manifest.xml",
  "_rels/.rels",
  "content.xml",
  "styles.xml",
  "word/*.xml",
  "xl/*.xml",
  "xl/_rels/workbook*.rels",
};

/**
 * laurel_archive_free:
 */
void
laurel_archive_free (LaurelArchive *archive)
{
  g_hash_table_unref (archive->members);
  g_free (archive);
}

static gboolean
refuse_damaged (GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                    _("Fetch or copy the file again, or save it again in the "
                                      "program it came from."),
                                    _("The file is cut off or damaged."));
}

static gboolean
refuse_unsafe (GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNSAFE,
                                    _("Do not open this file; ask whoever sent it."),
                                    _("The file holds parts that no office program writes; it "
                                      "may be meant to do harm."));
}

static gboolean
refuse_too_large (const char *message, GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                    _("Copy the table into a new file, and try that one."),
                                    "%s", message);
}

static gboolean
is_safe_name (const char *name)
{
  g_auto (GStrv) parts = NULL;

  if (name[0] == '/' || name[0] == '\\' || (name[0] != '\0' && name[1] == ':'))
    return FALSE;

  parts = g_strsplit_set (name, "/\\", -1);

  return !g_strv_contains ((const char *const *) parts, "..");
}

static gboolean
is_read (const char *name)
{
  if (!g_utf8_validate (name, -1, NULL))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    if (g_pattern_match_simple (PARTS[i], name))
      return TRUE;
  }

  return FALSE;
}

static gboolean
weigh (LaurelArchive *archive, gsize more, GError **error)
{
  archive->unpacked += more;
  if (archive->unpacked > LAUREL_ARCHIVE_MAX_SIZE)
    return refuse_too_large (_("Unpacked, the file is larger than 256 MB."), error);
  if (archive->unpacked > LAUREL_ARCHIVE_FREE_SIZE &&
      archive->unpacked / LAUREL_ARCHIVE_MAX_RATIO > archive->packed)
    return refuse_too_large (_("Unpacked, the file is more than a hundred times as large as it "
                               "is; it may be meant to do harm."), error);

  return TRUE;
}

static GBytes *
read_member (LaurelArchive *self, Zip *zip, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  while (TRUE) {
    const void *block;
    size_t size;
    la_int64_t offset;
    int result = archive_read_data_block (zip, &block, &size, &offset);

    if (result == ARCHIVE_EOF)
      return g_byte_array_free_to_bytes (g_steal_pointer (&data));
    if (result != ARCHIVE_OK || (gsize) offset != data->len) {
      refuse_damaged (error);
      return NULL;
    }
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !weigh (self, size, error))
      return NULL;
    g_byte_array_append (data, block, size);
  }
}

static gboolean
take_member (LaurelArchive        *self,
             Zip                  *zip,
             struct archive_entry *entry,
             GCancellable         *cancellable,
             GError              **error)
{
  const char *name = archive_entry_pathname_utf8 (entry);
  GBytes *bytes;

  if (archive_entry_is_encrypted (entry))
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_ENCRYPTED,
                                      _("Open it, remove the password and save it again."),
                                      _("The file is protected by a password."));
  if (name == NULL)
    name = archive_entry_pathname (entry);
  if (name == NULL || archive_entry_filetype (entry) == AE_IFDIR)
    return TRUE;
  if (!is_safe_name (name) || archive_entry_filetype (entry) != AE_IFREG)
    return refuse_unsafe (error);

  /* Two parts of one name: each program would see another file. */
  if (g_hash_table_contains (self->members, name))
    return refuse_unsafe (error);

  bytes = is_read (name) ? read_member (self, zip, cancellable, error) : g_bytes_new (NULL, 0);
  if (bytes == NULL)
    return FALSE;
  g_hash_table_insert (self->members, g_strdup (name), bytes);

  return TRUE;
}

static gboolean
read_members (LaurelArchive *self, Zip *zip, GCancellable *cancellable, GError **error)
{
  while (TRUE) {
    struct archive_entry *entry;
    int result = archive_read_next_header (zip, &entry);

    if (result == ARCHIVE_EOF)
      return TRUE;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
      return refuse_damaged (error);
    if (g_hash_table_size (self->members) >= LAUREL_ARCHIVE_MAX_MEMBERS)
      return refuse_too_large (_("The file is made of more than 2,000 parts."), error);
    if (!take_member (self, zip, entry, cancellable, error))
      return FALSE;
  }
}

/**
 * laurel_archive_new:
 * @bytes: a zip
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the parts that matter. Refused is what goes over a limit, is encrypted,
 * names a place outside itself, or holds a link.
 *
 * Returns: (transfer full): the parts, or %NULL
 */
LaurelArchive *
laurel_archive_new (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelArchive) self = g_new0 (LaurelArchive, 1);
  g_autoptr (Zip) zip = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_bytes_unref);
  self->packed = size;

  /* The seekable reader goes by the zip's own table of contents, as office
   * programs do; the streaming one could be shown other parts than they see. */
  archive_read_support_format_zip_seekable (zip);
  if (archive_read_open_memory (zip, data, size) != ARCHIVE_OK) {
    refuse_damaged (error);
    return NULL;
  }
  if (!read_members (self, zip, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * laurel_archive_get:
 * @archive: an archive
 * @name: the name of a part
 *
 * Returns: (transfer none) (nullable): the part, or %NULL when it is not there
 */
GBytes *
laurel_archive_get (const LaurelArchive *archive, const char *name)
{
  return g_hash_table_lookup (archive->members, name);
}

/**
 * laurel_archive_has:
 *
 * Returns: whether the part is there, also when it is none that is read
 */
gboolean
laurel_archive_has (const LaurelArchive *archive, const char *name)
{
  return g_hash_table_contains (archive->members, name);
}
