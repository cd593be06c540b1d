/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page of judging on the sample season. */

#pragma once

#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-store.h"
#include "ui/judging/laurel-contest-steps.h"
#include "ui/judging/laurel-contest-view.h"
#include "ui/judging/laurel-judging-page.h"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  GtkWidget *page;
  GtkWidget *window;
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
  f->contests = laurel_store_list (laurel_session_get_store (f->session),
                                   &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->contests);
  f->page = g_object_ref_sink (g_object_new (LAUREL_TYPE_JUDGING_PAGE, "session", f->session,
                                             NULL));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

/* ---- what is shown ---------------------------------------------------------- */

static inline LaurelContest *
get_contest (Fixture *f, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->contests)); i++) {
    g_autoptr (LaurelContest) contest = g_list_model_get_item (G_LIST_MODEL (f->contests), i);

    if (g_str_equal (laurel_contest_get_title (contest), title))
      return contest;
  }

  return NULL;
}

static inline LaurelContest *
get_shown (Fixture *f)
{
  GtkWidget *view = test_find_widget (f->page, LAUREL_TYPE_CONTEST_VIEW);

  return view ? laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (view)) : NULL;
}

static inline gboolean
shows_contest (gpointer data)
{
  return get_shown (data) != NULL;
}

static inline gboolean
shows_none (gpointer data)
{
  return get_shown (data) == NULL;
}

static inline gboolean
has_rows (gpointer data)
{
  return test_find_widget (((Fixture *) data)->page, ADW_TYPE_ACTION_ROW) != NULL;
}

static inline void
open_contest (Fixture *f, const char *title)
{
  LaurelContest *contest = get_contest (f, title);

  g_assert_nonnull (contest);
  test_wait_for (has_rows, f);
  gtk_widget_activate_action (f->page, "judging.open", "x",
                              laurel_row_get_id (LAUREL_ROW (contest)));
  test_wait_for (shows_contest, f);
}

static inline void
show_step (Fixture *f, const char *step)
{
  GtkWidget *steps = test_find_widget (f->page, LAUREL_TYPE_CONTEST_STEPS);

  g_object_set (steps, "step", step, NULL);
  gtk_test_widget_wait_for_draw (f->page);
}

static inline gboolean
has_tried (gpointer data)
{
  return get_contest (data, "Tried") != NULL;
}

static inline void
undo (Fixture *f)
{
  test_session_undo (f->session);
}
