/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-apart-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-noted-wish.h"
#include "judging/jury/laurel-placement-store.h"
#include "ui/judging/laurel-assignment-matrix-private.h"

#include <adwaita.h>

/* Several cells of the matrix at once, by dragging and by the keys. */

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelRowList *entries;
  LaurelRowList *judges;
  LaurelRowList *placements;
  GArray *conflicts;
  LaurelAssignmentGrid *grid;
  LaurelAssignmentMatrix *matrix;
  GtkWidget *window;
  GVariant *pairs; /* (nullable): what was asked for last */
  gboolean assigned;
  guint n_left_out;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static LaurelRowList *
list_all (Fixture *f, const LaurelQuery *query, gint64 id)
{
  LaurelRowList *list = laurel_store_list (laurel_session_get_store (f->session), query,
                                           g_variant_new ("(x)", id));

  test_wait_for (is_loaded, list);

  return list;
}

static void
on_ranged (Fixture *f, GVariant *pairs, gboolean assigned, guint n_left_out)
{
  g_clear_pointer (&f->pairs, g_variant_unref);
  f->pairs = g_variant_ref (pairs);
  f->assigned = assigned;
  f->n_left_out = n_left_out;
}

static gint64
find_contest (Fixture *f)
{
  g_autoptr (LaurelRowList) contests = list_all (f, &LAUREL_CONTESTS_OF_PROGRAMME, 0);

  for (guint i = 0;; i++) {
    g_autoptr (LaurelContest) contest = g_list_model_get_item (G_LIST_MODEL (contests), i);

    if (g_str_equal (laurel_contest_get_title (contest), "Workshop Stories"))
      return laurel_row_get_id (LAUREL_ROW (contest));
  }
}

/* The entry of row 1 and the judge of column 1 must not meet; nobody judges anything. */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GListStore) none = g_list_store_new (LAUREL_TYPE_PLACEMENT);
  g_autoptr (GListStore) unwished = g_list_store_new (LAUREL_TYPE_NOTED_WISH);
  LaurelInterestPair pair = { 0 };
  gint64 contest;

  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  contest = find_contest (f);
  f->entries = list_all (f, &LAUREL_ENTRIES_OF_CONTEST, contest);
  f->judges = list_all (f, &LAUREL_JUDGES_OF_CONTEST, contest);
  f->conflicts = g_array_new (FALSE, TRUE, sizeof (LaurelInterestPair));
  f->grid = laurel_assignment_grid_new (G_LIST_MODEL (f->entries), G_LIST_MODEL (f->judges),
                                        G_LIST_MODEL (none), G_LIST_MODEL (unwished), f->conflicts,
                                        NULL, 2);
  pair.entry = laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_entry (f->grid, 1)));
  pair.judge = laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_judge (f->grid, 1)));
  g_array_append_val (f->conflicts, pair);
  laurel_assignment_grid_unref (f->grid);
  f->grid = laurel_assignment_grid_new (G_LIST_MODEL (f->entries), G_LIST_MODEL (f->judges),
                                        G_LIST_MODEL (none), G_LIST_MODEL (unwished), f->conflicts,
                                        NULL, 2);
  f->matrix = g_object_ref_sink (g_object_new (LAUREL_TYPE_ASSIGNMENT_MATRIX, NULL));
  if (data != NULL)
    gtk_widget_set_direction (GTK_WIDGET (f->matrix), GTK_TEXT_DIR_RTL);
  g_signal_connect_swapped (f->matrix, "ranged", G_CALLBACK (on_ranged), f);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->matrix));
  gtk_window_present (GTK_WINDOW (f->window));
  laurel_assignment_matrix_set_grid (f->matrix, f->grid);
  gtk_test_widget_wait_for_draw (f->window);
  gtk_widget_grab_focus (GTK_WIDGET (f->matrix));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->matrix);
  g_assert_finalize_object (f->matrix);
  g_clear_pointer (&f->pairs, g_variant_unref);
  laurel_assignment_grid_unref (f->grid);
  g_array_unref (f->conflicts);
  g_object_unref (f->entries);
  g_object_unref (f->judges);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

static gpointer
find_controller (Fixture *f, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (f->matrix));

  for (guint i = 0;; i++) {
    g_autoptr (GObject) each = g_list_model_get_item (all, i);

    g_assert_nonnull (each);
    if (G_OBJECT_TYPE (each) == type)
      return each; /* the widget keeps it */
  }
}

