/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-check.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-memory.h"
#include "testlib/laurel-test-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/*
 * Each thing that can fail while a command runs, or while a library is opened,
 * fails in turn: the n-th call of the file system, the n-th piece of memory, the
 * n-th step of a statement, until there is no n-th. Then nothing has changed and
 * an error is set, or the change is there, whole; and the next try works.
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
  g_clear_pointer (&f->library, laurel_library_close);
  laurel_test_vfs_forget (f->folder);
  g_free (f->path);
  laurel_test_remove_folder (f->folder);
}

static gint64
count_entries (LaurelLibrary *library)
{
  return laurel_test_read_int (library, "SELECT count (*) FROM journal");
}

static void
assert_clean (LaurelLibrary *library)
{
  g_autoptr (GPtrArray) findings = laurel_check_library (library);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);
}

/* What can be made to fail, as one thing. */
typedef struct {
  const char *name;
  void (*arm) (LaurelLibrary *library, guint n);
  gboolean (*disarm) (LaurelLibrary *library);
} Trouble;

static void
arm_once (LaurelLibrary *library, guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_ONCE, n);
}

static void
arm_always (LaurelLibrary *library, guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, n);
}

static void
arm_full (LaurelLibrary *library, guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_FULL, n);
}

static void
arm_sync (LaurelLibrary *library, guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_SYNC, n);
}

static gboolean
disarm_vfs (LaurelLibrary *library)
{
  return laurel_test_vfs_disarm ();
}

static void
arm_memory_once (LaurelLibrary *library, guint n)
{
  laurel_test_memory_arm (n, TRUE);
}

static void
arm_memory_always (LaurelLibrary *library, guint n)
{
  laurel_test_memory_arm (n, FALSE);
}

static gboolean
disarm_memory (LaurelLibrary *library)
{
  return laurel_test_memory_disarm ();
}

static guint steps_left;
static gboolean interrupted;

static int
on_step (void *data)
{
  if (steps_left == 0 || --steps_left > 0)
    return 0;

  interrupted = TRUE;
  return 1;
}

/* Each operation of SQLite's machine counts as a step. */
static void
arm_steps (LaurelLibrary *library, guint n)
{
  steps_left = n;
  interrupted = FALSE;
  sqlite3_progress_handler (laurel_library_get_reader (library)->db, 1, on_step, NULL);
}

static gboolean
disarm_steps (LaurelLibrary *library)
{
  sqlite3 *db = laurel_library_get_reader (library)->db;

  if (db != NULL)
    sqlite3_progress_handler (db, 0, NULL, NULL);
  steps_left = 0;

  return interrupted;
}

static const Trouble TROUBLES[] = {
  { "call-once", arm_once, disarm_vfs },
  { "call-always", arm_always, disarm_vfs },
  { "full", arm_full, disarm_vfs },
  { "sync", arm_sync, disarm_vfs },
  { "memory-once", arm_memory_once, disarm_memory },
  { "memory-always", arm_memory_always, disarm_memory },
  { "step", arm_steps, disarm_steps },
};

/* ---- a command -------------------------------------------------------------- */

static gboolean
rename_guest (LaurelLibrary *library, gint64 id, guint n, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Gast %u 客", n);
  g_auto (LaurelOutcome) outcome = { 0 };
  gboolean done = laurel_library_run (library, &LAUREL_TEST_RENAME,
                                      g_variant_new ("(xs)", id, name), "Tester", &outcome, error);

  g_assert_cmpint (done, ==, outcome.entry != 0);
  g_assert_cmpint (done, ==, outcome.changes != NULL);
  if (done)
    g_assert_true (laurel_changes_has (outcome.changes, id));
  g_assert_false (!done && error != NULL && *error == NULL);
  return done;
}

