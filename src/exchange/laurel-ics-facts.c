/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-facts.h"

#include <string.h>

#include "base/laurel-text.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-edtf.h"
#include "calendar/laurel-plan-words.h"
#include "exchange/laurel-ics-alarm.h"
#include "exchange/laurel-ics-description.h"

/* What an event says, as an activity: exactly, where Laurel wrote it. */

static char *
dup_text (const LaurelIcsComponent *event, const char *name)
{
  char *text = laurel_ics_component_dup_text (event, name);

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* One line, without white space around. */
static char *
dup_line (const LaurelIcsComponent *event, const char *name)
{
  g_autofree char *text = dup_text (event, name);

  return text ? laurel_text_dup_clean (g_strdelimit (text, "\n\t", ' ')) : NULL;
}

/* ---- when ------------------------------------------------------------------- */

static gboolean
read_bounds (const char *text, LaurelWindow *window)
{
  g_auto (GStrv) days = g_strsplit (text, "/", -1);
  LaurelDay *const to[] = { &window->es, &window->ls, &window->ee, &window->le };

  if (g_strv_length (days) != G_N_ELEMENTS (to))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (to); i++) {
    *to[i] = laurel_day_from_iso (days[i]);
    if (*to[i] == 0 && days[i][0] != '\0')
      return FALSE;
  }

  return TRUE;
}

/* The window that Laurel wrote; EDTF alone is enough, for whoever writes that. */
static gboolean
read_own (const LaurelIcsComponent *event, LaurelWindow *window)
{
  const char *bounds = laurel_ics_component_get (event, "X-LAUREL-BOUNDS");
  const char *marks = laurel_ics_component_get (event, "X-LAUREL-MARKS");
  g_autofree char *edtf = dup_text (event, "X-LAUREL-EDTF");
  guint64 days;

  if (*bounds == '\0')
    return edtf != NULL && laurel_edtf_read (edtf, window, NULL);

  if (!read_bounds (bounds, window) ||
      !laurel_extent_from_string (laurel_ics_component_get (event, "X-LAUREL-EXTENT"),
                                  &window->extent))
    return FALSE;
  if (g_ascii_string_to_unsigned (laurel_ics_component_get (event, "X-LAUREL-MIN-DAYS"), 10, 1,
                                  G_MAXINT16, &days, NULL))
    window->min_days = (int) days;
  window->approximate = strstr (marks, "ABOUT") != NULL;
  window->open_start = strstr (marks, "OPEN-START") != NULL;
  window->open_end = strstr (marks, "OPEN-END") != NULL;

  return laurel_window_check (window, NULL);
}

static LaurelWindow
make_window (const LaurelIcsSpan *span)
{
  LaurelWindow window = { .es = span->first, .ls = span->first, .ee = span->last,
                          .le = span->last, .min_days = 1 };

  /* A deadline has no beginning, a task without a day it is due on has no end. */
  if (span->first == 0)
    window.ee = 0;
  else if (span->last == 0)
    window.ls = 0, window.open_end = TRUE;
  if (span->last > span->first && span->first != 0)
    window.extent = LAUREL_EXTENT_THROUGH;

  return window;
}

/* Whether an event still stands where Laurel put it. */
static gboolean
is_where_it_was (const LaurelIcsComponent *event, const LaurelIcsSpan *span,
                 const LaurelWindow *window)
{
  LaurelDay last = window->es == 0 || laurel_ics_component_find (event, "DTEND") ||
                   laurel_ics_component_find (event, "DURATION") ||
                   laurel_ics_component_find (event, "DUE") ? window->le : 0;

  return span->times == 0 && span->first == window->es &&
         (last == 0 ? window->le == 0 : span->last == last);
}

static LaurelWindow
read_window (LaurelIcsSeason *season, const LaurelIcsComponent *event,
             LaurelIcsDoubt *doubts, gboolean *own)
{
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;
  LaurelIcsSpan span;

  laurel_ics_span_read (event, season, &span);
  *own = read_own (event, &window);
  if (*own && is_where_it_was (event, &span, &window))
    return window;

  *doubts |= *own ? LAUREL_ICS_DOUBT_MOVED : 0;
  *doubts |= span.times > 1 ? LAUREL_ICS_DOUBT_REPEATED : 0;
  *doubts |= span.odd ? LAUREL_ICS_DOUBT_ODD : 0;
  *own = FALSE;

  return make_window (&span);
}

/* ---- where ------------------------------------------------------------------ */

