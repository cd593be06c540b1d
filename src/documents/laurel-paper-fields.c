/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper.h"

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "documents/laurel-paper-award.h"

#include <string.h>

/*
 * The fields that the data give. Fixed words are the template's: here are only
 * values, and marks ("1" or nothing) that its conditions ask for.
 */

#define WINDOW_COLUMNS "es", "ls", "ee", "le", "extent", "min_days", "open_start", "open_end"

static const char * const ACTIVITY_COLUMNS[] = {
  "number", "title", "words", "when", "reading", "place", "place_status", "modality", "status",
  "content", "reason", "tentative", "to_be_told", "joined", "undated", "off", "cancelled",
  "postponed", "member", "said", "listed", WINDOW_COLUMNS, NULL,
};

static const char * const ROLE_COLUMNS[] = { "role", "names", NULL };

static const char * const PHASE_COLUMNS[] = {
  "title", "words", "when", "reading", "place", WINDOW_COLUMNS, NULL,
};

static const char * const CHANGE_COLUMNS[] = {
  "number", "title", "kind", "words_before", "words_after", "place_before", "place_after",
  "status_before", "status_after", "text_before", "text_after", "reason", "outside",
  "added", "cancelled", "postponed", NULL,
};

static const char * const RELEASE_COLUMNS[] = {
  "number", "title", "day", "notice", "reason", "actor", "announced", "moved", "off", "edited",
  NULL,
};

static const char * const TOLD_COLUMNS[] = {
  "release", "day", "number", "title", "what", "old", "now", "reason", "outside", NULL,
};

static const char * const NOTE_COLUMNS[] = { "text", NULL };

static void
set_number (LaurelFields *fields, const char *name, int number)
{
  g_autofree char *text = number != 0 ? g_strdup_printf ("%d", number) : NULL;

  laurel_fields_set (fields, name, text);
}

static void
set_day (LaurelFields *fields, const char *name, LaurelDay day)
{
  g_autofree char *text = day != 0 ? laurel_day_dup_iso (day) : NULL;

  laurel_fields_set (fields, name, text);
}

static void
set_mark (LaurelFields *fields, const char *name, gboolean set)
{
  laurel_fields_set (fields, name, set ? "1" : NULL);
}

/* A cell of a plan may be broken where it had no room; a sentence must not be. */
static void
set_line (LaurelFields *fields, const char *name, const char *text)
{
  g_autofree char *line = g_strdup (text);

  laurel_fields_set (fields, name, line ? g_strstrip (g_strdelimit (line, "\r\n", ' ')) : NULL);
}

/* A reason becomes a part of a sentence, so its own full stop goes. */
static void
set_reason (LaurelFields *fields, const char *reason)
{
  static const char * const STOPS[] = { "。", ".", "；", ";" };
  g_autofree char *part = g_strdup (reason ? reason : "");

  g_strstrip (part);
  for (gsize i = 0; i < G_N_ELEMENTS (STOPS); i++)
    if (g_str_has_suffix (part, STOPS[i]))
      part[strlen (part) - strlen (STOPS[i])] = '\0';

  set_line (fields, "reason", part);
}

static void
set_window (LaurelFields *fields, const LaurelWindow *window)
{
  static const char * const EXTENTS[] = { "within", "through", "on-demand" };

  set_day (fields, "es", window->es);
  set_day (fields, "ls", window->ls);
  set_day (fields, "ee", window->ee);
  set_day (fields, "le", window->le);
  laurel_fields_set (fields, "extent", EXTENTS[window->extent]);
  set_number (fields, "min_days", window->min_days);
  set_mark (fields, "open_start", window->open_start);
  set_mark (fields, "open_end", window->open_end);
}

static gboolean
is_dated (const LaurelWindow *window)
{
  return window->es != 0 || window->le != 0;
}

static gboolean
is_said (const char *words)
{
  return words != NULL && words[0] != '\0';
}

/* The days in the words of a plan, with the dash of good print. */
static char *
write_days (const LaurelWindow *window, const LaurelPaperData *data, int year)
{
  g_autofree char *written = laurel_date_write (window, data->language, year, data->habits);

  return laurel_words_dup_set (written);
}

/* Whether the words say these days, and nothing else. */
static gboolean
says_only (const char *words, const LaurelWindow *window, const LaurelPaperData *data)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, data->year, data->habits);

  return reading.understood == LAUREL_UNDERSTOOD_ALL && reading.window.es == window->es
         && reading.window.ls == window->ls && reading.window.ee == window->ee
         && reading.window.le == window->le;
}

