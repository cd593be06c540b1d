/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging-page-fixture.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-hit-store.h"
#include "ui/judging/laurel-chart-panel.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/judging/laurel-contest-assignment.h"
#include "ui/judging/laurel-contest-entries.h"
#include "ui/judging/laurel-contest-import-dialog.h"
#include "ui/judging/laurel-contest-words.h"
#include "ui/judging/laurel-entry-check-dialog.h"
#include "ui/judging/laurel-entry-dialog.h"
#include "ui/judging/laurel-entry-pane.h"
#include "ui/judging/laurel-entry-twins-view.h"
#include "ui/judging/laurel-interest-dialog.h"
#include "ui/judging/laurel-judge-answer-dialog.h"
#include "ui/judging/laurel-judge-pane.h"
#include "ui/judging/laurel-seat-dialog.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-text-row.h"

/* The page of judging on the sample season: its list, a contest, each step of it, and going. */

enum {
  NARROW = 350, /* a telephone without the frame of a window */
  LARGE_TEXT = 144 * PANGO_SCALE, /* 150 %, as dots an inch */
};

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

/* Each contest stands in the list, and is shown when it is opened, and the list again. */
static void
test_opens_a_contest (Fixture *f, gconstpointer data)
{
  open_contest (f, "Workshop Stories");
  g_assert_cmpstr (laurel_contest_get_title (get_shown (f)), ==, "Workshop Stories");
  gtk_widget_activate_action (f->page, "judging.back", NULL);
  test_wait_for (shows_none, f);
}

static gboolean
shows_last_entry (gpointer data)
{
  GtkWidget *pane = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_ENTRY_PANE);
  g_autoptr (LaurelEntry) entry = NULL;

  g_object_get (pane, "entry", &entry, NULL);

  return entry != NULL && g_str_equal (laurel_entry_get_number (entry), "S-P007") &&
         gtk_widget_get_mapped (pane);
}

/* What a search found is selected in its contest, whatever was shown before. */
static void
test_goes_to_an_entry (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelRowList) found =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_ENTRIES_FOUND,
                       g_variant_new ("(s)", "gauge that would"));
  g_autoptr (LaurelEntryHit) hit = NULL;

  test_wait_for (is_loaded, found);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 1);
  hit = g_list_model_get_item (G_LIST_MODEL (found), 0);
  laurel_judging_page_show (LAUREL_JUDGING_PAGE (f->page), laurel_entry_hit_get_contest_id (hit),
                            laurel_row_get_id (LAUREL_ROW (hit)));
  test_wait_for (shows_last_entry, f);
}

static gboolean
find_label (GtkWidget *widget, const char *pattern)
{
  if (GTK_IS_LABEL (widget) && g_pattern_match_simple (pattern,
                                                       gtk_label_get_label (GTK_LABEL (widget))))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_label (child, pattern))
      return TRUE;

  return FALSE;
}

static gboolean
tells_what_blocks (gpointer data)
{
  return find_label (((Fixture *) data)->page, "Rules: Write the rules.");
}

static gboolean
lacks_a_stage (gpointer data)
{
  GtkWidget *page = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_CONTEST_ASSIGNMENT);

  return find_label (page, "No stage with judges");
}

/* What stands in the way is written, and a step that lacks something leads to it. */
static void
check_leads_on (Fixture *f)
{
  GtkWidget *steps = test_find_widget (f->page, LAUREL_TYPE_CONTEST_STEPS), *page;
  g_autofree char *step = NULL;

  test_wait_for (tells_what_blocks, f);
  show_step (f, "assignment");
  test_wait_for (lacks_a_stage, f);
  page = test_find_widget (f->page, LAUREL_TYPE_CONTEST_ASSIGNMENT);
  g_signal_emit_by_name (gtk_widget_get_template_child (page, LAUREL_TYPE_CONTEST_ASSIGNMENT,
                                                        "remedy"), "clicked");
  g_object_get (steps, "step", &step, NULL);
  g_assert_cmpstr (step, ==, "contest");
}

/* ---- what is done ----------------------------------------------------------- */

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
  check_leads_on (f);
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

