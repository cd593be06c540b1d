/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelCommand LAUREL_ENTRIES_ADVANCE;

extern const LaurelCommand LAUREL_ENTRY_ADVANCE;

gint64              laurel_advance_count     (LaurelReader        *reader,
                                              gint64               result);

int                 laurel_advance_find_cut  (LaurelReader        *reader,
                                              gint64               result,
                                              int                  count,
                                              gboolean             takes_equals);
LaurelContestStage *laurel_advance_load_next (LaurelReader        *reader,
                                              gint64               stage,
                                              GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean            laurel_advance_write     (LaurelTxn           *txn,
                                              gint64               result,
                                              gint64               stage,
                                              int                  cut,
                                              GError             **error);
gboolean            laurel_advance_put       (LaurelTxn           *txn,
                                              gint64               stage,
                                              gint64               entry,
                                              const char          *reason,
                                              GError             **error);
void                laurel_advance_tell      (LaurelTxn           *txn,
                                              LaurelContestStage  *next,
                                              int                  count);

G_END_DECLS
