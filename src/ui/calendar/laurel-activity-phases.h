/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_PHASES (laurel_activity_phases_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityPhases, laurel_activity_phases, LAUREL, ACTIVITY_PHASES,
                      LaurelSection)

G_END_DECLS
