/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-reason.h"
#include "judging/scores/laurel-result-place.h"
#include "judging/scores/laurel-scope-state.h"
#include "judging/scores/laurel-scope-store.h"
#include "judging/scores/laurel-scoreboard.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_SCOREBOARD_OF_SCOPE;

extern const LaurelQuery LAUREL_REASONS_OF_SCOREBOARD;

LaurelEvidence *laurel_scoreboard_load_evidence (LaurelReader           *reader,
                                                 const LaurelScope      *scope,
                                                 GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
GStrv           laurel_scoreboard_dup_judges    (LaurelReader           *reader,
                                                 const LaurelEvidence   *evidence,
                                                 GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelScoreboard *laurel_scoreboard_load         (LaurelReader            *reader,
                                              const LaurelScope       *scope,
                                              LaurelContestRule       *rule,
                                              const char              *key,
                                              GError                 **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelScoreboard *laurel_scoreboard_load_unranked (LaurelReader         *reader,
                                              const LaurelScope       *scope,
                                              GError                 **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelScoreboard *laurel_scoreboard_load_kept    (LaurelReader            *reader,
                                              LaurelContestRule       *rule,
                                              const char              *evidence,
                                              const char              *key,
                                              GError                 **error)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *laurel_scoreboard_list_places  (LaurelReader            *reader,
                                              const LaurelScoreboard    *board,
                                              gint64                   stage,
                                              GError                 **error)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *laurel_scoreboard_list_reasons_of (LaurelReader         *reader,
                                              const LaurelScoreboard    *board,
                                              gint64                   entry,
                                              GError                 **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
