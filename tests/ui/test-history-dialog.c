/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-activity-announced.h"
#include "ui/calendar/laurel-history-dialog.h"
#include "ui/calendar/laurel-said-line.h"

/* The history of a season and of an activity, in widgets. */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
add_texts (GtkWidget *widget, GString *texts)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

/* What can be read below @widget, a line each. */
static char *
dup_texts (gpointer widget)
{
  GString *texts = g_string_new (NULL);

  add_texts (widget, texts);

  return g_string_free (texts, FALSE);
}

static void
wait_for_text (gpointer widget, const char *text)
{
  gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end) {
    g_autofree char *texts = dup_texts (widget);

    if (strstr (texts, text) != NULL)
      return;
    g_main_context_iteration (NULL, g_main_context_pending (NULL));
  }
  g_error ("There is no “%s” in:\n%s", text, dup_texts (widget));
}

static void
check_texts (gpointer widget, const char *const *there, const char *const *absent)
{
  g_autofree char *texts = dup_texts (widget);

  for (; *there != NULL; there++)
    if (strstr (texts, *there) == NULL)
      g_error ("There is no “%s” in:\n%s", *there, texts);
  for (; absent != NULL && *absent != NULL; absent++)
    if (strstr (texts, *absent) != NULL)
      g_error ("There is a “%s” in:\n%s", *absent, texts);
}

static void
finish (gpointer window, LaurelSession *session)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_finalize_object (G_OBJECT (window));
  test_session_free (session);
}

static void
show_day (LaurelHistoryDialog *dialog, int month, int day)
{
  laurel_history_dialog_show_day (dialog, laurel_day_new (2025, month, day));
}

/* The releases, the latest first, and what a day's plan was: the lines of the release
 * that held then, and nothing that came later. */
static void
test_a_season (void)
{
  static const char *const RELEASES[] = {
    "Release 3 · 19 August 2025", "1 moved · 1 called off", "Notice NCA 2025/14", "by tester",
    "Release 1 · 20 May 2025", "22 announced", NULL,
  };
  static const char *const SAID[] = { "Announced by release 2 on 8 July 2025", "It cannot be",
                                      "Customer satisfaction stars", "September – November",
                                      NULL };
  static const char *const LATER[] = { "September – December", "cancelled", NULL };
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelHistoryDialog *dialog = laurel_history_dialog_new (session);

  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 4000);
  gtk_window_present (GTK_WINDOW (dialog));
  wait_for_text (dialog, "Release 1");
  check_texts (dialog, RELEASES, NULL);

  show_day (dialog, 8, 18);
  wait_for_text (dialog, "Customer satisfaction stars");
  check_texts (dialog, SAID, LATER);
  g_assert_nonnull (test_find_widget (GTK_WIDGET (dialog), LAUREL_TYPE_SAID_LINE));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "history.back", NULL);
  wait_for_text (dialog, "Release 3 · 19 August 2025");
  show_day (dialog, 5, 19);
  wait_for_text (dialog, "Nothing had been announced by 19 May 2025");
  wait_for_text (dialog, "released for the first time on 20 May 2025");

  finish (dialog, session);
}

static gboolean
is_run (gpointer data)
{
  return *(gboolean *) data;
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
run (LaurelSession *session, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_session_run_async (session, command, args, on_run, &done);
  test_wait_for (is_run, &done);
}

static gint64
get_programme (LaurelSession *session)
{
  return laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (session)));
}

static AdwExpanderRow *
get_release (LaurelHistoryDialog *dialog, int index)
{
  GObject *list = gtk_widget_get_template_child (GTK_WIDGET (dialog), LAUREL_TYPE_HISTORY_DIALOG,
                                                 "list");

  return ADW_EXPANDER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

/* A release that is made meanwhile comes in at the top; the one that was being read stays open. */
static void
test_it_follows_the_library (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  LaurelHistoryDialog *dialog = laurel_history_dialog_new (session);

  gtk_window_present (GTK_WINDOW (dialog));
  wait_for_text (dialog, "Release 3");
  adw_expander_row_set_expanded (get_release (dialog, 1), TRUE);
  run (session, &LAUREL_RELEASE_MAKE,
       g_variant_new ("(xssss)", get_programme (session), "Fourth", "2025-09-02", "N 4",
                      "Rooms were full."));
  wait_for_text (dialog, "Release 4 · 2 September 2025");
  wait_for_text (dialog, "Rooms were full.");
  for (int i = 0; i < 4; i++)
    g_assert_cmpint (adw_expander_row_get_expanded (get_release (dialog, i)), ==, i == 2);

  finish (dialog, session);
}

static gboolean
has_two_seasons (gpointer session)
{
  return g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_programmes (session))) == 2;
}

