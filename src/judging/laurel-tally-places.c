/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-tally-places.h"

#include "base/laurel-error.h"
#include "judging/laurel-schulze.h"
#include "judging/laurel-judge-order.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Judges count by the order into which they put entries. */

static LaurelScoreSheet *
get_sheet (const LaurelTally *self, guint i)
{
  return &g_array_index (self->sheets, LaurelScoreSheet, i);
}

static const LaurelUnit *
get_unit (const LaurelTally *self, guint i)
{
  return &g_array_index (self->units, LaurelUnit, i);
}

/* ---- who marked what ------------------------------------------------------------ */

/* Which of the judges marked anything in the part. */
static gboolean *
find_judges (const LaurelTally *self, const LaurelMarks *marks, guint part)
{
  gboolean *there = g_new0 (gboolean, laurel_marks_count (marks, LAUREL_NAMES_JUDGES) + 1);

  for (guint i = 0; i < self->sheets->len; i++)
    if (get_sheet (self, i)->part == part)
      there[get_sheet (self, i)->judge] = TRUE;

  return there;
}

static gboolean
refuse_gap (const LaurelMarks *marks, guint entry, guint judge, guint part, GError **error)
{
  const char *part_name = laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, part);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: an entry, a judge, and the name of a part in brackets, or nothing. */
               _("“%s” has no finished marks of “%s”%s%s%s. This method needs every judge to mark "
                 "every entry: complete them, or take the judge out."),
               laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, entry),
               laurel_marks_get_name (marks, LAUREL_NAMES_JUDGES, judge),
               *part_name ? " (" : "", part_name, *part_name ? ")" : "");

  return FALSE;
}

/* Whether every entry of a part has the marks of all its judges. */
static gboolean
check_gaps (const LaurelTally *self, const LaurelMarks *marks, guint part, GError **error)
{
  g_autofree gboolean *there = find_judges (self, marks, part);

  for (guint u = 0; u < self->units->len; u++) {
    const LaurelUnit *unit = get_unit (self, u);
    guint at = unit->first;

    if (unit->part != part)
      continue;
    for (guint judge = 0; judge < laurel_marks_count (marks, LAUREL_NAMES_JUDGES); judge++) {
      gboolean has = at < unit->first + unit->n && get_sheet (self, at)->judge == judge;

      if (there[judge] && !has)
        return refuse_gap (marks, unit->entry, judge, part, error);
      at += has ? 1 : 0;
    }
  }

  return TRUE;
}

/* ---- the sum of ranks, and of points ---------------------------------------------- */

static int
compare_by_judge (gconstpointer a, gconstpointer b, gpointer sheets)
{
  const LaurelScoreSheet *list = sheets;
  const LaurelScoreSheet *one = &list[*(const guint *) a], *other = &list[*(const guint *) b];

  if (one->part != other->part)
    return one->part < other->part ? -1 : 1;
  if (one->judge != other->judge)
    return one->judge < other->judge ? -1 : 1;

  return 0;
}

/* The sheets of one judge in one part. */
static void
place_sheets (LaurelTally *self, const LaurelRule *rule, const guint *list, guint n)
{
  g_autofree LaurelRatio *totals = g_new (LaurelRatio, n);
  g_autofree LaurelRatio *values = g_new (LaurelRatio, n);

  for (guint i = 0; i < n; i++)
    totals[i] = get_sheet (self, list[i])->total;
  if (rule->method == LAUREL_METHOD_POINTS)
    laurel_judge_order_award (totals, n, rule->lower_is_better,
                           (const LaurelRatio *) (void *) rule->points->data, rule->points->len,
                           values);
  else
    laurel_judge_order_rank (totals, n, rule->lower_is_better, values);
  for (guint i = 0; i < n; i++)
    get_sheet (self, list[i])->value = laurel_score_new_exact (values[i]);
}

/**
 * laurel_tally_place_by_judges:
 * @self: (inout): a count whose units are known
 * @rule: a rule
 * @marks: marks
 * @error: return location for an error
 *
 * What a judge gave counts as the place among what that judge gave, or as points for it.
 */
gboolean
laurel_tally_place_by_judges (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
                              GError **error)
{
  g_autofree guint *list = g_new (guint, self->sheets->len + 1);
  guint n = self->sheets->len;

  if (rule->method == LAUREL_METHOD_RANK_SUM)
    for (guint part = 0; part < laurel_marks_count (marks, LAUREL_NAMES_PARTS); part++)
      if (!check_gaps (self, marks, part, error))
        return FALSE;

  for (guint i = 0; i < n; i++)
    list[i] = i;
  g_qsort_with_data (list, (int) n, sizeof *list, compare_by_judge, self->sheets->data);
  for (guint first = 0, end; first < n; first = end) {
    for (end = first + 1; end < n && compare_by_judge (&list[first], &list[end],
                                                       self->sheets->data) == 0;)
      end++;
    place_sheets (self, rule, &list[first], end - first);
  }

  return TRUE;
}

