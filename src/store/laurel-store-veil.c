/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-store-private.h"

#include "store/laurel-veil.h"

/*
 * For whom a store is read: the reader's connection and the one that the labels are read with do
 * not have what is hidden from that person. The keeper's has all: it copies the file.
 */

typedef struct {
  LaurelReader *reader;   /* of the reader's job */
  LaurelLibrary *library; /* of the writer's job */
  LaurelRooms rooms;
  GArray *viewers;
  char *undo_label; /* (nullable) */
  char *redo_label; /* (nullable) */
} Veiling;

static void
veiling_free (gpointer data)
{
  Veiling *veiling = data;

  g_array_unref (veiling->viewers);
  g_free (veiling->undo_label);
  g_free (veiling->redo_label);
  g_free (veiling);
}

/* On the reader's thread. */
static gpointer
veil_reader (gpointer input, GError **error)
{
  Veiling *veiling = input;

  return laurel_veil_hang (veiling->reader, veiling->rooms, veiling->viewers, error) ? input : NULL;
}

/* On the writer's thread. */
static gpointer
veil_labels (gpointer input, GError **error)
{
  Veiling *veiling = input;

  if (!laurel_library_set_viewers (veiling->library, veiling->viewers, error))
    return NULL;

  laurel_store_describe_piles (veiling->library, &veiling->undo_label, &veiling->redo_label);
  return input;
}

static void
on_veiled (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelStore *self = LAUREL_STORE (source);
  g_autoptr (GError) error = NULL;
  Veiling *veiling = g_task_propagate_pointer (G_TASK (result), &error);

  if (veiling != NULL && veiling->library != NULL)
    laurel_store_set_labels (self, g_steal_pointer (&veiling->undo_label),
                             g_steal_pointer (&veiling->redo_label));
  if (error != NULL && self->reader != NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self, "read-failed", error);
}

static void
push (LaurelStore *self, LaurelWorker *worker, LaurelJobFunc run, Veiling *veiling, gint64 person)
{
  GTask *task = g_task_new (self, NULL, on_veiled, NULL);

  g_task_set_source_tag (task, push);
  g_task_set_name (task, "veil");
  veiling->rooms = self->rooms;
  veiling->viewers = g_array_new (FALSE, FALSE, sizeof person);
  if (person != 0)
    g_array_append_val (veiling->viewers, person);
  /* The task keeps it: what it gives is read when it has come. */
  g_task_set_task_data (task, veiling, veiling_free);
  laurel_worker_push (worker, task, run, veiling, NULL, NULL);
}

/**
 * laurel_store_set_viewer:
 * @self: a store
 * @person: who reads it from now on, or 0 for nobody from whom anything is hidden
 *
 * Lists that are shown are read again; those that are asked for afterwards never have what is
 * hidden.
 */
void
laurel_store_set_viewer (LaurelStore *self, gint64 person)
{
  Veiling *reading, *labelling;

  g_return_if_fail (LAUREL_IS_STORE (self));

  if (self->reader == NULL || (person == 0 && !self->veiled))
    return;

  self->veiled = TRUE;
  reading = g_new0 (Veiling, 1);
  reading->reader = self->second;
  push (self, self->reader, veil_reader, reading, person);
  labelling = g_new0 (Veiling, 1);
  labelling->library = self->library;
  push (self, self->writer, veil_labels, labelling, person);
  laurel_store_read_lists (self);
}
