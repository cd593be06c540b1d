/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-booking.h"

#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-resource-store.h"
#include "tool/laurel-tool-commands.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel resource book, confirm and release: who takes what. */

static char *phase_option;
static int rank_option;
static gboolean hold_option;
static gboolean release_option;

static const GOptionEntry BOOK_OPTIONS[] = {
  { "phase", 0, 0, G_OPTION_ARG_FILENAME, &phase_option, N_("Only for this phase: its title"),
    N_("TITLE") },
  { "hold", 0, 0, G_OPTION_ARG_NONE, &hold_option, N_("Only hold it"), NULL },
  { "rank", 0, 0, G_OPTION_ARG_INT, &rank_option,
    N_("Hold it with this rank (default: behind the others)"), N_("RANK") },
  { NULL },
};

static const GOptionEntry CONFIRM_OPTIONS[] = {
  { "release-others", 0, 0, G_OPTION_ARG_NONE, &release_option,
    N_("Release the holds that it defeats"), NULL },
  { NULL },
};

static gint64
id_of (gpointer row)
{
  return laurel_row_get_id (LAUREL_ROW (row));
}

/**
 * laurel_tool_find_resource:
 * @reader: where to read
 * @name: what was typed
 * @error: return location for an error
 *
 * Returns: the id of what is called so, or 0 with @error set
 */
gint64
laurel_tool_find_resource (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (LaurelResource) resource = laurel_resource_find (reader, name, error);

  return resource ? id_of (resource) : 0;
}

static void
add_booking (JsonBuilder *builder, LaurelBooking *booking)
{
  LaurelWindow window = laurel_booking_get_window (booking);

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", id_of (booking));
  laurel_tool_set_string (builder, "resource", laurel_booking_get_resource (booking));
  laurel_tool_set_string (builder, "kind", laurel_booking_get_resource_kind (booking));
  laurel_tool_set_string (builder, "activity", laurel_booking_get_activity (booking));
  laurel_tool_set_string (builder, "title", laurel_booking_get_title (booking));
  laurel_tool_set_string (builder, "phase", laurel_booking_get_phase (booking));
  laurel_tool_set_string (builder, "state", laurel_booking_get_state (booking));
  json_builder_set_member_name (builder, "rank");
  if (laurel_booking_get_rank (booking) != 0)
    json_builder_add_int_value (builder, laurel_booking_get_rank (booking));
  else
    json_builder_add_null_value (builder);
  laurel_tool_set_day (builder, "es", window.es);
  laurel_tool_set_day (builder, "ls", window.ls);
  laurel_tool_set_day (builder, "ee", window.ee);
  laurel_tool_set_day (builder, "le", window.le);
  json_builder_end_object (builder);
}

static void
print_booking (LaurelBooking *booking)
{
  LaurelWindow window = laurel_booking_get_window (booking);
  g_autofree char *from = laurel_day_dup_iso (window.es);
  g_autofree char *to = laurel_day_dup_iso (window.le);
  const char *phase = laurel_booking_get_phase (booking);
  int rank = laurel_booking_get_rank (booking);
  /* Translators: %d is the rank of a hold: 1 is the first. */
  g_autofree char *held = rank ? g_strdup_printf (_("held, rank %d"), rank) : NULL;

  laurel_print ("%10s – %-10s  %s\n          %s %s%s%s, %s\n", from ? from : "…", to ? to : "…",
                laurel_booking_get_resource (booking), laurel_booking_get_activity (booking),
                laurel_booking_get_title (booking), phase ? " · " : "", phase ? phase : "",
                held ? held : _("confirmed"));
}

/**
 * laurel_tool_tell_bookings:
 * @context: the call
 * @builder: an object that has been begun
 * @name: what the list in it is called
 * @bookings: (element-type LaurelBooking): what is told
 *
 * Tells who takes what, for programs or for people.
 */
void
laurel_tool_tell_bookings (LaurelToolContext *context, JsonBuilder *builder, const char *name,
                           GPtrArray *bookings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < bookings->len; i++) {
    add_booking (builder, bookings->pdata[i]);
    if (!context->json)
      print_booking (bookings->pdata[i]);
  }
  json_builder_end_array (builder);
}

/**
 * laurel_tool_find_phase:
 * @reader: where to read
 * @activity: an activity
 * @title: (nullable): what was typed for one of its phases
 * @phase: (out): the first with that title, or 0 for the whole activity
 * @error: return location for an error
 */
gboolean
laurel_tool_find_phase (LaurelReader *reader, gint64 activity, const char *title, gint64 *phase,
                        GError **error)
{
  g_autoptr (GPtrArray) phases =
    laurel_library_ask (reader, &LAUREL_PHASES_OF_ACTIVITY, g_variant_new ("(x)", activity), error);

  *phase = 0;
  for (guint i = 0; title != NULL && phases != NULL && i < phases->len; i++)
    if (*phase == 0 && g_str_equal (laurel_phase_get_title (phases->pdata[i]), title))
      *phase = id_of (phases->pdata[i]);
  if (phases == NULL || title == NULL || *phase != 0)
    return phases != NULL;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed. */
               _("The activity has no phase “%s”."), title);
  return FALSE;
}

