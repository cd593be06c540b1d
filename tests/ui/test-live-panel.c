/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/live/laurel-turn-order-store.h"
#include "judging/live/laurel-turn-store.h"
#include "ui/judging/laurel-live-hall-dialog.h"
#include "ui/judging/laurel-live-memory.h"
#include "ui/judging/laurel-live-order.h"
#include "ui/judging/laurel-live-panel.h"
#include "ui/judging/laurel-lots-dialog.h"
#include "ui/judging/laurel-live-screen.h"
#include "ui/judging/laurel-live-time.h"
#include "ui/judging/laurel-mark-grid.h"
#include "ui/kit/laurel-form-row.h"

/* The panel of a stage before an audience, and what the audience sees. */

#define CONTEST "Workshop Stories"

/* As the titles of reports are: many lines of the big screen. */
#define LONG_TITLE \
  "How the night shift of the third workshop found out, with a stop-watch, a school microscope and " \
  "the patience of three apprentices, why the gauge that would not start was right all the time, " \
  "and what the day shift had to say to that when it came in at six"

typedef struct {
  char *folder;
  LaurelSession *session;
  LaurelContest *contest;
  LaurelContestStage *stage;
  LaurelScoreDesk *desk;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

/* Returns: (transfer full): the first row of a list; of contests, the one that is marked */
static gpointer
find_row (Fixture *f, const LaurelQuery *query, gint64 of)
{
  g_autoptr (LaurelRowList) rows = laurel_store_list (laurel_session_get_store (f->session), query,
                                                      g_variant_new ("(x)", of));

  test_wait_for (is_loaded, rows);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++) {
    g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

    if (!LAUREL_IS_CONTEST (row) ||
        g_str_equal (laurel_contest_get_title (LAUREL_CONTEST (row)), CONTEST))
      return g_steal_pointer (&row);
  }

  g_assert_not_reached ();
}

