/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelScore:
 * @is_there: whether there is one
 * @is_exact: whether @exact is all of it
 * @exact: the number, if it is exact
 * @value: the number, near enough
 *
 * What an entry came to. Most ways of counting are exact and stay so; a few compute with
 * floating point, and are compared with what that can be wrong by.
 */
typedef struct {
  gboolean is_there;
  gboolean is_exact;
  LaurelRatio exact;
  double value;
} LaurelScore;

LaurelScore laurel_score_new_exact (LaurelRatio     exact);
LaurelScore laurel_score_new_rough (double          value);
gboolean    laurel_score_is_valid  (LaurelScore     score);
LaurelScore laurel_score_add       (LaurelScore     a,
                                    LaurelScore     b);
LaurelScore laurel_score_multiply  (LaurelScore     score,
                                    LaurelRatio     by);
int         laurel_score_compare   (LaurelScore     a,
                                    LaurelScore     b);
gboolean    laurel_score_is_equal  (LaurelScore     a,
                                    LaurelScore     b,
                                    double          tolerance);
char       *laurel_score_format    (LaurelScore     score,
                                    int             digits,
                                    LaurelRounding  rounding) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_score_dup_words (LaurelScore     score) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
