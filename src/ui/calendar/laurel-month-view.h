/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MONTH_VIEW (laurel_month_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMonthView, laurel_month_view, LAUREL, MONTH_VIEW, AdwBin)

void laurel_month_view_turn        (LaurelMonthView *self,
                                    int              months);
void laurel_month_view_go_to_today (LaurelMonthView *self);

G_END_DECLS
