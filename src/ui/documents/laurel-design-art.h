/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design-edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void          laurel_design_art_async  (LaurelDesign         *design,
                                        guint                 section,
                                        GFile                *file,
                                        gboolean              background,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
LaurelDesign *laurel_design_art_finish (GAsyncResult         *result,
                                        LaurelBoxPlace       *place,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
