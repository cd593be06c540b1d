/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_REMINDERS (laurel_activity_reminders_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityReminders, laurel_activity_reminders, LAUREL,
                      ACTIVITY_REMINDERS, LaurelSection)

G_END_DECLS
