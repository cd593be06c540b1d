/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-fixture.h"

#include "calendar/laurel-conflict.h"
#include "ui/calendar/laurel-activity-bar.h"
#include "store/laurel-row-list.h"
#include "ui/calendar/laurel-load-strip.h"
#include "ui/calendar/laurel-month-plan.h"
#include "ui/calendar/laurel-timeline-rows.h"

/* A series is a row; unfolded by a key, its phases and its activities are below. */

#define N_MEMBERS 20

static void
add_members (Fixture *fixture, gint64 series, const char *number)
{
  for (int i = 1; i <= N_MEMBERS; i++) {
    g_autofree char *own = g_strdup_printf ("%s.%d", number, i);
    TestActivity line = { own, "Division", "mid-September", "Hexi", "confirmed", NULL };
    g_autoptr (LaurelActivity) activity =
      test_source_make_member (&fixture->source, 100 * series + i, series, 2022, "en", &line);

    g_list_store_append (fixture->plan, activity);
  }
}

static void
set_up_series (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelPhase) rounds = NULL;

  set_up (fixture, data);
  rounds = test_source_make_phase (&fixture->source, 1, 2, 2022, "Rounds", "mid-September");
  g_list_store_append (fixture->phases, rounds);
  add_members (fixture, 2, "13");
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->timeline);
  g_assert_finalize_object (fixture->plan);
  g_assert_finalize_object (fixture->phases);
  test_source_clear (&fixture->source);
  g_free (fixture->asked);
}

static gboolean
press_in (GtkWidget *widget, GListModel *shortcuts, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
    g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

    if (g_str_equal (trigger, key))
      return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                           gtk_shortcut_get_arguments (shortcut));
  }

  return FALSE;
}

/* Does what the timeline has for a key. */
static void
press (Fixture *fixture, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->timeline);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    done = GTK_IS_SHORTCUT_CONTROLLER (controller) &&
           press_in (fixture->timeline, G_LIST_MODEL (controller), key);
  }
  g_assert_true (done);
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  graphene_rect_t left, right;

  g_assert_true (gtk_widget_compute_bounds (*(GtkWidget **) a,
                                            gtk_widget_get_parent (*(GtkWidget **) a), &left));
  g_assert_true (gtk_widget_compute_bounds (*(GtkWidget **) b,
                                            gtk_widget_get_parent (*(GtkWidget **) b), &right));

  return (int) (left.origin.y - right.origin.y);
}

/* The first numbers from above; "-" is a row without one, which is a phase's. */
static char *
dup_numbers (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) bars = g_ptr_array_new ();
  GString *numbers = g_string_new (NULL);

  for (GtkWidget *bar = gtk_widget_get_first_child (fixture->timeline); bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    if (LAUREL_IS_ACTIVITY_BAR (bar) && gtk_widget_get_child_visible (bar))
      g_ptr_array_add (bars, bar);
  g_ptr_array_sort (bars, compare_places);

  for (guint i = 0; i < MIN (n, bars->len); i++) {
    PangoLayout *number = laurel_activity_bar_get_number (bars->pdata[i]);
    const char *text = number ? pango_layout_get_text (number) : "";

    g_string_append_printf (numbers, i ? " %s" : "%s", *text ? text : "-");
  }

  return g_string_free (numbers, FALSE);
}

static const struct {
  const char *key;
  const char *numbers;
  const char *focus;
} KEYS[] = {
  { "Down", "1 13 14 15 16 22", "13" },
  { "plus", "1 13 - 13.1 13.2 13.3", "13" },
  { "plus", "1 13 - 13.1 13.2 13.3", "13" },
  { "minus", "1 13 14 15 16 22", "13" },
  { "KP_Add", "1 13 - 13.1 13.2 13.3", "13" },
  /* From a phase of it, and from what belongs to it, it is folded up, too. */
  { "Down", "1 13 - 13.1 13.2 13.3", "" },
  { "KP_Subtract", "1 13 14 15 16 22", "13" },
  { "plus", "1 13 - 13.1 13.2 13.3", "13" },
  { "Down", "1 13 - 13.1 13.2 13.3", "" },
  { "Down", "1 13 - 13.1 13.2 13.3", "13.1" },
  { "Down", "1 13 - 13.1 13.2 13.3", "13.2" },
  { "plus", "1 13 - 13.1 13.2 13.3", "13.2" },
  { "minus", "1 13 14 15 16 22", "13" },
  /* What has no parts has nothing to unfold. */
  { "Down", "1 13 14 15 16 22", "14" },
  { "plus", "1 13 14 15 16 22", "14" },
};

static void
assert_focus (Fixture *fixture, const char *number)
{
  GtkWidget *bar = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  PangoLayout *layout;

  g_assert_true (LAUREL_IS_ACTIVITY_BAR (bar));
  layout = laurel_activity_bar_get_number (LAUREL_ACTIVITY_BAR (bar));
  g_assert_cmpstr (layout ? pango_layout_get_text (layout) : "", ==, number);
}

