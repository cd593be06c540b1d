/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "open-store.h"

#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-release-store.h"
#include "documents/laurel-notice-block.h"
#include "ui/documents/laurel-documents-page.h"
#include "ui/documents/laurel-notice-cells.h"
#include "ui/documents/laurel-paper-maker.h"
#include "ui/documents/laurel-paper-page.h"
#include "ui/documents/laurel-paper-sheet.h"
#include "ui/documents/laurel-paper-view.h"
#include "ui/kit/laurel-entry-row.h"

#include <cairo-pdf.h>
#include <string.h>

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (fixture->folder, "season.laurel");
  fixture->store = open_sample (path, FALSE);
  fixture->session = laurel_session_new (fixture->store);
  WAIT_UNTIL (laurel_session_get_programme (fixture->session) != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_test_remove_folder (fixture->folder);
}

static LaurelPaperSubject
year_plan (Fixture *fixture)
{
  LaurelProgramme *programme = laurel_session_get_programme (fixture->session);

  return (LaurelPaperSubject) {
    .kind = "year-plan",
    .programme = laurel_row_get_id (LAUREL_ROW (programme)),
  };
}

/* ---- the view --------------------------------------------------------------- */

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static LaurelPaperPdf *
make_pdf (int n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);
  LaurelPaperPdf *opened;

  for (int i = 0; i < n_pages; i++)
    cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  pdf = g_byte_array_free_to_bytes (bytes);
  opened = laurel_paper_pdf_new (pdf, &error);
  g_assert_no_error (error);

  return opened;
}

static GtkWidget *
show_in_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (child);

  return window;
}

static void
close_window (GtkWidget *window, GtkWidget *child)
{
  g_object_ref (child);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_last (child);
  g_assert_finalize_object (child);
}

static void
test_view_turns_and_zooms (void)
{
  g_autoptr (LaurelPaperPdf) pdf = make_pdf (3);
  GtkWidget *widget = laurel_paper_view_new ();
  LaurelPaperView *view = LAUREL_PAPER_VIEW (widget);
  GtkWidget *window = show_in_window (widget);
  double fits;

  laurel_paper_view_set_pdf (view, pdf);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));
  fits = laurel_paper_view_get_scale (view);
  g_assert_cmpfloat (fits * 595, <, 900);

  gtk_widget_activate_action (widget, "paper.next", NULL);
  g_assert_cmpuint (laurel_paper_view_get_page (view), ==, 1);
  gtk_widget_activate_action (widget, "paper.last", NULL);
  g_assert_cmpuint (laurel_paper_view_get_page (view), ==, 2);
  gtk_widget_activate_action (widget, "paper.next", NULL);
  g_assert_cmpuint (laurel_paper_view_get_page (view), ==, 2);

  gtk_widget_activate_action (widget, "paper.zoom-in", NULL);
  g_assert_cmpfloat (laurel_paper_view_get_scale (view), >, fits * 1.2);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));
  gtk_widget_activate_action (widget, "paper.zoom-fit", NULL);
  g_assert_cmpfloat (laurel_paper_view_get_scale (view), ==, fits);

  close_window (window, widget);
}

