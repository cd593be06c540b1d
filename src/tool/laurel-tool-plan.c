/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-holiday-rule.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-tool-activity.h"
#include "tool/laurel-tool-as-of.h"
#include "tool/laurel-tool-fields.h"
#include "tool/laurel-tool-programme.h"
#include "tool/laurel-tool-whole.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan: one activity, or all of them. Releases are in laurel-tool-release.c. */

static char *programme_option;
static char *as_of_option;
static char *place_option;
static char *reason_option;
static char **field_options;

static const GOptionEntry LIST_OPTIONS[] = {
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Only this season: its title, id or year"), N_("SEASON") },
  { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_option,
    N_("As it was announced last by this day"), N_("DAY") },
  { NULL },
};

static const GOptionEntry SHOW_OPTIONS[] = {
  { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_option,
    N_("As it was announced last by this day"), N_("DAY") },
  { NULL },
};

static const GOptionEntry REASON_OPTIONS[] = {
  { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason_option, N_("Why, for the change notice"),
    N_("TEXT") },
  { NULL },
};

static const GOptionEntry SETTLE_OPTIONS[] = {
  { "place", 0, 0, G_OPTION_ARG_FILENAME, &place_option, N_("The place, now certain"),
    N_("PLACE") },
  { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason_option, N_("Why, for the change notice"),
    N_("TEXT") },
  { NULL },
};

static const GOptionEntry ADD_OPTIONS[] = {
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("To this season: its title, id or year"), N_("SEASON") },
  { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &field_options,
    N_("A field, such as place=Hexi; may be repeated"), N_("FIELD=TEXT") },
  { NULL },
};

static const GOptionEntry EDIT_OPTIONS[] = {
  { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &field_options,
    N_("A field, such as place=Hexi; may be repeated"), N_("FIELD=TEXT") },
  { NULL },
};

/* ---- reading ---------------------------------------------------------------- */

static gboolean
print_activities (LaurelToolContext *context, LaurelReader *reader, JsonBuilder *builder,
                  LaurelProgramme *programme, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (programme));
  g_autoptr (GPtrArray) activities = laurel_library_ask (reader, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                                         g_variant_new ("(x)", id), error);

  if (activities == NULL)
    return FALSE;

  if (!context->json)
    laurel_print ("%s\n\n", laurel_programme_get_title (programme));
  for (guint i = 0; i < activities->len; i++) {
    if (!context->json)
      laurel_print_activity (activities->pdata[i]);
    else if (!laurel_activity_add_json (builder, reader, activities->pdata[i], error))
      return FALSE;
  }

  return TRUE;
}

/* The one programme that is named, or all. */
static GPtrArray *
list_programmes (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  LaurelProgramme *programme;

  if (programme_option == NULL)
    return laurel_library_ask (reader, &LAUREL_PROGRAMMES_ALL, g_variant_new ("()"), error);

  programme = laurel_plan_find_programme (reader, programme_option, error);
  if (programme == NULL)
    return NULL;

  g_ptr_array_add (one, programme);
  return g_steal_pointer (&one);
}

static gboolean
list (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) programmes = NULL;

  if (library != NULL)
    programmes = list_programmes (laurel_library_get_reader (library), error);
  if (programmes == NULL)
    return FALSE;
  if (as_of_option != NULL)
    return laurel_tool_list_as_of (context, laurel_library_get_reader (library), programmes,
                                   as_of_option, error);

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programmes->len; i++)
    if (!print_activities (context, laurel_library_get_reader (library), builder,
                           programmes->pdata[i], error))
      return FALSE;
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static gboolean
show (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (LaurelActivity) activity = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  LaurelReader *reader;

  if (library == NULL)
    return FALSE;

  reader = laurel_library_get_reader (library);
  if (as_of_option != NULL)
    return laurel_tool_show_as_of (context, reader, context->words[0], as_of_option, error);

  activity = laurel_plan_find_activity (reader, context->words[0], error);
  if (activity == NULL || !laurel_activity_add_json (builder, reader, activity, error))
    return FALSE;

  if (!context->json)
    return laurel_print_activity_whole (reader, activity, error);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
  return TRUE;
}

