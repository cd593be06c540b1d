/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-copy-there.h"

#include "calendar/laurel-copy-numbers.h"

#include <string.h>

/*
 * What the season that a copy is added to has already: what has the same title,
 * and belongs to a series of the same title; and what that means for numbers.
 */

/* What a file called a number may be none that ends. */
#define MOST_BELOW 1000000000

/* Many series have a “North”. */
static char *
dup_key (const char *series, const char *title)
{
  return g_strdup_printf ("%s\n%s", series ? series : "", title);
}

static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);

    g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), rows->pdata[i]);
  }

  return by_id;
}

static GHashTable *
list_keys (GPtrArray *activities)
{
  g_autoptr (GHashTable) by_id = index_rows (activities);
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < activities->len; i++) {
    gint64 series = laurel_activity_get_series_id (activities->pdata[i]);
    LaurelActivity *whole = g_hash_table_lookup (by_id, &series);

    g_hash_table_add (keys, dup_key (whole ? laurel_activity_get_title (whole) : NULL,
                                     laurel_activity_get_title (activities->pdata[i])));
  }

  return keys;
}

/**
 * laurel_plan_copy_find_there:
 * @copies: (element-type LaurelPlanCopy): what all activities would be
 * @activities: (element-type LaurelActivity): what the season has that they are
 *   added to
 *
 * Returns: (transfer full) (element-type gint64): the ids of those that need not
 *   come a second time
 */
GHashTable *
laurel_plan_copy_find_there (GPtrArray *copies, GPtrArray *activities)
{
  g_autoptr (GHashTable) keys = list_keys (activities);
  g_autoptr (GHashTable) by_id = index_rows (copies);
  GHashTable *there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < copies->len; i++) {
    gint64 id = laurel_row_get_id (copies->pdata[i]);
    gint64 series = laurel_plan_copy_get_series_id (copies->pdata[i]);
    LaurelPlanCopy *whole = g_hash_table_lookup (by_id, &series);
    g_autofree char *key = dup_key (whole ? laurel_plan_copy_get_title (whole) : NULL,
                                    laurel_plan_copy_get_title (copies->pdata[i]));

    if (g_hash_table_contains (keys, key))
      g_hash_table_add (there, g_memdup2 (&id, sizeof id));
  }

  return there;
}

static int
get_number_below (LaurelActivity *series, LaurelActivity *member)
{
  const char *number = laurel_activity_get_number (member);
  gsize skip = strlen (laurel_activity_get_number (series)) + 1;
  gint64 value = strlen (number) > skip ? g_ascii_strtoll (number + skip, NULL, 10) : 0;

  return value > 0 && value < MOST_BELOW ? (int) value : 0;
}

/**
 * laurel_plan_copy_find_series:
 * @activities: (element-type LaurelActivity): what the season has that a copy is
 *   added to
 * @title: what a series would be called in it
 * @last: (out): the greatest number below it
 *
 * What belongs to a series joins the one that is there.
 *
 * Returns: (transfer none) (nullable): the activity of that title
 */
LaurelActivity *
laurel_plan_copy_find_series (GPtrArray *activities, const char *title, int *last)
{
  LaurelActivity *series = NULL;
  gint64 id;

  *last = 0;
  for (guint i = 0; i < activities->len && series == NULL; i++)
    if (laurel_activity_get_series_id (activities->pdata[i]) == 0 &&
        g_str_equal (laurel_activity_get_title (activities->pdata[i]), title))
      series = activities->pdata[i];
  if (series == NULL)
    return NULL;

  id = laurel_row_get_id (LAUREL_ROW (series));
  for (guint i = 0; i < activities->len; i++)
    if (laurel_activity_get_series_id (activities->pdata[i]) == id)
      *last = MAX (*last, get_number_below (series, activities->pdata[i]));

  return series;
}

static void
join_series (LaurelCopyNumbers *numbers, LaurelPlanCopy *whole, GPtrArray *activities)
{
  int last;
  LaurelActivity *there =
    laurel_plan_copy_find_series (activities, laurel_plan_copy_get_title (whole), &last);

  if (there != NULL)
    laurel_copy_numbers_join (numbers, laurel_row_get_id (LAUREL_ROW (whole)),
                              laurel_activity_get_number (there), last);
}

/**
 * laurel_plan_copy_list_numbers:
 * @copies: (element-type LaurelPlanCopy): what all activities would be
 * @going: (element-type LaurelPlanCopy): those of them that go over, in that order
 * @activities: (element-type LaurelActivity): what the season has that they are
 *   added to
 *
 * Returns: (transfer full) (element-type gint64 utf8): the numbers that they get, by
 *   their ids
 */
GHashTable *
laurel_plan_copy_list_numbers (GPtrArray *copies, GPtrArray *going, GPtrArray *activities)
{
  g_autoptr (LaurelCopyNumbers) numbers = laurel_copy_numbers_new ();
  g_autoptr (GHashTable) left = index_rows (copies);
  GHashTable *given = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < copies->len; i++)
    laurel_copy_numbers_see (numbers, laurel_plan_copy_get_number (copies->pdata[i]),
                             laurel_plan_copy_get_series_id (copies->pdata[i]) != 0);
  for (guint i = 0; i < activities->len; i++)
    laurel_copy_numbers_keep (numbers, laurel_activity_get_number (activities->pdata[i]));
  for (guint i = 0; i < going->len; i++) {
    gint64 id = laurel_row_get_id (going->pdata[i]);
    gint64 series = laurel_plan_copy_get_series_id (going->pdata[i]);
    LaurelPlanCopy *whole = g_hash_table_lookup (left, &series);

    /* Each is looked for once. */
    if (whole != NULL)
      join_series (numbers, whole, activities);
    g_hash_table_remove (left, &series);
    g_hash_table_remove (left, &id);
    g_hash_table_insert (given, g_memdup2 (&id, sizeof id),
                         laurel_copy_numbers_give (numbers, id, series,
                                                   laurel_plan_copy_get_number (going->pdata[i])));
  }

  return given;
}
