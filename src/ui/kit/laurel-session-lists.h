/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"
#include "store/laurel-store.h"

G_BEGIN_DECLS

/**
 * LaurelSeasonList:
 * @LAUREL_SEASON_ACTIVITIES: its activities, in the plan's own order
 * @LAUREL_SEASON_PHASES: their phases
 * @LAUREL_SEASON_CHANGES: what was changed since the latest release
 * @LAUREL_SEASON_RELEASES: its releases
 * @LAUREL_SEASON_CONFLICTS: what does not go together
 * @LAUREL_SEASON_HOLIDAYS: the days off and the worked weekends around it
 *
 * A list of a season.
 */
typedef enum {
  LAUREL_SEASON_ACTIVITIES,
  LAUREL_SEASON_PHASES,
  LAUREL_SEASON_CHANGES,
  LAUREL_SEASON_RELEASES,
  LAUREL_SEASON_CONFLICTS,
  LAUREL_SEASON_HOLIDAYS,
  LAUREL_SEASON_N_LISTS,
} LaurelSeasonList;

const char    *laurel_season_list_get_name (LaurelSeasonList  list);
LaurelRowList *laurel_season_list_new      (LaurelSeasonList  list,
                                            LaurelStore      *store,
                                            LaurelProgramme  *programme)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
