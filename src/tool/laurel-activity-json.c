/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-activity-json.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-edtf.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-role-store.h"
#include "exchange/laurel-plan-series.h"
#include "tool/laurel-tool-context.h"

/*
 * ACTIVITY, as the command line prints it; its members are a contract.
 */

static void
add_count (JsonBuilder *builder, const char *name, int count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
add_quota (JsonBuilder *builder, const char *name, int quota)
{
  json_builder_set_member_name (builder, name);
  if (quota > 0)
    json_builder_add_int_value (builder, quota);
  else
    json_builder_add_null_value (builder);
}

static void
add_window (JsonBuilder *builder, const char *words, const LaurelWindow *window, int year)
{
  g_autofree char *edtf = laurel_edtf_write_words (words, window, year);

  laurel_tool_set_day (builder, "es", window->es);
  laurel_tool_set_day (builder, "ls", window->ls);
  laurel_tool_set_day (builder, "ee", window->ee);
  laurel_tool_set_day (builder, "le", window->le);
  laurel_tool_set_string (builder, "extent", laurel_extent_to_string (window->extent));
  laurel_tool_set_string (builder, "edtf", edtf);
}

static void
add_phase (JsonBuilder *builder, LaurelPhase *phase, int year)
{
  LaurelWindow window = laurel_phase_get_window (phase);

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", laurel_row_get_id (LAUREL_ROW (phase)));
  laurel_tool_set_string (builder, "title", laurel_phase_get_title (phase));
  laurel_tool_set_string (builder, "words", laurel_phase_get_words (phase));
  add_window (builder, laurel_phase_get_words (phase), &window, year);
  laurel_tool_set_string (builder, "place", laurel_phase_get_place (phase));
  add_count (builder, "gap", laurel_phase_get_gap (phase));
  json_builder_end_object (builder);
}

/* Who has a role may have it for all of a series, or of a season. */
static void
add_role (JsonBuilder *builder, LaurelRole *role, gint64 activity)
{
  gint64 of = laurel_role_get_activity_id (role);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "role", laurel_role_get_role (role));
  laurel_tool_set_string (builder, "name", laurel_role_get_name (role));
  laurel_tool_set_string (builder, "kind", laurel_role_get_kind (role));
  laurel_tool_set_string (builder, "of", of == 0 ? "season" : of == activity ? "activity"
                                                                              : "series");
  add_count (builder, "position", laurel_role_get_position (role));
  json_builder_end_object (builder);
}

