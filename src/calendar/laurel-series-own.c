/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-own.h"

/**
 * LaurelSeriesOwn:
 *
 * What one activity of a series says that is not what was said of all of them:
 * a field of it that was changed alone.
 */
struct _LaurelSeriesOwn {
  LaurelRow parent_instance;

  gint64 activity_id;
  char *number;
  char *title;
  char *field;
  char *value;
  char *said;
};

G_DEFINE_FINAL_TYPE (LaurelSeriesOwn, laurel_series_own, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelSeriesOwn, member) }

/* In the order of the columns of SELECT_OWN. */
static const LaurelField FIELDS[] = {
  FIELD ("activity-id", ID, activity_id),
  FIELD ("number", TEXT, number),
  FIELD ("title", TEXT, title),
  FIELD ("field", TEXT, field),
  FIELD ("value", TEXT, value),
  FIELD ("said", TEXT, said),
};

#undef FIELD

static void
laurel_series_own_class_init (LaurelSeriesOwnClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_series_own_init (LaurelSeriesOwn *self)
{
}

gint64
laurel_series_own_get_activity_id (LaurelSeriesOwn *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_OWN (self), 0);

  return self->activity_id;
}

/* The field, as activity.edit names it. */
const char *
laurel_series_own_get_field (LaurelSeriesOwn *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_OWN (self), NULL);

  return self->field;
}

/* Returns: (nullable): what the activity says */
const char *
laurel_series_own_get_value (LaurelSeriesOwn *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_OWN (self), NULL);

  return self->value;
}

/* Returns: (nullable): what was said of all */
const char *
laurel_series_own_get_said (LaurelSeriesOwn *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_OWN (self), NULL);

  return self->said;
}

/* Returns: (transfer full): the number and the title of the activity */
char *
laurel_series_own_dup_label (LaurelSeriesOwn *self)
{
  g_return_val_if_fail (LAUREL_IS_SERIES_OWN (self), NULL);

  return g_strdup_printf ("%s %s", self->number, self->title);
}
