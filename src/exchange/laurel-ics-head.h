/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-ics-parser.h"
#include "exchange/laurel-plan-facts.h"

G_BEGIN_DECLS

LaurelPlanHead *laurel_ics_head_read (const LaurelIcsComponent *calendar,
                                      const GPtrArray          *events) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
