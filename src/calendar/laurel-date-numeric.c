/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* What may follow a day in digits. Anything else counts or measures something,
 * as in "9.5分" and "9.15 km". */
#define AFTER_DAY "日号前后起至到左开以之内某和举进结完发公启召在于为约止截或与及周星上"

static const char MARKS[] = "-./";

/* How many numbers stand next, with @mark between them and no white space. */
static guint
count_numbers (const LaurelDateCursor *cursor, gunichar mark)
{
  guint n = 0;

  while (n < 4 && laurel_date_cursor_sees_number (cursor, 2 * n)) {
    n++;
    if (!laurel_date_cursor_sees_mark (cursor, 2 * n - 1, mark) ||
        laurel_date_cursor_peek (cursor, 2 * n - 1)->spaced ||
        !laurel_date_cursor_sees_number (cursor, 2 * n) ||
        laurel_date_cursor_peek (cursor, 2 * n)->spaced)
      break;
  }

  return n;
}

static int
get_value (const LaurelDateCursor *cursor, guint which)
{
  return laurel_date_cursor_peek (cursor, 2 * which)->value;
}

static int
get_digits (const LaurelDateCursor *cursor, guint which)
{
  return laurel_date_cursor_peek (cursor, 2 * which)->digits;
}

static gboolean
is_month (int value)
{
  return value >= 1 && value <= 12;
}

static gboolean
is_day (int value)
{
  return value >= 1 && value <= 31;
}

static gboolean
has_han (const LaurelDateText *text)
{
  for (guint i = 0; i < text->n_tokens; i++)
    if (text->tokens[i].kind == LAUREL_DATE_TOKEN_HAN)
      return TRUE;

  return FALSE;
}

static gboolean
measures (const LaurelDateCursor *cursor, guint ahead)
{
  static const char *const units[] = { "am", "pm", "hours", "hour", "hrs", "h", "km", "m", "kg",
                                       "million", "billion", "percent", "points", "out", "of",
                                       "a", "p", NULL };
  LaurelDateCursor at = { cursor->text, cursor->at + ahead };

  return laurel_date_cursor_take_any (&at, units) >= 0;
}

/* Nothing that makes an amount, a version or a clock's time of it. */
static gboolean
ends_here (const LaurelDateCursor *cursor, guint ahead)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (cursor, ahead);

  if (next == NULL)
    return TRUE;
  if (next->kind == LAUREL_DATE_TOKEN_HAN)
    return next->spaced || laurel_date_cursor_sees_han (cursor, ahead, AFTER_DAY);
  if (next->kind == LAUREL_DATE_TOKEN_MARK)
    return next->symbol != ':' && next->symbol != '%' && next->symbol != '+';

  return next->kind == LAUREL_DATE_TOKEN_WORD && next->spaced && !measures (cursor, ahead);
}

static gboolean
begins_here (const LaurelDateCursor *cursor)
{
  const LaurelDateToken *before = cursor->at > 0 ? &cursor->text->tokens[cursor->at - 1] : NULL;

  return before == NULL || before->kind != LAUREL_DATE_TOKEN_MARK ||
         cursor->text->tokens[cursor->at].spaced || before->symbol == '(' ||
         before->symbol == ',' || before->symbol == 0x3001 || before->symbol == ';' ||
         before->symbol == '-' || before->symbol == '/' || before->symbol == ':';
}

/* In Chinese, the month comes first. Elsewhere "9/10" says too little. */
static void
set_day_and_month (const LaurelDateCursor *cursor, guint which, LaurelDateUnit *unit)
{
  int a = get_value (cursor, which), b = get_value (cursor, which + 1);
  /* "12.9." is how the day comes first. */
  gboolean ordinal = laurel_date_cursor_sees_mark (cursor, 1, '.') &&
                     laurel_date_cursor_sees_mark (cursor, 3, '.') && is_month (b);
  gboolean month_first = is_month (a) && is_day (b) && !ordinal;

  unit->kind = LAUREL_DATE_UNIT_DAY;
  unit->index = month_first ? a : b;
  unit->day = month_first ? b : a;
  unit->reversible = is_month (a) && is_month (b) && a != b && !ordinal && !has_han (cursor->text);
}

/* "9.15", "9/15", "15.9.". A hyphen joins two numbers that are no date. */
static gboolean
take_two (LaurelDateCursor *cursor, char mark, LaurelDateUnit *unit)
{
  int a = get_value (cursor, 0), b = get_value (cursor, 1);
  gboolean is_year = get_digits (cursor, 0) == 4 && get_digits (cursor, 1) <= 2 && is_month (b);

  if (is_year && ends_here (cursor, 3)) {
    *unit = (LaurelDateUnit) { .kind = LAUREL_DATE_UNIT_MONTH, .year = a, .index = b };
    cursor->at += 3;
    return TRUE;
  }
  if (mark == '-' || get_digits (cursor, 0) > 2 || get_digits (cursor, 1) > 2 ||
      !((is_month (a) && is_day (b)) || (is_day (a) && is_month (b))) || !begins_here (cursor) ||
      !ends_here (cursor, 3))
    return FALSE;

  set_day_and_month (cursor, 0, unit);
  cursor->at += 3;
  laurel_date_cursor_take_mark (cursor, '.');

  return TRUE;
}

