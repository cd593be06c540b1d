/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-import-row.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_plan_import_check (LaurelReader               *reader,
                                   gint64                      programme,
                                   const LaurelPlanImportRow  *row,
                                   GError                    **error);

G_END_DECLS
