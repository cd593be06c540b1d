/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-number.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What somebody may type as the number of an activity. Notices cite it, and "2025/13" names
 * an activity by it, so it is one short word that counts: 13, 3.2, 4-1, A12, 13（1）, 十三.
 */

/* Those of a plan's numbers have two or three characters. */
#define MOST_CHARACTERS 12

/* The next number comes after the greatest, and must be one as well. */
#define MOST_DIGITS 9
#define GREATEST 999999999

/* What stands within a number, but neither begins nor ends it. */
#define JOINTS ".-–·"

#define OPENING "(（"
#define CLOSING ")）"

static const char NUMERALS[] = "〇零一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸";

static gboolean
is_one_of (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

/* 1, １, ①, Ⅳ, 四 */
static gboolean
counts (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_DECIMAL_NUMBER || type == G_UNICODE_LETTER_NUMBER ||
         type == G_UNICODE_OTHER_NUMBER || is_one_of (c, NUMERALS);
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalpha (c) || counts (c);
}

static gboolean
may_stand (gunichar c, gboolean is_first, gboolean is_last)
{
  if (is_word (c))
    return TRUE;
  if (is_one_of (c, OPENING))
    return !is_last;
  if (is_one_of (c, CLOSING))
    return !is_first;

  return is_one_of (c, JOINTS) && !is_first && !is_last;
}

/* Whether it counts at all: "A" is the first of a list, "abc" is a word. */
static gboolean
is_number (const char *text)
{
  int length = 0, digits = 0;
  gboolean found = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    digits = g_unichar_isdigit (c) ? digits + 1 : 0;
    found = found || counts (c);
    if (++length > MOST_CHARACTERS || digits > MOST_DIGITS ||
        !may_stand (c, at == text, *g_utf8_next_char (at) == '\0'))
      return FALSE;
  }

  return found || (length == 1 && is_word (g_utf8_get_char (text)));
}

/* Plans count from one: 0, or ００, was mistyped. */
static gboolean
is_nought (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_digit_value (g_utf8_get_char (at)) != 0 &&
        !is_one_of (g_utf8_get_char (at), "〇零"))
      return FALSE;

  return TRUE;
}

/**
 * laurel_activity_number_check:
 * @text: (nullable): what somebody typed, without space around it
 * @error: return location for an error
 *
 * Returns: whether it can be the number of an activity
 */
gboolean
laurel_activity_number_check (const char *text, GError **error)
{
  if (text != NULL && is_number (text) && !is_nought (text))
    return TRUE;

  if (text == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("An activity needs a number: notices cite it. Write it like 13, 3.2 "
                           "or A-4."));
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is what was typed. */
                 _("“%s” cannot be the number of an activity: notices cite it. Write it like 13, "
                   "3.2 or A-4."), text);
  return FALSE;
}

/**
 * laurel_activity_number_count:
 * @number: the number of an activity
 *
 * Returns: how far it counts, as "7.2" does to 7; 0 for what a file called a number and is
 *   none that counts, or none after which one more would be
 */
int
laurel_activity_number_count (const char *number)
{
  gint64 whole = g_ascii_strtoll (number, NULL, 10);

  return whole > 0 && whole < GREATEST ? (int) whole : 0;
}

/**
 * laurel_activity_number_find_last:
 * @numbers: (element-type utf8): the numbers of a programme
 *
 * Returns: how far the greatest of them counts; 0 where there is none
 */
int
laurel_activity_number_find_last (GHashTable *numbers)
{
  GHashTableIter iter;
  gpointer number;
  int last = 0;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    last = MAX (last, laurel_activity_number_count (number));

  return last;
}

/**
 * laurel_activity_number_dup_next:
 * @numbers: (element-type utf8) (inout): the numbers of a programme; the next is one of them
 *   from now on
 * @series: (nullable): the number of what it belongs to
 * @last: (inout): what was counted to; it counts on
 *
 * Returns: (transfer full): the next number, 14 or, in a series, 13.2; one that is taken is
 *   not given again
 */
char *
laurel_activity_number_dup_next (GHashTable *numbers, const char *series, int *last)
{
  for (;;) {
    g_autofree char *number = series ? g_strdup_printf ("%s.%d", series, ++*last)
                                     : g_strdup_printf ("%d", ++*last);

    if (g_hash_table_add (numbers, g_strdup (number)))
      return g_steal_pointer (&number);
  }
}
