/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-levels.h"
#include "judging/laurel-rule-reader.h"

G_BEGIN_DECLS

/**
 * LaurelRuleLevel:
 * @name: what it is called
 * @has_share: whether it says a @share
 * @share: of all entries, from 0 to 1, that get it at most
 * @has_count: whether it says a @count, and then no @share
 * @count: how many get it at most
 * @has_from: whether it takes a score
 * @from: that score, or a better one
 * @has_boundary: whether it says by itself what becomes of those who share its last place
 * @boundary: what becomes of them
 *
 * A level of awards as a rule says it, however many entries there are.
 */
typedef struct {
  char *name;
  gboolean has_share;
  LaurelRatio share;
  gboolean has_count;
  gint64 count;
  gboolean has_from;
  LaurelRatio from;
  gboolean has_boundary;
  LaurelLevelBoundary boundary;
} LaurelRuleLevel;

GArray     *laurel_rule_levels_read (LaurelRuleReader      *reader,
                                     JsonObject            *object,
                                     gboolean               lower_is_better,
                                     LaurelLevelBoundary   *boundary) G_GNUC_WARN_UNUSED_RESULT;
LaurelLevel laurel_rule_level_get   (const LaurelRuleLevel *level,
                                     LaurelLevelBoundary    boundary,
                                     gint64                 total);

G_END_DECLS
