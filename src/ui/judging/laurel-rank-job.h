/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"
#include "store/laurel-worker.h"

G_BEGIN_DECLS

/**
 * LaurelRankPut:
 *
 * What stands in a field of a sheet now, or what multiplies a part of an entry.
 */
typedef struct {
  LaurelTyping typing;
  guint entry;
  guint judge;
  guint part;
  guint criterion;
  LaurelBookMark mark;
} LaurelRankPut;

typedef struct _LaurelRankEngine LaurelRankEngine;

LaurelRankEngine *laurel_rank_engine_new   (LaurelRunningBoard   *board) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_rank_engine_unref (LaurelRankEngine     *self);

void              laurel_rank_job_async    (LaurelWorker         *worker,
                                            LaurelRankEngine     *engine,
                                            GArray               *puts,
                                            guint                 asked,
                                            gpointer              source,
                                            GAsyncReadyCallback   callback);
void              laurel_rank_charts_async (LaurelWorker         *worker,
                                            LaurelRankEngine     *engine,
                                            gpointer              source,
                                            GAsyncReadyCallback   callback);
GPtrArray        *laurel_rank_charts_finish (GAsyncResult        *result,
                                            LaurelRankEngine     *engine)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelStanding   *laurel_rank_job_finish   (GAsyncResult         *result,
                                            LaurelRankEngine     *engine)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
