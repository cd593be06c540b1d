/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-backup.h"
#include "store/laurel-store.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-vfs.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/*
 * What the store does besides commands and lists: backups, copies, checkpoints, and
 * what it answers when it cannot, or is closed.
 */

typedef struct {
  char *folder;
  char *path;
  char *backups;
  LaurelStore *store;
  GAsyncResult *result; /* (nullable): what came last */
  GString *told;
} Fixture;

static void
on_result (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;

  g_set_object (&f->result, result);
}

static GAsyncResult *
wait_for_result (Fixture *f)
{
  while (f->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&f->result);
}

static LaurelStore *
open_store (Fixture *f, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  laurel_store_open_async (path, LAUREL_TEST_ROOMS, 0, NULL, on_result, f);
  result = wait_for_result (f);

  return laurel_store_open_finish (result, error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library;
  g_autoptr (GError) error = NULL;

  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->backups = laurel_test_dup_path (f->folder, "backups");
  f->told = g_string_new (NULL);
  library = laurel_test_open (f->path);
  laurel_test_fill_story (library);
  laurel_library_close (library);
  f->store = open_store (f, f->path, &error);
  g_assert_no_error (error);
  laurel_store_set_backup_folder (f->store, f->backups);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->store);
  laurel_test_vfs_forget (f->folder);
  g_string_free (f->told, TRUE);
  g_free (f->path);
  g_free (f->backups);
  laurel_test_remove_folder (f->folder);
}

/* The number of the entry, or 0 with @error set, or when there was nothing to do. */
static gint64
finish_run (Fixture *f, GError **error)
{
  g_autoptr (GAsyncResult) result = wait_for_result (f);
  g_autoptr (LaurelOutcome) outcome = laurel_store_run_finish (f->store, result, error);

  return outcome ? outcome->entry : 0;
}

static gint64
run (Fixture *f, const LaurelCommand *command, GVariant *args, GError **error)
{
  laurel_store_run_async (f->store, command, args, on_result, f);

  return finish_run (f, error);
}

static void
on_backup_failed (LaurelStore *store, const char *why, Fixture *f)
{
  g_string_append (f->told, why);
}

/* ---- opening ---------------------------------------------------------------- */

static void
test_what_cannot_be_opened_is_told (Fixture *f, gconstpointer data)
{
  g_autofree char *nowhere = laurel_test_dup_path (f->folder, "nothing.laurel");
  g_autoptr (GError) error = NULL;

  g_assert_null (open_store (f, nowhere, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_null (open_store (f, f->path, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
}

static void
test_a_store_says_what_it_is (Fixture *f, gconstpointer data)
{
  g_autofree char *undo = NULL, *redo = NULL, *reason = NULL;
  gboolean can_undo, can_redo, read_only;

  g_object_get (f->store, "can-undo", &can_undo, "can-redo", &can_redo, "undo-label", &undo,
                "redo-label", &redo, "read-only", &read_only, "reason", &reason, NULL);
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_assert_cmpstr (undo, ==, laurel_store_get_undo_label (f->store));
  g_assert_null (redo);
  g_assert_false (read_only);
  g_assert_null (reason);
  g_assert_cmpstr (laurel_store_get_path (f->store), ==, f->path);
  g_assert_cmpint (laurel_store_get_missing (f->store), ==, 0);
}

/* ---- commands --------------------------------------------------------------- */

static void
test_what_was_done_is_undone_and_done_again (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 entry;
  LaurelLibrary *library;

  laurel_store_set_actor (f->store, "Ann 安");
  entry = run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Late"), &error);
  g_assert_cmpint (entry, >, 0);
  laurel_store_undo_async (f->store, on_result, f);
  g_assert_cmpint (finish_run (f, &error), ==, entry + 1);
  laurel_store_redo_async (f->store, on_result, f);
  g_assert_cmpint (finish_run (f, &error), ==, entry + 2);
  laurel_store_redo_async (f->store, on_result, f);
  g_assert_cmpint (finish_run (f, &error), ==, 0);
  laurel_store_revert_async (f->store, entry + 2, on_result, f);
  g_assert_cmpint (finish_run (f, &error), ==, entry + 3);
  g_assert_no_error (error);
  laurel_store_revert_async (f->store, 999, on_result, f);
  g_assert_cmpint (finish_run (f, &error), ==, 0);
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);

  laurel_store_close (f->store);
  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_test_find_party (library, "Late"), ==, 0);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM journal"
                                         " WHERE actor = 'Ann 安'"), ==, 4);
  laurel_library_close (library);
}

