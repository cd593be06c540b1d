/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-print.h"

#include "ui/kit/laurel-report.h"

#include <poppler.h>


/*
 * Printing sends the PDF's own pages, as vectors and at 100 %: what comes out
 * is what the preview showed and what a file would hold.
 */

/* poppler 22.12 has none. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

static GtkPageSetup *
make_page_setup (PopplerPage *page)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = NULL;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  size = gtk_paper_size_new_from_ipp ("", MIN (width, height), MAX (width, height));
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

static void
on_request_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, int number,
                       GtkPageSetup *setup, gpointer data)
{
  g_autoptr (Page) page = poppler_document_get_page (data, number);
  g_autoptr (GtkPageSetup) own = page ? make_page_setup (page) : NULL;

  if (own == NULL)
    return;
  gtk_page_setup_set_paper_size (setup, gtk_page_setup_get_paper_size (own));
  gtk_page_setup_set_orientation (setup, gtk_page_setup_get_orientation (own));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  g_autoptr (Page) page = poppler_document_get_page (data, number);

  if (page)
    poppler_page_render_for_printing (page, gtk_print_context_get_cairo_context (context));
}

static void
release_document (gpointer document, GClosure *closure)
{
  g_object_unref (document);
}

/* (transfer full): a job that asks for the printer when it is run. */
static GtkPrintOperation *
print_operation_new (GBytes *pdf, const char *title, GError **error)
{
  g_autoptr (Document) document = poppler_document_new_from_bytes (pdf, NULL, error);
  g_autoptr (Page) first = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkPrintOperation *operation;

  if (document == NULL)
    return NULL;

  first = poppler_document_get_page (document, 0);
  setup = make_page_setup (first);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, poppler_document_get_n_pages (document));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);

  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (on_request_page_setup),
                         g_object_ref (document), release_document, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page),
                         g_object_ref (document), release_document, 0);

  return operation;
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  laurel_report (GTK_WIDGET (data), error);
}

/**
 * laurel_paper_print_run:
 * @widget: where it was asked for, and what went wrong is told
 * @pdf: what to print
 * @title: what the print queue calls it
 *
 * Asks for the printer, and prints there.
 */
void
laurel_paper_print_run (GtkWidget *widget, GBytes *pdf, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = print_operation_new (pdf, title, &error);

  if (operation == NULL) {
    laurel_report (widget, error);
    return;
  }

  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
