/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

static const char *const MONTHS[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
  "Sep", "Oct", "Nov", "Dec", "Sept", NULL
};

static const char *const WEEKDAYS[] = {
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Tues", "Wednes", "Thur", NULL
};

static const char *const ORDINALS[] = { "first", "second", "third", "fourth", NULL };

/* Parts of a month that stand before it, longer ones first. */
static const struct {
  const char *words;
  LaurelDateUnitKind kind;
} PARTS[] = {
  { "early to mid", LAUREL_DATE_UNIT_EARLY_TO_MID },
  { "early mid", LAUREL_DATE_UNIT_EARLY_TO_MID },
  { "early and mid", LAUREL_DATE_UNIT_EARLY_TO_MID },
  { "mid to late", LAUREL_DATE_UNIT_MID_TO_LATE },
  { "mid late", LAUREL_DATE_UNIT_MID_TO_LATE },
  { "mid and late", LAUREL_DATE_UNIT_MID_TO_LATE },
  { "early in", LAUREL_DATE_UNIT_EARLY },
  { "early", LAUREL_DATE_UNIT_EARLY },
  { "mid", LAUREL_DATE_UNIT_MID },
  { "late in", LAUREL_DATE_UNIT_LATE },
  { "late", LAUREL_DATE_UNIT_LATE },
  { "beginning of", LAUREL_DATE_UNIT_MONTH_START },
  { "start of", LAUREL_DATE_UNIT_MONTH_START },
  { "middle of", LAUREL_DATE_UNIT_MONTH_MIDDLE },
  { "end of", LAUREL_DATE_UNIT_MONTH_END },
  { "end", LAUREL_DATE_UNIT_MONTH_END },
  { "first half of", LAUREL_DATE_UNIT_FIRST_HALF_MONTH },
  { "second half of", LAUREL_DATE_UNIT_SECOND_HALF_MONTH },
};

static int
take_month_name (LaurelDateCursor *cursor)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (cursor, 0);
  int which = laurel_date_cursor_take_any (cursor, MONTHS);

  if (which < 0)
    return 0;
  /* "may" is a verb more often than a month. */
  if (which % 12 == 4 && cursor->text->text[token->start] == 'm') {
    cursor->at--;
    return 0;
  }
  if (which >= 12)
    laurel_date_cursor_take_mark (cursor, '.');

  return which == 24 ? 9 : which % 12 + 1;
}

static gboolean
sees_year (const LaurelDateCursor *cursor, guint ahead)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (cursor, ahead);

  return laurel_date_cursor_sees_number (cursor, ahead) && token->digits == 4;
}

/* ", 2022", "of 2022", "next year"; it may be missing. */
static void
take_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const next[] = { "of next year", "next year", "of the next year",
                                      "the next year", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, next) >= 0) {
    unit->years_later = 1;
    return;
  }
  if (!laurel_date_cursor_take_mark (cursor, ','))
    laurel_date_cursor_take_words (cursor, "of");
  if (!sees_year (cursor, 0)) {
    cursor->at = start;
    return;
  }
  unit->year = laurel_date_cursor_peek (cursor, 0)->value;
  cursor->at++;
}

/* "7", "7th"; 0 when there is none. */
static int
take_day_number (LaurelDateCursor *cursor)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *ending = laurel_date_cursor_peek (cursor, 1);

  if (!laurel_date_cursor_sees_number (cursor, 0) || number->digits > 2)
    return 0;

  cursor->at++;
  if (ending != NULL && !ending->spaced)
    laurel_date_cursor_take_any (cursor, endings);

  return number->value;
}

static int
take_weekday_name (LaurelDateCursor *cursor)
{
  static const int days[] = { 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 2, 3, 4 };
  int which = laurel_date_cursor_take_any (cursor, WEEKDAYS);

  if (which < 0)
    return 0;
  if (which >= 7)
    laurel_date_cursor_take_mark (cursor, '.');

  return days[which];
}

