/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "open-store.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "ui/exchange/laurel-import-dialog.h"

#include <string.h>

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
  GtkWidget *dialog;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (fixture->folder, "plan.laurel");
  fixture->store = open_store (path);
  fixture->session = laurel_session_new (fixture->store);
}

static inline void
close_dialog (Fixture *fixture)
{
  GtkWidget *dialog = g_steal_pointer (&fixture->dialog);

  if (dialog == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);
}

static inline LaurelImportDialog *
get_dialog (Fixture *fixture)
{
  return LAUREL_IMPORT_DIALOG (fixture->dialog);
}

static inline LaurelImportPlan *
get_plan (Fixture *fixture)
{
  return laurel_import_dialog_get_plan (get_dialog (fixture));
}

static inline gboolean
has_face (Fixture *fixture, const char *face)
{
  return g_strcmp0 (laurel_review_dialog_get_face (LAUREL_REVIEW_DIALOG (fixture->dialog)), face) == 0;
}

static inline void
show (Fixture *fixture, GtkWidget *dialog)
{
  close_dialog (fixture);
  fixture->dialog = g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static inline void
read_sample (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "plans", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  show (fixture, laurel_import_dialog_new_for_file (NULL, fixture->session, file));
  WAIT_UNTIL (has_face (fixture, "preview"));
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
}

static inline void
show_text (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  show (fixture, laurel_import_dialog_new_for_bytes (NULL, fixture->session, bytes));
  WAIT_UNTIL (has_face (fixture, "preview") || has_face (fixture, "fault"));
}

/* Nothing of it goes in, then: it says what is there. */
static inline gboolean
begins_alike (Fixture *fixture)
{
  g_autoptr (LaurelImportRow) row =
    g_list_model_get_item (laurel_import_plan_list_rows (get_plan (fixture)), 0);

  return row != NULL && laurel_import_row_get_news (row) == LAUREL_IMPORT_SAME;
}

static inline void
read_text (Fixture *fixture, const char *text)
{
  show_text (fixture, text);
  if (has_face (fixture, "preview"))
    WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)) || begins_alike (fixture));
}

/* The list keeps it. */
static inline LaurelImportRow *
get_row (Fixture *fixture, guint position)
{
  g_autoptr (LaurelImportRow) row =
    g_list_model_get_item (laurel_import_plan_list_rows (get_plan (fixture)), position);

  return row;
}

static inline LaurelPlanRow *
get_plan_row (Fixture *fixture, guint position)
{
  return laurel_import_row_get_plan_row (get_row (fixture, position));
}

static inline const LaurelPlanDraft *
get_plan_draft (Fixture *fixture)
{
  return laurel_import_plan_get_draft (get_plan (fixture));
}

static inline void
assert_reading (LaurelImportRow *row, const char *expected, LaurelSureness sureness)
{
  g_autofree char *reading = NULL;

  g_object_get (row, "reading", &reading, NULL);
  g_assert_cmpstr (reading, ==, expected);
  g_assert_cmpint (laurel_import_row_get_sureness (row), ==, sureness);
}

static inline guint
count_activities (Fixture *fixture)
{
  LaurelRowList *activities = laurel_session_list_activities (fixture->session);

  return activities ? g_list_model_get_n_items (G_LIST_MODEL (activities)) : 0;
}

/* Of a series. */
static inline int
count_members (Fixture *fixture)
{
  GListModel *activities = G_LIST_MODEL (laurel_session_list_activities (fixture->session));
  int n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (activities, i);

    n += laurel_activity_get_series_id (activity) != 0;
  }

  return n;
}

static inline guint
count_programmes (Fixture *fixture)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (laurel_session_list_programmes (fixture->session)));
}

static inline void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome =
    laurel_store_run_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static inline void
undo (Fixture *fixture)
{
  gboolean done = FALSE;

  laurel_store_undo_async (fixture->store, on_done, &done);
  WAIT_UNTIL (done);
}

static inline void
import_text (Fixture *fixture, const char *text, guint count)
{
  read_text (fixture, text);
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == count);
}

static inline GtkWidget *
find_child (GtkWidget *widget, GType type, const char *id)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type, id);

  return found;
}

static inline guint
get_target (Fixture *fixture)
{
  GtkWidget *target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");

  return adw_combo_row_get_selected (ADW_COMBO_ROW (target));
}
