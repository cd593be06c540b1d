/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library with a contest: its form, sections, stages, entries and judges. */

#pragma once

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-step-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/contest/laurel-entry-lack-store.h"
#include "judging/contest/laurel-entry-merge-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry-twins-store.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-noted-wish-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/jury/laurel-panel-problem-store.h"
#include "judging/jury/laurel-placement-range-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "people-library.h"

#define X "%" G_GINT64_FORMAT

static inline gint64
number_of (Fixture *f, const char *sql)
{
  return laurel_test_read_int (f->library, sql);
}

static inline gint64
newest (Fixture *f, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM %s", table);

  return number_of (f, sql);
}

/* Does it, undoes it, and does it again. */
G_GNUC_PRINTF (3, 4)
static inline void
do_f (Fixture *f, const LaurelCommand *command, const char *format, ...)
{
  g_autofree char *args = NULL;
  va_list list;

  va_start (list, format);
  args = g_strdup_vprintf (format, list);
  va_end (list);

  do_undo_redo (f, command, args);
}

G_GNUC_PRINTF (4, 5)
static inline void
refuse_f (Fixture *f, const LaurelCommand *command, int code, const char *format, ...)
{
  g_autofree char *args = NULL;
  va_list list;

  va_start (list, format);
  args = g_strdup_vprintf (format, list);
  va_end (list);

  refuse (f, command, code, args);
}

/* A contest of a new activity; closes on 30 September 2025. Returns its id. */
static inline gint64
add_contest (Fixture *f)
{
  run (f, &LAUREL_PROGRAMME_ADD, "('Month of Good Work', 2025, 'en', '')");
  run_f (f, &LAUREL_ACTIVITY_ADD, "(" X ", {'title': 'Stories', 'number': '3'})",
         newest (f, "programme"));
  run_f (f, &LAUREL_CONTEST_ADD, "(" X ", 'Story contest', {'closes': '2025-09-30'})",
         newest (f, "activity"));

  return newest (f, "contest");
}

/* Returns its id. */
static inline gint64
add_entry (Fixture *f, gint64 contest, const char *title, const char *organization)
{
  run_f (f, &LAUREL_ENTRY_ADD, "(" X ", '%s', {'organization': '%s', 'received': '2025-09-01'})",
         contest, title, organization);

  return newest (f, "entry");
}

/* Returns the id of the judge. */
static inline gint64
add_judge (Fixture *f, gint64 contest, const char *name, const char *organization)
{
  run_f (f, &LAUREL_EXPERT_ADD, "('%s', {'organization': '%s', 'fields': 'brand'})", name,
         organization);
  run_f (f, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'judge')", contest, newest (f, "expert"));

  return newest (f, "judge");
}
