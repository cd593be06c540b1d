/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-import-change-store.h"

#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-store.h"

/*
 * What a file says of an activity that is in the plan already. It is moved, cancelled
 * and comes back by the same rules as by hand.
 */

static gboolean
is_off (const char *status)
{
  return g_str_equal (status, "cancelled") || g_str_equal (status, "postponed");
}

static LaurelDay
get_day (const char *iso)
{
  return *iso != '\0' ? laurel_day_from_iso (iso) : 0;
}

/* That there is none any more is no date. */
static gboolean
has_new_date (LaurelActivity *was, const LaurelPlanImportRow *row)
{
  LaurelWindow window = laurel_activity_get_window (was);
  LaurelDay es = get_day (row->es), ls = get_day (row->ls);
  LaurelDay ee = get_day (row->ee), le = get_day (row->le);

  return (es != 0 || ls != 0 || ee != 0 || le != 0) &&
         (es != window.es || ls != window.ls || ee != window.ee || le != window.le);
}

static gboolean
set_reason (LaurelTxn *txn, const LaurelPlanImportRow *row, GError **error)
{
  return *row->reason == '\0' ||
         laurel_txn_exec (txn, error, "UPDATE activity SET reason = ?2 WHERE id = ?1", "xs",
                          row->id, row->reason);
}

/* Without a status of its own, what was cancelled and is in the file takes place again,
 * and so does what was postponed and has a date. The reason of a new date is what the
 * file says, if anything. */
static gboolean
follow_date (LaurelTxn *txn, LaurelActivity *was, const LaurelPlanImportRow *row, GError **error)
{
  if (g_str_equal (laurel_activity_get_status (was), "cancelled") || has_new_date (was, row))
    return laurel_activity_revive (txn, row->id, row->reason, error);

  return set_reason (txn, row, error);
}

/* What the file says of its status. */
static gboolean
set_status (LaurelTxn *txn, LaurelActivity *was, const LaurelPlanImportRow *row, GError **error)
{
  const char *status = laurel_activity_get_status (was);
  gboolean same = g_str_equal (row->status, status);

  if (is_off (row->status))
    return same ? set_reason (txn, row, error)
                : laurel_activity_call_off (txn, row->id, row->status, row->reason, error);

  return (is_off (status) ? laurel_activity_revive (txn, row->id, row->reason, error)
                          : follow_date (txn, was, row, error)) &&
         (same || laurel_txn_exec (txn, error, "UPDATE activity SET status = ?2 WHERE id = ?1",
                                   "xs", row->id, row->status)) &&
         laurel_series_follow (txn, row->id, error);
}

/**
 * laurel_plan_import_move:
 * @txn: a transaction
 * @row: when and where an activity is, and how it stands
 * @error: return location for an error
 */
gboolean
laurel_plan_import_move (LaurelTxn *txn, const LaurelPlanImportRow *row, GError **error)
{
  g_autoptr (LaurelActivity) was = laurel_activity_load (&txn->reader, row->id, error);

  return was != NULL &&
         laurel_txn_exec (txn, error,
                          "UPDATE activity SET raw = nullif (?2, ''), words = nullif (?3, ''),"
                          " es = nullif (?4, ''), ls = nullif (?5, ''), ee = nullif (?6, ''),"
                          " le = nullif (?7, ''), extent = ?8, min_days = ?9,"
                          " approximate = ?10 & 1, open_start = ?10 >> 1 & 1,"
                          " open_end = ?10 >> 2 & 1,"
                          " place = nullif (?11, ''), place_status = ?12,"
                          " modality = nullif (?13, '') WHERE id = ?1",
                          "xsssssssiisss", row->id, row->raw, row->words, row->es, row->ls,
                          row->ee, row->le, row->extent, row->min_days, row->flags, row->place,
                          row->place_status, row->modality) &&
         (*row->status != '\0' ? set_status (txn, was, row, error)
                                : follow_date (txn, was, row, error));
}

/**
 * laurel_plan_import_edit:
 * @txn: a transaction
 * @row: what else is said of an activity
 * @error: return location for an error
 */
gboolean
laurel_plan_import_edit (LaurelTxn *txn, const LaurelPlanImportRow *row, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET number = ?2, title = ?3, content = nullif (?4, '')"
                          " WHERE id = ?1", "xsss", row->id, row->number, row->title, row->content);
}

/**
 * laurel_plan_import_cancel:
 * @txn: a transaction
 * @row: an activity that is not in the file any more
 * @error: return location for an error
 *
 * What is done stays done, and what is cancelled already keeps its reason.
 */
gboolean
laurel_plan_import_cancel (LaurelTxn *txn, const LaurelPlanImportRow *row, GError **error)
{
  g_autoptr (LaurelActivity) was = laurel_activity_load (&txn->reader, row->id, error);
  const char *status = was ? laurel_activity_get_status (was) : NULL;

  if (status == NULL)
    return FALSE;

  return g_str_equal (status, "done") || g_str_equal (status, "cancelled") ||
         laurel_activity_call_off (txn, row->id, "cancelled", row->reason, error);
}
