/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-load-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-settle-store.h"
#include "calendar/laurel-standing-store.h"
#include "calendar/laurel-state.h"
#include "tool/laurel-tool-span.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan: what can be asked of it. */

static char *programme_option;
static char *on_option;

static const GOptionEntry CLASHES_OPTIONS[] = {
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Only this season: its title, id or year"), N_("SEASON") },
  { NULL },
};

static const GOptionEntry DAY_OPTIONS[] = {
  { "on", 0, 0, G_OPTION_ARG_FILENAME, &on_option, N_("On which day (default: today)"), N_("DAY") },
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Only this season: its title, id or year"), N_("SEASON") },
  { NULL },
};

static const GOptionEntry LOAD_OPTIONS[] = {
  { "on", 0, 0, G_OPTION_ARG_FILENAME, &on_option,
    N_("On which day or days, such as “mid-September” (default: today)"), N_("DAYS") },
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Only this season: its title, id or year"), N_("SEASON") },
  { NULL },
};

/* The id of the season that is meant, or 0 for all. */
static gboolean
find_programme (LaurelReader *reader, gint64 *id, GError **error)
{
  g_autoptr (LaurelProgramme) programme = NULL;

  *id = 0;
  if (programme_option == NULL)
    return TRUE;

  programme = laurel_plan_find_programme (reader, programme_option, error);
  if (programme == NULL)
    return FALSE;

  *id = laurel_row_get_id (LAUREL_ROW (programme));
  return TRUE;
}

static JsonBuilder *
begin_list (const char *name)
{
  JsonBuilder *builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);

  return builder;
}

