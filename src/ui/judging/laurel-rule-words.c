/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-words.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-quotes.h"
#include "judging/contest/laurel-contest-stage.h"
#include "judging/laurel-rule.h"
#include "ui/judging/laurel-rule-measure-words.h"
#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
add_range (GString *all, const LaurelRule *rule)
{
  g_autofree char *min = rule->has_min ? laurel_ratio_dup_short (rule->min) : NULL;
  g_autofree char *max = rule->has_max ? laurel_ratio_dup_short (rule->max) : NULL;
  g_autofree char *step = rule->has_step ? laurel_ratio_dup_short (rule->step) : NULL;

  if (min != NULL && max != NULL && step != NULL) {
    /* Translators: three numbers. */
    add (all, g_strdup_printf (_("Marks go from %1$s to %2$s by steps of %3$s."), min, max, step));
    return;
  }
  if (min != NULL && max != NULL)
    /* Translators: two numbers. */
    add (all, g_strdup_printf (_("Marks go from %1$s to %2$s."), min, max));
  else if (min != NULL)
    /* Translators: %s is a number. */
    add (all, g_strdup_printf (_("Marks are %s or more."), min));
  else if (max != NULL)
    /* Translators: %s is a number. */
    add (all, g_strdup_printf (_("Marks are %s or less."), max));
  else
    add (all, g_strdup (_("Marks have no bounds on both sides.")));
  if (step != NULL)
    /* Translators: %s is a number. */
    add (all, g_strdup_printf (_("Marks go by steps of %s."), step));
}

static void
add_marks (GString *all, const LaurelRule *rule)
{
  if (rule->are_ballots) {
    add (all, g_strdup (_("Judges give places and no marks: each puts entries in order from 1, "
                          "without gaps or equals, and what a ballot leaves out comes last.")));
    return;
  }

  add_range (all, rule);
  if (rule->lower_is_better)
    add (all, g_strdup (_("The lower the better.")));
}

/* ---- criteria ------------------------------------------------------------------ */

static void
join (GString *list, const char *text)
{
  /* Translators: what stands between the names of a list. */
  g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", text);
}

/* Those of one group stand together, in the order of the rules. Returns: how many it took */
static guint
add_criterion (GString *names, const LaurelRule *rule, guint first)
{
  const LaurelCriterion *leaf = laurel_rule_get_criterion (rule, first);
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autofree char *weight = NULL;
  g_autofree char *text = NULL;
  LaurelRatio sum = LAUREL_RATIO_ZERO;
  guint i = first;

  for (; i < rule->criteria->len; i++) {
    const LaurelCriterion *each = laurel_rule_get_criterion (rule, i);
    g_autofree char *own = laurel_ratio_dup_short (each->weight);
    g_autofree char *part = g_strdup_printf ("%s %s", each->name, own);

    if (i > first && (leaf->group == NULL || g_strcmp0 (each->group, leaf->group) != 0))
      break;
    sum = laurel_ratio_add (sum, each->weight);
    join (parts, part);
  }
  if (leaf->group == NULL) {
    join (names, parts->str);
    return 1;
  }

  weight = laurel_ratio_dup_short (sum);
  if (rule->is_weighted_mean)
    /* Translators: a criterion, its weight, and in brackets what it is made of. */
    text = g_strdup_printf (_("%1$s %2$s (%3$s)"), leaf->group, weight, parts->str);
  else
    /* Translators: a criterion, and in brackets what it is made of. */
    text = g_strdup_printf (_("%1$s (%2$s)"), leaf->group, parts->str);
  join (names, text);

  return i - first;
}

static void
add_criteria (GString *all, const LaurelRule *rule)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (rule->are_ballots)
    return;
  if (rule->criteria->len == 1 && *laurel_rule_get_criterion (rule, 0)->name == '\0') {
    add (all, g_strdup (_("A judge gives one mark.")));
    return;
  }

  for (guint i = 0; i < rule->criteria->len;)
    i += add_criterion (names, rule, i);
  if (rule->is_weighted_mean)
    /* Translators: %s are criteria with their weights. */
    add (all, g_strdup_printf (_("A judge’s total is the weighted mean of: %s."), names->str));
  else
    /* Translators: %s are criteria with their weights. */
    add (all, g_strdup_printf (_("A judge’s total is the weighted sum of: %s."), names->str));
}

/* ---- the result ------------------------------------------------------------------ */

