/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-check.h"
#include "store/laurel-forget.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
  char *backups;
  LaurelLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->backups = laurel_test_dup_path (f->folder, "backups");
  f->library = laurel_test_open (f->path);
  laurel_library_set_backup_folder (f->library, f->backups);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->library, laurel_library_close);
  g_free (f->path);
  g_free (f->backups);
  laurel_test_remove_folder (f->folder);
}

static void
reopen (Fixture *f)
{
  laurel_library_close (f->library);
  f->library = laurel_test_open (f->path);
  laurel_library_set_backup_folder (f->library, f->backups);
}

static GPtrArray *
list (Fixture *f)
{
  return laurel_backup_list (f->backups, laurel_library_get_file_id (f->library));
}

static void
add (Fixture *f, const char *name)
{
  laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string (name));
}

static void
test_the_first_change_of_a_day_makes_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  add (f, "Ann");
  backups = list (f);
  g_assert_cmpuint (backups->len, ==, 0);

  add (f, "Ben");
  add (f, "Cid");
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list (f);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->reason, ==, LAUREL_BACKUP_DAILY);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->entry, ==, 1);

  laurel_test_run (f->library, &LAUREL_TEST_FILL, g_variant_new ("(si)", "Guest", 3));
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list (f);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->reason, ==, LAUREL_BACKUP_IMPORT);
}

/* As a script does it, which opens the library for each command. */
static void
test_the_next_opening_makes_no_other (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  add (f, "Ann");
  laurel_test_run (f->library, &LAUREL_TEST_FILL, g_variant_new ("(si)", "Guest", 3));
  for (guint i = 0; i < 12; i++) {
    g_autofree char *name = g_strdup_printf ("Ben %u", i);

    reopen (f);
    add (f, name);
  }

  backups = list (f);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->reason, ==, LAUREL_BACKUP_IMPORT);
}

static void
test_a_backup_of_yesterday_is_none_of_today (Fixture *f, gconstpointer data)
{
  const char *id = laurel_library_get_file_id (f->library);
  const gint64 hour = 60 * 60 * 1000, now = g_get_real_time () / 1000;

  add (f, "Ann");
  g_assert_false (laurel_backup_is_of_day (f->backups, id, now));
  add (f, "Ben");
  g_assert_true (laurel_backup_is_of_day (f->backups, id, now));
  g_assert_false (laurel_backup_is_of_day (f->backups, id, now + 25 * hour));
  g_assert_false (laurel_backup_is_of_day (f->backups, id, now - 25 * hour));
  g_assert_false (laurel_backup_is_of_day (f->backups, "00000000", now));
}

static void
test_every_kind_can_be_restored (Fixture *f, gconstpointer data)
{
  g_autofree char *dump = NULL, *journal = NULL;

  laurel_test_fill_story (f->library);
  dump = laurel_test_dump (f->library);
  journal = laurel_test_dump_journal (f->library);

  for (int reason = LAUREL_BACKUP_DAILY; reason <= LAUREL_BACKUP_ASKED; reason++) {
    g_autofree char *backup = NULL, *name = g_strdup_printf ("restored-%d.laurel", reason);
    g_autofree char *to = laurel_test_dup_path (f->folder, name);
    g_autofree char *restored = NULL, *journal_restored = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) findings = NULL;
    g_autoptr (LaurelLibrary) library = NULL;

    g_assert_true (laurel_library_backup (f->library, reason, &backup, &error));
    g_assert_no_error (error);
    g_assert_true (laurel_backup_restore (backup, to, &error));
    g_assert_no_error (error);
    g_assert_false (laurel_backup_restore (backup, to, &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);

    findings = laurel_check_file (to, LAUREL_TEST_ROOMS, NULL);
    g_assert_true (laurel_check_is_clean (findings));
    library = laurel_test_open (to);
    g_assert_cmpint (laurel_library_get_missing (library), ==, 0);
    restored = laurel_test_dump (library);
    journal_restored = laurel_test_dump_journal (library);
    g_assert_cmpstr (restored, ==, dump);
    g_assert_cmpstr (journal_restored, ==, journal);
  }
}

static void
test_a_changed_backup_is_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = NULL, *bytes = NULL;
  g_autofree char *to = laurel_test_dup_path (f->folder, "b.laurel");
  g_autoptr (GError) error = NULL;
  gsize size;

  laurel_test_fill_story (f->library);
  g_assert_true (laurel_library_backup (f->library, LAUREL_BACKUP_ASKED, &backup, NULL));
  g_assert_true (g_file_get_contents (backup, &bytes, &size, NULL));
  bytes[size - 1] ^= 1;
  g_assert_true (g_file_set_contents (backup, bytes, size, NULL));
  g_assert_false (laurel_backup_restore (backup, to, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (to, G_FILE_TEST_EXISTS));
}

