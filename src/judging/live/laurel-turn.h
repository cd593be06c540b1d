/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/live/laurel-live-clock.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_TURN (laurel_turn_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTurn, laurel_turn, LAUREL, TURN, LaurelRow)

gint64          laurel_turn_get_stage_id     (LaurelTurn *self);
gint64          laurel_turn_get_entry_id     (LaurelTurn *self);
const char     *laurel_turn_get_number       (LaurelTurn *self);
const char     *laurel_turn_get_title        (LaurelTurn *self);
const char     *laurel_turn_get_organization (LaurelTurn *self);
const char     *laurel_turn_get_hall         (LaurelTurn *self);
LaurelLiveTimes laurel_turn_get_times        (LaurelTurn *self);
gboolean        laurel_turn_is_on            (LaurelTurn *self);

G_END_DECLS
