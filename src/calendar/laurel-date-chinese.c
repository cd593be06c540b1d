/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* Words of one character that 前 and 起 are the beginning of. */
#define NOT_BEFORE "往期言景沿提夕台"
#define NOT_FROM "草源点码诉"
#define NOT_AFTER "续期方勤备者面来"
/* 启动仪式 is on a day, and 开始 … is from it. */
#define NOT_START "仪会大式典区"

static gboolean
take_joint (LaurelDateCursor *cursor)
{
  guint start = cursor->at;

  laurel_date_cursor_take_han (cursor, "起");
  if (!laurel_date_sees_chinese_joint (cursor, 0)) {
    cursor->at = start;
    return FALSE;
  }
  /* "——" is drawn with two. */
  while (laurel_date_sees_chinese_joint (cursor, 0))
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

/* What a range that begins with @first ends with. */
static gboolean
take_end (LaurelDateCursor *cursor, const LaurelDateUnit *first, LaurelDateUnit *unit)
{
  return laurel_date_take_chinese_unit (cursor, TRUE, unit) ||
         laurel_date_take_numeric_end (cursor, first, unit);
}

/* "七八月", "三四季度": two digits without a mark are two months, or quarters. */
static gboolean
take_pair (LaurelDateCursor *cursor, LaurelDateSide *side)
{
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);
  guint start = cursor->at;
  gboolean of_months = laurel_date_cursor_sees_han (cursor, 1, "月");

  if (!laurel_date_cursor_sees_number (cursor, 0) || number->symbol < 0x80 ||
      number->symbol == 0x5341 || number->digits != 2 ||
      number->value / 10 + 1 != number->value % 10 || number->value < 12 ||
      !(of_months || laurel_date_cursor_sees_han (cursor, 1, "季")))
    return FALSE;

  cursor->at += 2;
  if (laurel_date_cursor_sees_han (cursor, 0, of_months ? "份" : "度"))
    cursor->at++;
  /* "一二月上旬" would be something else. */
  if (laurel_date_cursor_sees_number (cursor, 0) ||
      laurel_date_cursor_sees_han (cursor, 0, "上中下初底末")) {
    cursor->at = start;
    return FALSE;
  }
  side->first.kind = of_months ? LAUREL_DATE_UNIT_MONTH : LAUREL_DATE_UNIT_QUARTER;
  side->last = side->first;
  side->first.index = number->value / 10;
  side->last.index = number->value % 10;
  side->is_stretch = TRUE;

  return TRUE;
}

/* A unit, or, as "9月12日-17日内某日", a stretch. */
static gboolean
take_side (LaurelDateCursor *cursor, gboolean is_end, LaurelDateSide *side, int *min_days)
{
  guint after_first;

  *side = (LaurelDateSide) { 0 };
  if (take_pair (cursor, side))
    return TRUE;
  if (!laurel_date_take_chinese_unit (cursor, is_end, &side->first))
    return FALSE;

  after_first = cursor->at;
  if (take_joint (cursor) && take_end (cursor, &side->first, &side->last) &&
      take_some_day (cursor, min_days)) {
    side->is_stretch = TRUE;
  } else {
    cursor->at = after_first;
    take_some_day (cursor, min_days);
  }

  return TRUE;
}

/* The 9 of "9.7-9". */
static gboolean
take_numeric_side (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  phrase->b = (LaurelDateSide) { 0 };

  return laurel_date_take_numeric_end (cursor, &phrase->a.first, &phrase->b.first);
}

