/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-clash-index.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PLAN_LIST (laurel_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPlanList, laurel_plan_list, LAUREL, PLAN_LIST, AdwBin)

LaurelClashIndex *laurel_plan_list_get_clashes (LaurelPlanList *self);
void laurel_plan_list_pass (LaurelPlanList *self, LaurelRow *head);

G_END_DECLS
