/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-session-private.h"

/*
 * The half of the session that does things: each goes to the store, and comes
 * back as something told, or as an error for who asked.
 */

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LaurelSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (LaurelOutcome) outcome =
    laurel_store_run_finish (LAUREL_STORE (source), result, &error);

  if (outcome == NULL) {
    laurel_session_take_nothing (self);
    g_task_return_error (task, error);
    return;
  }

  if (outcome->entry == 0)
    laurel_session_take_nothing (self);
  if (outcome->entry != 0 && outcome->told != NULL)
    laurel_session_tell (self, outcome->final ? 0 : outcome->entry, outcome->told);
  g_task_return_boolean (task, TRUE);
}

static GTask *
new_task (LaurelSession *self, gpointer tag, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

/**
 * laurel_session_run_watched_async:
 * @self: a session
 * @command: what to do
 * @args: (transfer floating): with what
 * @progress: (nullable): who waits for it, and may stop it
 * @callback: what to call when it is done, or refused
 * @data: what to call it with
 *
 * Runs a command, and tells what came of it: [signal@Session::told].
 */
void
laurel_session_run_watched_async (LaurelSession *self, const LaurelCommand *command,
                                  GVariant *args, LaurelProgress *progress,
                                  GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  laurel_store_run_watched_async (laurel_session_get_store (self), command, args, progress,
                                  on_run, new_task (self, laurel_session_run_watched_async,
                                                    callback, data));
}

/* The same, which nobody stops. */
void
laurel_session_run_async (LaurelSession *self, const LaurelCommand *command, GVariant *args,
                          GAsyncReadyCallback callback, gpointer data)
{
  laurel_session_run_watched_async (self, command, args, NULL, callback, data);
}

void
laurel_session_undo_async (LaurelSession *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  laurel_store_undo_async (laurel_session_get_store (self), on_run,
                           new_task (self, laurel_session_undo_async, callback, data));
}

void
laurel_session_redo_async (LaurelSession *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  laurel_store_redo_async (laurel_session_get_store (self), on_run,
                           new_task (self, laurel_session_redo_async, callback, data));
}

void
laurel_session_revert_async (LaurelSession *self, gint64 entry, GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  laurel_store_revert_async (laurel_session_get_store (self), entry, on_run,
                             new_task (self, laurel_session_revert_async, callback, data));
}

/* Finishes each of the four. */
gboolean
laurel_session_run_finish (LaurelSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