static void
add_roles (JsonBuilder *builder, const GPtrArray *roles, gint64 activity)
{
  json_builder_set_member_name (builder, "roles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < roles->len; i++)
    add_role (builder, roles->pdata[i], activity);
  json_builder_end_array (builder);
}

/**
 * laurel_details_add_json:
 * @builder: where to
 * @window: when
 * @least: the fewest that may take part, or 0 when nobody said
 * @most: the most, likewise
 *
 * What the four days cannot say, and how many may take part.
 */
void
laurel_details_add_json (JsonBuilder *builder, const LaurelWindow *window, int least, int most)
{
  g_autofree char *marks = laurel_window_dup_marks (window);

  add_count (builder, "min_days", window->min_days);
  laurel_tool_set_string (builder, "marks", marks);
  add_quota (builder, "quota_min", least);
  add_quota (builder, "quota_max", most);
}

/* As the import will number them. */
static void
add_parties (JsonBuilder *builder, const GPtrArray *parties)
{
  for (guint i = 0; i < parties->len; i++) {
    const LaurelPlanParty *party = parties->pdata[i];

    laurel_tool_begin (builder);
    laurel_tool_set_string (builder, "role", party->role);
    laurel_tool_set_string (builder, "name", party->name);
    laurel_tool_set_string (builder, "kind", party->kind);
    laurel_tool_set_string (builder, "of", "activity");
    add_count (builder, "position", (int) i + 1);
    json_builder_end_object (builder);
  }
}

static void
add_texts (JsonBuilder *builder, LaurelActivity *activity)
{
  laurel_tool_set_string (builder, "place", laurel_activity_get_place (activity));
  laurel_tool_set_string (builder, "place_status", laurel_activity_get_place_status (activity));
  laurel_tool_set_string (builder, "modality", laurel_activity_get_modality (activity));
  laurel_tool_set_string (builder, "status", laurel_activity_get_status (activity));
  laurel_tool_set_string (builder, "reason", laurel_activity_get_reason (activity));
  laurel_tool_set_string (builder, "content", laurel_activity_get_content (activity));
}

/* What it is one of, as people call it. */
static gboolean
add_series (JsonBuilder *builder, LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  gint64 id = laurel_activity_get_series_id (activity);
  g_autoptr (LaurelActivity) series = id ? laurel_activity_load (reader, id, error) : NULL;
  g_autofree char *name = series ? laurel_activity_dup_name (series) : NULL;

  laurel_tool_set_string (builder, "series", name);

  return id == 0 || series != NULL;
}

/**
 * laurel_activity_add_json:
 * @builder: where to
 * @reader: where to read its phases and roles
 * @activity: an activity
 * @error: return location for an error
 */
gboolean
laurel_activity_add_json (JsonBuilder *builder, LaurelReader *reader, LaurelActivity *activity,
                          GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));
  int year = laurel_activity_get_year (activity);
  LaurelWindow window = laurel_activity_get_window (activity);
  g_autoptr (GPtrArray) phases = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  int least, most;

  phases = laurel_library_ask (reader, &LAUREL_PHASES_OF_ACTIVITY, g_variant_new ("(x)", id),
                               error);
  if (phases != NULL)
    roles = laurel_library_ask (reader, &LAUREL_ROLES_OF_ACTIVITY, g_variant_new ("(x)", id),
                                error);
  if (roles == NULL)
    return FALSE;

  g_object_get (activity, "quota-min", &least, "quota-max", &most, NULL);
  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", id);
  laurel_tool_set_string (builder, "programme", laurel_activity_get_programme_title (activity));
  laurel_tool_set_string (builder, "number", laurel_activity_get_number (activity));
  laurel_tool_set_string (builder, "title", laurel_activity_get_title (activity));
  laurel_tool_set_string (builder, "raw", laurel_activity_get_raw (activity));
  laurel_tool_set_string (builder, "words", laurel_activity_get_words (activity));
  add_window (builder, laurel_activity_get_words (activity), &window, year);
  laurel_details_add_json (builder, &window, least, most);
  add_texts (builder, activity);
  if (!add_series (builder, reader, activity, error))
    return FALSE;

  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < phases->len; i++)
    add_phase (builder, phases->pdata[i], year);
  json_builder_end_array (builder);

  add_roles (builder, roles, id);
  json_builder_end_object (builder);

  return TRUE;
}

/**
 * laurel_season_add_json:
 * @builder: where to, within an object
 * @reader: where to read
 * @id: a season
 * @error: return location for an error
 *
 * What a file says of the season as a whole, beside its activities.
 */
gboolean
laurel_season_add_json (JsonBuilder *builder, LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelProgramme) programme = laurel_programme_load (reader, id, error);
  g_autoptr (GPtrArray) roles = programme == NULL ? NULL : laurel_library_ask (
    reader, &LAUREL_ROLES_OF_PROGRAMME, g_variant_new ("(x)", id), error);
  g_autofree char *habits = NULL;

  if (roles == NULL)
    return FALSE;

  g_object_get (programme, "habits", &habits, NULL);
  json_builder_set_member_name (builder, "season");
  json_builder_begin_object (builder);
  laurel_tool_set_string (builder, "title", laurel_programme_get_title (programme));
  add_count (builder, "year", laurel_programme_get_year (programme));
  laurel_tool_set_string (builder, "language", laurel_programme_get_language (programme));
  laurel_tool_set_string (builder, "note", laurel_programme_get_note (programme));
  laurel_tool_set_string (builder, "issuer", laurel_programme_get_issuer (programme));
  laurel_tool_set_string (builder, "habits", habits);
  add_roles (builder, roles, 0);
  json_builder_end_object (builder);

  return TRUE;
}