static void
add_method (GString *all, const LaurelRule *rule)
{
  g_autoptr (GString) points = g_string_new (NULL);

  /* Translators: %s is a method, such as “Mean”. */
  add (all, g_strdup_printf (_("The judges’ totals become one by: %s."),
                             g_dgettext (GETTEXT_PACKAGE, LAUREL_RULE_METHOD_NAMES[rule->method])));
  for (guint i = 0; i < rule->points->len; i++) {
    g_autofree char *each =
      laurel_ratio_dup_short (g_array_index (rule->points, LaurelRatio, i));

    join (points, each);
  }
  if (points->len > 0)
    /* Translators: %s are numbers. */
    add (all, g_strdup_printf (_("Points from the first place on: %s."), points->str));
  if (rule->method == LAUREL_METHOD_Z_SCORE)
    /* Translators: %d counts marks. */
    add (all, g_strdup_printf (ngettext ("Each judge must have given at least %d mark.",
                                         "Each judge must have given at least %d marks.",
                                         rule->min_marks), rule->min_marks));
  if (rule->prior.is_given) {
    g_autofree char *entries = laurel_ratio_dup_short (rule->prior.entries);
    g_autofree char *judges = laurel_ratio_dup_short (rule->prior.judges);
    g_autofree char *noise = laurel_ratio_dup_short (rule->prior.noise);

    /* Translators: three numbers. */
    add (all, g_strdup_printf (_("Beforehand, the variance is taken to be %1$s among entries, "
                                 "%2$s among judges and %3$s for the rest."),
                               entries, judges, noise));
  }
  if (laurel_rule_has_drops (rule))
    /* Translators: two numbers. */
    add (all, g_strdup_printf (_("Of them, the %1$u highest and the %2$u lowest do not count."),
                               rule->drop_high, rule->drop_low));
}

static void
add_parts_method (GString *all, const LaurelRule *rule)
{
  switch (rule->parts) {
  case LAUREL_PARTS_MEAN:
    add (all, g_strdup (_("The result is the mean of the parts.")));
    break;
  case LAUREL_PARTS_BEST:
    /* Translators: %d counts parts of a contest. */
    add (all, g_strdup_printf (ngettext ("The result is the best %d part.",
                                         "The result is the sum of the best %d parts.",
                                         rule->n_best), rule->n_best));
    break;
  case LAUREL_PARTS_LAST:
    add (all, g_strdup (_("The result is the last part.")));
    break;
  case LAUREL_PARTS_SUM:
  default:
    add (all, g_strdup (_("The result is the sum of the parts.")));
  }
}

static void
add_parts (GString *all, const LaurelRule *rule)
{
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GString) weights = g_string_new (NULL);
  gboolean has_places = rule->method == LAUREL_METHOD_MAJORITY ||
                        rule->method == LAUREL_METHOD_SCHULZE;

  for (guint i = 0; i < rule->part_order->len; i++)
    join (order, rule->part_order->pdata[i]);
  for (guint i = 0; i < rule->part_weights->len; i++) {
    const LaurelPartWeight *part = &g_array_index (rule->part_weights, LaurelPartWeight, i);
    g_autofree char *weight = laurel_ratio_dup_short (part->weight);
    g_autofree char *text = g_strdup_printf ("%s × %s", part->name, weight);

    join (weights, text);
  }
  if (order->len > 0)
    /* Translators: %s are parts of a contest. */
    add (all, g_strdup_printf (_("The parts, in their order: %s."), order->str));
  if (weights->len > 0)
    /* Translators: %s are parts of a contest with what they count, as “final × 2”. */
    add (all, g_strdup_printf (_("Parts that count more or less than once: %s."), weights->str));
  if (!has_places && (order->len > 0 || weights->len > 0 || rule->parts != LAUREL_PARTS_SUM))
    add_parts_method (all, rule);
}

static const char *
get_rounding (LaurelRounding rounding)
{
  switch (rounding) {
  case LAUREL_ROUNDING_HALF_EVEN:
    return _("For print, halves are rounded to the even digit.");
  case LAUREL_ROUNDING_DOWN:
    return _("For print, it is rounded down.");
  case LAUREL_ROUNDING_UP:
    return _("For print, it is rounded up.");
  case LAUREL_ROUNDING_HALF_UP:
  default:
    return _("For print, halves are rounded up.");
  }
}

/* What is counted and not marked; judges may give marks besides. */
static void
add_measures (GString *all, const LaurelRule *rule)
{
  g_autoptr (GPtrArray) sentences = laurel_rule_measure_words_list (rule);

  for (guint i = 0; i < sentences->len; i++)
    add (all, g_strdup (sentences->pdata[i]));
}