/* Opened anew, as after a crash, so that nothing in memory helps. */
static void
assert_untouched_or_whole (Fixture *f, const char *before, gint64 entries, gboolean done)
{
  g_autofree char *now = laurel_test_dump (f->library);
  gint64 entries_now = count_entries (f->library);

  if (done)
    g_assert_cmpint (entries_now, ==, entries + 1);
  else
    g_assert_true (entries_now == entries || entries_now == entries + 1);
  if (entries_now == entries)
    g_assert_cmpstr (now, ==, before);
  else
    g_assert_cmpstr (now, !=, before);
}

/* A library that a failure has closed is opened by the next command. */
static void
heal (Fixture *f)
{
  if (laurel_library_get_reader (f->library)->db != NULL)
    return;

  g_clear_pointer (&f->library, laurel_library_close);
  f->library = laurel_test_open (f->path);
}

static void
test_command (Fixture *f, gconstpointer data)
{
  const Trouble *trouble = data;
  gint64 guest = laurel_test_find_party (f->library, "Guest 1");
  guint stride = laurel_test_stride (trouble->arm == arm_steps ? 11 : 2);
  guint n = 1, refused = 0;
  gboolean fired = TRUE;

  for (; fired; n += stride) {
    g_autofree char *before = laurel_test_dump (f->library);
    gint64 entries = count_entries (f->library);
    g_autoptr (GError) error = NULL;
    gboolean done;

    trouble->arm (f->library, n);
    done = rename_guest (f->library, guest, n, &error);
    fired = trouble->disarm (f->library);
    g_assert_true (done == (error == NULL));
    g_assert_true (fired || done);
    refused += !done;

    heal (f);
    assert_untouched_or_whole (f, before, entries, done);
    if (n % (stride * 10) == 1)
      assert_clean (f->library);
    g_clear_error (&error);
    rename_guest (f->library, guest, G_MAXINT - n, &error);
    g_assert_no_error (error);
  }

  g_test_message ("%s: %u failures, %u refused", trouble->name, (n - 1) / stride - 1, refused);
  g_assert_cmpuint (refused, >, 0);
  assert_clean (f->library);
}

/* ---- opening ---------------------------------------------------------------- */

static void
test_opening (Fixture *f, gconstpointer data)
{
  const Trouble *trouble = data;
  g_autofree char *before = laurel_test_dump (f->library);
  guint stride = laurel_test_stride (trouble->disarm == disarm_memory ? 29 : 3);
  gboolean fired = TRUE;
  guint n;

  g_clear_pointer (&f->library, laurel_library_close);
  for (n = 1; fired; n += stride) {
    g_autoptr (GError) error = NULL;
    g_autofree char *now = NULL;

    trouble->arm (NULL, n);
    f->library = laurel_library_open (f->path, LAUREL_TEST_ROOMS, 0, &error);
    fired = trouble->disarm (NULL);
    g_assert_true ((f->library != NULL) == (error == NULL));
    g_assert_true (fired || f->library != NULL);
    g_clear_pointer (&f->library, laurel_library_close);

    f->library = laurel_test_open (f->path);
    now = laurel_test_dump (f->library);
    g_assert_cmpstr (now, ==, before);
    g_clear_pointer (&f->library, laurel_library_close);
  }

  g_test_message ("%s: %u failures while opening", trouble->name,
                  (n - 1) / stride - 1);
  g_assert_cmpuint (n, >, 10);
}

/* ---- COMMIT in doubt -------------------------------------------------------- */

/* The n-th call fails, for good, and then the power does: what was refused may be
 * there, whole; what was acknowledged must be. */
