/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-backup.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <string.h>

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

#define AT "20250902T101112345Z"

static void
test_only_names_of_backups_are_listed (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *name;
    gboolean listed;
  } NAMES[] = {
    { "laurel-12345678-" AT "-daily-7.laurel", TRUE },
    { "laurel-12345678-" AT "-daily-7.laurel.sha256", FALSE },
    { "laurel-12345678-" AT "-daily-7.laure", FALSE },
    { "laurel-12345678-" AT "-weekly-7.laurel", FALSE },
    { "laurel-12345678-" AT "-none-7.laurel", TRUE },
    { "laurel-12345678-20251302T101112345Z-daily-7.laurel", FALSE },
    { "laurel-12345678-99991231T235959345Z-daily-6.laurel", TRUE },
    { "laurel-87654321-" AT "-daily-7.laurel", FALSE },
    { "laurel-12345678-daily.laurel", FALSE },
    { "notes.txt", FALSE },
  };
  g_autofree char *folder = laurel_test_dup_path (f->folder, "backups");
  g_autoptr (GPtrArray) backups = NULL;
  guint wanted = 0;

  g_mkdir (folder, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *path = laurel_test_dup_path (folder, NAMES[i].name);

    g_assert_true (g_file_set_contents (path, "x", -1, NULL));
    wanted += NAMES[i].listed && strstr (NAMES[i].name, "-none-") == NULL;
  }
  backups = laurel_backup_list (folder, "12345678");
  g_assert_cmpuint (backups->len, ==, wanted);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->entry, ==, 6);
  /* What a name says of no day here is none of today. */
  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  g_assert_false (laurel_backup_is_of_day (folder, "12345678", g_get_real_time () / 1000));
  g_setenv ("TZ", "UTC", TRUE);
}

/* Those of one moment in an order that stays, and one that cannot be read as one that
 * may hold anything. */
static void
test_backups_of_one_moment_have_an_order (Fixture *f, gconstpointer data)
{
  static const char *const TEXTS[] = { "nothing of this", NULL };
  static const char *const NAMES[] = {
    "laurel-12345678-" AT "-daily-7.laurel", "laurel-12345678-" AT "-import-7.laurel",
    "laurel-12345678-" AT "-asked-7.laurel", "laurel-12345678-20240902T101112345Z-daily-3.laurel",
  };
  g_autofree char *folder = laurel_test_dup_path (f->folder, "backups");
  g_autofree char *unreadable = laurel_test_dup_path (folder, NAMES[3]);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) holding = NULL;

  g_mkdir (folder, 0700);
  for (gsize i = 0; i < 3; i++) {
    g_autofree char *path = laurel_test_dup_path (folder, NAMES[i]);

    g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  }
  g_mkdir (unreadable, 0700);
  backups = laurel_backup_list (folder, NULL);
  g_assert_cmpuint (backups->len, ==, 4);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->reason, ==, LAUREL_BACKUP_IMPORT);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[2])->reason, ==, LAUREL_BACKUP_ASKED);
  holding = laurel_backup_list_holding (folder, NULL, TEXTS);
  g_assert_cmpuint (holding->len, ==, 1);
  g_assert_cmpstr (((LaurelBackup *) holding->pdata[0])->path, ==, unreadable);
}

/* A name in quotation marks may stand in a backup only as JSON writes it. */
static void
test_a_backup_holds_what_json_writes (Fixture *f, gconstpointer data)
{
  static const char *const TEXTS[] = { "Anna \"Ann\" Lee", "Quince Lane 7\nNorth Gate", NULL };
  static const struct {
    const char *text;
    gboolean holds;
  } FILES[] = {
    { "Anna \"Ann\" Lee", TRUE },
    { "[{\"name\":\"Anna \\\"Ann\\\" Lee\"}]", TRUE },
    { "{\"to\":\"Quince Lane 7\\nNorth Gate\"}", TRUE },
    { "Anna Ann Lee, Quince Lane 7, North Gate", FALSE },
  };
  g_autofree char *folder = laurel_test_dup_path (f->folder, "backups");
  g_autofree char *path = laurel_test_dup_path (folder, "laurel-12345678-" AT "-daily-7.laurel");

  g_mkdir (folder, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++) {
    g_autoptr (GPtrArray) holding = NULL;

    g_assert_true (g_file_set_contents (path, FILES[i].text, -1, NULL));
    holding = laurel_backup_list_holding (folder, NULL, TEXTS);
    g_assert_cmpuint (holding->len, ==, FILES[i].holds);
  }
}

static void
test_a_library_without_a_name_is_not_backed_up (Fixture *f, gconstpointer data)
{
  static const char *const CHANGES[] = {
    "UPDATE library SET file_id = 'short'", "PRAGMA foreign_keys = OFF; DELETE FROM library",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CHANGES); i++) {
    g_autoptr (GError) error = NULL;

    laurel_test_exec (f->library, CHANGES[i]);
    g_assert_false (laurel_library_backup (f->library, LAUREL_BACKUP_ASKED, NULL, &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
  }
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/backup-names/listed", test_only_names_of_backups_are_listed },
    { "/store/backup-names/order", test_backups_of_one_moment_have_an_order },
    { "/store/backup-names/json", test_a_backup_holds_what_json_writes },
    { "/store/backup-names/nameless", test_a_library_without_a_name_is_not_backed_up },
  };

  laurel_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
