/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-chart-panel.h"

#include "documents/laurel-chart.h"
#include "ui/judging/laurel-chart-view.h"

#include <string.h>

static GPtrArray *
make_charts (void)
{
  g_autoptr (LaurelRule) rule = laurel_rule_new_plain ();
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  g_autoptr (LaurelRanking) ranking = NULL;
  int row;

  for (int i = 0; i < 8; i++) {
    const char entry[] = { 'E', (char) ('0' + i / 2), '\0' };
    const char mark[] = { (char) ('1' + i), '\0' };
    const char *fields[] = { entry, i % 2 ? "Fang" : "Hao", "", "", mark };
    LaurelMarkField wrong;

    g_assert_true (laurel_marks_add (marks, rule, fields, 1, &wrong, NULL));
  }
  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
  ranking = laurel_ranking_new (rule, marks, NULL, NULL);

  return laurel_chart_list (rule, marks, ranking);
}

/* The first below @widget that is a @type. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static int
measure (GtkWidget *view)
{
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL, NULL);

  return height;
}

static void
test_a_chart_is_reached_and_has_its_table (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = g_object_ref_sink (laurel_chart_panel_new ());
  GtkWidget *view = find (panel, LAUREL_TYPE_CHART_VIEW);
  GtkWidget *table = NULL, *kind = find (panel, GTK_TYPE_DROP_DOWN), *row;
  g_autoptr (GPtrArray) charts = make_charts ();

  gtk_window_set_child (GTK_WINDOW (window), panel);
  g_assert_false (gtk_widget_get_visible (panel));
  laurel_chart_panel_show (LAUREL_CHART_PANEL (panel), charts);
  g_assert_true (gtk_widget_get_visible (panel));
  g_assert_cmpint (measure (view), >, 30);
  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < 50 && gtk_widget_get_width (view) == 0; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_grab_focus (view));

  table = gtk_widget_get_next_sibling (kind);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (table));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (table), TRUE);
  row = find (panel, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "from 2.00 to 8"));

  /* Another chart, and its table; new charts leave what is looked at. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), charts->len - 1);
  row = find (panel, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "From 1.00 to 2.00");
  g_ptr_array_unref (charts);
  charts = make_charts ();
  laurel_chart_panel_show (LAUREL_CHART_PANEL (panel), charts);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (kind)), ==, charts->len - 1);

  laurel_chart_panel_show (LAUREL_CHART_PANEL (panel), NULL);
  g_assert_false (gtk_widget_get_visible (panel));
  g_assert_cmpint (measure (view), <, 30);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (panel);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/judging/chart-panel", test_a_chart_is_reached_and_has_its_table);

  return g_test_run ();
}
