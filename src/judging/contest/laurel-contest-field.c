/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-field.h"

/**
 * LaurelContestField:
 *
 * What is asked of an entry, besides what is asked of each.
 */
struct _LaurelContestField {
  LaurelRow parent_instance;

  gint64 contest_id;
  int position;
  char *label;
  char *kind;
  gboolean required;
  gboolean hidden;
  char *choices;
};

G_DEFINE_FINAL_TYPE (LaurelContestField, laurel_contest_field, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelContestField, member) }

/* In the order of the columns of SELECT_FIELD. */
static const LaurelField FIELDS[] = {
  FIELD ("contest-id", ID, contest_id),
  FIELD ("position", INT, position),
  FIELD ("label", TEXT, label),
  FIELD ("kind", WORD, kind),
  FIELD ("required", FLAG, required),
  FIELD ("hidden", FLAG, hidden),
  FIELD ("choices", TEXT, choices),
};

#undef FIELD

static void
laurel_contest_field_class_init (LaurelContestFieldClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_contest_field_init (LaurelContestField *self)
{
}

const char *
laurel_contest_field_get_label (LaurelContestField *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_FIELD (self), NULL);

  return self->label;
}

const char *
laurel_contest_field_get_kind (LaurelContestField *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_FIELD (self), NULL);

  return self->kind;
}

gboolean
laurel_contest_field_is_required (LaurelContestField *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_FIELD (self), FALSE);

  return self->required;
}

const char *
laurel_contest_field_get_choices (LaurelContestField *self)
{
  g_return_val_if_fail (LAUREL_IS_CONTEST_FIELD (self), NULL);

  return self->choices;
}
