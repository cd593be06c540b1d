/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-agenda-store.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-reminder-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "activity", "phase", "programme", "reminder", NULL };

/* What will be a line: an activity, a phase or a reminder of it. */
typedef struct {
  LaurelActivity *activity;
  LaurelPhase *phase; /* (nullable) */
  LaurelReminder *reminder; /* (nullable) */
  LaurelAgendaSection section;
  LaurelDay day;
} Entry;

static void
add_entry (GArray *entries, LaurelActivity *activity, LaurelPhase *phase,
           const LaurelWindow *window, LaurelDay today)
{
  LaurelAgendaSection section = laurel_agenda_find_section (window, today);
  const Entry entry = { .activity = activity, .phase = phase, .section = section,
                        .day = laurel_agenda_get_day (window, section) };

  g_array_append_val (entries, entry);
}

static void
add_activities (GArray *entries, GHashTable *by_id, GPtrArray *activities, LaurelDay today)
{
  for (guint i = 0; i < activities->len; i++) {
    LaurelActivity *activity = activities->pdata[i];
    LaurelWindow window = laurel_activity_get_window (activity);
    gint64 *id = g_new (gint64, 1);

    *id = laurel_row_get_id (LAUREL_ROW (activity));
    g_hash_table_insert (by_id, id, activity);
    add_entry (entries, activity, NULL, &window, today);
  }
}

/* Of the phases what has a day, or is on some day: a span without certain ends is told by its
 * activity; and what is over was a step on its way. */
static gboolean
is_told (const LaurelWindow *window, LaurelAgendaSection section)
{
  return section == LAUREL_AGENDA_TODAY || section == LAUREL_AGENDA_EXACT ||
         section == LAUREL_AGENDA_WITHIN ||
         (section == LAUREL_AGENDA_RUNNING && laurel_window_is_known (window) &&
          laurel_window_is_exact (window));
}

static void
add_phases (GArray *entries, GHashTable *by_id, GPtrArray *phases, LaurelDay today)
{
  for (guint i = 0; i < phases->len; i++) {
    LaurelPhase *phase = phases->pdata[i];
    gint64 id = laurel_phase_get_activity_id (phase);
    LaurelActivity *activity = g_hash_table_lookup (by_id, &id);
    LaurelWindow window = laurel_phase_get_window (phase);

    if (activity != NULL && is_told (&window, laurel_agenda_find_section (&window, today)) &&
        !g_str_equal (laurel_activity_get_status (activity), "cancelled"))
      add_entry (entries, activity, phase, &window, today);
  }
}

/* Before all that the day has: what is to be reminded of today, and what was not done
 * since it was. */
static void
add_reminders (GArray *entries, GHashTable *by_id, GPtrArray *reminders, LaurelDay today)
{
  LaurelMoment evening = laurel_moment_new (today, LAUREL_MINUTES_A_DAY - 1);

  for (guint i = 0; i < reminders->len; i++) {
    LaurelReminder *reminder = reminders->pdata[i];
    gint64 id = laurel_reminder_get_activity_id (reminder);
    const Entry entry = { .activity = g_hash_table_lookup (by_id, &id), .reminder = reminder,
                          .section = LAUREL_AGENDA_TODAY };

    if (entry.activity != NULL &&
        laurel_reminder_get_state (reminder, evening) == LAUREL_REMINDER_DUE)
      g_array_append_val (entries, entry);
  }
}

/* What comes on one day stays in the plan's order: the sort is stable. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->section != other->section)
    return (int) one->section - (int) other->section;

  return (one->day > other->day) - (one->day < other->day);
}

static GPtrArray *
make_lines (GArray *entries, LaurelDay today)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  const Entry *all = (const Entry *) entries->data;

  for (guint i = 0; i < entries->len; i++) {
    gboolean first = i == 0 || all[i - 1].section != all[i].section;
    gboolean last = i + 1 == entries->len || all[i + 1].section != all[i].section;

    if (first)
      g_ptr_array_add (lines, laurel_agenda_item_new_head (all[i].section));
    g_ptr_array_add (lines,
                     all[i].reminder != NULL
                       ? laurel_agenda_item_new_reminder (all[i].reminder, all[i].activity,
                                                          today, first, last)
                       : laurel_agenda_item_new (all[i].activity, all[i].phase, all[i].section,
                                                 first, last));
  }

  return lines;
}

static GPtrArray *
list_agenda (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) phases = NULL;
  g_autoptr (GPtrArray) reminders = NULL;
  const char *text;
  gint64 programme;
  LaurelDay today;

  g_variant_get (args, "(x&s)", &programme, &text);
  if (!laurel_day_read (text, &today, error))
    return NULL;

  activities = laurel_activity_list (reader, programme, error);
  if (activities != NULL)
    phases = laurel_library_ask (reader, &LAUREL_PHASES_OF_PROGRAMME,
                                 g_variant_new ("(x)", programme), error);
  if (phases != NULL)
    reminders = laurel_library_ask (reader, &LAUREL_REMINDERS_OF_PROGRAMME,
                                    g_variant_new ("(x)", programme), error);
  if (reminders == NULL)
    return NULL;

  add_activities (entries, by_id, activities, today);
  add_phases (entries, by_id, phases, today);
  add_reminders (entries, by_id, reminders, today);
  g_array_sort (entries, compare_entries);

  return make_lines (entries, today);
}

const LaurelQuery LAUREL_AGENDA = {
  .name = "agenda.of-programme",
  .summary = N_("What comes next, with a head for each section: programme (its id), today"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_agenda_item_get_type,
  .run = list_agenda,
};
