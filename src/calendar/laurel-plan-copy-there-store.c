/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-copy-there-store.h"

/*
 * What the season that a copy is added to has already: what has the same title,
 * and belongs to a series of the same title.
 */

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

/**
 * laurel_plan_copy_find_series:
 * @reader: where to read
 * @programme: a season that something is added to
 * @title: what a series would be called in it
 * @id: (out): that of the activity of that title, or 0
 * @number: (out) (nullable): its number
 * @last: (out): the greatest number below it
 * @error: return location for an error
 *
 * What belongs to a series joins the one that is there.
 */
gboolean
laurel_plan_copy_find_series (LaurelReader *reader, gint64 programme, const char *title,
                              gint64 *id, char **number, int *last, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT id, number, (SELECT ifnull (max (nr), 0) FROM"
                         " (SELECT CAST (substr (one.number, length (series.number) + 2)"
                         "   AS INTEGER) AS nr FROM activity AS one"
                         "   WHERE one.series_id = series.id) WHERE nr < 1000000000)"
                         " FROM activity AS series"
                         " WHERE programme_id = ?1 AND title = ?2 AND series_id IS NULL"
                         " ORDER BY position, id", "xs", programme, title);

  *id = 0;
  *number = NULL;
  *last = 0;
  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  *id = laurel_statement_get_int64 (row, 0);
  *number = g_strdup (laurel_statement_get_text (row, 1));
  *last = laurel_statement_get_int (row, 2);

  return TRUE;
}
