/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-store-private.h"

#include "store/laurel-live-list.h"
#include "store/laurel-status.h"

/**
 * LaurelStore:
 *
 * An open library as the main thread sees it: lists that are always up to date,
 * and commands that are on their way.
 *
 * It has a thread that writes and one that reads. Neither ever sees an object of
 * the main thread; what they are given and what they give back is handed over
 * whole. The store is closed with [method@Store.close], which waits for what was
 * asked before.
 */
G_DEFINE_FINAL_TYPE (LaurelStore, laurel_store, G_TYPE_OBJECT)

typedef enum {
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  PROP_REASON,
} Prop;

static GParamSpec *props[PROP_REASON + 1];

enum {
  CHANGED,
  BACKUP_FAILED,
  FILE_MOVED,
  READ_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a copy of the one file may lag behind, at the most. */
#define CHECKPOINT_SECONDS 2
#define RETRY_SECONDS 30

/* ---- opening ---------------------------------------------------------------- */

typedef struct {
  char *path;
  LaurelRooms rooms;
  LaurelLibraryFlags flags;
  GCancellable *closing;
} Opening;

typedef struct {
  LaurelLibrary *library;
  LaurelReader *second;
  LaurelReader *third;
  char *undo_label;
  char *redo_label;
} Opened;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->closing);
  g_free (opening->path);
  g_free (opening);
}

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  if (opened == NULL)
    return;

  g_clear_pointer (&opened->second, laurel_library_close_reader);
  g_clear_pointer (&opened->third, laurel_library_close_reader);
  g_clear_pointer (&opened->library, laurel_library_close);
  g_free (opened->undo_label);
  g_free (opened->redo_label);
  g_free (opened);
}

/* On the writer's thread: what Undo and Redo would do, in words, or NULL. */
void
laurel_store_describe_piles (LaurelLibrary *library, char **undo_label, char **redo_label)
{
  gint64 undo = laurel_library_get_undo (library);
  gint64 redo = laurel_library_get_redo (library);

  *undo_label = undo ? laurel_library_describe (library, undo) : NULL;
  *redo_label = redo ? laurel_library_describe (library, redo) : NULL;
}

