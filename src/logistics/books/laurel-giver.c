/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-giver.h"

/**
 * LaurelGiver:
 *
 * Who gives something in a drive. Who wants no name has none here: the label of such a giver is a
 * number, and so is what the giver is sorted by.
 */
struct _LaurelGiver {
  LaurelRow parent_instance;

  gint64 drive_id;
  int number;
  char *label;
  char *naming;
  gint64 party_id;
  char *note;
  int gifts;
  gint64 quantity;
  gint64 worth;
  gint64 promised;
};

G_DEFINE_FINAL_TYPE (LaurelGiver, laurel_giver, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelGiver, member) }

/* In the order of the columns of SELECT_GIVER. */
static const LaurelField FIELDS[] = {
  FIELD ("drive-id", ID, drive_id),
  FIELD ("number", INT, number),
  FIELD ("label", TEXT, label),
  FIELD ("naming", TEXT, naming),
  FIELD ("party-id", ID, party_id),
  FIELD ("note", TEXT, note),
  FIELD ("gifts", INT, gifts),
  FIELD ("quantity", COUNT, quantity),
  FIELD ("worth", ID, worth),
  FIELD ("promised", COUNT, promised),
};

#undef FIELD

static void
laurel_giver_class_init (LaurelGiverClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_giver_init (LaurelGiver *self)
{
}

gint64
laurel_giver_get_drive_id (LaurelGiver *self)
{
  g_return_val_if_fail (LAUREL_IS_GIVER (self), 0);

  return self->drive_id;
}

int
laurel_giver_get_number (LaurelGiver *self)
{
  g_return_val_if_fail (LAUREL_IS_GIVER (self), 0);

  return self->number;
}

const char *
laurel_giver_get_label (LaurelGiver *self)
{
  g_return_val_if_fail (LAUREL_IS_GIVER (self), NULL);

  return self->label;
}

const char *
laurel_giver_get_naming (LaurelGiver *self)
{
  g_return_val_if_fail (LAUREL_IS_GIVER (self), NULL);

  return self->naming;
}

/**
 * laurel_giver_guess_kind:
 * @name: (nullable): what a giver is called
 *
 * Where nobody says what a giver is, a short name of Han characters that does not end as an
 * organisation's does is a person's. Other scripts do not tell.
 *
 * Returns: "person" or "organization"
 */
const char *
laurel_giver_guess_kind (const char *name)
{
  static const char *const ENDS[] = { "厂", "司", "会", "店", "校", "院", "局", "所", "社", "团",
                                      "队", "部", "室", "站", "馆", "园", "行", "坊", "中心" };
  long length = name ? g_utf8_strlen (name, -1) : 0;

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (name, ENDS[i]))
      return "organization";

  return length >= 2 && length <= 4 && g_utf8_get_char (name) >= 0x3400 ? "person"
                                                                        : "organization";
}
