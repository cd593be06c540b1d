/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-check.h"
#include "store/laurel-copy.h"
#include "store/laurel-draft.h"
#include "store/laurel-lock.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-trouble.h"
#include "testlib/laurel-test-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/file.h>

/*
 * What the system may answer, besides that it did what it was asked: no room, no
 * such call here, no right to; and a file that goes away in the very moment.
 */

typedef struct {
  char *folder;
  char *path;
  char *to;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->to = laurel_test_dup_path (f->folder, "b.laurel");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_free (f->path);
  g_free (f->to);
  laurel_test_remove_folder (f->folder);
}

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Runs @what with the @n-th call answered by @code. */
#define WITH(n, code, what) \
  (laurel_test_trouble_arm_system (n, code), what)

/* ---- names ------------------------------------------------------------------ */

/* Not every file system knows how to rename without replacing. */
static void
test_a_name_is_given_where_the_system_knows_less (Fixture *f, gconstpointer data)
{
  static const int CODES[] = { EINVAL, ENOSYS };

  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++) {
    g_autofree char *part = laurel_copy_begin (f->to, "part");
    g_autofree char *other = laurel_copy_begin (f->to, "part");

    g_assert_true (WITH (1, CODES[i], laurel_copy_settle (part, f->to)));
    g_assert_true (laurel_test_trouble_disarm_system ());
    g_assert_true (exists (f->to));
    g_assert_false (WITH (1, CODES[i], laurel_copy_settle (other, f->to)));
    g_assert_cmpint (errno, ==, EEXIST);
    laurel_test_trouble_disarm_system ();
    laurel_copy_drop (other);
    g_unlink (f->to);
  }
}

/* A copy asks in this order: open, fsync, open of the folder, fsync of that. */
static void
test_a_folder_that_cannot_be_synced (Fixture *f, gconstpointer data)
{
  static const struct {
    int code;
    gboolean done;
    int error;
  } CASES[] = {
    { EINVAL, TRUE, 0 },
    { EIO, FALSE, LAUREL_STORE_ERROR_FAILED },
    { EDQUOT, FALSE, LAUREL_STORE_ERROR_FULL },
  };
  LaurelLibrary *library = laurel_test_open (f->path);
  guint n;

  laurel_test_fill_story (library);
  for (n = 1; WITH (n, EIO, laurel_library_save_copy (library, f->to, NULL)) == FALSE; n++)
    laurel_test_trouble_disarm_system ();
  laurel_test_trouble_disarm_system ();
  g_unlink (f->to);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done = WITH (n - 1, CASES[i].code, laurel_library_save_copy (library, f->to, &error));

    g_assert_true (laurel_test_trouble_disarm_system ());
    g_assert_cmpint (done, ==, CASES[i].done);
    g_assert_cmpint (exists (f->to), ==, done);
    if (!done)
      g_assert_error (error, LAUREL_STORE_ERROR, CASES[i].error);
    g_unlink (f->to);
  }
  laurel_library_close (library);
}

/* ---- no room ---------------------------------------------------------------- */

static void
test_no_room_is_told_as_such (Fixture *f, gconstpointer data)
{
  static const int CODES[] = { ENOSPC, EDQUOT };

  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *part = NULL;

    g_assert_false (WITH (2, CODES[i], laurel_draft_make (f->to, &error)));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL);
    g_clear_error (&error);
    g_assert_null (WITH (1, CODES[i], laurel_lock_take (f->path, FALSE, &error)));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL);
    part = WITH (1, CODES[i], laurel_copy_begin (f->to, "part"));
    g_assert_null (part);
    laurel_test_trouble_disarm_system ();
  }
}

/* Its name is taken, so another is tried. */
static void
test_a_name_that_is_taken_is_passed_over (Fixture *f, gconstpointer data)
{
  g_autofree char *part = WITH (1, EEXIST, laurel_copy_begin (f->to, "part"));

  g_assert_true (laurel_test_trouble_disarm_system ());
  g_assert_nonnull (part);
  g_assert_true (exists (part));
}

/* ---- the lock --------------------------------------------------------------- */

/* Whatever keeps it from being locked or signed is the reason why the library is
 * only read; no lock is left behind. */
static void
test_a_lock_that_cannot_be_taken_is_the_reason (Fixture *f, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (f->path, ".lock", NULL);
  gboolean fired = TRUE;
  guint told = 0, n;

  laurel_library_close (laurel_test_open (f->path));
  for (n = 1; fired; n++) {
    g_autoptr (GError) error = NULL;
    LaurelLibrary *library;

    library = WITH (n, EACCES, laurel_library_open (f->path, LAUREL_TEST_ROOMS, 0, &error));
    fired = laurel_test_trouble_disarm_system ();
    if (library == NULL) {
      g_assert_nonnull (error);
      continue;
    }
    g_assert_cmpint (laurel_library_is_read_only (library), ==,
                     laurel_library_get_reason (library) != NULL);
    told += laurel_library_is_read_only (library);
    laurel_library_close (library);
    g_unlink (lock);
  }
  g_assert_cmpuint (told, >=, 4);
}

