/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-sample-library.h"

#include "store/laurel-worker.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-sample.h"

/*
 * The sample season has a library of its own, so that looking at it leaves the
 * user's alone. It is made when it is first looked at, on a thread that lives
 * as long as that takes.
 */

/* On the worker's thread. */
static gpointer
make (gpointer input, GError **error)
{
  const char *path = input;
  g_autoptr (LaurelLibrary) library = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup (path);

  library = laurel_library_open (path, LAUREL_ROOMS, LAUREL_LIBRARY_CREATE, error);
  if (library == NULL)
    return NULL;
  if (!laurel_sample_fill (library, NULL, TRUE, error)) {
    laurel_library_discard (g_steal_pointer (&library));
    return NULL;
  }

  return g_strdup (path);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

/* Finds the sample's library, and makes it if there is none. */
void
laurel_sample_library_make_async (GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  LaurelWorker *worker = laurel_worker_new ("laurel-sample");

  g_task_set_source_tag (task, laurel_sample_library_make_async);
  g_task_set_task_data (task, worker, (GDestroyNotify) laurel_worker_free);
  laurel_worker_push (worker, g_task_new (NULL, NULL, on_made, task), make,
                      g_build_filename (g_get_user_data_dir (), "laurel", "sample.laurel", NULL),
                      g_free, g_free);
}

/* Returns: (transfer full): its path, or %NULL with @error set */
char *
laurel_sample_library_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
