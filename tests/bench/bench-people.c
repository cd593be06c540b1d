/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the page of persons takes with a great many of them: bench-people LIBRARY.
 * From the first frame that shows it to its end; each frame while it is scrolled; and
 * from each letter of a name that is typed to the end of the frame that shows who is
 * called so. Prints a line of JSON.
 */

#include "bench-frames.h"
#include "tool/laurel-rooms.h"
#include "ui/people/laurel-people-page.h"

#include <locale.h>

#define NAME "person 7351"

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

static guint
wait_for_people (GtkWidget *page)
{
  g_autoptr (GListModel) parties = NULL;

  g_object_get (page, "parties", &parties, NULL);
  while (g_list_model_get_n_items (parties) == 0)
    g_main_context_iteration (NULL, TRUE);

  return g_list_model_get_n_items (parties);
}

/* The first of a type that can be seen. */
static GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_mapped (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
scroll (BenchRun *run, int frame)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (run->widget));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) +
                                    (frame % 100 < 70 ? 37 : frame % 100 < 80 ? 900 : -61));
}

/* A letter more a frame, and then from the beginning; each is looked for in its frame. */
static void
type (BenchRun *run, int frame)
{
  g_autofree char *typed = g_strndup (NAME, frame % (sizeof NAME));

  gtk_editable_set_text (GTK_EDITABLE (run->widget), typed);
  g_signal_emit_by_name (run->widget, "search-changed");
}

int
main (int argc, char **argv)
{
  GtkWidget *stack = gtk_init_check () ? gtk_stack_new () : NULL;
  BenchRun scrolled, typed;
  GtkWidget *page, *window;
  double first, spent;
  guint n;

  g_assert_true (argc == 2 && stack != NULL);
  setlocale (LC_ALL, "");
  adw_init ();
  page = g_object_new (LAUREL_TYPE_PEOPLE_PAGE, "session", open_session (argv[1]), NULL);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Before"), "before");
  gtk_stack_add_named (GTK_STACK (stack), page, "people");
  window = bench_show (stack);
  n = wait_for_people (page);

  first = bench_measure_first (window, stack, "people", &spent);
  scrolled = bench_measure (window, find_mapped (page, GTK_TYPE_SCROLLED_WINDOW), scroll);
  typed = bench_measure (window, find_mapped (page, GTK_TYPE_SEARCH_ENTRY), type);

  g_print ("{\"bench\": \"people\", \"people\": %u, \"aim_ms\": %.1f, \"first_ms\": %.1f, "
           "\"first_cpu_ms\": %.1f, ", n, AIM_MS, first, spent);
  bench_print ("scroll", &scrolled, ", ");
  bench_print ("type", &typed, "}\n");

  return 0;
}
