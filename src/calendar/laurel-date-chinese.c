/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* Words of one character that 前 and 起 are the beginning of. */
#define NOT_BEFORE "往期言景沿提"
#define NOT_FROM "草源点码诉"
#define NOT_AFTER "续期方勤备者面来"

static gboolean
take_joint (LaurelDateCursor *cursor, gboolean of_neighbours)
{
  guint start = cursor->at;

  laurel_date_cursor_take_han (cursor, "起");
  if (!laurel_date_sees_chinese_joint (cursor, 0, of_neighbours)) {
    cursor->at = start;
    return FALSE;
  }
  /* "——" is drawn with two. */
  while (laurel_date_sees_chinese_joint (cursor, 0, of_neighbours))
    cursor->at++;

  return TRUE;
}

/* "内某日", "某天", "内某3天": somewhere in what was just said. */
static gboolean
take_some_day (LaurelDateCursor *cursor, int *min_days)
{
  static const char *const words[] = { "内某日", "内某天", "某日", "某天", "内择日", "择日", NULL };
  static const char *const several[] = { "内某", "某", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, words) >= 0)
    return TRUE;
  if (laurel_date_cursor_take_any (cursor, several) >= 0 &&
      laurel_date_cursor_sees_number (cursor, 0) && laurel_date_cursor_sees_han (cursor, 1, "天日")) {
    *min_days = laurel_date_cursor_peek (cursor, 0)->value;
    cursor->at += 2;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/* A unit, or, as "9月12日-17日内某日", a stretch. */
static gboolean
take_side (LaurelDateCursor *cursor, gboolean is_end, LaurelDateSide *side, int *min_days)
{
  guint after_first;

  *side = (LaurelDateSide) { 0 };
  if (!laurel_date_take_chinese_unit (cursor, is_end, &side->first))
    return FALSE;

  after_first = cursor->at;
  if (take_joint (cursor, side->first.bare) &&
      laurel_date_take_chinese_unit (cursor, TRUE, &side->last) &&
      take_some_day (cursor, min_days)) {
    side->is_stretch = TRUE;
  } else {
    cursor->at = after_first;
    take_some_day (cursor, min_days);
  }

  return TRUE;
}

/* "，为期3天", "（共3天）". */
static void
take_duration (LaurelDateCursor *cursor, int *min_days)
{
  static const char *const words[] = { "为期", "历时", "共计", "持续", "共", NULL };
  guint start = cursor->at;
  gboolean in_parentheses, said;
  int count;

  laurel_date_cursor_take_mark (cursor, ',');
  in_parentheses = laurel_date_cursor_take_mark (cursor, '(');
  said = laurel_date_cursor_take_any (cursor, words) >= 0;

  if (laurel_date_cursor_sees_number (cursor, 0) &&
      laurel_date_cursor_sees_han (cursor, 1, "天日周") &&
      (said || (in_parentheses && laurel_date_cursor_sees_han (cursor, 1, "天")))) {
    count = laurel_date_cursor_peek (cursor, 0)->value;
    count *= laurel_date_cursor_sees_han (cursor, 1, "周") ? 7 : 1;
    cursor->at += 2;
    if (count > 0 && (!in_parentheses || laurel_date_cursor_take_mark (cursor, ')'))) {
      *min_days = count;
      return;
    }
  }
  cursor->at = start;
}

static gboolean
take_before (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "以前", "之前", "截止", "为止", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, words) >= 0)
    return TRUE;
  if (laurel_date_cursor_take_han (cursor, "前") &&
      !laurel_date_cursor_sees_han (cursor, 0, NOT_BEFORE))
    return TRUE;
  cursor->at = start;

  return FALSE;
}

static gboolean
take_after (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "以后", "之后", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, words) >= 0)
    return TRUE;
  if (laurel_date_cursor_take_han (cursor, "后") &&
      !laurel_date_cursor_sees_han (cursor, 0, NOT_AFTER))
    return TRUE;
  cursor->at = start;

  return FALSE;
}

static gboolean
take_from (LaurelDateCursor *cursor)
{
  guint start = cursor->at;

  if (!laurel_date_cursor_take_han (cursor, "起") ||
      laurel_date_cursor_sees_han (cursor, 0, NOT_FROM)) {
    cursor->at = start;
    return FALSE;
  }
  start = cursor->at;
  laurel_date_cursor_take_mark (cursor, ',');
  if (!laurel_date_cursor_take_han (cursor, "长期"))
    cursor->at = start;

  return TRUE;
}

/* "9月、10月": two months in a row. */
static gboolean
take_and (LaurelDateCursor *cursor, const LaurelDateUnit *month)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 1);

  if (month->kind != LAUREL_DATE_UNIT_MONTH || month->throughout ||
      !(laurel_date_cursor_sees_mark (cursor, 0, 0x3001) ||
        laurel_date_cursor_sees_han (cursor, 0, "和与及")) ||
      !laurel_date_cursor_sees_number (cursor, 1) || number->value != month->index + 1 ||
      !laurel_date_cursor_sees_han (cursor, 2, "月") || laurel_date_cursor_sees_number (cursor, 3) ||
      laurel_date_cursor_sees_han (cursor, 3, "上中下初底末"))
    return FALSE;
  cursor->at++;

  return TRUE;
}

