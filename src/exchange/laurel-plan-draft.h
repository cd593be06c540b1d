/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-content-reader.h"
#include "calendar/laurel-plan-cell.h"
#include "exchange/laurel-plan-columns.h"
#include "exchange/laurel-plan-facts.h"

G_BEGIN_DECLS

/**
 * LaurelPlanRow:
 * @number: the number in the plan; given by Laurel when the plan has none
 * @unnumbered: whether the file has no number for it, as a calendar has for nothing
 * @misnumbered: whether it has something that can be no number, which is now a part of
 *   @content
 * @title: the name of the activity
 * @raw: the cell of date and place byte for byte; where they are in cells of
 *   their own, those joined by a comma
 * @corrected: (nullable): what was put in by hand for @raw, and is read in its place
 * @when: (nullable): the date's own cell
 * @where: (nullable): the place's own cell
 * @year: of the date, where its cell knows it and does not show it; or 0
 * @content: what it is about, with the text of the columns that are not known
 * @section: (nullable): the heading above it, if rows are grouped
 * @part_of: (nullable): what it belongs to, as a column of its own says it
 * @whole: (nullable): the row of the same plan that it belongs to
 * @part: (nullable): what its number has behind that of @whole
 * @series: (nullable): the number of what it belongs to, if no row of the plan
 *   but the season that it goes into has that
 * @series_title: (nullable): what that is called
 * @parties: (element-type LaurelPlanParty): out of columns of their own, in order
 * @extent: (nullable): how it fills its dates, as the store has it, if a column
 *   of its own says so
 * @status: (nullable): as the store has it; %NULL when the file says nothing
 * @reason: (nullable): of the last change
 * @facts: (nullable): what the file says exactly
 * @reading: how date and place were read
 * @findings: (nullable) (element-type LaurelFinding): phases, roles and quotas
 *   that stand in the content: proposals, which nothing takes unasked
 * @faults: (element-type LaurelFault): what is to tell of the row
 * @doubts: (element-type LaurelFault): what is to tell of the reading
 * @source: the number of its row in the file, from 1
 * @line: the line of the date cell, from 1, or 0
 * @column: its field, from 1, or 0
 * @cell: its name, such as "C7"
 *
 * An activity, as the file has it.
 */
typedef struct _LaurelPlanRow LaurelPlanRow;

struct _LaurelPlanRow {
  char *number;
  gboolean unnumbered;
  gboolean misnumbered;
  char *title;
  char *raw;
  char *corrected;
  char *when;
  char *where;
  int year;
  char *content;
  char *section;
  char *part_of;
  LaurelPlanRow *whole;
  char *part;
  char *series;
  char *series_title;
  GPtrArray *parties;
  const char *extent;
  char *status;
  char *reason;
  LaurelPlanFacts *facts;
  LaurelPlanCell reading;
  GPtrArray *findings;
  GPtrArray *faults;
  GPtrArray *doubts;
  int source;
  int line;
  int column;
  char *cell;
};

/**
 * LaurelPlanDraft:
 * @title: the title of the plan, or ""
 * @year: its year, or 0 when it is not known
 * @year_open: whether neither the file nor the user says it
 * @titled: whether it says its title, or only its file has a name
 * @anonymous: whether neither says its title, nor its year
 * @fallback_year: the year of an open one that goes into a new programme, or 0
 * @language: "zh" or "en": what it is written in
 * @note: its footnotes, and what else stands around the table and was not
 *   understood; or ""
 * @format: what the file is: "Word", "CSV (GB18030)"
 * @encoding: (nullable): the encoding of a file of text
 * @head: (nullable): what the file says exactly of the plan as a whole
 * @columns: (element-type LaurelPlanColumn): how each column was taken
 * @rows: (element-type LaurelPlanRow): the activities, in the file's order
 * @faults: (element-type LaurelFault): what is to tell of the plan as a whole
 *
 * A plan as it was read out of a file: nothing is in the library yet, and
 * anything may still be corrected.
 */
typedef struct {
  char *title;
  int year;
  gboolean year_open;
  gboolean titled;
  gboolean anonymous;
  int fallback_year;
  const char *language;
  char *note;
  char *format;
  char *encoding;
  LaurelPlanHead *head;
  GPtrArray *columns;
  GPtrArray *rows;
  GPtrArray *faults;
} LaurelPlanDraft;

LaurelPlanDraft *laurel_plan_draft_new         (const LaurelTable      *table);
void             laurel_plan_draft_free        (LaurelPlanDraft        *draft);
LaurelPlanRow   *laurel_plan_draft_add_row     (LaurelPlanDraft        *draft);
void             laurel_plan_draft_add_note    (LaurelPlanDraft        *draft,
                                                const char             *text);
GPtrArray       *laurel_plan_draft_list_faults (const LaurelPlanDraft  *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPlanDraft, laurel_plan_draft_free)

G_END_DECLS
