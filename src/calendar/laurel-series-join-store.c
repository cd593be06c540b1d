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

/* The members stand right behind their series; a plan that comes in has most of
 * them there already. */
static gboolean
is_in_place (LaurelTxn *txn, LaurelActivity *activity, gint64 series, gboolean *in_place,
             GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT max (position) FROM activity WHERE id = ?1 OR series_id = ?1", "x",
                         series);

  *in_place = laurel_statement_next (row) && laurel_statement_get_int (row, 0) + 1 ==
                                               laurel_activity_get_position (activity);

  return laurel_statement_finish (row, error);
}

static gboolean
go_behind (LaurelTxn *txn, LaurelActivity *activity, gint64 series, GError **error)
{
  gboolean in_place;
  int position;

  if (!is_in_place (txn, activity, series, &in_place, error))
    return FALSE;
  if (in_place)
    return TRUE;

  return laurel_series_make_room (txn, series, 1, &position, error) &&
         laurel_txn_exec (txn, error, "UPDATE activity SET position = ?2 WHERE id = ?1", "xi",
                          laurel_row_get_id (LAUREL_ROW (activity)), position);
}

/**
 * laurel_series_join:
 * @txn: a transaction
 * @activity: an activity
 * @series: what it is to belong to from now on, of the same season
 * @error: return location for an error
 *
 * Puts it behind those that belong to the series, unless it is one of them.
 */
gboolean
laurel_series_join (LaurelTxn *txn, gint64 activity, gint64 series, GError **error)
{
  g_autoptr (LaurelActivity) one = laurel_activity_load (&txn->reader, activity, error);
  g_autoptr (LaurelActivity) whole = one ? laurel_activity_load (&txn->reader, series, error)
                                         : NULL;
  gint64 before;

  if (whole == NULL)
    return FALSE;

  before = laurel_activity_get_series_id (one);
  if (before == series)
    return TRUE;

  return check (txn, one, whole, error) && go_behind (txn, one, series, error) &&
         laurel_txn_exec (txn, error, "UPDATE activity SET series_id = ?2 WHERE id = ?1", "xx",
                          activity, series) &&
         laurel_series_follow (txn, activity, error) &&
         (before == 0 || laurel_series_forget (txn, before, error));
}