/* ---- backups ---------------------------------------------------------------- */

static void
test_a_backup_that_fails_is_told_and_stops_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_signal_connect (f->store, "backup-failed", G_CALLBACK (on_backup_failed), f);
  laurel_store_set_backup_folder (f->store, "/dev/null/backups");
  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"), &error), >, 0);
  g_assert_cmpuint (f->told->len, >, 0);
  g_string_truncate (f->told, 0);
  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"), &error), >, 0);
  g_assert_cmpstr (f->told->str, ==, "");
  g_assert_no_error (error);
}

static GPtrArray *
list_holding (Fixture *f, const char *text)
{
  const char *texts[] = { text, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *backups;

  laurel_store_list_holding_async (f->store, texts, on_result, f);
  result = wait_for_result (f);
  backups = laurel_store_list_holding_finish (f->store, result, &error);
  g_assert_no_error (error);

  return backups;
}

static gboolean
delete_backups (Fixture *f, GPtrArray *backups, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  laurel_store_delete_backups_async (f->store, backups, on_result, f);
  result = wait_for_result (f);

  return laurel_store_delete_backups_finish (f->store, result, error);
}

static void
test_backups_that_hold_something_are_found_and_deleted (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) holding = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"), &error), >, 0);
  none = list_holding (f, "Nobody at all");
  holding = list_holding (f, "Müller");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (holding->len, >, 0);
  g_assert_true (delete_backups (f, holding, &error));
  g_assert_no_error (error);
  rest = list_holding (f, "Müller");
  g_assert_cmpuint (rest->len, ==, 0);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* A disk that does not answer keeps the backups from being read, and nobody from writing. */
static void
test_writing_waits_for_no_backup (Fixture *f, gconstpointer data)
{
  const char *texts[] = { "Müller", NULL };
  g_autoptr (GPtrArray) backups = NULL, all = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GError) error = NULL;
  LaurelBackup *slow;
  int fd = -1;

  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"), &error), >, 0);
  all = list_holding (f, "Müller");
  g_assert_cmpuint (all->len, ==, 1);
  slow = all->pdata[0];
  g_assert_no_errno (g_unlink (slow->path));
  g_assert_no_errno (mkfifo (slow->path, 0600));

  laurel_store_list_holding_async (f->store, texts, on_listed, &listed);
  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"), &error), >, 0);
  g_assert_null (listed);
  while (fd == -1)
    fd = g_open (slow->path, O_WRONLY | O_NONBLOCK, 0);
  g_assert_true (g_close (fd, &error));
  g_assert_no_error (error);
  while (listed == NULL)
    g_main_context_iteration (NULL, TRUE);
  backups = laurel_store_list_holding_finish (f->store, listed, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
}

/* What can be deleted is, and the first that cannot is told. */
static void
test_a_backup_that_cannot_be_deleted_is_told (Fixture *f, gconstpointer data)
{
  static const char *const NAMES[] = { "folder-1", "file", "folder-2" };
  g_autoptr (GPtrArray) backups =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_backup_free);
  g_autoptr (GError) error = NULL;

  g_mkdir (f->backups, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    LaurelBackup *backup = g_new0 (LaurelBackup, 1);

    backup->path = g_build_filename (f->backups, NAMES[i], NULL);
    if (i == 1)
      g_file_set_contents (backup->path, "x", -1, NULL);
    else
      g_mkdir (backup->path, 0700);
    g_ptr_array_add (backups, backup);
  }

  g_assert_false (delete_backups (f, backups, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "folder-1"));
  g_assert_false (g_file_test (((LaurelBackup *) backups->pdata[1])->path, G_FILE_TEST_EXISTS));
}

/* ---- copies and checkpoints ------------------------------------------------- */

static gboolean
save_copy (Fixture *f, const char *to, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  laurel_store_save_copy_async (f->store, to, on_result, f);
  result = wait_for_result (f);

  return laurel_store_save_copy_finish (f->store, result, error);
}

