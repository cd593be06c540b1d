/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-reader.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "exchange/laurel-ics-facts.h"
#include "exchange/laurel-ics-head.h"

/*
 * A calendar as a table: a row for each event and task. What it says exactly goes
 * with the row as facts, so that nothing has to be read out of words again.
 */

/* So many lines that were not understood are told one by one. */
#define MAX_STRANGE 20

typedef struct {
  LaurelTable *table;
  const LaurelIcsComponent *file;
  LaurelPlanHead *head;
  LaurelIcsSeason season;
  GPtrArray *events;  /* (element-type LaurelIcsComponent): without older versions */
  GHashTable *phases; /* the UID of an activity → its phases, in a GPtrArray */
  GHashTable *series; /* the UIDs of what is repeated */
  int n_rows;
  int n_notices;
} Reader;

/* ---- collecting ------------------------------------------------------------- */

static int
get_sequence (const LaurelIcsComponent *event)
{
  const char *text = laurel_ics_component_get (event, "SEQUENCE");

  return (int) CLAMP (g_ascii_strtoll (text, NULL, 10), 0, G_MAXINT);
}

static void
add_to_list (GHashTable *lists, const char *key, gconstpointer value)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL) {
    list = g_ptr_array_new ();
    g_hash_table_insert (lists, g_strdup (key), list);
  }
  g_ptr_array_add (list, (gpointer) value);
}

/* Of one event the version that was sent last counts. */
static void
take_event (Reader *self, GHashTable *seen, const LaurelIcsComponent *event)
{
  const char *uid = laurel_ics_component_get (event, "UID");
  const char *recurrence = laurel_ics_component_get (event, "RECURRENCE-ID");
  g_autofree char *key = g_strconcat (uid, "\n", recurrence, NULL);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));

  if (*uid != '\0' && known > 0) {
    if (get_sequence (event) >= get_sequence (self->events->pdata[known - 1]))
      self->events->pdata[known - 1] = (gpointer) event;
    return;
  }

  g_ptr_array_add (self->events, (gpointer) event);
  if (*uid != '\0')
    g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (self->events->len));
}

static void
collect (Reader *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->file->components->len; i++) {
    const LaurelIcsComponent *calendar = self->file->components->pdata[i];

    for (guint k = 0; k < calendar->components->len; k++) {
      const LaurelIcsComponent *event = calendar->components->pdata[k];

      if (g_str_equal (event->name, "VEVENT") || g_str_equal (event->name, "VTODO"))
        take_event (self, seen, event);
      else if (g_str_equal (event->name, "VJOURNAL"))
        self->n_notices++;
    }
  }

  for (guint i = 0; i < self->events->len; i++) {
    const char *uid = laurel_ics_component_get (self->events->pdata[i], "UID");

    if (*uid != '\0' && laurel_ics_is_series (self->events->pdata[i]))
      g_hash_table_add (self->series, (gpointer) uid);
  }
}

/* The relation of that kind, which is PARENT where none is named. */
static const LaurelIcsProperty *
find_relation (const LaurelIcsComponent *event, const char *kind)
{
  for (guint i = 0; i < event->properties->len; i++) {
    const LaurelIcsProperty *property = &g_array_index (event->properties, LaurelIcsProperty, i);
    g_autofree char *type = NULL;

    if (!g_str_equal (property->name, "RELATED-TO"))
      continue;
    type = laurel_ics_property_dup_param (property, "RELTYPE");
    if (g_ascii_strcasecmp (type ? type : "PARENT", kind) == 0)
      return property;
  }

  return NULL;
}

static int
compare_phases (gconstpointer a, gconstpointer b)
{
  const LaurelIcsComponent *left = *(LaurelIcsComponent *const *) a;
  const LaurelIcsComponent *right = *(LaurelIcsComponent *const *) b;
  gint64 first = g_ascii_strtoll (laurel_ics_component_get (left, "X-LAUREL-PHASE"), NULL, 10);
  gint64 second = g_ascii_strtoll (laurel_ics_component_get (right, "X-LAUREL-PHASE"), NULL, 10);

  return (first > second) - (first < second);
}

/* A phase whose activity is not in the file is an activity. */
static void
collect_phases (Reader *self)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer list;

  for (guint i = 0; i < self->events->len; i++)
    if (!laurel_ics_is_phase (self->events->pdata[i]))
      g_hash_table_add (owners,
                        (gpointer) laurel_ics_component_get (self->events->pdata[i], "UID"));

  for (guint i = 0; i < self->events->len; i++) {
    const LaurelIcsComponent *event = self->events->pdata[i];
    const LaurelIcsProperty *parent = find_relation (event, "PARENT");

    if (!laurel_ics_is_phase (event) || parent == NULL ||
        !g_hash_table_contains (owners, parent->value))
      continue;
    add_to_list (self->phases, parent->value, event);
    self->events->pdata[i] = NULL;
  }

  g_hash_table_iter_init (&iter, self->phases);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_phases);
}

