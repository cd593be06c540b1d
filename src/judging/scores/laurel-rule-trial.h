/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-comparison.h"
#include "judging/scores/laurel-scope-store.h"

G_BEGIN_DECLS

/* By which lots are drawn: it is a trial, and the same key parts equals the same way in both. */
#define LAUREL_RULE_TRIAL_KEY "0./"

/**
 * LaurelRuleTrial:
 * @result: a released result whose marks are taken, or 0 for those of @scope as they are now
 * @scope: whose marks, where there is no @result; the rules that hold for it must be fixed, and
 *   no later version of them be written
 * @rules: (array fixed-size=2): two rules as JSON; %NULL for that of @result, or of @scope
 *
 * Two rules that are tried on the same marks.
 */
typedef struct {
  gint64 result;
  LaurelScope scope;
  const char *rules[LAUREL_COMPARISON_SIDES];
} LaurelRuleTrial;

LaurelComparison *laurel_rule_trial_run (const LaurelRuleTrial  *self,
                                         LaurelReader           *reader,
                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