/* Which holds come before it, or stand beside it. */
static gboolean
warn_rank (LaurelToolContext *context, LaurelReader *reader, gint64 booking, gboolean confirming,
           GError **error)
{
  g_autoptr (LaurelBooking) row = laurel_booking_load (reader, booking, error);
  g_autoptr (GPtrArray) near = NULL;
  g_auto (GStrv) warnings = NULL;
  g_autofree char *jump = NULL;

  if (row != NULL)
    near = laurel_booking_list (reader, laurel_booking_get_resource_id (row), error);
  if (near == NULL)
    return FALSE;

  if (confirming && (jump = laurel_booking_rank_dup_jump (near, row)) != NULL)
    laurel_tool_warn (context, jump);
  warnings = laurel_booking_rank_dup_warnings (near, row);
  for (char **warning = warnings; !confirming && *warning != NULL; warning++)
    laurel_tool_warn (context, *warning);

  return TRUE;
}

/* Runs a command that makes a booking, and says what is to be said of its rank. */
static gboolean
run_and_warn (LaurelToolContext *context, LaurelLibrary *library, const LaurelCommand *command,
              GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  const GArray *made;

  if (!laurel_library_run (library, command, args, context->actor, &outcome, error))
    return FALSE;

  made = laurel_changes_get_ids (outcome.changes, "booking");
  if (made != NULL && made->len > 0 &&
      !warn_rank (context, laurel_library_get_reader (library), g_array_index (made, gint64, 0),
                  FALSE, error))
    return FALSE;

  return laurel_tool_tell_outcome (context, &outcome);
}

static gboolean
book (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (LaurelActivity) activity = NULL;
  gint64 resource = 0, phase;
  LaurelReader *reader;

  if (library == NULL)
    return FALSE;

  reader = laurel_library_get_reader (library);
  activity = laurel_plan_find_activity (reader, context->words[1], error);
  if (activity != NULL)
    resource = laurel_tool_find_resource (reader, context->words[0], error);
  if (resource == 0 ||
      !laurel_tool_find_phase (reader, id_of (activity), phase_option, &phase, error))
    return FALSE;

  if (hold_option || rank_option != 0)
    return run_and_warn (context, library, &LAUREL_BOOKING_HOLD,
                         g_variant_new ("(xxxi)", resource, id_of (activity), phase, rank_option),
                         error);

  return laurel_tool_run_command (context, library, &LAUREL_BOOKING_BOOK,
                                  g_variant_new ("(xxx)", resource, id_of (activity), phase),
                                  error);
}

/* The booking of a resource by an activity; 0 with @error set. */
static gint64
find_booking (LaurelToolContext *context, LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelActivity) activity =
    laurel_plan_find_activity (reader, context->words[1], error);
  gint64 resource = activity ? laurel_tool_find_resource (reader, context->words[0], error) : 0;
  g_autoptr (GPtrArray) bookings = NULL;

  if (resource == 0)
    return 0;

  bookings = laurel_library_ask (reader, &LAUREL_BOOKINGS_OF_ACTIVITY,
                                 g_variant_new ("(x)", id_of (activity)), error);
  for (guint i = 0; bookings != NULL && i < bookings->len; i++)
    if (laurel_booking_get_resource_id (bookings->pdata[i]) == resource &&
        (phase_option == NULL ||
         g_strcmp0 (laurel_booking_get_phase (bookings->pdata[i]), phase_option) == 0))
      return id_of (bookings->pdata[i]);

  if (bookings != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: the first %s is an activity such as 2025/13, the second what it
                  * could have taken. */
                 _("%s has not taken “%s”."), context->words[1], context->words[0]);
  return 0;
}

/* Says which holds it defeats, before they are gone. */
static gboolean
confirm (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) defeated = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  gint64 id = library ? find_booking (context, reader, error) : 0;

  if (id == 0 || !warn_rank (context, reader, id, TRUE, error))
    return FALSE;

  defeated = laurel_library_ask (reader, &LAUREL_BOOKINGS_DEFEATED_BY, g_variant_new ("(x)", id),
                                 error);
  if (defeated == NULL ||
      !laurel_library_run (library, &LAUREL_BOOKING_CONFIRM,
                           g_variant_new ("(xb)", id, release_option), context->actor, &outcome,
                           error))
    return FALSE;

  if (!context->json && !laurel_tool_tell_outcome (context, &outcome))
    return FALSE;
  if (!context->json && defeated->len > 0)
    puts (release_option ? _("These holds were released:")
                         : _("These holds have to give way; --release-others releases them:"));
  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "entry", outcome.entry);
  laurel_tool_set_string (builder, "told", outcome.told);
  laurel_tool_tell_bookings (context, builder, "defeated", defeated);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static gboolean
release (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  gint64 id = library ? find_booking (context, laurel_library_get_reader (library), error) : 0;

  return id != 0 && laurel_tool_run_command (context, library, &LAUREL_BOOKING_RELEASE,
                                             g_variant_new ("(x)", id), error);
}

const LaurelToolCommand LAUREL_TOOL_BOOKING[] = {
  { "resource book", N_("NAME ACTIVITY"), N_("Takes it for an activity, or holds it"), 2, 2,
    BOOK_OPTIONS, book },
  { "resource confirm", N_("NAME ACTIVITY"), N_("Makes a hold certain"), 2, 2, CONFIRM_OPTIONS,
    confirm },
  { "resource release", N_("NAME ACTIVITY"), N_("Frees it of an activity"), 2, 2, NULL, release },
  { NULL },
};
