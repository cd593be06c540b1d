/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-spot.h"
#include "logistics/books/laurel-gift-account.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What is where in a drive, place by place, as it was on a day by the day of what happened or of
 * when it was entered: drive, day or "", "day" or "entered" (xss). */
extern const LaurelQuery LAUREL_ACCOUNTS_OF_DRIVE;

/* What is where of a gift line (x). */
extern const LaurelQuery LAUREL_ACCOUNTS_OF_GIFT;

/**
 * LaurelGiftTime:
 * @day: a day
 * @origin: the move at whose place of that day it is, or 0 for the end of the day
 *
 * When something leaves: what takes a move back does so at the place of that move.
 */
typedef struct {
  LaurelDay day;
  gint64 origin;
} LaurelGiftTime;

gint64   laurel_gift_balance_read_day   (LaurelReader     *reader,
                                         gint64            gift,
                                         LaurelGiftPlace   place,
                                         LaurelDay         day);
gint64   laurel_gift_balance_read  (LaurelReader          *reader,
                                    gint64                 gift,
                                    const LaurelGiftSpot  *spot);
gboolean laurel_gift_balance_check (LaurelReader          *reader,
                                    gint64                 gift,
                                    const LaurelGiftSpot  *spot,
                                    const LaurelGiftTime  *time,
                                    gint64                 quantity,
                                    GError               **error);
gboolean laurel_gift_balance_begin (LaurelTxn         *txn,
                                    gint64                gift,
                                    const LaurelGiftSpot *spot,
                                    gint64                quantity,
                                    GError              **error);
gboolean laurel_gift_balance_add   (LaurelTxn             *txn,
                                    gint64                 gift,
                                    const LaurelGiftSpot  *spot,
                                    gint64                 quantity,
                                    GError               **error);
char    *laurel_gift_spot_dup_label (LaurelReader         *reader,
                                     const LaurelGiftSpot *spot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
