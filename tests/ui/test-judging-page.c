/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "ui/judging/laurel-assignment-matrix.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/judging/laurel-contest-assignment.h"
#include "ui/judging/laurel-contest-import-dialog.h"
#include "ui/judging/laurel-contest-rules.h"
#include "ui/judging/laurel-contest-steps.h"
#include "ui/judging/laurel-contest-view.h"
#include "ui/judging/laurel-criterion-row.h"
#include "ui/judging/laurel-entry-check-dialog.h"
#include "ui/judging/laurel-entry-dialog.h"
#include "ui/judging/laurel-entry-pane.h"
#include "ui/judging/laurel-interest-dialog.h"
#include "ui/judging/laurel-judge-answer-dialog.h"
#include "ui/judging/laurel-judge-pane.h"
#include "ui/judging/laurel-judging-page.h"
#include "ui/judging/laurel-seat-dialog.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-text-row.h"

/* The page of judging on the sample season: its list, a contest, each step of it, and going. */

enum {
  NARROW = 350, /* a telephone without the frame of a window */
  LARGE_TEXT = 144 * PANGO_SCALE, /* 150 %, as dots an inch */
};

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *contests;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->contests = laurel_store_list (laurel_session_get_store (f->session),
                                   &LAUREL_CONTESTS_OF_PROGRAMME,
                                   g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f->contests);
  f->page = g_object_ref_sink (g_object_new (LAUREL_TYPE_JUDGING_PAGE, "session", f->session,
                                             NULL));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
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

/* ---- what is shown ---------------------------------------------------------- */

static LaurelContest *
get_contest (Fixture *f, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->contests)); i++) {
    g_autoptr (LaurelContest) contest = g_list_model_get_item (G_LIST_MODEL (f->contests), i);

    if (g_str_equal (laurel_contest_get_title (contest), title))
      return contest;
  }

  return NULL;
}

static LaurelContest *
get_shown (Fixture *f)
{
  GtkWidget *view = test_find_widget (f->page, LAUREL_TYPE_CONTEST_VIEW);

  return view ? laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (view)) : NULL;
}

static gboolean
shows_contest (gpointer data)
{
  return get_shown (data) != NULL;
}

static gboolean
shows_none (gpointer data)
{
  return get_shown (data) == NULL;
}

static gboolean
has_rows (gpointer data)
{
  return test_find_widget (((Fixture *) data)->page, ADW_TYPE_ACTION_ROW) != NULL;
}

static void
open_contest (Fixture *f, const char *title)
{
  LaurelContest *contest = get_contest (f, title);

  g_assert_nonnull (contest);
  test_wait_for (has_rows, f);
  gtk_widget_activate_action (f->page, "judging.open", "x",
                              laurel_row_get_id (LAUREL_ROW (contest)));
  test_wait_for (shows_contest, f);
}

static void
show_step (Fixture *f, const char *step)
{
  GtkWidget *steps = test_find_widget (f->page, LAUREL_TYPE_CONTEST_STEPS);

  g_object_set (steps, "step", step, NULL);
  gtk_test_widget_wait_for_draw (f->page);
}

/* Each contest stands in the list, and is shown when it is opened, and the list again. */
static void
test_opens_a_contest (Fixture *f, gconstpointer data)
{
  open_contest (f, "Workshop Stories");
  g_assert_cmpstr (laurel_contest_get_title (get_shown (f)), ==, "Workshop Stories");
  gtk_widget_activate_action (f->page, "judging.back", NULL);
  test_wait_for (shows_none, f);
}

/* ---- what is done ----------------------------------------------------------- */

static void
undo (Fixture *f)
{
  test_session_undo (f->session);
}

static gboolean
has_tried (gpointer data)
{
  return get_contest (data, "Tried") != NULL;
}

/* A contest that an undo takes away is not shown any more. */
static void
test_leaves_what_is_gone (Fixture *f, gconstpointer data)
{
  test_session_run (f->session, &LAUREL_CONTEST_ADD,
                    g_variant_new ("(xsa{ss})",
                                   laurel_row_get_id (LAUREL_ROW (test_find_activity (f->session,
                                                                                      "3"))),
                                   "Tried", NULL));
  test_wait_for (has_tried, f);
  open_contest (f, "Tried");
  undo (f);
  test_wait_for (shows_none, f);
}

static gboolean
has_choice (gpointer data)
{
  return test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_CHOICE_ROW) != NULL;
}

