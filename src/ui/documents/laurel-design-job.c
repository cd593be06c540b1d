/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-job.h"

#include "documents/laurel-batch-fault.h"
#include "documents/laurel-design-edit.h"
#include "documents/laurel-notice-sample.h"
#include "documents/laurel-proof.h"

/*
 * What is done for the designer away from the main thread: a page is set, and painted as it
 * would be printed.
 */

/* A background takes long to draw, and is the same for most of the steps. */
struct _LaurelDesignDesk {
  LaurelProof *proof;
  LaurelPicture *ground; /* (nullable) */
  char *key;             /* (nullable): of what it is a picture */
};

typedef struct {
  LaurelDesignDesk *desk;
  LaurelDesign *design;
  GHashTable *texts; /* (nullable): nobody changes it */
  guint section;
  double scale;
  gboolean sketch;
} Job;

LaurelDesignDesk *
laurel_design_desk_new (void)
{
  LaurelDesignDesk *self = g_atomic_rc_box_new0 (LaurelDesignDesk);

  self->proof = laurel_proof_new ();

  return self;
}

static void
desk_clear (gpointer data)
{
  LaurelDesignDesk *self = data;

  laurel_proof_free (self->proof);
  g_clear_pointer (&self->ground, laurel_picture_free);
  g_free (self->key);
}

void
laurel_design_desk_unref (LaurelDesignDesk *self)
{
  g_atomic_rc_box_release_full (self, desk_clear);
}

void
laurel_design_print_free (LaurelDesignPrint *self)
{
  g_clear_pointer (&self->picture, laurel_picture_free);
  laurel_design_unref (self->design);
  g_ptr_array_unref (self->faults);
  g_free (self->text);
  g_free (self);
}

static void
job_free (Job *job)
{
  laurel_design_desk_unref (job->desk);
  laurel_design_unref (job->design);
  g_clear_pointer (&job->texts, g_hash_table_unref);
  g_free (job);
}

/* What the picture of the background depends on. */
static char *
dup_key (const Job *job)
{
  const LaurelSection *page = laurel_design_get_section (job->design, job->section);
  GBytes *bytes = page->background ? g_hash_table_lookup (laurel_design_get_art (job->design),
                                                          page->background) : NULL;
  g_autofree char *sum = bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  return g_strdup_printf ("%s %s %.3f %.3f %.5f", page->background ? page->background : "",
                          sum ? sum : "", page->frame.width, page->frame.height, job->scale);
}

static gboolean
draw_ground (Job *job, GError **error)
{
  LaurelDesignDesk *desk = job->desk;
  g_autofree char *key = dup_key (job);
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (LaurelPress) press = NULL;

  if (desk->ground != NULL && g_str_equal (desk->key, key))
    return TRUE;

  g_clear_pointer (&desk->ground, laurel_picture_free);
  g_free (desk->key);
  desk->key = g_steal_pointer (&key);
  pdf = laurel_proof_make (desk->proof, job->design, job->texts, LAUREL_PROOF_GROUND, faults,
                           error);
  press = pdf ? laurel_press_new (pdf, error) : NULL;
  desk->ground = press ? laurel_press_draw (press, job->section, job->scale, error) : NULL;

  return desk->ground != NULL;
}

/* A layout has no pages of its own: the first of the sample. */
static gboolean
draw_layout (Job *job, LaurelDesignPrint *print, GError **error)
{
  g_autoptr (LaurelPages) pages = laurel_notice_sample_compose (job->design, error);
  g_autoptr (GBytes) pdf = pages ? laurel_pages_dup_pdf (pages, NULL, error) : NULL;
  g_autoptr (LaurelPress) press = pdf ? laurel_press_new (pdf, error) : NULL;

  print->picture = press ? laurel_press_draw (press, 0, job->scale, error) : NULL;

  return print->picture != NULL;
}

/* As the PDF looks, as long as somebody waits for it. */
static gboolean
draw_boxes (Job *job, LaurelDesignPrint *print, GError **error)
{
  g_autoptr (LaurelPages) pages = laurel_proof_compose (job->desk->proof, job->design, job->texts,
                                                        LAUREL_PROOF_BOXES, print->faults, error);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (LaurelPress) press = NULL;

  if (pages == NULL)
    return FALSE;
  if (job->sketch && !laurel_pages_has_drawings (pages))
    print->picture = laurel_pages_draw (pages, job->section, job->scale, job->desk->ground);
  if (print->picture != NULL)
    return TRUE;

  pdf = laurel_pages_dup_pdf (pages, NULL, error);
  press = pdf ? laurel_press_new (pdf, error) : NULL;
  print->picture = press ? laurel_press_draw_over (press, job->section, job->scale,
                                                   job->desk->ground, error) : NULL;
  if (print->picture != NULL)
    print->text = laurel_press_dup_text (press, job->section);

  return print->picture != NULL;
}

/* On the worker. */
static gpointer
run_print (gpointer input, GError **error)
{
  Job *job = input;
  g_autoptr (LaurelDesignPrint) print = g_new0 (LaurelDesignPrint, 1);

  print->design = laurel_design_ref (job->design);
  print->faults = laurel_batch_fault_new_list ();
  if (laurel_design_is_layout (job->design))
    return draw_layout (job, print, error) ? g_steal_pointer (&print) : NULL;

  return draw_ground (job, error) && draw_boxes (job, print, error) ? g_steal_pointer (&print)
                                                                    : NULL;
}

/**
 * laurel_design_print_async:
 * @worker: who does it
 * @source: the object that waits for it
 * @desk: what the worker does it with
 * @design: a template
 * @texts: (nullable) (element-type utf8 utf8): a row of data, by field; not changed any more
 * @section: which page, from 0
 * @scale: picture elements for a point
 * @sketch: whether somebody waits who would rather not wait for a PDF
 */
void
laurel_design_print_async (LaurelWorker *worker, gpointer source, LaurelDesignDesk *desk,
                           LaurelDesign *design, GHashTable *texts, guint section, double scale,
                           gboolean sketch, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);
  GTask *task = g_task_new (source, cancellable, callback, data);

  job->desk = g_atomic_rc_box_acquire (desk);
  job->design = laurel_design_ref (design);
  job->texts = texts ? g_hash_table_ref (texts) : NULL;
  job->section = section;
  job->scale = scale;
  job->sketch = sketch;
  g_task_set_source_tag (task, laurel_design_print_async);
  g_task_set_name (task, "set a page of a template");
  laurel_worker_push (worker, task, run_print, job, (GDestroyNotify) job_free,
                      (GDestroyNotify) laurel_design_print_free);
}

LaurelDesignPrint *
laurel_design_print_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
