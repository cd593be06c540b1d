/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

#include <string.h>

/**
 * laurel_date_get_chinese_weekday:
 * @cursor: a cursor
 *
 * Returns: the weekday that 一 … 六, 日 or 天 stands for, if it comes next; or 0
 */
int
laurel_date_get_chinese_weekday (const LaurelDateCursor *cursor)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);

  if (laurel_date_cursor_sees_han (cursor, 0, "日天"))
    return 7;

  return laurel_date_cursor_sees_number (cursor, 0) && number->value >= 1 && number->value <= 6
           ? number->value
           : 0;
}

/* Of a term, a course or a match, weeks are counted by someone else. */
static gboolean
follows_word (const LaurelDateCursor *cursor)
{
  static const char may_precede[] = "年于在自从至到拟定和或及与约";
  const LaurelDateToken *before = cursor->at > 0 ? &cursor->text->tokens[cursor->at - 1] : NULL;
  const LaurelDateToken *here = laurel_date_cursor_peek (cursor, 0);

  return before != NULL && before->kind == LAUREL_DATE_TOKEN_HAN && here != NULL &&
         !here->spaced && g_utf8_strchr (may_precede, -1, before->symbol) == NULL;
}

/* How far on the 周 of "38周" or "38、39周" is; 0 when there is none. */
static guint
find_week_word (const LaurelDateCursor *cursor)
{
  guint ahead = 0;

  for (; laurel_date_cursor_sees_number (cursor, ahead); ahead += 2) {
    LaurelDateCursor next = { cursor->text, cursor->at + ahead + 2 };

    if (laurel_date_cursor_sees_han (cursor, ahead + 1, "周"))
      return ahead + 1;
    if (!laurel_date_sees_chinese_joint (cursor, ahead + 1) &&
        laurel_date_see_chinese_list (cursor, ahead + 1) == LAUREL_DATE_LIST_END)
      return 0;
    /* "第38周至第39周" */
    if (laurel_date_cursor_sees_han (&next, 0, "第"))
      return 0;
  }

  return 0;
}

/**
 * laurel_date_take_chinese_week:
 * @cursor: a cursor
 * @unit: (inout): the unit
 *
 * Returns: whether "第38周" came next, or the 第38 of "第38-39周", or the 39周
 *   after it; then it is passed
 */
gboolean
laurel_date_take_chinese_week (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  guint start = cursor->at, word;
  gboolean follows = follows_word (cursor);
  gboolean is_nth = laurel_date_cursor_take_han (cursor, "第");
  const LaurelDateToken *before = cursor->at > 1 ? &cursor->text->tokens[cursor->at - 2] : NULL;
  gboolean goes_on = !is_nth && before != NULL && before->kind == LAUREL_DATE_TOKEN_NUMBER;

  word = (is_nth && !follows) || goes_on ? find_week_word (cursor) : 0;
  if (word == 0 || laurel_date_cursor_peek (cursor, 0)->digits > 2 ||
      laurel_date_cursor_sees_han (cursor, word + 1, "年岁")) {
    cursor->at = start;
    return FALSE;
  }

  *unit = (LaurelDateUnit) {
    .kind = LAUREL_DATE_UNIT_WEEK,
    .year = unit->year,
    .years_later = unit->years_later,
    .index = laurel_date_cursor_peek (cursor, 0)->value,
  };
  cursor->at += word == 1 ? 2 : 1;

  return TRUE;
}

/**
 * laurel_date_take_chinese_week_of:
 * @cursor: a cursor after a day
 * @unit: (inout): the day, that becomes the week it is in
 *
 * Reads the 当周 of "9月12日当周".
 */
void
laurel_date_take_chinese_week_of (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const words[] = { "当周", "所在周", "所在的周", "这周", "那周", "那一周", "这一周",
                                       "的当周", "的那周", "的那一周", NULL };
  guint start = cursor->at;

  if (unit->kind != LAUREL_DATE_UNIT_DAY || unit->bare || unit->nth != 0)
    return;
  /* 这一周 has a digit in it. */
  laurel_date_cursor_take_han (cursor, "的");
  if (laurel_date_cursor_sees_han (cursor, 0, "这那") &&
      laurel_date_cursor_sees_number (cursor, 1) &&
      laurel_date_cursor_peek (cursor, 1)->value == 1 &&
      laurel_date_cursor_sees_han (cursor, 2, "周")) {
    cursor->at += 3;
  } else if (laurel_date_cursor_take_any (cursor, words) < 0) {
    cursor->at = start;
    return;
  }

  unit->kind = LAUREL_DATE_UNIT_WEEK;
  unit->weekday = 0;
}

