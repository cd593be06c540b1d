/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-person.h"

/**
 * LaurelEntryPerson:
 *
 * One of those who made an entry, by the name that is printed.
 */
struct _LaurelEntryPerson {
  LaurelRow parent_instance;

  gint64 entry_id;
  int position;
  gint64 party_id;
  char *name;
  char *role;
  char *organization;
};

G_DEFINE_FINAL_TYPE (LaurelEntryPerson, laurel_entry_person, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelEntryPerson, member) }

/* In the order of the columns of SELECT_PERSON. */
static const LaurelField FIELDS[] = {
  FIELD ("entry-id", ID, entry_id),
  FIELD ("position", INT, position),
  FIELD ("party-id", ID, party_id),
  FIELD ("name", TEXT, name),
  FIELD ("role", TEXT, role),
  FIELD ("organization", TEXT, organization),
};

#undef FIELD

static void
laurel_entry_person_class_init (LaurelEntryPersonClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_entry_person_init (LaurelEntryPerson *self)
{
}

gint64
laurel_entry_person_get_entry_id (LaurelEntryPerson *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_PERSON (self), 0);

  return self->entry_id;
}

gint64
laurel_entry_person_get_party_id (LaurelEntryPerson *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_PERSON (self), 0);

  return self->party_id;
}

const char *
laurel_entry_person_get_name (LaurelEntryPerson *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_PERSON (self), NULL);

  return self->name;
}

const char *
laurel_entry_person_get_role (LaurelEntryPerson *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_PERSON (self), NULL);

  return self->role;
}

const char *
laurel_entry_person_get_organization (LaurelEntryPerson *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_PERSON (self), NULL);

  return self->organization;
}
