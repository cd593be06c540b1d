/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-changes.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_veil_hang      (LaurelReader         *reader,
                                LaurelRooms           rooms,
                                GArray               *viewers,
                                GError              **error);
gboolean laurel_veil_hides_row (LaurelReader         *reader,
                                LaurelRooms           rooms,
                                const char           *table,
                                gint64                id);
gboolean laurel_veil_reads     (LaurelRooms           rooms,
                                const LaurelChanges  *changes);

G_END_DECLS
