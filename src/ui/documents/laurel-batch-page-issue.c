/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-page-private.h"

#include "base/laurel-error.h"
#include "documents/laurel-input.h"
#include "exchange/laurel-exchange-error.h"
#include "ui/documents/laurel-batch-issuing.h"
#include "ui/documents/laurel-batch-papers.h"
#include "ui/documents/laurel-batch-words.h"
#include "ui/documents/laurel-batch-written.h"
#include "ui/documents/laurel-issue-job.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/*
 * The part of the page that issues all rows, once and for good.
 */

/* Nobody gets two numbers by a second click: not if the pages have no place, and not if nobody
 * knows. */
static gboolean
may_be_issued (guint n, const GError *error)
{
  return n > 0 || g_error_matches (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_WRITE)
         || g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_IN_DOUBT);
}

static void
keep_numbers (LaurelBatchPage *self, const LaurelBatchOrder *order)
{
  int input = laurel_input_find (laurel_batch_order_get_template (order)->inputs, "number");

  for (guint row = 0; row < laurel_batch_order_get_n_rows (order); row++) {
    const char *number = laurel_batch_order_get_text (order, row, (guint) input);

    if (laurel_batch_order_is_left_out (order, row))
      continue;
    if (self->numbers[0] == NULL)
      self->numbers[0] = g_strdup (number);
    g_free (self->numbers[1]);
    self->numbers[1] = g_strdup (number);
  }
}

/* From now on the page shows, saves and prints what was issued, the first of it at first. */
static void
take_issued (LaurelBatchPage *self, GAsyncResult *result)
{
  LaurelBatchOrder *order = laurel_batch_issue_take_order (result);
  LaurelBatchPapers papers;

  if (order == NULL || self->maker == NULL) {
    g_clear_pointer (&order, laurel_batch_order_free);
    return;
  }

  keep_numbers (self, order);
  laurel_batch_papers_read (&papers, order);
  laurel_batch_maker_take_issued (self->maker, order);
  laurel_batch_maker_set_row (self->maker, papers.first);
}

static void
on_issued (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelBatchWork *work = data;
  g_autoptr (GError) error = NULL;
  guint n = laurel_batch_issue_finish (result, &error);

  work->page->issued |= may_be_issued (n, error);
  take_issued (work->page, result);
  laurel_batch_work_end (work);
  if (work->window != NULL && n == 0) {
    laurel_report (GTK_WIDGET (work->window), error);
  } else if (work->window != NULL) {
    /* Translators: %u counts papers, such as certificates. */
    g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u paper was issued and saved",
                   "%u papers were issued and saved", n), n);

    laurel_batch_written_tell (work->window, words, work->path);
  } else if (n == 0) {
    g_message ("%s", error->message);
  }
  laurel_batch_work_free (work);
}

static void
on_issue_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  LaurelBatchOrder *order = path != NULL && laurel_batch_page_can_work (self)
    ? laurel_batch_order_copy (laurel_batch_maker_get_order (self->maker)) : NULL;
  LaurelBatchWork *work;

  if (order == NULL) {
    if (error != NULL)
      laurel_report (GTK_WIDGET (self), error);
    return;
  }

  work = laurel_batch_work_begin (self, _("Issuing…"));
  work->path = g_strdup (path);
  laurel_batch_issue_async (self->session, order, self->wish->series, self->wish->day, path,
                            work->progress, on_issued, work);
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;
  LaurelIssueWish *wish = laurel_issue_dialog_ask_finish (result, &error);

  if (wish == NULL) {
    laurel_report (GTK_WIDGET (self), error);
    return;
  }

  g_clear_pointer (&self->wish, laurel_issue_wish_free);
  self->wish = wish;
  if (!laurel_batch_page_can_work (self))
    return;

  laurel_batch_maker_leave_out_rows (self->maker, wish->twins);
  laurel_batch_page_ask_for_file (self, _("Save what is issued"), on_issue_place_chosen);
}

/* What has a fault is not asked about: it leads there. */
static void
issue (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (widget);
  LaurelBatchOrder *order = laurel_batch_maker_get_order (self->maker);
  g_autoptr (GPtrArray) faults = laurel_batch_maker_list_faults (self->maker);

  gtk_popover_popdown (GTK_POPOVER (self->save_popover));
  if (faults->len > 0) {
    gtk_widget_activate_action (widget, "batch.next-fault", NULL);
    laurel_toast (widget, _("Correct what is wrong before papers are issued, or leave it out."));
  } else if (laurel_check_writable (widget, self->session)) {
    laurel_issue_dialog_ask_async (widget, self->session, order, on_asked, g_object_ref (self));
  }
}

/* ---- afterwards ------------------------------------------------------------- */

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) rows = laurel_issue_rows_finish (result, &error);
  g_autofree char *about = NULL;
  gint64 first, last;

  if (rows == NULL || self->maker == NULL) {
    if (error != NULL)
      laurel_report (GTK_WIDGET (self), error);
    return;
  }

  g_variant_get (rows, "(xx)", &first, &last);
  about = laurel_batch_words_of_about (laurel_batch_maker_get_order (self->maker),
                                       self->origin->title);
  gtk_widget_activate_action (GTK_WIDGET (self), "documents.batch", "(xxs)", first, last, about);
}

static void
show_in_register (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (widget);

  if (self->numbers[0] != NULL)
    laurel_issue_rows_async (self->session, self->numbers[0], self->numbers[1], on_found,
                             g_object_ref (self));
}

void
laurel_batch_page_install_issue (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "batch.issue", NULL, issue);
  gtk_widget_class_install_action (widget_class, "batch.register", NULL, show_in_register);
}
