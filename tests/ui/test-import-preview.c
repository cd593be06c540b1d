/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-fixture.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-session.h"
#include "ui/exchange/laurel-import-editor.h"
#include "ui/kit/laurel-text-row.h"

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_dialog (fixture);
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_test_remove_folder (fixture->folder);
}

#define ROWS "No.\tTitle\tDate and place\n" \
             "1\tKnowledge contest\t1 September - 30 November, online\n" \
             "2\tGrand meeting\tmid-September, Hexi\n"

/* ---- the year of where it goes ------------------------------------------------ */

/* What the popover says of the year. */
static const char *
find_year_fault (Fixture *fixture)
{
  const LaurelPlanDraft *draft = get_plan_draft (fixture);

  for (guint i = 0; i < draft->faults->len; i++) {
    const LaurelFault *fault = draft->faults->pdata[i];

    if (fault->code == LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN)
      return fault->message;
  }

  return "";
}

static void
go_into (Fixture *fixture, guint which, int year)
{
  GtkWidget *target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");
  GtkWidget *spin = find_child (fixture->dialog, GTK_TYPE_SPIN_BUTTON, "year");

  adw_combo_row_set_selected (ADW_COMBO_ROW (target), which);
  WAIT_UNTIL (get_plan_row (fixture, 0)->reading.window.es == laurel_day_new (year, 9, 1));
  g_assert_cmpint (laurel_import_plan_get_year (get_plan (fixture)), ==, year);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, year);
}

/* What says neither its title nor its year is for the only season, where there is one. */
static void
test_what_says_nothing_goes_into_the_only_season (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "Good Work 2022\n" ROWS, 2);

  read_text (fixture, ROWS);
  g_assert_cmpuint (get_target (fixture), ==, 1);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_SAME);
  read_text (fixture, "Good Work 2024\n" ROWS);
  g_assert_cmpuint (get_target (fixture), ==, 0);
  read_text (fixture, "Days of dance\n" ROWS);
  g_assert_cmpuint (get_target (fixture), ==, 0);
}

static void
test_the_year_follows_where_it_goes (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "Good Work 2022\n" ROWS, 2);

  read_text (fixture, ROWS);
  go_into (fixture, 0, 2025);
  g_assert_null (strstr (find_year_fault (fixture), "Good Work"));
  go_into (fixture, 1, 2022);
  g_assert_nonnull (strstr (find_year_fault (fixture), "that of “Good Work 2022”"));
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_SAME);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 1)) == LAUREL_IMPORT_SAME);
  g_assert_false (laurel_import_plan_is_corrected (get_plan (fixture)));
  go_into (fixture, 0, 2025);

  /* Whoever types a year means it. */
  laurel_import_plan_set_year (get_plan (fixture), 2023);
  go_into (fixture, 1, 2023);
  go_into (fixture, 0, 2023);
}

/* A file that says its year keeps it. */
static void
test_a_year_that_is_said_stays (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "Good Work 2022\n" ROWS, 2);

  read_text (fixture, "Good Work 2024\n" ROWS);
  go_into (fixture, 1, 2024);
}

static void
on_complete (LaurelImportPlan *plan, GParamSpec *pspec, GString *told)
{
  g_string_append (told, laurel_import_plan_is_complete (plan) ? "yes " : "no ");
}

/* A correction is compared on another thread; meanwhile nothing goes in. */
static void
test_nothing_goes_in_before_it_is_compared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  import_text (fixture, "Good Work 2022\n" ROWS, 2);
  read_text (fixture, "Good Work 2022\n" ROWS);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 1)) == LAUREL_IMPORT_SAME);
  g_object_set (get_row (fixture, 0), "title", "Knowledge contest of all", NULL);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_CHANGED);

  g_signal_connect (get_plan (fixture), "notify::complete", G_CALLBACK (on_complete), told);
  g_object_set (get_row (fixture, 0), "title", "Knowledge contest for all", NULL);
  WAIT_UNTIL (g_str_equal (told->str, "no yes "));
  g_signal_handlers_disconnect_by_data (get_plan (fixture), told);
}

/* What was asked of the rows as they were is not heard. */
static void
test_what_was_corrected_meanwhile_is_compared_anew (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "Good Work 2022\n" ROWS, 2);
  read_text (fixture, "Good Work 2022\n" ROWS);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_SAME);
  for (int i = 0; i < 5; i++) {
    g_object_set (get_row (fixture, 0), "title", "Knowledge contest of all", NULL);
    g_main_context_iteration (NULL, FALSE);
    g_object_set (get_row (fixture, 0), "title", "Knowledge contest", NULL);
    g_main_context_iteration (NULL, FALSE);
  }
  settle ();
  g_usleep (G_USEC_PER_SEC / 5);
  settle ();
  g_assert_cmpint (laurel_import_row_get_news (get_row (fixture, 0)), ==, LAUREL_IMPORT_SAME);
}

