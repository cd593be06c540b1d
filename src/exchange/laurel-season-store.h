/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-season.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_season_read_origin (LaurelReader  *reader,
                                    char         **file_id,
                                    gint64        *at,
                                    GError       **error);
gboolean laurel_season_read_bookings (LaurelSeason  *season,
                                      LaurelReader  *reader,
                                      GHashTable    *activities,
                                      GError       **error);
gboolean laurel_season_read_reminders (LaurelSeason  *season,
                                       LaurelReader  *reader,
                                       GHashTable    *activities,
                                       GError       **error);
gboolean laurel_season_read_uids (LaurelSeason  *season,
                                  LaurelReader  *reader,
                                  GHashTable    *activities,
                                  GError       **error);
gboolean laurel_season_count_withdrawn (LaurelReader *reader,
                                        gint64        programme,
                                        int          *n,
                                        GError      **error);
gpointer laurel_season_read_file_id (LaurelReader *reader,
                                     GVariant     *args,
                                     GError      **error);

G_END_DECLS
