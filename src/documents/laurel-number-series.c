/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-number-series.h"

#include "base/laurel-number-pattern.h"

/**
 * LaurelNumberSeries:
 *
 * A series of numbers: what it is called, how its numbers are written, which address
 * stands in front of what a code says, and how many numbers were given so far.
 */
struct _LaurelNumberSeries {
  LaurelRow parent_instance;

  char *name;
  char *pattern;
  char *prefix;
  int issued;
  char *next; /* (nullable): the number that comes next */
};

G_DEFINE_FINAL_TYPE (LaurelNumberSeries, laurel_number_series, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelNumberSeries, member) }

/* In the order of the columns of SELECT_SERIES. */
static const LaurelField FIELDS[] = {
  FIELD ("name", TEXT, name),
  FIELD ("pattern", TEXT, pattern),
  FIELD ("prefix", TEXT, prefix),
  FIELD ("issued", INT, issued),
  FIELD ("next", TEXT, next),
};

#undef FIELD

static void
laurel_number_series_class_init (LaurelNumberSeriesClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_number_series_init (LaurelNumberSeries *self)
{
}

const char *
laurel_number_series_get_name (LaurelNumberSeries *self)
{
  g_return_val_if_fail (LAUREL_IS_NUMBER_SERIES (self), NULL);

  return self->name;
}

const char *
laurel_number_series_get_pattern (LaurelNumberSeries *self)
{
  g_return_val_if_fail (LAUREL_IS_NUMBER_SERIES (self), NULL);

  return self->pattern;
}

const char *
laurel_number_series_get_prefix (LaurelNumberSeries *self)
{
  g_return_val_if_fail (LAUREL_IS_NUMBER_SERIES (self), NULL);

  return self->prefix;
}

/* How many numbers were given so far. */
int
laurel_number_series_get_issued (LaurelNumberSeries *self)
{
  g_return_val_if_fail (LAUREL_IS_NUMBER_SERIES (self), 0);

  return self->issued;
}

/* (nullable): the number that whatever is issued today gets next */
const char *
laurel_number_series_get_next (LaurelNumberSeries *self)
{
  g_return_val_if_fail (LAUREL_IS_NUMBER_SERIES (self), NULL);

  return self->next;
}

/**
 * laurel_number_series_prepare:
 * @self: one just read, not shown to anybody yet
 * @n: the running number that comes next in that year
 * @year: this year
 *
 * Says which number comes next.
 */
void
laurel_number_series_prepare (LaurelNumberSeries *self, int n, int year)
{
  g_free (self->next);
  self->next = laurel_number_pattern_format (self->pattern, n, year);
}
