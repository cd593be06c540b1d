/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

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

/* "12." of "12.–14. September" and "12. September". */
static void
take_ordinal_point (LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;

  if (!laurel_date_cursor_take_mark (&ahead, '.'))
    return;
  if (laurel_date_cursor_sees_mark (&ahead, 0, '-') ||
      laurel_date_cursor_sees_mark (&ahead, 0, '/') ||
      laurel_date_cursor_sees_mark (&ahead, 0, ',') || laurel_date_take_english_month (&ahead) != 0)
    cursor->at++;
}

/* "7", "7th", "7."; 0 when there is none. */
static int
take_day_number (LaurelDateCursor *cursor)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *ending = laurel_date_cursor_peek (cursor, 1);

  if (!laurel_date_cursor_sees_number (cursor, 0) || number->digits > 2)
    return 0;

  cursor->at++;
  if (ending != NULL && !ending->spaced && laurel_date_cursor_take_any (cursor, endings) < 0)
    take_ordinal_point (cursor);

  return number->value;
}

/* "(Wednesday)" after a day. */
static void
take_weekday_after (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;
  int weekday;

  if (!laurel_date_cursor_take_mark (cursor, '('))
    return;

  weekday = laurel_date_take_english_weekday (cursor);
  if (weekday != 0 && laurel_date_cursor_take_mark (cursor, ')'))
    unit->weekday = weekday;
  else
    cursor->at = start;
}

/* "14.9.2022", "14.9.": after "12.-", the day comes first in it. */
static gboolean
sees_numeric_day (const LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;
  LaurelDateUnit unit = { 0 };
  guint start = cursor->at;

  return start > 1 && laurel_date_cursor_sees_mark (&(LaurelDateCursor) { cursor->text, start - 2 },
                                                    0, '.') &&
         laurel_date_cursor_sees_mark (cursor, 1, '.') &&
         laurel_date_take_numeric_unit (&ahead, &unit) && unit.kind == LAUREL_DATE_UNIT_DAY &&
         !unit.reversible;
}

/* "to 10 September", ", 3 and 5 September": the days before it are of the same
 * month. */
