/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-issuing.h"

#include "base/laurel-error.h"
#include "documents/laurel-batch-issue.h"
#include "documents/laurel-document-file.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-store.h"
#include "exchange/laurel-exchange-error.h"
#include "store/laurel-worker.h"

#include <glib/gi18n-lib.h>

/*
 * Issuing goes from thread to thread, and each has all of it while it is there: the press checks
 * the rows, the reader says which numbers they will get and signs them, the press makes the pages
 * and puts them beside their place, the writer gives the numbers, all or none, and then the pages
 * take their place. Before the numbers are given, whatever fails leaves everything as it was; from
 * then on, and where nobody knows whether they were, the pages are kept.
 */

typedef struct {
  LaurelSession *session;
  LaurelBatchOrder *order;
  char *series;
  char *path;
  LaurelDocumentDraft *draft; /* (nullable): beside it */
  GError *error;              /* (nullable): why it is given up */
  LaurelProgress *progress;
  LaurelWorker *press;
  LaurelDay day;
  LaurelBatch *batch;      /* (nullable): the press made it */
  LaurelIssueBatch *issue; /* (nullable): likewise; the reader's has numbers */
  gboolean given;          /* whether the register has them */
} Issuing;

static void
issuing_free (gpointer data)
{
  Issuing *self = data;

  laurel_worker_leave (self->press);
  g_clear_pointer (&self->batch, laurel_batch_free);
  g_clear_pointer (&self->issue, laurel_issue_batch_free);
  g_clear_pointer (&self->order, laurel_batch_order_free);
  laurel_progress_unref (self->progress);
  g_object_unref (self->session);
  g_free (self->series);
  g_clear_error (&self->error);
  g_free (self->path);
  g_clear_pointer (&self->draft, laurel_document_draft_free);
  g_free (self);
}

/* ---- on the press ----------------------------------------------------------- */

static gpointer
run_check (gpointer data, GError **error)
{
  Issuing *self = data;
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *kind = NULL;

  self->draft = laurel_document_draft_begin (self->path, error);
  if (self->draft == NULL)
    return NULL;

  self->batch = laurel_batch_order_make_batch (self->order, FALSE, error);
  if (self->batch != NULL)
    faults = laurel_batch_check (self->batch, self->progress, error);
  if (faults == NULL)
    return NULL;
  if (faults->len > 0) {
    laurel_batch_fault_set_error (faults, error);
    return NULL;
  }

  kind = laurel_template_shelf_dup_issued_kind (laurel_batch_order_get_shelf (self->order),
                                                laurel_batch_order_get_kind (self->order));
  self->issue = laurel_batch_make_issue (self->batch, kind, 0, self->day, NULL);

  return self;
}

static gpointer
run_write (gpointer data, GError **error)
{
  Issuing *self = data;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();

  laurel_batch_take_issue (self->batch, self->issue);

  if (!laurel_batch_write_draft (self->batch, self->draft, faults, self->progress, error))
    return NULL;

  laurel_batch_tell_issue (self->batch, self->issue);
  return self;
}

static gpointer
run_place (gpointer data, GError **error)
{
  Issuing *self = data;
  g_autofree char *why = NULL;
  g_autofree char *hint = NULL;

  if (laurel_document_draft_place (self->draft, &why))
    return self;

  /* Translators: %s is a file. */
  hint = g_strdup_printf (_("The pages were kept as “%s”. Move that file to where it belongs."),
                          laurel_document_draft_get_path (self->draft));
  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRITE, hint,
                             /* Translators: %s is a whole sentence that says why. */
                             _("The numbers were given, but the pages could not be put in their "
                               "place. %s"), why);
  return NULL;
}

static gpointer
run_drop (gpointer data, GError **error)
{
  Issuing *self = data;

  g_clear_pointer (&self->draft, laurel_document_draft_drop);

  return self;
}

/* ---- on the reader ---------------------------------------------------------- */

/* What the papers will be numbered with: the series, who issues, the papers. */
static gpointer
number (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *name, *issuer;
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (GVariant) papers = NULL;
  g_autoptr (LaurelNumberSeries) series = NULL;
  g_autoptr (LaurelSigningKey) key = NULL;
  g_autoptr (LaurelIssueBatch) issue = NULL;

  g_variant_get (args, "(&sm&s@" LAUREL_ISSUE_ARGS ")", &name, &issuer, &papers);
  series = laurel_number_series_find (reader, name, error);
  key = series ? laurel_key_ring_ensure (folder, issuer, error) : NULL;
  issue = key ? laurel_issue_batch_read (papers, error) : NULL;
  if (issue == NULL)
    return NULL;

  issue->series = laurel_row_get_id (LAUREL_ROW (series));
  g_free (issue->key);
  issue->key = g_strdup (key->id);

  return laurel_register_number (reader, issue, error) ? g_steal_pointer (&issue) : NULL;
}

/* ---- from one to the next --------------------------------------------------- */

