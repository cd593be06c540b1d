/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-audit.h"
#include "store/laurel-chain.h"
#include "store/laurel-changeset.h"
#include "store/laurel-check.h"
#include "store/laurel-label.h"
#include "store/laurel-place.h"
#include "store/laurel-salvage.h"
#include "store/laurel-status.h"
#include "testlib/laurel-test-library.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/*
 * What comes seldom: values that no column of ours holds, entries that somebody
 * else has written.
 */

typedef struct {
  char *folder;
  char *path;
  LaurelLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->library = laurel_test_open (f->path);
  laurel_test_fill_story (f->library);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  laurel_library_close (f->library);
  g_free (f->path);
  laurel_test_remove_folder (f->folder);
}

/* ---- the journal read aloud ------------------------------------------------- */

/* A changeset of a table as some other program may have it. */
static GBytes *
make_changeset (void)
{
  sqlite3 *db;
  sqlite3_session *session;
  void *bytes;
  int size;
  GBytes *changeset;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE role (id INTEGER PRIMARY KEY, a, b, c, d, e, f,"
                                 " g, h); INSERT INTO role (id, a, d) VALUES (1, 1, 'was')", NULL,
                                 NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_create (db, "main", &session), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO role VALUES (2, 0.5, x'0102', NULL, x'', 'text',"
                                 " CAST (x'ff41' AS TEXT), 9, 'last');"
                                 "UPDATE role SET a = NULL, d = 'is' WHERE id = 1", NULL, NULL,
                                 NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_changeset (session, &size, &bytes), ==, SQLITE_OK);
  changeset = g_bytes_new (bytes, size);
  sqlite3_free (bytes);
  sqlite3session_delete (session);
  sqlite3_close (db);

  return changeset;
}

static void
put_changeset (Fixture *f, gint64 entry, GBytes *changeset)
{
  sqlite3 *db = laurel_library_get_reader (f->library)->db;
  sqlite3_stmt *stmt;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);

  g_assert_cmpint (sqlite3_prepare_v2 (db, "UPDATE journal SET changeset = ?1, at = ?2"
                                       " WHERE id = ?3", -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob64 (stmt, 1, bytes, size, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (stmt, 2, G_MAXINT64);
  sqlite3_bind_int64 (stmt, 3, entry);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
}

static GPtrArray *
read_audit (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = laurel_audit_read (laurel_library_get_reader (f->library),
                                          LAUREL_TEST_ROOMS, 0, &error);

  g_assert_no_error (error);
  return entries;
}

static void
test_any_value_can_be_read_aloud (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) changeset = make_changeset ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) node = NULL;

  put_changeset (f, 1, changeset);
  laurel_test_exec (f->library, "UPDATE journal SET changeset = NULL, actor = NULL, args = NULL"
                    " WHERE id = 2");
  entries = read_audit (f);
  node = laurel_audit_dup_json (entries);
  json = json_to_string (node, FALSE);
  g_assert_nonnull (strstr (json, "\"column\":\"programme_id\",\"old\":null,\"new\":0.5"));
  g_assert_nonnull (strstr (json, "\"new\":\"[0x01, 0x02]\""));
  g_assert_nonnull (strstr (json, "\"at\":\"?."));
  g_assert_nonnull (strstr (json, "\"actor\":null"));
  g_assert_nonnull (strstr (json, "\"forgotten\":true"));
}

static void
test_a_changeset_that_is_none_is_an_error (Fixture *f, gconstpointer data)
{
  /* Of the first, SQLite's own reader never comes back. */
  static const struct {
    const char *bytes;
    gsize size;
  } CASES[] = {
    { "T\x7f\x01", 3 }, { "T\x01\x01role", 7 }, { "T", 1 }, { "X", 1 }, { "T\x00", 2 },
    { "T\xff\xff\xff\xff\xff", 6 }, { "T\xff", 2 }, { "T\x87\xff\x7f", 4 },
    { "T\x01\x01r\0\x12", 6 }, { "T\x01\x01r\0\x12\0", 7 }, { "T\x01\x01r\0\x12\0\x09", 8 },
    { "T\x01\x01r\0\x12\0\x01\0\0", 10 }, { "T\x01\x01r\0\x12\0\x03\x05" "ab", 11 },
    { "T\x01\x01r\0\x12\0\x03", 8 }, { "T\x01\x01r\0\x13\0\x05", 8 },
    { "T\x01\x01r\0\x17\0\x05", 8 }, { "P\x01\x01r\0\x09\0", 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) changeset = g_bytes_new_static (CASES[i].bytes, CASES[i].size);
    g_autoptr (GError) error = NULL;

    g_assert_false (laurel_changeset_is_sound (changeset));
    put_changeset (f, 3, changeset);
    g_assert_null (laurel_audit_read (laurel_library_get_reader (f->library), LAUREL_TEST_ROOMS, 0,
                                      &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
  }
}

static int
count_row (const LaurelChangesetRow *row, gpointer data)
{
  guint *n = data;

  (*n)++;
  return SQLITE_OK;
}

/* Whatever was done to its bytes: it is read to an end, or refused. */
static void
test_no_changeset_is_read_for_ever (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (GBytes) whole = make_changeset ();
  gsize size;
  const guint8 *bytes = g_bytes_get_data (whole, &size);
  guint refused = 0, rows = 0;

  g_assert_true (laurel_changeset_is_sound (whole));
  for (int i = 0; i < 20000; i++) {
    g_autofree guint8 *copy = g_memdup2 (bytes, size);
    gsize length = i % 2 ? size : (gsize) g_rand_int_range (rand, 0, (int) size);
    g_autoptr (GBytes) other = NULL;

    for (int j = g_rand_int_range (rand, 0, 3); j > 0; j--)
      copy[g_rand_int_range (rand, 0, (int) size)] = (guint8) g_rand_int_range (rand, 0, 256);
    other = g_bytes_new (copy, length);
    refused += laurel_changeset_walk (other, count_row, &rows) != SQLITE_DONE;
  }
  g_test_message ("%u of 20000 refused, %u rows read", refused, rows);
  g_assert_cmpuint (refused, >, 5000);
  g_assert_cmpuint (rows, >, 1000);
}

/* ---- labels ----------------------------------------------------------------- */

static void
test_a_label_is_found_or_there_is_none (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *label;
  } CASES[] = {
    { "UPDATE journal SET command = 'gone.away' WHERE id = 5", "gone.away" },
    { "UPDATE journal SET command = 'test.rename', args = 'no json' WHERE id = 5", "Rename" },
    { "UPDATE journal SET args = '[\"x\"]' WHERE id = 5", "Rename" },
    { "UPDATE journal SET args = NULL WHERE id = 5", "Rename" },
    { "UPDATE journal SET args = '[7, \"x\"]' WHERE id = 5", "Rename" },
    { "UPDATE journal SET reverts = 5 WHERE id = 5", NULL },
    { "UPDATE journal SET reverts = 9 WHERE id = 5", NULL },
    { "UPDATE journal SET reverts = 4 WHERE id = 5", "Engage" },
  };
  LaurelReader *reader = laurel_library_get_reader (f->library);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *label = NULL;

    laurel_test_exec (f->library, CASES[i].sql);
    label = laurel_label_dup (reader, LAUREL_TEST_ROOMS, 5);
    g_assert_cmpstr (label, ==, CASES[i].label);
  }
  g_assert_null (laurel_label_dup (reader, LAUREL_TEST_ROOMS, 999));
  g_assert_null (laurel_label_dup_told (reader, LAUREL_TEST_ROOMS, 999));
}

/* ---- the chain -------------------------------------------------------------- */

/* Each breaks the chain at the third entry, though none touches its digest's parts
 * alone: what an entry has, or has not, must go together. */
static const char *const BROKEN[] = {
  "UPDATE journal SET actor = NULL WHERE id = 3",
  "UPDATE journal SET args = NULL WHERE id = 3",
  "UPDATE journal SET changeset = NULL WHERE id = 3",
  "UPDATE journal SET salt = NULL WHERE id = 3",
  "UPDATE journal SET kept = zeroblob (96) WHERE id = 3",
  "UPDATE journal SET kept = zeroblob (96), args = NULL WHERE id = 3",
  "UPDATE journal SET kept = zeroblob (96), args = NULL, changeset = NULL WHERE id = 3",
  "UPDATE journal SET kept = zeroblob (95), args = NULL, changeset = NULL, salt = NULL"
  " WHERE id = 3",
  "UPDATE journal SET kept = zeroblob (96), args = NULL, changeset = NULL, salt = NULL"
  " WHERE id = 3",
  "UPDATE journal SET digest = zeroblob (32) WHERE id = 3",
  "UPDATE journal SET schema = 1 WHERE id = 3",
  "UPDATE journal SET schema = 1000 WHERE id = 3",
};

static void
test_a_broken_link_is_found (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BROKEN); i++) {
    g_autoptr (GError) error = NULL;
    gint64 broken = 0;

    laurel_test_exec (f->library, "SAVEPOINT whole");
    laurel_test_exec (f->library, BROKEN[i]);
    g_assert_true (laurel_chain_walk (laurel_library_get_reader (f->library), NULL, NULL, &broken,
                                      &error));
    g_assert_no_error (error);
    g_assert_cmpint (broken, ==, 3);
    laurel_test_exec (f->library, "ROLLBACK TO whole; RELEASE whole");
  }

  laurel_test_exec (f->library, "UPDATE journal SET id = -1 WHERE id = 1");
  {
    gint64 broken = 0;

    g_assert_true (laurel_chain_walk (laurel_library_get_reader (f->library), NULL, NULL, &broken,
                                      NULL));
    g_assert_cmpint (broken, ==, 1);
  }
}

