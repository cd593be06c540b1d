/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "logistics/parcels/laurel-parcel.h"
#include "ui/logistics/laurel-allocation-dialog.h"
#include "ui/logistics/laurel-drive-handovers.h"
#include "ui/logistics/laurel-drive-parcels.h"
#include "ui/logistics/laurel-drive-receivers.h"
#include "ui/logistics/laurel-drive-shelf.h"
#include "ui/logistics/laurel-parcel-pane.h"
#include "ui/logistics/laurel-receiver-pane.h"

#include <adwaita.h>

/* The lists of the sample drive: parcels, receivers and hand-outs. */

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *drives;
  LaurelDrive *drive;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->drives = laurel_store_list (laurel_session_get_store (f->session), &LAUREL_DRIVES_OF_PROGRAMME,
                                 g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->drives);
  f->drive = g_list_model_get_item (G_LIST_MODEL (f->drives), 0);
  g_assert_nonnull (f->drive);
}

static void
open_page (Fixture *f, GType type)
{
  f->page = g_object_ref_sink (g_object_new (type, "session", f->session, "drive", f->drive, NULL));
  f->window = g_object_ref (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL) {
    gtk_window_set_child (GTK_WINDOW (f->window), NULL);
    test_wait_for (test_is_last, f->page);
    g_assert_finalize_object (f->page);
    gtk_window_destroy (GTK_WINDOW (f->window));
    g_assert_finalize_object (f->window);
  }
  g_object_unref (f->drive);
  g_object_unref (f->drives);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
has_selected (gpointer page)
{
  return laurel_drive_shelf_get_selected (LAUREL_DRIVE_SHELF (
    find (page, LAUREL_TYPE_DRIVE_SHELF))) != NULL;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* ---- parcels ----------------------------------------------------------------------------------- */

/* Goes there, and is told of one that is on the way for too long. */
static void
number_goes_to_its_parcel (Fixture *f, gconstpointer data)
{
  LaurelParcel *parcel;

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_false (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "P-9999"));
  g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), "p-0003"));
  parcel = laurel_drive_shelf_get_selected (LAUREL_DRIVE_SHELF (find (f->page,
                                                                      LAUREL_TYPE_DRIVE_SHELF)));
  g_assert_cmpint (laurel_parcel_get_number (parcel), ==, 3);
  g_assert_true (has_label (f->page, "P-0003"));
}

static GtkWindow *
find_dialog (Fixture *f)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (GTK_WIDGET (window) != f->window && gtk_window_get_transient_for (window) != NULL)
      return g_steal_pointer (&window);
  }

  return NULL;
}

/* Each question is asked of what it can be asked of, and goes without a trace.
 *
 * Returns: how many were asked */
static int
ask_each (Fixture *f, GtkWidget *widget, const char *const *names)
{
  int n = 0;

  for (; *names != NULL; names++) {
    GtkWindow *dialog;

    gtk_widget_activate_action (widget, *names, NULL);
    dialog = find_dialog (f);
    if (dialog == NULL)
      continue;
    g_test_message ("%s: %s", *names, gtk_window_get_title (dialog));
    n++;
    gtk_window_destroy (dialog);
    test_wait_for (test_is_last, dialog);
    g_assert_finalize_object (G_OBJECT (dialog));
  }

  return n;
}

/* One that arrived, is on the way, is sealed, is not. */
static void
questions_fit_the_state (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *number;
    int n_questions;
  } CASES[] = { { "P-0001", 1 }, { "P-0085", 3 }, { "P-0111", 2 }, { "P-0125", 1 } };
  static const char *const OF_ONE[] = { "parcel.send", "parcel.forward", "parcel.arrive",
                                        "parcel.lose", "parcel.tell", "parcel.edit", NULL };
  static const char *const OF_ALL[] = { "parcels.add", "parcels.fill", "parcels.load",
                                        "parcels.add-carrier", NULL };

  open_page (f, LAUREL_TYPE_DRIVE_PARCELS);
  test_wait_for (has_selected, f->page);
  g_assert_cmpint (ask_each (f, f->page, OF_ALL), ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    GtkWidget *pane = find (f->page, LAUREL_TYPE_PARCEL_PANE);

    g_assert_true (laurel_drive_page_find (LAUREL_DRIVE_PAGE (f->page), CASES[i].number));
    g_test_message ("%s", CASES[i].number);
    g_assert_cmpint (ask_each (f, pane, OF_ONE), ==, CASES[i].n_questions);
  }
}

