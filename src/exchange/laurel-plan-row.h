/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-draft.h"

G_BEGIN_DECLS

void laurel_plan_row_fill   (LaurelPlanRow         *self,
                             const LaurelPlanDraft *draft,
                             const LaurelTable     *table,
                             int                    row);
void laurel_plan_row_extend (LaurelPlanRow         *self,
                             const LaurelPlanDraft *draft,
                             const LaurelTable     *table,
                             int                    row);

G_END_DECLS
