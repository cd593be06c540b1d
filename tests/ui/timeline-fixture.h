/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timeline in a window, for its tests.
 */

#pragma once

#include "testlib/laurel-test-rows.h"
#include "ui/calendar/laurel-timeline.h"

#include <adwaita.h>

#define WIDTH 900
#define HEIGHT 500
/* What a window begins with, and a spare one. */
#define MOST_BARS 33

/**
 * Fixture:
 *
 * A timeline in a window, and a page around it that keeps what it is asked.
 */
typedef struct {
  TestSource source;
  GListStore *plan;
  GListStore *phases;
  GtkWidget *window;
  GtkWidget *timeline;
  char *asked; /* (nullable) */
} Fixture;

static const TestActivity PLAN[] = {
  { "1", "Contest", "1 September – 30 November", "Online", "online", NULL },
  { "13", "Exchange", "mid-September", "Qinggang", "tentative", NULL },
  { "14", "Presentations", "mid-September", NULL, "tbd", NULL },
  { "15", "Fair", "to be announced", "Hexi", "confirmed", "postponed" },
  { "16", "Lecture", "late August", NULL, "online", "cancelled" },
  { "22", "Visits", "8–10 September", NULL, "none", NULL },
};

static inline void
keep_asked (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static const GActionEntry ACTIONS[] = {
  { "open", keep_asked, "x", NULL, NULL, { 0 } },
  { "fix", keep_asked, "x", NULL, NULL, { 0 } },
  { "move-to", keep_asked, "x", NULL, NULL, { 0 } },
  { "shift", keep_asked, "(xiib)", NULL, NULL, { 0 } },
};

static inline void
set_up_plan (Fixture *fixture, GListStore *plan)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->plan = plan;
  fixture->phases = g_list_store_new (LAUREL_TYPE_PHASE);
  fixture->timeline = g_object_new (LAUREL_TYPE_TIMELINE, "activities", plan,
                                    "phases", fixture->phases,
                                    "today", laurel_day_new (2022, 9, 2), NULL);
  g_object_ref_sink (fixture->timeline);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->timeline);

  fixture->window = adw_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   fixture);
  gtk_widget_insert_action_group (fixture->window, "calendar", G_ACTION_GROUP (actions));
  adw_window_set_content (ADW_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->timeline);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  test_source_init (&fixture->source);
  set_up_plan (fixture, test_source_make_plan (&fixture->source, 2022, "en", PLAN,
                                               G_N_ELEMENTS (PLAN)));
}

static inline void
set_up_long (Fixture *fixture, gconstpointer data)
{
  GListStore *plan = g_list_store_new (LAUREL_TYPE_ACTIVITY);

  test_source_init (&fixture->source);
  for (int i = 1; i <= 2000; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);
    TestActivity line = { number, "One of many", "mid-September", NULL, NULL, NULL };
    g_autoptr (LaurelActivity) activity =
      test_source_make_activity (&fixture->source, i, 2022, "en", &line);

    g_list_store_append (plan, activity);
  }
  set_up_plan (fixture, plan);
}
