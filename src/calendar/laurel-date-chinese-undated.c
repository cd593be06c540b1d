/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

static const char *const PLACES[] = { "地点", "场地", "地址", "会场", NULL };

/* "时间、地点", "具体日期和场地": what is not decided. */
static gboolean
take_subject (LaurelDateCursor *cursor, gboolean *has_date, gboolean *has_place)
{
  static const char *const details[] = { "具体", "举办", "活动", "会议", "召开", NULL };
  static const char *const dates[] = { "时间", "日期", "日程", NULL };

  *has_date = *has_place = FALSE;
  for (;;) {
    while (laurel_date_cursor_take_any (cursor, details) >= 0)
      continue;
    if (laurel_date_cursor_take_any (cursor, dates) >= 0)
      *has_date = TRUE;
    else if (laurel_date_cursor_take_any (cursor, PLACES) >= 0)
      *has_place = TRUE;
    else
      break;
    if (laurel_date_see_chinese_list (cursor, 0) != LAUREL_DATE_LIST_END)
      cursor->at++;
  }
  laurel_date_cursor_take_mark (cursor, ':');
  if (laurel_date_cursor_sees_han (cursor, 0, "均都"))
    cursor->at++;

  return *has_date || *has_place;
}

/* "地点" stands before: then it is the place that is not decided. */
static gboolean
follows_place (const LaurelDateCursor *cursor)
{
  LaurelDateCursor before = *cursor;

  if (cursor->at < 2)
    return FALSE;

  before.at -= 2;

  return laurel_date_cursor_take_any (&before, PLACES) >= 0;
}

/**
 * laurel_date_take_chinese_undated:
 * @cursor: a cursor
 * @phrase: (inout): the phrase
 *
 * Returns: whether 待定 or 长期 came next, that has no days; then it is passed
 */
gboolean
laurel_date_take_chinese_undated (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const undecided[] = {
    "待定", "另行通知", "另行公布", "另行确定", "另行安排", "待通知", "待公布", "待确定", "待确认", "待安排",
    "暂未确定", "尚未确定", "暂未定", "未确定", "未定", "另定", "暂不确定", NULL
  };
  guint start = cursor->at;
  gboolean has_date, has_place, has_subject = take_subject (cursor, &has_date, &has_place);

  if ((has_date || !has_place) && (has_subject || !follows_place (cursor)) &&
      laurel_date_cursor_take_any (cursor, undecided) >= 0) {
    phrase->shape = LAUREL_DATE_SHAPE_UNDECIDED;
    phrase->names_place = has_place || !has_subject;
    return TRUE;
  }
  cursor->at = start;
  if (laurel_date_cursor_take_han (cursor, "长期")) {
    phrase->shape = LAUREL_DATE_SHAPE_ALWAYS;
    return TRUE;
  }

  return FALSE;
}
