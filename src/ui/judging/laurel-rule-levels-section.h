/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-rule-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_LEVELS_SECTION (laurel_rule_levels_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRuleLevelsSection, laurel_rule_levels_section, LAUREL,
                      RULE_LEVELS_SECTION, LaurelRuleSection)

G_END_DECLS
