/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-snapshot-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-release-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

/* A snapshot of an activity: the same columns whether it is read from a release
 * or made from the draft. Roles and phases are JSON, as plan show prints them. */
#define PLAN_COLUMNS \
  "position, number, title, words, es, ls, ee, le, extent, min_days, approximate, open_start," \
  " open_end, place, place_status, modality, status, reason, content"

#define SELECT_RELEASED \
  "SELECT id, release_id, activity_id, " PLAN_COLUMNS ", roles, phases, series_id" \
  " FROM snapshot"

#define SELECT_DRAFT \
  "SELECT activity.id, 0, activity.id, " PLAN_COLUMNS "," \
  " (SELECT json_group_array (json_object ('role', role, 'name', name, 'position', nth))" \
  "  FROM (SELECT role.role, party.name, role.position AS nth, role.id AS nr FROM role" \
  "        JOIN party ON party.id = role.party_id WHERE role.activity_id =" \
  "        iif (EXISTS (SELECT 1 FROM role AS own WHERE own.activity_id = activity.id)," \
  "             activity.id, activity.series_id)" \
  "        UNION ALL" \
  "        SELECT role.role, party.name, role.position, role.id FROM role" \
  "        JOIN party ON party.id = role.party_id" \
  "        WHERE role.activity_id IS NULL AND role.programme_id = activity.programme_id" \
  "        AND NOT EXISTS (SELECT 1 FROM role AS own" \
  "                        WHERE own.activity_id IN (activity.id, activity.series_id))" \
  "        ORDER BY nth, nr))," \
  " (SELECT json_group_array (json_object ('title', phase_title, 'words', phase_words," \
  "   'es', phase_es, 'ls', phase_ls, 'ee', phase_ee, 'le', phase_le, 'place', phase_place," \
  "   'gap', gap))" \
  "  FROM (SELECT phase.title AS phase_title, phase.words AS phase_words, phase.es AS phase_es," \
  "        phase.ls AS phase_ls, phase.ee AS phase_ee, phase.le AS phase_le," \
  "        phase.place AS phase_place, phase.gap AS gap FROM phase" \
  "        WHERE phase.activity_id = activity.id ORDER BY phase.position, phase.id))," \
  " series_id FROM activity"

static const char *const TABLES[] = { "activity", "party", "phase", "release", "role", "snapshot",
                                      NULL };

/**
 * laurel_snapshots_load:
 * @reader: where to read
 * @programme: the programme
 * @release: the number of a release, or 0 for the draft
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelSnapshot): in the plan's order
 */
GPtrArray *
laurel_snapshots_load (LaurelReader *reader, gint64 programme, int release, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    release == 0
    ? laurel_reader_query (reader,
                           SELECT_DRAFT " WHERE programme_id = ?1 ORDER BY position, activity.id",
                           "x", programme)
    : laurel_reader_query (reader,
                           SELECT_RELEASED " WHERE release_id = (SELECT id FROM release"
                           " WHERE programme_id = ?1 AND number = ?2)"
                           " ORDER BY position, activity_id", "xi", programme, release);

  return laurel_row_read_all (LAUREL_TYPE_SNAPSHOT, rows, error);
}

/**
 * laurel_snapshots_load_activity:
 * @reader: where to read
 * @programme: the programme
 * @release: the number of a release
 * @activity: one of its activities, or 0 for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelSnapshot): what the release said of it;
 *   nothing when it was not in the plan then
 */
GPtrArray *
laurel_snapshots_load_activity (LaurelReader *reader, gint64 programme, int release,
                                gint64 activity, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;

  if (activity == 0)
    return laurel_snapshots_load (reader, programme, release, error);

  rows = laurel_reader_query (reader, SELECT_RELEASED " WHERE release_id = (SELECT id FROM release"
                              " WHERE programme_id = ?1 AND number = ?2) AND activity_id = ?3",
                              "xix", programme, release, activity);

  return laurel_row_read_all (LAUREL_TYPE_SNAPSHOT, rows, error);
}

static GPtrArray *
list_on_day (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) releases = NULL;
  LaurelRelease *release;
  const char *text;
  gint64 programme;
  LaurelDay day;

  g_variant_get (args, "(x&s)", &programme, &text);
  if (!laurel_day_read (text, &day, error))
    return NULL;

  releases = laurel_library_ask (reader, &LAUREL_RELEASES_OF_PROGRAMME,
                                 g_variant_new ("(x)", programme), error);
  if (releases == NULL)
    return NULL;

  release = laurel_history_find_release (releases, day);

  return release ? laurel_snapshots_load (reader, programme, laurel_release_get_number (release),
                                          error)
                 : g_ptr_array_new_with_free_func (g_object_unref);
}

const LaurelQuery LAUREL_SNAPSHOTS_ON_DAY = {
  .name = "snapshots.on-day",
  .summary = N_("A plan as it was announced last by a day: programme, day"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_snapshot_get_type,
  .run = list_on_day,
};

static GPtrArray *
list_of_release (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 programme;
  int release;

  g_variant_get (args, "(xi)", &programme, &release);

  return laurel_snapshots_load (reader, programme, release, error);
}

const LaurelQuery LAUREL_SNAPSHOTS_OF_RELEASE = {
  .name = "snapshots.of-release",
  .summary = N_("A plan as announced: programme, number of the release, or 0 for the draft"),
  .tables = TABLES,
  .args = "(xi)",
  .row_type = laurel_snapshot_get_type,
  .run = list_of_release,
};

static gboolean
take_one (LaurelTxn *txn, gint64 release, LaurelSnapshot *draft, GError **error)
{
  return laurel_txn_insert (txn, error, "snapshot",
                            "INSERT INTO snapshot SELECT ?1, ?2, id, " PLAN_COLUMNS ", ?4, ?5,"
                            " series_id"
                            " FROM activity WHERE id = ?3", "xxss", release,
                            laurel_snapshot_get_activity_id (draft),
                            laurel_snapshot_get_roles (draft),
                            laurel_snapshot_get_phases (draft)) != 0;
}

/**
 * laurel_snapshots_take:
 * @txn: a transaction
 * @programme: the programme
 * @release: the id of the release that is being made
 * @error: return location for an error
 *
 * Keeps the draft as it is now.
 */
gboolean
laurel_snapshots_take (LaurelTxn *txn, gint64 programme, gint64 release, GError **error)
{
  g_autoptr (GPtrArray) draft = laurel_snapshots_load (&txn->reader, programme, 0, error);

  if (draft == NULL)
    return FALSE;

  if (draft->len == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("There is nothing to release yet. Add an activity first."));
    return FALSE;
  }

  for (guint i = 0; i < draft->len; i++)
    if (!take_one (txn, release, g_ptr_array_index (draft, i), error))
      return FALSE;

  return TRUE;
}
