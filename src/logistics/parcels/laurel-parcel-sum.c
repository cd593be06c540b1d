/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-sum.h"

/**
 * LaurelParcelSum:
 *
 * All that was put into a parcel, wherever it is now: how many pieces, what they weigh in grams,
 * how many were lost on the way, and from how many givers they are, those without a name, too.
 */
struct _LaurelParcelSum {
  LaurelRow parent_instance;

  int pieces;
  gint64 weight;
  int lost;
  int givers;
  int nameless;
};

G_DEFINE_FINAL_TYPE (LaurelParcelSum, laurel_parcel_sum, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelParcelSum, member) }

/* In the order of the columns of SELECT_PARCEL_SUM. */
static const LaurelField FIELDS[] = {
  FIELD ("pieces", INT, pieces),
  FIELD ("weight", ID, weight),
  FIELD ("lost", INT, lost),
  FIELD ("givers", INT, givers),
  FIELD ("nameless", INT, nameless),
};

#undef FIELD

static void
laurel_parcel_sum_class_init (LaurelParcelSumClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_parcel_sum_init (LaurelParcelSum *self)
{
}

int
laurel_parcel_sum_get_pieces (LaurelParcelSum *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_SUM (self), 0);

  return self->pieces;
}

gint64
laurel_parcel_sum_get_weight (LaurelParcelSum *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_SUM (self), 0);

  return self->weight;
}

int
laurel_parcel_sum_get_lost (LaurelParcelSum *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_SUM (self), 0);

  return self->lost;
}

int
laurel_parcel_sum_get_givers (LaurelParcelSum *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_SUM (self), 0);

  return self->givers;
}

int
laurel_parcel_sum_get_nameless (LaurelParcelSum *self)
{
  g_return_val_if_fail (LAUREL_IS_PARCEL_SUM (self), 0);

  return self->nameless;
}
