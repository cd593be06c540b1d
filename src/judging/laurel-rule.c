/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-rule.h"

#include "judging/laurel-rule-criteria.h"
#include "judging/laurel-rule-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DROPPED 1000
#define MOST_MARKS 1000000

static void
criterion_clear (gpointer data)
{
  LaurelCriterion *criterion = data;

  g_free (criterion->name);
  g_free (criterion->group);
}

static void
part_weight_clear (gpointer data)
{
  g_free (((LaurelPartWeight *) data)->name);
}

static void
tie_step_clear (gpointer data)
{
  g_free (((LaurelTieStep *) data)->name);
}

static LaurelRule *
rule_new (void)
{
  LaurelRule *rule = g_new0 (LaurelRule, 1);

  rule->criteria = g_array_new (FALSE, TRUE, sizeof (LaurelCriterion));
  g_array_set_clear_func (rule->criteria, criterion_clear);
  rule->points = g_array_new (FALSE, FALSE, sizeof (LaurelRatio));
  rule->part_weights = g_array_new (FALSE, TRUE, sizeof (LaurelPartWeight));
  g_array_set_clear_func (rule->part_weights, part_weight_clear);
  rule->part_order = g_ptr_array_new_with_free_func (g_free);
  rule->ties = g_array_new (FALSE, TRUE, sizeof (LaurelTieStep));
  g_array_set_clear_func (rule->ties, tie_step_clear);

  return rule;
}

void
laurel_rule_free (LaurelRule *rule)
{
  g_array_unref (rule->criteria);
  g_array_unref (rule->points);
  g_array_unref (rule->part_weights);
  g_ptr_array_unref (rule->part_order);
  g_array_unref (rule->ties);
  g_clear_pointer (&rule->levels, g_array_unref);
  g_clear_pointer (&rule->exam, laurel_exam_rule_free);
  g_clear_pointer (&rule->index, laurel_index_model_free);
  g_free (rule->factor);
  g_free (rule->lots);
  g_free (rule);
}

/* ---- marks ------------------------------------------------------------------ */

/* From here on, what is wrong is wrong in the object @member. */
static void
go_into (LaurelRuleReader *reader, const char *member)
{
  g_free (reader->place);
  reader->place = g_strdup (member);
}

static gboolean
has_value (JsonObject *object, const char *member)
{
  return json_object_has_member (object, member) && !json_object_get_null_member (object, member);
}

static void
read_marks (LaurelRuleReader *reader, JsonObject *rule_object, LaurelRule *rule)
{
  JsonObject *object = laurel_rule_reader_get_object (reader, rule_object, "marks");
  LaurelRatio range;

  if (object == NULL)
    return;

  go_into (reader, "marks");
  laurel_rule_reader_check_names (reader, object, " min max step ");
  rule->has_min = has_value (object, "min");
  rule->has_max = has_value (object, "max");
  rule->has_step = has_value (object, "step");
  rule->min = laurel_rule_reader_get_ratio (reader, object, "min", LAUREL_RATIO_ZERO);
  rule->max = laurel_rule_reader_get_ratio (reader, object, "max", LAUREL_RATIO_ZERO);
  rule->step = laurel_rule_reader_get_ratio (reader, object, "step", LAUREL_RATIO_ONE);
  range = laurel_ratio_subtract (rule->max, rule->min);
  if (rule->has_step && rule->step.over <= 0)
    laurel_rule_reader_fail (reader, _("The “step” must be above 0. Leave it out where every mark "
                                       "is allowed."));
  if (!rule->has_min || !rule->has_max)
    return;
  if (range.over <= 0)
    laurel_rule_reader_fail (reader, _("“max” must be above “min”. Exchange them?"));
  else if (rule->has_step && !laurel_ratio_is_whole (laurel_ratio_divide (range, rule->step)))
    laurel_rule_reader_fail (reader, _("From “min”, steps do not come to “max”: choose a “step” "
                                       "that divides the range."));
}

