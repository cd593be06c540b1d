/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-fixture.h"

#include "ui/calendar/laurel-activity-bar.h"
#include "ui/calendar/laurel-load-strip.h"
#include "ui/calendar/laurel-timeline-words.h"

/* Whatever happened to it, nothing holds the timeline when the window is gone. */
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

static void
act (Fixture *fixture, const char *action, const char *parameter)
{
  g_autoptr (GVariant) value =
    parameter ? g_variant_ref_sink (g_variant_new_parsed (parameter)) : NULL;

  g_clear_pointer (&fixture->asked, g_free);
  g_assert_true (gtk_widget_activate_action_variant (fixture->timeline, action, value));
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

static guint
count_bars (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *bar = gtk_widget_get_first_child (fixture->timeline); bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    n += LAUREL_IS_ACTIVITY_BAR (bar);

  return n;
}

/* The bar of @activity that can be seen. */
static GtkWidget *
find_bar (Fixture *fixture, guint position)
{
  g_autoptr (LaurelActivity) activity =
    g_list_model_get_item (G_LIST_MODEL (fixture->plan), position);
  LaurelTimelineRow row = { .activity = activity };

  for (GtkWidget *bar = gtk_widget_get_first_child (fixture->timeline); bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    if (LAUREL_IS_ACTIVITY_BAR (bar) && gtk_widget_get_child_visible (bar) &&
        laurel_activity_bar_shows (LAUREL_ACTIVITY_BAR (bar), &row))
      return bar;

  return NULL;
}

static const char *const NAMES[] = {
  "1, Contest, 1 September – 30 November, Online",
  "13, Exchange, mid-September, Qinggang, tentative",
  "14, Presentations, mid-September, place open",
  "15, Fair, to be announced, postponed, no date yet, Hexi",
  "16, Lecture, late August, cancelled, Online",
  "22, Visits, 8–10 September",
};

static void
test_names (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    GtkWidget *bar = find_bar (fixture, i);

    g_assert_nonnull (bar);
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_BUTTON);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         NAMES[i]);
    g_assert_true (gtk_widget_get_focusable (bar));
  }
}

static const struct {
  LaurelZoom zoom;
  int month;
  int day;
  const char *words;
} LOADS[] = {
  { LAUREL_ZOOM_YEAR, 9, 14, "Week of 12 Sep: up to 3 at once, 1 of them for certain" },
  { LAUREL_ZOOM_YEAR, 9, 5, "Week of 5 Sep: up to 3 at once, 2 of them for certain" },
  { LAUREL_ZOOM_WEEK, 9, 9, "9 Sep: 2 at once, 2 of them for certain" },
  /* What is cancelled is no work. */
  { LAUREL_ZOOM_WEEK, 8, 25, "25 Aug: 0 at once, 0 of them for certain" },
};

/* How much there is to do, by weeks and, where there is room, by days. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip = gtk_widget_get_first_child (fixture->timeline);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_ROLE_IMG);
  for (guint i = 0; i < G_N_ELEMENTS (LOADS); i++) {
    g_autofree char *words = NULL;

    laurel_timeline_set_zoom (LAUREL_TIMELINE (fixture->timeline), LOADS[i].zoom);
    gtk_test_widget_wait_for_draw (fixture->timeline);
    words = laurel_load_strip_dup_words (LAUREL_LOAD_STRIP (strip),
                                         laurel_day_new (2022, LOADS[i].month, LOADS[i].day));
    g_assert_cmpstr (words, ==, LOADS[i].words);
  }

  laurel_timeline_set_zoom (LAUREL_TIMELINE (fixture->timeline), LAUREL_ZOOM_YEAR);
  act (fixture, "timeline.go-to-week", "738408");
  g_assert_cmpint (laurel_timeline_get_zoom (LAUREL_TIMELINE (fixture->timeline)), ==,
                   LAUREL_ZOOM_WEEK);
}

/* From the row of the second activity, at the month's zoom: by weeks. */
static const struct {
  const char *action;
  const char *parameter;
  const char *asked;
} ASKS[] = {
  { "timeline.ask", "'calendar.open'", "open 2" },
  { "timeline.ask", "'calendar.fix'", "fix 2" },
  { "timeline.ask", "'calendar.move-to'", "move-to 2" },
  { "timeline.shift", "(1, false)", "shift (2, 1, 1, false)" },
  { "timeline.shift", "(-1, false)", "shift (2, 1, -1, false)" },
  { "timeline.shift", "(1, true)", "shift (2, 1, 1, true)" },
  { "timeline.select", NULL, NULL },
};