static void
read_place (const LaurelIcsComponent *event, LaurelPlanCell *reading)
{
  const char *status = laurel_ics_component_get (event, "X-LAUREL-PLACE-STATUS");
  g_autofree char *location = dup_line (event, "LOCATION");
  g_auto (LaurelPlaceWords) words = laurel_place_words_read (location ? location : "", NULL, NULL);

  reading->modality = dup_text (event, "X-LAUREL-MODALITY");
  if (laurel_place_status_from_string (status, &reading->place_status)) {
    reading->place = dup_text (event, "X-LAUREL-PLACE");
    return;
  }

  reading->place_status = words.status;
  if (location != NULL && words.status == LAUREL_PLACE_NONE) {
    reading->place = g_steal_pointer (&location);
    reading->place_status = LAUREL_PLACE_CONFIRMED;
  } else if (location != NULL) {
    reading->place = g_steal_pointer (&words.place);
    if (reading->modality == NULL)
      reading->modality = g_steal_pointer (&words.modality);
  } else if (laurel_ics_component_find (event, "CONFERENCE") != NULL) {
    reading->place_status = LAUREL_PLACE_ONLINE;
  }
}

/* Date and place in one cell, as a plan has them. */
static char *
join_cell (const LaurelIcsSeason *season, const LaurelPlanCell *reading)
{
  const char *comma = g_str_equal (season->language, "zh") ? "，" : ", ";
  g_autofree char *place =
    laurel_place_dup_words (reading->place, laurel_place_status_to_string (reading->place_status),
                            season->language);
  GString *cell = g_string_new (reading->words);

  if (place != NULL && *place != '\0')
    g_string_append_printf (cell, "%s%s", cell->len > 0 ? comma : "", place);
  if (reading->modality != NULL)
    g_string_append_printf (cell, "%s%s", cell->len > 0 ? comma : "", reading->modality);

  return g_string_free (cell, FALSE);
}

/* ---- the rest --------------------------------------------------------------- */

static char *
read_status (const LaurelIcsComponent *event)
{
  static const char *const STATUSES[] = { "planned", "announced", "under-way", "done",
                                          "postponed", "cancelled", NULL };
  const char *own = laurel_ics_component_get (event, "X-LAUREL-STATUS");
  const char *status = laurel_ics_component_get (event, "STATUS");

  if (g_ascii_strcasecmp (status, "CANCELLED") == 0)
    return g_strdup ("cancelled");
  /* Whoever took the cancelling back means it. */
  if (g_strv_contains (STATUSES, own) && !g_str_equal (own, "cancelled"))
    return g_strdup (own);
  if (g_ascii_strcasecmp (status, "COMPLETED") == 0)
    return g_strdup ("done");
  if (g_ascii_strcasecmp (status, "IN-PROCESS") == 0)
    return g_strdup ("under-way");

  return *own != '\0' ? g_strdup ("planned") : NULL;
}

/* Without what Laurel put before it. */
static char *
read_content (const LaurelIcsSeason *season, const LaurelIcsComponent *event,
              const LaurelPlanFacts *facts, const char *written)
{
  const LaurelPlanCell *reading = &facts->reading;
  g_autofree char *text = dup_text (event, "DESCRIPTION");
  g_autofree char *link = dup_text (event, "URL");
  g_autofree char *place =
    laurel_place_dup_words (reading->place, laurel_place_status_to_string (reading->place_status),
                            season->language);
  const LaurelIcsDescription description = { season->language, facts->raw, written, place, NULL };

  if (laurel_ics_component_find (event, "X-LAUREL-CONTENT") != NULL)
    return dup_text (event, "X-LAUREL-CONTENT");
  if (text != NULL && facts->whole)
    return laurel_ics_description_dup_content (&description, text);
  if (link == NULL || (text != NULL && strstr (text, link) != NULL))
    return g_steal_pointer (&text);

  return text ? g_strconcat (text, "\n", link, NULL) : g_steal_pointer (&link);
}

static void
read_parties (const LaurelIcsComponent *event, GPtrArray *parties)
{
  for (guint i = 0; i < event->components->len; i++) {
    const LaurelIcsComponent *participant = event->components->pdata[i];
    g_autofree char *name = NULL;

    if (!g_str_equal (participant->name, "PARTICIPANT"))
      continue;
    name = dup_text (participant, "SUMMARY");
    laurel_plan_parties_add (parties, laurel_ics_component_get (participant, "X-LAUREL-ROLE"),
                             laurel_ics_component_get (participant, "X-LAUREL-KIND"), name);
  }
}

/* What it takes: a name, and below it to what that belongs. */
static void
read_takes (const LaurelIcsComponent *event, GPtrArray *takes)
{
  for (guint i = 0; i < event->properties->len; i++) {
    const LaurelIcsProperty *property = &g_array_index (event->properties, LaurelIcsProperty, i);
    g_autofree char *kind = NULL;
    g_autofree char *rank = NULL;
    g_autofree char *text = NULL;
    guint64 number = 0;

    if (!g_str_equal (property->name, "X-LAUREL-TAKES"))
      continue;
    kind = laurel_ics_property_dup_param (property, "X-KIND");
    rank = laurel_ics_property_dup_param (property, "X-RANK");
    text = laurel_ics_property_dup_text (property);
    if (rank != NULL && !g_ascii_string_to_unsigned (rank, 10, 1, 9999, &number, NULL))
      number = 1;
    laurel_plan_takes_add (takes, kind, text, (int) number);
  }
}