static gboolean
has_standing (gpointer data)
{
  return laurel_score_desk_get_standing (((Fixture *) data)->desk) != NULL;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  LaurelScope scope = { 0 };

  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->contest = find_row (f, &LAUREL_CONTESTS_OF_PROGRAMME, 0);
  f->stage = find_row (f, &LAUREL_STAGES_OF_CONTEST,
                       laurel_row_get_id (LAUREL_ROW (f->contest)));
  scope.stage = laurel_row_get_id (LAUREL_ROW (f->stage));
  f->desk = laurel_score_desk_new (f->session, &scope);
  test_wait_for (has_standing, f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_wait_for (test_is_last, f->desk);
  g_assert_finalize_object (f->desk);
  g_object_unref (f->stage);
  g_object_unref (f->contest);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

/* The first three entries, the first of them on stage. */
static void
begin (Fixture *f)
{
  const LaurelScoreBook *book = laurel_score_desk_get_book (f->desk);
  gint64 stage = laurel_row_get_id (LAUREL_ROW (f->stage));
  GVariantBuilder entries = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_autoptr (LaurelRow) turn = NULL;

  for (guint i = 0; i < 3; i++)
    g_variant_builder_add (&entries, "x", laurel_score_book_get_entry (book, i)->id);
  test_session_run (f->session, &LAUREL_TURNS_ARRANGE,
                    g_variant_new ("(xsax)", stage, "", &entries));
  turn = find_row (f, &LAUREL_TURNS_OF_STAGE, stage);
  test_session_run (f->session, &LAUREL_TURN_CALL, g_variant_new ("(x)", laurel_row_get_id (turn)));
}

/* A label that says so and is seen. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Whether a label that says so is seen in a window. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  return find_label (widget, text) != NULL;
}

typedef struct {
  GtkWidget *widget;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return says (said->widget, said->text);
}

static void
wait_for_text (GtkWidget *widget, const char *text)
{
  Said said = { widget, text };

  test_wait_for (is_said, &said);
}

static GtkWidget *
show_panel (Fixture *f, GtkWidget *window)
{
  GtkWidget *panel = g_object_ref_sink (g_object_new (LAUREL_TYPE_LIVE_PANEL, NULL));

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  gtk_window_present (GTK_WINDOW (window));
  laurel_live_panel_show (LAUREL_LIVE_PANEL (panel), f->session, f->contest, f->stage, f->desk);

  return panel;
}

static gboolean
is_kept (gpointer data)
{
  Fixture *f = data;

  return laurel_live_memory_has_screen (laurel_session_get_store (f->session),
                                        laurel_row_get_id (LAUREL_ROW (f->stage)));
}

static gboolean
is_not_kept (gpointer data)
{
  return !is_kept (data);
}

static guint
count_labels (GtkWidget *widget, const char *text)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
            g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);

  return n;
}

/* Until somebody closes it, it comes back with the panel. */
static void
check_screen_comes_back (Fixture *f, gboolean comes)
{
  GtkWidget *window = gtk_window_new (), *screen;
  GtkWidget *panel = show_panel (f, window);

  test_wait_for (comes ? is_kept : is_not_kept, f);
  wait_for_text (panel, "Stopped");
  screen = laurel_live_panel_get_screen (LAUREL_LIVE_PANEL (panel));
  g_assert_true ((screen != NULL) == comes);
  if (screen != NULL) {
    gtk_window_close (GTK_WINDOW (screen));
    test_wait_for (is_not_kept, f);
    g_assert_null (laurel_live_panel_get_screen (LAUREL_LIVE_PANEL (panel)));
  }

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, panel);
  g_assert_finalize_object (panel);
}

static void
test_it_shows_who_is_on_stage (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = show_panel (f, window);
  const char *title = laurel_score_book_get_entry (laurel_score_desk_get_book (f->desk), 0)->title;
  GtkWidget *screen;

  wait_for_text (panel, "No running order yet");
  begin (f);
  wait_for_text (panel, "Not begun yet");
  g_assert_true (says (panel, title));

  /* The audience sees that, too, and goes with the panel. */
  gtk_widget_activate_action (panel, "live.screen", NULL);
  screen = g_object_ref (laurel_live_panel_get_screen (LAUREL_LIVE_PANEL (panel)));
  wait_for_text (screen, title);
  gtk_widget_activate_action (panel, "live.run", NULL);
  wait_for_text (screen, "Presentation");
  gtk_widget_activate_action (panel, "live.run", NULL);
  wait_for_text (screen, "Stopped");

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, panel);
  g_assert_finalize_object (panel);
  test_wait_for (test_is_last, screen);
  g_assert_finalize_object (screen);

  check_screen_comes_back (f, TRUE);
  check_screen_comes_back (f, FALSE);
}

/* Whoever left the stage without all marks is not done. */
static void
test_who_has_no_marks_is_not_done (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = show_panel (f, window), *order;
  const LaurelScoreBook *book = laurel_score_desk_get_book (f->desk);
  guint first = laurel_score_book_get_entry (book, 0)->first;
  guint all = laurel_score_book_get_entry (book, 0)->n * book->n_fields;
  g_autofree char *lacking = g_strdup_printf ("%u of %u marks", all - 1, all);

  begin (f);
  wait_for_text (panel, "Not begun yet");
  order = test_find_widget (panel, LAUREL_TYPE_LIVE_ORDER);
  for (guint i = 0; i < all; i++)
    g_assert_true (laurel_score_desk_put (f->desk, LAUREL_TYPING_FIRST,
                                          first + i / book->n_fields, i % book->n_fields, "",
                                          NULL));
  gtk_widget_activate_action (panel, "live.next", NULL);
  wait_for_text (order, "No marks yet");
  for (guint i = 0; i < all; i++) {
    g_assert_true (laurel_score_desk_put (f->desk, LAUREL_TYPING_FIRST,
                                          first + i / book->n_fields, i % book->n_fields, "a",
                                          NULL));
    if (i == all - 2)
      g_assert_cmpuint (count_labels (order, lacking), ==, 1);
  }
  g_assert_cmpuint (count_labels (order, "Done"), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, panel);
  g_assert_finalize_object (panel);
}

