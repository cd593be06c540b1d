/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "answer.h"
#include "import-fixture.h"
#include "testlib/laurel-test-session.h"
#include "ui/exchange/laurel-import-line.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

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

static const char *const PLAN =
  "No.\tTitle\tDate and place\n"
  "1\tKnowledge contest\t1 September - 30 November 2025, online\n"
  "2\tGrand meeting\tmid-September 2025, Hexi\n"
  "3\tStudy tour\taround the moon festival\n";

static const char *const NEWER_PLAN =
  "No.\tTitle\tDate and place\n"
  "1\tKnowledge contest\t1 September - 30 November 2025, online\n"
  "2\tGrand meeting\tlate September 2025, Hexi\n"
  "4\tClosing dinner\t5 December 2025\n";

static const char *const EXCERPT =
  "No.\tTitle\tDate and place\n"
  "2\tGrand meeting\tmid-September 2025, Hexi\n"
  "9\tClosing dinner\t5 December 2025\n";

static void
test_one_import_is_one_undo (Fixture *fixture, gconstpointer data)
{
  read_sample (fixture, "en/good-work-2025.csv");
  g_assert_cmpuint (laurel_import_plan_get_n_taken (get_plan (fixture)), ==, 22);
  g_assert_cmpint (laurel_import_plan_get_year (get_plan (fixture)), ==, 2025);
  g_assert_cmpuint (count_programmes (fixture), ==, 0);

  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 22);
  g_assert_cmpuint (count_programmes (fixture), ==, 1);

  undo (fixture);
  WAIT_UNTIL (count_programmes (fixture) == 0);
}

static void
test_words_are_read_as_they_are_typed (Fixture *fixture, gconstpointer data)
{
  LaurelImportRow *row;

  read_text (fixture, PLAN);
  row = get_row (fixture, 2);
  g_assert_cmpint (laurel_import_row_get_sureness (row), ==, LAUREL_SURENESS_NOT_UNDERSTOOD);
  g_assert_cmpuint (laurel_import_plan_count (get_plan (fixture),
                                              LAUREL_SURENESS_NOT_UNDERSTOOD), ==, 1);

  g_object_set (row, "words", "6 October 2025, Hexi (planned)", NULL);
  assert_reading (row, "6 October · Hexi, tentative", LAUREL_SURENESS_SURE);
  WAIT_UNTIL (laurel_import_plan_count (get_plan (fixture),
                                        LAUREL_SURENESS_NOT_UNDERSTOOD) == 0);

  /* What is put in by hand outlives another reading. */
  g_object_set (row, "place", "Beiyuan", "certainty", LAUREL_PLACE_CONFIRMED, NULL);
  assert_reading (row, "6 October · Beiyuan", LAUREL_SURENESS_SURE);
  g_object_set (row, "words", "7 October 2025, Hexi (planned)", NULL);
  assert_reading (row, "7 October · Beiyuan", LAUREL_SURENESS_SURE);
}

static void
test_another_year_reads_all_dates_anew (Fixture *fixture, gconstpointer data)
{
  LaurelImportRow *row;

  read_sample (fixture, "en/good-work-2025.csv");
  row = get_row (fixture, 0);
  g_assert_cmpint (laurel_import_row_get_plan_row (row)->reading.window.es, ==,
                   laurel_day_new (2025, 9, 1));

  laurel_import_plan_set_year (get_plan (fixture), 2026);
  g_assert_false (laurel_import_plan_is_complete (get_plan (fixture)));
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  g_assert_cmpint (laurel_import_row_get_plan_row (row)->reading.window.es, ==,
                   laurel_day_new (2026, 9, 1));
}

static GtkWidget *
find_spin (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SPIN_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_spin (child);

  return found;
}

