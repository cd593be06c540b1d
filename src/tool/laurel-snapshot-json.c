/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-snapshot-json.h"

#include "base/laurel-json.h"
#include "calendar/laurel-edtf.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-tool-context.h"

/*
 * ACTIVITY, as a release announced it. It has the members that one of the plan has;
 * what releases do not keep is null.
 */

static void
add_window (JsonBuilder *builder, LaurelSnapshot *snapshot, int year)
{
  LaurelWindow window = laurel_snapshot_get_window (snapshot);
  g_autofree char *edtf = laurel_edtf_write_words (laurel_snapshot_get_words (snapshot), &window,
                                                   year);

  laurel_tool_set_day (builder, "es", window.es);
  laurel_tool_set_day (builder, "ls", window.ls);
  laurel_tool_set_day (builder, "ee", window.ee);
  laurel_tool_set_day (builder, "le", window.le);
  laurel_tool_set_string (builder, "extent", laurel_extent_to_string (window.extent));
  laurel_tool_set_string (builder, "edtf", edtf);
}

static void
add_texts (JsonBuilder *builder, LaurelSnapshot *snapshot)
{
  laurel_tool_set_string (builder, "place", laurel_snapshot_get_place (snapshot));
  laurel_tool_set_string (builder, "place_status", laurel_snapshot_get_place_status (snapshot));
  laurel_tool_set_string (builder, "modality", laurel_snapshot_get_modality (snapshot));
  laurel_tool_set_string (builder, "status", laurel_snapshot_get_status (snapshot));
  laurel_tool_set_string (builder, "reason", laurel_snapshot_get_reason (snapshot));
  laurel_tool_set_string (builder, "content", laurel_snapshot_get_content (snapshot));
}

/* Roles and phases stand in a release as JSON. */
static void
add_list (JsonBuilder *builder, const char *name, const char *json)
{
  g_autoptr (JsonNode) list = laurel_json_parse (json);

  json_builder_set_member_name (builder, name);
  if (list != NULL && JSON_NODE_HOLDS_ARRAY (list)) {
    json_builder_add_value (builder, g_steal_pointer (&list));
    return;
  }

  json_builder_begin_array (builder);
  json_builder_end_array (builder);
}

/**
 * laurel_snapshot_add_json:
 * @builder: where to
 * @programme: whose it is
 * @snapshot: an activity as it was announced
 */
void
laurel_snapshot_add_json (JsonBuilder *builder, LaurelProgramme *programme,
                          LaurelSnapshot *snapshot)
{
  LaurelWindow window = laurel_snapshot_get_window (snapshot);

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", laurel_snapshot_get_activity_id (snapshot));
  laurel_tool_set_string (builder, "programme", laurel_programme_get_title (programme));
  laurel_tool_set_string (builder, "number", laurel_snapshot_get_number (snapshot));
  laurel_tool_set_string (builder, "title", laurel_snapshot_get_title (snapshot));
  laurel_tool_set_string (builder, "raw", NULL);
  laurel_tool_set_string (builder, "words", laurel_snapshot_get_words (snapshot));
  add_window (builder, snapshot, laurel_programme_get_year (programme));
  laurel_details_add_json (builder, &window, 0, 0);
  add_texts (builder, snapshot);
  laurel_tool_set_string (builder, "series", NULL);
  add_list (builder, "phases", laurel_snapshot_get_phases (snapshot));
  add_list (builder, "roles", laurel_snapshot_get_roles (snapshot));
  json_builder_end_object (builder);
}