/* A list view would make two hundred lines in one frame. */
static void
test_a_long_plan_is_shown_bit_by_bit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Good Work 2022\nNo.\tTitle\tDate and place\n");
  GListModel *seen;

  for (int i = 1; i <= 300; i++)
    g_string_append_printf (text, "%d\tLecture %d\t1 September, Hexi\n", i, i);
  show_text (fixture, text->str);
  seen = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_child (
    fixture->dialog, GTK_TYPE_LIST_VIEW, "rows"))));
  g_assert_cmpuint (g_list_model_get_n_items (seen), <, 100);
  WAIT_UNTIL (g_list_model_get_n_items (seen) == 300);
}

#define CALENDAR(name) \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nX-WR-CALNAME:" name "\r\n" \
  "BEGIN:VEVENT\r\nUID:contest@example.org\r\nDTSTAMP:20220101T000000Z\r\n" \
  "DTSTART;VALUE=DATE:20220901\r\nSUMMARY:Knowledge contest\r\nEND:VEVENT\r\n" \
  "END:VCALENDAR\r\n"

static void
on_waited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_nonnull (laurel_store_read_finish (LAUREL_STORE (source), result, NULL));
  *(gboolean *) data = TRUE;
}

/* Where a calendar goes that is known by another name is looked up; who chose meanwhile knows
 * better. */
static void
test_what_was_chosen_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *target;
  guint known, other;
  int may_end = 0;
  gboolean waited = FALSE;

  import_text (fixture, CALENDAR ("Good Work 2022"), 1);
  import_text (fixture, "Days of dance 2022\n" ROWS, 2);
  show_text (fixture, CALENDAR ("Harvest 2022"));
  WAIT_UNTIL (get_target (fixture) != 0);
  known = get_target (fixture);
  other = 3 - known;

  laurel_store_read_async (fixture->store, laurel_test_wait_on_reader,
                           g_variant_new_uint64 (GPOINTER_TO_SIZE (&may_end)), NULL, NULL,
                           on_waited, &waited);
  show_text (fixture, CALENDAR ("Harvest 2022"));
  g_assert_cmpuint (get_target (fixture), ==, 0);
  target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");
  adw_combo_row_set_selected (ADW_COMBO_ROW (target), other);
  g_atomic_int_set (&may_end, 1);
  WAIT_UNTIL (waited);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_SAME ||
              laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_CHANGED);
  g_assert_cmpuint (get_target (fixture), ==, other);
}

/* What it goes into may have all of it: nothing goes in before that is known. */
static void
test_a_season_that_cannot_be_read_is_not_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelRowList) unread = laurel_row_list_new (LAUREL_TYPE_ACTIVITY);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "The disk is gone");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  read_text (fixture, "Good Work 2022\n" ROWS);
  laurel_import_plan_set_existing (get_plan (fixture), 1, unread);
  laurel_row_list_fail (unread, error);
  settle ();
  g_assert_false (laurel_import_plan_is_complete (get_plan (fixture)));

  laurel_row_list_update (unread, none);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  laurel_row_list_fail (unread, error);
  WAIT_UNTIL (!laurel_import_plan_is_complete (get_plan (fixture)));
}

/* Of the same year, but called nothing like it: nothing is written over unless that is chosen. */
static void
test_another_plan_makes_a_season_of_its_own (Fixture *fixture, gconstpointer data)
{
  GtkWidget *target;

  import_text (fixture, "Good Work 2022\n" ROWS, 2);

  read_text (fixture, "Harbour regatta 2022\n" ROWS);
  target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (target)), ==, 0);
  g_assert_true (adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (target)));
  g_assert_cmpint (adw_action_row_get_subtitle_lines (ADW_ACTION_ROW (target)), ==, 0);

  read_text (fixture, "Season of good work 2022\n" ROWS);
  target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (target)), ==, 1);
}

/* ---- what is corrected --------------------------------------------------------- */

#define DOUBTFUL "Good Work 2025\nNo.\tTitle\tDate and place\tContent\n" \
                 "1\tSurvey\tSeptember, questionnaire nationwide\tIt is hosted by Hexi Guild.\n" \
                 "2\tMeeting\t8 September, Hexi\t\n"

static GtkWidget *
open_editor (Fixture *fixture, guint position)
{
  GtkWidget *content = NULL;

  g_object_set (get_row (fixture, position), "open", TRUE, NULL);
  WAIT_UNTIL ((content = find_child (fixture->dialog, LAUREL_TYPE_TEXT_ROW, "content")) != NULL);

  return gtk_widget_get_ancestor (content, LAUREL_TYPE_IMPORT_EDITOR);
}