static void
test_asks (Fixture *fixture, gconstpointer data)
{
  laurel_timeline_set_zoom (LAUREL_TIMELINE (fixture->timeline), LAUREL_ZOOM_MONTH);
  act (fixture, "timeline.row", "-10");
  act (fixture, "timeline.row", "1");
  for (gsize i = 0; i < G_N_ELEMENTS (ASKS); i++) {
    act (fixture, ASKS[i].action, ASKS[i].parameter);
    g_assert_cmpstr (fixture->asked, ==, ASKS[i].asked);
  }
}

static const struct {
  LaurelZoom zoom;
  const char *asked;
} UNITS[] = {
  { LAUREL_ZOOM_YEAR, "shift (1, 3, 1, false)" },    /* months */
  { LAUREL_ZOOM_QUARTER, "shift (1, 2, 1, false)" }, /* thirds of a month */
  { LAUREL_ZOOM_MONTH, "shift (1, 1, 1, false)" },   /* weeks */
  { LAUREL_ZOOM_WEEK, "shift (1, 0, 1, false)" },    /* days */
};

static void
test_unit_of_zoom (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (UNITS); i++) {
    laurel_timeline_set_zoom (LAUREL_TIMELINE (fixture->timeline), UNITS[i].zoom);
    act (fixture, "timeline.shift", "(1, false)");
    g_assert_cmpstr (fixture->asked, ==, UNITS[i].asked);
  }
}

/* Where time goes from right to left, left is later. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->timeline, GTK_TEXT_DIR_RTL);
  act (fixture, "timeline.shift", "(-1, false)");
  g_assert_cmpstr (fixture->asked, ==, "shift (1, 3, 1, false)");
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  LaurelTimeline *timeline = LAUREL_TIMELINE (fixture->timeline);
  g_autoptr (LaurelActivity) third = g_list_model_get_item (G_LIST_MODEL (fixture->plan), 2);
  g_autoptr (LaurelActivity) fresh = NULL;
  const TestActivity line = { "14", "Renamed", "late September", "Hexi", "confirmed", NULL };

  act (fixture, "timeline.row", "2");
  g_assert_null (laurel_timeline_get_activity (timeline));
  act (fixture, "timeline.select", NULL);
  g_assert_true (laurel_timeline_get_activity (timeline) == third);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find_bar (fixture, 2)),
                                    GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  /* The row changes, and one before it goes: both are followed. */
  fresh = test_source_make_activity (&fixture->source, 3, 2022, "en", &line);
  laurel_row_assign (LAUREL_ROW (third), LAUREL_ROW (fresh));
  g_list_store_remove (fixture->plan, 0);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_true (laurel_timeline_get_activity (timeline) == third);
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 1)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_bar (fixture, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "14, Renamed, late September, Hexi");
}

/* Tab comes to one bar, the arrows go to the others, Tab leaves again. */
static void
test_one_tab_stop (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->timeline, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 0)));
  act (fixture, "timeline.row", "1");
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 1)));
  g_assert_false (gtk_widget_child_focus (fixture->timeline, GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->timeline, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 1)));
}

/* The focus goes to another widget, which a screen reader then reads; and each
 * bar is in the row of its title. */
