/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-rule-trial.h"
#include "store/laurel-store.h"

G_BEGIN_DECLS

/**
 * LaurelTrialSource:
 * @label: what it is called
 * @result: a released result, or 0
 * @scope: of the contest itself, where there is no @result
 *
 * Marks that rules can be tried on.
 */
typedef struct {
  char *label;
  gint64 result;
  LaurelScope scope;
} LaurelTrialSource;

/**
 * LaurelTrialGround:
 * @sources: (element-type LaurelTrialSource): earlier results first
 * @rules: (element-type utf8): the rules of the contest as JSON, the latest first
 * @names: (element-type utf8): what they are called
 *
 * What can be compared for a contest.
 */
typedef struct {
  GPtrArray *sources;
  GPtrArray *rules;
  GPtrArray *names;
} LaurelTrialGround;

gpointer laurel_trial_ground_read (LaurelReader  *reader,
                                   GVariant      *args,
                                   GError       **error);
void     laurel_trial_ground_free (gpointer       ground);
GVariant *laurel_trial_build      (const LaurelTrialSource *source,
                                   const char              *path,
                                   const char              *one,
                                   const char              *other) G_GNUC_WARN_UNUSED_RESULT;
gpointer laurel_trial_read        (LaurelReader  *reader,
                                   GVariant      *args,
                                   GError       **error);
void     laurel_trial_free        (gpointer       comparison);

G_END_DECLS
