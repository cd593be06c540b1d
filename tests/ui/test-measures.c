/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fill.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "judging/scores/laurel-result-store.h"
#include "ui/judging/laurel-contest-measures.h"
#include "ui/judging/laurel-contest-result.h"
#include "ui/judging/laurel-contest-rules.h"
#include "ui/judging/laurel-deductions-dialog.h"
#include "ui/judging/laurel-exam-page.h"
#include "ui/judging/laurel-index-page.h"
#include "ui/judging/laurel-judging-page.h"
#include "ui/judging/laurel-measure-import-dialog.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-result-pane.h"
#include "ui/judging/laurel-rule-exam-section.h"
#include "ui/judging/laurel-survey-page.h"

/* What is counted in a contest and not marked: an exam, an index and a survey. */

#define X "%" G_GINT64_FORMAT
#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define EXAM \
  "{\"exam\": {\"attempt\": \"best\", \"organizations\": {\"levels\": [{\"name\": \"Organiser\"," \
  " \"count\": 1}]}}, \"levels\": [{\"name\": \"First\", \"count\": 1}]}"
#define INDEX \
  "{\"index\": {\"indicators\": [{\"name\": \"sales\", \"weight\": 60, \"normalise\": \"min-max\"}," \
  " {\"name\": \"complaints\", \"weight\": 40, \"normalise\": \"min-max\", \"lower_is_better\":" \
  " true, \"missing\": \"zero\"}]}, \"ties\": [\"share\"], \"levels\": [{\"name\": \"AAA\"," \
  " \"from\": 75}]}"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  LaurelRowList *stages;
  GtkWidget *page;   /* (nullable) */
  GtkWidget *window; /* (nullable) */
  gint64 contest;
  gint64 stage;
} Fixture;

/* @measure: by what its only stage is decided */
static void
add_contest (Fixture *f, LaurelLibrary *library, const char *measure)
{
  run (library, &LAUREL_CONTEST_ADD, "(" X ", 'Tried', {})", newest (library, "activity"));
  f->contest = newest (library, "contest");
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Counted', {'measure': '%s'})", f->contest,
       measure);
  f->stage = newest (library, "contest_stage");
  if (g_str_equal (measure, "survey"))
    return;

  run (library, &LAUREL_RULE_PUT, "(" X ", 0, '%s')", f->contest,
       g_str_equal (measure, "exam") ? EXAM : INDEX);
  run (library, &LAUREL_RULE_FIX, "(" X ",)", newest (library, "contest_rule"));
  for (int i = 0; i < 2; i++)
    run (library, &LAUREL_ENTRY_ADD, "(" X ", 'Work %d', {'received': '2025-09-01'})", f->contest,
         i + 1);
}

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

/* @data: by what the contest is decided */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  LaurelStore *store = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "sample.laurel");
  library = test_sample_open (path);
  add_contest (f, library, data);
  g_clear_pointer (&library, laurel_library_close);
  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, test_on_opened, &store);
  test_wait_for (test_is_set, &store);
  f->session = laurel_session_new (store);
  f->contests = laurel_store_list (store, &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  f->stages = laurel_store_list (store, &LAUREL_STAGES_OF_CONTEST,
                                 g_variant_new ("(x)", f->contest));
  g_object_unref (store);
  test_wait_for (test_has_activities, f->session);
  test_wait_for (is_loaded, f->contests);
  test_wait_for (is_loaded, f->stages);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->page != NULL) {
    gtk_window_destroy (GTK_WINDOW (f->window));
    test_wait_for (test_is_last, f->page);
    g_assert_finalize_object (f->page);
  }
  g_object_unref (f->contests);
  g_object_unref (f->stages);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

static void
show_page (Fixture *f, GType type)
{
  f->page = g_object_ref_sink (g_object_new (type, "session", f->session, "contest",
                                             laurel_row_list_find (f->contests, f->contest), NULL));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
close_page (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->page);
  g_assert_finalize_object (f->page);
  f->page = NULL;
}

static LaurelContestStage *
get_stage (Fixture *f)
{
  return LAUREL_CONTEST_STAGE (laurel_row_list_find (f->stages, f->stage));
}

/* ---- what is shown ---------------------------------------------------------------------- */

/* A row that is seen and whose title begins so. */
static GtkWidget *
find_row (GtkWidget *widget, const char *prefix)
{
  if (!gtk_widget_get_visible (widget) ||
      (GTK_IS_STACK (gtk_widget_get_parent (widget)) &&
       gtk_stack_get_visible_child (GTK_STACK (gtk_widget_get_parent (widget))) != widget))
    return NULL;
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), prefix))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, prefix);

    if (found != NULL)
      return found;
  }

  return NULL;
}

typedef struct {
  GtkWidget *page;
  const char *prefix;
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return find_row (wanted->page, wanted->prefix) != NULL;
}

static GtkWidget *
await_row (Fixture *f, const char *prefix)
{
  Wanted wanted = { f->page, prefix };

  test_wait_for (is_there, &wanted);

  return find_row (f->page, prefix);
}

