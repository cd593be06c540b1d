/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-store-private.h"

/*
 * The store's backups: where they go, which of them hold something, and their
 * end. They are deleted on the writer's thread, which also makes them; they are read on the
 * keeper's, since there may be many.
 */

typedef struct {
  LaurelLibrary *library;
  char *folder;       /* (nullable) */
  char *file_id;      /* (nullable) */
  char **texts;       /* (nullable) */
  GPtrArray *backups; /* (nullable) (element-type LaurelBackup) */
} Errand;

static Errand *
errand_new (LaurelStore *self)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->library = self->library;

  return errand;
}

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->folder);
  g_free (errand->file_id);
  g_strfreev (errand->texts);
  g_clear_pointer (&errand->backups, g_ptr_array_unref);
  g_free (errand);
}

/* On the writer's thread. */
static gpointer
set_folder (gpointer input, GError **error)
{
  Errand *errand = input;

  laurel_library_set_backup_folder (errand->library, errand->folder);
  return NULL;
}

static void
on_folder_set (GObject *source, GAsyncResult *result, gpointer data)
{
}

/* Where backups go from now on. */
void
laurel_store_set_backup_folder (LaurelStore *self, const char *folder)
{
  Errand *errand;
  GTask *task;

  g_return_if_fail (LAUREL_IS_STORE (self));
  g_return_if_fail (folder != NULL);

  g_free (self->backup_folder);
  self->backup_folder = g_strdup (folder);
  errand = errand_new (self);
  errand->folder = g_strdup (folder);
  task = g_task_new (NULL, NULL, on_folder_set, NULL);
  g_task_set_source_tag (task, laurel_store_set_backup_folder);
  laurel_store_push (self, self->writer, task, set_folder, errand, errand_free, NULL);
}

/**
 * laurel_store_list_newer:
 * @self: an open store
 * @folder: where backups are
 *
 * Returns: (transfer full) (element-type LaurelBackup): the backups that have what is missing
 *   here, the newest first
 */
GPtrArray *
laurel_store_list_newer (LaurelStore *self, const char *folder)
{
  g_return_val_if_fail (LAUREL_IS_STORE (self) && self->library != NULL, NULL);

  return laurel_library_list_newer (self->library, folder);
}

/* A backup could not be made: [signal@Store::backup-failed]. Once the store is closed
 * nobody is told. */
void
laurel_store_tell_backup (LaurelStore *self, const GError *error)
{
  if (self->writer != NULL)
    g_signal_emit_by_name (self, "backup-failed", error->message);
}

/* On the keeper's thread: the library is not asked. */
static gpointer
list_holding (gpointer input, GError **error)
{
  Errand *errand = input;

  return laurel_backup_list_holding_anywhere (errand->folder, errand->file_id,
                                              (const char *const *) errand->texts);
}

/**
 * laurel_store_list_holding_async:
 * @self: an open store
 * @texts: (array zero-terminated=1): what was forgotten
 * @callback: what to call then
 * @data: what to call it with
 *
 * Looks for the backups in which one of the texts still stands.
 */
void
laurel_store_list_holding_async (LaurelStore *self, const char *const *texts,
                                 GAsyncReadyCallback callback, gpointer data)
{
  Errand *errand;
  GTask *task;

  g_return_if_fail (LAUREL_IS_STORE (self));

  errand = errand_new (self);
  errand->folder = g_strdup (self->backup_folder);
  errand->file_id = g_strdup (self->file_id);
  errand->texts = g_strdupv ((char **) texts);
  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, laurel_store_list_holding_async);
  g_task_set_name (task, "list backups that hold");
  laurel_store_push (self, self->keeper, task, list_holding, errand, errand_free,
                     (GDestroyNotify) g_ptr_array_unref);
}

/* Returns: (transfer full) (element-type LaurelBackup): the newest first */
GPtrArray *
laurel_store_list_holding_finish (LaurelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* On the writer's thread: as many as can be. */
static gpointer
delete_backups (gpointer input, GError **error)
{
  Errand *errand = input;
  GError *first = NULL;

  for (guint i = 0; i < errand->backups->len; i++)
    laurel_backup_delete (errand->backups->pdata[i], first ? NULL : &first);
  if (first == NULL)
    return input;

  g_propagate_error (error, first);
  return NULL;
}

/**
 * laurel_store_delete_backups_async:
 * @self: an open store
 * @backups: (element-type LaurelBackup): those that go
 * @callback: what to call then
 * @data: what to call it with
 */
void
laurel_store_delete_backups_async (LaurelStore *self, GPtrArray *backups,
                                   GAsyncReadyCallback callback, gpointer data)
{
  Errand *errand;
  GTask *task;

  g_return_if_fail (LAUREL_IS_STORE (self));

  errand = errand_new (self);
  errand->backups = g_ptr_array_ref (backups);
  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, laurel_store_delete_backups_async);
  g_task_set_name (task, "delete backups");
  laurel_store_push (self, self->writer, task, delete_backups, errand, errand_free, NULL);
}

gboolean
laurel_store_delete_backups_finish (LaurelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
