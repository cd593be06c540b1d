/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-measure-import-job.h"

#include "exchange/laurel-attempts-file.h"
#include "exchange/laurel-data-file.h"
#include "exchange/laurel-measure-lists.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "store/laurel-worker.h"
#include "ui/kit/laurel-list-import.h"

#include <glib/gi18n-lib.h>

/*
 * A file is read on a thread of its own, since a million answers take seconds. What it takes to
 * check them, the rules and the entries, is read before.
 */

#define BEGINNING 65536 /* bytes */

typedef struct {
  LaurelSession *session;
  LaurelMeasureList list;
  gint64 stage;
  char *path;
  char *day;
  LaurelProgress *progress;
  LaurelWorker *worker;
  GVariant *told;
  gpointer ground; /* (nullable): of an exam */
} Job;

/* What it takes to read attempts. */
typedef struct {
  LaurelRule *rule;
  LaurelContest *contest;
  GHashTable *known; /* (element-type utf8 utf8): what columns hold, as far as it was told */
} Ground;

static void
ground_free (gpointer data)
{
  Ground *self = data;

  g_clear_pointer (&self->rule, laurel_rule_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_object (&self->contest);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_clear_pointer (&self->ground, ground_free);
  g_variant_unref (self->told);
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
  g_clear_pointer (&self->rows, laurel_contest_list_free);
  g_clear_pointer (&self->table, laurel_table_free);
  g_free (self->columns);
  g_free (self);
}

static void
draft_free (gpointer draft)
{
  laurel_measure_draft_free (draft);
}

/* ---- what is shown ----------------------------------------------------------------------- */

/* Where it stands in the file. Returns: its row in the table, or -1 */
static int
place_fault (const LaurelTable *table, LaurelFault *fault)
{
  int column = MAX (fault->column - 1, 0);

  for (int row = 1; fault->line > 0 && row < laurel_table_get_n_rows (table); row++)
    if (laurel_table_get_line (table, row, column) == fault->line) {
      laurel_table_locate (table, fault, row, column);
      return row;
    }

  return -1;
}

/* What is wrong says so in its row, as far as that is among those that are shown. */
static void
take_rows (LaurelMeasureDraft *self, LaurelTable *table, GPtrArray *faults)
{
  g_autoptr (GHashTable) wrong = g_hash_table_new (NULL, NULL);

  self->table = table;
  self->rows = laurel_contest_list_new_plain (table, 0, faults);
  for (guint i = 0; i < faults->len; i++)
    g_hash_table_add (wrong, GINT_TO_POINTER (place_fault (table, faults->pdata[i])));
  for (int row = 1; row < laurel_table_get_n_rows (table); row++)
    laurel_contest_list_add_plain (self->rows, row,
                                   g_hash_table_contains (wrong, GINT_TO_POINTER (row))
                                     ? LAUREL_LIST_WRONG : LAUREL_LIST_NEW);
}

/* ---- attempts ---------------------------------------------------------------------------- */

/* What is shown of a file of any length: whole lines of its beginning, as far as those can be read
 * by themselves. */
static LaurelTable *
read_beginning (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = length > BEGINNING ? g_strrstr_len (text, BEGINNING, "\n") : NULL;
  g_autoptr (GBytes) beginning = g_bytes_new_from_bytes (bytes, 0,
                                                         end ? (gsize) (end - text)
                                                             : MIN (length, BEGINNING));
  LaurelTable *table = laurel_data_file_read (beginning, NULL, NULL);

  return table ? table : laurel_table_new ("csv");
}

/* What its columns are read as; where something is lacking, it can be told. */
static void
take_columns (LaurelContestList *rows, LaurelAttemptsFile *file)
{
  for (guint i = 0; i < MIN (file->fields->len, rows->fields->len); i++)
    rows->fields->pdata[i] = g_strdup (file->fields->pdata[i]);
  g_hash_table_unref (rows->left_out);
  rows->left_out = g_hash_table_ref (file->left_out);
  rows->is_complete = file->needed == NULL;
  rows->needed = file->needed ? file->needed : "";
}

/* On the worker. */
static gpointer
run_attempts (gpointer data, GError **error)
{
  Job *self = data;
  const Ground *ground = self->ground;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autoptr (GBytes) bytes =
    laurel_table_load_file (self->path, laurel_progress_get_cancellable (self->progress), error);
  g_autoptr (LaurelAttemptsFile) file =
    bytes ? laurel_attempts_file_read_watched (bytes, ground->known, ground->rule, self->progress,
                                               error) : NULL;
  LaurelMeasureDraft *draft;

  if (file == NULL)
    return NULL;

  draft = g_new0 (LaurelMeasureDraft, 1);
  take_rows (draft, read_beginning (bytes), file->faults);
  take_columns (draft->rows, file);
  draft->count = file->count;
  draft->n_faults = file->n_faults;
  draft->args = g_variant_ref_sink (laurel_attempts_file_build (file, self->stage, name));
  draft->contest = laurel_row_get_id (LAUREL_ROW (ground->contest));
  draft->columns = laurel_contest_list_dup_columns (draft->rows,
                                                    laurel_contest_get_columns (ground->contest),
                                                    LAUREL_ATTEMPTS_PREFIX);

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
on_ground_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;
  GTask *step;

  self->ground = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (self->ground == NULL) {
    g_task_return_error (task, error);
    return;
  }

  step = g_task_new (NULL, NULL, on_attempts_read, g_object_ref (task));
  g_task_set_source_tag (step, on_ground_read);
  g_task_set_name (step, "read attempts");
  laurel_worker_push (self->worker, step, run_attempts, self, NULL, draft_free);
}

/* On the reader's thread. */
static gpointer
read_ground (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GVariant) told = NULL;
  g_autoptr (GHashTable) maps = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  Ground *self = g_new0 (Ground, 1);
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &told);
  maps = laurel_list_import_read_maps (told);
  self->rule = laurel_exam_load_rule (reader, id, NULL, error);
  stage = self->rule ? laurel_contest_stage_load (reader, id, error) : NULL;
  if (stage != NULL)
    self->contest = laurel_contest_load (reader, laurel_contest_stage_get_contest_id (stage),
                                         error);
  if (self->contest != NULL)
    self->known = laurel_measure_columns_load_known (reader, stage, LAUREL_MEASURE_LIST_ATTEMPTS,
                                                     maps, error);
  if (self->known == NULL)
    g_clear_pointer (&self, ground_free);

  return self;
}