/* "(Wednesday)" after a day. */
static void
take_weekday_after (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;
  int weekday;

  if (!laurel_date_cursor_take_mark (cursor, '('))
    return;

  weekday = take_weekday_name (cursor);
  if (weekday != 0 && laurel_date_cursor_take_mark (cursor, ')'))
    unit->weekday = weekday;
  else
    cursor->at = start;
}

/* "to 10 September": the day before it is of the same month. */
static gboolean
sees_second_day (const LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;

  if (!laurel_date_take_english_joint (&ahead, TRUE))
    return FALSE;

  take_weekday_name (&ahead);
  if (take_day_number (&ahead) == 0)
    return FALSE;
  laurel_date_cursor_take_words (&ahead, "of");

  return take_month_name (&ahead) != 0;
}

/* "8 September", "Sept. 8th", or the 8 of "8 to 10 September". */
static gboolean
take_day (LaurelDateCursor *cursor, gboolean is_end, LaurelDateUnit *unit)
{
  guint start = cursor->at, after_number;

  unit->weekday = take_weekday_name (cursor);
  if (unit->weekday != 0)
    laurel_date_cursor_take_mark (cursor, ',');
  unit->kind = LAUREL_DATE_UNIT_DAY;

  unit->index = take_month_name (cursor);
  if (unit->index != 0) {
    unit->day = take_day_number (cursor);
    if (unit->day != 0)
      return TRUE;
    cursor->at = start;
    return FALSE;
  }

  laurel_date_cursor_take_words (cursor, "the");
  unit->day = take_day_number (cursor);
  after_number = cursor->at;
  laurel_date_cursor_take_words (cursor, "of");
  unit->index = unit->day != 0 ? take_month_name (cursor) : 0;
  if (unit->index != 0)
    return TRUE;

  /* The month comes with the second day, or came with the first. */
  cursor->at = after_number;
  unit->bare = unit->day != 0 && (is_end || sees_second_day (cursor));
  if (!unit->bare)
    cursor->at = start;

  return unit->bare;
}

/* "mid-September", "the end of October". */
static gboolean
take_part_of_month (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    cursor->at = start;
    laurel_date_cursor_take_words (cursor, "the");
    if (!laurel_date_cursor_take_words (cursor, PARTS[i].words))
      continue;

    laurel_date_cursor_take_mark (cursor, '-');
    unit->index = take_month_name (cursor);
    if (unit->index != 0) {
      unit->kind = PARTS[i].kind;
      return TRUE;
    }
  }
  cursor->at = start;

  return FALSE;
}

/* "of the year", "of 2022": what a half, a quarter or an end can be of. */
static gboolean
take_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const words[] = { "of the year", "of this year", "of year", NULL };

  if (laurel_date_cursor_take_any (cursor, words) >= 0)
    return TRUE;

  take_year (cursor, unit);

  return unit->year != 0 || unit->years_later != 0;
}

/* "Q3", "H1". */
static gboolean
take_short_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const letters[] = { "Q", "H", NULL };
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 1);
  guint start = cursor->at;
  int which = laurel_date_cursor_take_any (cursor, letters);

  if (which < 0 || !laurel_date_cursor_sees_number (cursor, 0) || number->spaced ||
      number->digits != 1) {
    cursor->at = start;
    return FALSE;
  }

  cursor->at++;
  unit->kind = which == 0 ? LAUREL_DATE_UNIT_QUARTER : LAUREL_DATE_UNIT_HALF_YEAR;
  unit->index = number->value;
  take_of_year (cursor, unit);

  return TRUE;
}

