/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-season.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-diff.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "exchange/laurel-season-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

static LaurelSeasonActivity *
activity_new (void)
{
  LaurelSeasonActivity *activity = g_new0 (LaurelSeasonActivity, 1);

  activity->roles = g_array_new (FALSE, FALSE, sizeof (LaurelSeasonRole));
  activity->phases = g_array_new (FALSE, FALSE, sizeof (LaurelSeasonPhase));
  activity->bookings = g_array_new (FALSE, FALSE, sizeof (LaurelSeasonBooking));
  activity->reminders = g_array_new (FALSE, FALSE, sizeof (LaurelSeasonReminder));

  return activity;
}

static void
activity_free (LaurelSeasonActivity *activity)
{
  g_array_unref (activity->roles);
  g_array_unref (activity->phases);
  g_array_unref (activity->bookings);
  g_array_unref (activity->reminders);
  g_free (activity);
}

static LaurelSeason *
season_new (void)
{
  LaurelSeason *self = g_new0 (LaurelSeason, 1);

  self->roles = g_array_new (FALSE, FALSE, sizeof (LaurelSeasonRole));
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) activity_free);
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_string_chunk_new (4096);

  return self;
}

void
laurel_season_free (LaurelSeason *self)
{
  g_free (self->file_id);
  g_clear_object (&self->programme);
  g_array_unref (self->roles);
  g_ptr_array_unref (self->activities);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_ptr_array_unref (self->kept);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* (nullable): the number of the series to which an activity belongs. */
const char *
laurel_season_get_series_number (const LaurelSeason *self, const LaurelSeasonActivity *activity)
{
  for (guint i = 0; activity->series != 0 && i < self->activities->len; i++) {
    const LaurelSeasonActivity *series = self->activities->pdata[i];

    if (series->id == activity->series)
      return series->number;
  }

  return NULL;
}

/* Asks for rows, and keeps them while their texts are borrowed. */
static GPtrArray *
ask (LaurelSeason *self, LaurelReader *reader, const LaurelQuery *query, GError **error)
{
  gint64 programme = laurel_row_get_id (LAUREL_ROW (self->programme));
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader, query, g_variant_new ("(x)", programme),
                                                   error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (self->kept, g_object_ref (rows->pdata[i]));

  return g_steal_pointer (&rows);
}

static GHashTable *
index_activities (LaurelSeason *self)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->activities->len; i++) {
    LaurelSeasonActivity *activity = self->activities->pdata[i];

    g_hash_table_insert (index, &activity->id, activity);
  }

  return index;
}

/* ---- the draft -------------------------------------------------------------- */

static void
take_activity (LaurelSeason *self, LaurelActivity *row)
{
  LaurelSeasonActivity *to = activity_new ();

  to->id = laurel_row_get_id (LAUREL_ROW (row));
  to->series = laurel_activity_get_series_id (row);
  to->number = laurel_activity_get_number (row);
  to->title = laurel_activity_get_title (row);
  to->raw = laurel_activity_get_raw (row);
  to->words = laurel_activity_get_words (row);
  to->window = laurel_activity_get_window (row);
  to->place = laurel_activity_get_place (row);
  to->place_status = laurel_activity_get_place_status (row);
  to->modality = laurel_activity_get_modality (row);
  to->status = laurel_activity_get_status (row);
  to->reason = laurel_activity_get_reason (row);
  to->content = laurel_activity_get_content (row);
  g_object_get (row, "quota-min", &to->quota_min, "quota-max", &to->quota_max, NULL);
  g_ptr_array_add (self->activities, to);
}

static gboolean
load_draft (LaurelSeason *self, LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) rows = ask (self, reader, &LAUREL_ACTIVITIES_OF_PROGRAMME, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    take_activity (self, rows->pdata[i]);

  return rows != NULL;
}

static gboolean
load_phases (LaurelSeason *self, LaurelReader *reader, GHashTable *index, GError **error)
{
  g_autoptr (GPtrArray) rows = ask (self, reader, &LAUREL_PHASES_OF_PROGRAMME, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    LaurelPhase *row = rows->pdata[i];
    gint64 owner = laurel_phase_get_activity_id (row);
    LaurelSeasonActivity *activity = g_hash_table_lookup (index, &owner);
    LaurelSeasonPhase phase = { laurel_phase_get_title (row), laurel_phase_get_words (row),
                                laurel_phase_get_window (row), laurel_phase_get_place (row),
                                laurel_phase_get_gap (row) };

    if (activity != NULL)
      g_array_append_val (activity->phases, phase);
  }

  return rows != NULL;
}

