/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Windows as one line of text, so that tables of cases can be read. */

#include "calendar/laurel-window.h"

/* "w 09-11 09-20 09-11 09-20", with the year where it is not @year, "-" for a
 * day that is not known, and flags: ~ about, < no start, > no end, ×3 days. */
static inline char *
window_to_text (const LaurelWindow *window, int year)
{
  const LaurelDay days[] = { window->es, window->ls, window->ee, window->le };
  GString *text = g_string_new (NULL);

  g_string_append_c (text, "wtd"[window->extent]);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *iso = laurel_day_dup_iso (days[i]);

    if (iso == NULL)
      g_string_append (text, " -");
    else
      g_string_append_printf (text, " %s", atoi (iso) == year ? iso + 5 : iso);
  }
  if (window->approximate)
    g_string_append (text, " ~");
  if (window->open_start)
    g_string_append (text, " <");
  if (window->open_end)
    g_string_append (text, " >");
  if (window->min_days != 1)
    g_string_append_printf (text, " ×%d", window->min_days);

  return g_string_free (text, FALSE);
}
