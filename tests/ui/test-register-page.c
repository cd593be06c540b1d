/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "base/laurel-error.h"
#include "documents/laurel-issued-fields.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "exchange/pdf/laurel-pdf-child.h"
#include "ui/documents/laurel-keys-dialog.h"
#include "ui/documents/laurel-numbers-dialog.h"
#include "ui/documents/laurel-register-page.h"
#include "ui/documents/laurel-register-reprint.h"
#include "ui/documents/laurel-explain-job.h"
#include "ui/documents/laurel-reissue-dialog.h"
#include "ui/app/laurel-verify-dialog.h"
#include "ui/app/laurel-verify-job.h"
#include "ui/documents/laurel-void-dialog.h"

/* The register in the window, with many rows and when it goes. */

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
} Fixture;

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome =
    laurel_store_run_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = outcome != NULL;
}

static void
run (Fixture *fixture, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_store_run_async (fixture->store, command, args, on_run, &done);
  WAIT_UNTIL (done);
}

static GVariant *
make_issue (gint64 series, guint n)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_ensure (folder, "Tester", NULL);
  g_autoptr (LaurelIssueBatch) batch =
    laurel_issue_batch_new (series, laurel_day_new (2025, 9, 2), "award", "zh", key->id);

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = i == 0 ? g_strdup ("张宁") : g_strdup_printf ("Person %u", i);

    laurel_issue_batch_add (batch, 0, name, "云岭精密机械厂", "质量月", "一等奖",
                            g_variant_new_parsed ("{'name': %s, 'organisation': '云岭精密机械厂',"
                                                  " 'occasion': '质量月', 'award': '一等奖',"
                                                  " 'date': '2025-09-02', 'work': ''}", name));
  }

  return laurel_issue_batch_build (batch);
}

static LaurelIssued *
get_first (LaurelRowList *list)
{
  WAIT_UNTIL (!laurel_row_list_get_loading (list));

  return g_list_model_get_item (G_LIST_MODEL (list),
                                g_list_model_get_n_items (G_LIST_MODEL (list)) - 1);
}

static void
issue (Fixture *fixture, guint n)
{
  g_autoptr (LaurelRowList) series = NULL;
  g_autoptr (LaurelRow) first = NULL;

  run (fixture, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "QM", "QM-{year}-{n:5}", ""));
  series = laurel_store_list (fixture->store, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"));
  WAIT_UNTIL (!laurel_row_list_get_loading (series));
  first = g_list_model_get_item (G_LIST_MODEL (series), 0);
  run (fixture, &LAUREL_REGISTER_ISSUE, make_issue (laurel_row_get_id (first), n));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL;

  fixture->folder = laurel_test_dup_folder ();
  library = laurel_test_dup_path (fixture->folder, "season.laurel");
  fixture->store = open_sample (library, FALSE);
  fixture->session = laurel_session_new (fixture->store);
  WAIT_UNTIL (laurel_session_get_programme (fixture->session) != NULL);
  issue (fixture, data ? GPOINTER_TO_UINT (data) : 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_test_remove_folder (fixture->folder);
}

static GtkWidget *
show (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (page);

  return window;
}

/* ---- the page --------------------------------------------------------------- */

/* Whatever hides it, and whatever was selected. */
static void
test_a_number_is_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = laurel_register_page_new (fixture->session);
  GtkWidget *window = show (page);
  LaurelRegisterPage *self = LAUREL_REGISTER_PAGE (page);

  laurel_register_page_show (self, "QM-2025-00001");
  WAIT_UNTIL (laurel_register_page_get_issued (self) != NULL);
  WAIT_UNTIL (g_str_equal (laurel_issued_get_number (laurel_register_page_get_issued (self)),
                           "QM-2025-00001"));
  laurel_register_page_show (self, "QM-2025-00003");
  g_assert_cmpstr (laurel_issued_get_number (laurel_register_page_get_issued (self)), ==,
                   "QM-2025-00003");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closed at once, and when it has all its rows. */
static void
test_page_goes (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 2; i++) {
    GtkWidget *page = laurel_register_page_new (fixture->session);
    GtkWidget *window = show (page);

    if (i > 0)
      WAIT_UNTIL (laurel_register_page_get_issued (LAUREL_REGISTER_PAGE (page)) != NULL);
    g_object_ref (page);
    gtk_window_destroy (GTK_WINDOW (window));
    wait_for_last (page);
    g_assert_finalize_object (page);
  }
}

