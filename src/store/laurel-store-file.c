/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-store-private.h"

#include <glib/gstdio.h>

/*
 * What the store does for the library as a whole: watches its file and copies it.
 * What touches the file is done on the writer's thread, which alone has it.
 */

typedef struct {
  LaurelLibrary *library;
  char *path;
} Errand;

static Errand *
errand_new (LaurelStore *self, const char *path)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->library = self->library;
  errand->path = g_strdup (path);

  return errand;
}

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->path);
  g_free (errand);
}

/* ---- the threads ----------------------------------------------------------- */

/**
 * laurel_store_push:
 * @self: a store
 * @worker: (nullable): one of its threads; %NULL once it is closed
 *
 * As laurel_worker_push() does it; a store that is closed says so.
 */
void
laurel_store_push (LaurelStore *self, LaurelWorker *worker, GTask *task, LaurelJobFunc run,
                   gpointer input, GDestroyNotify free_input, GDestroyNotify free_result)
{
  if (worker != NULL) {
    laurel_worker_push (worker, task, run, input, free_input, free_result);
    return;
  }

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The store is closed");
  g_object_unref (task);
  free_input (input);
}

/* ---- the file --------------------------------------------------------------- */

/* The file that was opened is no longer the one at its path. Nothing but a stat
 * may touch it here. */
static void
on_file_changed (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event,
                 LaurelStore *self)
{
  GStatBuf there;

  if (g_stat (self->path, &there) != 0 || there.st_ino != self->inode)
    g_signal_emit_by_name (self, "file-moved");
}

/* Notices from now on when the file goes: [signal@Store::file-moved]. */
void
laurel_store_watch (LaurelStore *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  GStatBuf there;

  if (g_stat (self->path, &there) != 0)
    return;

  self->inode = there.st_ino;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (on_file_changed), self);
}

/* How many entries this computer has seen in it that it no longer has. */
gint64
laurel_store_get_missing (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), 0);

  return self->missing;
}

/* (nullable): of the library, wherever its file is; none before it is open */
const char *
laurel_store_get_file_id (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), NULL);

  return self->file_id;
}

/* ---- the end ----------------------------------------------------------------- */

/* On the writer's thread, after everything that was asked of it before. */
static gpointer
do_nothing (gpointer input, GError **error)
{
  return input;
}

/**
 * laurel_store_settle_async:
 * @self: an open store
 * @callback: what to call when all that was asked before is done
 * @data: what to call it with
 */
void
laurel_store_settle_async (LaurelStore *self, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (LAUREL_IS_STORE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, laurel_store_settle_async);
  g_task_set_name (task, "settle");
  laurel_store_push (self, self->writer, task, do_nothing, errand_new (self, NULL), errand_free,
                     NULL);
}

/* ---- copies ----------------------------------------------------------------- */

/* On the writer's thread. */
static gpointer
save_copy (gpointer input, GError **error)
{
  Errand *errand = input;

  return GINT_TO_POINTER (laurel_library_save_copy (errand->library, errand->path, error));
}

/**
 * laurel_store_save_copy_async:
 * @self: an open store
 * @to: where there is nothing yet
 * @callback: what to call then
 * @data: what to call it with
 *
 * Writes all of it into a new file, also when its own is gone.
 */
void
laurel_store_save_copy_async (LaurelStore *self, const char *to, GAsyncReadyCallback callback,
                              gpointer data)
{
  GTask *task;

  g_return_if_fail (LAUREL_IS_STORE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, laurel_store_save_copy_async);
  g_task_set_name (task, "save copy");
  laurel_store_push (self, self->writer, task, save_copy, errand_new (self, to), errand_free,
                     NULL);
}

gboolean
laurel_store_save_copy_finish (LaurelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
