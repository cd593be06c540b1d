/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* What may follow 月初 and 月中. Anything else makes another word of them, as
 * in 9月初赛 or 9月中国…. */
#define AFTER_PART "前后起至到左开以之内某和或与及举进结完发公启召在于为约截止拟择"

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
  { "前半个月", LAUREL_DATE_UNIT_FIRST_HALF_MONTH, FALSE },
  { "后半个月", LAUREL_DATE_UNIT_SECOND_HALF_MONTH, FALSE },
  { "前半月", LAUREL_DATE_UNIT_FIRST_HALF_MONTH, FALSE },
  { "后半月", LAUREL_DATE_UNIT_SECOND_HALF_MONTH, FALSE },
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
 *
 * Returns: whether "to" stands there
 */
gboolean
laurel_date_sees_chinese_joint (const LaurelDateCursor *cursor, guint ahead)
{
  return laurel_date_cursor_sees_mark (cursor, ahead, '-') ||
         laurel_date_cursor_sees_han (cursor, ahead, "至到");
}

/**
 * laurel_date_see_chinese_list:
 * @cursor: a cursor
 * @ahead: how many tokens on
 *
 * Returns: what joins a list there, one token long
 */
LaurelDateListJoint
laurel_date_see_chinese_list (const LaurelDateCursor *cursor, guint ahead)
{
  if (laurel_date_cursor_sees_mark (cursor, ahead, 0x3001))
    return LAUREL_DATE_LIST_MARK;
  if (laurel_date_cursor_sees_mark (cursor, ahead, '/'))
    return LAUREL_DATE_LIST_SLASH;
  if (laurel_date_cursor_sees_han (cursor, ahead, "和与及"))
    return LAUREL_DATE_LIST_AND;
  if (laurel_date_cursor_sees_han (cursor, ahead, "或"))
    return LAUREL_DATE_LIST_OR;

  return LAUREL_DATE_LIST_END;
}

/* "1、9月…" counts an item of a text, "7、9月" two months: at the beginning of a
 * text, numbers that do not follow each other are a list only if it ends there. */
static gboolean
counts_item (const LaurelDateCursor *cursor, guint ahead)
{
  const LaurelDateToken *first = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *second = laurel_date_cursor_peek (cursor, 2);
  const LaurelDateToken *after = laurel_date_cursor_peek (cursor, ahead);

  return cursor->at == 0 && ahead == 4 && laurel_date_cursor_sees_mark (cursor, 1, 0x3001) &&
         second->value != first->value + 1 &&
         (laurel_date_cursor_sees_number (cursor, ahead) ||
          (after != NULL && after->kind == LAUREL_DATE_TOKEN_HAN &&
           !laurel_date_cursor_sees_han (cursor, ahead, "份度")));
}

/* The next number has no unit of its own and shares that of a later one:
 * "7-10月", "9月7至9日", "7、8、9月". */
static gboolean
shares_unit (const LaurelDateCursor *cursor, const char *unit)
{
  guint ahead = 0;

  while (laurel_date_cursor_sees_number (cursor, ahead)) {
    int value = laurel_date_cursor_peek (cursor, ahead)->value;

    if (laurel_date_cursor_peek (cursor, ahead)->digits > 3)
      return FALSE;
    if (ahead > 0 && laurel_date_cursor_sees_han (cursor, ahead + 1, unit))
      return !counts_item (cursor, ahead + 2);
    if (!laurel_date_sees_chinese_joint (cursor, ahead + 1) &&
        (laurel_date_see_chinese_list (cursor, ahead + 1) == LAUREL_DATE_LIST_END ||
         !laurel_date_cursor_sees_number (cursor, ahead + 2) ||
         laurel_date_cursor_peek (cursor, ahead + 2)->value <= value))
      return FALSE;
    ahead += 2;
  }

  return FALSE;
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

/* （周三）, 星期三, (三). */
static void
take_weekday (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const names[] = { "星期", "礼拜", "周", NULL };
  guint start = cursor->at;
  gboolean in_parentheses = laurel_date_cursor_take_mark (cursor, '(');
  int weekday = 0;

  if (laurel_date_cursor_take_any (cursor, names) >= 0 ||
      (in_parentheses && laurel_date_cursor_sees_mark (cursor, 1, ')'))) {
    weekday = laurel_date_get_chinese_weekday (cursor);
    cursor->at++;
  }

  if (weekday == 0 || (in_parentheses && !laurel_date_cursor_take_mark (cursor, ')')))
    cursor->at = start;
  else
    unit->weekday = weekday;
}

/* "上、中旬", "中或下旬": one unit, whatever joins them. */
static gboolean
take_two_parts (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  gboolean from_early = laurel_date_cursor_sees_han (cursor, 0, "上");

  if (!laurel_date_cursor_sees_han (cursor, 0, "上中") ||
      (laurel_date_see_chinese_list (cursor, 1) == LAUREL_DATE_LIST_END &&
       !laurel_date_sees_chinese_joint (cursor, 1)) ||
      !laurel_date_cursor_sees_han (cursor, 2, from_early ? "中" : "下") ||
      !laurel_date_cursor_sees_han (cursor, 3, "旬"))
    return FALSE;

  unit->kind = from_early ? LAUREL_DATE_UNIT_EARLY_TO_MID : LAUREL_DATE_UNIT_MID_TO_LATE;
  cursor->at += 4;

  return TRUE;
}

/* The 上 of "上、下旬" and "上旬、中旬和下旬": 旬 comes with the later part. */
static gboolean
take_first_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  if (!laurel_date_cursor_sees_han (cursor, 0, "上") ||
      laurel_date_see_chinese_list (cursor, 1) == LAUREL_DATE_LIST_END ||
      !laurel_date_cursor_sees_han (cursor, 2, "下") ||
      !laurel_date_cursor_sees_han (cursor, 3, "旬"))
    return FALSE;

  unit->kind = LAUREL_DATE_UNIT_EARLY;
  cursor->at++;

  return TRUE;
}

