/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RULE_ROWS (laurel_rule_rows_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelRuleRows, laurel_rule_rows, LAUREL, RULE_ROWS,
                          AdwPreferencesGroup)

/**
 * LaurelRuleRowsClass:
 * @list: of the rules: "tie" or "level"
 * @new_row: makes the row of one of them
 * @show_row: lets the row show what that is
 * @show: (nullable): shows what else there is
 *
 * What is different from one list of the rules to another.
 */
struct _LaurelRuleRowsClass {
  AdwPreferencesGroupClass parent_class;

  const char *list;
  GtkWidget *(*new_row) (LaurelRuleRows *self,
                         guint           i);
  void (*show_row) (LaurelRuleRows *self,
                    GtkWidget      *row,
                    guint           i,
                    gint64          rule,
                    const char     *content);
  void (*show) (LaurelRuleRows *self,
                gint64          rule,
                const char     *content);
};

void       laurel_rule_rows_add_below   (LaurelRuleRows *self,
                                         GtkWidget      *row);
void       laurel_rule_rows_set         (LaurelRuleRows *self,
                                         const char     *field,
                                         const char     *text);
void       laurel_rule_rows_show        (LaurelRuleRows *self,
                                         gint64          rule,
                                         const char     *content);

G_END_DECLS
