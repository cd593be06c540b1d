/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-heading.h"

#include "store/laurel-simplified.h"

#include <string.h>

/* Longer texts are no headings. */
#define MAX_HEADING 40

typedef struct {
  const char *words;
  LaurelPlanColumnKind kind;
} Heading;

/* Headings as fold () leaves them. */
static const Heading HEADINGS[] = {
  { "序号", LAUREL_PLAN_COLUMN_NUMBER },
  { "序", LAUREL_PLAN_COLUMN_NUMBER },
  { "编号", LAUREL_PLAN_COLUMN_NUMBER },
  { "项次", LAUREL_PLAN_COLUMN_NUMBER },
  { "号", LAUREL_PLAN_COLUMN_NUMBER },
  { "no", LAUREL_PLAN_COLUMN_NUMBER },
  { "nr", LAUREL_PLAN_COLUMN_NUMBER },
  { "number", LAUREL_PLAN_COLUMN_NUMBER },
  { "id", LAUREL_PLAN_COLUMN_NUMBER },
  { "活动", LAUREL_PLAN_COLUMN_TITLE },
  { "项目", LAUREL_PLAN_COLUMN_TITLE },
  { "事项", LAUREL_PLAN_COLUMN_TITLE },
  { "活动项目", LAUREL_PLAN_COLUMN_TITLE },
  { "标题", LAUREL_PLAN_COLUMN_TITLE },
  { "题目", LAUREL_PLAN_COLUMN_TITLE },
  { "活动主题", LAUREL_PLAN_COLUMN_TITLE },
  { "title", LAUREL_PLAN_COLUMN_TITLE },
  { "name", LAUREL_PLAN_COLUMN_TITLE },
  { "activity", LAUREL_PLAN_COLUMN_TITLE },
  { "event", LAUREL_PLAN_COLUMN_TITLE },
  { "item", LAUREL_PLAN_COLUMN_TITLE },
  { "project", LAUREL_PLAN_COLUMN_TITLE },
  { "when", LAUREL_PLAN_COLUMN_WHEN },
  { "date", LAUREL_PLAN_COLUMN_WHEN },
  { "dates", LAUREL_PLAN_COLUMN_WHEN },
  { "time", LAUREL_PLAN_COLUMN_WHEN },
  { "period", LAUREL_PLAN_COLUMN_WHEN },
  { "schedule", LAUREL_PLAN_COLUMN_WHEN },
  { "month", LAUREL_PLAN_COLUMN_WHEN },
  { "月份", LAUREL_PLAN_COLUMN_WHEN },
  { "where", LAUREL_PLAN_COLUMN_WHERE },
  { "place", LAUREL_PLAN_COLUMN_WHERE },
  { "city", LAUREL_PLAN_COLUMN_WHERE },
  { "场所", LAUREL_PLAN_COLUMN_WHERE },
  { "城市", LAUREL_PLAN_COLUMN_WHERE },
  { "start", LAUREL_PLAN_COLUMN_START },
  { "from", LAUREL_PLAN_COLUMN_START },
  { "begin", LAUREL_PLAN_COLUMN_START },
  { "begins", LAUREL_PLAN_COLUMN_START },
  { "startdate", LAUREL_PLAN_COLUMN_START },
  { "end", LAUREL_PLAN_COLUMN_END },
  { "ends", LAUREL_PLAN_COLUMN_END },
  { "to", LAUREL_PLAN_COLUMN_END },
  { "until", LAUREL_PLAN_COLUMN_END },
  { "enddate", LAUREL_PLAN_COLUMN_END },
  { "说明", LAUREL_PLAN_COLUMN_CONTENT },
  { "content", LAUREL_PLAN_COLUMN_CONTENT },
  { "contents", LAUREL_PLAN_COLUMN_CONTENT },
  { "details", LAUREL_PLAN_COLUMN_CONTENT },
  { "summary", LAUREL_PLAN_COLUMN_CONTENT },
  { "about", LAUREL_PLAN_COLUMN_CONTENT },
  { "whathappens", LAUREL_PLAN_COLUMN_CONTENT },
  { "whatitisabout", LAUREL_PLAN_COLUMN_CONTENT },
  { "maincontent", LAUREL_PLAN_COLUMN_CONTENT },
  { "host", LAUREL_PLAN_COLUMN_HOST },
  { "hostedby", LAUREL_PLAN_COLUMN_HOST },
  { "organiser", LAUREL_PLAN_COLUMN_HOST },
  { "organizer", LAUREL_PLAN_COLUMN_HOST },
  { "organisedby", LAUREL_PLAN_COLUMN_HOST },
  { "organizedby", LAUREL_PLAN_COLUMN_HOST },
  { "carriedoutby", LAUREL_PLAN_COLUMN_CARRY_OUT },
  { "coorganiser", LAUREL_PLAN_COLUMN_CO_ORGANIZE },
  { "coorganizer", LAUREL_PLAN_COLUMN_CO_ORGANIZE },
  { "coorganisedby", LAUREL_PLAN_COLUMN_CO_ORGANIZE },
  { "coorganizedby", LAUREL_PLAN_COLUMN_CO_ORGANIZE },
  { "guidedby", LAUREL_PLAN_COLUMN_GUIDE },
  { "supportedby", LAUREL_PLAN_COLUMN_SUPPORT },
  { "implementedby", LAUREL_PLAN_COLUMN_IMPLEMENT },
  { "media", LAUREL_PLAN_COLUMN_MEDIA },
  { "sponsor", LAUREL_PLAN_COLUMN_SPONSOR },
  { "sponsors", LAUREL_PLAN_COLUMN_SPONSOR },
  { "sponsoredby", LAUREL_PLAN_COLUMN_SPONSOR },
  { "范围", LAUREL_PLAN_COLUMN_EXTENT },
  { "extent", LAUREL_PLAN_COLUMN_EXTENT },
  { "状态", LAUREL_PLAN_COLUMN_STATUS },
  { "活动状态", LAUREL_PLAN_COLUMN_STATUS },
  { "status", LAUREL_PLAN_COLUMN_STATUS },
  { "系列", LAUREL_PLAN_COLUMN_SERIES },
  { "所属", LAUREL_PLAN_COLUMN_SERIES },
  { "所属活动", LAUREL_PLAN_COLUMN_SERIES },
  { "所属项目", LAUREL_PLAN_COLUMN_SERIES },
  { "所属系列", LAUREL_PLAN_COLUMN_SERIES },
  { "上级活动", LAUREL_PLAN_COLUMN_SERIES },
  { "系列活动", LAUREL_PLAN_COLUMN_SERIES },
  { "series", LAUREL_PLAN_COLUMN_SERIES },
  { "partof", LAUREL_PLAN_COLUMN_SERIES },
  { "belongsto", LAUREL_PLAN_COLUMN_SERIES },
  { "parent", LAUREL_PLAN_COLUMN_SERIES },
  { "parentactivity", LAUREL_PLAN_COLUMN_SERIES },
  { "注", LAUREL_PLAN_COLUMN_NOTE },
  { "note", LAUREL_PLAN_COLUMN_NOTE },
  { "notes", LAUREL_PLAN_COLUMN_NOTE },
  { "remark", LAUREL_PLAN_COLUMN_NOTE },
  { "remarks", LAUREL_PLAN_COLUMN_NOTE },
};