static void
test_rows_by_key (Fixture *fixture, gconstpointer data)
{
  double height = 0;

  act (fixture, "timeline.row", "-10");
  for (guint i = 0; i < 5; i++) {
    GtkWidget *bar = find_bar (fixture, i);
    GtkWidget *next = find_bar (fixture, i + 1);
    graphene_rect_t here, there;

    act (fixture, "timeline.row", "1");
    g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == next);
    g_assert_true (find_bar (fixture, i) == bar);
    g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &here));
    g_assert_true (gtk_widget_compute_bounds (next, fixture->timeline, &there));
    g_assert_true (height == 0 || height == there.origin.y - here.origin.y);
    height = there.origin.y - here.origin.y;
    g_assert_cmpfloat (height, >, 0);
  }
}

static void
test_recycling (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->timeline));

  g_assert_cmpuint (count_bars (fixture), <=, MOST_BARS);
  for (int i = 0; i < 40; i++) {
    gtk_adjustment_set_value (down, i * 1234);
    gtk_test_widget_wait_for_draw (fixture->timeline);
    g_assert_cmpuint (count_bars (fixture), <=, MOST_BARS);
  }
  act (fixture, "timeline.row", "5000");
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 1999)));
  g_assert_cmpuint (count_bars (fixture), <=, MOST_BARS);
}

/* The focus stays with its row while it is scrolled out of sight and back. */
static void
test_focus_out_of_sight (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->timeline));
  static const double AWAY[] = { 5000, 260, 20000, 0 };
  GtkWidget *bar;

  act (fixture, "timeline.row", "3");
  bar = find_bar (fixture, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (AWAY); i++) {
    gtk_adjustment_set_value (down, AWAY[i]);
    gtk_test_widget_wait_for_draw (fixture->timeline);
    g_assert_true (gtk_widget_has_focus (bar));
    g_assert_true (find_bar (fixture, 3) == bar);
  }
  act (fixture, "timeline.row", "1");
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 4)));
}

/* What was just added is selected before the timeline knows of it; its row is shown as soon as it
 * has one, also when the focus is on another. */
static void
test_added_is_shown (Fixture *fixture, gconstpointer focused)
{
  TestActivity line = { "2001", "New activity", "to be announced", NULL, NULL, NULL };
  g_autoptr (LaurelActivity) added =
    test_source_make_activity (&fixture->source, 2001, 2022, "en", &line);

  if (focused != NULL)
    gtk_widget_grab_focus (find_bar (fixture, 0));
  g_object_set (fixture->timeline, "activity", added, NULL);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_list_store_append (fixture->plan, added);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_nonnull (find_bar (fixture, 2000));
}

static void
test_phases (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelPhase) rounds =
    test_source_make_phase (&fixture->source, 1, 1, 2022, "Rounds", "September – October");
  g_autoptr (LaurelPhase) result =
    test_source_make_phase (&fixture->source, 2, 1, 2022, "Result", "by 15 December");
  GtkWidget *bar = find_bar (fixture, 0);

  g_list_store_append (fixture->phases, rounds);
  g_list_store_append (fixture->phases, result);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "“Result” goes beyond the time of the activity.");

  act (fixture, "timeline.row", "-10");
  act (fixture, "timeline.expand", "true");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  act (fixture, "timeline.row", "1");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Rounds, September – October");
  /* Folded in again, the cursor goes to the activity. */
  act (fixture, "timeline.expand", "false");
  g_assert_true (gtk_widget_has_focus (bar));
}

/* Each lies within the activity, and yet they cannot follow one another. */
static void
test_phases_contradict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelPhase) judging =
    test_source_make_phase (&fixture->source, 1, 1, 2022, "Judging", "20–25 October");
  g_autoptr (LaurelPhase) rounds =
    test_source_make_phase (&fixture->source, 2, 1, 2022, "Rounds", "1–5 October");

  g_list_store_append (fixture->phases, judging);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_null (laurel_activity_bar_get_fault (LAUREL_ACTIVITY_BAR (find_bar (fixture, 0))));
  g_list_store_append (fixture->phases, rounds);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpstr (laurel_activity_bar_get_fault (LAUREL_ACTIVITY_BAR (find_bar (fixture, 0))),
                   ==, "These phases do not fit one after another: Judging → Rounds.");
}

