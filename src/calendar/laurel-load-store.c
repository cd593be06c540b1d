/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-load-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-holiday-rule.h"
#include "calendar/laurel-holiday-store.h"

#include <glib/gi18n-lib.h>

/* A strip of more days than ten years have is a mistake. */
#define MOST_DAYS 3660

static const char *const TABLES[] = { "activity", "holiday", "programme", NULL };

/* What is cancelled is no work. */
static gboolean
is_work (LaurelActivity *activity)
{
  return !g_str_equal (laurel_activity_get_status (activity), "cancelled");
}

/* The series of which something has a date that is counted. */
static GHashTable *
list_told_apart (GPtrArray *activities)
{
  GHashTable *series = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < activities->len; i++) {
    LaurelWindow window = laurel_activity_get_window (activities->pdata[i]);
    gint64 id = laurel_activity_get_series_id (activities->pdata[i]);

    if (id != 0 && laurel_window_is_known (&window) && is_work (activities->pdata[i]))
      g_hash_table_add (series, g_memdup2 (&id, sizeof id));
  }

  return series;
}

/**
 * laurel_load_list_windows:
 * @activities: (element-type LaurelActivity): those of a season, or of all
 *
 * A series is the activities that belong to it, and no work besides them; only as
 * long as none of them has a date it stands for them.
 *
 * Returns: (transfer full) (element-type LaurelWindow): the windows of what there
 *   is to do
 */
GArray *
laurel_load_list_windows (GPtrArray *activities)
{
  g_autoptr (GHashTable) told_apart = list_told_apart (activities);
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));

  for (guint i = 0; i < activities->len; i++) {
    LaurelWindow window = laurel_activity_get_window (activities->pdata[i]);
    gint64 id = laurel_row_get_id (activities->pdata[i]);

    if (is_work (activities->pdata[i]) && !g_hash_table_contains (told_apart, &id))
      g_array_append_val (windows, window);
  }

  return windows;
}

static GArray *
list_windows (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GPtrArray) activities = laurel_activity_list (reader, programme, error);

  return activities ? laurel_load_list_windows (activities) : NULL;
}

static gboolean
read_span (const char *from, const char *to, LaurelDay *first, LaurelDay *last, GError **error)
{
  *first = laurel_day_from_iso (from);
  *last = laurel_day_from_iso (to);
  if (*first != 0 && *last >= *first && *last - *first < MOST_DAYS)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: both %s are what was given. */
               _("“%s” to “%s” are not two days, one after the other, of ten years at most. Write "
                 "them like 2025-09-15."), from, to);
  return FALSE;
}

static GPtrArray *
list_between (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (GArray) windows = NULL;
  g_autofree LaurelLoad *loads = NULL;
  const char *from, *to;
  LaurelDay first, last;
  gint64 programme;

  g_variant_get (args, "(x&s&s)", &programme, &from, &to);
  if (!read_span (from, to, &first, &last, error))
    return NULL;

  holidays = laurel_holiday_load_between (reader, programme, first, last, error);
  if (holidays != NULL)
    windows = list_windows (reader, programme, error);
  if (windows == NULL)
    return NULL;

  loads = g_new (LaurelLoad, last - first + 1);
  laurel_load_count ((const LaurelWindow *) (gpointer) windows->data, windows->len, first, loads,
                     (gsize) (last - first + 1));
  for (LaurelDay day = first; day <= last; day++)
    g_ptr_array_add (days, laurel_load_day_new (day, &loads[day - first],
                                                laurel_holiday_find (holidays, day)));

  return g_steal_pointer (&days);
}

const LaurelQuery LAUREL_LOAD_BETWEEN = {
  .name = "load.between",
  .summary = N_("How much there is to do: programme (its id, or 0), from and to which day"),
  .tables = TABLES,
  .args = "(xss)",
  .row_type = laurel_load_day_get_type,
  .run = list_between,
};
