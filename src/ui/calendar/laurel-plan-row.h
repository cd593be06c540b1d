/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-conflict.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char       *laurel_plan_row_dup_field          (LaurelRow      *row,
                                                const char     *name);
char       *laurel_plan_row_dup_number         (LaurelRow      *row);
gint64      laurel_plan_row_get_activity       (LaurelRow      *row);
gboolean    laurel_plan_row_is_reminder        (LaurelRow      *row);
gboolean    laurel_plan_row_is_own             (LaurelRow      *row);
char       *laurel_plan_row_dup_when_and_where (LaurelRow      *row);
char       *laurel_plan_row_dup_badge          (LaurelRow      *row,
                                                LaurelConflict *fault);
const char *laurel_plan_row_get_badge_style    (LaurelRow      *row,
                                                LaurelConflict *fault);
const char *laurel_plan_row_get_button         (LaurelRow      *row);
const char *laurel_plan_row_get_button_tip     (LaurelRow      *row);
void        laurel_plan_row_press              (LaurelRow      *row,
                                                GtkWidget      *widget);

G_END_DECLS