static void
test_a_damaged_library_replaces_no_backup (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  laurel_test_fill_story (f->library);
  before = list (f);
  laurel_test_exec (f->library, "UPDATE journal SET actor = 'x' WHERE id = 2");
  g_assert_false (laurel_library_backup (f->library, LAUREL_BACKUP_ASKED, NULL, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
  after = list (f);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_a_folder_that_is_gone_is_told_once (Fixture *f, gconstpointer data)
{
  g_autofree char *nowhere = laurel_test_dup_path (f->path, "below-a-file");
  g_autoptr (GError) error = NULL;

  add (f, "Ann");
  laurel_library_set_backup_folder (f->library, nowhere);
  add (f, "Ben");
  error = laurel_library_take_backup_error (f->library);
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  add (f, "Cid");
  g_assert_null (laurel_library_take_backup_error (f->library));
  g_assert_cmpint (laurel_test_find_party (f->library, "Cid"), !=, 0);
}

/* ---- rotation --------------------------------------------------------------- */

/* The days before today of each backup, newest first, and those that may go. */
typedef struct {
  const char *name;
  const char *days;
  const char *spare;
} Case;

static const Case CASES[] = {
  { "few", "0 0 0 1 1 40 40 80", "" },
  { "ten", "0 0 0 0 0 0 0 0 0 0", "" },
  { "one-day", "0 0 0 0 0 0 0 0 0 0 0 0", "0 0" },
  { "days", "0 1 2 3 4 5 6 7 8 9 10 11 11 12", "11" },
  { "months", "0 0 0 0 0 0 0 0 0 0 31 32 33 70 71 400 401", "32 33 71 401" },
};

static void
test_rotation (gconstpointer data)
{
  const Case *c = data;
  /* Noon of 20 June 2025, so that 31, 70 and 400 days before are in other months. */
  gint64 now = G_GINT64_CONSTANT (1750420800000);
  g_auto (GStrv) days = g_strsplit (c->days, " ", -1);
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) spare = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  for (char **day = days; *day != NULL; day++) {
    LaurelBackup *backup = g_new0 (LaurelBackup, 1);

    backup->at = now - g_ascii_strtoll (*day, NULL, 10) * 86400000 - backups->len;
    g_ptr_array_add (backups, backup);
  }

  spare = laurel_backup_list_spare (backups, now);
  for (guint i = 0; i < spare->len; i++)
    g_string_append_printf (told, "%s%d", i > 0 ? " " : "",
                            (int) ((now - ((LaurelBackup *) spare->pdata[i])->at) / 86400000));
  g_assert_cmpstr (told->str, ==, c->spare);
}

/* In China, Monday at 9 and Tuesday at 7 are on one day of UTC; so are the last evening of a month
 * and the first morning of the next. */
static void
test_days_and_months_are_those_of_the_wall (void)
{
  static const struct {
    const char *at; /* there */
    gboolean spare;
  } BACKUPS[] = {
    { "2025-06-03T07:30:00+08", FALSE }, /* Tuesday, the last of its day */
    { "2025-06-02T23:30:00+08", FALSE }, /* Monday, the last of its day */
    { "2025-06-02T09:00:00+08", TRUE },
    { "2025-04-01T07:30:00+08", FALSE }, /* the last of April */
    { "2025-03-31T23:30:00+08", FALSE }, /* the last of March */
    { "2025-03-31T09:00:00+08", TRUE },
  };
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2025-06-04T12:00:00+08", NULL);
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) spare = NULL;

  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  for (int i = 0; i < 10 + (int) G_N_ELEMENTS (BACKUPS); i++) {
    g_autoptr (GDateTime) at = i < 10 ? g_date_time_ref (now)
                                      : g_date_time_new_from_iso8601 (BACKUPS[i - 10].at, NULL);
    LaurelBackup *backup = g_new0 (LaurelBackup, 1);

    backup->at = g_date_time_to_unix (at) * 1000;
    g_ptr_array_add (backups, backup);
  }
  spare = laurel_backup_list_spare (backups, g_date_time_to_unix (now) * 1000);
  g_setenv ("TZ", zone ? zone : "UTC", TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (BACKUPS); i++) {
    g_test_message ("%s", BACKUPS[i].at);
    g_assert_cmpint (g_ptr_array_find (spare, backups->pdata[10 + i], NULL), ==, BACKUPS[i].spare);
  }
}

/* ---- forgetting ------------------------------------------------------------- */

static const char *const NAMES[] = { "Wilhelmina Xanthopoulos", "wilhelmina", "Xantho", NULL };

static void
assert_no_trace (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    if (!g_file_get_contents (path, &bytes, &size, NULL))
      continue;
    for (gsize i = 0; NAMES[i] != NULL; i++) {
      g_autofree char *lower = g_utf8_strdown (NAMES[i], -1);

      g_assert_null (memmem (bytes, size, NAMES[i], strlen (NAMES[i])));
      g_assert_null (memmem (bytes, size, lower, strlen (lower)));
      for (gsize at = 0; lower[at + 3] != '\0' && i == 0; at++)
        if (memmem ("opoulos", 7, lower + at, 4) || memmem ("xantho", 6, lower + at, 4))
          g_assert_null (memmem (bytes, size, lower + at, 4));
    }
  }
}

