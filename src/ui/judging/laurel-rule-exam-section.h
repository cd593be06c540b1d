/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_EXAM_SECTION (laurel_rule_exam_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRuleExamSection, laurel_rule_exam_section, LAUREL, RULE_EXAM_SECTION,
                      AdwPreferencesGroup)

G_END_DECLS