static GtkAccessible *
find_sheet (GtkWidget *widget)
{
  if (LAUREL_IS_PAPER_SHEET (widget))
    return GTK_ACCESSIBLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkAccessible *found = find_sheet (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Whoever does not see the sheet hears which one it is. */
static void
test_view_names_its_sheet (void)
{
  g_autoptr (LaurelPaperPdf) pdf = make_pdf (3);
  GtkWidget *widget = laurel_paper_view_new ();
  LaurelPaperView *view = LAUREL_PAPER_VIEW (widget);
  GtkWidget *window = show_in_window (widget);

  laurel_paper_view_set_pdf (view, pdf);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));
  gtk_test_accessible_assert_property (find_sheet (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 1 of 3");
  gtk_widget_activate_action (widget, "paper.next", NULL);
  gtk_test_accessible_assert_property (find_sheet (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 2 of 3");

  close_window (window, widget);
}

/* A table in which nothing is left can be begun again, and none becomes wider than it is read. */
static void
test_cells_begin_and_end (void)
{
  GtkWidget *cells = g_object_ref_sink (g_object_new (LAUREL_TYPE_NOTICE_CELLS, NULL));
  g_autofree char *begun = NULL, *wide = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  laurel_notice_cells_set_text (LAUREL_NOTICE_CELLS (cells), "");
  gtk_widget_activate_action (cells, "cells.add-row", NULL);
  gtk_widget_activate_action (cells, "cells.add-column", NULL);
  begun = laurel_notice_cells_dup_text (LAUREL_NOTICE_CELLS (cells));
  g_assert_cmpstr (begun, ==, "\t");

  for (int i = 0; i < LAUREL_NOTICE_MOST_COLUMNS; i++)
    gtk_widget_activate_action (cells, "cells.add-column", NULL);
  wide = laurel_notice_cells_dup_text (LAUREL_NOTICE_CELLS (cells));
  g_assert_cmpuint (strlen (wide), ==, LAUREL_NOTICE_MOST_COLUMNS - 1);
  rows = laurel_notice_cells_read (wide);
  g_assert_cmpuint (g_strv_length (rows->pdata[0]), ==, LAUREL_NOTICE_MOST_COLUMNS);
  g_assert_finalize_object (cells);
}

static void
test_view_keeps_its_page_when_the_paper_changes (void)
{
  g_autoptr (LaurelPaperPdf) before = make_pdf (3);
  g_autoptr (LaurelPaperPdf) after = make_pdf (2);
  GtkWidget *widget = laurel_paper_view_new ();
  LaurelPaperView *view = LAUREL_PAPER_VIEW (widget);
  GtkWidget *window = show_in_window (widget);

  laurel_paper_view_set_pdf (view, before);
  laurel_paper_view_set_page (view, 1);
  laurel_paper_view_set_pdf (view, after);
  g_assert_cmpuint (laurel_paper_view_get_page (view), ==, 1);
  WAIT_UNTIL (laurel_paper_view_is_painted (view));

  close_window (window, widget);
}

static void
test_view_can_go_while_it_paints (void)
{
  g_autoptr (LaurelPaperPdf) pdf = make_pdf (2);
  GtkWidget *widget = laurel_paper_view_new ();
  GtkWidget *window = show_in_window (widget);

  laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (widget), pdf);
  close_window (window, widget);
}

/* ---- the page --------------------------------------------------------------- */

static GtkWidget *
find_field (GtkWidget *widget, const char *name)
{
  if (LAUREL_IS_ENTRY_ROW (widget)) {
    g_autofree char *field = NULL;

    g_object_get (widget, "field", &field, NULL);
    return g_strcmp0 (field, name) == 0 ? widget : NULL;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_field (child, name);

    if (found)
      return found;
  }

  return NULL;
}

static void
test_a_field_is_stored_when_it_is_left (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  GtkWidget *page = laurel_paper_page_new (fixture->session, &subject);
  GtkWidget *window = show_in_window (page);
  g_autoptr (LaurelRowList) drafts =
    laurel_store_list (fixture->store, &LAUREL_PAPERS_OF_PROGRAMME,
                       g_variant_new ("(x)", subject.programme));
  guint before;

  WAIT_UNTIL (!laurel_row_list_get_loading (drafts));
  before = g_list_model_get_n_items (G_LIST_MODEL (drafts));
  WAIT_UNTIL (find_field (page, "title") != NULL);

  gtk_editable_set_text (GTK_EDITABLE (find_field (page, "title")), "Another title");
  laurel_entry_row_commit (LAUREL_ENTRY_ROW (find_field (page, "title")));
  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (drafts)) == before + 1);

  close_window (window, page);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

static gint64
find_activity (Fixture *fixture, gint64 programme)
{
  g_autoptr (LaurelRowList) activities =
    laurel_store_list (fixture->store, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                       g_variant_new ("(x)", programme));
  g_autoptr (LaurelRow) first = NULL;

  WAIT_UNTIL ((first = g_list_model_get_item (G_LIST_MODEL (activities), 0)) != NULL);

  return laurel_row_get_id (first);
}

/* A notice of no change says so instead of showing an empty page, until there is one. */
static void
test_a_notice_of_nothing_says_so (Fixture *fixture, gconstpointer data)
{
  LaurelPaperSubject subject = year_plan (fixture);
  GtkWidget *page, *window, *nothing, *view;
  g_autofree char *said = NULL;
  gint64 activity;

  laurel_store_run_async (fixture->store, &LAUREL_RELEASE_MAKE,
                          g_variant_new ("(xssss)", subject.programme, "", "2025-09-02", "", ""),
                          NULL, NULL);
  subject.kind = "change-notice";
  page = laurel_paper_page_new (fixture->session, &subject);
  window = show_in_window (page);
  nothing = find_type (page, ADW_TYPE_STATUS_PAGE);
  view = find_type (page, LAUREL_TYPE_PAPER_VIEW);
  WAIT_UNTIL (gtk_widget_get_child_visible (nothing));
  g_object_get (nothing, "description", &said, NULL);
  g_assert_true (g_str_has_prefix (said, "Nothing has changed since release "));
  g_assert_false (gtk_widget_get_child_visible (view));

  activity = find_activity (fixture, subject.programme);
  laurel_store_run_async (fixture->store, &LAUREL_ACTIVITY_CANCEL,
                          g_variant_new ("(xs)", activity, "Rain."), NULL, NULL);
  WAIT_UNTIL (gtk_widget_get_child_visible (view));
  g_assert_false (gtk_widget_get_child_visible (nothing));

  close_window (window, page);
}

static void
test_documents_page_opens_and_goes_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = g_object_new (LAUREL_TYPE_DOCUMENTS_PAGE, "session", fixture->session, NULL);
  GtkWidget *window = show_in_window (page);
  g_autoptr (GVariant) what =
    g_variant_ref_sink (g_variant_new ("(sxii)", "year-plan", G_GINT64_CONSTANT (0), 0, 0));

  laurel_documents_page_open (LAUREL_DOCUMENTS_PAGE (page), what, NULL);
  WAIT_UNTIL (find_field (page, "title") != NULL);
  gtk_widget_activate_action (page, "documents.back", NULL);
  g_assert_null (find_field (page, "title"));

  close_window (window, page);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/paper-view/turns-and-zooms", test_view_turns_and_zooms);
  g_test_add_func ("/paper-view/names-its-sheet", test_view_names_its_sheet);
  g_test_add_func ("/notice-cells/begin-and-end", test_cells_begin_and_end);
  g_test_add_func ("/paper-view/keeps-its-page", test_view_keeps_its_page_when_the_paper_changes);
  g_test_add_func ("/paper-view/can-go-while-it-paints", test_view_can_go_while_it_paints);

#define ADD(name, function) \
  g_test_add ("/paper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-field-is-stored-when-it-is-left", test_a_field_is_stored_when_it_is_left);
  ADD ("a-notice-of-nothing-says-so", test_a_notice_of_nothing_says_so);
  ADD ("documents-page-opens-and-goes-back", test_documents_page_opens_and_goes_back);
#undef ADD

  return g_test_run ();
}
