/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-origin.h"
#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_PAGE (laurel_design_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignPage, laurel_design_page, LAUREL, DESIGN_PAGE, AdwBin)

GtkWidget      *laurel_design_page_new          (LaurelSession         *session,
                                                 LaurelTemplateKeeper  *keeper,
                                                 gint64                 id,
                                                 LaurelBatchOrigin     *origin);
LaurelDesigner *laurel_design_page_get_designer (LaurelDesignPage      *self);

G_END_DECLS
