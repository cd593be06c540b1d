/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-rule-criteria.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * A criterion may have criteria of its own, one level deep. Marks are given for the leaves; the
 * weight of a leaf in the whole is the weight of its group, shared out by the weights within it.
 */

typedef struct {
  LaurelRuleReader *reader;
  LaurelRule *rule;
  GHashTable *names; /* owned by the JSON */
} Reading;

static void
add_leaf (Reading *self, const char *name, const char *group, LaurelRatio weight)
{
  LaurelCriterion criterion = { g_strdup (name), g_strdup (group), weight };

  g_array_append_val (self->rule->criteria, criterion);
}

/* The name and the weight of a criterion; names tell them apart in the whole tree. */
static const char *
read_head (Reading *self, JsonObject *object, LaurelRatio *weight)
{
  const char *name = laurel_rule_reader_get_text (self->reader, object, "name");

  *weight = laurel_rule_reader_get_ratio (self->reader, object, "weight", LAUREL_RATIO_ONE);
  if (name == NULL)
    laurel_rule_reader_fail (self->reader, _("The criterion has no “name”. Give it one."));
  else if (!g_hash_table_add (self->names, (gpointer) name))
    laurel_rule_reader_fail (self->reader,
                             /* Translators: %s is the name of a criterion. */
                             _("There are two criteria “%s”. Name one of them otherwise."), name);
  if (weight->over <= 0)
    laurel_rule_reader_fail (self->reader, _("A “weight” must be above 0. Take out what does not "
                                             "count."));

  return name;
}

static LaurelRatio
sum_weights (JsonArray *array, LaurelRuleReader *reader, gboolean *are_parts)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  *are_parts = TRUE;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = laurel_rule_reader_get_element (reader, array, i);
    LaurelRatio weight = object ? laurel_rule_reader_get_ratio (reader, object, "weight",
                                                                LAUREL_RATIO_ONE)
                                : LAUREL_RATIO_ZERO;

    *are_parts &= laurel_ratio_compare (weight, LAUREL_RATIO_ONE) < 0;
    sum = laurel_ratio_add (sum, weight);
  }

  return sum;
}

/**
 * laurel_rule_criteria_get_whole:
 * @sum: what the weights of a mean come to
 * @are_parts: whether each of them is below 1
 *
 * Weights of a mean count by their proportion, so 3 and 2 are as good as 60 and 40. Those that were
 * meant as percentages or parts of one must come to a whole: otherwise one of them is mistyped.
 *
 * Returns: what they are to come to: 100, or 1; @sum itself where any sum is as good
 */
LaurelRatio
laurel_rule_criteria_get_whole (LaurelRatio sum, gboolean are_parts)
{
  if (are_parts)
    return LAUREL_RATIO_ONE;

  return laurel_ratio_compare (sum, laurel_ratio_new (50, 1)) > 0 &&
             laurel_ratio_compare (sum, laurel_ratio_new (150, 1)) <= 0
           ? laurel_ratio_new (100, 1) : sum;
}

static void
check_sum (LaurelRuleReader *reader, LaurelRatio sum, gboolean are_parts)
{
  LaurelRatio whole = laurel_rule_criteria_get_whole (sum, are_parts);
  g_autofree char *text = laurel_ratio_is_valid (sum) ? laurel_ratio_dup_short (sum) : NULL;

  if (text == NULL)
    laurel_rule_reader_fail (reader, _("The numbers are too large."));
  else if (laurel_ratio_compare (sum, whole) != 0 && are_parts)
    laurel_rule_reader_fail (reader,
                             /* Translators: %s is a number. */
                             _("The weights come to %s, not to 1. Correct one of them, or write "
                               "whole numbers if only their proportion is meant."), text);
  else if (laurel_ratio_compare (sum, whole) != 0)
    laurel_rule_reader_fail (reader,
                             /* Translators: %s is a number. */
                             _("The weights come to %s, not to 100. Correct one of them, or write "
                               "smaller numbers if only their proportion is meant, as 3 and 2."),
                             text);
}

/* Within a group, weights may also be what the group's own is made of: 15 and 25 of 40. */
static LaurelRatio
check_group (LaurelRuleReader *reader, JsonArray *array, LaurelRatio whole)
{
  gboolean are_parts;
  LaurelRatio sum = sum_weights (array, reader, &are_parts);

  if (laurel_ratio_compare (sum, whole) != 0)
    check_sum (reader, sum, are_parts && json_array_get_length (array) > 1);

  return sum;
}

static void
read_group (Reading *self, const char *group, JsonArray *array, LaurelRatio whole,
            const char *place)
{
  g_autofree char *list = g_strdup_printf ("%s/criteria", place);
  LaurelRatio sum;

  if (json_array_get_length (array) == 0)
    laurel_rule_reader_fail (self->reader, _("The list “criteria” is empty. Take it out."));
  sum = self->rule->is_weighted_mean ? check_group (self->reader, array, whole) : LAUREL_RATIO_ONE;
  for (guint i = 0; i < json_array_get_length (array) && self->reader->error == NULL; i++) {
    JsonObject *object = laurel_rule_reader_get_element (self->reader, array, i);
    const char *name;
    LaurelRatio weight;

    laurel_rule_reader_go_to (self->reader, list, i);
    laurel_rule_reader_check_names (self->reader, object, " name weight ");
    name = read_head (self, object, &weight);
    weight = laurel_ratio_divide (laurel_ratio_multiply (whole, weight), sum);
    add_leaf (self, name, group, weight);
  }
}

static void
read_criterion (Reading *self, JsonObject *object, guint i)
{
  g_autofree char *place = g_strdup_printf ("criteria/%u", i + 1);
  JsonArray *parts = laurel_rule_reader_get_array (self->reader, object, "criteria");
  LaurelRatio weight;
  const char *name;

  laurel_rule_reader_check_names (self->reader, object, " name weight criteria ");
  name = read_head (self, object, &weight);
  if (parts != NULL)
    read_group (self, name, parts, weight, place);
  else
    add_leaf (self, name, NULL, weight);
}

/**
 * laurel_rule_criteria_read:
 * @reader: the reader
 * @object: a rule
 * @rule: (inout): where the criteria go; it says already what a judge's total is
 *
 * Reads the tree of criteria; without one, there is one criterion without a name.
 */
void
laurel_rule_criteria_read (LaurelRuleReader *reader, JsonObject *object, LaurelRule *rule)
{
  JsonArray *array = laurel_rule_reader_get_array (reader, object, "criteria");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Reading self = { reader, rule, names };

  if (array == NULL) {
    add_leaf (&self, "", NULL, LAUREL_RATIO_ONE);
    return;
  }

  if (json_array_get_length (array) == 0)
    laurel_rule_reader_fail (reader, _("The list “criteria” is empty. Take it out."));
  for (guint i = 0; i < json_array_get_length (array) && reader->error == NULL; i++) {
    JsonObject *criterion;

    laurel_rule_reader_go_to (reader, "criteria", i);
    criterion = laurel_rule_reader_get_element (reader, array, i);
    if (criterion != NULL)
      read_criterion (&self, criterion, i);
  }
  laurel_rule_reader_go_to (reader, NULL, 0);
  if (reader->error == NULL && rule->is_weighted_mean && json_array_get_length (array) > 1) {
    gboolean are_parts;
    LaurelRatio sum = sum_weights (array, reader, &are_parts);

    check_sum (reader, sum, are_parts);
  }
}
