/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-mark-mismatch.h"

/**
 * LaurelMarkMismatch:
 *
 * Where what two people typed off one sheet differs.
 */
struct _LaurelMarkMismatch {
  LaurelRow parent_instance;

  gint64 placement_id;
  char *entry;
  char *judge;
  char *code;
  char *criterion;
  char *part;
  char *first;
  char *second;
};

G_DEFINE_FINAL_TYPE (LaurelMarkMismatch, laurel_mark_mismatch, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelMarkMismatch, member) }

/* In the order of the columns of SELECT_MISMATCH. */
static const LaurelField FIELDS[] = {
  FIELD ("placement-id", ID, placement_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("judge", TEXT, judge),
  FIELD ("code", TEXT, code),
  FIELD ("criterion", WORD, criterion),
  FIELD ("part", WORD, part),
  FIELD ("first", TEXT, first),
  FIELD ("second", TEXT, second),
};

#undef FIELD

static void
laurel_mark_mismatch_class_init (LaurelMarkMismatchClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_mark_mismatch_init (LaurelMarkMismatch *self)
{
}

gint64
laurel_mark_mismatch_get_placement_id (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), 0);

  return self->placement_id;
}

const char *
laurel_mark_mismatch_get_entry (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->entry;
}

const char *
laurel_mark_mismatch_get_judge (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->judge;
}

const char *
laurel_mark_mismatch_get_code (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->code;
}

const char *
laurel_mark_mismatch_get_criterion (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->criterion;
}

const char *
laurel_mark_mismatch_get_part (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->part;
}

const char *
laurel_mark_mismatch_get_first (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->first;
}

const char *
laurel_mark_mismatch_get_second (LaurelMarkMismatch *self)
{
  g_return_val_if_fail (LAUREL_IS_MARK_MISMATCH (self), NULL);

  return self->second;
}
