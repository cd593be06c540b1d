/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-audit.h"
#include "store/laurel-migration.h"
#include "store/laurel-seen.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-other.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_free (f->path);
  laurel_test_remove_folder (f->folder);
}

static void
make_story (Fixture *f)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (f->path);

  laurel_test_fill_story (library);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the folder's files. */
static char *
list_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (lines, g_strdup (name));
  g_ptr_array_sort (lines, compare_names);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (" ", (char **) lines->pdata);
}

/* ---- what is not opened ----------------------------------------------------- */

/* Refused, and not a byte or a file is other than before. */
static void
refuse (Fixture *f, int code)
{
  static const LaurelLibraryFlags FLAGS[] = { 0, LAUREL_LIBRARY_CREATE, LAUREL_LIBRARY_READ_ONLY };
  g_autofree char *before = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (f->path, &before, &size, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (FLAGS); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *after = NULL, *files = NULL;
    gsize size_after;

    g_assert_null (laurel_library_open (f->path, LAUREL_TEST_ROOMS, FLAGS[i], &error));
    g_assert_error (error, LAUREL_STORE_ERROR, code);
    g_assert_true (g_file_get_contents (f->path, &after, &size_after, NULL));
    g_assert_cmpmem (before, size, after, size_after);
    if (FLAGS[i] != LAUREL_LIBRARY_READ_ONLY) {
      files = list_files (f->folder);
      g_assert_cmpstr (files, ==, "a.laurel");
    }
  }
}

static void
test_what_is_no_library_is_left_alone (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *bytes;
    gssize size;
  } FILES[] = {
    { "", 0 },
    { "not a library", -1 },
    { "SQLite format 3\0 and no more", 27 },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++) {
    g_unlink (f->path);
    g_assert_true (g_file_set_contents (f->path, FILES[i].bytes, FILES[i].size, NULL));
    refuse (f, LAUREL_STORE_ERROR_FOREIGN);
  }

  g_unlink (f->path);
  laurel_test_exec_file (f->path, "CREATE TABLE t (a)");
  refuse (f, LAUREL_STORE_ERROR_FOREIGN);
}

static void
test_a_newer_library_is_left_alone (Fixture *f, gconstpointer data)
{
  g_autofree char *newer = g_strdup_printf ("PRAGMA user_version = %d",
                                            laurel_migration_get_latest () + 1);

  make_story (f);
  laurel_test_exec_file (f->path, newer);
  refuse (f, LAUREL_STORE_ERROR_NEWER);
}

static void
test_another_schema_is_left_alone (Fixture *f, gconstpointer data)
{
  static const char *const CHANGES[] = {
    "CREATE TRIGGER t AFTER UPDATE ON party BEGIN DELETE FROM journal; END",
    "DROP TRIGGER t; CREATE VIEW v AS SELECT 1",
    "DROP VIEW v; CREATE TABLE more (id INTEGER PRIMARY KEY)",
    "DROP TABLE more; DROP TABLE paper",
    "PRAGMA user_version = 0",
  };

  make_story (f);
  for (gsize i = 0; i < G_N_ELEMENTS (CHANGES); i++) {
    laurel_test_exec_file (f->path, CHANGES[i]);
    refuse (f, LAUREL_STORE_ERROR_FOREIGN);
  }
}

static void
test_a_damaged_library_is_left_alone (Fixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  make_story (f);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  memset (bytes + 8 * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (f->path, bytes, size, NULL));
  refuse (f, LAUREL_STORE_ERROR_DAMAGED);
}

static void
test_a_missing_file_is_told (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *files = NULL;

  g_assert_null (laurel_library_open (f->path, LAUREL_TEST_ROOMS, 0, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MISSING);
  files = list_files (f->folder);
  g_assert_cmpstr (files, ==, "");
}

/* ---- one file --------------------------------------------------------------- */

static void
test_one_file_is_left_behind (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = laurel_test_dup_path (f->folder, "copy.laurel");
  g_autofree char *bytes = NULL, *files = NULL, *dump = NULL, *copied = NULL;
  LaurelLibrary *library = laurel_test_open (f->path);
  GStatBuf there;
  gsize size;

  laurel_test_fill_story (library);
  g_assert_true (laurel_library_checkpoint (library, NULL));
  dump = laurel_test_dump (library);
  laurel_library_close (library);
  files = list_files (f->folder);
  g_assert_cmpstr (files, ==, "a.laurel");
  g_assert_cmpint (g_stat (f->path, &there), ==, 0);
  g_assert_cmpint (there.st_mode & 0777, ==, 0600);

  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, size, NULL));
  library = laurel_test_open (copy);
  copied = laurel_test_dump (library);
  g_assert_cmpstr (copied, ==, dump);
  laurel_library_close (library);
}