static gboolean
end_list (LaurelToolContext *context, JsonBuilder *builder)
{
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static void
set_int (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* The answer for one season or all, on one day. */
static GPtrArray *
ask_on_day (LaurelToolContext *context, const LaurelQuery *query, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autofree char *iso = NULL;
  LaurelReader *reader;
  gint64 programme;
  LaurelDay day;

  if (!laurel_tool_read_day (on_option, &day, error))
    return NULL;

  library = laurel_tool_open (context, FALSE, error);
  if (library == NULL)
    return NULL;

  iso = laurel_day_dup_iso (day);
  reader = laurel_library_get_reader (library);

  return find_programme (reader, &programme, error)
         ? laurel_library_ask (reader, query, g_variant_new ("(xs)", programme, iso), error)
         : NULL;
}

/* ---- states ----------------------------------------------------------------- */

static void
add_standing (JsonBuilder *builder, LaurelStanding *standing)
{
  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "activity", laurel_standing_get_activity (standing));
  laurel_tool_set_string (builder, "title", laurel_standing_get_title (standing));
  laurel_tool_set_string (builder, "state", laurel_standing_get_state (standing));
  laurel_tool_set_string (builder, "status", laurel_standing_get_status (standing));
  laurel_tool_set_string (builder, "words", laurel_standing_get_words (standing));
  json_builder_end_object (builder);
}

/* By state, the surest last but one, so that today's stands in the middle. */
static void
print_state (GPtrArray *standings, LaurelState state)
{
  gboolean first = TRUE;

  for (guint i = 0; i < standings->len; i++) {
    LaurelStanding *standing = standings->pdata[i];

    if (!g_str_equal (laurel_standing_get_state (standing), laurel_state_to_string (state)))
      continue;
    if (first)
      laurel_print ("%s\n", laurel_state_get_label (state));
    laurel_print ("  %-9s %s\n", laurel_standing_get_activity (standing),
                  laurel_standing_get_title (standing));
    first = FALSE;
  }
}

static gboolean
tell_state (LaurelToolContext *context, GError **error)
{
  g_autoptr (GPtrArray) standings = ask_on_day (context, &LAUREL_STATES_ON_DAY, error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (standings == NULL)
    return FALSE;

  builder = begin_list ("states");
  for (guint i = 0; i < standings->len; i++)
    add_standing (builder, standings->pdata[i]);
  for (int state = LAUREL_STATE_UNKNOWN; !context->json && state <= LAUREL_STATE_OVER; state++)
    print_state (standings, state);

  return end_list (context, builder);
}

/* ---- load ------------------------------------------------------------------- */

static void
add_load (JsonBuilder *builder, LaurelLoadDay *day)
{
  laurel_tool_begin (builder);
  laurel_tool_set_day (builder, "day", laurel_load_day_get_day (day));
  set_int (builder, "possible", laurel_load_day_get_possible (day));
  set_int (builder, "certain", laurel_load_day_get_certain (day));
  laurel_tool_set_string (builder, "holiday", laurel_load_day_get_holiday (day));
  laurel_tool_set_string (builder, "holiday_kind", laurel_load_day_get_holiday_kind (day));
  json_builder_end_object (builder);
}

static void
print_load (LaurelLoadDay *day)
{
  g_autofree char *iso = laurel_day_dup_iso (laurel_load_day_get_day (day));
  const char *holiday = laurel_load_day_get_holiday (day);

  /* Translators: a day, how many activities certainly go on, how many may go on, and what
   * is special about the day. */
  laurel_print (_("%1$s  certain: %2$d  possible: %3$d  %4$s\n"), iso,
                laurel_load_day_get_certain (day), laurel_load_day_get_possible (day),
                holiday ? holiday : "");
}

static GPtrArray *
ask_load (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  LaurelDay first, last;
  LaurelReader *reader;
  gint64 programme;

  if (library == NULL)
    return NULL;

  reader = laurel_library_get_reader (library);
  if (!find_programme (reader, &programme, error) ||
      !laurel_tool_read_span (reader, on_option, &first, &last, error))
    return NULL;

  from = laurel_day_dup_iso (first);
  to = laurel_day_dup_iso (last);

  return laurel_library_ask (reader, &LAUREL_LOAD_BETWEEN,
                             g_variant_new ("(xss)", programme, from, to), error);
}

static gboolean
tell_load (LaurelToolContext *context, GError **error)
{
  g_autoptr (GPtrArray) days = ask_load (context, error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (days == NULL)
    return FALSE;

  builder = begin_list ("days");
  for (guint i = 0; i < days->len; i++) {
    add_load (builder, days->pdata[i]);
    if (!context->json)
      print_load (days->pdata[i]);
  }

  return end_list (context, builder);
}

/* ---- clashes ---------------------------------------------------------------- */

static void
add_clash (JsonBuilder *builder, LaurelConflict *conflict)
{
  g_auto (GStrv) activities = g_strsplit (laurel_conflict_get_activities (conflict), "\n", -1);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "kind", laurel_conflict_get_kind (conflict));
  laurel_tool_set_string (builder, "grade", laurel_conflict_get_grade (conflict));
  laurel_tool_set_string (builder, "activity", laurel_conflict_get_activity (conflict));
  laurel_tool_set_string (builder, "title", laurel_conflict_get_title (conflict));
  laurel_tool_set_string (builder, "other", laurel_conflict_get_other (conflict));
  laurel_tool_set_string (builder, "other_title", laurel_conflict_get_other_title (conflict));
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);
  for (char **activity = activities; *activity != NULL; activity++)
    json_builder_add_string_value (builder, *activity);
  json_builder_end_array (builder);
  laurel_tool_set_string (builder, "resource", laurel_conflict_get_resource (conflict));
  laurel_tool_set_day (builder, "from", laurel_conflict_get_first (conflict));
  laurel_tool_set_day (builder, "to", laurel_conflict_get_last (conflict));
  laurel_tool_set_string (builder, "why", laurel_conflict_get_why (conflict));
  json_builder_end_object (builder);
}

static void
print_clash (LaurelConflict *conflict)
{
  g_autofree char *from = laurel_day_dup_iso (laurel_conflict_get_first (conflict));
  g_autofree char *to = laurel_day_dup_iso (laurel_conflict_get_last (conflict));
  g_auto (GStrv) activities = g_strsplit (laurel_conflict_get_activities (conflict), "\n", -1);
  g_autofree char *names = g_strjoinv (C_("list", ", "), activities);
  gboolean certain = g_str_equal (laurel_conflict_get_grade (conflict), "certain");

  /* Translators: "Certain" or "Possible", and what clashes. */
  laurel_print (_("%s: %s"), certain ? _("Certain") : _("Possible"), names);
  if (from != NULL && to != NULL)
    laurel_print (" (%s – %s)", from, to);
  laurel_print ("\n          %s\n", laurel_conflict_get_why (conflict));
}

static void
print_more (guint more)
{
  if (more > 0)
    /* Translators: %'u counts clashes that are not listed. */
    laurel_print (g_dngettext (GETTEXT_PACKAGE, "And %'u more that are not listed.\n",
                               "And %'u more that are not listed.\n", more), more);
}

/* Of what has no place yet, nobody can say whether it will clash. */
static gboolean
count_unknown (LaurelReader *reader, gint64 programme, int *count, GError **error)
{
  g_autoptr (GPtrArray) activities = laurel_activity_list (reader, programme, error);

  *count = 0;
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    *count += g_str_equal (laurel_activity_get_place_status (activities->pdata[i]), "tbd") &&
              !g_str_equal (laurel_activity_get_status (activities->pdata[i]), "cancelled");

  return activities != NULL;
}

static GPtrArray *
ask_clashes (LaurelToolContext *context, int *unknown, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  LaurelReader *reader;
  gint64 programme;

  if (library == NULL)
    return NULL;

  reader = laurel_library_get_reader (library);
  if (!find_programme (reader, &programme, error) ||
      !count_unknown (reader, programme, unknown, error))
    return NULL;

  return laurel_library_ask (reader, &LAUREL_CONFLICTS, g_variant_new ("(x)", programme), error);
}

static gboolean
tell_clashes (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  int unknown;

  conflicts = ask_clashes (context, &unknown, error);
  if (conflicts == NULL)
    return FALSE;

  builder = begin_list ("clashes");
  for (guint i = 0; i < conflicts->len; i++) {
    add_clash (builder, conflicts->pdata[i]);
    if (!context->json)
      print_clash (conflicts->pdata[i]);
  }
  json_builder_end_array (builder);
  set_int (builder, "more", (int) laurel_conflicts_count_more (conflicts));
  set_int (builder, "unknown", unknown);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (conflicts->len == 0)
    puts (_("Nothing clashes."));
  else
    print_more (laurel_conflicts_count_more (conflicts));

  return TRUE;
}

/* ---- to settle -------------------------------------------------------------- */

static void
add_item (JsonBuilder *builder, LaurelSettleItem *item)
{
  g_auto (GStrv) all = g_strsplit (laurel_settle_item_get_all (item), " ", -1);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "activity", laurel_settle_item_get_activity (item));
  laurel_tool_set_string (builder, "title", laurel_settle_item_get_title (item));
  laurel_tool_set_string (builder, "what", laurel_settle_item_get_what (item));
  json_builder_set_member_name (builder, "all");
  json_builder_begin_array (builder);
  for (char **what = all; *what != NULL; what++)
    json_builder_add_string_value (builder, *what);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "days");
  if (laurel_settle_item_get_has_days (item))
    json_builder_add_int_value (builder, laurel_settle_item_get_days (item));
  else
    json_builder_add_null_value (builder);
  laurel_tool_set_string (builder, "soon", laurel_settle_item_get_soon (item));
  laurel_tool_set_string (builder, "words", laurel_settle_item_get_words (item));
  laurel_tool_set_string (builder, "place", laurel_settle_item_get_place (item));
  laurel_tool_set_string (builder, "place_status", laurel_settle_item_get_place_status (item));
  json_builder_end_object (builder);
}

