/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fill.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/scores/laurel-decision-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-result-scope-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "ui/judging/laurel-chart-panel.h"
#include "ui/judging/laurel-contest-awards.h"
#include "ui/judging/laurel-contest-result.h"
#include "ui/judging/laurel-decision-dialog.h"
#include "ui/judging/laurel-judging-page.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-objection-dialog.h"
#include "ui/judging/laurel-objection-row.h"
#include "ui/judging/laurel-publicity-dialog.h"
#include "ui/judging/laurel-result-pane.h"
#include "ui/judging/laurel-result-place-row.h"
#include "ui/judging/laurel-result-version-row.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/judging/laurel-trial-dialog.h"
#include "ui/judging/laurel-trial-job.h"
#include "ui/kit/laurel-form-row.h"

/* The steps of a contest that come last, on a contest of two entries: a result that is not
 * released, one that is, what is said against it, and its awards. */

#define X "%" G_GINT64_FORMAT
#define RULE \
  "{\"combine\": {\"method\": \"mean\"}, \"ties\": [\"share\"]," \
  " \"levels\": [{\"name\": \"First\", \"count\": \"1\"}]}"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  GtkWidget *page;
  GtkWidget *window;
  gint64 contest;
  gint64 stage;
  gint64 sheets[2];
} Fixture;

static void
add_contest (Fixture *f, LaurelLibrary *library)
{
  run (library, &LAUREL_CONTEST_ADD, "(" X ", 'Tried', {})", newest (library, "activity"));
  f->contest = newest (library, "contest");
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '2'})", f->contest);
  f->stage = newest (library, "contest_stage");
  run (library, &LAUREL_RULE_PUT, "(" X ", 0, '" RULE "')", f->contest);
  run (library, &LAUREL_RULE_FIX, "(" X ",)", newest (library, "contest_rule"));
  run (library, &LAUREL_EXPERT_ADD, "('Wei Shu', {'fields': 'brand'})");
  run (library, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'judge')", f->contest,
       newest (library, "expert"));
  for (int i = 0; i < 2; i++) {
    run (library, &LAUREL_ENTRY_ADD, "(" X ", 'Work %d', {'received': '2025-09-01'})", f->contest,
         i + 1);
    run (library, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", f->stage,
         newest (library, "entry"), newest (library, "judge"));
    f->sheets[i] = newest (library, "placement");
  }
}

static void
mark (LaurelLibrary *library, gint64 sheet, int value)
{
  run (library, &LAUREL_MARKS_PUT, "(" X ", [('', '', '%d')])", sheet, value);
}

static void
publish (Fixture *f, LaurelLibrary *library)
{
  mark (library, f->sheets[0], 9);
  mark (library, f->sheets[1], 8);
  run (library, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", f->stage);
  run (library, &LAUREL_RESULT_PUBLISH, "(" X ", '2025-10-09', 5, 'natural', '')",
       newest (library, "result"));
}

/* Objected to, and corrected. */
static void
decide (Fixture *f, LaurelLibrary *library)
{
  run (library, &LAUREL_OBJECTION_ADD, "(" X ", '2025-10-10', 'truth', 'It is older.',"
       " {'objector': 'Tao Min'})", newest (library, "result"));
  mark (library, f->sheets[1], 10);
  run (library, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', 'A mark was misread.')", f->stage);
  run (library, &LAUREL_OBJECTION_DECIDE, "(" X ", 'upheld', 'It is.', '2025-10-14', " X ")",
       newest (library, "objection"), newest (library, "result"));
  run (library, &LAUREL_RESULT_WAIVE, "(" X ", '2025-10-15', 'Agreed.')",
       newest (library, "result"));
}

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static void
add_quota (Fixture *f, LaurelLibrary *library, int seats)
{
  run (library, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", f->contest);
  run (library, &LAUREL_STAGE_EDIT, "(" X ", {'quota': '{\"seats\": %d}'})", f->stage, seats);
}

/* @data: “public” or “decided” where the result is, “quota” where one of two goes on, “vacant” where
 * more could, “drafted” where other rules are written, or %NULL */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  LaurelStore *store = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "sample.laurel");
  library = test_sample_open (path);
  add_contest (f, library);
  if (g_strcmp0 (data, "public") == 0 || g_strcmp0 (data, "decided") == 0)
    publish (f, library);
  if (g_strcmp0 (data, "decided") == 0)
    decide (f, library);
  if (g_strcmp0 (data, "quota") == 0)
    add_quota (f, library, 1);
  if (g_strcmp0 (data, "vacant") == 0)
    add_quota (f, library, 5);
  if (g_strcmp0 (data, "drafted") == 0) {
    mark (library, f->sheets[0], 9);
    run (library, &LAUREL_RULE_REVISE, "(" X ", '" RULE "', 'A wish.')",
         newest (library, "contest_rule"));
  }
  g_clear_pointer (&library, laurel_library_close);
  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, test_on_opened, &store);
  test_wait_for (test_is_set, &store);
  f->session = laurel_session_new (store);
  g_object_unref (store);
  test_wait_for (test_has_activities, f->session);
  f->contests = laurel_store_list (laurel_session_get_store (f->session),
                                   &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->contests);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->page);
  g_assert_finalize_object (f->page);
  g_object_unref (f->contests);
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