/* What is chosen in a row is stored by its action, and what is undone is shown again. */
static void
test_stores_a_choice (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) stages = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  GtkWidget *expander, *choice;
  g_autofree char *value = NULL;

  open_contest (f, "Workshop Stories");
  stages = laurel_store_list (laurel_session_get_store (f->session), &LAUREL_STAGES_OF_CONTEST,
                              g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (get_shown (f)))));
  test_wait_for (is_loaded, stages);
  stage = g_list_model_get_item (G_LIST_MODEL (stages), 0);
  expander = test_find_widget (f->page, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (expander);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  test_wait_for (has_choice, f);
  choice = test_find_widget (f->page, LAUREL_TYPE_CHOICE_ROW);
  g_object_get (choice, "value", &value, NULL);
  g_assert_cmpstr (value, ==, "review");

  adw_combo_row_set_selected (ADW_COMBO_ROW (choice), 4);
  while (!g_str_equal (laurel_contest_stage_get_kind (stage), "vote"))
    g_main_context_iteration (NULL, TRUE);
  undo (f);
  while (adw_combo_row_get_selected (ADW_COMBO_ROW (choice)) != 1)
    g_main_context_iteration (NULL, TRUE);
}

/* Every step of a contest that has come far is shown, and all of it goes. */
static void
test_every_step_goes (Fixture *f, gconstpointer data)
{
  static const char *const STEPS[] = { "contest", "rules", "entries", "jury",
                                       "assignment", "scores" };

  open_contest (f, "New craft brands");
  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    show_step (f, STEPS[i]);
}

/* As one who has asked for text half as large again has it on a telephone. */
static void
test_every_step_is_narrow (Fixture *f, gconstpointer data)
{
  static const char *const STEPS[] = { "contest", "rules", "entries", "jury", "assignment",
                                       "scores" };
  GtkSettings *look = gtk_settings_get_default ();
  int dots;

  g_object_get (look, "gtk-xft-dpi", &dots, NULL);
  g_object_set (look, "gtk-xft-dpi", LARGE_TEXT, NULL);
  open_contest (f, "New craft brands");
  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++) {
    int least;

    show_step (f, STEPS[i]);
    gtk_widget_measure (f->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    g_test_message ("%s: %d", STEPS[i], least);
    g_assert_cmpint (least, <=, NARROW);
  }
  g_object_set (look, "gtk-xft-dpi", dots, NULL);
}

/* ---- rules ------------------------------------------------------------------ */

#define TWO_CRITERIA \
  "{\"criteria\": [{\"name\": \"content\", \"weight\": \"40\"}," \
  " {\"name\": \"delivery\", \"weight\": \"60\"}], \"combine\": {\"method\": \"mean\"}}"

static gboolean
has_criteria (gpointer data)
{
  return test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_CRITERION_ROW) != NULL;
}

/* Whether it is asked if the rules are to be fixed; then it is answered. */
static gboolean
asks_to_fix (Fixture *f)
{
  g_autoptr (GList) windows = NULL;
  gboolean asks = FALSE;

  gtk_widget_activate_action (test_find_widget (f->page, LAUREL_TYPE_CONTEST_RULES), "rules.ask",
                              NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *each = windows; each != NULL; each = each->next)
    if (ADW_IS_MESSAGE_DIALOG (each->data)) {
      asks |= g_str_equal (adw_message_dialog_get_heading (each->data), "Fix these rules?");
      gtk_window_destroy (each->data);
    }

  return asks;
}

/* What was typed and does not add up is not stored: so it is not fixed without anybody's seeing. */
static void
test_fixes_what_is_stored (Fixture *f, gconstpointer data)
{
  GtkWidget *name;
  GtkEditable *weight;

  test_session_run (f->session, &LAUREL_CONTEST_ADD,
                    g_variant_new ("(xsa{ss})",
                                   laurel_row_get_id (LAUREL_ROW (test_find_activity (f->session,
                                                                                      "3"))),
                                   "Tried", NULL));
  test_wait_for (has_tried, f);
  test_session_run (f->session, &LAUREL_RULE_PUT,
                    g_variant_new ("(xxs)",
                                   laurel_row_get_id (LAUREL_ROW (get_contest (f, "Tried"))),
                                   G_GINT64_CONSTANT (0), TWO_CRITERIA));
  open_contest (f, "Tried");
  show_step (f, "rules");
  test_wait_for (has_criteria, f);
  name = test_find_widget (test_find_widget (f->page, LAUREL_TYPE_CRITERION_ROW), GTK_TYPE_ENTRY);
  weight = GTK_EDITABLE (gtk_widget_get_next_sibling (name));
  gtk_editable_set_text (weight, "50");
  g_assert_false (asks_to_fix (f));
  gtk_editable_set_text (weight, "40");
  g_assert_true (asks_to_fix (f));
}

