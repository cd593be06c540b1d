/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SURVEY_UNIT (laurel_survey_unit_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSurveyUnit, laurel_survey_unit, LAUREL, SURVEY_UNIT, LaurelRow)

G_END_DECLS