/* What belongs to a series and names nobody has those of the series. */
static void
inherit_roles (LaurelSeason *self, GHashTable *index)
{
  for (guint i = 0; i < self->activities->len; i++) {
    LaurelSeasonActivity *activity = self->activities->pdata[i];
    LaurelSeasonActivity *series = g_hash_table_lookup (index, &activity->series);

    if (series != NULL && activity->roles->len == 0)
      g_array_append_vals (activity->roles, series->roles->data, series->roles->len);
  }
}

/* The programme's own come with the activities'; a release has its own of these. */
static gboolean
load_roles (LaurelSeason *self, LaurelReader *reader, GHashTable *index, GError **error)
{
  g_autoptr (GPtrArray) rows = ask (self, reader, &LAUREL_ROLES_OF_SEASON, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    LaurelRole *row = rows->pdata[i];
    gint64 owner = laurel_role_get_activity_id (row);
    LaurelSeasonActivity *activity = index ? g_hash_table_lookup (index, &owner) : NULL;
    LaurelSeasonRole role = { laurel_role_get_role (row), laurel_role_get_kind (row),
                              laurel_role_get_name (row) };

    if (owner == 0)
      g_array_append_val (self->roles, role);
    else if (activity != NULL)
      g_array_append_val (activity->roles, role);
  }
  if (index != NULL)
    inherit_roles (self, index);

  return rows != NULL;
}

/* ---- a release -------------------------------------------------------------- */

static const char *
keep (LaurelSeason *self, const char *text)
{
  return text ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static const char *
get_member (LaurelSeason *self, JsonObject *object, const char *name)
{
  return keep (self, laurel_json_get_text (object, name));
}

static LaurelDay
get_day (JsonObject *object, const char *name)
{
  const char *iso = laurel_json_get_text (object, name);

  return iso ? laurel_day_from_iso (iso) : 0;
}

/* A release keeps the days of a phase, and its words; how it fills them is read
 * out of the words, where they still say those days. */
static LaurelWindow
get_window (LaurelSeason *self, JsonObject *object, const char *words)
{
  LaurelWindow window = { get_day (object, "es"), get_day (object, "ls"), get_day (object, "ee"),
                          get_day (object, "le"), .min_days = 1 };
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words ? words : "", laurel_programme_get_year (self->programme),
                      laurel_programme_get_habits (self->programme));
  const LaurelWindow *read = &reading.window;

  if (reading.problem == LAUREL_DATE_PROBLEM_NONE && read->es == window.es &&
      read->ls == window.ls && read->ee == window.ee && read->le == window.le)
    return *read;

  return window;
}

/* What has no name in it is no role and no phase. */
static void
take_json (LaurelSeason *self, LaurelSeasonActivity *to, LaurelSnapshot *row)
{
  g_autoptr (JsonArray) roles = laurel_json_parse_list (laurel_snapshot_get_roles (row));
  g_autoptr (JsonArray) phases = laurel_json_parse_list (laurel_snapshot_get_phases (row));

  for (guint i = 0; i < json_array_get_length (roles); i++) {
    JsonObject *object = laurel_json_get_object (roles, i);
    LaurelSeasonRole role = { get_member (self, object, "role"), "organization",
                              get_member (self, object, "name") };

    if (role.role != NULL && role.name != NULL)
      g_array_append_val (to->roles, role);
  }

  for (guint i = 0; i < json_array_get_length (phases); i++) {
    JsonObject *object = laurel_json_get_object (phases, i);
    const char *words = get_member (self, object, "words");
    LaurelSeasonPhase phase = { get_member (self, object, "title"), words,
                                get_window (self, object, words),
                                get_member (self, object, "place"),
                                (int) laurel_json_get_integer (object, "gap") };

    if (phase.title != NULL)
      g_array_append_val (to->phases, phase);
  }
}

static void
take_snapshot (LaurelSeason *self, LaurelSnapshot *row)
{
  LaurelSeasonActivity *to = activity_new ();

  to->id = laurel_snapshot_get_activity_id (row);
  to->series = laurel_snapshot_get_series_id (row);
  to->number = laurel_snapshot_get_number (row);
  to->title = laurel_snapshot_get_title (row);
  to->words = laurel_snapshot_get_words (row);
  to->window = laurel_snapshot_get_window (row);
  to->place = laurel_snapshot_get_place (row);
  to->place_status = laurel_snapshot_get_place_status (row);
  to->modality = laurel_snapshot_get_modality (row);
  to->status = laurel_snapshot_get_status (row);
  to->reason = laurel_snapshot_get_reason (row);
  to->content = laurel_snapshot_get_content (row);
  take_json (self, to, row);
  g_ptr_array_add (self->activities, to);
}