/* ---- forgetting in a journal that somebody else has written ------------------ */

static void
test_an_entry_that_is_not_sound_is_not_forgotten (Fixture *f, gconstpointer data)
{
  static const char *const COLUMNS[] = { "actor", "args", "salt" };
  gint64 li = laurel_test_find_party (f->library, "李小明");

  for (gsize i = 0; i < G_N_ELEMENTS (COLUMNS); i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE journal SET %s = NULL WHERE id = 2",
                                            COLUMNS[i]);
    g_autofree char *back = g_strdup_printf ("UPDATE journal SET %s = 'x' WHERE id = 2",
                                             COLUMNS[i]);
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };

    laurel_test_exec (f->library, sql);
    g_assert_false (laurel_library_run (f->library, &LAUREL_TEST_FORGET, g_variant_new_int64 (li),
                                        "T", &outcome, &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
    g_assert_cmpint (laurel_test_find_party (f->library, "李小明"), ==, li);
    if (i < 2)
      laurel_test_exec (f->library, back);
  }
}

/* ---- what a library is -------------------------------------------------------- */

static LaurelLibrary *
open_again (Fixture *f, LaurelLibraryFlags flags, GError **error)
{
  return laurel_library_open (f->path, LAUREL_TEST_ROOMS, flags, error);
}

