/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/live/laurel-turn.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LIVE_HALL_DIALOG (laurel_live_hall_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLiveHallDialog, laurel_live_hall_dialog, LAUREL, LIVE_HALL_DIALOG,
                      LaurelDialog)

GtkWidget *laurel_live_hall_dialog_new (LaurelSession *session,
                                        LaurelTurn    *turn);

G_END_DECLS
