/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-backup.h"
#include "store/laurel-store.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *path;
  LaurelStore *store;
  GString *told;  /* what came, in order */
  guint waiting;
} Fixture;

static void
wait_for_all (Fixture *f)
{
  while (f->waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;

  f->store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
  f->waiting--;
}

static void
open_store (Fixture *f)
{
  f->waiting++;
  laurel_store_open_async (f->path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_CREATE, NULL, on_opened, f);
  wait_for_all (f);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  f->told = g_string_new (NULL);
  open_store (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->store != NULL)
    g_assert_finalize_object (f->store);
  g_string_free (f->told, TRUE);
  g_free (f->path);
  laurel_test_remove_folder (f->folder);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome = laurel_store_run_finish (f->store, result, &error);

  if (outcome != NULL)
    g_string_append_printf (f->told, "%d ", (int) outcome->entry);
  else
    g_string_append_printf (f->told, "(%s) ", error->message);
  f->waiting--;
}

static void
push (Fixture *f, const LaurelCommand *command, GVariant *args)
{
  f->waiting++;
  laurel_store_run_async (f->store, command, args, on_done, f);
}

static void
on_notify (LaurelStore *store, GParamSpec *pspec, Fixture *f)
{
  g_string_append_printf (f->told, "%s ", pspec->name);
}

static void
test_commands_come_back_in_order (Fixture *f, gconstpointer data)
{
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  push (f, &LAUREL_TEST_REMOVE, g_variant_new_int64 (7));
  push (f, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", G_GINT64_CONSTANT (7), "x"));
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"));
  g_assert_cmpstr (f->told->str, ==, "");
  wait_for_all (f);
  g_assert_cmpstr (f->told->str, ==, "1 0 (no such party) 2 ");
}

static void
test_labels_notify_when_they_change (Fixture *f, gconstpointer data)
{
  g_signal_connect (f->store, "notify", G_CALLBACK (on_notify), f);
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  wait_for_all (f);
  g_assert_cmpstr (f->told->str, ==, "can-undo can-redo undo-label can-redo 1 ");
  g_assert_cmpstr (laurel_store_get_undo_label (f->store), ==, "Add");

  g_string_truncate (f->told, 0);
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"));
  wait_for_all (f);
  g_assert_cmpstr (f->told->str, ==, "can-redo can-redo 2 ");

  g_string_truncate (f->told, 0);
  f->waiting++;
  laurel_store_undo_async (f->store, on_done, f);
  wait_for_all (f);
  g_assert_cmpstr (f->told->str, ==, "can-redo redo-label 3 ");
  g_assert_cmpstr (laurel_store_get_redo_label (f->store), ==, "Add");
  g_signal_handlers_disconnect_by_data (f->store, f);
}

/* Fingers are faster than disks. */
static void
test_what_waits_can_be_undone (Fixture *f, gconstpointer data)
{
  g_assert_false (laurel_store_can_undo (f->store));
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  g_assert_true (laurel_store_can_undo (f->store));
  f->waiting++;
  laurel_store_undo_async (f->store, on_done, f);
  wait_for_all (f);
  g_assert_false (laurel_store_can_undo (f->store));
  g_assert_cmpstr (laurel_store_get_redo_label (f->store), ==, "Add");

  push (f, &LAUREL_TEST_REMOVE, g_variant_new_int64 (7));
  g_assert_true (laurel_store_can_undo (f->store));
  wait_for_all (f);
  g_assert_false (laurel_store_can_undo (f->store));
}

/* ---- lists ------------------------------------------------------------------ */

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, Fixture *f)
{
  g_string_append_printf (f->told, "%u-%u+%u ", position, removed, added);
}

/* Until the list holds these names. */
static void
wait_for_names (LaurelRowList *list, const char *names)
{
  for (;;) {
    g_autoptr (GString) now = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
      g_autoptr (LaurelTestParty) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (now, "%s%s", i > 0 ? "," : "", laurel_test_party_get_name (row));
    }
    if (!laurel_row_list_get_loading (list) && g_str_equal (now->str, names))
      return;
    g_main_context_iteration (NULL, TRUE);
  }
}

