/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-fixture.h"

#include "ui/calendar/laurel-activity-bar.h"

/* Which part of the year is seen: what there is to see, and what is looked at. */

static const TestActivity SPRING[] = {
  { "1", "Opening", "3 March", NULL, "none", NULL },
  { "2", "Contest", "mid-April – mid-May", NULL, "none", NULL },
  { "3", "Closing", "late June", NULL, "none", NULL },
};

static void
set_up_spring (Fixture *fixture, LaurelDay today)
{
  GListStore *plan;

  test_source_init (&fixture->source);
  plan = test_source_make_plan (&fixture->source, 2022, "en", SPRING, G_N_ELEMENTS (SPRING));
  set_up_plan (fixture, g_list_store_new (LAUREL_TYPE_ACTIVITY));
  g_object_set (fixture->timeline, "zoom", LAUREL_ZOOM_MONTH, "today", today, NULL);
  g_object_set (fixture->timeline, "activities", plan, NULL);
  g_object_unref (fixture->plan);
  fixture->plan = plan;
  gtk_test_widget_wait_for_draw (fixture->timeline);
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

/* Where the bar of an activity begins, in parts of the timeline. */
static double
get_place (Fixture *fixture, const char *number)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    LaurelActivityBar *bar = LAUREL_IS_ACTIVITY_BAR (child) ? LAUREL_ACTIVITY_BAR (child) : NULL;
    graphene_rect_t bounds;

    if (bar == NULL || !gtk_widget_get_child_visible (child) ||
        !g_str_equal (pango_layout_get_text (laurel_activity_bar_get_number (bar)), number))
      continue;
    g_assert_true (gtk_widget_compute_bounds (child, fixture->timeline, &bounds));
    return bounds.origin.x / gtk_widget_get_width (fixture->timeline);
  }

  g_assert_not_reached ();
}

static const struct {
  int month;
  int day;
  gboolean at_start;
} TODAYS[] = {
  { 4, 20, FALSE },
  { 6, 30, FALSE },
  { 7, 1, TRUE }, /* it is over since yesterday */
  { 11, 29, TRUE },
  { 2, 20, TRUE },
};

/* A season that is over, or has not begun, is seen from where it begins. */
static void
test_begins_where_the_season_does (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TODAYS); i++) {
    Fixture fixture = { 0 };
    double opening;

    g_test_message ("%d-%d", TODAYS[i].month, TODAYS[i].day);
    set_up_spring (&fixture, laurel_day_new (2022, TODAYS[i].month, TODAYS[i].day));
    opening = get_place (&fixture, "1");
    g_assert_true ((opening > 0 && opening < .5) == TODAYS[i].at_start);
    tear_down (&fixture, NULL);
  }
}

static void
set_up_in_april (Fixture *fixture, gconstpointer data)
{
  set_up_spring (fixture, laurel_day_new (2022, 4, 20));
}

/* A pane that opens beside it takes room from the other side. */
static void
test_selected_stays_in_sight (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) contest = NULL;
  GtkWidget *scroller;
  GtkAdjustment *along;

  contest = g_list_model_get_item (G_LIST_MODEL (fixture->plan), 1);
  scroller = gtk_widget_get_parent (fixture->timeline);
  along = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->timeline));
  laurel_timeline_set_activity (LAUREL_TIMELINE (fixture->timeline), contest);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  gtk_adjustment_set_value (along, gtk_adjustment_get_value (along) -
                                     WIDTH * (.9 - get_place (fixture, "2")));
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpfloat_with_epsilon (get_place (fixture, "2"), .9, .02);

  gtk_widget_set_margin_end (scroller, WIDTH / 3);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpfloat (get_place (fixture, "2"), <, .9);

  /* What was not in sight is not fetched. */
  gtk_widget_set_margin_end (scroller, 0);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  gtk_adjustment_set_value (along, 0);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpfloat (get_place (fixture, "2"), >, 1);
  gtk_widget_set_margin_end (scroller, WIDTH / 3);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  gtk_test_widget_wait_for_draw (fixture->timeline);
  g_assert_cmpfloat (gtk_adjustment_get_value (along), ==, 0);
}

static const struct {
  const char *number;
  const char *title;
  const char *shown;
} MEMBERS[] = {
  { "3.1", "Eleventh National Workshop Stories Contest, Hexi round", "…Hexi round" },
  { "3.2", "Eleventh National Workshop Stories Contest, Huidong round", "…Huidong round" },
  { "3.3", "第十一届全国工匠故事大赛预选赛及交流展示活动河西赛区", "…河西赛区" },
  { "3.4", "第十一届全国工匠故事大赛预选赛及交流展示活动惠东赛区", "…惠东赛区" },
};

/* Of those that belong to a series, what they differ in. */
static void
test_what_differs_is_shown (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (MEMBERS); i++) {
    TestActivity line = { MEMBERS[i].number, MEMBERS[i].title, "mid-April", NULL, NULL, NULL };
    g_autoptr (LaurelActivity) member =
      test_source_make_member (&fixture->source, 30 + (gint64) i, 3, 2022, "en", &line);

    g_list_store_append (fixture->plan, member);
    laurel_timeline_set_activity (LAUREL_TIMELINE (fixture->timeline), member);
  }
  gtk_test_widget_wait_for_draw (fixture->timeline);
  gtk_test_widget_wait_for_draw (fixture->timeline);

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    for (gsize i = 0; i < G_N_ELEMENTS (MEMBERS) && LAUREL_IS_ACTIVITY_BAR (child); i++) {
      LaurelActivityBar *bar = LAUREL_ACTIVITY_BAR (child);

      if (!gtk_widget_get_child_visible (child) ||
          !g_str_equal (pango_layout_get_text (laurel_activity_bar_get_number (bar)),
                        MEMBERS[i].number))
        continue;
      n_found++;
      g_assert_cmpstr (pango_layout_get_text (laurel_activity_bar_get_title (bar)), ==,
                       MEMBERS[i].shown);
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (MEMBERS));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/timeline-place/begins", test_begins_where_the_season_does);
  g_test_add ("/timeline-place/selected", Fixture, NULL, set_up_in_april,
              test_selected_stays_in_sight, tear_down);

  g_test_add ("/timeline-place/what-differs", Fixture, NULL, set_up_in_april,
              test_what_differs_is_shown, tear_down);

  return g_test_run ();
}
