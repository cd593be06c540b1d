/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-sheet.h"
#include "judging/scores/laurel-evidence.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

LaurelSheet *laurel_marks_make_sheet   (const LaurelEvidence *evidence,
                                        const char *const    *judges)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_factors_make_sheet (const LaurelEvidence *evidence,
                                        const char           *factor,
                                        gboolean              for_parts)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_deductions_make_sheet (const LaurelEvidence *evidence)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_values_make_sheet  (const LaurelEvidence *evidence) G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_places_make_sheet  (LaurelReader         *reader,
                                        gint64                result,
                                        GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_results_make_sheet (LaurelReader         *reader,
                                        gint64                contest,
                                        GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
