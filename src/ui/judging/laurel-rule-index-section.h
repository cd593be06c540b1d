/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_INDEX_SECTION (laurel_rule_index_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRuleIndexSection, laurel_rule_index_section, LAUREL,
                      RULE_INDEX_SECTION, AdwPreferencesGroup)

void laurel_rule_index_section_show (LaurelRuleIndexSection *self,
                                     gint64                  rule,
                                     const char             *content);

G_END_DECLS
