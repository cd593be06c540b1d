/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FLOW_PAGE (laurel_flow_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFlowPage, laurel_flow_page, LAUREL, FLOW_PAGE, AdwBin)

GtkWidget      *laurel_flow_page_new          (LaurelSession         *session,
                                               LaurelTemplateKeeper  *keeper,
                                               gint64                 id);
LaurelDesigner *laurel_flow_page_get_designer (LaurelFlowPage        *self);

G_END_DECLS