/* What is typed and is no year leaves the year as it was. */
static void
test_what_is_no_year_changes_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const TYPED[] = { "", "abc", "99999", "1", " 2025 " };
  GtkSpinButton *spin;

  read_sample (fixture, "en/good-work-2025.csv");
  spin = GTK_SPIN_BUTTON (find_spin (fixture->dialog));
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++) {
    gtk_editable_set_text (GTK_EDITABLE (spin), TYPED[i]);
    gtk_spin_button_update (spin);
    g_assert_cmpint (laurel_import_plan_get_year (get_plan (fixture)), ==, 2025);
  }
  gtk_editable_set_text (GTK_EDITABLE (spin), "2026");
  gtk_spin_button_update (spin);
  g_assert_cmpint (laurel_import_plan_get_year (get_plan (fixture)), ==, 2026);
}

/* What the beginning of a month is depends on where the plan goes. */
static void
test_habits_read_all_dates_anew (Fixture *fixture, gconstpointer data)
{
  LaurelPlanRow *row;

  read_text (fixture, PLAN);
  g_object_set (get_row (fixture, 2), "words", "9月初，河西", NULL);
  row = laurel_import_row_get_plan_row (get_row (fixture, 2));
  g_assert_cmpint (row->reading.window.le, ==, laurel_day_new (2025, 9, 5));

  laurel_import_plan_set_habits (get_plan (fixture), laurel_date_habits_from_string ("thirds"));
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  g_assert_cmpint (row->reading.window.le, ==, laurel_day_new (2025, 9, 10));
}

static void
choose_column (Fixture *fixture, int place, LaurelPlanColumnKind kind)
{
  LaurelImportPlan *before = get_plan (fixture);

  gtk_widget_activate_action (fixture->dialog, "import.column", "(iu)", place, (guint) kind);
  WAIT_UNTIL (get_plan (fixture) != before);
}

static void
assert_title (LaurelImportRow *row, const char *expected)
{
  g_autofree char *title = NULL;

  g_object_get (row, "title", &title, NULL);
  g_assert_cmpstr (title, ==, expected);
}

/* Another kind for a column is another plan, but what was typed stays. */
static void
test_edits_outlive_another_column (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, PLAN);
  g_object_set (get_row (fixture, 1), "title", "Great meeting", NULL);
  g_object_set (get_row (fixture, 2), "words", "6 October 2025, Hexi", NULL);
  choose_column (fixture, 0, LAUREL_PLAN_COLUMN_NUMBER);
  assert_title (get_row (fixture, 1), "Great meeting");
  assert_reading (get_row (fixture, 2), "6 October · Hexi", LAUREL_SURENESS_SURE);
}

static const char *const GAPS =
  "No.\tTitle\tContent\tDate and place\n"
  "1\tKnowledge contest\tx\tSeptember 2025, online\n"
  "\t\tSmall print\t\n"
  "2\tGrand meeting\tHosted by Nanting Craft Association.\tmid-September 2025, Hexi\n"
  "3\tStudy tour\tz\tOctober 2025\n";

/* With another column for titles there are other rows: each keeps its own. */
static void
test_edits_stay_with_their_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;
  gboolean taken;
  int year;

  read_text (fixture, GAPS);
  g_object_set (get_plan (fixture), "title", "My season", "year", 2026, NULL);
  g_object_set (get_row (fixture, 1), "words", "6 October 2025, Hexi", NULL);
  g_object_set (get_row (fixture, 2), "taken", FALSE, NULL);
  g_assert_cmpuint (get_plan_row (fixture, 1)->findings->len, ==, 1);
  laurel_import_row_take_finding (get_row (fixture, 1), 0, TRUE);

  /* No titles: the plan that there was waits. */
  gtk_widget_activate_action (fixture->dialog, "import.column", "(iu)", 1,
                              (guint) LAUREL_PLAN_COLUMN_CONTENT);
  settle ();
  choose_column (fixture, 2, LAUREL_PLAN_COLUMN_TITLE);
  g_assert_cmpuint (get_plan_draft (fixture)->rows->len, ==, 4);
  g_object_get (get_plan (fixture), "title", &title, "year", &year, NULL);
  g_assert_cmpstr (title, ==, "My season");
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpstr (get_plan_row (fixture, 2)->corrected, ==, "6 October 2025, Hexi");
  g_object_get (get_row (fixture, 3), "taken", &taken, NULL);
  g_assert_false (taken);
  g_object_set (get_row (fixture, 1), "title", "In a row of its own", NULL);

  /* And back: what has no row now waits too. */
  choose_column (fixture, 1, LAUREL_PLAN_COLUMN_TITLE);
  choose_column (fixture, 2, LAUREL_PLAN_COLUMN_CONTENT);
  g_assert_cmpuint (get_plan_draft (fixture)->rows->len, ==, 3);
  g_assert_true (laurel_import_row_has_finding (get_row (fixture, 1), 0));
  choose_column (fixture, 2, LAUREL_PLAN_COLUMN_TITLE);
  gtk_widget_activate_action (fixture->dialog, "import.column", "(iu)", 1,
                              (guint) LAUREL_PLAN_COLUMN_CONTENT);
  WAIT_UNTIL (get_plan_draft (fixture)->rows->len == 4);
  assert_title (get_row (fixture, 1), "In a row of its own");
}

