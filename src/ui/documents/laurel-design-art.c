/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-art.h"

#include "store/laurel-worker.h"
#include "ui/documents/laurel-batch-source.h"

/* A drawing that somebody brought is looked at by a child, which takes its time: on a worker. */

typedef struct {
  LaurelDesign *design;
  GFile *file;
  LaurelDesignArt use;
  LaurelWorker *worker;
  LaurelBoxPlace place; /* of the image */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  laurel_design_unref (self->design);
  g_object_unref (self->file);
  g_free (self);
}

/* In the middle of the page, a third as large as that. */
static LaurelRect
get_room (const LaurelFrame *page)
{
  return (LaurelRect) { page->width / 3, page->height / 3, page->width / 3, page->height / 3 };
}

/* On the worker. */
static gpointer
run (gpointer input, GError **error)
{
  Job *self = input;
  g_autoptr (GBytes) bytes = laurel_batch_source_load (self->file, NULL, error);
  g_autofree char *name = g_file_get_basename (self->file);
  const LaurelSection *section = laurel_design_get_section (self->design, self->place.section);

  if (bytes == NULL)
    return NULL;
  if (self->use == LAUREL_DESIGN_ART_BACKGROUND)
    return laurel_design_set_background (self->design, self->place.section, name, bytes, error);
  if (self->use == LAUREL_DESIGN_ART_INSTEAD)
    return laurel_design_replace_image (self->design, self->place, name, bytes, error);

  return laurel_design_add_image (self->design, self->place.section, name, bytes,
                                  get_room (&section->frame), &self->place, error);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  LaurelDesign *design = g_task_propagate_pointer (G_TASK (result), &error);

  if (design != NULL)
    g_task_return_pointer (task, design, (GDestroyNotify) laurel_design_unref);
  else
    g_task_return_error (task, error);
}

/**
 * laurel_design_art_async:
 * @design: a template
 * @place: which page of it, from 0, and which box, if that has an image already
 * @file: PDF, SVG, PNG or JPEG, from anywhere
 * @use: what becomes of it
 */
void
laurel_design_art_async (LaurelDesign *design, LaurelBoxPlace place, GFile *file,
                         LaurelDesignArt use, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  GTask *step = g_task_new (NULL, NULL, on_run, task);
  Job *self = g_new0 (Job, 1);

  self->design = laurel_design_ref (design);
  self->place = place;
  self->file = g_object_ref (file);
  self->use = use;
  self->worker = laurel_worker_new ("drawing");
  g_task_set_source_tag (task, laurel_design_art_async);
  g_task_set_name (task, "bring a drawing");
  g_task_set_task_data (task, self, job_free);
  g_task_set_source_tag (step, laurel_design_art_async);
  g_task_set_name (step, "read a drawing");
  laurel_worker_push (self->worker, step, run, self, NULL, (GDestroyNotify) laurel_design_unref);
}

/**
 * laurel_design_art_finish:
 * @place: (out): the box of the image
 *
 * Returns: (transfer full) (nullable): the template with the drawing
 */
LaurelDesign *
laurel_design_art_finish (GAsyncResult *result, LaurelBoxPlace *place, GError **error)
{
  const Job *self = g_task_get_task_data (G_TASK (result));

  *place = self->place;

  return g_task_propagate_pointer (G_TASK (result), error);
}
