/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-job.h"

#include "documents/laurel-notice-sample.h"
#include "documents/laurel-prose.h"

/*
 * What is done for a paper away from the main thread: its data are read on the
 * reader's, it is composed and written on a press of its own.
 */

typedef struct {
  LaurelPaperInput *input;
  char *kind;
  GHashTable *overrides;
  LaurelDesign *look; /* (nullable) */
  LaurelPages *like; /* (nullable) */
  char *suffix; /* (nullable): of what is exported */
  char *path;   /* (nullable) */
} ComposeJob;

typedef struct {
  LaurelPages *pages;
  char *path;
} WriteJob;

static void
input_clear (gpointer data)
{
  LaurelPaperInput *input = data;

  g_clear_pointer (&input->data, laurel_paper_data_free);
  g_clear_pointer (&input->stored, g_hash_table_unref);
}

void
laurel_paper_input_unref (LaurelPaperInput *input)
{
  g_atomic_rc_box_release_full (input, input_clear);
}

/**
 * laurel_paper_input_read:
 * @args: kind, programme, activity, from, to, notice or 0 (sxxiix)
 *
 * A #LaurelReadFunc.
 *
 * Returns: (transfer full) (type LaurelPaperInput): what the paper is made from
 */
gpointer
laurel_paper_input_read (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelPaperInput) input = g_atomic_rc_box_new0 (LaurelPaperInput);
  LaurelPaperSubject subject;

  g_variant_get (args, "(&sxxiix)", &subject.kind, &subject.programme, &subject.activity,
                 &subject.from, &subject.to, &subject.paper);
  input->data = laurel_paper_load_data (reader, &subject, error);
  if (input->data)
    input->stored = laurel_paper_load_fields (reader, &subject, error);

  return input->stored ? g_steal_pointer (&input) : NULL;
}

/**
 * laurel_paper_input_new_sample:
 * @language: "zh" or "en"
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the sample of a notice is made from, of no library
 */
LaurelPaperInput *
laurel_paper_input_new_sample (const char *language, GError **error)
{
  g_autoptr (LaurelPaperInput) input = g_atomic_rc_box_new0 (LaurelPaperInput);

  input->data = laurel_notice_sample_load (language, &input->stored, error);

  return input->data ? g_steal_pointer (&input) : NULL;
}

static void
compose_job_free (ComposeJob *job)
{
  laurel_paper_input_unref (job->input);
  g_free (job->kind);
  g_hash_table_unref (job->overrides);
  g_clear_pointer (&job->look, laurel_design_unref);
  g_clear_pointer (&job->like, laurel_pages_unref);
  g_free (job->suffix);
  g_free (job->path);
  g_free (job);
}

void
laurel_paper_output_free (LaurelPaperOutput *output)
{
  g_clear_pointer (&output->pages, laurel_pages_unref);
  g_clear_pointer (&output->pdf, laurel_paper_pdf_unref);
  g_clear_pointer (&output->fields, g_ptr_array_unref);
  g_clear_pointer (&output->blocks, g_ptr_array_unref);
  g_strfreev (output->layouts);
  g_strfreev (output->fallbacks);
  g_free (output);
}

/* Those of Laurel, and those of the library, which every notice can have. */
static GStrv
list_layouts (const ComposeJob *job)
{
  const LaurelPaperData *data = job->input->data;
  g_auto (GStrv) shipped = laurel_paper_list_layouts (job->kind, data->language, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (shipped != NULL)
    g_strv_builder_addv (names, (const char **) shipped);
  for (guint i = 0; i < data->layouts->len; i++)
    g_strv_builder_add (names, ((LaurelOwnLayout *) data->layouts->pdata[i])->kind);

  return g_strv_builder_end (names);
}

/* On the worker. */
static gpointer
run_compose (gpointer data, GError **error)
{
  ComposeJob *job = data;
  g_autoptr (LaurelPaperOutput) output = g_new0 (LaurelPaperOutput, 1);

  output->fields = laurel_paper_list_field_texts (job->input->data, job->kind, job->input->stored,
                                                  error);
  if (output->fields)
    output->pages = laurel_paper_compose_in (job->input->data, job->kind, job->overrides,
                                             job->look, job->like, error);
  if (output->pages)
    output->pdf = laurel_paper_pdf_new_of (output->pages, error);
  if (output->pdf == NULL)
    return NULL;

  if (laurel_paper_has_blocks (job->kind))
    output->blocks = laurel_paper_make_blocks (job->input->data, job->kind, job->input->stored,
                                               NULL);
  output->layouts = list_layouts (job);
  output->fallbacks = laurel_pages_dup_fallbacks (output->pages);
  return g_steal_pointer (&output);
}

static GHashTable *
copy_texts (GHashTable *texts)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    g_hash_table_insert (copy, g_strdup (name), g_strdup (text));

  return copy;
}

