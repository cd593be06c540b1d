/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-work.h"

/*
 * What is done with an open PDF by the one thread that may have it: pages are painted, texts
 * are looked for, and what lies between two places is read.
 */

typedef struct {
  LaurelPaperPdf *pdf;
  guint page, to;
  double scale;
  gboolean sketch;
  char *text;
  double ends[4];
} Job;

static Job *
job_new (LaurelPaperPdf *pdf, guint page)
{
  Job *job = g_new0 (Job, 1);

  job->pdf = laurel_paper_pdf_ref (pdf);
  job->page = page;

  return job;
}

static void
job_free (Job *job)
{
  laurel_paper_pdf_unref (job->pdf);
  g_free (job->text);
  g_free (job);
}

void
laurel_paper_painted_free (LaurelPaperPainted *self)
{
  laurel_picture_free (self->picture);
  g_free (self->text);
  g_free (self);
}

void
laurel_paper_selected_free (LaurelPaperSelected *self)
{
  g_array_unref (self->boxes);
  g_free (self->text);
  g_free (self);
}

/* ---- on the worker ---------------------------------------------------------- */

static LaurelPaperPainted *
painted_new (LaurelPicture *picture, char *text)
{
  LaurelPaperPainted *painted = g_new0 (LaurelPaperPainted, 1);

  painted->picture = picture;
  painted->text = text;

  return painted;
}

static gpointer
run_paint (gpointer input, GError **error)
{
  Job *job = input;
  guint at;
  LaurelPicture *picture =
    job->sketch ? laurel_paper_pdf_sketch (job->pdf, job->page, job->scale) : NULL;
  LaurelPaperPainted *painted = NULL;
  LaurelPress *press;

  if (picture != NULL)
    return painted_new (picture, NULL);

  press = laurel_paper_pdf_take_press (job->pdf, job->page, &at, error);
  if (press == NULL)
    return NULL;

  picture = laurel_press_draw (press, at, job->scale, error);
  if (picture != NULL)
    painted = painted_new (picture, laurel_press_dup_text (press, at));
  laurel_paper_pdf_give_press (job->pdf);

  return painted;
}

static gpointer
run_find (gpointer input, GError **error)
{
  Job *job = input;
  LaurelPress *press = laurel_paper_pdf_take_whole (job->pdf, error);
  GArray *hits;

  if (press == NULL)
    return NULL;

  hits = g_array_new (FALSE, FALSE, sizeof (LaurelPaperHit));
  for (guint page = job->page; page < job->to; page++) {
    g_autoptr (GArray) boxes = laurel_press_find (press, page, job->text);

    for (guint i = 0; i < boxes->len; i++) {
      LaurelPaperHit hit = { page, g_array_index (boxes, LaurelPressBox, i) };

      g_array_append_val (hits, hit);
    }
  }

  laurel_paper_pdf_give_press (job->pdf);

  return hits;
}

static gpointer
run_select (gpointer input, GError **error)
{
  Job *job = input;
  guint at;
  LaurelPress *press = laurel_paper_pdf_take_press (job->pdf, job->page, &at, error);
  const double *ends = job->ends;
  LaurelPaperSelected *selected;

  if (press == NULL)
    return NULL;

  selected = g_new0 (LaurelPaperSelected, 1);
  selected->boxes = laurel_press_get_selection (press, at, ends[0], ends[1], ends[2], ends[3]);
  selected->text = laurel_press_dup_selection (press, at, ends[0], ends[1], ends[2], ends[3]);
  laurel_paper_pdf_give_press (job->pdf);

  return selected;
}

static gpointer
run_read (gpointer input, GError **error)
{
  return laurel_paper_pdf_dup_bytes (((Job *) input)->pdf, error);
}

/* ---- for the widgets -------------------------------------------------------- */

/**
 * laurel_paper_paint_async:
 * @worker: the painter
 * @source: the object that waits
 * @page: from 0
 * @scale: picture elements for a point
 * @sketch: whether somebody waits who would rather not wait for a PDF
 *
 * The result is a #LaurelPaperPainted.
 */
void
laurel_paper_paint_async (LaurelWorker *worker, gpointer source, LaurelPaperPdf *pdf, guint page,
                          double scale, gboolean sketch, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  Job *job = job_new (pdf, page);
  GTask *task = g_task_new (source, cancellable, callback, data);

  job->scale = scale;
  job->sketch = sketch;
  g_task_set_source_tag (task, laurel_paper_paint_async);
  g_task_set_name (task, "paint a page");
  laurel_worker_push (worker, task, run_paint, job, (GDestroyNotify) job_free,
                      (GDestroyNotify) laurel_paper_painted_free);
}

/**
 * laurel_paper_find_async:
 * @worker: the painter
 * @source: the object that waits
 * @from: the first page, from 0
 * @to: the page after the last
 * @text: what is looked for
 *
 * The result is a #GArray of #LaurelPaperHit, in order.
 */
void
laurel_paper_find_async (LaurelWorker *worker, gpointer source, LaurelPaperPdf *pdf, guint from,
                         guint to, const char *text, GCancellable *cancellable,
                         GAsyncReadyCallback callback)
{
  Job *job = job_new (pdf, from);
  GTask *task = g_task_new (source, cancellable, callback, NULL);

  job->to = to;
  job->text = g_strdup (text);
  g_task_set_source_tag (task, laurel_paper_find_async);
  g_task_set_name (task, "look for a text");
  laurel_worker_push (worker, task, run_find, job, (GDestroyNotify) job_free,
                      (GDestroyNotify) g_array_unref);
}

/**
 * laurel_paper_select_async:
 * @worker: the painter
 * @source: the object that waits
 * @page: from 0
 * @ends: where a pointer began and where it is, in points
 *
 * The result is a #LaurelPaperSelected.
 */
void
laurel_paper_select_async (LaurelWorker *worker, gpointer source, LaurelPaperPdf *pdf, guint page,
                           const double ends[4], GCancellable *cancellable,
                           GAsyncReadyCallback callback)
{
  Job *job = job_new (pdf, page);
  GTask *task = g_task_new (source, cancellable, callback, NULL);

  for (int i = 0; i < 4; i++)
    job->ends[i] = ends[i];
  g_task_set_source_tag (task, laurel_paper_select_async);
  g_task_set_name (task, "select text");
  laurel_worker_push (worker, task, run_select, job, (GDestroyNotify) job_free,
                      (GDestroyNotify) laurel_paper_selected_free);
}

/**
 * laurel_paper_read_async:
 * @worker: any
 * @source: the object that waits
 *
 * The result is a #GBytes: the whole PDF.
 */
void
laurel_paper_read_async (LaurelWorker *worker, gpointer source, LaurelPaperPdf *pdf,
                         GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (source, NULL, callback, data);

  g_task_set_source_tag (task, laurel_paper_read_async);
  g_task_set_name (task, "write the PDF");
  laurel_worker_push (worker, task, run_read, job_new (pdf, 0), (GDestroyNotify) job_free,
                      (GDestroyNotify) g_bytes_unref);
}