static void
test_how_it_fills_its_days_can_be_said (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor, *filling;
  LaurelImportRow *row;
  const LaurelPlanRow *read;

  read_text (fixture, DOUBTFUL);
  row = get_row (fixture, 0);
  read = laurel_import_row_get_plan_row (row);
  g_assert_true (read->reading.doubts & LAUREL_PLAN_DOUBT_EXTENT);
  editor = open_editor (fixture, 0);
  filling = find_child (editor, ADW_TYPE_COMBO_ROW, "filling");
  g_assert_true (gtk_widget_get_visible (filling));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (filling)), ==, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (filling), 1 + LAUREL_EXTENT_THROUGH);
  g_assert_cmpint (read->reading.window.extent, ==, LAUREL_EXTENT_THROUGH);
  g_assert_false (read->reading.doubts & LAUREL_PLAN_DOUBT_EXTENT);
  g_assert_cmpint (read->reading.window.ls, ==, laurel_day_new (2025, 9, 30));
  g_assert_true (laurel_import_plan_is_corrected (get_plan (fixture)));

  /* It outlives other words, as all that was said by hand does. */
  g_object_set (row, "words", "October, questionnaire nationwide", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (filling)), ==,
                    1 + LAUREL_EXTENT_THROUGH);
  adw_combo_row_set_selected (ADW_COMBO_ROW (filling), 1 + LAUREL_EXTENT_WITHIN);
  g_assert_cmpint (read->reading.window.extent, ==, LAUREL_EXTENT_WITHIN);
  adw_combo_row_set_selected (ADW_COMBO_ROW (filling), 0);
  g_assert_true (read->reading.doubts & LAUREL_PLAN_DOUBT_EXTENT);

  /* One day has nothing to fill. */
  g_object_set (row, "words", "8 September, Hexi", NULL);
  g_assert_false (gtk_widget_get_visible (filling));
}

static void
type_content (GtkWidget *editor, const char *text)
{
  GtkWidget *view = find_child (editor, GTK_TYPE_TEXT_VIEW, "view");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_the_content_can_be_corrected (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor, *proposals;
  g_autofree char *shown = NULL;
  g_autoptr (LaurelActivity) activity = NULL;
  LaurelImportPlan *before;

  read_text (fixture, DOUBTFUL);
  editor = open_editor (fixture, 0);
  proposals = find_child (editor, GTK_TYPE_LIST_BOX, "proposals");
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_child (editor, GTK_TYPE_TEXT_VIEW,
                                                                     "view"))),
                "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, "It is hosted by Hexi Guild.");
  g_assert_nonnull (gtk_widget_get_first_child (proposals));
  g_assert_false (laurel_import_plan_is_corrected (get_plan (fixture)));

  type_content (editor, "Nobody hosts it.");
  g_assert_cmpstr (get_plan_row (fixture, 0)->content, ==, "Nobody hosts it.");
  g_assert_null (gtk_widget_get_first_child (proposals));
  g_assert_true (laurel_import_plan_is_corrected (get_plan (fixture)));
  type_content (editor, "");
  g_assert_cmpstr (get_plan_row (fixture, 0)->content, ==, "");
  g_assert_cmpstr (get_plan_row (fixture, 1)->content, ==, "");

  /* It goes in so, and stays when a column is read as another. */
  type_content (editor, "All send in.");
  before = get_plan (fixture);
  gtk_widget_activate_action (fixture->dialog, "import.column", "(iu)", 0,
                              LAUREL_PLAN_COLUMN_NUMBER);
  WAIT_UNTIL (get_plan (fixture) != before &&
              laurel_import_plan_is_complete (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 2);
  activity = g_list_model_get_item (
    G_LIST_MODEL (laurel_session_list_activities (fixture->session)), 0);
  g_assert_cmpstr (laurel_activity_get_content (activity), ==, "All send in.");
}

/* ---- by keyboard, and as a screen reader has it --------------------------------- */

/* What has the focus, by the nearest name. */
static const char *
name_focus (Fixture *fixture)
{
  static const char *const IDS[] = { "cancel_button", "run_button", "title", "target", "year",
                                     "notes_button", "rows" };

  for (GtkWidget *at = gtk_window_get_focus (GTK_WINDOW (fixture->dialog)); at != NULL;
       at = gtk_widget_get_parent (at)) {
    const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (at));

    if (id != NULL && g_strv_contains (IDS, id))
      return id;
  }

  return "";
}