static void
check_dialog_goes (GtkWidget *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);
}

static gpointer
do_read_fields (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelIssued) issued = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  issued = laurel_register_load (reader, id, error);

  return issued ? laurel_issued_fields_read (reader, issued, error) : NULL;
}

static void
on_fields_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GPtrArray **) data = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);
}

static GPtrArray *
read_fields (Fixture *fixture, LaurelIssued *issued)
{
  GPtrArray *fields = NULL;

  laurel_store_read_async (fixture->store, do_read_fields,
                           g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (issued))),
                           (GDestroyNotify) g_ptr_array_unref, NULL, on_fields_read, &fields);
  WAIT_UNTIL (fields != NULL);

  return fields;
}

static void
test_dialogs_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  g_autoptr (LaurelIssued) issued = get_first (list);
  g_autoptr (GPtrArray) fields = read_fields (fixture, issued);

  check_dialog_goes (laurel_void_dialog_new (fixture->session, issued));
  check_dialog_goes (laurel_reissue_dialog_new (fixture->session, issued, fields));
  check_dialog_goes (laurel_numbers_dialog_new (fixture->session, NULL));
  check_dialog_goes (laurel_keys_dialog_new (fixture->session));
  check_dialog_goes (laurel_verify_dialog_new (fixture->session));
}

static GtkEditable *
find_row (GtkWidget *widget, const char *title)
{
  GtkEditable *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

/* The day on the paper is that of its issue, until another is written; what a paper of another
 * kind would have is not asked for. */
static void
test_all_of_a_paper_is_corrected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  g_autoptr (LaurelIssued) issued = get_first (list);
  g_autoptr (GPtrArray) fields = read_fields (fixture, issued);
  GtkWidget *dialog = laurel_reissue_dialog_new (fixture->session, issued, fields);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (LaurelIssued) fresh = NULL;

  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_null (find_row (dialog, "Gift"));
  gtk_editable_set_text (find_row (dialog, "Day of issue (2022-09-06)"), "2027-03-01");
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "Date")), ==, "2027-03-01");
  gtk_editable_set_text (find_row (dialog, "Date"), "2025-09-03");
  gtk_editable_set_text (find_row (dialog, "Day of issue (2022-09-06)"), "2027-03-02");
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "Date")), ==, "2025-09-03");
  gtk_editable_set_text (find_row (dialog, "Award"), "二等奖");
  gtk_editable_set_text (find_row (dialog, "Work"), "铁轨");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);

  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == n + 1);
  fresh = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (laurel_issued_get_fields (fresh), ==,
                   "{\"award\":\"二等奖\",\"date\":\"2025-09-03\",\"name\":\"张宁\","
                   "\"occasion\":\"质量月\",\"organisation\":\"云岭精密机械厂\","
                   "\"work\":\"铁轨\"}");
  g_assert_cmpint (laurel_issued_get_issued_on (fresh), ==, laurel_day_new (2027, 3, 2));
}

static void
type_into (GtkWidget *dialog, const char *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (dialog,
                                                                      LAUREL_TYPE_NUMBERS_DIALOG,
                                                                      row)), text);
}

static const char *
get_example (GtkWidget *dialog)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (dialog,
                                                                        LAUREL_TYPE_NUMBERS_DIALOG,
                                                                        "example")));
}

/* Who moves to Laurel in the middle of a season sets it up in one dialog, and undoes it in one
 * step. */
static void
test_a_series_goes_on_with_a_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"));
  GtkWidget *dialog = laurel_numbers_dialog_new (fixture->session, NULL);
  g_autoptr (LaurelNumberSeries) series = NULL;
  gboolean undone = FALSE;

  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  type_into (dialog, "name", "Letters");
  type_into (dialog, "pattern", "L-{n:4}");
  g_assert_cmpstr (get_example (dialog), ==, "The first is L-0001");
  type_into (dialog, "next", "418");
  g_assert_cmpstr (get_example (dialog), ==, "The next is L-0418");
  type_into (dialog, "next", "L-418");
  g_assert_nonnull (strstr (get_example (dialog), "L-418"));
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  type_into (dialog, "next", "L-0418");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);

  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 2);
  series = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (laurel_number_series_get_next (series), ==, "L-0418");
  laurel_store_undo_async (fixture->store, on_run, &undone);
  WAIT_UNTIL (undone);
  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
}