static void
test_a_library_that_says_nothing_of_itself (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_library_close (f->library);
  laurel_test_exec_file (f->path, "DELETE FROM library");
  f->library = open_again (f, 0, &error);
  g_assert_null (f->library);
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
  g_unlink (f->path);
  f->library = laurel_test_open (f->path);
}

static void
test_an_older_library_is_left_as_it_is (Fixture *f, gconstpointer data)
{
  g_autofree char *name = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "libraries", "0005.sql",
                                            NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  laurel_library_close (f->library);
  g_unlink (f->path);
  g_assert_true (g_file_get_contents (name, &sql, NULL, NULL));
  laurel_test_exec_file (f->path, sql);
  f->library = open_again (f, LAUREL_LIBRARY_READ_ONLY | LAUREL_LIBRARY_AS_IT_IS, &error);
  g_assert_null (f->library);
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  f->library = open_again (f, LAUREL_LIBRARY_READ_ONLY, NULL);
  g_assert_nonnull (f->library);
  g_assert_false (laurel_library_is_live (f->library));
  g_assert_true (laurel_library_checkpoint (f->library, NULL));
}

static void
assert_not_reverted (Fixture *f, gint64 entry, int code)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_false (laurel_library_revert (f->library, entry, "T", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, code);
}

static void
test_what_cannot_be_reverted_says_why (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  assert_not_reverted (f, 999, LAUREL_RULE_ERROR_NOT_FOUND);
  laurel_test_exec (f->library, "UPDATE journal SET schema = 0 WHERE id = 1");
  assert_not_reverted (f, 1, LAUREL_RULE_ERROR_FINAL);
  laurel_test_exec (f->library, "UPDATE journal SET schema = 1 WHERE id = 1");
  assert_not_reverted (f, 1, LAUREL_RULE_ERROR_FINAL);
  g_assert_false (laurel_library_go_back_to (f->library, -1, "T", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);
}

/* ---- what rooms check -------------------------------------------------------- */

static gboolean
look_and_find (LaurelReader *reader, char **fault, GError **error)
{
  *fault = g_strdup ("not so");
  return TRUE;
}

static gboolean
look_and_fail (LaurelReader *reader, char **fault, GError **error)
{
  g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED, "cannot be seen");
  return FALSE;
}

