/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-copy.h"
#include "store/laurel-draft.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-vfs.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

/*
 * New files: each is whole or not there at all, none takes another's place, and
 * what a crash has left of one stands in nobody's way.
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
  laurel_test_vfs_forget (f->folder);
  g_free (f->path);
  g_free (f->to);
  laurel_test_remove_folder (f->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_a_file_that_appeared_meanwhile_stays (Fixture *f, gconstpointer data)
{
  g_autofree char *part = laurel_copy_begin (f->to, "part");
  g_autofree char *other = laurel_copy_begin (f->to, "part");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (part, !=, other);
  g_assert_true (g_file_set_contents (f->to, "somebody's", -1, NULL));
  g_assert_false (laurel_copy_settle (part, f->to));
  g_assert_cmpint (errno, ==, EEXIST);
  g_assert_false (laurel_draft_make (f->to, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
  g_assert_true (g_file_get_contents (f->to, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "somebody's");

  laurel_copy_drop (part);
  laurel_copy_drop (other);
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

static void
test_no_room_leaves_nothing_behind (Fixture *f, gconstpointer data)
{
  gboolean fired = TRUE;
  guint n;

  for (n = 1; fired; n += laurel_test_stride (5)) {
    g_autoptr (GError) error = NULL;
    gboolean made;

    laurel_test_vfs_arm (LAUREL_TEST_FAULT_FULL, n);
    made = laurel_draft_make (f->path, &error);
    fired = laurel_test_vfs_disarm ();
    g_assert_true (made == (error == NULL));
    g_assert_cmpuint (count_files (f->folder), ==, made);
    g_unlink (f->path);
    laurel_test_vfs_forget (f->folder);
  }
  g_assert_cmpuint (n, >, 5);
}

/* Each call fails in turn while a copy is made; a backup that fails is no backup. */
static void
test_a_copy_is_whole_or_not_there (Fixture *f, gconstpointer data)
{
  static const LaurelTestFault FAULTS[] = { LAUREL_TEST_FAULT_ONCE, LAUREL_TEST_FAULT_FULL };
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autofree char *dump = NULL;
  guint before;

  laurel_test_fill_story (library);
  dump = laurel_test_dump (library);
  laurel_library_checkpoint (library, NULL);
  before = count_files (f->folder);

  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    gboolean fired = TRUE;
    guint failed = 0;

    for (guint n = 1; fired; n += laurel_test_stride (5)) {
      g_autoptr (GError) error = NULL;
      gboolean made;

      laurel_test_vfs_arm (FAULTS[i], n);
      made = laurel_library_save_copy (library, f->to, &error);
      fired = laurel_test_vfs_disarm ();
      g_assert_true (made == (error == NULL));
      g_assert_true (made == g_file_test (f->to, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_files (f->folder), ==, before + made);
      failed += !made;
      g_unlink (f->to);
    }
    g_assert_cmpuint (failed, >, 0);
  }

  g_assert_true (laurel_library_save_copy (library, f->to, NULL));
  laurel_library_close (library);
  library = laurel_test_open (f->to);
  g_free (dump);
  dump = laurel_test_dump (library);
  g_assert_nonnull (strstr (dump, "李小明"));
  laurel_library_close (library);
}

/* A failure has closed the library, and it can be opened again for reading only. */
static void
test_a_closed_library_can_still_be_saved (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autofree char *dump = NULL, *saved = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_test_fill_story (library);
  dump = laurel_test_dump (library);
  for (guint n = 1; laurel_library_get_reader (library)->db != NULL; n++) {
    laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, n);
    g_assert_false (laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("x"),
                                        "T", &outcome, NULL));
    g_assert_true (laurel_test_vfs_disarm ());
  }

  g_assert_true (laurel_library_save_copy (library, f->to, &error));
  g_assert_no_error (error);
  laurel_library_close (library);
  library = laurel_test_open (f->to);
  saved = laurel_test_dump (library);
  g_assert_cmpstr (saved, ==, dump);
  laurel_library_close (library);
}

static void
leave (const char *folder, const char *name, gint64 days)
{
  g_autofree char *path = laurel_test_dup_path (folder, name);
  time_t then = (time_t) (g_get_real_time () / G_USEC_PER_SEC - days * 86400);
  struct utimbuf times = { then, then };

  g_assert_true (g_file_set_contents (path, "left", -1, NULL));
  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
test_what_a_crash_left_of_a_backup_goes (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library = laurel_test_open (f->path);
  g_autofree char *backups = laurel_test_dup_path (f->folder, "backups");

  laurel_test_fill_story (library);
  laurel_library_set_backup_folder (library, backups);
  g_mkdir (backups, 0700);
  leave (backups, "laurel-12345678-20250902T101112345Z-daily-7.laurel.0a1b2c3d.part", 2);
  leave (backups, "laurel-12345678-20250902T101112345Z-daily-7.laurel.0a1b2c3d.part-journal", 2);
  leave (backups, "laurel-12345678-20250902T101112345Z-daily-8.laurel.0a1b2c3e.part", 0);
  leave (backups, "something.part", 2);
  g_assert_true (laurel_library_backup (library, LAUREL_BACKUP_ASKED, NULL, NULL));

  /* The backup, its sum, what is being made elsewhere, and what is not ours. */
  g_assert_cmpuint (count_files (backups), ==, 4);
  laurel_library_close (library);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  laurel_test_vfs_install ();
  g_test_add ("/store/copy/appeared", Fixture, NULL, set_up,
              test_a_file_that_appeared_meanwhile_stays, tear_down);
  g_test_add ("/store/copy/no-room", Fixture, NULL, set_up, test_no_room_leaves_nothing_behind,
              tear_down);
  g_test_add ("/store/copy/whole", Fixture, NULL, set_up, test_a_copy_is_whole_or_not_there,
              tear_down);
  g_test_add ("/store/copy/closed", Fixture, NULL, set_up,
              test_a_closed_library_can_still_be_saved, tear_down);
  g_test_add ("/store/copy/left", Fixture, NULL, set_up, test_what_a_crash_left_of_a_backup_goes,
              tear_down);

  return g_test_run ();
}
