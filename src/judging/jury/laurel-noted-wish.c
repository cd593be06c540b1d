/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-noted-wish.h"

/**
 * LaurelNotedWish:
 *
 * That a judge would like to judge an entry, would rather not, or must not by the organiser's word.
 */
struct _LaurelNotedWish {
  LaurelRow parent_instance;

  gint64 judge_id;
  char *judge;
  gint64 entry_id;
  char *entry;
  char *kind;
  char *value;
};

G_DEFINE_FINAL_TYPE (LaurelNotedWish, laurel_noted_wish, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelNotedWish, member) }

/* In the order of the columns of SELECT_WISH. */
static const LaurelField FIELDS[] = {
  FIELD ("judge-id", ID, judge_id),
  FIELD ("judge", TEXT, judge),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("kind", WORD, kind),
  FIELD ("value", TEXT, value),
};

#undef FIELD

static void
laurel_noted_wish_class_init (LaurelNotedWishClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_noted_wish_init (LaurelNotedWish *self)
{
}

gint64
laurel_noted_wish_get_judge_id (LaurelNotedWish *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTED_WISH (self), 0);

  return self->judge_id;
}

gint64
laurel_noted_wish_get_entry_id (LaurelNotedWish *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTED_WISH (self), 0);

  return self->entry_id;
}

/* Returns: "wish", "unwelcome" or "forbidden" */
const char *
laurel_noted_wish_get_kind (LaurelNotedWish *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTED_WISH (self), NULL);

  return self->kind;
}
