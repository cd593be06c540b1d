/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "register-fixture.h"

#include "base/laurel-error.h"
#include "documents/laurel-issued-fields.h"
#include "documents/laurel-register-state-store.h"
#include "exchange/pdf/laurel-pdf-child.h"
#include "ui/documents/laurel-keys-dialog.h"
#include "ui/documents/laurel-numbers-dialog.h"
#include "ui/documents/laurel-paper-pdf.h"
#include "ui/documents/laurel-register-filter.h"
#include "ui/documents/laurel-register-page.h"
#include "ui/documents/laurel-register-reprint.h"
#include "ui/documents/laurel-register-section.h"
#include "ui/documents/laurel-explain-job.h"
#include "ui/documents/laurel-reissue-dialog.h"
#include "ui/app/laurel-verify-dialog.h"
#include "ui/app/laurel-verify-job.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/documents/laurel-void-dialog.h"

/* The register in the window, with many rows and when it goes. */

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
  g_object_ref (page);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_last (page);
  g_assert_finalize_object (page);
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
                   "{\"award\":\"二等奖\",\"category\":\"\",\"date\":\"2025-09-03\","
                   "\"issuer\":\"\",\"name\":\"张宁\",\"number\":\"\","
                   "\"occasion\":\"质量月\",\"organisation\":\"云岭精密机械厂\","
                   "\"reason\":\"\",\"work\":\"铁轨\"}");
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

static GPtrArray *
list_of (LaurelIssued *issued)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, g_object_ref (issued));

  return list;
}

static void
test_a_page_is_made_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  g_autoptr (LaurelIssued) issued = get_first (list);
  g_autoptr (GPtrArray) papers = list_of (issued);
  GBytes *made[2] = { NULL, NULL };

  for (int i = 0; i < 2; i++) {
    laurel_register_reprint_async (fixture->store, papers, NULL, FALSE, on_reprinted, &made[i]);
    WAIT_UNTIL (made[i] != NULL);
  }
  g_assert_true (g_bytes_equal (made[0], made[1]));
  g_assert_cmpmem (g_bytes_get_data (made[0], NULL), 5, "%PDF-", 5);
  g_bytes_unref (made[0]);
  g_bytes_unref (made[1]);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

/* A row that tells of the batch. */
static void
check_row (GtkWidget *row, const char *title, const char *subtitle)
{
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
}

static void
check_batch (Fixture *fixture, GVariant *batch)
{
  GtkWidget *page = laurel_register_page_new (fixture->session);
  GtkWidget *window = show (page);
  LaurelRegisterPage *self = LAUREL_REGISTER_PAGE (page);
  GListModel *shown = G_LIST_MODEL (gtk_widget_get_template_child (page,
                                                                    LAUREL_TYPE_REGISTER_PAGE,
                                                                    "shown"));
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (LaurelPaperPdf) shown_again = NULL;
  GBytes *made = NULL;

  WAIT_UNTIL (g_list_model_get_n_items (shown) == 4);
  laurel_register_page_show_batch (self, batch);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 3);
  papers = laurel_register_page_list_batch (self);
  g_assert_cmpuint (papers->len, ==, 2);
  g_assert_cmpstr (laurel_issued_get_number (papers->pdata[0]), ==, "QM-2025-00002");
  laurel_register_reprint_async (fixture->store, papers, NULL, FALSE, on_reprinted, &made);
  WAIT_UNTIL (made != NULL);
  shown_again = laurel_paper_pdf_new (made, NULL);
  g_assert_cmpuint (laurel_paper_pdf_get_n_pages (shown_again), ==, 2);
  g_bytes_unref (made);

  gtk_widget_activate_action (find_child (page, LAUREL_TYPE_REGISTER_FILTER),
                              "filter.leave-batch", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Found again by its row, which tells what became of it, and printed again without what is
 * void. */
static void
test_a_batch_is_found_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = g_object_new (LAUREL_TYPE_REGISTER_SECTION, "session", fixture->session,
                                     NULL);
  GtkWidget *window = show (section);
  GtkWidget *expander = find_child (section, ADW_TYPE_EXPANDER_ROW);
  g_autoptr (LaurelRowList) list =
    laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  g_autoptr (LaurelIssued) first = get_first (list);
  g_autoptr (GVariant) batch = NULL;
  GtkWidget *rows;

  run (fixture, &LAUREL_REGISTER_ISSUE,
       make_issue (laurel_issued_get_series_id (first), laurel_day_new (2025, 9, 3), 1));
  g_object_set (expander, "expanded", TRUE, NULL);
  rows = find_child (find_child (expander, LAUREL_TYPE_ONE_STOP), GTK_TYPE_LIST_BOX);
  WAIT_UNTIL (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 1) != NULL);
  rows = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 1));
  run (fixture, &LAUREL_REGISTER_VOID,
       g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (first)), "2026-09-02", "Why"));
  WAIT_UNTIL (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (rows)), "void") != NULL);
  check_row (rows, "质量月", "2 September 2025 · 3 issued · 1 void · QM-2025-00001 to "
                              "QM-2025-00003 · Award, landscape, plain");
  batch = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (rows)));
  g_object_ref (section);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_last (section);
  g_assert_finalize_object (section);

  check_batch (fixture, batch);
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
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GError) error = NULL;

  WAIT_UNTIL (!laurel_row_list_get_loading (series));
  first = g_list_model_get_item (G_LIST_MODEL (series), 0);
  papers = g_variant_ref_sink (make_issue (laurel_row_get_id (first), laurel_day_new (2025, 9, 2),
                                           1));
  run (fixture, &LAUREL_REGISTER_ISSUE_PRINTED,
       g_variant_new_parsed ("(%*, ['aa\\nVanished Kai 0102'])", papers));
  list = laurel_store_list (fixture->store, &LAUREL_REGISTER_ALL, g_variant_new ("()"));
  WAIT_UNTIL (!laurel_row_list_get_loading (list));
  issued = g_list_model_get_item (G_LIST_MODEL (list), 0);

  again = list_of (issued);
  laurel_register_reprint_async (fixture->store, again, path, FALSE, on_refused, &error);
  WAIT_UNTIL (error != NULL);
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "Vanished Kai"));
  g_assert_nonnull (strstr (error->message, laurel_issued_get_number (issued)));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  laurel_register_reprint_async (fixture->store, again, path, TRUE, on_reprinted, &made);
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
  ADD ("batch", 3, test_a_batch_is_found_again);
  ADD ("changed", 3, test_a_changed_page_is_told);
  ADD ("explained", 3, test_an_explanation_is_saved);
  ADD ("words", 3, test_words_are_checked);
  ADD ("folder", 3, test_a_folder_is_checked);
  ADD ("called-off", 3, test_checking_is_called_off);
#undef ADD

  return g_test_run ();
}
