/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-join-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-store.h"

#include <glib/gi18n-lib.h>

/* An activity that is there already comes to belong to a series. */

static gboolean
refuse (GError **error, const char *message, LaurelActivity *activity, LaurelActivity *series)
{
  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, message,
               laurel_activity_get_title (activity), laurel_activity_get_title (series));
  return FALSE;
}

static gboolean
check_has_none (LaurelTxn *txn, LaurelActivity *activity, LaurelActivity *series, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT 1 FROM activity WHERE series_id = ?1 LIMIT 1", "x",
                         laurel_row_get_id (LAUREL_ROW (activity)));

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: titles of activities. */
  return refuse (error, _("“%s” is a series itself, and cannot belong to “%s”."), activity, series);
}

static gboolean
check (LaurelTxn *txn, LaurelActivity *activity, LaurelActivity *series, GError **error)
{
  if (laurel_activity_get_programme_id (activity) != laurel_activity_get_programme_id (series))
    /* Translators: titles of activities. */
    return refuse (error, _("“%s” is not in the season of “%s”."), activity, series);
  if (laurel_activity_get_series_id (series) != 0)
    /* Translators: titles of activities. */
    return refuse (error, _("“%s” cannot belong to “%s”, which belongs to a series itself."),
                   activity, series);

  return check_has_none (txn, activity, series, error);
}

static gboolean
join (LaurelTxn *txn, LaurelActivity *activity, gint64 series, int position, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));
  gint64 before = laurel_activity_get_series_id (activity);

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET series_id = ?2, position = ?3 WHERE id = ?1", "xxi",
                          id, series, position) &&
         laurel_series_follow (txn, id, error) &&
         (before == 0 || laurel_series_forget (txn, before, error));
}

/**
 * laurel_series_join:
 * @txn: a transaction
 * @activity: an activity
 * @series: what it is to belong to from now on, of the same season
 * @position: where it stands for now: behind all that belong to the series
 * @joined: (out): whether it was none of them
 * @error: return location for an error
 *
 * However many join, everything is moved but once: by laurel_series_lay_out(), after the
 * last of them.
 */
gboolean
laurel_series_join (LaurelTxn *txn, gint64 activity, gint64 series, int position, gboolean *joined,
                    GError **error)
{
  g_autoptr (LaurelActivity) one = laurel_activity_load (&txn->reader, activity, error);
  g_autoptr (LaurelActivity) whole = one ? laurel_activity_load (&txn->reader, series, error)
                                         : NULL;

  if (whole == NULL)
    return FALSE;

  *joined = laurel_activity_get_series_id (one) != series;

  return !*joined || (check (txn, one, whole, error) && join (txn, one, series, position, error));
}

/**
 * laurel_series_lay_out:
 * @txn: a transaction
 * @programme: a season
 * @error: return location for an error
 *
 * Lets what belongs to a series stand right behind it, in its own order.
 */
gboolean
laurel_series_lay_out (LaurelTxn *txn, gint64 programme, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET position = nth FROM (SELECT one.id AS which,"
                          " row_number () OVER (ORDER BY ifnull (whole.position, one.position),"
                          "  ifnull (whole.id, one.id), whole.id IS NOT NULL, one.position, one.id)"
                          "  AS nth FROM activity AS one"
                          "  LEFT JOIN activity AS whole ON whole.id = one.series_id"
                          "  WHERE one.programme_id = ?1) AS laid"
                          " WHERE activity.id = laid.which AND activity.position <> laid.nth", "x",
                          programme);
}
