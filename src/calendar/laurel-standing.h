/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_STANDING (laurel_standing_get_type ())
G_DECLARE_FINAL_TYPE (LaurelStanding, laurel_standing, LAUREL, STANDING, LaurelRow)

LaurelStanding *laurel_standing_new          (LaurelActivity *activity,
                                              LaurelDay day);
const char     *laurel_standing_get_activity (LaurelStanding *self);
const char     *laurel_standing_get_title    (LaurelStanding *self);
const char     *laurel_standing_get_state    (LaurelStanding *self);
const char     *laurel_standing_get_status   (LaurelStanding *self);
const char     *laurel_standing_get_words    (LaurelStanding *self);

G_END_DECLS
