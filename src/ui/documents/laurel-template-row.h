/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_TEMPLATE_ROW (laurel_template_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTemplateRow, laurel_template_row, LAUREL, TEMPLATE_ROW, AdwActionRow)

GtkWidget    *laurel_template_row_new         (const char         *kind);
const char   *laurel_template_row_get_kind    (LaurelTemplateRow  *self);
LaurelDesign *laurel_template_row_get_design  (LaurelTemplateRow  *self);
gboolean      laurel_template_row_show        (LaurelTemplateRow  *self,
                                               LaurelDesign       *design,
                                               const char         *label);
void          laurel_template_row_set_group   (LaurelTemplateRow  *self,
                                               const char         *group);
const char   *laurel_template_row_get_group   (LaurelTemplateRow  *self);
void          laurel_template_row_set_picture (LaurelTemplateRow  *self,
                                               GdkPaintable       *picture);

G_END_DECLS
