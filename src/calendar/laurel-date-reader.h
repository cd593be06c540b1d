/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-phrase.h"

G_BEGIN_DECLS

/**
 * LaurelUnderstood:
 * @LAUREL_UNDERSTOOD_NONE: there is no date
 * @LAUREL_UNDERSTOOD_PART: there is a date, and words besides
 * @LAUREL_UNDERSTOOD_ALL: every word was understood
 */
typedef enum {
  LAUREL_UNDERSTOOD_NONE,
  LAUREL_UNDERSTOOD_PART,
  LAUREL_UNDERSTOOD_ALL,
} LaurelUnderstood;

/**
 * LaurelDateReading:
 * @window: what the words say; unknown when @understood is none
 * @understood: how much was understood
 * @problem: why nothing was, or none
 * @doubt: what the words leave open, or none; then they are understood in part
 * @message: (nullable) (owned): the problem, or the doubt, in a whole sentence,
 *   translated
 * @rest: (owned): the words that were not understood; "" when there are none
 * @has_year: whether the words themselves say the year
 * @is_undecided: whether they say that the date is not decided
 * @names_place: whether they say so of the place as well
 * @start: the byte at which the date begins
 * @end: the byte after it
 *
 * How words about time were read. Made by [func@laurel_date_read] and freed
 * by [func@laurel_date_reading_clear], or by `g_auto`.
 */
typedef struct {
  LaurelWindow window;
  LaurelUnderstood understood;
  LaurelDateProblem problem;
  LaurelDateDoubt doubt;
  char *message;
  char *rest;
  gboolean has_year;
  gboolean is_undecided;
  gboolean names_place;
  gsize start;
  gsize end;
} LaurelDateReading;

G_GNUC_WARN_UNUSED_RESULT
LaurelDateReading  laurel_date_read                (const char             *words,
                                                    int                     year,
                                                    const LaurelDateHabits *habits);
G_GNUC_WARN_UNUSED_RESULT
LaurelDateReading  laurel_date_read_prefix         (const char             *words,
                                                    int                     year,
                                                    const LaurelDateHabits *habits);
void               laurel_date_reading_clear       (LaurelDateReading      *self);
gboolean           laurel_date_reading_is_day      (const LaurelDateReading *self);
gboolean           laurel_date_words_have_year     (const char             *words);

const char        *laurel_understood_to_string     (LaurelUnderstood        understood);
const char        *laurel_date_problem_to_string   (LaurelDateProblem       problem);
gboolean           laurel_date_problem_is_impossible
                                                   (LaurelDateProblem       problem);
G_GNUC_WARN_UNUSED_RESULT
char              *laurel_date_problem_dup_message (LaurelDateProblem       problem,
                                                    const char             *words);
G_GNUC_WARN_UNUSED_RESULT
char              *laurel_date_doubt_dup_message   (LaurelDateDoubt         doubt,
                                                    const char             *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelDateReading, laurel_date_reading_clear)

G_END_DECLS