static gboolean
is_month (LaurelDay first, LaurelDay last)
{
  int from_year, from_month, from_day, to_year, to_month, to_day;

  if (first == 0 || last == 0)
    return FALSE;

  laurel_day_get_ymd (first, &from_year, &from_month, &from_day);
  laurel_day_get_ymd (last + 1, &to_year, &to_month, &to_day);

  return from_day == 1 && to_day == 1
         && to_year * 12 + to_month == from_year * 12 + from_month + 1;
}

/* From one month to another: nothing is gained by saying that in days. */
static gboolean
is_in_months (const LaurelWindow *window)
{
  return is_month (window->es, window->ls) && is_month (window->ee, window->le)
         && window->ls < window->ee;
}

/* In the document's language. */
static char *
dup_said (const char *words, const LaurelPaperData *data)
{
  g_autofree char *said =
    laurel_date_dup_words_in (words, data->language, data->year, data->habits);

  return laurel_words_dup_set (said);
}

static void
set_worded (LaurelFields *fields, const char *name, const char *words, const LaurelPaperData *data)
{
  g_autofree char *set = dup_said (words, data);

  set_line (fields, name, set);
}

/* The plan's words, or, where the days were set without words, the days in the
 * words of a plan. */
static void
set_words (LaurelFields *fields, const char *words, const LaurelWindow *window,
           const LaurelPaperData *data)
{
  g_autofree char *written = is_said (words) || !is_dated (window)
                             ? dup_said (words, data)
                             : write_days (window, data, data->year);

  set_line (fields, "words", written);
}

/* In full, as a letter says it: "when" are exact days with their year, or else the plan's
 * words, and "reading" is what words that leave a choice mean in days. */
static void
set_when (LaurelFields *fields, const char *words, const LaurelWindow *window,
          const LaurelPaperData *data)
{
  g_autofree char *full = is_dated (window)
                          ? laurel_date_describe (window, data->language, 0,
                                                  LAUREL_DATE_STYLE_FULL) : NULL;
  g_autofree char *bare = full ? laurel_date_describe (window, data->language, data->year,
                                                       LAUREL_DATE_STYLE_FULL) : NULL;
  g_autofree char *said = dup_said (words, data);
  g_autofree char *written = NULL;

  set_line (fields, "when", said);
  if (full == NULL)
    return;

  if (laurel_window_is_exact (window) && (!is_said (words) || says_only (words, window, data))) {
    set_line (fields, "when", full);
    return;
  }
  if (!is_said (words) || (is_in_months (window) && says_only (words, window, data))) {
    written = write_days (window, data, 0);
    set_line (fields, "when", written);
  }
  if (is_in_months (window))
    return;
  if (g_strcmp0 (bare, laurel_fields_get (fields, "when")) == 0)
    set_line (fields, "when", full);
  else if (g_strcmp0 (full, laurel_fields_get (fields, "when")) != 0)
    set_line (fields, "reading", full);
}

static gboolean
is_off (const LaurelPaperActivity *activity)
{
  return g_strcmp0 (activity->status, "cancelled") == 0
         || g_strcmp0 (activity->status, "postponed") == 0;
}

static gboolean
has (LaurelFields *fields, const char *name)
{
  return laurel_fields_get (fields, name)[0] != '\0';
}

/* Whether something stands before the place, or before how it is held, that must be kept
 * apart from it. */
static void
set_said (LaurelFields *fields)
{
  set_mark (fields, "said", has (fields, "words") || has (fields, "postponed"));
  set_mark (fields, "listed", has (fields, "words") || has (fields, "place")
                              || has (fields, "to_be_told"));
}

