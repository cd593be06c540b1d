/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-rescue.h"

#include "store/laurel-check.h"
#include "store/laurel-salvage.h"
#include "store/laurel-worker.h"
#include "tool/laurel-rooms.h"

#include <glib/gi18n-lib.h>

/*
 * What can be done with a library that cannot be opened: look at it, save what
 * can be read, go back to a backup. Each on a thread that lives as long as that
 * takes; each leaves the file as it is, and says in words what came of it.
 */
typedef struct {
  char *path;
  char *to; /* (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->to);
  g_free (job);
}

/* On the worker's thread. */
static gpointer
check (gpointer input, GError **error)
{
  Job *job = input;
  g_autoptr (GPtrArray) results = laurel_check_file (job->path, LAUREL_ROOMS, error);
  GString *text;

  if (results == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < results->len; i++) {
    const LaurelCheckResult *result = results->pdata[i];

    /* Translators: a line of a list: what was checked, and what was found. */
    g_string_append_printf (text, _("%s: %s\n"), result->label,
                            result->fault ? result->fault : _("ok"));
  }

  return g_strchomp (g_string_free (text, FALSE));
}

/* On the worker's thread. */
static gpointer
salvage (gpointer input, GError **error)
{
  Job *job = input;
  g_auto (LaurelSalvage) found = { 0 };
  GString *text;

  if (!laurel_salvage_run (job->path, job->to, LAUREL_ROOMS, g_get_real_name (), &found, error))
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < found.losses->len; i++) {
    g_autofree char *sentence = laurel_salvage_loss_describe (found.losses->pdata[i]);

    g_string_append_printf (text, "%s\n", sentence);
  }

  return g_strchomp (g_string_free (text, FALSE));
}

/* On the worker's thread. */
static gpointer
restore (gpointer input, GError **error)
{
  Job *job = input;

  return laurel_backup_restore (job->path, job->to, error) ? g_strdup ("") : NULL;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
start (LaurelJobFunc run, const char *path, const char *to, GAsyncReadyCallback callback,
       gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  LaurelWorker *worker = laurel_worker_new ("laurel-rescue");
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->to = g_strdup (to);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, worker, (GDestroyNotify) laurel_worker_free);
  laurel_worker_push (worker, g_task_new (NULL, NULL, on_done, task), run, job, job_free, g_free);
}

/* Looks through the whole file. */
void
laurel_rescue_check_async (const char *path, GAsyncReadyCallback callback, gpointer data)
{
  start (check, path, NULL, callback, data);
}

/* Makes a new library of what can be read. */
void
laurel_rescue_salvage_async (const char *path, const char *to, GAsyncReadyCallback callback,
                             gpointer data)
{
  start (salvage, path, to, callback, data);
}

/* Makes a new library of a backup. */
void
laurel_rescue_restore_async (const char *backup, const char *to, GAsyncReadyCallback callback,
                             gpointer data)
{
  start (restore, backup, to, callback, data);
}

/* Returns: (transfer full): what was found, or lost, a sentence a line; or %NULL
 *   with @error set */
char *
laurel_rescue_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
