/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-rule-rows.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_LEVELS_ROWS (laurel_rule_levels_rows_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRuleLevelsRows, laurel_rule_levels_rows, LAUREL, RULE_LEVELS_ROWS,
                      LaurelRuleRows)

G_END_DECLS