/* ---- receivers --------------------------------------------------------------------------------- */

static gboolean
tells_arithmetic (gpointer page)
{
  return has_label (page, "exactly ");
}

static void
receiver_tells_how_its_share_was_computed (Fixture *f, gconstpointer data)
{
  static const char *const OF_ONE[] = { "receiver.edit", "receiver.class", "receiver.need", NULL };
  static const char *const OF_ALL[] = { "receivers.add", "receivers.share", NULL };

  open_page (f, LAUREL_TYPE_DRIVE_RECEIVERS);
  test_wait_for (has_selected, f->page);
  test_wait_for (tells_arithmetic, f->page);
  g_assert_cmpint (ask_each (f, f->page, OF_ALL), ==, 2);
  g_assert_cmpint (ask_each (f, find (f->page, LAUREL_TYPE_RECEIVER_PANE), OF_ONE), ==, 3);
}

/* What is to be shared out by hand shows who would get how many before anything is done. */
static void
sharing_out_is_seen_before_it_is_done (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = g_object_ref (laurel_allocation_dialog_new (f->session, f->drive));
  GtkWidget *total;

  gtk_window_present (GTK_WINDOW (dialog));
  total = find (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (total), "48");
  test_wait_for (tells_arithmetic, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* ---- hand-outs --------------------------------------------------------------------------------- */

static gboolean
has_count (gpointer page)
{
  return find (page, GTK_TYPE_SPIN_BUTTON) != NULL;
}

/* The first to whom something came that is not handed out. */
static void
select_waiting (Fixture *f)
{
  LaurelDriveShelf *shelf = LAUREL_DRIVE_SHELF (find (f->page, LAUREL_TYPE_DRIVE_SHELF));
  g_autoptr (LaurelRowList) receivers = laurel_drive_page_list (LAUREL_DRIVE_PAGE (f->page),
                                                                &LAUREL_RECEIVERS_OF_DRIVE);

  test_wait_for (is_loaded, receivers);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (receivers)); i++) {
    g_autoptr (LaurelRow) receiver = g_list_model_get_item (G_LIST_MODEL (receivers), i);
    int arrived;

    g_object_get (receiver, "arrived", &arrived, NULL);
    if (arrived == 0)
      continue;
    g_assert_true (laurel_drive_shelf_select (shelf, laurel_row_get_id (receiver)));
    return;
  }

  g_assert_not_reached ();
}

static void
short_and_surplus_are_told_at_once (Fixture *f, gconstpointer data)
{
  GtkWidget *spin;

  open_page (f, LAUREL_TYPE_DRIVE_HANDOVERS);
  test_wait_for (has_selected, f->page);
  select_waiting (f);
  test_wait_for (has_count, f->page);
  spin = find (f->page, GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 1);
  g_assert_true (has_label (f->page, " short"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5000);
  g_assert_true (has_label (f->page, " too many"));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/drive-lists/number-goes-to-its-parcel", Fixture, NULL, set_up,
              number_goes_to_its_parcel, tear_down);
  g_test_add ("/ui/drive-lists/questions-fit-the-state", Fixture, NULL, set_up,
              questions_fit_the_state, tear_down);
  g_test_add ("/ui/drive-lists/receiver-tells-how-its-share-was-computed", Fixture, NULL, set_up,
              receiver_tells_how_its_share_was_computed, tear_down);
  g_test_add ("/ui/drive-lists/sharing-out-is-seen-before-it-is-done", Fixture, NULL, set_up,
              sharing_out_is_seen_before_it_is_done, tear_down);
  g_test_add ("/ui/drive-lists/short-and-surplus-are-told-at-once", Fixture, NULL, set_up,
              short_and_surplus_are_told_at_once, tear_down);

  return g_test_run ();
}