/* ---- writing ---------------------------------------------------------------- */

/* The library to write to, and the activity that the first word names. */
static LaurelLibrary *
open_at_activity (LaurelToolContext *context, gint64 *id, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (LaurelActivity) activity = NULL;

  if (library != NULL)
    activity = laurel_plan_find_activity (laurel_library_get_reader (library), context->words[0],
                                          error);
  if (activity == NULL)
    return NULL;

  *id = laurel_row_get_id (LAUREL_ROW (activity));
  return g_steal_pointer (&library);
}

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

/* A chosen day that is a day off is warned of, and taken all the same. */
static gboolean
warn_day (LaurelToolContext *context, LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelActivity) activity = laurel_activity_load (reader, id, error);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autofree char *warning = NULL;
  LaurelWindow window;

  if (activity == NULL)
    return FALSE;

  window = laurel_activity_get_window (activity);
  if (!laurel_window_is_exact (&window))
    return TRUE;

  holidays = laurel_holiday_load_between (reader, laurel_activity_get_programme_id (activity),
                                          window.es, window.le, error);
  if (holidays == NULL)
    return FALSE;

  warning = laurel_holiday_dup_warning (holidays, &window);
  if (warning != NULL)
    laurel_tool_warn (context, warning);
  return TRUE;
}

static gboolean
run_and_warn (LaurelToolContext *context, LaurelLibrary *library, const LaurelCommand *command,
              gint64 id, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (library, command, args, context->actor, &outcome, error) &&
         warn_day (context, laurel_library_get_reader (library), id, error) &&
         laurel_tool_tell_outcome (context, &outcome);
}

static gboolean
move (LaurelToolContext *context, GError **error)
{
  gint64 id;
  g_autoptr (LaurelLibrary) library = open_at_activity (context, &id, error);

  return library != NULL &&
         run_and_warn (context, library, &LAUREL_ACTIVITY_MOVE, id,
                       g_variant_new ("(xss)", id, context->words[1], or_empty (reason_option)),
                       error);
}

static gboolean
settle (LaurelToolContext *context, GError **error)
{
  gint64 id;
  g_autoptr (LaurelLibrary) library = open_at_activity (context, &id, error);

  return library != NULL &&
         run_and_warn (context, library, &LAUREL_ACTIVITY_SETTLE, id,
                       g_variant_new ("(xsss)", id, context->n_words > 1 ? context->words[1] : "",
                                      or_empty (place_option), or_empty (reason_option)), error);
}

static gboolean
cancel (LaurelToolContext *context, GError **error)
{
  gint64 id;
  g_autoptr (LaurelLibrary) library = open_at_activity (context, &id, error);

  return library != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_ACTIVITY_CANCEL,
                                  g_variant_new ("(xs)", id, or_empty (reason_option)), error);
}

static gboolean
postpone (LaurelToolContext *context, GError **error)
{
  gint64 id;
  g_autoptr (LaurelLibrary) library = open_at_activity (context, &id, error);

  return library != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_ACTIVITY_POSTPONE,
                                  g_variant_new ("(xs)", id, or_empty (reason_option)), error);
}

/* (nullable): what is to be said of the words of a date that are kept as they are. */
static char *
dup_doubt (const char *words, const LaurelDateReading *reading)
{
  if (reading->problem != LAUREL_DATE_PROBLEM_NONE)
    /* Translators: %s is a sentence that says what is wrong with the words of a date. */
    return g_strdup_printf (_("%s The words are kept, without a date."), reading->message);
  if (reading->message != NULL)
    return g_strdup (reading->message);
  if (reading->understood == LAUREL_UNDERSTOOD_PART && *reading->rest != '\0')
    /* Translators: the first %s is what was typed, the second a part of it. */
    return g_strdup_printf (_("“%1$s” was understood in part: “%2$s” was not."), words,
                            reading->rest);

  return NULL;
}

