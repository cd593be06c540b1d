/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-live-board.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LIVE_SCREEN (laurel_live_screen_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLiveScreen, laurel_live_screen, LAUREL, LIVE_SCREEN, GtkWindow)

GtkWidget       *laurel_live_screen_new       (const char       *contest);
LaurelLiveBoard *laurel_live_screen_get_board (LaurelLiveScreen *self);

G_END_DECLS