static void
test_a_lock_is_held_and_signed (Fixture *f, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, "a.laurel.lock");
  g_autoptr (GError) error = NULL;
  LaurelLock *lock;
  int fd;

  g_assert_null (WITH (2, ENOLCK, laurel_lock_take (f->path, FALSE, &error)));
  g_assert_true (laurel_test_trouble_disarm_system ());
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* Who only asked has let go of it when it is tried again; who has it has it. */
  lock = WITH (2, EWOULDBLOCK, laurel_lock_take (f->path, FALSE, &error));
  g_assert_true (laurel_test_trouble_disarm_system ());
  g_assert_no_error (error);
  laurel_lock_release (lock);

  fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_null (laurel_lock_take (f->path, FALSE, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  close (fd);
}

/* ---- a file that goes ------------------------------------------------------- */

typedef struct {
  const char *from;
  const char *to;
  gboolean refuse;
} Going;

/* In the moment of the commit. */
static int
go_away (void *data)
{
  const Going *going = data;

  g_assert_cmpint (g_rename (going->from, going->to), ==, 0);
  return going->refuse;
}

static void
test_a_file_that_goes_while_a_change_is_saved (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autofree char *rescued = laurel_test_dup_path (f->folder, "c.laurel");
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  Going going = { f->path, f->to, TRUE };

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  sqlite3_commit_hook (laurel_library_get_reader (library)->db, go_away, &going);
  g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"), "T",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_IN_DOUBT);
  g_clear_error (&error);
  sqlite3_commit_hook (laurel_library_get_reader (library)->db, NULL, NULL);

  g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Cid"), "T",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED);
  g_assert_true (laurel_library_save_copy (library, rescued, NULL));
  laurel_library_close (library);

  library = laurel_test_open (rescued);
  g_assert_cmpint (laurel_test_find_party (library, "Ann"), !=, 0);
  laurel_library_close (library);
}

static const char *gone_from, *gone_to;

/* Goes away, and then there is no memory. */
static gboolean
go_and_fail (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_assert_cmpint (g_rename (gone_from, gone_to), ==, 0);
  g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED, "no memory");

  return FALSE;
}

static const LaurelCommand GO_AND_FAIL = {
  .name = "test.go", .label = "Go", .summary = "goes away", .args = "()", .apply = go_and_fail,
};

