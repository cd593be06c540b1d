/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-reprint.h"

#include "base/laurel-error.h"
#include "documents/laurel-batch-issue.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "store/laurel-worker.h"

#include <glib/gi18n-lib.h>

/*
 * The pages of what was issued, made once more as they were: on a worker, since fonts are
 * looked for. They are counted when they are on paper, or in a file.
 */

typedef struct {
  LaurelBatch *batch; /* (nullable): not read yet */
  LaurelWorker *worker;
  char *path; /* (nullable): where it is saved */
  gboolean anyway;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_clear_pointer (&self->batch, laurel_batch_free);
  g_free (self->path);
  g_free (self);
}

/* On the worker. A page that cannot be made as it was is not made at all. */
static gpointer
make_page (gpointer input, GError **error)
{
  Job *self = input;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();

  if (self->anyway)
    laurel_batch_let_differ (self->batch);
  if (self->path == NULL)
    return laurel_batch_dup_pdf (self->batch, faults, NULL, error);
  if (!laurel_batch_write_file (self->batch, self->path, faults, NULL, error))
    return NULL;

  return g_bytes_new (NULL, 0);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* On the reader's thread: the template may be in the library. */
static gpointer
read_batch (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) issued = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariantIter) ids = NULL;
  gint64 id;

  g_variant_get (args, "(ax)", &ids);
  while (g_variant_iter_next (ids, "x", &id)) {
    LaurelIssued *one = laurel_register_load (reader, id, error);

    if (one == NULL)
      return NULL;
    g_ptr_array_add (issued, one);
  }

  return laurel_batch_new_issued (reader, issued, error);
}

/* Returns: (transfer floating): `(ax)` */
static GVariant *
build_ids (GPtrArray *issued)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));

  for (guint i = 0; i < issued->len; i++)
    g_variant_builder_add (&ids, "x", laurel_row_get_id (issued->pdata[i]));

  return g_variant_new ("(ax)", &ids);
}

static void
on_batch_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;
  GTask *step;

  self->batch = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (self->batch == NULL) {
    g_task_return_error (task, error);
    return;
  }

  step = g_task_new (NULL, NULL, on_made, g_steal_pointer (&task));
  g_task_set_source_tag (step, laurel_register_reprint_async);
  g_task_set_name (step, "make a page");
  laurel_worker_push (self->worker, step, make_page, self, NULL,
                      (GDestroyNotify) g_bytes_unref);
}

/**
 * laurel_register_reprint_async:
 * @store: whose register
 * @issued: (element-type LaurelIssued): what was issued, at least one, by one template
 * @path: (nullable): the file to save it in; else it is handed over
 * @anyway: whether also if it would not look as it was issued, which else is
 *   %LAUREL_DOCUMENT_ERROR_CHANGED
 *
 * Makes their pages once more.
 */
void
laurel_register_reprint_async (LaurelStore *store, GPtrArray *issued, const char *path,
                               gboolean anyway, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->anyway = anyway;
  self->worker = laurel_worker_new ("reprint");
  g_task_set_source_tag (task, laurel_register_reprint_async);
  g_task_set_name (task, "make pages again");
  g_task_set_task_data (task, self, job_free);
  laurel_store_read_async (store, read_batch, build_ids (issued),
                           (GDestroyNotify) laurel_batch_free, NULL, on_batch_read, task);
}

/* Returns: (transfer full): the PDF, empty if it was saved */
GBytes *
laurel_register_reprint_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Counts that they were printed once more. */
void
laurel_register_count_async (LaurelSession *session, GPtrArray *issued,
                             GAsyncReadyCallback callback, gpointer data)
{
  laurel_session_run_async (session, &LAUREL_REGISTER_REPRINT, build_ids (issued), callback,
                            data);
}

gboolean
laurel_register_count_finish (LaurelSession *session, GAsyncResult *result, GError **error)
{
  return laurel_session_run_finish (session, result, error);
}
