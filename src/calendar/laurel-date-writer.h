/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelDateStyle:
 * @LAUREL_DATE_STYLE_FULL: as a sentence would say it: "some day from 11 to 20
 *   September"
 * @LAUREL_DATE_STYLE_SHORT: as a list has room for: "some day 11–20 September"
 */
typedef enum {
  LAUREL_DATE_STYLE_FULL,
  LAUREL_DATE_STYLE_SHORT,
} LaurelDateStyle;

char *laurel_date_write    (const LaurelWindow     *window,
                            const char             *language,
                            int                     year,
                            const LaurelDateHabits *habits);
char *laurel_date_write_words
                           (const LaurelWindow     *window,
                            const char             *words,
                            const char             *language,
                            int                     year,
                            const LaurelDateHabits *habits);
char *laurel_date_dup_words_in
                           (const char             *words,
                            const char             *language,
                            int                     year,
                            const LaurelDateHabits *habits);
char *laurel_date_describe (const LaurelWindow     *window,
                            const char             *language,
                            int                     year,
                            LaurelDateStyle         style);

G_END_DECLS
