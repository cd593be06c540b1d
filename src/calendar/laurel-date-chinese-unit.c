/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* What may follow 月初 and 月中. Anything else makes another word of them, as
 * in 9月初赛 or 9月中国…. */
#define AFTER_PART "前后起至到左开以之内某和举进结完发公启召在为约"

/* The parts of the month. Longer names come first: 中下旬 is neither 月中 nor
 * 下旬. Some say the 月 twice: 6月月末. */
static const struct {
  const char *words;
  LaurelDateUnitKind kind;
  gboolean guarded;
} PARTS[] = {
  { "上中旬", LAUREL_DATE_UNIT_EARLY_TO_MID, FALSE },
  { "中下旬", LAUREL_DATE_UNIT_MID_TO_LATE, FALSE },
  { "上旬", LAUREL_DATE_UNIT_EARLY, FALSE },
  { "中旬", LAUREL_DATE_UNIT_MID, FALSE },
  { "下旬", LAUREL_DATE_UNIT_LATE, FALSE },
  { "上半月", LAUREL_DATE_UNIT_FIRST_HALF_MONTH, FALSE },
  { "下半月", LAUREL_DATE_UNIT_SECOND_HALF_MONTH, FALSE },
  { "月底", LAUREL_DATE_UNIT_MONTH_END, FALSE },
  { "月末", LAUREL_DATE_UNIT_MONTH_END, FALSE },
  { "月初", LAUREL_DATE_UNIT_MONTH_START, TRUE },
  { "月中", LAUREL_DATE_UNIT_MONTH_MIDDLE, TRUE },
  { "底", LAUREL_DATE_UNIT_MONTH_END, FALSE },
  { "末", LAUREL_DATE_UNIT_MONTH_END, FALSE },
  { "初", LAUREL_DATE_UNIT_MONTH_START, TRUE },
  { "中", LAUREL_DATE_UNIT_MONTH_MIDDLE, TRUE },
};

static gboolean
ends_word (const LaurelDateCursor *cursor, const char *may_follow)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (cursor, 0);

  return next == NULL || next->kind != LAUREL_DATE_TOKEN_HAN || next->spaced ||
         laurel_date_cursor_sees_han (cursor, 0, may_follow);
}

/**
 * laurel_date_sees_chinese_joint:
 * @cursor: a cursor
 * @ahead: how many tokens on
 * @of_neighbours: whether the numbers around it follow each other; then 、 joins
 *   them too, as in "9月7、8日"
 *
 * Returns: whether "to" stands there
 */
gboolean
laurel_date_sees_chinese_joint (const LaurelDateCursor *cursor, guint ahead,
                                gboolean of_neighbours)
{
  return laurel_date_cursor_sees_mark (cursor, ahead, '-') ||
         laurel_date_cursor_sees_han (cursor, ahead, "至到") ||
         (of_neighbours && laurel_date_cursor_sees_mark (cursor, ahead, 0x3001));
}

/* The next number has no unit of its own and shares that of a second one:
 * "7-10月", "9月7至9日". */
static gboolean
shares_unit (const LaurelDateCursor *cursor, const char *unit)
{
  const LaurelDateToken *first = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *second = laurel_date_cursor_peek (cursor, 2);

  return laurel_date_cursor_sees_number (cursor, 2) &&
         laurel_date_sees_chinese_joint (cursor, 1, second->value == first->value + 1) &&
         laurel_date_cursor_sees_han (cursor, 3, unit);
}

static gboolean
take_number_of (LaurelDateCursor *cursor, const char *unit, int *value, gboolean *bare)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);

  if (!laurel_date_cursor_sees_number (cursor, 0) || number->digits > 3)
    return FALSE;

  *bare = FALSE;
  if (laurel_date_cursor_sees_han (cursor, 1, unit))
    cursor->at += 2;
  else if (shares_unit (cursor, unit)) {
    *bare = TRUE;
    cursor->at += 1;
  } else {
    return FALSE;
  }
  *value = number->value;

  return TRUE;
}

/* （周三）, 星期三. */
static void
take_weekday (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const names[] = { "星期", "礼拜", "周", NULL };
  guint start = cursor->at;
  gboolean in_parentheses = laurel_date_cursor_take_mark (cursor, '(');
  const LaurelDateToken *number;
  int weekday = 0;

  if (laurel_date_cursor_take_any (cursor, names) >= 0) {
    number = laurel_date_cursor_peek (cursor, 0);
    if (laurel_date_cursor_sees_han (cursor, 0, "日天"))
      weekday = 7;
    else if (laurel_date_cursor_sees_number (cursor, 0) && number->value >= 1 && number->value <= 6)
      weekday = number->value;
    cursor->at++;
  }

  if (weekday == 0 || (in_parentheses && !laurel_date_cursor_take_mark (cursor, ')')))
    cursor->at = start;
  else
    unit->weekday = weekday;
}

/* "上、中旬", "中、下旬". */
static gboolean
take_two_parts (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  if (!laurel_date_cursor_sees_han (cursor, 0, "上中") ||
      !laurel_date_cursor_sees_mark (cursor, 1, 0x3001) ||
      !laurel_date_cursor_sees_han (cursor, 2, "中下") ||
      !laurel_date_cursor_sees_han (cursor, 3, "旬"))
    return FALSE;

  unit->kind = laurel_date_cursor_sees_han (cursor, 0, "上") ? LAUREL_DATE_UNIT_EARLY_TO_MID
                                                             : LAUREL_DATE_UNIT_MID_TO_LATE;
  cursor->at += 4;

  return TRUE;
}