static void
test_what_is_forgotten_leaves_no_trace (Fixture *f, gconstpointer data)
{
  static const char *const COLUMNS[] = { "name", NULL };
  g_auto (GStrv) texts = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) holding = NULL;
  gint64 id, entry;

  laurel_test_fill_story (f->library);
  add (f, "Wilhelmina Xanthopoulos");
  id = laurel_test_find_party (f->library, "Wilhelmina Xanthopoulos");
  laurel_test_run (f->library, &LAUREL_TEST_ENGAGE, g_variant_new ("(sx)", "Season", id));
  laurel_test_run (f->library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", id, "W. Smith"));
  add (f, "Later");
  texts = laurel_forget_dup_texts (laurel_library_get_reader (f->library), "party", &id, 1,
                                   COLUMNS, NULL);
  g_assert_true (g_strv_contains ((const char *const *) texts, "Wilhelmina Xanthopoulos"));
  g_assert_true (g_strv_contains ((const char *const *) texts, "W. Smith"));

  entry = laurel_test_run (f->library, &LAUREL_TEST_FORGET, g_variant_new_int64 (id));
  g_assert_cmpint (entry, !=, 0);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, entry - 1);
  findings = laurel_check_library (f->library);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);
  assert_no_trace (f->folder);

  /* A backup was made just before, and is named. */
  backups = list (f);
  g_assert_cmpint (((LaurelBackup *) backups->pdata[0])->reason, ==, LAUREL_BACKUP_FORGET);
  holding = laurel_library_list_holding (f->library, (const char *const *) texts);
  g_assert_cmpuint (holding->len, ==, 1);
  g_assert_cmpstr (((LaurelBackup *) holding->pdata[0])->path, ==,
                   ((LaurelBackup *) backups->pdata[0])->path);
  g_assert_true (laurel_backup_delete (holding->pdata[0], NULL));
  assert_no_trace (f->backups);

  reopen (f);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, entry - 1);
  laurel_test_revert (f->library, entry - 1);
  g_assert_cmpint (laurel_test_find_party (f->library, "Later"), ==, 0);
}

static void
test_what_names_the_forgotten_cannot_be_undone (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  add (f, "Ann Other");
  laurel_test_run (f->library, &LAUREL_TEST_FORGET,
                   g_variant_new_int64 (laurel_test_find_party (f->library, "Ann Other")));
  for (gint64 entry = 1; entry <= 2; entry++) {
    g_assert_false (laurel_library_revert (f->library, entry, "T", &outcome, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
    g_clear_error (&error);
  }
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/backup/daily", test_the_first_change_of_a_day_makes_one },
    { "/store/backup/one-a-day", test_the_next_opening_makes_no_other },
    { "/store/backup/yesterday", test_a_backup_of_yesterday_is_none_of_today },
    { "/store/backup/restore", test_every_kind_can_be_restored },
    { "/store/backup/changed", test_a_changed_backup_is_refused },
    { "/store/backup/damaged", test_a_damaged_library_replaces_no_backup },
    { "/store/backup/gone", test_a_folder_that_is_gone_is_told_once },
    { "/store/forget/trace", test_what_is_forgotten_leaves_no_trace },
    { "/store/forget/undo", test_what_names_the_forgotten_cannot_be_undone },
  };

  laurel_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);
  g_test_add_func ("/store/backup/zone", test_days_and_months_are_those_of_the_wall);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strdup_printf ("/store/backup/rotation/%s", CASES[i].name);

    g_test_add_data_func (path, &CASES[i], test_rotation);
  }

  return g_test_run ();
}
