/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-agenda-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "activity", "phase", "programme", NULL };

static void
add_activities (GPtrArray *items, GHashTable *by_id, GPtrArray *activities, LaurelDay today)
{
  for (guint i = 0; i < activities->len; i++) {
    LaurelActivity *activity = activities->pdata[i];
    gint64 *id = g_new (gint64, 1);

    *id = laurel_row_get_id (LAUREL_ROW (activity));
    g_hash_table_insert (by_id, id, activity);
    g_ptr_array_add (items, laurel_agenda_item_new (activity, NULL, today));
  }
}

/* Of the phases only the deadlines to come. */
static void
add_deadlines (GPtrArray *items, GHashTable *by_id, GPtrArray *phases, LaurelDay today)
{
  for (guint i = 0; i < phases->len; i++) {
    LaurelPhase *phase = phases->pdata[i];
    gint64 id = laurel_phase_get_activity_id (phase);
    LaurelActivity *activity = g_hash_table_lookup (by_id, &id);
    LaurelWindow window = laurel_phase_get_window (phase);

    if (activity != NULL && laurel_window_is_deadline (&window) && window.le >= today &&
        !g_str_equal (laurel_activity_get_status (activity), "cancelled"))
      g_ptr_array_add (items, laurel_agenda_item_new (activity, phase, today));
  }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return laurel_agenda_item_compare (*(LaurelAgendaItem *const *) a,
                                     *(LaurelAgendaItem *const *) b);
}

static gboolean
are_apart (GPtrArray *items, guint i, guint j)
{
  return j >= items->len || laurel_agenda_item_get_section (items->pdata[i]) !=
                              laurel_agenda_item_get_section (items->pdata[j]);
}

static GPtrArray *
add_heads (GPtrArray *items)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++) {
    gboolean first = i == 0 || are_apart (items, i, i - 1);

    if (first)
      g_ptr_array_add (lines, laurel_agenda_item_new_head (
                                laurel_agenda_item_get_section (items->pdata[i])));
    laurel_agenda_item_set_ends (items->pdata[i], first, are_apart (items, i, i + 1));
    g_ptr_array_add (lines, g_object_ref (items->pdata[i]));
  }

  return lines;
}

static GPtrArray *
list_agenda (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) phases = NULL;
  const char *text;
  gint64 programme;
  LaurelDay today;

  g_variant_get (args, "(x&s)", &programme, &text);
  today = laurel_day_from_iso (text);
  if (today == 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was given. */
                 _("“%s” is not a day. Write it like 2025-09-15."), text);
    return NULL;
  }

  activities = laurel_activity_list (reader, programme, error);
  if (activities != NULL)
    phases = laurel_library_ask (reader, &LAUREL_PHASES_OF_PROGRAMME,
                                 g_variant_new ("(x)", programme), error);
  if (phases == NULL)
    return NULL;

  add_activities (items, by_id, activities, today);
  add_deadlines (items, by_id, phases, today);
  g_ptr_array_sort (items, compare_items);

  return add_heads (items);
}

const LaurelQuery LAUREL_AGENDA = {
  .name = "agenda.of-programme",
  .summary = N_("What comes next, with a head for each section: programme (its id), today"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_agenda_item_get_type,
  .run = list_agenda,
};
