/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-store-private.h"

#include "base/laurel-error.h"

/*
 * The half of the store that writes: each command, undo and redo is a deed that
 * goes to the writer's thread and comes back as an outcome. Only then, and on
 * the main thread, do lists and labels follow.
 */

typedef enum {
  RUN,
  REVERT,
  UNDO,
  REDO,
} Verb;

typedef struct {
  LaurelLibrary *library;
  Verb verb;
  const LaurelCommand *command; /* of RUN */
  GVariant *args;               /* of RUN */
  LaurelProgress *progress;     /* (nullable): of RUN */
  gint64 entry;                 /* of REVERT */
  char *actor;
} Deed;

typedef struct {
  LaurelOutcome outcome;
  char *undo_label;
  char *redo_label;
  GError *error;        /* (nullable): why nothing was undone */
  GError *backup_error; /* (nullable) */
} Done;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_clear_pointer (&deed->args, g_variant_unref);
  g_clear_pointer (&deed->progress, laurel_progress_unref);
  g_free (deed->actor);
  g_free (deed);
}

static void
done_free (gpointer data)
{
  Done *done = data;

  if (done == NULL)
    return;

  laurel_outcome_clear (&done->outcome);
  g_free (done->undo_label);
  g_free (done->redo_label);
  g_clear_error (&done->error);
  g_clear_error (&done->backup_error);
  g_free (done);
}

/* On the writer's thread. */
static gpointer
do_deed (gpointer input, GError **error)
{
  Deed *deed = input;
  Done *done = g_new0 (Done, 1);

  if (deed->verb == UNDO)
    deed->entry = laurel_library_get_undo (deed->library);
  else if (deed->verb == REDO)
    deed->entry = laurel_library_get_redo (deed->library);

  if (deed->verb == RUN)
    laurel_library_run_watched (deed->library, deed->command, deed->args, deed->actor,
                                deed->progress, &done->outcome, &done->error);
  else if (deed->entry != 0)
    laurel_library_revert (deed->library, deed->entry, deed->actor, &done->outcome,
                           &done->error);

  /* What is final may have been found to stand in the way of more. */
  if (done->error != NULL &&
      !g_error_matches (done->error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL)) {
    g_propagate_error (error, g_steal_pointer (&done->error));
    done_free (done);
    return NULL;
  }

  done->backup_error = laurel_library_take_backup_error (deed->library);
  laurel_store_describe_piles (deed->library, &done->undo_label, &done->redo_label);
  return done;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LaurelStore *self = g_task_get_source_object (task);
  GError *error = NULL;
  Done *done = g_task_propagate_pointer (G_TASK (result), &error);
  LaurelOutcome *outcome;

  if (done == NULL) {
    laurel_store_count_deed (self, -1);
    g_task_return_error (task, error);
    return;
  }

  if (done->backup_error != NULL)
    laurel_store_tell_backup (self, done->backup_error);
  laurel_store_set_labels (self, g_steal_pointer (&done->undo_label),
                           g_steal_pointer (&done->redo_label));
  laurel_store_count_deed (self, -1);
  if (done->error != NULL) {
    g_task_return_error (task, g_steal_pointer (&done->error));
    done_free (done);
    return;
  }

  outcome = g_memdup2 (&done->outcome, sizeof done->outcome);
  done->outcome = (LaurelOutcome) { 0 };
  done_free (done);

  if (outcome->entry != 0)
    laurel_store_tell_changes (self, outcome->changes);

  g_task_return_pointer (task, outcome, (GDestroyNotify) laurel_outcome_free);
}

static void
push_deed (LaurelStore *self, Deed *deed, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  GTask *inner = g_task_new (NULL, NULL, on_done, task);

  /* What was committed cannot be called back. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, push_deed);
  g_task_set_name (task, deed->command ? deed->command->name : "journal.revert");
  g_task_set_name (inner, "write");

  deed->library = self->library;
  deed->actor = g_strdup (self->actor);
  if (self->writer == NULL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The store is closed");
    g_object_unref (task);
    g_object_unref (inner);
    deed_free (deed);
    return;
  }

  laurel_store_count_deed (self, 1);
  laurel_worker_push (self->writer, inner, do_deed, deed, deed_free, done_free);
}

/**
 * laurel_store_run_watched_async:
 * @self: a store
 * @command: what to do
 * @args: (transfer floating): with what
 * @progress: (nullable): who waits for it, and may stop it
 * @callback: what to call when it is done, or refused
 * @data: what to call it with
 *
 * Runs a command. Finish with laurel_store_run_finish(), as the others too.
 */
void
laurel_store_run_watched_async (LaurelStore *self, const LaurelCommand *command, GVariant *args,
                                LaurelProgress *progress, GAsyncReadyCallback callback,
                                gpointer data)
{
  Deed *deed = g_new0 (Deed, 1);

  g_return_if_fail (LAUREL_IS_STORE (self));

  deed->verb = RUN;
  deed->command = command;
  deed->args = g_variant_ref_sink (args);
  deed->progress = progress ? laurel_progress_ref (progress) : NULL;
  push_deed (self, deed, callback, data);
}

/* The same, which nobody stops. */
void
laurel_store_run_async (LaurelStore *self, const LaurelCommand *command, GVariant *args,
                        GAsyncReadyCallback callback, gpointer data)
{
  laurel_store_run_watched_async (self, command, args, NULL, callback, data);
}

/* Reverts what was done last, and is not undone yet. */
void
laurel_store_undo_async (LaurelStore *self, GAsyncReadyCallback callback, gpointer data)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->verb = UNDO;
  push_deed (self, deed, callback, data);
}

/* Reverts the last undo. */
void
laurel_store_redo_async (LaurelStore *self, GAsyncReadyCallback callback, gpointer data)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->verb = REDO;
  push_deed (self, deed, callback, data);
}

/* Reverts an entry out of the history. */
void
laurel_store_revert_async (LaurelStore *self, gint64 entry, GAsyncReadyCallback callback,
                           gpointer data)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->verb = REVERT;
  deed->entry = entry;
  push_deed (self, deed, callback, data);
}

/* Returns: (transfer full): what came of it; its entry is 0 if nothing changed */
LaurelOutcome *
laurel_store_run_finish (LaurelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- what can be undone ------------------------------------------------------- */

/* (nullable): what Undo would undo: "Move “Lecture 2”" */
const char *
laurel_store_get_undo_label (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), NULL);

  return self->undo_label;
}

/* (nullable): what Redo would do again */
const char *
laurel_store_get_redo_label (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), NULL);

  return self->redo_label;
}

/* Whether there is something to undo, or will be when what waits is done. */
gboolean
laurel_store_can_undo (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), FALSE);

  return self->undo_label != NULL || self->n_deeds > 0;
}

/* The same of Redo. */
gboolean
laurel_store_can_redo (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), FALSE);

  return self->redo_label != NULL || self->n_deeds > 0;
}
