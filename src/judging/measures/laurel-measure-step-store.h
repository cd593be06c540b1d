/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelMeasureStep:
 * @has_none_judged: whether nobody judges in any stage of the contest, though it has stages
 * @has_entries: whether it has one that is about entries, as an index is
 * @has_rules: whether it has one that comes to a result by rules, as all but a survey do
 * @told: (nullable): how far its last stage that is not judged has come
 * @blocks: (nullable): what is to be done first
 *
 * What is counted in a contest, and not judged.
 */
typedef struct {
  gboolean has_none_judged;
  gboolean has_entries;
  gboolean has_rules;
  char *told;
  char *blocks;
} LaurelMeasureStep;

gboolean laurel_measure_step_read  (LaurelReader       *reader,
                                    gint64              contest,
                                    LaurelMeasureStep  *self,
                                    GError            **error);
void     laurel_measure_step_clear (LaurelMeasureStep  *self);

G_END_DECLS
