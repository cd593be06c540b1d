/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_COPY_PREVIEW (laurel_copy_preview_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCopyPreview, laurel_copy_preview, LAUREL, COPY_PREVIEW, GtkWidget)

gboolean laurel_copy_preview_fold  (LaurelCopyPreview *self);
void     laurel_copy_preview_focus (LaurelCopyPreview *self);

G_END_DECLS
