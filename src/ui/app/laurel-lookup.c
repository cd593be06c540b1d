/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-lookup.h"

#include "store/laurel-place.h"
#include "store/laurel-worker.h"
#include "tool/laurel-rooms.h"

/*
 * A look into a library that no window shows: it is opened, read and closed again
 * on a thread of its own, so that a slow disk keeps nobody waiting, and without
 * its lock, so that whoever writes there goes on.
 *
 * In this process a library is open once. Who wants to open one for good pauses
 * the looking first, and waits until the last look is over.
 */
struct _LaurelLookup {
  LaurelWorker *worker;
  GCancellable *closing;
  guint n_pauses;
};

typedef struct {
  char *path;
  LaurelReadFunc read;
  GVariant *args;
  GCancellable *closing;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_variant_unref (look->args);
  g_object_unref (look->closing);
  g_free (look);
}

/* On the worker's thread. */
static gpointer
do_look (gpointer input, GError **error)
{
  Look *look = input;
  g_autoptr (LaurelLibrary) library = NULL;

  if (g_cancellable_set_error_if_cancelled (look->closing, error))
    return NULL;

  library = laurel_library_open (look->path, LAUREL_ROOMS, LAUREL_LIBRARY_READ_ONLY, error);
  if (library == NULL)
    return NULL;

  laurel_library_set_cancellable (library, look->closing);

  return look->read (laurel_library_get_reader (library), look->args, error);
}

/* On the worker's thread: all looks before it are over. */
static gpointer
resolve (gpointer input, GError **error)
{
  return laurel_place_dup_real (input);
}

LaurelLookup *
laurel_lookup_new (void)
{
  LaurelLookup *self = g_new0 (LaurelLookup, 1);

  self->worker = laurel_worker_new ("laurel-lookup");
  self->closing = g_cancellable_new ();

  return self;
}

void
laurel_lookup_free (LaurelLookup *self)
{
  g_cancellable_cancel (self->closing);
  laurel_worker_free (self->worker);
  g_object_unref (self->closing);
  g_free (self);
}

static GTask *
new_task (gpointer tag, const char *name, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_name (task, name);

  return task;
}

/**
 * laurel_lookup_read_async:
 * @self: who looks
 * @path: a library that is not open in this process
 * @read: what to read in it
 * @args: (transfer floating): with what
 * @free_result: how to free what nobody takes
 * @callback: what to call then
 * @data: what to call it with
 *
 * Fails with `G_IO_ERROR_BUSY` while somebody opens a library for good.
 */
void
laurel_lookup_read_async (LaurelLookup *self, const char *path, LaurelReadFunc read,
                          GVariant *args, GDestroyNotify free_result,
                          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = new_task (laurel_lookup_read_async, "look into a library", callback, data);
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);
  Look *look;

  if (self->n_pauses > 0) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "A library is being opened");
    g_object_unref (task);
    return;
  }

  look = g_new0 (Look, 1);
  look->path = g_strdup (path);
  look->read = read;
  look->args = g_variant_ref (owned);
  look->closing = g_object_ref (self->closing);
  laurel_worker_push (self->worker, task, do_look, look, look_free, free_result);
}

/* Returns: (transfer full) (nullable): what was read, or %NULL with @error set */
gpointer
laurel_lookup_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * laurel_lookup_pause_async:
 * @self: who looks
 * @path: a library that is to be opened for good
 * @callback: what to call when no look is under way any more
 * @data: what to call it with
 *
 * From now on nothing is looked into, until laurel_lookup_resume() is called as
 * often as this.
 */
void
laurel_lookup_pause_async (LaurelLookup *self, const char *path, GAsyncReadyCallback callback,
                           gpointer data)
{
  self->n_pauses++;
  laurel_worker_push (self->worker,
                      new_task (laurel_lookup_pause_async, "wait for looks", callback, data),
                      resolve, g_strdup (path), g_free, g_free);
}

/* Returns: (transfer full): where the library is, without links */
char *
laurel_lookup_pause_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
laurel_lookup_resume (LaurelLookup *self)
{
  g_return_if_fail (self->n_pauses > 0);

  self->n_pauses--;
}
