/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule-reader.h"
#include "judging/laurel-rule.h"

G_BEGIN_DECLS

void        laurel_rule_criteria_read      (LaurelRuleReader *reader,
                                            JsonObject       *object,
                                            LaurelRule       *rule);
LaurelRatio laurel_rule_criteria_get_whole (LaurelRatio       sum,
                                            gboolean          are_parts);

G_END_DECLS
