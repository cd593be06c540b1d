/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-whole.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-booking.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-conflict.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-reminder-store.h"
#include "calendar/laurel-reminder.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-role.h"
#include "store/laurel-library.h"
#include "tool/laurel-tool-activity.h"
#include "tool/laurel-tool-print.h"

#include <glib/gi18n-lib.h>

/*
 * An activity as text, whole: what it is, and all that belongs to it, under a heading
 * each. What there is nothing of has no heading.
 */

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, gint64 id, GError **error)
{
  return laurel_library_ask (reader, query, g_variant_new ("(x)", id), error);
}

static void
print_heading (const char *heading)
{
  laurel_print ("\n%s\n", heading);
}

/* The parts of a line that are there; takes them. */
static void
print_line (char *first, ...)
{
  g_autoptr (GString) line = g_string_new (NULL);
  va_list parts;

  va_start (parts, first);
  for (char *part = first; part != NULL; part = va_arg (parts, char *)) {
    g_strstrip (g_strdelimit (part, "\r\n\t", ' '));
    if (*part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
    g_free (part);
  }
  va_end (parts);
  laurel_print ("          %s\n", line->str);
}

static char *
own (const char *text)
{
  return g_strdup (text ? text : "");
}

static char *
dup_days (LaurelDay first, LaurelDay last)
{
  g_autofree char *from = laurel_day_dup_iso (first);
  g_autofree char *to = laurel_day_dup_iso (last);

  if (from == NULL && to == NULL)
    return g_strdup ("");

  return g_strcmp0 (from, to) == 0 ? g_strdup (from)
                                   : g_strdup_printf ("%s – %s", from ? from : "…",
                                                      to ? to : "…");
}

/* ---- what it is ------------------------------------------------------------- */

static char *
dup_quota (LaurelActivity *activity)
{
  int least, most;

  g_object_get (activity, "quota-min", &least, "quota-max", &most, NULL);
  if (least > 0 && most > 0)
    /* Translators: the fewest and the most people that may take part. */
    return g_strdup_printf (_("Participants: %1$d to %2$d"), least, most);
  if (least > 0)
    /* Translators: %d is the fewest people that may take part. */
    return g_strdup_printf (_("Participants: at least %d"), least);
  if (most > 0)
    /* Translators: %d is the most people that may take part. */
    return g_strdup_printf (_("Participants: at most %d"), most);

  return g_strdup ("");
}

static gboolean
print_facts (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  gint64 id = laurel_activity_get_series_id (activity);
  g_autoptr (LaurelActivity) series = id ? laurel_activity_load (reader, id, error) : NULL;
  g_autofree char *name = series ? laurel_activity_dup_name (series) : NULL;
  g_autofree char *quota = dup_quota (activity);
  const char *modality = laurel_activity_get_modality (activity);

  if (id != 0 && series == NULL)
    return FALSE;

  if (series != NULL)
    /* Translators: the number and the title of the series to which an activity belongs. */
    print_line (g_strdup_printf (_("Belongs to %1$s %2$s"), name,
                                 laurel_activity_get_title (series)), NULL);
  if (modality != NULL)
    /* Translators: %s is how an activity is held. */
    print_line (g_strdup_printf (_("How it is held: %s"), modality), NULL);
  if (*quota != '\0')
    print_line (g_steal_pointer (&quota), NULL);

  return TRUE;
}

/* ---- what belongs to it ----------------------------------------------------- */

static gboolean
print_members (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) members =
    laurel_activity_list_of_series (reader, laurel_row_get_id (LAUREL_ROW (activity)), error);

  if (members == NULL)
    return FALSE;

  if (members->len > 0)
    print_heading (_("Activities in the series"));
  for (guint i = 0; i < members->len; i++)
    laurel_print_activity (members->pdata[i]);

  return TRUE;
}

static gboolean
print_phases (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) phases = ask (reader, &LAUREL_PHASES_OF_ACTIVITY,
                                      laurel_row_get_id (LAUREL_ROW (activity)), error);

  if (phases == NULL)
    return FALSE;

  if (phases->len > 0)
    print_heading (_("Phases"));
  for (guint i = 0; i < phases->len; i++) {
    LaurelPhase *phase = phases->pdata[i];
    int gap = laurel_phase_get_gap (phase);
    char *after = gap == 0 ? g_strdup ("")
      /* Translators: %d counts free days between two phases. */
      : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day after the one before",
                                      "%d days after the one before", gap), gap);

    print_line (own (laurel_phase_get_title (phase)), own (laurel_phase_get_words (phase)),
                own (laurel_phase_get_place (phase)), after, NULL);
  }

  return TRUE;
}