/* ---- the others -------------------------------------------------------------------------- */

static LaurelContestList *
read_rows (const LaurelTable *table, LaurelReader *reader, LaurelContestStage *stage,
           LaurelMeasureList list, GHashTable *told, const LaurelMeasureSource *source,
           GError **error)
{
  switch (list) {
  case LAUREL_MEASURE_LIST_VALUES:
    return laurel_measure_lists_read_values (table, reader, stage, told, error);
  case LAUREL_MEASURE_LIST_FRAME:
    return laurel_measure_lists_read_frame (table, reader, stage, told, error);
  case LAUREL_MEASURE_LIST_RETURNS:
    return laurel_measure_lists_read_returns (table, reader, stage, told, source, error);
  case LAUREL_MEASURE_LIST_ATTEMPTS:
  default:
    g_return_val_if_reached (NULL);
  }
}

/* On the reader's thread: tables of some thousand rows. */
static gpointer
read_table (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelMeasureDraft) draft = g_new0 (LaurelMeasureDraft, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) told = NULL;
  g_autoptr (GHashTable) maps = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;
  LaurelMeasureSource source;
  const char *path;
  gint64 id;
  int list;

  g_variant_get (args, "(^&ayxi&s@a{ss})", &path, &id, &list, &source.day, &told);
  maps = laurel_list_import_read_maps (told);
  bytes = laurel_table_load_file (path, NULL, error);
  draft->table = bytes ? laurel_data_file_read (bytes, NULL, error) : NULL;
  stage = draft->table ? laurel_contest_stage_load (reader, id, error) : NULL;
  if (stage == NULL)
    return NULL;

  source.digest = digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  source.name = name = g_path_get_basename (path);
  draft->rows = read_rows (draft->table, reader, stage, (LaurelMeasureList) list, maps, &source,
                           error);
  draft->columns = draft->rows ? laurel_measure_columns_dup (draft->rows, reader, stage,
                                                             (LaurelMeasureList) list, error)
                               : NULL;
  if (draft->columns == NULL)
    return NULL;

  draft->args = draft->rows->taken ? g_variant_ref (draft->rows->taken) : NULL;
  draft->count = laurel_contest_list_count (draft->rows, LAUREL_LIST_NEW);
  draft->n_faults = laurel_contest_list_count (draft->rows, LAUREL_LIST_WRONG);
  draft->contest = laurel_contest_stage_get_contest_id (stage);

  return g_steal_pointer (&draft);
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
 * @told: an `a{ss}`: of columns, by their key, what somebody told
 * @progress: who waits for it, and may stop it
 * @callback: what to call when it is read
 * @data: what to call it with
 *
 * Reads a file; nothing comes in yet.
 */
void
laurel_measure_import_job_run_async (LaurelSession *session, gint64 stage, LaurelMeasureList list,
                                     const char *path, GVariant *told, LaurelProgress *progress,
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
  self->told = g_variant_ref_sink (told);
  self->day = laurel_day_dup_iso (laurel_session_get_today (session));
  self->progress = laurel_progress_ref (progress);
  self->worker = laurel_worker_new ("measure");
  g_task_set_source_tag (task, laurel_measure_import_job_run_async);
  g_task_set_name (task, "read measures");
  g_task_set_task_data (task, self, job_free);
  if (list == LAUREL_MEASURE_LIST_ATTEMPTS)
    laurel_store_read_async (store, read_ground, g_variant_new ("(x@a{ss})", stage, self->told),
                             ground_free, cancellable, on_ground_read, task);
  else
    laurel_store_read_async (store, read_table,
                             g_variant_new ("(^ayxis@a{ss})", path, stage, (int) list, self->day,
                                            self->told),
                             draft_free, cancellable, on_table_read, task);
}

LaurelMeasureDraft *
laurel_measure_import_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
