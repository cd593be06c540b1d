/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-season-page.h"

static GtkWidget *
present (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_set_default_size (GTK_WINDOW (window), 520, 620);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (widget);

  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The row below @widget that has that title. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_COMBO_ROW (widget) &&
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

static gboolean
has_thirds (gpointer activity)
{
  g_autofree char *habits = NULL;

  g_object_get (activity, "habits", &habits, NULL);

  return g_strcmp0 (habits, "thirds") == 0;
}

static gboolean
is_chinese (gpointer programme)
{
  return g_strcmp0 (laurel_programme_get_language (programme), "zh") == 0;
}

/* What is chosen is stored, and what is typed is read by it from then on. */
static void
test_choices (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelActivity *activity = test_find_activity (session, "13");
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_SEASON_PAGE, "session", session,
                                                     NULL));
  GtkWidget *window = present (page);
  GtkWidget *habits = find_row (page, "Parts of a month");
  GtkWidget *language = find_row (page, "Language of its documents");
  g_autofree char *narrow = NULL;
  g_autofree char *thirds = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (habits)), ==, 0);
  narrow = laurel_words_dup_reading ("7月初", 2026, laurel_activity_get_habits (activity));
  adw_combo_row_set_selected (ADW_COMBO_ROW (habits), 1);
  test_wait_for (has_thirds, activity);
  thirds = laurel_words_dup_reading ("7月初", 2026, laurel_activity_get_habits (activity));
  g_assert_cmpstr (narrow, !=, thirds);
  g_assert_nonnull (strstr (thirds, "10"));

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (language)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (language), 1);
  test_wait_for (is_chinese, laurel_session_get_programme (session));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (habits)), ==, 1);

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/season/choices", test_choices);

  return g_test_run ();
}
