/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "column-choice.h"
#include "library-fill.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "ui/judging/laurel-measure-import-dialog.h"

/* What the columns of attempts, numbers and surveys hold is chosen where no heading tells, and
 * remembered. */

#define X "%" G_GINT64_FORMAT
#define EXAM "{\"exam\": {\"attempt\": \"best\"}, \"levels\": [{\"name\": \"First\", \"count\": 1}]}"
#define INDEX \
  "{\"index\": {\"indicators\": [{\"name\": \"sales\", \"weight\": 100, \"normalise\":" \
  " \"min-max\"}]}}"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *stages;
  GtkWidget *dialog;
  gint64 stage;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

/* @data: by what the only stage of a contest is decided */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  LaurelStore *store = NULL;
  gint64 contest;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "sample.laurel");
  library = test_sample_open (path);
  run (library, &LAUREL_CONTEST_ADD, "(" X ", 'Tried', {})", newest (library, "activity"));
  contest = newest (library, "contest");
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Counted', {'measure': '%s'})", contest,
       (const char *) data);
  f->stage = newest (library, "contest_stage");
  if (!g_str_equal (data, "survey")) {
    run (library, &LAUREL_RULE_PUT, "(" X ", 0, '%s')", contest,
         g_str_equal (data, "exam") ? EXAM : INDEX);
    run (library, &LAUREL_RULE_FIX, "(" X ",)", newest (library, "contest_rule"));
    run (library, &LAUREL_ENTRY_ADD, "(" X ", 'Work', {'received': '2025-09-01'})", contest);
  }
  g_clear_pointer (&library, laurel_library_close);
  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, test_on_opened, &store);
  test_wait_for (test_is_set, &store);
  f->session = laurel_session_new (store);
  f->stages = laurel_store_list (store, &LAUREL_STAGES_OF_CONTEST, g_variant_new ("(x)", contest));
  g_object_unref (store);
  test_wait_for (test_has_activities, f->session);
  test_wait_for (is_loaded, f->stages);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->stages);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* ---- the dialog --------------------------------------------------------------------------- */

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

