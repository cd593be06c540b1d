/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-number-pattern.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * How the numbers of a series are written: "QM-{year}-{n:5}" makes QM-2022-00001 of
 * the first of 2022. {n} stands there once, {year} at most once. A number that
 * outgrows its digits gets more of them: it is never cut.
 */

#define MAX_LENGTH 60
#define YEAR "{year}"
#define YEAR_DIGITS 4

/* What a pattern says, cut at its two fields. */
typedef struct {
  const char *n;    /* where {n} or {n:W} begins */
  const char *year; /* (nullable): where {year} does */
  gsize n_length;
  int width;
} Pattern;

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (LAUREL_RULE_ERROR,
                                                LAUREL_RULE_ERROR_NOT_UNDERSTOOD, format, args));
  va_end (args);

  return FALSE;
}

static gboolean
refuse_at (const char *pattern, const char *at, const char *field, GError **error)
{
  return refuse (error,
                 /* Translators: %1$s is a pattern such as QM-{year}-{n:5}, %2$ld counts its
                  * characters, %3$s is what stands there; what is in braces stays as it is. */
                 _("“%1$s”: at character %2$ld, “%3$s” is no field. Use {n}, {n:5} or {year}."),
                 pattern, g_utf8_pointer_to_offset (pattern, at) + 1, field);
}

static gboolean
refuse_twice (const char *pattern, const char *at, const char *field, GError **error)
{
  return refuse (error,
                 /* Translators: as before: a pattern, a count of characters, a field. */
                 _("“%1$s”: at character %2$ld, “%3$s” stands for the second time."), pattern,
                 g_utf8_pointer_to_offset (pattern, at) + 1, field);
}

/* Returns: the digits that {n} or {n:W} asks for, or -1 when it is no such field */
static int
read_width (const char *field)
{
  if (g_str_equal (field, "{n}"))
    return 1;
  if (strlen (field) != strlen ("{n:5}") || !g_str_has_prefix (field, "{n:") ||
      field[3] < '1' || field[3] > '9' || field[4] != '}')
    return -1;

  return field[3] - '0';
}

static gboolean
read_field (Pattern *self, const char *pattern, const char *at, const char *end, GError **error)
{
  g_autofree char *field = g_strndup (at, end - at);
  int width = read_width (field);

  if (g_str_equal (field, YEAR)) {
    if (self->year != NULL)
      return refuse_twice (pattern, at, field, error);
    self->year = at;
    return TRUE;
  }
  if (width < 0)
    return refuse_at (pattern, at, field, error);
  if (self->n != NULL)
    return refuse_twice (pattern, at, field, error);

  self->n = at;
  self->n_length = end - at;
  self->width = width;
  return TRUE;
}

static gboolean
read_pattern (Pattern *self, const char *pattern, GError **error)
{
  const char *at = pattern;

  *self = (Pattern) { 0 };
  while (*at != '\0') {
    const char *close = *at == '{' ? strchr (at, '}') : NULL;

    if (*at == '}' || (*at == '{' && close == NULL))
      return refuse_at (pattern, at, *at == '}' ? "}" : at, error);
    if (close != NULL && !read_field (self, pattern, at, close + 1, error))
      return FALSE;
    at = close ? close + 1 : g_utf8_next_char (at);
  }

  if (self->n == NULL)
    return refuse (error,
                   /* Translators: %s is a pattern; what is in braces stays as it is. */
                   _("“%s” does not say where the running number stands. Put {n} there, or {n:5} "
                     "for five digits."), pattern);
  return TRUE;
}

