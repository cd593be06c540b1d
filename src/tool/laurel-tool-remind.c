/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-settings.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-reminder-store.h"
#include "store/laurel-claim.h"
#include "tool/laurel-reminder-notice.h"
#include "tool/laurel-reminder-telling.h"
#include "tool/laurel-reminder-timer.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-tool-booking.h"
#include "tool/laurel-tool-fields.h"
#include "tool/laurel-tool-verb.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan remind: what to be reminded of, and being reminded. */

static char **field_options;
static char *time_option;
static char *phase_option;
static char *on_option;
static gboolean notify_option;

static const GOptionEntry OPTIONS[] = {
  { "at", 0, 0, G_OPTION_ARG_FILENAME, &time_option,
    N_("At what time of the day, such as 09:00"), N_("TIME") },
  { "phase", 0, 0, G_OPTION_ARG_FILENAME, &phase_option, N_("Only for this phase: its title"),
    N_("TITLE") },
  { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &field_options,
    N_("A field, such as when=start-1w; may be repeated"), N_("FIELD=TEXT") },
  { "on", 0, 0, G_OPTION_ARG_FILENAME, &on_option,
    N_("As of a day, or of a moment such as 2025-09-15T09:00 (default: now)"), N_("DAY") },
  { "notify", 0, 0, G_OPTION_ARG_NONE, &notify_option,
    N_("Show on the desktop what is due and was not shown yet"), NULL },
  { NULL },
};

static gboolean
read_now (LaurelMoment *now, GError **error)
{
  *now = laurel_moment_now ();

  return on_option == NULL || laurel_moment_read (on_option, now, error);
}

/* ---- telling ---------------------------------------------------------------- */

/* (nullable): when it was shown at this desk */
static char *
dup_shown (GHashTable *told, LaurelReminder *reminder)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (reminder));
  const LaurelMoment *shown = g_hash_table_lookup (told, &id);
  LaurelMoment due = laurel_reminder_get_moment (reminder);

  return due != 0 && shown != NULL && *shown >= due ? laurel_moment_dup_iso (*shown) : NULL;
}

static void
add_reminder (JsonBuilder *builder, GHashTable *told, LaurelReminder *reminder, LaurelMoment now)
{
  LaurelReminderWhen when = laurel_reminder_get_when (reminder);
  g_autofree char *text = laurel_reminder_when_dup_text (&when);
  g_autofree char *time = laurel_minute_dup_text (laurel_reminder_get_minute (reminder));
  g_autofree char *shown = dup_shown (told, reminder);

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", laurel_row_get_id (LAUREL_ROW (reminder)));
  laurel_tool_set_string (builder, "activity", laurel_reminder_get_activity (reminder));
  laurel_tool_set_string (builder, "title", laurel_reminder_get_title (reminder));
  laurel_tool_set_string (builder, "phase", laurel_reminder_get_phase (reminder));
  laurel_tool_set_string (builder, "when", text);
  laurel_tool_set_string (builder, "time", time);
  laurel_tool_set_string (builder, "words", laurel_reminder_get_words (reminder));
  laurel_tool_set_day (builder, "day", laurel_reminder_get_day (reminder));
  laurel_tool_set_string (builder, "state",
                          laurel_reminder_state_to_string (laurel_reminder_get_state (reminder,
                                                                                      now)));
  laurel_tool_set_day (builder, "done", laurel_reminder_get_done (reminder));
  laurel_tool_set_string (builder, "shown", shown);
  json_builder_end_object (builder);
}

static void
print_reminder (LaurelReminder *reminder)
{
  g_autofree char *day = laurel_day_dup_iso (laurel_reminder_get_day (reminder));
  g_autofree char *time = laurel_minute_dup_text (laurel_reminder_get_minute (reminder));
  g_autofree char *says = laurel_reminder_describe (reminder);
  const char *words = laurel_reminder_get_words (reminder);

  laurel_print ("%10s %s  %s %s\n                  %s%s%s  [%" G_GINT64_FORMAT "]\n",
                day ? day : "…", time, laurel_reminder_get_activity (reminder),
                laurel_reminder_get_title (reminder), says, words ? " · " : "", words ? words : "",
                laurel_row_get_id (LAUREL_ROW (reminder)));
}

static void
tell (LaurelToolContext *context, LaurelLibrary *library, GPtrArray *reminders, LaurelMoment now)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) told = laurel_claim_list_told (laurel_library_get_file_id (library));

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "reminders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->len; i++) {
    if (context->json)
      add_reminder (builder, told, reminders->pdata[i], now);
    else
      print_reminder (reminders->pdata[i]);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
}

