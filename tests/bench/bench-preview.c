/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long one waits for the pages of a document: bench-preview LIBRARY PDF. From a PDF in
 * memory to the end of the frame that shows its first page; from turning to a page that was
 * painted ahead to the end of the frame that shows it; from what is typed into a field
 * to the end of the frame that shows the page that has it; and from a step in the designer to
 * the end of the frame that shows the page set anew. By the clock on the wall, and of the
 * processor, on all threads, which does not count what else the machine does meanwhile. Prints a
 * line of JSON.
 */

#include "bench-frames.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-design-layout.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-template-store.h"
#include "tool/laurel-rooms.h"
#include "ui/documents/laurel-design-page.h"
#include "ui/documents/laurel-paper-maker.h"
#include "ui/documents/laurel-paper-view.h"

#include <locale.h>

#define N_ROUNDS 15
#define N_TURNS 20

static gint64 painted_at;
static GtkWidget *window;

/* What people waited for, in milliseconds. */
typedef struct {
  GArray *times; /* (element-type double) */
  GArray *spent; /* (element-type double): of the processor */
  gint64 begun;
  gint64 spent_before; /* microseconds */
} Waits;

/* What this process has had of the processor, in microseconds. */
static gint64
get_spent (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (gint64) spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000;
}

static Waits
waits_new (void)
{
  return (Waits) { .times = g_array_new (FALSE, FALSE, sizeof (double)),
                   .spent = g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
begin (Waits *waits)
{
  waits->begun = g_get_monotonic_time ();
  waits->spent_before = get_spent ();
}

/* With the end of the next frame. */
static void
end (Waits *waits)
{
  double ms, spent;

  painted_at = 0;
  while (painted_at == 0)
    g_main_context_iteration (NULL, TRUE);
  ms = (double) (painted_at - waits->begun) / 1000;
  spent = (double) (get_spent () - waits->spent_before) / 1000;
  g_array_append_val (waits->times, ms);
  g_array_append_val (waits->spent, spent);
}

/* Nothing is left to do, and nobody has waited for long. */
static void
rest (void)
{
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
}

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

static Waits
measure_first (LaurelPaperView *view, GBytes *bytes)
{
  Waits waits = waits_new ();

  for (int i = 0; i < N_ROUNDS; i++) {
    g_autoptr (GError) error = NULL;
    LaurelPaperPdf *pdf;

    begin (&waits);
    pdf = laurel_paper_pdf_new (bytes, &error);
    g_assert_no_error (error);
    laurel_paper_view_set_pdf (view, pdf);
    laurel_paper_pdf_unref (pdf);
    wait_for_page (view);
    end (&waits);
  }

  return waits;
}

/* Each page is painted ahead before it is turned to. */
static Waits
measure_next (LaurelPaperView *view)
{
  Waits waits = waits_new ();

  for (guint page = 1; page <= N_TURNS; page++) {
    rest ();
    begin (&waits);
    laurel_paper_view_set_page (view, page);
    wait_for_page (view);
    end (&waits);
  }

  return waits;
}

static void
on_made (LaurelPaperMaker *maker, gpointer data)
{
  gboolean *made = data;

  *made = TRUE;
}

static Waits
measure_typed (LaurelPaperView *view, LaurelStore *store)
{
  g_autoptr (GListModel) programmes =
    G_LIST_MODEL (laurel_store_list (store, &LAUREL_PROGRAMMES_ALL, g_variant_new ("()")));
  Waits waits = waits_new ();
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
  laurel_paper_view_set_page (view, 0); /* the title is there */
  laurel_paper_view_set_pdf (view, laurel_paper_maker_get_output (maker)->pdf);
  wait_for_page (view);

  for (int i = 0; i < N_ROUNDS; i++) {
    g_autofree char *title = g_strdup_printf ("A plan of %d letters", i);

    made = FALSE;
    begin (&waits);
    laurel_paper_maker_type (maker, "title", title);
    while (!made)
      g_main_context_iteration (NULL, TRUE);
    laurel_paper_view_set_pdf (view, laurel_paper_maker_get_output (maker)->pdf);
    wait_for_page (view);
    end (&waits);
  }
  laurel_paper_maker_stop (maker);

  return waits;
}

/* ---- the designer ----------------------------------------------------------- */

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* A copy of the award with a wreath, which has a drawing behind it, in the middle of the window. */
static LaurelDesigner *
show_designer (LaurelSession *session)
{
  LaurelTemplateKeeper *keeper = laurel_template_keeper_new (laurel_session_get_store (session));
  LaurelTemplateShelf *shelf = laurel_template_keeper_get_shelf (keeper);
  LaurelDesigner *designer;
  GtkWidget *page;
  gint64 id;

  laurel_session_run_async (session, &LAUREL_TEMPLATE_COPY,
                            g_variant_new ("(sss)", "award-wreath", "en", "Wreath"), on_copied,
                            NULL);
  while (laurel_template_shelf_get_n_own (shelf) == 0) {
    g_main_context_iteration (NULL, TRUE);
    shelf = laurel_template_keeper_get_shelf (keeper);
  }
  id = g_ascii_strtoll (laurel_template_shelf_get_kind (shelf, 0) + strlen (LAUREL_OWN_PREFIX),
                        NULL, 10);
  page = laurel_design_page_new (session, keeper, id, NULL);
  adw_window_set_content (ADW_WINDOW (window), page);
  designer = laurel_design_page_get_designer (LAUREL_DESIGN_PAGE (page));
  while (!laurel_designer_is_painted (designer))
    g_main_context_iteration (NULL, TRUE);

  return designer;
}

static LaurelDesign *
move (LaurelDesigner *designer, int step)
{
  LaurelDesign *design = laurel_designer_get_design (designer);
  LaurelRect frame = laurel_box_get_frame (laurel_designer_get_box (designer, NULL));

  frame.x += step % 2 == 0 ? 2 : -1;
  frame.width -= 1;

  return laurel_design_place_box (design, (LaurelBoxPlace) { 0, 0 }, frame);
}

static LaurelDesign *
set_size (LaurelDesigner *designer, int step)
{
  const char *style = laurel_designer_get_box (designer, NULL)->style->name;
  g_autoptr (GError) error = NULL;
  LaurelDesign *changed =
    laurel_design_set_style (laurel_designer_get_design (designer), style, "size",
                             g_variant_new_double (24 + step % 2), &error);

  g_assert_no_error (error);

  return changed;
}

/* A step that is stored, as when a box is let go of. */
static Waits
measure_steps (LaurelDesigner *designer, LaurelDesign *(*step) (LaurelDesigner *, int))
{
  Waits waits = waits_new ();

  laurel_designer_select (designer, 0);
  for (int i = 0; i < N_ROUNDS; i++) {
    rest ();
    begin (&waits);
    laurel_designer_change (designer, step (designer, i), 0);
    while (!laurel_designer_is_painted (designer))
      g_main_context_iteration (NULL, TRUE);
    end (&waits);
  }

  return waits;
}


static void
print (const char *name, Waits waits, const char *after)
{
  g_array_sort (waits.times, bench_compare_times);
  g_array_sort (waits.spent, bench_compare_times);
  g_print ("\"%s\": {\"median_ms\": %.2f, \"worst_ms\": %.2f, \"cpu_least_ms\": %.2f,"
           " \"cpu_median_ms\": %.2f}%s", name, bench_get_part (waits.times, .5),
           bench_get_part (waits.times, 1), bench_get_part (waits.spent, 0),
           bench_get_part (waits.spent, .5), after);
  g_array_unref (waits.times);
  g_array_unref (waits.spent);
}

int
main (int argc, char **argv)
{
  GtkWidget *view;
  g_autoptr (GBytes) bytes = NULL;
  LaurelStore *store;
  LaurelDesigner *designer;

  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  view = gtk_init_check () ? laurel_paper_view_new () : NULL;
  g_assert_true (argc == 3 && view != NULL);
  setlocale (LC_ALL, "");
  adw_init ();
  window = bench_show (view);
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (bench_on_frame), &painted_at);
  bytes = load (argv[2]);
  store = open_store (argv[1]);

  g_print ("{\"bench\": \"preview\", ");
  print ("first", measure_first (LAUREL_PAPER_VIEW (view), bytes), ", ");
  print ("next", measure_next (LAUREL_PAPER_VIEW (view)), ", ");
  print ("typed", measure_typed (LAUREL_PAPER_VIEW (view), store), ", ");
  designer = show_designer (laurel_session_new (store));
  print ("moved", measure_steps (designer, move), ", ");
  print ("styled", measure_steps (designer, set_size), "}\n");

  return 0;
}
