/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelRuleNode:
 * @name: what marks are given for
 * @weight: as it is written
 * @was: (nullable): by which name stored rules know it
 * @is_part: whether it is a part of the last one before it that is none
 *
 * A criterion of a tree of two levels, as one line of it.
 */
typedef struct {
  char *name;
  char *weight;
  char *was;
  gboolean is_part;
} LaurelRuleNode;

GPtrArray *laurel_rule_tree_read        (const char *content) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_rule_tree_parse       (const char *lines) G_GNUC_WARN_UNUSED_RESULT;
char      *laurel_rule_tree_dup_lines   (GPtrArray  *nodes) G_GNUC_WARN_UNUSED_RESULT;
char      *laurel_rule_tree_dup_outline (JsonObject *rule) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_rule_tree_rebase      (GPtrArray  *nodes,
                                         GPtrArray  *sent,
                                         GPtrArray  *stored);
void       laurel_rule_tree_set_outline (JsonObject *rule,
                                         const char *text);
void       laurel_rule_tree_set_lines   (JsonObject *rule,
                                         const char *lines);

gboolean   laurel_rule_tree_can_move    (GPtrArray  *nodes,
                                         guint       i,
                                         int         step);
guint      laurel_rule_tree_move        (GPtrArray  *nodes,
                                         guint       i,
                                         int         step);
guint      laurel_rule_tree_add         (GPtrArray  *nodes,
                                         const char *name);
guint      laurel_rule_tree_add_part    (GPtrArray  *nodes,
                                         guint       i);
void       laurel_rule_tree_remove      (GPtrArray  *nodes,
                                         guint       i);
guint      laurel_rule_tree_find_end    (GPtrArray  *nodes,
                                         guint       i);
gboolean   laurel_rule_tree_sum_up      (GPtrArray   *nodes,
                                         guint        first,
                                         guint        end,
                                         gboolean     are_parts,
                                         LaurelRatio *sum,
                                         gboolean    *are_fractions);

G_END_DECLS