/* Twenty thousand are searched within a frame or two of a letter. */
static void
test_many_are_quick (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  g_auto (GStrv) wanted = laurel_issued_dup_wanted ("zn 一等");
  gint64 began;
  guint n_found = 0;

  WAIT_UNTIL (!laurel_row_list_get_loading (list));
  began = g_get_monotonic_time ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (LaurelIssued) issued = g_list_model_get_item (G_LIST_MODEL (list), i);

    n_found += laurel_issued_matches (issued, wanted);
  }
  g_test_message ("%d µs", (int) (g_get_monotonic_time () - began));
  g_assert_cmpuint (n_found, ==, 1);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC / 5);
}

/* ---- what leaves ------------------------------------------------------------ */

static void
on_reprinted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(GBytes **) data = laurel_register_reprint_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_a_page_is_made_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  g_autoptr (LaurelIssued) issued = get_first (list);
  GBytes *made[2] = { NULL, NULL };

  for (int i = 0; i < 2; i++) {
    laurel_register_reprint_async (fixture->store, issued, NULL, FALSE, on_reprinted, &made[i]);
    WAIT_UNTIL (made[i] != NULL);
  }
  g_assert_true (g_bytes_equal (made[0], made[1]));
  g_assert_cmpmem (g_bytes_get_data (made[0], NULL), 5, "%PDF-", 5);
  g_bytes_unref (made[0]);
  g_bytes_unref (made[1]);
}

static void
on_refused (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_null (laurel_register_reprint_finish (result, data));
}

/* Fonts may have gone since: that is told, and nothing is written until somebody was asked. */
static void
test_a_changed_page_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "again.pdf");
  g_autoptr (LaurelRowList) series =
    laurel_store_list (fixture->store, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"));
  g_autoptr (LaurelRowList) list = NULL;
  g_autoptr (LaurelRow) first = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  g_autoptr (GVariant) papers = NULL;
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GError) error = NULL;

  WAIT_UNTIL (!laurel_row_list_get_loading (series));
  first = g_list_model_get_item (G_LIST_MODEL (series), 0);
  papers = g_variant_ref_sink (make_issue (laurel_row_get_id (first), 1));
  run (fixture, &LAUREL_REGISTER_ISSUE_PRINTED,
       g_variant_new_parsed ("(%*, ['aa\\nVanished Kai 0102'])", papers));
  list = laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  WAIT_UNTIL (!laurel_row_list_get_loading (list));
  issued = g_list_model_get_item (G_LIST_MODEL (list), 0);

  laurel_register_reprint_async (fixture->store, issued, path, FALSE, on_refused, &error);
  WAIT_UNTIL (error != NULL);
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "Vanished Kai"));
  g_assert_nonnull (strstr (error->message, laurel_issued_get_number (issued)));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  laurel_register_reprint_async (fixture->store, issued, path, TRUE, on_reprinted, &made);
  WAIT_UNTIL (made != NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_explain_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_an_explanation_is_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "a.pdf");
  g_autofree char *text = NULL;
  gboolean saved = FALSE;

  laurel_explain_async (fixture->session, path, on_saved, &saved);
  WAIT_UNTIL (saved);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
}

/* ---- verifying -------------------------------------------------------------- */

typedef struct {
  GString *told;
  gboolean done;
  gboolean cancelled;
} Checked;

static void
on_found (const LaurelVerdict *verdict, const char *what, gpointer data)
{
  Checked *checked = data;

  g_string_append_printf (checked->told, "%s %s\n", verdict->valid ? "valid" : "bad",
                          what ? what : verdict->number);
}

static void
on_verified (GObject *source, GAsyncResult *result, gpointer data)
{
  Checked *checked = data;
  g_autoptr (GError) error = NULL;

  checked->done = TRUE;
  if (!laurel_verify_finish (result, &error)) {
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    checked->cancelled = TRUE;
  }
}

