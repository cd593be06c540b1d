/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/exchange/laurel-import-plan.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

gboolean laurel_import_target_show (LaurelSession    *session,
                                    LaurelImportPlan *plan);

guint    laurel_import_target_find (LaurelSession    *session,
                                    LaurelImportPlan *plan,
                                    gboolean         *supposed);

G_END_DECLS
