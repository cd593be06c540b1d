/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REMINDER_ROW (laurel_reminder_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReminderRow, laurel_reminder_row, LAUREL, REMINDER_ROW, AdwExpanderRow)

G_END_DECLS