/* ---- entries ---------------------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget *widget, const char *field)
{
  g_autofree char *own = NULL;

  if (LAUREL_IS_ENTRY_ROW (widget) || LAUREL_IS_TEXT_ROW (widget) || LAUREL_IS_CHOICE_ROW (widget))
    g_object_get (widget, "field", &own, NULL);
  if (g_strcmp0 (own, field) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, field);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static LaurelEntry *
get_entry (Fixture *f)
{
  GtkWidget *pane = test_find_widget (f->page, LAUREL_TYPE_ENTRY_PANE);
  g_autoptr (LaurelEntry) entry = NULL;

  g_object_get (pane, "entry", &entry, NULL);

  return entry; /* the list keeps it */
}

static gboolean
has_entry (gpointer data)
{
  return get_entry (data) != NULL;
}

/* What is typed in the pane is stored, and what is undone is shown again. */
static void
test_edits_an_entry (Fixture *f, gconstpointer data)
{
  GtkWidget *pane, *title;
  g_autofree char *before = NULL;
  LaurelEntry *entry;

  open_contest (f, "New craft brands");
  show_step (f, "entries");
  test_wait_for (has_entry, f);
  entry = get_entry (f);
  pane = test_find_widget (f->page, LAUREL_TYPE_ENTRY_PANE);
  title = find_row (pane, "title");
  before = g_strdup (laurel_entry_get_title (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, before);

  gtk_editable_set_text (GTK_EDITABLE (title), "Called otherwise");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (title));
  while (!g_str_equal (laurel_entry_get_title (entry), "Called otherwise"))
    g_main_context_iteration (NULL, TRUE);
  undo (f);
  while (!g_str_equal (laurel_entry_get_title (entry), before))
    g_main_context_iteration (NULL, TRUE);
  while (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (title)), before) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The form check is one step of undo, whatever it comes to. */
static void
test_checks_an_entry (Fixture *f, gconstpointer data)
{
  GtkWidget *pane;
  LaurelEntry *entry;

  open_contest (f, "New craft brands");
  show_step (f, "entries");
  test_wait_for (has_entry, f);
  entry = get_entry (f);
  pane = test_find_widget (f->page, LAUREL_TYPE_ENTRY_PANE);
  g_assert_cmpstr (laurel_entry_get_state (entry), ==, "complete");
  gtk_widget_activate_action (pane, "entry.check", "s", "waiting");
  while (!g_str_equal (laurel_entry_get_state (entry), "waiting"))
    g_main_context_iteration (NULL, TRUE);
  undo (f);
  while (!g_str_equal (laurel_entry_get_state (entry), "complete"))
    g_main_context_iteration (NULL, TRUE);
}