/* What cannot be seen, or read out, has no place in a number. */
static gboolean
check_characters (const char *pattern, GError **error)
{
  const char *last = NULL;

  for (const char *at = pattern; *at != '\0'; last = at, at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isgraph (c) && c != ' ')
      return refuse (error,
                     /* Translators: %1$s is a pattern, %2$ld counts its characters. */
                     _("“%1$s”: character %2$ld cannot be seen. Leave it out."), pattern,
                     g_utf8_pointer_to_offset (pattern, at) + 1);
  }
  if (*pattern == ' ' || (last != NULL && *last == ' '))
    return refuse (error,
                   /* Translators: %s is a pattern. */
                   _("“%s” begins or ends with a space. Leave it out."), pattern);

  return TRUE;
}

/**
 * laurel_number_pattern_check:
 * @pattern: what somebody typed, valid UTF-8
 * @error: return location for a `LAUREL_RULE_ERROR`, which names the place
 *
 * Returns: whether numbers can be made by it
 */
gboolean
laurel_number_pattern_check (const char *pattern, GError **error)
{
  Pattern read;

  if (g_utf8_strlen (pattern, -1) > MAX_LENGTH)
    return refuse (error,
                   /* Translators: %d is how many. */
                   _("The pattern of the numbers is longer than %d characters."), MAX_LENGTH);

  return check_characters (pattern, error) && read_pattern (&read, pattern, error);
}

/* Whether the count begins anew each year: @pattern has been checked. */
gboolean
laurel_number_pattern_has_year (const char *pattern)
{
  return strstr (pattern, YEAR) != NULL;
}

/**
 * laurel_number_pattern_format:
 * @pattern: one that has been checked
 * @n: 1 for the first
 * @year: 1 to 9999
 *
 * Returns: (transfer full): the number
 */
char *
laurel_number_pattern_format (const char *pattern, int n, int year)
{
  g_autoptr (GString) number = g_string_new (NULL);
  Pattern read;

  g_return_val_if_fail (n > 0 && read_pattern (&read, pattern, NULL), NULL);

  for (const char *at = pattern; *at != '\0';) {
    if (at == read.n) {
      g_string_append_printf (number, "%0*d", read.width, n);
      at += read.n_length;
    } else if (at == read.year) {
      g_string_append_printf (number, "%04d", year);
      at += strlen (YEAR);
    } else {
      g_string_append_c (number, *at++);
    }
  }

  return g_string_free (g_steal_pointer (&number), FALSE);
}

static gboolean
read_digits (const char *at, gsize length, int *value)
{
  gint64 sum = 0;

  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isdigit (at[i]))
      return FALSE;
    sum = sum * 10 + (at[i] - '0');
    if (sum > G_MAXINT)
      return FALSE;
  }

  *value = (int) sum;
  return length > 0;
}

/**
 * laurel_number_pattern_read:
 * @pattern: one that has been checked
 * @number: a number
 * @n: (out): which of the series it is
 * @year: (out): of which year, or 0 when the pattern has none
 *
 * Returns: whether it is one that laurel_number_pattern_format() makes
 */
gboolean
laurel_number_pattern_read (const char *pattern, const char *number, int *n, int *year)
{
  g_autofree char *again = NULL;
  Pattern read;
  gsize before, length, rest;

  g_return_val_if_fail (read_pattern (&read, pattern, NULL), FALSE);

  /* All but the running number is as long as it is. */
  rest = strlen (pattern) - read.n_length;
  if (read.year != NULL)
    rest = rest - strlen (YEAR) + YEAR_DIGITS;
  if (strlen (number) <= rest)
    return FALSE;

  length = strlen (number) - rest;
  before = read.n - pattern;
  *year = 0;
  if (read.year != NULL && read.year < read.n)
    before = before - strlen (YEAR) + YEAR_DIGITS;
  if (read.year != NULL &&
      !read_digits (number + (read.year - pattern) +
                    (read.year < read.n ? 0 : length - read.n_length), YEAR_DIGITS, year))
    return FALSE;
  if (!read_digits (number + before, length, n) || *n == 0)
    return FALSE;

  again = laurel_number_pattern_format (pattern, *n, *year);
  return g_str_equal (again, number);
}
