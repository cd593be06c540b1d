/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-place-words.h"

G_BEGIN_DECLS

/**
 * LaurelSureness:
 * @LAUREL_SURENESS_SURE: read without doubt
 * @LAUREL_SURENESS_LOOK: read, but someone should look at it
 * @LAUREL_SURENESS_NOT_UNDERSTOOD: kept as words; there is no date
 */
typedef enum {
  LAUREL_SURENESS_SURE,
  LAUREL_SURENESS_LOOK,
  LAUREL_SURENESS_NOT_UNDERSTOOD,
} LaurelSureness;

/**
 * LaurelPlanDoubt:
 * @LAUREL_PLAN_DOUBT_NONE: none
 * @LAUREL_PLAN_DOUBT_DATE: the date could not be read
 * @LAUREL_PLAN_DOUBT_EXTENT: it may be all through, or on some day
 * @LAUREL_PLAN_DOUBT_WORDS: words are taken to say how, but may be a place
 * @LAUREL_PLAN_DOUBT_ORDER: words stand before the date, or a second date after
 * @LAUREL_PLAN_DOUBT_TIME: the words of the date leave something open
 *
 * Why a cell should be looked at.
 */
typedef enum {
  LAUREL_PLAN_DOUBT_NONE = 0,
  LAUREL_PLAN_DOUBT_DATE = 1 << 0,
  LAUREL_PLAN_DOUBT_EXTENT = 1 << 1,
  LAUREL_PLAN_DOUBT_WORDS = 1 << 2,
  LAUREL_PLAN_DOUBT_ORDER = 1 << 3,
  LAUREL_PLAN_DOUBT_TIME = 1 << 4,
} LaurelPlanDoubt;

/**
 * LaurelPlanCell:
 * @window: when; unknown when it was not understood
 * @words: (owned): the words of the date, without the place
 * @place: (nullable) (owned): where, as written
 * @place_status: how sure the place is
 * @modality: (nullable) (owned): how, in the words of the plan
 * @problem: what is wrong with the date, or none
 * @doubt: what the date leaves open, or none
 * @sureness: whether it has to be looked at
 * @doubts: why
 *
 * A plan's cell of time and place, taken apart. Made by
 * [func@laurel_plan_cell_read], freed by `g_auto`.
 */
typedef struct {
  LaurelWindow window;
  char *words;
  char *place;
  LaurelPlaceStatus place_status;
  char *modality;
  LaurelDateProblem problem;
  LaurelDateDoubt doubt;
  LaurelSureness sureness;
  LaurelPlanDoubt doubts;
} LaurelPlanCell;

LaurelPlanCell  laurel_plan_cell_read           (const char             *raw,
                                                 int                     year,
                                                 const LaurelDateHabits *habits,
                                                 LaurelKnowsPlace        knows_place,
                                                 gpointer                user_data);
void            laurel_plan_cell_clear          (LaurelPlanCell         *self);
GPtrArray      *laurel_plan_cell_list_doubts    (const LaurelPlanCell   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelPlanCell, laurel_plan_cell_clear)

G_END_DECLS
