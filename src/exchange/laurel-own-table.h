/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

void laurel_own_table_recognize   (LaurelTable    *table);
void laurel_own_table_take        (LaurelTable    *table,
                                   LaurelPlanHead *head);
void laurel_own_table_append_role (GString        *text,
                                   const char     *role,
                                   const char     *kind,
                                   const char     *name);

G_END_DECLS