static void
check_dialog_goes (GtkWidget *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static void
test_dialogs_go (Fixture *f, gconstpointer data)
{
  LaurelContest *contest = get_contest (f, "New craft brands");
  g_autofree char *list = laurel_test_dup_path (f->folder, "list.csv");

  g_assert_true (g_file_set_contents (list, "Title,Organisation\nOne,Works\n", -1, NULL));
  open_contest (f, "New craft brands");
  show_step (f, "entries");
  test_wait_for (has_entry, f);
  check_dialog_goes (laurel_entry_dialog_new (f->session, contest));
  check_dialog_goes (laurel_entry_check_dialog_new (f->session, get_entry (f), "to-complete"));
  check_dialog_goes (laurel_contest_import_dialog_new (f->session, contest,
                                                       LAUREL_IMPORT_ENTRIES, list));
}

/* ---- the jury --------------------------------------------------------------- */

static LaurelJudge *
get_judge (Fixture *f)
{
  GtkWidget *pane = test_find_widget (f->page, LAUREL_TYPE_JUDGE_PANE);
  g_autoptr (LaurelJudge) judge = NULL;

  g_object_get (pane, "judge", &judge, NULL);

  return judge; /* the list keeps it */
}

static gboolean
has_judge (gpointer data)
{
  return get_judge (data) != NULL;
}

/* A seat is for what is chosen, and for that again which an undo brings back. */
static void
test_edits_a_judge (Fixture *f, gconstpointer data)
{
  GtkWidget *pane, *role;
  LaurelJudge *judge;

  open_contest (f, "New craft brands");
  show_step (f, "jury");
  test_wait_for (has_judge, f);
  judge = get_judge (f);
  pane = test_find_widget (f->page, LAUREL_TYPE_JUDGE_PANE);
  role = find_row (pane, "role");
  g_assert_cmpstr (laurel_judge_get_role (judge), ==, "chair");
  adw_combo_row_set_selected (ADW_COMBO_ROW (role), 2);
  while (!g_str_equal (laurel_judge_get_role (judge), "alternate"))
    g_main_context_iteration (NULL, TRUE);
  undo (f);
  while (!g_str_equal (laurel_judge_get_role (judge), "chair"))
    g_main_context_iteration (NULL, TRUE);
  while (adw_combo_row_get_selected (ADW_COMBO_ROW (role)) != 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_dialogs_of_the_jury_go (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id;

  open_contest (f, "New craft brands");
  show_step (f, "jury");
  test_wait_for (has_judge, f);
  id = laurel_row_get_id (LAUREL_ROW (get_judge (f)));
  g_array_append_val (ids, id);
  check_dialog_goes (laurel_seat_dialog_new (f->session, get_contest (f, "New craft brands")));
  check_dialog_goes (laurel_interest_dialog_new (f->session, get_judge (f)));
  check_dialog_goes (laurel_judge_answer_dialog_new (f->session, ids, "Who", "declined"));
}

/* ---- who judges what -------------------------------------------------------- */

static LaurelRowList *
list_placements (Fixture *f)
{
  g_autoptr (LaurelRowList) stages =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_STAGES_OF_CONTEST,
                       g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (get_shown (f)))));
  gint64 stage = 0;

  test_wait_for (is_loaded, stages);
  for (guint i = 0; stage == 0; i++) {
    g_autoptr (LaurelContestStage) each = g_list_model_get_item (G_LIST_MODEL (stages), i);

    if (!g_str_equal (laurel_contest_stage_get_kind (each), "form-check"))
      stage = laurel_row_get_id (LAUREL_ROW (each));
  }

  return laurel_store_list (laurel_session_get_store (f->session), &LAUREL_PLACEMENTS_OF_STAGE,
                            g_variant_new ("(x)", stage));
}

static void
wait_for_count (LaurelRowList *list, guint n)
{
  while (laurel_row_list_get_loading (list) || g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
says_something (gpointer data)
{
  GtkWidget *matrix = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_ASSIGNMENT_MATRIX);
  g_autofree char *says = NULL;

  g_object_get (matrix, "says", &says, NULL);

  return says != NULL;
}

/* The turn of a score sheet of the sample season whose marks have not come yet. */
#define UNMARKED 88

/* What somebody gives to a judge, an undo takes away again, and the matrix says so. */
static void
test_assigns_by_hand (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) placements = NULL;
  g_autoptr (LaurelPlacement) first = NULL;
  GtkWidget *matrix;
  gint64 entry, judge;
  guint n;

  open_contest (f, "Workshop Stories");
  show_step (f, "assignment");
  test_wait_for (says_something, f);
  placements = list_placements (f);
  test_wait_for (is_loaded, placements);
  n = g_list_model_get_n_items (G_LIST_MODEL (placements));
  g_assert_cmpuint (n, >, UNMARKED);
  first = g_list_model_get_item (G_LIST_MODEL (placements), UNMARKED);
  entry = laurel_placement_get_entry_id (first);
  judge = laurel_placement_get_judge_id (first);
  matrix = test_find_widget (f->page, LAUREL_TYPE_ASSIGNMENT_MATRIX);

  g_signal_emit_by_name (matrix, "toggled", entry, judge, TRUE);
  wait_for_count (placements, n - 1);
  g_signal_emit_by_name (matrix, "toggled", entry, judge, FALSE);
  wait_for_count (placements, n);
  undo (f);
  wait_for_count (placements, n - 1);
}

