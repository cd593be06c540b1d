/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-job.h"

#include "documents/laurel-input.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-name-extremes.h"

/*
 * What is done for a batch away from the main thread: its file is read, one row is set to be
 * looked at, and all of them are checked or printed. Each has what it needs for itself.
 */

struct _LaurelBatchDesk {
  LaurelBatch *batch; /* (nullable): of one row */
  LaurelTemplateShelf *shelf; /* of that batch */
  char *kind;
  char *language;
};

typedef struct {
  GFile *file;        /* (nullable) */
  LaurelTable *table; /* (nullable): what was read already, else */
  char *name;
  char *issuer; /* (nullable) */
  LaurelTemplateShelf *shelf;
  GCancellable *cancellable;
} ReadJob;

typedef struct {
  LaurelBatchSource *source;
  GVariant *habit;
} HabitJob;

typedef struct {
  LaurelBatchDesk *desk;
  LaurelTemplateShelf *shelf;
  char *kind;
  char *language;
  GStrv texts;
  char *code; /* (nullable) */
  LaurelBatchOrder *order; /* (nullable): all rows, which are one list */
  guint row;
} DrawJob;

typedef struct {
  LaurelBatchOrder *order;
  LaurelBatchAim aim;
  char *path;
  char *pattern;
  LaurelBatchMail *mail; /* (nullable): of letters */
  LaurelProgress *progress;
} WorkJob;

/* ---- reading ---------------------------------------------------------------- */

static void
read_job_free (ReadJob *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->table, laurel_table_free);
  g_free (job->name);
  g_free (job->issuer);
  laurel_template_shelf_unref (job->shelf);
  g_object_unref (job->cancellable);
  g_free (job);
}

void
laurel_batch_read_free (LaurelBatchRead *self)
{
  laurel_batch_source_unref (self->source);
  laurel_batch_habit_clear (&self->habit);
  g_free (self);
}

/* Who grants what is issued here, if nothing says so: whose key signs; but a key that was made for
 * whoever sat here names nobody on a page. */
static char *
dup_issuer (const char *issuer)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autofree char *signer = NULL;
  gboolean there = FALSE;

  if (issuer != NULL && *issuer != '\0')
    return g_strdup (issuer);

  signer = laurel_key_ring_dup_signer (folder, NULL, &there);

  return there && g_strcmp0 (signer, g_get_real_name ()) != 0 ? g_steal_pointer (&signer) : NULL;
}

/* On the worker. */
static gpointer
run_read (gpointer data, GError **error)
{
  ReadJob *job = data;
  LaurelBatchSource *source = job->table
    ? laurel_batch_source_new_library (g_steal_pointer (&job->table), job->name)
    : laurel_batch_source_read (job->file, job->cancellable, error);
  LaurelBatchRead *read;

  if (source == NULL)
    return NULL;

  source->issuer = dup_issuer (job->issuer);
  read = g_new0 (LaurelBatchRead, 1);
  read->source = source;
  laurel_batch_habit_recall (&read->habit, source, job->shelf);

  return read;
}

/**
 * laurel_batch_read_async:
 * @source: the object that waits for it
 * @file: (nullable): a table
 * @table: (nullable) (transfer full): else what is in it
 * @name: (nullable): what @table is called
 * @issuer: (nullable): who grants what names nobody
 * @shelf: the templates there are
 */
void
laurel_batch_read_async (LaurelWorker *worker, gpointer source, GFile *file, LaurelTable *table,
                         const char *name, const char *issuer, LaurelTemplateShelf *shelf,
                         GCancellable *cancellable, GAsyncReadyCallback callback)
{
  ReadJob *job = g_new0 (ReadJob, 1);
  GTask *task = g_task_new (source, cancellable, callback, NULL);

  job->file = file ? g_object_ref (file) : NULL;
  job->table = table;
  job->name = g_strdup (name);
  job->issuer = g_strdup (issuer);
  job->shelf = laurel_template_shelf_ref (shelf);
  job->cancellable = g_object_ref (cancellable);
  g_task_set_source_tag (task, laurel_batch_read_async);
  g_task_set_name (task, "read a table");
  laurel_worker_push (worker, task, run_read, job, (GDestroyNotify) read_job_free,
                      (GDestroyNotify) laurel_batch_read_free);
}

