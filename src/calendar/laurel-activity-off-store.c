/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-off-store.h"

#include "base/laurel-text.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-store.h"

#include <glib/gi18n-lib.h>

/*
 * What is cancelled or postponed, and takes place after all. A series takes along what
 * belongs to it, both ways.
 */

#define REASON_OF_SERIES "(SELECT reason FROM activity AS series WHERE series.id = ?1)"

/* ---- off -------------------------------------------------------------------- */

/* For the reason of the series. What has been done stays done, and what is cancelled is not put
 * off. */
static gboolean
call_off_members (LaurelTxn *txn, gint64 series, const char *status, GError **error)
{
  if (g_str_equal (status, "cancelled"))
    return laurel_txn_exec (txn, error,
                            "UPDATE activity SET status = 'cancelled', reason = " REASON_OF_SERIES
                            " WHERE series_id = ?1 AND status NOT IN ('done', 'cancelled')", "x",
                            series);

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET status = 'postponed',"
                          " reason = " REASON_OF_SERIES ", words = NULL,"
                          " es = NULL, ls = NULL, ee = NULL, le = NULL, min_days = 1,"
                          " approximate = 0, open_start = 0, open_end = 0"
                          " WHERE series_id = ?1"
                          " AND status NOT IN ('done', 'cancelled', 'postponed')", "x", series);
}

/**
 * laurel_activity_call_off:
 * @txn: a transaction
 * @id: an activity
 * @status: "cancelled" or "postponed"
 * @reason: (nullable): why; said again without one, it is off for the one that was given
 * @error: return location for an error
 *
 * Of a series, also whatever belongs to it and is not off or done yet; when it is
 * postponed, these have no date any more either.
 */
gboolean
laurel_activity_call_off (LaurelTxn *txn, gint64 id, const char *status, const char *reason,
                          GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (reason);

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET status = ?2,"
                          " reason = ifnull (?3, iif (status = ?2, reason, NULL)) WHERE id = ?1",
                          "xss", id, status, clean) &&
         call_off_members (txn, id, status, error) &&
         laurel_series_follow (txn, id, error);
}

static gboolean
cancel (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  const char *reason;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &reason);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL)
    return FALSE;

  /* Translators: an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Cancelled “%s”"),
                                         laurel_activity_get_title (activity)));

  return laurel_activity_call_off (txn, id, "cancelled", reason, error);
}

static char *
describe_cancel (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Cancel “%s”"));
}

const LaurelCommand LAUREL_ACTIVITY_CANCEL = {
  .name = "activity.cancel",
  .label = N_("Cancel activity"),
  .summary = N_("Takes an activity off the plan, and keeps what it was: id, reason"),
  .args = "(xs)",
  .apply = cancel,
  .describe = describe_cancel,
};

/* The days go, the words that were released stay in the releases. */
static gboolean
postpone (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const LaurelWindow UNKNOWN = LAUREL_WINDOW_UNKNOWN;
  g_autoptr (LaurelActivity) activity = NULL;
  LaurelWindow window = UNKNOWN;
  const char *reason;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &reason);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL)
    return FALSE;

  window.extent = laurel_activity_get_window (activity).extent;
  /* Translators: an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Postponed “%s”"),
                                         laurel_activity_get_title (activity)));

  return laurel_activity_store_window (txn, id, NULL, &window, error) &&
         laurel_activity_call_off (txn, id, "postponed", reason, error);
}

static char *
describe_postpone (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Postpone “%s”"));
}

const LaurelCommand LAUREL_ACTIVITY_POSTPONE = {
  .name = "activity.postpone",
  .label = N_("Postpone activity"),
  .summary = N_("Takes an activity's date away until a later one is known: id, reason"),
  .args = "(xs)",
  .apply = postpone,
  .describe = describe_postpone,
};

/* ---- after all -------------------------------------------------------------- */

/* What went off with its series, for the same reason, comes back with it. */
static gboolean
revive_members (LaurelTxn *txn, gint64 series, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET status = 'planned', reason = NULL"
                          " FROM activity AS series WHERE series.id = ?1"
                          " AND series.status IN ('cancelled', 'postponed')"
                          " AND activity.series_id = ?1 AND activity.status = series.status"
                          " AND activity.reason IS series.reason", "x", series);
}

/* That it is cancelled no more is more than that it is moved. */
static gboolean
tell_revived (LaurelTxn *txn, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT title FROM activity WHERE id = ?1 AND status = 'cancelled'", "x",
                         id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: %s is the title of an activity that was cancelled. */
  laurel_txn_tell (txn, g_strdup_printf (_("“%s” takes place again"),
                                         laurel_statement_get_text (row, 0)));
  return TRUE;
}

/**
 * laurel_activity_revive:
 * @txn: a transaction
 * @id: an activity that has a new date
 * @reason: (nullable): why
 * @error: return location for an error
 *
 * A new date says by itself that nothing is postponed or cancelled any more.
 */
gboolean
laurel_activity_revive (LaurelTxn *txn, gint64 id, const char *reason, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (reason);

  return tell_revived (txn, id, error) && revive_members (txn, id, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE activity SET reason = ?2,"
                          " status = iif (status IN ('postponed', 'cancelled'), 'planned', status)"
                          " WHERE id = ?1", "xs", id, clean) &&
         laurel_series_follow (txn, id, error);
}
