/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-season.h"

G_BEGIN_DECLS

GBytes *laurel_season_write_ics (const LaurelSeason         *season) G_GNUC_WARN_UNUSED_RESULT;
GBytes *laurel_season_write_one (const LaurelSeason         *season,
                                 const LaurelSeasonActivity *activity) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
