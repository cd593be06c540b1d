/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-fixture.h"
#include "ui/exchange/laurel-import-editor.h"
#include "ui/kit/laurel-banner.h"

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

/* ---- what becomes of what is there ------------------------------------------------ */

#define SEASON "Good Work 2025\nNo.\tTitle\tDate and place\n" \
               "1\tKnowledge contest\t1 September - 30 November, online\n" \
               "2\tGrand meeting\tmid-September, Hexi\n" \
               "3\tStudy tour\t30 October, Jibei\n"
#define PARTY "nr\ttitle\tdate\n1\tSummer school\tall year\n2\tFair\tall year\n" \
              "3\tHarvest feast\t5 May\n4\tQuiet month\tSeptember\n"

static void
assert_verb (Fixture *fixture, const char *verb)
{
  GtkButton *run = GTK_BUTTON (find_child (fixture->dialog, GTK_TYPE_BUTTON, "run_button"));

  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  g_assert_cmpstr (gtk_button_get_label (run), ==, verb);
}

static char *
dup_text (LaurelImportRow *row, const char *name)
{
  char *text;

  g_object_get (row, name, &text, NULL);
  return text;
}

/* Number 1 is in every plan. Whoever chooses the season all the same is told, row by row. */
static void
test_a_plan_of_something_else_replaces_nothing_unasked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *target;
  g_autofree char *remarks = NULL;

  import_text (fixture, SEASON, 3);
  read_text (fixture, PARTY);
  WAIT_UNTIL (get_target (fixture) == 0);
  assert_verb (fixture, "_Import 4 activities");
  assert_reading (get_row (fixture, 2), "5 May", LAUREL_SURENESS_SURE);

  target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");
  adw_combo_row_set_selected (ADW_COMBO_ROW (target), 1);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_CHANGED);
  assert_verb (fixture, "_Import 1, change 3");
  g_assert_cmpuint (get_target (fixture), ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (laurel_import_row_get_sureness (get_row (fixture, i)), ==,
                     LAUREL_SURENESS_LOOK);
  g_assert_cmpint (laurel_import_row_get_sureness (get_row (fixture, 3)), ==,
                   LAUREL_SURENESS_SURE);
  remarks = dup_text (get_row (fixture, 1), "remarks");
  g_assert_cmpstr (remarks, ==, "Number 2 was another activity: “Grand meeting”.");
}

/* It goes where it is alone, and its activities are known there. */
static void
test_a_newer_plan_without_a_title_goes_into_its_season (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, SEASON, 3);
  read_text (fixture, "No.\tTitle\tDate and place\n1\tOpen doors\t2 May, Nanshan\n"
                      "2\tGrand meeting\tlate September, Hexi\n"
                      "3\tStudy tour\t31 October, Jibei\n");
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 1)) == LAUREL_IMPORT_CHANGED);
  g_assert_cmpuint (get_target (fixture), ==, 1);
  assert_verb (fixture, "C_hange 3 activities");
}

static void
test_what_is_gone_is_cancelled_only_if_it_is_ticked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = NULL, *taken = NULL;

  import_text (fixture, SEASON, 3);
  read_text (fixture, "Good Work 2025\nNo.\tTitle\tDate and place\n"
                      "2\tGrand meeting\tlate September, Hexi\n");
  WAIT_UNTIL (g_list_model_get_n_items (laurel_import_plan_list_rows (get_plan (fixture))) == 3);
  left = dup_text (get_row (fixture, 2), "change");
  g_assert_false (laurel_import_row_get_taken (get_row (fixture, 2)));
  g_assert_null (strstr (left, "will be"));
  assert_verb (fixture, "C_hange 1 activity");
  g_object_set (get_row (fixture, 2), "taken", TRUE, NULL);
  taken = dup_text (get_row (fixture, 2), "change");
  g_assert_nonnull (strstr (taken, "will be set to cancelled"));
}

/* ---- what keeps it out -------------------------------------------------------------- */

#define BLOCKED "Good Work 2025\nNo.\tTitle\tDate and place\n" \
                "1\tKnowledge contest\tsoon\n" \
                "2\tGrand meeting\t6 May, Hexi\n" \
                "2\tStudy tour\tall year\n" \
                "4\t\t7 May, Hexi\n"

static void
assert_obstacle (Fixture *fixture, const char *expected)
{
  GtkWidget *banner = find_child (fixture->dialog, LAUREL_TYPE_BANNER, "obstacle");
  g_autofree char *title = NULL;

  g_object_get (banner, "title", &title, NULL);
  g_assert_cmpstr (title, ==, expected);
  g_assert_cmpint (gtk_widget_get_visible (banner), ==, expected != NULL);
}