static void
test_keys_fold_and_unfold (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++) {
    g_autofree char *numbers = NULL;

    g_test_message ("%" G_GSIZE_FORMAT ", %s", i, KEYS[i].key);
    press (fixture, KEYS[i].key);
    numbers = dup_numbers (fixture, 6);
    g_assert_cmpstr (numbers, ==, KEYS[i].numbers);
    assert_focus (fixture, KEYS[i].focus);
  }
}

/* The words and the state of a series are there for a screen reader. */
static void
test_a_series_says_how_many (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar;

  press (fixture, "Down");
  bar = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "13, Exchange, mid-September, 20 activities, Qinggang, tentative");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  press (fixture, "plus");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

/* What is selected elsewhere is unfolded, and in sight, here. */
static void
test_selecting_one_unfolds (Fixture *fixture, gconstpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->plan));
  g_autoptr (LaurelActivity) last = g_list_model_get_item (G_LIST_MODEL (fixture->plan), n - 1);
  g_autofree char *folded = dup_numbers (fixture, 4);
  g_autofree char *unfolded = NULL;

  g_assert_cmpstr (folded, ==, "1 13 14 15");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  laurel_timeline_set_activity (LAUREL_TIMELINE (fixture->timeline), last);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  unfolded = dup_numbers (fixture, 99);
  g_assert_nonnull (strstr (unfolded, "13.20"));
}

/* There is no less to do when it is folded, and the series is none of it itself. */
static void
test_load_is_the_same (Fixture *fixture, gconstpointer data)
{
  static const char *const KEYS_OF_LOAD[] = { "Down", "plus", "minus" };
  GtkWidget *strip = gtk_widget_get_first_child (fixture->timeline);

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS_OF_LOAD); i++) {
    g_autofree char *words = NULL;

    press (fixture, KEYS_OF_LOAD[i]);
    words = laurel_load_strip_dup_words (LAUREL_LOAD_STRIP (strip), laurel_day_new (2022, 9, 14));
    g_assert_cmpstr (words, ==, "Week of 12 Sep: up to 22 at once, 1 of them for certain");
  }
}

static void
assert_label (Fixture *fixture, const char *label)
{
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

#define FOLDED "13, Exchange, mid-September, 20 activities, Qinggang, tentative"

/* What is folded is not hidden: the series tells of what is below it. */
static void
test_a_folded_clash_is_told (Fixture *fixture, gconstpointer data)
{
  const LaurelConflictFacts facts = {
    .kind = "resource", .grade = LAUREL_CLASH_CERTAIN, .activity_id = 201, .activity = "2022/13.1",
    .title = "Division", .other_id = 1, .other = "2022/1", .other_title = "Contest",
    .activities = "2022/13.1\n2022/1", .activity_ids = "201\n1", .resource_id = 7,
    .resource = "Great Hall", .why = "Both take it.",
  };
  g_autoptr (GListStore) conflicts = g_list_store_new (LAUREL_TYPE_CONFLICT);
  g_autoptr (LaurelConflict) conflict = laurel_conflict_new (1, &facts);

  g_list_store_append (conflicts, conflict);
  g_object_set (fixture->timeline, "conflicts", conflicts, NULL);
  press (fixture, "Down");
  assert_label (fixture, FOLDED ", clash: Great Hall");
  press (fixture, "plus");
  assert_label (fixture, FOLDED);
  press (fixture, "Down");
  press (fixture, "Down");
  assert_label (fixture, "13.1, Division, mid-September, Hexi, clash: Great Hall");
  press (fixture, "minus");
  assert_label (fixture, FOLDED ", clash: Great Hall");
  g_object_set (fixture->timeline, "conflicts", NULL, NULL);
}

static void
count (guint *n)
{
  (*n)++;
}

/* The rows of a plan, each as @words say. */
static GPtrArray *
make_rows (Fixture *fixture, const char *words)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 1; i <= 50; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);
    TestActivity line = { number, "Lecture", words, "Hexi", "confirmed", NULL };

    g_ptr_array_add (rows, test_source_make_activity (&fixture->source, i, 2022, "en", &line));
  }

  return rows;
}

/* What a list takes at a time is told at a time, however many rows it moves. */
static void
test_a_result_is_told_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelTimelineRows) rows = laurel_timeline_rows_new ();
  g_autoptr (LaurelRowList) list = laurel_row_list_new (LAUREL_TYPE_ACTIVITY);
  g_autoptr (GPtrArray) before = make_rows (fixture, "mid-September");
  g_autoptr (GPtrArray) after = make_rows (fixture, "8 May");
  guint n = 0;

  laurel_row_list_update (list, before);
  laurel_timeline_rows_set_order (rows, LAUREL_ORDER_DATE);
  laurel_timeline_rows_set_activities (rows, G_LIST_MODEL (list));
  g_signal_connect_swapped (rows, "changed", G_CALLBACK (count), &n);

  laurel_row_list_update (list, after);
  g_assert_cmpuint (n, ==, 1);
  laurel_row_list_update (list, after);
  g_assert_cmpuint (n, ==, 1);

  g_ptr_array_remove_index (after, 7);
  laurel_row_list_update (list, after);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (laurel_timeline_rows_get_n (rows), ==, 49);
}