/* (nullable): what is asked for, as it stands at a moment */
typedef GPtrArray *(*Ask) (LaurelToolContext *context, LaurelLibrary *library, LaurelMoment now,
                           GError **error);

static gboolean
answer (LaurelToolContext *context, Ask ask, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GPtrArray) reminders = NULL;
  LaurelMoment now;

  if (!read_now (&now, error))
    return FALSE;

  library = laurel_tool_open (context, FALSE, error);
  if (library != NULL)
    reminders = ask (context, library, now, error);
  if (reminders != NULL)
    tell (context, library, reminders, now);

  return reminders != NULL;
}

static GPtrArray *
ask_for_list (LaurelToolContext *context, LaurelLibrary *library, LaurelMoment now,
              GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (library);
  g_autoptr (LaurelActivity) activity = NULL;

  if (context->n_words < 2)
    return laurel_library_ask (reader, &LAUREL_REMINDERS_OF_PROGRAMME,
                               g_variant_new ("(x)", (gint64) 0), error);

  activity = laurel_plan_find_activity (reader, context->words[1], error);

  return activity ? laurel_library_ask (reader, &LAUREL_REMINDERS_OF_ACTIVITY,
                                        g_variant_new ("(x)",
                                                       laurel_row_get_id (LAUREL_ROW (activity))),
                                        error)
                  : NULL;
}

static gboolean
list (LaurelToolContext *context, GError **error)
{
  return answer (context, ask_for_list, error);
}

/* ---- reminding -------------------------------------------------------------- */

static gboolean
claim_and_show (LaurelReminderTelling *telling, GApplication *application, const char *path,
                GError **error)
{
  if (!laurel_reminder_telling_claim (telling, TRUE, error))
    return FALSE;

  laurel_reminder_telling_show (telling, application, path);

  return g_dbus_connection_flush_sync (g_application_get_dbus_connection (application), NULL,
                                       error);
}

/* (nullable): what was shown now; where nothing is due nobody needs to see it */
static GPtrArray *
show_due (LaurelLibrary *library, LaurelMoment until, GError **error)
{
  g_autoptr (GApplication) application =
    g_application_new (LAUREL_APP_ID, G_APPLICATION_NON_UNIQUE);
  g_autoptr (LaurelReminderTelling) telling =
    laurel_reminder_telling_read (laurel_library_get_reader (library), until, error);
  g_autoptr (GError) unseen = NULL;

  if (telling == NULL)
    return NULL;

  g_set_application_name (_("Laurel"));
  if (!g_application_register (application, NULL, &unseen) ||
      !laurel_reminder_notice_can_be_seen (application, &unseen)) {
    if (laurel_reminder_telling_is_empty (telling))
      return laurel_reminder_telling_list_taken (telling);
    g_propagate_error (error, g_steal_pointer (&unseen));
    return NULL;
  }

  return claim_and_show (telling, application, laurel_library_get_path (library), error)
         ? laurel_reminder_telling_list_taken (telling) : NULL;
}

static GPtrArray *
ask_for_due (LaurelToolContext *context, LaurelLibrary *library, LaurelMoment now, GError **error)
{
  g_autofree char *text = laurel_moment_dup_iso (now);

  if (notify_option)
    return show_due (library, now, error);

  return laurel_library_ask (laurel_library_get_reader (library), &LAUREL_REMINDERS_DUE,
                             g_variant_new ("(xs)", (gint64) 0, text), error);
}

static gboolean
due (LaurelToolContext *context, GError **error)
{
  return answer (context, ask_for_due, error);
}

#define LOOK_SECONDS (5 * 60)

/* One that is not there now, or was left by an older Laurel, is passed over. */
static void
look_into (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (LaurelLibrary) library =
    laurel_library_open (path, LAUREL_ROOMS, LAUREL_LIBRARY_READ_ONLY | LAUREL_LIBRARY_AS_IT_IS,
                         &error);

  if (library != NULL)
    shown = show_due (library, laurel_moment_now (), &error);
  if (error != NULL)
    g_debug ("%s does not remind: %s", path, error->message);
}

