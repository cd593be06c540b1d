/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-window.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PHASE (laurel_phase_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPhase, laurel_phase, LAUREL, PHASE, LaurelRow)

gint64       laurel_phase_get_activity_id (LaurelPhase *self);
int          laurel_phase_get_position    (LaurelPhase *self);
const char   *laurel_phase_get_title      (LaurelPhase *self);
const char   *laurel_phase_get_words      (LaurelPhase *self);
const char   *laurel_phase_get_place      (LaurelPhase *self);
int          laurel_phase_get_gap         (LaurelPhase *self);
LaurelWindow laurel_phase_get_window      (LaurelPhase *self);
char        *laurel_phase_dup_name        (LaurelPhase *self, LaurelActivity *activity);

G_END_DECLS
