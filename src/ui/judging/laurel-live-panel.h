/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "judging/contest/laurel-contest.h"
#include "ui/judging/laurel-score-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LIVE_PANEL (laurel_live_panel_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLivePanel, laurel_live_panel, LAUREL, LIVE_PANEL, AdwBin)

void       laurel_live_panel_show       (LaurelLivePanel    *self,
                                         LaurelSession      *session,
                                         LaurelContest      *contest,
                                         LaurelContestStage *stage,
                                         LaurelScoreDesk    *desk);
void       laurel_live_panel_clear      (LaurelLivePanel    *self);
GtkWidget *laurel_live_panel_get_screen (LaurelLivePanel    *self);

G_END_DECLS
