/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-activity-series.h"
#include "ui/calendar/laurel-activity-who.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/calendar/laurel-role-entry.h"
#include "ui/calendar/laurel-role-row.h"

/* The pane of a series, and of what belongs to it. */

static GtkWidget *
present (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
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

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome =
    laurel_store_run_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
run (LaurelSession *session, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_store_run_async (laurel_session_get_store (session), command, args, on_run, &done);
  test_wait_for (is_true, &done);
}

static gboolean
has_three_more (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_activities (data))) == 25;
}

/* The sample season with a series in it: 3, which is 3.1, 3.2 and 3.3. */
static LaurelSession *
new_session_with_series (const char *folder)
{
  LaurelSession *session = test_session_new_plain (folder);
  gint64 three = laurel_row_get_id (LAUREL_ROW (test_find_activity (session, "3")));

  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (laurel_session_list_activities (session))), ==, 22);
  run (session, &LAUREL_SERIES_MAKE,
       g_variant_new_parsed ("(%x, [('North', '8 September', '', '', 'North branch'),"
                             " ('South', '', '', '', ''), ('East', '', '', '', '')])", three));
  test_wait_for (has_three_more, session);

  return session;
}

/* Whether each of those who do something can be changed, and where they are from:
 * "+North branch", "-Hexi (of the series)". */
static char *
dup_who (GtkWidget *who)
{
  GtkWidget *row = gtk_widget_get_parent (test_find_widget (who, LAUREL_TYPE_ROLE_ENTRY));
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget *from = adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (who));

  for (row = gtk_widget_get_first_child (row); LAUREL_IS_ROLE_ROW (row);
       row = gtk_widget_get_next_sibling (row)) {
    g_autoptr (LaurelRole) role = NULL;
    gboolean editable;

    g_object_get (row, "role", &role, "editable", &editable, NULL);
    g_string_append_printf (names, "%c%s ", editable ? '+' : '-', laurel_role_get_name (role));
  }
  if (gtk_widget_get_visible (from))
    g_string_append_printf (names, "(%s)", gtk_label_get_label (GTK_LABEL (from)));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
says_who (gpointer data)
{
  gpointer *pair = data;
  g_autofree char *who = dup_who (pair[0]);

  return g_str_equal (who, pair[1]);
}

static void
assert_who (GtkWidget *page, const char *expected)
{
  gpointer pair[] = { test_find_widget (page, LAUREL_TYPE_ACTIVITY_WHO), (gpointer) expected };

  test_wait_for (says_who, pair);
}

/* Whom a series names, its activities have, and cannot change. */
static void
test_organisers_of_a_series_are_inherited (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = new_session_with_series (folder);
  LaurelActivity *three = test_find_activity (session, "3");
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  gint64 south = laurel_row_get_id (LAUREL_ROW (test_find_activity (session, "3.2")));
  GtkWidget *window;

  laurel_session_set_activity (session, three);
  window = present (page);
  run (session, &LAUREL_ROLE_ADD, g_variant_new ("(xsss)", laurel_row_get_id (LAUREL_ROW (three)),
                                                 "media", "organization", "Press"));
  laurel_session_set_activity (session, test_find_activity (session, "3.1"));
  assert_who (page, "+North branch ");
  laurel_session_set_activity (session, three);
  assert_who (page, "+Nanting Craft Association +Beiyuan Press House +Press +Lanzhu Hand Tools ");
  laurel_session_set_activity (session, test_find_activity (session, "3.2"));
  assert_who (page, "-Nanting Craft Association -Beiyuan Press House -Press -Lanzhu Hand Tools "
                   "(of the series)");

  /* Who has one of its own, has only that. */
  run (session, &LAUREL_ROLE_ADD, g_variant_new ("(xsss)", south, "media", "organization",
                                                 "South branch"));
  assert_who (page, "+South branch ");

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

/* ---- from one to another ---- */

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static gboolean
has_row (gpointer data)
{
  gpointer *pair = data;

  return find_row (pair[0], pair[1]) != NULL;
}

static GtkWidget *
wait_for_row (GtkWidget *section, const char *title)
{
  gpointer pair[] = { section, (gpointer) title };

  test_wait_for (has_row, pair);

  return find_row (section, title);
}

static void
assert_selected (LaurelSession *session, const char *number)
{
  g_assert_cmpstr (laurel_activity_get_number (laurel_session_get_activity (session)), ==, number);
}

static void
test_goes_from_one_to_the_series_and_back (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = new_session_with_series (folder);
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  const char *whole = "One of 3 of “Tenth Workshop Stories contest”";
  GtkWidget *window, *section, *all;

  laurel_session_set_activity (session, test_find_activity (session, "4"));
  window = present (page);
  section = test_find_widget (page, LAUREL_TYPE_ACTIVITY_SERIES);
  g_assert_false (gtk_widget_get_visible (section));

  laurel_session_set_activity (session, test_find_activity (session, "3.2"));
  gtk_widget_activate (wait_for_row (section, whole));
  assert_selected (session, "3");
  all = wait_for_row (section, "3 activities");
  g_assert_null (find_row (section, whole));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (all), TRUE);
  gtk_widget_activate (wait_for_row (section, "East"));
  assert_selected (session, "3.3");

  /* Who is taken out, belongs to nothing any more; and the others are fewer. */
  wait_for_row (section, whole);
  run (session, &LAUREL_SERIES_TAKE_OUT,
       g_variant_new ("(x)", laurel_row_get_id (
                               LAUREL_ROW (laurel_session_get_activity (session)))));
  while (gtk_widget_get_visible (section))
    g_main_context_iteration (NULL, TRUE);
  laurel_session_set_activity (session, test_find_activity (session, "3"));
  wait_for_row (section, "2 activities");

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

  g_test_add_func ("/calendar/series/who", test_organisers_of_a_series_are_inherited);
  g_test_add_func ("/calendar/series/links", test_goes_from_one_to_the_series_and_back);

  return g_test_run ();
}
