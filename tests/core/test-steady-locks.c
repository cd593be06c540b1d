/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-other.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

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

/* As any program does that knows SQLite and not Laurel: it tidies up when nobody has a lock. */
static gboolean
reads_as_a_stranger (gpointer data)
{
  sqlite3 *db = NULL;
  gboolean good = sqlite3_open_v2 (data, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
                  sqlite3_exec (db, "SELECT count (*) FROM journal", NULL, NULL, NULL) == SQLITE_OK;

  sqlite3_close (db);
  return good;
}

/* As a dialog does that shows what files there are. */
static void
open_and_close_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *bytes = NULL;

    g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  }
}

static goffset
get_size (const char *path, const char *suffix)
{
  g_autofree char *part = g_strconcat (path, suffix, NULL);
  GStatBuf there;

  return g_stat (part, &there) == 0 ? there.st_size : -1;
}

static void
test_locks_outlast_a_file_dialog (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelTestOther) stranger = laurel_test_other_new (reads_as_a_stranger, f->path);
  g_autoptr (LaurelTestOther) reader = laurel_test_other_new (sees_what_was_written, f->path);
  g_autoptr (LaurelLibrary) writer = laurel_test_open (f->path);
  goffset log, shared;

  laurel_test_run (writer, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  log = get_size (f->path, "-wal");
  shared = get_size (f->path, "-shm");
  g_assert_cmpint (log, >, 0);
  g_assert_cmpint (shared, >=, 32768);

  open_and_close_all (f->folder);
  g_assert_true (laurel_test_other_step (stranger));
  g_assert_cmpint (get_size (f->path, "-wal"), ==, log);
  g_assert_cmpint (get_size (f->path, "-shm"), ==, shared);

  g_assert_true (laurel_test_other_step (reader));
  laurel_test_run (writer, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"));
  g_assert_true (laurel_test_other_step (reader));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/steady-locks/dialog", Fixture, NULL, set_up, test_locks_outlast_a_file_dialog,
              tear_down);
  return g_test_run ();
}
