/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-save.h"

#include "documents/laurel-explanation.h"
#include "documents/laurel-key-ring.h"
#include "store/laurel-worker.h"
#include "tool/laurel-exporter.h"
#include "tool/laurel-tool-output.h"
#include "ui/kit/laurel-language.h"

/*
 * The register as a file, and the page that explains to others how it is checked: read on the
 * reader's thread, made and written on a worker.
 */

typedef struct {
  char *path;
  char *issuer;           /* whose a new key is */
  LaurelExportData *data; /* (nullable): of the register, once it is read */
  LaurelWorker *worker;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_clear_pointer (&self->data, laurel_export_data_free);
  g_free (self->issuer);
  g_free (self->path);
  g_free (self);
}

/* By what its name ends in; what ends in nothing known is a PDF. */
static LaurelExportFormat
get_format (const char *path)
{
  for (LaurelExportFormat format = 0; format < LAUREL_N_EXPORT_FORMATS; format++)
    if (laurel_export_has_issued (format)
        && g_str_has_suffix (path, laurel_export_get_suffix (format)))
      return format;

  return LAUREL_EXPORT_PDF;
}

/* ---- on the worker ---------------------------------------------------------- */

static gpointer
write_list (gpointer input, GError **error)
{
  Job *self = input;
  g_autoptr (GBytes) bytes = laurel_export_write (self->data, NULL, error);

  return bytes != NULL && laurel_tool_write_output (self->path, bytes, error) ? self : NULL;
}

static gpointer
write_explanation (gpointer input, GError **error)
{
  Job *self = input;
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_ensure (folder, self->issuer, error);
  g_autoptr (GBytes) bytes =
    key ? laurel_explanation_make (key, laurel_language_get_own (), NULL, error) : NULL;

  return bytes != NULL && laurel_tool_write_output (self->path, bytes, error) ? self : NULL;
}

/* ---- on the reader ---------------------------------------------------------- */

static gpointer
load (LaurelReader *reader, GVariant *args, GError **error)
{
  LaurelExport what = { .issued = TRUE };

  g_variant_get (args, "(u)", &what.format);

  return laurel_export_load (reader, &what, NULL, error);
}

/* ---- here ------------------------------------------------------------------- */

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

static void
push (GTask *task, LaurelJobFunc run)
{
  Job *self = g_task_get_task_data (task);
  GTask *step = g_task_new (NULL, NULL, on_written, g_object_ref (task));

  g_task_set_source_tag (step, push);
  g_task_set_name (step, "write about the register");
  laurel_worker_push (self->worker, step, run, self, NULL, NULL);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->data = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  if (self->data != NULL)
    push (task, write_list);
  else
    g_task_return_error (task, error);
}

static GTask *
new_task (LaurelSession *session, const char *path, GAsyncReadyCallback callback, gpointer data)
{
  LaurelProgramme *programme = laurel_session_get_programme (session);
  const char *issuer = programme ? laurel_programme_get_issuer (programme) : NULL;
  GTask *task = g_task_new (session, NULL, callback, data);
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->issuer = g_strdup (issuer ? issuer : g_get_real_name ());
  self->worker = laurel_worker_new ("register");
  g_task_set_source_tag (task, new_task);
  g_task_set_name (task, "save about the register");
  g_task_set_task_data (task, self, job_free);

  return task;
}

/**
 * laurel_register_save_async:
 * @session: whose register
 * @path: a file; its name says as what: pdf, csv, xlsx, json
 *
 * Saves all that was issued as a list, with totals where it is on paper.
 */
void
laurel_register_save_async (LaurelSession *session, const char *path,
                            GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = new_task (session, path, callback, data);

  laurel_store_read_async (laurel_session_get_store (session), load,
                           g_variant_new ("(u)", get_format (path)),
                           (GDestroyNotify) laurel_export_data_free, NULL, on_loaded, task);
}

/**
 * laurel_register_explain_async:
 * @session: whose register
 * @path: a PDF
 *
 * Saves a page for others on how to check what was issued.
 */
void
laurel_register_explain_async (LaurelSession *session, const char *path,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = new_task (session, path, callback, data);

  push (task, write_explanation);
}

gboolean
laurel_register_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
