/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-season.h"
#include "exchange/laurel-sheet.h"

G_BEGIN_DECLS

LaurelSheet *laurel_season_make_plan_sheet  (const LaurelSeason  *season,
                                             gint64               only)
                                            G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_season_make_days_sheet  (const LaurelSeason  *season)
                                            G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_season_make_whole_sheet (const LaurelSeason  *season)
                                            G_GNUC_WARN_UNUSED_RESULT;
LaurelSheet *laurel_people_make_sheet       (LaurelReader        *reader,
                                             GError             **error)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
