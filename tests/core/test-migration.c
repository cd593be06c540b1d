/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-check.h"
#include "store/laurel-migration.h"
#include "store/laurel-salvage.h"
#include "store/laurel-schema.h"
#include "testlib/laurel-test-library.h"
#include "tool/laurel-rooms.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/*
 * Libraries of older schemas, kept as SQL text, are opened by a Laurel that has one
 * schema more than there is: an overlay over its resources.
 */

static char *overlay;

/* The schema that this Laurel has, without the one more. */
static int latest;

static const struct {
  const char *name;
  int version;
} FIXTURES[] = {
  { "0001.sql", 1 },
  { "0002.sql", 2 },
  { "0003.sql", 3 },
  { "0004.sql", 4 },
  { "0005.sql", 5 },
  { "0006.sql", 6 },
  { "0007.sql", 7 },
  { "0008.sql", 8 },
  { "0009.sql", 9 },
  { "0010.sql", 10 },
  { "0011.sql", 11 },
  { "0012.sql", 12 },
  { "0013.sql", 13 },
  { "0014.sql", 14 },
  { "0015.sql", 15 },
  { "0016.sql", 16 },
  { "0017.sql", 17 },
  { "0018.sql", 18 },
  { "0019.sql", 19 },
  { "0020.sql", 20 },
  { "0021.sql", 21 },
};

#define NEXT "ALTER TABLE party ADD COLUMN shoe TEXT;" \
             "CREATE TABLE next (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;"

static void
set_next_schema (const char *sql)
{
  g_autofree char *path = g_build_filename (overlay, "9999-next.sql", NULL);

  g_assert_true (g_file_set_contents (path, sql, -1, NULL));
}

static void
load (const char *fixture, const char *path)
{
  g_autofree char *name = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "libraries", fixture,
                                            NULL);
  g_autofree char *sql = NULL;

  g_assert_true (g_file_get_contents (name, &sql, NULL, NULL));
  laurel_test_exec_file (path, sql);
}

static void
check_migrated (const char *fixture)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "old.laurel");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelLibrary) library = NULL;

  set_next_schema (NEXT);
  load (fixture, path);
  library = laurel_test_open (path);
  g_assert_cmpint (laurel_test_read_int (library, "PRAGMA user_version"), ==, latest + 1);
  g_assert_true (laurel_schema_check (laurel_library_get_reader (library)->db, latest + 1,
                                      &error));
  g_assert_no_error (error);
  findings = laurel_check_library (library);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);

  /* The content is the same, the undo history ends, and there is a backup. */
  g_assert_cmpint (laurel_test_find_party (library, "李小明"), !=, 0);
  g_assert_cmpint (laurel_library_get_undo (library), ==, 0);
  backups = laurel_backup_list (laurel_library_get_backup_folder (library),
                                laurel_library_get_file_id (library));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->reason, ==, LAUREL_BACKUP_MIGRATION);

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Next"));
  laurel_test_revert (library, laurel_library_get_undo (library));
}

/* Or each library that is opened would take as long as a new one. */
static void
test_the_latest_schema_is_known (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_true (laurel_migration_run (db, 0, latest, &error));
  digest = laurel_schema_dup_digest (db, &error);
  g_assert_no_error (error);
  sqlite3_close (db);

  g_assert_cmpint (LAUREL_SCHEMA_KNOWN, ==, latest);
  g_assert_cmpstr (LAUREL_SCHEMA_DIGEST, ==, digest);
}

/* Every version that was ever released has its fixture. */
static void
test_an_old_library_is_migrated (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (FIXTURES), ==, latest);
  for (gsize i = 0; i < G_N_ELEMENTS (FIXTURES); i++) {
    g_test_message ("%s", FIXTURES[i].name);
    check_migrated (FIXTURES[i].name);
  }
}

/* What somebody is found by was less in older versions. */
static void
test_an_old_library_is_indexed_anew (void)
{
  set_next_schema (NEXT);
  for (gsize i = 0; i < G_N_ELEMENTS (FIXTURES); i++) {
    g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
    g_autofree char *path = laurel_test_dup_path (folder, "old.laurel");
    g_autoptr (GPtrArray) findings = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelLibrary) library = NULL;

    load (FIXTURES[i].name, path);
    library = laurel_library_open (path, LAUREL_ROOMS, 0, &error);
    g_assert_no_error (error);
    findings = laurel_check_library (library);
    for (guint k = 0; k < findings->len; k++)
      g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[k])->fault, ==, NULL);
  }
}

/* Who announced what was announced before that was kept is in the journal; where it is
 * not, nobody is made up. Papers stay as they are. */
