/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-clash.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

/**
 * LaurelConflictFacts:
 * @kind: "resource", "crowded", "rank", "phase-order" or "phase-outside"
 * @grade: how sure it is
 * @activity_id: an activity
 * @activity: it, as people name it: "2022/13"
 * @title: its title
 * @other_id: another activity, or 0
 * @other: (nullable): it, as people name it
 * @other_title: (nullable): its title
 * @activities: all of them, a line each
 * @activity_ids: their ids, a line each
 * @resource_id: what they need, or 0
 * @resource: (nullable): its name
 * @first: the first day on which they can meet, or 0
 * @last: the last day
 * @why: what is wrong, in a whole sentence, translated
 *
 * What a conflict is made of; nothing of it is owned.
 */
typedef struct {
  const char *kind;
  LaurelClashGrade grade;
  gint64 activity_id;
  const char *activity;
  const char *title;
  gint64 other_id;
  const char *other;
  const char *other_title;
  const char *activities;
  const char *activity_ids;
  gint64 resource_id;
  const char *resource;
  LaurelDay first;
  LaurelDay last;
  const char *why;
} LaurelConflictFacts;

#define LAUREL_TYPE_CONFLICT (laurel_conflict_get_type ())
G_DECLARE_FINAL_TYPE (LaurelConflict, laurel_conflict, LAUREL, CONFLICT, LaurelRow)

LaurelConflict *laurel_conflict_new             (gint64 id,
                                                 const LaurelConflictFacts *facts);
const char     *laurel_conflict_get_kind        (LaurelConflict *self);
const char     *laurel_conflict_get_grade       (LaurelConflict *self);
const char     *laurel_conflict_get_activity    (LaurelConflict *self);
const char     *laurel_conflict_get_title       (LaurelConflict *self);
const char     *laurel_conflict_get_other       (LaurelConflict *self);
const char     *laurel_conflict_get_other_title (LaurelConflict *self);
const char     *laurel_conflict_get_activities  (LaurelConflict *self);
const char     *laurel_conflict_get_activity_ids (LaurelConflict           *self);
const char     *laurel_conflict_get_resource    (LaurelConflict *self);
LaurelDay       laurel_conflict_get_first       (LaurelConflict *self);
LaurelDay       laurel_conflict_get_last        (LaurelConflict *self);
const char     *laurel_conflict_get_why         (LaurelConflict *self);
void            laurel_conflict_add_more        (LaurelConflict *self,
                                                 gint64          activity,
                                                 guint           more);
guint           laurel_conflict_count_more      (LaurelConflict *self,
                                                 gint64          activity);
guint           laurel_conflicts_count_more     (GPtrArray      *conflicts);

G_END_DECLS
