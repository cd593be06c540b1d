/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-season-ics.h"

#include <string.h>

#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-release.h"
#include "exchange/laurel-ics-alarm.h"
#include "exchange/laurel-ics-description.h"
#include "exchange/laurel-ics-entry.h"
#include "exchange/laurel-ics-writer.h"

/*
 * A season as iCalendar. That has no fuzzy date: an event stands on all days it
 * may fall on, is tentative and takes nobody's time; what the days mean is told
 * in properties of our own, which lead back to the same plan.
 */

typedef struct {
  const LaurelSeason *season;
  LaurelIcsWriter *writer;
  const char *language;
  int year;
  gboolean whole; /* not one activity that is given to somebody */
} Writing;

static void
add (Writing *self, const char *name, const char *value)
{
  laurel_ics_writer_add (self->writer, name, value);
}

static void
add_text (Writing *self, const char *name, const char *text)
{
  laurel_ics_writer_add_text (self->writer, name, text);
}

static void
add_exact (Writing *self, const char *name, const char *text)
{
  laurel_ics_writer_add_exact (self->writer, name, text);
}

static void
add_number (Writing *self, const char *name, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  add (self, name, text);
}

static void
add_uid (Writing *self, const char *kind, gint64 id)
{
  g_autofree char *uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "@%s", kind, id,
                                          self->season->file_id);

  add_text (self, "UID", uid);
}

/* An activity is called in calendars as the calendar called it that it came from. */
static char *
dup_activity_uid (Writing *self, const LaurelSeasonActivity *activity)
{
  return activity->uid ? g_strdup (activity->uid)
                       : g_strdup_printf ("activity-%" G_GINT64_FORMAT "@%s", activity->id,
                                          self->season->file_id);
}

/* What belongs to it is called after it: "phase-12-…@…" to "activity-12@…". */
static char *
dup_part_uid (Writing *self, const LaurelSeasonActivity *activity, const char *kind,
              const char *which)
{
  static const char LEAD[] = "activity-";
  g_autofree char *uid = dup_activity_uid (self, activity);
  char *at = strrchr (uid, '@');
  const char *domain = at ? at + 1 : self->season->file_id;
  const char *name = g_str_has_prefix (uid, LEAD) ? uid + strlen (LEAD) : uid;

  if (at != NULL)
    *at = '\0';

  return g_strdup_printf ("%s-%s-%s@%s", kind, name, which, domain);
}

/* By its title, which it keeps when phases are put in another order; a release
 * knows no other name of it. */
static char *
dup_phase_uid (Writing *self, const LaurelSeasonActivity *activity, guint which)
{
  const LaurelSeasonPhase *phases = (const LaurelSeasonPhase *) (void *) activity->phases->data;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, phases[which].title,
                                                        -1);
  g_autofree char *name = NULL;
  int same = 1;

  for (guint i = 0; i < which; i++)
    same += g_str_equal (phases[i].title, phases[which].title) ? 1 : 0;
  name = g_strdup_printf ("%.12s-%d", sum, same);

  return dup_part_uid (self, activity, "phase", name);
}

static void
add_stamps (Writing *self, int sequence, LaurelDay modified)
{
  gint64 days = (gint64) modified - laurel_day_new (1970, 1, 1);

  laurel_ics_writer_add_time (self->writer, "DTSTAMP", self->season->at);
  if (modified != 0)
    laurel_ics_writer_add_time (self->writer, "LAST-MODIFIED", days * G_TIME_SPAN_DAY);
  add_number (self, "SEQUENCE", sequence);
}

/* ---- organisers ------------------------------------------------------------- */

/* RFC 9073 knows no 主办, 协办, 支持; what comes nearest. */
static const char *
get_participant_type (const char *role)
{
  static const char *const TYPES[][2] = {
    { "guide", "SPONSOR" }, { "support", "SPONSOR" }, { "sponsor", "SPONSOR" },
    { "host", "PLANNER-CONTACT" }, { "carry-out", "PLANNER-CONTACT" },
    { "media", "PUBLICITY-CONTACT" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TYPES); i++)
    if (g_strcmp0 (TYPES[i][0], role) == 0)
      return TYPES[i][1];

  return "ACTIVE";
}

static void
add_participant (Writing *self, const LaurelSeasonActivity *activity, guint which)
{
  const LaurelSeasonRole *role = &g_array_index (activity->roles, LaurelSeasonRole, which);
  g_autofree char *number = g_strdup_printf ("%u", which + 1);
  g_autofree char *uid = dup_part_uid (self, activity, "role", number);

  laurel_ics_writer_begin (self->writer, "PARTICIPANT");
  add_text (self, "UID", uid);
  add (self, "PARTICIPANT-TYPE", get_participant_type (role->role));
  add_text (self, "SUMMARY", role->name);
  add (self, "X-LAUREL-ROLE", role->role);
  add (self, "X-LAUREL-KIND", role->kind);
  laurel_ics_writer_end (self->writer, "PARTICIPANT");
}

