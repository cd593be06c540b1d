/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-settle.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-state.h"

static const struct {
  LaurelSettle settle;
  const char *name;
  const char *label;
} SETTLES[] = {
  { LAUREL_SETTLE_GIVE_DATE, "give-date", N_("Give a date") },
  { LAUREL_SETTLE_FIX_DATE, "fix-date", N_("Fix the date") },
  { LAUREL_SETTLE_NAME_PLACE, "name-place", N_("Name the place") },
  { LAUREL_SETTLE_CONFIRM_PLACE, "confirm-place", N_("Confirm the place") },
};

/**
 * laurel_settle_find:
 * @window: when it is
 * @place_status: how sure the place is
 * @today: today
 *
 * Returns: everything that is to be settled of it now, as
 *   laurel_window_needs_settling() decides; 0 for nothing
 */
LaurelSettle
laurel_settle_find (const LaurelWindow *window, LaurelPlaceStatus place_status, LaurelDay today)
{
  LaurelSettle settle = 0;

  if (!laurel_window_needs_settling (window, place_status, today))
    return 0;

  if (!laurel_window_is_known (window))
    settle |= LAUREL_SETTLE_GIVE_DATE;
  else if (!laurel_window_is_exact (window))
    settle |= LAUREL_SETTLE_FIX_DATE;
  if (place_status == LAUREL_PLACE_TBD)
    settle |= LAUREL_SETTLE_NAME_PLACE;
  else if (place_status == LAUREL_PLACE_TENTATIVE)
    settle |= LAUREL_SETTLE_CONFIRM_PLACE;

  return settle;
}

/**
 * laurel_settle_get_first:
 * @settle: what is to be settled
 *
 * Returns: what comes first: a date before the place, as a hall is asked for a day
 */
LaurelSettle
laurel_settle_get_first (LaurelSettle settle)
{
  return settle & -settle;
}

/**
 * laurel_settle_to_string:
 * @settle: one thing to be settled
 *
 * Returns: its name for programs: "confirm-place"
 */
const char *
laurel_settle_to_string (LaurelSettle settle)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SETTLES); i++)
    if (SETTLES[i].settle == settle)
      return SETTLES[i].name;

  g_return_val_if_reached (NULL);
}

/**
 * laurel_settle_get_label:
 * @settle: one thing to be settled
 *
 * Returns: what is to be done, for people, translated
 */
const char *
laurel_settle_get_label (LaurelSettle settle)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SETTLES); i++)
    if (SETTLES[i].settle == settle)
      return _(SETTLES[i].label);

  g_return_val_if_reached (NULL);
}

/**
 * laurel_settle_get_days:
 * @window: when it is
 * @today: today
 * @days: (out): in how many days it can begin; of a deadline, in how many it
 *   ends; 0 when that is over
 *
 * Tells how soon it matters.
 *
 * Returns: whether anything is known of that
 */
gboolean
laurel_settle_get_days (const LaurelWindow *window, LaurelDay today, int *days)
{
  LaurelDay day = window->es != 0 ? window->es : window->le;

  *days = MAX (day - today, 0);

  return day != 0;
}

/**
 * laurel_settle_dup_soon:
 * @window: when it is
 * @today: today
 *
 * Returns: (transfer full): how soon it matters, in words, translated
 */
char *
laurel_settle_dup_soon (const LaurelWindow *window, LaurelDay today)
{
  int days;

  if (!laurel_settle_get_days (window, today, &days))
    return g_strdup (_("no date"));
  if (window->es == 0)
    /* Translators: %d counts the days until then. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "ends in %d day at the latest",
                                         "ends in %d days at the latest", days), days);
  if (days > 0)
    /* Translators: %d counts the days until then. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "can begin in %d day",
                                         "can begin in %d days", days), days);

  return g_strdup (window->ls != 0 && window->ls <= today ? _("has begun") : _("can begin now"));
}
