/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-memory.h"

#include "store/laurel-typed.h"
#include "store/laurel-worker.h"

/* Whether the window for the audience of a stage was open: it is of this desk alone, so it stands
 * outside the library, with what was typed. */

typedef struct {
  char *file_id;
  char *key;
  gboolean is_open;
} Note;

static void
note_free (Note *self)
{
  g_free (self->file_id);
  g_free (self->key);
  g_free (self);
}

static char *
dup_key (gint64 stage)
{
  return g_strdup_printf ("big-screen %" G_GINT64_FORMAT, stage);
}

/**
 * laurel_live_memory_has_screen:
 * @store: a library
 * @stage: the id of a stage
 *
 * Returns: whether its big screen was open, and nobody closed it
 */
gboolean
laurel_live_memory_has_screen (LaurelStore *store, gint64 stage)
{
  const char *file_id = laurel_store_get_file_id (store);
  g_autofree char *key = dup_key (stage);
  g_autofree char *text = file_id ? laurel_typed_dup (file_id, key) : NULL;

  return text != NULL;
}

/* On the worker. */
static gpointer
run_keep (gpointer data, GError **error)
{
  Note *note = data;

  return laurel_typed_keep (note->file_id, note->key, note->is_open ? "open" : NULL, error) ? note
                                                                                            : NULL;
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer note)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    g_debug ("Whether the big screen is open is not kept: %s", error->message);
  note_free (note);
}

/**
 * laurel_live_memory_keep_screen:
 * @store: a library
 * @stage: the id of a stage
 * @is_open: whether its big screen is open
 *
 * Remembers that. It may wait for a disk, so it is done on a thread of its own.
 */
void
laurel_live_memory_keep_screen (LaurelStore *store, gint64 stage, gboolean is_open)
{
  const char *file_id = laurel_store_get_file_id (store);
  LaurelWorker *worker;
  GTask *task;
  Note *note;

  if (file_id == NULL)
    return;

  note = g_new (Note, 1);
  *note = (Note) { g_strdup (file_id), dup_key (stage), is_open };
  worker = laurel_worker_new ("big-screen");
  task = g_task_new (NULL, NULL, on_kept, note);
  g_task_set_source_tag (task, laurel_live_memory_keep_screen);
  g_task_set_name (task, "keep whether the big screen is open");
  laurel_worker_push (worker, task, run_keep, note, NULL, NULL);
  laurel_worker_leave (worker);
}