/**
 * laurel_date_take_chinese_counted_day:
 * @cursor: a cursor after a month
 * @unit: (inout): the month, that becomes a day in it
 *
 * Returns: whether "第二个周五", "最后一个周六" or "最后一天" came next; then it
 *   is passed
 */
gboolean
laurel_date_take_chinese_counted_day (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const weeks[] = { "星期", "礼拜", "周", NULL };
  guint start = cursor->at;
  gboolean is_last;
  int nth = 0, weekday = 0;

  laurel_date_cursor_take_han (cursor, "的");
  is_last = laurel_date_cursor_take_han (cursor, "最后");
  if (is_last || laurel_date_cursor_take_han (cursor, "第"))
    nth = laurel_date_cursor_sees_number (cursor, 0) ? laurel_date_cursor_peek (cursor, 0)->value
                                                     : 0;
  if (nth >= 1 && nth <= (is_last ? 1 : 5)) {
    gboolean is_day;

    cursor->at++;
    is_day = nth == 1 && laurel_date_cursor_take_han (cursor, "天");
    laurel_date_cursor_take_han (cursor, "个");
    if (!is_day && laurel_date_cursor_take_any (cursor, weeks) >= 0)
      weekday = laurel_date_get_chinese_weekday (cursor);
    if (is_day || weekday != 0) {
      cursor->at += !is_day;
      unit->kind = LAUREL_DATE_UNIT_DAY;
      unit->nth = is_last ? -1 : nth;
      unit->weekday = weekday;
      return TRUE;
    }
  }
  cursor->at = start;

  return FALSE;
}

/* Holidays of fixed days. The others move with the moon; what days off there are
 * around these is said anew each year. */
static const struct {
  const char *name;
  int month;
  int day;
  int n_days;
  gboolean is_number;
} HOLIDAYS[] = {
  { "国庆", 10, 1, 7, FALSE },
  { "元旦", 1, 1, 3, FALSE },
  { "劳动节", 5, 1, 5, FALSE },
  { "五一", 5, 1, 5, TRUE },
  { "十一", 10, 1, 7, TRUE },
};

static gboolean
take_holiday_name (LaurelDateCursor *cursor, gsize which)
{
  const LaurelDateToken *token = laurel_date_cursor_peek (cursor, 0);
  const char *name = HOLIDAYS[which].name;
  gsize length = strlen (name);

  if (!HOLIDAYS[which].is_number)
    return laurel_date_cursor_take_han (cursor, name);
  if (token == NULL || token->kind != LAUREL_DATE_TOKEN_NUMBER ||
      token->end - token->start != length ||
      strncmp (cursor->text->text + token->start, name, length) != 0)
    return FALSE;

  cursor->at++;

  return TRUE;
}

/**
 * laurel_date_take_chinese_holiday:
 * @cursor: a cursor
 * @unit: (inout): the unit
 *
 * Only where a time is meant, as in 国庆前后 and 五一期间, and not something that
 * bears the name, as 国庆晚会.
 *
 * Returns: whether a holiday came next; then it is passed
 */
gboolean
laurel_date_take_chinese_holiday (LaurelDateCursor *cursor, LaurelDateUnit *unit)
{
  static const char *const ends[] = { "劳动节假期", "劳动节", "节假期", "节假日", "节长假", "节", "假期",
                                      "长假", "小长假", "黄金周", NULL };
  static const char may_follow[] = "前后期之以";
  guint start = cursor->at;

  for (gsize i = 0; i < G_N_ELEMENTS (HOLIDAYS); i++) {
    const LaurelDateToken *next;

    if (!take_holiday_name (cursor, i))
      continue;
    laurel_date_cursor_take_any (cursor, ends);
    next = laurel_date_cursor_peek (cursor, 0);
    if ((next == NULL || next->kind != LAUREL_DATE_TOKEN_HAN) && HOLIDAYS[i].is_number &&
        cursor->at == start + 1)
      break;
    if (next == NULL || next->kind == LAUREL_DATE_TOKEN_MARK ||
        (laurel_date_cursor_sees_han (cursor, 0, may_follow) &&
         !laurel_date_cursor_sees_han (cursor, 1, "往夕") &&
         !laurel_date_cursor_sees_number (cursor, 1))) {
      unit->kind = LAUREL_DATE_UNIT_DAY;
      unit->index = HOLIDAYS[i].month;
      unit->day = HOLIDAYS[i].day;
      unit->customary = HOLIDAYS[i].n_days;
      return TRUE;
    }
    break;
  }
  cursor->at = start;

  return FALSE;
}
