/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What stands instead of a mark where a judge abstained. */
#define LAUREL_MARK_ABSTAINED "abstained"

/**
 * LaurelMarkWriter:
 *
 * Writes marks of one stage, each checked by the rules of its entry; what is the same already
 * is left alone. One is made for a command and freed with it.
 */
typedef struct _LaurelMarkWriter LaurelMarkWriter;

LaurelMarkWriter   *laurel_mark_writer_new       (LaurelTxn         *txn,
                                                  gint64             stage,
                                                  gboolean           is_check,
                                                  gboolean           are_many,
                                                  GError           **error)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_mark_writer_free      (LaurelMarkWriter  *self);
LaurelContestStage *laurel_mark_writer_get_stage (LaurelMarkWriter  *self);
gboolean            laurel_mark_writer_put       (LaurelMarkWriter  *self,
                                                  gint64             placement,
                                                  const char        *criterion,
                                                  const char        *part,
                                                  const char        *value,
                                                  GError           **error);
gboolean            laurel_mark_writer_check_factor (LaurelMarkWriter  *self,
                                                  gint64             entry,
                                                  const char        *part,
                                                  GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMarkWriter, laurel_mark_writer_free)

G_END_DECLS
