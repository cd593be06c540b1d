/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-origin.h"
#include "ui/documents/laurel-template-keeper.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_PAGE (laurel_batch_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchPage, laurel_batch_page, LAUREL, BATCH_PAGE, AdwBin)

GtkWidget         *laurel_batch_page_new        (LaurelSession         *session,
                                               LaurelTemplateKeeper  *keeper,
                                               LaurelBatchOrigin     *origin,
                                               const char            *kind);
gboolean           laurel_batch_page_is_edited  (LaurelBatchPage       *self);
LaurelBatchOrigin *laurel_batch_page_get_origin (LaurelBatchPage       *self);

G_END_DECLS