static void
test_a_look_leaves_no_trace (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = NULL, *after = NULL, *files = NULL;
  LaurelLibrary *library;
  gsize size, size_after;

  make_story (f);
  g_assert_true (g_file_get_contents (f->path, &before, &size, NULL));
  library = laurel_library_open (f->path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (laurel_test_find_party (library, "Guest 1"), !=, 0);
  g_assert_null (laurel_library_get_reason (library));
  g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("x"), "T",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
  laurel_library_close (library);

  files = list_files (f->folder);
  g_assert_cmpstr (files, ==, "a.laurel");
  g_assert_true (g_file_get_contents (f->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

/* Opened at the first step, and asked at each. */
static gboolean
sees_what_was_written (gpointer data)
{
  static LaurelLibrary *reader;
  static const char *const NAMES[] = { "Ann", "Ben" };
  static guint step;

  if (reader == NULL)
    reader = laurel_library_open (data, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_READ_ONLY, NULL);

  return reader != NULL && laurel_test_find_party (reader, NAMES[step++]) != 0;
}

static void
test_a_reader_may_look_while_another_writes (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelTestOther) other = laurel_test_other_new (sees_what_was_written, f->path);
  g_autoptr (LaurelLibrary) writer = laurel_test_open (f->path);

  laurel_test_run (writer, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  g_assert_true (laurel_test_other_step (other));
  laurel_test_run (writer, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"));
  g_assert_true (laurel_test_other_step (other));
}

/* ---- moved ------------------------------------------------------------------ */

static void
test_a_moved_file_is_told_and_rescued (Fixture *f, gconstpointer data)
{
  g_autofree char *elsewhere = laurel_test_dup_path (f->folder, "b.laurel");
  g_autofree char *rescued = laurel_test_dup_path (f->folder, "c.laurel");
  g_autofree char *dump = NULL, *saved = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  LaurelLibrary *library = laurel_test_open (f->path);

  laurel_test_fill_story (library);
  dump = laurel_test_dump (library);
  g_assert_cmpint (g_rename (f->path, elsewhere), ==, 0);
  g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("x"), "T",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED);
  g_clear_error (&error);

  g_assert_true (laurel_library_save_copy (library, rescued, &error));
  g_assert_no_error (error);
  g_assert_false (laurel_library_save_copy (library, rescued, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  laurel_library_close (library);

  library = laurel_test_open (rescued);
  saved = laurel_test_dump (library);
  g_assert_cmpstr (saved, ==, dump);
  laurel_library_close (library);
}

static void
test_a_deleted_file_is_told_and_rescued (Fixture *f, gconstpointer data)
{
  g_autofree char *rescued = laurel_test_dup_path (f->folder, "c.laurel");
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  LaurelLibrary *library = laurel_test_open (f->path);

  laurel_test_fill_story (library);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_assert_false (laurel_library_revert (library, laurel_library_get_undo (library), "T",
                                         &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED);
  g_assert_true (laurel_library_save_copy (library, rescued, NULL));
  laurel_library_close (library);

  library = laurel_test_open (rescued);
  g_assert_cmpint (laurel_test_find_party (library, "李小明"), !=, 0);
  laurel_library_close (library);
}

/* ---- places that cannot be written ------------------------------------------ */

typedef void (*AsNobody) (Fixture *f);

/* Root may write everywhere: so the child is nobody. */
static void
run_as_nobody (Fixture *f, AsNobody func)
{
  pid_t child;
  int status;

  if (geteuid () != 0) {
    func (f);
    return;
  }

  child = fork ();
  if (child == 0) {
    if (setgid (65534) != 0 || setuid (65534) != 0)
      _exit (77);
    func (f);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("cannot become nobody");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
look_at_story (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *files = list_files (f->folder), *files_after = NULL;
  LaurelLibrary *library = laurel_library_open (f->path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_CREATE,
                                                &error);

  g_assert_no_error (error);
  g_assert_true (laurel_library_is_read_only (library));
  g_assert_nonnull (laurel_library_get_reason (library));
  g_assert_cmpint (laurel_test_find_party (library, "李小明"), !=, 0);
  g_assert_cmpint (laurel_test_find_party (library, "Late"), !=, 0);
  g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("x"), "T",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, laurel_library_get_reason (library));
  laurel_library_close (library);

  files_after = list_files (f->folder);
  g_assert_cmpstr (files_after, ==, files);
}

static void
fail_to_make (Fixture *f)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, "new.laurel");
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_library_open (path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_CREATE, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
}

static void
make_late (Fixture *f)
{
  LaurelLibrary *library;

  make_story (f);
  library = laurel_test_open (f->path);
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Late"));
  laurel_library_close (library);
}

static void
test_a_folder_that_cannot_be_written (Fixture *f, gconstpointer data)
{
  make_late (f);
  g_chmod (f->path, 0644);
  g_chmod (f->folder, 0555);
  run_as_nobody (f, look_at_story);
  run_as_nobody (f, fail_to_make);
}

static void
test_a_file_that_cannot_be_written (Fixture *f, gconstpointer data)
{
  make_late (f);
  g_chmod (f->path, 0444);
  g_chmod (f->folder, 0777);
  run_as_nobody (f, look_at_story);
}

/* As a crash leaves it: the last change is only in the log. */
static void
test_a_filled_log_that_cannot_be_written (Fixture *f, gconstpointer data)
{
  pid_t child;
  int status;
  g_autofree char *log = laurel_test_dup_path (f->folder, "a.laurel-wal");
  g_autofree char *shared = laurel_test_dup_path (f->folder, "a.laurel-shm");

  make_story (f);
  child = fork ();
  if (child == 0) {
    LaurelLibrary *library = laurel_test_open (f->path);

    laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Late"));
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);

  g_unlink (shared);
  g_chmod (f->path, 0644);
  g_chmod (log, 0644);
  g_chmod (f->folder, 0555);
  run_as_nobody (f, look_at_story);
}

/* ---- what was seen ---------------------------------------------------------- */

static void
test_an_older_file_is_told (Fixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autoptr (GPtrArray) newer = NULL;
  g_autofree char *first = NULL, *second = NULL;
  gsize size;

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  laurel_library_set_backup_folder (library, f->folder);
  g_assert_true (laurel_library_backup (library, LAUREL_BACKUP_ASKED, &first, NULL));
  laurel_library_close (library);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));

  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_library_get_missing (library), ==, 0);
  for (int i = 0; i < 4; i++)
    laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"));
  laurel_library_set_backup_folder (library, f->folder);
  g_assert_true (laurel_library_backup (library, LAUREL_BACKUP_ASKED, &second, NULL));
  laurel_library_close (library);

  g_assert_true (g_file_set_contents (f->path, bytes, size, NULL));
  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_library_get_missing (library), ==, 4);

  /* The backup that has them is found, and the one that has no more is not. */
  newer = laurel_library_list_newer (library, f->folder);
  g_assert_cmpuint (newer->len, ==, 1);
  g_assert_cmpstr (((LaurelBackup *) newer->pdata[0])->path, ==, second);
  g_assert_cmpstr (first, !=, second);

  laurel_library_close (library);
}

static void
test_another_line_of_history_is_told (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) other = g_bytes_new_static ("other", 5);
  g_autofree char *file_id = NULL;
  LaurelLibrary *library = laurel_test_open (f->path);

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  file_id = g_strdup (laurel_library_get_file_id (library));
  laurel_library_close (library);
  g_assert_cmpint (laurel_seen_get_entry (file_id), ==, 1);

  g_assert_true (laurel_seen_note (file_id, 1, other, NULL));
  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_library_get_missing (library), ==, 1);
  laurel_library_close (library);
}

/* ---- bytes that are no text ------------------------------------------------- */

#define BAD "CAST (x'4146FF42C3' AS TEXT)"

static void
test_bytes_that_are_no_text_do_no_harm (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (f->path);
  LaurelReader *reader = laurel_library_get_reader (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (JsonNode) told = NULL;
  g_autofree char *text = NULL;
  gint64 id;

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  id = laurel_test_find_party (library, "Ann");
  laurel_test_exec (library, "UPDATE party SET name = " BAD);
  rows = laurel_library_ask (reader, &LAUREL_TEST_PARTIES, g_variant_new ("()"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (laurel_test_party_get_name (rows->pdata[0]), ==, "AF\uFFFDB\uFFFD");

  /* What was there is in the history, as text, and is brought back as it was. */
  laurel_test_run (library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", id, "Ben"));
  entries = laurel_audit_read (reader, LAUREL_TEST_ROOMS, 0, &error);
  g_assert_no_error (error);
  told = laurel_audit_dup_json (entries);
  text = json_to_string (told, FALSE);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_nonnull (strstr (text, "\"old\":\"AF\uFFFDB\uFFFD\",\"new\":\"Ben\""));
  laurel_test_revert (library, 2);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM party WHERE name = " BAD),
                   ==, 1);

  laurel_test_run (library, &LAUREL_TEST_FORGET, g_variant_new_int64 (id));
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM journal"
                                         " WHERE instr (changeset, x'4146FF42C3')"), ==, 0);
}

/* ---- the journal aloud ------------------------------------------------------ */

static void
test_the_journal_can_be_read_aloud (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (f->path);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL, *wanted = NULL;
  gint64 id;

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  id = laurel_test_find_party (library, "Ann");
  laurel_test_run (library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", id, "Anne"));
  laurel_test_revert (library, 2);

  entries = laurel_audit_read (laurel_library_get_reader (library), LAUREL_TEST_ROOMS, 0, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  node = laurel_audit_dup_json (entries);
  json = json_to_string (node, FALSE);
  wanted = g_strdup_printf ("\"command\":\"test.rename\",\"label\":\"Rename Ann\",\"reverts\":null,"
                            "\"forgotten\":false,\"changes\":[{\"table\":\"party\","
                            "\"id\":\"%" G_GINT64_FORMAT "\",\"column\":\"name\","
                            "\"old\":\"Ann\",\"new\":\"Anne\"}],\"digest\":\"", id);
  g_assert_nonnull (strstr (json, wanted));
  g_assert_nonnull (strstr (json, "\"reverts\":\"2\""));
  g_assert_nonnull (strstr (json, "\"old\":null,\"new\":\"person\""));
  g_assert_null (strstr (json, "\"column\":\"phone\""));

  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = laurel_audit_read (laurel_library_get_reader (library), LAUREL_TEST_ROOMS,
                               g_get_real_time () + G_USEC_PER_SEC, NULL);
  g_assert_cmpuint (entries->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/library/foreign", test_what_is_no_library_is_left_alone },
    { "/store/library/newer", test_a_newer_library_is_left_alone },
    { "/store/library/schema", test_another_schema_is_left_alone },
    { "/store/library/damaged", test_a_damaged_library_is_left_alone },
    { "/store/library/missing", test_a_missing_file_is_told },
    { "/store/library/one-file", test_one_file_is_left_behind },
    { "/store/library/look", test_a_look_leaves_no_trace },
    { "/store/library/reader", test_a_reader_may_look_while_another_writes },
    { "/store/library/moved", test_a_moved_file_is_told_and_rescued },
    { "/store/library/deleted", test_a_deleted_file_is_told_and_rescued },
    { "/store/library/folder", test_a_folder_that_cannot_be_written },
    { "/store/library/file", test_a_file_that_cannot_be_written },
    { "/store/library/log", test_a_filled_log_that_cannot_be_written },
    { "/store/library/older", test_an_older_file_is_told },
    { "/store/library/other-line", test_another_line_of_history_is_told },
    { "/store/library/no-text", test_bytes_that_are_no_text_do_no_harm },
    { "/store/library/audit", test_the_journal_can_be_read_aloud },
  };

  laurel_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
