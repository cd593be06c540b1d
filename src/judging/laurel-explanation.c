/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-explanation.h"

#include "base/laurel-tongue-words.h"
#include "judging/laurel-explanation-unit.h"
#include "judging/laurel-ranking-levels.h"

/* Why an entry is where it is, so that somebody who was not there can compute it again. */

#define MOST_NAMES 8

static void
add_step (GPtrArray *steps, char *text)
{
  if (text != NULL)
    g_ptr_array_add (steps, text);
}

/* What the score was before anything was taken off. */
static LaurelScore
get_undeducted (const LaurelMarks *marks, const LaurelTally *tally, guint entry)
{
  return laurel_score_add (tally->scores[entry],
                           laurel_score_new_exact (laurel_marks_get_deducted (marks, entry)));
}

/* ---- parts ------------------------------------------------------------------ */

static const char *
name_parts_method (const LaurelRule *rule)
{
  switch (rule->parts) {
  case LAUREL_PARTS_MEAN:
    return _("mean");
  case LAUREL_PARTS_BEST:
    return rule->n_best > 1 ? _("sum of the best") : _("the best");
  case LAUREL_PARTS_LAST:
    return _("the last");
  case LAUREL_PARTS_SUM:
  default:
    return _("sum");
  }
}

/* "1: 20.5 × 2, 2: 18; sum: 59" */
static char *
dup_parts (const LaurelRule *rule, const LaurelMarks *marks, const LaurelTally *tally, guint entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const LaurelFactor *factor = laurel_marks_get_factor (marks, entry, LAUREL_NO_PART);
  g_autofree char *score = laurel_score_dup_words (get_undeducted (marks, tally, entry));

  for (guint u = tally->first_units[entry]; u < tally->first_units[entry + 1]; u++) {
    const LaurelUnit *unit = &g_array_index (tally->units, LaurelUnit, u);
    const char *part = laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, unit->part);
    LaurelRatio weight = laurel_rule_get_part_weight (rule, part);
    g_autofree char *result = laurel_score_dup_words (unit->result);
    g_autofree char *times = laurel_ratio_dup_short (weight);

    if (!unit->result.is_there)
      continue;
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? ", " : "", part, result);
    if (laurel_ratio_compare (weight, LAUREL_RATIO_ONE) != 0 && rule->parts != LAUREL_PARTS_LAST)
      g_string_append_printf (text, " × %s", times);
  }
  if (factor != NULL) {
    g_autofree char *times = laurel_ratio_dup_short (factor->factor);

    /* Translators: a list of parts with what they came to, the way they are combined, as “sum”,
     * the name of a factor, the factor, and the result. */
    return g_strdup_printf (_("Parts: %s; %s, × %s %s: %s"), text->str, name_parts_method (rule),
                            rule->factor, times, score);
  }

  /* Translators: a list of parts with what they came to, the way they are combined, as “sum”,
   * and the result. */
  return g_strdup_printf (_("Parts: %s; %s: %s"), text->str, name_parts_method (rule), score);
}

/* An entry's factor stands with its parts; where there are none, by itself. */
static char *
dup_whole (const LaurelRule *rule, const LaurelMarks *marks, const LaurelTally *tally, guint entry)
{
  guint n = tally->first_units[entry + 1] - tally->first_units[entry];
  const LaurelFactor *factor = laurel_marks_get_factor (marks, entry, LAUREL_NO_PART);
  g_autofree char *score = laurel_score_dup_words (get_undeducted (marks, tally, entry));

  if (tally->places != NULL && n > 1)
    /* Translators: %s is a number. */
    return g_strdup_printf (_("The sum of its placings: %s"), score);
  if (n > 1 || laurel_marks_count (marks, LAUREL_NAMES_PARTS) > 1)
    return tally->places ? NULL : dup_parts (rule, marks, tally, entry);
  if (factor != NULL && rule->factor != NULL) {
    g_autofree char *times = laurel_ratio_dup_short (factor->factor);

    /* Translators: the name of a factor, the factor, and the result. */
    return g_strdup_printf (_("× %s %s: %s"), rule->factor, times, score);
  }

  return NULL;
}

