/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-deduction.h"

/**
 * LaurelDeduction:
 *
 * Points that an entry loses in a stage.
 */
struct _LaurelDeduction {
  LaurelRow parent_instance;

  gint64 stage_id;
  gint64 entry_id;
  char *number;
  char *points;
  char *reason;
  LaurelDay day;
};

G_DEFINE_FINAL_TYPE (LaurelDeduction, laurel_deduction, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelDeduction, member) }

/* In the order of the columns of SELECT_DEDUCTION. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("points", TEXT, points),
  FIELD ("reason", TEXT, reason),
  FIELD ("day", DAY, day),
};

#undef FIELD

static void
laurel_deduction_class_init (LaurelDeductionClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_deduction_init (LaurelDeduction *self)
{
}
