/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "answer.h"
#include "open-store.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-series-store.h"
#include "ui/calendar/laurel-copy-dialog.h"
#include "ui/calendar/laurel-copy-plan-private.h"

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
  GtkWidget *dialog;
} Fixture;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome =
    laurel_store_run_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
run (Fixture *f, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_store_run_async (f->store, command, args, on_done, &done);
  WAIT_UNTIL (done);
}

static guint
count_activities (Fixture *f)
{
  LaurelRowList *activities = laurel_session_list_activities (f->session);

  return activities ? g_list_model_get_n_items (G_LIST_MODEL (activities)) : 0;
}

static guint
count_programmes (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_programmes (f->session)));
}

static gint64
find_activity (Fixture *f, const char *number)
{
  GListModel *activities = G_LIST_MODEL (laurel_session_list_activities (f->session));

  for (guint i = 0; i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (activities, i);

    if (g_str_equal (laurel_activity_get_number (activity), number))
      return laurel_row_get_id (LAUREL_ROW (activity));
  }

  return 0;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "plan.laurel");
  f->store = open_sample (path, TRUE);
  f->session = laurel_session_new (f->store);
  WAIT_UNTIL (count_activities (f) == 22);
}

static void
close_dialog (Fixture *f)
{
  GtkWidget *dialog = g_steal_pointer (&f->dialog);

  if (dialog == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_for_last (dialog);
  g_assert_finalize_object (dialog);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  close_dialog (f);
  laurel_store_close (f->store);
  settle ();
  g_assert_finalize_object (f->session);
  g_object_unref (f->store);
  laurel_test_remove_folder (f->folder);
}

static LaurelCopyPlan *
get_plan (Fixture *f)
{
  return laurel_copy_dialog_get_plan (LAUREL_COPY_DIALOG (f->dialog));
}

static gboolean
is_read (Fixture *f)
{
  gboolean loading;

  g_object_get (get_plan (f), "loading", &loading, NULL);

  return !loading;
}

static gboolean
has_face (Fixture *f, const char *face)
{
  return g_strcmp0 (laurel_review_dialog_get_face (LAUREL_REVIEW_DIALOG (f->dialog)), face) == 0;
}

static void
show (Fixture *f, const char *face)
{
  f->dialog = g_object_ref (laurel_copy_dialog_new (NULL, f->session));
  gtk_window_present (GTK_WINDOW (f->dialog));
  WAIT_UNTIL (has_face (f, face));
}

/* The list keeps it. */
static LaurelCopyRow *
get_row (Fixture *f, const char *number)
{
  GListModel *rows = laurel_copy_plan_list_rows (get_plan (f));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelCopyRow) row = g_list_model_get_item (rows, i);

    if (g_str_equal (laurel_plan_copy_get_number (laurel_copy_row_get_copy (row)), number))
      return row;
  }

  g_assert_not_reached ();
}

