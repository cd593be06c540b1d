/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_SECTION (laurel_rule_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelRuleSection, laurel_rule_section, LAUREL, RULE_SECTION,
                          AdwPreferencesGroup)

/**
 * LaurelRuleSectionClass:
 * @list: of the rules: "tie" or "level"
 * @new_row: makes the row of one of them
 * @show_row: lets the row show what that is
 * @show: (nullable): shows what else there is
 *
 * What is different from one list of the rules to another.
 */
struct _LaurelRuleSectionClass {
  AdwPreferencesGroupClass parent_class;

  const char *list;
  GtkWidget *(*new_row) (LaurelRuleSection *self,
                         guint               i);
  void (*show_row) (LaurelRuleSection *self,
                    GtkWidget          *row,
                    guint               i,
                    gint64              rule,
                    const char         *content);
  void (*show) (LaurelRuleSection *self,
                gint64              rule,
                const char         *content);
};

void laurel_rule_section_add_below (LaurelRuleSection *self,
                                    GtkWidget         *row);
void laurel_rule_section_set       (LaurelRuleSection *self,
                                    const char        *field,
                                    const char        *text);
void laurel_rule_section_show      (LaurelRuleSection *self,
                                    gint64             rule,
                                    const char        *content);

G_END_DECLS
