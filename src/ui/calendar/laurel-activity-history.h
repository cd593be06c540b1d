/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_HISTORY (laurel_activity_history_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityHistory, laurel_activity_history, LAUREL, ACTIVITY_HISTORY,
                      LaurelSection)

G_END_DECLS
