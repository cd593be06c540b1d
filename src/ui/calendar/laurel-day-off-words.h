/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

char *laurel_words_dup_day_off       (LaurelSession          *session,
                                      const char             *words,
                                      int                     year,
                                      const LaurelDateHabits *habits) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_words_dup_day_off_among (GListModel             *list,
                                      const char             *words,
                                      int                     year,
                                      const LaurelDateHabits *habits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
