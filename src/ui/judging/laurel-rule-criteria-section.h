/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_CRITERIA_SECTION (laurel_rule_criteria_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRuleCriteriaSection, laurel_rule_criteria_section, LAUREL,
                      RULE_CRITERIA_SECTION, AdwPreferencesGroup)

void laurel_rule_criteria_section_show (LaurelRuleCriteriaSection *self,
                                        gint64                     rule,
                                        const char                *content);

gboolean laurel_rule_criteria_section_is_waiting (LaurelRuleCriteriaSection *self);

G_END_DECLS