LaurelBatchRead *
laurel_batch_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- habits ----------------------------------------------------------------- */

static void
habit_job_free (HabitJob *job)
{
  laurel_batch_source_unref (job->source);
  g_variant_unref (job->habit);
  g_free (job);
}

/* On the worker. A habit that is not kept is asked about again, which is no harm. */
static gpointer
run_habit (gpointer data, GError **error)
{
  HabitJob *job = data;

  return GINT_TO_POINTER (laurel_batch_habit_keep ((const char * const *) job->source->headings,
                                                   job->habit, error));
}

/**
 * laurel_batch_keep_habit:
 * @habit: takes it, too
 * @order: how a table is printed
 *
 * Remembers it for the next table with these headings.
 */
void
laurel_batch_keep_habit (LaurelWorker *worker, LaurelBatchHabit *habit,
                         const LaurelBatchOrder *order)
{
  HabitJob *job = g_new0 (HabitJob, 1);
  GTask *task = g_task_new (NULL, NULL, NULL, NULL);

  job->source = laurel_batch_source_ref (laurel_batch_order_get_source (order));
  job->habit = g_variant_ref_sink (laurel_batch_habit_take (habit, order));
  g_task_set_source_tag (task, laurel_batch_keep_habit);
  g_task_set_name (task, "keep a habit");
  laurel_worker_push (worker, task, run_habit, job, (GDestroyNotify) habit_job_free, NULL);
}

/* ---- one row ---------------------------------------------------------------- */

LaurelBatchDesk *
laurel_batch_desk_new (void)
{
  return g_atomic_rc_box_new0 (LaurelBatchDesk);
}

static void
desk_clear (gpointer data)
{
  LaurelBatchDesk *self = data;

  g_clear_pointer (&self->batch, laurel_batch_free);
  g_clear_pointer (&self->shelf, laurel_template_shelf_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->language, g_free);
}

void
laurel_batch_desk_unref (LaurelBatchDesk *self)
{
  g_atomic_rc_box_release_full (self, desk_clear);
}

