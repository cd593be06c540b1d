/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-ratio.h"

#include <string.h>

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 Size;

static const LaurelRatio TOO_LARGE = { 0, 0 };

static Size
get_size (Wide n)
{
  return n < 0 ? -(Size) n : (Size) n;
}

static Size
find_divisor (Size a, Size b)
{
  while (b != 0) {
    Size rest = a <= G_MAXUINT64 && b <= G_MAXUINT64 ? (guint64) a % (guint64) b : a % b;

    a = b;
    b = rest;
  }

  return a;
}

/* In lowest terms, if it then fits. */
static LaurelRatio
reduce (Wide over, Wide under)
{
  Size divisor;

  if (under == 0)
    return TOO_LARGE;

  divisor = find_divisor (get_size (over), get_size (under));
  over /= (Wide) divisor;
  under /= (Wide) divisor;
  if (under < 0) {
    over = -over;
    under = -under;
  }
  if (over < -G_MAXINT64 || over > G_MAXINT64 || under > G_MAXINT64)
    return TOO_LARGE;

  return (LaurelRatio) { (gint64) over, (gint64) under };
}

/* As it comes, unless that is large. */
static LaurelRatio
make (Wide over, Wide under)
{
  if (under > 0 && under < LAUREL_RATIO_SMALL && over > -LAUREL_RATIO_SMALL &&
      over < LAUREL_RATIO_SMALL)
    return (LaurelRatio) { (gint64) over, (gint64) under };

  return reduce (over, under);
}

/* In lowest terms, whatever they are: see laurel_ratio_new(). */
LaurelRatio
laurel_ratio_new_reduced (gint64 over, gint64 under)
{
  return reduce (over, under);
}

/* Digits, in which @n_after_point stand after a point. */
static const char *
read_digits (const char *at, gint64 *number, int *n_digits)
{
  for (*n_digits = 0, *number = 0; g_ascii_isdigit (*at); at++) {
    if (*number > (G_MAXINT64 - 9) / 10)
      return NULL;
    *number = *number * 10 + (*at - '0');
    ++*n_digits;
  }

  return at;
}

static const char *
read_decimal (const char *at, LaurelRatio *ratio)
{
  gint64 whole, part = 0, scale = 1;
  int n_whole, n_part = 0;

  at = read_digits (at, &whole, &n_whole);
  if (at != NULL && *at == '.')
    at = read_digits (at + 1, &part, &n_part);
  if (at == NULL || n_part > 17 || n_whole + n_part == 0)
    return NULL;

  for (int i = 0; i < n_part; i++)
    scale *= 10;
  *ratio = reduce ((Wide) whole * scale + part, scale);

  return at;
}

/**
 * laurel_ratio_read:
 * @text: a number as "9.30", "-2", "308/5"
 * @ratio: (out): it
 *
 * Reads what programs write, in any language: a point, and nothing between the
 * thousands. There are no exponents. It is in lowest terms.
 *
 * Returns: whether it is a number, and not too large
 */
gboolean
laurel_ratio_read (const char *text, LaurelRatio *ratio)
{
  gboolean is_negative = *text == '-';
  const char *at = read_decimal (text + (is_negative || *text == '+'), ratio);

  if (at != NULL && *at == '/') {
    LaurelRatio under;

    at = read_decimal (at + 1, &under);
    if (at != NULL)
      *ratio = laurel_ratio_reduce (laurel_ratio_divide (*ratio, under));
  }
  if (at == NULL || *at != '\0' || !laurel_ratio_is_valid (*ratio))
    return FALSE;

  if (is_negative)
    ratio->over = -ratio->over;

  return TRUE;
}

/**
 * laurel_ratio_is_valid:
 * @ratio: a number
 *
 * Returns: whether it was never too large for its 64 bits
 */
gboolean
laurel_ratio_is_valid (LaurelRatio ratio)
{
  return ratio.under != 0;
}

/**
 * laurel_ratio_is_whole:
 * @ratio: a number
 *
 * Returns: whether it is valid, and nothing stands behind its point
 */
gboolean
laurel_ratio_is_whole (LaurelRatio ratio)
{
  return ratio.under != 0 && ratio.over % ratio.under == 0;
}

/* Whatever their denominators are: see laurel_ratio_add(). */
LaurelRatio
laurel_ratio_add_unlike (LaurelRatio a, LaurelRatio b)
{
  return make ((Wide) a.over * b.under + (Wide) b.over * a.under, (Wide) a.under * b.under);
}

