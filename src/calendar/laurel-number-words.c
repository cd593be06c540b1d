/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-number-words.h"

#include "calendar/laurel-title-number.h"

#include <string.h>

/*
 * Numbers as titles write them. They speak the title's language, not the
 * window's, so they are not gettext's.
 */

static const char *const ORDINALS[] = {
  NULL, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
  "seventeenth", "eighteenth", "nineteenth",
};

static const struct {
  const char *cardinal;
  const char *ordinal;
} TENS[] = {
  { NULL, NULL }, { NULL, NULL },
  { "twenty", "twentieth" }, { "thirty", "thirtieth" }, { "forty", "fortieth" },
  { "fifty", "fiftieth" }, { "sixty", "sixtieth" }, { "seventy", "seventieth" },
  { "eighty", "eightieth" }, { "ninety", "ninetieth" },
};

static const char *const DIGITS[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

static const struct {
  int value;
  const char *letters;
} ROMAN[] = {
  { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" },
  { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
};

/**
 * laurel_number_read_ordinal:
 * @word: a word in small letters
 *
 * Returns: which it is, if it is one English word: “tenth” is 10; or 0
 */
int
laurel_number_read_ordinal (const char *word)
{
  for (gsize i = 1; i < G_N_ELEMENTS (ORDINALS); i++)
    if (g_str_equal (word, ORDINALS[i]))
      return (int) i;
  for (gsize i = 2; i < G_N_ELEMENTS (TENS); i++)
    if (g_str_equal (word, TENS[i].ordinal))
      return (int) i * 10;

  return 0;
}

/**
 * laurel_number_read_tens:
 * @word: a word in small letters
 *
 * Returns: 20 for “twenty”, and so on; or 0
 */
int
laurel_number_read_tens (const char *word)
{
  for (gsize i = 2; i < G_N_ELEMENTS (TENS); i++)
    if (g_str_equal (word, TENS[i].cardinal))
      return (int) i * 10;

  return 0;
}

static char *
dup_roman (int value)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ROMAN); i++)
    for (; value >= ROMAN[i].value; value -= ROMAN[i].value)
      g_string_append (text, ROMAN[i].letters);

  return g_string_free (text, FALSE);
}

/**
 * laurel_number_read_roman:
 * @letters: capital letters
 *
 * Returns: their value up to 89, if they are what a Roman number is written
 *   with, in the one way it is; or 0
 */
int
laurel_number_read_roman (const char *letters)
{
  const char *at = letters;
  int value = 0;
  g_autofree char *again = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ROMAN); i++)
    for (; g_str_has_prefix (at, ROMAN[i].letters); at += strlen (ROMAN[i].letters))
      value += ROMAN[i].value;
  if (*at != '\0' || value >= 90)
    return 0;

  again = dup_roman (value);

  return g_str_equal (again, letters) ? value : 0;
}

/* 二十三, 一百零五, 一千零一十; of a number below 10,000. */
static char *
dup_chinese (int value)
{
  static const struct {
    int value;
    const char *unit;
  } PLACES[] = { { 1000, "千" }, { 100, "百" }, { 10, "十" }, { 1, "" } };
  GString *text = g_string_new (NULL);
  gboolean gap = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    int digit = value / PLACES[i].value % 10;

    if (digit == 0) {
      gap = text->len > 0;
      continue;
    }
    if (gap)
      g_string_append (text, "零");
    if (digit > 1 || PLACES[i].value != 10 || text->len > 0)
      g_string_append (text, DIGITS[digit]);
    g_string_append (text, PLACES[i].unit);
    gap = FALSE;
  }

  return g_string_free (text, FALSE);
}

static char *
dup_digits (int value, gboolean wide)
{
  g_autofree char *figures = g_strdup_printf ("%d", value);
  GString *text = g_string_new (NULL);

  for (const char *at = figures; *at != '\0'; at++) {
    if (wide)
      g_string_append_unichar (text, 0xff10 + (gunichar) (*at - '0'));
    else
      g_string_append (text, DIGITS[*at - '0']);
  }

  return g_string_free (text, FALSE);
}

static const char *
get_suffix (int value)
{
  static const char *const SUFFIXES[] = { "th", "st", "nd", "rd" };
  int ones = value % 10;

  return value / 10 % 10 == 1 || ones > 3 ? SUFFIXES[0] : SUFFIXES[ones];
}

static char *
dup_ordinal (int value)
{
  if (value < (int) G_N_ELEMENTS (ORDINALS))
    return g_strdup (ORDINALS[value]);
  if (value >= 100)
    return g_strdup_printf ("%d%s", value, get_suffix (value));
  if (value % 10 == 0)
    return g_strdup (TENS[value / 10].ordinal);

  return g_strdup_printf ("%s-%s", TENS[value / 10].cardinal, ORDINALS[value % 10]);
}

/* "Tenth" is raised to "Eleventh", "TENTH" to "ELEVENTH". */
static char *
dup_as_capital (char *word, const char *like)
{
  g_autofree char *owned = word;

  if (!g_ascii_isupper (like[0]))
    return g_steal_pointer (&owned);
  if (g_ascii_isupper (like[1]))
    return g_ascii_strup (owned, -1);

  owned[0] = g_ascii_toupper (owned[0]);
  return g_steal_pointer (&owned);
}

/**
 * laurel_number_dup_words:
 * @form: how it is to be written
 * @value: a number from 1 on
 * @like: where another is written as this one is to be, in capitals or not
 *
 * Returns: (transfer full): the number, written
 */
char *
laurel_number_dup_words (LaurelNumberForm form, int value, const char *like)
{
  switch (form) {
  case LAUREL_NUMBER_WIDE:
    return dup_digits (value, TRUE);
  case LAUREL_NUMBER_CHINESE:
    return dup_chinese (value);
  case LAUREL_NUMBER_DIGIT_BY_DIGIT:
    return dup_digits (value, FALSE);
  case LAUREL_NUMBER_SUFFIXED:
    return g_strdup_printf ("%d%s", value, get_suffix (value));
  case LAUREL_NUMBER_WORDS:
    return dup_as_capital (dup_ordinal (value), like);
  case LAUREL_NUMBER_ROMAN:
    return dup_roman (value);
  case LAUREL_NUMBER_FIGURES:
  default:
    return g_strdup_printf ("%d", value);
  }
}
