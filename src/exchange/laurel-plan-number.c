/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-number.h"

#include <string.h>

static const char *const DIGITS[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

/* The value of a Chinese digit, or -1. */
static int
read_digit (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIGITS); i++) {
    if (g_str_has_prefix (text, DIGITS[i]))
      return i;
  }

  return g_str_has_prefix (text, "零") || g_str_has_prefix (text, "○") ||
         g_str_has_prefix (text, "Ｏ") ? 0 : -1;
}

/* 一 to 九十九, and nothing after it; else -1. */
static int
read_chinese (const char *text)
{
  int value = 0, digit = read_digit (text);
  const gsize width = strlen ("十");

  if (digit > 0)
    text += width;
  if (g_str_has_prefix (text, "十")) {
    value = (digit > 0 ? digit : 1) * 10;
    text += width;
    digit = read_digit (text);
    if (digit > 0)
      text += width;
  }

  return *text == '\0' ? value + MAX (digit, 0) : -1;
}

/* Without the marks that stand around a number: （一）, 1., 第3项. */
static char *
strip (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  static const char *const MARKS[] = { "(", ")", ".", "、", ",", "。", "第", "项", "号", "No", "#",
                                       "\"", ":" };
  gboolean again = plain != NULL;

  if (plain == NULL)
    return g_strdup ("");

  while (again) {
    g_strstrip (plain);
    again = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (MARKS) && !again; i++) {
      gsize length = strlen (MARKS[i]);

      if (g_str_has_prefix (plain, MARKS[i])) {
        memmove (plain, plain + length, strlen (plain + length) + 1);
        again = TRUE;
      } else if (g_str_has_suffix (plain, MARKS[i])) {
        plain[strlen (plain) - length] = '\0';
        again = TRUE;
      }
    }
  }

  return g_steal_pointer (&plain);
}

/* "7", "3.2", "4-1", "A12". */
static gboolean
is_number (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > 12)
    return FALSE;
  if (g_ascii_isalpha (text[0]) && length > 1)
    text++;
  for (; *text != '\0'; text++) {
    if (!g_ascii_isdigit (*text) &&
        !(strchr (".-", *text) != NULL && g_ascii_isdigit (text[1])))
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_plan_number_read:
 * @text: a cell
 *
 * Reads the number of an activity: in plain, full-width, circled or Chinese
 * digits, with the marks around it that lists have.
 *
 * Returns: (transfer full) (nullable): the number in plain digits, or %NULL when
 *   the cell is none
 */
char *
laurel_plan_number_read (const char *text)
{
  g_autofree char *number = NULL;
  int chinese;

  if (strlen (text) > 64)
    return NULL;
  if (is_number (text))
    return g_strdup (text);

  number = strip (text);
  if (is_number (number))
    return g_steal_pointer (&number);
  chinese = number[0] != '\0' ? read_chinese (number) : -1;

  return chinese > 0 ? g_strdup_printf ("%d", chinese) : NULL;
}

static int
read_chinese_year (const char *text)
{
  const gsize width = strlen ("〇");
  int year = 0;

  for (int i = 0; i < 4; i++) {
    int digit = strlen (text) >= width ? read_digit (text) : -1;

    if (digit < 0)
      return 0;
    year = year * 10 + digit;
    text += width;
  }

  return g_str_has_prefix (text, "年") && year >= 1900 && year < 2200 ? year : 0;
}

/* Four digits alone, which are no part of the number of a standard. */
static int
read_plain_year (const char *start, const char *text)
{
  static const char *const DASHES[] = { "-", "—", "–", "" };
  int year = 0;

  /* "306-2022" and "306—2022", but not "month-2022". */
  for (gsize i = 0; i < G_N_ELEMENTS (DASHES); i++) {
    gssize length = strlen (DASHES[i]);

    if (text - start > length && strncmp (text - length, DASHES[i], length) == 0 &&
        g_ascii_isdigit (text[-length - 1]))
      return 0;
  }

  for (int i = 0; i < 4; i++) {
    if (!g_ascii_isdigit (text[i]))
      return 0;
    year = year * 10 + (text[i] - '0');
  }

  return !g_ascii_isdigit (text[4]) && year >= 1900 && year < 2200 ? year : 0;
}

/**
 * laurel_plan_number_find_year:
 * @text: a title, or the words of a date
 *
 * Returns: the first year in it, in plain, full-width or Chinese digits; or 0
 */
int
laurel_plan_number_find_year (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    int year = g_ascii_isdigit (*at) ? read_plain_year (plain, at) : read_chinese_year (at);

    if (year != 0)
      return year;
  }

  return 0;
}