static void
test_a_list_reads_only_what_changed (Fixture *f, gconstpointer data)
{
  LaurelRowList *list;
  g_autoptr (LaurelRow) first = NULL;

  push (f, &LAUREL_TEST_FILL, g_variant_new ("(si)", "G", 5));
  wait_for_all (f);
  laurel_test_rows_run = laurel_test_rows_loaded = 0;
  list = laurel_store_list (f->store, &LAUREL_TEST_PARTIES, g_variant_new ("()"));
  wait_for_names (list, "G 1,G 2,G 3,G 4,G 5");
  g_assert_cmpuint (laurel_test_rows_run, ==, 5);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_string_truncate (f->told, 0);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), f);
  push (f, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", laurel_row_get_id (first), "G 1b"));
  wait_for_names (list, "G 1b,G 2,G 3,G 4,G 5");
  g_assert_cmpuint (laurel_test_rows_loaded, ==, 1);
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("G 3b"));
  wait_for_names (list, "G 1b,G 2,G 3,G 3b,G 4,G 5");
  g_assert_cmpuint (laurel_test_rows_loaded, ==, 2);
  g_assert_cmpuint (laurel_test_rows_run, ==, 5);
  wait_for_all (f);
  g_assert_nonnull (g_strrstr (f->told->str, "3-0+1"));

  g_object_unref (list);
}

static void
on_waited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_nonnull (laurel_store_read_finish (LAUREL_STORE (source), result, NULL));
  ((Fixture *) data)->waiting--;
}

static void
on_any_failure (LaurelStore *store, const GError *error, gpointer data)
{
  g_error ("%s", error->message);
}

static void
test_a_list_that_nobody_holds_is_not_read (Fixture *f, gconstpointer data)
{
  LaurelRowList *list = NULL;
  int may_end = 0;

  push (f, &LAUREL_TEST_FILL, g_variant_new ("(si)", "G", 2));
  wait_for_all (f);
  g_signal_connect (f->store, "read-failed", G_CALLBACK (on_any_failure), NULL);
  laurel_test_rows_run = 0;
  f->waiting++;
  laurel_store_read_async (f->store, laurel_test_wait_on_reader,
                           g_variant_new_uint64 (GPOINTER_TO_SIZE (&may_end)), NULL, NULL,
                           on_waited, f);
  for (int i = 0; i < 10; i++) {
    g_clear_object (&list);
    list = laurel_store_list (f->store, &LAUREL_TEST_PARTIES, g_variant_new ("()"));
  }
  g_atomic_int_set (&may_end, 1);
  wait_for_names (list, "G 1,G 2");
  wait_for_all (f);
  g_assert_cmpuint (laurel_test_rows_run, ==, 2);
  g_object_unref (list);
}

/* ---- lists that go wrong ----------------------------------------------------- */

static gboolean is_broken;

static GPtrArray *
run_or_fail (LaurelReader *reader, GVariant *args, GError **error)
{
  if (!is_broken)
    return LAUREL_TEST_PARTIES.run (reader, args, error);

  g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED, "broken");
  return NULL;
}

static void
on_read_failed (LaurelStore *store, const GError *error, Fixture *f)
{
  g_string_append_printf (f->told, "failed: %s ", error->message);
}

static void
test_a_list_that_cannot_be_read_says_so_and_stays (Fixture *f, gconstpointer data)
{
  LaurelQuery query = { .name = "test.broken", .tables = LAUREL_TEST_PARTIES.tables, .args = "()",
                        .row_type = laurel_test_party_get_type, .run = run_or_fail };
  LaurelRowList *list;

  push (f, &LAUREL_TEST_FILL, g_variant_new ("(si)", "G", 2));
  wait_for_all (f);
  list = laurel_store_list (f->store, &query, g_variant_new ("()"));
  wait_for_names (list, "G 1,G 2");
  g_signal_connect (f->store, "read-failed", G_CALLBACK (on_read_failed), f);
  g_string_truncate (f->told, 0);

  is_broken = TRUE;
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("G 3"));
  while (laurel_row_list_get_error (list) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_all (f);
  g_assert_cmpstr (f->told->str, ==, "2 failed: broken ");
  wait_for_names (list, "G 1,G 2");

  is_broken = FALSE;
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("G 4"));
  wait_for_names (list, "G 1,G 2,G 3,G 4");
  g_assert_null (laurel_row_list_get_error (list));
  wait_for_all (f);
  g_signal_handlers_disconnect_by_data (f->store, f);
  g_object_unref (list);
}

