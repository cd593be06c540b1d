/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_WHAT (laurel_activity_what_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityWhat, laurel_activity_what, LAUREL, ACTIVITY_WHAT,
                      LaurelSection)

void laurel_activity_what_name (LaurelActivityWhat *self);

G_END_DECLS
