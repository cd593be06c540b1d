/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-group.h"

/**
 * LaurelExamGroup:
 *
 * Where an organisation stands in an exam.
 */
struct _LaurelExamGroup {
  LaurelRow parent_instance;

  int place;
  gboolean tied;
  char *name;
  gint64 party_id;
  int participants;
  int attempts;
  int passed;
  char *head_count;
  char *participation;
  char *mean;
  char *exact;
  char *level;
  char *reason;
};

G_DEFINE_FINAL_TYPE (LaurelExamGroup, laurel_exam_group, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelExamGroup, member) }

/* In the order of the columns of make_group(). */
static const LaurelField FIELDS[] = {
  FIELD ("place", INT, place),
  FIELD ("tied", FLAG, tied),
  FIELD ("name", TEXT, name),
  FIELD ("party-id", ID, party_id),
  FIELD ("participants", INT, participants),
  FIELD ("attempts", INT, attempts),
  FIELD ("passed", INT, passed),
  FIELD ("head-count", TEXT, head_count),
  FIELD ("participation", TEXT, participation),
  FIELD ("mean", TEXT, mean),
  FIELD ("exact", TEXT, exact),
  FIELD ("level", WORD, level),
  FIELD ("reason", WORD, reason),
};

#undef FIELD

static void
laurel_exam_group_class_init (LaurelExamGroupClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_exam_group_init (LaurelExamGroup *self)
{
}