static void
add_combination (GString *all, const LaurelRule *rule)
{
  add_measures (all, rule);
  if (rule->exam == NULL && rule->index == NULL) {
    add_method (all, rule);
    add_parts (all, rule);
  }
  if (rule->factor != NULL)
    /* Translators: %s is a column of a table. */
    add (all, laurel_quote (_("The result is multiplied by “%s” of the entry."), rule->factor));
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
  add (all, g_strdup (get_rounding (rule->rounding)));
}

/* ---- levels of awards ---------------------------------------------------------------- */

static char *
dup_share (LaurelRatio share)
{
  LaurelRatio percent = laurel_ratio_multiply (share, laurel_ratio_new (100, 1));
  g_autofree char *text = laurel_ratio_is_valid (percent) ? laurel_ratio_dup_short (percent)
                                                          : NULL;

  if (text == NULL || strchr (text, '/') != NULL)
    return laurel_ratio_dup_short (share);

  /* Translators: %s is a number: a percentage. */
  return g_strdup_printf (_("%s%%"), text);
}

/* What one level says of equals by itself. */
static const char *
get_boundary (const LaurelRuleLevel *level)
{
  switch (level->boundary) {
  case LAUREL_LEVEL_ALL_IN:
    return _("all of those who are equal at its end");
  case LAUREL_LEVEL_NEAREST:
    return _("of those who are equal at its end all or none, whichever comes nearest");
  case LAUREL_LEVEL_ALL_OUT:
  default:
    return _("none of those who are equal at its end, if there is no room for all");
  }
}

static char *
dup_level (const LaurelRule *rule, const LaurelRuleLevel *level)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (level->has_count) {
    g_autofree char *count =
      rule->exam != NULL
        /* Translators: %d counts people who get an award. */
        ? g_strdup_printf (ngettext ("at most %d person", "at most %d persons",
                                     (gulong) level->count), (int) level->count)
        /* Translators: %d counts entries that get an award. */
        : g_strdup_printf (ngettext ("at most %d entry", "at most %d entries",
                                     (gulong) level->count), (int) level->count);

    join (words, count);
  }
  if (level->has_share) {
    g_autofree char *share = dup_share (level->share);
    /* Translators: %s is a share, as “10%” or “1/12”. */
    g_autofree char *text = g_strdup_printf (_("at most %s of the entries"), share);

    join (words, text);
  }
  if (level->has_from) {
    g_autofree char *from = laurel_ratio_dup_short (level->from);
    g_autofree char *text = g_strdup_printf (rule->lower_is_better
                                               /* Translators: %s is a score. */
                                               ? _("from a score of %s down")
                                               /* Translators: %s is a score. */
                                               : _("from a score of %s up"), from);

    join (words, text);
  }

  if (level->has_boundary)
    join (words, get_boundary (level));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_levels (GString *all, const LaurelRule *rule)
{
  gboolean is_limited = FALSE;

  for (guint i = 0; i < rule->levels->len; i++) {
    const LaurelRuleLevel *level = &g_array_index (rule->levels, LaurelRuleLevel, i);
    g_autofree char *words = dup_level (rule, level);

    is_limited |= level->has_count || level->has_share;
    /* Translators: %1$s is a level of awards, %2$s as “at most 3 entries”. */
    add (all, laurel_quote (_("Award “%1$s”: %2$s."), level->name, words));
  }
  if (!is_limited)
    return;

  if (rule->boundary == LAUREL_LEVEL_ALL_IN)
    add (all, g_strdup (_("When a level has no room for all equals, all of them get it.")));
  else if (rule->boundary == LAUREL_LEVEL_NEAREST)
    add (all, g_strdup (_("When a level has no room for all equals, all of them get it or none, "
                          "whichever comes nearest to what was said.")));
  else
    add (all, g_strdup (_("When a level has no room for all equals, none of them gets it.")));
}

/* ---- what parts equals ----------------------------------------------------------------- */

