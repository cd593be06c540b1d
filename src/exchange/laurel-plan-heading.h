/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-columns.h"

G_BEGIN_DECLS

LaurelPlanColumnKind laurel_plan_heading_read (const char *text);

G_END_DECLS