/* ---- majority ------------------------------------------------------------------- */

/* The units of a part, in the order of their entries. */
static GArray *
list_units (const LaurelTally *self, guint part)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->units->len; i++)
    if (get_unit (self, i)->part == part)
      g_array_append_val (units, i);

  return units;
}

static gboolean
check_dance (const LaurelTally *self, const LaurelMarks *marks, const GArray *units,
             const GArray *all, GError **error)
{
  guint part = get_unit (self, g_array_index (units, guint, 0))->part;

  for (guint i = 0; i < all->len; i++) {
    guint entry = get_unit (self, g_array_index (all, guint, i))->entry;

    if (i < units->len && get_unit (self, g_array_index (units, guint, i))->entry == entry)
      continue;
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: an entry, and a part of a contest. */
                 _("“%s” has no finished marks in “%s”: the majority needs all entries in all "
                   "parts. Complete them, or rank the part by itself."),
                 laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, entry),
                 laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, part));
    return FALSE;
  }

  return check_gaps (self, marks, part, error);
}

/* What judges gave as places; where they gave marks, the places that these make. */
static LaurelRatio *
list_places (const LaurelTally *self, gboolean are_places, const GArray *units, guint n_judges)
{
  LaurelRatio *places = g_new (LaurelRatio, (gsize) units->len * n_judges + 1);
  g_autofree LaurelRatio *totals = g_new (LaurelRatio, units->len + 1);
  g_autofree LaurelRatio *ranks = g_new (LaurelRatio, units->len + 1);

  for (guint judge = 0; judge < n_judges; judge++) {
    for (guint i = 0; i < units->len; i++)
      totals[i] = get_sheet (self, get_unit (self, g_array_index (units, guint, i))->first +
                             judge)->total;
    if (!are_places)
      laurel_judge_order_rank (totals, units->len, FALSE, ranks);
    for (guint i = 0; i < units->len; i++)
      places[(gsize) i * n_judges + judge] = are_places ? totals[i] : ranks[i];
  }

  return places;
}

static void
take_places (LaurelTally *self, const GArray *units, guint n_dances, const LaurelRatio *placings,
             const LaurelMajorityPlace *places)
{
  for (guint i = 0; i < units->len; i++) {
    guint entry = get_unit (self, g_array_index (units, guint, i))->entry;

    self->places[entry] = places[i];
    self->scores[entry] = laurel_score_new_exact (places[i].total);
    self->keys[entry] = laurel_score_new_exact (laurel_ratio_new (places[i].place, 1));
  }
  for (guint i = 0, dance = 0; i < self->units->len; i++) {
    LaurelUnit *unit = &g_array_index (self->units, LaurelUnit, i);

    unit->combined = laurel_score_new_exact (placings[i]);
    unit->result = unit->combined;
    dance = dance + 1 == n_dances ? 0 : dance + 1;
    for (guint k = unit->first; k < unit->first + unit->n; k++)
      get_sheet (self, k)->is_dropped = FALSE;
  }
  self->is_low_first = TRUE;
}

/* The parts that were marked. */
static GArray *
list_parts (const LaurelTally *self, const LaurelMarks *marks)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint part = 0; part < laurel_marks_count (marks, LAUREL_NAMES_PARTS); part++) {
    g_autoptr (GArray) units = list_units (self, part);

    if (units->len > 0)
      g_array_append_val (parts, part);
  }

  return parts;
}

/* All entries that were marked: one unit of each. */
static GArray *
list_marked (const LaurelTally *self)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->units->len; i++)
    if (i == 0 || get_unit (self, i)->entry != get_unit (self, i - 1)->entry)
      g_array_append_val (units, i);

  return units;
}

/**
 * laurel_tally_place_by_majority:
 * @self: (inout): a count whose units are known
 * @rule: a rule
 * @marks: marks
 * @error: return location for an error
 */
