/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-history-store.h"
#include "tool/laurel-tool-programme.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan history: what was announced when, why, by whom and by which notice. */

static void
add_item (JsonBuilder *builder, int year, LaurelHistoryItem *item)
{
  g_autofree char *activity = g_strdup_printf ("%d/%s", year,
                                               laurel_history_item_get_number (item));

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "activity", activity);
  laurel_tool_set_string (builder, "title", laurel_history_item_get_title (item));
  laurel_tool_set_string (builder, "what", laurel_history_item_get_what (item));
  laurel_tool_set_string (builder, "old", laurel_history_item_get_old (item));
  laurel_tool_set_string (builder, "new", laurel_history_item_get_new (item));
  laurel_tool_set_string (builder, "words", laurel_history_item_get_words (item));
  laurel_tool_set_string (builder, "reason", laurel_history_item_get_why (item));
  json_builder_set_member_name (builder, "outside_window");
  json_builder_add_boolean_value (builder, laurel_history_item_get_outside (item));
  json_builder_end_object (builder);
}

static gboolean
is_of (LaurelHistoryItem *item, LaurelHistoryRelease *release)
{
  return laurel_history_item_get_release (item) == laurel_history_release_get_number (release);
}

/* Whether anything of @items is of it; of a season, every release is told. */
static gboolean
is_told (GPtrArray *items, LaurelHistoryRelease *release, gboolean of_one)
{
  for (guint i = 0; of_one && i < items->len; i++)
    if (is_of (items->pdata[i], release))
      return TRUE;

  return !of_one;
}

static void
add_release (JsonBuilder *builder, int year, LaurelHistoryRelease *release, GPtrArray *items)
{
  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "release");
  json_builder_add_int_value (builder, laurel_history_release_get_number (release));
  laurel_tool_set_string (builder, "title", laurel_history_release_get_title (release));
  laurel_tool_set_day (builder, "day", laurel_history_release_get_day (release));
  laurel_tool_set_string (builder, "notice", laurel_history_release_get_notice (release));
  laurel_tool_set_string (builder, "reason", laurel_history_release_get_reason (release));
  laurel_tool_set_string (builder, "by", laurel_history_release_get_actor (release));
  json_builder_set_member_name (builder, "activities");
  json_builder_add_int_value (builder, laurel_history_release_get_activities (release));
  json_builder_set_member_name (builder, "changed");
  json_builder_add_int_value (builder, laurel_history_release_get_changed (release));
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    if (is_of (items->pdata[i], release))
      add_item (builder, year, items->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_about (LaurelHistoryRelease *release)
{
  const char *title = laurel_history_release_get_title (release);
  const char *notice = laurel_history_release_get_notice (release);
  const char *reason = laurel_history_release_get_reason (release);
  const char *actor = laurel_history_release_get_actor (release);

  if (title != NULL)
    laurel_print ("  %s\n", title);
  if (notice != NULL) {
    fputs ("  ", stdout);
    /* Translators: %s is the number of a notice. */
    laurel_print (_("Notice: %s\n"), notice);
  }
  if (actor != NULL) {
    fputs ("  ", stdout);
    /* Translators: %s is the name of who announced something. */
    laurel_print (_("By: %s\n"), actor);
  }
  if (reason != NULL) {
    fputs ("  ", stdout);
    /* Translators: %s is a reason. */
    laurel_print (_("Why: %s\n"), reason);
  }
}

static void
print_release (int year, LaurelHistoryRelease *release, GPtrArray *items)
{
  g_autofree char *day = laurel_day_dup_iso (laurel_history_release_get_day (release));
  const char *reason = laurel_history_release_get_reason (release);
  const char *why;

  /* Translators: the number of a release, its day, and what it changed. */
  laurel_print (_("Release %d, %s: %s\n"), laurel_history_release_get_number (release), day,
                laurel_history_release_get_words (release));
  print_about (release);
  for (guint i = 0; i < items->len; i++) {
    LaurelHistoryItem *item = items->pdata[i];

    if (!is_of (item, release))
      continue;
    laurel_print ("  %d/%-4s %s\n            %s\n", year, laurel_history_item_get_number (item),
                  laurel_history_item_get_title (item), laurel_history_item_get_words (item));
    why = laurel_history_item_get_why (item);
    if (why != NULL && g_strcmp0 (why, reason) != 0)
      laurel_print ("            %s\n", why);
  }
}

static void
tell (LaurelToolContext *context, LaurelProgramme *programme, GPtrArray *releases,
      GPtrArray *items, gboolean of_one)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int year = laurel_programme_get_year (programme);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "programme", laurel_programme_get_title (programme));
  json_builder_set_member_name (builder, "releases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < releases->len; i++) {
    if (!is_told (items, releases->pdata[i], of_one))
      continue;
    add_release (builder, year, releases->pdata[i], items);
    if (!context->json)
      print_release (year, releases->pdata[i], items);
  }
  json_builder_end_array (builder);

  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (releases->len == 0)
    puts (_("Nothing was released yet. “laurel plan release” announces the plan."));
  else if (items->len == 0)
    puts (_("It was not in any release yet."));
}

static gboolean
history (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelProgramme) programme = NULL;
  g_autoptr (GPtrArray) releases = NULL;
  g_autoptr (GPtrArray) items = NULL;
  gint64 id, activity;

  if (reader == NULL ||
      !laurel_tool_find_history (reader, context->n_words > 0 ? context->words[0] : NULL,
                                 context->n_words > 1 ? context->words[1] : NULL, &programme,
                                 &activity, error))
    return FALSE;

  id = laurel_row_get_id (LAUREL_ROW (programme));
  releases = laurel_library_ask (reader, &LAUREL_HISTORY_OF_SEASON, g_variant_new ("(x)", id),
                                 error);
  if (releases != NULL)
    items = laurel_history_load (reader, id, activity, error);
  if (items == NULL)
    return FALSE;

  tell (context, programme, releases, items, activity != 0);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_PLAN_HISTORY[] = {
  { "plan history", N_("[SEASON [NUMBER]]"),
    N_("What was announced when, why, by whom and by which notice"), 0, 2, NULL, history },
  { NULL },
};