static void
test_a_copy_is_saved_once (Fixture *f, gconstpointer data)
{
  g_autofree char *to = laurel_test_dup_path (f->folder, "b.laurel");
  g_autoptr (GError) error = NULL;
  LaurelLibrary *library;

  g_assert_true (save_copy (f, to, &error));
  g_assert_no_error (error);
  g_assert_false (save_copy (f, to, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  library = laurel_test_open (to);
  g_assert_cmpint (laurel_test_find_party (library, "李小明"), !=, 0);
  laurel_library_close (library);
}

static gboolean
checkpoint (Fixture *f, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  laurel_store_checkpoint_async (f->store, on_result, f);
  result = wait_for_result (f);

  return laurel_store_checkpoint_finish (f->store, result, error);
}

/* Twice, since it is tried again by itself only once at a time. */
static void
test_a_checkpoint_that_fails_is_told_and_tried_again (Fixture *f, gconstpointer data)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf there;

  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"), &error), >, 0);
  for (int i = 0; i < 2; i++) {
    laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, 1);
    g_assert_false (checkpoint (f, &error));
    g_assert_true (laurel_test_vfs_disarm ());
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
    g_clear_error (&error);
  }

  /* A failure has closed the library: the next command opens it again. */
  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"), &error), >, 0);
  g_assert_true (checkpoint (f, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (log, &there), ==, 0);
  g_assert_cmpint (there.st_size, ==, 0);
}

/* ---- settling and closing --------------------------------------------------- */

static void
test_settling_waits_for_what_was_asked (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  LaurelLibrary *other;

  for (int i = 0; i < 5; i++)
    laurel_store_run_async (f->store, &LAUREL_TEST_ADD, g_variant_new_string ("Xi"), NULL, NULL);
  laurel_store_settle_async (f->store, on_result, f);
  result = wait_for_result (f);
  g_assert_nonnull (laurel_store_read_finish (f->store, result, NULL));
  laurel_store_close (f->store);

  other = laurel_test_open (f->path);
  g_assert_cmpint (laurel_test_read_int (other, "SELECT count (*) FROM party WHERE name = 'Xi'"),
                   ==, 5);
  laurel_library_close (other);
}

static gpointer
count_parties (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT count (*) FROM party", "");

  g_assert_true (laurel_statement_next (row));
  return GINT_TO_POINTER (laurel_statement_get_int (row, 0));
}

static int
read_count (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;

  laurel_store_read_async (f->store, count_parties, NULL, NULL, NULL, on_result, f);
  result = wait_for_result (f);

  return GPOINTER_TO_INT (laurel_store_read_finish (f->store, result, NULL));
}

static void
wait_for_length (LaurelRowList *list, int length)
{
  gint64 patience = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  while ((int) g_list_model_get_n_items (G_LIST_MODEL (list)) != length &&
         g_get_monotonic_time () < patience) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, length);
}

/* Adds a party while each call fails from the n-th on. Returns: whether it is not known whether
 * it was added */
static gboolean
add_in_doubt (Fixture *f, LaurelRowList *list, guint n)
{
  g_autoptr (GError) error = NULL;

  run (f, &LAUREL_TEST_FILL, g_variant_new ("(si)", "Guest", 1), &error);
  g_test_message ("failing from call %u on", n);
  g_assert_no_error (error);
  wait_for_length (list, read_count (f));
  g_assert_cmpstr (laurel_store_get_undo_label (f->store), ==, "Fill");
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, n);
  run (f, &LAUREL_TEST_ADD, g_variant_new_string ("Xenia"), &error);
  laurel_test_vfs_disarm ();

  return g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_IN_DOUBT);
}

/* As long as somebody reads it, a library that is opened again has what it had before the change
 * that nobody knew of: so no list has to be read again, and no label changes. */
static void
test_what_was_in_doubt_is_not_there (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) list = laurel_store_list (f->store, &LAUREL_TEST_PARTIES,
                                                      g_variant_new ("()"));
  int n_doubts = 0;

  for (guint n = 1; n <= 40; n++) {
    gboolean doubt = add_in_doubt (f, list, n);

    checkpoint (f, NULL); /* opens what a failure has closed */
    if (!doubt)
      continue;
    n_doubts++;
    wait_for_length (list, read_count (f));
    g_assert_cmpstr (laurel_store_get_undo_label (f->store), ==, "Fill");
  }
  g_assert_cmpint (n_doubts, >, 10);
}

static gpointer
read_nothing (LaurelReader *reader, GVariant *args, GError **error)
{
  return reader;
}

