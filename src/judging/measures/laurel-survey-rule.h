/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelSurveyField:
 * @LAUREL_SURVEY_STRATUM: of which stratum it is
 * @LAUREL_SURVEY_CODE: by which an answer is known
 * @LAUREL_SURVEY_NAME: who it is, or nothing
 * @LAUREL_SURVEY_MAIL: an address, or nothing
 *
 * What is said of somebody whom a survey asks.
 */
typedef enum {
  LAUREL_SURVEY_STRATUM,
  LAUREL_SURVEY_CODE,
  LAUREL_SURVEY_NAME,
  LAUREL_SURVEY_MAIL,
  LAUREL_SURVEY_N_FIELDS,
} LaurelSurveyField;

GHashTable *laurel_survey_codes_new    (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_survey_check_unit   (GHashTable         *codes,
                                        char *const        *words,
                                        LaurelSurveyField  *wrong,
                                        GError            **error);
gboolean    laurel_survey_check_return (GHashTable         *codes,
                                        const char         *code,
                                        const char         *day,
                                        GError            **error);

G_END_DECLS
