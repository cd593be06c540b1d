/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "logistics/books/laurel-gift-fields.h"
#include "logistics/books/laurel-gift.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The gift lines of a drive (x). */
extern const LaurelQuery LAUREL_GIFTS_OF_DRIVE;

/* One gift line (x). */
extern const LaurelQuery LAUREL_GIFT_BY_ID;

/* The gift lines of which a receiver (x) has something. */
extern const LaurelQuery LAUREL_GIFTS_OF_RECEIVER;

/* A gift that came in: drive, kind, quantity, giver or 0, fields (xsixa{ss}). */
extern const LaurelCommand LAUREL_GIFT_ADD;

/* Sets fields of a gift line (xa{ss}). */
extern const LaurelCommand LAUREL_GIFT_EDIT;

/* What was looked at: gift, good pieces, damaged ones, why, day or "" (xiiss). */
extern const LaurelCommand LAUREL_GIFT_INSPECT;

extern const LaurelIndexer LAUREL_GIFT_INDEXER;

/**
 * LaurelGiftOrigin:
 * @drive: a drive
 * @kind: of what kind it is
 * @giver: who gave it, or 0
 * @point: where it came in
 * @promise: of which promise it is, or 0
 * @spending: what it was bought with, or 0
 *
 * Where a gift line comes from, by ids.
 */
typedef struct {
  gint64 drive;
  gint64 kind;
  gint64 giver;
  gint64 point;
  gint64 promise;
  gint64 spending;
} LaurelGiftOrigin;

gint64      laurel_gift_insert (LaurelTxn              *txn,
                                const LaurelGiftOrigin *origin,
                                gint64                  quantity,
                                const LaurelGiftFields *fields,
                                GError                **error);
gint64      laurel_gift_add  (LaurelTxn    *txn,
                              gint64        drive,
                              const char   *kind,
                              gint64        quantity,
                              gint64        giver,
                              const LaurelGiftFields *fields,
                              GError      **error);

G_END_DECLS