void
laurel_batch_sheet_free (LaurelBatchSheet *self)
{
  g_clear_pointer (&self->pdf, laurel_paper_pdf_unref);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

static void
draw_job_free (DrawJob *job)
{
  laurel_batch_desk_unref (job->desk);
  laurel_template_shelf_unref (job->shelf);
  g_strfreev (job->texts);
  g_free (job->code);
  g_clear_pointer (&job->order, laurel_batch_order_free);
  g_free (job->kind);
  g_free (job->language);
  g_free (job);
}

/* The template is read when another one is asked for, not for each row. */
static gboolean
prepare_desk (LaurelBatchDesk *desk, const DrawJob *job, GError **error)
{
  LaurelTemplate *template;

  if (desk->batch != NULL && desk->shelf == job->shelf
      && g_str_equal (desk->kind, job->kind) && g_str_equal (desk->language, job->language))
    return TRUE;

  desk_clear (desk);
  template = laurel_template_shelf_load (job->shelf, job->kind, job->language, error);
  desk->batch = template ? laurel_batch_new (template, error) : NULL;
  if (desk->batch == NULL)
    return FALSE;

  laurel_batch_add_row (desk->batch, 1, (const char * const *) job->texts);
  desk->shelf = laurel_template_shelf_ref (job->shelf);
  desk->kind = g_strdup (job->kind);
  desk->language = g_strdup (job->language);

  return TRUE;
}

static void
fill_row (LaurelBatch *batch, char **texts)
{
  GPtrArray *inputs = laurel_batch_get_template (batch)->inputs;

  for (guint i = 0; i < inputs->len; i++)
    laurel_batch_set_text (batch, 0, ((LaurelInput *) g_ptr_array_index (inputs, i))->name,
                           texts[i]);
}

static LaurelPages *
compose_row (const DrawJob *job, GPtrArray *faults)
{
  LaurelPages *pages;

  fill_row (job->desk->batch, job->texts);
  laurel_batch_set_text (job->desk->batch, 0, "qr", job->code);
  pages = laurel_batch_prove (job->desk->batch, 0, faults);
  for (guint i = 0; i < faults->len; i++)
    ((LaurelBatchFault *) g_ptr_array_index (faults, i))->row = job->row + 1;

  return pages;
}

/* Of a list only the whole can be seen; what is wrong with other rows is told for them. */
static LaurelPages *
compose_list (LaurelBatch *batch, const DrawJob *job, GPtrArray *faults)
{
  LaurelPages *pages = laurel_batch_compose_list (batch, faults);

  for (guint i = faults->len; i-- > 0;)
    if (((LaurelBatchFault *) g_ptr_array_index (faults, i))->row != job->row + 1)
      g_ptr_array_remove_index (faults, i);

  return pages;
}

/* On the worker. */
static gpointer
run_draw (gpointer data, GError **error)
{
  DrawJob *job = data;
  g_autoptr (LaurelBatch) list = NULL;
  g_autoptr (LaurelBatchSheet) sheet = NULL;
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (job->order != NULL)
    list = laurel_batch_order_make_batch (job->order, FALSE, error);
  if (job->order != NULL ? list == NULL : !prepare_desk (job->desk, job, error))
    return NULL;

  sheet = g_new0 (LaurelBatchSheet, 1);
  sheet->row = job->row;
  sheet->faults = laurel_batch_fault_new_list ();
  pages = list != NULL ? compose_list (list, job, sheet->faults)
                       : compose_row (job, sheet->faults);
  if (pages == NULL)
    return g_steal_pointer (&sheet);

  bytes = laurel_pages_dup_pdf (pages, NULL, error);
  sheet->pdf = bytes ? laurel_paper_pdf_new (bytes, error) : NULL;

  return sheet->pdf ? g_steal_pointer (&sheet) : NULL;
}

/**
 * laurel_batch_draw_async:
 * @source: the object that waits for it
 * @desk: what the worker draws with
 * @order: whose row; copied
 * @row: the row, from 0
 */
void
laurel_batch_draw_async (LaurelWorker *worker, gpointer source, LaurelBatchDesk *desk,
                         const LaurelBatchOrder *order, guint row, GCancellable *cancellable,
                         GAsyncReadyCallback callback)
{
  DrawJob *job = g_new0 (DrawJob, 1);
  GTask *task = g_task_new (source, cancellable, callback, NULL);

  job->desk = g_atomic_rc_box_acquire (desk);
  job->shelf = laurel_template_shelf_ref (laurel_batch_order_get_shelf (order));
  job->kind = g_strdup (laurel_batch_order_get_kind (order));
  job->language = g_strdup (laurel_batch_order_get_template (order)->language);
  job->texts = laurel_batch_order_dup_texts (order, row);
  job->code = g_strdup (laurel_batch_order_get_code (order, row));
  if (laurel_template_is_list (laurel_batch_order_get_template (order)))
    job->order = laurel_batch_order_copy (order);
  job->row = row;
  g_task_set_source_tag (task, laurel_batch_draw_async);
  g_task_set_name (task, "set a row");
  laurel_worker_push (worker, task, run_draw, job, (GDestroyNotify) draw_job_free,
                      (GDestroyNotify) laurel_batch_sheet_free);
}

LaurelBatchSheet *
laurel_batch_draw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- all rows --------------------------------------------------------------- */

void
laurel_batch_result_free (LaurelBatchResult *self)
{
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->notes, laurel_batch_notes_free);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_strfreev (self->fallbacks);
  g_free (self->path);
  g_free (self);
}

static void
work_job_free (WorkJob *job)
{
  laurel_batch_order_free (job->order);
  laurel_progress_unref (job->progress);
  g_clear_pointer (&job->mail, laurel_batch_mail_free);
  g_free (job->path);
  g_free (job->pattern);
  g_free (job);
}

