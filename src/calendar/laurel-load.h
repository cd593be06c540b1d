/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelLoad:
 * @possible: how many may be going on: es ≤ day ≤ le
 * @certain: how many certainly are: ls ≤ day ≤ ee
 *
 * How much there is to do on a day.
 */
typedef struct {
  int possible;
  int certain;
} LaurelLoad;

void laurel_load_count (const LaurelWindow *windows,
                        gsize               n_windows,
                        LaurelDay           first,
                        LaurelLoad         *days,
                        gsize               n_days);

G_END_DECLS
