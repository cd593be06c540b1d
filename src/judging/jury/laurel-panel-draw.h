/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PANEL_DRAW (laurel_panel_draw_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPanelDraw, laurel_panel_draw, LAUREL, PANEL_DRAW, LaurelRow)

gint64      laurel_panel_draw_get_contest_id (LaurelPanelDraw *self);
int         laurel_panel_draw_get_number     (LaurelPanelDraw *self);
gint64      laurel_panel_draw_get_declared   (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_conditions (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_pool       (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_excluded   (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_seats      (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_sources    (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_hash       (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_reason     (LaurelPanelDraw *self);
gint64      laurel_panel_draw_get_drawn      (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_key        (LaurelPanelDraw *self);
const char *laurel_panel_draw_get_protocol   (LaurelPanelDraw *self);

G_END_DECLS
