/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-list.h"

#include "base/laurel-text.h"

#include <string.h>

/*
 * Where the cells of a line begin and end. Nobody types a list in one way: what
 * parts the cells is the strongest thing in the line that can.
 */

static const char *const BULLETS[] = { "-", "–", "—", "•", "·", "*", "●", "○", "■" };

/* "3.", "（三）", "(3)", "3、", "③": how a line is numbered, which is no name. */
static const char *
skip_number (const char *line)
{
  static const char *const OPENERS[] = { "（", "(" };
  static const char *const ENDS[] = { "、", "．", "）", ")", "." };
  static const char *const DIGITS = "0123456789０１２３４５６７８９一二三四五六七八九十百";
  const char *at = line;
  gboolean opened = FALSE;
  gunichar first = g_utf8_get_char (line);
  guint n_digits = 0;

  if (first >= 0x2460 && first <= 0x2473)
    return g_utf8_next_char (line);

  for (gsize i = 0; i < G_N_ELEMENTS (OPENERS) && !opened; i++)
    if (g_str_has_prefix (at, OPENERS[i])) {
      at += strlen (OPENERS[i]);
      opened = TRUE;
    }
  while (*at != '\0' && g_utf8_strchr (DIGITS, -1, g_utf8_get_char (at)) != NULL) {
    at = g_utf8_next_char (at);
    n_digits++;
  }
  if (n_digits == 0)
    return line;

  for (gsize i = 0; i < G_N_ELEMENTS (ENDS); i++) {
    gboolean closes = g_str_equal (ENDS[i], "）") || g_str_equal (ENDS[i], ")");

    /* "9.5" is a day, not the ninth line. */
    if (g_str_has_prefix (at, ENDS[i]) && (!opened || closes) &&
        !(*ENDS[i] == '.' && g_ascii_isdigit (at[1])))
      return at + strlen (ENDS[i]);
  }

  return line;
}

static const char *
skip_bullet (const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BULLETS); i++)
    if (g_str_has_prefix (line, BULLETS[i]) && line[strlen (BULLETS[i])] == ' ')
      return line + strlen (BULLETS[i]);

  return line;
}

static gboolean
has_han (const char *line)
{
  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    if (laurel_text_is_han (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* What parts the cells, the strongest first: a table's tabs; a wide gap; marks. */
static const char *
find_separator (const char *line)
{
  static const char *const SEPARATORS[] = { "\t", "  ", "\u3000", " | ", "｜", "；", ";", "，", ", ",
                                            "," };

  for (gsize i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (strstr (line, SEPARATORS[i]) != NULL)
      return SEPARATORS[i];

  return has_han (line) ? " " : NULL;
}

/* A row of a table whose last cells are empty ends with what parts them. */
static void
drop_last_mark (char *line)
{
  static const char *const MARKS[] = { "|", "｜", "；", ";", "，", ",", "、" };
  gboolean dropped = TRUE;

  while (dropped) {
    dropped = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++)
      if (g_str_has_suffix (line, MARKS[i])) {
        line[strlen (line) - strlen (MARKS[i])] = '\0';
        g_strchomp (line);
        dropped = TRUE;
      }
  }
}

static gboolean
is_count (const char *cell)
{
  const char *at = cell;

  while (g_ascii_isdigit (*at))
    at++;

  return at > cell && *at == '\0';
}

/**
 * laurel_series_list_split:
 * @line: a line of a list
 *
 * Returns: (transfer full) (element-type utf8): its cells, none of them empty,
 *   without a number or a bullet before the first
 */
GPtrArray *
laurel_series_list_split (const char *line)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *whole = g_utf8_make_valid (line, -1);
  const char *separator;
  g_autofree char *bare = NULL;
  g_auto (GStrv) parts = NULL;

  g_strstrip (whole);
  bare = g_strdup (skip_number (skip_bullet (whole)));
  g_strstrip (bare);
  drop_last_mark (bare);
  separator = find_separator (bare);
  parts = g_strsplit (bare, separator ? separator : "\n", -1);
  for (char **part = parts; *part != NULL; part++) {
    char *clean = laurel_text_dup_clean (*part);

    if (clean != NULL)
      g_ptr_array_add (cells, clean);
  }
  if (cells->len > 1 && is_count (cells->pdata[0]))
    g_ptr_array_remove_index (cells, 0);

  return cells;
}

/* "Place", "Places", "Place:" */
static gboolean
is_heading_word (const char *cell)
{
  static const char *const HEADINGS[] = {
    "序号", "编号", "赛区", "分赛区", "期次", "期", "讲次", "讲", "场次", "站点", "名称", "主题", "题目",
    "活动", "活动名称", "活动内容", "时间", "日期", "举办时间", "地点", "地区", "城市", "举办地点",
    "时间地点", "时间、地点", "单位", "承办单位", "承办", "组织单位", "主办单位", "举办单位", "备注",
    "no", "no.", "number", "region", "division", "lecture", "session", "stage", "name", "title",
    "topic", "date", "time", "when", "place", "venue", "city", "where",
    "organiser", "organizer", "organised by", "organized by", "host", "carried out by", "who",
    "note", "remark",
  };
  g_autofree char *folded = g_utf8_strdown (cell, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (HEADINGS); i++)
    if (g_str_has_prefix (folded, HEADINGS[i])) {
      const char *rest = folded + strlen (HEADINGS[i]);

      if (*rest == 's')
        rest++;
      if (*rest == '\0' || g_str_equal (rest, ":") || g_str_equal (rest, "："))
        return TRUE;
    }

  return FALSE;
}

/**
 * laurel_series_list_is_heading:
 * @cells: (element-type utf8): a line's cells
 *
 * Returns: whether they only say what stands below them: most are words that do, and
 *   nothing that is called so is meant
 */
gboolean
laurel_series_list_is_heading (GPtrArray *cells)
{
  guint n_headings = 0;

  for (guint i = 0; i < cells->len; i++)
    n_headings += is_heading_word (cells->pdata[i]);

  return n_headings > 1 && n_headings * 2 > cells->len;
}

/**
 * laurel_series_list_is_organisation:
 * @words: a name
 *
 * Returns: whether it ends like the name of an organisation
 */
gboolean
laurel_series_list_is_organisation (const char *words)
{
  static const char *const CHINESE[] = {
    "协会", "学会", "质协", "商会", "公司", "集团", "中心", "委员会", "联合会", "研究院", "研究所",
    "大学", "学院", "学校", "局", "厅", "部", "分会", "基金会", "办公室", "联盟", "工会", "促进会",
  };
  static const char *const ENGLISH[] = {
    "association", "society", "company", "group", "centre", "center", "committee", "institute",
    "university", "college", "school", "bureau", "office", "branch", "foundation", "federation",
    "union", "council", "guild", "ltd", "ltd.", "inc.", "club", "chamber", "agency", "department",
  };
  g_autofree char *folded = g_utf8_strdown (words, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++)
    if (g_str_has_suffix (folded, CHINESE[i]) && strlen (folded) > strlen (CHINESE[i]))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH); i++) {
    const char *end = g_str_has_suffix (folded, ENGLISH[i])
                        ? folded + strlen (folded) - strlen (ENGLISH[i]) : NULL;

    if (end != NULL && end > folded && end[-1] == ' ')
      return TRUE;
  }

  return FALSE;
}
