/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-place-status.h"
#include "calendar/laurel-place-words.h"

G_BEGIN_DECLS

/**
 * LaurelSeriesLine:
 * @line: counted from 1
 * @title: (owned): its name
 * @words: (owned): the words of its date; "" when there are none
 * @window: what they mean
 * @place: (nullable) (owned): where
 * @place_status: how sure that is
 * @organiser: (nullable) (owned): who carries it out
 * @warnings: (owned) (element-type utf8): what to look at, translated
 *
 * One of many, as a line of a list says it.
 */
typedef struct {
  int line;
  char *title;
  char *words;
  LaurelWindow window;
  char *place;
  LaurelPlaceStatus place_status;
  char *organiser;
  GPtrArray *warnings;
} LaurelSeriesLine;

/**
 * LaurelSeriesListContext:
 * @year: of the plan
 * @habits: (nullable): what its parts of a month mean
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * What a list is read by.
 */
typedef struct {
  int year;
  const LaurelDateHabits *habits;
  LaurelKnowsPlace knows_place;
  gpointer user_data;
} LaurelSeriesListContext;

GPtrArray *laurel_series_list_read  (const char                    *text,
                                     const LaurelSeriesListContext *context)
                                     G_GNUC_WARN_UNUSED_RESULT;
GVariant  *laurel_series_list_build (GPtrArray                     *lines);

GPtrArray *laurel_series_list_split (const char                    *line)
                                     G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_series_list_is_heading (GPtrArray             *cells);
gboolean   laurel_series_list_is_organisation (const char          *words);

G_END_DECLS
