/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-rule.h"
#include "judging/laurel-rule.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The rules of a contest (x), all versions, the latest first. */
extern const LaurelQuery LAUREL_RULES_OF_CONTEST;

/* Writes rules that are not fixed: contest, class or 0, JSON (xxs). */
extern const LaurelCommand LAUREL_RULE_PUT;

/* Fixes rules: id (x). */
extern const LaurelCommand LAUREL_RULE_FIX;

/* What fixed rules say. */
extern const LaurelGuard LAUREL_RULE_GUARD;

/* Begins a later version of fixed rules: id, JSON, why (xss). */
extern const LaurelCommand LAUREL_RULE_REVISE;

char *laurel_contest_rule_dup_digest (const char *content) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray         *laurel_contest_rule_list_fixed (LaurelReader  *reader,
                                                   gint64         contest,
                                                   GError       **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelRule        *laurel_contest_rule_read       (LaurelContestRule  *self,
                                                   GError            **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelContestRule *laurel_contest_rule_load       (LaurelReader  *reader,
                                                   gint64         id,
                                                   GError       **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
