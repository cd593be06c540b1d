/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-reader.h"

G_BEGIN_DECLS

/**
 * LaurelPlanField:
 * @LAUREL_PLAN_FIELD_NUMBER: its number
 * @LAUREL_PLAN_FIELD_TITLE: its title
 * @LAUREL_PLAN_FIELD_DATE: its date
 * @LAUREL_PLAN_FIELD_PLACE: its place, or how sure that is
 * @LAUREL_PLAN_FIELD_MODALITY: how it is done
 * @LAUREL_PLAN_FIELD_CONTENT: what it is about
 * @LAUREL_PLAN_FIELD_STATUS: the file says another status; or it is cancelled
 *   here, and in the file again
 * @LAUREL_PLAN_FIELD_SERIES: it belongs to another activity
 *
 * What differs between a row of a file and an activity of the library. Date and
 * place make it moved, the others edited; it can be both.
 */
typedef enum {
  LAUREL_PLAN_FIELD_NUMBER = 1 << 0,
  LAUREL_PLAN_FIELD_TITLE = 1 << 1,
  LAUREL_PLAN_FIELD_DATE = 1 << 2,
  LAUREL_PLAN_FIELD_PLACE = 1 << 3,
  LAUREL_PLAN_FIELD_MODALITY = 1 << 4,
  LAUREL_PLAN_FIELD_CONTENT = 1 << 5,
  LAUREL_PLAN_FIELD_STATUS = 1 << 6,
  LAUREL_PLAN_FIELD_SERIES = 1 << 7,
  LAUREL_PLAN_FIELDS_MOVED = LAUREL_PLAN_FIELD_DATE | LAUREL_PLAN_FIELD_PLACE,
} LaurelPlanField;

/**
 * LaurelPlanExisting:
 * @id: its id
 * @series: the id of what it belongs to, or 0
 * @number: its number
 * @title: its title
 * @raw: (nullable): the cell it was imported from
 * @words: (nullable): the words of the date
 * @window: the date
 * @place: (nullable): the place
 * @place_status: how sure the place is
 * @modality: (nullable): how it is done
 * @content: (nullable): what it is about
 * @status: as the store has it
 * @cancelled: whether it is cancelled
 *
 * An activity of the library, as far as it is compared. All is borrowed.
 */
typedef struct {
  gint64 id;
  gint64 series;
  const char *number;
  const char *title;
  const char *raw;
  const char *words;
  LaurelWindow window;
  const char *place;
  LaurelPlaceStatus place_status;
  const char *modality;
  const char *content;
  const char *status;
  gboolean cancelled;
} LaurelPlanExisting;

/**
 * LaurelPlanChange:
 * @row: the row of the draft, or -1 when the activity is gone from the file
 * @existing: which of the activities it is, or -1 when it is new
 * @fields: what differs; nothing for a new or gone one
 * @made_here: which of @fields differ though the file says what it said when the
 *   activity was imported: they were changed in the library since
 * @other: whether it has the number of the activity and nothing else: another title,
 *   date and place
 *
 * What a newer file says of one activity. Each can be taken or left, and so can
 * each field.
 */
typedef struct {
  int row;
  int existing;
  LaurelPlanField fields;
  LaurelPlanField made_here;
  gboolean other;
} LaurelPlanChange;

/**
 * LaurelPlanCounts:
 * @n_new: rows that are new
 * @n_gone: activities that are gone, and not cancelled already
 * @n_moved: those whose date or place differs
 * @n_edited: those of which anything else differs
 * @n_same: those that are as they were
 */
typedef struct {
  int n_new;
  int n_gone;
  int n_moved;
  int n_edited;
  int n_same;
} LaurelPlanCounts;

GArray           *laurel_plan_compare       (const LaurelPlanDraft    *draft,
                                             const LaurelPlanOptions  *options,
                                             const LaurelPlanExisting *existing,
                                             int                       n_existing);
LaurelPlanCounts  laurel_plan_compare_count (const GArray             *changes);
char             *laurel_plan_compare_dup_other
                                            (const LaurelPlanExisting *existing);
gboolean          laurel_plan_compare_is_newer
                                            (int                       n_gone,
                                             int                       n_existing);

G_END_DECLS
