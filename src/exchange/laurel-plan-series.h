/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-draft.h"

G_BEGIN_DECLS

char *laurel_plan_series_restore_zero (const char      *number,
                                       const char      *before) G_GNUC_WARN_UNUSED_RESULT;
void  laurel_plan_series_settle       (LaurelPlanDraft *draft);

G_END_DECLS
