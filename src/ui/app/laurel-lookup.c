/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-lookup.h"

#include "store/laurel-place.h"
#include "store/laurel-worker.h"
#include "ui/app/laurel-kept.h"

/*
 * Looks into a library that no window shows, on a thread of its own, so that a slow
 * disk keeps nobody waiting, and without its lock, so that whoever writes there goes
 * on. Who types asks again with each letter: the library is kept open for a while,
 * and what nobody waits for any more is stopped.
 *
 * In this process a library is open once. Who wants to open one for good pauses the
 * looking first, and waits until the last look is over and what was kept is closed.
 */
struct _LaurelLookup {
  LaurelWorker *worker;
  LaurelKept *kept; /* the worker's */
  GCancellable *closing;
  guint idle_id;
  guint n_pauses;
};

/* So long after the last look a library is kept. */
#define KEPT_SECONDS 8

typedef struct {
  LaurelKept *kept;
  char *path;
  LaurelReadFunc read;
  GVariant *args;
  GCancellable *cancellable;
  GCancellable *closing;
  gulong closing_id;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_cancellable_disconnect (look->closing, look->closing_id);
  g_object_unref (look->closing);
  g_object_unref (look->cancellable);
  g_free (look->path);
  g_variant_unref (look->args);
  g_free (look);
}

/* On the worker's thread. */
static gpointer
do_look (gpointer input, GError **error)
{
  Look *look = input;
  LaurelLibrary *library;
  gpointer result;

  if (g_cancellable_set_error_if_cancelled (look->cancellable, error))
    return NULL;

  library = laurel_kept_open (look->kept, look->path, error);
  if (library == NULL)
    return NULL;

  laurel_library_set_cancellable (library, look->cancellable);
  result = look->read (laurel_library_get_reader (library), look->args, error);
  laurel_library_set_cancellable (library, NULL);

  return result;
}

/* On the worker's thread: all looks before it are over. */
static gpointer
resolve (gpointer input, GError **error)
{
  Look *look = input;

  laurel_kept_close (look->kept);

  return laurel_place_dup_real (look->path);
}

/* On the worker's thread. */
static gpointer
forget (gpointer input, GError **error)
{
  laurel_kept_close (input);

  return input;
}

LaurelLookup *
laurel_lookup_new (void)
{
  LaurelLookup *self = g_new0 (LaurelLookup, 1);

  self->worker = laurel_worker_new ("laurel-lookup");
  self->kept = laurel_kept_new ();
  self->closing = g_cancellable_new ();

  return self;
}

void
laurel_lookup_free (LaurelLookup *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_cancellable_cancel (self->closing);
  laurel_worker_free (self->worker);
  laurel_kept_free (self->kept);
  g_object_unref (self->closing);
  g_free (self);
}

static GTask *
new_task (gpointer tag, const char *name, GCancellable *cancellable,
          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_name (task, name);

  return task;
}

static gboolean
on_idle (gpointer data)
{
  LaurelLookup *self = data;

  self->idle_id = 0;
  laurel_worker_push (self->worker, new_task (on_idle, "close a library", NULL, NULL, NULL),
                      forget, self->kept, NULL, NULL);

  return G_SOURCE_REMOVE;
}

static void
stop (GCancellable *closing, GCancellable *look)
{
  g_cancellable_cancel (look);
}

static Look *
look_new (LaurelLookup *self, const char *path, GCancellable *cancellable)
{
  Look *look = g_new0 (Look, 1);

  look->kept = self->kept;
  look->path = g_strdup (path);
  look->cancellable = cancellable ? g_object_ref (cancellable) : g_cancellable_new ();
  look->closing = g_object_ref (self->closing);
  look->closing_id = g_cancellable_connect (self->closing, G_CALLBACK (stop), look->cancellable,
                                            NULL);

  return look;
}

/**
 * laurel_lookup_read_async:
 * @self: who looks
 * @path: a library that is not open in this process
 * @read: what to read in it
 * @args: (transfer floating): with what
 * @cancellable: (nullable): to stop it
 * @free_result: how to free what nobody takes
 * @callback: what to call then
 * @data: what to call it with
 *
 * Fails with `G_IO_ERROR_BUSY` while somebody opens a library for good. One that an
 * older Laurel left is not brought up to date for a look.
 */
void
laurel_lookup_read_async (LaurelLookup *self, const char *path, LaurelReadFunc read,
                          GVariant *args, GCancellable *cancellable, GDestroyNotify free_result,
                          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = new_task (laurel_lookup_read_async, "look into a library", cancellable, callback,
                          data);
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);
  Look *look;

  if (self->n_pauses > 0) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "A library is being opened");
    g_object_unref (task);
    return;
  }

  look = look_new (self, path, cancellable);
  look->read = read;
  look->args = g_variant_ref (owned);
  laurel_worker_push (self->worker, task, do_look, look, look_free, free_result);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  self->idle_id = g_timeout_add_seconds (KEPT_SECONDS, on_idle, self);
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
  Look *look = look_new (self, path, NULL);

  self->n_pauses++;
  look->args = g_variant_ref_sink (g_variant_new ("()"));
  laurel_worker_push (self->worker,
                      new_task (laurel_lookup_pause_async, "wait for looks", NULL, callback,
                                data),
                      resolve, look, look_free, g_free);
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
