/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-lack.h"

/**
 * LaurelEntryLack:
 *
 * Something that an entry lacks, so that it is not complete.
 */
struct _LaurelEntryLack {
  LaurelRow parent_instance;

  gint64 entry_id;
  char *text;
};

G_DEFINE_FINAL_TYPE (LaurelEntryLack, laurel_entry_lack, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelEntryLack, member) }

/* In the order of the columns of a SELECT of constants. */
static const LaurelField FIELDS[] = {
  FIELD ("entry-id", ID, entry_id),
  FIELD ("text", TEXT, text),
};

#undef FIELD

static void
laurel_entry_lack_class_init (LaurelEntryLackClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_entry_lack_init (LaurelEntryLack *self)
{
}

const char *
laurel_entry_lack_get_text (LaurelEntryLack *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_LACK (self), NULL);

  return self->text;
}