/* "2022.9.7", "15.9.2022", "9/15/2022". */
static gboolean
take_three (LaurelDateCursor *cursor, char mark, LaurelDateUnit *unit)
{
  gboolean year_first = get_digits (cursor, 0) == 4 && get_digits (cursor, 1) <= 2 &&
                        get_digits (cursor, 2) <= 2;
  gboolean year_last = get_digits (cursor, 0) <= 2 && get_digits (cursor, 1) <= 2 &&
                       get_digits (cursor, 2) == 4;

  if (year_first) {
    *unit = (LaurelDateUnit) {
      .kind = LAUREL_DATE_UNIT_DAY,
      .year = get_value (cursor, 0),
      .index = get_value (cursor, 1),
      .day = get_value (cursor, 2),
    };
  } else if (year_last) {
    int a = get_value (cursor, 0), b = get_value (cursor, 1);
    gboolean month_first = !is_month (b) && is_month (a);

    unit->kind = LAUREL_DATE_UNIT_DAY;
    unit->year = get_value (cursor, 2);
    unit->index = month_first ? a : b;
    unit->day = month_first ? b : a;
    unit->reversible = mark == '/' && is_month (a) && is_month (b) && a != b;
  }
  if (!year_first && !year_last)
    return FALSE;

  cursor->at += 5;

  return TRUE;
}

/**
 * laurel_date_take_numeric_unit:
 * @cursor: a cursor
 * @unit: (out caller-allocates): the day, or the month
 *
 * Reads "2022-9-7", "2022.9", "15.9.2022", "9.15" and "9/15", each with any of
 * the marks that are usual for it.
 *
 * Returns: whether such a unit came next; then it is passed
 */
gboolean
laurel_date_take_numeric_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  LaurelDateCursor ahead = *cursor;
  LaurelDateUnit made = { 0 };

  if (!laurel_date_cursor_sees_number (cursor, 0))
    return FALSE;

  for (const char *mark = MARKS; *mark != '\0'; mark++) {
    guint n = count_numbers (cursor, *mark);

    if ((n == 2 && take_two (&ahead, *mark, &made)) ||
        (n == 3 && take_three (&ahead, *mark, &made))) {
      made.numeric = TRUE;
      laurel_date_cursor_take_han (&ahead, "日");
      *unit = made;
      *cursor = ahead;
      return TRUE;
    }
  }

  return FALSE;
}

/* The 39 of "weeks 38–39". */
static gboolean
take_week_end (LaurelDateCursor *cursor, const LaurelDateUnit *first, LaurelDateUnit *unit)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);

  if (!first->numeric || !laurel_date_cursor_sees_number (cursor, 0) || number->digits > 2 ||
      !ends_here (cursor, 1))
    return FALSE;

  *unit = (LaurelDateUnit) {
    .kind = LAUREL_DATE_UNIT_WEEK,
    .index = number->value,
    .numeric = TRUE,
  };
  cursor->at++;
  laurel_date_take_english_year (cursor, unit);

  return TRUE;
}

/**
 * laurel_date_take_numeric_end:
 * @cursor: a cursor
 * @first: the unit in which it starts, in digits
 * @unit: (out caller-allocates): the unit in which it ends
 *
 * Returns: whether a mere number came next that ends what @first begins, as in
 *   "9.7-9" and "2022.9-10"; then it is passed
 */
gboolean
laurel_date_take_numeric_end (LaurelDateCursor *cursor, const LaurelDateUnit *first,
                              LaurelDateUnit *unit)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  gboolean is_day_of_month = first->kind == LAUREL_DATE_UNIT_DAY;

  if (first->kind == LAUREL_DATE_UNIT_WEEK)
    return take_week_end (cursor, first, unit);
  if (!first->numeric || !laurel_date_cursor_sees_number (cursor, 0) || number->digits > 2 ||
      !(is_day_of_month ? is_day (number->value) : is_month (number->value)) ||
      !ends_here (cursor, 1))
    return FALSE;

  *unit = (LaurelDateUnit) {
    .kind = first->kind,
    .index = is_day_of_month ? first->index : number->value,
    .day = is_day_of_month ? number->value : 0,
    .numeric = TRUE,
  };
  cursor->at++;
  laurel_date_cursor_take_han (cursor, "日");

  return TRUE;
}
