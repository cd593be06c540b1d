/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "calendar/laurel-change-words.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "tool/laurel-tool-follow.h"
#include "tool/laurel-tool-programme.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan release, and what differs between releases. */

static char *programme_option;
static char *title_option;
static char *day_option;
static char *notice_option;
static char *reason_option;

static const GOptionEntry RELEASE_OPTIONS[] = {
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Of this season: its title, id or year"), N_("SEASON") },
  { "title", 0, 0, G_OPTION_ARG_FILENAME, &title_option, N_("What it is called"), N_("TITLE") },
  { "day", 0, 0, G_OPTION_ARG_FILENAME, &day_option, N_("When it is announced (default: today)"),
    N_("DAY") },
  { "notice", 0, 0, G_OPTION_ARG_FILENAME, &notice_option, N_("The number of its notice"),
    N_("NUMBER") },
  { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason_option, N_("Why, for the change notice"),
    N_("TEXT") },
  { NULL },
};

static const GOptionEntry DIFF_OPTIONS[] = {
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Of this season: its title, id or year"), N_("SEASON") },
  { NULL },
};

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static gboolean
release (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  g_autoptr (LaurelProgramme) programme = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  if (library != NULL)
    programme = laurel_tool_find_programme (laurel_library_get_reader (library), programme_option,
                                            error);
  if (programme == NULL ||
      !laurel_library_run (library, &LAUREL_RELEASE_MAKE,
                           g_variant_new ("(xssss)", laurel_row_get_id (LAUREL_ROW (programme)),
                                          or_empty (title_option),
                                          day_option ? day_option : today,
                                          or_empty (notice_option), or_empty (reason_option)),
                           context->actor, &outcome, error))
    return FALSE;

  laurel_tool_write_followed (context, library, outcome.changes);
  if (context->json || outcome.entry != 0)
    return laurel_tool_tell_outcome (context, &outcome);

  laurel_print ("%s\n", outcome.told);
  return TRUE;
}

static void
add_change (JsonBuilder *builder, LaurelProgramme *programme, LaurelChange *change)
{
  LaurelOutside outside = laurel_change_get_outside (change);
  g_autofree char *activity = g_strdup_printf ("%d/%s", laurel_programme_get_year (programme),
                                               laurel_change_get_number (change));

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "activity", activity);
  laurel_tool_set_string (builder, "title", laurel_change_get_title (change));
  laurel_tool_set_string (builder, "kind", laurel_change_get_kind (change));
  laurel_tool_set_string (builder, "field", laurel_change_get_field (change));
  laurel_tool_set_string (builder, "old", laurel_change_get_old (change));
  laurel_tool_set_string (builder, "new", laurel_change_get_new (change));
  laurel_tool_set_string (builder, "reason", laurel_change_get_reason (change));
  json_builder_set_member_name (builder, "outside_window");
  if (outside == LAUREL_OUTSIDE_NOT_A_DATE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, outside == LAUREL_OUTSIDE_YES);
  json_builder_end_object (builder);
}

static void
print_change (LaurelProgramme *programme, LaurelChange *change)
{
  g_autofree char *words = laurel_change_dup_words (change);

  laurel_print ("%d/%-4s %s\n          %s%s\n", laurel_programme_get_year (programme),
                laurel_change_get_number (change), laurel_change_get_title (change), words,
                laurel_change_get_outside (change) == LAUREL_OUTSIDE_YES
                ? _(" (outside the announced window)") : "");
}

static gboolean
diff (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  int from, to;

  if (!laurel_tool_read_release (context->words[0], &from, error) ||
      !laurel_tool_read_release (context->words[1], &to, error))
    return FALSE;

  library = laurel_tool_open (context, FALSE, error);
  if (library != NULL)
    programme = laurel_tool_find_programme (laurel_library_get_reader (library), programme_option,
                                            error);
  if (programme != NULL)
    changes = laurel_changes_between (laurel_library_get_reader (library),
                                      laurel_row_get_id (LAUREL_ROW (programme)), from, to, error);
  if (changes == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++) {
    add_change (builder, programme, changes->pdata[i]);
    if (!context->json)
      print_change (programme, changes->pdata[i]);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (changes->len == 0)
    puts (_("Nothing differs."));

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_RELEASE[] = {
  { "plan release", NULL, N_("Announces the plan as it is now"), 0, 0, RELEASE_OPTIONS, release },
  { "plan diff", N_("RELEASE [RELEASE]"), N_("What differs between two releases, or the draft"),
    1, 2, DIFF_OPTIONS, diff },
  { NULL },
};