static gboolean
press (Fixture *f, guint key, GdkModifierType state)
{
  gboolean stops = FALSE;

  g_signal_emit_by_name (find_controller (f, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0,
                         state, &stops);

  return stops;
}

/* From the middle of one cell to that of another. */
static void
drag (Fixture *f, int row, int column, int down, int right, const char *end)
{
  GtkGesture *gesture = find_controller (f, GTK_TYPE_GESTURE_DRAG);
  double x = laurel_assignment_matrix_get_side (f->matrix) + (column + .5) * LAUREL_MATRIX_CELL;
  double y = LAUREL_MATRIX_TOP + (row + .5) * LAUREL_MATRIX_CELL;

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  g_signal_emit_by_name (gesture, "drag-update", (double) right * LAUREL_MATRIX_CELL,
                         (double) down * LAUREL_MATRIX_CELL);
  if (g_str_equal (end, "cancel"))
    g_signal_emit_by_name (gesture, "cancel", NULL);
  g_signal_emit_by_name (gesture, "drag-end", (double) right * LAUREL_MATRIX_CELL,
                         (double) down * LAUREL_MATRIX_CELL);
}

static void
assert_says (Fixture *f, const char *words)
{
  g_autofree char *says = NULL;

  g_object_get (f->matrix, "says", &says, NULL);
  g_assert_cmpstr (says, ==, words);
}

/* What is dragged over is assigned when the button comes up, but for what must not be. */
static void
test_drags (Fixture *f, gconstpointer data)
{
  gint64 entry, judge;

  drag (f, 0, 0, 2, 1, "end");
  g_assert_nonnull (f->pairs);
  g_assert_false (f->assigned);
  g_assert_cmpuint (g_variant_n_children (f->pairs), ==, 5);
  g_assert_cmpuint (f->n_left_out, ==, 1);
  for (gsize i = 0; i < 5; i++) {
    g_variant_get_child (f->pairs, i, "(xx)", &entry, &judge);
    g_assert_false (entry == g_array_index (f->conflicts, LaurelInterestPair, 0).entry &&
                    judge == g_array_index (f->conflicts, LaurelInterestPair, 0).judge);
  }

  /* It is one cell again, and what is given up changes nothing. */
  g_assert_false (laurel_assignment_matrix_has_range (f->matrix));
  g_clear_pointer (&f->pairs, g_variant_unref);
  drag (f, 0, 0, 2, 1, "cancel");
  g_assert_null (f->pairs);
  g_assert_false (laurel_assignment_matrix_has_range (f->matrix));
}

/* Beyond the edge, the next cell comes; the matrix scrolls to it. */
static void
test_drags_beyond (Fixture *f, gconstpointer data)
{
  GtkAdjustment *down;

  g_object_get (f->matrix, "vadjustment", &down, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  drag (f, 0, 0, 100, 0, "end");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), <, 3 * LAUREL_MATRIX_CELL);
  g_object_unref (down);
}

