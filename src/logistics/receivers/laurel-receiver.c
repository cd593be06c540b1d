/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-receiver.h"

/**
 * LaurelReceiver:
 *
 * Who is given something: a kindergarten, a school. Children are counted by class and age; none
 * has a name.
 */
struct _LaurelReceiver {
  LaurelRow parent_instance;

  gint64 drive_id;
  int position;
  gint64 party_id;
  char *name;
  int size;
  char *region;
  char *address;
  char *code;
  char *contact;
  char *phone;
  char *note;
  int needed;
  int allotted;
  int packed;
  int way;
  int arrived;
  int handed;
};

G_DEFINE_FINAL_TYPE (LaurelReceiver, laurel_receiver, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelReceiver, member) }

/* In the order of the columns of SELECT_RECEIVER. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("position", INT, position),
  FIELD ("party-id", ID, party_id),
  FIELD ("name", TEXT, name),
  FIELD ("size", INT, size),
  FIELD ("region", TEXT, region),
  FIELD ("address", TEXT, address),
  FIELD ("code", TEXT, code),
  FIELD ("contact", TEXT, contact),
  FIELD ("phone", TEXT, phone),
  FIELD ("note", TEXT, note),
  FIELD ("needed", INT, needed),
  FIELD ("allotted", INT, allotted),
  FIELD ("packed", INT, packed),
  FIELD ("way", INT, way),
  FIELD ("arrived", INT, arrived),
  FIELD ("handed", INT, handed),
};

#undef FIELD

static void
laurel_receiver_class_init (LaurelReceiverClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_receiver_init (LaurelReceiver *self)
{
}

gint64
laurel_receiver_get_drive_id (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), 0);

  return self->drive_id;
}

const char *
laurel_receiver_get_name (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), NULL);

  return self->name;
}

int
laurel_receiver_get_size (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), 0);

  return self->size;
}

const char *
laurel_receiver_get_region (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), NULL);

  return self->region;
}

const char *
laurel_receiver_get_address (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), NULL);

  return self->address;
}

const char *
laurel_receiver_get_contact (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), NULL);

  return self->contact;
}

const char *
laurel_receiver_get_phone (LaurelReceiver *self)
{
  g_return_val_if_fail (LAUREL_IS_RECEIVER (self), NULL);

  return self->phone;
}
