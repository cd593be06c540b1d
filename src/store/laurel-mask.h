/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelMasks:
 *
 * What knows of each row whether anything of it is hidden; it lives as long as one reading.
 */
typedef struct _LaurelMasks LaurelMasks;

LaurelMasks *laurel_masks_new        (LaurelReader  *reader,
                                      LaurelRooms    rooms) G_GNUC_WARN_UNUSED_RESULT;
void         laurel_masks_free       (LaurelMasks   *self);
gboolean     laurel_masks_hide       (LaurelMasks   *self,
                                      const char    *table,
                                      gint64         id,
                                      const char    *column);
gboolean     laurel_masks_hide_entry (LaurelMasks   *self,
                                      GBytes        *changeset);
char        *laurel_masks_dup_column (LaurelRooms    rooms,
                                      const char    *table,
                                      const char    *column) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMasks, laurel_masks_free)

G_END_DECLS
