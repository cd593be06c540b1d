/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-reader.h"

G_BEGIN_DECLS

gboolean       laurel_plan_reading_read_all     (LaurelPlanDraft         *draft,
                                                 const LaurelPlanOptions *options,
                                                 GError                 **error);
void           laurel_plan_reading_read         (LaurelPlanRow           *row,
                                                 int                      year,
                                                 const LaurelPlanOptions *options);
LaurelPlanCell laurel_plan_reading_read_raw     (const LaurelPlanRow     *row,
                                                 int                      year,
                                                 const LaurelPlanOptions *options);
gboolean       laurel_plan_reading_is_remark    (const LaurelFault       *fault);
LaurelSureness laurel_plan_reading_get_sureness (const LaurelPlanRow     *row);

G_END_DECLS