/* What does not take place contradicts nothing, and leaves nothing open. */
static void
test_what_is_cancelled_is_calm (Fixture *fixture, gconstpointer data)
{
  TestActivity line = { "17", "Fair", "mid-September", NULL, "tbd", "cancelled" };
  g_autoptr (LaurelActivity) fair =
    test_source_make_activity (&fixture->source, 17, 2022, "en", &line);
  g_autoptr (LaurelPhase) judging =
    test_source_make_phase (&fixture->source, 1, 17, 2022, "Judging", "20–25 October");
  LaurelTimelineRow row = { .activity = fair };
  LaurelTimelineTone tone;
  g_autofree char *words = laurel_timeline_row_dup_words (&row, &tone);

  g_list_store_append (fixture->plan, fair);
  g_list_store_append (fixture->phases, judging);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpstr (words, ==, "cancelled");
  g_assert_cmpint (tone, ==, LAUREL_TIMELINE_TONE_CALM);
  g_assert_false (laurel_timeline_phase_is_outside (fair, judging));
  g_assert_null (laurel_activity_bar_get_fault (LAUREL_ACTIVITY_BAR (find_bar (fixture, 6))));
}

/* The date in the middle stays there. */
static void
test_zoom_anchor (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *along = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->timeline));
  g_autoptr (LaurelActivity) visits = g_list_model_get_item (G_LIST_MODEL (fixture->plan), 5);
  GtkWidget *bar = find_bar (fixture, 5);
  graphene_rect_t before, after;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  laurel_timeline_set_activity (LAUREL_TIMELINE (fixture->timeline), visits);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &before));
  for (int zoom = LAUREL_ZOOM_QUARTER; zoom <= LAUREL_ZOOM_WEEK; zoom++) {
    double upper = gtk_adjustment_get_upper (along);

    act (fixture, "timeline.zoom", "1");
    g_assert_cmpint (laurel_timeline_get_zoom (LAUREL_TIMELINE (fixture->timeline)), ==, zoom);
    g_assert_cmpfloat (gtk_adjustment_get_upper (along), >, upper);
    g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &after));
    g_assert_cmpfloat_with_epsilon (after.origin.x + after.size.width / 2,
                                    before.origin.x + before.size.width / 2, 2);
  }
  act (fixture, "timeline.zoom-out", NULL);
  g_assert_cmpint (laurel_timeline_get_zoom (LAUREL_TIMELINE (fixture->timeline)), ==,
                   LAUREL_ZOOM_YEAR);
}

/* The bar with the focus stays in sight, not the one that is selected; and one that
 * was scrolled away comes back. */
static void
test_zoom_keeps_focus (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *along = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->timeline));
  g_autoptr (LaurelActivity) contest = g_list_model_get_item (G_LIST_MODEL (fixture->plan), 0);
  GtkWidget *bar = find_bar (fixture, 4);
  graphene_rect_t bounds;

  laurel_timeline_set_activity (LAUREL_TIMELINE (fixture->timeline), contest);
  act (fixture, "timeline.row", "-10");
  act (fixture, "timeline.row", "4");
  g_assert_true (gtk_widget_has_focus (bar));
  for (int zoom = LAUREL_ZOOM_QUARTER; zoom <= LAUREL_ZOOM_WEEK; zoom++) {
    act (fixture, "timeline.zoom", "1");
    g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &bounds));
    g_assert_cmpfloat (bounds.origin.x, <, WIDTH);
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, 200);
  }

  gtk_adjustment_set_value (along, gtk_adjustment_get_upper (along));
  gtk_test_widget_wait_for_draw (fixture->timeline);
  act (fixture, "timeline.zoom", "-1");
  g_assert_true (gtk_widget_compute_bounds (bar, fixture->timeline, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, WIDTH);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, 200);
}

