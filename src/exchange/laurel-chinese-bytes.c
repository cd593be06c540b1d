/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-chinese-bytes.h"

#include <string.h>

/*
 * GB 18030 and Big5 use the same bytes for other characters, and nearly any text
 * in one is valid in the other. But both have their characters sorted into those
 * that every text uses and those that hardly one does, and a text read in the
 * wrong one is full of the latter.
 */

/* What the headings and cells of plans are written with, in both scripts. */
static const char OF_PLANS[] =
  "年月日时間间時地点點名称稱活动動主要内內容序号號编編上中下旬至在線线第期会會全国國办辦"
  "协協举舉行比赛賽讲講座大一二三四五六七八九十季度初末底，。、；：（）《》“”「」";

static gboolean
is_between (guint byte, guint low, guint high)
{
  return byte >= low && byte <= high;
}

/* The rows of GB 2312: symbols, kana and the like, nothing, Han by their sound,
 * rare Han by their shape. What is outside of it came later, and is rarer. */
static int
rate_gb_pair (guint lead, guint trail)
{
  if (trail < 0xa1 || trail == 0xff || !is_between (lead, 0xa1, 0xf7))
    return -2;
  if (lead <= 0xa3 || is_between (lead, 0xb0, 0xd7))
    return 2;
  if (lead >= 0xd8)
    return 1;

  return lead <= 0xa9 ? -1 : -2;
}

static gboolean
is_big5_trail (guint byte)
{
  return is_between (byte, 0x40, 0x7e) || is_between (byte, 0xa1, 0xfe);
}

/* Symbols and the 5,401 usual Han by their strokes; then the rare ones. */
static int
rate_big5_pair (guint lead)
{
  if (is_between (lead, 0xa1, 0xc6))
    return 2;

  return is_between (lead, 0xc9, 0xf9) ? 0 : -2;
}

/**
 * laurel_chinese_bytes_rate_gb18030:
 * @data: a text
 * @size: its size
 *
 * Returns: how much it looks like GB 18030; whether it is, the converter says
 */
LaurelChineseRating
laurel_chinese_bytes_rate_gb18030 (const char *data, gsize size)
{
  LaurelChineseRating rating = { 0 };

  for (gsize i = 0; i + 1 < size; i++) {
    guint lead = (guchar) data[i], trail = (guchar) data[i + 1];
    int score;

    if (lead < 0x80)
      continue;
    score = rate_gb_pair (lead, trail);
    rating.score += score;
    rating.common += score > 0 ? 1 : 0;
    rating.all++;
    i += is_between (trail, '0', '9') ? 3 : 1;
  }

  return rating;
}

/**
 * laurel_chinese_bytes_rate_big5:
 * @data: a text
 * @size: its size
 *
 * Returns: how much it looks like Big5; nothing at all if it cannot be
 */
LaurelChineseRating
laurel_chinese_bytes_rate_big5 (const char *data, gsize size)
{
  LaurelChineseRating rating = { 0 };

  for (gsize i = 0; i < size; i++) {
    guint lead = (guchar) data[i], trail = i + 1 < size ? (guchar) data[i + 1] : 0;
    int score;

    if (lead < 0x80)
      continue;
    if (!is_big5_trail (trail))
      return (LaurelChineseRating) { 0 };
    score = rate_big5_pair (lead);
    rating.score += score;
    rating.common += score > 0 ? 1 : 0;
    rating.all++;
    i++;
  }

  return rating;
}

/**
 * laurel_chinese_rating_is_likely:
 *
 * Returns: whether nearly all characters are of those that texts are made of
 */
gboolean
laurel_chinese_rating_is_likely (const LaurelChineseRating *rating)
{
  return rating->all > 0 && (gint64) rating->common * 10 >= (gint64) rating->all * 8;
}

/**
 * laurel_chinese_text_rate:
 * @text: a text
 *
 * For a text so short that its bytes say little: a heading of two words.
 *
 * Returns: how many of its characters are those of plans
 */
int
laurel_chinese_text_rate (const char *text)
{
  int count = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c >= 0x80 && g_utf8_strchr (OF_PLANS, -1, c) != NULL)
      count++;
  }

  return count;
}
