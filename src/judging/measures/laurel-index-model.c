/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-index-model.h"

#include <glib/gi18n-lib.h>

#define MOST_LEVELS 5
#define MOST_INDICATORS 1000

static void
indicator_clear (gpointer data)
{
  g_free (((LaurelIndicator *) data)->name);
}

void
laurel_index_model_free (LaurelIndexModel *self)
{
  g_array_unref (self->indicators);
  g_free (self);
}

const LaurelIndicator *
laurel_index_model_get (const LaurelIndexModel *self, guint i)
{
  return &g_array_index (self->indicators, LaurelIndicator, i);
}

/**
 * laurel_index_model_find:
 * @self: a model
 * @name: what an indicator is called
 *
 * Returns: which it is, or -1
 */
int
laurel_index_model_find (const LaurelIndexModel *self, const char *name)
{
  for (guint i = 0; i < self->indicators->len; i++)
    if (g_str_equal (laurel_index_model_get (self, i)->name, name))
      return (int) i;

  return -1;
}

/* ---- one of them --------------------------------------------------------------------------- */

static gboolean
has_value (JsonObject *object, const char *member)
{
  return json_object_has_member (object, member) && !json_object_get_null_member (object, member);
}

/* What says how numbers become comparable is not said of what has no numbers. */
static void
check_leaf (LaurelRuleReader *reader, JsonObject *object, const LaurelIndicator *self)
{
  gboolean is_between = self->normalisation == LAUREL_NORMALISE_MIN_MAX;
  gboolean is_target = self->normalisation == LAUREL_NORMALISE_TARGET;

  if (self->has_parts && (has_value (object, "normalise") || has_value (object, "missing") ||
                          has_value (object, "min") || has_value (object, "max") ||
                          has_value (object, "target") || self->lower_is_better))
    laurel_rule_reader_fail (reader, _("It is made of others and has no numbers of its own: say of "
                                       "those how they count."));
  if ((self->has_min || self->has_max) && !is_between)
    laurel_rule_reader_fail (reader, _("Only “min-max” has “min” and “max”. Take them out."));
  if (has_value (object, "target") != is_target)
    laurel_rule_reader_fail (reader, is_target ? _("“target” needs a “target”: the number that is "
                                                   "to be reached.")
                                               : _("Only “target” has a “target”. Take it out."));
  if (is_target && self->target.over <= 0)
    laurel_rule_reader_fail (reader, _("The “target” must be above 0."));
  if (self->normalisation == LAUREL_NORMALISE_NONE && self->lower_is_better &&
      self->missing == LAUREL_MISSING_ZERO)
    laurel_rule_reader_fail (reader, _("Who has no number would be the best with 0, since lower is "
                                       "better. Let “missing” be “refuse”, “mean” or “skip”."));
  if (self->has_min && self->has_max && laurel_ratio_compare (self->min, self->max) >= 0)
    laurel_rule_reader_fail (reader, _("“max” must be above “min”."));
  if (self->weight.over <= 0)
    laurel_rule_reader_fail (reader, _("A “weight” must be above 0."));
}

static void
read_numbers (LaurelRuleReader *reader, JsonObject *object, LaurelIndicator *self)
{
  static const char *const NORMALISATIONS[] = { "none", "min-max", "target", "z", NULL };
  static const char *const MISSING[] = { "refuse", "zero", "mean", "skip", NULL };

  self->normalisation =
    (LaurelNormalisation) laurel_rule_reader_get_choice (reader, object, "normalise",
                                                         NORMALISATIONS, 0);
  self->missing = (LaurelMissing) laurel_rule_reader_get_choice (reader, object, "missing", MISSING,
                                                                 0);
  self->has_min = has_value (object, "min");
  self->has_max = has_value (object, "max");
  self->min = laurel_rule_reader_get_ratio (reader, object, "min", LAUREL_RATIO_ZERO);
  self->max = laurel_rule_reader_get_ratio (reader, object, "max", LAUREL_RATIO_ZERO);
  self->target = laurel_rule_reader_get_ratio (reader, object, "target", LAUREL_RATIO_ZERO);
  self->lower_is_better = laurel_rule_reader_get_boolean (reader, object, "lower_is_better");
}

static void read_list (LaurelRuleReader *reader, JsonObject *object, const char *place, int parent,
                       int depth, LaurelIndexModel *self);

