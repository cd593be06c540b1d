/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-entry-factor.h"

/**
 * LaurelEntryFactor:
 *
 * What multiplies an entry in a stage, or a part of it, as how difficult that is.
 */
struct _LaurelEntryFactor {
  LaurelRow parent_instance;

  gint64 entry_id;
  char *part;
  char *value;
};

G_DEFINE_FINAL_TYPE (LaurelEntryFactor, laurel_entry_factor, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelEntryFactor, member) }

/* In the order of the columns of the query. */
static const LaurelField FIELDS[] = {
  FIELD ("entry-id", ID, entry_id),
  FIELD ("part", WORD, part),
  FIELD ("value", WORD, value),
};

#undef FIELD

static void
laurel_entry_factor_class_init (LaurelEntryFactorClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_entry_factor_init (LaurelEntryFactor *self)
{
}

gint64
laurel_entry_factor_get_entry_id (LaurelEntryFactor *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_FACTOR (self), 0);

  return self->entry_id;
}

/* Returns: "" where it is of the whole entry */
const char *
laurel_entry_factor_get_part (LaurelEntryFactor *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_FACTOR (self), NULL);

  return self->part;
}

const char *
laurel_entry_factor_get_value (LaurelEntryFactor *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_FACTOR (self), NULL);

  return self->value;
}
