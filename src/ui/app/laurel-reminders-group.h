/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REMINDERS_GROUP (laurel_reminders_group_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRemindersGroup, laurel_reminders_group, LAUREL, REMINDERS_GROUP,
                      AdwPreferencesGroup)

void laurel_reminders_group_begin (LaurelRemindersGroup *self,
                                   LaurelSession        *session,
                                   GSettings            *settings);

G_END_DECLS
