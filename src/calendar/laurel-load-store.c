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
static GArray *
list_windows (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (GPtrArray) activities = laurel_activity_list (reader, programme, error);
  GArray *windows = NULL;

  if (activities == NULL)
    return NULL;

  windows = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));
  for (guint i = 0; i < activities->len; i++) {
    LaurelWindow window = laurel_activity_get_window (activities->pdata[i]);

    if (!g_str_equal (laurel_activity_get_status (activities->pdata[i]), "cancelled"))
      g_array_append_val (windows, window);
  }

  return windows;
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
