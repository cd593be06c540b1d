/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-indicator-value.h"

/**
 * LaurelIndicatorValue:
 *
 * What an entry has of an indicator.
 */
struct _LaurelIndicatorValue {
  LaurelRow parent_instance;

  gint64 stage_id;
  gint64 entry_id;
  char *number;
  char *indicator;
  char *value;
};

G_DEFINE_FINAL_TYPE (LaurelIndicatorValue, laurel_indicator_value, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelIndicatorValue, member) }

/* In the order of the columns of SELECT_VALUE. */
static const LaurelField FIELDS[] = {
  FIELD ("stage-id", ID, stage_id),
  FIELD ("entry-id", ID, entry_id),
  FIELD ("number", TEXT, number),
  FIELD ("indicator", WORD, indicator),
  FIELD ("value", TEXT, value),
};

#undef FIELD

static void
laurel_indicator_value_class_init (LaurelIndicatorValueClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_indicator_value_init (LaurelIndicatorValue *self)
{
}
