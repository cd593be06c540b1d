/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-fields.h"
#include "logistics/books/laurel-promise.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What was promised in a drive (x), and what became of it. */
extern const LaurelQuery LAUREL_PROMISES_OF_DRIVE;

/* Notes a promise: drive, giver, kind, quantity, fields (xxsia{ss}). */
extern const LaurelCommand LAUREL_PROMISE_ADD;

/* Withdraws some of what is outstanding: promise, quantity, why (xis). */
extern const LaurelCommand LAUREL_PROMISE_WITHDRAW;

gint64 laurel_promise_insert (LaurelTxn   *txn,
                              gint64       drive,
                              gint64       giver,
                              const char  *kind,
                              gint64       quantity,
                              const LaurelGiftFields *fields,
                              GError     **error);

G_END_DECLS
