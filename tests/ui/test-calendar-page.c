/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "ui/calendar/laurel-calendar-page.h"
#include "ui/kit/laurel-page.h"

/* What the page of the plan makes of an activity that was just added: it is taken back when it is
 * left as it came, and only then. */

typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *window;
  GtkWidget *page;
  gint64 told;  /* the entry of what was done last */
  gint64 taken; /* the one that was to be taken back, or 0 */
} Fixture;

static void
on_revert (GSimpleAction *action, GVariant *entry, gpointer data)
{
  ((Fixture *) data)->taken = g_variant_get_int64 (entry);
}

static void
on_told (LaurelSession *session, gint64 entry, const char *text, Fixture *f)
{
  f->told = entry;
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *) data)->told != 0;
}

static gint64
get_selected (Fixture *f)
{
  LaurelActivity *activity = laurel_session_get_activity (f->session);

  return activity ? laurel_row_get_id (LAUREL_ROW (activity)) : 0;
}

static gboolean
has_title (Fixture *f, const char *title)
{
  LaurelActivity *activity = laurel_session_get_activity (f->session);

  return activity != NULL && g_strcmp0 (laurel_activity_get_title (activity), title) == 0;
}

static gboolean
is_selected (gpointer data)
{
  return has_title (data, "New activity");
}

static gboolean
is_titled (gpointer data)
{
  return has_title (data, "Tea");
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GActionEntry ACTIONS[] = { { "revert", on_revert, "x", NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  g_signal_connect (f->session, "told", G_CALLBACK (on_told), f);
  f->page = g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session", f->session, NULL);
  f->window = g_object_ref (adw_window_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS), f);
  gtk_widget_insert_action_group (f->window, "journal", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1180, 760);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));

  gtk_widget_activate_action (f->page, "calendar.new-activity", NULL);
  test_wait_for (is_told, f);
  test_wait_for (is_selected, f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (f->session, f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->window);
  g_assert_finalize_object (f->window);
  test_session_free (f->session);
  g_clear_pointer (&f->folder, laurel_test_remove_folder);
}

static void
test_left_as_it_came (Fixture *f, gconstpointer data)
{
  gtk_widget_activate_action (f->page, "calendar.leave-pane", NULL);

  g_assert_cmpint (f->taken, ==, f->told);
}

/* Escape comes before the title that was just typed is stored. */
static void
test_left_while_a_title_is_stored (Fixture *f, gconstpointer data)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "title", "Tea");
  gtk_widget_activate_action (f->page, "calendar.edit", "(xa{ss})", get_selected (f), &fields);
  gtk_widget_activate_action (f->page, "calendar.leave-pane", NULL);
  g_assert_cmpint (f->taken, ==, 0);
  test_wait_for (is_titled, f);
  g_assert_cmpint (f->taken, ==, 0);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/calendar-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("left-as-it-came", test_left_as_it_came);
  ADD ("left-while-a-title-is-stored", test_left_while_a_title_is_stored);
#undef ADD

  return g_test_run ();
}
