/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-measure-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SURVEY_PAGE (laurel_survey_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSurveyPage, laurel_survey_page, LAUREL, SURVEY_PAGE, LaurelMeasurePage)

G_END_DECLS
