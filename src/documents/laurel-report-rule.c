/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-report-rule.h"

/*
 * A rule among the fields of a report: words are the template's, so what it says stands here as
 * rules on the command line call it.
 */

static const char *const CRITERION_COLUMNS[] = { "name", "group", "weight", NULL };
static const char *const TIE_COLUMNS[] = { "kind", "name", NULL };
static const char *const LEVEL_COLUMNS[] = { "level", "share", "count", "from", NULL };

static void
set_ratio (LaurelFields *fields, const char *name, gboolean is_there, LaurelRatio ratio)
{
  g_autofree char *text = is_there ? laurel_ratio_dup_short (ratio) : NULL;

  laurel_fields_set (fields, name, text);
}

static void
set_number (LaurelFields *fields, const char *name, gint64 number)
{
  g_autofree char *text = number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;

  laurel_fields_set (fields, name, text);
}

static void
set_marks (LaurelFields *fields, const LaurelRule *rule)
{
  set_ratio (fields, "rule.min", rule->has_min, rule->min);
  set_ratio (fields, "rule.max", rule->has_max, rule->max);
  set_ratio (fields, "rule.step", rule->has_step, rule->step);
  laurel_fields_set (fields, "rule.total",
                     rule->is_weighted_mean ? "weighted-mean" : "weighted-sum");
}

static void
set_method (LaurelFields *fields, const LaurelRule *rule)
{
  static const char *const METHODS[] = {
    "sum", "mean", "median", "robust-mean", "severity", "z-score", "rank-sum", "majority",
    "schulze", "points",
  };

  laurel_fields_set (fields, "rule.method", METHODS[rule->method]);
  set_number (fields, "rule.drop_high", rule->drop_high);
  set_number (fields, "rule.drop_low", rule->drop_low);
  laurel_fields_set (fields, "rule.bayes", rule->prior.is_given ? "1" : NULL);
  laurel_fields_set (fields, "rule.factor", rule->factor);
  set_ratio (fields, "rule.scale", laurel_ratio_compare (rule->scale, LAUREL_RATIO_ONE) != 0,
             rule->scale);
  laurel_fields_set (fields, "rule.lower", rule->lower_is_better ? "1" : NULL);
}

static void
set_parts (LaurelFields *fields, const LaurelRule *rule)
{
  static const char *const PARTS[] = { "parts-sum", "parts-mean", "parts-best", "parts-last" };
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rule->part_order->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (char *) rule->part_order->pdata[i]);
  laurel_fields_set (fields, "rule.parts", names->len > 0 ? PARTS[rule->parts] : NULL);
  laurel_fields_set (fields, "rule.part_names", names->str);
}

static void
set_rounding (LaurelFields *fields, const LaurelRule *rule)
{
  g_autofree char *digits = g_strdup_printf ("%d", rule->digits);

  laurel_fields_set (fields, "rule.digits", digits);
}

static void
add_criteria (LaurelFields *fields, const LaurelRule *rule)
{
  laurel_fields_add_table (fields, "criteria", CRITERION_COLUMNS);
  for (guint i = 0; i < rule->criteria->len && rule->criteria->len > 1; i++) {
    const LaurelCriterion *criterion = laurel_rule_get_criterion (rule, i);
    LaurelFields *row = laurel_fields_add_row (fields, "criteria");

    laurel_fields_set (row, "name", criterion->name);
    laurel_fields_set (row, "group", criterion->group);
    set_ratio (row, "weight", TRUE, criterion->weight);
  }
}

static void
add_ties (LaurelFields *fields, const LaurelRule *rule)
{
  static const char *const KINDS[] = { "with-dropped", "criterion", "part", "highest-marks",
                                       "share", "draw", "refuse" };

  laurel_fields_add_table (fields, "ties", TIE_COLUMNS);
  for (guint i = 0; i < rule->ties->len; i++) {
    const LaurelTieStep *step = &g_array_index (rule->ties, LaurelTieStep, i);
    LaurelFields *row = laurel_fields_add_row (fields, "ties");

    laurel_fields_set (row, "kind", KINDS[step->kind]);
    laurel_fields_set (row, "name", step->name);
  }
}

static void
add_levels (LaurelFields *fields, const LaurelRule *rule)
{
  static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest" };

  laurel_fields_set (fields, "rule.boundary",
                     rule->levels->len > 0 ? BOUNDARIES[rule->boundary] : NULL);
  laurel_fields_add_table (fields, "levels", LEVEL_COLUMNS);
  for (guint i = 0; i < rule->levels->len; i++) {
    const LaurelRuleLevel *level = &g_array_index (rule->levels, LaurelRuleLevel, i);
    LaurelFields *row = laurel_fields_add_row (fields, "levels");

    laurel_fields_set (row, "level", level->name);
    set_ratio (row, "share", level->has_share,
               laurel_ratio_multiply (level->share, laurel_ratio_new (100, 1)));
    set_number (row, "count", level->has_count ? level->count : 0);
    set_ratio (row, "from", level->has_from, level->from);
  }
}

/**
 * laurel_report_rule_set:
 * @fields: fields, or a row
 * @rule: a rule
 */
void
laurel_report_rule_set (LaurelFields *fields, const LaurelRule *rule)
{
  set_marks (fields, rule);
  set_method (fields, rule);
  set_parts (fields, rule);
  set_rounding (fields, rule);
  add_criteria (fields, rule);
  add_ties (fields, rule);
  add_levels (fields, rule);
}
