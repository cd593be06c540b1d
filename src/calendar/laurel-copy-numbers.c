/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-copy-numbers.h"

#include "calendar/laurel-activity-number.h"

/* What others are counted below. */
typedef struct {
  char *number;
  int n_members;
} Whole;

/**
 * LaurelCopyNumbers:
 *
 * The numbers that activities get in the plan of another year. Where the plan counts
 * 1, 2, 3 …, so does its copy, whatever was left out, and what belongs to one of them
 * is counted below it; where numbers are names, each keeps its own. What is there
 * already keeps its numbers, and none is given twice.
 *
 * First it sees all of the plan that is copied, and what is there; then each that
 * goes over is given its number, in their order.
 */
struct _LaurelCopyNumbers {
  GHashTable *taken;  /* (element-type utf8) */
  GHashTable *wholes; /* (element-type gint64 Whole): by what they are copies of */
  guint n_seen;       /* of those that belong to no other */
  gboolean is_named;
  int n_wholes;
};

static void
whole_free (gpointer data)
{
  Whole *self = data;

  g_free (self->number);
  g_free (self);
}

/* (transfer full): free with laurel_copy_numbers_free() */
LaurelCopyNumbers *
laurel_copy_numbers_new (void)
{
  LaurelCopyNumbers *self = g_new0 (LaurelCopyNumbers, 1);

  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->wholes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, whole_free);

  return self;
}

void
laurel_copy_numbers_free (LaurelCopyNumbers *self)
{
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->wholes);
  g_free (self);
}

/**
 * laurel_copy_numbers_see:
 * @self: the numbers
 * @number: that of an activity of the plan that is copied, in its order
 * @is_member: whether it belongs to another
 */
void
laurel_copy_numbers_see (LaurelCopyNumbers *self, const char *number, gboolean is_member)
{
  g_autofree char *counted = NULL;

  if (is_member)
    return;

  counted = g_strdup_printf ("%u", ++self->n_seen);
  self->is_named |= g_strcmp0 (counted, number) != 0;
}

/**
 * laurel_copy_numbers_keep:
 * @self: the numbers
 * @number: that of an activity that is there already
 */
void
laurel_copy_numbers_keep (LaurelCopyNumbers *self, const char *number)
{
  g_hash_table_add (self->taken, g_strdup (number));
  self->n_wholes = MAX (self->n_wholes, laurel_activity_number_count (number));
}

/**
 * laurel_copy_numbers_join:
 * @self: the numbers
 * @series: a series of the plan that is copied
 * @number: that of the one there already which what belongs to it joins
 * @last: the greatest number below that
 */
void
laurel_copy_numbers_join (LaurelCopyNumbers *self, gint64 series, const char *number, int last)
{
  Whole *whole = g_new0 (Whole, 1);

  *whole = (Whole) { .number = g_strdup (number), .n_members = last };
  g_hash_table_insert (self->wholes, g_memdup2 (&series, sizeof series), whole);
}

/**
 * laurel_copy_numbers_give:
 * @self: the numbers
 * @id: the next activity that goes over
 * @series: what it belongs to, or 0
 * @number: the number that it has
 *
 * Returns: (transfer full): the number that it gets
 */
char *
laurel_copy_numbers_give (LaurelCopyNumbers *self, gint64 id, gint64 series, const char *number)
{
  Whole *whole = series ? g_hash_table_lookup (self->wholes, &series) : NULL;
  char *given;

  if (self->is_named && g_hash_table_add (self->taken, g_strdup (number)))
    given = g_strdup (number);
  else
    given = laurel_activity_number_dup_next (self->taken, whole ? whole->number : NULL,
                                             whole ? &whole->n_members : &self->n_wholes);
  if (whole == NULL)
    laurel_copy_numbers_join (self, id, given, 0);

  return given;
}