static const LaurelRoomCheck FIND = { "find", "Find", 0, look_and_find };
static const LaurelRoomCheck FAIL = { "fail", "Fail", 1, look_and_fail };
static const LaurelRoomCheck LATER = { "later", "Later", 1000, look_and_fail };
static const LaurelRoomCheck *const CHECKS[] = { &FIND, &FAIL, &LATER, NULL };
static const LaurelRoom CHECKING = { .name = "checking", .checks = CHECKS };
static const LaurelRoom *const ROOMS[] = { &CHECKING, &LAUREL_TEST_ROOM, NULL };

static void
test_a_room_says_what_it_finds (Fixture *f, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, "b.laurel");
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_true (laurel_library_save_copy (f->library, path, NULL));
  results = laurel_check_file (path, ROOMS, NULL);
  for (guint i = 0; i < results->len; i++) {
    const LaurelCheckResult *result = results->pdata[i];

    if (result->fault != NULL)
      g_string_append_printf (told, "%s: %s\n", result->name, result->fault);
  }
  g_assert_cmpstr (told->str, ==, "find: not so\nfail: cannot be seen\n");
}

/* What others have open is looked at through what they share; what a crash has left is
 * looked at with its log. */
static void
test_a_library_is_checked_with_its_log (Fixture *f, gconstpointer data)
{
  static const char *const SUFFIXES[] = { "", "-wal" };
  g_autofree char *path = laurel_test_dup_path (f->folder, "b.laurel");
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GPtrArray) again = NULL;

  laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string ("In the log"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++) {
    g_autofree char *from = g_strconcat (f->path, SUFFIXES[i], NULL);
    g_autofree char *to = g_strconcat (path, SUFFIXES[i], NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
    g_assert_true (g_file_set_contents (to, bytes, size, NULL));
  }
  results = laurel_check_file (path, LAUREL_TEST_ROOMS, NULL);
  g_assert_true (laurel_check_is_clean (results));

  g_assert_true (g_file_set_contents (shared, "", 0, NULL));
  again = laurel_check_file (path, LAUREL_TEST_ROOMS, NULL);
  g_assert_true (laurel_check_is_clean (again));
}