static GtkGesture *
find_pinch (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_ZOOM (controller))
      return GTK_GESTURE (controller);
  }

  return NULL;
}

/* The gesture itself would ask which event it is about. */
static void
stop_here (GtkGesture *pinch)
{
  g_signal_stop_emission_by_name (pinch, "begin");
}

/* How far two fingers have gone since they came down, and the zoom that makes. */
static const struct {
  double scale;
  LaurelZoom zoom;
} PINCHES[] = {
  { 1.2, LAUREL_ZOOM_YEAR },
  { 1.7, LAUREL_ZOOM_QUARTER },
  { 2.2, LAUREL_ZOOM_QUARTER },
  { 2.9, LAUREL_ZOOM_MONTH },
  { 1.9, LAUREL_ZOOM_MONTH },
  { 1.6, LAUREL_ZOOM_QUARTER },
  { .4, LAUREL_ZOOM_YEAR },
  { .1, LAUREL_ZOOM_YEAR },
};

static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  GtkGesture *pinch = find_pinch (fixture->timeline);

  g_assert_nonnull (pinch);
  g_signal_connect (pinch, "begin", G_CALLBACK (stop_here), NULL);
  g_signal_emit_by_name (pinch, "begin", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (PINCHES); i++) {
    g_signal_emit_by_name (pinch, "scale-changed", PINCHES[i].scale);
    g_assert_cmpint (laurel_timeline_get_zoom (LAUREL_TIMELINE (fixture->timeline)), ==,
                     PINCHES[i].zoom);
  }

  /* Each pinch counts from where it begins. */
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.7);
  g_assert_cmpint (laurel_timeline_get_zoom (LAUREL_TIMELINE (fixture->timeline)), ==,
                   LAUREL_ZOOM_QUARTER);
}

/* Steps that come faster than frames add up to the same. */
static void
test_zoom_at_once (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *along = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->timeline));
  double values[2];

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL); /* the middle stays */
  for (int i = 0; i < 2; i++) {
    laurel_timeline_set_zoom (LAUREL_TIMELINE (fixture->timeline), LAUREL_ZOOM_QUARTER);
    if (i == 0)
      gtk_test_widget_wait_for_draw (fixture->timeline);
    laurel_timeline_set_zoom (LAUREL_TIMELINE (fixture->timeline), LAUREL_ZOOM_MONTH);
    gtk_test_widget_wait_for_draw (fixture->timeline);
    values[i] = gtk_adjustment_get_value (along);
    act (fixture, "timeline.zoom-out", NULL);
  }
  g_assert_cmpfloat_with_epsilon (values[0], values[1], 10);
}

/* A season long past opens where it begins, and the axis ends with it, also when
 * its list was empty at first. */
static void
test_past_season (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *along = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->timeline));
  g_autoptr (GListStore) past = g_list_store_new (LAUREL_TYPE_ACTIVITY);
  const TestActivity line = { "1", "Fair", "2 May", NULL, NULL, NULL };
  g_autoptr (LaurelActivity) fair =
    test_source_make_activity (&fixture->source, 99, 2015, "en", &line);
  double year = gtk_adjustment_get_upper (along);
  graphene_rect_t bounds;

  g_object_set (fixture->timeline, "activities", past, NULL);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_list_store_append (past, fair);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpfloat (gtk_adjustment_get_upper (along), ==, year);
  g_set_object (&fixture->plan, past);
  g_assert_true (gtk_widget_compute_bounds (find_bar (fixture, 0), fixture->timeline, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, 200); /* right of the titles, however wide */
  g_assert_cmpfloat (bounds.origin.x, <, 450);
  g_object_set (fixture->timeline, "activities", NULL, NULL);
}

