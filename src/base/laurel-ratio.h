/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelRatio:
 * @over: the numerator
 * @under: the denominator, in lowest terms and above 0; or 0 when the number was too
 *   large for 64 bits on the way here
 *
 * An exact number: marks, weights and quotas are not rounded before they are printed.
 * What is computed from a number that is too large is too large as well, so one look at
 * the end is enough.
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

LaurelRatio laurel_ratio_new       (gint64          over,
                                    gint64          under);
gboolean    laurel_ratio_read      (const char     *text,
                                    LaurelRatio    *ratio);
gboolean    laurel_ratio_is_valid  (LaurelRatio     ratio);
LaurelRatio laurel_ratio_add       (LaurelRatio     a,
                                    LaurelRatio     b);
LaurelRatio laurel_ratio_subtract  (LaurelRatio     a,
                                    LaurelRatio     b);
LaurelRatio laurel_ratio_multiply  (LaurelRatio     a,
                                    LaurelRatio     b);
LaurelRatio laurel_ratio_divide    (LaurelRatio     a,
                                    LaurelRatio     b);
int         laurel_ratio_compare   (LaurelRatio     a,
                                    LaurelRatio     b);
gint64      laurel_ratio_floor     (LaurelRatio     ratio);
char       *laurel_ratio_dup_exact (LaurelRatio     ratio) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_ratio_dup_short (LaurelRatio     ratio) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_ratio_format    (LaurelRatio     ratio,
                                    int             digits,
                                    LaurelRounding  rounding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