/* The words that are not understood keep nothing out; and a date that is read is understood. */
static void
test_what_keeps_it_out_is_said (Fixture *fixture, gconstpointer data)
{
  guint n_blocked;
  gboolean open;

  show_text (fixture, BLOCKED);
  WAIT_UNTIL (laurel_import_plan_count (get_plan (fixture), LAUREL_SURENESS_NOT_UNDERSTOOD) == 1);
  g_object_get (get_plan (fixture), "n-blocked", &n_blocked, NULL);
  g_assert_cmpuint (n_blocked, ==, 3);
  assert_obstacle (fixture, "Row 4: Another activity has this number; one of them needs another. "
                            "And 2 more rows.");
  gtk_widget_activate_action (find_child (fixture->dialog, LAUREL_TYPE_BANNER, "obstacle"),
                              "preview.show-obstacle", NULL);
  g_object_get (get_row (fixture, 1), "open", &open, NULL);
  g_assert_true (open);

  g_object_set (get_row (fixture, 1), "number", "3", NULL);
  g_object_set (get_row (fixture, 3), "title", "Closing dinner", NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  assert_obstacle (fixture, NULL);
}

/* Nothing is left to look at where what was amiss is put right. */
static void
test_who_is_put_right_is_sure (Fixture *fixture, gconstpointer data)
{
  show_text (fixture, BLOCKED);
  g_object_set (get_row (fixture, 1), "number", "3", NULL);
  g_object_set (get_row (fixture, 3), "title", "Closing dinner", NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));

  for (guint i = 1; i < 4; i++) {
    g_autofree char *remarks = dup_text (get_row (fixture, i), "remarks");

    g_assert_cmpstr (remarks, ==, "");
    g_assert_cmpint (laurel_import_row_get_sureness (get_row (fixture, i)), ==,
                     LAUREL_SURENESS_SURE);
  }
}

/* A correction is what is read, and the file's words stay what they are. */
static void
test_a_correction_leaves_what_the_file_says (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor, *restore;
  g_autofree char *written = NULL;
  g_autoptr (LaurelActivity) activity = NULL;

  read_text (fixture, "Good Work 2025\nNo.\tTitle\tDate and place\n"
                      "1\tStudy tour\t20-10 September, Paris\n");
  g_object_set (get_row (fixture, 0), "open", TRUE, NULL);
  WAIT_UNTIL ((editor = find_child (fixture->dialog, LAUREL_TYPE_IMPORT_EDITOR, NULL)) != NULL);
  restore = find_child (editor, GTK_TYPE_BUTTON, "restore");
  g_assert_true (restore == NULL || !gtk_widget_get_visible (restore));
  g_object_set (get_row (fixture, 0), "words", "10-20 September, Paris", NULL);
  g_assert_cmpstr (get_plan_row (fixture, 0)->raw, ==, "20-10 September, Paris");
  g_assert_cmpint (get_plan_row (fixture, 0)->reading.window.es, ==, laurel_day_new (2025, 9, 10));
  written = dup_text (get_row (fixture, 0), "written");
  g_assert_cmpstr (written, ==, "20-10 September, Paris");
  g_assert_true (gtk_widget_get_visible (restore));

  g_signal_emit_by_name (restore, "clicked");
  g_assert_false (gtk_widget_get_visible (restore));
  g_assert_false (laurel_import_plan_is_corrected (get_plan (fixture)));
  g_assert_cmpint (get_plan_row (fixture, 0)->reading.window.es, ==, 0);

  g_object_set (get_row (fixture, 0), "words", "10-20 September, Paris", NULL);
  WAIT_UNTIL (laurel_import_plan_is_complete (get_plan (fixture)));
  gtk_widget_activate_action (fixture->dialog, "review.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == 1);
  activity = g_list_model_get_item (
    G_LIST_MODEL (laurel_session_list_activities (fixture->session)), 0);
  g_assert_cmpstr (laurel_activity_get_raw (activity), ==, "20-10 September, Paris");
  g_assert_cmpstr (laurel_activity_get_words (activity), ==, "10-20 September");
}

/* Who corrects it now did not settle it before. */
static void
test_a_correction_is_no_change_made_here (Fixture *fixture, gconstpointer data)
{
  const char *plan = "Good Work 2025\nNo.\tTitle\tDate and place\n"
                     "1\tStudy tour\t20-10 September, Paris\n";
  g_autofree char *change = NULL;

  import_text (fixture, plan, 1);
  read_text (fixture, plan);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_SAME);
  g_object_set (get_row (fixture, 0), "words", "10-20 September, Paris", NULL);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_CHANGED);
  assert_verb (fixture, "C_hange 1 activity");
  change = dup_text (get_row (fixture, 0), "change");
  g_assert_true (g_str_has_prefix (change, "Date: "));
  g_assert_null (strstr (change, "here since"));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/import-obstacle/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-plan-of-something-else", test_a_plan_of_something_else_replaces_nothing_unasked);
  ADD ("a-newer-plan-without-a-title", test_a_newer_plan_without_a_title_goes_into_its_season);
  ADD ("what-is-gone", test_what_is_gone_is_cancelled_only_if_it_is_ticked);
  ADD ("what-keeps-it-out", test_what_keeps_it_out_is_said);
  ADD ("who-is-put-right-is-sure", test_who_is_put_right_is_sure);
  ADD ("a-correction-leaves-what-the-file-says", test_a_correction_leaves_what_the_file_says);
  ADD ("a-correction-is-no-change-made-here", test_a_correction_is_no_change_made_here);
#undef ADD

  return g_test_run ();
}
