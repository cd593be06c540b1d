/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelSalvage:
 * @entries: how many entries of the journal are in order, and so were kept
 * @lost: whether there were more, which are not
 * @replayed: how many rows are as the journal says
 * @taken: how many more were taken from the damaged tables
 *
 * What could be saved of a damaged library.
 */
typedef struct {
  gint64 entries;
  gboolean lost;
  gint64 replayed;
  gint64 taken;
} LaurelSalvage;

gboolean laurel_salvage_run (const char     *damaged,
                             const char     *to,
                             LaurelRooms     rooms,
                             const char     *actor,
                             LaurelSalvage  *found,
                             GError        **error);

G_END_DECLS