/* ---- what is taken ---------------------------------------------------------- */

/* Where a name ends is told by the line's end. */
static char *
dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text ? text : ""), "\r\n", ' ');
}

/* @phase: from 1, or 0 for the activity itself */
static void
add_takes (Writing *self, const LaurelSeasonActivity *activity, int phase)
{
  for (guint i = 0; self->whole && i < activity->bookings->len; i++) {
    const LaurelSeasonBooking *booking = &g_array_index (activity->bookings, LaurelSeasonBooking,
                                                         i);
    g_autofree char *name = dup_line (booking->name);
    g_autofree char *parent = dup_line (booking->parent);
    g_autofree char *above = dup_line (booking->above);
    g_autofree char *text = g_strjoin ("\n", name, parent, above,
                                       booking->note ? booking->note : "", NULL);
    g_autofree char *rank = booking->rank > 0 ? g_strdup_printf (";X-RANK=%d", booking->rank)
                                              : NULL;
    g_autofree char *property = g_strconcat ("X-LAUREL-TAKES;X-KIND=", booking->kind, rank, NULL);

    if (booking->phase != phase)
      continue;
    if (booking->note == NULL)
      g_strchomp (text);
    add_exact (self, property, text);
  }
}

/* ---- reminders -------------------------------------------------------------- */

/* @phase: from 1, or 0 for the activity itself; @waits: those that are properties, which
 * come before all components */
static void
add_reminders (Writing *self, const LaurelSeasonActivity *activity, int phase,
               const LaurelWindow *window, const char *title, gboolean waits)
{
  for (guint i = 0; self->whole && i < activity->reminders->len; i++) {
    const LaurelSeasonReminder *reminder = &g_array_index (activity->reminders,
                                                           LaurelSeasonReminder, i);

    if (reminder->phase == phase && laurel_ics_alarm_waits (reminder, window) == waits)
      laurel_ics_alarm_write (reminder, window, title, self->writer);
  }
}

/* ---- activities ------------------------------------------------------------- */

static void
add_what (Writing *self, const LaurelSeasonActivity *activity)
{
  g_autofree char *place = laurel_place_dup_words (activity->place, activity->place_status,
                                                   self->language);
  const LaurelIcsDescription description = { self->language, activity->raw, activity->words, place,
                                             activity->content };
  g_autofree char *text = laurel_ics_description_write (&description);

  add_text (self, "SUMMARY", activity->title);
  add_text (self, "LOCATION", place);
  add_text (self, "DESCRIPTION", text);
  add_text (self, "CATEGORIES", laurel_programme_get_title (self->season->programme));
  add_text (self, "X-LAUREL-NUMBER", activity->number);
  add_text (self, "X-LAUREL-SERIES", laurel_season_get_series_number (self->season, activity));
  add_exact (self, "X-LAUREL-RAW", activity->raw);
  add_exact (self, "X-LAUREL-PLACE", activity->place);
  add (self, "X-LAUREL-PLACE-STATUS", activity->place_status);
  add_exact (self, "X-LAUREL-MODALITY", activity->modality);
  add (self, "X-LAUREL-STATUS", activity->status);
  add_exact (self, "X-LAUREL-REASON", activity->reason);
  if (activity->content != NULL && strchr (activity->content, '\r') != NULL)
    add_exact (self, "X-LAUREL-CONTENT", activity->content);
}

static void
add_quota (Writing *self, const LaurelSeasonActivity *activity)
{
  g_autofree char *quota = g_strdup_printf ("%d/%d", activity->quota_min, activity->quota_max);

  if (activity->quota_min != 0 || activity->quota_max != 0)
    add (self, "X-LAUREL-QUOTA", quota);
}

static void
add_activity (Writing *self, const LaurelSeasonActivity *activity)
{
  const LaurelIcsEntry entry = { activity->words, &activity->window, activity->place,
                        activity->place_status, activity->status };
  g_autofree char *uid = dup_activity_uid (self, activity);
  const char *component = laurel_ics_entry_begin (&entry, self->writer);

  add_text (self, "UID", uid);
  add_stamps (self, activity->sequence, activity->modified);
  add_what (self, activity);
  laurel_ics_entry_write (&entry, self->writer, self->year);
  add_quota (self, activity);
  add_takes (self, activity, 0);
  add_reminders (self, activity, 0, &activity->window, activity->title, TRUE);
  for (guint i = 0; i < activity->roles->len; i++)
    add_participant (self, activity, i);
  add_reminders (self, activity, 0, &activity->window, activity->title, FALSE);
  laurel_ics_writer_end (self->writer, component);
}

