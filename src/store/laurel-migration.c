/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-migration.h"

#include "store/laurel-status.h"

#include <gio/gio.h>
#include <string.h>

/*
 * The schema is a row of SQL files, data/schema/NNNN-name.sql, each of which
 * takes a library of version NNNN − 1 to version NNNN. A new library is an
 * empty file that has been through all of them.
 */

#define FOLDER "/io/github/laurel/Laurel/schema"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The files' names, in order. They are compiled in, so they are there. */
static char **
list_files (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (FOLDER, 0, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  return g_steal_pointer (&names);
}

/* The version of the schema that this Laurel writes. */
int
laurel_migration_get_latest (void)
{
  g_auto (GStrv) names = list_files ();

  return (int) g_strv_length (names);
}

static gboolean
run_file (sqlite3 *db, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER "/", name, NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, 0, error);
  g_autofree char *text = NULL;

  if (sql == NULL)
    return FALSE;

  text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));

  return laurel_status_exec (db, text, error);
}

/**
 * laurel_migration_run:
 * @db: a connection, in a transaction
 * @from: the version the library has; 0 for an empty file
 * @to: the version it shall have
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Takes the schema from one version to another.
 */
gboolean
laurel_migration_run (sqlite3 *db, int from, int to, GError **error)
{
  g_auto (GStrv) names = list_files ();
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", to);

  for (int i = from; i < to; i++)
    if (!run_file (db, names[i], error))
      return FALSE;

  return laurel_status_exec (db, version, error);
}
