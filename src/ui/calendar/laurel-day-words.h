/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "calendar/laurel-date-unit.h"

G_BEGIN_DECLS

gboolean laurel_words_read_day (const char              *words,
                                int                      year,
                                const LaurelDateHabits  *habits,
                                LaurelDay               *day,
                                GError                 **error);

G_END_DECLS