/* ---- what is shown ---------------------------------------------------------------------- */

/* A row that is seen and whose title begins so, of that type. */
static GtkWidget *
find_row (GtkWidget *widget, GType type, const char *prefix)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), prefix))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, type, prefix);

    if (found != NULL)
      return found;
  }

  return NULL;
}

typedef struct {
  GtkWidget *page;
  GType type;
  const char *prefix;
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return find_row (wanted->page, wanted->type, wanted->prefix) != NULL;
}

static GtkWidget *
await_row (Fixture *f, GType type, const char *prefix)
{
  Wanted wanted = { f->page, type, prefix };

  test_wait_for (is_there, &wanted);

  return find_row (f->page, type, prefix);
}

static void
test_what_keeps_it_back_is_told (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  await_row (f, ADW_TYPE_ACTION_ROW, "Nothing is marked yet");
  await_row (f, ADW_TYPE_ACTION_ROW, "Fewer than the"); /* and what does not */
  g_assert_null (find_row (f->page, LAUREL_TYPE_RESULT_PLACE_ROW, ""));
  g_assert_null (find_row (f->page, ADW_TYPE_EXPANDER_ROW, "Statistics"));
}

/* Whether a label of it, or of a button in it, has the words. */
static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
tells_mean (gpointer place)
{
  return says (place, "Mean of 1: ");
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* Presses Tab; returns what has the focus then. */
static GtkWidget *
tab (Fixture *f)
{
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);

  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Tab goes through the place that is open and then on, and not through all of them. */
static void
check_stops (Fixture *f, GtkWidget *place)
{
  GtkWidget *copy = find_button (place, "Copy why as text"), *focus;
  guint n = 0;

  test_wait_for (is_mapped, copy);
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  do
    focus = tab (f);
  while (focus != copy && ++n < 40);
  g_assert_true (focus == copy);
  while (gtk_widget_is_ancestor (focus, place))
    focus = tab (f);
  g_assert_null (gtk_widget_get_ancestor (focus, LAUREL_TYPE_RESULT_PLACE_ROW));
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer printed)
{
  *(GVariant **) printed = g_variant_ref (parameter);
}

/* The window makes a page of one place, by its entry's number. */
static void
check_prints (Fixture *f, GtkWidget *place)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("place", G_VARIANT_TYPE ("(sxxsss)"));
  g_autoptr (GVariant) printed = NULL;
  g_autofree char *expected =
    g_strdup_printf ("('reasons', " X ", " X ", 'place-reasons', 'Tried · 0002', '0002')",
                     f->contest, f->stage);
  g_autofree char *text = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (on_print), &printed);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (f->window, "documents", G_ACTION_GROUP (group));
  g_signal_emit_by_name (find_button (place, "Print why as a page…"), "clicked");
  text = printed ? g_variant_print (printed, FALSE) : NULL;
  g_assert_cmpstr (text, ==, expected);
  gtk_widget_insert_action_group (f->window, "documents", NULL);
}