/* A line for each role, as plans call it. */
static gboolean
print_roles (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  const char *language = laurel_activity_get_language (activity);
  gboolean chinese = g_strcmp0 (language, "zh") == 0;
  g_autoptr (GPtrArray) roles = ask (reader, &LAUREL_ROLES_OF_ACTIVITY,
                                     laurel_row_get_id (LAUREL_ROW (activity)), error);

  if (roles == NULL)
    return FALSE;

  if (roles->len > 0)
    print_heading (_("Organisers"));
  for (guint i = 0; i < roles->len;) {
    const char *role = laurel_role_get_role (roles->pdata[i]);
    GString *names = g_string_new (laurel_role_get_label (role, language));

    g_string_append (names, chinese ? "：" : ": ");
    for (guint first = i; i < roles->len &&
                          g_strcmp0 (laurel_role_get_role (roles->pdata[i]), role) == 0; i++)
      g_string_append_printf (names, "%s%s", i == first ? "" : chinese ? "、" : ", ",
                              laurel_role_get_name (roles->pdata[i]));
    print_line (g_string_free (names, FALSE), NULL);
  }

  return TRUE;
}

static gboolean
print_bookings (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) bookings = ask (reader, &LAUREL_BOOKINGS_OF_ACTIVITY,
                                        laurel_row_get_id (LAUREL_ROW (activity)), error);

  if (bookings == NULL)
    return FALSE;

  if (bookings->len > 0)
    print_heading (_("What it takes"));
  for (guint i = 0; i < bookings->len; i++) {
    LaurelBooking *booking = bookings->pdata[i];
    LaurelWindow window = laurel_booking_get_window (booking);
    int rank = laurel_booking_get_rank (booking);
    g_autofree char *note = NULL;

    g_object_get (booking, "note", &note, NULL);
    print_line (own (laurel_booking_get_resource (booking)),
                own (laurel_booking_get_phase (booking)), dup_days (window.es, window.le),
                /* Translators: %d is the rank of a hold: 1 is the first. */
                rank > 0 ? g_strdup_printf (_("held, rank %d"), rank)
                         : g_strdup (_("confirmed")), own (note), NULL);
  }

  return TRUE;
}

static gboolean
print_reminders (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) reminders = ask (reader, &LAUREL_REMINDERS_OF_ACTIVITY,
                                         laurel_row_get_id (LAUREL_ROW (activity)), error);

  if (reminders == NULL)
    return FALSE;

  if (reminders->len > 0)
    print_heading (_("Reminders"));
  for (guint i = 0; i < reminders->len; i++) {
    LaurelReminder *reminder = reminders->pdata[i];
    g_autofree char *day = laurel_day_dup_iso (laurel_reminder_get_day (reminder));
    g_autofree char *time = laurel_minute_dup_text (laurel_reminder_get_minute (reminder));

    print_line (g_strdup_printf ("%s %s", day ? day : "…", time),
                laurel_reminder_describe (reminder), own (laurel_reminder_get_words (reminder)),
                own (laurel_reminder_get_done (reminder) != 0 ? _("done") : NULL), NULL);
  }

  return TRUE;
}

/* ---- what is wrong with it -------------------------------------------------- */

/* All that do not go together, as people call them. */
static char *
dup_names (LaurelConflict *conflict)
{
  g_auto (GStrv) names = g_strsplit (laurel_conflict_get_activities (conflict), "\n", -1);

  return g_strv_length (names) > 1 ? g_strjoinv (", ", names) : g_strdup ("");
}

static gboolean
is_about (LaurelConflict *conflict, LaurelActivity *activity)
{
  g_auto (GStrv) ids = g_strsplit (laurel_conflict_get_activity_ids (conflict), "\n", -1);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                         laurel_row_get_id (LAUREL_ROW (activity)));

  return g_strv_contains ((const char *const *) ids, id);
}

static gboolean
print_conflicts (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) conflicts = ask (reader, &LAUREL_CONFLICTS,
                                         laurel_activity_get_programme_id (activity), error);
  gboolean any = FALSE;

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++) {
    LaurelConflict *conflict = conflicts->pdata[i];
    gboolean certain = g_str_equal (laurel_conflict_get_grade (conflict), "certain");

    if (!is_about (conflict, activity))
      continue;
    if (!any)
      print_heading (_("What is wrong with it"));
    any = TRUE;
    print_line (g_strdup (certain ? _("Certain") : _("Possible")), dup_names (conflict),
                dup_days (laurel_conflict_get_first (conflict),
                          laurel_conflict_get_last (conflict)),
                own (laurel_conflict_get_why (conflict)), NULL);
  }

  return conflicts != NULL;
}

/**
 * laurel_print_activity_whole:
 * @reader: where to read what belongs to it
 * @activity: an activity
 * @error: return location for an error
 *
 * Prints everything there is of it.
 */
gboolean
laurel_print_activity_whole (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  laurel_print_activity (activity);
  if (!print_facts (reader, activity, error))
    return FALSE;

  laurel_print_activity_more (activity);

  return print_phases (reader, activity, error) && print_members (reader, activity, error) &&
         print_roles (reader, activity, error) && print_bookings (reader, activity, error) &&
         print_reminders (reader, activity, error) && print_conflicts (reader, activity, error);
}
