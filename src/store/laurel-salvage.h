/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelSalvageLoss:
 * @table: of which table
 * @rows: how many rows, as far as they can be counted
 * @cut: whether more may be lost than can be counted: a part of the table cannot
 *   be read, and the journal does not tell what was there
 *
 * What could not be saved.
 */
typedef struct {
  char *table;
  gint64 rows;
  gboolean cut;
} LaurelSalvageLoss;

/**
 * LaurelSalvage:
 * @entries: how many entries of the journal are in order, and so were kept
 * @lost: whether there were more, which are not
 * @replayed: how many rows are as the journal says
 * @taken: how many more were taken from the damaged tables
 * @losses: (nullable) (element-type LaurelSalvageLoss): what could not be, a
 *   table each
 *
 * What could be saved of a damaged library.
 */
typedef struct {
  gint64 entries;
  gboolean lost;
  gint64 replayed;
  gint64 taken;
  GPtrArray *losses;
} LaurelSalvage;

void     laurel_salvage_clear         (LaurelSalvage           *self);
char    *laurel_salvage_loss_describe (const LaurelSalvageLoss *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelSalvage, laurel_salvage_clear)

gboolean laurel_salvage_run (const char     *damaged,
                             const char     *to,
                             LaurelRooms     rooms,
                             const char     *actor,
                             LaurelSalvage  *found,
                             GError        **error);

G_END_DECLS
