/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LIVE_DRAW_DIALOG (laurel_live_draw_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLiveDrawDialog, laurel_live_draw_dialog, LAUREL, LIVE_DRAW_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_live_draw_dialog_new (LaurelSession *session,
                                        gint64         stage,
                                        const char    *hall,
                                        GVariant      *entries);

G_END_DECLS
