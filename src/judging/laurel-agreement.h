/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelAgreementLevel:
 * @LAUREL_AGREEMENT_NOMINAL: marks are names: they are equal or not
 * @LAUREL_AGREEMENT_ORDINAL: marks have an order
 * @LAUREL_AGREEMENT_INTERVAL: marks have distances
 * @LAUREL_AGREEMENT_RATIO: marks have a zero, too
 *
 * What can be said of marks, and so how far apart two of them are.
 */
typedef enum {
  LAUREL_AGREEMENT_NOMINAL,
  LAUREL_AGREEMENT_ORDINAL,
  LAUREL_AGREEMENT_INTERVAL,
  LAUREL_AGREEMENT_RATIO,
} LaurelAgreementLevel;

/**
 * LaurelRating:
 * @unit: what was marked
 * @judge: by whom
 * @mark: the mark
 */
typedef struct {
  guint unit;
  guint judge;
  LaurelRatio mark;
} LaurelRating;

/* The six forms, as 1,1 2,1 3,1 1,k 2,k 3,k. */
#define LAUREL_AGREEMENT_N_FORMS 6

double laurel_agreement_find_alpha (const LaurelRating   *ratings,
                                    guint                 n,
                                    LaurelAgreementLevel  level,
                                    guint                *n_units);
double laurel_agreement_find_w     (const LaurelRating   *ratings,
                                    guint                 n_units,
                                    guint                 n_judges);
void   laurel_agreement_find_icc   (const LaurelRating   *ratings,
                                    guint                 n_units,
                                    guint                 n_judges,
                                    double                icc[LAUREL_AGREEMENT_N_FORMS]);

G_END_DECLS
