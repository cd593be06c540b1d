/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-reminder-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-activity-reminders.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/calendar/laurel-reminder-choices.h"
#include "ui/calendar/laurel-reminder-row.h"

#include <string.h>

/* The reminders in the pane of an activity. */

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

static void
list_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (LAUREL_IS_REMINDER_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_rows (child, rows);
}

/* "1 week before it starts (Mon, 1 Sep · 09:00)", a line each. */
static char *
dup_rows (GtkWidget *section)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  list_rows (section, rows);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s (%s)\n", adw_preferences_row_get_title (rows->pdata[i]),
                            adw_expander_row_get_subtitle (rows->pdata[i]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
says (gpointer data)
{
  gpointer *pair = data;
  g_autofree char *rows = dup_rows (pair[0]);

  return g_str_equal (rows, pair[1]);
}

static void
assert_rows (GtkWidget *section, const char *expected)
{
  gpointer pair[] = { section, (gpointer) expected };

  test_wait_for (says, pair);
}

typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *section;
  gint64 ten;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  LaurelActivity *ten;

  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  ten = test_find_activity (f->session, "10");
  f->ten = laurel_row_get_id (LAUREL_ROW (ten));
  f->page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session", f->session,
                                             NULL));
  laurel_session_set_activity (f->session, ten);
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_test_widget_wait_for_draw (f->page);
  f->section = test_find_widget (f->page, LAUREL_TYPE_ACTIVITY_REMINDERS);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (f->page);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

static void
add (Fixture *f, gint64 phase, const char *when, const char *words)
{
  run (f->session, &LAUREL_REMINDER_ADD,
       g_variant_new ("(xxsss)", f->ten, phase, when, "09:00", words));
}

static void
test_it_says_when_as_the_plan_stands (Fixture *f, gconstpointer data)
{
  add (f, 0, "start-1w", "Print badges");
  assert_rows (f->section,
               "1 week before it starts (Mon, 1 Sep · 09:00 · Print badges)\n");
  run (f->session, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", f->ten, "15–17 September", ""));
  assert_rows (f->section,
               "1 week before it starts (Mon, 8 Sep · 09:00 · Print badges)\n");
  run (f->session, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", f->ten, ""));
  assert_rows (f->section, "1 week before it starts (Waits for a date · Print badges)\n");
  run (f->session, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", f->ten, ""));
  assert_rows (f->section,
               "1 week before it starts (Not while the activity is cancelled · Print badges)\n");
}

/* What was said on the command line stands among the choices, and goes when another
 * is chosen. */
static void
test_another_time_is_chosen (Fixture *f, gconstpointer data)
{
  AdwComboRow *when;
  GListModel *choices;

  add (f, 0, "start-10d", "");
  assert_rows (f->section, "10 days before it starts (Fri, 29 Aug · 09:00)\n");
  when = ADW_COMBO_ROW (test_find_widget (f->section, ADW_TYPE_COMBO_ROW));
  choices = adw_combo_row_get_model (when);
  g_assert_cmpuint (g_list_model_get_n_items (choices), ==,
                    g_strv_length ((GStrv) LAUREL_REMINDER_CHOICES) + 1);
  g_assert_cmpuint (adw_combo_row_get_selected (when), ==, 0);
  for (guint i = 1; i < g_list_model_get_n_items (choices); i++) {
    g_autoptr (GtkStringObject) choice = g_list_model_get_item (choices, i);

    if (g_str_equal (gtk_string_object_get_string (choice), "On its last day")) {
      adw_combo_row_set_selected (when, i);
      break;
    }
  }
  assert_rows (f->section, "On its last day (Wed, 10 Sep · 09:00)\n");
  g_assert_cmpuint (g_list_model_get_n_items (choices), ==,
                    g_strv_length ((GStrv) LAUREL_REMINDER_CHOICES));
}

/* A whole menu as text: "1 week before it starts", "Final >". */
static char *
dup_menu (GMenuModel *menu)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section =
      g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
    g_autofree char *inside = section ? dup_menu (section) : below ? dup_menu (below) : NULL;
    g_autofree char *label = NULL;

    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
    if (section != NULL)
      g_string_append (text, inside);
    else if (below != NULL)
      g_string_append_printf (text, "%s: [%s]", label, inside);
    else
      g_string_append_printf (text, "%s; ", label);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
offers_phase (gpointer data)
{
  g_autofree char *menu = dup_menu (gtk_menu_button_get_menu_model (data));

  return strstr (menu, "Papers__in: [") != NULL;
}

/* What ends on a day, and does not start on any that is known, is a deadline. */
static void
test_each_offers_what_it_has (Fixture *f, gconstpointer data)
{
  GtkMenuButton *button =
    GTK_MENU_BUTTON (adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (f->section)));
  g_autofree char *menu = NULL;

  run (f->session, &LAUREL_PHASE_ADD,
       g_variant_new ("(xss)", f->ten, "Papers_in", "by 20 August"));
  test_wait_for (offers_phase, button);
  menu = dup_menu (gtk_menu_button_get_menu_model (button));
  g_assert_cmpstr (menu, ==,
                   "2 weeks before it starts; 1 week before it starts; 1 day before it starts; "
                   "On its earliest day; 1 week before its last day; 3 days before its last day; "
                   "On its last day; 1 week after its last day; "
                   "Papers__in: [1 week before the deadline; 3 days before the deadline; "
                   "On the day of the deadline; 1 week after the deadline; ]");
}

int
main (int argc, char *argv[])
{
  g_setenv ("LAUREL_TODAY", "2025-08-20", TRUE);
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/ui/activity-reminders/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("stands", test_it_says_when_as_the_plan_stands);
  ADD ("choice", test_another_time_is_chosen);
  ADD ("menu", test_each_offers_what_it_has);
#undef ADD

  return g_test_run ();
}