/* The second is chosen before the first was read. */
static void
test_what_is_chosen_meanwhile_is_kept (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, GAPS);
  gtk_widget_activate_action (fixture->dialog, "import.column", "(iu)", 1,
                              (guint) LAUREL_PLAN_COLUMN_CONTENT);
  gtk_widget_activate_action (fixture->dialog, "import.column", "(iu)", 2,
                              (guint) LAUREL_PLAN_COLUMN_TITLE);
  WAIT_UNTIL (get_plan_draft (fixture)->rows->len == 4);
  g_assert_true (has_face (fixture, "preview"));
  assert_title (get_row (fixture, 0), "x");
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
}

static const char *const CUP =
  "No.\tTitle\tDate and place\n"
  "3\tCup\tSeptember 2025, Hexi\n"
  "3.1\tNorth\t8 September 2025, Hexi\n"
  "3.2\tSouth\t9 September 2025, Hexi\n"
  "3.3\tEast\t10 September 2025, Hexi\n";

static const char *const MORE_OF_CUP =
  "No.\tTitle\tDate and place\n"
  "30.4\tWest\t11 September 2025, Hexi\n";

static void
assert_series (Fixture *fixture, guint position, const char *number, const char *expected)
{
  g_autofree char *series = NULL;

  g_assert_cmpstr (get_plan_row (fixture, position)->number, ==, number);
  g_object_get (get_row (fixture, position), "series", &series, NULL);
  g_assert_cmpstr (series, ==, expected);
}

/* Whoever gives a series another number or title means those that belong to it, but
 * for what has a number by hand; and what comes alone joins the series that is there. */
static void
test_a_series_keeps_its_members (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, CUP);
  assert_series (fixture, 0, "3", NULL);
  assert_series (fixture, 1, "3.1", "Cup");
  g_object_set (get_row (fixture, 2), "number", "7", NULL);
  g_object_set (get_row (fixture, 0), "number", "", "title", "Grand cup", NULL);
  g_object_set (get_row (fixture, 0), "number", "30", NULL);
  assert_series (fixture, 1, "30.1", "Grand cup");
  assert_series (fixture, 2, "7", "Grand cup");
  assert_series (fixture, 3, "30.3", "Grand cup");
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 4);
  g_assert_cmpint (count_members (fixture), ==, 3);

  read_text (fixture, MORE_OF_CUP);
  assert_series (fixture, 0, "30.4", "Grand cup");
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 5);
  g_assert_cmpint (count_members (fixture), ==, 4);
}

