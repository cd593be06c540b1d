/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-apportionment.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelAllotment:
 * @receiver: who gets it
 * @share: of how many, within which bounds, and how many it is
 * @packed: how many of them were packed for it already
 *
 * What one receiver gets.
 */
typedef struct {
  gint64 receiver;
  LaurelShare share;
  gint64 packed;
} LaurelAllotment;

/**
 * LaurelAllocationPlan:
 * @kind: what is shared out
 * @method: how
 * @floor: what each gets at the least
 * @total: how many there are, with those that are packed already
 * @packed: how many these are
 * @allotments: (element-type LaurelAllotment): who gets how many, in the order of receivers
 *
 * How one kind of gift is shared out by a rule.
 */
typedef struct {
  gint64 kind;
  char *method;
  int floor;
  gint64 total;
  gint64 packed;
  GArray *allotments;
} LaurelAllocationPlan;

LaurelAllocationPlan *laurel_allocation_plan_new  (LaurelReader  *reader,
                                                   gint64         kind,
                                                   gint64         total,
                                                   const char    *method,
                                                   int            floor,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                  laurel_allocation_plan_free (LaurelAllocationPlan *self);
gboolean              laurel_allocation_plan_check (const LaurelAllocationPlan *self,
                                                    LaurelReader               *reader,
                                                    GError                    **error);
gint64                laurel_allocation_plan_get_shared (const LaurelAllocationPlan *self);
char                 *laurel_allocation_plan_dup_json (const LaurelAllocationPlan *self)
  G_GNUC_WARN_UNUSED_RESULT;
const char           *laurel_share_reason_to_string (LaurelShareReason reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAllocationPlan, laurel_allocation_plan_free)

G_END_DECLS
