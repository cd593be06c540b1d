/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

char *laurel_label_dup (LaurelReader *reader,
                        LaurelRooms   rooms,
                        gint64        entry) G_GNUC_WARN_UNUSED_RESULT;

char *laurel_label_dup_told (LaurelReader *reader,
                             LaurelRooms   rooms,
                             gint64        entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
