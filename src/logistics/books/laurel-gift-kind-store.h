/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-kind.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The kinds of gifts of a drive (x). */
extern const LaurelQuery LAUREL_KINDS_OF_DRIVE;

/* Adds a kind: drive, name, unit, fields (xssa{ss}). */
extern const LaurelCommand LAUREL_GIFT_KIND_ADD;

/* Sets fields of a kind (xa{ss}). */
extern const LaurelCommand LAUREL_GIFT_KIND_EDIT;

extern const LaurelIndexer LAUREL_GIFT_KIND_INDEXER;

gint64   laurel_gift_kind_find         (LaurelReader *reader,
                                        gint64        drive,
                                        const char   *name);
char    *laurel_gift_kind_dup_unit     (LaurelReader *reader,
                                        gint64        kind) G_GNUC_WARN_UNUSED_RESULT;
gint64   laurel_gift_kind_find_or_add  (LaurelTxn    *txn,
                                        gint64        drive,
                                        const char   *name,
                                        const char   *unit,
                                        GError      **error);

G_END_DECLS