/* ---- how marks are combined -------------------------------------------------- */

static void
read_points (LaurelRuleReader *reader, JsonObject *object, LaurelRule *rule)
{
  JsonArray *array = laurel_rule_reader_get_array (reader, object, "points");
  guint n = array ? json_array_get_length (array) : 0;

  if (rule->method == LAUREL_METHOD_POINTS && n == 0)
    laurel_rule_reader_fail (reader, _("“points” needs a list of them: \"points\": [12, 10, 8]."));
  if (rule->method != LAUREL_METHOD_POINTS && array != NULL)
    laurel_rule_reader_fail (reader, _("Only the method “points” has a list of points. Take it "
                                       "out, or choose that method."));
  for (guint i = 0; i < n && reader->error == NULL; i++) {
    LaurelRatio points = laurel_rule_reader_get_ratio_at (reader, array, i);
    LaurelRatio *above = i > 0 ? &g_array_index (rule->points, LaurelRatio, i - 1) : NULL;

    if (points.over < 0 || (above != NULL && laurel_ratio_compare (points, *above) > 0))
      laurel_rule_reader_fail (reader, _("Points are listed from the first place on: none is more "
                                         "than the one before, or below 0."));
    g_array_append_val (rule->points, points);
  }
}

static void
read_prior (LaurelRuleReader *reader, JsonObject *combine, LaurelRule *rule)
{
  JsonObject *object = laurel_rule_reader_get_object (reader, combine, "prior");

  if (object == NULL)
    return;

  if (rule->method != LAUREL_METHOD_SEVERITY)
    laurel_rule_reader_fail (reader, _("Only the method “severity” has a “prior”. Take it out."));
  go_into (reader, "combine/prior");
  laurel_rule_reader_check_names (reader, object, " alpha_f alpha_b sigma2 ");
  rule->prior.is_given = TRUE;
  rule->prior.entries = laurel_rule_reader_get_ratio (reader, object, "alpha_f",
                                                      LAUREL_RATIO_ZERO);
  rule->prior.judges = laurel_rule_reader_get_ratio (reader, object, "alpha_b", LAUREL_RATIO_ZERO);
  rule->prior.noise = laurel_rule_reader_get_ratio (reader, object, "sigma2", LAUREL_RATIO_ZERO);
  if (rule->prior.entries.over <= 0 || rule->prior.judges.over <= 0 ||
      rule->prior.noise.over <= 0)
    laurel_rule_reader_fail (reader, _("It needs “alpha_f”, “alpha_b” and “sigma2”, the variances "
                                       "of entries, of judges and of the rest, each above 0."));
}

static void
read_combine (LaurelRuleReader *reader, JsonObject *rule_object, LaurelRule *rule)
{
  static const char *const METHODS[] = {
    "sum", "mean", "median", "robust-mean", "severity", "z-score", "rank-sum", "majority",
    "schulze", "points", NULL,
  };
  JsonObject *object = laurel_rule_reader_get_object (reader, rule_object, "combine");

  /* Where no judge gives marks there may be nothing to combine. */
  if (object == NULL && (rule->exam != NULL || rule->index != NULL)) {
    rule->method = LAUREL_METHOD_MEAN;
    return;
  }
  if (object == NULL || laurel_rule_reader_get_text (reader, object, "method") == NULL) {
    laurel_rule_reader_fail (reader, _("It does not say how marks become one. Add \"combine\": "
                                       "{\"method\": \"mean\"}."));
    return;
  }

  go_into (reader, "combine");
  laurel_rule_reader_check_names (reader, object,
                                  " method drop_high drop_low min_marks points prior ");
  rule->method = (LaurelMethod) laurel_rule_reader_get_choice (reader, object, "method", METHODS,
                                                               LAUREL_METHOD_MEAN);
  rule->drop_high = (guint) laurel_rule_reader_get_count (reader, object, "drop_high",
                                                          MOST_DROPPED, 0);
  rule->drop_low = (guint) laurel_rule_reader_get_count (reader, object, "drop_low", MOST_DROPPED,
                                                         0);
  rule->min_marks = (guint) laurel_rule_reader_get_count (reader, object, "min_marks", MOST_MARKS,
                                                          5);
  if (json_object_has_member (object, "min_marks") && rule->method != LAUREL_METHOD_Z_SCORE)
    laurel_rule_reader_fail (reader, _("Only the method “z-score” has “min_marks”. Take it out."));
  if (rule->min_marks < 2)
    laurel_rule_reader_fail (reader, _("“min_marks” must be 2 or more: one mark has no "
                                       "deviation."));
  if (laurel_rule_has_drops (rule) && rule->method != LAUREL_METHOD_SUM &&
      rule->method != LAUREL_METHOD_MEAN && rule->method != LAUREL_METHOD_MEDIAN &&
      rule->method != LAUREL_METHOD_RANK_SUM && rule->method != LAUREL_METHOD_POINTS)
    laurel_rule_reader_fail (reader,
                             /* Translators: %s is the name of a method. */
                             _("“%s” uses every mark: take out “drop_high” and “drop_low”."),
                             METHODS[rule->method]);
  read_points (reader, object, rule);
  read_prior (reader, object, rule);
}