/* Where nothing was released, it says what will be here. */
static void
test_nothing_yet (void)
{
  static const char *const THERE[] = { "by which notice, why and by whom", NULL };
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  GListModel *seasons = G_LIST_MODEL (laurel_session_list_programmes (session));
  LaurelHistoryDialog *dialog;

  run (session, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Next year", 2026, "en", ""));
  test_wait_for (has_two_seasons, session);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (LaurelProgramme) season = g_list_model_get_item (seasons, i);

    if (laurel_programme_get_year (season) == 2026)
      laurel_session_set_programme (session, season);
  }
  dialog = laurel_history_dialog_new (session);
  gtk_window_present (GTK_WINDOW (dialog));
  wait_for_text (dialog, "Nothing was released yet");
  check_texts (dialog, THERE, NULL);

  finish (dialog, session);
}

static GtkWidget *
present_section (LaurelSession *session, GtkWidget **window)
{
  GtkWidget *section = g_object_new (LAUREL_TYPE_ACTIVITY_ANNOUNCED, "session", session, NULL);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), section);
  gtk_window_present (GTK_WINDOW (*window));

  return section;
}

static void
expand (GtkWidget *section, gboolean expanded)
{
  adw_expander_row_set_expanded (
    ADW_EXPANDER_ROW (test_find_widget (section, ADW_TYPE_EXPANDER_ROW)), expanded);
}

/* What was said of an activity, the latest first, and of no other. */
static void
test_an_activity (void)
{
  static const char *const THERE[] = { "Cancelled. It was: late August, Online",
                                       "Release 3 · 19 August 2025 · Notice NCA 2025/14"
                                       " · by tester\nThe speaker has fallen ill",
                                       "Announced: late August, Online", "Release 1",
                                       "Print what was announced", NULL };
  static const char *const ABSENT[] = { "Release 2", "Moved", NULL };
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  GtkWidget *window;
  GtkWidget *section = present_section (session, &window);
  g_autofree char *texts = NULL;

  laurel_session_set_activity (session, test_find_activity (session, "4"));
  expand (section, TRUE);
  wait_for_text (section, "Cancelled");
  check_texts (section, THERE, ABSENT);
  texts = dup_texts (section);
  g_assert_true (strstr (texts, "Cancelled") < strstr (texts, "Announced:"));

  /* Another activity: it closes, and tells of that one when it is opened. */
  laurel_session_set_activity (session, test_find_activity (session, "21"));
  g_assert_false (adw_expander_row_get_expanded (
    ADW_EXPANDER_ROW (test_find_widget (section, ADW_TYPE_EXPANDER_ROW))));
  expand (section, TRUE);
  wait_for_text (section, "Moved from September – November to September – December");

  finish (window, session);
}

/* One that was never released teaches what will stand here. */
static void
test_a_new_activity (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  GtkWidget *window;
  GtkWidget *section = present_section (session, &window);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "title", "Fresh");
  g_variant_builder_add (&fields, "{ss}", "number", "99");
  laurel_session_take_newest (session);
  run (session, &LAUREL_ACTIVITY_ADD, g_variant_new ("(xa{ss})", get_programme (session),
                                                     &fields));
  while (laurel_session_get_activity (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  expand (section, TRUE);
  wait_for_text (section, "Nothing was released yet");

  finish (window, session);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/ui/history/season", test_a_season);
  g_test_add_func ("/ui/history/follows", test_it_follows_the_library);
  g_test_add_func ("/ui/history/nothing", test_nothing_yet);
  g_test_add_func ("/ui/history/activity", test_an_activity);
  g_test_add_func ("/ui/history/new", test_a_new_activity);

  return g_test_run ();
}
