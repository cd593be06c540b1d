/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-template-file.h"

#include "base/laurel-json.h"
#include "documents/laurel-document-file.h"
#include "exchange/laurel-exchange-error.h"
#include "store/laurel-worker.h"
#include "ui/documents/laurel-batch-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * A template as one file, on a worker. What comes in is looked at in whole, its drawings by a
 * child, before the library hears of it.
 */

#define MAX_SIZE (64 << 20) /* bytes: drawings of 32 MB and their base64 */

typedef struct {
  GFile *file;          /* (nullable): that is read */
  LaurelDesign *design; /* (nullable): that is written */
  char *name;
  char *path;
  LaurelWorker *worker;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  g_clear_object (&self->file);
  g_clear_pointer (&self->design, laurel_design_unref);
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/* A template's faults have their remedies in them; what else can be done is told beside them. */
static gboolean
refuse (GError **error, LaurelExchangeError code, const char *message)
{
  return laurel_exchange_error_set (error, code,
                                    _("Nothing was changed. Correct the file, or export the "
                                      "template again where it comes from."), "%s", message);
}

static char *
load_text (GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_batch_source_load (file, NULL, error);
  gsize size = 0;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    return NULL;
  if (size > MAX_SIZE) {
    refuse (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE, _("The file is larger than 64 MB."));
    return NULL;
  }
  if (size > 0 && g_utf8_validate_len (text, size, NULL))
    return g_strndup (text, size);

  refuse (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT, _("The file is no template of Laurel."));
  return NULL;
}

/* What another program wrote is not worth a list of what is wrong with it. */
static gboolean
is_template (const char *text)
{
  g_autoptr (JsonNode) root = laurel_json_parse (text);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root)
         && json_object_has_member (json_node_get_object (root), "sections")
         && json_object_has_member (json_node_get_object (root), "language");
}

/* On the worker. */
static gpointer
run_read (gpointer input, GError **error)
{
  Job *self = input;
  g_autofree char *text = load_text (self->file, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (LaurelDesign) design = NULL;

  if (text == NULL)
    return NULL;
  if (!is_template (text)) {
    refuse (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT, _("The file is no template of Laurel."));
    return NULL;
  }

  design = laurel_design_new (text, NULL, &local);
  if (design != NULL && laurel_design_check_fields (design, &local)
      && laurel_design_check (design, &local))
    return g_steal_pointer (&design);

  refuse (error, LAUREL_EXCHANGE_ERROR_UNSAFE, local->message);
  return NULL;
}

/* On the worker. */
static gpointer
run_write (gpointer input, GError **error)
{
  Job *self = input;
  char *text = laurel_design_dup_file (self->design, self->name);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return laurel_document_file_write_bytes (self->path, bytes, error) ? self : NULL;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  LaurelDesign *design = g_task_propagate_pointer (G_TASK (result), &error);

  if (design != NULL)
    g_task_return_pointer (task, design, (GDestroyNotify) laurel_design_unref);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Job *
begin (gpointer tag, const char *name, GAsyncReadyCallback callback, gpointer data,
       GAsyncReadyCallback done, GTask **step)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  Job *self = g_new0 (Job, 1);

  self->worker = laurel_worker_new ("template");
  g_task_set_source_tag (task, tag);
  g_task_set_name (task, name);
  g_task_set_task_data (task, self, job_free);
  *step = g_task_new (NULL, NULL, done, task);
  g_task_set_source_tag (*step, tag);
  g_task_set_name (*step, name);

  return self;
}

/**
 * laurel_template_file_read_async:
 * @file: a template, from anywhere
 */
void
laurel_template_file_read_async (GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  GTask *step;
  Job *self = begin (laurel_template_file_read_async, "read a template", callback, data, on_read,
                     &step);

  self->file = g_object_ref (file);
  laurel_worker_push (self->worker, step, run_read, self, NULL,
                      (GDestroyNotify) laurel_design_unref);
}

/* Returns: (transfer full) (nullable): the template, which can be printed by */
LaurelDesign *
laurel_template_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * laurel_template_file_write_async:
 * @design: a template
 * @name: what it is called
 * @path: where to
 */
void
laurel_template_file_write_async (LaurelDesign *design, const char *name, const char *path,
                                  GAsyncReadyCallback callback, gpointer data)
{
  GTask *step;
  Job *self = begin (laurel_template_file_write_async, "write a template", callback, data,
                     on_written, &step);

  self->design = laurel_design_ref (design);
  self->name = g_strdup (name);
  self->path = g_strdup (path);
  laurel_worker_push (self->worker, step, run_write, self, NULL, NULL);
}

gboolean
laurel_template_file_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
