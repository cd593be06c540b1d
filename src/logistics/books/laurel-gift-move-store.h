/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "logistics/books/laurel-gift-move.h"
#include "logistics/books/laurel-gift-spot.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The moves of a gift line (x), in the order in which they happened. */
extern const LaurelQuery LAUREL_MOVES_OF_GIFT;

/* The moves of a drive (x), the last first. */
extern const LaurelQuery LAUREL_MOVES_OF_DRIVE;

/* Moves pieces of a gift line: gift, quantity, from, to, day or "", fields (xisssa{ss}). */
extern const LaurelCommand LAUREL_GIFTS_MOVE;

/* Takes back what is left of a move: move, quantity or 0 for all, reason (xis). */
extern const LaurelCommand LAUREL_GIFT_MOVE_REVERSE;

/**
 * LaurelGiftMoveFacts:
 * @day: when it happened
 * @reason: (nullable): why
 * @document: (nullable): a receipt, a sheet
 * @signer: (nullable): who signed
 * @photo: (nullable): a link to a photo of it
 *
 * What a move says of itself.
 */
typedef struct {
  LaurelDay day;
  const char *reason;
  const char *document;
  const char *signer;
  const char *photo;
} LaurelGiftMoveFacts;

gint64 laurel_gift_move_bring   (LaurelTxn                  *txn,
                                 gint64                      gift,
                                 gint64                      quantity,
                                 gint64                      point,
                                 const LaurelGiftMoveFacts  *facts,
                                 GError                    **error);
gint64 laurel_gift_move_insert  (LaurelTxn                  *txn,
                                 gint64                      gift,
                                 gint64                      quantity,
                                 const LaurelGiftSpot       *from,
                                 const LaurelGiftSpot       *to,
                                 const LaurelGiftMoveFacts  *facts,
                                 GError                    **error);
gint64 laurel_gift_move_reverse (LaurelTxn                  *txn,
                                 gint64                      move,
                                 gint64                      quantity,
                                 const char                 *reason,
                                 GError                    **error);

gboolean laurel_gift_move_check_sheet (LaurelStatement  *days,
                                       const char       *sheet,
                                       GError          **error);

G_END_DECLS
