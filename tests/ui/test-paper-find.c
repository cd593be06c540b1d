/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "ui/documents/laurel-paper-finder.h"
#include "ui/documents/laurel-paper-sheet.h"
#include "ui/documents/laurel-paper-view.h"

#include <adwaita.h>
#include <cairo-pdf.h>

/* A text is looked for in the pages that are shown, and selected with the pointer. */

#define N_PAGES 40
#define EVERY 8 /* pages, one of which says more */

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static LaurelPaperPdf *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);
  LaurelPaperPdf *opened;

  cairo_set_font_size (cr, 20);
  for (int i = 0; i < N_PAGES; i++) {
    cairo_move_to (cr, 100, 100);
    cairo_show_text (cr, "Every page says this");
    cairo_move_to (cr, 100, 600);
    if (i % EVERY == 3)
      cairo_show_text (cr, "Some say THAT and that");
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  pdf = g_byte_array_free_to_bytes (bytes);
  opened = laurel_paper_pdf_new (pdf, &error);
  g_assert_no_error (error);

  return opened;
}

static GtkWidget *
find_widget (GtkWidget *in, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (in, type))
    return in;
  for (GtkWidget *child = gtk_widget_get_first_child (in); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

typedef struct {
  LaurelPaperPdf *pdf;
  GtkWidget *window, *view, *finder, *entry, *count;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pdf = make_pdf ();
  fixture->view = laurel_paper_view_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->view);
  laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (fixture->view), fixture->pdf);
  WAIT_UNTIL (laurel_paper_view_is_painted (LAUREL_PAPER_VIEW (fixture->view)));
  fixture->finder = find_widget (fixture->view, LAUREL_TYPE_PAPER_FINDER);
  fixture->entry = find_widget (fixture->finder, GTK_TYPE_SEARCH_ENTRY);
  fixture->count = gtk_widget_get_next_sibling (fixture->entry);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_for_last (fixture->view);
  g_assert_finalize_object (fixture->view);
  laurel_paper_pdf_unref (fixture->pdf);
}

static gboolean
counts (Fixture *fixture, const char *words)
{
  return g_str_equal (gtk_label_get_label (GTK_LABEL (fixture->count)), words);
}

static guint
get_page (Fixture *fixture)
{
  return laurel_paper_view_get_page (LAUREL_PAPER_VIEW (fixture->view));
}

static void
look_for (Fixture *fixture, const char *text)
{
  gtk_widget_activate_action (fixture->view, "paper.find", NULL);
  g_assert_true (gtk_widget_get_visible (fixture->finder));
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

/* From the page that is shown, through all of them and round again; in any case of letters. */
static void
test_finds (Fixture *fixture, gconstpointer data)
{
  laurel_paper_view_set_page (LAUREL_PAPER_VIEW (fixture->view), 12);
  look_for (fixture, "that");
  WAIT_UNTIL (counts (fixture, "5 of 10"));
  g_assert_cmpuint (get_page (fixture), ==, 19);

  gtk_widget_activate_action (fixture->finder, "finder.next", NULL);
  g_assert_true (counts (fixture, "6 of 10"));
  g_assert_cmpuint (get_page (fixture), ==, 19);
  gtk_widget_activate_action (fixture->finder, "finder.next", NULL);
  g_assert_cmpuint (get_page (fixture), ==, 27);
  for (int i = 0; i < 3; i++)
    gtk_widget_activate_action (fixture->finder, "finder.previous", NULL);
  g_assert_true (counts (fixture, "4 of 10"));
  g_assert_cmpuint (get_page (fixture), ==, 11);
  for (int i = 0; i < 4; i++)
    gtk_widget_activate_action (fixture->finder, "finder.previous", NULL);
  g_assert_true (counts (fixture, "10 of 10"));
  g_assert_cmpuint (get_page (fixture), ==, 35);
}

static void
test_finds_nothing (Fixture *fixture, gconstpointer data)
{
  look_for (fixture, "nobody");
  WAIT_UNTIL (counts (fixture, "Not found"));
  g_assert_cmpuint (get_page (fixture), ==, 0);
  look_for (fixture, "");
  WAIT_UNTIL (counts (fixture, ""));
  look_for (fixture, "every page");
  WAIT_UNTIL (counts (fixture, "1 of 40"));

  gtk_widget_activate_action (fixture->finder, "finder.close", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->finder));
  g_assert_true (gtk_widget_has_focus (find_widget (fixture->view, LAUREL_TYPE_PAPER_SHEET)));
}

/* When another paper comes while somebody looks, that is looked through. */
static void
test_looks_through_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelPaperPdf) other = make_pdf ();

  look_for (fixture, "that");
  laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (fixture->view), other);
  WAIT_UNTIL (counts (fixture, "1 of 10"));
  laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (fixture->view), fixture->pdf);
  WAIT_UNTIL (laurel_paper_view_is_painted (LAUREL_PAPER_VIEW (fixture->view)));
}

static GtkGesture *
find_drag (GtkWidget *sheet)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (sheet);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_DRAG (controller))
      return GTK_GESTURE (controller);
  }

  g_assert_not_reached ();
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (*text == NULL)
    *text = g_strdup ("");
}

static char *
copy (Fixture *fixture)
{
  char *text = NULL;

  gtk_widget_activate_action (fixture->view, "paper.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->view), NULL, on_read, &text);
  WAIT_UNTIL (text != NULL);

  return text;
}

/* The pointer goes over the first line from its begin to its end. */
static void
test_selects (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = find_widget (fixture->view, LAUREL_TYPE_PAPER_SHEET);
  GtkGesture *drag = find_drag (sheet);
  double scale = laurel_paper_view_get_scale (LAUREL_PAPER_VIEW (fixture->view));
  gint64 until = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gboolean copied = FALSE;

  WAIT_UNTIL (gtk_widget_get_width (sheet) > 1);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->view), "before");
  g_signal_emit_by_name (drag, "drag-begin", 98 * scale, 94 * scale);
  g_signal_emit_by_name (drag, "drag-update", 100 * scale, 0.0);
  g_signal_emit_by_name (drag, "drag-update", 400 * scale, 0.0);
  while (!copied && g_get_monotonic_time () < until) {
    g_autofree char *text = copy (fixture);

    copied = g_str_has_prefix (text, "Every page says this");
  }
  g_assert_true (copied);

  /* A click elsewhere takes it away; nothing is copied then. */
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->view), "other");
  {
    g_autofree char *text = copy (fixture);

    g_assert_cmpstr (text, ==, "other");
  }
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/paper-find/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("finds", test_finds);
  ADD ("finds-nothing", test_finds_nothing);
  ADD ("looks-through-another", test_looks_through_another);
  ADD ("selects", test_selects);
#undef ADD

  return g_test_run ();
}