/* ---- rows ------------------------------------------------------------------- */

/* The gap is written in the phase before. */
static void
take_gap (const LaurelIcsComponent *before, LaurelPlanStage *stage)
{
  const LaurelIcsProperty *relation = find_relation (before, "FINISHTOSTART");
  g_autofree char *gap = relation ? laurel_ics_property_dup_param (relation, "GAP") : NULL;
  struct icaldurationtype length;

  if (gap == NULL)
    return;

  length = icaldurationtype_from_string (gap);
  if (!icaldurationtype_is_bad_duration (length) && !length.is_neg &&
      length.days < 10000 && length.weeks < 1000)
    stage->gap = (int) (length.days + length.weeks * 7);
}

static void
take_phases (Reader *self, const LaurelIcsComponent *event, LaurelPlanFacts *facts)
{
  GPtrArray *phases = g_hash_table_lookup (self->phases, laurel_ics_component_get (event, "UID"));

  for (guint i = 0; phases != NULL && i < phases->len; i++) {
    LaurelPlanStage *stage = laurel_ics_stage_read (&self->season, phases->pdata[i]);

    if (stage->title == NULL) {
      laurel_plan_stage_free (stage);
      continue;
    }
    if (i > 0)
      take_gap (phases->pdata[i - 1], stage);
    g_ptr_array_add (facts->stages, stage);
  }
}

static void
warn (Reader *self, int line, LaurelFault *fault)
{
  laurel_fault_set_position (fault, line, 0, NULL);
  laurel_table_take_fault (self->table, fault);
}

static void
check_title (Reader *self, const LaurelIcsComponent *event, LaurelPlanFacts *facts)
{
  if (facts->title != NULL && *facts->title != '\0')
    return;

  g_free (facts->title);
  facts->title = g_strdup (g_str_equal (self->season.language, "zh") ? "无标题" : "Untitled");
  warn (self, event->line,
        laurel_fault_new (LAUREL_EXCHANGE_ERROR_MISSING_TITLE, LAUREL_FAULT_WARNING,
                          _("Write what the activity is called."), "%s",
                          _("An event has no title.")));
}

static void
tell_doubts (Reader *self, const LaurelIcsComponent *event, const LaurelPlanFacts *facts,
             LaurelIcsDoubt doubts)
{
  if (doubts & LAUREL_ICS_DOUBT_MOVED)
    warn (self, event->line,
          laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                            _("Look whether it should be on just these days."),
                            /* Translators: %1$s is a title, %2$s a date, in words. */
                            _("Another program has moved “%1$s”, which Laurel wrote; it is now: "
                              "%2$s."), facts->title, facts->reading.words));
  if (doubts & LAUREL_ICS_DOUBT_REPEATED)
    warn (self, event->line,
          laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                            _("Look whether it should be one activity, or several."),
                            /* Translators: %1$s is a title, %2$s a date, in words. */
                            _("“%1$s” is repeated; it was taken once, from the first time to the "
                              "last: %2$s."), facts->title, facts->reading.words));
  if (doubts & LAUREL_ICS_DOUBT_ODD)
    warn (self, event->line,
          laurel_fault_new (LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD, LAUREL_FAULT_WARNING,
                            _("Look the date up and correct it."),
                            /* Translators: %s is a title. */
                            _("The dates of “%s” were not understood, or contradict each other."),
                            facts->title));
}

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static gboolean
add_row (Reader *self, const LaurelIcsComponent *event, LaurelPlanFacts *facts, GError **error)
{
  const char *const cells[] = { or_empty (facts->number), facts->title, or_empty (facts->raw),
                                or_empty (facts->content) };

  if (!laurel_table_begin_row (self->table, ++self->n_rows + 1, event->line, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    if (*cells[i] != '\0' &&
        !laurel_table_add_cell (self->table, (int) i, event->line, cells[i], -1, error))
      return FALSE;

  laurel_table_take_facts (self->table, facts);
  return TRUE;
}

/* A time of a series that was moved by itself is one of its times. */
static gboolean
is_of_series (const Reader *self, const LaurelIcsComponent *event)
{
  return laurel_ics_component_find (event, "RECURRENCE-ID") != NULL &&
         g_hash_table_contains (self->series, laurel_ics_component_get (event, "UID"));
}

static gboolean
take_row (Reader *self, const LaurelIcsComponent *event, GError **error)
{
  LaurelIcsDoubt doubts;
  g_autoptr (LaurelPlanFacts) facts = laurel_ics_facts_read (&self->season, event, &doubts);

  take_phases (self, event, facts);
  check_title (self, event, facts);
  tell_doubts (self, event, facts, doubts);

  return add_row (self, event, facts, error);
}

static void
tell_left_out (Reader *self)
{
  const GArray *strange = self->file->strange;

  for (guint i = 0; i < MIN (strange->len, MAX_STRANGE); i++)
    warn (self, g_array_index (strange, int, i),
          laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_WARNING,
                            _("Look whether something is missing in the plan."), "%s",
                            _("This line is not iCalendar, and was left out.")));
  if (self->n_notices > 0)
    warn (self, 1,
          laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_PROPOSAL, NULL,
                            g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %d counts notices in a calendar. */
                                         "%d notice in the calendar was left out: what was "
                                         "announced is not imported.",
                                         "%d notices in the calendar were left out: what was "
                                         "announced is not imported.", self->n_notices),
                            self->n_notices));
}

