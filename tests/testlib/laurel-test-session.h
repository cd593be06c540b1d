/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "testlib/laurel-test-plain.h"
#include "testlib/laurel-test-sample.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

/* A session on the sample season, for tests of what shows it. */

static inline void
test_wait_for (gboolean (*is_there) (gpointer), gpointer data)
{
  while (!is_there (data))
    g_main_context_iteration (NULL, TRUE);
}

static inline void
test_on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LaurelStore **store = data;

  *store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static inline gboolean
test_is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static inline gboolean
test_has_activities (gpointer data)
{
  LaurelRowList *list = laurel_session_list_activities (data);

  return list != NULL && !laurel_row_list_get_loading (list);
}

static inline LaurelSession *
test_session_open (const char *folder, gboolean plain)
{
  g_autofree char *path = laurel_test_dup_path (folder, "sample.laurel");
  g_autoptr (LaurelLibrary) library = test_sample_open (path);
  g_autoptr (LaurelStore) store = NULL;
  LaurelSession *session;

  if (plain)
    take_series_out (library);
  g_clear_pointer (&library, laurel_library_close);

  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, test_on_opened, &store);
  test_wait_for (test_is_set, &store);
  session = laurel_session_new (store);
  test_wait_for (test_has_activities, session);

  return session;
}

/* (transfer full): on the sample season */
static inline LaurelSession *
test_session_new (const char *folder)
{
  return test_session_open (folder, FALSE);
}

/* (transfer full): on the sample season, without those that belong to its series */
static inline LaurelSession *
test_session_new_plain (const char *folder)
{
  return test_session_open (folder, TRUE);
}

/* Whether nobody else holds it any more. */
static inline gboolean
test_is_last (gpointer object)
{
  return g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1;
}

static inline gboolean
test_is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Closes the store, as a window that is closed does. What is being read on another
 * thread holds it until that is done. */
static inline void
test_session_free (LaurelSession *session)
{
  LaurelStore *store = g_object_ref (laurel_session_get_store (session));

  g_assert_finalize_object (session);
  laurel_store_close (store);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);
  test_wait_for (test_is_gone, &store);
}

static inline LaurelActivity *
test_find_activity (LaurelSession *session, const char *number)
{
  GListModel *list = G_LIST_MODEL (laurel_session_list_activities (session));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (list, i);

    if (g_str_equal (laurel_activity_get_number (activity), number))
      return activity;
  }

  g_assert_not_reached ();
}

static inline void
test_on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_session_run_finish (LAUREL_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static inline gboolean
test_is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Until it is done, which it must be. */
static inline void
test_session_run (LaurelSession *session, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_session_run_async (session, command, args, test_on_done, &done);
  test_wait_for (test_is_true, &done);
}

static inline void
test_session_undo (LaurelSession *session)
{
  gboolean done = FALSE;

  laurel_session_undo_async (session, test_on_done, &done);
  test_wait_for (test_is_true, &done);
}

/* The first widget below @widget, or itself, that is of @type. */
static inline GtkWidget *
test_find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = test_find_widget (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}
