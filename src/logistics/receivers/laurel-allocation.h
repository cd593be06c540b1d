/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ALLOCATION (laurel_allocation_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAllocation, laurel_allocation, LAUREL, ALLOCATION, LaurelRow)

gint64      laurel_allocation_get_kind_id (LaurelAllocation *self);
const char *laurel_allocation_get_kind    (LaurelAllocation *self);
const char *laurel_allocation_get_method  (LaurelAllocation *self);
int         laurel_allocation_get_total   (LaurelAllocation *self);
int         laurel_allocation_get_shared  (LaurelAllocation *self);
int         laurel_allocation_get_by_hand (LaurelAllocation *self);

G_END_DECLS
