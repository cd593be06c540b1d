/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"
#include "judging/scores/laurel-evidence.h"

G_BEGIN_DECLS

/**
 * LaurelScoreboard:
 * @evidence: what it is computed from
 * @rule: by which rule
 * @judges: (element-type utf8): what the judges of @evidence are called
 * @marks: the marks of @evidence
 * @ranking: (nullable): their ranking
 * @index: (nullable): how the index of each entry came about, if it has one
 * @levels: (element-type utf8): the level of awards that each place of @ranking gets; elements
 *   are nullable, and belong to @rule
 * @key: (nullable): by which lots were drawn
 *
 * Who stands where, with everything that it takes to explain it.
 */
typedef struct {
  LaurelEvidence *evidence;
  LaurelRule *rule;
  GPtrArray *judges;
  LaurelMarks *marks;
  LaurelRanking *ranking;
  LaurelIndexScore *index;
  GPtrArray *levels;
  char *key;
} LaurelScoreboard;

LaurelScoreboard            *laurel_scoreboard_new_unranked (LaurelEvidence        *evidence,
                                                         LaurelRule            *rule,
                                                         const char *const     *judges,
                                                         GError               **error)
  G_GNUC_WARN_UNUSED_RESULT;
void                       laurel_scoreboard_take_ranking (LaurelScoreboard      *self,
                                                         LaurelRanking         *ranking);
LaurelScoreboard            *laurel_scoreboard_new          (LaurelEvidence        *evidence,
                                                         LaurelRule            *rule,
                                                         const char *const     *judges,
                                                         const char            *key,
                                                         GError               **error)
  G_GNUC_WARN_UNUSED_RESULT;
char                      *laurel_scoreboard_dup_lots     (const LaurelScoreboard *self)
  G_GNUC_WARN_UNUSED_RESULT;
void                       laurel_scoreboard_free         (LaurelScoreboard        *self);
const LaurelEvidenceEntry *laurel_scoreboard_get_entry    (const LaurelScoreboard  *self,
                                                         guint                  place);
char                      *laurel_scoreboard_dup_score    (const LaurelScoreboard  *self,
                                                         guint                  place)
  G_GNUC_WARN_UNUSED_RESULT;
char                      *laurel_scoreboard_dup_exact    (const LaurelScoreboard  *self,
                                                         guint                  place)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray                 *laurel_scoreboard_list_marks   (const LaurelScoreboard  *self,
                                                         guint                  place,
                                                         gboolean               are_dropped)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray                 *laurel_scoreboard_list_reasons (const LaurelScoreboard  *self,
                                                         guint                  place)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelScoreboard, laurel_scoreboard_free)

G_END_DECLS
