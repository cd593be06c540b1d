/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* "of the year", "of 2022": what a half, a quarter or an end can be of. */
static gboolean
take_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const words[] = { "of the year", "of this year", "of year", NULL };

  if (laurel_date_cursor_take_any (cursor, words) >= 0)
    return TRUE;

  laurel_date_take_english_year (cursor, unit);

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
  if (!laurel_date_cursor_take_mark (cursor, '/') || !laurel_date_sees_year (cursor, 0))
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

/* "first half" of a year, and not "first half of September". */
static gboolean
take_half_year (LaurelDateCursor *cursor)
{
  LaurelDateCursor ahead = *cursor;

  if (!laurel_date_cursor_take_words (&ahead, "half"))
    return FALSE;
  *cursor = ahead;

  return !laurel_date_cursor_take_words (&ahead, "of") ||
         laurel_date_take_english_month (&ahead) == 0;
}

static gboolean
take_long_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;
  int which;

  laurel_date_cursor_take_words (cursor, "the");
  which = laurel_date_take_english_ordinal (cursor);
  unit->index = which;
  if (which > 0 && laurel_date_cursor_take_words (cursor, "quarter"))
    unit->kind = LAUREL_DATE_UNIT_QUARTER;
  else if (which > 0 && which < 3 && take_half_year (cursor))
    unit->kind = LAUREL_DATE_UNIT_HALF_YEAR;
  else {
    cursor->at = start;
    return FALSE;
  }
  take_of_year (cursor, unit);

  return TRUE;
}

/* "2023", "the year", of which there is an early part, a middle and a late one. */
static gboolean
take_year_in_parts (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const words[] = { "in the year", "the year", "this year", "year", NULL };

  *unit = (LaurelDateUnit) { .kind = LAUREL_DATE_UNIT_YEAR };
  if (laurel_date_cursor_take_any (cursor, words) >= 0)
    return TRUE;

  laurel_date_take_english_year (cursor, unit);

  return unit->year != 0 || unit->years_later != 0;
}

/* "the end of the third quarter", "early Q3", "mid-2023". */
static gboolean
take_narrow_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const struct {
    const char *words;
    LaurelDatePart part;
  } parts[] = {
    { "beginning of", LAUREL_DATE_PART_START }, { "start of", LAUREL_DATE_PART_START },
    { "early in", LAUREL_DATE_PART_EARLY }, { "early", LAUREL_DATE_PART_EARLY },
    { "middle of", LAUREL_DATE_PART_MIDDLE }, { "mid", LAUREL_DATE_PART_MID },
    { "late in", LAUREL_DATE_PART_LATE }, { "late", LAUREL_DATE_PART_LATE },
    { "end of", LAUREL_DATE_PART_END }, { "end", LAUREL_DATE_PART_END },
  };
  LaurelDateUnit made = { 0 };
  guint start = cursor->at;

  laurel_date_cursor_take_words (cursor, "the");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    LaurelDateCursor ahead = *cursor;

    if (!laurel_date_cursor_take_words (&ahead, parts[i].words))
      continue;
    laurel_date_cursor_take_mark (&ahead, '-');
    if (!laurel_date_take_short_part (&ahead, &made) && !take_long_part (&ahead, &made) &&
        !take_year_in_parts (&ahead, &made))
      break;
    *unit = made;
    unit->part = parts[i].part;
    *cursor = ahead;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/**
 * laurel_date_take_english_part_of_year:
 * @cursor: a cursor
 * @unit: (inout): the unit
 *
 * Returns: whether "Q3", "the second half of 2022" or "mid-2023" came next; then
 *   it is passed
 */
gboolean
laurel_date_take_english_part_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  if (laurel_date_take_short_part (cursor, unit))
    return TRUE;

  laurel_date_cursor_take_words (cursor, "the");
  if (take_end_of_year (cursor, unit))
    return TRUE;
  cursor->at = start;

  return take_long_part (cursor, unit) || take_narrow_part (cursor, unit);
}
