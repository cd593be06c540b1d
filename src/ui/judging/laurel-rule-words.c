/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-words.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/laurel-rule.h"

#include <glib/gi18n-lib.h>

/* The rules of a contest in sentences, as whoever is judged by them reads them. */

/* (array zero-terminated=1): in the order of #LaurelMethod */
const char *const LAUREL_RULE_METHODS[] = { "sum", "mean", "median", "robust-mean", "severity",
                                            "z-score", "rank-sum", "majority", "schulze", "points",
                                            NULL };

/* (array zero-terminated=1): what people call them, marked for translation */
const char *const LAUREL_RULE_METHOD_NAMES[] = {
  N_("Sum"), N_("Mean"), N_("Median"), N_("Robust mean"), N_("Mean without severity"),
  N_("Mean of z-scores"), N_("Sum of places"), N_("Majority of places"), N_("Strongest paths"),
  N_("Points for places"), NULL,
};

static void
add (GString *all, char *sentence)
{
  g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

static void
add_marks (GString *all, const LaurelRule *rule)
{
  g_autofree char *min = rule->has_min ? laurel_ratio_dup_short (rule->min) : NULL;
  g_autofree char *max = rule->has_max ? laurel_ratio_dup_short (rule->max) : NULL;
  g_autofree char *step = rule->has_step ? laurel_ratio_dup_short (rule->step) : NULL;

  if (min != NULL && max != NULL && step != NULL)
    /* Translators: three numbers. */
    add (all, g_strdup_printf (_("Marks go from %1$s to %2$s by steps of %3$s."), min, max, step));
  else if (min != NULL && max != NULL)
    /* Translators: two numbers. */
    add (all, g_strdup_printf (_("Marks go from %1$s to %2$s."), min, max));
  else
    add (all, g_strdup (_("Marks have no bounds on both sides.")));
  if (rule->lower_is_better)
    add (all, g_strdup (_("The lower the better.")));
}

static void
add_criteria (GString *all, const LaurelRule *rule)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (rule->criteria->len == 1 && *laurel_rule_get_criterion (rule, 0)->name == '\0') {
    add (all, g_strdup (_("A judge gives one mark.")));
    return;
  }

  for (guint i = 0; i < rule->criteria->len; i++) {
    const LaurelCriterion *each = laurel_rule_get_criterion (rule, i);
    g_autofree char *weight = laurel_ratio_dup_short (each->weight);

    g_string_append_printf (names, "%s%s %s", names->len > 0 ? ", " : "", each->name, weight);
  }
  if (rule->is_weighted_mean)
    /* Translators: %s are criteria with their weights. */
    add (all, g_strdup_printf (_("A judge’s total is the weighted mean of: %s."), names->str));
  else
    /* Translators: %s are criteria with their weights. */
    add (all, g_strdup_printf (_("A judge’s total is the weighted sum of: %s."), names->str));
}

static void
add_combination (GString *all, const LaurelRule *rule)
{
  /* Translators: %s is a method, such as “Mean”. */
  add (all, g_strdup_printf (_("The judges’ totals become one by: %s."),
                             g_dgettext (GETTEXT_PACKAGE, LAUREL_RULE_METHOD_NAMES[rule->method])));
  if (laurel_rule_has_drops (rule))
    /* Translators: two numbers. */
    add (all, g_strdup_printf (_("Of them, the %1$u highest and the %2$u lowest do not count."),
                               rule->drop_high, rule->drop_low));
  if (rule->factor != NULL)
    /* Translators: %s is a column of a table. */
    add (all, g_strdup_printf (_("The result is multiplied by “%s” of the entry."), rule->factor));
  if (laurel_ratio_compare (rule->scale, LAUREL_RATIO_ONE) != 0) {
    g_autofree char *scale = laurel_ratio_dup_short (rule->scale);

    /* Translators: %s is a number. */
    add (all, g_strdup_printf (_("The result is multiplied by %s."), scale));
  }
  /* Translators: %d counts digits behind the point. */
  add (all, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "It is printed with %d digit; what decides is exact.",
                                          "It is printed with %d digits; what decides is exact.",
                                          (gulong) rule->digits), rule->digits));
}

static char *
dup_tie (const LaurelTieStep *step)
{
  switch (step->kind) {
  case LAUREL_TIE_WITH_DROPPED:
    return g_strdup (_("Equals are parted by the result with the marks that were dropped."));
  case LAUREL_TIE_CRITERION:
    /* Translators: %s is a criterion. */
    return g_strdup_printf (_("Equals are parted by “%s” alone."), step->name);
  case LAUREL_TIE_PART:
    /* Translators: %s is a part of a contest. */
    return g_strdup_printf (_("Equals are parted by the part “%s” alone."), step->name);
  case LAUREL_TIE_HIGHEST_MARKS:
    return g_strdup (_("Equals are parted by their marks, the highest first."));
  case LAUREL_TIE_DRAW:
    return g_strdup (_("Whoever is still equal is parted by lot."));
  case LAUREL_TIE_REFUSE:
    return g_strdup (_("If any are still equal, there is no result."));
  case LAUREL_TIE_SHARE:
  default:
    return g_strdup (_("Whoever is still equal shares the place."));
  }
}

/**
 * laurel_rule_words_dup:
 * @content: rules, as JSON
 * @error: return location for a `LAUREL_RULE_ERROR`: they do not hold
 *
 * Returns: (transfer full) (nullable): the rules, a sentence a line
 */
char *
laurel_rule_words_dup (const char *content, GError **error)
{
  g_autoptr (JsonNode) root = laurel_json_parse (content);
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                         _("The rules are no JSON object."));
    return NULL;
  }
  rule = laurel_rule_read (json_node_get_object (root), error);
  if (rule == NULL)
    return NULL;

  add_marks (all, rule);
  add_criteria (all, rule);
  add_combination (all, rule);
  for (guint i = 0; i < rule->ties->len; i++)
    add (all, dup_tie (&g_array_index (rule->ties, LaurelTieStep, i)));

  return g_string_free (g_steal_pointer (&all), FALSE);
}
