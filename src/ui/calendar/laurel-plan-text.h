/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PLAN_TEXT (laurel_plan_text_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPlanText, laurel_plan_text, LAUREL, PLAN_TEXT, GtkWidget)

GtkWidget  *laurel_plan_text_new        (int             n_lines,
                                         int             n_chars,
                                         const char     *style);
void        laurel_plan_text_set_text   (LaurelPlanText *self,
                                         const char     *text);
const char *laurel_plan_text_get_text   (LaurelPlanText *self);
int         laurel_plan_text_get_width  (LaurelPlanText *self);
int         laurel_plan_text_get_height (LaurelPlanText *self,
                                         int             width);

G_END_DECLS