static gboolean
take_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const whole[] = { "全月", "整月", NULL };

  if (take_two_parts (cursor, unit))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    guint start = cursor->at;

    if (!laurel_date_cursor_take_han (cursor, PARTS[i].words))
      continue;
    if (!PARTS[i].guarded || ends_word (cursor, AFTER_PART)) {
      unit->kind = PARTS[i].kind;
      return TRUE;
    }
    cursor->at = start;
  }

  if (laurel_date_cursor_take_any (cursor, whole) < 0)
    return FALSE;

  unit->kind = LAUREL_DATE_UNIT_MONTH;
  unit->throughout = TRUE;

  return TRUE;
}

static gboolean
take_day (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  if (!take_number_of (cursor, "日号月", &unit->day, &unit->bare))
    return FALSE;

  /* "9月7月" is no day. "9月7-10月8日" is one, though. */
  if (!unit->bare && cursor->text->tokens[cursor->at - 1].symbol == 0x6708) {
    cursor->at -= 2;
    return FALSE;
  }
  unit->kind = LAUREL_DATE_UNIT_DAY;
  take_weekday (cursor, unit);

  return TRUE;
}

static gboolean
take_month (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  if (!take_number_of (cursor, "月", &unit->index, &unit->bare))
    return FALSE;

  unit->kind = LAUREL_DATE_UNIT_MONTH;
  if (unit->bare)
    return TRUE;

  if (laurel_date_cursor_sees_han (cursor, 0, "份"))
    cursor->at++;
  if (!take_day (cursor, unit))
    take_part (cursor, unit);

  return TRUE;
}

static gboolean
take_quarter (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at;

  laurel_date_cursor_take_han (cursor, "第");
  if (!take_number_of (cursor, "季", &unit->index, &unit->bare)) {
    cursor->at = start;
    return FALSE;
  }
  if (!unit->bare)
    laurel_date_cursor_take_han (cursor, "度");
  unit->kind = LAUREL_DATE_UNIT_QUARTER;

  return TRUE;
}

/* "2022年", "次年". Leaves the 年 of "2022年初" where it is. */
static gboolean
take_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const years[] = { "次年", "翌年", "明年", "来年", "今年", "本年度", "本年", "当年",
                                       NULL };
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  int which;

  if (laurel_date_cursor_sees_number (cursor, 0) && number->digits == 4 &&
      laurel_date_cursor_sees_han (cursor, 1, "年")) {
    unit->year = number->value;
    cursor->at++;
    if (!laurel_date_cursor_sees_han (cursor, 1, "初底末终")) {
      cursor->at++;
      laurel_date_cursor_take_han (cursor, "度");
    }
    return TRUE;
  }

  which = laurel_date_cursor_take_any (cursor, years);
  unit->years_later = which >= 0 && which < 4 ? 1 : 0;

  return which >= 0;
}

static gboolean
take_part_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const names[] = { "全年", "上半年", "下半年", "年初", "年底", "年末", "年终", NULL };
  static const LaurelDateUnitKind kinds[] = {
    LAUREL_DATE_UNIT_YEAR, LAUREL_DATE_UNIT_HALF_YEAR, LAUREL_DATE_UNIT_HALF_YEAR,
    LAUREL_DATE_UNIT_YEAR_START, LAUREL_DATE_UNIT_YEAR_END, LAUREL_DATE_UNIT_YEAR_END,
    LAUREL_DATE_UNIT_YEAR_END,
  };
  int which = laurel_date_cursor_take_any (cursor, names);

  if (which < 0)
    return FALSE;

  unit->kind = kinds[which];
  unit->throughout = which == 0;
  unit->index = unit->kind == LAUREL_DATE_UNIT_HALF_YEAR ? which : 0;

  return TRUE;
}

static gboolean
take_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  return take_part_of_year (cursor, unit) || take_quarter (cursor, unit) ||
         take_month (cursor, unit);
}

/* "全9月", "整个第三季度": all through it. */
static gboolean
take_whole_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const whole[] = { "整个", "整", "全", NULL };
  guint start = cursor->at;
  LaurelDateUnit whole_unit = *unit;

  if (laurel_date_cursor_take_any (cursor, whole) >= 0 && take_unit (cursor, &whole_unit) &&
      !whole_unit.bare && whole_unit.kind != LAUREL_DATE_UNIT_DAY) {
    whole_unit.throughout = TRUE;
    *unit = whole_unit;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/**
 * laurel_date_take_chinese_unit:
 * @cursor: a cursor
 * @is_end: whether another unit stands before it, whose month it may take
 * @unit: (out caller-allocates): the unit
 *
 * Returns: whether a unit of time in Chinese came next; then it is passed
 */
gboolean
laurel_date_take_chinese_unit (LaurelDateCursor *cursor, gboolean is_end, LaurelDateUnit *unit)
{
  guint start = cursor->at;
  gboolean has_year;

  *unit = (LaurelDateUnit) { 0 };
  if (laurel_date_take_numeric_day (cursor, unit)) {
    take_weekday (cursor, unit);
    return TRUE;
  }

  has_year = take_year (cursor, unit);
  if (take_whole_unit (cursor, unit) || take_unit (cursor, unit))
    return TRUE;
  if (is_end && !has_year && (take_day (cursor, unit) || take_part (cursor, unit)))
    return TRUE;

  /* "今年" alone says too little to be a date. */
  if (has_year && unit->year != 0) {
    unit->kind = LAUREL_DATE_UNIT_YEAR;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}
