/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-cell.h"

G_BEGIN_DECLS

/**
 * LaurelPlanParty:
 * @role: the role, as the store names it: "host", "carry-out" …
 * @kind: "person" or "organization"
 * @name: who
 *
 * Who does what, out of a column of its own or of a calendar.
 */
typedef struct {
  const char *role;
  const char *kind;
  char *name;
} LaurelPlanParty;

/**
 * LaurelPlanTaking:
 * @kind: "venue", "room", "person" or "team"
 * @name: its name
 * @parent: to what it belongs, or ""
 * @above: to what that belongs, or ""
 * @rank: of a hold, from 1; 0 for what is confirmed
 * @note: a note, or ""
 *
 * A place, a person or a team that is taken, as a file says it exactly.
 */
typedef struct {
  const char *kind;
  char *name;
  char *parent;
  char *above;
  int rank;
  char *note;
} LaurelPlanTaking;

/**
 * LaurelPlanReminder:
 * @anchor: "start" or "end": from which day it counts
 * @days: how many days after that; before it when negative
 * @minute: the minute of the day
 * @words: what it says, or ""
 * @done: the day of which it was done, or ""
 *
 * When to remind, as a file says it exactly.
 */
typedef struct {
  const char *anchor;
  int days;
  int minute;
  char *words;
  char *done;
} LaurelPlanReminder;

/**
 * LaurelPlanStage:
 * @title: its title
 * @words: (nullable): when, in words
 * @place: (nullable): where
 * @gap: free days after the one before it
 * @takes: (element-type LaurelPlanTaking): what it takes
 * @reminders: (element-type LaurelPlanReminder): when to remind of it
 *
 * A phase, as a file says it exactly.
 */
typedef struct {
  char *title;
  char *words;
  char *place;
  int gap;
  GPtrArray *takes;
  GPtrArray *reminders;
} LaurelPlanStage;

/**
 * LaurelPlanFacts:
 * @number: (nullable): its number, if the file has one
 * @title: its title
 * @raw: the cell of date and place, as a plan would have it
 * @reading: what that means, whatever it would be read as
 * @content: (nullable): what it is about
 * @status: (nullable): as the store has it
 * @reason: (nullable): of the last change
 * @series: (nullable): the number of the series to which it belongs
 * @stages: (element-type LaurelPlanStage): its phases
 * @parties: (element-type LaurelPlanParty): who does what
 * @takes: (element-type LaurelPlanTaking): what it takes
 * @reminders: (element-type LaurelPlanReminder): when to remind of it
 * @uid: (nullable): what the calendar calls it
 * @quota_min: the fewest that may take part, or 0
 * @quota_max: the most, or 0
 * @whole: whether Laurel wrote it: then the content has nothing more to propose
 *
 * What a file that is more than a table says exactly of an activity, so that
 * nothing has to be read out of words. Made once, then shared and not changed.
 */
typedef struct _LaurelPlanFacts {
  char *number;
  char *title;
  char *raw;
  LaurelPlanCell reading;
  char *content;
  char *status;
  char *reason;
  char *series;
  GPtrArray *stages;
  GPtrArray *parties;
  GPtrArray *takes;
  GPtrArray *reminders;
  char *uid;
  int quota_min;
  int quota_max;
  gboolean whole;
} LaurelPlanFacts;

/**
 * LaurelPlanHead:
 * @title: (nullable): its title
 * @uid: (nullable): what the calendar calls itself
 * @year: its year
 * @language: what it is written in
 * @note: (nullable): its footnotes
 * @issuer: (nullable): who signs its documents
 * @habits: (nullable): how long the parts of a month are, as the store has it
 * @parties: (element-type LaurelPlanParty): of all activities that name nobody
 *
 * What such a file says exactly of the plan as a whole.
 */
typedef struct _LaurelPlanHead {
  char *title;
  char *uid;
  int year;
  const char *language;
  char *note;
  char *issuer;
  char *habits;
  GPtrArray *parties;
} LaurelPlanHead;

LaurelPlanFacts *laurel_plan_facts_new    (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelPlanFacts *laurel_plan_facts_ref    (LaurelPlanFacts *facts);
void             laurel_plan_facts_unref  (LaurelPlanFacts *facts);

LaurelPlanHead  *laurel_plan_head_new     (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelPlanHead  *laurel_plan_head_ref     (LaurelPlanHead  *head);
void             laurel_plan_head_unref   (LaurelPlanHead  *head);

void             laurel_plan_parties_add  (GPtrArray       *parties,
                                           const char      *role,
                                           const char      *kind,
                                           const char      *name);
void             laurel_plan_party_free   (LaurelPlanParty *party);
void             laurel_plan_takes_add    (GPtrArray       *takes,
                                           const char      *kind,
                                           const char      *text,
                                           int              rank);
void             laurel_plan_reminders_add (GPtrArray      *reminders,
                                           const char      *anchor,
                                           int              days,
                                           int              minute,
                                           const char      *words,
                                           const char      *done);
LaurelPlanStage *laurel_plan_stage_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void             laurel_plan_stage_free   (LaurelPlanStage *stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPlanFacts, laurel_plan_facts_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPlanHead, laurel_plan_head_unref)

G_END_DECLS
