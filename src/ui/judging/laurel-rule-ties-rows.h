/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-rule-rows.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_TIES_ROWS (laurel_rule_ties_rows_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRuleTiesRows, laurel_rule_ties_rows, LAUREL, RULE_TIES_ROWS,
                      LaurelRuleRows)

G_END_DECLS
