/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-print.h"

#include "base/laurel-settings.h"
#include "documents/laurel-calibration.h"
#include "documents/laurel-print-ground.h"
#include "store/laurel-worker.h"
#include "ui/documents/laurel-print-dialog.h"
#include "ui/documents/laurel-print-offset.h"
#include "ui/kit/laurel-report.h"

#include <poppler.h>

#define MM (72 / 25.4)

/*
 * Printing sends the PDF's own pages, as vectors and at 100 %: what comes out
 * is what the preview showed and what a file would hold. Only its place on the
 * paper may be another, and what the paper has on it already is left out, which takes a
 * moment for each page and is done on a worker.
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

/* A job on its way. */
typedef struct {
  PopplerDocument *document;
  GArray *pages; /* (element-type guint) */
  GSettings *settings; /* (nullable) */
  char *printer; /* that is proposed, or "" */
  gboolean preprinted, raw;
  LaurelPrintOffset offset;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->document);
  g_array_unref (job->pages);
  g_clear_object (&job->settings);
  g_free (job->printer);
  g_free (job);
}

static void
drop_job (gpointer job, GClosure *closure)
{
  job_free (job);
}

static PopplerPage *
get_page (Job *job, int number)
{
  return poppler_document_get_page (job->document, (int) g_array_index (job->pages, guint, number));
}

static const char *
get_printer (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  return settings ? gtk_print_settings_get_printer (settings) : NULL;
}

/* Only now is it known which printer it is. */
static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;

  if (!job->raw)
    job->offset = laurel_print_offset_get (job->settings, get_printer (operation),
                                           job->preprinted);
}

static void
on_request_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, int number,
                       GtkPageSetup *setup, gpointer data)
{
  g_autoptr (Page) page = get_page (data, number);
  g_autoptr (GtkPageSetup) own = page ? make_page_setup (page) : NULL;

  if (own == NULL)
    return;
  gtk_page_setup_set_paper_size (setup, gtk_page_setup_get_paper_size (own));
  gtk_page_setup_set_orientation (setup, gtk_page_setup_get_orientation (own));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  Job *job = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (Page) page = get_page (job, number);

  if (page == NULL)
    return;
  cairo_translate (cr, job->offset.right * MM, job->offset.down * MM);
  poppler_page_render_for_printing (page, cr);
}

/* A printer that was used is offered when an offset is set. */
static void
on_printed (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  Job *job = data;
  const char *printer = get_printer (operation);

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && printer != NULL && printer[0] != '\0')
    laurel_print_offset_set (job->settings, printer, job->preprinted,
                             laurel_print_offset_get (job->settings, printer, job->preprinted));
}

static void
connect_job (GtkPrintOperation *operation, Job *job)
{
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), job);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_page_setup), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_printed), job, drop_job, 0);
}

/* ---- preparing -------------------------------------------------------------- */

/* What is to be printed. */
typedef struct {
  LaurelWorker *worker;
  GBytes *pdf; /* (nullable): the calibration sheet */
  LaurelPrintChoice choice;
  char *range;
  char *printer;
  LaurelProgress *progress; /* (nullable) */
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  laurel_worker_leave (self->worker);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->progress, laurel_progress_unref);
  g_free (self->range);
  g_free (self->printer);
  g_free (self);
}

static GBytes *
make_sheet (GError **error)
{
  g_autoptr (LaurelPages) pages = laurel_calibration_compose (NULL, error);

  return pages ? laurel_pages_dup_pdf (pages, NULL, error) : NULL;
}

/* On the worker. */
static gpointer
make_job (gpointer input, GError **error)
{
  const Order *order = input;
  g_autoptr (GBytes) pdf = order->pdf ? g_bytes_ref (order->pdf) : make_sheet (error);
  g_autoptr (GBytes) shown = pdf == NULL ? NULL
                             : order->choice.preprinted
                             ? laurel_print_ground_leave_out (pdf, order->progress, error)
                             : g_bytes_ref (pdf);
  g_autoptr (Document) document = shown ? poppler_document_new_from_bytes (shown, NULL, error)
                                        : NULL;
  g_autoptr (GArray) pages = NULL;
  Job *job;

  if (document != NULL)
    pages = laurel_print_order_list (order->choice.range, order->choice.sides,
                                     (guint) poppler_document_get_n_pages (document), error);
  if (pages == NULL)
    return NULL;

  job = g_new0 (Job, 1);
  job->document = g_steal_pointer (&document);
  job->pages = g_steal_pointer (&pages);
  job->preprinted = order->choice.preprinted;
  job->raw = order->choice.raw;
  job->printer = g_strdup (order->printer);

  return job;
}

/**
 * laurel_paper_print_prepare_async:
 * @widget: (nullable): where it was asked for
 * @pdf: (nullable): what to print; else the sheet by which a printer is measured
 * @choice: how
 * @title: what the print queue calls it
 * @progress: (nullable): how far it is, and the way to call it off
 *
 * Makes a job for a printer, on a worker.
 */
