/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* "38", of "week 38". */
static gboolean
take_week_number (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);

  if (!laurel_date_cursor_sees_number (cursor, 0) || number->digits > 2 ||
      laurel_date_cursor_sees_mark (cursor, 1, ':') ||
      laurel_date_cursor_sees_mark (cursor, 1, '%'))
    return FALSE;

  unit->index = number->value;
  cursor->at++;

  return TRUE;
}

/* "W38", "2022-W38", and not "W 38 St". */
static gboolean
take_short_week (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 1);
  guint start = cursor->at;

  if (laurel_date_sees_year (cursor, 0) && laurel_date_cursor_sees_mark (cursor, 1, '-')) {
    unit->year = laurel_date_cursor_peek (cursor, 0)->value;
    cursor->at += 2;
    number = laurel_date_cursor_peek (cursor, 1);
  }
  if (laurel_date_cursor_take_words (cursor, "W") && number != NULL && !number->spaced &&
      take_week_number (cursor, unit))
    return TRUE;
  cursor->at = start;
  unit->year = 0;

  return FALSE;
}

/* "week commencing 12 September", "the week of Monday 12 September", "w/c 12.9.". */
static gboolean
take_week_by_day (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const from[] = { "commencing on", "commencing", "beginning on", "beginning",
                                      "starting on", "starting", "from", NULL };
  static const char *const until[] = { "ending on", "ending", NULL };
  static const char *const of[] = { "of the", "of", "containing", "around", NULL };
  guint start = cursor->at;
  LaurelDateUnit day = { 0 };
  gboolean from_day = FALSE, until_day = FALSE, found;

  if (laurel_date_cursor_take_words (cursor, "week")) {
    from_day = laurel_date_cursor_take_any (cursor, from) >= 0;
    until_day = !from_day && laurel_date_cursor_take_any (cursor, until) >= 0;
    found = from_day || until_day || laurel_date_cursor_take_any (cursor, of) >= 0;
  } else {
    found = laurel_date_cursor_take_words (cursor, "w") &&
            laurel_date_cursor_take_mark (cursor, '/');
    from_day = found && laurel_date_cursor_take_words (cursor, "c");
    until_day = found && !from_day && laurel_date_cursor_take_words (cursor, "e");
    found = from_day || until_day;
  }
  if (found && laurel_date_take_english_unit (cursor, FALSE, &day) && !day.bare &&
      day.kind == LAUREL_DATE_UNIT_DAY && day.nth == 0) {
    *unit = day;
    unit->kind = LAUREL_DATE_UNIT_WEEK;
    unit->from_day = from_day;
    unit->until_day = until_day;
    unit->weekday = from_day ? day.weekday : 0;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/**
 * laurel_date_take_english_week:
 * @cursor: a cursor
 * @unit: (inout): the unit
 *
 * Returns: whether "week 38", "W38", "CW 38" or "week commencing" and a day came
 *   next; then it is passed
 */
gboolean
laurel_date_take_english_week (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const words[] = { "calendar weeks", "calendar week", "weeks", "week", "wk",
                                       "CW", "KW", NULL };
  guint start = cursor->at;
  LaurelDateUnit week = { .kind = LAUREL_DATE_UNIT_WEEK, .numeric = TRUE };

  laurel_date_cursor_take_words (cursor, "the");
  if (take_week_by_day (cursor, unit))
    return TRUE;

  cursor->at = start;
  if (take_short_week (cursor, &week) ||
      (laurel_date_cursor_take_any (cursor, words) >= 0 && take_week_number (cursor, &week))) {
    if (week.year == 0)
      laurel_date_take_english_year (cursor, &week);
    *unit = week;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/**
 * laurel_date_take_counted_day:
 * @cursor: a cursor
 * @unit: (inout): the unit
 *
 * Returns: whether "first Friday in September" or "last day of October" came
 *   next; then it is passed
 */
gboolean
laurel_date_take_counted_day (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const last[] = { "last", "final", NULL };
  static const char *const of[] = { "of", "in", NULL };
  guint start = cursor->at;
  LaurelDateUnit made = { .kind = LAUREL_DATE_UNIT_DAY };

  laurel_date_cursor_take_words (cursor, "the");
  made.nth = laurel_date_cursor_take_any (cursor, last) >= 0
               ? -1
               : laurel_date_take_english_ordinal (cursor);
  made.weekday = made.nth != 0 ? laurel_date_take_english_weekday (cursor) : 0;
  if (made.nth != 0 && (made.weekday != 0 || laurel_date_cursor_take_words (cursor, "day"))) {
    laurel_date_cursor_take_any (cursor, of);
    made.index = laurel_date_take_english_month (cursor);
    if (made.index != 0) {
      *unit = made;
      laurel_date_take_english_year (cursor, unit);
      return TRUE;
    }
  }
  cursor->at = start;

  return FALSE;
}
