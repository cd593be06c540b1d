/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-reader.h"

G_BEGIN_DECLS

void laurel_plan_header_read (LaurelPlanDraft         *draft,
                              const LaurelTable       *table,
                              int                      heading_row,
                              const LaurelPlanOptions *options);
void laurel_plan_header_take_year (LaurelPlanDraft         *draft,
                                   int                      year,
                                   const char              *programme);

G_END_DECLS