static char *
dup_doer (const char *role, const char *name)
{
  return g_strconcat (role, "\n", name, NULL);
}

/* Who does what now, and then everybody: a release keeps the name, and not whether
 * it is a person's. */
static GHashTable *
index_kinds (LaurelSeason *self, LaurelReader *reader, GError **error)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) roles = ask (self, reader, &LAUREL_ROLES_OF_SEASON, error);
  g_autoptr (GPtrArray) parties =
    roles ? laurel_library_ask (reader, &LAUREL_PARTIES_ALL, g_variant_new ("()"), error) : NULL;

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    LaurelParty *party = parties->pdata[i];

    g_ptr_array_add (self->kept, g_object_ref (party));
    g_hash_table_insert (kinds, g_strdup (laurel_party_get_name (party)),
                         (gpointer) laurel_party_get_kind (party));
  }
  for (guint i = 0; parties != NULL && i < roles->len; i++) {
    LaurelRole *role = roles->pdata[i];

    g_hash_table_insert (kinds, dup_doer (laurel_role_get_role (role),
                                          laurel_role_get_name (role)),
                         (gpointer) laurel_role_get_kind (role));
  }

  return parties ? g_steal_pointer (&kinds) : NULL;
}

static gboolean
load_kinds (LaurelSeason *self, LaurelReader *reader, GError **error)
{
  g_autoptr (GHashTable) kinds = index_kinds (self, reader, error);

  for (guint i = 0; kinds != NULL && i < self->activities->len; i++) {
    LaurelSeasonActivity *activity = self->activities->pdata[i];

    for (guint k = 0; k < activity->roles->len; k++) {
      LaurelSeasonRole *role = &g_array_index (activity->roles, LaurelSeasonRole, k);
      g_autofree char *doer = dup_doer (role->role, role->name);
      const char *kind = g_hash_table_lookup (kinds, doer);

      if (kind == NULL)
        kind = g_hash_table_lookup (kinds, role->name);
      if (kind != NULL)
        role->kind = kind;
    }
  }

  return kinds != NULL;
}

/* The cell that was imported never changes, so it is the activity's of today. */
static gboolean
load_raw (LaurelSeason *self, LaurelReader *reader, GHashTable *index, GError **error)
{
  g_autoptr (GPtrArray) rows = ask (self, reader, &LAUREL_ACTIVITIES_OF_PROGRAMME, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);
    LaurelSeasonActivity *activity = g_hash_table_lookup (index, &id);

    if (activity != NULL)
      activity->raw = laurel_activity_get_raw (rows->pdata[i]);
  }

  return rows != NULL;
}

/* ---- what was announced ----------------------------------------------------- */

/* Several changes of one activity in one release count once. */
static void
note_changes (GHashTable *index, GPtrArray *changes, LaurelDay day)
{
  static const char *const COUNTED[] = { "date", "place", "status", NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < changes->len; i++) {
    LaurelChange *change = changes->pdata[i];
    gint64 id = laurel_change_get_activity_id (change);
    LaurelSeasonActivity *activity = g_hash_table_lookup (index, &id);

    if (activity == NULL || g_hash_table_contains (seen, &id))
      continue;
    if (g_strv_contains (COUNTED, laurel_change_get_field (change))) {
      activity->sequence++;
      activity->modified = day;
      g_hash_table_add (seen, &activity->id);
    } else if (g_str_equal (laurel_change_get_kind (change), "new")) {
      activity->modified = day;
    }
  }
}

/* A release that is undone takes a change back, and one that is redone brings it again: each
 * of them is a newer version of what went out. */
static gboolean
note_withdrawn (LaurelSeason *self, LaurelReader *reader, GError **error)
{
  int n;

  if (!laurel_season_count_withdrawn (reader, laurel_row_get_id (LAUREL_ROW (self->programme)), &n,
                                      error))
    return FALSE;

  for (guint i = 0; i < self->activities->len; i++) {
    LaurelSeasonActivity *activity = self->activities->pdata[i];

    activity->sequence += 2 * n;
  }

  return TRUE;
}

