/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-apportionment.h"
#include "judging/laurel-levels.h"
#include "judging/laurel-rule-reader.h"

G_BEGIN_DECLS

/**
 * LaurelQuota:
 * @seats: how many go on in all, or -1 where that is not said
 * @method: how they are shared out
 * @floor: the fewest that each gets
 * @cap: the most that each gets, or -1
 *
 * How many of each section go on to the next stage.
 */
typedef struct {
  gint64 seats;
  LaurelApportionmentMethod method;
  gint64 floor;
  gint64 cap;
} LaurelQuota;

LaurelQuota  laurel_quota_read       (LaurelRuleReader   *reader,
                                      JsonObject         *object);
char        *laurel_quota_dup_reason (const LaurelShare  *share) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
