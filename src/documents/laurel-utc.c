/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-utc.h"

/**
 * laurel_utc_dup_text:
 * @seconds: since 1970, in UTC; 0 for none
 *
 * A moment as it stands in protocols, which say the same wherever they are made.
 *
 * Returns: (transfer full) (nullable): like “2025-07-04 13:00 UTC”; %NULL for none
 */
char *
laurel_utc_dup_text (gint64 seconds)
{
  g_autoptr (GDateTime) moment = seconds ? g_date_time_new_from_unix_utc (seconds) : NULL;

  return moment ? g_date_time_format (moment, "%Y-%m-%d %H:%M UTC") : NULL;
}
