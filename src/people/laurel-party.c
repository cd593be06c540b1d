/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party.h"

/**
 * LaurelParty:
 *
 * A person or an organisation: one row, whatever it does and wherever it is named.
 * Same name is not same person; that is for people to say, by merging two rows.
 */
struct _LaurelParty {
  LaurelRow parent_instance;

  char *kind;
  char *name;
  char *short_name;
  char *english_name;
  char *phone;
  char *mail;
  char *note;
};

G_DEFINE_FINAL_TYPE (LaurelParty, laurel_party, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParty, member) }

/* In the order of the columns of SELECT_PARTY. */
static const LaurelField FIELDS[] = {
  FIELD ("kind", TEXT, kind),
  FIELD ("name", TEXT, name),
  FIELD ("short-name", TEXT, short_name),
  FIELD ("english-name", TEXT, english_name),
  FIELD ("phone", TEXT, phone),
  FIELD ("mail", TEXT, mail),
  FIELD ("note", TEXT, note),
};

#undef FIELD

static void
laurel_party_class_init (LaurelPartyClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_party_init (LaurelParty *self)
{
}

const char *
laurel_party_get_kind (LaurelParty *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), NULL);

  return self->kind;
}

const char *
laurel_party_get_name (LaurelParty *self)
{
  g_return_val_if_fail (LAUREL_IS_PARTY (self), NULL);

  return self->name;
}
