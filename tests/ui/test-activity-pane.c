/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking-store.h"
#include "people/laurel-party-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-activity-bounds.h"
#include "ui/calendar/laurel-activity-pane.h"
#include "ui/calendar/laurel-activity-taken.h"
#include "ui/calendar/laurel-activity-when.h"
#include "ui/calendar/laurel-booking-entry.h"
#include "ui/calendar/laurel-calendar-page.h"
#include "ui/calendar/laurel-role-entry.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/exchange/laurel-people-dialog.h"
#include "ui/people/laurel-merge-dialog.h"
#include "ui/people/laurel-name-dialog.h"
#include "ui/people/laurel-people-page.h"

#include <glib/gstdio.h>

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

/* (nullable): where that field is typed */
static GtkWidget *
find_field (GtkWidget *widget, const char *field)
{
  g_autofree char *own = NULL;

  if (LAUREL_IS_ENTRY_ROW (widget))
    g_object_get (widget, "field", &own, NULL);
  if (g_strcmp0 (own, field) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_field (child, field);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
is_july (gpointer data)
{
  return g_strcmp0 (laurel_activity_get_words (data), "early July") == 0;
}

static void
test_stores_the_words_that_are_typed (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelActivity *activity = test_find_activity (session, "13");
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *window, *when, *words;
  GtkAdjustment *scroll;

  laurel_session_set_activity (session, activity);
  window = present (page);
  when = test_find_widget (page, LAUREL_TYPE_ACTIVITY_WHEN);
  words = test_find_widget (when, LAUREL_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "mid-September");

  gtk_editable_set_text (GTK_EDITABLE (words), "early July");
  scroll = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (when, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (scroll, 120);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);
  laurel_session_set_activity (session, test_find_activity (session, "1"));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
  test_wait_for (is_july, activity);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==,
                   "1 September – 30 November");

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

static gboolean
has_error (gpointer row)
{
  return gtk_widget_has_css_class (row, "error");
}

static gboolean
is_on_screen (gpointer row)
{
  return gtk_widget_get_mapped (row);
}

static gboolean
begins_on_the_first (gpointer data)
{
  return laurel_activity_get_window (data).es == laurel_day_new (2025, 9, 1);
}

/* A day that is typed is stored, also when another activity is chosen meanwhile, with
 * what was typed just before; and what is no number of days is refused. */
static void
test_stores_the_days_that_are_typed (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelActivity *activity = test_find_activity (session, "13");
  LaurelActivity *other = test_find_activity (session, "1");
  LaurelWindow before = laurel_activity_get_window (other);
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window, *bounds, *rows[5];
  LaurelWindow is;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  laurel_session_set_activity (session, activity);
  window = present (overlay);
  bounds = test_find_widget (page, LAUREL_TYPE_ACTIVITY_BOUNDS);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (bounds), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    static const char *const FIELDS[] = { "es", "ls", "ee", "le", "min-days" };

    rows[i] = find_field (bounds, FIELDS[i]);
    g_assert_nonnull (rows[i]);
    test_wait_for (is_on_screen, rows[i]);
  }

  gtk_editable_set_text (GTK_EDITABLE (rows[1]), "2025-09-19");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (rows[1]));
  gtk_editable_set_text (GTK_EDITABLE (rows[0]), "2025-09-01");
  laurel_session_set_activity (session, other);
  test_wait_for (begins_on_the_first, activity);
  is = laurel_activity_get_window (activity);
  g_assert_cmpint (is.ls, ==, laurel_day_new (2025, 9, 19));
  is = laurel_activity_get_window (other);
  g_assert_true (laurel_window_equal (&is, &before));

  gtk_editable_set_text (GTK_EDITABLE (rows[4]), "3 days");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (rows[4]));
  test_wait_for (has_error, rows[4]);
  is = laurel_activity_get_window (other);
  g_assert_true (laurel_window_equal (&is, &before));

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

