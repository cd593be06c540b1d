/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "exchange/laurel-table-reader.h"
#include "store/laurel-backup.h"
#include "store/laurel-check.h"
#include "store/laurel-opening.h"
#include "store/laurel-salvage.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-other.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

/*
 * A library is opened once in a process, whatever it is called, and nothing else
 * in the process touches its file meanwhile: its locks hold.
 */

typedef struct {
  char *folder;
  char *path;
  char *link; /* a symbolic link to it */
  char *twin; /* the same file by another name */
  char *to;   /* nothing is there */
  LaurelTestOther *other;
} Fixture;

/* Another program that would write. */
static gboolean
is_refused_elsewhere (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelLibrary) library = laurel_library_open (data, LAUREL_TEST_ROOMS,
                                                           LAUREL_LIBRARY_FORCE, &error);

  return library == NULL && g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
}

/* Another program that only knows SQLite's own locks: it takes the log away when
 * it believes to be the last. */
static gboolean
leaves_the_log (gpointer data)
{
  Fixture *f = data;
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  sqlite3 *db;

  if (!is_refused_elsewhere (f->path))
    return FALSE;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT count (*) FROM party", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return g_file_test (log, G_FILE_TEST_EXISTS);
}

/* A Laurel elsewhere that only looks, and closes again. */
static gboolean
looks (gpointer data)
{
  g_autoptr (LaurelLibrary) library = laurel_library_open (data, LAUREL_TEST_ROOMS,
                                                           LAUREL_LIBRARY_READ_ONLY, NULL);

  return library != NULL && laurel_test_find_party (library, "Early") != 0;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->link = laurel_test_dup_path (f->folder, "link.laurel");
  f->twin = laurel_test_dup_path (f->folder, "twin.laurel");
  f->to = laurel_test_dup_path (f->folder, "to.laurel");
  laurel_library_close (laurel_test_open (f->path));
  g_assert_cmpint (symlink (f->path, f->link), ==, 0);
  g_assert_cmpint (link (f->path, f->twin), ==, 0);
  f->other = laurel_test_other_new (leaves_the_log, f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  laurel_test_other_free (f->other);
  g_free (f->path);
  g_free (f->link);
  g_free (f->twin);
  g_free (f->to);
  laurel_test_remove_folder (f->folder);
}

static void
refuse_second (const char *path)
{
  static const LaurelLibraryFlags FLAGS[] = {
    0, LAUREL_LIBRARY_CREATE, LAUREL_LIBRARY_READ_ONLY, LAUREL_LIBRARY_FORCE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FLAGS); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_library_open (path, LAUREL_TEST_ROOMS, FLAGS[i], &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  }
}

static void
test_a_second_opening_is_refused_and_harms_nothing (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->link);

  g_assert_cmpstr (laurel_library_get_path (library), ==, f->path);
  laurel_test_fill_story (library);
  refuse_second (f->path);
  refuse_second (f->link);
  refuse_second (f->twin);
  g_assert_true (laurel_test_other_step (f->other));

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Late"));
  laurel_library_close (library);
  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_test_find_party (library, "Late"), !=, 0);
  laurel_library_close (library);
}

static void
test_nobody_else_touches_it (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (LaurelSalvage) found = { 0 };

  laurel_test_fill_story (library);
  findings = laurel_check_file (f->twin, LAUREL_TEST_ROOMS, NULL);
  g_assert_false (laurel_check_is_clean (findings));
  g_assert_false (laurel_backup_restore (f->link, f->to, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (laurel_salvage_run (f->path, f->to, LAUREL_TEST_ROOMS, "T", &found, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (laurel_table_read_file (f->link, NULL, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  g_assert_false (g_file_test (f->to, G_FILE_TEST_EXISTS));

  g_assert_true (laurel_test_other_step (f->other));
  laurel_library_close (library);
}

static void
test_what_is_closed_or_refused_can_be_opened (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelOpening) none = laurel_opening_take (f->to, NULL);
  g_autoptr (LaurelOpening) still_none = laurel_opening_take (f->to, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (none);
  g_assert_nonnull (still_none);
  g_assert_true (g_file_set_contents (f->to, "no library", -1, NULL));
  for (int i = 0; i < 2; i++) {
    g_assert_null (laurel_library_open (f->to, LAUREL_TEST_ROOMS, 0, &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FOREIGN);
    g_clear_error (&error);
    laurel_library_close (laurel_test_open (f->twin));
  }
  g_assert_true (laurel_opening_check (f->path, &error));
}

/* As a toolkit's dialog does, which looks into each file of the folder that it shows: the system
 * then drops all locks that SQLite had on the file, and others do not see that it is open. */
static void
drop_locks (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
}

static void
test_who_looks_takes_no_log_away (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelTestOther) other = laurel_test_other_new (looks, f->path);
  g_autofree char *log = laurel_test_dup_path (f->folder, "a.laurel-wal");
  LaurelLibrary *library = laurel_test_open (f->path);

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Early"));
  laurel_library_checkpoint (library, NULL);
  drop_locks (f->path);
  g_assert_true (laurel_test_other_step (other));
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Late"));
  laurel_library_close (library);
  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_test_find_party (library, "Late"), !=, 0);
  laurel_library_close (library);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add ("/store/opening/second", Fixture, NULL, set_up,
              test_a_second_opening_is_refused_and_harms_nothing, tear_down);
  g_test_add ("/store/opening/others", Fixture, NULL, set_up, test_nobody_else_touches_it,
              tear_down);
  g_test_add ("/store/opening/again", Fixture, NULL, set_up,
              test_what_is_closed_or_refused_can_be_opened, tear_down);

  g_test_add ("/store/opening/looks", Fixture, NULL, set_up, test_who_looks_takes_no_log_away,
              tear_down);

  return g_test_run ();
}
