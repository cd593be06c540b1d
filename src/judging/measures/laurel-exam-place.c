/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-place.h"

/**
 * LaurelExamPlace:
 *
 * Where a person stands in an exam.
 */
struct _LaurelExamPlace {
  LaurelRow parent_instance;

  int place;
  gboolean tied;
  char *name;
  char *code;
  char *organization;
  gint64 organization_id;
  char *score;
  char *exact;
  char *seconds;
  char *at;
  int attempts;
  gboolean passed;
  char *level;
  char *reason;
};

G_DEFINE_FINAL_TYPE (LaurelExamPlace, laurel_exam_place, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelExamPlace, member) }

/* In the order of the columns of make_place(). */
static const LaurelField FIELDS[] = {
  FIELD ("place", INT, place),
  FIELD ("tied", FLAG, tied),
  FIELD ("name", TEXT, name),
  FIELD ("code", TEXT, code),
  FIELD ("organization", WORD, organization),
  FIELD ("organization-id", ID, organization_id),
  FIELD ("score", TEXT, score),
  FIELD ("exact", TEXT, exact),
  FIELD ("seconds", TEXT, seconds),
  FIELD ("at", TEXT, at),
  FIELD ("attempts", INT, attempts),
  FIELD ("passed", FLAG, passed),
  FIELD ("level", WORD, level),
  FIELD ("reason", WORD, reason),
};

#undef FIELD

static void
laurel_exam_place_class_init (LaurelExamPlaceClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_exam_place_init (LaurelExamPlace *self)
{
}
