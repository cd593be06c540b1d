/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-place-words.h"
#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/**
 * LaurelPlanColumnKind:
 * @LAUREL_PLAN_COLUMN_UNKNOWN: not recognised; its text goes with the content
 * @LAUREL_PLAN_COLUMN_NUMBER: the number in the plan
 * @LAUREL_PLAN_COLUMN_TITLE: the name of the activity
 * @LAUREL_PLAN_COLUMN_WHEN_WHERE: date and place in one cell
 * @LAUREL_PLAN_COLUMN_WHEN: the date
 * @LAUREL_PLAN_COLUMN_WHERE: the place
 * @LAUREL_PLAN_COLUMN_START: the day it begins
 * @LAUREL_PLAN_COLUMN_END: the day it ends
 * @LAUREL_PLAN_COLUMN_CONTENT: what it is about
 * @LAUREL_PLAN_COLUMN_GUIDE: guided by
 * @LAUREL_PLAN_COLUMN_SUPPORT: supported by
 * @LAUREL_PLAN_COLUMN_HOST: hosted by
 * @LAUREL_PLAN_COLUMN_CARRY_OUT: carried out by
 * @LAUREL_PLAN_COLUMN_CO_ORGANIZE: co-organised by
 * @LAUREL_PLAN_COLUMN_IMPLEMENT: implemented by
 * @LAUREL_PLAN_COLUMN_MEDIA: media
 * @LAUREL_PLAN_COLUMN_SPONSOR: sponsored by
 * @LAUREL_PLAN_COLUMN_NOTE: a remark
 * @LAUREL_PLAN_COLUMN_EXTENT: whether it is all through the dates, or on some day
 * @LAUREL_PLAN_COLUMN_STATUS: whether it is cancelled or postponed
 * @LAUREL_PLAN_COLUMN_SERIES: to which other activity it belongs
 *
 * What a column of a plan says.
 */
typedef enum {
  LAUREL_PLAN_COLUMN_UNKNOWN,
  LAUREL_PLAN_COLUMN_NUMBER,
  LAUREL_PLAN_COLUMN_TITLE,
  LAUREL_PLAN_COLUMN_WHEN_WHERE,
  LAUREL_PLAN_COLUMN_WHEN,
  LAUREL_PLAN_COLUMN_WHERE,
  LAUREL_PLAN_COLUMN_START,
  LAUREL_PLAN_COLUMN_END,
  LAUREL_PLAN_COLUMN_CONTENT,
  LAUREL_PLAN_COLUMN_GUIDE,
  LAUREL_PLAN_COLUMN_SUPPORT,
  LAUREL_PLAN_COLUMN_HOST,
  LAUREL_PLAN_COLUMN_CARRY_OUT,
  LAUREL_PLAN_COLUMN_CO_ORGANIZE,
  LAUREL_PLAN_COLUMN_IMPLEMENT,
  LAUREL_PLAN_COLUMN_MEDIA,
  LAUREL_PLAN_COLUMN_SPONSOR,
  LAUREL_PLAN_COLUMN_NOTE,
  LAUREL_PLAN_COLUMN_EXTENT,
  LAUREL_PLAN_COLUMN_STATUS,
  LAUREL_PLAN_COLUMN_SERIES,
  LAUREL_PLAN_N_COLUMN_KINDS,
} LaurelPlanColumnKind;

/**
 * LaurelPlanColumn:
 * @kind: what it says
 * @index: the column of the table, from 0
 * @heading: what stands above it, or ""
 * @guessed: whether it was recognised by its content, not by its heading
 *
 * A column of the table, recognised or not.
 */
typedef struct {
  LaurelPlanColumnKind kind;
  int index;
  char *heading;
  gboolean guessed;
} LaurelPlanColumn;

void                  laurel_plan_column_free       (LaurelPlanColumn  *column);
const char           *laurel_plan_column_get_name   (LaurelPlanColumnKind kind);
const char           *laurel_plan_column_get_label  (LaurelPlanColumnKind kind);

GPtrArray            *laurel_plan_columns_recognize (const LaurelTable *table,
                                                     LaurelKnowsPlace   knows_place,
                                                     gpointer           user_data,
                                                     int               *heading_row);
int                   laurel_plan_columns_find      (const GPtrArray   *columns,
                                                     LaurelPlanColumnKind kind);
gboolean              laurel_plan_columns_repeat    (const GPtrArray   *columns,
                                                     const LaurelTable *table,
                                                     int                row);

G_END_DECLS
