/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-place-status.h"

static const char *const STATUSES[] = {
  [LAUREL_PLACE_NONE] = "none",
  [LAUREL_PLACE_CONFIRMED] = "confirmed",
  [LAUREL_PLACE_TENTATIVE] = "tentative",
  [LAUREL_PLACE_TBD] = "tbd",
  [LAUREL_PLACE_ONLINE] = "online",
  [LAUREL_PLACE_MULTI] = "multi",
  [LAUREL_PLACE_BY_APPOINTMENT] = "by-appointment",
};

/**
 * laurel_place_status_to_string:
 *
 * Returns: the status as the store keeps it: "tbd"
 */
const char *
laurel_place_status_to_string (LaurelPlaceStatus status)
{
  g_return_val_if_fail ((gsize) status < G_N_ELEMENTS (STATUSES), NULL);

  return STATUSES[status];
}

/**
 * laurel_place_status_from_string:
 * @text: (nullable): a status as the store keeps it
 * @status: (out): the status
 *
 * Returns: whether @text is one
 */
gboolean
laurel_place_status_from_string (const char *text, LaurelPlaceStatus *status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (STATUSES); i++)
    if (g_strcmp0 (text, STATUSES[i]) == 0) {
      *status = i;
      return TRUE;
    }

  return FALSE;
}