/* Opened again, it would not be found: what is open can still be saved. */
static void
test_a_file_that_goes_while_a_command_fails (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autofree char *rescued = laurel_test_dup_path (f->folder, "c.laurel");
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  gone_from = f->path;
  gone_to = f->to;
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  g_assert_false (laurel_library_run (library, &GO_AND_FAIL, g_variant_new ("()"), "T", &outcome,
                                      &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  g_assert_nonnull (laurel_library_get_reader (library)->db);
  g_assert_true (laurel_library_save_copy (library, rescued, NULL));
  laurel_library_close (library);
}

/* Afterwards it is asked what there is to undo, and told that it cannot be written. */
static void
test_a_library_that_stays_closed (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_test_fill_story (library);
  for (guint n = 1; laurel_library_get_reader (library)->db != NULL; n++) {
    laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, n);
    laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("x"), "T", &outcome, NULL);
    laurel_test_vfs_disarm ();
    laurel_outcome_clear (&outcome);
  }
  g_assert_cmpint (laurel_library_get_undo (library), ==, 0);
  g_assert_cmpint (laurel_library_get_redo (library), ==, 0);
  laurel_library_set_given (library, FALSE);

  laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, 1);
  g_assert_false (laurel_library_go_back_to (library, 0, "T", &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (laurel_library_save_copy (library, f->to, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (laurel_library_checkpoint (library, &error));
  g_assert_nonnull (error);
  g_assert_true (laurel_test_vfs_disarm ());
  g_assert_true (laurel_library_checkpoint (library, NULL));
  laurel_library_close (library);
}

/* Another one, by the same name: written to, it would be lost. */
static void
test_a_file_that_is_replaced_is_not_written (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_close (laurel_test_open (f->to));
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  g_assert_cmpint (g_rename (f->to, f->path), ==, 0);
  g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"), "T",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED);
  g_assert_true (laurel_library_save_copy (library, f->to, NULL));
  laurel_library_close (library);

  library = laurel_test_open (f->to);
  g_assert_cmpint (laurel_test_find_party (library, "Ann"), !=, 0);
  laurel_library_close (library);
  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_test_find_party (library, "Ann"), ==, 0);
  laurel_library_close (library);
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (to, bytes, size, NULL));
}

/* The log of one library beside another: a look leaves the file as it is, and whoever
 * opens it is told that what was seen of it is not there. */
static void
test_the_log_of_another_library (Fixture *f, gconstpointer data)
{
  g_autofree char *log = g_strconcat (f->to, "-wal", NULL);
  g_autofree char *other = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  LaurelLibrary *library = laurel_test_open (f->to);
  gsize size, size_after;

  laurel_test_fill_story (library);
  laurel_library_close (library);
  library = laurel_test_open (f->path);
  laurel_test_fill_story (library);
  copy_file (other, log);
  laurel_library_close (library);

  g_assert_true (g_file_get_contents (f->to, &before, &size, NULL));
  findings = laurel_check_file (f->to, LAUREL_TEST_ROOMS, NULL);
  g_assert_true (g_file_get_contents (f->to, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);

  library = laurel_library_open (f->to, LAUREL_TEST_ROOMS, 0, NULL);
  if (laurel_check_is_clean (findings))
    g_assert_nonnull (library);
  if (library != NULL)
    g_assert_cmpint (laurel_library_get_missing (library), >, 0);
  g_clear_pointer (&library, laurel_library_close);
}

/* ---- the clock -------------------------------------------------------------- */

/* What was done later stands later, whatever the clock says; and it is undone first. */
static void
test_the_clock_goes_back (Fixture *f, gconstpointer data)
{
  static const int DAYS[] = { 0, -400, 30, -1 };
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autoptr (GPtrArray) findings = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (DAYS); i++) {
    laurel_test_trouble_set_clock (DAYS[i] * G_GINT64_CONSTANT (86400));
    g_assert_cmpint (laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann")), ==,
                     (gint64) i + 1);
  }
  laurel_test_trouble_set_clock (0);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM journal AS a"
                                         " JOIN journal AS b ON b.id = a.id + 1 AND b.at < a.at"),
                   ==, 2);
  laurel_library_close (library);

  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_library_get_missing (library), ==, 0);
  findings = laurel_check_library (library);
  g_assert_true (laurel_check_is_clean (findings));
  for (gint64 entry = 4; entry > 0; entry--) {
    g_assert_cmpint (laurel_library_get_undo (library), ==, entry);
    laurel_test_revert (library, entry);
  }
  g_assert_cmpint (laurel_test_find_party (library, "Ann"), ==, 0);
  laurel_library_close (library);
}

/* ---- backups without a sum -------------------------------------------------- */

static void
test_a_backup_without_its_sum_is_judged_by_its_pages (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autofree char *backup = NULL, *sum = NULL;
  g_autoptr (GError) error = NULL;

  laurel_test_fill_story (library);
  g_assert_true (laurel_library_backup (library, LAUREL_BACKUP_ASKED, &backup, NULL));
  laurel_library_close (library);
  sum = g_strconcat (backup, ".sha256", NULL);

  /* The sum is there, but the backup cannot be read to compare. */
  g_assert_false (WITH (2, EIO, laurel_backup_restore (backup, f->to, &error)));
  g_assert_true (laurel_test_trouble_disarm_system ());
  g_assert_nonnull (error);
  g_assert_false (exists (f->to));

  g_unlink (sum);
  g_assert_true (laurel_backup_restore (backup, f->to, NULL));
  g_assert_false (laurel_backup_restore (f->folder, f->to, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/system/rename", test_a_name_is_given_where_the_system_knows_less },
    { "/store/system/folder", test_a_folder_that_cannot_be_synced },
    { "/store/system/no-room", test_no_room_is_told_as_such },
    { "/store/system/taken", test_a_name_that_is_taken_is_passed_over },
    { "/store/system/lock", test_a_lock_that_cannot_be_taken_is_the_reason },
    { "/store/system/flock", test_a_lock_is_held_and_signed },
    { "/store/system/goes-saving", test_a_file_that_goes_while_a_change_is_saved },
    { "/store/system/goes-failing", test_a_file_that_goes_while_a_command_fails },
    { "/store/system/replaced", test_a_file_that_is_replaced_is_not_written },
    { "/store/system/other-log", test_the_log_of_another_library },
    { "/store/system/clock", test_the_clock_goes_back },
    { "/store/system/closed", test_a_library_that_stays_closed },
    { "/store/system/sum", test_a_backup_without_its_sum_is_judged_by_its_pages },
  };

  laurel_test_init (&argc, &argv);
  laurel_test_trouble_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
