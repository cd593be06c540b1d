/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_TAKEN (laurel_activity_taken_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityTaken, laurel_activity_taken, LAUREL, ACTIVITY_TAKEN,
                      LaurelSection)

G_END_DECLS
