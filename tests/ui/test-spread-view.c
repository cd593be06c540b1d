/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-spread-view.h"

#include <adwaita.h>
#include <string.h>

static LaurelChartSpread *
make_chart (void)
{
  g_autoptr (LaurelRule) rule = laurel_rule_new_plain ();
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  int row;

  for (int i = 0; i < 8; i++) {
    const char entry[] = { 'E', (char) ('0' + i / 2), '\0' };
    const char mark[] = { (char) ('1' + i), '\0' };
    const char *fields[] = { entry, i % 2 ? "Fang" : "Hao", "", "", mark };
    LaurelMarkField wrong;

    g_assert_true (laurel_marks_add (marks, rule, fields, 1, &wrong, NULL));
  }
  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));

  return laurel_chart_spread_new (rule, marks, LAUREL_SPREAD_OF_JUDGES);
}

static int
measure (GtkWidget *view)
{
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL, NULL);

  return height;
}

static void
test_a_chart_is_reached_and_told (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = g_object_ref_sink (laurel_spread_view_new ());
  const char *said;

  gtk_window_set_child (GTK_WINDOW (window), view);
  g_assert_cmpint (measure (view), ==, 0);
  laurel_spread_view_show (LAUREL_SPREAD_VIEW (view), make_chart ());
  g_assert_cmpint (measure (view), >, 30);
  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < 50 && gtk_widget_get_width (view) == 0; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_grab_focus (view));
  said = gtk_widget_get_tooltip_text (view);
  g_assert_nonnull (strstr (said, "Fang: from 2.00 to 8.00"));
  g_assert_nonnull (strstr (said, "\nHao: from 1.00 to 7.00"));
  laurel_spread_view_show (LAUREL_SPREAD_VIEW (view), NULL);
  g_assert_cmpint (measure (view), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/judging/spread-view", test_a_chart_is_reached_and_told);

  return g_test_run ();
}
