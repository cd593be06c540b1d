/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-standing-store.h"

#include "calendar/laurel-activity-store.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "activity", "programme", NULL };

static GPtrArray *
list_on_day (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) activities = NULL;
  const char *text;
  gint64 programme;
  LaurelDay day;

  g_variant_get (args, "(x&s)", &programme, &text);
  if (!laurel_day_read (text, &day, error))
    return NULL;

  activities = laurel_activity_list (reader, programme, error);
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    g_ptr_array_add (standings, laurel_standing_new (activities->pdata[i], day));

  return activities ? g_steal_pointer (&standings) : NULL;
}

const LaurelQuery LAUREL_STATES_ON_DAY = {
  .name = "states.on-day",
  .summary = N_("What is known of the activities of a programme (its id, or 0) on a day"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_standing_get_type,
  .run = list_on_day,
};
