/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "calendar/laurel-activity-store.h"
#include "judging/contest/laurel-entry-hit-store.h"
#include "judging/contest/laurel-entry.h"
#include "ui/app/laurel-main-window.h"
#include "ui/app/laurel-save-copy.h"
#include "ui/app/laurel-search.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/judging/laurel-entry-pane.h"
#include "ui/kit/laurel-banner.h"

#include <glib/gstdio.h>

/* The narrowest screen that Laurel is used on. */
#define NARROW 360
#define LARGE_TEXT (144 * PANGO_SCALE) /* 150 %, as dots an inch */

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

  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE); /* when much is to be settled */
  fixture->folder = laurel_test_dup_folder ();
  session = test_session_new (fixture->folder);
  fixture->store = g_object_ref (laurel_session_get_store (session));
  g_object_unref (session);

  fixture->window = g_object_ref (GTK_WIDGET (laurel_main_window_new ()));
  laurel_main_window_show_store (LAUREL_MAIN_WINDOW (fixture->window), fixture->store, NULL);
  test_wait_for (is_settled, fixture->window);
}

/* A toast that slides in holds what it slides on until it is there. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_for (test_is_last, fixture->window);
  g_assert_finalize_object (fixture->window);

  test_wait_for (test_is_last, fixture->store);
  laurel_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->store);
  g_clear_pointer (&fixture->folder, laurel_test_remove_folder);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_false (laurel_store_save_copy_finish (LAUREL_STORE (source), result, NULL));
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* A copy to where no file can be is refused, after all that was asked before. */
static void
wait_for_last_job (Fixture *fixture)
{
  gboolean done = FALSE;

  laurel_store_save_copy_async (fixture->store, fixture->folder, on_saved, &done);
  test_wait_for (is_true, &done);
}

static int
measure_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* How much is to be settled stands in the last of the views, once it is read. */
static gboolean
has_badge (gpointer window)
{
  GtkWidget *page = test_find_widget (window, LAUREL_TYPE_CALENDAR_PAGE);
  GObject *views = gtk_widget_get_template_child (page, LAUREL_TYPE_CALENDAR_PAGE, "views");
  guint n_lines;

  g_object_get (gtk_stack_get_child_by_name (GTK_STACK (views), "settle"), "n-lines", &n_lines,
                NULL);

  return n_lines > 0;
}

static gboolean
has_words (gpointer search)
{
  g_autofree char *words = NULL;

  g_object_get (search, "words", &words, NULL);

  return g_strcmp0 (words, "Good") == 0;
}

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static gboolean
shows_found_entry (gpointer window)
{
  GtkWidget *pages = test_find_widget (window, ADW_TYPE_VIEW_STACK);
  GtkWidget *pane = test_find_widget (window, LAUREL_TYPE_ENTRY_PANE);
  g_autoptr (LaurelEntry) entry = NULL;

  if (pane != NULL)
    g_object_get (pane, "entry", &entry, NULL);

  return g_strcmp0 (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (pages)),
                    "judging") == 0 &&
         entry != NULL && g_str_equal (laurel_entry_get_number (entry), "S-P007");
}

/* What a search finds in a contest is shown there. */
static void
test_goes_to_an_entry (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) found = laurel_store_list (fixture->store, &LAUREL_ENTRIES_FOUND,
                                                       g_variant_new ("(s)", "S-P007"));
  g_autoptr (LaurelEntryHit) hit = NULL;

  test_wait_for (is_loaded, found);
  hit = g_list_model_get_item (G_LIST_MODEL (found), 0);
  gtk_widget_activate_action (fixture->window, "session.show-entry", "(xxx)",
                              laurel_entry_hit_get_programme_id (hit),
                              laurel_entry_hit_get_contest_id (hit),
                              laurel_row_get_id (LAUREL_ROW (hit)));
  test_wait_for (shows_found_entry, fixture->window);
}

