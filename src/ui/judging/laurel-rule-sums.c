/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-sums.h"

#include "judging/laurel-rule-criteria.h"
#include "ui/judging/laurel-rule-tree.h"

#include <glib/gi18n-lib.h>

/* What the weights of criteria come to, in words. */

static char *
dup_sum (LaurelRatio sum, LaurelRatio whole, gboolean is_free)
{
  g_autofree char *is = laurel_ratio_dup_short (sum);
  g_autofree char *meant = laurel_ratio_dup_short (whole);
  int order = laurel_ratio_compare (sum, whole);
  g_autofree char *rest = laurel_ratio_dup_short (order < 0 ? laurel_ratio_subtract (whole, sum)
                                                            : laurel_ratio_subtract (sum, whole));

  if (is_free)
    /* Translators: %s is a number, what the weights of criteria come to. */
    return g_strdup_printf (_("The weights come to %s; only their proportion counts."), is);
  if (order < 0)
    /* Translators: numbers: what weights come to, what they are meant to come to, the rest. */
    return g_strdup_printf (_("The weights come to %1$s of %2$s: %3$s missing."), is, meant, rest);
  if (order > 0)
    /* Translators: numbers: what weights come to, what they are meant to come to, the rest. */
    return g_strdup_printf (_("The weights come to %1$s of %2$s: %3$s too much."), is, meant, rest);

  /* Translators: numbers: what weights come to, and what they are meant to come to. */
  return g_strdup_printf (_("The weights come to %1$s of %2$s."), is, meant);
}

/* What weights are meant to come to, by those who write them so. */
static gboolean
is_usual (LaurelRatio sum, gboolean are_fractions)
{
  return are_fractions || laurel_ratio_compare (sum, laurel_ratio_new (100, 1)) == 0;
}

/* Parts come to what the whole has, to 100 or to 1; or only their proportion is meant. */
static void
add_group (GString *all, GPtrArray *nodes, guint i, gboolean *add_up)
{
  LaurelRuleNode *node = nodes->pdata[i];
  LaurelRatio sum, of_group, whole;
  gboolean are_fractions;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  guint end = laurel_rule_tree_find_end (nodes, i);

  if (end == i + 1 || !laurel_rule_tree_sum_up (nodes, i + 1, end, TRUE, &sum, &are_fractions) ||
      !laurel_ratio_read (node->weight, &of_group) ||
      laurel_ratio_compare (sum, of_group) == 0)
    return;

  are_fractions &= end > i + 2;
  whole = laurel_rule_criteria_get_whole (sum, are_fractions);
  if (laurel_ratio_compare (sum, whole) == 0 && is_usual (sum, are_fractions))
    return;

  *add_up &= laurel_ratio_compare (sum, whole) == 0;
  text = dup_sum (sum, whole, laurel_ratio_compare (sum, whole) == 0);
  /* Translators: %1$s is a criterion, %2$s what the weights of its parts come to. */
  line = g_strdup_printf (_("“%1$s”: %2$s"), node->name, text);
  g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", line);
}

/**
 * laurel_rule_sums_dup:
 * @nodes: (element-type LaurelRuleNode): lines
 * @is_mean: whether a judge's total is a weighted mean, and not a sum
 * @add_up: (out): whether nothing is missing, and nothing too much
 *
 * Returns: (transfer full) (nullable): what their weights come to, and what is missing, a line for
 *   all and for each criterion of which the parts do not come to its own; %NULL where there is
 *   nothing to tell
 */
char *
laurel_rule_sums_dup (GPtrArray *nodes, gboolean is_mean, gboolean *add_up)
{
  g_autoptr (GString) all = g_string_new (NULL);
  LaurelRatio sum, whole;
  gboolean are_fractions;

  *add_up = TRUE;
  if (!is_mean || nodes->len == 0 ||
      !laurel_rule_tree_sum_up (nodes, 0, nodes->len, FALSE, &sum, &are_fractions))
    return NULL;

  /* The weight of the only one says nothing. */
  if (laurel_rule_tree_find_end (nodes, 0) < nodes->len) {
    g_autofree char *text = NULL;

    whole = laurel_rule_criteria_get_whole (sum, are_fractions);
    *add_up = laurel_ratio_compare (sum, whole) == 0;
    text = dup_sum (sum, whole, laurel_ratio_compare (sum, whole) == 0 &&
                                !is_usual (sum, are_fractions));
    g_string_append (all, text);
  }
  for (guint i = 0; i < nodes->len; i++)
    if (!((LaurelRuleNode *) nodes->pdata[i])->is_part)
      add_group (all, nodes, i, add_up);
  if (all->len == 0)
    return NULL;

  return g_string_free (g_steal_pointer (&all), FALSE);
}
