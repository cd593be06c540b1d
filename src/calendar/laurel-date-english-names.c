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

static const char *const ORDINALS[] = { "first", "second", "third", "fourth", "fifth", NULL };

/**
 * laurel_date_take_english_month:
 *
 * Returns: the month whose name came next, and was passed; or 0
 */
int
laurel_date_take_english_month (LaurelDateCursor *cursor)
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

/**
 * laurel_date_sees_year:
 *
 * Returns: whether a number of four digits stands there
 */
gboolean
laurel_date_sees_year (const LaurelDateCursor *cursor, guint ahead)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (cursor, ahead);

  return laurel_date_cursor_sees_number (cursor, ahead) && token->digits == 4;
}

/**
 * laurel_date_take_english_year:
 * @cursor: a cursor
 * @unit: (inout): the unit, that gets the year
 *
 * Passes ", 2022", "of 2022" or "next year"; it may be missing.
 */
void
laurel_date_take_english_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
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
  if (!laurel_date_sees_year (cursor, 0)) {
    cursor->at = start;
    return;
  }
  unit->year = laurel_date_cursor_peek (cursor, 0)->value;
  cursor->at++;
}

/**
 * laurel_date_take_english_weekday:
 *
 * Returns: the weekday whose name came next, and was passed; or 0
 */
int
laurel_date_take_english_weekday (LaurelDateCursor *cursor)
{
  static const int days[] = { 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 2, 3, 4 };
  int which = laurel_date_cursor_take_any (cursor, WEEKDAYS);

  if (which < 0)
    return 0;
  if (which >= 7)
    laurel_date_cursor_take_mark (cursor, '.');

  return days[which];
}

/**
 * laurel_date_take_english_ordinal:
 *
 * Returns: 3 when "third" or "3rd" came next, and was passed; or 0
 */
int
laurel_date_take_english_ordinal (LaurelDateCursor *cursor)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *ending = laurel_date_cursor_peek (cursor, 1);

  if (!laurel_date_cursor_sees_number (cursor, 0))
    return laurel_date_cursor_take_any (cursor, ORDINALS) + 1;
  if (number->value < 1 || number->value > 5 || ending == NULL || ending->spaced)
    return 0;

  cursor->at++;
  if (laurel_date_cursor_take_any (cursor, endings) >= 0)
    return number->value;
  cursor->at--;

  return 0;
}
