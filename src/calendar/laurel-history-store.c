/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-history-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "programme", "release", "snapshot", NULL };

static void
plan_clear (gpointer data)
{
  LaurelHistoryPlan *plan = data;

  g_ptr_array_unref (plan->snapshots);
}

/* Of one activity, or of all. */
static GArray *
load_plans (LaurelReader *reader, GPtrArray *releases, gint64 programme, gint64 activity,
            GError **error)
{
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (LaurelHistoryPlan));

  g_array_set_clear_func (plans, plan_clear);
  for (guint i = 0; i < releases->len; i++) {
    LaurelHistoryPlan plan = { .release = releases->pdata[i] };

    plan.snapshots = laurel_snapshots_load_activity (reader, programme,
                                                     laurel_release_get_number (plan.release),
                                                     activity, error);
    if (plan.snapshots == NULL)
      return NULL;
    g_array_append_val (plans, plan);
  }

  return g_steal_pointer (&plans);
}

static GPtrArray *
load_releases (LaurelReader *reader, gint64 programme, GError **error)
{
  return laurel_library_ask (reader, &LAUREL_RELEASES_OF_PROGRAMME,
                             g_variant_new ("(x)", programme), error);
}

/**
 * laurel_history_load:
 * @reader: where to read
 * @programme: a season
 * @activity: one of its activities, or 0 for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelHistoryItem): what was announced, the
 *   first first
 */
GPtrArray *
laurel_history_load (LaurelReader *reader, gint64 programme, gint64 activity, GError **error)
{
  g_autoptr (LaurelProgramme) owner = laurel_programme_load (reader, programme, error);
  g_autoptr (GPtrArray) releases = owner ? load_releases (reader, programme, error) : NULL;
  g_autoptr (GArray) plans = NULL;

  if (releases != NULL)
    plans = load_plans (reader, releases, programme, activity, error);
  if (plans == NULL)
    return NULL;

  return laurel_history_tell ((const LaurelHistoryPlan *) (gpointer) plans->data, plans->len,
                              laurel_programme_get_language (owner),
                              laurel_programme_get_year (owner),
                              laurel_programme_get_habits (owner));
}

static GPtrArray *
list_changes (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 programme;

  g_variant_get (args, "(x)", &programme);

  return laurel_history_load (reader, programme, 0, error);
}

const LaurelQuery LAUREL_HISTORY_CHANGES = {
  .name = "history.changes",
  .summary = N_("What each release of a season said of each activity: programme (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_history_item_get_type,
  .run = list_changes,
};

/* What is gone is still in the releases. Sets @programme to 0 where nothing is known. */
static gboolean
find_programme (LaurelReader *reader, gint64 activity, gint64 *programme, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT programme_id FROM activity WHERE id = ?1"
                         " UNION ALL SELECT programme_id FROM snapshot"
                         " JOIN release ON release.id = release_id WHERE activity_id = ?1 LIMIT 1",
                         "x", activity);

  *programme = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error);
}

static GPtrArray *
list_of_activity (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 activity, programme;

  g_variant_get (args, "(x)", &activity);
  if (!find_programme (reader, activity, &programme, error))
    return NULL;

  if (activity == 0 || programme == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return laurel_history_load (reader, programme, activity, error);
}

static const char *const ACTIVITY_TABLES[] = { "activity", "programme", "release", "snapshot",
                                               NULL };

const LaurelQuery LAUREL_HISTORY_OF_ACTIVITY = {
  .name = "history.of-activity",
  .summary = N_("What was announced of an activity (its id), the first first"),
  .tables = ACTIVITY_TABLES,
  .args = "(x)",
  .row_type = laurel_history_item_get_type,
  .run = list_of_activity,
};

static GPtrArray *
count_all (GArray *plans, GPtrArray *items)
{
  GPtrArray *counted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plans->len; i++) {
    const LaurelHistoryPlan *plan = &g_array_index (plans, LaurelHistoryPlan, i);
    LaurelHistoryCount count = { .activities = (int) plan->snapshots->len };

    laurel_history_count (items, laurel_release_get_number (plan->release), &count);
    g_ptr_array_add (counted, laurel_history_release_new (plan->release, &count));
  }

  return counted;
}

static GPtrArray *
list_of_season (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelProgramme) owner = NULL;
  g_autoptr (GPtrArray) releases = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GArray) plans = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  owner = laurel_programme_load (reader, programme, error);
  if (owner != NULL)
    releases = load_releases (reader, programme, error);
  if (releases != NULL)
    plans = load_plans (reader, releases, programme, 0, error);
  if (plans == NULL)
    return NULL;

  items = laurel_history_tell ((const LaurelHistoryPlan *) (gpointer) plans->data, plans->len,
                               laurel_programme_get_language (owner),
                               laurel_programme_get_year (owner),
                              laurel_programme_get_habits (owner));

  return count_all (plans, items);
}

const LaurelQuery LAUREL_HISTORY_OF_SEASON = {
  .name = "history.of-season",
  .summary = N_("The releases of a season (its id), and how much each changed, the first first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_history_release_get_type,
  .run = list_of_season,
};

/**
 * laurel_history_find_activity:
 * @reader: where to read
 * @programme: a season
 * @number: the number of an activity: in the plan, or where no activity has it now, in
 *   the latest release that had it
 * @error: return location for an error
 *
 * Returns: its id, or 0
 */
gint64
laurel_history_find_activity (LaurelReader *reader, gint64 programme, const char *number,
                              GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT id, 1 AS current, 0 AS nr FROM activity"
                         " WHERE programme_id = ?1 AND number = ?2"
                         " UNION ALL SELECT activity_id, 0, release.number FROM snapshot"
                         " JOIN release ON release.id = release_id"
                         " WHERE programme_id = ?1 AND snapshot.number = ?2"
                         " ORDER BY current DESC, nr DESC LIMIT 1", "xs", programme, number);
  gint64 id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  if (!laurel_statement_finish (row, error))
    return 0;

  if (id == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is the number of an activity. */
                 _("No activity of this season has, or ever had, the number “%s”."), number);
  return id;
}
