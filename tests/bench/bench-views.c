/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the month and the agenda take on a library with many activities over many
 * years: bench-views LIBRARY. From the first frame that shows a view to its end, and
 * each frame while pages are turned and lines are scrolled. Prints a line of JSON.
 */

#include "bench-frames.h"
#include "tool/laurel-rooms.h"
#include "ui/calendar/laurel-month-view.h"
#include "ui/calendar/laurel-plan-list.h"

#include <locale.h>

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LaurelStore **store = data;

  *store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (LaurelSession *session)
{
  LaurelRowList *list = laurel_session_list_activities (session);

  return list != NULL && !laurel_row_list_get_loading (list);
}

static LaurelSession *
open_session (const char *path)
{
  g_autoptr (LaurelStore) store = NULL;
  LaurelSession *session;

  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, on_opened, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = laurel_session_new (store);
  while (!is_read (session))
    g_main_context_iteration (NULL, TRUE);

  return session;
}

/* Through ten years, and back. */
static void
turn (BenchRun *run, int frame)
{
  laurel_month_view_turn (LAUREL_MONTH_VIEW (run->widget), frame / 120 % 2 == 0 ? 1 : -1);
}

static void
scroll (BenchRun *run, int frame)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (run->widget));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) +
                                    (frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61));
}

/* The one that can be seen: an empty page has one, too. */
static GtkWidget *
find_scroller (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_scroller (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
wait_for_lines (GtkWidget *agenda)
{
  guint n = 0;

  while (n == 0) {
    g_main_context_iteration (NULL, TRUE);
    g_object_get (agenda, "n-lines", &n, NULL);
  }
}

int
main (int argc, char **argv)
{
  GtkWidget *stack = gtk_init_check () ? gtk_stack_new () : NULL;
  GtkWidget *month, *agenda, *window;
  BenchRun turned, scrolled, month_scrolled;
  LaurelSession *session;
  double month_first, agenda_first, month_spent, agenda_spent;
  guint n;

  g_assert_true (argc == 2 && stack != NULL);
  setlocale (LC_ALL, "");
  adw_init ();
  session = open_session (argv[1]);
  n = g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_activities (session)));
  month = g_object_new (LAUREL_TYPE_MONTH_VIEW, "session", session, NULL);
  agenda = g_object_new (LAUREL_TYPE_PLAN_LIST, "session", session, NULL);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Before"), "before");
  gtk_stack_add_named (GTK_STACK (stack), month, "month");
  gtk_stack_add_named (GTK_STACK (stack), agenda, "agenda");
  window = bench_show (stack);
  wait_for_lines (agenda);

  month_first = bench_measure_first (window, stack, "month", &month_spent);
  turned = bench_measure (window, month, turn);
  month_scrolled = bench_measure (window, find_scroller (month), scroll);
  agenda_first = bench_measure_first (window, stack, "agenda", &agenda_spent);
  scrolled = bench_measure (window, find_scroller (agenda), scroll);

  g_print ("{\"bench\": \"views\", \"activities\": %u, \"aim_ms\": %.1f, "
           "\"month_first_ms\": %.1f, \"month_first_cpu_ms\": %.1f, "
           "\"agenda_first_ms\": %.1f, \"agenda_first_cpu_ms\": %.1f, ", n, AIM_MS, month_first,
           month_spent, agenda_first, agenda_spent);
  bench_print ("turn", &turned, ", ");
  bench_print ("month_scroll", &month_scrolled, ", ");
  bench_print ("agenda_scroll", &scrolled, "}\n");

  return 0;
}
