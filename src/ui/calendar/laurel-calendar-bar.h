/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CALENDAR_BAR (laurel_calendar_bar_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCalendarBar, laurel_calendar_bar, LAUREL, CALENDAR_BAR, AdwBin)

G_END_DECLS