/* On the writer's thread. */
static gpointer
open_library (gpointer input, GError **error)
{
  Opening *opening = input;
  Opened *opened = g_new0 (Opened, 1);

  opened->library = laurel_library_open (opening->path, opening->rooms, opening->flags, error);
  if (opened->library != NULL)
    opened->second = laurel_library_open_reader (opened->library, opening->closing, error);
  if (opened->second != NULL)
    opened->third = laurel_library_open_reader (opened->library, NULL, error);
  if (opened->third == NULL) {
    opened_free (opened);
    return NULL;
  }

  laurel_store_describe_piles (opened->library, &opened->undo_label, &opened->redo_label);
  return opened;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LaurelStore *self = g_task_get_task_data (task);
  GError *error = NULL;
  Opened *opened = g_task_propagate_pointer (G_TASK (result), &error);

  if (opened == NULL) {
    g_task_return_error (task, error);
    return;
  }

  self->library = g_steal_pointer (&opened->library);
  self->second = g_steal_pointer (&opened->second);
  self->third = g_steal_pointer (&opened->third);
  self->undo_label = g_steal_pointer (&opened->undo_label);
  self->redo_label = g_steal_pointer (&opened->redo_label);
  self->path = g_strdup (laurel_library_get_path (self->library));
  self->file_id = g_strdup (laurel_library_get_file_id (self->library));
  self->backup_folder = g_strdup (laurel_library_get_backup_folder (self->library));
  self->read_only = laurel_library_is_read_only (self->library);
  self->reason = g_strdup (laurel_library_get_reason (self->library));
  self->missing = laurel_library_get_missing (self->library);
  opened_free (opened);
  laurel_store_watch (self);

  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

/**
 * laurel_store_open_async:
 * @path: the library's file
 * @rooms: what is in the house
 * @flags: how to open it
 * @cancellable: (nullable): to stop waiting for it
 * @callback: what to call then
 * @data: what to call it with
 *
 * Opens a library.
 */
void
laurel_store_open_async (const char *path, LaurelRooms rooms, LaurelLibraryFlags flags,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  LaurelStore *self = g_object_new (LAUREL_TYPE_STORE, NULL);
  GTask *outer = g_task_new (NULL, cancellable, callback, data);
  GTask *inner = g_task_new (NULL, NULL, on_opened, outer);
  Opening *opening = g_new0 (Opening, 1);

  g_task_set_source_tag (outer, laurel_store_open_async);
  g_task_set_name (outer, "open library");
  g_task_set_task_data (outer, self, g_object_unref);
  g_task_set_name (inner, "open library (writer)");

  opening->path = g_strdup (path);
  opening->rooms = self->rooms = rooms;
  opening->flags = flags;
  opening->closing = g_object_ref (self->closing);
  laurel_worker_push (self->writer, inner, open_library, opening, opening_free, opened_free);
}

LaurelStore *
laurel_store_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- changes ---------------------------------------------------------------- */

/* A store that is closed tells nothing more. */
static void
tell_can (LaurelStore *self, gboolean could_undo, gboolean could_redo)
{
  if (self->writer == NULL)
    return;
  if (could_undo != laurel_store_can_undo (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  if (could_redo != laurel_store_can_redo (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
}

/* One more deed waits, or one less. Who is faster than the disk can undo what is still to be done:
 * that comes after it. */
void
laurel_store_count_deed (LaurelStore *self, int change)
{
  gboolean could_undo = laurel_store_can_undo (self);
  gboolean could_redo = laurel_store_can_redo (self);

  self->n_deeds += change;
  tell_can (self, could_undo, could_redo);
}

/* (transfer full) (nullable), both: what can be undone and redone now. A store that is
 * closed keeps what it said last. */
void
laurel_store_set_labels (LaurelStore *self, char *undo_label, char *redo_label)
{
  GObject *object = G_OBJECT (self);
  gboolean could_undo = laurel_store_can_undo (self);
  gboolean could_redo = laurel_store_can_redo (self);

  if (self->writer == NULL) {
    g_free (undo_label);
    g_free (redo_label);
    return;
  }

  g_object_freeze_notify (object);
  if (g_strcmp0 (self->undo_label, undo_label) != 0)
    g_object_notify_by_pspec (object, props[PROP_UNDO_LABEL]);
  if (g_strcmp0 (self->redo_label, redo_label) != 0)
    g_object_notify_by_pspec (object, props[PROP_REDO_LABEL]);

  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = undo_label;
  self->redo_label = redo_label;
  tell_can (self, could_undo, could_redo);
  g_object_thaw_notify (object);
}

/* On the writer's thread. */
static gpointer
checkpoint (gpointer input, GError **error)
{
  return laurel_library_checkpoint (input, error) ? input : NULL;
}

static gboolean on_idle (gpointer data);

/* Somebody was reading, or the disk was full: that may be over soon. */
static void
on_checkpointed (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelStore *self = LAUREL_STORE (source);
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL) {
    g_task_return_boolean (task, TRUE);
    return;
  }

  if (self->writer != NULL && self->checkpoint_id == 0)
    self->checkpoint_id = g_timeout_add_seconds (RETRY_SECONDS, on_idle, self);
  g_task_return_error (task, error);
}

/**
 * laurel_store_checkpoint_async:
 * @self: a store
 * @callback: (nullable): what to call when that is done
 * @data: what to call it with
 *
 * Brings everything into the one file, at once: before the computer sleeps. What
 * cannot be brought there now is tried again.
 */
void
laurel_store_checkpoint_async (LaurelStore *self, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task, *inner;

  g_return_if_fail (LAUREL_IS_STORE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, laurel_store_checkpoint_async);
  g_task_set_name (task, "checkpoint");
  g_clear_handle_id (&self->checkpoint_id, g_source_remove);
  if (self->writer == NULL) { /* closed, it is one file */
    g_task_return_boolean (task, TRUE);
    g_object_unref (task);
    return;
  }

  inner = g_task_new (self, NULL, on_checkpointed, task);
  g_task_set_name (inner, "checkpoint (writer)");
  laurel_worker_push (self->writer, inner, checkpoint, self->library, NULL, NULL);
}

gboolean
laurel_store_checkpoint_finish (LaurelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
on_idle (gpointer data)
{
  LaurelStore *self = data;

  self->checkpoint_id = 0;
  laurel_store_checkpoint_async (self, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * laurel_store_tell_changes:
 * @self: a store
 * @changes: what was written
 *
 * Brings lists up to date and tells whom it concerns: nobody, once it is closed.
 */
void
laurel_store_tell_changes (LaurelStore *self, LaurelChanges *changes)
{
  if (self->writer == NULL)
    return;

  laurel_store_refresh_lists (self, changes);
  g_signal_emit (self, signals[CHANGED], 0, changes);

  g_clear_handle_id (&self->checkpoint_id, g_source_remove);
  self->checkpoint_id = g_timeout_add_seconds (CHECKPOINT_SECONDS, on_idle, self);
}

/* ---- reading ---------------------------------------------------------------- */

typedef struct {
  LaurelReader *reader;
  LaurelReadFunc read;
  GVariant *args;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->args, g_variant_unref);
  g_free (reading);
}

/* On the reader's thread, or the keeper's. */
static gpointer
do_read (gpointer input, GError **error)
{
  Reading *reading = input;
  gpointer result;

  if (!laurel_status_exec (reading->reader->db, "BEGIN", error))
    return NULL;

  result = reading->read (reading->reader, reading->args, error);
  laurel_status_exec (reading->reader->db, "COMMIT", NULL);

  return result;
}

/* Takes @task. */
static void
push_reading (LaurelStore *self, LaurelWorker *worker, LaurelReader *reader, GTask *task,
              LaurelReadFunc read, GVariant *args, GDestroyNotify free_result)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->reader = reader;
  reading->read = read;
  reading->args = args ? g_variant_ref_sink (args) : NULL;
  laurel_store_push (self, worker, task, do_read, reading, reading_free, free_result);
}

/**
 * laurel_store_read_async:
 * @self: a store
 * @read: what to do on the reader's thread
 * @args: (transfer floating) (nullable): with what
 * @free_result: (nullable): how to free what nobody takes
 * @cancellable: (nullable): to stop waiting
 * @callback: what to call then
 * @data: what to call it with
 */
void
laurel_store_read_async (LaurelStore *self, LaurelReadFunc read, GVariant *args,
                         GDestroyNotify free_result, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, laurel_store_read_async);
  g_task_set_name (task, "read");
  push_reading (self, self->reader, self->second, task, read, args, free_result);
}

/**
 * laurel_store_keep_async:
 * @self: a store
 * @read: what to do on the keeper's thread
 * @args: (transfer floating) (nullable): with what
 * @free_result: (nullable): how to free what nobody takes
 * @callback: what to call then
 * @data: what to call it with
 *
 * For what reads the whole library, as a backup does: meanwhile others read, and
 * closing waits for it. To be finished with laurel_store_read_finish().
 */
void
laurel_store_keep_async (LaurelStore *self, LaurelReadFunc read, GVariant *args,
                         GDestroyNotify free_result, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, laurel_store_keep_async);
  g_task_set_name (task, "keep");
  push_reading (self, self->keeper, self->third, task, read, args, free_result);
}

gpointer
laurel_store_read_finish (LaurelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the object ------------------------------------------------------------- */

/* Waits for the commands and backups that were asked for before, not for what is
 * being read, and leaves one file behind. */
void
laurel_store_close (LaurelStore *self)
{
  g_return_if_fail (LAUREL_IS_STORE (self));

  g_clear_handle_id (&self->checkpoint_id, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_cancellable_cancel (self->closing);
  g_clear_pointer (&self->reader, laurel_worker_free);
  g_clear_pointer (&self->keeper, laurel_worker_free);
  g_clear_pointer (&self->writer, laurel_worker_free);
  g_clear_pointer (&self->second, laurel_library_close_reader);
  g_clear_pointer (&self->third, laurel_library_close_reader);
  g_clear_pointer (&self->library, laurel_library_close);
  g_ptr_array_set_size (self->lists, 0);
}

const char *
laurel_store_get_path (LaurelStore *self)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self), NULL);

  return self->path;
}

/* In whose name the journal is written from now on. */
void
laurel_store_set_actor (LaurelStore *self, const char *actor)
{
  g_return_if_fail (LAUREL_IS_STORE (self));
  g_return_if_fail (actor != NULL);

  g_free (self->actor);
  self->actor = g_strdup (actor);
}

static void
laurel_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelStore *self = LAUREL_STORE (object);

  switch ((Prop) prop_id) {
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, laurel_store_can_undo (self));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, laurel_store_can_redo (self));
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, self->undo_label);
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, self->redo_label);
    break;
  case PROP_READ_ONLY:
    g_value_set_boolean (value, self->read_only);
    break;
  case PROP_REASON:
    g_value_set_string (value, self->reason);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_store_finalize (GObject *object)
{
  LaurelStore *self = LAUREL_STORE (object);

  laurel_store_close (self);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_object (&self->closing);
  g_free (self->path);
  g_free (self->actor);
  g_free (self->file_id);
  g_free (self->backup_folder);
  g_free (self->reason);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (laurel_store_parent_class)->finalize (object);
}

