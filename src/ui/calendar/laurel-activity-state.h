/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_STATE (laurel_activity_state_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityState, laurel_activity_state, LAUREL, ACTIVITY_STATE,
                      LaurelSection)

G_END_DECLS