/* ---- where there is room for one --------------------------------------------------------- */

/* Returns: (nullable): a button that is seen and does that */
static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static gboolean
leads_back (gpointer panel)
{
  return find_button (panel, "live.back") != NULL && find_button (panel, "live.screen") == NULL;
}

static gboolean
leads_on (gpointer panel)
{
  return find_button (panel, "live.forward") != NULL && find_button (panel, "live.screen") != NULL;
}

/* Whether two marks are seen at least, however little room there is. */
static gboolean
sees_marks (gpointer panel)
{
  GtkWidget *grid = test_find_widget (panel, LAUREL_TYPE_MARK_GRID);
  GtkWidget *scroller = gtk_widget_get_ancestor (gtk_widget_get_parent (
                          gtk_widget_get_parent (grid)), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (grid) && scroller != NULL &&
         gtk_widget_compute_bounds (grid, scroller, &bounds) && bounds.size.height >= 150 &&
         bounds.origin.y + 130 < gtk_widget_get_height (scroller);
}

/* Between the stage and the order there are buttons, and what is for both stands at the order. */
static void
test_a_narrow_panel_leads_back (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = show_panel (f, window);

  gtk_window_set_default_size (GTK_WINDOW (window), 350, 360);
  begin (f);
  wait_for_text (panel, "Not begun yet");
  test_wait_for (leads_back, panel);
  test_wait_for (sees_marks, panel);
  gtk_widget_activate_action (panel, "live.back", NULL);
  test_wait_for (leads_on, panel);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, panel);
  g_assert_finalize_object (panel);
}

/* ---- halls --------------------------------------------------------------------------- */

static gboolean
has_one (gpointer order)
{
  return gtk_list_box_get_row_at_index (order, 0) != NULL &&
         gtk_list_box_get_row_at_index (order, 1) == NULL;
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
      return window;
  }

  return NULL;
}

/* Whoever is moved to another hall is in the order of that one. */
static void
test_an_entry_gets_a_hall (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = show_panel (f, window), *drop, *list, *dialog;
  g_autoptr (LaurelRowList) turns = NULL;
  g_autoptr (LaurelRow) last = NULL;

  begin (f);
  wait_for_text (panel, "Not begun yet");
  turns = laurel_store_list (laurel_session_get_store (f->session), &LAUREL_TURNS_OF_STAGE,
                             g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->stage))));
  test_wait_for (is_loaded, turns);
  last = g_list_model_get_item (G_LIST_MODEL (turns), 2);
  gtk_widget_activate_action (panel, "live.hall", "x", laurel_row_get_id (last));
  dialog = g_object_ref (find_dialog (LAUREL_TYPE_LIVE_HALL_DIALOG));
  gtk_editable_set_text (GTK_EDITABLE (test_find_widget (dialog, LAUREL_TYPE_FORM_ROW)), " B ");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);

  drop = test_find_widget (panel, GTK_TYPE_DROP_DOWN);
  list = test_find_widget (test_find_widget (panel, LAUREL_TYPE_LIVE_ORDER), GTK_TYPE_LIST_BOX);
  wait_for_text (drop, "Main hall");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  test_wait_for (has_one, list);
  wait_for_text (drop, "B");

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, panel);
  g_assert_finalize_object (panel);
}

static gboolean
draws (gpointer dialog)
{
  g_autofree char *verb = NULL;

  g_object_get (dialog, "verb", &verb, NULL);

  return g_str_equal (verb, "_Draw");
}

