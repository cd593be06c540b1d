/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-lot-draw.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_LOT_DRAWS_OF_CONTEST;

gboolean laurel_lot_draw_find   (LaurelReader        *reader,
                                 gint64               stage,
                                 const char          *purpose,
                                 const char          *hall,
                                 LaurelLotDraw      **latest,
                                 GError             **error);
gboolean laurel_lot_draw_insert (LaurelTxn           *txn,
                                 gint64               stage,
                                 const char          *purpose,
                                 const char          *hall,
                                 const char          *pool,
                                 GVariant            *sources,
                                 const char          *reason,
                                 GError             **error);
gboolean laurel_lot_draw_take   (LaurelTxn           *txn,
                                 gint64               id,
                                 const char          *key,
                                 const char          *protocol,
                                 GError             **error);

G_END_DECLS