static void
test_a_failure_then_a_crash (Fixture *f, gconstpointer data)
{
  const Trouble *trouble = data;
  gint64 guest = laurel_test_find_party (f->library, "Guest 1");
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint stayed = 0, n;
  gboolean fired = TRUE;

  for (n = 1; fired; n++) {
    g_autoptr (LaurelTestFolder) image = laurel_test_dup_folder ();
    g_autofree char *path = laurel_test_dup_path (image, "a.laurel");
    gint64 entries = count_entries (f->library);
    g_autoptr (LaurelLibrary) left = NULL;
    gboolean done;

    trouble->arm (f->library, n);
    done = rename_guest (f->library, guest, n, NULL);
    fired = trouble->disarm (f->library);
    laurel_test_vfs_cut (f->folder, image, rand);

    left = laurel_test_open (path);
    g_assert_cmpint (count_entries (left), >=, entries + done);
    g_assert_cmpint (count_entries (left), <=, entries + 1);
    assert_clean (left);
    stayed += !done && count_entries (left) > entries;
    heal (f);
    g_clear_pointer (&left, laurel_library_close);
    laurel_test_vfs_forget (image);
  }

  g_test_message ("%s, then a crash: %u, of which %u held what had been refused", trouble->name,
                  n - 2, stayed);
}

/* Whether anything in the folder tells of @name. */
static gboolean
is_traced (const char *folder, const char *name)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while ((file = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, file, NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
    if (memmem (bytes, size, name, strlen (name)) != NULL)
      return TRUE;
  }

  return FALSE;
}

/* By somebody who does not know what the mark means. */
static gboolean
is_marked (const char *path)
{
  sqlite3 *db;
  sqlite3_stmt *row;
  gboolean marked;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT 1 FROM counter WHERE name = 'unscrubbed'", -1,
                                       &row, NULL), ==, SQLITE_OK);
  marked = sqlite3_step (row) == SQLITE_ROW;
  sqlite3_finalize (row);
  sqlite3_close (db);

  return marked;
}

/* What a crash has left in free pages is gone when the library was opened again. */
static void
test_a_library_that_is_marked_is_cleaned (Fixture *f, gconstpointer data)
{
  static const char LEAVE[] =
    "PRAGMA secure_delete = OFF;"
    "CREATE TABLE t (x); WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
    " INSERT INTO t SELECT 'Xanthopoulos ' || i FROM n; DROP TABLE t;";
  sqlite3 *db;

  for (int marked = 0; marked < 2; marked++) {
    g_clear_pointer (&f->library, laurel_library_close);
    g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (db, LEAVE, NULL, NULL, NULL), ==, SQLITE_OK);
    if (marked)
      sqlite3_exec (db, "INSERT INTO counter VALUES ('unscrubbed', 1)", NULL, NULL, NULL);
    sqlite3_close (db);
    g_assert_true (is_traced (f->folder, "Xanthopoulos 500"));

    f->library = laurel_test_open (f->path);
    assert_clean (f->library);
    g_clear_pointer (&f->library, laurel_library_close);
    g_assert_true (is_traced (f->folder, "Xanthopoulos 500") == !marked);
    g_assert_false (is_marked (f->path));
  }
}

/* Somebody is forgotten while the n-th call fails, and then the power does: when
 * the library is opened again, nothing is left of who is no longer there. */
static void
test_what_is_forgotten_leaves_no_trace_after_a_crash (Fixture *f, gconstpointer data)
{
  const Trouble *trouble = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint stride = laurel_test_stride (17), gone = 0, marked = 0, n;
  gboolean fired = TRUE;

  for (n = 1; fired; n += stride) {
    g_autoptr (LaurelTestFolder) image = laurel_test_dup_folder ();
    g_autofree char *path = laurel_test_dup_path (image, "a.laurel");
    g_autofree char *name = g_strdup_printf ("Xanthopoulos %u", n);
    g_auto (LaurelOutcome) outcome = { 0 };
    LaurelLibrary *left;
    gboolean done, there;
    gint64 id;

    laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string (name));
    id = laurel_test_find_party (f->library, name);
    trouble->arm (f->library, n);
    done = laurel_library_run (f->library, &LAUREL_TEST_FORGET, g_variant_new_int64 (id), "T",
                               &outcome, NULL);
    fired = trouble->disarm (f->library);
    laurel_test_vfs_cut (f->folder, image, rand);
    marked += is_marked (path);

    left = laurel_test_open (path);
    there = laurel_test_find_party (left, name) != 0;
    g_assert_false (done && there);
    assert_clean (left);
    laurel_library_close (left);
    g_assert_false (is_marked (path));
    g_assert_true (is_traced (image, name) == there);
    gone += !there; if (there) g_printerr("KEPT %s %u\n", trouble->name, n);
    laurel_test_vfs_forget (image);

    g_clear_pointer (&f->library, laurel_library_close);
    f->library = laurel_test_open (f->path);
    if (laurel_test_find_party (f->library, name) != 0)
      laurel_test_run (f->library, &LAUREL_TEST_FORGET, g_variant_new_int64 (id));
  }

  g_test_message ("%s: forgotten %u times of %u, not cleaned %u times", trouble->name, gone,
                  (n - 1) / stride, marked);
  g_assert_cmpuint (gone, >, 0);
  /* Most calls come after the deed is done: among few of them there may be none before it. */
  if (stride <= 17)
    g_assert_cmpuint (gone, <, (n - 1) / stride);
}

