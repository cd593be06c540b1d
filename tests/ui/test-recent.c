/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "ui/app/laurel-recent-group.h"
#include "ui/app/laurel-recent-list.h"
#include "ui/app/laurel-recent-menu.h"
#include "ui/app/laurel-recent-row.h"

#include <glib/gstdio.h>

/* Recent files of our own, in a folder of our own. */
typedef struct {
  LaurelTestFolder *folder;
  GtkRecentManager *manager;
  guint n_changes;
} Fixture;

static void
count (guint *n)
{
  (*n)++;
}

/* A manager that goes while it has something to tell takes the program with it, so
 * each test has the same one. */
static void
set_up (Fixture *fixture, gconstpointer manager)
{
  fixture->folder = laurel_test_dup_folder ();
  fixture->manager = g_object_ref ((gpointer) manager);
  g_signal_connect_swapped (fixture->manager, "changed", G_CALLBACK (count),
                            &fixture->n_changes);
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* The manager tells half a second later at the most. */
static void
rest (void)
{
  gboolean over = FALSE;

  g_timeout_add (500, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", TRUE, NULL);
  g_signal_handlers_disconnect_by_data (fixture->manager, &fixture->n_changes);
  gtk_recent_manager_purge_items (fixture->manager, NULL);
  rest ();
  g_object_unref (fixture->manager);
  g_clear_pointer (&fixture->folder, laurel_test_remove_folder);
}

static gboolean
has_changed (gpointer data)
{
  return ((Fixture *) data)->n_changes > 0;
}

/* Waits until the manager has written what it was given. */
static void
settle (Fixture *fixture)
{
  test_wait_for (has_changed, fixture);
  fixture->n_changes = 0;
}

/* (transfer full): a file that is there and kept. */
static char *
add (Fixture *fixture, const char *name)
{
  char *path = laurel_test_dup_path (fixture->folder, name);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  laurel_recent_list_add (fixture->manager, path);
  settle (fixture);
  g_usleep (2 * G_TIME_SPAN_MILLISECOND);

  return path;
}

static void
add_foreign (Fixture *fixture, const char *name, const char *mime_type, gboolean is_private)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, name);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData recent = { .mime_type = (char *) mime_type, .app_name = (char *) "Other",
                           .app_exec = (char *) "other %f", .is_private = is_private };

  g_assert_true (gtk_recent_manager_add_full (fixture->manager, uri, &recent));
  settle (fixture);
}

/* The names, in order: "b a" */
static char *
dup_names (GListModel *list)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (LaurelRecent) recent = g_list_model_get_item (list, i);

    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", laurel_recent_get_name (recent));
  }

  return g_strdup (names->str);
}

static void
assert_names (gpointer list, const char *expected)
{
  g_autofree char *names = dup_names (list);

  g_assert_cmpstr (names, ==, expected);
}

static gboolean
is_missing (gpointer recent)
{
  return laurel_recent_is_missing (recent);
}

static gboolean
is_found (gpointer recent)
{
  return !laurel_recent_is_missing (recent);
}

/* Entries are of seconds, so that two of one second are ordered by their paths. */
static void
test_libraries_and_nothing_else (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = add (fixture, "a.laurel"), *b = add (fixture, "b.laurel");
  g_autofree char *open = add (fixture, "open.laurel");
  LaurelRecentList *list;

  add_foreign (fixture, "text.txt", "text/plain", FALSE);
  add_foreign (fixture, "secret.laurel", "application/vnd.laurel.library", TRUE);
  add_foreign (fixture, "c", "application/vnd.laurel.library", FALSE);
  list = laurel_recent_list_new (fixture->manager, open);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);

  laurel_recent_list_remove (fixture->manager, a);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  laurel_recent_list_remove (fixture->manager, b);
  settle (fixture);
  assert_names (list, "c");
  g_assert_true (g_file_test (a, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (list);
}

static void
test_the_last_is_first (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = add (fixture, "a.laurel"), *b = add (fixture, "b.laurel"), *again = NULL;
  LaurelRecentList *list = laurel_recent_list_new (fixture->manager, NULL);
  g_autoptr (LaurelRecent) kept = NULL;

  g_usleep (1100 * G_TIME_SPAN_MILLISECOND);
  again = add (fixture, "b.laurel");
  assert_names (list, "b a");
  kept = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_usleep (1100 * G_TIME_SPAN_MILLISECOND);
  g_free (add (fixture, "c.laurel"));
  assert_names (list, "c b a");
  g_assert_true (kept == g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_object_unref (kept);
  g_assert_finalize_object (list);
}

static void
test_none_where_none_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = add (fixture, "a.laurel"), *b = laurel_test_dup_path (fixture->folder, "b");
  g_autofree char *uri = g_filename_to_uri (b, NULL, NULL);
  LaurelRecentList *list = laurel_recent_list_new (fixture->manager, NULL);

  assert_names (list, "a");
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  assert_names (list, "");
  laurel_recent_list_add (fixture->manager, b);
  g_assert_false (gtk_recent_manager_has_item (fixture->manager, uri));
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", TRUE, NULL);
  assert_names (list, "a");
  g_assert_finalize_object (list);
}

static void
test_what_is_missing_is_seen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = add (fixture, "a.laurel"), *b = add (fixture, "b.laurel");
  LaurelRecentList *list = laurel_recent_list_new (fixture->manager, NULL);
  g_autoptr (LaurelRecent) recent = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_false (laurel_recent_is_missing (recent));
  g_assert_cmpint (g_remove (laurel_recent_get_path (recent)), ==, 0);
  laurel_recent_look (recent, NULL);
  test_wait_for (is_missing, recent);
  g_assert_true (g_file_set_contents (laurel_recent_get_path (recent), "", 0, NULL));
  laurel_recent_look (recent, NULL);
  test_wait_for (is_found, recent);
  g_assert_finalize_object (list);
}