static void
test_two_of_one_number_do_not_go_in (Fixture *fixture, gconstpointer data)
{
  g_autofree char *remarks = NULL;

  read_text (fixture, PLAN);
  g_object_set (get_row (fixture, 1), "number", "1", NULL);
  WAIT_UNTIL (!laurel_import_plan_is_complete (get_plan (fixture)));
  g_object_get (get_row (fixture, 0), "remarks", &remarks, NULL);
  g_assert_nonnull (strstr (remarks, "has this number"));

  /* A row that is left out is in nobody's way. */
  g_object_set (get_row (fixture, 1), "taken", FALSE, NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  g_assert_cmpuint (laurel_import_plan_get_n_taken (get_plan (fixture)), ==, 2);
}

/* Few rows stand under what is said of the file, and have the room there is. */
static void
test_few_rows_hang_nowhere (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rows, *year;
  graphene_rect_t list, above;

  read_text (fixture, PLAN);
  WAIT_UNTIL (test_find_widget (fixture->dialog, LAUREL_TYPE_IMPORT_LINE) != NULL);
  rows = gtk_widget_get_ancestor (test_find_widget (fixture->dialog, LAUREL_TYPE_IMPORT_LINE),
                                  GTK_TYPE_LIST_VIEW);
  year = test_find_widget (fixture->dialog, GTK_TYPE_SPIN_BUTTON);
  WAIT_UNTIL (gtk_widget_get_height (rows) > 0);
  g_assert_true (gtk_widget_compute_bounds (rows, fixture->dialog, &list));
  g_assert_true (gtk_widget_compute_bounds (year, fixture->dialog, &above));
  g_assert_cmpfloat (list.origin.y, <, above.origin.y + above.size.height + 100);
  g_assert_cmpfloat (list.origin.y + list.size.height, >,
                     gtk_widget_get_height (fixture->dialog) - 100);
}

static void
test_a_newer_file_says_what_it_changes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *change = NULL;

  read_text (fixture, PLAN);
  g_object_set (get_plan (fixture), "title", "Good Work", NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 3);

  read_text (fixture, NEWER_PLAN);
  g_assert_cmpuint (laurel_import_plan_get_n_taken (get_plan (fixture)), ==, 3);
  g_assert_cmpint (laurel_import_row_get_news (get_row (fixture, 0)), ==, LAUREL_IMPORT_SAME);
  g_assert_cmpint (laurel_import_row_get_news (get_row (fixture, 1)), ==, LAUREL_IMPORT_CHANGED);
  g_assert_cmpint (laurel_import_row_get_news (get_row (fixture, 2)), ==, LAUREL_IMPORT_NEW);
  g_assert_cmpint (laurel_import_row_get_news (get_row (fixture, 3)), ==, LAUREL_IMPORT_GONE);
  g_object_get (get_row (fixture, 1), "change", &change, NULL);
  g_assert_cmpstr (change, ==, "Date: some day from 11 to 20 September → "
                                "some day from 21 to 30 September");

  /* Each can be left: what is gone stays. */
  g_object_set (get_row (fixture, 3), "taken", FALSE, NULL);
  WAIT_UNTIL (laurel_import_plan_get_n_taken (get_plan (fixture)) == 2);
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 4);
}

/* A file with little of the plan takes nothing of it away unasked. */
static void
test_what_is_no_newer_plan_cancels_nothing (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, PLAN);
  g_object_set (get_plan (fixture), "title", "Good Work", NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 3);

  read_text (fixture, EXCERPT);
  g_assert_cmpint (laurel_import_row_get_news (get_row (fixture, 2)), ==, LAUREL_IMPORT_GONE);
  g_assert_false (laurel_import_row_get_taken (get_row (fixture, 2)));
  g_assert_false (laurel_import_row_get_taken (get_row (fixture, 3)));
}

/* What was settled here since is not taken back by a file that says what it
 * always said; and the row says why. */