static void
read_quota (const LaurelIcsComponent *event, LaurelPlanFacts *facts)
{
  g_auto (GStrv) ends = g_strsplit (laurel_ics_component_get (event, "X-LAUREL-QUOTA"), "/", 3);
  guint64 least, most;

  if (g_strv_length (ends) != 2 ||
      !g_ascii_string_to_unsigned (ends[0], 10, 0, G_MAXINT32, &least, NULL) ||
      !g_ascii_string_to_unsigned (ends[1], 10, 0, G_MAXINT32, &most, NULL))
    return;

  facts->quota_min = (int) least;
  facts->quota_max = (int) most;
}

static char *
dup_words (const LaurelIcsSeason *season, const LaurelIcsComponent *event,
           const LaurelWindow *window, gboolean own)
{
  char *words = own ? dup_text (event, "X-LAUREL-WORDS") : NULL;

  if (words != NULL || !laurel_window_is_known (window) ||
      (own && laurel_ics_component_find (event, "X-LAUREL-BOUNDS") != NULL))
    return words;

  return laurel_date_write (window, season->language, season->year, season->habits);
}

/**
 * laurel_ics_facts_read:
 * @season: what it is read for
 * @event: an event or a task
 * @doubts: (out): why it should be looked at
 *
 * Returns: (transfer full): what it says, without its phases
 */
LaurelPlanFacts *
laurel_ics_facts_read (LaurelIcsSeason *season, const LaurelIcsComponent *event,
                       LaurelIcsDoubt *doubts)
{
  LaurelPlanFacts *facts = laurel_plan_facts_new ();
  LaurelPlanCell *reading = &facts->reading;
  g_autofree char *written = dup_text (event, "X-LAUREL-WORDS");
  gboolean own;

  *doubts = LAUREL_ICS_DOUBT_NONE;
  reading->window = read_window (season, event, doubts, &own);
  reading->words = dup_words (season, event, &reading->window, own);
  if (reading->words == NULL)
    reading->words = g_strdup (*doubts & LAUREL_ICS_DOUBT_MOVED ? "" : written ? written : "");
  read_place (event, reading);
  if (*doubts != LAUREL_ICS_DOUBT_NONE)
    reading->sureness = LAUREL_SURENESS_LOOK;

  facts->whole = laurel_ics_component_find (event, "X-LAUREL-EXTENT") != NULL;
  facts->number = dup_line (event, "X-LAUREL-NUMBER");
  facts->series = dup_line (event, "X-LAUREL-SERIES");
  facts->title = own ? dup_text (event, "SUMMARY") : dup_line (event, "SUMMARY");
  facts->raw = dup_text (event, "X-LAUREL-RAW");
  if (facts->raw == NULL && !facts->whole)
    facts->raw = join_cell (season, reading);
  facts->content = read_content (season, event, facts, written);
  facts->status = read_status (event);
  facts->reason = dup_text (event, "X-LAUREL-REASON");
  read_parties (event, facts->parties);
  read_takes (event, facts->takes);
  if (facts->whole)
    laurel_ics_alarms_read (event, facts->reminders);
  facts->uid = dup_line (event, "UID");
  read_quota (event, facts);

  return facts;
}

/* ---- phases ----------------------------------------------------------------- */

/* Whether it is a part of another event, as Laurel writes them. */
gboolean
laurel_ics_is_phase (const LaurelIcsComponent *event)
{
  return laurel_ics_component_find (event, "X-LAUREL-PHASE") != NULL;
}

/**
 * laurel_ics_stage_read:
 * @season: what it is read for
 * @event: a phase
 *
 * Returns: (transfer full): the phase, without its gap; its title may be %NULL
 */
LaurelPlanStage *
laurel_ics_stage_read (LaurelIcsSeason *season, const LaurelIcsComponent *event)
{
  LaurelPlanStage *stage = laurel_plan_stage_new ();
  LaurelIcsDoubt doubts = LAUREL_ICS_DOUBT_NONE;
  LaurelWindow window;
  guint64 gap;
  gboolean own;

  window = read_window (season, event, &doubts, &own);
  stage->title = dup_line (event, "X-LAUREL-TITLE");
  if (stage->title == NULL)
    stage->title = dup_line (event, "SUMMARY");
  stage->words = dup_words (season, event, &window, own);
  if (stage->words == NULL && own)
    stage->words = dup_text (event, "DESCRIPTION");
  stage->place = dup_text (event, "LOCATION");
  read_takes (event, stage->takes);
  laurel_ics_alarms_read (event, stage->reminders);
  if (g_ascii_string_to_unsigned (laurel_ics_component_get (event, "X-LAUREL-GAP"), 10, 0, 9999,
                                  &gap, NULL))
    stage->gap = (int) gap;

  return stage;
}
