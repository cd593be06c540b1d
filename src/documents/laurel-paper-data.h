/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"
#include "documents/laurel-design.h"
#include "documents/laurel-fields.h"
#include "documents/laurel-pages.h"

G_BEGIN_DECLS

/**
 * LaurelPaperRole:
 * @role: "host", "carry-out" …, as the store has it, or words of its own
 * @names: who holds it, as printed
 */
typedef struct {
  char *role;
  char *names;
} LaurelPaperRole;

/**
 * LaurelPaperPhase:
 *
 * A part of an activity, in order.
 */
typedef struct {
  char *title;
  char *words;
  char *place;
  LaurelWindow window;
} LaurelPaperPhase;

/**
 * LaurelPaperActivity:
 * @number: its number in the plan
 * @title: its title
 * @words: when, in the plan's words
 * @window: when, as days
 * @place: (nullable): where
 * @place_status: "confirmed", "tentative", "tbd" …, as the store has it
 * @modality: (nullable): how, in the plan's words
 * @status: "planned", "cancelled", "postponed" …, as the store has it
 * @content: (nullable): what it is about
 * @member: whether it belongs to a series
 * @reason: (nullable): why it was called off, or moved
 * @quota_min, @quota_max: how many may take part; 0 when not said
 * @roles: (element-type LaurelPaperRole): in the order printed
 * @phases: (element-type LaurelPaperPhase): in order
 *
 * An activity as a document tells it.
 */
typedef struct {
  char *number;
  char *title;
  char *words;
  LaurelWindow window;
  char *place;
  char *place_status;
  char *modality;
  char *status;
  char *content;
  gboolean member;
  char *reason;
  int quota_min;
  int quota_max;
  GPtrArray *roles;
  GPtrArray *phases;
} LaurelPaperActivity;

/**
 * LaurelPaperChange:
 * @activity: its id, or 0
 * @number, @title: of the activity; of one of many with the title of its series
 * @kind: "date", "place", "both", "title", "content", "cancelled",
 *   "postponed" or "added"
 * @words_before, @words_after: (nullable): when
 * @place_before, @place_after: (nullable): where
 * @status_before, @status_after: (nullable): of the place
 * @text_before, @text_after: (nullable): what was edited, when neither
 * @reason: (nullable): why
 * @outside: whether the new date lies outside the window announced before
 *
 * What was added has when and where it takes place in @words_after and @place_after.
 *
 * One difference between two releases.
 */
typedef struct {
  gint64 activity;
  char *number;
  char *title;
  char *kind;
  char *words_before, *words_after;
  char *place_before, *place_after;
  char *status_before, *status_after;
  char *text_before, *text_after;
  char *reason;
  gboolean outside;
} LaurelPaperChange;

/**
 * LaurelPaperRelease:
 * @number: of the release
 * @title, @notice, @reason, @actor: (nullable): what it is called, by which notice it
 *   was told, why and by whom
 * @day: when
 * @announced, @moved, @off, @edited: how many activities
 *
 * A release, as the history of a plan tells it.
 */
typedef struct {
  int number;
  char *title;
  LaurelDay day;
  char *notice;
  char *reason;
  char *actor;
  int announced;
  int moved;
  int off;
  int edited;
} LaurelPaperRelease;

/**
 * LaurelPaperTold:
 * @release, @day: which release, and its day
 * @number, @title: of the activity, then
 * @what: "announced", "moved" …, as laurel_history_dup_words() has it
 * @old, @now: (nullable): what was said before, and then
 * @reason: (nullable): why
 * @outside: whether the new date lies outside the window announced before
 *
 * What a release said of an activity.
 */
typedef struct {
  int release;
  LaurelDay day;
  char *number;
  char *title;
  char *what;
  char *old;
  char *now;
  char *reason;
  gboolean outside;
} LaurelPaperTold;

/**
 * LaurelPaperAward:
 * @contest: what it was won in
 * @section: (nullable): whose entries were compared, if not all
 * @level: what it is
 * @work: (nullable): the title of what was handed in
 * @names: (nullable): of persons, in their order
 * @organisation: (nullable): where they work, or who has it
 *
 * An award, as a notice of awards tells it.
 */
