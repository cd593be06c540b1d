/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-change-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LaurelLight:
 * @LAUREL_LIGHT_READ: every word was understood
 * @LAUREL_LIGHT_PARTLY: there is a date, and words besides
 * @LAUREL_LIGHT_TEXT_ONLY: there is no date: the words stay as they are
 *
 * How well words about a date were understood.
 */
typedef enum {
  LAUREL_LIGHT_READ,
  LAUREL_LIGHT_PARTLY,
  LAUREL_LIGHT_TEXT_ONLY,
} LaurelLight;

const char  *laurel_light_get_icon       (LaurelLight             light);
const char  *laurel_light_get_style      (LaurelLight             light);
const char  *laurel_light_get_label      (LaurelLight             light);
void         laurel_light_show           (LaurelLight             light,
                                          GtkImage               *image);
LaurelLight  laurel_words_get_light      (const char             *words,
                                          int                     year,
                                          const LaurelDateHabits *habits);
char        *laurel_words_dup_reading    (const char             *words,
                                          int                     year,
                                          const LaurelDateHabits *habits)
                                          G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_activity_dup_reading (LaurelActivity         *activity)
                                          G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_activity_dup_typed   (LaurelActivity         *activity,
                                          const char             *words) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_activity_dup_settled (LaurelActivity         *activity,
                                          LaurelDay               today) G_GNUC_WARN_UNUSED_RESULT;
const char  *laurel_certainty_get_label  (const char             *place_status);
const char  *laurel_certainty_get_style  (const char             *place_status);
const char  *laurel_status_get_style     (const char             *status);
char        *laurel_day_dup_short        (LaurelDay               day) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_day_dup_near         (LaurelDay               day,
                                          LaurelDay               today) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_day_dup_weekday      (LaurelDay               day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