static void
add_deductions (const LaurelMarks *marks, const LaurelTally *tally, guint entry, GPtrArray *steps)
{
  g_autofree char *score = laurel_score_dup_words (tally->scores[entry]);
  guint n = 0;

  for (guint i = 0; i < marks->deductions->len; i++) {
    const LaurelMarkDeduction *item = &g_array_index (marks->deductions, LaurelMarkDeduction, i);
    g_autofree char *points = laurel_ratio_dup_short (item->points);

    if (item->entry != entry)
      continue;
    n++;
    /* Translators: a number, and a reason. */
    add_step (steps, g_strdup_printf (_("Taken off: %s (%s)"), points, item->reason));
  }
  if (n > 0)
    /* Translators: %s is a number. */
    add_step (steps, g_strdup_printf (_("What is left: %s"), score));
}

/* ---- ties -------------------------------------------------------------------- */

static char *
name_step (const LaurelRule *rule, const LaurelTieRound *round)
{
  const LaurelTieStep *step = &g_array_index (rule->ties, LaurelTieStep, round->step);

  switch (step->kind) {
  case LAUREL_TIE_WITH_DROPPED:
    return g_strdup (_("Nothing dropped"));
  case LAUREL_TIE_CRITERION:
    /* Translators: %s is the name of a criterion. */
    return g_strdup_printf (_("By “%s” alone"), step->name);
  case LAUREL_TIE_PART:
    /* Translators: %s is the name of a part. */
    return g_strdup_printf (_("By part “%s” alone"), step->name);
  case LAUREL_TIE_HIGHEST_MARKS:
    if (round->count == 0)
      return g_strdup (_("The mean of all marks"));
    /* Translators: %u is a number. */
    return g_strdup_printf (ngettext ("The best mark", "The best %u marks together", round->count),
                            round->count);
  case LAUREL_TIE_DRAW:
    return g_strdup (_("By lot, drawn in this order"));
  case LAUREL_TIE_SHARE:
  case LAUREL_TIE_REFUSE:
  default:
    return g_strdup ("");
  }
}

/* The numbers of those around @entry, the best first. */
static char *
dup_round (const LaurelRule *rule, const LaurelMarks *marks, const LaurelTieRound *round,
           guint entry)
{
  g_autofree char *name = name_step (rule, round);
  g_autoptr (GString) text = g_string_new (NULL);
  guint at = 0, first;

  while (at < round->n && round->entries[at] != entry)
    at++;
  first = at > MOST_NAMES / 2 ? at - MOST_NAMES / 2 : 0;
  if (first > 0)
    g_string_append (text, "…, ");
  for (guint i = first; i < MIN (round->n, first + MOST_NAMES); i++) {
    g_autofree char *value = round->values[i].is_there ? laurel_score_dup_words (round->values[i])
                                                       : g_strdup ("–");

    g_string_append_printf (text, "%s%s %s", i > first ? ", " : "",
                            laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, round->entries[i]),
                            value);
  }
  if (round->n > first + MOST_NAMES)
    g_string_append (text, ", …");

  /* Translators: how equals are compared, as “By “content” alone”, and what each came to. */
  return g_strdup_printf (_("%s: %s"), name, text->str);
}

/* ---- the majority's -------------------------------------------------------------- */

static char *
dup_majority_rule (const LaurelMajorityPlace *place)
{
  switch (place->rule) {
  case 10:
    /* Translators: %u is a place. */
    return g_strdup_printf (_("Equal sums: for place %u, who has more placings up to it, and then "
                              "a lower sum of those (Rule 10)"), place->place);
  case 11:
    /* Translators: %u is a place. */
    return g_strdup_printf (_("Equal placings: for place %u, all marks of all parts as one "
                              "(Rule 11)"), place->place);
  default:
    return NULL;
  }
}

/**
 * laurel_explanation_list_tie:
 * @rule: a rule
 * @marks: marks
 * @ranking: their ranking
 * @place: one of its places
 *
 * Returns: (transfer full) (element-type utf8): what parted it from equals, or did not
 */
