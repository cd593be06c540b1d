/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelSurveyCount:
 * @answer: what was answered, or "" for nothing
 * @by: what was answered to the question that it is crossed with, or ""
 * @count: how many of the frame answered so
 * @anonymous: how many did of whom it is not known who they are: they have no weight
 * @weighted: for how many those of the frame stand
 * @share: of all that answered it who are of one @by; nothing for those who did not
 */
typedef struct {
  char *answer;
  char *by;
  guint count;
  guint anonymous;
  LaurelRatio weighted;
  LaurelRatio share;
} LaurelSurveyCount;

/**
 * LaurelSurveyTable:
 *
 * Answers to a question, or to two that are crossed.
 */
typedef struct _LaurelSurveyTable LaurelSurveyTable;

LaurelSurveyTable *laurel_survey_table_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void               laurel_survey_table_free   (LaurelSurveyTable  *self);
void               laurel_survey_table_add    (LaurelSurveyTable  *self,
                                               const char         *answer,
                                               const char         *by,
                                               const LaurelRatio  *weight);
gboolean           laurel_survey_table_settle (LaurelSurveyTable  *self,
                                               GError            **error);
guint              laurel_survey_table_count  (LaurelSurveyTable  *self);
const LaurelSurveyCount *
                   laurel_survey_table_get    (LaurelSurveyTable  *self,
                                               guint               i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSurveyTable, laurel_survey_table_free)

G_END_DECLS
