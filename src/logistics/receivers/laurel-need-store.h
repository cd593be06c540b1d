/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/receivers/laurel-need.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What is needed in a drive (x), receiver by receiver. */
extern const LaurelQuery LAUREL_NEEDS_OF_DRIVE;

/* Says how many a receiver, or a class of it, needs: receiver, kind, class or "", quantity
 * (xssi). */
extern const LaurelCommand LAUREL_NEED_PUT;

gboolean laurel_need_put (LaurelTxn   *txn,
                          gint64       receiver,
                          const char  *kind,
                          const char  *unit,
                          const char  *class_name,
                          gint64       quantity,
                          GError     **error);

gint64   laurel_need_find (LaurelReader *reader,
                          gint64        receiver,
                          const char   *kind,
                          const char   *class_name,
                          gint64       *quantity);

G_END_DECLS