static guint
count_glyphs (GskRenderNode *node)
{
  guint n = 0;

  switch ((int) gsk_render_node_get_node_type (node)) {
  case GSK_TEXT_NODE:
    return gsk_text_node_get_num_glyphs (node);
  case GSK_CONTAINER_NODE:
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += count_glyphs (gsk_container_node_get_child (node, i));
    return n;
  case GSK_TRANSFORM_NODE:
    return count_glyphs (gsk_transform_node_get_child (node));
  case GSK_CLIP_NODE:
    return count_glyphs (gsk_clip_node_get_child (node));
  default:
    return 0;
  }
}

/* How much is written at a bar, where it stands now. */
static guint
measure_words (Fixture *fixture, GtkWidget *bar)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_widget_snapshot_child (fixture->timeline, bar, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  return count_glyphs (node);
}

static GtkWidget *
find_tentative (Fixture *fixture)
{
  g_autoptr (LaurelActivity) activity = g_list_model_get_item (G_LIST_MODEL (fixture->plan), 1);
  LaurelTimelineRow row = { .activity = activity };

  for (GtkWidget *bar = gtk_widget_get_first_child (fixture->timeline); bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    if (LAUREL_IS_ACTIVITY_BAR (bar) && gtk_widget_get_child_visible (bar) &&
        laurel_activity_bar_shows (LAUREL_ACTIVITY_BAR (bar), &row))
      return bar;

  g_assert_not_reached ();
}

/* Words that end in an ellipsis at the edge are whole again as soon as there is room for them. */
static void
test_words_take_their_room (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *along = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->timeline));
  GtkWidget *bar = find_tentative (fixture);
  double value = gtk_adjustment_get_value (along);
  graphene_rect_t bounds;
  guint whole, cut;

  whole = measure_words (fixture, bar);
  g_assert_cmpuint (whole, >, strlen ("Qinggang"));
  g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &bounds));
  gtk_adjustment_set_value (along, value + bounds.origin.x + bounds.size.width - WIDTH - 40);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  cut = measure_words (fixture, bar);
  g_assert_cmpuint (cut, <, whole);
  gtk_adjustment_set_value (along, value);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpuint (measure_words (fixture, bar), ==, whole);
}

/* What is moved by a dialog is followed: its bar keeps the focus behind that, and the window not. */
static void
test_a_move_is_followed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) moved = g_list_model_get_item (G_LIST_MODEL (fixture->plan), 1);
  const TestActivity line = { "13", "Exchange", "14 January", "Qinggang", "tentative", NULL };
  g_autoptr (LaurelActivity) fresh =
    test_source_make_activity (&fixture->source, 2, 2022, "en", &line);
  GtkWidget *bar = find_tentative (fixture);
  GtkWidget *dialog = adw_window_new ();
  graphene_rect_t bounds;

  gtk_widget_grab_focus (bar);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (fixture->window));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  g_assert_false (gtk_widget_has_focus (bar));
  laurel_row_assign (LAUREL_ROW (moved), LAUREL_ROW (fresh));
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, 0);
  g_assert_cmpfloat (bounds.origin.x, <, WIDTH);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* On the sheet of a month each of them is there for itself, folded or not. */
static void
test_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelMonthPlan) plan = laurel_month_plan_new ();
  LaurelDay first = laurel_day_new (2022, 9, 1), last = laurel_day_new (2022, 9, 30);
  g_autoptr (GArray) items = NULL;
  guint n_members = 0, n_phases = 0;

  laurel_month_plan_set_lists (plan, G_LIST_MODEL (fixture->plan), G_LIST_MODEL (fixture->phases),
                               NULL);
  items = laurel_month_plan_list_above (plan, LAUREL_MONTH_PLACE_SOMETIME, first, last);
  for (guint i = 0; i < items->len; i++) {
    const LaurelMonthItem *item = &g_array_index (items, LaurelMonthItem, i);

    n_members += laurel_activity_get_series_id (item->row.activity) != 0;
    n_phases += item->row.phase != NULL;
  }
  g_assert_cmpuint (n_members, ==, N_MEMBERS);
  g_assert_cmpuint (n_phases, ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/timeline/series/" name, Fixture, NULL, set_up_series, function, tear_down)
  ADD ("keys", test_keys_fold_and_unfold);
  ADD ("words", test_a_series_says_how_many);
  ADD ("selected", test_selecting_one_unfolds);
  ADD ("month", test_month);
  ADD ("load", test_load_is_the_same);
  ADD ("clash", test_a_folded_clash_is_told);
  ADD ("followed", test_a_move_is_followed);
  ADD ("room", test_words_take_their_room);
  ADD ("once", test_a_result_is_told_once);
#undef ADD

  return g_test_run ();
}
