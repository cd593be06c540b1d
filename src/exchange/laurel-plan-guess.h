/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-columns.h"

G_BEGIN_DECLS

void laurel_plan_guess_columns (GPtrArray         *columns,
                                const LaurelTable *table,
                                int                first,
                                LaurelKnowsPlace   knows_place,
                                gpointer           user_data);

G_END_DECLS