static void
read_indicator (LaurelRuleReader *reader, JsonObject *object, const char *place, int parent,
                int depth, LaurelIndexModel *self)
{
  const char *name = laurel_rule_reader_get_text (reader, object, "name");
  LaurelIndicator indicator = { .parent = parent, .has_parts = has_value (object, "indicators") };

  laurel_rule_reader_check_names (reader, object, " name weight min max target normalise "
                                  "lower_is_better missing indicators ");
  if (name == NULL)
    laurel_rule_reader_fail (reader, _("The indicator has no “name”."));
  else if (laurel_index_model_find (self, name) >= 0)
    laurel_rule_reader_fail (reader,
                             /* Translators: %s is the name of an indicator. */
                             _("There are two indicators “%s”. Name one of them otherwise."), name);
  indicator.weight = laurel_rule_reader_get_ratio (reader, object, "weight", LAUREL_RATIO_ONE);
  read_numbers (reader, object, &indicator);
  check_leaf (reader, object, &indicator);
  indicator.name = g_strdup (name ? name : "");
  g_array_append_val (self->indicators, indicator);
  if (self->indicators->len > MOST_INDICATORS || depth > MOST_LEVELS)
    laurel_rule_reader_fail (reader, _("There are too many indicators, or levels of them."));
  else if (indicator.has_parts)
    read_list (reader, object, place, (int) self->indicators->len - 1, depth + 1, self);
}

/* Weights that are said come to 1 or to 100, so that what was meant can be seen. */
static void
check_weights (LaurelRuleReader *reader, JsonArray *array, int parent, const LaurelIndexModel *self)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;
  guint n_said = 0;

  for (guint i = 0; i < json_array_get_length (array); i++)
    n_said += has_value (json_array_get_object_element (array, i), "weight");
  for (guint i = 0; i < self->indicators->len; i++)
    if (laurel_index_model_get (self, i)->parent == parent)
      sum = laurel_ratio_add (sum, laurel_index_model_get (self, i)->weight);
  if (n_said == 0)
    return;

  if (n_said < json_array_get_length (array))
    laurel_rule_reader_fail (reader, _("Some indicators have a “weight” and others do not: say it "
                                       "of each, or of none."));
  else if (laurel_ratio_compare (sum, LAUREL_RATIO_ONE) != 0 &&
           laurel_ratio_compare (sum, laurel_ratio_new (100, 1)) != 0) {
    g_autofree char *text = laurel_ratio_dup_short (sum);

    laurel_rule_reader_fail (reader,
                             /* Translators: %s is a number. */
                             _("The weights come to %s, not to 1 or 100."), text);
  }
}

static void
read_list (LaurelRuleReader *reader, JsonObject *object, const char *place, int parent, int depth,
           LaurelIndexModel *self)
{
  JsonArray *array = laurel_rule_reader_get_array (reader, object, "indicators");
  g_autofree char *here = g_strconcat (place, "/indicators", NULL);

  if (array == NULL || json_array_get_length (array) == 0) {
    laurel_rule_reader_fail (reader, _("The list of indicators is empty."));
    return;
  }

  for (guint i = 0; i < json_array_get_length (array) && reader->error == NULL; i++) {
    g_autofree char *deeper = g_strdup_printf ("%s/%u", here, i + 1);
    JsonObject *indicator;

    laurel_rule_reader_go_to (reader, here, i);
    indicator = laurel_rule_reader_get_element (reader, array, i);
    if (indicator != NULL)
      read_indicator (reader, indicator, deeper, parent, depth, self);
  }
  if (reader->error == NULL)
    check_weights (reader, array, parent, self);
}

/**
 * laurel_index_model_read:
 * @reader: the reader; what is wrong is its error
 * @object: a rule, with “index” or without
 *
 * Returns: (transfer full) (nullable): the model, or %NULL if the rule has none
 */
LaurelIndexModel *
laurel_index_model_read (LaurelRuleReader *reader, JsonObject *object)
{
  JsonObject *index = laurel_rule_reader_get_object (reader, object, "index");
  LaurelIndexModel *self;

  if (index == NULL)
    return NULL;

  self = g_new0 (LaurelIndexModel, 1);
  self->indicators = g_array_new (FALSE, TRUE, sizeof (LaurelIndicator));
  g_array_set_clear_func (self->indicators, indicator_clear);
  laurel_rule_reader_check_names (reader, index, " indicators scale ");
  self->scale = laurel_rule_reader_get_ratio (reader, index, "scale", laurel_ratio_new (100, 1));
  if (self->scale.over <= 0)
    laurel_rule_reader_fail (reader, _("“scale” must be above 0."));
  read_list (reader, index, "index", -1, 1, self);

  return self;
}
