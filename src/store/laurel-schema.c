/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-schema.h"

#include "base/laurel-error.h"
#include "store/laurel-connection.h"
#include "store/laurel-migration.h"
#include "store/laurel-status.h"

#include <glib/gi18n-lib.h>

/*
 * What stands in a library's schema, compared with what should.
 *
 * A file from somebody else may hold triggers, views or tables that act when a
 * row is touched; turning off what SQLite lets one turn off does not stop a
 * trigger. So the schema is compared, word for word, with one that was just
 * made, before anything else is read, and a file that has more, less or other
 * is refused.
 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

/* One line for each thing in the schema, in the order of their names. */
static char *
dup_text (sqlite3 *db, GError **error)
{
  static const char SQL[] =
    "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce (sql, '')"
    " FROM main.sqlite_schema ORDER BY type, name, sql";
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;
  int status = sqlite3_prepare_v2 (db, SQL, -1, &stmt, NULL);

  while (status == SQLITE_OK && (status = sqlite3_step (stmt)) == SQLITE_ROW) {
    const char *line = (const char *) sqlite3_column_text (stmt, 0);

    g_string_append_printf (text, "%s\n", line ? line : "?");
    status = line ? SQLITE_OK : sqlite3_errcode (db);
    if (status == SQLITE_ROW)
      status = SQLITE_OK;
  }
  sqlite3_finalize (stmt);

  return laurel_status_check (db, status, error) ? g_string_free (g_steal_pointer (&text), FALSE)
                                                 : NULL;
}

static char *
make_expected (int version, GError **error)
{
  g_autoptr (sqlite3) fresh = NULL;
  int status = sqlite3_open_v2 (":memory:", &fresh, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                                NULL);

  if (!laurel_status_check (fresh, status, error) ||
      !laurel_migration_run (fresh, 0, version, error))
    return NULL;

  return dup_text (fresh, error);
}

/* Made once for each version: it takes longer than all the rest of opening. */
static char *
dup_expected (int version, GError **error)
{
  static GHashTable *known;
  G_LOCK_DEFINE_STATIC (known);
  char *text;

  G_LOCK (known);
  if (known == NULL)
    known = g_hash_table_new (NULL, NULL);
  text = g_strdup (g_hash_table_lookup (known, GINT_TO_POINTER (version)));
  if (text == NULL && (text = make_expected (version, error)) != NULL)
    g_hash_table_insert (known, GINT_TO_POINTER (version), g_strdup (text));
  G_UNLOCK (known);

  return text;
}

/* Of the schema's words. */
static char *
dup_digest (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* What is known by its digest need not be made anew, which takes as long as all the rest of a short
 * command. What has another digest may still be right: words of ALTER TABLE are SQLite's. */
static gboolean
is_known (int version, const char *text)
{
  g_autofree char *digest = version == LAUREL_SCHEMA_KNOWN ? dup_digest (text) : NULL;

  return g_strcmp0 (digest, LAUREL_SCHEMA_DIGEST) == 0;
}

/**
 * laurel_schema_dup_digest:
 * @db: a library
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (nullable): the SHA-256 of all that its schema says, in hexadecimal digits
 */
char *
laurel_schema_dup_digest (sqlite3 *db, GError **error)
{
  g_autofree char *text = dup_text (db, error);

  return text ? dup_digest (text) : NULL;
}

/**
 * laurel_schema_check:
 * @db: a connection that has read nothing yet
 * @version: the schema's version that the file says it has
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: whether the schema is that of this version, word for word
 */
gboolean
laurel_schema_check (sqlite3 *db, int version, GError **error)
{
  g_autofree char *found = dup_text (db, error);
  g_autofree char *expected = NULL;

  if (found == NULL)
    return FALSE;
  if (is_known (version, found))
    return TRUE;

  expected = dup_expected (version, error);
  if (expected == NULL)
    return FALSE;
  if (g_str_equal (found, expected))
    return TRUE;

  g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FOREIGN,
                       _("The file holds other things than a library of Laurel does. "
                         "It was not opened; ask whoever made it for an export."));
  return FALSE;
}

/**
 * laurel_schema_read_version:
 * @db: what may be a library
 * @path: its file
 * @version: (out): of its schema
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: whether this Laurel knows the schema
 */
gboolean
laurel_schema_read_version (sqlite3 *db, const char *path, int *version, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  gint64 found = 0;

  if (!laurel_connection_read_int (db, "PRAGMA user_version", &found, error))
    return FALSE;

  *version = (int) found;
  if (found > laurel_migration_get_latest ())
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_NEWER,
                 /* Translators: %s is a file's name, %d a number. */
                 _("“%s” was made by a newer Laurel (schema %d). Update Laurel to open it."),
                 name, *version);
  else if (found < 1)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FOREIGN,
                 /* Translators: %s is a file's name. */
                 _("“%s” is not a library of Laurel."), name);
  else
    return TRUE;

  return FALSE;
}
