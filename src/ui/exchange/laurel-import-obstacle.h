/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/exchange/laurel-import-plan.h"

G_BEGIN_DECLS

void      laurel_import_obstacle_find_clashes (LaurelImportPlan *plan);
char     *laurel_import_obstacle_find         (LaurelImportPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
gboolean  laurel_import_obstacle_get_row      (LaurelImportPlan *plan,
                                               guint            *position);
gboolean  laurel_import_obstacle_is_other     (LaurelImportPlan *plan);

G_END_DECLS
