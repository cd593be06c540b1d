/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REMINDER_WATCH (laurel_reminder_watch_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReminderWatch, laurel_reminder_watch, LAUREL, REMINDER_WATCH, GObject)

LaurelReminderWatch *laurel_reminder_watch_new (GApplication *application,
                                                LaurelStore  *store,
                                                GSettings    *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