/* "三季度末前" is "三季度前": its last day is what counts anyway. */
static gboolean
take_end_before (LaurelDateCursor *cursor, const LaurelDateUnit *unit)
{
  guint start = cursor->at;

  if ((unit->kind == LAUREL_DATE_UNIT_QUARTER || unit->kind == LAUREL_DATE_UNIT_HALF_YEAR) &&
      laurel_date_cursor_sees_han (cursor, 0, "末底"))
    cursor->at++;
  if (take_before (cursor))
    return TRUE;
  cursor->at = start;

  return FALSE;
}

/* What comes after a single unit and says how it is meant. */
static void
take_shape (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  guint start = cursor->at;

  if (take_end_before (cursor, &phrase->a.first)) {
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
    phrase->any_time = laurel_date_cursor_take_han (cursor, "均可");
  } else if (take_from (cursor) || take_after (cursor)) {
    phrase->shape = LAUREL_DATE_SHAPE_FROM;
  } else if (laurel_date_cursor_take_han (cursor, "开始")) {
    phrase->shape = LAUREL_DATE_SHAPE_STARTS;
  } else if (take_joint (cursor, FALSE) && laurel_date_cursor_take_han (cursor, "长期")) {
    phrase->shape = LAUREL_DATE_SHAPE_FROM;
  } else {
    cursor->at = start;
  }
}

static gboolean
take_around (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "左右", "前后", "上下", NULL };

  return laurel_date_cursor_take_any (cursor, words) >= 0;
}

static gboolean
take_undated (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const subject[] = { "具体时间", "时间", "日期", NULL };
  static const char *const undecided[] = { "待定", "另行通知", "另行公布", "待通知", "待公布", "未定", "另定",
                                           NULL };
  guint start = cursor->at;

  laurel_date_cursor_take_any (cursor, subject);
  if (laurel_date_cursor_take_any (cursor, undecided) >= 0) {
    phrase->shape = LAUREL_DATE_SHAPE_UNDECIDED;
    return TRUE;
  }
  cursor->at = start;
  if (laurel_date_cursor_take_han (cursor, "长期")) {
    phrase->shape = LAUREL_DATE_SHAPE_ALWAYS;
    return TRUE;
  }

  return FALSE;
}

/* "9月内", "9月期间" say no more than "9月". */
static void
take_inside (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "以内", "内", "期间", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, words) >= 0 &&
      laurel_date_cursor_peek (cursor, 0) != NULL &&
      laurel_date_cursor_peek (cursor, 0)->kind == LAUREL_DATE_TOKEN_HAN)
    cursor->at = start;
}

/* What may stand before the first unit. */
static void
take_lead (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const until[] = { "截止到", "截止至", "截至", "截止", "不晚于", "最迟", "至", "到",
                                       NULL };
  static const char *const from[] = { "不早于", "最早", NULL };
  static const char *const plain[] = { "自", "从", "于", "在", NULL };
  static const char *const about[] = { "大约", "大概", "约", NULL };

  if (laurel_date_cursor_take_any (cursor, until) >= 0)
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
  else if (laurel_date_cursor_take_any (cursor, from) >= 0)
    phrase->shape = LAUREL_DATE_SHAPE_FROM;
  else
    laurel_date_cursor_take_any (cursor, plain);
  phrase->approximate = laurel_date_cursor_take_any (cursor, about) >= 0;
}

/**
 * laurel_date_read_chinese_phrase:
 * @text: a text
 * @at: a token
 * @phrase: (out caller-allocates): the phrase
 *
 * Returns: whether a Chinese phrase about time begins at @at
 */
gboolean
laurel_date_read_chinese_phrase (const LaurelDateText *text, guint at, LaurelDatePhrase *phrase)
{
  LaurelDateCursor cursor = { text, at };
  guint after_a;

  if (text->tokens[at].kind != LAUREL_DATE_TOKEN_HAN &&
      text->tokens[at].kind != LAUREL_DATE_TOKEN_NUMBER)
    return FALSE;

  *phrase = (LaurelDatePhrase) { .from = at };
  if (take_undated (&cursor, phrase)) {
    phrase->to = cursor.at;
    return TRUE;
  }

  take_lead (&cursor, phrase);
  if (!take_side (&cursor, FALSE, &phrase->a, &phrase->min_days))
    return FALSE;

  phrase->approximate |= take_around (&cursor);
  after_a = cursor.at;
  if (phrase->shape == LAUREL_DATE_SHAPE_DEADLINE)
    take_before (&cursor);
  else if ((take_joint (&cursor, phrase->a.first.bare) || take_and (&cursor, &phrase->a.first)) &&
           take_side (&cursor, TRUE, &phrase->b, &phrase->min_days)) {
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
    phrase->approximate |= take_around (&cursor);
    laurel_date_cursor_take_han (&cursor, "止");
  } else {
    cursor.at = after_a;
    take_shape (&cursor, phrase);
  }
  take_inside (&cursor);
  take_duration (&cursor, &phrase->min_days);
  phrase->to = cursor.at;

  return TRUE;
}
