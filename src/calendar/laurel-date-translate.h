/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-phrase.h"

G_BEGIN_DECLS

char *laurel_date_translate (const char             *words,
                             const char             *language,
                             int                     year,
                             const LaurelDateHabits *habits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
