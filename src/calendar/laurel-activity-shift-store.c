/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-shift-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-window-shift.h"

#include <glib/gi18n-lib.h>

static gboolean
check_unit (int unit, GError **error)
{
  if (unit >= LAUREL_SHIFT_DAYS && unit <= LAUREL_SHIFT_YEARS)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %d is what was given. */
               _("%d is no unit of time: 0 is days, 1 weeks, 2 parts of a month, 3 months, "
                 "4 quarters, 5 halves of a year, 6 years."), unit);
  return FALSE;
}

/* What does not take place comes back when somebody says when, and not by a touch. */
static gboolean
check_takes_place (LaurelActivity *activity, GError **error)
{
  if (!g_str_equal (laurel_activity_get_status (activity), "cancelled"))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the title of an activity. */
               _("“%s” is cancelled. To bring it back, say in words when it takes place."),
               laurel_activity_get_title (activity));
  return FALSE;
}

static gboolean
shift (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  g_autofree char *words = NULL;
  LaurelWindow window, shifted;
  gboolean end_only;
  gint64 id;
  int unit, n;

  g_variant_get (args, "(xiib)", &id, &unit, &n, &end_only);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL || !check_unit (unit, error) || !check_takes_place (activity, error))
    return FALSE;

  window = laurel_activity_get_window (activity);
  if (!laurel_window_shift (&window, (LaurelShift) unit, n, end_only,
                            laurel_activity_get_habits (activity), &shifted, error))
    return FALSE;

  words = laurel_date_write (&shifted, laurel_activity_get_language (activity),
                             laurel_activity_get_year (activity),
                             laurel_activity_get_habits (activity));
  /* Translators: the first %s is the title of an activity, the second a date in words. */
  laurel_txn_tell (txn, g_strdup_printf (_("Moved “%s” to %s"),
                                         laurel_activity_get_title (activity), words));

  return laurel_activity_store_window (txn, id, words, &shifted, error) &&
         laurel_activity_revive (txn, id, NULL, error) &&
         laurel_activity_tell_outside (txn, activity, &shifted, error);
}

static char *
describe (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Move “%s”"));
}

const LaurelCommand LAUREL_ACTIVITY_SHIFT = {
  .name = "activity.shift",
  .label = N_("Move activity"),
  .summary = N_("Moves an activity by whole units: id, unit (0 days … 6 years), how many, "
                "only its end"),
  .args = "(xiib)",
  .apply = shift,
  .describe = describe,
};
