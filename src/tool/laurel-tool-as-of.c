/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-as-of.h"

#include "base/laurel-error.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "tool/laurel-snapshot-json.h"
#include "tool/laurel-tool-activity.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* laurel plan list and show, --as-of a day: what was said then. */

typedef struct {
  LaurelProgramme *programme;
  LaurelRelease *release; /* (nullable): nothing was said yet */
  GPtrArray *snapshots;
} Said;

static void
said_clear (Said *said)
{
  g_clear_object (&said->release);
  g_clear_pointer (&said->snapshots, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

static gboolean
load (LaurelReader *reader, LaurelProgramme *programme, LaurelDay day, Said *said, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (programme));
  g_autoptr (GPtrArray) releases = laurel_library_ask (reader, &LAUREL_RELEASES_OF_PROGRAMME,
                                                       g_variant_new ("(x)", id), error);
  LaurelRelease *release;

  said->programme = programme;
  if (releases == NULL)
    return FALSE;

  release = laurel_history_find_release (releases, day);
  said->snapshots = release
                    ? laurel_snapshots_load (reader, id, laurel_release_get_number (release),
                                             error)
                    : g_ptr_array_new ();
  said->release = release ? g_object_ref (release) : NULL;

  return said->snapshots != NULL;
}

static void
print_head (const Said *said, const char *day)
{
  g_autofree char *released = NULL;

  laurel_print ("%s\n", laurel_programme_get_title (said->programme));
  if (said->release == NULL) {
    /* Translators: %s is a day. */
    laurel_print (_("Nothing was released by %s.\n"), day);
    return;
  }

  released = laurel_day_dup_iso (laurel_release_get_day (said->release));
  /* Translators: %d is the number of a release, %s the day it was made on. */
  laurel_print (_("As announced by release %d on %s\n\n"),
                laurel_release_get_number (said->release), released);
}

static JsonNode *
make_release (LaurelRelease *release)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, laurel_release_get_number (release));
  laurel_tool_set_string (builder, "title", laurel_release_get_title (release));
  laurel_tool_set_day (builder, "day", laurel_release_get_day (release));
  laurel_tool_set_string (builder, "notice", laurel_release_get_notice (release));
  laurel_tool_set_string (builder, "reason", laurel_release_get_reason (release));
  laurel_tool_set_string (builder, "by", laurel_release_get_actor (release));
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * laurel_tool_list_as_of:
 * @context: what was typed
 * @reader: where to read
 * @programmes: (element-type LaurelProgramme): which seasons
 * @day: the day, as typed
 * @error: return location for an error
 *
 * Prints the plans as they were announced last by a day.
 */
gboolean
laurel_tool_list_as_of (LaurelToolContext *context, LaurelReader *reader, GPtrArray *programmes,
                        const char *day, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  LaurelDay on;

  if (!laurel_day_read (day, &on, error))
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programmes->len; i++) {
    g_auto (Said) said = { 0 };

    if (!load (reader, programmes->pdata[i], on, &said, error))
      return FALSE;
    if (!context->json)
      print_head (&said, day);
    for (guint j = 0; j < said.snapshots->len; j++) {
      if (context->json)
        laurel_snapshot_add_json (builder, said.programme, said.snapshots->pdata[j]);
      else
        laurel_print_snapshot (said.programme, said.snapshots->pdata[j]);
    }
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static LaurelSnapshot *
find_number (const Said *said, const char *number, const char *day, GError **error)
{
  for (guint i = 0; i < said->snapshots->len; i++)
    if (g_str_equal (laurel_snapshot_get_number (said->snapshots->pdata[i]), number))
      return said->snapshots->pdata[i];

  if (said->release == NULL)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: the first %s is a season's title, the second a day. */
                 _("Nothing of “%s” was released by %s."),
                 laurel_programme_get_title (said->programme), day);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: a number of a release, a season's title, an activity's number. */
                 _("Release %d of “%s” has no activity %s."),
                 laurel_release_get_number (said->release),
                 laurel_programme_get_title (said->programme), number);
  return NULL;
}

static void
print_one (LaurelToolContext *context, const Said *said, LaurelSnapshot *snapshot, const char *day)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  if (!context->json) {
    print_head (said, day);
    laurel_print_snapshot (said->programme, snapshot);
    laurel_print_snapshot_more (said->programme, snapshot);
    return;
  }

  laurel_snapshot_add_json (builder, said->programme, snapshot);
  root = json_builder_get_root (builder);
  json_object_set_member (json_node_get_object (root), "release", make_release (said->release));
  text = json_to_string (root, TRUE);
  puts (text);
}

/**
 * laurel_tool_show_as_of:
 * @context: what was typed
 * @reader: where to read
 * @name: an activity, such as 2022/13, by the number that it had then
 * @day: the day, as typed
 * @error: return location for an error
 *
 * Prints an activity as it was announced last by a day.
 */
gboolean
laurel_tool_show_as_of (LaurelToolContext *context, LaurelReader *reader, const char *name,
                        const char *day, GError **error)
{
  const char *slash = strrchr (name, '/');
  g_autofree char *season = slash ? g_strndup (name, slash - name) : NULL;
  g_autoptr (LaurelProgramme) programme = NULL;
  g_auto (Said) said = { 0 };
  LaurelSnapshot *snapshot;
  LaurelDay on;

  if (!laurel_day_read (day, &on, error))
    return FALSE;
  if (slash == NULL) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was typed. */
                 _("“%s” is no activity of a season. Write it like 2022/13."), name);
    return FALSE;
  }

  programme = laurel_plan_find_programme (reader, season, error);
  if (programme == NULL || !load (reader, programme, on, &said, error))
    return FALSE;

  snapshot = find_number (&said, slash + 1, day, error);
  if (snapshot == NULL)
    return FALSE;

  print_one (context, &said, snapshot, day);
  return TRUE;
}
