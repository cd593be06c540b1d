/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/receivers/laurel-allocation-share.h"
#include "logistics/receivers/laurel-allocation.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What was shared out in a drive (x), the last of each kind. */
extern const LaurelQuery LAUREL_ALLOCATIONS_OF_DRIVE;

/* Who gets how many of it (x). */
extern const LaurelQuery LAUREL_SHARES_OF_ALLOCATION;

/* Who would get how many: kind, total or -1, method or "", floor or -1 (xisi). */
extern const LaurelQuery LAUREL_SHARES_IF;

/* Shares a kind out: kind, total or -1, method or "", floor or -1 (xisi). */
extern const LaurelCommand LAUREL_ALLOCATION_MAKE;
/* Shares several kinds out, all or none: kinds, total of each or -1, method or "", floor or -1
 * (axisi). */
extern const LaurelCommand LAUREL_ALLOCATIONS_MAKE;

/* The same, and throws away what was changed by hand (axisi). */
extern const LaurelCommand LAUREL_ALLOCATIONS_REPLACE;

/* Changes by hand what one receiver gets: share, how many, why (xis). */
extern const LaurelCommand LAUREL_ALLOCATION_CHANGE;

/* Takes an allocation out of which nothing is packed (x). */
extern const LaurelCommand LAUREL_ALLOCATION_REMOVE;

gint64     laurel_allocation_insert (LaurelTxn    *txn,
                                     gint64        kind,
                                     const char   *method,
                                     int           floor,
                                     gint64        total,
                                     const char   *shares,
                                     GError      **error);
GPtrArray *laurel_allocation_list_shares (LaurelReader  *reader,
                                          gint64         allocation,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