/* "，为期3天", "（共3天）". */
static void
take_duration (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const words[] = { "为期", "会期", "历时", "共计", "持续", "共", NULL };
  static const char *const least[] = { "至少", "不少于", NULL };
  gboolean after_start = phrase->shape == LAUREL_DATE_SHAPE_FROM;
  guint start = cursor->at;
  gboolean in_parentheses, said, at_least;
  int count;

  laurel_date_cursor_take_mark (cursor, ',');
  in_parentheses = laurel_date_cursor_take_mark (cursor, '(');
  said = laurel_date_cursor_take_any (cursor, words) >= 0;
  at_least = laurel_date_cursor_take_any (cursor, least) >= 0;
  said |= at_least;

  if (laurel_date_cursor_sees_number (cursor, 0) &&
      laurel_date_cursor_sees_han (cursor, 1, "天日周") &&
      (said || (in_parentheses && laurel_date_cursor_sees_han (cursor, 1, "天")) ||
       (after_start && laurel_date_cursor_sees_han (cursor, 1, "天周") &&
        !laurel_date_cursor_sees_han (cursor, 2, "内以之后前")))) {
    count = laurel_date_cursor_peek (cursor, 0)->value;
    count *= laurel_date_cursor_sees_han (cursor, 1, "周") ? 7 : 1;
    cursor->at += 2;
    if (count > 0 && (!in_parentheses || laurel_date_cursor_take_mark (cursor, ')'))) {
      phrase->min_days = count;
      phrase->at_least = at_least;
      return;
    }
  }
  cursor->at = start;
}