static void
test_places_tell_their_reasons (Fixture *f, gconstpointer data)
{
  GtkWidget *place, *version;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  place = await_row (f, LAUREL_TYPE_RESULT_PLACE_ROW, "Work 2");
  g_assert_nonnull (find_row (f->page, LAUREL_TYPE_RESULT_PLACE_ROW, "Work 1"));
  gtk_test_accessible_assert_property (test_find_widget (place, ADW_TYPE_ACTION_ROW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1, Work 2, First, 10.00");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (place), TRUE);
  test_wait_for (tells_mean, place);
  g_signal_emit_by_name (find_button (place, "Copy why as text"), "clicked");
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (place)));
  check_prints (f, place);
  check_stops (f, place);
  await_row (f, ADW_TYPE_EXPANDER_ROW, "Statistics");
  g_assert_true (gtk_widget_get_visible (test_find_widget (f->page, LAUREL_TYPE_CHART_PANEL)));
  await_row (f, LAUREL_TYPE_OBJECTION_ROW, "1. Tao Min");
  await_row (f, ADW_TYPE_ACTION_ROW, "Cannot be objected to");
  version = await_row (f, LAUREL_TYPE_RESULT_VERSION_ROW, "Version 2");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (version), TRUE);
  await_row (f, ADW_TYPE_ACTION_ROW, "0002  Work 2");
}

static void
test_awards_are_listed (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_AWARDS);
  await_row (f, ADW_TYPE_ACTION_ROW, "0002  Work 2");
  g_assert_null (find_row (f->page, ADW_TYPE_ACTION_ROW, "0001  Work 1"));
}

static void
test_awards_say_what_they_wait_for (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_AWARDS);
  await_row (f, ADW_TYPE_ACTION_ROW, "The result is not released yet.");
}

/* Before anything is released it is told how many go on, and why. */
static void
test_who_goes_on_is_told_beforehand (Fixture *f, gconstpointer data)
{
  GtkWidget *row;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  row = await_row (f, ADW_TYPE_ACTION_ROW, "All entries");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "1 of 2. Share 1.00, exactly");
  g_assert_true (says (f->page, "1 goes on in all, by largest remainders"));
  g_assert_false (says (f->page, "to nobody"));
}

/* Five may, and there are two. */
static void
test_empty_places_are_told (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  await_row (f, ADW_TYPE_ACTION_ROW, "All entries");
  g_assert_true (says (f->page, "5 go on in all, by largest remainders"));
  g_assert_true (says (f->page, "3 of 5 places go to nobody: there are no more entries"));
}

/* ---- dialogs ------------------------------------------------------------------------------ */

static void
check_goes (GtkWidget *dialog)
{
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static gpointer
load_first (Fixture *f, const LaurelQuery *query)
{
  g_autoptr (LaurelRowList) list =
    laurel_store_list (laurel_session_get_store (f->session), query,
                       g_variant_new ("(x)", f->contest));

  test_wait_for (is_loaded, list);

  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}

static void
test_dialogs_go (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelResultScope) scope = load_first (f, &LAUREL_RESULT_SCOPES_OF_CONTEST);
  g_autoptr (LaurelObjection) objection = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST);
  gint64 result = laurel_result_scope_get_result_id (scope);

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  check_goes (laurel_publicity_dialog_new (f->session, scope, FALSE));
  check_goes (laurel_publicity_dialog_new (f->session, scope, TRUE));
  check_goes (laurel_objection_dialog_new (f->session, result, NULL));
  check_goes (laurel_objection_dialog_new (f->session, result, objection));
  check_goes (laurel_decision_dialog_new (f->session, objection, result));
}

/* Once decided, it is decided anew with a reason, and the row tells both. */
static void
test_an_objection_is_decided_anew (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelObjection) before = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST), after = NULL;
  GtkWidget *dialog = laurel_decision_dialog_new (f->session, before, 0);
  g_autoptr (GtkWidget) row = NULL;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, LAUREL_TYPE_FORM_ROW,
                                                 "Reason, which the objector is told")), "No.");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, LAUREL_TYPE_FORM_ROW,
                                                 "Why it is decided anew")), "It came late.");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);

  after = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST);
  row = g_object_ref_sink (laurel_objection_row_new (after, NULL));
  g_assert_true (says (row, "Decided anew: It came late.\nBefore (2025-10-14): Upheld. It is."));
  g_assert_true (says (row, "_Decide anew…"));
  g_assert_finalize_object (g_steal_pointer (&row));
}

