/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/judging/laurel-rule-tree.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CRITERION_ROW (laurel_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCriterionRow, laurel_criterion_row, LAUREL, CRITERION_ROW,
                      AdwPreferencesRow)

GtkWidget  *laurel_criterion_row_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_criterion_row_show       (LaurelCriterionRow   *self,
                                             const LaurelRuleNode *node,
                                             gboolean              can_go_up,
                                             gboolean              can_go_down);
const char *laurel_criterion_row_get_name   (LaurelCriterionRow   *self);
const char *laurel_criterion_row_get_weight (LaurelCriterionRow   *self);
void        laurel_criterion_row_take_focus (LaurelCriterionRow   *self);

G_END_DECLS
