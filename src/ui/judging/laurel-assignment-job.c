/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-job.h"

#include "base/laurel-day.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/jury/laurel-panel-problem-store.h"
#include "judging/laurel-assignment-reason.h"
#include "store/laurel-worker.h"

#include <glib/gi18n-lib.h>

/*
 * Who judges what is read on the reader's thread, and computed on one of its own: no list
 * waits for it, and it can be stopped.
 */

/* More than that nobody reads: what one lacks is mostly what the next lacks. */
#define MOST_REASONS 12

typedef struct {
  LaurelPanelProblem *problem;
  LaurelContestStage *stage;
} Question;

typedef struct {
  LaurelWorker *worker;
  Question *question;
  GCancellable *cancellable; /* (nullable) */
} Job;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_pointer (&self->problem, laurel_panel_problem_free);
  g_clear_object (&self->stage);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_worker_leave (self->worker);
  question_free (self->question);
  g_clear_object (&self->cancellable);
  g_free (self);
}

void
laurel_assigned_free (LaurelAssigned *self)
{
  g_clear_pointer (&self->args, g_variant_unref);
  g_free (self->lacking);
  g_free (self);
}

static void
free_assigned (gpointer data)
{
  laurel_assigned_free (data);
}

/* ---- on the reader's thread -------------------------------------------------- */

static gpointer
read_problem (LaurelReader *reader, GVariant *args, GError **error)
{
  Question *self = g_new0 (Question, 1);
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  self->stage = laurel_contest_stage_load (reader, stage, error);
  if (self->stage != NULL)
    self->problem = laurel_panel_problem_load (reader, self->stage, laurel_day_today (), error);
  if (self->problem == NULL)
    g_clear_pointer (&self, question_free);

  return self;
}

/* ---- on the worker's --------------------------------------------------------- */

static void
explain (LaurelAssigned *result, const LaurelAssignmentProblem *problem,
         const LaurelAssignment *answer)
{
  g_autoptr (LaurelAssignmentReasons) reasons = laurel_assignment_reasons_new (problem, answer);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < answer->missing->len; i++) {
    guint missing = g_array_index (answer->missing, guint, i);
    const char *why;

    if (missing == 0 || ++result->n_lacking > MOST_REASONS)
      continue;
    why = laurel_assignment_reasons_get (reasons, i);
    if (lines->len > 0)
      g_string_append_c (lines, '\n');
    g_string_append_printf (lines,
                            g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: an entry, how many judges it lacks, and
                                          * why. */
                                         "%1$s lacks %2$u judge: %3$s",
                                         "%1$s lacks %2$u judges: %3$s", missing),
                            g_array_index (problem->entries, LaurelAssignmentEntry, i).id, missing,
                            why);
  }
  if (lines->len > 0)
    result->lacking = g_string_free (g_steal_pointer (&lines), FALSE);
}

static gpointer
solve (gpointer input, GError **error)
{
  Job *job = input;
  LaurelPanelProblem *problem = job->question->problem;
  g_autoptr (LaurelAssignment) answer =
    laurel_assignment_solve (problem->problem, job->cancellable, error);
  LaurelAssigned *result;

  if (answer == NULL)
    return NULL;

  result = g_new0 (LaurelAssigned, 1);
  result->args = g_variant_ref_sink (laurel_panel_problem_build (problem, job->question->stage,
                                                                 answer));
  result->is_proven = !answer->is_searched || answer->is_proven;
  explain (result, problem->problem, answer);

  return result;
}

/* ---- where it was asked for -------------------------------------------------- */

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  Question *question = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  Job *job;

  if (question == NULL) {
    g_task_return_error (task, error);
    return;
  }

  job = g_new0 (Job, 1);
  job->worker = laurel_worker_new ("laurel-assign");
  job->question = question;
  job->cancellable = g_task_get_cancellable (task) ? g_object_ref (g_task_get_cancellable (task))
                                                   : NULL;
  laurel_worker_push (job->worker, g_steal_pointer (&task), solve, job, job_free, free_assigned);
}

/**
 * laurel_assignment_job_async:
 * @store: a library
 * @stage: a stage of a contest
 * @cancellable: (nullable): stops it
 *
 * Computes who judges what in it. Nothing is stored.
 */
void
laurel_assignment_job_async (LaurelStore *store, gint64 stage, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (store, cancellable, callback, data);

  g_task_set_source_tag (task, laurel_assignment_job_async);
  g_task_set_name (task, "compute who judges what");
  laurel_store_read_async (store, read_problem, g_variant_new ("(x)", stage), question_free,
                           cancellable, on_read, task);
}

LaurelAssigned *
laurel_assignment_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
