/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "ui/app/laurel-main-window.h"

/* The narrowest screen that Laurel is used on. */
#define NARROW 360

typedef struct {
  LaurelTestFolder *folder;
  LaurelStore *store;
  GtkWidget *window;
} Fixture;

static gboolean
is_settled (gpointer window)
{
  LaurelSession *session = laurel_main_window_get_session (window);

  return test_has_activities (session);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  LaurelSession *session;

  fixture->folder = laurel_test_dup_folder ();
  session = test_session_new (fixture->folder);
  fixture->store = g_object_ref (laurel_session_get_store (session));
  g_object_unref (session);

  fixture->window = g_object_ref (
    GTK_WIDGET (laurel_main_window_new (NULL, fixture->store, NULL)));
  test_wait_for (is_settled, fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->window);

  laurel_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->store);
  g_clear_pointer (&fixture->folder, laurel_test_remove_folder);
}

static int
measure_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

static void
test_every_page_fits_a_narrow_screen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pages = test_find_widget (fixture->window, ADW_TYPE_VIEW_STACK);
  static const char *const NAMES[] = { "calendar", "documents", "people" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), NAMES[i]);
    gtk_test_widget_wait_for_draw (fixture->window);
    g_assert_cmpint (measure_least_width (fixture->window), <=, NARROW);
    g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, NARROW);
  }
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/main-window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("every-page-fits-a-narrow-screen", test_every_page_fits_a_narrow_screen);
#undef ADD

  return g_test_run ();
}