/* Between the keys of a list and its rows, another command goes on. */
static int in_between, may_go_on;

static GArray *
read_keys_and_wait (LaurelReader *reader, GVariant *args, GError **error)
{
  GArray *keys = LAUREL_TEST_PARTIES.keys (reader, args, error);

  g_atomic_int_set (&in_between, 1);
  while (!g_atomic_int_get (&may_go_on))
    g_usleep (1000);

  return keys;
}

static void
test_a_row_removed_while_its_list_is_read (Fixture *f, gconstpointer data)
{
  LaurelQuery query = LAUREL_TEST_PARTIES;
  g_autoptr (LaurelRow) first = NULL;
  LaurelRowList *list;
  gint64 id;

  query.keys = read_keys_and_wait;
  push (f, &LAUREL_TEST_FILL, g_variant_new ("(si)", "G", 3));
  wait_for_all (f);
  list = laurel_store_list (f->store, &query, g_variant_new ("()"));
  wait_for_names (list, "G 1,G 2,G 3");
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  id = laurel_row_get_id (first);

  /* The list asks for its keys, and for the row that was renamed … */
  push (f, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", id, "G 1b"));
  while (!g_atomic_int_get (&in_between))
    g_main_context_iteration (NULL, FALSE);
  wait_for_all (f);
  /* … which is gone before it is read. */
  push (f, &LAUREL_TEST_REMOVE, g_variant_new_int64 (id));
  wait_for_all (f);
  g_atomic_int_set (&may_go_on, 1);
  wait_for_names (list, "G 2,G 3");
  g_assert_null (laurel_row_list_get_error (list));
  g_object_unref (list);
}

/* ---- closing ---------------------------------------------------------------- */

static void
test_closing_waits_for_what_was_asked (Fixture *f, gconstpointer data)
{
  LaurelLibrary *library;

  for (int i = 0; i < 20; i++)
    push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  laurel_store_close (f->store);
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Late"));
  wait_for_all (f);
  g_assert_true (g_str_has_suffix (f->told->str, "(The store is closed) ") ||
                 g_str_has_suffix (f->told->str, "20 "));

  library = laurel_test_open (f->path);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM party"), ==, 20);
  laurel_library_close (library);
}

static int is_reading;

/* Longer than anybody waits. */
static gpointer
read_for_ever (LaurelReader *reader, GVariant *args, GError **error)
{
  static const char SQL[] = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            " WHERE i < 1000000000000) SELECT sum (i) FROM n";
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SQL, "");

  g_atomic_int_set (&is_reading, 1);
  laurel_statement_next (row);

  return laurel_statement_finish (row, error) ? reader : NULL;
}

