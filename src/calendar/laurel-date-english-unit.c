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
  { "early in", LAUREL_DATE_UNIT_EARLY },
  { "early", LAUREL_DATE_UNIT_EARLY },
  { "mid", LAUREL_DATE_UNIT_MID },
  { "late in", LAUREL_DATE_UNIT_LATE },
  { "late", LAUREL_DATE_UNIT_LATE },
  { "beginning of", LAUREL_DATE_UNIT_MONTH_START },
  { "start of", LAUREL_DATE_UNIT_MONTH_START },
  { "start", LAUREL_DATE_UNIT_MONTH_START },
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
  if (which % 12 == 4 && cursor->text->text[token->start] == 'm' &&
      !(cursor->at > 1 && token[-1].kind == LAUREL_DATE_TOKEN_NUMBER)) {
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

/* "to 10 September", ", 3 and 5 September": the days before it are of the same
 * month. */
static gboolean
sees_later_day (const LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;

  while (laurel_date_take_english_joint (&ahead, TRUE) ||
         laurel_date_take_english_list (&ahead) != LAUREL_DATE_LIST_END) {
    take_weekday_name (&ahead);
    laurel_date_cursor_take_mark (&ahead, ',');
    laurel_date_cursor_take_words (&ahead, "the");
    if (take_day_number (&ahead) == 0)
      return FALSE;
    laurel_date_cursor_take_words (&ahead, "of");
    if (take_month_name (&ahead) != 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
sees_later_day_of (const LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;

  return take_day_number (&ahead) != 0 && sees_later_day (&ahead);
}

/* "Monday to Wednesday, ": they belong to the two days that follow. */
static gboolean
take_weekdays (LaurelDateCursor *cursor)
{
  guint start = cursor->at;

  if (take_weekday_name (cursor) != 0 &&
      (laurel_date_take_english_joint (cursor, TRUE) ||
       laurel_date_take_english_list (cursor) != LAUREL_DATE_LIST_END) &&
      take_weekday_name (cursor) != 0)
    return TRUE;
  cursor->at = start;

  return FALSE;
}

/* Not "10 people", "10:30" or "10%". */
static gboolean
ends_number (const LaurelDateCursor *cursor)
{
  static const char *const goes_on[] = { "and", "or", "to", "until", "till", "through", "thru",
                                         "up",
                                         "of", "for", "at", "in", "onwards", "onward", "on", NULL };
  const LaurelDateToken *next = laurel_date_cursor_peek (cursor, 0);
  LaurelDateCursor ahead = *cursor;

  if (next == NULL || next->kind == LAUREL_DATE_TOKEN_HAN ||
      next->kind == LAUREL_DATE_TOKEN_NUMBER)
    return TRUE;
  if (next->kind == LAUREL_DATE_TOKEN_WORD)
    return laurel_date_cursor_take_any (&ahead, goes_on) >= 0;

  return next->symbol != ':' && next->symbol != '%';
}

/* "8 September", "Sept. 8th", or the 8 of "8 to 10 September". */
static gboolean
take_day (LaurelDateCursor *cursor, gboolean is_end, LaurelDateUnit *unit)
{
  guint start = cursor->at, after_number;

  unit->weekday = take_weekdays (cursor) ? 0 : take_weekday_name (cursor);
  if (cursor->at > start)
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
  unit->bare = unit->day != 0 && ((is_end && ends_number (cursor)) || sees_later_day (cursor));
  if (!unit->bare)
    cursor->at = start;

  return unit->bare;
}

/* "first", "3rd"; 0 when there is none, and then nothing is passed. */
static int
take_ordinal (LaurelDateCursor *cursor)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *ending = laurel_date_cursor_peek (cursor, 1);

  if (!laurel_date_cursor_sees_number (cursor, 0))
    return laurel_date_cursor_take_any (cursor, ORDINALS) + 1;
  if (number->value < 1 || number->value > 4 || ending == NULL || ending->spaced)
    return 0;

  cursor->at++;
  if (laurel_date_cursor_take_any (cursor, endings) >= 0)
    return number->value;
  cursor->at--;

  return 0;
}

/* "first ten days of", "last ten days of": what 上旬 and 下旬 are in English. */
static gboolean
take_ten_days (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const others[] = { "middle", "last", "final", NULL };
  static const char *const of[] = { "of", "in", NULL };
  guint start = cursor->at;
  int which = take_ordinal (cursor);
  int other = which == 0 ? laurel_date_cursor_take_any (cursor, others) : -1;

  which = other >= 0 ? (other == 0 ? 2 : 3) : which;
  if (which >= 1 && which <= 3 && laurel_date_take_english_count (cursor) == 10 &&
      laurel_date_cursor_take_words (cursor, "days") &&
      laurel_date_cursor_take_any (cursor, of) >= 0) {
    unit->index = take_month_name (cursor);
    unit->kind = LAUREL_DATE_UNIT_EARLY + which - 1;
    if (unit->index != 0)
      return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

static gboolean
sees_part (const LaurelDateCursor *cursor, guint ahead)
{
  static const char *const parts[] = { "early", "mid", "late", NULL };
  LaurelDateCursor at = { cursor->text, cursor->at + ahead };

  return laurel_date_cursor_take_any (&at, parts) >= 0;
}

/* "mid to late", "early/mid", "mid or late": one unit, whatever joins them. */
static gboolean
take_two_parts (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const parts[] = { "early", "mid", "late", NULL };
  guint start = cursor->at;
  int first = laurel_date_cursor_take_any (cursor, parts), second;

  gboolean is_range;

  /* "mid-" of "mid- to late" and "mid-to-late". */
  if (first >= 0 && laurel_date_cursor_sees_mark (cursor, 0, '-') && !sees_part (cursor, 1))
    cursor->at++;
  is_range = first >= 0 && laurel_date_take_english_joint (cursor, FALSE);
  if (first >= 0 && !is_range)
    laurel_date_take_english_list (cursor);
  laurel_date_cursor_take_mark (cursor, '-');
  second = first >= 0 ? laurel_date_cursor_take_any (cursor, parts) : -1;
  if (second == first + 1 || (is_range && second == first + 2)) {
    laurel_date_cursor_take_mark (cursor, '-');
    unit->index = take_month_name (cursor);
    unit->kind = first == 0 ? LAUREL_DATE_UNIT_EARLY_TO_MID : LAUREL_DATE_UNIT_MID_TO_LATE;
    if (second == first + 2)
      unit->kind = LAUREL_DATE_UNIT_MONTH;
    if (unit->index != 0)
      return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/* "mid-September", "the end of October". */
static gboolean
take_part_of_month (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  laurel_date_cursor_take_words (cursor, "the");
  if (take_two_parts (cursor, unit) || take_ten_days (cursor, unit))
    return TRUE;

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

/**
 * laurel_date_take_short_part:
 * @cursor: a cursor
 * @unit: (inout): the unit; its year stays if none is said
 *
 * Returns: whether "Q3" or "H1" came next; then it is passed
 */
gboolean
laurel_date_take_short_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
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
  if (!laurel_date_cursor_take_mark (cursor, '/') || !sees_year (cursor, 0))
    cursor->at = start + 2;
  take_of_year (cursor, unit);

  return TRUE;
}

/* "the beginning of 2022", "year end". */
static gboolean
take_end_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const ends[] = { "beginning", "start", "end", NULL };
  guint start = cursor->at;
  gboolean is_end = laurel_date_cursor_take_words (cursor, "year end");
  int which = is_end ? 2 : laurel_date_cursor_take_any (cursor, ends);

  if (which < 0 || (!take_of_year (cursor, unit) && !is_end)) {
    cursor->at = start;
    return FALSE;
  }
  unit->kind = which < 2 ? LAUREL_DATE_UNIT_YEAR_START : LAUREL_DATE_UNIT_YEAR_END;

  return TRUE;
}

static gboolean
take_part_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;
  int which;

  if (laurel_date_take_short_part (cursor, unit))
    return TRUE;

  laurel_date_cursor_take_words (cursor, "the");
  if (take_end_of_year (cursor, unit))
    return TRUE;

  which = take_ordinal (cursor);
  unit->index = which;
  if (which > 0 && laurel_date_cursor_take_words (cursor, "quarter"))
    unit->kind = LAUREL_DATE_UNIT_QUARTER;
  else if (which > 0 && which < 3 && laurel_date_cursor_take_words (cursor, "half"))
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

/* "2022 Q3". */
static gboolean
take_year_and_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  if (!sees_year (cursor, 0))
    return FALSE;

  unit->year = laurel_date_cursor_peek (cursor, 0)->value;
  cursor->at++;
  laurel_date_cursor_take_mark (cursor, '-');
  if (laurel_date_take_short_part (cursor, unit))
    return TRUE;
  unit->year = 0;
  cursor->at = start;

  return FALSE;
}

/* "September", "the month of September", "2022 September", "2022 Q3", "2022". */
static gboolean
take_month_or_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const leads[] = { "the month of", "month of", NULL };
  gboolean has_year = sees_year_alone (cursor);

  if (take_year_and_part (cursor, unit))
    return TRUE;
  if (has_year) {
    unit->year = laurel_date_cursor_peek (cursor, 0)->value;
    cursor->at++;
  }
  laurel_date_cursor_take_any (cursor, leads);
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
  static const char *const of[] = { "throughout", "all through", "all of", "all", "the whole of",
                                    "the whole", "whole of", "whole", "the entire", "entire",
                                    NULL };
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
  /* "8/9 September" is two days of it. */
  if (!sees_later_day_of (cursor) && laurel_date_take_numeric_unit (cursor, unit)) {
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
