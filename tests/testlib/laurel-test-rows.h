/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Activities and phases without a library: rows read from a SELECT of nothing
 * but constants.
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-phase.h"

#include <gio/gio.h>
#include <sqlite3.h>

/**
 * TestActivity:
 *
 * A line of a plan: words that are read as an import reads them.
 */
typedef struct {
  const char *number;
  const char *title;
  const char *words;
  const char *place;
  const char *place_status;
  const char *status;
} TestActivity;

typedef struct {
  sqlite3 *db;
  LaurelReader reader;
} TestSource;

static inline void
test_source_init (TestSource *self)
{
  g_assert_cmpint (sqlite3_open (":memory:", &self->db), ==, SQLITE_OK);
  laurel_reader_init (&self->reader, self->db);
}

static inline void
test_source_clear (TestSource *self)
{
  laurel_reader_clear (&self->reader);
  g_assert_cmpint (sqlite3_close (self->db), ==, SQLITE_OK);
}

static inline LaurelWindow
test_read_window (const char *words, int year)
{
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words, year, &LAUREL_DATE_HABITS_NARROW);

  return reading.window;
}

static inline LaurelRow *
test_source_read (GType type, LaurelStatement *rows)
{
  LaurelRow *row;

  g_assert_true (laurel_statement_next (rows));
  row = laurel_row_new_read (type, rows);
  laurel_statement_free (rows);

  return row;
}

/* @series: the id of what it belongs to, or 0 */
static inline LaurelActivity *
test_source_make_member (TestSource *self, gint64 id, gint64 series, int year,
                         const char *language, const TestActivity *activity)
{
  LaurelWindow window = test_read_window (activity->words, year);

  return LAUREL_ACTIVITY (test_source_read (
    LAUREL_TYPE_ACTIVITY,
    laurel_reader_query (
      &self->reader,
      "SELECT ?1, 1, 'Plan', ?2, ?3, 'short', ?1, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
      " ?13, ?14, ?15, 'plan', ?16, ?17, NULL, ?18, NULL, NULL, 0, 0, ?19",
      "xissssDDDDsiiiisssx", id, year, language, activity->number, activity->title,
      activity->words, window.es, window.ls, window.ee, window.le,
      laurel_extent_to_string (window.extent), window.min_days, window.approximate,
      window.open_start, window.open_end, activity->place,
      activity->place_status ? activity->place_status : "none",
      activity->status ? activity->status : "planned", series)));
}

static inline LaurelActivity *
test_source_make_activity (TestSource *self, gint64 id, int year, const char *language,
                           const TestActivity *activity)
{
  return test_source_make_member (self, id, 0, year, language, activity);
}

static inline LaurelPhase *
test_source_make_phase (TestSource *self, gint64 id, gint64 activity, int year, const char *title,
                        const char *words)
{
  LaurelWindow window = test_read_window (words, year);

  return LAUREL_PHASE (test_source_read (
    LAUREL_TYPE_PHASE,
    laurel_reader_query (&self->reader,
                         "SELECT ?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
                         " NULL, 0",
                         "xxssDDDDsiiii", id, activity, title, words, window.es, window.ls,
                         window.ee, window.le, laurel_extent_to_string (window.extent),
                         window.min_days, window.approximate, window.open_start,
                         window.open_end)));
}

static inline GListStore *
test_source_make_plan (TestSource *self, int year, const char *language,
                       const TestActivity *activities, gsize n)
{
  GListStore *plan = g_list_store_new (LAUREL_TYPE_ACTIVITY);

  for (gsize i = 0; i < n; i++) {
    g_autoptr (LaurelActivity) activity =
      test_source_make_activity (self, (gint64) i + 1, year, language, &activities[i]);

    g_list_store_append (plan, activity);
  }

  return plan;
}
