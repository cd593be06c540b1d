/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelNextDate:
 * @words: (nullable) (owned): the words of the date
 * @window: what they say
 *
 * When something is in another year.
 */
typedef struct {
  char *words;
  LaurelWindow window;
} LaurelNextDate;

/**
 * LaurelNextYear:
 * @from: the year it was in
 * @to: the year it will be in
 * @language: of the plan
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * From which season to which.
 */
typedef struct {
  int from;
  int to;
  const char *language;
  const LaurelDateHabits *habits;
} LaurelNextYear;

gboolean laurel_next_date_has_weekday     (const LaurelWindow   *window,
                                           const LaurelNextYear *year);
gboolean laurel_next_date_prefers_weekday (const LaurelWindow   *window,
                                           const LaurelNextYear *year);
void     laurel_next_date_init            (LaurelNextDate       *self,
                                           const LaurelWindow   *window,
                                           const char           *words,
                                           const LaurelNextYear *year,
                                           gboolean              same_weekday);
void     laurel_next_date_follow           (LaurelNextDate       *self,
                                           LaurelDay             from,
                                           LaurelDay             to,
                                           const LaurelNextYear *year);
void     laurel_next_date_clear           (LaurelNextDate       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelNextDate, laurel_next_date_clear)

G_END_DECLS
