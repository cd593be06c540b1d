/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging-page-fixture.h"

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "ui/judging/laurel-assignment-matrix.h"
#include "ui/judging/laurel-contest-assignment.h"
#include "ui/judging/laurel-contest-draws.h"
#include "ui/judging/laurel-contest-rules.h"
#include "ui/judging/laurel-contest-scores.h"
#include "ui/judging/laurel-criterion-row.h"
#include "ui/judging/laurel-mark-grid.h"
#include "ui/judging/laurel-sheet-finder.h"

/* Rules, and who judges what, on the page of judging: what is fixed, and what is computed. */

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
wait_for_count (LaurelRowList *list, guint n)
{
  while (laurel_row_list_get_loading (list) || g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    g_main_context_iteration (NULL, TRUE);
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

/* ---- the draw --------------------------------------------------------------- */

static void
declare (Fixture *f, gint64 contest, const char *reason)
{
  test_session_run (f->session, &LAUREL_DRAW_DECLARE,
                    g_variant_new_parsed ("(%x, '{}', '[{\"count\": 1}]', @a(xss) [], ['Lottery'],"
                                          " %s)", contest, reason));
}

static void
draw (Fixture *f, LaurelRowList *draws, const char *number)
{
  g_autoptr (LaurelPanelDraw) last = g_list_model_get_item (G_LIST_MODEL (draws), 0);

  test_session_run (f->session, &LAUREL_DRAW_TAKE,
                    g_variant_new_parsed ("(%x, [%s])", laurel_row_get_id (LAUREL_ROW (last)),
                                          number));
}

static gboolean
shows_protocol_of (GtkWidget *page, const char *key)
{
  GObject *protocol = gtk_widget_get_template_child (page, LAUREL_TYPE_CONTEST_DRAWS, "protocol");

  return strstr (gtk_label_get_label (GTK_LABEL (protocol)), key) != NULL;
}

/* Returns: whichever of two widgets stands first in another one */
static GtkWidget *
find_first (GtkWidget *widget, GtkWidget *one, GtkWidget *other)
{
  GtkWidget *found = widget == one || widget == other ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_first (child, one, other);

  return found;
}

/* Whether a part of the page of draws stands above another one. */
static gboolean
is_above (GtkWidget *page, const char *one, const char *other)
{
  GObject *upper = gtk_widget_get_template_child (page, LAUREL_TYPE_CONTEST_DRAWS, one);
  GObject *lower = gtk_widget_get_template_child (page, LAUREL_TYPE_CONTEST_DRAWS, other);

  return find_first (page, GTK_WIDGET (upper), GTK_WIDGET (lower)) == GTK_WIDGET (upper);
}

/* Whoever draws again still has the protocol of the draw before. */
static void
test_keeps_protocols (Fixture *f, gconstpointer data)
{
  gint64 contest = laurel_row_get_id (LAUREL_ROW (get_contest (f, "New craft brands")));
  g_autoptr (LaurelRowList) draws =
    laurel_store_list (laurel_session_get_store (f->session), &LAUREL_DRAWS_OF_CONTEST,
                       g_variant_new ("(x)", contest));
  GObject *which;
  GtkWidget *page;

  open_contest (f, "New craft brands");
  show_step (f, "jury");
  page = test_find_widget (f->page, LAUREL_TYPE_CONTEST_DRAWS);
  which = gtk_widget_get_template_child (page, LAUREL_TYPE_CONTEST_DRAWS, "which");
  declare (f, contest, "");
  wait_for_count (draws, 1);
  draw (f, draws, "4711");
  while (!shows_protocol_of (page, "4711."))
    g_main_context_iteration (NULL, TRUE);
  /* What one does with it stands above the many lines of it, and how many are drawn before whom. */
  g_assert_true (is_above (page, "print_button", "protocol"));
  g_assert_true (is_above (page, "seats", "not_region"));
  declare (f, contest, "One declined.");
  wait_for_count (draws, 2);
  g_assert_true (shows_protocol_of (page, "4711."));
  draw (f, draws, "8150");
  while (!shows_protocol_of (page, "8150."))
    g_main_context_iteration (NULL, TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (which), 1);
  g_assert_true (shows_protocol_of (page, "4711."));
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

/* ---- little room --------------------------------------------------------------------- */

enum {
  TWO_LINES = 100, /* of buttons, in pixels, with what is around them */
};

/* The marks are there, and above them no more than two lines. */
static gboolean
has_room (gpointer page)
{
  GtkWidget *more = test_find_widget (page, GTK_TYPE_MENU_BUTTON);
  GtkWidget *grid = test_find_widget (page, LAUREL_TYPE_MARK_GRID);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (more) && gtk_widget_get_mapped (grid) &&
         laurel_mark_grid_get_entry (LAUREL_MARK_GRID (grid)) != G_MAXUINT &&
         gtk_widget_get_height (grid) > 0 && gtk_widget_compute_bounds (grid, page, &bounds) &&
         bounds.origin.y < TWO_LINES;
}

static void
act (GtkWidget *page, const char *action, GVariant *target)
{
  g_autoptr (GVariant) owned = target ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (page, action, owned));
}

/* On a phone two lines of tools are above the marks, and a menu has the others. */
static void
test_marks_have_the_room (Fixture *f, gconstpointer data)
{
  LaurelContest *contest = get_contest (f, "Workshop Stories");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CONTEST_SCORES, "session",
                                                     f->session, "contest", contest, NULL));
  GtkWidget *finder;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (has_room, page);
  act (page, "tools.view", g_variant_new_uint32 (LAUREL_MARK_VIEW_JUDGE));
  gtk_widget_queue_resize (page);
  g_main_context_iteration (NULL, TRUE);
  test_wait_for (has_room, page);
  act (page, "tools.second", NULL);
  act (page, "scores.sort", NULL);

  finder = test_find_widget (page, LAUREL_TYPE_SHEET_FINDER);
  g_assert_false (gtk_widget_get_visible (finder));
  act (page, "scores.find", NULL);
  g_assert_true (gtk_widget_get_visible (finder));

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, page);
  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/judging/work/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("fixes-what-is-stored", test_fixes_what_is_stored);
  ADD ("keeps-protocols", test_keeps_protocols);
  ADD ("assigns-by-hand", test_assigns_by_hand);
  ADD ("computes", test_computes);
  ADD ("tells-of-the-stage-that-is-shown", test_tells_of_the_stage_that_is_shown);
  ADD ("leaves-while-it-computes", test_leaves_while_it_computes);
  ADD ("marks-have-the-room", test_marks_have_the_room);
#undef ADD

  return g_test_run ();
}
