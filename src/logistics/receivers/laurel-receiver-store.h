/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/receivers/laurel-receiver.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The receivers of a drive (x), in their order. */
extern const LaurelQuery LAUREL_RECEIVERS_OF_DRIVE;

/* The classes of all receivers of a drive (x). */
extern const LaurelQuery LAUREL_CLASSES_OF_DRIVE;

/* Adds a receiver: drive, name, size, fields (xsia{ss}). */
extern const LaurelCommand LAUREL_RECEIVER_ADD;

/* Sets fields of a receiver (xa{ss}). */
extern const LaurelCommand LAUREL_RECEIVER_EDIT;

/* Says how many children a class has, and of which ages: receiver, class, children, from, to; an
 * age
 * is -1 where it is not known (xsiii). */
extern const LaurelCommand LAUREL_SCHOOL_CLASS_PUT;

extern const LaurelIndexer LAUREL_RECEIVER_INDEXER;

gint64 laurel_receiver_find_or_add (LaurelTxn    *txn,
                                    gint64        drive,
                                    const char   *name,
                                    GError      **error);
gint64 laurel_receiver_find        (LaurelReader *reader,
                                    gint64        drive,
                                    const char   *name);
gboolean laurel_receiver_set_fields (LaurelTxn   *txn,
                                     gint64       id,
                                     GVariant    *fields,
                                     GError     **error);
gboolean laurel_receiver_has_region (LaurelReader *reader,
                                     gint64        id);
gboolean laurel_receiver_says      (LaurelReader *reader,
                                    gint64        id,
                                    GHashTable   *fields);
gboolean laurel_receiver_put_class (LaurelTxn    *txn,
                                    gint64        receiver,
                                    const char   *name,
                                    int           children,
                                    int           from,
                                    int           to,
                                    GError      **error);
gboolean laurel_receiver_tell_edited (LaurelTxn  *txn,
                                      gint64      id);

G_END_DECLS