LaurelRatio
laurel_ratio_subtract (LaurelRatio a, LaurelRatio b)
{
  return make ((Wide) a.over * b.under - (Wide) b.over * a.under, (Wide) a.under * b.under);
}

LaurelRatio
laurel_ratio_multiply (LaurelRatio a, LaurelRatio b)
{
  return make ((Wide) a.over * b.over, (Wide) a.under * b.under);
}

/**
 * laurel_ratio_divide:
 * @a: a number
 * @b: what to divide it by
 *
 * Returns: the quotient; by 0, it is not valid
 */
LaurelRatio
laurel_ratio_divide (LaurelRatio a, LaurelRatio b)
{
  return b.under == 0 ? TOO_LARGE : make ((Wide) a.over * b.under, (Wide) a.under * b.over);
}

/* Whatever their denominators are: see laurel_ratio_compare(). */
int
laurel_ratio_compare_unlike (LaurelRatio a, LaurelRatio b)
{
  Wide left = (Wide) a.over * b.under, right = (Wide) b.over * a.under;

  return (left > right) - (left < right);
}

/**
 * laurel_ratio_floor:
 * @ratio: a number that is valid
 *
 * Returns: the largest whole number that is not above it
 */
gint64
laurel_ratio_floor (LaurelRatio ratio)
{
  gint64 whole = ratio.over / ratio.under;

  return ratio.over % ratio.under < 0 ? whole - 1 : whole;
}

/**
 * laurel_ratio_dup_exact:
 * @ratio: a number that is valid
 *
 * Returns: "308/5", or "61" where it is whole
 */
char *
laurel_ratio_dup_exact (LaurelRatio ratio)
{
  LaurelRatio lowest = laurel_ratio_reduce (ratio);

  if (lowest.under == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, lowest.over);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, lowest.over, lowest.under);
}

/**
 * laurel_ratio_dup_short:
 * @ratio: a number that is valid
 *
 * For print where nothing may be lost.
 *
 * Returns: "9.3" where few digits are all of it, otherwise the fraction: "28/3"
 */
char *
laurel_ratio_dup_short (LaurelRatio ratio)
{
  LaurelRatio lowest = laurel_ratio_reduce (ratio);
  gint64 scale = 1;

  for (int digits = 0; digits <= LAUREL_RATIO_MOST_DIGITS; digits++, scale *= 10)
    if (scale % lowest.under == 0)
      return laurel_ratio_format (lowest, digits, LAUREL_ROUNDING_DOWN);

  return laurel_ratio_dup_exact (lowest);
}

/* What is added to what was cut off, of which @rest in @under is left. */
static int
round_up (Size whole, Size rest, Size under, LaurelRounding rounding)
{
  switch (rounding) {
  case LAUREL_ROUNDING_DOWN:
    return 0;
  case LAUREL_ROUNDING_UP:
    return rest > 0;
  case LAUREL_ROUNDING_HALF_EVEN:
    return rest * 2 > under || (rest * 2 == under && whole % 2 == 1);
  case LAUREL_ROUNDING_HALF_UP:
  default:
    return rest * 2 >= under;
  }
}

/**
 * laurel_ratio_format:
 * @ratio: a number that is valid
 * @digits: how many after the point, at most %LAUREL_RATIO_MOST_DIGITS
 * @rounding: what becomes of the rest
 *
 * For print: the digits are those of the exact number, never of one that was rounded
 * before.
 *
 * Returns: "61.60"
 */
char *
laurel_ratio_format (LaurelRatio ratio, int digits, LaurelRounding rounding)
{
  Size under = (Size) ratio.under, scaled = get_size (ratio.over), scale = 1, whole;
  g_autofree char *part = NULL;

  g_return_val_if_fail (laurel_ratio_is_valid (ratio), NULL);
  g_return_val_if_fail (digits >= 0 && digits <= LAUREL_RATIO_MOST_DIGITS, NULL);

  for (int i = 0; i < digits; i++)
    scale *= 10;
  scaled *= scale;
  whole = scaled / under;
  whole += round_up (whole, scaled % under, under, rounding);
  if (digits > 0)
    part = g_strdup_printf (".%0*" G_GUINT64_FORMAT, digits, (guint64) (whole % scale));

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s", ratio.over < 0 && whole > 0 ? "-" : "",
                          (guint64) (whole / scale), part ? part : "");
}
