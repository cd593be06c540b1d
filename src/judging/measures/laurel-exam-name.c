/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-name.h"

/**
 * LaurelExamName:
 *
 * Names of an exam that were taken for one, or look as if they should have been.
 */
struct _LaurelExamName {
  LaurelRow parent_instance;

  char *kind;
  char *name;
  char *other;
  char *organization;
};

G_DEFINE_FINAL_TYPE (LaurelExamName, laurel_exam_name, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelExamName, member) }

/* In the order of the columns of make_name(). */
static const LaurelField FIELDS[] = {
  FIELD ("kind", WORD, kind),
  FIELD ("name", TEXT, name),
  FIELD ("other", TEXT, other),
  FIELD ("organization", TEXT, organization),
};

#undef FIELD

static void
laurel_exam_name_class_init (LaurelExamNameClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_exam_name_init (LaurelExamName *self)
{
}
