/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/exchange/laurel-import-plan.h"

G_BEGIN_DECLS

GVariant *laurel_import_args_make (LaurelImportPlan *plan,
                                   const char       *file);

G_END_DECLS