/* Below the choices, what two rules come to. */
static gboolean
says_same (gpointer widget)
{
  return says (widget, "Both give the same places");
}

static gboolean
says_else (gpointer widget)
{
  return !says_same (widget);
}

/* Fixed rules on the marks of the contest; z-scores of two marks are refused. */
static void
test_rules_stand_side_by_side (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = laurel_trial_dialog_new (f->session, f->contest), *other;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  test_wait_for (says_same, dialog);
  other = find_row (dialog, ADW_TYPE_COMBO_ROW, "The other");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (other))), ==,
                    12);
  adw_combo_row_set_selected (ADW_COMBO_ROW (other), 7);
  test_wait_for (says_else, dialog);

  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static gboolean
has_choices (gpointer row)
{
  return adw_combo_row_get_model (row) != NULL;
}

/* While other rules are written, only what others got is taken; a file may be called anything. */
static void
test_a_draft_is_tried_elsewhere (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("%s/\377.csv", f->folder);
  g_autoptr (GVariant) args = g_variant_ref_sink (laurel_trial_build (NULL, path, RULE, RULE));
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = laurel_trial_dialog_new (f->session, f->contest), *row;
  LaurelComparison *comparison;
  GListModel *marks;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  row = find_row (dialog, ADW_TYPE_COMBO_ROW, "Marks");
  test_wait_for (has_choices, row);
  marks = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++) {
    g_autoptr (GtkStringObject) item = g_list_model_get_item (marks, i);

    g_assert_false (g_str_has_prefix (gtk_string_object_get_string (item), "Now:"));
  }

  g_file_set_contents (path, "entry,judge,mark\n1,Wei,5\n2,Wei,6\n", -1, &error);
  g_assert_no_error (error);
  comparison = laurel_trial_read (NULL, args, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparison->entries->len, ==, 2);
  laurel_trial_free (comparison);

  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Whoever makes the time longer finds it as it is; in a sentence days are in words. */
static void
test_a_period_is_changed_as_it_is (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelResultScope) scope = load_first (f, &LAUREL_RESULT_SCOPES_OF_CONTEST);
  GtkWidget *dialog = laurel_publicity_dialog_new (f->session, scope, FALSE);
  LaurelDialogClass *klass = LAUREL_DIALOG_GET_CLASS (dialog);
  g_autoptr (GVariant) args = g_variant_ref_sink (klass->dup_args (LAUREL_DIALOG (dialog)));
  g_autofree char *text = g_variant_print (args, FALSE);
  g_autofree char *words = laurel_result_words_dup_period (scope);

  g_assert_true (g_str_has_suffix (text, ", '2025-10-09', 5, 'natural', '')"));
  g_assert_cmpstr (words, ==, "Public from 9 Oct 2025 to 13 Oct 2025");
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  check_goes (dialog);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);
  gtk_init ();
  adw_init ();

#define ADD(name, data, function) \
  g_test_add ("/result-page/" name, Fixture, data, set_up, function, tear_down)
  ADD ("obstacles", NULL, test_what_keeps_it_back_is_told);
  ADD ("places", "decided", test_places_tell_their_reasons);
  ADD ("awards", "decided", test_awards_are_listed);
  ADD ("waiting", NULL, test_awards_say_what_they_wait_for);
  ADD ("quota", "quota", test_who_goes_on_is_told_beforehand);
  ADD ("vacant", "vacant", test_empty_places_are_told);
  ADD ("dialogs", "decided", test_dialogs_go);
  ADD ("anew", "decided", test_an_objection_is_decided_anew);
  ADD ("period", "public", test_a_period_is_changed_as_it_is);
  ADD ("trial", "decided", test_rules_stand_side_by_side);
  ADD ("trial of a draft", "drafted", test_a_draft_is_tried_elsewhere);
#undef ADD

  return g_test_run ();
}
