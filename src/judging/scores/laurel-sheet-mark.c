/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-sheet-mark.h"

/**
 * LaurelSheetMark:
 *
 * What a judge gave an entry for a criterion in a part. Without a value the judge abstained.
 */
struct _LaurelSheetMark {
  LaurelRow parent_instance;

  gint64 placement_id;
  gint64 entry_id;
  gint64 judge_id;
  char *criterion;
  char *part;
  char *value;
};

G_DEFINE_FINAL_TYPE (LaurelSheetMark, laurel_sheet_mark, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSheetMark, member) }

/* In the order of the columns of SELECT_MARK. */
static const LaurelField FIELDS[] = {
  FIELD ("placement-id", ID, placement_id),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("judge-id", ID, judge_id),
  FIELD ("criterion", WORD, criterion),
  FIELD ("part", WORD, part),
  FIELD ("value", WORD, value),
};

#undef FIELD

static void
laurel_sheet_mark_class_init (LaurelSheetMarkClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_sheet_mark_init (LaurelSheetMark *self)
{
}

gint64
laurel_sheet_mark_get_placement_id (LaurelSheetMark *self)
{
  g_return_val_if_fail (LAUREL_IS_SHEET_MARK (self), 0);

  return self->placement_id;
}

gint64
laurel_sheet_mark_get_entry_id (LaurelSheetMark *self)
{
  g_return_val_if_fail (LAUREL_IS_SHEET_MARK (self), 0);

  return self->entry_id;
}

gint64
laurel_sheet_mark_get_judge_id (LaurelSheetMark *self)
{
  g_return_val_if_fail (LAUREL_IS_SHEET_MARK (self), 0);

  return self->judge_id;
}

const char *
laurel_sheet_mark_get_criterion (LaurelSheetMark *self)
{
  g_return_val_if_fail (LAUREL_IS_SHEET_MARK (self), NULL);

  return self->criterion;
}

const char *
laurel_sheet_mark_get_part (LaurelSheetMark *self)
{
  g_return_val_if_fail (LAUREL_IS_SHEET_MARK (self), NULL);

  return self->part;
}

const char *
laurel_sheet_mark_get_value (LaurelSheetMark *self)
{
  g_return_val_if_fail (LAUREL_IS_SHEET_MARK (self), NULL);

  return self->value;
}
