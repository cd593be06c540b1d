/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-fixture.h"

#include "logistics/books/laurel-gift.h"
#include "ui/documents/laurel-batch-library.h"
#include "ui/logistics/laurel-drive-gifts.h"
#include "ui/logistics/laurel-drive-handovers.h"
#include "ui/logistics/laurel-drive-parcels.h"
#include "ui/logistics/laurel-drive-view.h"

/* What of a drive goes on paper. */

/* ---- counting ---------------------------------------------------------------------------------- */

static void
on_paper (GSimpleAction *action, GVariant *parameter, gpointer kind)
{
  g_variant_get (parameter, "(sxii)", kind, NULL, NULL, NULL);
}

static gboolean
has_entry (gpointer dialog)
{
  return find (dialog, GTK_TYPE_ENTRY) != NULL;
}

/* What is counted on is printed before anything is entered, which would be gone with the question. */
static void
sheet_is_printed_before_it_is_entered (Fixture *f, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open", G_VARIANT_TYPE ("(sxii)"));
  g_autofree char *kind = NULL;
  LaurelGift *second;
  GtkEditable *counted;
  GtkWindow *dialog;

  g_signal_connect (open, "activate", G_CALLBACK (on_paper), &kind);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (open));
  open_page (f, LAUREL_TYPE_DRIVE_VIEW);
  gtk_widget_insert_action_group (f->window, "documents", G_ACTION_GROUP (group));
  gtk_widget_activate_action (find (f->page, LAUREL_TYPE_DRIVE_GIFTS), "gifts.count", NULL);
  dialog = find_dialog (f);
  g_assert_nonnull (dialog);
  test_wait_for (has_entry, dialog);
  /* In the order of the sheet, kind by kind: the second picture book is the seventh receipt. */
  second = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (
    find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW)))), 1);
  g_assert_cmpstr (laurel_gift_get_receipt (second), ==, "0007");
  g_clear_object (&second);
  counted = GTK_EDITABLE (find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY));
  gtk_editable_set_text (counted, "3");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "count.print", NULL);
  g_assert_null (kind);
  gtk_editable_set_text (counted, "");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "count.print", NULL);
  g_assert_cmpstr (kind, ==, "drive-counting");
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

/* ---- loading ----------------------------------------------------------------------------------- */

static void
what_is_loaded_is_printed_from_the_parcels (Fixture *f, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open", G_VARIANT_TYPE ("(sxii)"));
  g_autofree char *kind = NULL;

  g_signal_connect (open, "activate", G_CALLBACK (on_paper), &kind);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (open));
  open_page (f, LAUREL_TYPE_DRIVE_VIEW);
  gtk_widget_insert_action_group (f->window, "documents", G_ACTION_GROUP (group));
  gtk_widget_activate_action (find (f->page, LAUREL_TYPE_DRIVE_PARCELS), "drive.loading", NULL);
  g_assert_cmpstr (kind, ==, "drive-loading");
}

/* ---- rows -------------------------------------------------------------------------------------- */

static gboolean
is_asked (gpointer f)
{
  g_autoptr (GtkWindow) dialog = find_dialog (f);

  return dialog != NULL;
}

static void
on_rows_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(LaurelBatchOrigin **) data = laurel_batch_library_ask_finish (result, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full): what comes of the choice at that place */
static LaurelBatchOrigin *
choose_rows (Fixture *f, guint what)
{
  LaurelBatchOrigin *origin = NULL;
  GtkWidget *rows, *drive = NULL, *words = NULL;
  GtkWindow *dialog;

  laurel_batch_library_ask_async (f->window, f->session, on_rows_chosen, &origin);
  test_wait_for (is_asked, f);
  dialog = find_dialog (f);
  rows = find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);
  for (GtkWidget *row = rows; row != NULL; row = gtk_widget_get_next_sibling (row)) {
    words = row;
    drive = ADW_IS_COMBO_ROW (row) ? row : drive;
  }
  /* What is of a drive asks for the drive, and for nothing else. */
  g_assert_false (gtk_widget_get_visible (drive));
  g_assert_true (gtk_widget_get_visible (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (rows), what);
  g_assert_true (gtk_widget_get_visible (drive));
  g_assert_false (gtk_widget_get_visible (words));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "take");
  gtk_window_destroy (dialog);
  while (origin == NULL)
    g_main_context_iteration (NULL, TRUE);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));

  return origin;
}

/* Each choice of the dialog leads to rows of that drive. */
static void
rows_of_the_library_come_from_a_drive (Fixture *f, gconstpointer data)
{
  static const char *const KINDS[] = { "receipts", "thanks", "gifts", "parcels", "boxes",
                                       "deliveries", "account" };
  static const char *const PAPERS[] = { "acknowledgement", "thanks", "donor" };

  open_page (f, LAUREL_TYPE_DRIVE_HANDOVERS);
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++) {
    g_autoptr (LaurelBatchOrigin) origin = choose_rows (f, 3 + i);
    const char *what;
    gint64 drive, one;

    g_variant_get (origin->args, "(&sxxsss)", &what, &drive, &one, NULL, NULL, NULL);
    g_assert_cmpstr (what, ==, KINDS[i]);
    g_assert_cmpint (drive, ==, laurel_row_get_id (LAUREL_ROW (f->drive)));
    g_assert_cmpint (one, ==, 0);
    g_assert_nonnull (strstr (origin->title, laurel_drive_get_title (f->drive)));
    g_assert_cmpstr (origin->template, ==, i < G_N_ELEMENTS (PAPERS) ? PAPERS[i] : NULL);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/drive-papers/sheet-is-printed-before-it-is-entered", Fixture, NULL, set_up,
              sheet_is_printed_before_it_is_entered, tear_down);
  g_test_add ("/ui/drive-papers/what-is-loaded-is-printed-from-the-parcels", Fixture, NULL, set_up,
              what_is_loaded_is_printed_from_the_parcels, tear_down);
  g_test_add ("/ui/drive-papers/rows-of-the-library-come-from-a-drive", Fixture, NULL, set_up,
              rows_of_the_library_come_from_a_drive, tear_down);

  return g_test_run ();
}