static gboolean
shows_status (GtkWidget *widget, const char *title)
{
  if (ADW_IS_STATUS_PAGE (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (adw_status_page_get_title (ADW_STATUS_PAGE (widget)), title) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_status (child, title))
      return TRUE;

  return FALSE;
}

static gboolean
is_status (gpointer data)
{
  const Wanted *wanted = data;

  return shows_status (wanted->page, wanted->prefix);
}

static void
await_status (Fixture *f, const char *title)
{
  Wanted wanted = { f->page, title };

  test_wait_for (is_status, &wanted);
}

/* ---- importing -------------------------------------------------------------------------- */

static gboolean
can_apply (gpointer dialog)
{
  GtkStack *faces = GTK_STACK (test_find_widget (dialog, GTK_TYPE_STACK));

  return g_strcmp0 (gtk_stack_get_visible_child_name (faces), "working") != 0;
}

/* @text: what stands in the file. Returns: (nullable): the dialog, once it is read */
static GtkWidget *
open_file (Fixture *f, LaurelMeasureList list, const char *text)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, "table.csv");
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  dialog = laurel_measure_import_dialog_new (f->session, get_stage (f), list, path);
  g_object_ref_sink (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  test_wait_for (can_apply, dialog);

  return dialog;
}

static void
take_in (Fixture *f, LaurelMeasureList list, const char *text)
{
  GtkWidget *dialog = open_file (f, list, text);
  GtkStack *faces = GTK_STACK (test_find_widget (dialog, GTK_TYPE_STACK));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (faces), ==, "list");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Returns: whether a label that is seen says so */
static gboolean
tells (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (tells (child, text))
      return TRUE;

  return FALSE;
}

