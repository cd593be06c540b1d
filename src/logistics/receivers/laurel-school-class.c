/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-school-class.h"

/**
 * LaurelSchoolClass:
 *
 * A class of a receiver: how many children, of which ages.
 */
struct _LaurelSchoolClass {
  LaurelRow parent_instance;

  gint64 receiver_id;
  char *receiver;
  char *name;
  char *age_from;
  char *age_to;
  int children;
};

G_DEFINE_FINAL_TYPE (LaurelSchoolClass, laurel_school_class, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSchoolClass, member) }

/* In the order of the columns of SELECT_SCHOOL_CLASS. */
static const LaurelField FIELDS[] = {
  FIELD ("receiver-id", ID, receiver_id),
  FIELD ("receiver", TEXT, receiver),
  FIELD ("name", TEXT, name),
  FIELD ("age-from", TEXT, age_from),
  FIELD ("age-to", TEXT, age_to),
  FIELD ("children", INT, children),
};

#undef FIELD

static void
laurel_school_class_class_init (LaurelSchoolClassClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_school_class_init (LaurelSchoolClass *self)
{
}

const char *
laurel_school_class_get_name (LaurelSchoolClass *self)
{
  g_return_val_if_fail (LAUREL_IS_SCHOOL_CLASS (self), NULL);

  return self->name;
}

int
laurel_school_class_get_children (LaurelSchoolClass *self)
{
  g_return_val_if_fail (LAUREL_IS_SCHOOL_CLASS (self), 0);

  return self->children;
}