/* What is not understood is kept as words, and told. */
static void
warn_words (LaurelToolContext *context, GVariant *fields, int year, const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = { 0 };
  g_autofree char *doubt = NULL;
  const char *words;

  if (!g_variant_lookup (fields, "words", "&s", &words) || *words == '\0')
    return;

  reading = laurel_date_read (words, year, habits);
  doubt = dup_doubt (words, &reading);
  if (doubt != NULL)
    laurel_tool_warn (context, doubt);
}

static gboolean
edit (LaurelToolContext *context, GError **error)
{
  g_autoptr (GVariant) fields = laurel_tool_build_fields (context, field_options, 1, NULL, error);
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelActivity) activity = NULL;
  gint64 id;

  if (fields == NULL)
    return FALSE;

  g_variant_ref_sink (fields);
  library = open_at_activity (context, &id, error);
  if (library != NULL)
    activity = laurel_activity_load (laurel_library_get_reader (library), id, error);
  if (activity == NULL ||
      !laurel_library_run (library, &LAUREL_ACTIVITY_EDIT,
                           g_variant_new ("(x@a{ss})", id, fields), context->actor, &outcome,
                           error))
    return FALSE;

  warn_words (context, fields, laurel_activity_get_year (activity),
              laurel_activity_get_habits (activity));
  return laurel_tool_tell_outcome (context, &outcome);
}

static gboolean
add (LaurelToolContext *context, GError **error)
{
  g_autoptr (GVariant) fields = laurel_tool_build_fields (context, field_options, 1,
                                                          context->words[0], error);
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;

  if (fields == NULL)
    return FALSE;

  g_variant_ref_sink (fields);
  library = laurel_tool_open (context, TRUE, error);
  if (library != NULL)
    programme = laurel_tool_find_programme (laurel_library_get_reader (library), programme_option,
                                            error);
  if (programme == NULL ||
      !laurel_library_run (library, &LAUREL_ACTIVITY_ADD,
                           g_variant_new ("(x@a{ss})", laurel_row_get_id (LAUREL_ROW (programme)),
                                          fields), context->actor, &outcome, error))
    return FALSE;

  warn_words (context, fields, laurel_programme_get_year (programme),
              laurel_programme_get_habits (programme));
  return laurel_tool_tell_outcome (context, &outcome);
}

const LaurelToolCommand LAUREL_TOOL_PLAN[] = {
  { "plan list", NULL, N_("The activities, in the plan's order"), 0, 0, LIST_OPTIONS, list },
  { "plan show", N_("ACTIVITY"), N_("One activity, whole"), 1, 1, SHOW_OPTIONS,
    show },
  { "plan add", N_("TITLE [FIELD=TEXT…]"), N_("Adds an activity"), 1, -1, ADD_OPTIONS, add },
  { "plan edit", N_("ACTIVITY FIELD=TEXT…"), N_("Sets fields of an activity"), 1, -1, EDIT_OPTIONS,
    edit },
  { "plan move", N_("ACTIVITY WORDS"), N_("Moves an activity to what the words say"), 2, 2,
    REASON_OPTIONS, move },
  { "plan settle", N_("ACTIVITY [WORDS]"), N_("Fixes the day or days, or the place"), 1, 2,
    SETTLE_OPTIONS, settle },
  { "plan cancel", N_("ACTIVITY"), N_("Takes an activity off the plan"), 1, 1, REASON_OPTIONS,
    cancel },
  { "plan postpone", N_("ACTIVITY"), N_("Takes its date away until a later one is known"), 1, 1,
    REASON_OPTIONS, postpone },
  { NULL },
};
