/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-compare.h"

G_BEGIN_DECLS

char *laurel_import_words_of_place   (const LaurelPlanCell     *reading) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_import_words_of_reading (const LaurelPlanCell     *reading,
                                      int                       year) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_import_words_of_finding (const LaurelFinding      *finding,
                                      int                       year) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_import_words_of_faults  (const LaurelPlanRow      *row,
                                      gboolean                  clash,
                                      const char               *other) G_GNUC_WARN_UNUSED_RESULT;
const char *
      laurel_import_words_of_gone    (gboolean                  taken);
char *laurel_import_words_of_fault   (const LaurelFault        *fault) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_import_words_of_change  (const LaurelPlanRow      *row,
                                      const LaurelPlanExisting *existing,
                                      const LaurelPlanChange   *change,
                                      int                       year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