static gboolean
sees_later_day (const LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;

  while (laurel_date_take_english_joint (&ahead, TRUE) ||
         laurel_date_take_english_list (&ahead) != LAUREL_DATE_LIST_END) {
    laurel_date_take_english_weekday (&ahead);
    laurel_date_cursor_take_mark (&ahead, ',');
    laurel_date_cursor_take_words (&ahead, "the");
    if (sees_numeric_day (&ahead))
      return TRUE;
    if (take_day_number (&ahead) == 0)
      return FALSE;
    laurel_date_cursor_take_words (&ahead, "of");
    if (laurel_date_take_english_month (&ahead) != 0)
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

  if (laurel_date_take_english_weekday (cursor) != 0 &&
      (laurel_date_take_english_joint (cursor, TRUE) ||
       laurel_date_take_english_list (cursor) != LAUREL_DATE_LIST_END) &&
      laurel_date_take_english_weekday (cursor) != 0)
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

  unit->weekday = take_weekdays (cursor) ? 0 : laurel_date_take_english_weekday (cursor);
  if (cursor->at > start)
    laurel_date_cursor_take_mark (cursor, ',');
  unit->kind = LAUREL_DATE_UNIT_DAY;

  unit->index = laurel_date_take_english_month (cursor);
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
  unit->index = unit->day != 0 ? laurel_date_take_english_month (cursor) : 0;
  if (unit->index != 0)
    return TRUE;

  /* The month comes with the second day, or came with the first. */
  cursor->at = after_number;
  unit->bare = unit->day != 0 && ((is_end && ends_number (cursor)) || sees_later_day (cursor));
  if (!unit->bare)
    cursor->at = start;

  return unit->bare;
}

/* "first ten days of", "last ten days of": what 上旬 and 下旬 are in English. */
static gboolean
take_ten_days (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const others[] = { "middle", "last", "final", NULL };
  static const char *const of[] = { "of", "in", NULL };
  guint start = cursor->at;
  int which = laurel_date_take_english_ordinal (cursor);
  int other = which == 0 ? laurel_date_cursor_take_any (cursor, others) : -1;

  which = other >= 0 ? (other == 0 ? 2 : 3) : which;
  if (which >= 1 && which <= 3 && laurel_date_take_english_count (cursor) == 10 &&
      laurel_date_cursor_take_words (cursor, "days") &&
      laurel_date_cursor_take_any (cursor, of) >= 0) {
    unit->index = laurel_date_take_english_month (cursor);
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

static gboolean take_part_of_month (LaurelDateCursor *cursor, LaurelDateUnit *unit);

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
    unit->index = laurel_date_take_english_month (cursor);
    unit->kind = first == 0 ? LAUREL_DATE_UNIT_EARLY_TO_MID : LAUREL_DATE_UNIT_MID_TO_LATE;
    if (second == first + 2)
      unit->kind = LAUREL_DATE_UNIT_MONTH;
    if (unit->index != 0)
      return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/* The "early" of "early or late September", the "middle" of "middle and end of
 * October": the month comes with a later part. */
static gboolean
take_bare_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const struct {
    const char *words;
    LaurelDateUnitKind kind;
  } parts[] = {
    { "early", LAUREL_DATE_UNIT_EARLY },
    { "mid", LAUREL_DATE_UNIT_MID },
    { "beginning", LAUREL_DATE_UNIT_MONTH_START },
    { "start", LAUREL_DATE_UNIT_MONTH_START },
    { "middle", LAUREL_DATE_UNIT_MONTH_MIDDLE },
  };
  LaurelDateUnit later = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    LaurelDateCursor ahead = *cursor;
    guint after_part;

    if (!laurel_date_cursor_take_words (&ahead, parts[i].words))
      continue;
    after_part = ahead.at;
    if (laurel_date_take_english_list (&ahead) == LAUREL_DATE_LIST_END &&
        !laurel_date_take_english_joint (&ahead, FALSE))
      return FALSE;
    if (!take_part_of_month (&ahead, &later))
      return FALSE;
    *unit = (LaurelDateUnit) { .kind = parts[i].kind, .bare = TRUE };
    cursor->at = after_part;
    return TRUE;
  }

  return FALSE;
}

/* "mid-September", "the end of October". */
static gboolean
take_part_of_month (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  laurel_date_cursor_take_words (cursor, "the");
  if (take_two_parts (cursor, unit) || take_ten_days (cursor, unit) ||
      take_bare_part (cursor, unit))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    cursor->at = start;
    laurel_date_cursor_take_words (cursor, "the");
    if (!laurel_date_cursor_take_words (cursor, PARTS[i].words))
      continue;

    laurel_date_cursor_take_mark (cursor, '-');
    unit->index = laurel_date_take_english_month (cursor);
    if (unit->index != 0) {
      unit->kind = PARTS[i].kind;
      return TRUE;
    }
  }
  cursor->at = start;

  return FALSE;
}

/* "2022", but not that of "2022/abc", nor "2022年". */
static gboolean
sees_year_alone (const LaurelDateCursor *cursor)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (cursor, 1);

  if (!laurel_date_sees_year (cursor, 0))
    return FALSE;

  return next == NULL || next->spaced || laurel_date_cursor_sees_mark (cursor, 1, ',') ||
         laurel_date_cursor_sees_mark (cursor, 1, ')') ||
         (laurel_date_cursor_sees_mark (cursor, 1, '-') && laurel_date_sees_year (cursor, 2));
}

/* "2022 Q3". */
static gboolean
take_year_and_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  if (!laurel_date_sees_year (cursor, 0))
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
  unit->index = laurel_date_take_english_month (cursor);
  unit->kind = unit->index != 0 ? LAUREL_DATE_UNIT_MONTH : LAUREL_DATE_UNIT_YEAR;
  if (unit->index != 0 && !has_year)
    laurel_date_take_english_year (cursor, unit);

  return has_year || unit->index != 0;
}

/* "mid-September 2022", "Q3", "the second half", "September", "2022". */
static gboolean
take_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  if (laurel_date_take_english_week (cursor, unit) || laurel_date_take_counted_day (cursor, unit))
    return TRUE;
  if (take_part_of_month (cursor, unit)) {
    if (!unit->bare)
      laurel_date_take_english_year (cursor, unit);
    return TRUE;
  }
  if (laurel_date_take_english_part_of_year (cursor, unit))
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
    laurel_date_take_english_year (cursor, unit);
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
    laurel_date_take_english_year (cursor, unit);
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
