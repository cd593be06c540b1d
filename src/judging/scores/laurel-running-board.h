/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-scoreboard.h"

G_BEGIN_DECLS

/**
 * LaurelStandingPlace:
 * @place: from 1, or 0 where there is none (yet)
 * @is_tied: whether others have it, too
 * @score: what the entry came to
 * @level: (nullable): of awards
 * @first: the first of its sheets
 * @n: how many of them there are
 *
 * Where an entry stands.
 */
typedef struct {
  guint place;
  gboolean is_tied;
  LaurelScore score;
  const char *level;
  guint first;
  guint n;
} LaurelStandingPlace;

/**
 * LaurelStandingSheet:
 * @judge: which of the judges
 * @part: which of the rule's parts
 * @total: what the judge's marks come to
 * @is_dropped: whether it does not count
 *
 * What a judge who finished an entry gave it in a part.
 */
typedef struct {
  guint judge;
  guint part;
  LaurelRatio total;
  gboolean is_dropped;
} LaurelStandingSheet;

/**
 * LaurelStanding:
 * @serial: of which request it is
 * @places: (element-type LaurelStandingPlace): of the entries, in the order of the evidence
 * @order: (element-type guint): the entries, the best first
 * @sheets: (element-type LaurelStandingSheet): by entry
 * @texts: where the levels are kept
 * @digits: of a printed score
 * @rounding: of it
 * @trouble: (nullable): why there are no places
 * @asked: for which entry there are reasons, or %G_MAXUINT
 * @reasons: (nullable) (element-type utf8): why it has its place
 *
 * Who stands where at one moment. It never changes, and any thread may have it.
 */
typedef struct {
  guint serial;
  GArray *places;
  GArray *order;
  GArray *sheets;
  GStringChunk *texts;
  int digits;
  LaurelRounding rounding;
  char *trouble;
  guint asked;
  GPtrArray *reasons;
} LaurelStanding;

typedef struct _LaurelRunningBoard LaurelRunningBoard;

LaurelRunningBoard *laurel_running_board_new  (LaurelScoreboard          *board)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_running_board_free (LaurelRunningBoard        *self);
const LaurelScoreboard *laurel_running_board_get_board (LaurelRunningBoard *self);
void                laurel_running_board_put  (LaurelRunningBoard        *self,
                                               guint                      entry,
                                               guint                      judge,
                                               guint                      part,
                                               guint                      criterion,
                                               const LaurelRatio         *value);
void                laurel_running_board_remove (LaurelRunningBoard      *self,
                                               guint                      entry,
                                               guint                      judge,
                                               guint                      part,
                                               guint                      criterion);
void                laurel_running_board_put_factor (LaurelRunningBoard *self,
                                               guint                      entry,
                                               guint                      part,
                                               const LaurelRatio         *value);
LaurelStanding     *laurel_running_board_rank (LaurelRunningBoard        *self,
                                               guint                      asked)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_standing_free      (LaurelStanding            *self);
char               *laurel_standing_dup_score (const LaurelStanding      *self,
                                               guint                      entry)
  G_GNUC_WARN_UNUSED_RESULT;
const LaurelStandingSheet *laurel_standing_find_sheet (const LaurelStanding *self,
                                               guint                      entry,
                                               guint                      judge,
                                               guint                      part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelRunningBoard, laurel_running_board_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelStanding, laurel_standing_free)

G_END_DECLS
