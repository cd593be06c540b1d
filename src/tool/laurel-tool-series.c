/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-series-edit-store.h"
#include "calendar/laurel-series-list.h"
#include "calendar/laurel-series-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-series-file.h"
#include "exchange/laurel-table-reader.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-tool-activity.h"
#include "tool/laurel-tool-fields.h"
#include "tool/laurel-tool-plans.h"
#include "tool/laurel-tool-verb.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan series: many activities that are one. */

static char **field_options;
static gboolean alone_option;
static gboolean dry_option;

static const GOptionEntry OPTIONS[] = {
  { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &field_options,
    N_("A field, such as place=Hexi; may be repeated"), N_("FIELD=TEXT") },
  { "alone-too", 0, 0, G_OPTION_ARG_NONE, &alone_option,
    N_("Edit also what was changed alone"), NULL },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_option,
    N_("Only say how the list is read"), NULL },
  { NULL },
};

/* The activity that the word after the verb names. */
static LaurelActivity *
find_activity (LaurelToolContext *context, LaurelLibrary *library, GError **error)
{
  return library ? laurel_plan_find_activity (laurel_library_get_reader (library),
                                              context->words[1], error) : NULL;
}

static gint64
id_of (gpointer row)
{
  return laurel_row_get_id (LAUREL_ROW (row));
}

/* ---- telling ---------------------------------------------------------------- */

static void
add_own (LaurelToolContext *context, JsonBuilder *builder, LaurelReader *reader,
         LaurelSeriesOwn *own)
{
  g_autoptr (LaurelActivity) activity =
    laurel_activity_load (reader, laurel_series_own_get_activity_id (own), NULL);
  g_autofree char *name = activity ? laurel_activity_dup_name (activity) : NULL;
  const char *value = laurel_series_own_get_value (own);
  const char *said = laurel_series_own_get_said (own);

  if (!context->json) {
    /* Translators: %1$s is a number as 2025/3.1, %2$s the name of a field, %3$s what it says
     * and %4$s what was said of all. */
    laurel_print (_("%1$s has a “%2$s” of its own: %3$s (of all: %4$s)"), name,
                  laurel_series_own_get_field (own), value ? value : "–", said ? said : "–");
    putchar ('\n');
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "activity", name);
  laurel_tool_set_string (builder, "field", laurel_series_own_get_field (own));
  laurel_tool_set_string (builder, "value", value);
  laurel_tool_set_string (builder, "said", said);
  json_builder_end_object (builder);
}

static gboolean
tell_members (LaurelToolContext *context, LaurelReader *reader, JsonBuilder *builder,
              GPtrArray *members, GError **error)
{
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < members->len; i++) {
    if (!context->json)
      laurel_print_activity (members->pdata[i]);
    else if (!laurel_activity_add_json (builder, reader, members->pdata[i], error))
      return FALSE;
  }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
list (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (LaurelActivity) series = find_activity (context, library, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) alone = NULL;
  LaurelReader *reader;

  if (series == NULL)
    return FALSE;

  reader = laurel_library_get_reader (library);
  members = laurel_activity_list_of_series (reader, id_of (series), error);
  alone = members ? laurel_library_ask (reader, &LAUREL_SERIES_CHANGED_ALONE,
                                        g_variant_new ("(x)", id_of (series)), error) : NULL;
  laurel_tool_begin (builder);
  if (alone == NULL || !tell_members (context, reader, builder, members, error))
    return FALSE;

  json_builder_set_member_name (builder, "alone");
  json_builder_begin_array (builder);
  for (guint i = 0; i < alone->len; i++)
    add_own (context, builder, reader, alone->pdata[i]);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

/* ---- a list ----------------------------------------------------------------- */

static char *
read_list (LaurelToolContext *context, GError **error)
{
  const char *file = context->n_words > 2 ? context->words[2] : "-";
  g_autoptr (GBytes) bytes = g_str_equal (file, "-")
                               ? laurel_tool_read_stdin (context, error)
                               : laurel_table_load_file (file, context->cancellable, error);
  char *text = bytes ? laurel_series_file_read (bytes, context->cancellable, error) : NULL;

  if (text == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, file);
  return text;
}

static GPtrArray *
read_lines (LaurelReader *reader, LaurelActivity *series, const char *text, GError **error)
{
  g_autoptr (GHashTable) places = laurel_activity_list_places (reader, error);
  const LaurelSeriesListContext context = {
    .year = laurel_activity_get_year (series), .habits = laurel_activity_get_habits (series),
    .knows_place = laurel_activity_is_place_in, .user_data = places,
  };

  return places ? laurel_series_list_read (text, &context) : NULL;
}

static void
add_line (JsonBuilder *builder, const LaurelSeriesLine *line)
{
  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, line->line);
  laurel_tool_set_string (builder, "title", line->title);
  laurel_tool_set_string (builder, "words", *line->words ? line->words : NULL);
  laurel_tool_set_day (builder, "es", line->window.es);
  laurel_tool_set_day (builder, "ls", line->window.ls);
  laurel_tool_set_day (builder, "ee", line->window.ee);
  laurel_tool_set_day (builder, "le", line->window.le);
  laurel_tool_set_string (builder, "place", line->place);
  laurel_tool_set_string (builder, "place_status",
                          laurel_place_status_to_string (line->place_status));
  laurel_tool_set_string (builder, "organiser", line->organiser);
  json_builder_end_object (builder);
}

