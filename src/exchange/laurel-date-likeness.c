/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-date-likeness.h"

#include <string.h>

/* What may stand before the month in English: "by the end of October". */
static const char *const ENGLISH_LEADS[] = {
  "about ", "around ", "approx. ", "early to ", "mid to ", "early ", "early-", "mid ", "mid-",
  "late ", "late-", "beginning of ", "middle of ", "end of ", "start of ", "by ", "before ",
  "until ", "from ", "since ", "the ", "in ", "on ",
};

static const char *const MONTHS[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

static const char *const WHOLES[] = {
  "全年", "上半年", "下半年", "年初", "年中", "年底", "年末", "长期", "常年", "待定", "时间待定",
  "all year", "throughout the year", "first half", "second half", "to be announced", "q1", "q2",
  "q3", "q4", "on request", "tbd", "tba",
};

/* Full-width digits and signs become ASCII, letters small; 40 bytes do. */
static void
fold (const char *text, char folded[64])
{
  gsize length = 0;

  for (; *text != '\0' && length < 40; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c >= 0xff01 && c <= 0xff5e)
      c -= 0xff01 - '!';
    if (length == 0 && g_unichar_isspace (c))
      continue;
    length += g_unichar_to_utf8 (g_unichar_tolower (c), folded + length);
  }
  folded[length] = '\0';
}

/* The end of a number in ASCII or Chinese digits, or NULL. */
static const char *
skip_number (const char *text)
{
  const char *end = text;

  while (*end != '\0') {
    if (g_ascii_isdigit (*end))
      end++;
    else if (strstr ("〇○零一二三四五六七八九十廿", (char[]) { end[0], end[1], end[2], 0 }) != NULL &&
             strlen (end) >= 3 && (guchar) end[0] >= 0xe0)
      end += 3;
    else
      break;
  }

  return end > text ? end : NULL;
}

static gboolean
is_month_name (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MONTHS); i++) {
    if (g_str_has_prefix (text, MONTHS[i])) {
      const char *end = text + 3;

      while (g_ascii_isalpha (*end))
        end++;
      return end - text <= 9;
    }
  }

  return FALSE;
}

/* "september", "8 september", "8–10 sept.", after any of the leads. */
static gboolean
begins_in_english (const char *text)
{
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH_LEADS) && !again; i++) {
      if (g_str_has_prefix (text, ENGLISH_LEADS[i])) {
        text += strlen (ENGLISH_LEADS[i]);
        again = TRUE;
      }
    }
  }
  if (is_month_name (text))
    return TRUE;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  while (*text != '\0' && (!g_ascii_isalpha (*text) || g_str_has_prefix (text, "th ") ||
                           g_str_has_prefix (text, "st ") || g_str_has_prefix (text, "nd ") ||
                           g_str_has_prefix (text, "rd ")))
    text += g_ascii_isalpha (*text) ? 2 : 1;

  return is_month_name (text);
}

/* "9月…", "2022年9月…", "7日前": a year alone begins many a title. */
static gboolean
begins_in_chinese (const char *text)
{
  const char *end = skip_number (text);

  if (end == NULL)
    return FALSE;
  if (g_str_has_prefix (end, "月") || g_str_has_prefix (end, "日"))
    return TRUE;
  if (!g_str_has_prefix (end, "年"))
    return FALSE;

  end += strlen ("年");
  if (g_str_has_prefix (end, "初") || g_str_has_prefix (end, "底") || end[0] == '\0' ||
      g_str_has_prefix (end, "第"))
    return TRUE;
  end = skip_number (end);

  return end != NULL && g_str_has_prefix (end, "月");
}

/* "2022-09-01", "2022/9/1", "2022.9". */
static gboolean
begins_in_numbers (const char *text)
{
  for (int i = 0; i < 4; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  }

  return strchr ("-/.", text[4]) != NULL && text[4] != '\0' && g_ascii_isdigit (text[5]);
}

/**
 * laurel_date_likeness_begins:
 * @text: a cell
 *
 * Whether a cell begins as dates in plans do. It reads nothing: it only helps
 * to tell one column, or one table, from another.
 *
 * Returns: whether it looks so
 */
gboolean
laurel_date_likeness_begins (const char *text)
{
  char folded[64];

  fold (text, folded);
  for (gsize i = 0; i < G_N_ELEMENTS (WHOLES); i++) {
    if (g_str_has_prefix (folded, WHOLES[i]))
      return TRUE;
  }

  return begins_in_numbers (folded) || begins_in_chinese (folded) || begins_in_english (folded);
}
