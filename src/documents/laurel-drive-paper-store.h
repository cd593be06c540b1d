/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/* What a receipt acknowledges does not go from under it. */
extern const LaurelGuard LAUREL_RECEIPT_GUARD;

GHashTable *laurel_drive_paper_list_receipts (LaurelReader  *reader,
                                              gint64         drive,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *laurel_drive_paper_list_thanked  (LaurelReader  *reader,
                                              gint64         drive,
                                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_drive_paper_dup_receipt_key (gint64      giver,
                                                const char *receipt) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_drive_paper_dup_gift_key    (gint64      gift) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
