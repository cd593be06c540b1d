/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-measure-import-job.h"

#include "exchange/laurel-attempts-file.h"
#include "exchange/laurel-data-file.h"
#include "exchange/laurel-measure-lists.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "store/laurel-worker.h"

#include <glib/gi18n-lib.h>

/*
 * A file is read on a thread of its own, since a million answers take seconds. What it takes to
 * check them, the rules and the entries, is read before.
 */

typedef struct {
  LaurelSession *session;
  LaurelMeasureList list;
  gint64 stage;
  char *path;
  char *day;
  LaurelProgress *progress;
  LaurelWorker *worker;
  LaurelRule *rule; /* (nullable): of an exam */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_clear_pointer (&self->rule, laurel_rule_free);
  laurel_progress_unref (self->progress);
  g_object_unref (self->session);
  g_free (self->path);
  g_free (self->day);
  g_free (self);
}

void
laurel_measure_draft_free (LaurelMeasureDraft *self)
{
  g_clear_pointer (&self->args, g_variant_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self);
}

static void
draft_free (gpointer draft)
{
  laurel_measure_draft_free (draft);
}

/* ---- attempts ---------------------------------------------------------------------------- */

static void
add_column (GPtrArray *columns, const char *heading, const char *field)
{
  /* Translators: the heading of a column, and what it is taken for. */
  g_ptr_array_add (columns, field ? g_strdup_printf (_("%1$s → %2$s"), heading, field)
                                  /* Translators: %s is the heading of a column. */
                                  : g_strdup_printf (_("%s is left out"), heading));
}

/* On the worker. */
static gpointer
run_attempts (gpointer data, GError **error)
{
  Job *self = data;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autoptr (GBytes) bytes =
    laurel_table_load_file (self->path, laurel_progress_get_cancellable (self->progress), error);
  g_autoptr (LaurelAttemptsFile) file =
    bytes ? laurel_attempts_file_read_watched (bytes, self->rule, self->progress, error) : NULL;
  LaurelMeasureDraft *draft;

  if (file == NULL)
    return NULL;

  draft = g_new0 (LaurelMeasureDraft, 1);
  draft->columns = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < file->headings->len; i++)
    add_column (draft->columns, file->headings->pdata[i], file->fields->pdata[i]);
  draft->count = file->count;
  draft->faults = g_ptr_array_ref (file->faults);
  draft->n_faults = file->n_faults;
  draft->args = g_variant_ref_sink (laurel_attempts_file_build (file, self->stage, name));

  return draft;
}

static void
on_attempts_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  LaurelMeasureDraft *draft = g_task_propagate_pointer (G_TASK (result), &error);

  if (draft != NULL)
    g_task_return_pointer (task, draft, draft_free);
  else
    g_task_return_error (task, error);
}

static void
on_rule_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;
  GTask *step;

  self->rule = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (self->rule == NULL) {
    g_task_return_error (task, error);
    return;
  }

  step = g_task_new (NULL, NULL, on_attempts_read, g_object_ref (task));
  g_task_set_source_tag (step, on_rule_read);
  g_task_set_name (step, "read attempts");
  laurel_worker_push (self->worker, step, run_attempts, self, NULL, draft_free);
}

/* On the reader's thread. */
static gpointer
read_rule (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 stage;

  g_variant_get (args, "(x)", &stage);

  return laurel_exam_load_rule (reader, stage, NULL, error);
}

static void
free_rule (gpointer rule)
{
  laurel_rule_free (rule);
}

/* ---- the others -------------------------------------------------------------------------- */

static GVariant *
build (const LaurelTable *table, LaurelReader *reader, LaurelContestStage *stage,
       LaurelMeasureList list, const char *digest, const char *name, const char *day,
       GError **error)
{
  switch (list) {
  case LAUREL_MEASURE_LIST_VALUES:
    return laurel_measure_lists_read_values (table, reader, stage, error);
  case LAUREL_MEASURE_LIST_FRAME:
    return laurel_measure_lists_read_frame (table, stage, error);
  case LAUREL_MEASURE_LIST_RETURNS:
    return laurel_measure_lists_read_returns (table, stage, digest, name, day, error);
  case LAUREL_MEASURE_LIST_ATTEMPTS:
  default:
    g_return_val_if_reached (NULL);
  }
}

static GPtrArray *
list_columns (const LaurelTable *table)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < laurel_table_get_n_columns (table); i++) {
    const char *heading = laurel_table_get_text (table, 0, i);

    g_ptr_array_add (columns, g_strdup (heading ? heading : ""));
  }

  return columns;
}

/* On the reader's thread: tables of some thousand rows. */
static gpointer
read_table (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;
  const char *path, *day;
  LaurelMeasureDraft *draft;
  GVariant *built;
  gint64 id;
  int list;

  g_variant_get (args, "(^&ayxi&s)", &path, &id, &list, &day);
  bytes = laurel_table_load_file (path, NULL, error);
  table = bytes ? laurel_data_file_read (bytes, NULL, error) : NULL;
  stage = table ? laurel_contest_stage_load (reader, id, error) : NULL;
  if (stage == NULL)
    return NULL;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  name = g_path_get_basename (path);
  built = build (table, reader, stage, (LaurelMeasureList) list, digest, name, day, error);
  if (built == NULL)
    return NULL;

  draft = g_new0 (LaurelMeasureDraft, 1);
  draft->args = g_variant_ref_sink (built);
  draft->count = (guint) MAX (laurel_table_get_n_rows (table) - 1, 0);
  draft->columns = list_columns (table);
  draft->faults = g_ptr_array_new ();

  return draft;
}

static void
on_table_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  LaurelMeasureDraft *draft = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (draft != NULL)
    g_task_return_pointer (task, draft, draft_free);
  else
    g_task_return_error (task, error);
}

/* ---- all of them ------------------------------------------------------------------------- */

/**
 * laurel_measure_import_job_run_async:
 * @session: a session
 * @stage: of which stage
 * @list: what the file is a list of
 * @path: the file
 * @progress: who waits for it, and may stop it
 * @callback: what to call when it is read
 * @data: what to call it with
 *
 * Reads a file; nothing comes in yet.
 */
void
laurel_measure_import_job_run_async (LaurelSession *session, gint64 stage, LaurelMeasureList list,
                                     const char *path, LaurelProgress *progress,
                                     GAsyncReadyCallback callback, gpointer data)
{
  GCancellable *cancellable = laurel_progress_get_cancellable (progress);
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  LaurelStore *store = laurel_session_get_store (session);
  Job *self = g_new0 (Job, 1);

  self->session = g_object_ref (session);
  self->stage = stage;
  self->list = list;
  self->path = g_strdup (path);
  self->day = laurel_day_dup_iso (laurel_session_get_today (session));
  self->progress = laurel_progress_ref (progress);
  self->worker = laurel_worker_new ("measure");
  g_task_set_source_tag (task, laurel_measure_import_job_run_async);
  g_task_set_name (task, "read measures");
  g_task_set_task_data (task, self, job_free);
  if (list == LAUREL_MEASURE_LIST_ATTEMPTS)
    laurel_store_read_async (store, read_rule, g_variant_new ("(x)", stage), free_rule, cancellable,
                             on_rule_read, task);
  else
    laurel_store_read_async (store, read_table,
                             g_variant_new ("(^ayxis)", path, stage, (int) list, self->day),
                             draft_free, cancellable, on_table_read, task);
}

LaurelMeasureDraft *
laurel_measure_import_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
