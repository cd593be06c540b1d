/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelOpinion:
 * @unit: what was marked
 * @judge: by whom
 * @mark: the mark
 */
typedef struct {
  guint unit;
  guint judge;
  double mark;
} LaurelOpinion;

/**
 * LaurelSpread:
 * @units: the variance of what is marked
 * @judges: the variance of judges
 * @noise: the variance of what neither explains
 */
typedef struct {
  double units;
  double judges;
  double noise;
} LaurelSpread;

/* The equations grow with the square of the judges. */
#define LAUREL_SEVERITY_MOST 3000

guint laurel_severity_find_islands (const LaurelOpinion *opinions,
                                    guint                n_opinions,
                                    guint                n_units,
                                    guint                n_judges,
                                    guint               *islands);
void  laurel_severity_fit          (const LaurelOpinion *opinions,
                                    guint                n_opinions,
                                    guint                n_units,
                                    guint                n_judges,
                                    const LaurelSpread  *spread,
                                    double              *units,
                                    double              *judges);

G_END_DECLS