static void
add_relations (Writing *self, const LaurelSeasonActivity *activity, guint which)
{
  g_autofree char *parent = dup_activity_uid (self, activity);
  g_autofree char *next = NULL;
  g_autofree char *name = NULL;
  int gap;

  add_text (self, "RELATED-TO;RELTYPE=PARENT", parent);
  if (which + 1 >= activity->phases->len)
    return;

  gap = g_array_index (activity->phases, LaurelSeasonPhase, which + 1).gap;
  next = dup_phase_uid (self, activity, which + 1);
  name = gap > 0 ? g_strdup_printf ("RELATED-TO;RELTYPE=FINISHTOSTART;GAP=P%dD", gap)
                 : g_strdup ("RELATED-TO;RELTYPE=FINISHTOSTART");
  add_text (self, name, next);
}

/* Its place is as sure as the activity's, unless it is another. */
static void
add_phase (Writing *self, const LaurelSeasonActivity *activity, guint which)
{
  const LaurelSeasonPhase *phase = &g_array_index (activity->phases, LaurelSeasonPhase, which);
  const char *joint = g_strcmp0 (self->language, "zh") == 0 ? "：" : ": ";
  const LaurelIcsEntry entry = { phase->words, &phase->window, phase->place,
                        phase->place ? NULL : activity->place_status, activity->status };
  g_autofree char *summary = g_strconcat (activity->title, joint, phase->title, NULL);
  g_autofree char *uid = dup_phase_uid (self, activity, which);
  const char *component = laurel_ics_entry_begin (&entry, self->writer);

  add_text (self, "UID", uid);
  add_stamps (self, activity->sequence, activity->modified);
  add_text (self, "SUMMARY", summary);
  add_text (self, "LOCATION", phase->place);
  add_text (self, "DESCRIPTION", phase->words);
  add_relations (self, activity, which);
  add_number (self, "X-LAUREL-PHASE", (int) which + 1);
  add_text (self, "X-LAUREL-TITLE", phase->title);
  if (which == 0 && phase->gap > 0)
    add_number (self, "X-LAUREL-GAP", phase->gap);
  laurel_ics_entry_write (&entry, self->writer, self->year);
  add_takes (self, activity, (int) which + 1);
  add_reminders (self, activity, (int) which + 1, &phase->window, summary, TRUE);
  add_reminders (self, activity, (int) which + 1, &phase->window, summary, FALSE);
  laurel_ics_writer_end (self->writer, component);
}

static void
add_whole_activity (Writing *self, const LaurelSeasonActivity *activity)
{
  add_activity (self, activity);
  for (guint i = 0; i < activity->phases->len; i++)
    add_phase (self, activity, i);
}

/* ---- notices ---------------------------------------------------------------- */

static void
add_release (Writing *self, LaurelRelease *release)
{
  gboolean chinese = g_strcmp0 (self->language, "zh") == 0;
  const char *title = laurel_release_get_title (release);
  const char *notice = laurel_release_get_notice (release);
  g_autofree char *reason = NULL;
  g_autofree char *given = g_strdup_printf (chinese ? "第%d次发布" : "Release %d",
                                            laurel_release_get_number (release));
  g_autofree char *text = NULL;

  g_object_get (release, "reason", &reason, NULL);
  text = g_strjoin ("\n", notice ? notice : reason ? reason : "", notice ? reason : NULL, NULL);
  laurel_ics_writer_begin (self->writer, "VJOURNAL");
  add_uid (self, "release", laurel_row_get_id (LAUREL_ROW (release)));
  add_stamps (self, 0, laurel_release_get_day (release));
  laurel_ics_writer_add_day (self->writer, "DTSTART", laurel_release_get_day (release));
  add_text (self, "SUMMARY", title && *title ? title : given);
  add_text (self, "DESCRIPTION", text);
  add_text (self, "CATEGORIES", laurel_programme_get_title (self->season->programme));
  add (self, "STATUS", "FINAL");
  add_number (self, "X-LAUREL-RELEASE", laurel_release_get_number (release));
  add_text (self, "X-LAUREL-NOTICE", notice);
  laurel_ics_writer_end (self->writer, "VJOURNAL");
}

/* ---- the season ------------------------------------------------------------- */

static void
add_default_roles (Writing *self)
{
  for (guint i = 0; i < self->season->roles->len; i++) {
    const LaurelSeasonRole *role = &g_array_index (self->season->roles, LaurelSeasonRole, i);
    g_autofree char *name = g_strdup_printf ("X-LAUREL-ROLE;X-ROLE=%s;X-KIND=%s", role->role,
                                             role->kind);

    add_text (self, name, role->name);
  }
}

