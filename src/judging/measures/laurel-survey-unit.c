/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-unit.h"

/**
 * LaurelSurveyUnit:
 *
 * Somebody whom a survey asks.
 */
struct _LaurelSurveyUnit {
  LaurelRow parent_instance;

  gint64 stage_id;
  char *stratum;
  char *code;
  char *name;
  char *mail;
  LaurelDay asked;
  LaurelDay reminded;
  LaurelDay answered;
};

G_DEFINE_FINAL_TYPE (LaurelSurveyUnit, laurel_survey_unit, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSurveyUnit, member) }

/* In the order of the columns of SELECT_UNIT. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("stratum", WORD, stratum),
  FIELD ("code", TEXT, code),
  FIELD ("name", TEXT, name),
  FIELD ("mail", TEXT, mail),
  FIELD ("asked", DAY, asked),
  FIELD ("reminded", DAY, reminded),
  FIELD ("answered", DAY, answered),
};

#undef FIELD

static void
laurel_survey_unit_class_init (LaurelSurveyUnitClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_survey_unit_init (LaurelSurveyUnit *self)
{
}