/* The stops from where the focus is until it is on @last, each once. */
static char *
list_stops (Fixture *fixture, GtkDirectionType direction, const char *last)
{
  GString *stops = g_string_new (name_focus (fixture));

  for (int i = 0; i < 20 && !g_str_equal (name_focus (fixture), last); i++) {
    g_autofree char *before = g_strdup (name_focus (fixture));

    g_signal_emit_by_name (fixture->dialog, "move-focus", direction);
    if (!g_str_equal (name_focus (fixture), before))
      g_string_append_printf (stops, " %s", name_focus (fixture));
  }

  return g_string_free (stops, FALSE);
}

static void
test_tab_goes_as_the_screen_does (Fixture *fixture, gconstpointer data)
{
  g_autofree char *forward = NULL, *back = NULL;

  import_text (fixture, "Good Work 2025\n" ROWS, 2);
  read_text (fixture, "Better Work 2024\n" ROWS);
  WAIT_UNTIL (gtk_widget_get_height (find_child (fixture->dialog, GTK_TYPE_LIST_VIEW, "rows")) > 0);

  /* From the rows on it begins again. */
  gtk_widget_activate_action (find_child (fixture->dialog, GTK_TYPE_LIST_VIEW, "rows"),
                              "review.leave-rows", NULL);
  forward = list_stops (fixture, GTK_DIR_TAB_FORWARD, "rows");
  g_assert_cmpstr (forward, ==,
                   "cancel_button run_button title target year notes_button rows");
  gtk_widget_grab_focus (find_child (fixture->dialog, GTK_TYPE_MENU_BUTTON, "notes_button"));
  back = list_stops (fixture, GTK_DIR_TAB_BACKWARD, "cancel_button");
  g_assert_cmpstr (back, ==, "notes_button year target title run_button cancel_button");
}

/* First all of what stands on the left, as one reads, and a switch is one stop. */
static void
test_tab_goes_through_the_fields_as_they_are_read (Fixture *fixture, gconstpointer data)
{
  static const char *const IDS[] = { "title", "words", "filling", "number", "place", "certainty",
                                     "take_move", "take_edit", "taken", "content", NULL };
  g_autoptr (GString) stops = g_string_new (NULL);
  GtkWidget *window = adw_window_new ();
  GtkWidget *editor;

  read_text (fixture, DOUBTFUL);
  editor = laurel_import_editor_new ();
  laurel_import_editor_set_row (LAUREL_IMPORT_EDITOR (editor), get_row (fixture, 0));
  adw_window_set_content (ADW_WINDOW (window), editor);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (editor);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (int i = 0; i < 20 && gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD); i++)
    for (GtkWidget *at = gtk_window_get_focus (GTK_WINDOW (window)); at != NULL;
         at = gtk_widget_get_parent (at)) {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (at));

      if (id != NULL && g_strv_contains (IDS, id))
        g_string_append_printf (stops, "%s ", id);
    }
  g_assert_true (g_str_has_prefix (stops->str, "title words "));
  g_assert_nonnull (strstr (stops->str, "number place certainty taken content "));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_tick_is_named_by_its_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *tick;

  import_text (fixture, "Good Work 2025\n" ROWS, 2);
  read_text (fixture, "Good Work 2025\nNo.\tTitle\tDate and place\n"
                      "1\tKnowledge contest\t2 September - 30 November, online\n"
                      "2\tGrand meeting\tmid-September, Hexi\n");
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_CHANGED);
  WAIT_UNTIL ((tick = find_child (fixture->dialog, GTK_TYPE_CHECK_BUTTON, "tick")) != NULL);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (tick),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/import-preview/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("what-says-nothing-goes-into-the-only-season",
       test_what_says_nothing_goes_into_the_only_season);
  ADD ("compared", test_nothing_goes_in_before_it_is_compared);
  ADD ("compared-anew", test_what_was_corrected_meanwhile_is_compared_anew);
  ADD ("bit-by-bit", test_a_long_plan_is_shown_bit_by_bit);
  ADD ("chosen", test_what_was_chosen_stays);
  ADD ("not-read", test_a_season_that_cannot_be_read_is_not_empty);
  ADD ("another-plan", test_another_plan_makes_a_season_of_its_own);
  ADD ("the-year-follows-where-it-goes", test_the_year_follows_where_it_goes);
  ADD ("how-it-fills-its-days-can-be-said", test_how_it_fills_its_days_can_be_said);
  ADD ("the-content-can-be-corrected", test_the_content_can_be_corrected);
  ADD ("tab-goes-as-the-screen-does", test_tab_goes_as_the_screen_does);
  ADD ("tab-goes-through-the-fields", test_tab_goes_through_the_fields_as_they_are_read);
  ADD ("a-tick-is-named-by-its-row", test_a_tick_is_named_by_its_row);
  ADD ("a-year-that-is-said-stays", test_a_year_that_is_said_stays);
#undef ADD

  return g_test_run ();
}