static void
await (Fixture *f, const char *text)
{
  while (!tells (f->dialog, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_file (Fixture *f, LaurelMeasureList list, const char *text)
{
  g_autofree char *path = laurel_test_dup_path (f->folder, "table.csv");

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  f->dialog = laurel_measure_import_dialog_new (
    f->session, LAUREL_CONTEST_STAGE (laurel_row_list_find (f->stages, f->stage)), list, path);
  g_object_ref_sink (f->dialog);
  gtk_window_present (GTK_WINDOW (f->dialog));
}

static void
close_dialog (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->dialog));
  test_wait_for (test_is_last, f->dialog);
  g_assert_finalize_object (f->dialog);
}

static void
take_in (Fixture *f)
{
  g_assert_true (gtk_widget_activate_action (f->dialog, "dialog.apply", NULL));
  test_wait_for (test_is_last, f->dialog);
  g_assert_finalize_object (f->dialog);
}

/* ---- the tests ---------------------------------------------------------------------------- */

/* The scores are what is lacking at first; what was chosen counts for the next file, too. */
static void
test_columns_of_attempts_are_chosen (Fixture *f, gconstpointer data)
{
  open_file (f, LAUREL_MEASURE_LIST_ATTEMPTS, "name,firm,reached,tries\nBo,Ti,9,1\nCy,Ti,8,2\n");
  await (f, "No column is known to hold “Score”.");
  column_choice_check (f->dialog, "firm", "Organisation");
  column_choice_set (f->dialog, "reached", "Score");
  await (f, "2 rows come in.");
  column_choice_set (f->dialog, "firm", "Left out");
  await (f, "firm (left out)");
  take_in (f);

  open_file (f, LAUREL_MEASURE_LIST_ATTEMPTS, "name,firm,reached\nDi,Qiao,7\nEd,Qiao,x\n");
  await (f, "1 row is wrong");
  column_choice_check (f->dialog, "reached", "Score");
  column_choice_check (f->dialog, "firm", "Left out");
  close_dialog (f);
}

/* A score stands in one column: what is told last has it. */
static void
test_a_score_stands_in_one_column (Fixture *f, gconstpointer data)
{
  open_file (f, LAUREL_MEASURE_LIST_ATTEMPTS, "name,score,final\nBo,x,9\nCy,y,8\n");
  await (f, "2 rows are wrong");
  column_choice_set (f->dialog, "final", "Score");
  await (f, "2 rows come in.");
  column_choice_check (f->dialog, "score", "Left out");
  close_dialog (f);
}

static void
test_columns_of_numbers_are_chosen (Fixture *f, gconstpointer data)
{
  open_file (f, LAUREL_MEASURE_LIST_VALUES, "work,sales,remark\n0001,12,fine\n");
  await (f, "No column is known to hold “Entry number”.");
  column_choice_set (f->dialog, "work", "Entry number");
  await (f, "1 row is wrong");
  column_choice_set (f->dialog, "remark", "Left out");
  await (f, "1 row comes in.");
  take_in (f);

  open_file (f, LAUREL_MEASURE_LIST_VALUES, "work,sales,remark\n0001,13,better\n");
  await (f, "1 row comes in.");
  column_choice_check (f->dialog, "work", "Entry number");
  close_dialog (f);
}

static void
test_columns_of_a_survey_are_chosen (Fixture *f, gconstpointer data)
{
  open_file (f, LAUREL_MEASURE_LIST_FRAME, "part of town,sign\nNorth,a\nSouth,b\n");
  await (f, "No column is known to hold “Stratum”.");
  column_choice_set (f->dialog, "part of town", "Stratum");
  await (f, "No column is known to hold “Code”.");
  column_choice_set (f->dialog, "sign", "Code");
  await (f, "2 rows come in.");
  take_in (f);

  open_file (f, LAUREL_MEASURE_LIST_RETURNS, "sign,daily,who typed it\na,yes,Li\nb,no,Li\n");
  await (f, "No column is known to hold “Code”.");
  column_choice_set (f->dialog, "sign", "Code");
  await (f, "2 rows come in.");
  column_choice_set (f->dialog, "who typed it", "Left out");
  await (f, "who typed it (left out)");
  take_in (f);
}

/* Returns: (nullable): a label that is seen and says just that */
static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkLabel *found = find_label (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* However narrow it is: beside what is wrong, which needs the room. */
static void
test_short_cells_are_whole (Fixture *f, gconstpointer data)
{
  static const char *const WORDS[] = { "东部地区", "n1", "North" };
  g_autofree char *path = laurel_test_dup_path (f->folder, "table.csv");

  g_assert_true (g_file_set_contents (path, "层,编号\n东部地区,n1\nNorth,n2\n,n3\n", -1, NULL));
  f->dialog = laurel_measure_import_dialog_new (
    f->session, LAUREL_CONTEST_STAGE (laurel_row_list_find (f->stages, f->stage)),
    LAUREL_MEASURE_LIST_FRAME, path);
  g_object_ref_sink (f->dialog);
  gtk_window_present (GTK_WINDOW (f->dialog));
  await (f, "1 row is wrong");
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    GtkLabel *label = find_label (f->dialog, WORDS[i]);
    int least, whole;

    g_assert_nonnull (label);
    gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &least, &whole, NULL,
                        NULL);
    g_assert_cmpint (least, >=, whole);
  }
  close_dialog (f);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, measure, function) \
  g_test_add ("/measure-columns/" name, Fixture, measure, set_up, function, tear_down)
  ADD ("attempts", "exam", test_columns_of_attempts_are_chosen);
  ADD ("one", "exam", test_a_score_stands_in_one_column);
  ADD ("numbers", "index", test_columns_of_numbers_are_chosen);
  ADD ("survey", "survey", test_columns_of_a_survey_are_chosen);
  ADD ("whole", "survey", test_short_cells_are_whole);
#undef ADD

  return g_test_run ();
}
