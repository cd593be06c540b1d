/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-compare.h"

G_BEGIN_DECLS

void laurel_plan_numbering_settle (LaurelPlanDraft          *draft,
                                   const LaurelPlanExisting *existing,
                                   int                       n_existing);

G_END_DECLS