/* The same without a statement, as what computes does. */
static gpointer
count_for_ever (LaurelReader *reader, GVariant *args, GError **error)
{
  g_atomic_int_set (&is_reading, 1);
  while (laurel_reader_goes_on (reader, error))
    g_usleep (1000);

  return NULL;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_store_read_finish (LAUREL_STORE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  f->waiting--;
}

static void
close_while (Fixture *f, LaurelReadFunc read)
{
  g_atomic_int_set (&is_reading, 0);
  for (int i = 0; i < 3; i++) {
    f->waiting++;
    laurel_store_read_async (f->store, read, NULL, NULL, NULL, on_read, f);
  }
  while (!g_atomic_int_get (&is_reading))
    g_usleep (1000);
  laurel_store_close (f->store);
  wait_for_all (f);
}

static void
test_closing_does_not_wait_for_what_is_read (Fixture *f, gconstpointer data)
{
  close_while (f, read_for_ever);
}

static void
test_nor_for_what_is_computed (Fixture *f, gconstpointer data)
{
  close_while (f, count_for_ever);
}

/* What the keeper does until it is told that something was read. */
static int was_read;

static gpointer
keep_until_read (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *folder;
  char *path = NULL;

  while (!g_atomic_int_get (&was_read))
    g_usleep (1000);
  g_variant_get (args, "^&ay", &folder);

  return laurel_backup_write (reader, folder, LAUREL_BACKUP_ASKED, &path, error) ? path : NULL;
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  f->waiting--;
}

static gpointer
read_something (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT count (*) FROM party", "");
  int n = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : -1;

  return laurel_statement_finish (row, error) ? GINT_TO_POINTER (n) : NULL;
}

static void
on_something_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;
  gpointer n = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpint (GPOINTER_TO_INT (n), ==, 1);
  g_atomic_int_set (&was_read, TRUE);
  f->waiting--;
}

/* The backup does not end before something was read, written and read again: it would
 * wait for ever if either had to wait for it. */
static void
test_a_backup_is_in_nobodys_way (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = laurel_test_dup_path (f->folder, "kept");

  f->waiting += 2;
  g_atomic_int_set (&was_read, FALSE);
  laurel_store_keep_async (f->store, keep_until_read, g_variant_new ("^ay", folder), g_free, on_kept,
                           f);
  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  while (f->waiting > 2)
    g_main_context_iteration (NULL, TRUE);
  laurel_store_read_async (f->store, read_something, NULL, NULL, NULL, on_something_read, f);
  wait_for_all (f);
  laurel_store_close (f->store);
}

/* A copy of the one file has everything, as soon as it was asked for. */
static void
test_a_checkpoint_can_be_asked_for (Fixture *f, gconstpointer data)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  GStatBuf there;

  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  wait_for_all (f);
  g_assert_cmpint (g_stat (log, &there), ==, 0);
  g_assert_cmpint (there.st_size, >, 0);
  laurel_store_checkpoint_async (f->store, NULL, NULL);
  push (f, &LAUREL_TEST_REMOVE, g_variant_new_int64 (7));
  wait_for_all (f);
  g_assert_cmpint (g_stat (log, &there), ==, 0);
  g_assert_cmpint (there.st_size, ==, 0);
}

static void
on_moved (LaurelStore *store, Fixture *f)
{
  f->waiting--;
}

static void
test_a_moved_file_is_told (Fixture *f, gconstpointer data)
{
  g_autofree char *elsewhere = laurel_test_dup_path (f->folder, "b.laurel");

  push (f, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
  wait_for_all (f);
  f->waiting++;
  g_signal_connect (f->store, "file-moved", G_CALLBACK (on_moved), f);
  g_assert_cmpint (g_rename (f->path, elsewhere), ==, 0);
  wait_for_all (f);
  g_signal_handlers_disconnect_by_data (f->store, f);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/store/order", test_commands_come_back_in_order },
    { "/store/store/labels", test_labels_notify_when_they_change },
    { "/store/store/undo-what-waits", test_what_waits_can_be_undone },
    { "/store/store/list", test_a_list_reads_only_what_changed },
    { "/store/store/unheld", test_a_list_that_nobody_holds_is_not_read },
    { "/store/store/failed", test_a_list_that_cannot_be_read_says_so_and_stays },
    { "/store/store/removed", test_a_row_removed_while_its_list_is_read },
    { "/store/store/backup", test_a_backup_is_in_nobodys_way },
    { "/store/store/checkpoint", test_a_checkpoint_can_be_asked_for },
    { "/store/store/reading", test_closing_does_not_wait_for_what_is_read },
    { "/store/store/computing", test_nor_for_what_is_computed },
    { "/store/store/moved", test_a_moved_file_is_told },
    { "/store/store/close", test_closing_waits_for_what_was_asked },
  };

  laurel_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
