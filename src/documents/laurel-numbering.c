/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-numbering.h"

/*
 * A pattern shows how the first of its kind is numbered: 一、 （一） 1. (a).
 * The 一, 1 or a in it is what counts on.
 */

static const char * const DIGITS[] = {
  "", "一", "二", "三", "四", "五", "六", "七", "八", "九",
};

/* Up to 99; no notice has more headings of one level. */
static char *
format_han (int n)
{
  if (n < 10)
    return g_strdup (DIGITS[n]);

  return g_strdup_printf ("%s十%s", n < 20 ? "" : DIGITS[n / 10 % 10], DIGITS[n % 10]);
}

static const char *
find_counter (const char *pattern, const char **counter)
{
  static const char * const COUNTERS[] = { "一", "1", "a" };

  for (gsize i = 0; i < G_N_ELEMENTS (COUNTERS); i++) {
    const char *found = strstr (pattern, COUNTERS[i]);

    *counter = COUNTERS[i];
    if (found != NULL)
      return found;
  }

  return NULL;
}

/**
 * laurel_numbering_format:
 * @pattern: how the first is numbered
 * @n: from 1
 *
 * Returns: (transfer full): how the @n-th is numbered
 */
char *
laurel_numbering_format (const char *pattern, int n)
{
  const char *counter;
  const char *found = find_counter (pattern, &counter);
  g_autofree char *number = NULL;

  g_return_val_if_fail (n > 0, NULL);

  if (found == NULL)
    return g_strdup (pattern);

  if (*counter == '1')
    number = g_strdup_printf ("%d", n);
  else if (*counter == 'a')
    number = g_strdup_printf ("%c", 'a' + (n - 1) % 26);
  else
    number = format_han (n);

  return g_strdup_printf ("%.*s%s%s", (int) (found - pattern), pattern, number,
                          found + strlen (counter));
}

static gboolean
is_counted_by (gunichar c, const char *counter)
{
  if (*counter == '1')
    return g_ascii_isdigit (c);
  if (*counter == 'a')
    return c >= 'a' && c <= 'z';

  return g_utf8_strchr ("一二三四五六七八九十", -1, c) != NULL;
}

/**
 * laurel_numbering_matches:
 * @pattern: how the first is numbered
 * @line: a line
 *
 * Returns: whether the line begins with a number of this kind
 */
gboolean
laurel_numbering_matches (const char *pattern, const char *line)
{
  const char *counter;
  const char *found = find_counter (pattern, &counter);
  const char *at;
  int n = 0;

  if (found == NULL || strncmp (line, pattern, found - pattern) != 0)
    return FALSE;

  for (at = line + (found - pattern); *at != '\0' && is_counted_by (g_utf8_get_char (at), counter);
       at = g_utf8_next_char (at))
    n++;

  return n > 0 && n <= 3 && g_str_has_prefix (at, found + strlen (counter));
}
