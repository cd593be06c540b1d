/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/live/laurel-live-clock.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LIVE_TIME (laurel_live_time_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLiveTime, laurel_live_time, LAUREL, LIVE_TIME, AdwBin)

void laurel_live_time_show (LaurelLiveTime        *self,
                            const LaurelLiveClock *clock);

G_END_DECLS