/* （含）, （含当日）: what is named is meant with it. */
static gboolean
take_included (LaurelDateCursor *cursor)
{
  static const char *const days[] = { "当日", "当天", "当月", "该日", "本日", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_mark (cursor, '(') && laurel_date_cursor_take_han (cursor, "含")) {
    laurel_date_cursor_take_any (cursor, days);
    if (laurel_date_cursor_take_mark (cursor, ')'))
      return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/* "24时前", "17:00之前": the day is the last, and the time of day is left as it
 * stands, since a plan has no hours. */
static gboolean
sees_clock_before (const LaurelDateCursor *cursor)
{
  static const char *const parts[] = { "上午", "下午", "中午", "晚上", "晚", NULL };
  static const char *const before[] = { "以前", "之前", "截止", "为止", "前", NULL };
  LaurelDateCursor ahead = *cursor;

  laurel_date_cursor_take_any (&ahead, parts);
  if (!laurel_date_cursor_sees_number (&ahead, 0))
    return FALSE;
  ahead.at++;
  if (laurel_date_cursor_take_mark (&ahead, ':')) {
    if (!laurel_date_cursor_sees_number (&ahead, 0))
      return FALSE;
    ahead.at++;
  } else if (laurel_date_cursor_sees_han (&ahead, 0, "时点")) {
    ahead.at++;
    laurel_date_cursor_take_han (&ahead, "整");
  } else {
    return FALSE;
  }

  return laurel_date_cursor_take_any (&ahead, before) >= 0;
}

/* "10月前" is mostly before October, but some mean with it. */
static gboolean
take_before (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const until[] = { "截止", "为止", "结束", NULL };
  static const char *const before[] = { "以前", "之前", NULL };
  LaurelDateUnitKind kind = phrase->a.first.kind;
  guint start = cursor->at;
  gboolean included;

  included = take_included (cursor);
  if (laurel_date_cursor_take_any (cursor, until) >= 0)
    return TRUE;
  if (laurel_date_cursor_take_any (cursor, before) < 0 &&
      (!laurel_date_cursor_take_han (cursor, "前") ||
       laurel_date_cursor_sees_han (cursor, 0, NOT_BEFORE) ||
       laurel_date_cursor_sees_number (cursor, 0))) {
    cursor->at = start;
    return FALSE;
  }

  included = take_included (cursor) || included;
  phrase->is_strict = !included;
  if (!included && kind != LAUREL_DATE_UNIT_DAY && kind != LAUREL_DATE_UNIT_MONTH_END &&
      kind != LAUREL_DATE_UNIT_YEAR_END && phrase->a.first.part != LAUREL_DATE_PART_END)
    phrase->doubt = LAUREL_DATE_DOUBT_BOUND;

  return TRUE;
}

/* 之后 is when it is over; 以后 may be with it. */
static gboolean
take_after (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const after[] = { "之后", "过后", NULL };
  guint start = cursor->at;

  phrase->is_strict = TRUE;
  if (laurel_date_cursor_take_any (cursor, after) >= 0)
    return TRUE;
  if (laurel_date_cursor_take_han (cursor, "后") &&
      !laurel_date_cursor_sees_han (cursor, 0, NOT_AFTER) &&
      !laurel_date_cursor_sees_number (cursor, 0))
    return TRUE;
  cursor->at = start;

  phrase->is_strict = FALSE;
  if (!laurel_date_cursor_take_han (cursor, "以后"))
    return FALSE;

  phrase->doubt = LAUREL_DATE_DOUBT_BOUND;

  return TRUE;
}

/* "开始", "正式启动". */
static gboolean
take_start (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "开始", "启动", "开启", NULL };
  guint start = cursor->at;

  laurel_date_cursor_take_han (cursor, "正式");
  if (laurel_date_cursor_take_any (cursor, words) >= 0 &&
      !laurel_date_cursor_sees_han (cursor, 0, NOT_START))
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

/* A run of days, or a unit, that goes on with a list. */
static gboolean
take_item (LaurelDateCursor *cursor, const LaurelDateUnit *first, LaurelDateSide *side)
{
  guint after_first;

  *side = (LaurelDateSide) { 0 };
  if (!take_end (cursor, first, &side->first))
    return FALSE;

  after_first = cursor->at;
  side->is_stretch = take_joint (cursor) && take_end (cursor, &side->first, &side->last);
  if (!side->is_stretch)
    cursor->at = after_first;

  return TRUE;
}

static LaurelDateListJoint
take_list_joint (LaurelDateCursor *cursor)
{
  LaurelDateListJoint joint;

  if (laurel_date_cursor_take_han (cursor, "或者"))
    return LAUREL_DATE_LIST_OR;
  if (laurel_date_cursor_take_han (cursor, "以及"))
    return LAUREL_DATE_LIST_AND;
  if (laurel_date_cursor_take_mark (cursor, ','))
    return LAUREL_DATE_LIST_MARK;

  joint = laurel_date_see_chinese_list (cursor, 0);
  if (joint != LAUREL_DATE_LIST_END)
    cursor->at++;

  return joint;
}

/* What turns the last of a list into a date of another shape. */
static gboolean
sees_shape (const LaurelDateCursor *cursor)
{
  static const char *const words[] = { "以前", "之前", "以后", "之后", "截止", "为止", "底前", "末前",
                                       "开始", "前", "后", "起", NULL };
  LaurelDateCursor ahead = *cursor;

  return laurel_date_cursor_take_any (&ahead, words) >= 0;
}

/* "6月底7月初": one part of a month and then the next, with nothing between. */
static gboolean
sees_next_month (const LaurelDateCursor *cursor, const LaurelDatePhrase *phrase)
{
  const LaurelDateUnit *last = &phrase->listed[phrase->n_listed - 1].first;
  const LaurelDateToken *number = laurel_date_cursor_peek (cursor, 0);

  return (last->kind == LAUREL_DATE_UNIT_LATE || last->kind == LAUREL_DATE_UNIT_MONTH_END) &&
         laurel_date_cursor_sees_number (cursor, 0) && number->value == last->index % 12 + 1 &&
         laurel_date_cursor_sees_han (cursor, 1, "月") &&
         laurel_date_cursor_sees_han (cursor, 2, "初上");
}

/* "9月、10月", "9月中旬或下旬", "9月7日-9日、12日". A comma also parts a date from
 * what is no date, so what follows it has to be named in full. */
static void
take_list (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  LaurelDatePhrase before = *phrase;
  guint start = cursor->at;

  laurel_date_list_begin (phrase);
  for (;;) {
    guint at = cursor->at;
    gboolean comma = laurel_date_cursor_sees_mark (cursor, 0, ',');
    LaurelDateListJoint joint = take_list_joint (cursor);
    LaurelDateSide side;

    if (joint == LAUREL_DATE_LIST_END && sees_next_month (cursor, phrase))
      joint = LAUREL_DATE_LIST_OR;
    if (joint == LAUREL_DATE_LIST_END || !take_item (cursor, &phrase->a.first, &side) ||
        (comma && (side.first.kind != phrase->a.first.kind ||
                   (side.first.index == 0 && laurel_date_unit_is_in_month (side.first.kind)))) ||
        !laurel_date_list_add (phrase, joint, &side)) {
      cursor->at = at;
      break;
    }
  }
  laurel_date_list_end (phrase);

  if (phrase->shape == LAUREL_DATE_SHAPE_LIST && sees_shape (cursor)) {
    *phrase = before;
    cursor->at = start;
  }
}

/* "9月启动，12月结束", "9月起，12月止": a range, though it is said in two parts. */
static gboolean
take_said_end (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const ends[] = { "结束", "完成", "完结", "截止", "止", "收官", NULL };
  guint start = cursor->at;
  LaurelDateSide side = { 0 };

  if (!laurel_date_cursor_take_mark (cursor, ','))
    laurel_date_cursor_take_mark (cursor, 0x3001);
  if (laurel_date_take_chinese_unit (cursor, TRUE, &side.first) &&
      laurel_date_cursor_take_any (cursor, ends) >= 0) {
    phrase->b = side;
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
    return TRUE;
  }
  cursor->at = start;

  return FALSE;
}

/* "起三个月", "起半年": it has an end, even if nobody counted up to it here. */
static gboolean
sees_months (const LaurelDateCursor *cursor)
{
  return laurel_date_cursor_sees_han (cursor, 0, "半") ||
         (laurel_date_cursor_sees_number (cursor, 0) &&
          laurel_date_cursor_sees_han (cursor, 1, "个年"));
}

/* What comes after a single unit and says how it is meant. */
static void
take_shape (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  guint start = cursor->at;

  if (take_before (cursor, phrase)) {
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
    phrase->any_time = laurel_date_cursor_take_han (cursor, "均可");
  } else if (phrase->a.first.kind == LAUREL_DATE_UNIT_DAY && sees_clock_before (cursor)) {
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
  } else if (take_from (cursor)) {
    phrase->shape = sees_months (cursor) ? LAUREL_DATE_SHAPE_STARTS : LAUREL_DATE_SHAPE_FROM;
    take_said_end (cursor, phrase);
  } else if (take_after (cursor, phrase)) {
    phrase->shape = LAUREL_DATE_SHAPE_AFTER;
  } else if (take_start (cursor)) {
    phrase->shape = LAUREL_DATE_SHAPE_STARTS;
    take_said_end (cursor, phrase);
  } else if (take_joint (cursor) && laurel_date_cursor_take_han (cursor, "长期")) {
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

/* "9月内", "9月期间" say no more than "9月". */
static void
take_inside (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "以内", "内", "期间", "之间", "间", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, words) >= 0 &&
      laurel_date_cursor_peek (cursor, 0) != NULL &&
      laurel_date_cursor_peek (cursor, 0)->kind == LAUREL_DATE_TOKEN_HAN)
    cursor->at = start;
}

/* "即日起至": which day that is, nobody knows later. */
static gboolean
take_from_now (LaurelDateCursor *cursor)
{
  static const char *const words[] = { "自即日起", "从即日起", "即日起", "即日", NULL };
  guint start = cursor->at;

  if (laurel_date_cursor_take_any (cursor, words) >= 0 && take_joint (cursor))
    return TRUE;
  cursor->at = start;

  return FALSE;
}

/* What may stand before the first unit. */
static void
take_lead (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const until[] = {
    "截止时间为", "截止时间", "截止日期为", "截止日期", "截止日", "截止到", "截止于",
    "截止至", "截至", "截止", "不晚于", "不迟于", "最晚于", "最晚", "最迟于", "最迟",
    "至迟", "至", "到", NULL
  };
  static const char *const no_earlier[] = { "不早于", "最早于", "最早", NULL };
  static const char *const since[] = { "自", "从", NULL };
  static const char *const plain[] = {
    "拟定于", "拟于", "拟在", "拟", "计划于", "计划在", "计划", "预计于", "预计在", "预计将于", "预计",
    "暂定于", "暂定", "初定于", "初定", "预定于", "预定", "定于", "将于", "将在", "于", "在", NULL
  };
  static const char *const about[] = { "大约", "大概", "约", NULL };

  if (take_from_now (cursor) || laurel_date_cursor_take_any (cursor, until) >= 0)
    phrase->shape = LAUREL_DATE_SHAPE_DEADLINE;
  else if (laurel_date_cursor_take_any (cursor, no_earlier) >= 0)
    phrase->shape = LAUREL_DATE_SHAPE_AFTER;
  else if (laurel_date_cursor_take_any (cursor, since) >= 0)
    phrase->shape = LAUREL_DATE_SHAPE_FROM;
  else
    laurel_date_cursor_take_any (cursor, plain);
  if (phrase->shape == LAUREL_DATE_SHAPE_DEADLINE)
    laurel_date_cursor_take_mark (cursor, ':');
  phrase->approximate = laurel_date_cursor_take_any (cursor, about) >= 0;
}

/* What follows the first unit, or stretch of days. */
static void
take_rest (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  LaurelDateShape shape = phrase->shape;
  guint after_a = cursor->at;

  if (shape == LAUREL_DATE_SHAPE_DEADLINE) {
    take_before (cursor, phrase);
    laurel_date_cursor_take_han (cursor, "止");
    return;
  }

  if (take_joint (cursor) && (take_side (cursor, TRUE, &phrase->b, &phrase->min_days) ||
                              take_numeric_side (cursor, phrase))) {
    phrase->shape = LAUREL_DATE_SHAPE_RANGE;
    phrase->approximate |= take_around (cursor);
    laurel_date_cursor_take_han (cursor, "止");
  } else {
    cursor->at = after_a;
    take_shape (cursor, phrase);
  }

  if (phrase->shape == LAUREL_DATE_SHAPE_RANGE ||
      (cursor->at == after_a && shape != LAUREL_DATE_SHAPE_AFTER)) {
    if (!phrase->a.is_stretch && !phrase->b.is_stretch)
      take_list (cursor, phrase);
  }
}

/* （周一至周三） after a range. */
static void
take_weekdays (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const names[] = { "星期", "礼拜", "周", NULL };
  guint start = cursor->at;
  int from = 0, to = 0;

  if (phrase->shape != LAUREL_DATE_SHAPE_RANGE || phrase->b.first.kind != LAUREL_DATE_UNIT_DAY ||
      phrase->a.is_stretch || phrase->b.is_stretch)
    return;
  if (laurel_date_cursor_take_mark (cursor, '(') &&
      laurel_date_cursor_take_any (cursor, names) >= 0) {
    from = laurel_date_get_chinese_weekday (cursor);
    cursor->at++;
    if (take_joint (cursor) && from != 0) {
      laurel_date_cursor_take_any (cursor, names);
      to = laurel_date_get_chinese_weekday (cursor);
      cursor->at++;
    }
  }
  if (to == 0 || !laurel_date_cursor_take_mark (cursor, ')')) {
    cursor->at = start;
    return;
  }
  phrase->a.first.weekday = from;
  phrase->b.first.weekday = to;
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

  if (text->tokens[at].kind == LAUREL_DATE_TOKEN_MARK)
    return FALSE;

  *phrase = (LaurelDatePhrase) { .from = at };
  if (laurel_date_take_chinese_undated (&cursor, phrase)) {
    phrase->to = cursor.at;
    return TRUE;
  }

  take_lead (&cursor, phrase);
  if (!take_side (&cursor, FALSE, &phrase->a, &phrase->min_days))
    return FALSE;

  phrase->approximate |= take_around (&cursor);
  take_rest (&cursor, phrase);
  take_inside (&cursor);
  take_weekdays (&cursor, phrase);
  take_duration (&cursor, phrase);
  phrase->to = cursor.at;

  return TRUE;
}
