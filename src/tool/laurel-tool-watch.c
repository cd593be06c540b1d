/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-watch.h"

#include "store/laurel-worker.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

/*
 * What goes on beside a headless command, in a thread of its own: Ctrl+C and
 * SIGTERM cancel the command, and on a terminal something moves while long work
 * is done. The command itself blocks, and has no main loop.
 */
struct _LaurelToolWatch {
  GCancellable *cancellable;
  GMainContext *context;
  GMainLoop *loop;
  LaurelWorker *worker;
  GMutex mutex;
  char *what; /* (nullable): what is done, under the mutex */
  int step;
};

enum { WIDTH = 24, BLOCK = 6, INTERVAL = 150 };

static gboolean
on_interrupt (gpointer data)
{
  LaurelToolWatch *self = data;

  g_cancellable_cancel (self->cancellable);

  return G_SOURCE_CONTINUE;
}

/* A block that goes to and fro. */
static void
draw_bar (LaurelToolWatch *self)
{
  int at = self->step++ % (2 * (WIDTH - BLOCK));
  char bar[WIDTH + 1];

  if (at > WIDTH - BLOCK)
    at = 2 * (WIDTH - BLOCK) - at;
  for (int i = 0; i < WIDTH; i++)
    bar[i] = i >= at && i < at + BLOCK ? '=' : ' ';
  bar[WIDTH] = '\0';
  fprintf (stderr, "\r[%s] %s\033[K", bar, self->what);
  fflush (stderr);
}

static void
erase_bar (LaurelToolWatch *self)
{
  if (self->step > 0)
    fputs ("\r\033[K", stderr);
  self->step = 0;
}

static gboolean
on_tick (gpointer data)
{
  LaurelToolWatch *self = data;

  g_mutex_lock (&self->mutex);
  if (self->what != NULL)
    draw_bar (self);
  g_mutex_unlock (&self->mutex);

  return G_SOURCE_CONTINUE;
}

/* Asked for from inside: the loop may not even have begun to run. */
static gboolean
on_end (gpointer data)
{
  LaurelToolWatch *self = data;

  g_main_loop_quit (self->loop);

  return G_SOURCE_REMOVE;
}

static void
attach (LaurelToolWatch *self, GSource *source, GSourceFunc callback)
{
  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, self->context);
  g_source_unref (source);
}

/* The one job of the worker: it lasts until on_end(). */
static gpointer
watch (gpointer data, GError **error)
{
  LaurelToolWatch *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);

  return self;
}

/**
 * laurel_tool_watch_new:
 * @cancellable: what a signal cancels
 *
 * Returns: (transfer full): a watch, which begins at once
 */
LaurelToolWatch *
laurel_tool_watch_new (GCancellable *cancellable)
{
  LaurelToolWatch *self = g_new0 (LaurelToolWatch, 1);
  GTask *task = g_task_new (NULL, NULL, NULL, NULL);

  g_mutex_init (&self->mutex);
  self->cancellable = g_object_ref (cancellable);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  attach (self, g_unix_signal_source_new (SIGINT), on_interrupt);
  attach (self, g_unix_signal_source_new (SIGTERM), on_interrupt);
  if (isatty (STDERR_FILENO))
    attach (self, g_timeout_source_new (INTERVAL), on_tick);
  self->worker = laurel_worker_new ("watch");
  g_task_set_source_tag (task, laurel_tool_watch_new);
  laurel_worker_push (self->worker, task, watch, self, NULL, NULL);

  return self;
}

/**
 * laurel_tool_watch_tell:
 * @self: a watch
 * @what: (nullable): what is done from now on, translated; %NULL: nothing long
 */
void
laurel_tool_watch_tell (LaurelToolWatch *self, const char *what)
{
  g_mutex_lock (&self->mutex);
  g_free (self->what);
  self->what = g_strdup (what);
  if (what == NULL)
    erase_bar (self);
  g_mutex_unlock (&self->mutex);
}

void
laurel_tool_watch_free (LaurelToolWatch *self)
{
  laurel_tool_watch_tell (self, NULL);
  attach (self, g_idle_source_new (), on_end);
  laurel_worker_free (self->worker);
  while (g_main_context_iteration (NULL, FALSE))
    continue; /* Hands the worker's one job back. */
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_object_unref (self->cancellable);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