static gboolean
take_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const whole[] = { "全月", "整月", NULL };

  if (take_two_parts (cursor, unit) || take_first_part (cursor, unit))
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
  if (!laurel_date_take_chinese_counted_day (cursor, unit) && !take_day (cursor, unit))
    take_part (cursor, unit);
  laurel_date_take_chinese_week_of (cursor, unit);

  return TRUE;
}

/* 三季度末, 上半年初: the part of it that is meant. */
static void
take_narrow_part (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const struct {
    const char *word;
    LaurelDatePart part;
  } parts[] = {
    { "初", LAUREL_DATE_PART_START }, { "中期", LAUREL_DATE_PART_MIDDLE },
    { "中", LAUREL_DATE_PART_MIDDLE }, { "末", LAUREL_DATE_PART_END },
    { "底", LAUREL_DATE_PART_END },
  };
  guint start = cursor->at;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (!laurel_date_cursor_take_han (cursor, parts[i].word))
      continue;
    if (ends_word (cursor, AFTER_PART)) {
      unit->part = parts[i].part;
      return;
    }
    cursor->at = start;
  }
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
  if (!unit->bare) {
    laurel_date_cursor_take_han (cursor, "度");
    take_narrow_part (cursor, unit);
  }
  unit->kind = LAUREL_DATE_UNIT_QUARTER;

  return TRUE;
}

/* "2022全年", "2022 9月": the 年 is left out. */
static gboolean
sees_year_without_word (const LaurelDateCursor *cursor)
{
  const LaurelDateToken *next = laurel_date_cursor_peek (cursor, 1);

  if (laurel_date_cursor_sees_han (cursor, 1, "全上下第整"))
    return TRUE;

  return next != NULL && next->kind == LAUREL_DATE_TOKEN_NUMBER && next->spaced &&
         next->digits <= 2 && laurel_date_cursor_sees_han (cursor, 2, "月季");
}

/* "22年9月", "23年三季度": of a number of years, there is no month. */
static gboolean
sees_short_year (const LaurelDateCursor *cursor)
{
  guint ahead = laurel_date_cursor_sees_han (cursor, 2, "第") ? 3 : 2;

  return laurel_date_cursor_sees_number (cursor, 0) &&
         laurel_date_cursor_peek (cursor, 0)->digits == 2 &&
         laurel_date_cursor_sees_han (cursor, 1, "年") &&
         laurel_date_cursor_sees_number (cursor, ahead) &&
         laurel_date_cursor_peek (cursor, ahead)->value <= 12 &&
         laurel_date_cursor_sees_han (cursor, ahead + 1, "月季");
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
    if (!laurel_date_cursor_sees_han (cursor, 1, "初底末终中")) {
      cursor->at++;
      laurel_date_cursor_take_han (cursor, "度");
    }
    return TRUE;
  }

  if (sees_short_year (cursor)) {
    unit->year = 2000 + number->value;
    cursor->at += 2;
    return TRUE;
  }
  if (laurel_date_cursor_sees_number (cursor, 0) && number->digits == 4 &&
      sees_year_without_word (cursor)) {
    unit->year = number->value;
    cursor->at++;
    return TRUE;
  }

  which = laurel_date_cursor_take_any (cursor, years);
  unit->years_later = which >= 0 && which < 4 ? 1 : 0;
  /* The 年 of 明年初 is that of 年初 as well. */
  if (which >= 0 && laurel_date_cursor_sees_han (cursor, 0, "初底末终中"))
    cursor->at--;

  return which >= 0;
}

