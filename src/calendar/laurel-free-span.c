/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-free-span.h"

/**
 * LaurelFreeSpan:
 *
 * Days on which everything that is wanted is free, or may be kept free.
 */
struct _LaurelFreeSpan {
  LaurelRow parent_instance;

  LaurelDay first;
  LaurelDay last;
  char *grade;
  int in_the_way;
  int days_off;
};

G_DEFINE_FINAL_TYPE (LaurelFreeSpan, laurel_free_span, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelFreeSpan, member) }

static const LaurelField FIELDS[] = {
  FIELD ("first", DAY, first),
  FIELD ("last", DAY, last),
  FIELD ("grade", TEXT, grade),
  FIELD ("in-the-way", INT, in_the_way),
  FIELD ("days-off", INT, days_off),
};

#undef FIELD

static void
laurel_free_span_class_init (LaurelFreeSpanClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_free_span_init (LaurelFreeSpan *self)
{
}

/**
 * laurel_free_span_new:
 * @first: the first day
 * @last: the last day
 * @in_the_way: how many activities may be there, and would have to keep away
 * @days_off: how many of the days are days off
 */
LaurelFreeSpan *
laurel_free_span_new (LaurelDay first, LaurelDay last, int in_the_way, int days_off)
{
  LaurelFreeSpan *self = g_object_new (LAUREL_TYPE_FREE_SPAN, "id", (gint64) first, NULL);

  self->first = first;
  self->last = last;
  self->grade = g_strdup (in_the_way == 0 ? "certain" : "possible");
  self->in_the_way = in_the_way;
  self->days_off = days_off;

  return self;
}

/**
 * laurel_free_span_compare:
 *
 * The order in which they are offered: what is certainly free, what is in the
 * way of the fewest, what has the fewest days off, what comes first.
 *
 * Returns: below 0, 0, or above 0
 */
int
laurel_free_span_compare (LaurelFreeSpan *a, LaurelFreeSpan *b)
{
  if (a->in_the_way != b->in_the_way)
    return a->in_the_way - b->in_the_way;
  if (a->days_off != b->days_off)
    return a->days_off - b->days_off;

  return a->first - b->first;
}

LaurelDay
laurel_free_span_get_first (LaurelFreeSpan *self)
{
  g_return_val_if_fail (LAUREL_IS_FREE_SPAN (self), 0);

  return self->first;
}

LaurelDay
laurel_free_span_get_last (LaurelFreeSpan *self)
{
  g_return_val_if_fail (LAUREL_IS_FREE_SPAN (self), 0);

  return self->last;
}

const char *
laurel_free_span_get_grade (LaurelFreeSpan *self)
{
  g_return_val_if_fail (LAUREL_IS_FREE_SPAN (self), NULL);

  return self->grade;
}

int
laurel_free_span_get_in_the_way (LaurelFreeSpan *self)
{
  g_return_val_if_fail (LAUREL_IS_FREE_SPAN (self), 0);

  return self->in_the_way;
}

int
laurel_free_span_get_days_off (LaurelFreeSpan *self)
{
  g_return_val_if_fail (LAUREL_IS_FREE_SPAN (self), 0);

  return self->days_off;
}
