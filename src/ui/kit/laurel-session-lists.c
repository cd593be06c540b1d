/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-session-lists.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-conflict-store.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-release-store.h"

/* The lists that a session keeps of its season: what they are asked with. */

static GVariant *
make_id (LaurelProgramme *programme)
{
  return g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (programme)));
}

static GVariant *
make_since_release (LaurelProgramme *programme)
{
  return g_variant_new ("(xii)", laurel_row_get_id (LAUREL_ROW (programme)), 0, 0);
}

/* Plans begin before their year, and go on after it. */
static GVariant *
make_years (LaurelProgramme *programme)
{
  int year = laurel_programme_get_year (programme);
  g_autofree char *from = g_strdup_printf ("%04d-01-01", MAX (year - 1, 1));
  g_autofree char *to = g_strdup_printf ("%04d-12-31", MIN (year + 1, 9999));

  return g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (programme)), from, to);
}

static const struct {
  const char *name;
  const LaurelQuery *query;
  GVariant *(*make_args) (LaurelProgramme *programme);
} LISTS[] = {
  [LAUREL_SEASON_ACTIVITIES] = { "activities", &LAUREL_ACTIVITIES_OF_PROGRAMME, make_id },
  [LAUREL_SEASON_PHASES] = { "phases", &LAUREL_PHASES_OF_PROGRAMME, make_id },
  [LAUREL_SEASON_CHANGES] = { "changes", &LAUREL_CHANGES_BETWEEN, make_since_release },
  [LAUREL_SEASON_RELEASES] = { "releases", &LAUREL_RELEASES_OF_PROGRAMME, make_id },
  [LAUREL_SEASON_CONFLICTS] = { "conflicts", &LAUREL_CONFLICTS, make_id },
  [LAUREL_SEASON_HOLIDAYS] = { "holidays", &LAUREL_HOLIDAYS_BETWEEN, make_years },
};

const char *
laurel_season_list_get_name (LaurelSeasonList list)
{
  return LISTS[list].name;
}

/**
 * laurel_season_list_new:
 * @list: which
 * @store: an open store
 * @programme: the season
 *
 * Returns: (transfer full): the list, which is being read
 */
LaurelRowList *
laurel_season_list_new (LaurelSeasonList list, LaurelStore *store, LaurelProgramme *programme)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (LISTS[list].make_args (programme));

  return laurel_store_list (store, LISTS[list].query, args);
}