/* Another season comes while another view is shown; who comes back is there before it is laid out. */
static void
test_season_behind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) scroller = g_object_ref (gtk_widget_get_parent (fixture->timeline));
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *other = gtk_button_new ();
  g_autoptr (GListStore) next = g_list_store_new (LAUREL_TYPE_ACTIVITY);
  const TestActivity line = { "1", "Fair", "2 September", NULL, NULL, NULL };
  g_autoptr (LaurelActivity) fair =
    test_source_make_activity (&fixture->source, 99, 2024, "en", &line);

  adw_window_set_content (ADW_WINDOW (fixture->window), stack);
  gtk_stack_add_child (GTK_STACK (stack), scroller);
  gtk_stack_add_child (GTK_STACK (stack), other);
  gtk_stack_set_visible_child (GTK_STACK (stack), other);
  g_list_store_append (next, fair);
  g_object_set (fixture->timeline, "activities", next, NULL);
  gtk_test_widget_wait_for_draw (other);
  gtk_stack_set_visible_child (GTK_STACK (stack), scroller);
  g_assert_true (gtk_widget_grab_focus (fixture->timeline));
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_set_object (&fixture->plan, next);
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 0)));
  g_object_set (fixture->timeline, "activities", NULL, NULL);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  act (fixture, "timeline.row", "-10");
  g_object_set (fixture->timeline, "order", LAUREL_ORDER_DATE, NULL);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  /* The lecture in August comes first now, and the contest, where the cursor is, second. */
  act (fixture, "timeline.row", "-1");
  g_assert_true (gtk_widget_has_focus (find_bar (fixture, 4)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/timeline/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/timeline/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/timeline/asks", Fixture, NULL, set_up, test_asks, tear_down);
  g_test_add ("/timeline/unit-of-zoom", Fixture, NULL, set_up, test_unit_of_zoom, tear_down);
  g_test_add ("/timeline/right-to-left", Fixture, NULL, set_up, test_right_to_left, tear_down);
  g_test_add ("/timeline/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/timeline/one-tab-stop", Fixture, NULL, set_up, test_one_tab_stop, tear_down);
  g_test_add ("/timeline/rows-by-key", Fixture, NULL, set_up, test_rows_by_key, tear_down);
  g_test_add ("/timeline/phases", Fixture, NULL, set_up, test_phases, tear_down);
  g_test_add ("/timeline/cancelled-is-calm", Fixture, NULL, set_up, test_what_is_cancelled_is_calm,
              tear_down);
  g_test_add ("/timeline/phases-contradict", Fixture, NULL, set_up, test_phases_contradict,
              tear_down);
  g_test_add ("/timeline/zoom-anchor", Fixture, NULL, set_up, test_zoom_anchor, tear_down);
  g_test_add ("/timeline/zoom-keeps-focus", Fixture, NULL, set_up, test_zoom_keeps_focus,
              tear_down);
  g_test_add ("/timeline/pinch", Fixture, NULL, set_up, test_pinch, tear_down);
  g_test_add ("/timeline/zoom-at-once", Fixture, NULL, set_up, test_zoom_at_once, tear_down);
  g_test_add ("/timeline/past-season", Fixture, NULL, set_up, test_past_season, tear_down);
  g_test_add ("/timeline/season-behind", Fixture, NULL, set_up, test_season_behind, tear_down);
  g_test_add ("/timeline/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/timeline/recycling", Fixture, NULL, set_up_long, test_recycling, tear_down);
  g_test_add ("/timeline/focus-out-of-sight", Fixture, NULL, set_up_long, test_focus_out_of_sight, tear_down);
  g_test_add ("/timeline/added-is-shown", Fixture, NULL, set_up_long, test_added_is_shown, tear_down);
  g_test_add ("/timeline/added-is-shown-beside-focus", Fixture, "", set_up_long, test_added_is_shown,
              tear_down);

  return g_test_run ();
}
