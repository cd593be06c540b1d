/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-drive.h"

/**
 * LaurelDrive:
 *
 * A drive: an activity in which gifts go from givers to receivers.
 */
struct _LaurelDrive {
  LaurelRow parent_instance;

  gint64 activity_id;
  char *activity;
  char *activity_title;
  gint64 programme_id;
  char *title;
  LaurelDay opens;
  LaurelDay closes;
  LaurelDay ends;
  char *method;
  int floor;
  char *columns;
  char *note;
  char *gs1_prefix;
  int givers;
  int gifts;
  int receivers;
  int parcels;
};

G_DEFINE_FINAL_TYPE (LaurelDrive, laurel_drive, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelDrive, member) }

/* In the order of the columns of SELECT_DRIVE. */
static const LaurelField FIELDS[] = {
  FIELD ("activity-id", ID, activity_id),
  FIELD ("activity", TEXT, activity),
  FIELD ("activity-title", TEXT, activity_title),
  FIELD ("programme-id", ID, programme_id),
  FIELD ("title", TEXT, title),
  FIELD ("opens", DAY, opens),
  FIELD ("closes", DAY, closes),
  FIELD ("ends", DAY, ends),
  FIELD ("method", TEXT, method),
  FIELD ("floor", INT, floor),
  FIELD ("columns", TEXT, columns),
  FIELD ("note", TEXT, note),
  FIELD ("gs1-prefix", TEXT, gs1_prefix),
  FIELD ("givers", INT, givers),
  FIELD ("gifts", INT, gifts),
  FIELD ("receivers", INT, receivers),
  FIELD ("parcels", INT, parcels),
};

#undef FIELD

static void
laurel_drive_class_init (LaurelDriveClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_drive_init (LaurelDrive *self)
{
}

gint64
laurel_drive_get_activity_id (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), 0);

  return self->activity_id;
}

const char *
laurel_drive_get_title (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), NULL);

  return self->title;
}

LaurelDay
laurel_drive_get_ends (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), 0);

  return self->ends;
}

const char *
laurel_drive_get_method (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), NULL);

  return self->method;
}

int
laurel_drive_get_floor (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), 0);

  return self->floor;
}

/* Returns: (nullable): the digits before the numbers of its parcels */
const char *
laurel_drive_get_gs1_prefix (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), NULL);

  return self->gs1_prefix;
}

const char *
laurel_drive_get_columns (LaurelDrive *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE (self), NULL);

  return self->columns;
}
