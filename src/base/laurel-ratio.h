/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelRatio:
 * @over: the numerator
 * @under: the denominator, above 0; or 0 when the number was too large for 64 bits on the
 *   way here
 *
 * An exact number: marks, weights and quotas are not rounded before they are printed.
 * What is computed from a number that is too large is too large as well, so one look at
 * the end is enough.
 *
 * A sum of many numbers would spend its time on finding lowest terms that nobody looks at. So
 * what is small stays as it comes, as 20/10; who asks for its parts asks for
 * laurel_ratio_reduce().
 */
typedef struct {
  gint64 over;
  gint64 under;
} LaurelRatio;

#define LAUREL_RATIO_ZERO ((LaurelRatio) { 0, 1 })
#define LAUREL_RATIO_ONE  ((LaurelRatio) { 1, 1 })

/**
 * LaurelRounding:
 * @LAUREL_ROUNDING_HALF_UP: to the nearest, a half away from zero
 * @LAUREL_ROUNDING_HALF_EVEN: to the nearest, a half to the even digit
 * @LAUREL_ROUNDING_DOWN: towards zero: what is too much is cut off
 * @LAUREL_ROUNDING_UP: away from zero
 *
 * How a number is rounded for print.
 */
typedef enum {
  LAUREL_ROUNDING_HALF_UP,
  LAUREL_ROUNDING_HALF_EVEN,
  LAUREL_ROUNDING_DOWN,
  LAUREL_ROUNDING_UP,
} LaurelRounding;

#define LAUREL_RATIO_MOST_DIGITS 9

LaurelRatio laurel_ratio_new_reduced
                                   (gint64          over,
                                    gint64          under);
gboolean    laurel_ratio_read      (const char     *text,
                                    LaurelRatio    *ratio);
gboolean    laurel_ratio_is_valid  (LaurelRatio     ratio);
gboolean    laurel_ratio_is_whole  (LaurelRatio     ratio);
LaurelRatio laurel_ratio_add_unlike
                                   (LaurelRatio     a,
                                    LaurelRatio     b);
LaurelRatio laurel_ratio_subtract  (LaurelRatio     a,
                                    LaurelRatio     b);
LaurelRatio laurel_ratio_multiply  (LaurelRatio     a,
                                    LaurelRatio     b);
LaurelRatio laurel_ratio_divide    (LaurelRatio     a,
                                    LaurelRatio     b);
int         laurel_ratio_compare_unlike
                                   (LaurelRatio     a,
                                    LaurelRatio     b);
gint64      laurel_ratio_floor     (LaurelRatio     ratio);
char       *laurel_ratio_dup_exact (LaurelRatio     ratio) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_ratio_dup_short (LaurelRatio     ratio) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_ratio_format    (LaurelRatio     ratio,
                                    int             digits,
                                    LaurelRounding  rounding) G_GNUC_WARN_UNUSED_RESULT;

/* Two of them can be added to each other, and multiplied by each other, in 64 bits. */
#define LAUREL_RATIO_SMALL (G_GINT64_CONSTANT (1) << 31)

/**
 * laurel_ratio_new:
 * @over: the numerator
 * @under: the denominator, not 0
 *
 * Returns: @over / @under
 */
static inline LaurelRatio
laurel_ratio_new (gint64 over, gint64 under)
{
  return under > 0 && under < LAUREL_RATIO_SMALL && ABS (over) < LAUREL_RATIO_SMALL
           ? (LaurelRatio) { over, under } : laurel_ratio_new_reduced (over, under);
}

/* Returns: the same, in lowest terms */
static inline LaurelRatio
laurel_ratio_reduce (LaurelRatio ratio)
{
  return laurel_ratio_new_reduced (ratio.over, ratio.under);
}

/* Most of what is added, or put in order, has one denominator, and then takes no call. */

static inline LaurelRatio
laurel_ratio_add (LaurelRatio a, LaurelRatio b)
{
  gboolean is_small = ABS (a.over) < LAUREL_RATIO_SMALL && ABS (b.over) < LAUREL_RATIO_SMALL;

  return is_small && a.under == b.under ? (LaurelRatio) { a.over + b.over, a.under }
                                        : laurel_ratio_add_unlike (a, b);
}

/**
 * laurel_ratio_compare:
 * @a: a number
 * @b: another
 *
 * Returns: below, at or above 0 as @a is below, at or above @b
 */
static inline int
laurel_ratio_compare (LaurelRatio a, LaurelRatio b)
{
  return a.under == b.under ? (a.over > b.over) - (a.over < b.over)
                            : laurel_ratio_compare_unlike (a, b);
}

G_END_DECLS