static void
count (guint *n)
{
  (*n)++;
}

/* The name of the row, or else the type of the widget, that has the focus. */
static char *
describe_focus (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;
  const char *title = row ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : "";

  return g_strdup (*title ? title : focus ? G_OBJECT_TYPE_NAME (focus) : "");
}

static char *
walk (GtkWidget *window, GtkDirectionType direction, guint n)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = NULL;

    gtk_widget_child_focus (window, direction);
    name = describe_focus (window);
    g_string_append_printf (path, "%s%s", i > 0 ? " | " : "", name);
  }

  return g_string_free (path, FALSE);
}

/* Keys go through a section as it stands on the screen, and leave nothing out. */
static void
test_keys_go_in_order (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *window, *when;
  g_autofree char *forth = NULL, *down = NULL, *back = NULL, *back_again = NULL;

  laurel_session_set_activity (session, test_find_activity (session, "13"));
  window = present (page);
  when = test_find_widget (page, LAUREL_TYPE_ACTIVITY_WHEN);

  laurel_activity_when_enter (LAUREL_ACTIVITY_WHEN (when));
  forth = walk (window, GTK_DIR_TAB_FORWARD, 4);
  g_assert_cmpstr (forth, ==, "GtkToggleButton | Days | As imported | Place");
  back = walk (window, GTK_DIR_TAB_BACKWARD, 4);
  g_assert_cmpstr (back, ==, "As imported | Days | GtkToggleButton | In the plan’s words");
  down = walk (window, GTK_DIR_DOWN, 2);
  g_assert_cmpstr (down, ==, "GtkToggleButton | Days");

  /* What was cancelled has no button there. */
  laurel_session_set_activity (session, test_find_activity (session, "4"));
  laurel_activity_when_enter (LAUREL_ACTIVITY_WHEN (when));
  g_free (g_steal_pointer (&forth));
  forth = walk (window, GTK_DIR_TAB_FORWARD, 3);
  g_assert_cmpstr (forth, ==, "Days | As imported | Place");
  back_again = walk (window, GTK_DIR_TAB_BACKWARD, 3);
  g_assert_cmpstr (back_again, ==, "As imported | Days | In the plan’s words");

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

/* A day that does not exist stays as it was typed, marked, and is not stored. */
static void
test_refuses_a_day_that_is_not (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelActivity *activity = test_find_activity (session, "13");
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window, *words, *toast;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  laurel_session_set_activity (session, activity);
  window = present (overlay);
  words = test_find_widget (test_find_widget (page, LAUREL_TYPE_ACTIVITY_WHEN),
                            LAUREL_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (words), "31 September");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (words));
  test_wait_for (has_error, words);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "31 September");
  g_assert_cmpstr (laurel_activity_get_words (activity), ==, "mid-September");
  toast = test_find_widget (test_find_widget (overlay, g_type_from_name ("AdwToastWidget")),
                            GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (toast)), ==,
                   "The calendar has no such day as “31 September”.");

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

static gboolean
is_two (gpointer n)
{
  return *(guint *) n == 2;
}

/* What could not be stored is there again when the activity comes back, until it is
 * given up. */
