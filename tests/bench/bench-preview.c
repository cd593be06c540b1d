/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long one waits for the pages of a document: bench-preview LIBRARY PDF. From a PDF in
 * memory to the end of the frame that shows its first page; from turning to a page that was
 * painted ahead to the end of the frame that shows it; and from what is typed into a field
 * to the end of the frame that shows the page that has it. Prints a line of JSON.
 */

#include "bench-frames.h"
#include "calendar/laurel-programme-store.h"
#include "tool/laurel-rooms.h"
#include "ui/documents/laurel-paper-maker.h"
#include "ui/documents/laurel-paper-view.h"

#include <locale.h>

#define N_ROUNDS 15
#define N_TURNS 20

static gint64 painted_at;

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LaurelStore **store = data;

  *store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static LaurelStore *
open_store (const char *path)
{
  LaurelStore *store = NULL;

  laurel_store_open_async (path, LAUREL_ROOMS, 0, NULL, on_opened, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);

  return store;
}

static void
wait_for_page (LaurelPaperView *view)
{
  while (!laurel_paper_view_is_painted (view))
    g_main_context_iteration (NULL, TRUE);
}

/* From @begun to the end of the next frame, in milliseconds. */
static double
wait_for_frame (gint64 begun)
{
  painted_at = 0;
  while (painted_at == 0)
    g_main_context_iteration (NULL, TRUE);

  return (double) (painted_at - begun) / 1000;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

static GArray *
measure_first (LaurelPaperView *view, GBytes *bytes)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_ROUNDS; i++) {
    g_autoptr (GError) error = NULL;
    gint64 begun = g_get_monotonic_time ();
    LaurelPaperPdf *pdf = laurel_paper_pdf_new (bytes, &error);
    double ms;

    g_assert_no_error (error);
    laurel_paper_view_set_pdf (view, pdf);
    laurel_paper_pdf_unref (pdf);
    wait_for_page (view);
    ms = wait_for_frame (begun);
    g_array_append_val (times, ms);
  }

  return times;
}

/* Each page is painted ahead before it is turned to. */
static GArray *
measure_next (LaurelPaperView *view)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint page = 1; page <= N_TURNS; page++) {
    gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 2, begun;
    double ms;

    while (g_get_monotonic_time () < until)
      g_main_context_iteration (NULL, FALSE);
    begun = g_get_monotonic_time ();
    laurel_paper_view_set_page (view, page);
    wait_for_page (view);
    ms = wait_for_frame (begun);
    g_array_append_val (times, ms);
  }

  return times;
}

static void
on_made (LaurelPaperMaker *maker, gpointer data)
{
  gboolean *made = data;

  *made = TRUE;
}

static GArray *
measure_typed (LaurelPaperView *view, LaurelStore *store)
{
  g_autoptr (GListModel) programmes =
    G_LIST_MODEL (laurel_store_list (store, &LAUREL_PROGRAMMES_ALL, g_variant_new ("()")));
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));
  LaurelPaperSubject subject = { .kind = "year-plan" };
  g_autoptr (LaurelRow) programme = NULL;
  g_autoptr (LaurelPaperMaker) maker = NULL;
  gboolean made = FALSE;

  while (g_list_model_get_n_items (programmes) == 0)
    g_main_context_iteration (NULL, TRUE);
  programme = g_list_model_get_item (programmes, 0);
  subject.programme = laurel_row_get_id (programme);
  maker = laurel_paper_maker_new (store, &subject);
  g_signal_connect (maker, "made", G_CALLBACK (on_made), &made);
  while (!made)
    g_main_context_iteration (NULL, TRUE);
  laurel_paper_view_set_pdf (view, laurel_paper_maker_get_output (maker)->pdf);
  wait_for_page (view);

  for (int i = 0; i < N_ROUNDS; i++) {
    g_autofree char *title = g_strdup_printf ("A plan of %d letters", i);
    gint64 begun = g_get_monotonic_time ();
    double ms;

    made = FALSE;
    laurel_paper_maker_type (maker, "title", title);
    while (!made)
      g_main_context_iteration (NULL, TRUE);
    laurel_paper_view_set_pdf (view, laurel_paper_maker_get_output (maker)->pdf);
    wait_for_page (view);
    ms = wait_for_frame (begun);
    g_array_append_val (times, ms);
  }
  laurel_paper_maker_stop (maker);

  return times;
}

static void
print (const char *name, GArray *times, const char *after)
{
  g_array_sort (times, bench_compare_times);
  g_print ("\"%s\": {\"median_ms\": %.2f, \"worst_ms\": %.2f}%s", name,
           bench_get_part (times, .5), bench_get_part (times, 1), after);
  g_array_unref (times);
}

int
main (int argc, char **argv)
{
  GtkWidget *view = gtk_init_check () ? laurel_paper_view_new () : NULL;
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget *window;

  g_assert_true (argc == 3 && view != NULL);
  setlocale (LC_ALL, "");
  adw_init ();
  window = bench_show (view);
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (bench_on_frame), &painted_at);
  bytes = load (argv[2]);

  g_print ("{\"bench\": \"preview\", ");
  print ("first", measure_first (LAUREL_PAPER_VIEW (view), bytes), ", ");
  print ("next", measure_next (LAUREL_PAPER_VIEW (view)), ", ");
  print ("typed", measure_typed (LAUREL_PAPER_VIEW (view), open_store (argv[1])), "}\n");

  return 0;
}
