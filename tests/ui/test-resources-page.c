/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-resource-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-free-finder.h"
#include "ui/calendar/laurel-resource-item.h"
#include "ui/calendar/laurel-resource-pane.h"
#include "ui/calendar/laurel-resource-parent.h"
#include "ui/calendar/laurel-resources-page.h"

typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *page;
  GtkWidget *window;
  GtkSelectionModel *selection; /* (unowned) */
} Fixture;

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  fixture->folder = laurel_test_dup_folder ();
  fixture->session = test_session_new (fixture->folder);
  fixture->page = g_object_ref_sink (
    g_object_new (LAUREL_TYPE_RESOURCES_PAGE, "session", fixture->session, NULL));
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700); /* list and pane */
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->selection = GTK_SELECTION_MODEL (
    gtk_widget_get_template_child (fixture->page, LAUREL_TYPE_RESOURCES_PAGE, "selection"));
  test_wait_for (is_read, fixture);
  gtk_test_widget_wait_for_draw (fixture->page);
}

/* What still goes on in the window may hold it for a moment; for good it may not. */
static gboolean
is_let_go (gpointer page)
{
  return G_OBJECT (page)->ref_count == 1;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_for (is_let_go, fixture->page);
  g_assert_finalize_object (fixture->page);
  test_session_free (fixture->session);
  laurel_test_remove_folder (fixture->folder);
}

static guint
find_resource (Fixture *fixture, const char *name)
{
  GListModel *resources = G_LIST_MODEL (fixture->selection);

  for (guint i = 0; i < g_list_model_get_n_items (resources); i++) {
    g_autoptr (LaurelResource) resource = g_list_model_get_item (resources, i);

    if (g_str_equal (laurel_resource_get_name (resource), name))
      return i;
  }
  g_assert_not_reached ();
}

static void
select_resource (Fixture *fixture, const char *name, gboolean alone)
{
  gtk_selection_model_select_item (fixture->selection, find_resource (fixture, name), alone);
}

static void
add_rows (GtkWidget *widget, GString *text)
{
  const char *subtitle =
    ADW_IS_ACTION_ROW (widget) ? adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)) : NULL;

  if (!gtk_widget_get_visible (widget))
    return;

  if (subtitle != NULL && *subtitle != '\0')
    g_string_append_printf (text, "%s: %s\n",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
                            subtitle);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_rows (child, text);
}

/* The rows that a part of the page shows, as they are read. */
static char *
dup_rows (Fixture *fixture, GType part)
{
  GString *text = g_string_new (NULL);

  add_rows (test_find_widget (fixture->page, part), text);

  return g_string_free (text, FALSE);
}

typedef struct {
  Fixture *fixture;
  GType part;
  const char *rows;
} Wanted;

static gboolean
is_shown (gpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *rows = dup_rows (wanted->fixture, wanted->part);

  return g_str_has_prefix (rows, wanted->rows);
}

static void
wait_for_rows (Fixture *fixture, GType part, const char *rows)
{
  Wanted wanted = { fixture, part, rows };

  test_wait_for (is_shown, &wanted);
}

static void
test_who_takes (Fixture *fixture, gconstpointer data)
{
  wait_for_rows (fixture, LAUREL_TYPE_RESOURCE_PANE,
                 "Knowledge contest for every craft: "
                 "Tao Yizhou · 1 September – 30 November · Confirmed\n"
                 "Satisfied Customers congress: Tao Yizhou · 8–10 Sept. · Confirmed\n"
                 "Press day: satisfaction index: Beiyuan Press House · mid-September · Confirmed\n"
                 "Exchange of good practice: Qinggang Works Hall · mid-September · Held, rank 1\n");
  select_resource (fixture, "Qinggang Works Hall", TRUE);
  wait_for_rows (fixture, LAUREL_TYPE_RESOURCE_PANE,
                 "Exchange of good practice: mid-September · Held, rank 1\n"
                 "Presentation contest of state works: mid-September · Held, rank 2\n");
  select_resource (fixture, "Tao Yizhou", FALSE);
  wait_for_rows (fixture, LAUREL_TYPE_RESOURCE_PANE,
                 "Knowledge contest for every craft: "
                 "Tao Yizhou · 1 September – 30 November · Confirmed\n"
                 "Satisfied Customers congress: Tao Yizhou · 8–10 Sept. · Confirmed\n"
                 "Exchange of good practice: Qinggang Works Hall · mid-September · Held, rank 1\n");
}

/* The tick before a name. */
static GtkWidget *
find_tick (GtkWidget *widget, const char *name)
{
  g_autoptr (LaurelResource) resource = NULL;

  if (LAUREL_IS_RESOURCE_ITEM (widget))
    g_object_get (widget, "resource", &resource, NULL);
  if (resource != NULL && g_str_equal (laurel_resource_get_name (resource), name))
    return test_find_widget (widget, GTK_TYPE_CHECK_BUTTON);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *tick = find_tick (child, name);

    if (tick != NULL)
      return tick;
  }

  return NULL;
}

/* Ticks choose several; a room is taken with its venue, beside others too. */
static void
test_ticks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *hall = find_tick (fixture->page, "Great Hall");
  GtkWidget *person = find_tick (fixture->page, "Tao Yizhou");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (hall), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (person), TRUE);
  wait_for_rows (fixture, LAUREL_TYPE_RESOURCE_PANE,
                 "Knowledge contest for every craft: "
                 "Tao Yizhou · 1 September – 30 November · Confirmed\n"
                 "Satisfied Customers congress: Tao Yizhou · 8–10 Sept. · Confirmed\n"
                 "Press day: satisfaction index: Beiyuan Press House · mid-September · Confirmed\n"
                 "Tenth Workshop Stories contest: Great Hall · ");
  select_resource (fixture, "Great Hall", TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (hall)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (person)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hall), FALSE);
  g_assert_false (gtk_selection_model_is_selected (fixture->selection,
                                                   find_resource (fixture, "Great Hall")));
}