static void
assert_says (gpointer object, const char *property, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (object, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
wait_for_taken (Fixture *f, guint n)
{
  guint n_taken = G_MAXUINT;

  WAIT_UNTIL ((g_object_get (get_plan (f), "n-taken", &n_taken, NULL), n_taken == n));
}

/* What is said as soon as it is asked for: nothing more is under way. */
static void
assert_obstacle (Fixture *f, const char *expected)
{
  WAIT_UNTIL (is_read (f));
  settle ();
  assert_says (get_plan (f), "obstacle", expected);
  g_assert_true (laurel_copy_plan_is_complete (get_plan (f)) == (expected == NULL));
}

static void
copy (Fixture *f)
{
  g_assert_true (gtk_widget_activate_action (f->dialog, "review.run", NULL));
}

static void
undo (Fixture *f)
{
  gboolean done = FALSE;

  laurel_store_undo_async (f->store, on_done, &done);
  WAIT_UNTIL (done);
}

static void
redo (Fixture *f)
{
  gboolean done = FALSE;

  laurel_store_redo_async (f->store, on_done, &done);
  WAIT_UNTIL (done);
}

/* ---- what is offered --------------------------------------------------------- */

static void
test_next_year_is_offered (Fixture *f, gconstpointer data)
{
  show (f, "preview");
  g_assert_cmpint (laurel_copy_plan_get_year (get_plan (f)), ==, 2026);
  assert_says (get_plan (f), "title", "2026 Month of Good Work");
  wait_for_taken (f, 21);
  assert_obstacle (f, NULL);

  assert_says (get_row (f, "12"), "title", "45th delegates’ meeting");
  assert_says (get_row (f, "12"), "before", "before: no. 12, 44th delegates’ meeting");
  assert_says (get_row (f, "12"), "number", "11");
  assert_says (get_row (f, "12"), "reading", "mid to late September");
  assert_says (get_row (f, "12"), "how", "words kept · Jibei, tentative");
  assert_says (get_row (f, "12"), "organisers", "Nanting Craft Association, Jibei branch");
  /* What is kept is told as it stands in the plan. */
  assert_says (get_row (f, "1"), "last", "1 September – 30 November");
  assert_says (get_row (f, "1"), "reading", "1 September – 30 November");
  assert_says (get_row (f, "4"), "reading", "Left out");
  assert_says (get_row (f, "4"), "number", "–");
  assert_says (get_row (f, "4"), "before", "before: no. 4, Good Work Lecture, second");
  assert_says (get_row (f, "4"), "remarks", "It was cancelled");
}

static const struct {
  int date; /* LaurelCopyDate */
  const char *words;
  const char *reading;
  const char *how;
} DATES[] = {
  { LAUREL_COPY_WEEKDAY, NULL, "7–9 September, Mon–Wed", "same weekday · Hexi, tentative" },
  { LAUREL_COPY_WORDS, NULL, "8–10 Sept., Tue–Thu", "same date · Hexi, tentative" },
  { LAUREL_COPY_OTHER, "15-17 September", "15–17 September, Tue–Thu",
    "another date · Hexi, tentative" },
  { LAUREL_COPY_OTHER, "9月中旬", "some day 11–20 September", "another date · Hexi, tentative" },
  { LAUREL_COPY_OTHER, "when it suits",
    "There is no date in “when it suits” that Laurel understands.",
    "another date · Hexi, tentative" },
  { LAUREL_COPY_OTHER, "", "No date yet", "another date · Hexi, tentative" },
};

/* The day offered, the words, or what is typed, which is read at once. */
static void
test_dates (Fixture *f, gconstpointer data)
{
  LaurelCopyRow *ten;

  show (f, "preview");
  ten = get_row (f, "10");
  for (gsize i = 0; i < G_N_ELEMENTS (DATES); i++) {
    if (DATES[i].words != NULL)
      g_object_set (ten, "words", DATES[i].words, NULL);
    else
      g_object_set (ten, "date", DATES[i].date, NULL);
    assert_says (ten, "reading", DATES[i].reading);
    assert_says (ten, "how", DATES[i].how);
  }
  g_assert_true (laurel_copy_plan_is_by_hand (get_plan (f)));
}

/* Who chooses another date begins with the one that was offered. */
static void
test_other_words_begin_with_those_offered (Fixture *f, gconstpointer data)
{
  show (f, "preview");
  g_object_set (get_row (f, "10"), "date", LAUREL_COPY_OTHER, NULL);
  assert_says (get_row (f, "10"), "words", "7–9 September");
}

/* The rows stay the same, and so does what was decided of them. */
static void
test_another_year_keeps_the_rows (Fixture *f, gconstpointer data)
{
  LaurelCopyRow *ten, *two;

  show (f, "preview");
  ten = get_row (f, "10");
  two = get_row (f, "2");
  g_object_set (two, "taken", FALSE, "title", "Survey anew", NULL);
  g_object_set (get_plan (f), "year", 2027, NULL);
  WAIT_UNTIL (is_read (f));
  g_assert_true (get_row (f, "10") == ten);
  g_assert_true (get_row (f, "2") == two);
  assert_says (ten, "reading", "6–8 September, Mon–Wed");
  g_assert_false (laurel_copy_row_get_taken (two));
  assert_says (two, "title", "Survey anew");
  assert_says (get_plan (f), "title", "2027 Month of Good Work");
}

static void
test_what_was_decided_is_not_lost_unasked (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *property;
    const char *value; /* (nullable): FALSE */
  } DECIDED[] = { { "taken", NULL }, { "title", "Survey anew" }, { "words", "mid-May" } };

  for (gsize i = 0; i < G_N_ELEMENTS (DECIDED); i++) {
    show (f, "preview");
    g_assert_false (laurel_copy_plan_is_by_hand (get_plan (f)));
    g_object_set (get_row (f, "2"), DECIDED[i].property, DECIDED[i].value, NULL);
    g_assert_true (laurel_copy_plan_is_by_hand (get_plan (f)));
    gtk_widget_activate_action (f->dialog, "review.back", NULL);
    answer ("cancel");
    g_assert_true (gtk_widget_get_visible (f->dialog));
    gtk_widget_activate_action (f->dialog, "review.back", NULL);
    answer ("do");
    g_assert_false (gtk_widget_get_visible (f->dialog));
    close_dialog (f);
  }

  /* What was put back is as it was. */
  show (f, "preview");
  g_object_set (get_row (f, "2"), "taken", FALSE, NULL);
  g_object_set (get_row (f, "2"), "taken", TRUE, NULL);
  g_assert_false (laurel_copy_plan_is_by_hand (get_plan (f)));
}

/* ---- what stands in the way --------------------------------------------------- */

static void
test_obstacles (Fixture *f, gconstpointer data)
{
  show (f, "preview");
  g_object_set (get_plan (f), "year", 2025, NULL);
  assert_obstacle (f, "A season is copied to another year than its own.");
  g_object_set (get_plan (f), "year", 2026, "title", "", NULL);
  assert_obstacle (f, "The new season needs a title.");
  g_object_set (get_plan (f), "title", "Jubilee", NULL);
  laurel_copy_plan_take_all (get_plan (f), FALSE);
  assert_obstacle (f, "Nothing is taken. Tick what is to go over.");
  laurel_copy_plan_take_all (get_plan (f), TRUE);
  wait_for_taken (f, 22);
  g_object_set (get_row (f, "1"), "title", "", NULL);
  assert_obstacle (f, "Every activity that goes over needs a title.");
  assert_says (get_row (f, "1"), "remarks", "It needs a title");
  g_object_set (get_row (f, "1"), "taken", FALSE, NULL);
  assert_obstacle (f, NULL);
}

static void
test_an_empty_season (Fixture *f, gconstpointer data)
{
  laurel_session_take_newest (f->session);
  run (f, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Jubilee", 2026, "en", ""));
  WAIT_UNTIL (count_programmes (f) == 2 && count_activities (f) == 0);
  show (f, "empty");
  assert_obstacle (f, "This season has no activities: there is nothing to copy.");
}

/* ---- a season that is there ----------------------------------------------------- */

static gint64
find_season (Fixture *f, const char *title)
{
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (f->session));

  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (programmes, i);

    if (g_str_equal (laurel_programme_get_title (programme), title))
      return laurel_row_get_id (LAUREL_ROW (programme));
  }

  return 0;
}

