/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-store-private.h"

#include "store/laurel-live-list.h"
#include "store/laurel-veil.h"

/*
 * The store's lists: each is asked for on the reader's thread, once at first, and
 * again whenever its answer may have changed.
 */

typedef struct {
  LaurelReader *reader;
  LaurelListJob *job;
} Refresh;

static void
refresh_free (gpointer data)
{
  Refresh *refresh = data;

  laurel_list_job_free (refresh->job);
  g_free (refresh);
}

/* On the reader's thread. */
static gpointer
refresh_list (gpointer input, GError **error)
{
  Refresh *refresh = input;

  return laurel_list_job_run (refresh->job, refresh->reader, error);
}

/* Holds the store weakly: what is read is no reason to keep it. */
typedef struct {
  GWeakRef store;
  LaurelLiveList *live;
} Reader;

static void
on_list_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reader *reader = data;
  g_autoptr (LaurelStore) self = g_weak_ref_get (&reader->store);
  g_autoptr (GError) error = NULL;
  LaurelListResult *fresh = g_task_propagate_pointer (G_TASK (result), &error);

  laurel_live_list_take (reader->live, fresh, error);
  if (error != NULL && self != NULL && self->reader != NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self, "read-failed", error);

  g_weak_ref_clear (&reader->store);
  laurel_live_list_unref (reader->live);
  g_free (reader);
}

static void
read_list (LaurelStore *self, LaurelLiveList *live, LaurelChanges *changes)
{
  Reader *reader = g_new0 (Reader, 1);
  GTask *task = g_task_new (NULL, NULL, on_list_read, reader);
  Refresh *refresh = g_new0 (Refresh, 1);

  g_weak_ref_init (&reader->store, self);
  reader->live = laurel_live_list_ref (live);
  g_task_set_source_tag (task, read_list);
  g_task_set_name (task, "read list");
  refresh->reader = self->second;
  refresh->job = laurel_live_list_start (live, changes);
  laurel_worker_push (self->reader, task, refresh_list, refresh, refresh_free,
                      (GDestroyNotify) laurel_list_result_free);
}

/* All of them, wholly: anything may be hidden now, or be seen again. */
void
laurel_store_read_lists (LaurelStore *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (laurel_live_list_is_wanted (self->lists->pdata[i]))
      read_list (self, self->lists->pdata[i], NULL);
}

/* Lists that nobody holds any more are dropped on the way. */
void
laurel_store_refresh_lists (LaurelStore *self, LaurelChanges *changes)
{
  if (self->veiled && laurel_veil_reads (self->rooms, changes)) {
    laurel_store_read_lists (self);
    return;
  }

  for (guint i = self->lists->len; i > 0; i--) {
    LaurelLiveList *live = g_ptr_array_index (self->lists, i - 1);

    if (!laurel_live_list_is_wanted (live))
      g_ptr_array_remove_index_fast (self->lists, i - 1);
    else if (laurel_live_list_reads (live, changes))
      read_list (self, live, changes);
  }
}

/**
 * laurel_store_list:
 * @self: a store
 * @query: what to ask
 * @args: (transfer floating): about what
 *
 * Asks once, and again whenever the answer may have changed, for as long as
 * somebody holds the list. It is empty and `loading` at first.
 *
 * Returns: (transfer full): the answer
 */
LaurelRowList *
laurel_store_list (LaurelStore *self, const LaurelQuery *query, GVariant *args)
{
  LaurelLiveList *live;
  LaurelRowList *list;

  g_return_val_if_fail (LAUREL_IS_STORE (self), NULL);

  live = laurel_live_list_new (query, args, &list);
  g_ptr_array_add (self->lists, live);
  if (self->reader != NULL)
    read_list (self, live, NULL);

  return list;
}
