/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CALENDAR_PAGE (laurel_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCalendarPage, laurel_calendar_page, LAUREL, CALENDAR_PAGE, LaurelPage)

G_END_DECLS
