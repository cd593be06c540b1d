/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-context.h"

#include "base/laurel-day.h"
#include "base/laurel-quotes.h"
#include "base/laurel-settings.h"
#include "people/laurel-party-store.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-tool-follow.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* Returns: (transfer full): the library that is meant: --file, or the user's own */
char *
laurel_tool_dup_path (LaurelToolContext *context)
{
  if (context->file != NULL)
    return g_strdup (context->file);

  return g_build_filename (g_get_user_data_dir (), "laurel", "library.laurel", NULL);
}

/* Whoever --as names, if he or she is in the library, is not told what is not for him or her: of
 * namesakes, what is not for one of them. */
static gboolean
link_actor (LaurelToolContext *context, LaurelLibrary *library, GError **error)
{
  g_autoptr (GArray) persons = NULL;

  if (!context->is_named)
    return TRUE;

  persons = laurel_party_list_called (laurel_library_get_reader (library), context->actor, error);

  return persons != NULL && laurel_library_set_viewers (library, persons, error);
}

/**
 * laurel_tool_open:
 * @context: the call
 * @write: whether the command writes; then it waits for nobody else
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): the library. The user's own is made when it is not
 *   there yet; one that is named must be there. Its backups go where the settings
 *   say.
 */
LaurelLibrary *
laurel_tool_open (LaurelToolContext *context, gboolean write, GError **error)
{
  g_autofree char *path = laurel_tool_dup_path (context);
  g_autoptr (GSettings) settings = laurel_settings_new ();
  g_autofree char *folder = laurel_settings_dup_string (settings, "backup-folder");
  LaurelLibraryFlags flags = (write ? 0 : LAUREL_LIBRARY_READ_ONLY) |
                             (context->file ? 0 : LAUREL_LIBRARY_CREATE);
  LaurelLibrary *library = laurel_library_open (path, LAUREL_ROOMS, flags, error);

  if (library == NULL)
    return NULL;

  laurel_library_set_cancellable (library, context->cancellable);
  if (*folder != '\0')
    laurel_library_set_backup_folder (library, folder);
  if (link_actor (context, library, error))
    return library;

  laurel_library_close (library);
  return NULL;
}

/* An empty answer is an object, never nothing. */
void
laurel_tool_begin (JsonBuilder *builder)
{
  json_builder_begin_object (builder);
}

void
laurel_tool_set_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* Ids go beyond 2⁵³, where JSON's numbers end: they are strings. */
void
laurel_tool_set_id (JsonBuilder *builder, const char *name, gint64 id)
{
  g_autofree char *text = id ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  laurel_tool_set_string (builder, name, text);
}

void
laurel_tool_set_day (JsonBuilder *builder, const char *name, gint32 day)
{
  g_autofree char *iso = laurel_day_dup_iso (day);

  laurel_tool_set_string (builder, name, iso);
}

/**
 * laurel_tool_print_json:
 * @context: the call
 * @builder: an object that has been begun; the warnings are added, and it ends
 */
void
laurel_tool_print_json (LaurelToolContext *context, JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < context->warnings->len; i++)
    json_builder_add_string_value (builder, context->warnings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

/**
 * laurel_tool_check_year:
 * @year: what --year says, or 0
 * @error: return location for a `G_OPTION_ERROR`
 */
gboolean
laurel_tool_check_year (int year, GError **error)
{
  if (year >= 0 && year <= 9999)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %d is what was typed. */
               _("%d is no year. Write it like 2022."), year);
  return FALSE;
}

/**
 * laurel_tool_take_answer:
 * @context: the call, which fails
 * @builder: an object that has been begun: what is to be told beside the errors
 */
void
laurel_tool_take_answer (LaurelToolContext *context, JsonBuilder *builder)
{
  g_set_object (&context->answer, builder);
}

/* Takes note of a warning that is told with others of its kind, or with the answer. */
void
laurel_tool_note (LaurelToolContext *context, const char *warning)
{
  g_ptr_array_add (context->warnings, laurel_quotes_nest (g_strdup (warning)));
}

/* Takes note of a warning: it is told at once, or, with --json, with the answer. */
void
laurel_tool_warn (LaurelToolContext *context, const char *warning)
{
  laurel_tool_note (context, warning);
  if (context->json)
    return;

  laurel_print_error ("laurel: ");
  /* Translators: %s is one sentence or more: what is odd, though it was done. */
  laurel_print_error (_("Warning: %s\n"),
                      (char *) context->warnings->pdata[context->warnings->len - 1]);
}

/* Says what was done, or that there was nothing to do. */
gboolean
laurel_tool_tell_outcome (LaurelToolContext *context, const LaurelOutcome *outcome)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!context->json) {
    laurel_print ("%s\n", outcome->entry == 0 ? _("Nothing to change.")
                          : outcome->told ? outcome->told : _("Done."));
    return TRUE;
  }

  builder = json_builder_new ();
  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "entry", outcome->entry);
  laurel_tool_set_string (builder, "told", outcome->told);
  laurel_tool_print_json (context, builder);
  return TRUE;
}

/* Runs a command, and tells what came of it. */
gboolean
laurel_tool_run_command (LaurelToolContext *context, LaurelLibrary *library,
                         const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  if (!laurel_library_run (library, command, args, context->actor, &outcome, error))
    return FALSE;

  if (outcome.entry != 0)
    laurel_tool_write_followed (context, library, outcome.changes);
  return laurel_tool_tell_outcome (context, &outcome);
}
