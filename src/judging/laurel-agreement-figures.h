/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-agreement.h"
#include "judging/laurel-marks.h"

G_BEGIN_DECLS

/**
 * LaurelAgreementFigures:
 * @alpha: Krippendorff's; NaN where no two judges marked the same, or all marks are alike
 * @w: Kendall's; NaN where a mark is missing
 * @icc: the six forms of the intraclass correlation; NaN where a mark is missing
 * @n_units: how many marks of entries were given by two judges or more
 * @n_judges: how many judges gave marks
 * @is_complete: whether every judge marked everything
 * @has_icc: whether that is so, and there are two judges and two units at least
 *
 * How far judges agree.
 */
typedef struct {
  double alpha;
  double w;
  double icc[LAUREL_AGREEMENT_N_FORMS];
  guint n_units;
  guint n_judges;
  gboolean is_complete;
  gboolean has_icc;
} LaurelAgreementFigures;

GArray                *laurel_agreement_list_totals  (const LaurelRule      *rule,
                                                      const LaurelMarks     *marks,
                                                      guint                 *n_units)
  G_GNUC_WARN_UNUSED_RESULT;
GArray                *laurel_agreement_list_ratings (const LaurelMarks     *marks,
                                                      guint                 *n_units)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelAgreementFigures laurel_agreement_measure      (const GArray          *ratings,
                                                      guint                  n_units,
                                                      guint                  n_judges,
                                                      LaurelAgreementLevel   level);

G_END_DECLS