/* All of it is computed as a job, is one step of undo, and leaves what was done by hand. */
static void
test_computes (Fixture *f, gconstpointer data)
{
  GtkWidget *assignment;
  g_autoptr (LaurelRowList) placements = NULL;

  open_contest (f, "Teams of state works");
  show_step (f, "assignment");
  test_wait_for (says_something, f);
  placements = list_placements (f);
  wait_for_count (placements, 0);
  assignment = test_find_widget (f->page, LAUREL_TYPE_CONTEST_ASSIGNMENT);
  gtk_widget_activate_action (assignment, "assignment.compute", NULL);
  while (g_list_model_get_n_items (G_LIST_MODEL (placements)) == 0)
    g_main_context_iteration (NULL, TRUE);
  undo (f);
  wait_for_count (placements, 0);
}

static gboolean
tells_lacking (gpointer data)
{
  GtkWidget *assignment = test_find_widget (((Fixture *) data)->page,
                                            LAUREL_TYPE_CONTEST_ASSIGNMENT);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (
    gtk_widget_get_template_child (assignment, LAUREL_TYPE_CONTEST_ASSIGNMENT, "told")));
}

/* What one stage lacks is not told of another one that is looked at by then. */
static void
test_tells_of_the_stage_that_is_shown (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) stages = NULL, placements = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  GtkWidget *assignment, *drop;
  gint64 contest;

  open_contest (f, "Teams of state works");
  contest = laurel_row_get_id (LAUREL_ROW (get_shown (f)));
  stages = laurel_store_list (laurel_session_get_store (f->session), &LAUREL_STAGES_OF_CONTEST,
                              g_variant_new ("(x)", contest));
  test_wait_for (is_loaded, stages);
  stage = g_list_model_get_item (G_LIST_MODEL (stages),
                                 g_list_model_get_n_items (G_LIST_MODEL (stages)) - 1);
  test_session_run (f->session, &LAUREL_STAGE_EDIT,
                    g_variant_new_parsed ("(%x, {'needs': '99'})",
                                          laurel_row_get_id (LAUREL_ROW (stage))));
  test_session_run (f->session, &LAUREL_STAGE_ADD,
                    g_variant_new_parsed ("(%x, 'review', 'Once more', @a{ss} {})", contest));
  show_step (f, "assignment");
  test_wait_for (says_something, f);
  placements = list_placements (f);
  wait_for_count (placements, 0);
  assignment = test_find_widget (f->page, LAUREL_TYPE_CONTEST_ASSIGNMENT);
  drop = test_find_widget (assignment, GTK_TYPE_DROP_DOWN);
  gtk_widget_activate_action (assignment, "assignment.compute", NULL);
  test_wait_for (tells_lacking, f);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  g_assert_false (tells_lacking (f));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 0);
  undo (f);
  wait_for_count (placements, 0);
  gtk_widget_activate_action (assignment, "assignment.compute", NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  while (g_list_model_get_n_items (G_LIST_MODEL (placements)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (tells_lacking (f));
}

/* Whoever leaves a contest while it is computed waits for nothing. */
static void
test_leaves_while_it_computes (Fixture *f, gconstpointer data)
{
  GtkWidget *assignment;

  open_contest (f, "Teams of state works");
  show_step (f, "assignment");
  test_wait_for (says_something, f);
  assignment = test_find_widget (f->page, LAUREL_TYPE_CONTEST_ASSIGNMENT);
  gtk_widget_activate_action (assignment, "assignment.compute", NULL);
  gtk_widget_activate_action (assignment, "assignment.stop", NULL);
  gtk_widget_activate_action (f->page, "judging.back", NULL);
  test_wait_for (shows_none, f);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/judging/page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("opens-a-contest", test_opens_a_contest);
  ADD ("leaves-what-is-gone", test_leaves_what_is_gone);
  ADD ("stores-a-choice", test_stores_a_choice);
  ADD ("every-step-goes", test_every_step_goes);
  ADD ("every-step-is-narrow", test_every_step_is_narrow);
  ADD ("fixes-what-is-stored", test_fixes_what_is_stored);
  ADD ("edits-an-entry", test_edits_an_entry);
  ADD ("checks-an-entry", test_checks_an_entry);
  ADD ("dialogs-go", test_dialogs_go);
  ADD ("edits-a-judge", test_edits_a_judge);
  ADD ("dialogs-of-the-jury-go", test_dialogs_of_the_jury_go);
  ADD ("assigns-by-hand", test_assigns_by_hand);
  ADD ("computes", test_computes);
  ADD ("tells-of-the-stage-that-is-shown", test_tells_of_the_stage_that_is_shown);
  ADD ("leaves-while-it-computes", test_leaves_while_it_computes);
#undef ADD

  return g_test_run ();
}
