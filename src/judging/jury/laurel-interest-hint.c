/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-interest-hint.h"

/**
 * LaurelInterestHint:
 *
 * That an expert may have an interest in an entry, as the records have it; for people to
 * look at. `evidence` is what speaks for it.
 */
struct _LaurelInterestHint {
  LaurelRow parent_instance;

  gint64 expert_id;
  char *expert;
  gint64 entry_id;
  char *entry;
  char *entry_title;
  char *kind;
  char *evidence;
};

G_DEFINE_FINAL_TYPE (LaurelInterestHint, laurel_interest_hint, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelInterestHint, member) }

/* In the order of the columns of SELECT_HINT. */
static const LaurelField FIELDS[] = {
  FIELD ("expert-id", ID, expert_id),
  FIELD ("expert", TEXT, expert),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("entry", TEXT, entry),
  FIELD ("entry-title", TEXT, entry_title),
  FIELD ("kind", WORD, kind),
  FIELD ("evidence", TEXT, evidence),
};

#undef FIELD

static void
laurel_interest_hint_class_init (LaurelInterestHintClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_interest_hint_init (LaurelInterestHint *self)
{
}

gint64
laurel_interest_hint_get_expert_id (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), 0);

  return self->expert_id;
}

const char *
laurel_interest_hint_get_expert (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), NULL);

  return self->expert;
}

gint64
laurel_interest_hint_get_entry_id (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), 0);

  return self->entry_id;
}

const char *
laurel_interest_hint_get_entry (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), NULL);

  return self->entry;
}

const char *
laurel_interest_hint_get_entry_title (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), NULL);

  return self->entry_title;
}

const char *
laurel_interest_hint_get_kind (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), NULL);

  return self->kind;
}

const char *
laurel_interest_hint_get_evidence (LaurelInterestHint *self)
{
  g_return_val_if_fail (LAUREL_IS_INTEREST_HINT (self), NULL);

  return self->evidence;
}
