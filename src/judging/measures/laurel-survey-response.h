/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SURVEY_RESPONSE (laurel_survey_response_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSurveyResponse, laurel_survey_response, LAUREL, SURVEY_RESPONSE,
                      LaurelRow)

G_END_DECLS
