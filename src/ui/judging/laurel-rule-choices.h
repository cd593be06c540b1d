/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-choice-row.h"

G_BEGIN_DECLS

void            laurel_rule_choices_offer (LaurelChoiceRow   *row,
                                           const char *const *words,
                                           const char *const *labels);
LaurelChoiceRow *laurel_rule_choices_new  (const char        *title,
                                           const char        *field,
                                           const char *const *words,
                                           const char *const *labels) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget       *laurel_rule_choices_new_entry
                                          (const char        *title,
                                           const char        *field) G_GNUC_WARN_UNUSED_RESULT;

void             laurel_rule_choices_offer_all
                                          (GPtrArray         *fields);
void             laurel_rule_choices_gather
                                          (GtkWidget         *widget,
                                           GPtrArray         *fields);

extern const char *const LAUREL_RULE_FLAGS[];
extern const char *const LAUREL_RULE_FLAG_NAMES[];

G_END_DECLS