/* With Shift, the arrows say of how many cells Space would do it. */
static void
test_takes_ranges_by_keys (Fixture *f, gconstpointer data)
{
  g_assert_true (press (f, GDK_KEY_Home, GDK_CONTROL_MASK));
  g_assert_true (press (f, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (press (f, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_says (f, "2 × 2 cells · 3 to assign · 1 stays free: a conflict of interest, or not for "
                  "this judge");
  g_assert_true (press (f, GDK_KEY_Escape, 0));
  g_assert_false (laurel_assignment_matrix_has_range (f->matrix));
  g_assert_false (press (f, GDK_KEY_Escape, 0));

  g_assert_true (press (f, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (press (f, GDK_KEY_space, 0));
  g_assert_cmpuint (g_variant_n_children (f->pairs), ==, 2);
  g_assert_false (laurel_assignment_matrix_has_range (f->matrix));
}

/* From right to left, the first judge stands at the right, and is what is seen at first. */
static void
test_mirrors (Fixture *f, gconstpointer data)
{
  g_autoptr (GtkAdjustment) across = NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (f->matrix));
  double x = width - laurel_assignment_matrix_get_side (f->matrix) - .5 * LAUREL_MATRIX_CELL;
  GtkGesture *gesture = find_controller (f, GTK_TYPE_GESTURE_DRAG);
  gint64 entry, judge;

  g_object_get (f->matrix, "hadjustment", &across, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, gtk_adjustment_get_page_size (across));
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==,
                     gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across));
  g_signal_emit_by_name (gesture, "drag-begin", x, LAUREL_MATRIX_TOP + 8.);
  g_signal_emit_by_name (gesture, "drag-update", -1. * LAUREL_MATRIX_CELL, 0.);
  g_signal_emit_by_name (gesture, "drag-end", -1. * LAUREL_MATRIX_CELL, 0.);
  g_assert_cmpuint (g_variant_n_children (f->pairs), ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_variant_get_child (f->pairs, i, "(xx)", &entry, &judge);
    g_assert_cmpint (judge, ==, laurel_row_get_id (LAUREL_ROW (
      laurel_assignment_grid_get_judge (f->grid, i))));
  }

  /* The last one is brought into sight at the left. */
  g_assert_true (press (f, GDK_KEY_End, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 0);
  g_assert_true (press (f, GDK_KEY_Right, 0));
  g_assert_true (press (f, GDK_KEY_Home, 0));
  g_assert_cmpfloat (laurel_assignment_matrix_get_scrolled (f->matrix, GTK_ORIENTATION_HORIZONTAL),
                     ==, 0);
}

static gint64
find_stage (Fixture *f, gint64 contest)
{
  g_autoptr (LaurelRowList) stages = list_all (f, &LAUREL_STAGES_OF_CONTEST, contest);

  for (guint i = 0;; i++) {
    g_autoptr (LaurelContestStage) stage = g_list_model_get_item (G_LIST_MODEL (stages), i);

    if (laurel_contest_stage_get_needs (stage) > 0)
      return laurel_row_get_id (LAUREL_ROW (stage));
  }
}

static void
assert_ends (LaurelAssignmentGrid *grid, guint row, guint column, const char *words)
{
  g_autofree char *all = laurel_assignment_grid_dup_words (grid, row, column);

  if (!g_str_has_suffix (all, words))
    g_error ("“%s” does not end with “%s”", all, words);
}

/* Beside who judges an entry, a colleague is not free, and says why. */
static void
test_colleagues (Fixture *f, gconstpointer data)
{
  gint64 stage = find_stage (f, find_contest (f));
  g_autoptr (LaurelRowList) placements = list_all (f, &LAUREL_PLACEMENTS_OF_STAGE, stage);
  g_autoptr (LaurelPlacement) placed = g_list_model_get_item (G_LIST_MODEL (placements), 0);
  g_autoptr (GListStore) one = g_list_store_new (LAUREL_TYPE_PLACEMENT);
  g_autoptr (GListStore) none = g_list_store_new (LAUREL_TYPE_NOTED_WISH);
  g_autoptr (GArray) apart = g_array_new (FALSE, FALSE, sizeof (LaurelJudgeApart));
  LaurelJudgeApart pair = { laurel_placement_get_judge_id (placed), 0, FALSE };
  guint n = laurel_assignment_grid_get_n_judges (f->grid), row = 0, column = 0;
  g_autoptr (LaurelAssignmentGrid) grid = NULL;
  g_autofree char *colleague = NULL;
  g_autofree char *enemy = NULL;

  while (laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_entry (f->grid, row))) !=
         laurel_placement_get_entry_id (placed))
    row++;
  while (laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_judge (f->grid, column))) !=
         pair.one)
    column++;
  pair.other = laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_judge (
    f->grid, (column + 1) % n)));
  g_array_append_val (apart, pair);
  pair.other = laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_judge (
    f->grid, (column + 2) % n)));
  pair.said = TRUE;
  g_array_append_val (apart, pair);
  g_list_store_append (one, placed);
  grid = laurel_assignment_grid_new (G_LIST_MODEL (f->entries), G_LIST_MODEL (f->judges),
                                     G_LIST_MODEL (one), G_LIST_MODEL (none), NULL, apart, 2);

  colleague = g_strdup_printf ("is a colleague of %s, who judges it", laurel_judge_get_name (
    laurel_assignment_grid_get_judge (grid, column)));
  enemy = g_strdup_printf ("never shares an entry with %s, who judges it", laurel_judge_get_name (
    laurel_assignment_grid_get_judge (grid, column)));
  assert_ends (grid, row, (column + 1) % n, colleague);
  assert_ends (grid, row, (column + 2) % n, enemy);
  assert_ends (grid, row, (column + 3) % n, "does not judge it");
  assert_ends (grid, row + 1, (column + 1) % n, "does not judge it");
  g_assert_true (laurel_assignment_grid_get_cell (grid, row, (column + 1) % n) &
                 LAUREL_CELL_APART);
  g_assert_false (laurel_assignment_grid_get_cell (grid, row, column) & LAUREL_CELL_APART);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/judging/assignment-matrix/colleagues", Fixture, NULL, set_up, test_colleagues,
              tear_down);
  g_test_add ("/judging/assignment-matrix/drag", Fixture, NULL, set_up, test_drags, tear_down);
  g_test_add ("/judging/assignment-matrix/beyond", Fixture, NULL, set_up, test_drags_beyond,
              tear_down);
  g_test_add ("/judging/assignment-matrix/mirrored", Fixture, "rtl", set_up, test_mirrors,
              tear_down);
  g_test_add ("/judging/assignment-matrix/keys", Fixture, NULL, set_up, test_takes_ranges_by_keys,
              tear_down);

  return g_test_run ();
}