static gboolean
take_part_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const ends[] = { "beginning", "start", "end", NULL };
  guint start = cursor->at;
  int which;

  if (take_short_part (cursor, unit))
    return TRUE;

  laurel_date_cursor_take_words (cursor, "the");
  which = laurel_date_cursor_take_any (cursor, ends);
  if (which >= 0 && take_of_year (cursor, unit)) {
    unit->kind = which < 2 ? LAUREL_DATE_UNIT_YEAR_START : LAUREL_DATE_UNIT_YEAR_END;
    return TRUE;
  }

  which = laurel_date_cursor_take_any (cursor, ORDINALS);
  unit->index = which + 1;
  if (which >= 0 && laurel_date_cursor_take_words (cursor, "quarter"))
    unit->kind = LAUREL_DATE_UNIT_QUARTER;
  else if (which >= 0 && which < 2 && laurel_date_cursor_take_words (cursor, "half"))
    unit->kind = LAUREL_DATE_UNIT_HALF_YEAR;
  else {
    cursor->at = start;
    return FALSE;
  }
  take_of_year (cursor, unit);

  return TRUE;
}

/* "2022", but not that of "2022/abc", nor "2022年". */
static gboolean
sees_year_alone (const LaurelDateCursor *cursor)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (cursor, 1);

  if (!sees_year (cursor, 0))
    return FALSE;

  return next == NULL || next->spaced || laurel_date_cursor_sees_mark (cursor, 1, ',') ||
         laurel_date_cursor_sees_mark (cursor, 1, ')') ||
         (laurel_date_cursor_sees_mark (cursor, 1, '-') && sees_year (cursor, 2));
}

/* "September", "2022 September", "2022". */
static gboolean
take_month_or_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  gboolean has_year = sees_year_alone (cursor);

  if (has_year) {
    unit->year = laurel_date_cursor_peek (cursor, 0)->value;
    cursor->at++;
  }
  unit->index = take_month_name (cursor);
  unit->kind = unit->index != 0 ? LAUREL_DATE_UNIT_MONTH : LAUREL_DATE_UNIT_YEAR;
  if (unit->index != 0 && !has_year)
    take_year (cursor, unit);

  return has_year || unit->index != 0;
}

/* "mid-September 2022", "Q3", "the second half", "September", "2022". */
static gboolean
take_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  if (take_part_of_month (cursor, unit)) {
    take_year (cursor, unit);
    return TRUE;
  }
  if (take_part_of_year (cursor, unit))
    return TRUE;

  unit->index = 0;

  return take_month_or_year (cursor, unit);
}

/* "all year", "throughout September", "all of the third quarter". */
static gboolean
take_whole_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const year[] = { "all year round", "all year long", "all year", "year round",
                                      "throughout the year", "all through the year",
                                      "the whole year", "whole year", NULL };
  static const char *const of[] = { "throughout", "all through", "all of", "the whole of",
                                    "whole of", NULL };
  guint start = cursor->at;

  unit->throughout = TRUE;
  if (laurel_date_cursor_take_any (cursor, year) >= 0) {
    take_year (cursor, unit);
    unit->kind = LAUREL_DATE_UNIT_YEAR;
    return TRUE;
  }
  if (laurel_date_cursor_take_any (cursor, of) >= 0 && take_unit (cursor, unit))
    return TRUE;
  cursor->at = start;

  return FALSE;
}

/**
 * laurel_date_take_english_unit:
 * @cursor: a cursor
 * @is_end: whether another unit stands before it, whose month it may take
 * @unit: (out caller-allocates): the unit
 *
 * Returns: whether a unit of time in English came next; then it is passed
 */
gboolean
laurel_date_take_english_unit (LaurelDateCursor *cursor, gboolean is_end, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  *unit = (LaurelDateUnit) { 0 };
  if (laurel_date_take_numeric_day (cursor, unit)) {
    take_weekday_after (cursor, unit);
    return TRUE;
  }
  if (take_day (cursor, is_end, unit)) {
    take_year (cursor, unit);
    take_weekday_after (cursor, unit);
    return TRUE;
  }

  *unit = (LaurelDateUnit) { 0 };
  if (take_whole_unit (cursor, unit))
    return TRUE;

  *unit = (LaurelDateUnit) { 0 };
  if (take_unit (cursor, unit))
    return TRUE;
  cursor->at = start;

  return FALSE;
}