/**
 * laurel_plan_row_add_json:
 * @builder: where to
 * @draft: a plan that was read
 * @row: one of its rows
 *
 * An ACTIVITY that is not in the library yet: it has no id.
 */
void
laurel_plan_row_add_json (JsonBuilder *builder, const LaurelPlanDraft *draft,
                          const LaurelPlanRow *row)
{
  const LaurelPlanCell *reading = &row->reading;
  g_autofree char *series = NULL;

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", 0);
  laurel_tool_set_string (builder, "programme", draft->title);
  laurel_tool_set_string (builder, "number", row->number);
  laurel_tool_set_string (builder, "title", row->title);
  laurel_tool_set_string (builder, "raw", row->raw);
  laurel_tool_set_string (builder, "words", reading->words);
  add_window (builder, reading->words, &reading->window, draft->year);
  laurel_details_add_json (builder, &reading->window, row->facts ? row->facts->quota_min : 0,
                           row->facts ? row->facts->quota_max : 0);
  laurel_tool_set_string (builder, "place", reading->place);
  laurel_tool_set_string (builder, "place_status",
                          laurel_place_status_to_string (reading->place_status));
  laurel_tool_set_string (builder, "modality", reading->modality);
  laurel_tool_set_string (builder, "status", "planned");
  laurel_tool_set_string (builder, "reason", NULL);
  laurel_tool_set_string (builder, "content", row->content);
  if (laurel_plan_series_get_number (row) != NULL)
    series = g_strdup_printf ("%d/%s", draft->year, laurel_plan_series_get_number (row));
  laurel_tool_set_string (builder, "series", series);
  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "roles");
  json_builder_begin_array (builder);
  add_parties (builder, row->parties);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* A key is never negative, and may be more than a reader of JSON keeps exactly: it is a string. How
 * many there are is a number. */
static void
add_value (JsonBuilder *builder, const GParamSpec *pspec, const GValue *value)
{
  g_autofree char *text = NULL;

  if (G_VALUE_HOLDS_BOOLEAN (value))
    json_builder_add_boolean_value (builder, g_value_get_boolean (value));
  else if (G_VALUE_HOLDS_INT (value))
    json_builder_add_int_value (builder, g_value_get_int (value));
  else if (G_VALUE_HOLDS_INT64 (value) && G_PARAM_SPEC_INT64 (pspec)->minimum < 0)
    json_builder_add_int_value (builder, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) == NULL)
    json_builder_add_null_value (builder);
  else if (G_VALUE_HOLDS_STRING (value))
    json_builder_add_string_value (builder, g_value_get_string (value));
  else if (G_VALUE_HOLDS_INT64 (value) && g_value_get_int64 (value) == 0)
    json_builder_add_null_value (builder);
  else if (G_VALUE_HOLDS_INT64 (value))
    json_builder_add_string_value (builder, text = g_strdup_printf ("%" G_GINT64_FORMAT,
                                                                    g_value_get_int64 (value)));
  else
    g_assert_not_reached ();
}

/* Any row: its members are its properties. */
void
laurel_row_add_json (JsonBuilder *builder, LaurelRow *row)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (row), &n_pspecs);
  laurel_tool_begin (builder);
  for (guint i = 0; i < n_pspecs; i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (row), pspecs[i]->name, &value);
    json_builder_set_member_name (builder, pspecs[i]->name);
    add_value (builder, pspecs[i], &value);
  }
  json_builder_end_object (builder);
}