/* Whoever reads what was before, as a backup does for seconds, holds nobody up. */
static void
test_a_checkpoint_waits_for_nobody (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 begin;
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (f->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN; SELECT count (*) FROM party", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string ("Later"));

  begin = g_get_monotonic_time ();
  g_assert_false (laurel_library_checkpoint (f->library, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 4 * G_USEC_PER_SEC);

  g_clear_error (&error);
  sqlite3_close (other);
  g_assert_true (laurel_library_checkpoint (f->library, &error));
  g_assert_no_error (error);
}

/* ---- small things ------------------------------------------------------------ */

static void
test_a_loss_is_told_in_a_sentence (Fixture *f, gconstpointer data)
{
  static const struct {
    LaurelSalvageLoss loss;
    const char *sentence;
  } CASES[] = {
    { { .table = "role", .rows = 1 }, "1 row of “role” is lost." },
    { { .table = "role", .rows = 3 }, "3 rows of “role” are lost." },
    { { .table = "role", .rows = 3, .cut = TRUE },
      "A part of “role” cannot be read; what stood there is lost." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *sentence = laurel_salvage_loss_describe (&CASES[i].loss);

    g_assert_cmpstr (sentence, ==, CASES[i].sentence);
  }
}

static void
test_what_sqlite_answers_is_told (Fixture *f, gconstpointer data)
{
  sqlite3 *db = laurel_library_get_reader (f->library)->db;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) bare = NULL;

  g_assert_false (laurel_status_exec (db, "SELECT x FROM nowhere", &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "no such table: nowhere"));
  g_assert_false (laurel_status_check (NULL, SQLITE_TOOBIG, &bare));
  g_assert_nonnull (strstr (bare->message, "too big"));
  g_clear_error (&bare);
  g_assert_false (laurel_status_check (db, SQLITE_TOOBIG, &bare));
  g_assert_nonnull (strstr (bare->message, "too big"));
}

static void
test_a_place_is_read_back (Fixture *f, gconstpointer data)
{
  static const char *const PATHS[] = { "/tmp/a b.laurel", "/tmp/赛季.laurel", "/tmp/\xff.laurel" };
  g_autofree char *old = laurel_place_from_text ("/tmp/plain.laurel");

  for (gsize i = 0; i < G_N_ELEMENTS (PATHS); i++) {
    g_autofree char *uri = laurel_place_dup_uri (PATHS[i]);
    g_autofree char *path = laurel_place_from_text (uri);

    g_assert_true (g_utf8_validate (uri, -1, NULL));
    g_assert_cmpstr (path, ==, PATHS[i]);
  }
  g_assert_cmpstr (old, ==, "/tmp/plain.laurel");
  g_assert_null (laurel_place_from_text ("neither"));
}

static void
test_statements_give_back_what_was_bound (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) some = g_bytes_new_static ("\x01\x02", 2);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (laurel_library_get_reader (f->library),
                         "SELECT ?1, ?2, ?3, ?4, ?5, typeof (?5), CAST (x'ff' AS TEXT),"
                         " CAST (x'41fe' AS TEXT), typeof (?6)", "dbbbDD", 0.25, some, empty, NULL,
                         (LaurelDay) 0, laurel_day_from_iso ("2025-09-02"));
  g_autoptr (GBytes) some_back = NULL;
  g_autoptr (GBytes) empty_back = NULL;

  g_assert_true (laurel_statement_next (row));
  g_assert_cmpstr (laurel_statement_get_text (row, 0), ==, "0.25");
  some_back = laurel_statement_dup_bytes (row, 1);
  empty_back = laurel_statement_dup_bytes (row, 2);
  g_assert_true (g_bytes_equal (some_back, some));
  g_assert_cmpuint (g_bytes_get_size (empty_back), ==, 0);
  g_assert_null (laurel_statement_dup_bytes (row, 3));
  g_assert_true (laurel_statement_is_null (row, 4));
  g_assert_cmpstr (laurel_statement_get_text (row, 5), ==, "null");
  g_assert_cmpstr (laurel_statement_get_text (row, 6), ==, "\xef\xbf\xbd");
  g_assert_cmpstr (laurel_statement_get_text (row, 7), ==, "A\xef\xbf\xbd");
  g_assert_cmpstr (laurel_statement_get_text (row, 8), ==, "text");
  g_assert_false (laurel_statement_next (row));
  g_assert_true (laurel_statement_finish (row, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/edges/checkpoint", test_a_checkpoint_waits_for_nobody },
    { "/store/edges/audit", test_any_value_can_be_read_aloud },
    { "/store/edges/no-changeset", test_a_changeset_that_is_none_is_an_error },
    { "/store/edges/any-changeset", test_no_changeset_is_read_for_ever },
    { "/store/edges/labels", test_a_label_is_found_or_there_is_none },
    { "/store/edges/chain", test_a_broken_link_is_found },
    { "/store/edges/unsound", test_an_entry_that_is_not_sound_is_not_forgotten },
    { "/store/edges/silent", test_a_library_that_says_nothing_of_itself },
    { "/store/edges/as-it-is", test_an_older_library_is_left_as_it_is },
    { "/store/edges/reverted", test_what_cannot_be_reverted_says_why },
    { "/store/edges/room-checks", test_a_room_says_what_it_finds },
    { "/store/edges/log", test_a_library_is_checked_with_its_log },
    { "/store/edges/losses", test_a_loss_is_told_in_a_sentence },
    { "/store/edges/status", test_what_sqlite_answers_is_told },
    { "/store/edges/place", test_a_place_is_read_back },
    { "/store/edges/statements", test_statements_give_back_what_was_bound },
  };

  laurel_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
