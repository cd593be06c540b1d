/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-reminder-rule.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* (array zero-terminated=1): when one may want to be reminded, as commands write it. */
extern const char *const LAUREL_REMINDER_CHOICES[];

char       *laurel_reminder_choice_describe (const char  *choice,
                                             gboolean     deadline) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *laurel_reminder_choices_new_menu (gint64      phase,
                                             gboolean     deadline) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
