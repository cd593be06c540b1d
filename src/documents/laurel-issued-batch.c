/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issued-batch.h"

/**
 * LaurelIssuedBatch:
 *
 * Papers that were issued together, by one template on one day: which numbers they got, how
 * many they are, and of how many something has become since. Its id is that of its first row
 * in the register; the rows of the others follow it without a gap.
 */
struct _LaurelIssuedBatch {
  LaurelRow parent_instance;

  gint64 last_id;
  char *first;
  char *last;
  char *kind;
  char *template_name;
  char *occasion;
  LaurelDay issued_on;
  int count;
  int n_void;
  int n_replaced;
};

G_DEFINE_FINAL_TYPE (LaurelIssuedBatch, laurel_issued_batch, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelIssuedBatch, member) }

/* In the order of the columns of SELECT_BATCHES. */
static const LaurelField FIELDS[] = {
  FIELD ("last-id", ID, last_id),
  FIELD ("first", TEXT, first),
  FIELD ("last", TEXT, last),
  FIELD ("kind", WORD, kind),
  FIELD ("template-name", WORD, template_name),
  FIELD ("occasion", WORD, occasion),
  FIELD ("issued-on", DAY, issued_on),
  FIELD ("count", INT, count),
  FIELD ("n-void", INT, n_void),
  FIELD ("n-replaced", INT, n_replaced),
};

#undef FIELD

static void
laurel_issued_batch_class_init (LaurelIssuedBatchClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_issued_batch_init (LaurelIssuedBatch *self)
{
}

/* The row of the register that came last. */
gint64
laurel_issued_batch_get_last_id (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), 0);

  return self->last_id;
}

/* The number that was given first. */
const char *
laurel_issued_batch_get_first (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), NULL);

  return self->first;
}

const char *
laurel_issued_batch_get_last (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), NULL);

  return self->last;
}

/* By which template all were made. */
const char *
laurel_issued_batch_get_kind (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), NULL);

  return self->kind;
}

/* (nullable): what the template was called, if it was one of the library. */
const char *
laurel_issued_batch_get_template_name (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), NULL);

  return self->template_name;
}

/* (nullable): what for, if for one thing, and not forgotten. */
const char *
laurel_issued_batch_get_occasion (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), NULL);

  return self->occasion;
}

LaurelDay
laurel_issued_batch_get_issued_on (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), 0);

  return self->issued_on;
}

int
laurel_issued_batch_get_count (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), 0);

  return self->count;
}

int
laurel_issued_batch_get_n_void (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), 0);

  return self->n_void;
}

/* Without those that are void, too. */
int
laurel_issued_batch_get_n_replaced (LaurelIssuedBatch *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED_BATCH (self), 0);

  return self->n_replaced;
}