/* ---- parts ------------------------------------------------------------------ */

/* "sum", "mean", "last", "best", "best:3" */
static void
read_parts_method (LaurelRuleReader *reader, JsonObject *object, LaurelRule *rule)
{
  const char *text = laurel_rule_reader_get_text (reader, object, "combine");
  guint64 n;

  if (text == NULL || g_str_equal (text, "sum"))
    return;

  rule->n_best = 1;
  if (g_str_equal (text, "mean")) {
    rule->parts = LAUREL_PARTS_MEAN;
  } else if (g_str_equal (text, "last")) {
    rule->parts = LAUREL_PARTS_LAST;
  } else if (g_str_equal (text, "best")) {
    rule->parts = LAUREL_PARTS_BEST;
  } else if (g_str_has_prefix (text, "best:") &&
             g_ascii_string_to_unsigned (text + strlen ("best:"), 10, 1, 1000, &n, NULL)) {
    rule->parts = LAUREL_PARTS_BEST;
    rule->n_best = (guint) n;
  } else {
    laurel_rule_reader_fail (reader,
                             /* Translators: %s is what stands there. */
                             _("“%s” is no way to combine parts. There are: sum, mean, best, "
                               "best:2 and so on, last."), text);
  }
}

static void
read_part_weights (LaurelRuleReader *reader, JsonObject *parts, LaurelRule *rule)
{
  JsonObject *object = laurel_rule_reader_get_object (reader, parts, "weights");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (object == NULL)
    return;

  go_into (reader, "parts/weights");
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    LaurelPartWeight weight = {
      g_strdup (name),
      laurel_rule_reader_get_ratio (reader, object, name, LAUREL_RATIO_ONE),
    };

    g_array_append_val (rule->part_weights, weight);
    if (weight.weight.over <= 0)
      laurel_rule_reader_fail (reader,
                               /* Translators: %s is a part of a contest. */
                               _("The weight of “%s” must be above 0."), name);
  }
}

static void
read_parts (LaurelRuleReader *reader, JsonObject *rule_object, LaurelRule *rule)
{
  JsonObject *object = laurel_rule_reader_get_object (reader, rule_object, "parts");
  JsonArray *order = object ? laurel_rule_reader_get_array (reader, object, "order") : NULL;

  if (object == NULL)
    return;

  go_into (reader, "parts");
  laurel_rule_reader_check_names (reader, object, " combine weights order ");
  read_parts_method (reader, object, rule);
  for (guint i = 0; order != NULL && i < json_array_get_length (order); i++) {
    const char *name = laurel_rule_reader_get_word (reader, order, i);

    if (name != NULL && g_ptr_array_find_with_equal_func (rule->part_order, name, g_str_equal,
                                                          NULL))
      laurel_rule_reader_fail (reader,
                               /* Translators: %s is a part of a contest. */
                               _("“order” names “%s” twice."), name);
    g_ptr_array_add (rule->part_order, g_strdup (name));
  }
  read_part_weights (reader, object, rule);
}