static void
laurel_store_class_init (LaurelStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_store_get_property;
  object_class->finalize = laurel_store_finalize;

  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LaurelStore::changed:
   * @self: a store
   * @changes: what changed
   *
   * Something was written. Lists are brought up to date by themselves.
   */
  signals[CHANGED] =
    g_signal_new ("changed", LAUREL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LAUREL_TYPE_CHANGES);

  /**
   * LaurelStore::backup-failed:
   * @self: a store
   * @why: a sentence
   *
   * A backup was due and could not be made. What was done is done all the same.
   */
  signals[BACKUP_FAILED] =
    g_signal_new ("backup-failed", LAUREL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LaurelStore::file-moved:
   * @self: a store
   *
   * The file was moved, replaced or deleted. Nothing can be written any more, but
   * all of it can still be saved as a copy.
   */
  signals[FILE_MOVED] =
    g_signal_new ("file-moved", LAUREL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /**
   * LaurelStore::read-failed:
   * @self: a store
   * @error: why
   *
   * A list could not be read: what it shows may not be true any more.
   */
  signals[READ_FAILED] =
    g_signal_new ("read-failed", LAUREL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
laurel_store_init (LaurelStore *self)
{
  self->writer = laurel_worker_new ("laurel-writer");
  self->reader = laurel_worker_new ("laurel-reader");
  self->keeper = laurel_worker_new ("laurel-keeper");
  self->closing = g_cancellable_new ();
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_live_list_unref);
  self->actor = g_strdup (g_get_real_name ());
}
