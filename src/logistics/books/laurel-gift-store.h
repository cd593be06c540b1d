/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
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

gint64      laurel_gift_add  (LaurelTxn    *txn,
                              gint64        drive,
                              const char   *kind,
                              gint64        quantity,
                              gint64        giver,
                              GVariant     *fields,
                              GError      **error);
gint64      laurel_gift_get_next_receipt (LaurelReader *reader,
                                          gint64        drive);
gboolean    laurel_gift_has_source (LaurelReader *reader,
                                    gint64        drive,
                                    const char   *source);

G_END_DECLS