static char *
dup_tie (const LaurelTieStep *step)
{
  switch (step->kind) {
  case LAUREL_TIE_WITH_DROPPED:
    return g_strdup (_("Equals are parted by the result with the marks that were dropped."));
  case LAUREL_TIE_CRITERION:
    /* Translators: %s is a criterion. */
    return laurel_quote (_("Equals are parted by “%s” alone."), step->name);
  case LAUREL_TIE_PART:
    /* Translators: %s is a part of a contest. */
    return laurel_quote (_("Equals are parted by the part “%s” alone."), step->name);
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

static LaurelRule *
read_rule (const char *content, GError **error)
{
  g_autoptr (JsonNode) root = laurel_json_parse (content);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return laurel_rule_read (json_node_get_object (root), error);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       _("The rules are no JSON object. Export those of a contest to see how they "
                         "are written."));
  return NULL;
}

/**
 * laurel_rule_words_dup_level:
 * @content: rules, as JSON
 * @i: which level of awards, from 0
 *
 * Returns: (transfer full) (nullable): who gets it, as “at most 3 entries”
 */
char *
laurel_rule_words_dup_level (const char *content, guint i)
{
  g_autoptr (LaurelRule) rule = read_rule (content, NULL);

  return rule != NULL && i < rule->levels->len
           ? dup_level (rule, &g_array_index (rule->levels, LaurelRuleLevel, i)) : NULL;
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
  g_autoptr (LaurelRule) rule = read_rule (content, error);
  g_autoptr (GString) all = g_string_new (NULL);

  if (rule == NULL)
    return NULL;

  if (rule->index == NULL)
    add_marks (all, rule);
  if (rule->exam == NULL && rule->index == NULL)
    add_criteria (all, rule);
  add_combination (all, rule);
  for (guint i = 0; rule->exam == NULL && i < rule->ties->len; i++)
    add (all, dup_tie (&g_array_index (rule->ties, LaurelTieStep, i)));
  add_levels (all, rule);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/**
 * laurel_rule_words_dup_digest:
 * @digest: (nullable): hexadecimal digits
 *
 * Returns: (transfer full): them, so that a line can break after every eighth, where no hyphen is
 *   put: it would be read with them
 */
char *
laurel_rule_words_dup_digest (const char *digest)
{
  GString *broken = g_string_new (NULL);

  for (const char *at = digest ? digest : ""; *at != '\0'; at += strnlen (at, 8))
    g_string_append_printf (broken, "%s%.8s", broken->len > 0 ? "\u200b" : "", at);

  return g_string_free (broken, FALSE);
}

/**
 * laurel_rule_words_dup_fault:
 * @content: rules, as JSON
 * @stages: (nullable): the stages of their contest
 *
 * Returns: (transfer full) (nullable): why they cannot be fixed, although they hold by themselves
 */
char *
laurel_rule_words_dup_fault (const char *content, GListModel *stages)
{
  g_autoptr (LaurelRule) rule = read_rule (content, NULL);
  guint n = rule != NULL && stages != NULL ? g_list_model_get_n_items (stages) : 0;
  char *fault = NULL;

  for (guint i = 0; fault == NULL && i < n; i++) {
    g_autoptr (LaurelContestStage) stage = g_list_model_get_item (stages, i);

    fault = laurel_contest_stage_dup_drop_fault (stage, rule);
  }

  return fault;
}

/**
 * laurel_rule_words_dup_refusal:
 * @message: why rules do not hold, with the name that a member has in their file
 * @field: the field of the form that was set
 * @title: what the form calls it
 *
 * Returns: (transfer full): the message in the words of the form
 */
char *
laurel_rule_words_dup_refusal (const char *message, const char *field, const char *title)
{
  g_autofree char *member = g_strdelimit (g_strdup (field), "-", '_');
  g_autofree char *quoted = g_strdup_printf ("“%s”", member);
  const char *at = strstr (message, quoted);

  if (at == NULL)
    return g_strdup (message);

  return g_strconcat ("“", title, "”", at + strlen (quoted), NULL);
}

/**
 * laurel_rule_words_dup_state:
 * @rule: a version of rules
 *
 * Returns: (transfer full): whether it is fixed, since when, and why it was begun
 */
char *
laurel_rule_words_dup_state (LaurelContestRule *rule)
{
  int version = laurel_contest_rule_get_version (rule);
  const char *reason = laurel_contest_rule_get_reason (rule);
  g_autofree char *when = laurel_day_words_of_moment (laurel_contest_rule_get_fixed (rule));
  g_autofree char *digest = laurel_rule_words_dup_digest (laurel_contest_rule_get_digest (rule));
  g_autofree char *standing = NULL;

  if (laurel_contest_rule_get_fixed (rule) == 0)
    /* Translators: %d is the version of rules. */
    standing = g_strdup_printf (_("Version %d, not fixed yet. Fix it before the first mark is "
                                  "seen."), version);
  else
    /* Translators: %1$d is the version of rules, %2$s a moment, %3$s hexadecimal digits. */
    standing = g_strdup_printf (_("Version %1$d, fixed on %2$s. Digest: %3$s"), version, when,
                                digest);
  if (reason == NULL)
    return g_steal_pointer (&standing);

  /* Translators: %1$s is a sentence or two on a version of rules, %2$s why it was begun. */
  return g_strdup_printf (_("%1$s\nReason: %2$s"), standing, reason);
}