/* What a row says is what holds, also when nothing came or went. */
static void
test_changed_in_place (Fixture *fixture, gconstpointer data)
{
  LaurelActivity *activity = test_find_activity (fixture->session, "13");

  select_resource (fixture, "Qinggang Works Hall", TRUE);
  wait_for_rows (fixture, LAUREL_TYPE_RESOURCE_PANE, "Exchange of good practice: mid-September");
  laurel_session_run_async (fixture->session, &LAUREL_ACTIVITY_EDIT,
                            g_variant_new_parsed ("(%x, {'title': 'Fair'})",
                                                  laurel_row_get_id (LAUREL_ROW (activity))),
                            NULL, NULL);
  wait_for_rows (fixture, LAUREL_TYPE_RESOURCE_PANE, "Fair: mid-September · Held, rank 1\n");
}

static gboolean
has_choice (gpointer row)
{
  return gtk_widget_get_mapped (row) && adw_combo_row_get_model (row) != NULL;
}

static gboolean
is_first (gpointer row)
{
  return adw_combo_row_get_selected (row) == 0;
}

/* A hall that has its namesake there cannot go there: the row says where it stays. */
static void
test_refused_parent (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = test_find_widget (fixture->page, LAUREL_TYPE_RESOURCE_PARENT);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->selection));

  laurel_session_run_async (fixture->session, &LAUREL_RESOURCE_ADD,
                            g_variant_new ("(ssxs)", "room", "great hall", G_GINT64_CONSTANT (0),
                                           ""), NULL, NULL);
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)) == n)
    g_main_context_iteration (NULL, TRUE);
  select_resource (fixture, "great hall", TRUE);
  test_wait_for (has_choice, row);
  test_wait_for (is_first, row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  test_wait_for (is_first, row);
}

static gboolean
is_told_none (gpointer data)
{
  return gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (data, LAUREL_TYPE_FREE_FINDER, "none")));
}

/* Today is 2 September. What is only held may keep away; what is confirmed for
 * all of the time may not. */
static void
test_free_days (Fixture *fixture, gconstpointer data)
{
  GtkWidget *finder = test_find_widget (fixture->page, LAUREL_TYPE_FREE_FINDER);
  GObject *words = gtk_widget_get_template_child (finder, LAUREL_TYPE_FREE_FINDER, "words");
  GObject *days = gtk_widget_get_template_child (finder, LAUREL_TYPE_FREE_FINDER, "days");

  select_resource (fixture, "Qinggang Works Hall", TRUE);
  wait_for_rows (fixture, LAUREL_TYPE_FREE_FINDER, "Tue, 2 September: All are free\n");
  gtk_editable_set_text (GTK_EDITABLE (words), "mid-September");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (days), 3);
  wait_for_rows (fixture, LAUREL_TYPE_FREE_FINDER,
                 "Thu, 11–13 September: Free if 2 activities keep away\n"
                 "Fri, 12–14 September: Free if 2 activities keep away\n");

  /* Which activity is moved there is told before. */
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (finder)), ==,
                   "");
  laurel_session_set_activity (fixture->session, test_find_activity (fixture->session, "13"));
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (finder)), ==,
                   "For no. 13, Exchange of good practice");

  select_resource (fixture, "Tao Yizhou", FALSE);
  test_wait_for (is_told_none, finder);
}

typedef struct {
  Fixture *fixture;
  guint n;
} Count;

static gboolean
has_rows (gpointer data)
{
  const Count *wanted = data;

  return g_list_model_get_n_items (G_LIST_MODEL (wanted->fixture->selection)) == wanted->n;
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (laurel_session_run_finish (LAUREL_SESSION (source), result, NULL));
}

/* What was to be made here and was refused is not waited for: what comes from elsewhere
 * is left alone. */
static void
test_refused_is_not_waited_for (Fixture *fixture, gconstpointer data)
{
  Count count = { fixture, g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)) + 1 };
  g_autoptr (GtkBitset) selected = NULL;

  gtk_selection_model_unselect_all (fixture->selection);
  gtk_widget_activate_action (fixture->page, "resources.add", "(ss)", "no kind", "Nothing");
  laurel_session_run_async (fixture->session, &LAUREL_RESOURCE_ADD,
                            g_variant_new ("(ssxs)", "venue", "Elsewhere",
                                           G_GINT64_CONSTANT (0), ""), on_added, NULL);
  test_wait_for (has_rows, &count);
  selected = gtk_selection_model_get_selection (fixture->selection);
  g_assert_true (gtk_bitset_is_empty (selected));

  count.n++;
  gtk_widget_activate_action (fixture->page, "resources.add", "(ss)", "venue", "Made here");
  test_wait_for (has_rows, &count);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection,
                                                  find_resource (fixture, "Made here")));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/resources-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("free-days", test_free_days);
  ADD ("changed-in-place", test_changed_in_place);
  ADD ("refused-is-not-waited-for", test_refused_is_not_waited_for);
  ADD ("refused-parent", test_refused_parent);
  ADD ("ticks", test_ticks);
  ADD ("who-takes", test_who_takes);
#undef ADD

  return g_test_run ();
}
