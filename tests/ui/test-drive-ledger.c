/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "column-choice.h"
#include "drive-fixture.h"

#include "logistics/books/laurel-cash-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-carrier.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/logistics/laurel-drive-import-dialog.h"
#include "ui/logistics/laurel-drive-ledger.h"

/* The money of the sample drive, who and what else belongs to it, and lists that come in. */

/* ---- lists that come in ------------------------------------------------------------------------ */

#define GIFTS \
  "giver,goods of ours,quantity,unit\nAlder Co,Kite,10,piece\nLi Ming,Kite,-5,piece\n"

static gboolean
waits_for_columns (gpointer dialog)
{
  return has_label (dialog, "No column is known to hold “Item”. Choose which one does.");
}

static gboolean
tells_cell (gpointer dialog)
{
  return has_label (dialog, "C3: “-5” is not a whole number of pieces: write 1, 2, 3 and so on. "
                            "Correct this cell.");
}

/* Returns: the row of the file that stands first */
static int
get_first (GtkWidget *dialog)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find (dialog, GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkStringObject) first =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), 0);

  return atoi (gtk_string_object_get_string (first));
}

/* What a column holds is chosen where nobody knew it, and then each fault has its cell. */
static void
list_is_read_as_somebody_says (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "gifts.csv", NULL);
  GtkWidget *dialog;
  AdwComboRow *row;

  g_assert_true (g_file_set_contents (path, GIFTS, -1, NULL));
  dialog = g_object_ref (laurel_drive_import_dialog_new (f->session, f->drive,
                                                         LAUREL_DRIVE_LIST_GIFTS, path));
  gtk_window_present (GTK_WINDOW (dialog));
  test_wait_for (waits_for_columns, dialog);
  g_assert_true (has_label (dialog, "Alder Co")); /* the first rows help to tell */
  row = column_choice_find (dialog, "goods of ours");
  for (guint i = 0; i < g_list_model_get_n_items (adw_combo_row_get_model (row)); i++) {
    g_autoptr (GtkStringObject) word = g_list_model_get_item (adw_combo_row_get_model (row), i);

    if (g_str_equal (gtk_string_object_get_string (word), "Item")) {
      adw_combo_row_set_selected (row, i);
      break;
    }
  }
  test_wait_for (tells_cell, dialog);
  g_assert_true (has_label (dialog, "New: 1, changed: 0, nothing to change: 0, wrong: 1"));
  g_assert_cmpint (get_first (dialog), ==, 1); /* what is wrong comes first */
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* ---- money, and who and what else there is -------------------------------------------------------- */

static void
open_ledger (Fixture *f, gboolean is_money)
{
  f->page = g_object_ref_sink (g_object_new (LAUREL_TYPE_DRIVE_LEDGER, "money", is_money, "session",
                                             f->session, "drive", f->drive, NULL));
  f->window = g_object_ref (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

/* Not that of what may be shown. */
static GtkWidget *
get_view (GtkWidget *page)
{
  return find (find (page, LAUREL_TYPE_ONE_STOP), GTK_TYPE_LIST_VIEW);
}

static gboolean
has_money (gpointer page)
{
  return has_label (page, "In hand: 4375.70 yuan");
}

static gboolean
has_sample_money (gpointer page)
{
  return has_label (page, "In hand: 4295.70 yuan");
}

static gboolean
has_less (gpointer page)
{
  return has_label (page, "In hand: 4395.70 yuan");
}

static void
add_cash (Fixture *f, const char *kind, const char *amount)
{
  test_session_run (f->session, &LAUREL_CASH_ADD,
                    g_variant_new_parsed ("(%x, %s, %s, '2025-12-01', {'reason': 'books'})",
                                          laurel_row_get_id (LAUREL_ROW (f->drive)), kind, amount));
}

static gboolean
has_nothing_aside (gpointer page)
{
  return has_label (page, "Nothing set aside");
}

static gboolean
has_no_money (gpointer page)
{
  return has_label (page, "No money yet");
}

static void
money_is_noted_and_taken_back (Fixture *f, gconstpointer data)
{
  static const char *const NAMES[] = { "ledger.add", NULL };
  GtkWidget *view;
  GtkWindow *dialog;
  guint last;

  open_ledger (f, TRUE);
  g_assert_false (has_no_money (f->page));
  test_wait_for (has_sample_money, f->page);
  g_assert_cmpint (ask_each (f, f->page, NAMES), ==, 1);
  add_cash (f, "received", "100");
  add_cash (f, "spent", "20");
  test_wait_for (has_money, f->page);
  view = get_view (f->page);
  last = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (
                                                   GTK_LIST_VIEW (view)))) - 1;
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (view)), last, TRUE);
  g_signal_emit_by_name (view, "activate", last);
  dialog = find_dialog (f);
  g_assert_nonnull (dialog);
  g_assert_true (has_label (GTK_WIDGET (dialog), "20.00 yuan"));
  g_assert_false (is_sensitive (dialog));
  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), "Why")), "typed twice");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
  test_wait_for (has_less, f->page);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

