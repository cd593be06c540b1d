/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/live/laurel-turn.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_TURNS_OF_STAGE;

extern const LaurelCommand LAUREL_TURN_CALL;

extern const LaurelCommand LAUREL_TURN_TIME;

extern const LaurelCommand LAUREL_TURN_END;

extern const LaurelCommand LAUREL_TURN_REMOVE;

LaurelTurn *laurel_turn_load  (LaurelReader  *reader,
                               gint64         id,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