static void
press (GTask *task, const char *name, LaurelJobFunc run, GAsyncReadyCallback callback)
{
  Issuing *self = g_task_get_task_data (task);
  GTask *step = g_task_new (NULL, NULL, callback, g_object_ref (task));

  g_task_set_source_tag (step, press);
  g_task_set_name (step, name);
  laurel_worker_push (self->press, step, run, self, NULL, NULL);
}

static void
on_dropped (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Issuing *self = g_task_get_task_data (task);

  g_task_propagate_pointer (G_TASK (result), NULL);
  g_task_return_error (task, g_steal_pointer (&self->error));
}

/* Takes the pages away that are beside their place, and then says why: who is told may end the
 * program. */
static void
give_up (GTask *task, GError *error)
{
  Issuing *self = g_task_get_task_data (task);

  self->error = error;
  press (task, "drop pages", run_drop, on_dropped);
}

/* The papers may have their numbers, and then these pages are all there is of them. */
static void
keep_pages (GTask *task, GError *error)
{
  Issuing *self = g_task_get_task_data (task);

  g_task_return_new_error (task, error->domain, error->code,
                           /* Translators: %1$s is a sentence that says what went wrong, %2$s is a
                            * file. */
                           _("%1$s\n\nThe pages were kept as “%2$s”. They are good if the "
                             "register has their numbers."), error->message,
                           laurel_document_draft_get_path (self->draft));
  g_error_free (error);
}

static void
on_placed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Issuing *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_int (task, (gssize) self->issue->issues->len);
  else
    g_task_return_error (task, error);
}

static void
on_given (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Issuing *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->given = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  if (self->given)
    press (task, "place pages", run_place, on_placed);
  else if (g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_IN_DOUBT))
    keep_pages (task, error);
  else
    give_up (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Issuing *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL
      || g_cancellable_set_error_if_cancelled (laurel_progress_get_cancellable (self->progress),
                                               &error))
    give_up (task, error);
  else
    laurel_session_run_async (self->session, &LAUREL_REGISTER_ISSUE_PRINTED,
                              laurel_issue_batch_build_printed (self->issue), on_given,
                              g_object_ref (task));
}

static void
on_numbered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Issuing *self = g_task_get_task_data (task);
  GError *error = NULL;
  LaurelIssueBatch *issue = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (issue == NULL) {
    give_up (task, error);
    return;
  }

  laurel_issue_batch_free (self->issue);
  self->issue = issue;
  press (task, "make pages", run_write, on_written);
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Issuing *self = g_task_get_task_data (task);
  LaurelStore *store = laurel_session_get_store (self->session);
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  const char *issuer = programme ? laurel_programme_get_issuer (programme) : NULL;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL) {
    give_up (task, error);
    return;
  }

  laurel_store_read_async (store, number,
                           g_variant_new ("(sms@" LAUREL_ISSUE_ARGS ")", self->series,
                                          issuer,
                                          laurel_issue_batch_build (self->issue)),
                           (GDestroyNotify) laurel_issue_batch_free, NULL, on_numbered,
                           g_object_ref (task));
}

/**
 * laurel_batch_issue_async:
 * @session: whose register
 * @order: (transfer full): what is issued
 * @series: the name of the series of numbers
 * @day: the day of issue
 * @path: the PDF; what is there stays if it fails, and a link stays one
 * @progress: told how far it is; it may be called off until the numbers are given
 *
 * Gives each row a number, enters it in the register, signed, and saves the pages.
 */
void
laurel_batch_issue_async (LaurelSession *session, LaurelBatchOrder *order, const char *series,
                          LaurelDay day, const char *path, LaurelProgress *progress,
                          GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);
  Issuing *self = g_new0 (Issuing, 1);

  self->session = g_object_ref (session);
  self->order = order;
  self->series = g_strdup (series);
  self->path = g_strdup (path);
  self->progress = laurel_progress_ref (progress);
  self->press = laurel_worker_new ("issue");
  self->day = day;
  g_task_set_source_tag (task, laurel_batch_issue_async);
  g_task_set_name (task, "issue a batch");
  g_task_set_task_data (task, self, issuing_free);
  press (task, "check rows", run_check, on_checked);
}

/* Returns: how many were issued and saved; 0 with @error set. After a `LAUREL_EXCHANGE_ERROR_WRITE`
 * they were issued, and after a `LAUREL_STORE_ERROR_IN_DOUBT` they may have been; for any other
 * error, none was. */
guint
laurel_batch_issue_finish (GAsyncResult *result, GError **error)
{
  gssize n = g_task_propagate_int (G_TASK (result), error);

  return n > 0 ? (guint) n : 0;
}

/* Returns: (transfer full) (nullable): what was issued, with its numbers; NULL if it was not, or
 *   nobody knows, or it was taken already */
LaurelBatchOrder *
laurel_batch_issue_take_order (GAsyncResult *result)
{
  Issuing *self = g_task_get_task_data (G_TASK (result));

  if (!self->given || self->order == NULL)
    return NULL;

  laurel_batch_order_take_issue (self->order, self->issue);

  return g_steal_pointer (&self->order);
}
