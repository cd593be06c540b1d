/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-draft.h"

G_BEGIN_DECLS

GArray *laurel_import_columns_list (const LaurelPlanDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
