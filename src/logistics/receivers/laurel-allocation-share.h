/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ALLOCATION_SHARE (laurel_allocation_share_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAllocationShare, laurel_allocation_share, LAUREL, ALLOCATION_SHARE,
                      LaurelRow)

gint64      laurel_allocation_share_get_receiver_id (LaurelAllocationShare *self);
const char *laurel_allocation_share_get_receiver    (LaurelAllocationShare *self);
int         laurel_allocation_share_get_size        (LaurelAllocationShare *self);
int         laurel_allocation_share_get_floor       (LaurelAllocationShare *self);
int         laurel_allocation_share_get_cap         (LaurelAllocationShare *self);
const char *laurel_allocation_share_get_quota       (LaurelAllocationShare *self);
int         laurel_allocation_share_get_computed    (LaurelAllocationShare *self);
int         laurel_allocation_share_get_given       (LaurelAllocationShare *self);
const char *laurel_allocation_share_get_why         (LaurelAllocationShare *self);
const char *laurel_allocation_share_get_reason      (LaurelAllocationShare *self);
int         laurel_allocation_share_get_packed      (LaurelAllocationShare *self);

G_END_DECLS
