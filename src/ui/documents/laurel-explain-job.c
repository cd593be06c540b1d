/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-explain-job.h"

#include "documents/laurel-document-file.h"
#include "documents/laurel-explanation.h"
#include "documents/laurel-key-ring.h"
#include "store/laurel-worker.h"
#include "ui/kit/laurel-language.h"

/* The page that tells others how to check what was issued, made and saved on a worker. */

typedef struct {
  char *path;
  char *issuer; /* (nullable): by whose key one can check */
  LaurelWorker *worker;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_free (self->issuer);
  g_free (self->path);
  g_free (self);
}

/* On the worker. */
static gpointer
make (gpointer input, GError **error)
{
  Job *self = input;
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_ensure (folder, self->issuer, error);
  g_autoptr (GBytes) bytes =
    key ? laurel_explanation_make (key, laurel_language_get_own (), NULL, error) : NULL;

  return bytes != NULL && laurel_document_file_write_bytes (self->path, bytes, error) ? self : NULL;
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * laurel_explain_async:
 * @session: whose season says who issues
 * @path: a PDF
 *
 * Saves a page for others on how to check what was issued.
 */
void
laurel_explain_async (LaurelSession *session, const char *path, GAsyncReadyCallback callback,
                      gpointer data)
{
  LaurelProgramme *programme = laurel_session_get_programme (session);
  const char *issuer = programme ? laurel_programme_get_issuer (programme) : NULL;
  GTask *task = g_task_new (session, NULL, callback, data);
  GTask *step = g_task_new (NULL, NULL, on_made, task);
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->issuer = g_strdup (issuer);
  self->worker = laurel_worker_new ("explain");
  g_task_set_source_tag (task, laurel_explain_async);
  g_task_set_name (task, "save an explanation");
  g_task_set_task_data (task, self, job_free);
  g_task_set_source_tag (step, laurel_explain_async);
  g_task_set_name (step, "make an explanation");
  laurel_worker_push (self->worker, step, make, self, NULL, NULL);
}

gboolean
laurel_explain_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