static void
set_activity (LaurelFields *fields, const LaurelPaperActivity *activity,
              const LaurelPaperData *data)
{
  gboolean is_open = g_strcmp0 (activity->place_status, "tbd") == 0;

  set_line (fields, "number", activity->number);
  set_line (fields, "title", activity->title);
  set_words (fields, activity->words, &activity->window, data);
  set_when (fields, activity->words, &activity->window, data);
  set_line (fields, "place", activity->place);
  laurel_fields_set (fields, "place_status", activity->place_status);
  set_line (fields, "modality", activity->modality);
  laurel_fields_set (fields, "status", activity->status);
  laurel_fields_set (fields, "content", activity->content);
  set_reason (fields, activity->reason);
  /* A place with a name is not to be told, whatever an older library says. */
  set_mark (fields, "tentative", g_strcmp0 (activity->place_status, "tentative") == 0
                                 || (is_open && activity->place != NULL));
  set_mark (fields, "to_be_told", is_open && activity->place == NULL);
  /* 在线观看, 全国问卷调查: such a place and what is done there are one word. */
  set_mark (fields, "joined", g_strcmp0 (activity->place_status, "online") == 0
                              || g_strcmp0 (activity->place_status, "multi") == 0);
  set_mark (fields, "undated", activity->words != NULL && activity->words[0] != '\0'
                               && !is_dated (&activity->window)
                               && g_strcmp0 (activity->status, "cancelled") != 0);
  set_mark (fields, "off", is_off (activity));
  set_mark (fields, "cancelled", g_strcmp0 (activity->status, "cancelled") == 0);
  set_mark (fields, "postponed", g_strcmp0 (activity->status, "postponed") == 0);
  set_mark (fields, "member", activity->member);
  set_said (fields);
  set_window (fields, &activity->window);
}

static void
add_activities (LaurelFields *fields, const char *table, GPtrArray *activities,
                const LaurelPaperData *data)
{
  laurel_fields_add_table (fields, table, ACTIVITY_COLUMNS);
  for (guint i = 0; i < activities->len; i++)
    set_activity (laurel_fields_add_row (fields, table), g_ptr_array_index (activities, i), data);
}

static void
add_roles (LaurelFields *fields, const LaurelPaperActivity *activity)
{
  laurel_fields_add_table (fields, "roles", ROLE_COLUMNS);
  for (guint i = 0; activity != NULL && i < activity->roles->len; i++) {
    const LaurelPaperRole *role = g_ptr_array_index (activity->roles, i);
    LaurelFields *row = laurel_fields_add_row (fields, "roles");

    laurel_fields_set (row, "role", role->role);
    set_line (row, "names", role->names);
  }
}

static void
add_phases (LaurelFields *fields, const LaurelPaperActivity *activity,
            const LaurelPaperData *data)
{
  laurel_fields_add_table (fields, "phases", PHASE_COLUMNS);
  for (guint i = 0; activity != NULL && i < activity->phases->len; i++) {
    const LaurelPaperPhase *phase = g_ptr_array_index (activity->phases, i);
    LaurelFields *row = laurel_fields_add_row (fields, "phases");

    set_line (row, "title", phase->title);
    set_worded (row, "words", phase->words, data);
    set_when (row, phase->words, &phase->window, data);
    set_line (row, "place", phase->place);
    set_window (row, &phase->window);
  }
}

/* "quota" is the one number that was said; "quota_range" marks two. */
static void
set_quota (LaurelFields *fields, int min, int max)
{
  set_number (fields, "activity.quota_min", min);
  set_number (fields, "activity.quota_max", max);
  set_number (fields, "activity.quota", max != 0 ? max : min);
  set_mark (fields, "activity.quota_range", min != 0 && max != 0 && min != max);
}

static gboolean
is_unsettled (const LaurelPaperActivity *activity)
{
  return !laurel_window_is_exact (&activity->window)
         || g_strcmp0 (activity->place_status, "tentative") == 0
         || g_strcmp0 (activity->place_status, "tbd") == 0;
}

/* The first activity's fields stand alone too, as "activity.title" and so on. */
static void
add_activity (LaurelFields *fields, const LaurelPaperData *data)
{
  const LaurelPaperActivity *activity = data->activities->len > 0 ? data->activities->pdata[0]
                                                                  : NULL;

  for (gsize i = 0; ACTIVITY_COLUMNS[i] != NULL; i++) {
    g_autofree char *name = g_strconcat ("activity.", ACTIVITY_COLUMNS[i], NULL);
    LaurelFields *row = activity ? laurel_fields_get_row (fields, "activities", 0) : NULL;

    laurel_fields_set (fields, name, row ? laurel_fields_get (row, ACTIVITY_COLUMNS[i]) : NULL);
  }
  set_quota (fields, activity ? activity->quota_min : 0, activity ? activity->quota_max : 0);
  set_mark (fields, "activity.unsettled",
            activity && !is_off (activity) && is_unsettled (activity));
  set_mark (fields, "activity.roles_any", activity && activity->roles->len > 0);
  set_mark (fields, "activity.phases_any", activity && activity->phases->len > 0);
  add_roles (fields, activity);
  add_phases (fields, activity, data);
}

