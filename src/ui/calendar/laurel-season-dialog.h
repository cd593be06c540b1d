/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SEASON_DIALOG (laurel_season_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeasonDialog, laurel_season_dialog, LAUREL, SEASON_DIALOG,
                      LaurelDialog)

void laurel_season_dialog_present (GtkWidget     *over,
                                   LaurelSession *session);

G_END_DECLS