/* What a heading says by a part of it. The first that fits counts. */
static const Heading PARTS[] = {
  { "序号", LAUREL_PLAN_COLUMN_NUMBER },
  { "编号", LAUREL_PLAN_COLUMN_NUMBER },
  { "名称", LAUREL_PLAN_COLUMN_TITLE },
  { "title", LAUREL_PLAN_COLUMN_TITLE },
  { "开始", LAUREL_PLAN_COLUMN_START },
  { "起始", LAUREL_PLAN_COLUMN_START },
  { "结束", LAUREL_PLAN_COLUMN_END },
  { "截止", LAUREL_PLAN_COLUMN_END },
  { "终止", LAUREL_PLAN_COLUMN_END },
  { "时间", LAUREL_PLAN_COLUMN_WHEN },
  { "日期", LAUREL_PLAN_COLUMN_WHEN },
  { "地点", LAUREL_PLAN_COLUMN_WHERE },
  { "场地", LAUREL_PLAN_COLUMN_WHERE },
  { "venue", LAUREL_PLAN_COLUMN_WHERE },
  { "location", LAUREL_PLAN_COLUMN_WHERE },
  { "内容", LAUREL_PLAN_COLUMN_CONTENT },
  { "简介", LAUREL_PLAN_COLUMN_CONTENT },
  { "description", LAUREL_PLAN_COLUMN_CONTENT },
  { "媒体", LAUREL_PLAN_COLUMN_MEDIA },
  { "指导", LAUREL_PLAN_COLUMN_GUIDE },
  { "支持", LAUREL_PLAN_COLUMN_SUPPORT },
  { "主办", LAUREL_PLAN_COLUMN_HOST },
  { "承办", LAUREL_PLAN_COLUMN_CARRY_OUT },
  { "协办", LAUREL_PLAN_COLUMN_CO_ORGANIZE },
  { "实施", LAUREL_PLAN_COLUMN_IMPLEMENT },
  { "赞助", LAUREL_PLAN_COLUMN_SPONSOR },
  { "备注", LAUREL_PLAN_COLUMN_NOTE },
};

static const char *const WHEN_WORDS[] = { "时间", "日期", "when", "date", "time" };
static const char *const WHERE_WORDS[] = { "地点", "where", "place", "venue", "location" };

/* Small letters and digits in their plain form, Chinese in the simplified one, and
 * nothing else. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *folded = g_string_new (NULL);

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalnum (c))
      g_string_append_unichar (folded, c < 0x3000 ? g_unichar_tolower (c)
                                                  : laurel_simplified_get (c));
  }

  return g_string_free (folded, FALSE);
}

static gboolean
has_any (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++) {
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_plan_heading_read:
 * @text: a cell
 *
 * Returns: what a column with that heading says, or
 *   %LAUREL_PLAN_COLUMN_UNKNOWN when it is no heading that is known
 */
LaurelPlanColumnKind
laurel_plan_heading_read (const char *text)
{
  g_autofree char *folded = NULL;

  if (strlen (text) > MAX_HEADING)
    return LAUREL_PLAN_COLUMN_UNKNOWN;
  if (g_str_equal (text, "#"))
    return LAUREL_PLAN_COLUMN_NUMBER;

  folded = fold (text);
  if (has_any (folded, WHEN_WORDS, G_N_ELEMENTS (WHEN_WORDS)) &&
      has_any (folded, WHERE_WORDS, G_N_ELEMENTS (WHERE_WORDS)))
    return LAUREL_PLAN_COLUMN_WHEN_WHERE;
  for (gsize i = 0; i < G_N_ELEMENTS (HEADINGS); i++) {
    if (g_str_equal (folded, HEADINGS[i].words))
      return HEADINGS[i].kind;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++) {
    if (strstr (folded, PARTS[i].words) != NULL && g_utf8_strlen (folded, -1) <= 16)
      return PARTS[i].kind;
  }

  return LAUREL_PLAN_COLUMN_UNKNOWN;
}