/* The 2022 of "2022-2023年". */
static gboolean
take_bare_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  const LaurelDateToken *first = laurel_date_cursor_peek (cursor, 0);
  const LaurelDateToken *second = laurel_date_cursor_peek (cursor, 2);

  if (!laurel_date_cursor_sees_number (cursor, 0) || first->digits != 4 ||
      !laurel_date_sees_chinese_joint (cursor, 1) || !laurel_date_cursor_sees_number (cursor, 2) ||
      second->digits != 4 || !laurel_date_cursor_sees_han (cursor, 3, "年") ||
      laurel_date_cursor_sees_number (cursor, 4))
    return FALSE;

  *unit = (LaurelDateUnit) { .kind = LAUREL_DATE_UNIT_YEAR, .year = first->value };
  cursor->at++;

  return TRUE;
}

static gboolean
take_part_of_year (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const struct {
    const char *words;
    LaurelDateUnitKind kind;
    int index;
    gboolean throughout;
    LaurelDatePart part;
  } parts[] = {
    { "全年度", LAUREL_DATE_UNIT_YEAR, 0, TRUE, 0 },
    { "全年", LAUREL_DATE_UNIT_YEAR, 0, TRUE, 0 },
    { "常年", LAUREL_DATE_UNIT_YEAR, 0, TRUE, 0 },
    { "整年", LAUREL_DATE_UNIT_YEAR, 0, TRUE, 0 },
    { "上半年", LAUREL_DATE_UNIT_HALF_YEAR, 1, FALSE, 0 },
    { "下半年", LAUREL_DATE_UNIT_HALF_YEAR, 2, FALSE, 0 },
    { "年内", LAUREL_DATE_UNIT_YEAR, 0, FALSE, 0 },
    { "年初", LAUREL_DATE_UNIT_YEAR_START, 0, FALSE, 0 },
    { "年中", LAUREL_DATE_UNIT_YEAR, 0, FALSE, LAUREL_DATE_PART_MIDDLE },
    { "年底", LAUREL_DATE_UNIT_YEAR_END, 0, FALSE, 0 },
    { "年末", LAUREL_DATE_UNIT_YEAR_END, 0, FALSE, 0 },
    { "年终", LAUREL_DATE_UNIT_YEAR_END, 0, FALSE, 0 },
    { "岁末", LAUREL_DATE_UNIT_YEAR_END, 0, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (laurel_date_cursor_take_han (cursor, parts[i].words)) {
      unit->kind = parts[i].kind;
      unit->index = parts[i].index;
      unit->throughout = parts[i].throughout;
      unit->part = parts[i].part;
      if (unit->kind == LAUREL_DATE_UNIT_HALF_YEAR)
        take_narrow_part (cursor, unit);
      return TRUE;
    }

  return FALSE;
}

/* "三季度", "三、四季度", "第38周". */
static gboolean
take_unit (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  return laurel_date_take_chinese_week (cursor, unit) ||
         laurel_date_take_chinese_holiday (cursor, unit) || take_part_of_year (cursor, unit) ||
         take_quarter (cursor, unit) || take_month (cursor, unit);
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

/* "2022年Q3", "Q3末". Alone, "Q3" is as good in English. */
static gboolean
take_short_part (LaurelDateCursor *cursor, gboolean has_year, LaurelDateUnit *unit)
{
  guint start = cursor->at;
  LaurelDateUnit made = *unit;

  if (!laurel_date_take_short_part (cursor, &made))
    return FALSE;
  take_narrow_part (cursor, &made);
  if (!has_year && made.part == LAUREL_DATE_PART_WHOLE) {
    cursor->at = start;
    return FALSE;
  }
  *unit = made;

  return TRUE;
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
  gboolean has_year, says_year;

  *unit = (LaurelDateUnit) { 0 };
  if (laurel_date_take_numeric_unit (cursor, unit)) {
    take_weekday (cursor, unit);
    return TRUE;
  }

  if (take_bare_year (cursor, unit))
    return TRUE;

  has_year = take_year (cursor, unit);
  says_year = has_year && unit->year != 0 &&
              !laurel_date_cursor_sees_number (&(LaurelDateCursor) { cursor->text, cursor->at - 1 },
                                               0);
  if (take_whole_unit (cursor, unit) || take_unit (cursor, unit) ||
      take_short_part (cursor, has_year || is_end, unit))
    return TRUE;
  if (is_end && !has_year && (take_day (cursor, unit) || take_part (cursor, unit)))
    return TRUE;

  /* "今年" alone says too little to be a date. */
  if (says_year) {
    unit->kind = LAUREL_DATE_UNIT_YEAR;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}