static void
test_who_announced_is_found_in_the_journal (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "old.laurel");
  g_autoptr (LaurelLibrary) library = NULL;
  sqlite3 *db;

  set_next_schema ("CREATE TABLE next (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;");
  load ("0004.sql", path);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO release SELECT 7, programme_id, 2, NULL,"
                                 " '2025-09-04', NULL, NULL FROM release;"
                                 "INSERT INTO paper SELECT 8, programme_id, NULL, 'year-plan',"
                                 " NULL, 3, '{\"lead\":\"Hear!\"}' FROM release LIMIT 1;",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  library = laurel_test_open (path);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM release"
                                         " WHERE number = 1 AND actor = 'Tester'"), ==, 1);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM release"
                                         " WHERE number = 2 AND actor IS NULL"), ==, 1);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM paper WHERE id = 8"
                                         " AND kind = 'year-plan' AND from_release IS NULL"
                                         " AND to_release = 3"
                                         " AND fields = '{\"lead\":\"Hear!\"}'"), ==, 1);
}

static void
check_migrated_aside (const char *fixture)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "old.laurel");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  gsize size, size_after;

  set_next_schema ("ALTER TABLE party ADD COLUMN shoe TEXT;"
                   "CREATE TABLE next (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;");
  load (fixture, path);
  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  library = laurel_library_open (path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM next"), ==, 0);
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

static void
test_what_cannot_be_written_is_migrated_aside (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FIXTURES); i++)
    check_migrated_aside (FIXTURES[i].name);
}

static void
check_nothing_changed (const char *fixture, int version)
{
  static const char *const BAD[] = {
    "this is not SQL;",
    "ALTER TABLE party ADD COLUMN shoe TEXT; CREATE TABLE party (id INTEGER);",
    "DROP TABLE IF EXISTS ballot; INSERT INTO nowhere VALUES (1);",
  };
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "old.laurel");

  load (fixture, path);
  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (GError) error = NULL;
    sqlite3 *db;

    set_next_schema (BAD[i]);
    g_assert_null (laurel_library_open (path, LAUREL_TEST_ROOMS, 0, &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);

    g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
    g_assert_true (laurel_schema_check (db, version, NULL));
    sqlite3_close (db);
  }
}

static void
test_a_migration_that_fails_changes_nothing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FIXTURES); i++)
    check_nothing_changed (FIXTURES[i].name, FIXTURES[i].version);
}

/* ---- salvage ---------------------------------------------------------------- */

/* How many rows each table has, but for those that Laurel fills by itself. */
static char *
count_rows (const char *path)
{
  static const char *const TABLES[] = { "programme", "activity", "phase", "role", "party",
                                        "\"release\"", "snapshot", "resource", "booking",
                                        "reminder", "paper", "number_series", "number_start",
                                        "issued" };
  g_autoptr (GString) counts = g_string_new (NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", TABLES[i]);
    sqlite3_stmt *stmt = NULL;

    if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK &&
        sqlite3_step (stmt) == SQLITE_ROW && sqlite3_column_int (stmt, 0) > 0)
      g_string_append_printf (counts, "%s %d\n", TABLES[i], sqlite3_column_int (stmt, 0));
    sqlite3_finalize (stmt);
  }
  sqlite3_close (db);

  return g_strdup (counts->str);
}

/* What a journal that was altered no longer proves is taken from the tables, also of a schema whose
 * tables have fewer columns. */
static void
test_an_old_library_is_salvaged (void)
{
  set_next_schema (NEXT);
  for (gsize i = 0; i < G_N_ELEMENTS (FIXTURES); i++) {
    g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
    g_autofree char *path = laurel_test_dup_path (folder, "old.laurel");
    g_autofree char *to = laurel_test_dup_path (folder, "saved.laurel");
    g_autofree char *before = NULL, *after = NULL;
    g_autoptr (GError) error = NULL;
    LaurelSalvage found = { 0 };

    g_test_message ("%s", FIXTURES[i].name);
    load (FIXTURES[i].name, path);
    before = count_rows (path);
    g_assert_nonnull (strstr (before, "party"));
    laurel_test_exec_file (path, "UPDATE journal SET at = at + 1 WHERE id = 1");

    laurel_salvage_run (path, to, LAUREL_ROOMS, "Tester", &found, &error);
    g_assert_no_error (error);
    g_assert_true (found.lost);
    after = count_rows (to);
    g_assert_cmpstr (after, ==, before);
    laurel_salvage_clear (&found);
  }
}

int
main (int argc, char *argv[])
{
  g_autofree char *overlays = NULL;
  int status;

  laurel_test_init (&argc, &argv);
  overlay = laurel_test_dup_folder ();
  overlays = g_strdup_printf ("/io/github/laurel/Laurel/schema=%s", overlay);
  g_setenv ("G_RESOURCE_OVERLAYS", overlays, TRUE);
  latest = laurel_migration_get_latest ();

  g_test_add_func ("/store/migration/known", test_the_latest_schema_is_known);
  g_test_add_func ("/store/migration/old", test_an_old_library_is_migrated);
  g_test_add_func ("/store/migration/index", test_an_old_library_is_indexed_anew);
  g_test_add_func ("/store/migration/actor", test_who_announced_is_found_in_the_journal);
  g_test_add_func ("/store/migration/aside", test_what_cannot_be_written_is_migrated_aside);
  g_test_add_func ("/store/migration/salvage", test_an_old_library_is_salvaged);
  g_test_add_func ("/store/migration/fails", test_a_migration_that_fails_changes_nothing);

  status = g_test_run ();
  laurel_test_remove_folder (overlay);
  return status;
}