static gboolean
load_releases (LaurelSeason *self, LaurelReader *reader, GHashTable *index, GError **error)
{
  gint64 programme = laurel_row_get_id (LAUREL_ROW (self->programme));
  const char *language = laurel_programme_get_language (self->programme);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();

  self->releases = ask (self, reader, &LAUREL_RELEASES_OF_PROGRAMME, error);
  if (self->releases == NULL)
    return FALSE;

  for (guint i = 0; i < self->releases->len; i++) {
    LaurelRelease *release = self->releases->pdata[i];
    g_autoptr (GPtrArray) after = laurel_snapshots_load (reader, programme,
                                                         laurel_release_get_number (release),
                                                         error);
    g_autoptr (GPtrArray) changes = NULL;

    if (after == NULL)
      return FALSE;
    changes = laurel_release_diff (before, after, language,
                                   laurel_programme_get_habits (self->programme));
    note_changes (index, changes, laurel_release_get_day (release));
    g_ptr_array_unref (before);
    before = g_steal_pointer (&after);
  }

  return note_withdrawn (self, reader, error);
}

static LaurelSeason *
begin (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (LaurelSeason) self = season_new ();

  self->programme = laurel_programme_load (reader, programme, error);
  if (self->programme == NULL ||
      !laurel_season_read_origin (reader, &self->file_id, &self->at, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * laurel_season_load:
 * @reader: where to read
 * @programme: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan as it is now, or %NULL
 */
LaurelSeason *
laurel_season_load (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (LaurelSeason) self = begin (reader, programme, error);
  g_autoptr (GHashTable) index = NULL;

  if (self == NULL || !load_draft (self, reader, error))
    return NULL;

  index = index_activities (self);

  return load_phases (self, reader, index, error) && load_roles (self, reader, index, error) &&
         laurel_season_read_bookings (self, reader, index, error) &&
         laurel_season_read_reminders (self, reader, index, error) &&
         laurel_season_read_uids (self, reader, index, error) &&
         load_releases (self, reader, index, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
load_snapshots (LaurelSeason *self, LaurelReader *reader, GError **error)
{
  gint64 programme = laurel_row_get_id (LAUREL_ROW (self->programme));
  g_autoptr (GPtrArray) releases = laurel_library_ask (reader, &LAUREL_RELEASES_OF_PROGRAMME,
                                                       g_variant_new ("(x)", programme), error);
  g_autoptr (GPtrArray) rows = NULL;

  if (releases == NULL)
    return FALSE;
  if (releases->len == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("Nothing was released yet."));
    return FALSE;
  }

  rows = laurel_snapshots_load (reader, programme,
                                laurel_release_get_number (releases->pdata[releases->len - 1]),
                                error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    g_ptr_array_add (self->kept, g_object_ref (rows->pdata[i]));
    take_snapshot (self, rows->pdata[i]);
  }

  return rows != NULL;
}

/**
 * laurel_season_load_released:
 * @reader: where to read
 * @programme: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan as it was announced last, or %NULL
 */
LaurelSeason *
laurel_season_load_released (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (LaurelSeason) self = begin (reader, programme, error);
  g_autoptr (GHashTable) index = NULL;

  if (self == NULL || !load_snapshots (self, reader, error))
    return NULL;

  self->released = TRUE;
  index = index_activities (self);

  return load_raw (self, reader, index, error) && load_roles (self, reader, NULL, error) &&
         load_kinds (self, reader, error) &&
         laurel_season_read_uids (self, reader, index, error) &&
         load_releases (self, reader, index, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
load_nothing (LaurelSeason *self, LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GError) missing = NULL;

  self->programme = laurel_programme_load (reader, programme, &missing);
  if (self->programme == NULL &&
      !g_error_matches (missing, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&missing));
    return FALSE;
  }

  self->released = TRUE;
  self->releases = g_ptr_array_new_with_free_func (g_object_unref);

  return laurel_season_read_origin (reader, &self->file_id, &self->at, error);
}

/**
 * laurel_season_load_followed:
 * @reader: where to read
 * @programme: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan as it was announced last; while nothing is, as
 *   when that was undone, a season of nothing, without its programme if that is
 *   gone, too; or %NULL
 */
LaurelSeason *
laurel_season_load_followed (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (LaurelSeason) self = laurel_season_load_released (reader, programme, &missing);

  if (self != NULL)
    return g_steal_pointer (&self);
  if (!g_error_matches (missing, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&missing));
    return NULL;
  }

  self = season_new ();

  return load_nothing (self, reader, programme, error) ? g_steal_pointer (&self) : NULL;
}