/* By what stands in the first row that is shown. */
static void
draw_by (GtkWidget *panel, const char *text, gboolean declared)
{
  GtkWidget *dialog, *row;

  gtk_widget_activate_action (panel, "live.draw", NULL);
  dialog = g_object_ref (find_dialog (LAUREL_TYPE_LOTS_DIALOG));
  if (declared)
    test_wait_for (draws, dialog);
  else
    g_assert_false (draws (dialog));
  row = GTK_WIDGET (gtk_window_get_focus (GTK_WINDOW (dialog)));
  row = gtk_widget_get_ancestor (row, LAUREL_TYPE_FORM_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Where the numbers come from is asked first, and then what they are. */
static void
test_the_order_is_declared_and_drawn (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new (), *panel = show_panel (f, window);
  g_autoptr (LaurelRowList) lots = NULL;
  g_autoptr (LaurelLotDraw) draw = NULL;

  wait_for_text (panel, "_Draw lots…");
  draw_by (panel, "Lottery of 20 October；Index", FALSE);
  draw_by (panel, "7.9/3/", TRUE);
  lots = laurel_store_list (laurel_session_get_store (f->session), &LAUREL_LOT_DRAWS_OF_CONTEST,
                            g_variant_new ("(x)", laurel_contest_stage_get_contest_id (f->stage)));
  test_wait_for (is_loaded, lots);
  draw = g_list_model_get_item (G_LIST_MODEL (lots), 0);
  g_assert_cmpstr (laurel_lot_draw_get_sources (draw), ==, "[\"Lottery of 20 October\",\"Index\"]");
  g_assert_cmpstr (laurel_lot_draw_get_key (draw), ==, "7.9./3./");

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, panel);
  g_assert_finalize_object (panel);
}

/* ---- the board ----------------------------------------------------------------------- */

/* Whether a label is seen whole, however long its text is. */
static void
assert_whole (GtkWidget *root, const char *text)
{
  GtkWidget *label = find_label (root, text);

  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* Nothing is seen of marks that may not be, whatever is seen else. */
static void
test_a_board_shows_what_it_is_given (Fixture *f, gconstpointer data)
{
  const LaurelScoreBook *book = laurel_score_desk_get_book (f->desk);
  const LaurelStanding *standing = laurel_score_desk_get_standing (f->desk);
  g_autofree gboolean *called = g_new0 (gboolean, book->entries->len);
  g_autoptr (LaurelTurn) turn = NULL;
  GtkWidget *screen = g_object_ref (laurel_live_screen_new (CONTEST));
  LaurelLiveBoard *board = laurel_live_screen_get_board (LAUREL_LIVE_SCREEN (screen));
  LaurelLiveFace face = { CONTEST, "Final", NULL, { 0 }, book, NULL };

  begin (f);
  turn = find_row (f, &LAUREL_TURNS_OF_STAGE, laurel_row_get_id (LAUREL_ROW (f->stage)));
  called[0] = TRUE;
  gtk_window_present (GTK_WINDOW (screen));
  laurel_live_board_show (board, &face);
  wait_for_text (screen, CONTEST);

  face.contest = LONG_TITLE;
  laurel_live_board_show (board, &face);
  wait_for_text (screen, LONG_TITLE);
  assert_whole (screen, LONG_TITLE);

  face.contest = CONTEST;
  face.turn = turn;
  for (int i = 0; i < 3; i++) {
    static const char *const SCREENS[] = { "nothing", "marks", "standing" };
    g_autoptr (LaurelLiveShow) show = laurel_live_show_new (SCREENS[i], book, standing, 0, called);

    face.show = show;
    laurel_live_board_show (board, &face);
    wait_for_text (screen, laurel_turn_get_title (turn));
    g_assert_cmpint (says (screen, "So far"), ==, show->places->len > 0);
    g_assert_cmpint (show->score != NULL && says (screen, show->score), ==, i > 0);
  }

  gtk_window_destroy (GTK_WINDOW (screen));
  test_wait_for (test_is_last, screen);
  g_assert_finalize_object (screen);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/live-panel/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("stage", test_it_shows_who_is_on_stage);
  ADD ("unmarked", test_who_has_no_marks_is_not_done);
  ADD ("narrow", test_a_narrow_panel_leads_back);
  ADD ("hall", test_an_entry_gets_a_hall);
  ADD ("draw", test_the_order_is_declared_and_drawn);
  ADD ("board", test_a_board_shows_what_it_is_given);
#undef ADD

  return g_test_run ();
}
