/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SURVEY_CELL (laurel_survey_cell_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSurveyCell, laurel_survey_cell, LAUREL, SURVEY_CELL, LaurelRow)

G_END_DECLS