/* What is wrong with a file is told with its cells, and nothing of it comes in. */
static void
test_faults_keep_a_file_out (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = open_file (f, LAUREL_MEASURE_LIST_ATTEMPTS,
                                 "name,company,score\nBo,Ti,9\nCy,Ti,nine\n");

  while (!tells (dialog, "C3: “nine” is no score"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tells (dialog, "1 row is wrong"));
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Of a long file the beginning is shown; what is wrong further down is told all the same. */
static void
test_a_long_file_is_told_of (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("name,company,score\n");
  GtkWidget *dialog;

  for (int i = 0; i < 9000; i++)
    g_string_append_printf (text, "Bo,Ti,%s\n", i % 1000 == 999 ? "nine" : "9");
  dialog = open_file (f, LAUREL_MEASURE_LIST_ATTEMPTS, text->str);
  while (!tells (dialog, "C1001: “nine” is no score"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tells (dialog, "9 rows are wrong"));
  g_assert_false (tells (dialog, "C9001: "));
  g_assert_true (tells (dialog, "Line 9001: “nine” is no score"));
  gtk_window_close (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Each wrong cell is told in its row, whatever the list is of. */
static void
test_all_faults_are_told (Fixture *f, gconstpointer data)
{
  gboolean is_survey = g_str_equal (data, "survey");
  GtkWidget *dialog = is_survey
    ? open_file (f, LAUREL_MEASURE_LIST_FRAME, "stratum,code\nNorth,a\n,b\nNorth,a\n")
    : open_file (f, LAUREL_MEASURE_LIST_VALUES, "entry,sales\n0001,many\n0009,3\n0002,5\n");

  while (!tells (dialog, is_survey ? "A3: “b” is in no stratum" : "B2: “many” is no number"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tells (dialog, is_survey ? "B4: The code “a” stands there twice"
                                          : "A3: There is no entry “0009”"));
  g_assert_true (tells (dialog, "2 rows are wrong"));
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* ---- an exam ---------------------------------------------------------------------------- */

/* From an empty step to organisations and persons; and what was taken in can be taken out. */
static void
test_an_exam_is_counted (Fixture *f, gconstpointer data)
{
  int narrow, wide;

  show_page (f, LAUREL_TYPE_CONTEST_MEASURES);
  await_status (f, "No attempts yet");
  take_in (f, LAUREL_MEASURE_LIST_ATTEMPTS,
           "name,company,score\nBo,Ti,90\nBo,Ti,95\nCy,Qiao,80\n");
  await_row (f, "Bo");
  /* Why it has its place is beside neither the award nor the score: it needs no more lines. */
  gtk_widget_measure (find_row (f->page, "Ti"), GTK_ORIENTATION_VERTICAL, 280, NULL, &narrow, NULL,
                      NULL);
  gtk_widget_measure (find_row (f->page, "Ti"), GTK_ORIENTATION_VERTICAL, 600, NULL, &wide, NULL,
                      NULL);
  g_assert_cmpint (narrow, ==, wide);
  g_assert_nonnull (find_row (f->page, "Qiao"));
  g_assert_nonnull (find_row (f->page, "3 rows"));
}

static gboolean
can_release (gpointer data)
{
  GtkWidget *pane = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_RESULT_PANE);

  return find_row (pane, "Version 1") != NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) &&
      g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
tells_why (gpointer row)
{
  return says (row, "Nobody else has this score: it alone decides the place.");
}

/* It is released where any other result is, and each of its places opens to why it is so. */
static void
test_an_exam_is_released (Fixture *f, gconstpointer data)
{
  gint64 none = 0;
  GtkWidget *bo;

  take_in (f, LAUREL_MEASURE_LIST_ATTEMPTS, "name,company,score\nBo,Ti,90\nCy,Qiao,80\n");
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  test_session_run (f->session, &LAUREL_RESULT_RELEASE,
                    g_variant_new ("(xxxxss)", f->stage, none, none, none, "", ""));
  test_wait_for (can_release, f);
  bo = await_row (f, "Bo");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (bo), TRUE);
  test_wait_for (tells_why, bo);
}

/* ---- an index --------------------------------------------------------------------------- */

static void
test_an_index_is_listed (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_MEASURES);
  await_status (f, "No numbers yet");
  take_in (f, LAUREL_MEASURE_LIST_VALUES, "entry,sales,complaints\n0001,10,4\n0002,30,2\n");
  await_row (f, "Work 2");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (await_row (f, "Work 1")), TRUE);
}

/* ---- a survey --------------------------------------------------------------------------- */

static void
test_a_survey_is_told (Fixture *f, gconstpointer data)
{
  GtkWidget *page;

  show_page (f, LAUREL_TYPE_CONTEST_MEASURES);
  await_status (f, "Nobody to ask yet");
  take_in (f, LAUREL_MEASURE_LIST_FRAME, "stratum,code,name,mail\nNorth,a,Ti,\nNorth,b,,\nSouth,c,,\n");
  await_row (f, "3 were not asked yet");
  page = test_find_widget (f->page, LAUREL_TYPE_SURVEY_PAGE);
  g_assert_nonnull (page);
  test_session_run (f->session, &LAUREL_SURVEY_ASK, g_variant_new ("(xs)", f->stage, "2025-06-01"));
  await_row (f, "3 were asked and have not answered");
  take_in (f, LAUREL_MEASURE_LIST_RETURNS, "code,daily\na,yes\nc,no\n");
  await_row (f, "1 was asked and has not answered");
  await_row (f, "yes");
  await_row (f, "North");
}

/* ---- rules ------------------------------------------------------------------------------ */

static gboolean
has_exam_form (gpointer data)
{
  GtkWidget *form = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_RULE_EXAM_SECTION);

  return gtk_widget_get_mapped (form) && find_row (form, "Of several attempts counts") != NULL;
}

/* A later version of the rules of an exam is edited as one. */
static void
test_rules_have_the_form_of_an_exam (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) rules =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_RULES_OF_CONTEST,
                       g_variant_new ("(x)", f->contest));
  g_autoptr (LaurelRow) rule = NULL;

  test_wait_for (is_loaded, rules);
  rule = g_list_model_get_item (G_LIST_MODEL (rules), 0);
  test_session_run (f->session, &LAUREL_RULE_REVISE,
                    g_variant_new ("(xss)", laurel_row_get_id (rule), EXAM, "Tried"));
  show_page (f, LAUREL_TYPE_CONTEST_RULES);
  test_wait_for (has_exam_form, f);
  g_assert_null (find_row (f->page, "Several judges become one by"));
  close_page (f);
}

/* ---- points that are taken off ---------------------------------------------------------- */

static gboolean
has_entries (gpointer dialog)
{
  GtkWidget *row = find_row (dialog, "Entry");

  return row != NULL && adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)) != NULL;
}

static void
test_points_are_taken_off (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) deductions =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_DEDUCTIONS_OF_STAGE,
                       g_variant_new ("(x)", f->stage));
  GtkWidget *dialog = laurel_deductions_dialog_new (f->session, f->stage, 0);

  g_object_ref_sink (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  test_wait_for (has_entries, dialog);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Points")), "2.5");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Reason")), "No fire door");
  g_assert_true (gtk_widget_activate_action (dialog, "dialog.apply", NULL));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
  while (g_list_model_get_n_items (G_LIST_MODEL (deductions)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, measure, function) \
  g_test_add ("/measures/" name, Fixture, measure, set_up, function, tear_down)
  ADD ("faults", "exam", test_faults_keep_a_file_out);
  ADD ("long", "exam", test_a_long_file_is_told_of);
  ADD ("all/values", "index", test_all_faults_are_told);
  ADD ("all/frame", "survey", test_all_faults_are_told);
  ADD ("exam", "exam", test_an_exam_is_counted);
  ADD ("release", "exam", test_an_exam_is_released);
  ADD ("rules", "exam", test_rules_have_the_form_of_an_exam);
  ADD ("index", "index", test_an_index_is_listed);
  ADD ("deductions", "index", test_points_are_taken_off);
  ADD ("survey", "survey", test_a_survey_is_told);
#undef ADD

  return g_test_run ();
}