static void
test_what_was_settled_here_is_left (Fixture *fixture, gconstpointer data)
{
  LaurelRowList *activities;
  g_autoptr (LaurelRow) meeting = NULL;
  g_autofree char *change = NULL;
  gboolean done = FALSE;

  read_text (fixture, PLAN);
  g_object_set (get_plan (fixture), "title", "Good Work", NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 3);
  activities = laurel_session_list_activities (fixture->session);
  meeting = g_list_model_get_item (G_LIST_MODEL (activities), 1);
  laurel_store_run_async (fixture->store, &LAUREL_ACTIVITY_SETTLE,
                          g_variant_new ("(xsss)", laurel_row_get_id (meeting),
                                         "15 September 2025", "Hall", ""), on_done, &done);
  WAIT_UNTIL (done);

  show_text (fixture, PLAN);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 1)) == LAUREL_IMPORT_CHANGED);
  g_assert_false (laurel_import_row_get_taken (get_row (fixture, 1)));
  g_object_get (get_row (fixture, 1), "change", &change, NULL);
  g_assert_nonnull (strstr (change, "settled or changed here since"));

  /* Whoever ticks it means it, also when a column is read as another. */
  g_object_set (get_row (fixture, 1), "taken", TRUE, NULL);
  choose_column (fixture, 0, LAUREL_PLAN_COLUMN_NUMBER);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 1)) == LAUREL_IMPORT_CHANGED);
  g_assert_true (laurel_import_row_get_taken (get_row (fixture, 1)));
}

static void
test_escape_folds_a_row_and_keeps_what_was_corrected (Fixture *fixture, gconstpointer data)
{
  gboolean open;

  read_text (fixture, PLAN);
  g_object_set (get_row (fixture, 1), "open", TRUE, NULL);
  gtk_widget_activate_action (fixture->dialog, "review.back", NULL);
  g_object_get (get_row (fixture, 1), "open", &open, NULL);
  g_assert_false (open);
  g_assert_false (laurel_import_plan_is_corrected (get_plan (fixture)));

  /* It asks, and stays meanwhile. */
  g_object_set (get_row (fixture, 0), "taken", FALSE, NULL);
  g_assert_true (laurel_import_plan_is_corrected (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.back", NULL);
  answer ("cancel");
  g_object_set (get_row (fixture, 1), "title", "Great meeting", NULL);
  g_assert_true (laurel_import_plan_is_corrected (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.back", NULL);
  answer ("cancel");
  g_assert_true (gtk_widget_get_visible (fixture->dialog));

  gtk_widget_activate_action (fixture->dialog, "review.cancel", NULL);
  answer ("do");
  g_assert_false (gtk_widget_get_visible (fixture->dialog));
}

/* (nullable): the line of the list that shows the row, and the list. */
static GtkWidget *
find_line (GtkWidget *widget, LaurelImportRow *row, GtkWidget **list)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "LaurelImportLine")) {
    g_autoptr (LaurelImportRow) of = NULL;

    g_object_get (widget, "row", &of, NULL);
    *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
    return of == row ? widget : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_line (child, row, list);

  return found;
}

static gboolean
is_in_view (Fixture *fixture, guint position, double at_least)
{
  GtkWidget *list, *line = find_line (fixture->dialog, get_row (fixture, position), &list);
  graphene_rect_t bounds;

  return line && gtk_widget_get_mapped (line) && gtk_widget_compute_bounds (line, list, &bounds) &&
         bounds.size.height >= at_least && bounds.origin.y > -1 &&
         bounds.origin.y + bounds.size.height < gtk_widget_get_height (list) + 1;
}

static void
test_a_row_that_opens_is_seen_whole (Fixture *fixture, gconstpointer data)
{
  guint last = 0;

  read_sample (fixture, "en/good-work-2025.csv");
  WAIT_UNTIL (is_in_view (fixture, 0, 10));
  while (is_in_view (fixture, last + 1, 10))
    last++;
  g_assert_cmpuint (last, <, 21);

  g_object_set (get_row (fixture, last), "open", TRUE, NULL);
  WAIT_UNTIL (is_in_view (fixture, last, 200));
}

static void
test_a_cancelled_reading_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "plans", "zh",
                                            "good-work-2025.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  show (fixture, laurel_import_dialog_new_for_file (NULL, fixture->session, file));
  gtk_widget_activate_action (fixture->dialog, "review.cancel", NULL);
  close_dialog (fixture);
  g_assert_cmpuint (count_programmes (fixture), ==, 0);
}

/* Whoever reads the pipe waits until this is closed; -1: nobody does. */
static int
open_pipe (const char *path)
{
  return g_open (path, O_WRONLY | O_NONBLOCK, 0);
}

/* It comes to its end, as often as somebody reads it. */
static gboolean
end_pipe (const char *path)
{
  int fd = open_pipe (path);

  return fd != -1 && g_close (fd, NULL);
}

/* A disk that does not answer is in nobody's way. */
static void
test_closing_waits_for_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = laurel_test_dup_path (fixture->folder, "slow.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;
  gint64 begun;
  int fd = -1;

  g_assert_no_errno (mkfifo (path, 0600));
  show (fixture, laurel_import_dialog_new_for_file (NULL, fixture->session, file));
  WAIT_UNTIL (fd != -1 || (fd = open_pipe (path)) != -1);

  dialog = g_steal_pointer (&fixture->dialog);
  begun = g_get_monotonic_time ();
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC / 4);
  g_assert_true (g_close (fd, NULL));
  while (G_OBJECT (dialog)->ref_count > 1) {
    g_usleep (1000);
    end_pipe (path);
    settle ();
  }
  g_assert_finalize_object (dialog);
  g_assert_cmpuint (count_programmes (fixture), ==, 0);
}

