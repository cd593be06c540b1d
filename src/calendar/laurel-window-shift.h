/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelShift:
 * @LAUREL_SHIFT_DAYS: by days
 * @LAUREL_SHIFT_WEEKS: by weeks; the weekday stays
 * @LAUREL_SHIFT_THIRDS: by the ten-day parts of the months: 上旬, 中旬, 下旬
 * @LAUREL_SHIFT_MONTHS: by months
 * @LAUREL_SHIFT_QUARTERS: by quarters
 * @LAUREL_SHIFT_HALVES: by halves of the year
 * @LAUREL_SHIFT_YEARS: by years
 *
 * By what a window is moved.
 */
typedef enum {
  LAUREL_SHIFT_DAYS,
  LAUREL_SHIFT_WEEKS,
  LAUREL_SHIFT_THIRDS,
  LAUREL_SHIFT_MONTHS,
  LAUREL_SHIFT_QUARTERS,
  LAUREL_SHIFT_HALVES,
  LAUREL_SHIFT_YEARS,
} LaurelShift;

LaurelShift
         laurel_window_get_shift (const LaurelWindow     *window,
                                  const LaurelDateHabits *habits);
gboolean laurel_window_shift (const LaurelWindow     *window,
                              LaurelShift             by,
                              int                     n,
                              gboolean                end_only,
                              const LaurelDateHabits *habits,
                              LaurelWindow           *shifted,
                              GError                **error);

G_END_DECLS
