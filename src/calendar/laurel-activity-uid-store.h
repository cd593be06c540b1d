/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_activity_set_uid (LaurelTxn   *txn,
                                  gint64       id,
                                  const char  *uid,
                                  GError     **error);
gboolean laurel_season_find_by_uid (LaurelReader  *reader,
                                    const char    *uid,
                                    gint64        *programme,
                                    GError       **error);

G_END_DECLS
