/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sample drive, a page of it in a window, and what is seen and asked there. */

#pragma once

#include "testlib/laurel-test-session.h"

#include "logistics/books/laurel-drive-store.h"
#include "ui/logistics/laurel-drive-shelf.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *drives;
  LaurelDrive *drive;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static inline gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static inline void
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

static inline void
open_page (Fixture *f, GType type)
{
  f->page = g_object_ref_sink (g_object_new (type, "session", f->session, "drive", f->drive, NULL));
  f->window = g_object_ref (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

static inline void
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

static inline GtkWidget *
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

static inline gboolean
has_selected (gpointer page)
{
  return laurel_drive_shelf_get_selected (LAUREL_DRIVE_SHELF (
    find (page, LAUREL_TYPE_DRIVE_SHELF))) != NULL;
}

static inline gboolean
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

/* Returns: (nullable): the row of a form that is called so */
static inline GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, title);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static inline GtkWindow *
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
static inline int
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

static inline gboolean
is_sensitive (GtkWindow *dialog)
{
  GtkWidget *button = gtk_window_get_default_widget (dialog);

  return button != NULL && gtk_widget_is_sensitive (button);
}