static void
set_change (LaurelFields *row, const LaurelPaperChange *change, const LaurelPaperData *data)
{
  set_line (row, "number", change->number);
  set_line (row, "title", change->title);
  laurel_fields_set (row, "kind", change->kind);
  set_worded (row, "words_before", change->words_before, data);
  set_worded (row, "words_after", change->words_after, data);
  set_line (row, "place_before", change->place_before);
  set_line (row, "place_after", change->place_after);
  laurel_fields_set (row, "status_before", change->status_before);
  laurel_fields_set (row, "status_after", change->status_after);
  set_line (row, "text_before", change->text_before);
  set_line (row, "text_after", change->text_after);
  set_reason (row, change->reason);
  set_mark (row, "outside", change->outside);
  set_mark (row, "added", g_strcmp0 (change->kind, "added") == 0);
  set_mark (row, "cancelled", g_strcmp0 (change->kind, "cancelled") == 0);
  set_mark (row, "postponed", g_strcmp0 (change->kind, "postponed") == 0);
}

/* Of what is edited beside a move there is a row of its own, the next one. */
static gboolean
is_same_activity (const LaurelPaperChange *last, const LaurelPaperChange *change)
{
  return last != NULL && change->activity != 0 && last->activity == change->activity;
}

/* As many as are told of, and not as there are rows; why is said once of each. */
static void
add_changes (LaurelFields *fields, const LaurelPaperData *data)
{
  static const char * const COUNTED[] = { "cancelled", "postponed", "outside", "reason" };
  guint counts[G_N_ELEMENTS (COUNTED)] = { 0 }, n_activities = 0;
  const LaurelPaperChange *last = NULL;

  laurel_fields_add_table (fields, "changes", CHANGE_COLUMNS);
  for (guint i = 0; i < data->changes->len; i++) {
    const LaurelPaperChange *change = data->changes->pdata[i];
    LaurelFields *row = laurel_fields_add_row (fields, "changes");

    set_change (row, change, data);
    if (!is_same_activity (last, change))
      n_activities++;
    else if (g_strcmp0 (last->reason, change->reason) == 0)
      set_reason (row, NULL);
    last = change;
    for (gsize j = 0; j < G_N_ELEMENTS (COUNTED); j++)
      counts[j] += laurel_fields_get (row, COUNTED[j])[0] != '\0';
  }

  set_number (fields, "changes.count", n_activities);
  for (gsize j = 0; j < G_N_ELEMENTS (COUNTED); j++) {
    g_autofree char *name = g_strconcat ("changes.", COUNTED[j], NULL);

    set_number (fields, name, counts[j]);
  }
}

static void
add_releases (LaurelFields *fields, const LaurelPaperData *data)
{
  laurel_fields_add_table (fields, "releases", RELEASE_COLUMNS);
  for (guint i = 0; i < data->releases->len; i++) {
    const LaurelPaperRelease *release = g_ptr_array_index (data->releases, i);
    LaurelFields *row = laurel_fields_add_row (fields, "releases");

    set_number (row, "number", release->number);
    set_line (row, "title", release->title);
    set_day (row, "day", release->day);
    set_line (row, "notice", release->notice);
    set_line (row, "reason", release->reason);
    set_line (row, "actor", release->actor);
    set_number (row, "announced", release->announced);
    set_number (row, "moved", release->moved);
    set_number (row, "off", release->off);
    set_number (row, "edited", release->edited);
  }
  set_mark (fields, "releases.none", data->releases->len == 0);
}

static void
add_told (LaurelFields *fields, const LaurelPaperData *data)
{
  gboolean outside = FALSE;

  laurel_fields_add_table (fields, "told", TOLD_COLUMNS);
  for (guint i = 0; i < data->told->len; i++) {
    const LaurelPaperTold *told = g_ptr_array_index (data->told, i);
    LaurelFields *row = laurel_fields_add_row (fields, "told");

    set_number (row, "release", told->release);
    set_day (row, "day", told->day);
    set_line (row, "number", told->number);
    set_line (row, "title", told->title);
    laurel_fields_set (row, "what", told->what);
    set_line (row, "old", told->old);
    set_line (row, "now", told->now);
    set_line (row, "reason", told->reason);
    set_mark (row, "outside", told->outside);
    outside |= told->outside;
  }
  set_mark (fields, "told.outside", outside);
  set_line (fields, "history.about", data->about);
}