static LaurelVerifyWish *
new_wish (const char *words, const char *name)
{
  LaurelVerifyWish *wish = g_new0 (LaurelVerifyWish, 1);

  wish->paths = g_new0 (char *, 1);
  wish->words = g_strdup (words);
  wish->name = g_strdup (name);
  wish->organisation = g_strdup (name ? "云岭精密机械厂" : NULL);

  return wish;
}

static void
check (Fixture *fixture, LaurelVerifyWish *wish, const char *told)
{
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  Checked checked = { .told = g_string_new (NULL) };

  laurel_verify_async (fixture->session, wish, progress, on_found, on_verified, &checked);
  WAIT_UNTIL (checked.done);
  g_assert_cmpstr (checked.told->str, ==, told);
  g_string_free (checked.told, TRUE);
}

static void
test_words_are_checked (Fixture *fixture, gconstpointer data)
{
  check (fixture, new_wish ("QM-2025-00001", NULL), "valid QM-2025-00001\n");
  check (fixture, new_wish ("QM-2025-00001", "张宁"), "valid QM-2025-00001\n");
  check (fixture, new_wish ("QM-2025-00001", "张宇"), "bad QM-2025-00001\n");
  check (fixture, new_wish ("QM-2025-00009", NULL), "bad QM-2025-00009\n");
}

/* A folder of certificates by others, by their key file; and what is no PDF is none. */
static void
test_a_folder_is_checked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *data_folder = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "certificates",
                                                   NULL);
  g_autofree char *key = g_build_filename (data_folder, "nanting.key", NULL);
  g_autofree char *good = g_build_filename (data_folder, "good.pdf", NULL);
  g_autofree char *none = laurel_test_dup_path (fixture->folder, "none.pdf");
  LaurelVerifyWish *wish = new_wish (NULL, NULL);
  char *paths[] = { good, none, NULL };

  g_assert_true (g_file_set_contents (none, "no PDF", -1, NULL));
  wish->keys = g_new0 (char *, 2);
  g_assert_true (g_file_get_contents (key, &wish->keys[0], NULL, NULL));
  g_strfreev (wish->paths);
  wish->paths = g_strdupv (paths);
  check (fixture, wish, "valid good.pdf\nbad none.pdf\n");
}

/* Called off before it has begun, it tells nothing. */
static void
test_checking_is_called_off (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "certificates", NULL);
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  LaurelVerifyWish *wish = new_wish (NULL, NULL);
  Checked checked = { .told = g_string_new (NULL) };
  char *paths[] = { folder, NULL };

  g_strfreev (wish->paths);
  wish->paths = g_strdupv (paths);
  laurel_verify_async (fixture->session, wish, progress, on_found, on_verified, &checked);
  laurel_progress_cancel (progress);
  WAIT_UNTIL (checked.done);
  g_assert_true (checked.cancelled);
  g_assert_cmpstr (checked.told->str, ==, "");
  g_string_free (checked.told, TRUE);
}

int
main (int argc, char **argv)
{
  if (laurel_pdf_child_is_meant (argc, argv))
    return laurel_pdf_child_main ();

  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, n, function) \
  g_test_add ("/register/" name, Fixture, GUINT_TO_POINTER (n), set_up, function, tear_down)
  ADD ("shows-a-number", 3, test_a_number_is_shown);
  ADD ("page-goes", 3, test_page_goes);
  ADD ("dialogs-go", 3, test_dialogs_go);
  ADD ("corrected", 3, test_all_of_a_paper_is_corrected);
  ADD ("goes-on", 3, test_a_series_goes_on_with_a_number);
  ADD ("many", 20000, test_many_are_quick);
  ADD ("again", 3, test_a_page_is_made_again);
  ADD ("changed", 3, test_a_changed_page_is_told);
  ADD ("explained", 3, test_an_explanation_is_saved);
  ADD ("words", 3, test_words_are_checked);
  ADD ("folder", 3, test_a_folder_is_checked);
  ADD ("called-off", 3, test_checking_is_called_off);
#undef ADD

  return g_test_run ();
}
