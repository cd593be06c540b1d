/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-role.h"

/**
 * LaurelRole:
 *
 * Who does what for an activity, or, as a default, for all those of a programme:
 * guided by, supported by, hosted by … in the order in which it is printed. Its
 * subject is the title of the activity, or of the programme; its season is that
 * programme.
 */
struct _LaurelRole {
  LaurelRow parent_instance;

  gint64 programme_id;
  gint64 activity_id;
  gint64 party_id;
  char *role;
  int position;
  char *name;
  char *kind;
  char *subject;
  gint64 season_id;
};

G_DEFINE_FINAL_TYPE (LaurelRole, laurel_role, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelRole, member) }

/* In the order of the columns of SELECT_ROLE. */
static const LaurelField FIELDS[] = {
  FIELD ("programme-id", ID, programme_id),
  FIELD ("activity-id", ID, activity_id),
  FIELD ("party-id", ID, party_id),
  FIELD ("role", TEXT, role),
  FIELD ("position", INT, position),
  FIELD ("name", TEXT, name),
  FIELD ("kind", TEXT, kind),
  FIELD ("subject", TEXT, subject),
  FIELD ("season-id", ID, season_id),
};

#undef FIELD

static void
laurel_role_class_init (LaurelRoleClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_role_init (LaurelRole *self)
{
}

gint64
laurel_role_get_activity_id (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), 0);

  return self->activity_id;
}

gint64
laurel_role_get_party_id (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), 0);

  return self->party_id;
}

const char *
laurel_role_get_role (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), NULL);

  return self->role;
}

int
laurel_role_get_position (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), 0);

  return self->position;
}

const char *
laurel_role_get_name (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), NULL);

  return self->name;
}

const char *
laurel_role_get_kind (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), NULL);

  return self->kind;
}

/* The programme it is of, directly or by its activity. */
gint64
laurel_role_get_season_id (LaurelRole *self)
{
  g_return_val_if_fail (LAUREL_IS_ROLE (self), 0);

  return self->season_id;
}