/* A note that was read off a paper may have there what the paper itself puts before it. */
static const char *
skip_label (const char *line)
{
  static const char *const LABELS[] = { "注：", "注:", "Notes:", "Note:" };

  for (gsize i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (g_str_has_prefix (line, LABELS[i]))
      return line + strlen (LABELS[i]) + strspn (line + strlen (LABELS[i]), " ");

  return line;
}

static void
add_notes (LaurelFields *fields, const char *note)
{
  g_auto (GStrv) lines = g_strsplit (note ? note : "", "\n", -1);

  laurel_fields_add_table (fields, "notes", NOTE_COLUMNS);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      laurel_fields_set (laurel_fields_add_row (fields, "notes"), "text", skip_label (lines[i]));
}

static gboolean
ends_in (const char *title, const char *language, const char *const *chinese,
         const char *const *english)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);
  const char *const *ends = g_str_equal (language, "zh") ? chinese : english;

  for (; *ends != NULL; ends++)
    if (g_str_has_suffix (folded, *ends))
      return TRUE;

  return FALSE;
}

/* A title that is the name of a plan, or of activities, is not called so again. */
static void
set_names (LaurelFields *fields, const char *title, const LaurelPaperData *data)
{
  static const char *const PLANS[] = { "安排", "计划", "方案", "规划", "日程", "日程表", "一览表",
                                       NULL };
  static const char *const PLANS_ENGLISH[] = { "plan", "plans", "programme", "program", "schedule",
                                               "timetable", "calendar", "plan of activities",
                                               NULL };
  static const char *const ACTIVITIES[] = { "活动", NULL };
  static const char *const ACTIVITIES_ENGLISH[] = { "activities", "events", NULL };

  set_mark (fields, "programme.plan", ends_in (title, data->language, PLANS, PLANS_ENGLISH));
  set_mark (fields, "programme.activities",
            ends_in (title, data->language, ACTIVITIES, ACTIVITIES_ENGLISH));
}

/* Four digits that are a year of our time. */
static gboolean
says_year (const char *title)
{
  for (gsize digits; *title != '\0'; title += MAX (digits, 1)) {
    digits = strspn (title, "0123456789");
    if (digits == 4 && (g_str_has_prefix (title, "19") || g_str_has_prefix (title, "20")))
      return TRUE;
  }

  return FALSE;
}

/* A season's title often has its year in front; a template says the year itself, but
 * where the title has it, or another, elsewhere. */
static void
set_programme (LaurelFields *fields, const LaurelPaperData *data)
{
  g_autofree char *year = g_strdup_printf ("%d", data->year);
  const char *whole = data->programme ? data->programme : "";
  const char *title = whole;

  if (g_str_has_prefix (title, year))
    title += strlen (year);
  if (title != whole && g_str_has_prefix (title, "年"))
    title += strlen ("年");
  while (*title == ' ')
    title++;
  if (*title == '\0')
    title = whole;

  set_line (fields, "programme", title);
  set_number (fields, "programme.year", says_year (title) ? 0 : data->year);
  set_names (fields, title, data);
}

/**
 * laurel_paper_make_fields:
 * @data: what a document is made from
 *
 * Returns: (transfer full): its fields
 */
LaurelFields *
laurel_paper_make_fields (const LaurelPaperData *data)
{
  LaurelFields *fields = laurel_fields_new ();

  set_programme (fields, data);
  set_number (fields, "year", data->year);
  set_line (fields, "issuer", data->issuer);
  laurel_fields_set (fields, "document.contact", data->contact);
  set_line (fields, "document.number", data->number);
  set_day (fields, "document.date", data->date);
  laurel_fields_set (fields, "document.addressee", data->addressee);
  set_number (fields, "release.before", data->release_before);
  set_number (fields, "release.after", data->release_after);
  set_day (fields, "release.announced", data->announced);
  set_number (fields, "activities.count", data->activities->len);
  add_activities (fields, "activities", data->activities, data);
  add_activities (fields, "plan", data->plan, data);
  add_activity (fields, data);
  add_changes (fields, data);
  add_releases (fields, data);
  add_told (fields, data);
  add_notes (fields, data->note);
  laurel_paper_award_fill (fields, data);

  return fields;
}
