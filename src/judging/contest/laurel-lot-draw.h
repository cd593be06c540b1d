/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LOT_DRAW (laurel_lot_draw_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLotDraw, laurel_lot_draw, LAUREL, LOT_DRAW, LaurelRow)

gint64      laurel_lot_draw_get_stage_id (LaurelLotDraw *self);
const char *laurel_lot_draw_get_purpose  (LaurelLotDraw *self);
const char *laurel_lot_draw_get_hall     (LaurelLotDraw *self);
gint64      laurel_lot_draw_get_declared (LaurelLotDraw *self);
const char *laurel_lot_draw_get_sources  (LaurelLotDraw *self);
const char *laurel_lot_draw_get_pool     (LaurelLotDraw *self);
const char *laurel_lot_draw_get_reason   (LaurelLotDraw *self);
gint64      laurel_lot_draw_get_drawn    (LaurelLotDraw *self);
const char *laurel_lot_draw_get_key      (LaurelLotDraw *self);
const char *laurel_lot_draw_get_protocol (LaurelLotDraw *self);
const char *laurel_lot_draw_get_stage    (LaurelLotDraw *self);

G_END_DECLS
