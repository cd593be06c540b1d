/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "ui/kit/laurel-in-view.h"

#include <adwaita.h>

#define MILLISECONDS 400 /* more than a few frames take */

typedef struct {
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *scrolled;
  GtkWidget *rows;  /* others, above */
  GtkWidget *entry; /* the row in use */
  GtkWidget *last;  /* below */
} Fixture;

static gboolean
on_time (gpointer passed)
{
  *(gboolean *) passed = TRUE;

  return G_SOURCE_REMOVE;
}

static void
let_pass (void)
{
  gboolean passed = FALSE;

  g_timeout_add (MILLISECONDS, on_time, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_rows (GtkWidget *group, guint n)
{
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               g_object_new (ADW_TYPE_ACTION_ROW, "title", "Row", NULL));
}

static GtkWidget *
add_group (Fixture *f, GtkWidget *row)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (row != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (f->page), ADW_PREFERENCES_GROUP (group));

  return group;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = adw_window_new ();
  f->page = g_object_ref_sink (adw_preferences_page_new ());
  f->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Add", NULL);
  f->last = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", "More", NULL);
  f->rows = add_group (f, NULL);
  add_group (f, f->entry);
  add_group (f, f->last);
  add_rows (f->rows, 2);
  laurel_keep_in_view (f->page);
  f->scrolled = gtk_widget_get_first_child (f->page);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 300);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_widget_grab_focus (f->entry);
  let_pass ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  let_pass ();
  g_assert_finalize_object (f->page);
}

static gboolean
is_whole (Fixture *f, GtkWidget *row)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (row, f->scrolled, &place));

  return place.origin.y >= 0 &&
         place.origin.y + place.size.height <= gtk_widget_get_height (f->scrolled);
}

/* What is added above does not push the row out of the window in which somebody types. */
static void
test_stays (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 6; i++) {
    add_rows (f->rows, 1);
    let_pass ();
    g_assert_true (is_whole (f, f->entry));
  }
}

/* A row that comes just now is seen whole, when it gets the focus. */
static void
test_comes (Fixture *f, gconstpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Reason", NULL);

  add_rows (f->rows, 9);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (f->last), row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (f->last), TRUE);
  gtk_widget_grab_focus (row);
  let_pass ();
  g_assert_true (is_whole (f, row));
}

/* Whoever looks elsewhere is not fetched back. */
static void
test_left_alone (Fixture *f, gconstpointer data)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (f->scrolled));

  add_rows (f->rows, 9);
  let_pass ();
  gtk_adjustment_set_value (adjustment, 0);
  let_pass ();
  add_rows (f->rows, 1);
  let_pass ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/in-view/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("stays", test_stays);
  ADD ("comes", test_comes);
  ADD ("left-alone", test_left_alone);
#undef ADD

  return g_test_run ();
}