static void
print_item (LaurelSettleItem *item)
{
  laurel_print ("%-9s %s\n          %s · %s\n", laurel_settle_item_get_activity (item),
                laurel_settle_item_get_title (item), laurel_settle_item_get_label (item),
                laurel_settle_item_get_soon (item));
}

static gboolean
tell_to_settle (LaurelToolContext *context, GError **error)
{
  g_autoptr (GPtrArray) items = ask_on_day (context, &LAUREL_TO_SETTLE, error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (items == NULL)
    return FALSE;

  builder = begin_list ("items");
  for (guint i = 0; i < items->len; i++) {
    add_item (builder, items->pdata[i]);
    if (!context->json)
      print_item (items->pdata[i]);
  }
  if (!context->json && items->len == 0)
    puts (_("There is nothing to settle soon."));

  return end_list (context, builder);
}

const LaurelToolCommand LAUREL_TOOL_ANSWERS[] = {
  { "plan state", NULL, N_("What is known of each activity on a day"), 0, 0, DAY_OPTIONS,
    tell_state },
  { "plan load", NULL, N_("How many activities go on, or may, on a day or in a span"), 0, 0,
    LOAD_OPTIONS, tell_load },
  { "plan clashes", NULL, N_("What does not go together"), 0, 0, CLASHES_OPTIONS, tell_clashes },
  { "plan to-settle", NULL, N_("What is still open, and how soon it matters"), 0, 0, DAY_OPTIONS,
    tell_to_settle },
  { NULL },
};
