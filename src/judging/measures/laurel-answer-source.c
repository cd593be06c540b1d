/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-answer-source.h"

/**
 * LaurelAnswerSource:
 *
 * A file of answers that came in.
 */
struct _LaurelAnswerSource {
  LaurelRow parent_instance;

  gint64 stage_id;
  char *source;
  int count;
  int pages;
};

G_DEFINE_FINAL_TYPE (LaurelAnswerSource, laurel_answer_source, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelAnswerSource, member) }

/* In the order of the columns of SELECT_SOURCE. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("source", TEXT, source),
  FIELD ("count", INT, count),
  FIELD ("pages", INT, pages),
};

#undef FIELD

static void
laurel_answer_source_class_init (LaurelAnswerSourceClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_answer_source_init (LaurelAnswerSource *self)
{
}