static void
test_keeps_what_was_refused (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelActivity *activity = test_find_activity (session, "13");
  LaurelActivity *other = test_find_activity (session, "1");
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window, *words;
  guint n_refused = 0;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  laurel_session_set_activity (session, activity);
  window = present (overlay);
  words = test_find_widget (test_find_widget (page, LAUREL_TYPE_ACTIVITY_WHEN),
                            LAUREL_TYPE_ENTRY_ROW);
  g_signal_connect_swapped (page, "refused", G_CALLBACK (count), &n_refused);
  g_assert_cmpint (g_remove (laurel_store_get_path (laurel_session_get_store (session))), ==, 0);

  /* Where it was typed it stays. */
  gtk_editable_set_text (GTK_EDITABLE (words), "early July");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (words));
  test_wait_for (has_error, words);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "early July");

  /* It is refused after another was chosen. */
  gtk_editable_set_text (GTK_EDITABLE (words), "late July");
  laurel_session_set_activity (session, other);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==,
                   "1 September – 30 November");
  g_assert_false (has_error (words));
  test_wait_for (is_two, &n_refused);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==,
                   "1 September – 30 November");

  laurel_session_set_activity (session, activity);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "late July");
  g_assert_true (has_error (words));

  /* Looked at only, it is not tried again; nor does it come to another. */
  laurel_session_set_activity (session, other);
  laurel_session_set_activity (session, activity);
  g_assert_cmpuint (n_refused, ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "late July");
  laurel_page_forget_refused (LAUREL_PAGE (page), "calendar.word",
                              laurel_row_get_id (LAUREL_ROW (activity)), NULL);
  laurel_session_set_activity (session, other);
  laurel_session_set_activity (session, activity);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "mid-September");

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

static gboolean
is_titled (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, LAUREL_TYPE_ENTRY_ROW) : NULL;

  return row != NULL &&
         g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), "New activity");
}

/* What is new is shown, with the cursor in its title. */
static void
test_names_what_is_new (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *window = present (page);

  gtk_widget_activate_action (page, "calendar.new-activity", NULL);
  test_wait_for (is_titled, window);
  g_assert_cmpstr (laurel_activity_get_title (laurel_session_get_activity (session)), ==,
                   "New activity");

  close_window (window);
  g_assert_finalize_object (page);
  test_session_free (session);
}

static gboolean
has_clash (gpointer taken)
{
  GtkWidget *row = test_find_widget (taken, ADW_TYPE_ACTION_ROW);

  return row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                     "Both take “Tao Yizhou”, and cannot be kept apart.");
}

static gboolean
has_two (gpointer bookings)
{
  return g_list_model_get_n_items (bookings) == 2;
}

/* What an activity takes is shown, and in words what that clashes with; a name
 * that is typed is taken, too. */
static void
test_takes_a_hall (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelActivity *activity = test_find_activity (session, "10");
  LaurelRowList *bookings =
    laurel_store_list (laurel_session_get_store (session), &LAUREL_BOOKINGS_OF_ACTIVITY,
                       g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (activity))));
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *window, *taken, *entry;

  laurel_session_set_activity (session, activity);
  window = present (page);
  taken = test_find_widget (page, LAUREL_TYPE_ACTIVITY_TAKEN);
  test_wait_for (has_clash, taken);

  entry = test_find_widget (taken, LAUREL_TYPE_BOOKING_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Old Mill");
  g_signal_emit_by_name (entry, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  test_wait_for (has_two, bookings);

  close_window (window);
  g_assert_finalize_object (page);
  g_object_unref (bookings);
  test_session_free (session);
}

static gboolean
has_person (gpointer parties)
{
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
    g_autoptr (LaurelParty) party = g_list_model_get_item (parties, i);

    if (g_str_equal (laurel_party_get_name (party), "Ann Lin"))
      return g_str_equal (laurel_party_get_kind (party), "person");
  }

  return FALSE;
}

/* Who does something can be a person, too, and is a row of its own. */
static void
test_adds_a_person (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelRowList *parties = laurel_store_list (laurel_session_get_store (session),
                                              &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CALENDAR_PAGE, "session",
                                                     session, NULL));
  GtkWidget *window, *entry;

  laurel_session_set_activity (session, test_find_activity (session, "13"));
  window = present (page);
  entry = test_find_widget (page, LAUREL_TYPE_ROLE_ENTRY);
  gtk_widget_activate_action (entry, "role.choose", "s", "guide");
  gtk_widget_activate_action (entry, "role.choose-kind", "s", "person");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ann Lin");
  g_signal_emit_by_name (entry, "apply");
  test_wait_for (has_person, parties);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  close_window (window);
  g_object_unref (parties);
  g_assert_finalize_object (page);
  test_session_free (session);
}

