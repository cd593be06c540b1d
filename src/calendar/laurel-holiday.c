/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday.h"

/**
 * LaurelHoliday:
 *
 * A day on which nobody works, or a weekend on which all do instead.
 */
struct _LaurelHoliday {
  LaurelRow parent_instance;

  char *source;
  LaurelDay day;
  char *name;
  char *kind;
};

G_DEFINE_FINAL_TYPE (LaurelHoliday, laurel_holiday, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelHoliday, member) }

/* In the order of the columns of the queries in laurel-holiday-store.c. */
static const LaurelField FIELDS[] = {
  FIELD ("source", TEXT, source),
  FIELD ("day", DAY, day),
  FIELD ("name", TEXT, name),
  FIELD ("kind", TEXT, kind),
};

#undef FIELD

static void
laurel_holiday_class_init (LaurelHolidayClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_holiday_init (LaurelHoliday *self)
{
}

LaurelDay
laurel_holiday_get_day (LaurelHoliday *self)
{
  g_return_val_if_fail (LAUREL_IS_HOLIDAY (self), 0);

  return self->day;
}

const char *
laurel_holiday_get_name (LaurelHoliday *self)
{
  g_return_val_if_fail (LAUREL_IS_HOLIDAY (self), NULL);

  return self->name;
}

const char *
laurel_holiday_get_kind (LaurelHoliday *self)
{
  g_return_val_if_fail (LAUREL_IS_HOLIDAY (self), NULL);

  return self->kind;
}
