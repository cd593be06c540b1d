/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Whom a survey (x) asks. */
extern const LaurelQuery LAUREL_SURVEY_UNITS;

/* Who was asked and has not answered by a day: stage, day (xs). */
extern const LaurelQuery LAUREL_SURVEY_WAITING;

/* How many of each stratum of a survey (x) answered. */
extern const LaurelQuery LAUREL_RESPONSE_OF_SURVEY;

/* Answers to a question, crossed with another: stage, question, the other or "" (xss). */
extern const LaurelQuery LAUREL_SURVEY_TABLE;

/* The questions of a survey (x), as its returns call them. */
extern const LaurelQuery LAUREL_SURVEY_QUESTIONS;

/* Says whom a survey asks: stage; stratum, code, name and mail of each (xa(ssss)). */
extern const LaurelCommand LAUREL_SURVEY_FRAME;

/* Says how many there are of which those were drawn: stage; name and number (xa(sx)). */
extern const LaurelCommand LAUREL_SURVEY_STRATA;

/* Notes that those who were not asked yet were asked: stage, day (xs). */
extern const LaurelCommand LAUREL_SURVEY_ASK;

/* Notes that those who have not answered were reminded: stage, day (xs). */
extern const LaurelCommand LAUREL_SURVEY_REMIND;

/* Takes returns in: stage, SHA-256, file, columns, day, pages (xssssa(us)). */
extern const LaurelCommand LAUREL_SURVEY_TAKE;

GHashTable *laurel_survey_load_codes (LaurelReader  *reader,
                                      gint64         stage,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
