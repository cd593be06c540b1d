/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-text.h"
#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelDateProblem:
 * @LAUREL_DATE_PROBLEM_NONE: none
 * @LAUREL_DATE_PROBLEM_NO_DATE: there is nothing about time in the words
 * @LAUREL_DATE_PROBLEM_NO_YEAR: they do not say the year, and nobody else did
 * @LAUREL_DATE_PROBLEM_NO_SUCH_DAY: the calendar has no such day
 * @LAUREL_DATE_PROBLEM_END_BEFORE_START: it would end before it starts
 * @LAUREL_DATE_PROBLEM_WRONG_WEEKDAY: that day is another weekday
 * @LAUREL_DATE_PROBLEM_TOO_LONG: it takes more days than there are
 *
 * Why words were not read. Then nothing is taken from them: no day is guessed.
 */
typedef enum {
  LAUREL_DATE_PROBLEM_NONE,
  LAUREL_DATE_PROBLEM_NO_DATE,
  LAUREL_DATE_PROBLEM_NO_YEAR,
  LAUREL_DATE_PROBLEM_NO_SUCH_DAY,
  LAUREL_DATE_PROBLEM_END_BEFORE_START,
  LAUREL_DATE_PROBLEM_WRONG_WEEKDAY,
  LAUREL_DATE_PROBLEM_TOO_LONG,
} LaurelDateProblem;

/**
 * LaurelDateDoubt:
 * @LAUREL_DATE_DOUBT_NONE: none
 * @LAUREL_DATE_DOUBT_BOUND: the time that is named may be meant with it, or not:
 *   10月前, 9月以后
 * @LAUREL_DATE_DOUBT_GAP: days in between are not meant: "1–3 and 5 September"
 * @LAUREL_DATE_DOUBT_REVERSIBLE: day and month may change places: "9/10"
 * @LAUREL_DATE_DOUBT_EXTENT: it may be all through, or on some day: "8/9 May"
 * @LAUREL_DATE_DOUBT_START: it may start then, or be at the beginning of it
 * @LAUREL_DATE_DOUBT_PART: how many days are meant is custom: 季度末, "early 2023"
 *
 * What words leave open although they were read. Someone should look at them.
 */
typedef enum {
  LAUREL_DATE_DOUBT_NONE,
  LAUREL_DATE_DOUBT_BOUND,
  LAUREL_DATE_DOUBT_GAP,
  LAUREL_DATE_DOUBT_REVERSIBLE,
  LAUREL_DATE_DOUBT_EXTENT,
  LAUREL_DATE_DOUBT_START,
  LAUREL_DATE_DOUBT_PART,
} LaurelDateDoubt;

/**
 * LaurelDateShape:
 * @LAUREL_DATE_SHAPE_UNIT: in one unit, or one stretch of days
 * @LAUREL_DATE_SHAPE_RANGE: from one to another
 * @LAUREL_DATE_SHAPE_DEADLINE: until the end of one
 * @LAUREL_DATE_SHAPE_FROM: from one on; there is no end
 * @LAUREL_DATE_SHAPE_STARTS: it starts in one; the end is not known
 * @LAUREL_DATE_SHAPE_AFTER: it is no earlier than one; that is all that is known
 * @LAUREL_DATE_SHAPE_LIST: in each of several, or in one of them
 * @LAUREL_DATE_SHAPE_ALWAYS: no start, no end: 长期
 * @LAUREL_DATE_SHAPE_UNDECIDED: said to be not decided: 待定
 *
 * How a phrase puts its units together.
 */
typedef enum {
  LAUREL_DATE_SHAPE_UNIT,
  LAUREL_DATE_SHAPE_RANGE,
  LAUREL_DATE_SHAPE_DEADLINE,
  LAUREL_DATE_SHAPE_FROM,
  LAUREL_DATE_SHAPE_STARTS,
  LAUREL_DATE_SHAPE_AFTER,
  LAUREL_DATE_SHAPE_LIST,
  LAUREL_DATE_SHAPE_ALWAYS,
  LAUREL_DATE_SHAPE_UNDECIDED,
} LaurelDateShape;

/**
 * LaurelDateSide:
 * @first: a unit
 * @last: (optional): with "some day from … to …", the second unit
 * @is_stretch: whether there is a @last
 *
 * One end of a phrase: a unit, or a stretch of days in which it falls.
 */
typedef struct {
  LaurelDateUnit first;
  LaurelDateUnit last;
  gboolean is_stretch;
} LaurelDateSide;

/* More units in a row than anyone writes. */
#define LAUREL_DATE_MAX_LISTED 8

/**
 * LaurelDatePhrase:
 * @shape: how @a and @b go together
 * @a: the unit, or the first of a range
 * @b: the second of a range
 * @listed: (array length=n_listed): of a list, its units and runs of days
 * @n_listed: how many; at least two, or none
 * @is_choice: of a list: it is in one of them
 * @is_strict: the unit itself is left out: "before October", "after October"
 * @names_place: of what is not decided: the place is not decided, either
 * @doubt: what the words leave open
 * @min_days: how many days it takes; 0 when not said
 * @at_least: it takes more days if it wants to, so that they do not say the end
 * @approximate: "about" was said
 * @any_time: of a deadline: there is no start
 * @backwards: what the second of two units says holds for the first as well,
 *   as in "8 to 10 September 2022"
 * @from: the first token of the phrase
 * @to: the token after it
 *
 * What words about time say, before the year and the calendar are asked.
 */
typedef struct {
  LaurelDateShape shape;
  LaurelDateSide a;
  LaurelDateSide b;
  LaurelDateSide listed[LAUREL_DATE_MAX_LISTED];
  guint n_listed;
  gboolean is_choice;
  gboolean is_strict;
  gboolean names_place;
  LaurelDateDoubt doubt;
  int min_days;
  gboolean at_least;
  gboolean approximate;
  gboolean any_time;
  gboolean backwards;
  guint from;
  guint to;
} LaurelDatePhrase;

gboolean          laurel_date_phrase_read         (const LaurelDateText   *text,
                                                   guint                   at,
                                                   LaurelDatePhrase       *phrase);
LaurelDateDoubt   laurel_date_phrase_get_doubt    (const LaurelDatePhrase *phrase,
                                                   int                     year,
                                                   const LaurelDateHabits *habits);
gboolean          laurel_date_phrase_has_year     (const LaurelDatePhrase *phrase);
LaurelDateProblem laurel_date_phrase_resolve      (const LaurelDatePhrase *phrase,
                                                   int                     year,
                                                   const LaurelDateHabits *habits,
                                                   LaurelWindow           *window);
void              laurel_date_phrase_make         (const LaurelWindow     *window,
                                                   const LaurelDateHabits *habits,
                                                   LaurelDatePhrase       *phrase);

G_END_DECLS