static ComposeJob *
compose_job_new (LaurelPaperInput *input, const char *kind, GHashTable *overrides)
{
  ComposeJob *job = g_new0 (ComposeJob, 1);

  job->input = g_atomic_rc_box_acquire (input);
  job->kind = g_strdup (kind);
  job->overrides = copy_texts (overrides);

  return job;
}

/**
 * laurel_paper_compose_async:
 * @worker: the press
 * @source: the object that waits for it
 * @order: what to compose
 */
void
laurel_paper_compose_async (LaurelWorker *worker, gpointer source, const LaurelPaperOrder *order,
                            GCancellable *cancellable, GAsyncReadyCallback callback)
{
  ComposeJob *job = compose_job_new (order->input, order->kind, order->overrides);
  GTask *task = g_task_new (source, cancellable, callback, NULL);

  job->look = order->look ? laurel_design_ref (order->look) : NULL;
  job->like = order->like ? laurel_pages_ref (order->like) : NULL;
  g_task_set_source_tag (task, laurel_paper_compose_async);
  g_task_set_name (task, "compose a paper");
  laurel_worker_push (worker, task, run_compose, job, (GDestroyNotify) compose_job_free,
                      (GDestroyNotify) laurel_paper_output_free);
}

LaurelPaperOutput *
laurel_paper_compose_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_job_free (WriteJob *job)
{
  laurel_pages_unref (job->pages);
  g_free (job->path);
  g_free (job);
}

/* On the worker. */
static gpointer
run_write (gpointer data, GError **error)
{
  WriteJob *job = data;

  return GINT_TO_POINTER (laurel_pages_write_pdf (job->pages, job->path, NULL, error));
}

/**
 * laurel_paper_write_async:
 * @worker: the press
 * @source: the object that waits for it
 * @pages: what to write; nobody else touches it meanwhile
 * @path: where to; what is there stays if writing fails
 */
void
laurel_paper_write_async (LaurelWorker *worker, gpointer source, LaurelPages *pages,
                          const char *path, GAsyncReadyCallback callback, gpointer data)
{
  WriteJob *job = g_new0 (WriteJob, 1);
  GTask *task = g_task_new (source, NULL, callback, data);

  job->pages = laurel_pages_ref (pages);
  job->path = g_strdup (path);

  g_task_set_source_tag (task, laurel_paper_write_async);
  g_task_set_name (task, "write a paper");
  laurel_worker_push (worker, task, run_write, job, (GDestroyNotify) write_job_free, NULL);
}

gboolean
laurel_paper_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* On the worker. */
static gpointer
run_export (gpointer data, GError **error)
{
  ComposeJob *job = data;
  g_autoptr (GBytes) bytes = laurel_prose_export (job->input->data, job->kind, job->overrides,
                                                  job->suffix, error);

  return GINT_TO_POINTER (bytes != NULL && laurel_prose_write (bytes, job->path, error));
}

/**
 * laurel_paper_export_async:
 * @worker: the press
 * @source: the object that waits for it
 * @input: what the notice is made from
 * @kind: its kind
 * @overrides: (element-type utf8 utf8): texts instead of the computed ones; copied
 * @suffix: "txt", "html" or "docx"
 * @path: where to; what is there stays if writing fails
 *
 * Ends with laurel_paper_write_finish().
 */
void
laurel_paper_export_async (LaurelWorker *worker, gpointer source, LaurelPaperInput *input,
                           const char *kind, GHashTable *overrides, const char *suffix,
                           const char *path, GAsyncReadyCallback callback, gpointer data)
{
  ComposeJob *job = compose_job_new (input, kind, overrides);
  GTask *task = g_task_new (source, NULL, callback, data);

  job->suffix = g_strdup (suffix);
  job->path = g_strdup (path);

  g_task_set_source_tag (task, laurel_paper_export_async);
  g_task_set_name (task, "export a notice");
  laurel_worker_push (worker, task, run_export, job, (GDestroyNotify) compose_job_free, NULL);
}
