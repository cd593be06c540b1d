/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-reason.h"
#include "judging/scores/laurel-result-place.h"
#include "judging/scores/laurel-result.h"
#include "judging/scores/laurel-scope-store.h"
#include "judging/scores/laurel-scoreboard.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_RESULTS_OF_CONTEST;

extern const LaurelQuery LAUREL_PLACES_OF_RESULT;

extern const LaurelQuery LAUREL_REASONS_OF_RESULT;

extern const LaurelCommand LAUREL_RESULT_RELEASE;

/**
 * LaurelRelease:
 * @scope: whose entries were compared
 * @key: (nullable): by which lots were drawn
 * @reason: why there is a version after the first, or ""
 * @evidence: what it was computed from, as JSON
 * @digest: SHA-256 of rules, evidence and places
 *
 * A result that is to be released.
 */
typedef struct {
  LaurelScope scope;
  const char *key;
  const char *reason;
  const char *evidence;
  const char *digest;
} LaurelRelease;

gint64        laurel_result_insert (LaurelTxn            *txn,
                                    const LaurelRelease  *self,
                                    LaurelContestStage   *stage,
                                    LaurelContestRule    *rule,
                                    GError              **error);
gboolean      laurel_result_is_of_exam (LaurelReader  *reader,
                                        gint64         id);
char         *laurel_result_dup_program (LaurelReader  *reader,
                                         gint64         id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelScoreboard *laurel_result_load_board (LaurelReader  *reader,
                                            gint64         id,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelResult *laurel_result_load        (LaurelReader            *reader,
                                         gint64                   id,
                                         GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gint64        laurel_result_find_latest (LaurelReader            *reader,
                                         const LaurelScope       *scope,
                                         GError                 **error);
gboolean      laurel_result_read_key    (LaurelReader            *reader,
                                         gint64                   id,
                                         char                   **key,
                                         GError                 **error);
char         *laurel_result_dup_digest  (const char              *rule,
                                         const char              *evidence,
                                         const LaurelScoreboard  *board) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