static gboolean
has_another (gpointer drives)
{
  return g_list_model_get_n_items (drives) == 2;
}

static void
there_may_be_no_money (Fixture *f, gconstpointer data)
{
  test_session_run (f->session, &LAUREL_DRIVE_ADD,
                    g_variant_new_parsed ("(%x, 'Another', @a{ss} {})",
                                          laurel_drive_get_activity_id (f->drive)));
  test_wait_for (has_another, f->drives);
  g_object_unref (f->drive);
  f->drive = g_list_model_get_item (G_LIST_MODEL (f->drives), 1);
  open_ledger (f, TRUE);
  test_wait_for (has_no_money, f->page);
}

static gboolean
has_rows (gpointer page)
{
  GtkWidget *view = get_view (page);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (
                                                   GTK_LIST_VIEW (view)))) > 0;
}

/* Of each there is a question, and of new ones of most; what is set aside is nothing here. */
static void
each_list_can_be_changed (Fixture *f, gconstpointer data)
{
  static const char *const NAMES[] = { "ledger.add", NULL };
  static const int N_NEW[] = { 0, 1, 1, 1 };

  open_ledger (f, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (N_NEW); i++) {
    GtkWidget *view = get_view (f->page);
    GtkWindow *dialog;

    gtk_drop_down_set_selected (GTK_DROP_DOWN (find (f->page, GTK_TYPE_DROP_DOWN)), i);
    test_wait_for (has_rows, f->page);
    g_assert_cmpint (ask_each (f, f->page, NAMES), ==, N_NEW[i]);
    g_signal_emit_by_name (view, "activate", 0u);
    dialog = find_dialog (f);
    g_assert_nonnull (dialog);
    gtk_window_destroy (dialog);
    test_wait_for (test_is_last, dialog);
    g_assert_finalize_object (G_OBJECT (dialog));
  }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (f->page, GTK_TYPE_DROP_DOWN)), 4);
  test_wait_for (has_nothing_aside, f->page);
}

static gboolean
has_carrier (gpointer list)
{
  guint n = g_list_model_get_n_items (list);
  g_autoptr (LaurelCarrier) last = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;

  return last != NULL && g_str_equal (laurel_carrier_get_name (last), "Van");
}

static void
write_row (GtkWindow *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (GTK_WIDGET (dialog), title)), text);
}

/* They are typed in kg and cm, and kept in g and mm. */
static void
limits_are_typed_as_they_are_said (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) carriers = NULL;
  g_autoptr (LaurelCarrier) van = NULL;
  GtkWindow *dialog;
  int weight, side;

  open_ledger (f, FALSE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (f->page, GTK_TYPE_DROP_DOWN)), 3);
  test_wait_for (has_rows, f->page);
  carriers = laurel_drive_page_list (LAUREL_DRIVE_PAGE (f->page), &LAUREL_CARRIERS_OF_DRIVE);
  gtk_widget_activate_action (f->page, "ledger.add", NULL);
  dialog = find_dialog (f);
  write_row (dialog, "Name", "Van");
  write_row (dialog, "Longest side in cm", "60.55");
  g_assert_false (is_sensitive (dialog));
  write_row (dialog, "Longest side in cm", "60.5");
  write_row (dialog, "Heaviest parcel in kg", "20.5");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
  test_wait_for (has_carrier, carriers);
  van = g_list_model_get_item (G_LIST_MODEL (carriers),
                               g_list_model_get_n_items (G_LIST_MODEL (carriers)) - 1);
  g_object_get (van, "weight", &weight, "side", &side, NULL);
  g_assert_cmpint (weight, ==, 20500);
  g_assert_cmpint (side, ==, 605);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (G_OBJECT (dialog));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/drive-ledger/limits-are-typed-as-they-are-said", Fixture, NULL, set_up,
              limits_are_typed_as_they_are_said, tear_down);
  g_test_add ("/ui/drive-ledger/list-is-read-as-somebody-says", Fixture, NULL, set_up,
              list_is_read_as_somebody_says, tear_down);
  g_test_add ("/ui/drive-ledger/there-may-be-no-money", Fixture, NULL, set_up,
              there_may_be_no_money, tear_down);
  g_test_add ("/ui/drive-ledger/money-is-noted-and-taken-back", Fixture, NULL, set_up,
              money_is_noted_and_taken_back, tear_down);
  g_test_add ("/ui/drive-ledger/each-list-can-be-changed", Fixture, NULL, set_up,
              each_list_can_be_changed, tear_down);

  return g_test_run ();
}