static GtkWidget *
get_row (GtkWidget *group, int at)
{
  GtkWidget *rows = test_find_widget (group, GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), at));
}

static void
test_a_row_offers_what_can_be_done (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = add (fixture, "a.laurel");
  GtkWidget *group = g_object_ref_sink (g_object_new (LAUREL_TYPE_RECENT_GROUP, NULL)), *row;
  LaurelRecentList *list = laurel_recent_list_new (fixture->manager, NULL);
  LaurelRecent *recent = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_false (gtk_widget_get_visible (group));
  g_object_set (group, "libraries", list, NULL);
  g_assert_true (gtk_widget_get_visible (group));
  row = get_row (group, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "a");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_false (gtk_widget_get_visible (test_find_widget (row, GTK_TYPE_BUTTON)));

  g_assert_cmpint (g_remove (a), ==, 0);
  laurel_recent_look (recent, NULL);
  test_wait_for (is_missing, recent);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "Missing from "));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_true (gtk_widget_get_visible (test_find_widget (row, GTK_TYPE_BUTTON)));

  laurel_recent_list_remove (fixture->manager, a);
  settle (fixture);
  g_assert_false (gtk_widget_get_visible (group));
  g_assert_finalize_object (group);
  g_assert_finalize_object (list);
  g_assert_finalize_object (recent);
}

static gboolean
has_entries (gpointer menu)
{
  return g_menu_model_get_n_items (menu) > 0;
}

/* (transfer full): the labels below the only entry. */
static char *
dup_labels (GMenu *menu)
{
  g_autoptr (GMenuModel) entries =
    g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SUBMENU);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (entries); i++) {
    g_autofree char *label = NULL;

    g_menu_model_get_item_attribute (entries, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
    g_string_append_printf (labels, "%s|", label);
  }

  return g_strdup (labels->str);
}

static void
test_the_menu_leaves_out_what_is_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = add (fixture, "my_a.laurel"), *b = add (fixture, "b.laurel");
  g_autofree char *labels = NULL, *later = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *window = g_object_ref (gtk_window_new ()), *button = gtk_menu_button_new ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  laurel_recent_menu_add (menu, 0, gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)),
                          fixture->manager, a);
  g_assert_false (has_entries (menu));
  test_wait_for (has_entries, menu);
  labels = dup_labels (menu);
  g_assert_cmpstr (labels, ==, "b|");

  laurel_recent_list_remove (fixture->manager, b);
  settle (fixture);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_false (has_entries (menu));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_free (add (fixture, "my_c.laurel"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  later = dup_labels (menu);
  g_assert_cmpstr (later, ==, "my__c|");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, window);
  g_assert_finalize_object (window);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  LaurelTestFolder *folder;
  GtkRecentManager *manager;
  int status;

  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();
  folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (folder, "recent.xbel");
  manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", path, NULL);

#define ADD(name, function) \
  g_test_add ("/recent/" name, Fixture, manager, set_up, function, tear_down)
  ADD ("a-row-offers-what-can-be-done", test_a_row_offers_what_can_be_done);
  ADD ("libraries-and-nothing-else", test_libraries_and_nothing_else);
  ADD ("none-where-none-are-kept", test_none_where_none_are_kept);
  ADD ("the-last-is-first", test_the_last_is_first);
  ADD ("the-menu-leaves-out-what-is-missing", test_the_menu_leaves_out_what_is_missing);
  ADD ("what-is-missing-is-seen", test_what_is_missing_is_seen);
#undef ADD

  status = g_test_run ();
  g_assert_finalize_object (manager);
  laurel_test_remove_folder (folder);

  return status;
}