typedef struct {
  char *contest;
  char *section;
  char *level;
  char *work;
  char *names;
  char *organisation;
} LaurelPaperAward;

/**
 * LaurelOwnLayout:
 * @kind: what orders call it: "own:" and its id
 * @name: what it is called
 * @design: what it says
 *
 * A layout of the library, which notices of its language can have.
 */
typedef struct {
  char *kind;
  char *name;
  LaurelDesign *design;
} LaurelOwnLayout;

/**
 * LaurelPaperData:
 * @language: "zh" or "en": of the programme's documents
 * @paper: (nullable): "A4" or "Letter"; A4 when not said, and always for a
 *   layout in cells
 * @programme: the programme's title
 * @year: its year
 * @habits: (nullable): what the parts of a month mean in it; a constant
 * @issuer: who signs
 * @contact: (nullable): whom to ask, lines
 * @number: (nullable): the document's number
 * @date: the document's day
 * @addressee: (nullable): to whom; %NULL is what the template says
 * @note: (nullable): the plan's footnotes, lines
 * @release_before, @release_after: of a change notice: the releases' numbers
 * @announced: of a change notice: the day of the release before
 * @activities: (element-type LaurelPaperActivity): one, or the plan's in order
 * @changes: (element-type LaurelPaperChange): in the plan's order
 * @plan: (element-type LaurelPaperActivity): of a notice that shows the plan: its activities,
 *   without phases and roles
 * @blocks: (element-type LaurelNoticeBlock): of a notice: what was done to its blocks; none
 *   when it is what the data say
 * @layouts: (element-type LaurelOwnLayout): of a notice: the layouts of the library, by name
 * @about: (nullable): of a history of one activity: its title; of a report: its contest
 * @releases: (element-type LaurelPaperRelease): of a history: the first first
 * @told: (element-type LaurelPaperTold): of a history: likewise
 * @report: (nullable): of a report of a contest: what it tells
 * @awards: (element-type LaurelPaperAward): of a notice of awards: the best first
 *
 * What a document is made from: a plain copy, which may go to a worker. Texts
 * are UTF-8.
 */
typedef struct {
  char *language;
  char *paper;
  char *programme;
  int year;
  const LaurelDateHabits *habits;
  char *issuer;
  char *contact;
  char *number;
  LaurelDay date;
  char *addressee;
  char *note;
  int release_before;
  int release_after;
  LaurelDay announced;
  GPtrArray *activities;
  GPtrArray *changes;
  GPtrArray *plan;
  GPtrArray *blocks;
  GPtrArray *layouts;
  char *about;
  GPtrArray *releases;
  GPtrArray *told;
  LaurelFields *report;
  GPtrArray *awards;
} LaurelPaperData;

LaurelPaperData     *laurel_paper_data_new          (const char           *language);
void                 laurel_paper_data_free         (LaurelPaperData      *self);
LaurelPaperActivity *laurel_paper_data_add_activity (LaurelPaperData      *self);
LaurelPaperActivity *laurel_paper_data_add_planned  (LaurelPaperData      *self);
LaurelPaperChange   *laurel_paper_data_add_change   (LaurelPaperData      *self);
LaurelPaperRelease  *laurel_paper_data_add_release  (LaurelPaperData      *self);
LaurelPaperTold     *laurel_paper_data_add_told     (LaurelPaperData      *self);
LaurelPaperAward    *laurel_paper_data_add_award    (LaurelPaperData      *self);
LaurelOwnLayout     *laurel_own_layout_new          (const char           *kind,
                                                     const char           *name,
                                                     LaurelDesign         *design);
GPtrArray           *laurel_own_layouts_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                 laurel_paper_activity_add_role (LaurelPaperActivity  *self,
                                                     const char           *role,
                                                     const char           *names);
LaurelPaperPhase    *laurel_paper_activity_add_phase (LaurelPaperActivity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPaperData, laurel_paper_data_free)

G_END_DECLS
