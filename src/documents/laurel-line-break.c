/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-line-break.h"

#include <pango/pango.h>

/*
 * Where a line may end. Pango knows Unicode's rules; good Chinese setting asks
 * for more: what may not begin or end a line, and that a number stays with its
 * unit. Where Unicode is too careful, at curly quotes between Han, it is freed.
 */

#define NOT_FIRST "，。、；：？！）》〉」』】〕］｝”’…—–－·～％‰℃,.;:?!)]}%"
#define NOT_LAST "（《〈「『【〔［｛“‘￥＄№([{$¥第"
#define CLOSING "，。、；：？！）》〉」』】〕］｝”’"
#define OPENING "（《〈「『【〔［｛“‘"
#define UNITS "年月日号届期家个项名场次天周级等万亿元人位份件条篇所支批轮季点时分页章"

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/**
 * laurel_line_break_is_han:
 *
 * Returns: whether @c is a Han character
 */
gboolean
laurel_line_break_is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/**
 * laurel_line_break_is_wide:
 *
 * Returns: whether @c fills a whole cell in Chinese text
 */
gboolean
laurel_line_break_is_wide (gunichar c)
{
  return g_unichar_iswide (c) || is_one_of (c, "“”‘’…—");
}

/**
 * laurel_line_break_is_stop:
 *
 * Returns: whether @c is a full-width mark with half a cell of white in it,
 *   which a crowded line can do without
 */
gboolean
laurel_line_break_is_stop (gunichar c)
{
  return is_one_of (c, "，。、；：！？" "）》〉」』】〕" "（《〈「『【〔");
}

/**
 * laurel_line_break_has_white_behind:
 *
 * Returns: whether a full-width @c has its ink in the first half of its cell
 */
gboolean
laurel_line_break_has_white_behind (gunichar c)
{
  return is_one_of (c, CLOSING);
}

/**
 * laurel_line_break_has_white_before:
 *
 * Returns: whether a full-width @c has its ink in the second half of its cell
 */
gboolean
laurel_line_break_has_white_before (gunichar c)
{
  return is_one_of (c, OPENING);
}

static gboolean
is_forbidden (gunichar before, gunichar after)
{
  if (is_one_of (after, NOT_FIRST) || is_one_of (before, NOT_LAST))
    return TRUE;
  if (g_unichar_isdigit (before) && is_one_of (after, UNITS))
    return TRUE;

  return is_one_of (before, "–－—") && g_unichar_isdigit (after);
}

static gboolean
is_freed (gunichar before, gunichar after)
{
  gboolean ends = laurel_line_break_is_han (before) || is_one_of (before, CLOSING);
  gboolean begins = laurel_line_break_is_han (after) || is_one_of (after, OPENING);

  return (ends && is_one_of (after, "“‘")) || (is_one_of (before, "”’") && begins);
}

/**
 * laurel_line_break_find:
 * @text: one paragraph, UTF-8
 * @length: in bytes, or -1
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): for each character, whether a line may begin with
 *   it; one more for the end
 */
gboolean *
laurel_line_break_find (const char *text, gssize length, const char *language)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  int n = g_utf8_strlen (text, bytes);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  gboolean *breaks = g_new0 (gboolean, n + 1);
  gunichar before = 0;
  const char *at = text;

  pango_get_log_attrs (text, bytes, -1, pango_language_from_string (language), attrs, n + 1);

  for (int i = 0; i < n; i++, at = g_utf8_next_char (at)) {
    gunichar after = g_utf8_get_char (at);

    breaks[i] = i > 0 && attrs[i].is_cursor_position
                && (attrs[i].is_line_break || is_freed (before, after))
                && !is_forbidden (before, after);
    before = after;
  }
  breaks[n] = TRUE;

  return breaks;
}
