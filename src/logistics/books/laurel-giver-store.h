/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-fields.h"
#include "logistics/books/laurel-giver.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The givers of a drive (x): those with a name by it, the others by their numbers. */
extern const LaurelQuery LAUREL_GIVERS_OF_DRIVE;

/* Adds a giver: drive, name, how it is named, fields (xssa{ss}). */
extern const LaurelCommand LAUREL_GIVER_ADD;

/* Sets fields of a giver (xa{ss}). */
extern const LaurelCommand LAUREL_GIVER_EDIT;

gint64 laurel_giver_find_or_add (LaurelTxn    *txn,
                                 gint64        drive,
                                 const char   *name,
                                 const char   *naming,
                                 const LaurelGiftFields *fields,
                                 GError      **error);
char    *laurel_giver_dup_naming  (LaurelReader  *reader,
                                   gint64         drive,
                                   const char    *name,
                                   const char    *phone);
gboolean laurel_giver_check_drive (LaurelReader  *reader,
                                   gint64         drive,
                                   gint64         giver,
                                   GError       **error);

G_END_DECLS
