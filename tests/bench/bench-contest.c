/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a page of a contest takes that has a great many entries: bench-contest LIBRARY PAGE, of
 * which PAGE is "entries" or "matrix". From the first frame that shows it to its end, and each frame
 * while it is scrolled. Prints a line of JSON.
 */

#include "bench-frames.h"
#include "judging/contest/laurel-contest-store.h"
#include "tool/laurel-rooms.h"
#include "ui/judging/laurel-assignment-matrix-private.h"
#include "ui/judging/laurel-contest-assignment.h"
#include "ui/judging/laurel-contest-entries.h"

#include <locale.h>
#include <string.h>

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LaurelStore **store = data;

  *store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static LaurelSession *
open_session (const char *path)
{
  g_autoptr (LaurelStore) store = NULL;

  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, on_opened, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);

  return laurel_session_new (store);
}

static LaurelContest *
find_contest (LaurelSession *session)
{
  g_autoptr (LaurelRowList) contests =
    laurel_store_list (laurel_session_get_store (session), &LAUREL_CONTESTS_OF_PROGRAMME,
                       g_variant_new ("(x)", (gint64) 0));

  while (laurel_row_list_get_loading (contests))
    g_main_context_iteration (NULL, TRUE);

  return g_list_model_get_item (G_LIST_MODEL (contests), 0);
}

/* Whether it shows the rows of the page, and has some. */
static gboolean
has_rows (GtkWidget *widget)
{
  GListModel *rows;

  if (LAUREL_IS_ASSIGNMENT_MATRIX (widget))
    return LAUREL_ASSIGNMENT_MATRIX (widget)->grid != NULL;
  if (!GTK_IS_LIST_VIEW (widget) ||
      g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "view") != 0)
    return FALSE;

  rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget)));

  return rows != NULL && g_list_model_get_n_items (rows) > 0;
}

static GtkWidget *
find_rows (GtkWidget *widget)
{
  GtkWidget *found = has_rows (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_rows (child);

  return found;
}

static GtkWidget *
wait_for_rows (GtkWidget *page)
{
  GtkWidget *rows;

  while ((rows = find_rows (page)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rows;
}

static void
move (GtkAdjustment *adjustment, double by)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

/* Down, by leaps, and back; and across where there is more than fits. */
static void
scroll (BenchRun *run, int frame)
{
  GtkScrolledWindow *window = GTK_SCROLLED_WINDOW (run->widget);

  move (gtk_scrolled_window_get_vadjustment (window),
        frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61);
  move (gtk_scrolled_window_get_hadjustment (window), frame % 200 < 100 ? 23 : -23);
}

int
main (int argc, char **argv)
{
  GtkWidget *stack = gtk_init_check () ? gtk_stack_new () : NULL;
  gboolean is_matrix = argc == 3 && strcmp (argv[2], "matrix") == 0;
  GtkWidget *page, *window, *rows;
  LaurelSession *session;
  BenchRun scrolled;
  double first, spent;

  g_assert_true (argc == 3 && stack != NULL);
  setlocale (LC_ALL, "");
  adw_init ();
  session = open_session (argv[1]);
  page = g_object_new (is_matrix ? LAUREL_TYPE_CONTEST_ASSIGNMENT : LAUREL_TYPE_CONTEST_ENTRIES,
                       "session", session, "contest", find_contest (session), NULL);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Before"), "before");
  gtk_stack_add_named (GTK_STACK (stack), page, "page");
  window = bench_show (stack);
  rows = wait_for_rows (page);

  first = bench_measure_first (window, stack, "page", &spent);
  scrolled = bench_measure (window, gtk_widget_get_ancestor (rows, GTK_TYPE_SCROLLED_WINDOW),
                            scroll);
  g_print ("{\"bench\": \"contest\", \"aim_ms\": %.1f, \"first_ms\": %.1f, \"first_cpu_ms\": %.1f, ",
           AIM_MS, first, spent);
  bench_print ("scroll", &scrolled, "}\n");

  return 0;
}