static void
assert_read_closed (Fixture *f)
{
  g_autoptr (GAsyncResult) result = wait_for_result (f);
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_store_read_finish (f->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_a_closed_store_says_so (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) list = NULL;
  g_autoptr (GError) error = NULL;
  gboolean loading;

  laurel_store_close (f->store);
  g_assert_cmpint (run (f, &LAUREL_TEST_ADD, g_variant_new_string ("x"), &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&error);
  laurel_store_undo_async (f->store, on_result, f);
  g_assert_cmpint (finish_run (f, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  laurel_store_read_async (f->store, read_nothing, g_variant_new ("()"), NULL, NULL, on_result, f);
  assert_read_closed (f);
  laurel_store_keep_async (f->store, read_nothing, NULL, NULL, on_result, f);
  assert_read_closed (f);

  /* It is one file already, and nothing is to come. */
  g_assert_true (checkpoint (f, NULL));
  laurel_store_set_backup_folder (f->store, f->backups);
  list = laurel_store_list (f->store, &LAUREL_TEST_PARTIES, g_variant_new ("()"));
  g_object_get (list, "loading", &loading, NULL);
  g_assert_true (loading);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
}

static void
tell (Fixture *f)
{
  g_string_append (f->told, "told ");
}

/* What was asked for before is done, and whoever asked hears of it; nobody else does. */
static void
test_a_closed_store_tells_nobody (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) list = NULL;
  g_autoptr (GError) error = NULL;

  laurel_store_set_backup_folder (f->store, "/dev/null/backups");
  g_signal_connect_swapped (f->store, "changed", G_CALLBACK (tell), f);
  g_signal_connect_swapped (f->store, "notify", G_CALLBACK (tell), f);
  g_signal_connect_swapped (f->store, "backup-failed", G_CALLBACK (tell), f);
  laurel_store_run_async (f->store, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"), on_result, f);
  g_string_truncate (f->told, 0); /* that it can be undone */
  laurel_store_close (f->store);
  list = laurel_store_list (f->store, &LAUREL_TEST_PARTIES, g_variant_new ("()"));
  g_assert_cmpint (finish_run (f, &error), >, 0);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (f->told->str, ==, "");
  g_signal_handlers_disconnect_by_data (f->store, f);
}

static void
assert_closed (const GError *error)
{
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

/* Every errand answers, also the one that nobody can do any more. */
static void
test_a_closed_store_answers_every_errand (Fixture *f, gconstpointer data)
{
  static const char *const TEXTS[] = { "Müller", NULL };
  g_autofree char *to = laurel_test_dup_path (f->folder, "b.laurel");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) holding = NULL, deleted = NULL, copied = NULL;

  laurel_store_close (f->store);
  laurel_store_settle_async (f->store, on_result, f);
  assert_read_closed (f);
  laurel_store_list_holding_async (f->store, TEXTS, on_result, f);
  result = wait_for_result (f);
  g_assert_null (laurel_store_list_holding_finish (f->store, result, &holding));
  assert_closed (holding);
  g_assert_false (delete_backups (f, none, &deleted));
  assert_closed (deleted);
  g_assert_false (save_copy (f, to, &copied));
  assert_closed (copied);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/errands/refused", test_what_cannot_be_opened_is_told },
    { "/store/errands/properties", test_a_store_says_what_it_is },
    { "/store/errands/undo", test_what_was_done_is_undone_and_done_again },
    { "/store/errands/backup-fails", test_a_backup_that_fails_is_told_and_stops_nothing },
    { "/store/errands/holding", test_backups_that_hold_something_are_found_and_deleted },
    { "/store/errands/holding-slow", test_writing_waits_for_no_backup },
    { "/store/errands/delete", test_a_backup_that_cannot_be_deleted_is_told },
    { "/store/errands/copy", test_a_copy_is_saved_once },
    { "/store/errands/checkpoint", test_a_checkpoint_that_fails_is_told_and_tried_again },
    { "/store/errands/doubt", test_what_was_in_doubt_is_not_there },
    { "/store/errands/settle", test_settling_waits_for_what_was_asked },
    { "/store/errands/closed", test_a_closed_store_says_so },
    { "/store/errands/closed-tells-nobody", test_a_closed_store_tells_nobody },
    { "/store/errands/closed-answers", test_a_closed_store_answers_every_errand },
  };

  laurel_test_init (&argc, &argv);
  laurel_test_vfs_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