static gboolean
is_loaded (gpointer parties)
{
  return !laurel_row_list_get_loading (parties);
}

/* Two rows for one organisation become one, and the dialog goes. */
static void
test_merges (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelRowList *parties = laurel_store_list (laurel_session_get_store (session),
                                              &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  g_autoptr (LaurelParty) goes = NULL;
  LaurelParty *stays = NULL;
  GtkWidget *dialog;
  guint n;

  test_wait_for (is_loaded, parties);
  n = g_list_model_get_n_items (G_LIST_MODEL (parties));
  g_assert_cmpuint (n, >, 1);
  stays = g_list_model_get_item (G_LIST_MODEL (parties), 0);
  goes = g_list_model_get_item (G_LIST_MODEL (parties), 1);
  dialog = g_object_ref (laurel_merge_dialog_new (session, stays, goes));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  while (g_list_model_get_n_items (G_LIST_MODEL (parties)) == n) {
    gtk_widget_activate_action (dialog, "dialog.apply", NULL);
    g_main_context_iteration (NULL, TRUE);
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (parties)), ==, n - 1);
  while (gtk_widget_get_realized (dialog))
    g_main_context_iteration (NULL, TRUE);

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (dialog);
  g_object_unref (stays);
  g_object_unref (parties);
  test_session_free (session);
}

/* A dialog that is closed before it is done leaves nothing behind. */
static void
check_finalizes (GtkWidget *shown)
{
  GtkWidget *dialog = g_object_ref (shown);

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (g_atomic_int_get (&G_OBJECT (dialog)->ref_count) > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (dialog);
}

static void
test_dialogs_finalize (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *list = laurel_test_dup_path (folder, "list.csv");
  LaurelSession *session = test_session_new (folder);
  LaurelRowList *parties = laurel_store_list (laurel_session_get_store (session),
                                              &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  LaurelParty *party;

  test_wait_for (is_loaded, parties);
  party = g_list_model_get_item (G_LIST_MODEL (parties), 0);
  g_assert_true (g_file_set_contents (list, "Name,Telephone\nQin Lan,12\n,\n", -1, NULL));
  check_finalizes (laurel_name_dialog_new (session, party));
  check_finalizes (laurel_merge_dialog_new (session, party, NULL));
  check_finalizes (laurel_people_dialog_new (session, list));

  g_object_unref (party);
  g_object_unref (parties);
  test_session_free (session);
}

static void
test_pages_finalize (gconstpointer data)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  GType type = ((GType (*) (void)) data) ();
  GtkWidget *page = g_object_ref_sink (g_object_new (type, "session", session, NULL));
  GtkWidget *window;

  laurel_session_set_activity (session, test_find_activity (session, "3"));
  window = present (page);
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

  g_test_add_func ("/calendar/pane/words", test_stores_the_words_that_are_typed);
  g_test_add_func ("/calendar/pane/keys-go-in-order", test_keys_go_in_order);
  g_test_add_func ("/calendar/pane/refuses-a-day-that-is-not", test_refuses_a_day_that_is_not);
  g_test_add_func ("/calendar/pane/days", test_stores_the_days_that_are_typed);
  g_test_add_func ("/calendar/pane/refused", test_keeps_what_was_refused);
  g_test_add_func ("/calendar/pane/new", test_names_what_is_new);
  g_test_add_func ("/calendar/pane/takes", test_takes_a_hall);
  g_test_add_func ("/people/person", test_adds_a_person);
  g_test_add_func ("/people/merge", test_merges);
  g_test_add_func ("/people/dialogs", test_dialogs_finalize);
  g_test_add_data_func ("/calendar/page/finalizes", laurel_calendar_page_get_type,
                        test_pages_finalize);
  g_test_add_data_func ("/people/page/finalizes", laurel_people_page_get_type,
                        test_pages_finalize);

  return g_test_run ();
}