/* Who closes it wants nothing of the file any more. */
static void
test_closing_ends_the_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new (PLAN, strlen (PLAN));
  GtkWidget *dialog;

  show (fixture, laurel_import_dialog_new_for_bytes (NULL, fixture->session, bytes));
  dialog = g_steal_pointer (&fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_for_last (dialog);
  g_assert_null (laurel_import_dialog_get_plan (LAUREL_IMPORT_DIALOG (dialog)));
  g_assert_finalize_object (dialog);
}

static void
test_what_is_no_plan_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/plan.docx");

  read_text (fixture, "not\ta plan\n");
  g_assert_true (has_face (fixture, "fault"));
  g_assert_null (get_plan (fixture));

  show (fixture, laurel_import_dialog_new_for_file (NULL, fixture->session, missing));
  WAIT_UNTIL (has_face (fixture, "fault"));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/import-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("few", test_few_rows_hang_nowhere);
  ADD ("one-import-is-one-undo", test_one_import_is_one_undo);
  ADD ("words-are-read-as-they-are-typed", test_words_are_read_as_they_are_typed);
  ADD ("another-year-reads-all-dates-anew", test_another_year_reads_all_dates_anew);
  ADD ("what-is-no-year-changes-nothing", test_what_is_no_year_changes_nothing);
  ADD ("habits-read-all-dates-anew", test_habits_read_all_dates_anew);
  ADD ("edits-outlive-another-column", test_edits_outlive_another_column);
  ADD ("edits-stay-with-their-rows", test_edits_stay_with_their_rows);
  ADD ("what-is-chosen-meanwhile-is-kept", test_what_is_chosen_meanwhile_is_kept);
  ADD ("a-series-keeps-its-members", test_a_series_keeps_its_members);
  ADD ("two-of-one-number-do-not-go-in", test_two_of_one_number_do_not_go_in);
  ADD ("a-newer-file-says-what-it-changes", test_a_newer_file_says_what_it_changes);
  ADD ("what-is-no-newer-plan-cancels-nothing", test_what_is_no_newer_plan_cancels_nothing);
  ADD ("what-was-settled-here-is-left", test_what_was_settled_here_is_left);
  ADD ("escape-folds-a-row-and-keeps-what-was-corrected",
       test_escape_folds_a_row_and_keeps_what_was_corrected);
  ADD ("a-row-that-opens-is-seen-whole", test_a_row_that_opens_is_seen_whole);
  ADD ("a-cancelled-reading-leaves-nothing", test_a_cancelled_reading_leaves_nothing);
  ADD ("closing-waits-for-no-file", test_closing_waits_for_no_file);
  ADD ("closing-ends-the-reading", test_closing_ends_the_reading);
  ADD ("what-is-no-plan-is-told", test_what_is_no_plan_is_told);
#undef ADD

  return g_test_run ();
}
