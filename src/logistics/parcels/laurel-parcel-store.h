/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "logistics/parcels/laurel-parcel.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The parcels of a drive (x), by number. */
extern const LaurelQuery LAUREL_PARCELS_OF_DRIVE;

/* The parcels that words find (s). */
extern const LaurelQuery LAUREL_PARCELS_MATCHING;

/* What is in a parcel (x), or on the way with it. */
extern const LaurelQuery LAUREL_GIFTS_IN_PARCEL;

/* Adds an empty parcel: receiver, fields (xa{ss}). */
extern const LaurelCommand LAUREL_PARCEL_ADD;

/* Sets fields of a parcel (xa{ss}). */
extern const LaurelCommand LAUREL_PARCEL_EDIT;

/* Takes an empty parcel out (x). */
extern const LaurelCommand LAUREL_PARCEL_REMOVE;

extern const LaurelIndexer LAUREL_PARCEL_INDEXER;

LaurelParcel *laurel_parcel_load   (LaurelReader  *reader,
                                    gint64         id,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelParcel *laurel_parcel_find   (LaurelReader  *reader,
                                    gint64         drive,
                                    const char    *name,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *laurel_parcel_list_content (LaurelReader  *reader,
                                          gint64         parcel,
                                          const char    *place,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64        laurel_parcel_insert (LaurelTxn     *txn,
                                    gint64         receiver,
                                    gint64         carrier,
                                    GError       **error);
gboolean      laurel_parcel_set_fields (LaurelTxn  *txn,
                                        gint64      id,
                                        GVariant   *fields,
                                        GError    **error);

G_END_DECLS