static int
fail_commit (void *data)
{
  gboolean *armed = data;
  gboolean fail = *armed;

  *armed = FALSE;
  return fail;
}

static void
test_a_refused_commit_is_looked_up (Fixture *f, gconstpointer data)
{
  gint64 guest = laurel_test_find_party (f->library, "Guest 1");
  gint64 entries = count_entries (f->library);
  gboolean armed = TRUE;
  g_autoptr (GError) error = NULL;

  sqlite3_commit_hook (laurel_library_get_reader (f->library)->db, fail_commit, &armed);
  g_assert_false (rename_guest (f->library, guest, 1, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  g_assert_false (armed);
  g_assert_cmpint (count_entries (f->library), ==, entries);
  g_assert_true (rename_guest (f->library, guest, 2, NULL));
  g_assert_cmpint (count_entries (f->library), ==, entries + 1);
}

/* ---- a full disk ------------------------------------------------------------ */

static void
test_a_full_disk_is_told_and_survived (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL, *sql = NULL;

  sql = g_strdup_printf ("PRAGMA max_page_count = %d",
                         (int) laurel_test_read_int (f->library, "PRAGMA page_count"));
  laurel_test_exec (f->library, sql);
  g_assert_false (laurel_library_run (f->library, &LAUREL_TEST_FILL,
                                      g_variant_new ("(si)", "Many", 3000), "Tester", &outcome,
                                      &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);

  laurel_test_exec (f->library, "PRAGMA max_page_count = 1000000");
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_TEST_FILL,
                                    g_variant_new ("(si)", "Many", 3000)), !=, 0);
  assert_clean (f->library);
}

static void
add_trouble (const char *what, const Trouble *trouble,
             void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/store/faults/%s/%s", what, trouble->name);

  g_test_add (path, Fixture, trouble, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  laurel_test_memory_install ();
  laurel_test_vfs_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (TROUBLES); i++) {
    add_trouble ("command", &TROUBLES[i], test_command);
    if (TROUBLES[i].arm != arm_steps && TROUBLES[i].arm != arm_sync &&
        TROUBLES[i].arm != arm_full)
      add_trouble ("open", &TROUBLES[i], test_opening);
    if (TROUBLES[i].disarm == disarm_vfs)
      add_trouble ("forget", &TROUBLES[i], test_what_is_forgotten_leaves_no_trace_after_a_crash);
    if (TROUBLES[i].disarm == disarm_vfs)
      add_trouble ("crash", &TROUBLES[i], test_a_failure_then_a_crash);
  }
  g_test_add ("/store/faults/commit", Fixture, NULL, set_up, test_a_refused_commit_is_looked_up,
              tear_down);
  g_test_add ("/store/faults/mark", Fixture, NULL, set_up,
              test_a_library_that_is_marked_is_cleaned, tear_down);
  g_test_add ("/store/faults/disk", Fixture, NULL, set_up, test_a_full_disk_is_told_and_survived,
              tear_down);

  return g_test_run ();
}
