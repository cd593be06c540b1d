/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-score-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SCORE_PANE (laurel_score_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelScorePane, laurel_score_pane, LAUREL, SCORE_PANE, AdwBin)

void laurel_score_pane_show        (LaurelScorePane  *self,
                                    LaurelScoreDesk  *desk,
                                    LaurelTyping      typing,
                                    guint             entry);
void laurel_score_pane_show_charts (LaurelScorePane  *self,
                                    LaurelScoreDesk  *desk,
                                    LaurelTyping      typing);

G_END_DECLS