static void
go_to (Fixture *f, const char *title, guint n_activities)
{
  laurel_session_show (f->session, find_season (f, title), 0);
  WAIT_UNTIL (count_activities (f) == n_activities);
}

static void
take_only (Fixture *f, const char *number)
{
  laurel_copy_plan_take_all (get_plan (f), FALSE);
  g_object_set (get_row (f, number), "taken", TRUE, NULL);
  wait_for_taken (f, 1);
}

/* Nothing is added unasked to what has to do with something else. */
static void
test_beside_another_season (Fixture *f, gconstpointer data)
{
  run (f, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Jubilee", 2026, "en", ""));
  WAIT_UNTIL (count_programmes (f) == 2);
  show (f, "preview");
  g_assert_cmpint (laurel_copy_plan_get_into (get_plan (f)), ==, 0);
  g_object_set (get_plan (f), "title", "Jubilee", NULL);
  assert_obstacle (f, "There is “Jubilee” of 2026 already. Give the copy another title, or add to"
                      " it.");
  laurel_copy_plan_set_into (get_plan (f), laurel_copy_plan_find_into (get_plan (f)));
  assert_obstacle (f, NULL);
  take_only (f, "12");
  copy (f);
  WAIT_UNTIL (count_activities (f) == 1);
  g_assert_cmpstr (laurel_programme_get_title (laurel_session_get_programme (f->session)), ==,
                   "Jubilee");
  g_assert_cmpuint (count_programmes (f), ==, 2);
}

/* What it has already is left out, and the rest is offered. */
static void
test_into_its_own_copy (Fixture *f, gconstpointer data)
{
  show (f, "preview");
  take_only (f, "12");
  copy (f);
  WAIT_UNTIL (count_programmes (f) == 2 && count_activities (f) == 1);
  close_dialog (f);

  go_to (f, "2025 Month of Good Work", 22);
  show (f, "preview");
  g_assert_cmpint (laurel_copy_plan_get_into (get_plan (f)), ==,
                   find_season (f, "2026 Month of Good Work"));
  wait_for_taken (f, 20);
  assert_says (get_row (f, "12"), "remarks", "2026 has it already");
  copy (f);
  WAIT_UNTIL (count_activities (f) == 21);
  g_assert_cmpuint (count_programmes (f), ==, 2);
}

/* It may have what would come: nothing is copied before that is known. */
static void
test_a_season_that_cannot_be_read_is_not_empty (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "The disk is gone");
  LaurelRowList *existing;

  run (f, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Jubilee", 2026, "en", ""));
  WAIT_UNTIL (count_programmes (f) == 2);
  show (f, "preview");
  g_object_set (get_plan (f), "title", "Jubilee", NULL);
  laurel_copy_plan_set_into (get_plan (f), laurel_copy_plan_find_into (get_plan (f)));
  assert_obstacle (f, NULL);

  existing = get_plan (f)->existing;
  laurel_row_list_fail (existing, error);
  g_assert_false (laurel_copy_plan_is_complete (get_plan (f)));
  WAIT_UNTIL (has_face (f, "fault"));
  run (f, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed ("(%x, {'title': 'Survey'})",
                                                      find_season (f, "Jubilee")));
  WAIT_UNTIL (laurel_row_list_get_error (existing) == NULL);
  WAIT_UNTIL (has_face (f, "preview"));
  assert_obstacle (f, NULL);
}

/* ---- series --------------------------------------------------------------------- */

static void
test_a_series_goes_as_one (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelCopyRow) north = NULL;
  g_autoptr (LaurelCopyRow) south = NULL;
  LaurelCopyRow *three;

  run (f, &LAUREL_SERIES_MAKE,
       g_variant_new_parsed ("(%x, [('North', '8 September', 'Hexi', 'confirmed', ''),"
                             " ('South', 'mid-September', '', 'none', '')])",
                             find_activity (f, "3")));
  WAIT_UNTIL (count_activities (f) == 24);
  show (f, "preview");
  three = get_row (f, "3");
  g_assert_cmpuint (g_list_model_get_n_items (laurel_copy_plan_list_rows (get_plan (f))), ==, 22);
  assert_says (three, "members", "with 2 of 2 activities");
  south = g_list_model_get_item (laurel_copy_row_list_members (three), 1);
  assert_says (south, "number", "3.2");

  g_object_set (three, "taken", FALSE, NULL);
  assert_says (three, "members", "with 0 of 2 activities");
  wait_for_taken (f, 20);
  g_object_set (three, "taken", TRUE, NULL);
  g_object_set (south, "taken", FALSE, NULL);
  assert_says (three, "members", "with 1 of 2 activities");
  wait_for_taken (f, 22);

  /* One of them alone is told to be alone. */
  north = g_list_model_get_item (laurel_copy_row_list_members (three), 0);
  assert_says (north, "remarks", NULL);
  g_object_set (three, "taken", FALSE, NULL);
  g_object_set (north, "taken", TRUE, NULL);
  assert_says (north, "remarks", "Stands alone, without “Eleventh Workshop Stories contest”");
  g_object_set (three, "taken", TRUE, NULL);
  assert_says (north, "remarks", NULL);
  g_object_set (south, "taken", FALSE, NULL);

  wait_for_taken (f, 22);
  copy (f);
  WAIT_UNTIL (count_activities (f) == 22);
  g_assert_cmpint (find_activity (f, "3.1"), !=, 0);
  g_assert_cmpint (find_activity (f, "3.2"), ==, 0);
}

