/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-panel-draw.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The draws of a contest (x), the latest first. */
extern const LaurelQuery LAUREL_DRAWS_OF_CONTEST;

/* Declares a draw: contest, who can be drawn, seats (JSON), whom not, why and until when, where
 * the numbers will come from, why again (xssa(xss)ass). */
extern const LaurelCommand LAUREL_DRAW_DECLARE;

/* Draws: id, what each source gave (xas). */
extern const LaurelCommand LAUREL_DRAW_TAKE;

LaurelPanelDraw *laurel_panel_draw_load      (LaurelReader  *reader,
                                              gint64         id,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         laurel_panel_draw_check_out (LaurelReader  *reader,
                                              gint64         contest,
                                              gint64         expert,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
