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
 * @boundary: what becomes of those who share the last place
 * @fixed: when it was fixed, in seconds since 1970, UTC; 0 where it was not
 *
 * How many of each section go on to the next stage.
 */
typedef struct {
  gint64 seats;
  LaurelApportionmentMethod method;
  gint64 floor;
  gint64 cap;
  LaurelLevelBoundary boundary;
  gint64 fixed;
} LaurelQuota;

LaurelQuota  laurel_quota_read       (LaurelRuleReader   *reader,
                                      JsonObject         *object);
gboolean     laurel_quota_parse      (const char         *text,
                                      LaurelQuota        *quota,
                                      GError            **error);
char        *laurel_quota_write      (const LaurelQuota  *quota) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_quota_dup_words  (const LaurelQuota  *quota) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_quota_dup_vacancies (const LaurelQuota *quota,
                                      gint64              given) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_quota_dup_reason (const LaurelQuota  *quota,
                                      const LaurelShare  *shares,
                                      guint               n_shares,
                                      guint               which) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