/* Of which release it is the plan; what else comes from Laurel is a draft, and does not say. */
static void
tell_origin (Reader *self)
{
  const LaurelIcsComponent *calendar = self->file->components->len > 0
                                       ? self->file->components->pdata[0] : NULL;
  const char *said = calendar ? laurel_ics_component_get (calendar, "X-LAUREL-RELEASE") : "";
  char *day;
  int number = (int) CLAMP (g_ascii_strtoll (said, &day, 10), 0, G_MAXINT);

  if (number > 0 && *day == '/' && laurel_day_from_iso (day + 1) != 0)
    warn (self, 1,
          laurel_fault_new (LAUREL_EXCHANGE_ERROR_FOUND_IN_TEXT, LAUREL_FAULT_PROPOSAL, NULL,
                            /* Translators: %1$d is the number of a release, %2$s its day. */
                            _("This calendar is release %1$d, as it was announced on %2$s."),
                            number, day + 1));
}

static gboolean
take_rows (Reader *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->events->len; i++) {
    const LaurelIcsComponent *event = self->events->pdata[i];

    if (i % 64 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (event != NULL && !is_of_series (self, event) && !take_row (self, event, error))
      return FALSE;
  }
  tell_origin (self);
  tell_left_out (self);

  return TRUE;
}

/* ---- the table -------------------------------------------------------------- */

static gboolean
add_headings (Reader *self, GError **error)
{
  static const char *const CHINESE[] = { "序号", "活动", "时间地点", "内容" };
  static const char *const ENGLISH[] = { "No.", "Activity", "Date and place", "Content" };
  const char *const *headings = g_str_equal (self->season.language, "zh") ? CHINESE : ENGLISH;

  if (!laurel_table_begin_row (self->table, 1, 1, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++)
    if (!laurel_table_add_cell (self->table, (int) i, 1, headings[i], -1, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_events (const Reader *self, GError **error)
{
  return self->events->len > 0 ||
         laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_EMPTY,
                                    _("Choose a calendar with events in it."),
                                    _("The calendar has neither events nor tasks."));
}

static void
begin (Reader *self)
{
  const LaurelIcsComponent *calendar = self->file->components->pdata[0];

  collect (self);
  self->head = laurel_ics_head_read (calendar, self->events);
  self->season.zone = laurel_ics_find_zone (calendar);
  self->season.language = self->head->language;
  self->season.year = self->head->year;
  self->season.patience = LAUREL_ICS_PATIENCE;
  self->season.habits = laurel_date_habits_from_string (self->head->habits ? self->head->habits
                                                                           : "narrow");
  collect_phases (self);
}

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->head, laurel_plan_head_unref);
  g_clear_pointer (&self->season.zone, g_time_zone_unref);
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->phases);
  g_hash_table_unref (self->series);
}

/**
 * laurel_ics_reader_read:
 * @bytes: iCalendar
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): its events and tasks as a table, or %NULL
 */
LaurelTable *
laurel_ics_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelIcsComponent) file = laurel_ics_parse (bytes, cancellable, error);
  g_autoptr (LaurelTable) table = laurel_table_new ("iCalendar");
  Reader self = { .table = table, .file = file };
  gboolean ok;

  if (file == NULL)
    return NULL;

  icalerror_set_errors_are_fatal (0);
  self.events = g_ptr_array_new ();
  self.phases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self.series = g_hash_table_new (g_str_hash, g_str_equal);
  begin (&self);
  ok = check_events (&self, error) && add_headings (&self, error) &&
       take_rows (&self, cancellable, error);
  if (ok)
    laurel_table_take_head (table, self.head);
  reader_clear (&self);

  return ok ? g_steal_pointer (&table) : NULL;
}
