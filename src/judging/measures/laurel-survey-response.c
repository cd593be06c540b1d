/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-response.h"

/**
 * LaurelSurveyResponse:
 *
 * How many of a stratum answered.
 */
struct _LaurelSurveyResponse {
  LaurelRow parent_instance;

  char *stratum;
  char *population;
  int frame;
  int asked;
  int reminded;
  int answered;
  char *rate;
  char *exact;
  char *weight;
};

G_DEFINE_FINAL_TYPE (LaurelSurveyResponse, laurel_survey_response, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSurveyResponse, member) }

/* In the order of the columns of make_response(). */
static const LaurelField FIELDS[] = {
  FIELD ("stratum", WORD, stratum),
  FIELD ("population", TEXT, population),
  FIELD ("frame", INT, frame),
  FIELD ("asked", INT, asked),
  FIELD ("reminded", INT, reminded),
  FIELD ("answered", INT, answered),
  FIELD ("rate", TEXT, rate),
  FIELD ("exact", TEXT, exact),
  FIELD ("weight", TEXT, weight),
};

#undef FIELD

static void
laurel_survey_response_class_init (LaurelSurveyResponseClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_survey_response_init (LaurelSurveyResponse *self)
{
}
