/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-key-job.h"

#include "documents/laurel-document-file.h"
#include "documents/laurel-key-file.h"
#include "documents/laurel-key-ring.h"
#include "exchange/laurel-table-reader.h"
#include "store/laurel-worker.h"

#include <string.h>

typedef struct {
  LaurelWorker *worker;
  char *id;
  char *text;       /* (nullable): what a key file says */
  char *passphrase; /* (nullable): wiped in the end */
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  laurel_key_file_wipe (self->passphrase);
  laurel_key_file_wipe (self->text);
  g_free (self->id);
  g_free (self->path);
  g_free (self);
}

/* ---- on the worker ---------------------------------------------------------- */

static gpointer
run_list (gpointer input, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();

  return laurel_key_ring_list (folder, NULL);
}

/* The public one, or behind a passphrase the secret one. */
static gpointer
run_save (gpointer input, GError **error)
{
  Job *self = input;
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_load (folder, self->id, error);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (key == NULL)
    return NULL;

  text = self->passphrase ? laurel_key_file_write_protected (key, self->passphrase, error)
                          : laurel_key_file_write_public (key);
  bytes = text ? g_bytes_new_take (text, strlen (text)) : NULL;

  return bytes != NULL && laurel_document_file_write_bytes (self->path, bytes, error)
         ? g_strdup (self->path) : NULL;
}

static gpointer
run_load (gpointer input, GError **error)
{
  Job *self = input;
  g_autoptr (GBytes) bytes = laurel_table_load_file (self->path, NULL, error);

  return bytes ? laurel_key_file_dup_text (bytes) : NULL;
}

static gpointer
run_take (gpointer input, GError **error)
{
  Job *self = input;
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key =
    laurel_key_file_read_protected (self->text, self->passphrase, error);

  return key != NULL && laurel_key_ring_save (folder, key, error) ? g_strdup (key->id) : NULL;
}

/* ---- here ------------------------------------------------------------------- */

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  gpointer found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found != NULL)
    g_task_return_pointer (task, found, NULL);
  else
    g_task_return_error (task, error);
}

static void
begin (Job *self, LaurelJobFunc run, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  GTask *step = g_task_new (NULL, NULL, on_done, task);

  self->worker = laurel_worker_new ("keys");
  g_task_set_source_tag (task, begin);
  g_task_set_name (task, "keys");
  g_task_set_task_data (task, self, job_free);
  g_task_set_source_tag (step, begin);
  g_task_set_name (step, "keys on a worker");
  laurel_worker_push (self->worker, step, run, self, NULL, NULL);
}

/* Lists the keys that this user has the secret of. */
void
laurel_key_job_list_async (GAsyncReadyCallback callback, gpointer data)
{
  begin (g_new0 (Job, 1), run_list, callback, data);
}

/* Returns: (transfer full) (element-type LaurelSigningKey): as laurel_key_ring_list() does */
GPtrArray *
laurel_key_job_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * laurel_key_job_save_async:
 * @id: a key
 * @passphrase: (nullable): for the secret one; without it the public one is saved
 * @path: where to
 */
void
laurel_key_job_save_async (const char *id, const char *passphrase, const char *path,
                           GAsyncReadyCallback callback, gpointer data)
{
  Job *self = g_new0 (Job, 1);

  self->id = g_strdup (id);
  self->passphrase = g_strdup (passphrase);
  self->path = g_strdup (path);
  begin (self, run_save, callback, data);
}

/* Reads what a key file says. */
void
laurel_key_job_load_async (const char *path, GAsyncReadyCallback callback, gpointer data)
{
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  begin (self, run_load, callback, data);
}

/* Takes a secret key out of what its file says: it signs from now on. */
void
laurel_key_job_take_async (const char *text, const char *passphrase,
                           GAsyncReadyCallback callback, gpointer data)
{
  Job *self = g_new0 (Job, 1);

  self->text = g_strdup (text);
  self->passphrase = g_strdup (passphrase);
  begin (self, run_take, callback, data);
}

/* Returns: (transfer full): the path, the text or the id */
char *
laurel_key_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
