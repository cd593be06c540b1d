/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_MEASURE_PAGE (laurel_measure_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelMeasurePage, laurel_measure_page, LAUREL, MEASURE_PAGE,
                          LaurelContestPage)

/**
 * LaurelMeasurePageClass:
 * @read: reads what it shows of a stage anew, or with 0 forgets it: nobody looks at it
 *
 * What is different from one thing that is counted to another.
 */
struct _LaurelMeasurePageClass {
  LaurelContestPageClass parent_class;

  void (*read) (LaurelMeasurePage *self,
                gint64             stage);
};

LaurelContestStage *laurel_measure_page_get_stage (LaurelMeasurePage *self);
gint64              laurel_measure_page_get_id    (LaurelMeasurePage *self);
LaurelRowList      *laurel_measure_page_list      (LaurelMeasurePage *self,
                                                   const LaurelQuery *query,
                                                   GVariant          *args)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
