/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_WHEN (laurel_activity_when_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityWhen, laurel_activity_when, LAUREL, ACTIVITY_WHEN,
                      LaurelSection)

void laurel_activity_when_enter (LaurelActivityWhen *self);
void laurel_activity_when_fix   (LaurelActivityWhen *self);

G_END_DECLS