/* Ends when there is no library any more that reminds. */
static gboolean
on_look (gpointer data)
{
  GMainLoop *loop = data;
  g_autoptr (GSettings) settings = laurel_settings_new ();
  g_auto (GStrv) libraries = settings ? laurel_reminder_libraries_list (settings) : NULL;

  for (gsize i = 0; libraries != NULL && libraries[i] != NULL; i++)
    look_into (libraries[i]);
  if (libraries != NULL && libraries[0] != NULL)
    return G_SOURCE_CONTINUE;

  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

/* What a Flatpak has instead of a timer: it is started when somebody logs in. */
static gboolean
watch (LaurelToolContext *context, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  if (on_look (loop)) {
    g_timeout_add_seconds (LOOK_SECONDS, on_look, loop);
    g_main_loop_run (loop);
  }

  return TRUE;
}

/* ---- changing --------------------------------------------------------------- */

static gboolean
add (LaurelToolContext *context, GError **error)
{
  g_autoptr (GSettings) settings = laurel_settings_new ();
  g_autofree char *time = time_option ? g_strdup (time_option)
                                      : laurel_reminder_dup_usual_time (settings);
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelActivity) activity = NULL;
  gint64 id, phase;

  if (context->n_words < 3) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say of what to remind, and when, such as start-1w."));
    return FALSE;
  }

  library = laurel_tool_open (context, TRUE, error);
  if (library != NULL)
    activity = laurel_plan_find_activity (laurel_library_get_reader (library), context->words[1],
                                          error);
  if (activity == NULL)
    return FALSE;

  id = laurel_row_get_id (LAUREL_ROW (activity));

  return laurel_tool_find_phase (laurel_library_get_reader (library), id, phase_option, &phase,
                                 error) &&
         laurel_tool_run_command (context, library, &LAUREL_REMINDER_ADD,
                                  g_variant_new ("(xxsss)", id, phase, context->words[2], time,
                                                 context->n_words > 3 ? context->words[3] : ""),
                                  error);
}

static gboolean
read_id (LaurelToolContext *context, gint64 *id, GError **error)
{
  if (context->n_words > 1 && g_ascii_string_to_signed (context->words[1], 10, 1, G_MAXINT64, id,
                                                        NULL))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("Say which reminder, by the number that “plan remind list” gives."));
  return FALSE;
}

/* @args: (transfer floating) */
static gboolean
change (LaurelToolContext *context, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);

  return library != NULL && laurel_tool_run_command (context, library, command, owned, error);
}

static gboolean
edit (LaurelToolContext *context, GError **error)
{
  GVariant *fields;
  gint64 id;

  if (!read_id (context, &id, error))
    return FALSE;
  if (time_option != NULL || phase_option != NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Write what is to change as time=… or phase=…, without dashes."));
    return FALSE;
  }

  fields = laurel_tool_build_fields (context, field_options, 2, NULL, error);

  return fields != NULL &&
         change (context, &LAUREL_REMINDER_EDIT, g_variant_new ("(x@a{ss})", id, fields), error);
}

static gboolean
remove_reminder (LaurelToolContext *context, GError **error)
{
  gint64 id;

  return read_id (context, &id, error) &&
         change (context, &LAUREL_REMINDER_REMOVE, g_variant_new ("(x)", id), error);
}

static gboolean
set_done (LaurelToolContext *context, gboolean done, GError **error)
{
  gint64 id;

  return read_id (context, &id, error) &&
         change (context, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, done), error);
}

static gboolean
mark_done (LaurelToolContext *context, GError **error)
{
  return set_done (context, TRUE, error);
}

static gboolean
reopen (LaurelToolContext *context, GError **error)
{
  return set_done (context, FALSE, error);
}

/* ---- the verbs -------------------------------------------------------------- */

static const LaurelToolVerb VERBS[] = {
  { "list", 2, list },
  { "add", 4, add },
  { "edit", -1, edit },
  { "remove", 2, remove_reminder },
  { "done", 2, mark_done },
  { "reopen", 2, reopen },
  { "due", 1, due },
  { "watch", 1, watch },
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
               _("“%s” is nothing that can be done to reminders: use “list”, “add”, “edit”, "
                 "“remove”, “done”, “reopen”, “due” or “watch”."), context->words[0]);
  return FALSE;
}

const LaurelToolCommand LAUREL_TOOL_REMIND[] = {
  { "plan remind", N_("VERB [ACTIVITY [WHEN [TEXT]] | REMINDER [FIELD=TEXT…]]"),
    N_("Reminders: list, add, edit, remove, done, reopen, due to be reminded, and watch"), 1, -1,
    OPTIONS, run_verb },
  { NULL },
};