static void
add_names (Writing *self, LaurelProgramme *programme)
{
  const char *title = laurel_programme_get_title (programme);

  add_uid (self, "season", laurel_row_get_id (LAUREL_ROW (programme)));
  add_text (self, "NAME", title);
  add_text (self, "X-WR-CALNAME", title);
  add_text (self, "DESCRIPTION", laurel_programme_get_note (programme));
}

static void
add_head (Writing *self)
{
  add (self, "VERSION", "2.0");
  add (self, "PRODID", "-//Laurel//Laurel " LAUREL_VERSION "//EN");
  add (self, "CALSCALE", "GREGORIAN");
  add (self, "METHOD", "PUBLISH");
  if (self->season->programme != NULL)
    add_names (self, self->season->programme);
  if (self->season->released) {
    add (self, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    add (self, "X-PUBLISHED-TTL", "P1D");
  }
}

/* Which of the releases it is that goes out: a draft is none. */
static void
add_origin (Writing *self)
{
  const LaurelSeason *season = self->season;
  LaurelRelease *last;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  if (!season->released || season->releases->len == 0)
    return;

  last = season->releases->pdata[season->releases->len - 1];
  day = laurel_day_dup_iso (laurel_release_get_day (last));
  text = g_strdup_printf ("%d/%s", laurel_release_get_number (last), day);
  add (self, "X-LAUREL-RELEASE", text);
}

static void
add_season (Writing *self)
{
  LaurelProgramme *programme = self->season->programme;

  add_number (self, "X-LAUREL-YEAR", self->year);
  add (self, "X-LAUREL-LANGUAGE", self->language);
  add (self, "X-LAUREL-HABITS",
       laurel_programme_get_habits (programme) == &LAUREL_DATE_HABITS_NARROW ? "narrow" : "thirds");
  add_exact (self, "X-LAUREL-ISSUER", laurel_programme_get_issuer (programme));
  add_exact (self, "X-LAUREL-NOTE", laurel_programme_get_note (programme));
  add_origin (self);
  add_default_roles (self);
}

/* A calendar has at least one component (RFC 5545, 3.4): this one tells nobody of anything. */
static void
add_nothing (Writing *self)
{
  laurel_ics_writer_begin (self->writer, "VTIMEZONE");
  add (self, "TZID", "Etc/UTC");
  laurel_ics_writer_begin (self->writer, "STANDARD");
  add (self, "DTSTART", "19700101T000000");
  add (self, "TZOFFSETFROM", "+0000");
  add (self, "TZOFFSETTO", "+0000");
  laurel_ics_writer_end (self->writer, "STANDARD");
  laurel_ics_writer_end (self->writer, "VTIMEZONE");
}

static void
begin (Writing *self, const LaurelSeason *season, gboolean whole)
{
  self->whole = whole;
  self->season = season;
  self->writer = laurel_ics_writer_new ();
  if (season->programme != NULL) {
    self->language = laurel_programme_get_language (season->programme);
    self->year = laurel_programme_get_year (season->programme);
  }
  laurel_ics_writer_begin (self->writer, "VCALENDAR");
  add_head (self);
}

static GBytes *
end (Writing *self)
{
  GBytes *bytes;

  laurel_ics_writer_end (self->writer, "VCALENDAR");
  bytes = laurel_ics_writer_finish (self->writer);
  laurel_ics_writer_free (self->writer);

  return bytes;
}

/**
 * laurel_season_write_ics:
 * @season: a season
 *
 * Returns: (transfer full): all of it as iCalendar; the same season is always
 *   the same bytes
 */
GBytes *
laurel_season_write_ics (const LaurelSeason *season)
{
  Writing self = { NULL };

  begin (&self, season, TRUE);
  if (season->programme != NULL)
    add_season (&self);
  for (guint i = 0; i < season->activities->len; i++)
    add_whole_activity (&self, season->activities->pdata[i]);
  for (guint i = 0; i < season->releases->len; i++)
    add_release (&self, season->releases->pdata[i]);
  if (season->activities->len == 0 && season->releases->len == 0)
    add_nothing (&self);

  return end (&self);
}

/**
 * laurel_season_write_one:
 * @season: a season
 * @activity: one of its activities
 *
 * Returns: (transfer full): the activity with its phases as iCalendar
 */
GBytes *
laurel_season_write_one (const LaurelSeason *season, const LaurelSeasonActivity *activity)
{
  Writing self = { NULL };

  begin (&self, season, FALSE);
  add_whole_activity (&self, activity);

  return end (&self);
}
