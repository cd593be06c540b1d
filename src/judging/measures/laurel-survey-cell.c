/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-cell.h"

/**
 * LaurelSurveyCell:
 *
 * How often an answer was given.
 */
struct _LaurelSurveyCell {
  LaurelRow parent_instance;

  char *answer;
  char *by;
  int count;
  int anonymous;
  char *weighted;
  char *exact;
  char *share;
};

G_DEFINE_FINAL_TYPE (LaurelSurveyCell, laurel_survey_cell, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSurveyCell, member) }

/* In the order of the columns of make_cell(). */
static const LaurelField FIELDS[] = {
  FIELD ("answer", TEXT, answer),
  FIELD ("by", TEXT, by),
  FIELD ("count", INT, count),
  FIELD ("anonymous", INT, anonymous),
  FIELD ("weighted", TEXT, weighted),
  FIELD ("exact", TEXT, exact),
  FIELD ("share", TEXT, share),
};

#undef FIELD

static void
laurel_survey_cell_class_init (LaurelSurveyCellClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_survey_cell_init (LaurelSurveyCell *self)
{
}