/* ---- ties -------------------------------------------------------------------- */

static gboolean
has_criterion (const LaurelRule *rule, const char *name)
{
  for (guint i = 0; i < rule->criteria->len; i++) {
    const LaurelCriterion *criterion = laurel_rule_get_criterion (rule, i);

    if (g_str_equal (criterion->name, name) || g_strcmp0 (criterion->group, name) == 0)
      return *name != '\0';
  }

  return FALSE;
}

static gboolean
read_tie_step (LaurelTieStep *step, const char *text)
{
  static const struct {
    const char *name;
    LaurelTieKind kind;
  } KINDS[] = {
    { "with-dropped", LAUREL_TIE_WITH_DROPPED }, { "highest-marks", LAUREL_TIE_HIGHEST_MARKS },
    { "share", LAUREL_TIE_SHARE }, { "draw", LAUREL_TIE_DRAW }, { "refuse", LAUREL_TIE_REFUSE },
    { "criterion:", LAUREL_TIE_CRITERION }, { "part:", LAUREL_TIE_PART },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++) {
    gboolean is_named = g_str_has_suffix (KINDS[i].name, ":");

    if (is_named ? !g_str_has_prefix (text, KINDS[i].name) : !g_str_equal (text, KINDS[i].name))
      continue;
    step->kind = KINDS[i].kind;
    if (is_named)
      step->name = g_strdup (text + strlen (KINDS[i].name));
    return TRUE;
  }

  return FALSE;
}

static void
check_tie_step (LaurelRuleReader *reader, const LaurelRule *rule, const LaurelTieStep *step,
                gboolean is_last)
{
  if (step->kind == LAUREL_TIE_CRITERION && !has_criterion (rule, step->name))
    laurel_rule_reader_fail (reader,
                             /* Translators: %s is what stands there. */
                             _("There is no criterion “%s”. Name one of “criteria”."), step->name);
  if ((step->kind >= LAUREL_TIE_SHARE) != is_last)
    laurel_rule_reader_fail (reader, is_last ? _("The last step must part equals for certain: end "
                                                 "with “share”, “draw” or “refuse”.")
                                             : _("Nothing can come after it: put it last."));
}

static void
read_ties (LaurelRuleReader *reader, JsonObject *object, LaurelRule *rule)
{
  JsonArray *array = laurel_rule_reader_get_array (reader, object, "ties");
  guint n = array ? json_array_get_length (array) : 0;
  LaurelTieStep share = { LAUREL_TIE_SHARE, NULL };

  if (array == NULL)
    g_array_append_val (rule->ties, share);
  else if (n == 0)
    laurel_rule_reader_fail (reader, _("“ties” is empty: end it with “share”, “draw” or "
                                       "“refuse”."));
  for (guint i = 0; i < n && reader->error == NULL; i++) {
    const char *text;
    LaurelTieStep step = { 0 };

    laurel_rule_reader_go_to (reader, "ties", i);
    text = laurel_rule_reader_get_word (reader, array, i);
    if (text == NULL)
      return;
    if (!read_tie_step (&step, text))
      laurel_rule_reader_fail (reader,
                               /* Translators: %s is what stands there. */
                               _("“%s” parts no equals. There are: with-dropped, criterion:NAME, "
                                 "part:NAME, highest-marks, share, draw, refuse."), text);
    else
      check_tie_step (reader, rule, &step, i + 1 == n);
    g_array_append_val (rule->ties, step);
  }
}

/* ---- the whole ----------------------------------------------------------------- */

