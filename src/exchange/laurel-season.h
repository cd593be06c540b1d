/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"
#include "calendar/laurel-window.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelSeasonRole:
 * @role: the role, as the store names it
 * @kind: "person" or "organization"
 * @name: who
 */
typedef struct {
  const char *role;
  const char *kind;
  const char *name;
} LaurelSeasonRole;

/**
 * LaurelSeasonPhase:
 * @title: its title
 * @words: (nullable): when, in words
 * @window: when
 * @place: (nullable): where
 * @gap: free days after the phase before it
 */
typedef struct {
  const char *title;
  const char *words;
  LaurelWindow window;
  const char *place;
  int gap;
} LaurelSeasonPhase;

/**
 * LaurelSeasonBooking:
 * @phase: which of the phases takes it, from 1, or 0 for the activity
 * @kind: what is taken: "venue", "room", "person" or "team"
 * @name: its name
 * @parent: (nullable): to what it belongs
 * @above: (nullable): to what that belongs
 * @rank: of a hold, from 1, or 0 for what is confirmed
 * @note: (nullable): a note
 */
typedef struct {
  int phase;
  const char *kind;
  const char *name;
  const char *parent;
  const char *above;
  int rank;
  const char *note;
} LaurelSeasonBooking;

/**
 * LaurelSeasonReminder:
 * @phase: which of the phases it is about, from 1, or 0 for the activity
 * @anchor: "start" or "end": from which day it counts
 * @days: how many days after that; before it when negative
 * @minute: the minute of the day
 * @words: (nullable): what it says
 * @done: (nullable): the day of which it was done
 */
typedef struct {
  int phase;
  const char *anchor;
  int days;
  int minute;
  const char *words;
  const char *done;
} LaurelSeasonReminder;

/**
 * LaurelSeasonActivity:
 * @id: its id
 * @uid: (nullable): what calendars call it, where that is not by its id
 * @series: what it belongs to, or 0
 * @number: its number in the plan
 * @title: its title
 * @raw: (nullable): the cell it was imported from
 * @words: (nullable): when, in words
 * @window: when
 * @place: (nullable): where
 * @place_status: how sure that is
 * @modality: (nullable): how
 * @status: as the store has it
 * @reason: (nullable): of the last change
 * @content: (nullable): what it is about
 * @quota_min: the fewest that may take part, or 0
 * @quota_max: the most, or 0
 * @roles: (element-type LaurelSeasonRole): its own, or its series', in order
 * @phases: (element-type LaurelSeasonPhase): in order
 * @bookings: (element-type LaurelSeasonBooking): what it and its phases take; of what
 *   was announced nothing
 * @reminders: (element-type LaurelSeasonReminder): when to remind of it and its phases;
 *   of what was announced nothing
 * @sequence: how many releases changed its date, place or status; higher for each
 *   release that was undone or redone, which went out, too
 * @modified: the day of the last that did, or that announced it; 0 for none
 */
typedef struct {
  gint64 id;
  const char *uid;
  gint64 series;
  const char *number;
  const char *title;
  const char *raw;
  const char *words;
  LaurelWindow window;
  const char *place;
  const char *place_status;
  const char *modality;
  const char *status;
  const char *reason;
  const char *content;
  int quota_min;
  int quota_max;
  GArray *roles;
  GArray *phases;
  GArray *bookings;
  GArray *reminders;
  int sequence;
  LaurelDay modified;
} LaurelSeasonActivity;

/**
 * LaurelSeason:
 * @file_id: the library it is from
 * @at: when that was changed last, in µs since 1970, UTC
 * @programme: (nullable): the programme; %NULL only of a followed one that is gone
 * @roles: (element-type LaurelSeasonRole): of all activities that name nobody
 * @activities: (element-type LaurelSeasonActivity): in the plan's order
 * @releases: (element-type LaurelRelease): what was announced, the first first
 * @released: whether it is the plan as announced last, not the draft
 * @kept: (element-type GObject): the rows whose texts are borrowed
 * @texts: the other texts
 *
 * A whole season as it goes out: the programme, its activities with phases and
 * organisers, and how often each was changed. Read once, and not live.
 */
typedef struct {
  char *file_id;
  gint64 at;
  LaurelProgramme *programme;
  GArray *roles;
  GPtrArray *activities;
  GPtrArray *releases;
  gboolean released;
  GPtrArray *kept;
  GStringChunk *texts;
} LaurelSeason;

LaurelSeason *laurel_season_load          (LaurelReader  *reader,
                                           gint64         programme,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelSeason *laurel_season_load_released (LaurelReader  *reader,
                                           gint64         programme,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelSeason *laurel_season_load_followed (LaurelReader  *reader,
                                           gint64         programme,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_season_free          (LaurelSeason  *self);
const char   *laurel_season_get_series_number
                                          (const LaurelSeason         *self,
                                           const LaurelSeasonActivity *activity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSeason, laurel_season_free)

G_END_DECLS