static void
warn_of_lines (LaurelToolContext *context, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++) {
    const LaurelSeriesLine *line = lines->pdata[i];

    for (guint k = 0; k < line->warnings->len; k++) {
      g_autofree char *warning =
        /* Translators: %d is the number of a line, the first %s what it is called, the
         * second a whole sentence. */
        laurel_quote (_("Line %d, “%s”: %s"), line->line, line->title,
                      (char *) line->warnings->pdata[k]);

      laurel_tool_warn (context, warning);
    }
  }
}

static gboolean
tell_lines (LaurelToolContext *context, GPtrArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++) {
    const LaurelSeriesLine *line = lines->pdata[i];

    add_line (builder, line);
    if (!context->json)
      laurel_print ("%4d  %s | %s | %s | %s\n", line->line, line->title,
                    *line->words ? line->words : "–", line->place ? line->place : "–",
                    line->organiser ? line->organiser : "–");
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static gboolean
take_list (LaurelToolContext *context, const LaurelCommand *command, GError **error)
{
  g_autofree char *text = read_list (context, error);
  g_autoptr (LaurelLibrary) library = text ? laurel_tool_open (context, !dry_option, error) : NULL;
  g_autoptr (LaurelActivity) series = find_activity (context, library, error);
  g_autoptr (GPtrArray) lines =
    series ? read_lines (laurel_library_get_reader (library), series, text, error) : NULL;

  if (lines == NULL)
    return FALSE;

  warn_of_lines (context, lines);
  if (dry_option)
    return tell_lines (context, lines);

  return laurel_tool_run_command (context, library, command,
                                  g_variant_new ("(x@a(sssss))", id_of (series),
                                                 laurel_series_list_build (lines)), error);
}

static gboolean
make (LaurelToolContext *context, GError **error)
{
  return take_list (context, &LAUREL_SERIES_MAKE, error);
}

static gboolean
add (LaurelToolContext *context, GError **error)
{
  return take_list (context, &LAUREL_SERIES_ADD, error);
}

/* ---- all of it -------------------------------------------------------------- */

static gboolean
run_on (LaurelToolContext *context, const LaurelCommand *command, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (LaurelActivity) activity = find_activity (context, library, error);

  return activity != NULL &&
         laurel_tool_run_command (context, library, command,
                                  g_variant_new ("(x)", id_of (activity)), error);
}

static gboolean
take_out (LaurelToolContext *context, GError **error)
{
  return run_on (context, &LAUREL_SERIES_TAKE_OUT, error);
}

static gboolean
remove_series (LaurelToolContext *context, GError **error)
{
  return run_on (context, &LAUREL_SERIES_REMOVE, error);
}

static gboolean
fit (LaurelToolContext *context, GError **error)
{
  return run_on (context, &LAUREL_SERIES_FIT, error);
}

static gboolean
edit (LaurelToolContext *context, GError **error)
{
  GVariant *built = laurel_tool_build_fields (context, field_options, 2, NULL, error);
  g_autoptr (GVariant) fields = built ? g_variant_ref_sink (built) : NULL;
  g_autoptr (LaurelLibrary) library = fields ? laurel_tool_open (context, TRUE, error) : NULL;
  g_autoptr (LaurelActivity) series = find_activity (context, library, error);

  return series != NULL &&
         laurel_tool_run_command (context, library, &LAUREL_SERIES_EDIT,
                                  g_variant_new ("(x@a{ss}b)", id_of (series), fields,
                                                 alone_option), error);
}

/* ---- the verbs -------------------------------------------------------------- */

static const LaurelToolVerb VERBS[] = {
  { "list", 2, list },
  { "make", 3, make },
  { "add", 3, add },
  { "edit", -1, edit },
  { "take-out", 2, take_out },
  { "remove", 2, remove_series },
  { "fit", 2, fit },
};

static gboolean
run_verb (LaurelToolContext *context, GError **error)
{
  gboolean known;
  gboolean done = laurel_tool_run_verb (context, VERBS, G_N_ELEMENTS (VERBS), &known, error);

  if (known)
    return done;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed; the words in quotes stay as they are. */
               _("“%s” is nothing that can be done to a series: use “list”, “make”, “add”, “edit”, "
                 "“take-out”, “remove” or “fit”."), context->words[0]);
  return FALSE;
}

const LaurelToolCommand LAUREL_TOOL_SERIES[] = {
  { "plan series", N_("VERB ACTIVITY [FILE | FIELD=TEXT…]"),
    N_("Many activities that are one: list, make, add, edit, take-out, remove, fit"), 2, -1,
    OPTIONS, run_verb },
  { NULL },
};