GPtrArray *
laurel_explanation_list_tie (const LaurelRule *rule, const LaurelMarks *marks,
                             const LaurelRanking *ranking, const LaurelRankedEntry *place)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);
  const GArray *trail = laurel_ranking_get_trail (ranking, place->entry);

  if (ranking->tally->places != NULL && place->place > 0)
    add_step (steps, dup_majority_rule (&ranking->tally->places[place->entry]));
  for (guint i = 0; trail != NULL && i < trail->len; i++)
    add_step (steps, dup_round (rule, marks,
                                ranking->rounds->pdata[g_array_index (trail, guint, i)],
                                place->entry));
  if (place->is_tied)
    /* Translators: %u is a place. */
    add_step (steps, g_strdup_printf (_("Nothing parts it from others: they share place %u"),
                                      place->place));

  return steps;
}

/* Returns: (transfer full) (nullable): what became of equals for whom an award has no room */
static char *
dup_level_end (const LaurelRule *rule, const LaurelRanking *ranking, const LaurelRankedEntry *place)
{
  guint i = (guint) (place - (const LaurelRankedEntry *) (const void *) ranking->places->data);
  gboolean nearest = rule->boundary == LAUREL_LEVEL_NEAREST;
  LaurelLevelEnd end;
  const char *name, *format;

  if (!laurel_ranking_levels_find_end (rule, ranking, i, &end))
    return NULL;

  name = g_array_index (rule->levels, LaurelRuleLevel, end.level).name;
  if (end.is_in)
    /* Translators: %1$s is an award, then two numbers. */
    format = nearest ? _("“%1$s” has room for %2$u of these %3$u equals: all of them get it, which "
                         "is nearest to the number that was fixed")
                     : _("“%1$s” has room for %2$u of these %3$u equals: as was fixed, all of them "
                         "get it");
  else
    /* Translators: %1$s is an award, then two numbers. */
    format = nearest ? _("“%1$s” has room for %2$u of these %3$u equals: none of them gets it, "
                         "which is nearest to the number that was fixed")
                     : _("“%1$s” has room for %2$u of these %3$u equals: as was fixed, none of "
                         "them gets it");

  return g_strdup_printf (format, name, end.room, end.count);
}

/**
 * laurel_explanation_list_end:
 * @rule: a rule
 * @marks: marks
 * @ranking: their ranking
 * @place: one of its places, which it has
 *
 * Returns: (transfer full) (element-type utf8): what led there once its marks were one: what was
 *   taken off, how it is printed, what parted it from equals, and what became of those for whom an
 *   award has not room enough
 */
GPtrArray *
laurel_explanation_list_end (const LaurelRule *rule, const LaurelMarks *marks,
                             const LaurelRanking *ranking, const LaurelRankedEntry *place)
{
  const LaurelTally *tally = ranking->tally;
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *score = laurel_score_format (tally->scores[place->entry], rule->digits,
                                                rule->rounding);

  add_deductions (marks, tally, place->entry, steps);
  /* Translators: %s is a number. */
  add_step (steps, g_strdup_printf (_("Printed as %s"), score));
  g_ptr_array_extend_and_steal (steps, laurel_explanation_list_tie (rule, marks, ranking, place));
  add_step (steps, dup_level_end (rule, ranking, place));

  return steps;
}

/**
 * laurel_explanation_list:
 * @rule: a rule
 * @marks: marks
 * @ranking: their ranking
 * @place: one of its places
 *
 * Returns: (transfer full) (element-type utf8): what led there, step by step
 */
GPtrArray *
laurel_explanation_list (const LaurelRule *rule, const LaurelMarks *marks,
                         const LaurelRanking *ranking, const LaurelRankedEntry *place)
{
  const LaurelTally *tally = ranking->tally;
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);

  if (place->place == 0) {
    add_step (steps, tally->first_units[place->entry] == tally->first_units[place->entry + 1]
                       ? g_strdup (_("No judge finished it: it has no place"))
                       : g_strdup (_("Fewer judges finished it than marks are dropped: it has no "
                                     "place yet")));
    return steps;
  }

  for (guint u = tally->first_units[place->entry]; u < tally->first_units[place->entry + 1]; u++)
    if (g_array_index (tally->units, LaurelUnit, u).combined.is_there)
      laurel_explanation_unit_tell (rule, marks, tally, u, steps);
  add_step (steps, dup_whole (rule, marks, tally, place->entry));
  g_ptr_array_extend_and_steal (steps, laurel_explanation_list_end (rule, marks, ranking, place));

  return steps;
}
