/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-job.h"

#include <glib/gi18n-lib.h>

#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-table-reader.h"

/*
 * Reading a file, on a worker: nobody else has the job's table or its plan
 * until it is handed over.
 */

typedef struct {
  GFile *file;        /* (nullable) */
  GBytes *bytes;      /* (nullable): what was pasted */
  LaurelTable *table; /* (nullable): what was read before */
  char *name;
  int year;
  GArray *kinds;      /* (nullable) (element-type LaurelPlanColumnKind) */
  GCancellable *cancellable;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->table, laurel_table_free);
  g_free (job->name);
  g_clear_pointer (&job->kinds, g_array_unref);
  g_object_unref (job->cancellable);
  g_free (job);
}

void
laurel_import_read_free (LaurelImportRead *read)
{
  g_clear_pointer (&read->table, laurel_table_free);
  g_clear_pointer (&read->draft, laurel_plan_draft_free);
  g_clear_error (&read->error);
  g_free (read);
}

static LaurelTable *
read_table (Job *job, GError **error)
{
  g_autofree char *path = job->file ? g_file_get_path (job->file) : NULL;

  if (job->table)
    return g_steal_pointer (&job->table);
  if (job->bytes)
    return laurel_table_read_bytes (job->bytes, job->cancellable, error);
  if (path)
    return laurel_table_read_file (path, job->cancellable, error);
  return laurel_table_read_elsewhere (job->file, job->cancellable, error);
}

/* On the worker. */
static gpointer
run (gpointer input, GError **error)
{
  Job *job = input;
  const LaurelPlanOptions options = {
    .name = job->name,
    .fallback_year = job->year,
    .kinds = job->kinds ? (LaurelPlanColumnKind *) (void *) job->kinds->data : NULL,
    .n_kinds = job->kinds ? (int) job->kinds->len : 0,
    .cancellable = job->cancellable,
  };
  g_autoptr (LaurelImportRead) read = g_new0 (LaurelImportRead, 1);

  read->table = read_table (job, error);
  if (read->table)
    read->draft = laurel_plan_reader_read (read->table, &options, &read->error);

  return read->table ? g_steal_pointer (&read) : NULL;
}

static void
push (LaurelWorker *worker, gpointer source, Job *job, GAsyncReadyCallback callback)
{
  GTask *task = g_task_new (source, job->cancellable, callback, NULL);

  g_task_set_source_tag (task, laurel_import_read_async);
  g_task_set_name (task, "read a plan");
  laurel_worker_push (worker, task, run, job, (GDestroyNotify) job_free,
                      (GDestroyNotify) laurel_import_read_free);
}

/**
 * laurel_import_read_async:
 * @source: the object that waits for it
 * @file: (nullable): the file
 * @bytes: (nullable): what to read if there is no file
 * @year: the year to take when the file says none
 */
void
laurel_import_read_async (LaurelWorker *worker, gpointer source, GFile *file, GBytes *bytes,
                          int year, GCancellable *cancellable, GAsyncReadyCallback callback)
{
  Job *job = g_new0 (Job, 1);

  g_set_object (&job->file, file);
  job->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  /* A table that was pasted may have no title either. */
  job->name = file ? g_file_get_basename (file) : g_strdup (_("Pasted plan"));
  job->year = year;
  job->cancellable = g_object_ref (cancellable);
  push (worker, source, job, callback);
}

/**
 * laurel_import_again_async:
 * @source: the object that waits for it
 * @table: (transfer full): what was read before
 * @kinds: (transfer full) (element-type LaurelPlanColumnKind): what its columns are
 */
void
laurel_import_again_async (LaurelWorker *worker, gpointer source, LaurelTable *table,
                           const char *name, int year, GArray *kinds, GCancellable *cancellable,
                           GAsyncReadyCallback callback)
{
  Job *job = g_new0 (Job, 1);

  job->table = table;
  job->name = g_strdup (name);
  job->year = year;
  job->kinds = kinds;
  job->cancellable = g_object_ref (cancellable);
  push (worker, source, job, callback);
}

LaurelImportRead *
laurel_import_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