static void
read_print (LaurelRuleReader *reader, JsonObject *rule_object, LaurelRule *rule)
{
  static const char *const MODES[] = { "half-up", "half-even", "down", "up", NULL };
  JsonObject *object = laurel_rule_reader_get_object (reader, rule_object, "round");

  rule->digits = 2;
  if (object == NULL)
    return;

  go_into (reader, "round");
  laurel_rule_reader_check_names (reader, object, " digits mode ");
  rule->digits = (int) laurel_rule_reader_get_count (reader, object, "digits",
                                                     LAUREL_RATIO_MOST_DIGITS, 2);
  rule->rounding = (LaurelRounding) laurel_rule_reader_get_choice (reader, object, "mode", MODES,
                                                                   LAUREL_ROUNDING_HALF_UP);
}

/* Majority and Schulze give places, not numbers: there is nothing to multiply or to weigh. */
static void
check_places (LaurelRuleReader *reader, const LaurelRule *rule)
{
  if (rule->method != LAUREL_METHOD_MAJORITY && rule->method != LAUREL_METHOD_SCHULZE)
    return;

  if (rule->factor != NULL || laurel_ratio_compare (rule->scale, LAUREL_RATIO_ONE) != 0)
    laurel_rule_reader_fail (reader, _("This method gives places, which nothing multiplies: take "
                                       "out “factor” and “scale”."));
  if (rule->parts != LAUREL_PARTS_SUM || rule->part_weights->len > 0)
    laurel_rule_reader_fail (reader, _("This method combines parts by rules of its own: take out "
                                       "“combine” and “weights” of “parts”."));
}

/* A place is no mark: it has no range but that of the places, and nothing else beside it. */
static void
check_ballots (LaurelRuleReader *reader, const LaurelRule *rule)
{
  if (rule->are_ballots && (rule->criteria->len > 1 || rule->has_min || rule->has_max ||
                            rule->has_step))
    laurel_rule_reader_fail (reader, _("A ballot has one place for each entry: take “criteria” and "
                                       "“marks” out, or “ballots”."));
}

/* What is not judged by a panel but counted in another way. */
static void
read_measures (LaurelRuleReader *reader, JsonObject *object, LaurelRule *rule)
{
  go_into (reader, "exam");
  rule->exam = laurel_exam_rule_read (reader, object);
  if (rule->exam != NULL && rule->criteria->len > 1)
    laurel_rule_reader_fail (reader, _("Attempts have one score: take “criteria” out."));
  if (rule->exam != NULL && (rule->lower_is_better || rule->factor != NULL ||
                             json_object_has_member (object, "parts")))
    laurel_rule_reader_fail (reader, _("Of attempts the highest score counts, as it is: take "
                                       "“lower_is_better”, “factor” and “parts” out."));
  go_into (reader, "index");
  rule->index = laurel_index_model_read (reader, object);
  if (rule->index != NULL && (rule->criteria->len > 1 || rule->has_min || rule->has_max ||
                              rule->has_step))
    laurel_rule_reader_fail (reader, _("An index is made of indicators: take “criteria” and "
                                       "“marks” out."));
  laurel_rule_reader_go_to (reader, NULL, 0);
}

/**
 * laurel_rule_ends_in_lots:
 * @rule: a rule
 *
 * Returns: whether lots part those whom nothing else does
 */
gboolean
laurel_rule_ends_in_lots (const LaurelRule *rule)
{
  return rule->ties->len > 0 &&
         g_array_index (rule->ties, LaurelTieStep, rule->ties->len - 1).kind == LAUREL_TIE_DRAW;
}

/**
 * laurel_rule_read:
 * @object: the rule as JSON
 * @error: return location for an error
 *
 * Reads a rule strictly: what is misspelt, contradicts itself or can never happen is refused
 * with its place and a remedy, since a rule is fixed before anybody sees what it does.
 *
 * Returns: (transfer full) (nullable): the rule
 */
