/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-fixture.h"

#include "logistics/receivers/laurel-allocation-store.h"
#include "ui/kit/laurel-run.h"
#include "ui/logistics/laurel-allocation-dialog.h"

/* What is shared out of a kind of gift, as it is seen before. */

static gboolean
tells_arithmetic (gpointer page)
{
  return has_label (page, "exactly ");
}

static gboolean
tells_other_rule (gpointer dialog)
{
  return has_label (dialog, "declared rule: ");
}

static gboolean
is_declared (gpointer drive)
{
  return laurel_drive_get_floor (drive) == 2;
}

static gboolean
asks_about_changes (gpointer dialog)
{
  return has_label (dialog, "Throw the changes away");
}

static gboolean
may_apply (gpointer dialog)
{
  return is_sensitive (dialog);
}

/* The first kind of gift was shared out, and somebody changes what somebody gets. */
static void
change_by_hand (Fixture *f, GtkWidget *widget)
{
  LaurelStore *store = laurel_session_get_store (f->session);
  gint64 drive = laurel_row_get_id (LAUREL_ROW (f->drive));
  g_autoptr (LaurelRowList) shared = laurel_store_list (store, &LAUREL_ALLOCATIONS_OF_DRIVE,
                                                        g_variant_new ("(x)", drive));
  g_autoptr (LaurelRowList) shares = NULL;
  g_autoptr (LaurelRow) allocation = NULL;
  g_autoptr (LaurelAllocationShare) share = NULL;

  test_wait_for (is_loaded, shared);
  allocation = g_list_model_get_item (G_LIST_MODEL (shared), 0);
  shares = laurel_store_list (store, &LAUREL_SHARES_OF_ALLOCATION,
                              g_variant_new ("(x)", laurel_row_get_id (allocation)));
  test_wait_for (is_loaded, shares);
  share = g_list_model_get_item (G_LIST_MODEL (shares), 0);
  laurel_run (widget, f->session, &LAUREL_ALLOCATION_CHANGE,
              g_variant_new ("(xis)", laurel_row_get_id (LAUREL_ROW (share)),
                             laurel_allocation_share_get_given (share), "as they asked"));
}

/* What was changed by hand goes only if somebody says so. */
static void
changes_by_hand_are_asked_about (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = g_object_ref (laurel_allocation_dialog_new (f->session, f->drive));
  GtkWidget *all;

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (find (dialog, ADW_TYPE_ENTRY_ROW)), "1");
  test_wait_for (may_apply, dialog);
  g_assert_false (asks_about_changes (dialog));
  change_by_hand (f, dialog);
  test_wait_for (asks_about_changes, dialog);
  g_assert_false (is_sensitive (GTK_WINDOW (dialog)));
  all = find (find_row (dialog, "Throw the changes away"), GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (all), TRUE);
  g_assert_true (is_sensitive (GTK_WINDOW (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* What is to be shared out by hand shows who would get how many before anything is done; another
 * rule stands beside the declared one, until it is declared itself. */
static void
sharing_out_is_seen_before_it_is_done (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = g_object_ref (laurel_allocation_dialog_new (f->session, f->drive));
  GtkWidget *total, *floor;

  gtk_window_present (GTK_WINDOW (dialog));
  total = find (dialog, ADW_TYPE_ENTRY_ROW);
  floor = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (total));
  gtk_editable_set_text (GTK_EDITABLE (total), "480");
  test_wait_for (tells_arithmetic, dialog);
  g_assert_false (has_label (dialog, "declared rule: "));
  g_assert_false (has_label (dialog, "Declare this rule"));
  gtk_editable_set_text (GTK_EDITABLE (floor), "30");
  test_wait_for (tells_other_rule, dialog);
  g_assert_true (has_label (dialog, "Declare this rule"));
  gtk_editable_set_text (GTK_EDITABLE (floor), "2");
  g_assert_true (gtk_widget_activate_action (dialog, "allocation.declare", NULL));
  test_wait_for (is_declared, f->drive);
  g_assert_true (has_label (dialog, "at least 2 to each"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/ui/allocation-dialog/sharing-out-is-seen-before-it-is-done", Fixture, NULL, set_up,
              sharing_out_is_seen_before_it_is_done, tear_down);
  g_test_add ("/ui/allocation-dialog/changes-by-hand-are-asked-about", Fixture, NULL, set_up,
              changes_by_hand_are_asked_about, tear_down);

  return g_test_run ();
}
