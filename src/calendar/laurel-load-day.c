/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-load-day.h"

/**
 * LaurelLoadDay:
 *
 * How much there is to do on a day, and whether it is a day off.
 */
struct _LaurelLoadDay {
  LaurelRow parent_instance;

  LaurelDay day;
  int possible;
  int certain;
  char *holiday;
  char *holiday_kind;
};

G_DEFINE_FINAL_TYPE (LaurelLoadDay, laurel_load_day, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelLoadDay, member) }

static const LaurelField FIELDS[] = {
  FIELD ("day", DAY, day),
  FIELD ("possible", INT, possible),
  FIELD ("certain", INT, certain),
  FIELD ("holiday", TEXT, holiday),
  FIELD ("holiday-kind", TEXT, holiday_kind),
};

#undef FIELD

static void
laurel_load_day_class_init (LaurelLoadDayClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_load_day_init (LaurelLoadDay *self)
{
}

/**
 * laurel_load_day_new:
 * @day: a day
 * @load: how much there is
 * @holiday: (nullable): what is special about it
 */
LaurelLoadDay *
laurel_load_day_new (LaurelDay day, const LaurelLoad *load, LaurelHoliday *holiday)
{
  LaurelLoadDay *self = g_object_new (LAUREL_TYPE_LOAD_DAY, "id", (gint64) day, NULL);

  self->day = day;
  self->possible = load->possible;
  self->certain = load->certain;
  if (holiday != NULL) {
    self->holiday = g_strdup (laurel_holiday_get_name (holiday));
    self->holiday_kind = g_strdup (laurel_holiday_get_kind (holiday));
  }

  return self;
}

LaurelDay
laurel_load_day_get_day (LaurelLoadDay *self)
{
  g_return_val_if_fail (LAUREL_IS_LOAD_DAY (self), 0);

  return self->day;
}

int
laurel_load_day_get_possible (LaurelLoadDay *self)
{
  g_return_val_if_fail (LAUREL_IS_LOAD_DAY (self), 0);

  return self->possible;
}

int
laurel_load_day_get_certain (LaurelLoadDay *self)
{
  g_return_val_if_fail (LAUREL_IS_LOAD_DAY (self), 0);

  return self->certain;
}

const char *
laurel_load_day_get_holiday (LaurelLoadDay *self)
{
  g_return_val_if_fail (LAUREL_IS_LOAD_DAY (self), NULL);

  return self->holiday;
}

const char *
laurel_load_day_get_holiday_kind (LaurelLoadDay *self)
{
  g_return_val_if_fail (LAUREL_IS_LOAD_DAY (self), NULL);

  return self->holiday_kind;
}
