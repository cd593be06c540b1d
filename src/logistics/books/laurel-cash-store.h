/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-cash.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelCashSums:
 * @received: what came in
 * @spent: what gifts were bought with
 * @costs: what the drive itself cost
 * @returned: what was given back
 *
 * The money of a drive, in fen. What is left of @received is in hand.
 */
typedef struct {
  gint64 received;
  gint64 spent;
  gint64 costs;
  gint64 returned;
} LaurelCashSums;

/* The money of a drive (x), in the order in which it moved. */
extern const LaurelQuery LAUREL_CASH_OF_DRIVE;

/* Notes money: drive, kind, amount, day or "", fields (xsssa{ss}). */
extern const LaurelCommand LAUREL_CASH_ADD;

/* Takes back what never happened: a line, why (xs). */
extern const LaurelCommand LAUREL_CASH_REVERSE;

gboolean laurel_cash_sum (LaurelReader    *reader,
                          gint64           drive,
                          LaurelDay        until,
                          LaurelCashSums  *sums,
                          GError         **error);

gboolean laurel_cash_check_in_hand (LaurelReader  *reader,
                                    gint64         drive,
                                    GError       **error);

G_END_DECLS