LaurelRule *
laurel_rule_read (JsonObject *object, GError **error)
{
  static const char *const TOTALS[] = { "weighted-sum", "weighted-mean", NULL };
  g_auto (LaurelRuleReader) reader = { 0 };
  g_autoptr (LaurelRule) rule = rule_new ();

  laurel_rule_reader_check_names (&reader, object,
                                  " marks criteria judge_total combine factor scale parts "
                                  "lower_is_better ballots round ties lots levels boundary exam "
                                  "index ");
  rule->is_weighted_mean = laurel_rule_reader_get_choice (&reader, object, "judge_total", TOTALS,
                                                          1) == 1;
  rule->factor = g_strdup (laurel_rule_reader_get_text (&reader, object, "factor"));
  rule->scale = laurel_rule_reader_get_ratio (&reader, object, "scale", LAUREL_RATIO_ONE);
  rule->lots = g_strdup (laurel_rule_reader_get_text (&reader, object, "lots"));
  rule->are_ballots = laurel_rule_reader_get_boolean (&reader, object, "ballots");
  rule->lower_is_better = laurel_rule_reader_get_boolean (&reader, object, "lower_is_better") ||
                          rule->are_ballots;
  if (rule->scale.over <= 0)
    laurel_rule_reader_fail (&reader, _("“scale” must be above 0."));
  read_marks (&reader, object, rule);
  laurel_rule_reader_go_to (&reader, NULL, 0);
  laurel_rule_criteria_read (&reader, object, rule);
  read_measures (&reader, object, rule);
  read_combine (&reader, object, rule);
  laurel_rule_reader_go_to (&reader, NULL, 0);
  read_parts (&reader, object, rule);
  laurel_rule_reader_go_to (&reader, NULL, 0);
  read_print (&reader, object, rule);
  laurel_rule_reader_go_to (&reader, NULL, 0);
  read_ties (&reader, object, rule);
  laurel_rule_reader_go_to (&reader, NULL, 0);
  rule->levels = laurel_rule_levels_read (&reader, object, rule->lower_is_better, &rule->boundary);
  if (reader.error == NULL)
    check_ballots (&reader, rule);
  if (reader.error == NULL && rule->lots != NULL && !laurel_rule_ends_in_lots (rule))
    laurel_rule_reader_fail (&reader, _("“lots” says where the numbers of lots come from, and "
                                        "“ties” do not end with “draw”."));
  if (reader.error == NULL)
    check_places (&reader, rule);
  if (reader.error == NULL)
    return g_steal_pointer (&rule);

  g_propagate_error (error, g_steal_pointer (&reader.error));

  return NULL;
}

const LaurelCriterion *
laurel_rule_get_criterion (const LaurelRule *rule, guint i)
{
  return &g_array_index (rule->criteria, LaurelCriterion, i);
}

LaurelRatio
laurel_rule_get_part_weight (const LaurelRule *rule, const char *part)
{
  for (guint i = 0; i < rule->part_weights->len; i++) {
    const LaurelPartWeight *weight = &g_array_index (rule->part_weights, LaurelPartWeight, i);

    if (g_str_equal (weight->name, part))
      return weight->weight;
  }

  return LAUREL_RATIO_ONE;
}

gboolean
laurel_rule_has_drops (const LaurelRule *rule)
{
  return rule->drop_high > 0 || rule->drop_low > 0;
}

/**
 * laurel_rule_new_plain:
 *
 * Returns: (transfer full): the rule that says nothing: any mark, one criterion, their mean
 */
LaurelRule *
laurel_rule_new_plain (void)
{
  LaurelRule *rule = rule_new ();
  LaurelCriterion criterion = { g_strdup (""), NULL, LAUREL_RATIO_ONE };
  LaurelTieStep share = { LAUREL_TIE_SHARE, NULL };

  rule->is_weighted_mean = TRUE;
  rule->method = LAUREL_METHOD_MEAN;
  rule->scale = LAUREL_RATIO_ONE;
  rule->digits = 2;
  g_array_append_val (rule->criteria, criterion);
  g_array_append_val (rule->ties, share);
  rule->levels = g_array_new (FALSE, TRUE, sizeof (LaurelRuleLevel));

  return rule;
}