gboolean
laurel_tally_place_by_majority (LaurelTally *self, const LaurelRule *rule,
                                const LaurelMarks *marks, GError **error)
{
  g_autoptr (GArray) parts = list_parts (self, marks);
  g_autoptr (GArray) all = list_marked (self);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autofree LaurelDance *dances = g_new0 (LaurelDance, parts->len + 1);
  g_autofree LaurelRatio *placings = g_new (LaurelRatio, (gsize) parts->len * all->len + 1);
  g_autofree LaurelMajorityPlace *places = g_new0 (LaurelMajorityPlace, all->len + 1);

  for (guint d = 0; d < parts->len; d++) {
    g_autoptr (GArray) units = list_units (self, g_array_index (parts, guint, d));

    if (!check_dance (self, marks, units, all, error))
      return FALSE;
    dances[d].n_judges = get_unit (self, g_array_index (units, guint, 0))->n;
    dances[d].marks = list_places (self, rule->lower_is_better, units, dances[d].n_judges);
    g_ptr_array_add (owned, (gpointer) dances[d].marks);
    for (guint i = 0; i < units->len; i++)
      for (guint k = 0; k < dances[d].n_judges; k++)
        get_sheet (self, get_unit (self, g_array_index (units, guint, i))->first + k)->value =
          laurel_score_new_exact (dances[d].marks[i * dances[d].n_judges + k]);
  }
  self->places = g_new0 (LaurelMajorityPlace, laurel_marks_count (marks, LAUREL_NAMES_ENTRIES) + 1);
  if (all->len == 0)
    return TRUE;
  laurel_majority_place (dances, parts->len, all->len, placings, places);
  take_places (self, all, parts->len, placings, places);

  return TRUE;
}

/* ---- Schulze ------------------------------------------------------------------- */

/* Where one judge puts each entry, of which @sheets are: what was not marked is no opinion, or on a
 * ballot comes last. */
static void
place_entries (const LaurelTally *self, const LaurelRule *rule, const guint *sheets,
               guint n_entries, gboolean is_ballot, int *places)
{
  g_autofree LaurelRatio *totals = g_new (LaurelRatio, n_entries + 1);
  g_autofree guint *numbers = g_new (guint, n_entries + 1);
  guint n = 0, at = 0;

  for (guint i = 0; i < n_entries; i++)
    if (sheets[i] != G_MAXUINT)
      totals[n++] = get_sheet (self, sheets[i])->total;
  laurel_judge_order_number (totals, n, rule->lower_is_better, numbers);
  for (guint i = 0; i < n_entries; i++)
    if (sheets[i] != G_MAXUINT)
      places[i] = (int) numbers[at++];
    else
      places[i] = is_ballot ? G_MAXINT : 0;
}

static gboolean
check_size (const LaurelTally *self, const LaurelMarks *marks, guint n_entries, GError **error)
{
  g_autoptr (GArray) parts = list_parts (self, marks);

  if (parts->len > 1)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Schulze’s method ranks one part. Rank each by itself."));
  else if (n_entries > LAUREL_SCHULZE_MOST)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %d is a number. */
                 _("Schulze’s method ranks at most %d entries. Choose another."),
                 LAUREL_SCHULZE_MOST);
  else
    return TRUE;

  return FALSE;
}

/**
 * laurel_tally_place_by_schulze:
 * @self: (inout): a count whose units are known
 * @rule: a rule
 * @marks: marks
 * @error: return location for an error
 *
 * The score of an entry is how many others do not beat it.
 */
gboolean
laurel_tally_place_by_schulze (LaurelTally *self, const LaurelRule *rule, const LaurelMarks *marks,
                               GError **error)
{
  guint n_judges = laurel_marks_count (marks, LAUREL_NAMES_JUDGES), n = self->units->len;
  g_autofree guint *sheets = NULL, *votes = NULL, *beaten = NULL;
  g_autofree int *places = NULL;

  if (!check_size (self, marks, n, error))
    return FALSE;

  sheets = g_new (guint, (gsize) n_judges * n + 1);
  places = g_new (int, (gsize) n_judges * n + 1);
  votes = g_new (guint, (gsize) n * n + 1);
  beaten = g_new (guint, n + 1);
  for (gsize i = 0; i < (gsize) n_judges * n; i++)
    sheets[i] = G_MAXUINT;
  for (guint u = 0; u < n; u++)
    for (guint i = get_unit (self, u)->first; i < get_unit (self, u)->first + get_unit (self, u)->n;
         i++)
      sheets[(gsize) get_sheet (self, i)->judge * n + u] = i;
  for (guint judge = 0; judge < n_judges; judge++)
    place_entries (self, rule, &sheets[(gsize) judge * n], n, marks->are_ballots,
                   &places[(gsize) judge * n]);
  laurel_schulze_count_votes (places, n_judges, n, votes);
  laurel_schulze_count (votes, n, beaten);
  for (guint u = 0; u < n; u++) {
    LaurelUnit *unit = &g_array_index (self->units, LaurelUnit, u);

    unit->combined = laurel_score_new_exact (laurel_ratio_new (n - 1 - beaten[u], 1));
    unit->result = unit->combined;
    self->scores[unit->entry] = self->keys[unit->entry] = unit->combined;
  }
  self->is_low_first = FALSE;

  return TRUE;
}
