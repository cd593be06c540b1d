/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rank-job.h"

#include "documents/laurel-chart.h"

/*
 * Who stands where is computed on a thread of its own. The engine stays from job to job; each has
 * it alone, since they are done one after the other, and the last who holds it frees it.
 */

/**
 * LaurelRankEngine:
 *
 * What ranks marks, and is kept from job to job.
 */
struct _LaurelRankEngine {
  gatomicrefcount refs;
  LaurelRunningBoard *board;
};

typedef struct {
  LaurelRankEngine *engine;
  GArray *puts; /* (element-type LaurelRankPut) */
  guint asked;
} Job;

/**
 * laurel_rank_engine_new:
 * @board: (transfer full): what it computes with
 *
 * Returns: (transfer full): an engine
 */
LaurelRankEngine *
laurel_rank_engine_new (LaurelRunningBoard *board)
{
  LaurelRankEngine *self = g_new0 (LaurelRankEngine, 1);

  g_atomic_ref_count_init (&self->refs);
  self->board = board;

  return self;
}

static LaurelRankEngine *
engine_ref (LaurelRankEngine *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_rank_engine_unref (LaurelRankEngine *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  laurel_running_board_free (self->board);
  g_free (self);
}

static void
unref_engine (gpointer engine)
{
  laurel_rank_engine_unref (engine);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  laurel_rank_engine_unref (self->engine);
  g_array_unref (self->puts);
  g_free (self);
}

static void
free_standing (gpointer standing)
{
  laurel_standing_free (standing);
}

static void
take_put (LaurelRunningBoard *board, const LaurelRankPut *put)
{
  const LaurelRatio *value = put->mark.state == LAUREL_BOOK_MARKED ? &put->mark.value : NULL;

  if (put->typing == LAUREL_TYPING_FACTORS)
    laurel_running_board_put_factor (board, put->entry, put->part, value);
  else if (put->mark.state == LAUREL_BOOK_EMPTY)
    laurel_running_board_remove (board, put->entry, put->judge, put->part, put->criterion);
  else
    laurel_running_board_put (board, put->entry, put->judge, put->part, put->criterion, value);
}

/* On the worker's thread. */
static gpointer
rank (gpointer input, GError **error)
{
  Job *job = input;
  LaurelRunningBoard *board = job->engine->board;

  for (guint i = 0; i < job->puts->len; i++)
    take_put (board, &g_array_index (job->puts, LaurelRankPut, i));

  return laurel_running_board_rank (board, job->asked);
}

/**
 * laurel_rank_job_async:
 * @worker: where it is computed
 * @engine: by what
 * @puts: (transfer full) (element-type LaurelRankPut): what was typed since the last job
 * @asked: for which entry reasons are asked, or %G_MAXUINT
 * @source: an object, given to @callback
 * @callback: what to call when it is done
 *
 * Takes what was typed, and puts all in order.
 */
void
laurel_rank_job_async (LaurelWorker *worker, LaurelRankEngine *engine, GArray *puts, guint asked,
                       gpointer source, GAsyncReadyCallback callback)
{
  GTask *task = g_task_new (source, NULL, callback, NULL);
  Job *job = g_new0 (Job, 1);

  job->engine = engine_ref (engine);
  job->puts = puts;
  job->asked = asked;
  g_task_set_source_tag (task, laurel_rank_job_async);
  g_task_set_name (task, "rank marks");
  g_task_set_task_data (task, engine_ref (engine), unref_engine);
  laurel_worker_push (worker, task, rank, job, job_free, free_standing);
}

/**
 * laurel_rank_job_finish:
 * @result: what the callback was given
 * @engine: (nullable): what counts now
 *
 * Returns: (transfer full) (nullable): who stands where; %NULL where another engine computed it
 */
LaurelStanding *
laurel_rank_job_finish (GAsyncResult *result, LaurelRankEngine *engine)
{
  LaurelStanding *standing = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_task_get_task_data (G_TASK (result)) == engine)
    return standing;

  g_clear_pointer (&standing, laurel_standing_free);
  return NULL;
}

/* ---- charts ---------------------------------------------------------------------- */

/* On the worker's thread. */
static gpointer
draw (gpointer input, GError **error)
{
  LaurelRankEngine *engine = input;
  const LaurelScoreboard *board = laurel_running_board_get_board (engine->board);

  return laurel_chart_list (board->rule, board->marks, board->ranking);
}

static void
unref_charts (gpointer charts)
{
  g_ptr_array_unref (charts);
}

/**
 * laurel_rank_charts_async:
 * @worker: where they are made
 * @engine: of whose marks, as they were ranked last
 * @source: an object, given to @callback
 * @callback: what to call when it is done
 *
 * Makes charts of the marks.
 */
void
laurel_rank_charts_async (LaurelWorker *worker, LaurelRankEngine *engine, gpointer source,
                          GAsyncReadyCallback callback)
{
  GTask *task = g_task_new (source, NULL, callback, NULL);

  g_task_set_source_tag (task, laurel_rank_charts_async);
  g_task_set_name (task, "chart marks");
  g_task_set_task_data (task, engine_ref (engine), unref_engine);
  laurel_worker_push (worker, task, draw, engine_ref (engine), unref_engine, unref_charts);
}

/**
 * laurel_rank_charts_finish:
 * @result: what the callback was given
 * @engine: (nullable): what counts now
 *
 * Returns: (transfer full) (nullable) (element-type LaurelChart): the charts; %NULL where they are
 *   of another engine
 */
GPtrArray *
laurel_rank_charts_finish (GAsyncResult *result, LaurelRankEngine *engine)
{
  GPtrArray *charts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_task_get_task_data (G_TASK (result)) == engine)
    return charts;

  g_clear_pointer (&charts, g_ptr_array_unref);
  return NULL;
}
