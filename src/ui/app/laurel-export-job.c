/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-export-job.h"

#include "store/laurel-worker.h"
#include "tool/laurel-tool-output.h"

/*
 * A file that is written: what is in it is read on the reader's thread; made and
 * written it is on a worker of its own, which may take its time.
 */

typedef struct {
  char *path;
  LaurelWorker *worker; /* (nullable) */
} Job;

typedef struct {
  LaurelExportData *data;
  char *path;
  GCancellable *cancellable; /* (nullable) */
} Writing;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_clear_pointer (&job->worker, laurel_worker_free);
  g_free (job);
}

static void
writing_free (Writing *writing)
{
  laurel_export_data_free (writing->data);
  g_free (writing->path);
  g_clear_object (&writing->cancellable);
  g_free (writing);
}

/* On the worker. */
static gpointer
write_file (gpointer input, GError **error)
{
  Writing *writing = input;
  g_autoptr (GBytes) bytes = laurel_export_write (writing->data, writing->cancellable, error);

  /* From here on it is too late to stop. */
  return GINT_TO_POINTER (bytes != NULL &&
                          !g_cancellable_set_error_if_cancelled (writing->cancellable, error) &&
                          laurel_tool_write_output (writing->path, bytes, error));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* On the reader's thread. */
static gpointer
load (LaurelReader *reader, GVariant *args, GError **error)
{
  LaurelExport what = { 0 };

  g_variant_get (args, "(uxbbbb)", &what.format, &what.programme, &what.released,
                 &what.followed, &what.bom, &what.issued);

  return laurel_export_load (reader, &what, NULL, error);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  LaurelExportData *loaded = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  Writing *writing;
  GTask *inner;

  if (loaded == NULL) {
    g_task_return_error (task, error);
    return;
  }

  writing = g_new0 (Writing, 1);
  writing->data = loaded;
  writing->path = g_strdup (job->path);
  writing->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  job->worker = laurel_worker_new ("laurel-export");
  inner = g_task_new (source, cancellable, on_written, g_object_ref (task));
  g_task_set_source_tag (inner, laurel_export_job_async);
  g_task_set_name (inner, "write an export");
  /* What was written was not stopped. */
  g_task_set_check_cancellable (inner, FALSE);
  laurel_worker_push (job->worker, inner, write_file, writing, (GDestroyNotify) writing_free,
                      NULL);
}

/**
 * laurel_export_job_async:
 * @store: an open store
 * @what: what is written
 * @path: where to; what is there stays if it cannot be written
 * @cancellable: (nullable): to stop it; then nothing is written
 */
void
laurel_export_job_async (LaurelStore *store, const LaurelExport *what, const char *path,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (store, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  g_task_set_source_tag (task, laurel_export_job_async);
  g_task_set_name (task, "export");
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  laurel_store_read_async (store, load,
                           g_variant_new ("(uxbbbb)", what->format, what->programme,
                                          what->released, what->followed, what->bom,
                                          what->issued),
                           (GDestroyNotify) laurel_export_data_free, cancellable, on_loaded, task);
}

gboolean
laurel_export_job_finish (LaurelStore *store, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