static void
find_extremes (LaurelBatch *batch, LaurelBatchResult *result)
{
  guint n = laurel_batch_get_n_rows (batch);
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = laurel_batch_get_text (batch, i, "name");
  result->longest = laurel_name_extremes_find_longest (names, n);
  result->rarest = laurel_name_extremes_find_rarest (names, n);
}

/* Files of a folder are written one after the other: none is, unless all can be. */
static gboolean
write_folder (LaurelBatch *batch, const WorkJob *job, LaurelBatchResult *result, GError **error)
{
  g_autoptr (GPtrArray) paths = NULL;

  result->faults = laurel_batch_check (batch, job->progress, error);
  if (result->faults == NULL)
    return FALSE;
  if (result->faults->len > 0)
    return laurel_batch_fault_set_error (result->faults, error);

  paths = laurel_batch_write_folder (batch, job->path, job->pattern, job->progress, error);
  result->n_files = paths ? paths->len : 0;

  return paths != NULL;
}

static gboolean
work (LaurelBatch *batch, const WorkJob *job, LaurelBatchResult *result, GError **error)
{
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();

  switch (job->aim) {
  case LAUREL_BATCH_CHECK:
    find_extremes (batch, result);
    result->faults = laurel_batch_check (batch, job->progress, error);
    result->notes = laurel_batch_take_notes (batch);
    return result->faults != NULL;
  case LAUREL_BATCH_FILE:
    result->n_files = 1;
    return laurel_batch_write_file (batch, job->path, faults, job->progress, error);
  case LAUREL_BATCH_FOLDER:
  case LAUREL_BATCH_LETTERS:
    return write_folder (batch, job, result, error);
  case LAUREL_BATCH_PRINTER:
    result->pdf = laurel_batch_dup_pdf (batch, faults, job->progress, error);
    return result->pdf != NULL;
  default:
    g_assert_not_reached ();
  }
}

/* On the worker. */
static gpointer
run_work (gpointer data, GError **error)
{
  WorkJob *job = data;
  g_autoptr (LaurelBatch) batch =
    job->mail != NULL
    ? laurel_batch_order_make_letters (job->order, job->mail, error)
    : laurel_batch_order_make_batch (job->order, job->aim == LAUREL_BATCH_CHECK, error);
  g_autoptr (LaurelBatchResult) result = NULL;

  if (batch == NULL)
    return NULL;

  result = g_new0 (LaurelBatchResult, 1);
  result->aim = job->aim;
  result->path = g_strdup (job->path);
  if (!work (batch, job, result, error))
    return NULL;

  result->n_pages = laurel_batch_get_n_pages (batch);
  result->fallbacks = laurel_batch_dup_fallbacks (batch);

  return g_steal_pointer (&result);
}

/**
 * laurel_batch_work_async:
 * @source: the object that waits for it
 * @order: (transfer full): what to print
 * @aim: what for
 * @path: (nullable): the file or folder; what is there stays if it fails
 * @pattern: (nullable): what the files in a folder are called
 * @mail: (nullable) (transfer full): what letters are made of
 * @progress: told how far it is, and may cancel
 */
void
laurel_batch_work_async (LaurelWorker *worker, gpointer source, LaurelBatchOrder *order,
                         LaurelBatchAim aim, const char *path, const char *pattern,
                         LaurelBatchMail *mail, LaurelProgress *progress,
                         GAsyncReadyCallback callback, gpointer data)
{
  WorkJob *job = g_new0 (WorkJob, 1);
  GTask *task = g_task_new (source, laurel_progress_get_cancellable (progress), callback, data);

  job->order = order;
  job->aim = aim;
  job->path = g_strdup (path);
  job->pattern = g_strdup (pattern);
  job->mail = mail;
  job->progress = laurel_progress_ref (progress);
  /* What is written is written, even if it was to be cancelled a moment before. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, laurel_batch_work_async);
  g_task_set_name (task, "print a batch");
  laurel_worker_push (worker, task, run_work, job, (GDestroyNotify) work_job_free,
                      (GDestroyNotify) laurel_batch_result_free);
}

LaurelBatchResult *
laurel_batch_work_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
