/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-point.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The points of a drive (x). */
extern const LaurelQuery LAUREL_POINTS_OF_DRIVE;

/* Adds a point: drive, kind, name, fields (xssa{ss}). */
extern const LaurelCommand LAUREL_POINT_ADD;

/* Sets fields of a point (xa{ss}). */
extern const LaurelCommand LAUREL_POINT_EDIT;

gint64 laurel_point_find_or_add (LaurelTxn   *txn,
                                 gint64       drive,
                                 const char  *kind,
                                 const char  *name,
                                 GError     **error);
gint64 laurel_point_of_receiver (LaurelTxn   *txn,
                                 gint64       receiver,
                                 GError     **error);

G_END_DECLS
