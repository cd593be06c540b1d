/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "column-choice.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry.h"
#include "ui/judging/laurel-contest-import-dialog.h"

#include <adwaita.h>

/* A list that comes to a contest, and what somebody tells of its columns. The contest is in two
 * categories and asks for lesson hours. */

#define LIST "Piece\tSchool or firm\tClass\tHours of it\tReceived\tWhere from\n" \
             "Weaving\tNorth School\tFrom a school\t4\t2025-09-01\ta\n" \
             "Dyeing\tEast Works\tFrom a firm\tfour\t2025-09-02\tb\n"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  LaurelRowList *entries;
  LaurelContest *contest;
  guint n_before;
  GtkWidget *dialog;
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
  f->contests = laurel_store_list (laurel_session_get_store (f->session),
                                   &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->contests);
  for (guint i = 0; f->contest == NULL; i++) {
    g_autoptr (LaurelContest) contest = g_list_model_get_item (G_LIST_MODEL (f->contests), i);

    if (g_str_equal (laurel_contest_get_title (contest), "Teaching cases"))
      f->contest = g_steal_pointer (&contest);
  }
  f->entries = laurel_store_list (laurel_session_get_store (f->session),
                                  &LAUREL_ENTRIES_OF_CONTEST,
                                  g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->contest))));
  test_wait_for (is_loaded, f->entries);
  f->n_before = g_list_model_get_n_items (G_LIST_MODEL (f->entries));
}

static void
close_dialog (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->dialog));
  test_wait_for (test_is_last, f->dialog);
  g_assert_finalize_object (f->dialog);
  f->dialog = NULL;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->dialog != NULL)
    close_dialog (f);
  g_object_unref (f->contest);
  g_object_unref (f->entries);
  g_object_unref (f->contests);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* ---- what is shown ------------------------------------------------------------- */

static void
open_list (Fixture *f)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (LIST, strlen (LIST));

  f->dialog = laurel_contest_import_dialog_new_for_bytes (f->session, f->contest,
                                                          LAUREL_IMPORT_ENTRIES, bytes);
  g_object_ref (f->dialog);
  gtk_window_present (GTK_WINDOW (f->dialog));
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

static void
wait_for_label (Fixture *f, const char *text)
{
  while (!has_label (f->dialog, text))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_apply (GtkWidget *widget)
{
  if (GTK_IS_ACTIONABLE (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "dialog.apply") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_apply (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
can_apply (Fixture *f)
{
  return gtk_widget_is_sensitive (find_apply (f->dialog));
}

/* ---- the tests ------------------------------------------------------------------- */

/* What a heading does not tell is chosen, what is wrong told at once, and all of it remembered. */
static void
test_columns_are_told (Fixture *f, gconstpointer data)
{
  open_list (f);
  wait_for_label (f, "No column is known to hold “Title”.");
  column_choice_check (f->dialog, "Class", "Category");
  column_choice_check (f->dialog, "Piece", "Left out");
  g_assert_false (can_apply (f));

  column_choice_set (f->dialog, "Piece", "Title");
  wait_for_label (f, "New: 2, changed: 0");
  g_assert_true (can_apply (f));
  column_choice_set (f->dialog, "School or firm", "Organisation");
  wait_for_label (f, "North School");
  column_choice_set (f->dialog, "Hours of it", "Lesson hours");
  wait_for_label (f, "New: 1, changed: 0, nothing to change: 0, wrong: 1");
  g_assert_false (can_apply (f));
  column_choice_set (f->dialog, "Hours of it", "Left out");
  wait_for_label (f, "New: 2, changed: 0");

  gtk_widget_activate_action (f->dialog, "dialog.apply", NULL);
  while (g_list_model_get_n_items (G_LIST_MODEL (f->entries)) != f->n_before + 2)
    g_main_context_iteration (NULL, TRUE);
  close_dialog (f);

  open_list (f);
  wait_for_label (f, "nothing to change: 2");
  column_choice_check (f->dialog, "Piece", "Title");
  column_choice_check (f->dialog, "School or firm", "Organisation");
  column_choice_check (f->dialog, "Hours of it", "Left out");
}

/* A title stands in one column: what is told last has it. */
static void
test_one_column_holds_a_field (Fixture *f, gconstpointer data)
{
  open_list (f);
  wait_for_label (f, "No column is known to hold “Title”.");
  column_choice_set (f->dialog, "Piece", "Title");
  wait_for_label (f, "Weaving");
  column_choice_set (f->dialog, "Where from", "Title");
  wait_for_label (f, "Where from → Title");
  column_choice_check (f->dialog, "Piece", "Left out");
  column_choice_check (f->dialog, "Where from", "Title");
}

/* All goes in or nothing, unless somebody says that what is wrong is to be left out. */
static void
test_wrong_rows_are_left_out_by_will (Fixture *f, gconstpointer data)
{
  GtkWidget *leave_out;

  open_list (f);
  wait_for_label (f, "No column is known to hold “Title”.");
  column_choice_set (f->dialog, "Piece", "Title");
  wait_for_label (f, "New: 2");
  column_choice_set (f->dialog, "Hours of it", "Lesson hours");
  wait_for_label (f, "wrong: 1");
  g_assert_false (can_apply (f));
  leave_out = test_find_widget (f->dialog, GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_widget_get_visible (leave_out));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (leave_out), TRUE);
  wait_for_label (f, "left out: 1");
  g_assert_true (can_apply (f));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/judging/contest-import/told", Fixture, NULL, set_up, test_columns_are_told,
              tear_down);
  g_test_add ("/judging/contest-import/one", Fixture, NULL, set_up, test_one_column_holds_a_field,
              tear_down);
  g_test_add ("/judging/contest-import/left-out", Fixture, NULL, set_up,
              test_wrong_rows_are_left_out_by_will, tear_down);

  return g_test_run ();
}