/* ---- copying -------------------------------------------------------------------- */

/* One undo takes the season back, and the window goes where it was, whatever is
 * newer. */
static void
test_one_copy_is_one_undo (Fixture *f, gconstpointer data)
{
  run (f, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Jubilee", 2030, "en", ""));
  WAIT_UNTIL (count_programmes (f) == 2);
  go_to (f, "2025 Month of Good Work", 22);
  show (f, "preview");
  g_object_set (get_row (f, "12"), "words", "14-16 October", NULL);
  copy (f);
  WAIT_UNTIL (count_programmes (f) == 3 && count_activities (f) == 21);
  g_assert_cmpstr (laurel_programme_get_title (laurel_session_get_programme (f->session)), ==,
                   "2026 Month of Good Work");
  close_dialog (f);

  undo (f);
  WAIT_UNTIL (count_programmes (f) == 2 && count_activities (f) == 22);
  g_assert_cmpstr (laurel_programme_get_title (laurel_session_get_programme (f->session)), ==,
                   "2025 Month of Good Work");

  /* And one redo shows it again. */
  redo (f);
  WAIT_UNTIL (count_programmes (f) == 3 && count_activities (f) == 21);
  g_assert_cmpstr (laurel_programme_get_title (laurel_session_get_programme (f->session)), ==,
                   "2026 Month of Good Work");
}

/* What was decided is there again, and can be copied. What a stop finds done already is done; that
 * it stops at any point is seen where nothing is so quick, in the test of progress. */
static void
test_a_stopped_copy_is_none (Fixture *f, gconstpointer data)
{
  g_autofree char *before = g_strdup (laurel_store_get_undo_label (f->store));

  show (f, "preview");
  g_object_set (get_row (f, "12"), "title", "Jubilee meeting", NULL);
  copy (f);
  g_assert_true (laurel_review_dialog_get_running (LAUREL_REVIEW_DIALOG (f->dialog)));
  gtk_widget_activate_action (f->dialog, "review.back", NULL);
  WAIT_UNTIL (!laurel_review_dialog_get_running (LAUREL_REVIEW_DIALOG (f->dialog)));
  settle ();
  if (g_strcmp0 (laurel_store_get_undo_label (f->store), before) != 0) {
    WAIT_UNTIL (count_programmes (f) == 2 && count_activities (f) == 21);
    g_test_skip ("The copy was there before it could be stopped");
    return;
  }
  g_assert_cmpstr (laurel_review_dialog_get_face (LAUREL_REVIEW_DIALOG (f->dialog)), ==,
                   "preview");
  g_assert_cmpuint (count_programmes (f), ==, 1);
  g_assert_cmpstr (laurel_store_get_undo_label (f->store), ==, before);
  assert_says (get_row (f, "12"), "title", "Jubilee meeting");

  copy (f);
  WAIT_UNTIL (count_programmes (f) == 2 && count_activities (f) == 21);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/copy-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("next-year", test_next_year_is_offered);
  ADD ("dates", test_dates);
  ADD ("other-words", test_other_words_begin_with_those_offered);
  ADD ("not-lost-unasked", test_what_was_decided_is_not_lost_unasked);
  ADD ("another-year", test_another_year_keeps_the_rows);
  ADD ("obstacles", test_obstacles);
  ADD ("empty", test_an_empty_season);
  ADD ("beside", test_beside_another_season);
  ADD ("not-read", test_a_season_that_cannot_be_read_is_not_empty);
  ADD ("into", test_into_its_own_copy);
  ADD ("series", test_a_series_goes_as_one);
  ADD ("stopped", test_a_stopped_copy_is_none);
  ADD ("undo", test_one_copy_is_one_undo);
#undef ADD

  return g_test_run ();
}