/* They come when the hands rest. */
static gboolean
shows_charts (gpointer data)
{
  GtkWidget *charts = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_CHART_PANEL);

  return charts != NULL && gtk_widget_get_visible (charts);
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
    if (g_str_equal (STEPS[i], "scores"))
      test_wait_for (shows_charts, f);
    gtk_widget_measure (f->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    g_test_message ("%s: %d", STEPS[i], least);
    g_assert_cmpint (least, <=, NARROW);
  }
  g_object_set (look, "gtk-xft-dpi", dots, NULL);
}

/* ---- entries ---------------------------------------------------------------- */

static gboolean
tells_origins (gpointer data)
{
  GtkWidget *view = test_find_widget (((Fixture *) data)->page, LAUREL_TYPE_ENTRY_TWINS_VIEW);

  return find_label (view, "*came on*");
}

/* Of two that may be the same it is told where they come from and when. */
static void
test_tells_twins (Fixture *f, gconstpointer data)
{
  open_contest (f, "Teaching cases");
  show_step (f, "entries");
  gtk_widget_activate_action (test_find_widget (f->page, LAUREL_TYPE_CONTEST_ENTRIES),
                              "entries.twins", NULL);
  test_wait_for (tells_origins, f);
}

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

/* Returns: (transfer full) (nullable): what asks for a reason */
static GtkWidget *
find_check_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (LAUREL_IS_ENTRY_CHECK_DIALOG (window))
      return g_steal_pointer (&window);
  }

  return NULL;
}

/* Out of a group whose result was released it goes for a reason; until then it is shown there. */
static void
test_moves_an_entry_for_a_reason (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL, *shown = NULL;
  GtkWidget *group, *dialog;
  LaurelEntry *entry;
  guint at;

  open_contest (f, "New craft brands");
  show_step (f, "entries");
  test_wait_for (has_entry, f);
  entry = get_entry (f);
  group = find_row (test_find_widget (f->page, LAUREL_TYPE_ENTRY_PANE), "group");
  before = g_strdup (laurel_entry_get_group (entry));
  g_assert_true (laurel_entry_has_released (entry, "group"));
  g_assert_false (laurel_entry_has_released (entry, "category"));
  at = adw_combo_row_get_selected (ADW_COMBO_ROW (group));
  adw_combo_row_set_selected (ADW_COMBO_ROW (group), at == 1 ? 2 : 1);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (group)), ==, at);
  dialog = find_check_dialog ();
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (test_find_widget (dialog, LAUREL_TYPE_FORM_ROW)),
                         "Founded in 2024.");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  while (g_str_equal (laurel_entry_get_group (entry), before))
    g_main_context_iteration (NULL, TRUE);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
  undo (f);
  while (!g_str_equal (laurel_entry_get_group (entry), before))
    g_main_context_iteration (NULL, TRUE);
  g_object_get (group, "value", &shown, NULL);
  g_assert_cmpstr (shown, ==, before);
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

/* An exam has persons: that it has no entries is no news. */
static void
test_nothing_is_not_counted (Fixture *f, gconstpointer data)
{
  g_autofree char *exam = laurel_contest_words_dup_about (get_contest (f, "Crafts quiz"));
  g_autofree char *award =
    laurel_contest_words_dup_about (get_contest (f, "Craft technology award"));

  g_assert_cmpstr (exam, ==, "Knowledge contest for every craft");
  g_assert_cmpstr (award, ==, "Craft technology award · 66 entries · 24 judges");
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
  ADD ("goes-to-an-entry", test_goes_to_an_entry);
  ADD ("leaves-what-is-gone", test_leaves_what_is_gone);
  ADD ("stores-a-choice", test_stores_a_choice);
  ADD ("every-step-goes", test_every_step_goes);
  ADD ("every-step-is-narrow", test_every_step_is_narrow);
  ADD ("tells-twins", test_tells_twins);
  ADD ("edits-an-entry", test_edits_an_entry);
  ADD ("checks-an-entry", test_checks_an_entry);
  ADD ("moves-an-entry", test_moves_an_entry_for_a_reason);
  ADD ("dialogs-go", test_dialogs_go);
  ADD ("edits-a-judge", test_edits_a_judge);
  ADD ("dialogs-of-the-jury-go", test_dialogs_of_the_jury_go);
  ADD ("nothing-is-not-counted", test_nothing_is_not_counted);
#undef ADD

  return g_test_run ();
}
