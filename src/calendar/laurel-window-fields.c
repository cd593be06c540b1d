/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-window-fields.h"

/**
 * laurel_window_fields_get:
 *
 * Returns: the window, without its words
 */
LaurelWindow
laurel_window_fields_get (const LaurelWindowFields *self)
{
  LaurelWindow window = {
    .es = self->es,
    .ls = self->ls,
    .ee = self->ee,
    .le = self->le,
    .min_days = self->min_days,
    .approximate = self->approximate,
    .open_start = self->open_start,
    .open_end = self->open_end,
  };

  /* The schema knows the three words too. */
  laurel_extent_from_string (self->extent, &window.extent);

  return window;
}