/* Each letter would ask the whole library four times. */
static void
test_who_types_is_not_searched_for_at_each_letter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = test_find_widget (fixture->window, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *search = test_find_widget (fixture->window, LAUREL_TYPE_SEARCH);
  guint n_times = 0;
  int place = 0;

  g_signal_connect_swapped (search, "notify::words", G_CALLBACK (count), &n_times);
  gtk_widget_activate_action (fixture->window, "window.search", NULL);
  for (int i = 0; i < 4; i++)
    gtk_editable_insert_text (GTK_EDITABLE (entry), &"Good"[i], 1, &place);
  test_wait_for (has_words, search);
  g_assert_cmpuint (n_times, ==, 1);

  /* Unless one goes on at once. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_cmpuint (n_times, ==, 2);
  place = 0;
  gtk_editable_insert_text (GTK_EDITABLE (entry), "Good", -1, &place);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (n_times, ==, 3);
  g_assert_true (has_words (search));
  g_signal_handlers_disconnect_by_data (search, &n_times);
}

static void
test_every_page_fits_a_narrow_screen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pages = test_find_widget (fixture->window, ADW_TYPE_VIEW_STACK);
  static const char *const NAMES[] = { "calendar", "judging", "logistics",
                                       "documents", "people" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (has_badge, fixture->window);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), NAMES[i]);
    gtk_widget_queue_draw (fixture->window);
    gtk_test_widget_wait_for_draw (fixture->window);
    g_assert_cmpint (measure_least_width (fixture->window), <=, NARROW);
    g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, NARROW);
  }
}

static void
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* As one who has asked for text half as large again has it, once the window was made as narrow. */
static void
test_so_does_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *look = gtk_settings_get_default ();
  gboolean narrow = FALSE;
  int dots;

  g_object_get (look, "gtk-xft-dpi", &dots, NULL);
  g_object_set (look, "gtk-xft-dpi", LARGE_TEXT, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (has_badge, fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 600);
  g_timeout_add_once (G_TIME_SPAN_MILLISECOND, set_true, &narrow);
  test_wait_for (is_true, &narrow);
  test_every_page_fits_a_narrow_screen (fixture, data);
  g_object_set (look, "gtk-xft-dpi", dots, NULL);
}

static gboolean
is_revealed (gpointer banner)
{
  gboolean revealed;

  g_object_get (banner, "revealed", &revealed, NULL);

  return revealed;
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_a_file_that_goes_is_told_and_saved (Fixture *fixture, gconstpointer data)
{
  GtkWidget *banner = test_find_widget (fixture->window, LAUREL_TYPE_BANNER);
  GtkWidget *toasts = test_find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *copy = laurel_test_dup_path (fixture->folder, "copy.laurel");
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelLibrary) library = NULL;

  g_assert_false (is_revealed (banner));
  g_assert_cmpint (g_remove (laurel_store_get_path (fixture->store)), ==, 0);
  test_wait_for (is_revealed, banner);

  laurel_save_copy_to (toasts, fixture->store, copy);
  test_wait_for (is_file, copy);
  wait_for_last_job (fixture);
  library = laurel_library_open (copy, LAUREL_ROOMS, LAUREL_LIBRARY_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (laurel_library_get_missing (library), ==, 0);
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GObject) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
      return ADW_MESSAGE_DIALOG (window);
  }

  return NULL;
}

/* The display answers a window that was shown, later than it may be gone here. */
static void
answer (const char *response)
{
  g_autoptr (GtkWindow) question = g_object_ref (GTK_WINDOW (find_question ()));

  gtk_test_widget_wait_for_draw (GTK_WIDGET (question));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (question);
  gdk_display_sync (gdk_display_get_default ());
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (find_question ());
}

static gboolean
is_there (gpointer window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GObject) other = g_list_model_get_item (windows, i);

    found |= other == window;
  }

  return found;
}

/* The last of a library that has no file any more is not let go unasked. */
static void
test_what_is_in_no_file_is_not_closed_unasked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *banner = test_find_widget (fixture->window, LAUREL_TYPE_BANNER);

  gtk_widget_realize (fixture->window);
  g_assert_cmpint (g_remove (laurel_store_get_path (fixture->store)), ==, 0);
  test_wait_for (is_revealed, banner);

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("cancel");
  g_assert_true (is_there (fixture->window));

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("close");
  g_assert_false (is_there (fixture->window));
}

static void
test_a_backup_that_fails_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = laurel_test_dup_path (fixture->folder, "a-file");
  LaurelSession *session = laurel_main_window_get_session (LAUREL_MAIN_WINDOW (fixture->window));
  GVariantBuilder fields;
  gint64 id = laurel_row_get_id (LAUREL_ROW (test_find_activity (session, "1")));
  guint n_told = 0;

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_signal_connect_swapped (fixture->store, "backup-failed", G_CALLBACK (count), &n_told);
  laurel_store_set_backup_folder (fixture->store, folder);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "title", "Renamed");
  laurel_session_run_async (session, &LAUREL_ACTIVITY_EDIT,
                            g_variant_new ("(xa{ss})", id, &fields), NULL, NULL);
  wait_for_last_job (fixture);
  g_assert_cmpuint (n_told, ==, 1);
}

/* What an application loads by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/laurel/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();
  load_style ();

#define ADD(name, function) \
  g_test_add ("/main-window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-backup-that-fails-is-told", test_a_backup_that_fails_is_told);
  ADD ("a-file-that-goes-is-told-and-saved", test_a_file_that_goes_is_told_and_saved);
  ADD ("what-is-in-no-file-is-not-closed-unasked", test_what_is_in_no_file_is_not_closed_unasked);
  ADD ("goes-to-an-entry", test_goes_to_an_entry);
  ADD ("who-types-is-not-searched-for", test_who_types_is_not_searched_for_at_each_letter);
  ADD ("every-page-fits-a-narrow-screen", test_every_page_fits_a_narrow_screen);
  ADD ("so-does-large-text", test_so_does_large_text);
#undef ADD

  return g_test_run ();
}