void
laurel_paper_print_prepare_async (GtkWidget *widget, GBytes *pdf, const LaurelPrintChoice *choice,
                                  const char *title, LaurelProgress *progress,
                                  GAsyncReadyCallback callback, gpointer data)
{
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;
  GTask *task = g_task_new (widget, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  order->worker = laurel_worker_new ("printing");
  order->pdf = pdf ? g_bytes_ref (pdf) : NULL;
  order->range = g_strdup (choice->range ? choice->range : "");
  order->choice = *choice;
  order->choice.range = order->range;
  order->printer = g_strdup (choice->printer ? choice->printer : "");
  order->choice.printer = order->printer;
  order->progress = progress ? laurel_progress_ref (progress) : NULL;
  g_task_set_source_tag (task, laurel_paper_print_prepare_async);
  g_task_set_name (task, "prepare printing");
  g_task_set_task_data (task, g_strdup (title), g_free);
  laurel_worker_push (order->worker, task, make_job, order, order_free,
                      (GDestroyNotify) job_free);
}

/**
 * laurel_paper_print_prepare_finish:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a job that asks for the printer when it is run
 */
GtkPrintOperation *
laurel_paper_print_prepare_finish (GAsyncResult *result, GError **error)
{
  Job *job = g_task_propagate_pointer (G_TASK (result), error);
  g_autoptr (Page) first = job ? get_page (job, 0) : NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;
  GtkPrintOperation *operation;

  if (job == NULL)
    return NULL;

  job->settings = laurel_settings_new ();
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, g_task_get_task_data (G_TASK (result)));
  gtk_print_operation_set_n_pages (operation, (int) job->pages->len);
  if (first != NULL) {
    setup = make_page_setup (first);
    gtk_print_operation_set_default_page_setup (operation, setup);
  }
  if (job->printer[0] != '\0') {
    settings = gtk_print_settings_new ();
    gtk_print_settings_set_printer (settings, job->printer);
    gtk_print_operation_set_print_settings (operation, settings);
  }
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  connect_job (operation, job);

  return operation;
}

/* ---- counting --------------------------------------------------------------- */

static gpointer
count_pages (gpointer input, GError **error)
{
  const Order *order = input;
  g_autoptr (Document) document = poppler_document_new_from_bytes (order->pdf, NULL, error);

  return document ? GINT_TO_POINTER (poppler_document_get_n_pages (document)) : NULL;
}

/**
 * laurel_paper_print_count_async:
 * @widget: where it is to be known
 * @pdf: a PDF
 *
 * Counts its pages, on a worker.
 */
void
laurel_paper_print_count_async (GtkWidget *widget, GBytes *pdf, GAsyncReadyCallback callback,
                                gpointer data)
{
  GTask *task = g_task_new (widget, NULL, callback, data);
  Order *order = g_new0 (Order, 1);

  order->worker = laurel_worker_new ("printing");
  order->pdf = g_bytes_ref (pdf);
  g_task_set_source_tag (task, laurel_paper_print_count_async);
  g_task_set_name (task, "count pages");
  laurel_worker_push (order->worker, task, count_pages, order, order_free, NULL);
}

/* Returns: how many it has, or 0 if it cannot be read */
guint
laurel_paper_print_count_finish (GAsyncResult *result)
{
  return (guint) GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), NULL));
}

/* ---- asking for the printer ------------------------------------------------- */

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
 * laurel_paper_print_ask:
 * @widget: where it was asked for, and what goes wrong later is told
 * @operation: a job that was not run yet
 *
 * Asks for the printer, and prints there.
 */
void
laurel_paper_print_ask (GtkWidget *widget, GtkPrintOperation *operation)
{
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

/* Who wants to know whether it came to the printer. */
typedef struct {
  LaurelPaperPrintDone done;
  gpointer data;
  gboolean previewed; /* it went to the screen only, which GTK says is done, too */
} Watch;

static gboolean
on_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview,
            GtkPrintContext *context, GtkWindow *parent, gpointer data)
{
  ((Watch *) data)->previewed = TRUE;

  return FALSE;
}

static void
on_watched_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  Watch *watch = data;

  watch->done (result == GTK_PRINT_OPERATION_RESULT_APPLY && !watch->previewed, watch->data);
}

static void
free_watch (gpointer watch, GClosure *closure)
{
  g_free (watch);
}

/**
 * laurel_paper_print_operation_watch:
 * @operation: a job that was not run yet
 * @done: told once whether it came to the printer
 * @data: for @done
 */
void
laurel_paper_print_operation_watch (GtkPrintOperation *operation, LaurelPaperPrintDone done,
                                    gpointer data)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->done = done;
  watch->data = data;
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview), watch);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_watched_done), watch, free_watch, 0);
}

/**
 * laurel_paper_print_run:
 * @widget: where it was asked for, and what went wrong is told
 * @pdf: what to print
 * @title: what the print queue calls it
 *
 * Asks how, and for the printer, and prints there.
 */
void
laurel_paper_print_run (GtkWidget *widget, GBytes *pdf, const char *title)
{
  laurel_print_dialog_present (widget, pdf, title);
}

static void
on_watched_prepared (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  g_autofree Watch *watch = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = laurel_paper_print_prepare_finish (result, &error);

  if (operation == NULL || gtk_widget_get_root (widget) == NULL) {
    if (error != NULL)
      laurel_report (widget, error);
    watch->done (FALSE, watch->data);
    return;
  }

  laurel_paper_print_operation_watch (operation, watch->done, watch->data);
  laurel_paper_print_ask (widget, operation);
}

/**
 * laurel_paper_print_watched:
 * @widget: where it was asked for, and what goes wrong is told
 * @pdf: what to print
 * @title: what the print queue calls it
 * @done: told once whether it came to the printer
 * @data: for @done
 *
 * Prints all of it as it stands, for who wants to know.
 */
void
laurel_paper_print_watched (GtkWidget *widget, GBytes *pdf, const char *title,
                            LaurelPaperPrintDone done, gpointer data)
{
  static const LaurelPrintChoice ALL = { 0 };
  Watch *watch = g_new0 (Watch, 1);

  watch->done = done;
  watch->data = data;
  laurel_paper_print_prepare_async (widget, pdf, &ALL, title, NULL, on_watched_prepared, watch);
}
